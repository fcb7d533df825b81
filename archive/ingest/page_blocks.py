"""The pieces of a page in their order, each with the classes and ids that it stands in.

For pages that a program made alike, where a class says what a piece is. Needs no
library beyond Python's own.
"""

import re
from dataclasses import dataclass
from html.parser import HTMLParser

from archive.ingest.html_feed import feed
from archive.ingest.xml_names import words

#: Elements that part the text around them.
_PARTING = words(
    "address article aside blockquote body br center dd div dl dt figure footer form "
    "h1 h2 h3 h4 h5 h6 header hr li main ol p pre section table tbody td th tr ul"
)
_EMPTY = words("area base br col hr img input link meta source wbr")
_SILENT = frozenset(("script", "style", "title", "noscript", "template"))
#: What is deeper is read as if it stood here; no page that people read is.
_DEEPEST = 200
_MARKS = re.compile(r"[\w-]+")


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of text between two parting elements.

    ``marks`` are the names, classes and ids of all elements that it stands in, in small
    letters; ``cell`` numbers the table cells of the page from 1, and is 0 outside.
    """

    text: str
    marks: frozenset[str]
    cell: int = 0


def blocks_of(markup: str, named: frozenset[str] = frozenset()) -> list[Block]:
    """Return the pieces of a page or of a part of one; blanks between words are one.

    Args:
        markup: The page.
        named: Classes and ids, in small letters, of inline elements that are pieces of
            their own.
    """
    reader = _Reader(named)
    feed(reader, markup)
    reader.part()
    return reader.blocks


class _Reader(HTMLParser):
    def __init__(self, named: frozenset[str]) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[Block] = []
        self._named = named
        self._open: list[tuple[str, frozenset[str], int]] = []
        self._text: list[str] = []
        self._cells = 0

    def part(self) -> None:
        """End the piece at hand."""
        text = " ".join("".join(self._text).split())
        self._text.clear()
        if text:
            marks = self._open[-1][1] if self._open else frozenset[str]()
            self.blocks.append(Block(text, marks, self._cell()))

    def _cell(self) -> int:
        return self._open[-1][2] if self._open else 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = " ".join(value or "" for key, value in attrs if key in ("class", "id"))
        own = {tag, *_MARKS.findall(given.lower())}
        if tag in _PARTING or not self._named.isdisjoint(own):
            self.part()
        if tag in _EMPTY:
            return
        if self._open and self._open[-1][0] == "p" and tag in _PARTING:
            self._open.pop()
        if tag in ("td", "th"):
            self._cells += 1
        if len(self._open) < _DEEPEST:
            outer = self._open[-1][1] if self._open else frozenset[str]()
            cell = self._cells if tag in ("td", "th") else self._cell()
            self._open.append((tag, outer | own, cell))

    def handle_startendtag(
        self,
        tag: str,
        attrs: list[tuple[str, str | None]],  # noqa: ARG002
    ) -> None:
        # Browsers read "<div/>" as a beginning without an end, and so is nothing in it.
        if tag in _PARTING:
            self.part()

    def handle_endtag(self, tag: str) -> None:
        at = next(
            (n for n in range(len(self._open) - 1, -1, -1) if self._open[n][0] == tag),
            None,
        )
        if at is None:
            if tag in _PARTING:
                self.part()
            return
        outer = self._open[at - 1][1] if at else frozenset[str]()
        if tag in _PARTING or not self._named.isdisjoint(self._open[at][1] - outer):
            self.part()
        del self._open[at:]

    def handle_data(self, data: str) -> None:
        if not self._open or _SILENT.isdisjoint(self._open[-1][1]):
            self._text.append(data)
