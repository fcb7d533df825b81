"""How a web page or a mailbox begins, where no name and no server says what it is."""

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
#: So many bytes tell it: what browsers note above a page that they save is shorter.
BEGINNING = 1024


def begins_page(data: bytes) -> bool:
    """Tell whether bytes are a whole page, by their beginning."""
    return _PAGE.match(data[:BEGINNING]) is not None


def begins_mailbox(data: bytes) -> bool:
    """Tell whether bytes are messages one behind the other, by their beginning."""
    return _MAILBOX.match(data[:BEGINNING]) is not None
