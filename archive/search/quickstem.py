"""Snowball's stemmers, quicker: endings are looked up instead of searched for.

A stemmer looks for the longest of some endings over and over, character by character.
Here each list of endings becomes a dictionary once, and the ends of the word are looked
up in it, the longest first. The stems are the same.
"""

from collections.abc import Sequence
from typing import Any

#: A list of endings: it itself, its entries by ending, the lengths of these (falling).
_Table = tuple[Sequence[Any], dict[str, Any], list[int]]


def quick(stemmer: type[Any]) -> Any:
    """Return a stemmer of one of Snowball's classes, for one thread at a time."""
    return type(f"Quick{stemmer.__name__}", (_Quick, stemmer), {})()


#: All that the English stemmer changes ends with one of these.
_ENGLISH = tuple(
    "s ' ed ing y e l anci enci ogi li iti ism ion ator ogist er ic ant ent".split()  # noqa: SIM905
)


def english_leaves(word: str) -> bool:
    """Tell at once, where it can, that English Snowball leaves a folded word as it is.

    A third of the words of English reports are such, and half of the rest numbers.
    """
    return not word.endswith(_ENGLISH) and word.isalnum()


class _Quick:
    current: str
    cursor: int
    limit: int
    limit_backward: int

    def __init__(self) -> None:
        super().__init__()
        # By the identity of the list, which the entry keeps alive.
        self._tables: dict[int, _Table | None] = {}

    def find_among_b(self, entries: Sequence[Any]) -> int:
        """Find the longest entry that ends at the cursor, and step before it."""
        table = self._table(entries)
        if table is None:
            return int(super().find_among_b(entries))  # type: ignore[misc]
        word, end = self.current, self.cursor
        room = end - self.limit_backward
        for length in table[2]:
            if length <= room and word[end - length : end] in table[1]:
                self.cursor = end - length
                return int(table[1][word[end - length : end]])
        return 0

    def find_among(self, entries: Sequence[Any]) -> int:
        """Find the longest entry that begins at the cursor, and step behind it."""
        table = self._table(entries)
        if table is None:
            return int(super().find_among(entries))  # type: ignore[misc]
        word, start = self.current, self.cursor
        room = self.limit - start
        for length in table[2]:
            if length <= room and word[start : start + length] in table[1]:
                self.cursor = start + length
                return int(table[1][word[start : start + length]])
        return 0

    def _table(self, entries: Sequence[Any]) -> _Table | None:
        """Return the dictionary of a list; None where entries have conditions."""
        known = self._tables.get(id(entries), self)
        if known is self:
            known = None
            if all(entry.method is None for entry in entries):
                found = {entry.s: entry.result for entry in entries}
                known = entries, found, sorted({len(s) for s in found}, reverse=True)
            self._tables[id(entries)] = known
        return known  # type: ignore[return-value]
