"""How pages, mail and documents begin, where no name and no server says what it is."""

import re

_PAGE = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*"
    rb"<(?:!doctype\s+html|html)\b",
    re.IGNORECASE | re.DOTALL,
)
#: The line before a message, and the first of its header: lists of mail give out their
#: months as text, with addresses that no program collects ("jane at example.org").
_MAILBOX = re.compile(
    rb"From \S[^\n]*\s(?:mon|tue|wed|thu|fri|sat|sun) +[a-z]{3} +\d{1,2} +\d\d:\d\d"
    rb"(?::\d\d)?(?: +[\w+-]+)? +\d{4}[^\S\n]*\n"
    rb"(?:From|Date|Subject|To|Received|Return-Path|Message-ID|X-[\w-]+):",
    re.IGNORECASE,
)
#: A line of a message's header, with those that go on with it.
_HEADER = re.compile(rb"([!-9;-~]{1,60}):[^\n]*(?:\n[ \t][^\n]*)*+(?:\n|\Z)")
#: One of these stands in the header of every message, beside who sent it.
_TOLD = frozenset((b"date", b"subject", b"message-id", b"newsgroups"))
#: Notes, a type of document, and one element around all may stand above the first.
_NOTE = r"(?:<!--(?:(?!-->).)*+-->\s*+)*+"
_DOCUMENTS = re.compile(
    rf"\s*+(?:<\?xml[^>]*+>\s*+)?{_NOTE}"
    rf"(?:<!doctype\s++(?!html)[^>\[]*+(?:\[[^\]]*+\]\s*+)?>\s*+)?{_NOTE}"
    r"(?:<(?!doc[\s>]|html\b|reuters\b)[a-z][^<>]*+>\s*+)?"
    rf"<(?P<doc>doc)(?P<rest>(?:\s[^<>]*+)?)>\s*+{_NOTE}<(?P<tag>[a-z][\w.-]*+)".encode(),
    re.IGNORECASE | re.DOTALL,
)
#: What stands first in a document: its number, or else what only those have that are
#: called DOC in capitals or have a number in their tag.
_NUMBERS = frozenset((b"docno", b"docid", b"doc-id"))
_FIRST = frozenset(
    b"headline hl head hedline dateline date date_time title text body doctype fileid "
    b"header source so".split()
)
_NUMBERED = re.compile(rb"\s(?:id|docid|docno)\s*=", re.IGNORECASE)
#: So many bytes of a document or of a header are looked at.
SIGN = 4096
#: So many bytes tell it: what browsers note above a page that they save is shorter.
BEGINNING = 1024


def begins_page(data: bytes) -> bool:
    """Tell whether bytes are a whole page, by their beginning."""
    return _PAGE.match(data[:BEGINNING]) is not None


def begins_mailbox(data: bytes) -> bool:
    """Tell whether bytes are messages one behind the other, by their beginning."""
    return _MAILBOX.match(data[:BEGINNING]) is not None


def begins_documents(data: bytes) -> bool:
    """Tell whether bytes are documents of a collection, ``<DOC>``, by their beginning.

    A record that is called ``doc`` in some other XML has no number and other elements.
    """
    beginning = data[:SIGN].replace(b"\0", b"").removeprefix(b"\xef\xbb\xbf")
    match = _DOCUMENTS.match(beginning.lstrip(b"\xff\xfe"))
    if match is None:
        return False
    tag = match["tag"].lower()
    sure = match["doc"] == b"DOC" or _NUMBERED.search(match["rest"]) is not None
    return tag in _NUMBERS or (sure and tag in _FIRST)


def begins_message(data: bytes) -> bool:
    """Tell whether bytes are one message, by their beginning.

    All lines are of a header up to the first empty one, who sent it and one more of
    those among them that each message has.
    """
    beginning = data[:SIGN].replace(b"\r\n", b"\n")
    names: set[bytes] = set()
    at = 0
    while line := _HEADER.match(beginning, at):
        names.add(line[1].lower())
        at = line.end()
    whole = beginning.startswith(b"\n", at) or (
        len(data) >= SIGN and _cut(beginning, at)
    )
    return whole and b"from" in names and not names.isdisjoint(_TOLD)


def _cut(beginning: bytes, at: int) -> bool:
    """Tell whether a header goes on behind the bytes that are looked at."""
    return at == len(beginning) or b"\n" not in beginning[at:]
