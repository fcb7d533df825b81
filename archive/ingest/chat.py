"""Chats as WhatsApp exports them: lines of text, each message behind its stamp.

``12/03/2019, 14:05 - Joe: The road is closed`` on Android, ``[12.03.19, 14:05:11] Joe:
...`` on iOS. The stamp is written as is usual where the telephone was; its order of day
and month shows in the days of the chat.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from typing import NamedTuple

from archive.ingest.claims import claim
from archive.ingest.day_order import in_order_of_days
from archive.ingest.decoding import decode, storable
from archive.ingest.failure import ReadFailure
from archive.ingest.item import Item, Pending
from archive.ingest.options import ReadOptions
from archive.ingest.source import Source, read_whole
from archive.model import FileRef, Provenance, Record

#: Marks of direction stand before what the program wrote, not a person.
_MARK = "\u200e"
_STAMP = re.compile(
    r"^[\u200e\u200f\ufeff]*\[?(?P<day>\d{1,4}[./-]\d{1,2}[./-]\d{2,4})"
    r"(?:[,،]?| à| um)[ ]\d{1,2}[:.]\d\d(?:[:.]\d\d)?"
    r"(?:[ \u202f]?[AaPp]\.?[ \u00a0\u202f]?[Mm]\.?)?"
    r"(?:\]|[ ][-–])[ ](?P<rest>[^\n]*)$",
    re.MULTILINE,
)
_NAMED = re.compile(r"(?P<name>[^:\n]{1,60}):[ ]")
#: What stands for a picture: "<Media omitted>", in the language of the telephone.
_OMITTED = re.compile(r"<[^<>\n]{4,60}>")
#: Marks of direction, and what stands before the name that a stranger chose.
_AROUND_NAMES = " \u200e\u200f\u202a\u202c\u202f\xa0~"
_SHORT_YEAR = re.compile(r"(\d{1,2}[./-]\d{1,2}[./-])(\d\d)")
#: Fewer messages are a quotation, or the beginning of another text.
_LEAST = 2


class _Message(NamedTuple):
    """A message as printed, its day, and who wrote what; no name is an event's."""

    raw: str
    day: str
    name: str
    text: str


def begins_chat(beginning: bytes) -> bool:
    """Tell whether a file's first bytes are the stamp of a message."""
    if not beginning[:12].strip(b"\xef\xbb\xbf\xe2\x80\x8e[").lstrip()[:1].isdigit():
        return False
    return _STAMP.match(beginning.decode("utf-8", "replace")) is not None


def read_chat(source: Source, options: ReadOptions) -> Iterator[Item]:
    """Yield the messages of a chat, numbered as they stand; nothing where it is none.

    Raises:
        ReadError: It is larger than a record may be.
    """
    text = decode(read_whole(source, options.limits.record))
    messages = _messages(text.replace("\r\n", "\n"))
    if sum(bool(message.name) for message in messages) < _LEAST:
        return
    told_by = in_order_of_days((message.day for message in messages), options)
    for number, message in enumerate(messages, start=1):
        ref = FileRef(path=source.path, record=number)
        reason = "" if message.name else "an event of the chat"
        if _OMITTED.fullmatch(message.text) or message.text.startswith(_MARK):
            reason = "a message without words"
        if reason or not message.text:
            part = FileRef(path=f"{source.path}!/{number}", record=number)
            told = reason or "a message without words"
            yield ReadFailure(part, told, unknown=True)
            continue
        yield Pending(ref, partial(_parse, message, ref, told_by))


def _messages(text: str) -> list[_Message]:
    stamps = list(_STAMP.finditer(text))
    ends = [stamp.start() for stamp in stamps[1:]] + [len(text)]
    return [
        _message(text[stamp.start() : end].rstrip(), stamp, text[stamp.end() : end])
        for stamp, end in zip(stamps, ends, strict=True)
    ]


def _message(raw: str, stamp: re.Match[str], below: str) -> _Message:
    rest = stamp["rest"]
    named = None if rest.startswith(_MARK) else _NAMED.match(rest)
    name = named["name"].strip(_AROUND_NAMES) if named else ""
    text = (rest[named.end() if named else 0 :] + below).rstrip()
    return _Message(raw, stamp["day"], name, text)


def _parse(message: _Message, ref: FileRef, options: ReadOptions) -> Record:
    # There was no such program in another century.
    whole = _SHORT_YEAR.fullmatch(message.day)
    full = f"{whole[1]}20{whole[2]}" if whole else message.day
    shown, where = options.order_shown, "the stamp of the message"
    day = claim(full, Provenance.HEADER, where, options.date_order, shown=shown)
    return Record(
        ref=ref,
        raw=message.raw.encode("utf-8", "surrogatepass"),
        text=storable(message.text),
        dates=(replace(day, evidence=message.day),) if day else (),
        author=storable(message.name),
        source=options.source,
        language=options.language,
        keep_text=True,
    )
