"""A report's text, cut into paragraphs and marked pieces for the page.

All offsets are characters of the text. Marks of one kind do not overlap each other;
marks of different kinds may, and a piece then carries several.
"""

import re
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from archive.model import Span
from archive.sentences import STOPS, is_small
from archive.web.bidi import printable

Kind = Literal["hit", "date", "place"]

_BLANK_LINES = re.compile(r"\n[ \t\r\f\v]*(?:\n[ \t\r\f\v]*)+")
_LINE = re.compile(r"\n")
_INDENT = re.compile(r"\n(?=[ \t]{2,}\S)")
_SENTENCE_OVER = re.compile(r"[.!?…:;][\"'”’)\]]*\s*$")
#: Lines longer than this were not wrapped by a machine; shorter ones on the average
#: than that are a table or a list.
_LONGEST_WRAPPED, _SHORTEST_WRAPPED = 120, 40


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of text to be marked, with its number among those of its kind."""

    kind: Kind
    span: Span
    number: int


@dataclass(frozen=True, slots=True)
class Piece:
    """Text under the same marks throughout; a number of 0 means no such mark.

    ``opens_…`` says that such a mark begins here, so that an address can point at it.
    """

    text: str
    hit: int = 0
    date: int = 0
    place: int = 0
    opens_hit: bool = False
    opens_date: bool = False
    opens_place: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """The pieces of one paragraph; ``as_lines`` asks for its line ends to be kept."""

    pieces: tuple[Piece, ...]
    as_lines: bool


def paragraphs(text: str, marks: Iterable[Mark]) -> tuple[Paragraph, ...]:
    """Cut ``text`` where its writer did, and mark it."""
    waiting = deque(sorted(marks, key=lambda mark: mark.span))
    open_marks: list[Mark] = []
    shown = printable(text)
    found = []
    for span in _paragraph_spans(shown):
        while waiting and waiting[0].span.start < span.end:
            open_marks.append(waiting.popleft())
        open_marks = [mark for mark in open_marks if mark.span.end > span.start]
        pieces = tuple(_pieces(shown, span, open_marks))
        found.append(Paragraph(pieces, not _is_wrapped(shown[span.start : span.end])))
    return tuple(found)


def _paragraph_spans(text: str) -> Iterator[Span]:
    """Yield the paragraphs, as the text parts them.

    By empty lines; without any, by indented lines where a machine wrapped the text, and
    by every line where it did not.
    """
    separator = _LINE
    if _BLANK_LINES.search(text.strip()):
        separator = _BLANK_LINES
    elif _is_wrapped(text.strip()):
        separator = _INDENT
    start = 0
    for match in separator.finditer(text):
        yield from _trimmed(text, start, match.start())
        start = match.end()
    yield from _trimmed(text, start, len(text))


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    body = text[start:end]
    stripped = body.strip()
    if stripped:
        lead = len(body) - len(body.lstrip())
        yield Span(start + lead, start + lead + len(stripped))


def _is_wrapped(body: str) -> bool:
    """Tell whether lines end where the margin was, not where the writer ended them."""
    lines = [line.strip() for line in body.split("\n")]
    if len(lines) < 2 or max(map(len, lines)) > _LONGEST_WRAPPED:
        return False
    inner = lines[:-1]
    over = sum(1 for line in inner if _SENTENCE_OVER.search(line))
    average = sum(map(len, inner)) / len(inner)
    return over * 2 < len(inner) and average >= _SHORTEST_WRAPPED


def _pieces(text: str, span: Span, marks: Sequence[Mark]) -> Iterator[Piece]:
    """Yield the pieces of one paragraph; ``marks`` overlap it and are in order."""
    cuts = {span.start, span.end}
    for mark in marks:
        cuts.update(edge for edge in mark.span if span.start < edge < span.end)
    waiting = deque(marks)
    over: list[Mark] = []
    for start, end in pairwise(sorted(cuts)):
        while waiting and waiting[0].span.start <= start:
            over.append(waiting.popleft())
        over = [mark for mark in over if mark.span.end > start]
        numbers: dict[Kind, int] = {"hit": 0, "date": 0, "place": 0}
        opens: set[Kind] = set()
        for mark in over:
            if not numbers[mark.kind]:
                numbers[mark.kind] = mark.number
                if mark.span.start == start:
                    opens.add(mark.kind)
        yield Piece(
            text[start:end],
            **numbers,
            opens_hit="hit" in opens,
            opens_date="date" in opens,
            opens_place="place" in opens,
        )


_SENTENCE_END = re.compile(
    r"[.!?…][\"'”’)\]»]*\s+(?=[\"'“‘(\[«„]*(?P<next>[^\W_]))|\n\s*\n|\n(?=[ \t]{2})"
    rf"|[{STOPS}][\"”’)\]»」』]*\s*"
)
#: Words that end in a point without ending their sentence.
_SHORT = re.compile(
    r"\b(?:[A-Z]|Mr|Mrs|Ms|Dr|St|Gen|Lt|Col|Sgt|Sen|Rep|Gov|No|Jan|Feb|Mar|Apr|Jun|Jul"
    r"|Aug|Sept?|Oct|Nov|Dec)\.$"
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence around a mention, cut in three at the mention."""

    before: str
    mention: str
    after: str


def sentence_around(text: str, span: Span, reach: int = 160) -> Sentence:
    """Return the sentence in which ``span`` stands, at most ``reach`` either side."""
    low, high = max(0, span.start - reach), min(len(text), span.end + reach)
    start, end = low, high
    for match in _SENTENCE_END.finditer(text, low, high):
        if is_small(match["next"] or "") or _SHORT.search(
            text, max(low, match.start() - 6), match.start() + 1
        ):
            continue
        if match.end() <= span.start:
            start = match.end()
        elif match.start() >= span.end:
            end = match.end()
            break
    before, after = text[start : span.start], text[span.end : end]
    if start == low > 0:
        before = "…" + before.partition(" ")[2]
    if end == high < len(text):
        after = after.rpartition(" ")[0] + "…"
    shown = (before.lstrip(), text[span.start : span.end], after.rstrip())
    return Sentence(*(re.sub(r"\s+", " ", printable(part)) for part in shown))


def highlighted(text: str, spans: Sequence[Span]) -> Iterator[tuple[str, bool]]:
    """Yield ``text`` in pieces, each with whether it is one of the ``spans``."""
    position = 0
    for span in spans:
        if span.start > position:
            yield text[position : span.start], False
        yield text[span.start : span.end], True
        position = span.end
    if position < len(text):
        yield text[position:], False
