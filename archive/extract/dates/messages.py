"""Messages within a text: forwarded and quoted mail, each with a day of its own.

A chat's messages each begin with a stamp of their own. "Yesterday" in a message that
another one carries on is the day before that message.
"""

import re
from dataclasses import dataclass

from archive.extract.dates.written import Written, order_in, read_written

#: The head of a message, up to its date.
_HEAD = re.compile(
    r"^(?P<quote>[> \t]*)\**From:[^\n]*\n(?:[> \t]*\**[A-Z][\w-]*:[^\n]*\n){0,3}?"
    r"[> \t]*\**(?:Date|Sent):\**[ \t]*",
    re.MULTILINE,
)
#: "On Tuesday, April 1, 2003, H. Tolland wrote:".
_WROTE = re.compile(
    r"^[> \t]*On[ \t]+(?=[^\n]{6,120}(?:\n[^\n]{1,80})?\bwrote:[ \t]*$)", re.MULTILINE
)
#: "[24/02/22, 05:12:33] Olena:", "24/02/2022, 05:12 - Olena:".
_STAMP = re.compile(
    r"^\[?(?=\d)(?P<date>\d{1,4}[-./]\d{1,2}[-./]\d{1,4}),?[ ]\d{1,2}[:.]\d\d"
    r"[^\]\n-]{0,10}(?:\]|[ ]-)[ ][^:\n]{1,40}:[ ]",
    re.MULTILINE,
)
_QUOTED = re.compile(
    r"(?:[^\n]*\n)??[^\n]*wrote:[ \t]*\n(?P<lines>(?:[ \t]*(?:>[^\n]*)?\n)*(?:>.*)?)"
)


@dataclass(frozen=True, slots=True)
class Message:
    """A message within a text, from ``start`` to ``end``, and the date at its head."""

    start: int
    end: int
    written: Written


def inner_heads(text: str, lower: str, order: str) -> tuple[Written, ...]:
    """Return the dates in the heads of messages that a text carries."""
    return tuple(
        written
        for head in _HEAD.finditer(text)
        if (written := read_written(lower, head.end(), order=order))
    )


def messages(text: str, lower: str, order: str) -> tuple[Message, ...]:
    """Return the messages that a text carries on, in their order.

    A forwarded one runs to the next head or to the end; a quoted one, whose lines
    begin with ``>``, to the last of these lines.
    """
    if "From:" not in text and "wrote:" not in text:
        return _chat(text, lower, order) if text[:1] in _STAMPS else ()
    heads = [
        (written.start, len(text), written)
        for written in inner_heads(text, lower, order)
    ]
    for wrote in _WROTE.finditer(text):
        written = read_written(lower, wrote.end(), order=order)
        quoted = _QUOTED.match(text, wrote.end())
        if written is not None and quoted is not None and ">" in quoted["lines"]:
            heads.append((wrote.end(), quoted.end(), written))
    heads.sort(key=lambda head: head[0])
    following = [head[0] for head in heads[1:]] + [len(text)]
    return tuple(
        Message(start, min(end, stop), written)
        for (start, end, written), stop in zip(heads, following, strict=False)
    )


#: What a chat begins with.
_STAMPS = frozenset("[0123456789")


def _chat(text: str, lower: str, order: str) -> tuple[Message, ...]:
    """Return the days of a chat, each with all its messages."""
    days: list[tuple[int, Written]] = []
    order = order_in(lower, order)
    for stamp in _STAMP.finditer(text):
        read = read_written(lower, stamp.start("date"), order=order)
        if read and read.value.day and (not days or days[-1][1].value != read.value):
            days.append((stamp.start(), read))
    ends = [start for start, _ in days[1:]] + [len(text)]
    return tuple(
        Message(start, end, written)
        for (start, written), end in zip(days, ends, strict=False)
    )
