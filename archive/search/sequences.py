"""Words that count only beside each other, or near each other."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice

from archive.search.analysis import pattern_for


class Ahead:
    """The pieces of a text, cut once where many stretches of it overlap."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._pattern = pattern_for(text)
        self._rest: Iterator[re.Match[str]] | None = None
        self._pieces: list[tuple[str, tuple[int, int]]] = []
        self._numbers: dict[int, int] = {}

    def pieces(
        self, start: int, width: int, *, once: bool
    ) -> list[tuple[str, tuple[int, int]]]:
        """Return up to ``width`` pieces from ``start`` on, which begins one.

        With ``once`` the place will hardly be asked for again.
        """
        if not once:
            self._cut_to(start, width)
        at = self._numbers.get(start)
        if at is not None and not once:
            return self._pieces[at : at + width]
        found = islice(self._pattern.finditer(self._text, start), width)
        return [(piece[0], piece.span()) for piece in found]

    def _cut_to(self, start: int, width: int) -> None:
        if self._rest is None:
            self._rest = self._pattern.finditer(self._text)
        while self._numbers.get(start, len(self._pieces)) + width > len(self._pieces):
            piece = next(self._rest, None)
            if piece is None:
                return
            self._numbers[piece.start()] = len(self._pieces)
            self._pieces.append((piece[0], piece.span()))


def near(
    forms: Sequence[str],
    positions: Sequence[int],
    wanted: Sequence[str],
    slop: int,
    *,
    first: bool = False,
) -> set[int]:
    """Return the positions that take part in a phrase, or in words near each other.

    ``forms`` stand at ``positions`` (ascending) and are all among ``wanted``. Without
    ``slop`` the wanted words follow each other in order; with it they stand in any
    order in a stretch with at most ``slop`` other words. With ``first`` only the
    stretch that begins at the first position counts.
    """
    taking: set[int] = set()
    width = len(wanted)
    need = Counter(wanted)
    order = list(wanted)
    for i, position in enumerate(positions[:1] if first else positions):
        if not slop:
            run = positions[i : i + width]
            if run[-1] == position + width - 1 and forms[i : i + width] == order:
                taking.update(run)
            continue
        last = i
        missing, lacking = need.copy(), width
        while last < len(positions) and positions[last] < position + width + slop:
            missing[forms[last]] -= 1
            lacking -= missing[forms[last]] >= 0
            last += 1
            if not lacking:
                taking.update(positions[i:last])
                break
    return taking
