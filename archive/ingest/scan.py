"""A scanned page as OCR programs describe it: words in lines in blocks, with ids."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby

from archive.ingest.decoding import storable
from archive.ingest.line_ends import Words, joined

_MARKS = re.compile(r"\W+")
_LAST_MARKS = re.compile(r"(?<=\w)\W+\Z")


@dataclass(frozen=True, slots=True)
class Word:
    """A word where it stands; ``apart`` says that a blank stands before it.

    ``whole`` is the word of which this is a half, ``half`` which one: 1 or 2.
    """

    text: str
    block: int
    line: int
    apart: bool = True
    whole: str = ""
    half: int = 0


@dataclass(slots=True)
class Page:
    """The words of a page in reading order; ``spans`` says which an id stands for."""

    words: list[Word] = field(default_factory=list)
    spans: dict[str, tuple[int, int]] = field(default_factory=dict)

    def between(self, first: str, last: str) -> tuple[int, int]:
        """Return where the words from one id to another stand; all without an id.

        Of an id that is not on the page there are none.
        """
        whole = (0, len(self.words))
        start, end = self.spans.get(first, (0, 0)) if first else whole
        _, last_end = self.spans.get(last, (0, 0))
        return start, max(end, last_end) if end else 0


def text_of_words(parts: Iterable[Sequence[Word]]) -> str:
    """Return the text of pieces of pages, each block of words a paragraph."""
    blocks = [list(_lines(block)) for part in _whole(parts) for block in _blocks(part)]
    return text_of_blocks(blocks)


def text_of_blocks(blocks: Iterable[Sequence[str]]) -> str:
    """Return the text of blocks of lines, each a paragraph."""
    held = [[" ".join(line.split()) for line in block] for block in blocks]
    words = Words(line for block in held for line in block)
    return storable("\n\n".join(filter(None, (joined(block, words) for block in held))))


def _whole(parts: Iterable[Sequence[Word]]) -> list[list[Word]]:
    """Return the parts with each parted word whole where it begins."""
    whole: list[list[Word]] = []
    begun: Word | None = None
    where: list[Word] = []
    for part in parts:
        kept: list[Word] = []
        for word in part:
            if word.half == 2 and begun is not None and word.whole == begun.whole:
                where[-1] = replace(begun, text=_complete(begun, word), half=0)
                begun = None
                continue
            kept.append(word)
            begun, where = (word, kept) if word.half == 1 else (None, kept)
        whole.append(kept)
    return whole


def _complete(first: Word, rest: Word | None = None) -> str:
    """Return a parted word with the marks around it, which some programs leave out."""
    text = first.whole
    before = _MARKS.match(first.text)
    if before and not text.startswith(before[0]):
        text = before[0] + text
    behind = _LAST_MARKS.search(rest.text) if rest else None
    return text if behind is None or text.endswith(behind[0]) else text + behind[0]


def _blocks(words: Sequence[Word]) -> Iterator[list[Word]]:
    for _, block in groupby(words, key=lambda word: word.block):
        yield list(block)


def _lines(words: Sequence[Word]) -> Iterator[str]:
    for _, line in groupby(words, key=lambda word: word.line):
        pieces: list[str] = []
        for word in line:
            if word.apart and pieces:
                pieces.append(" ")
            pieces.append(_complete(word) if word.half == 1 else word.text)
        yield "".join(pieces)
