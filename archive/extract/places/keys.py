"""The names of the compiled gazetteer: by key, and by place."""

import zlib
from array import array
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np
import numpy.typing as npt

from archive.extract.places.names import fold

_NONE: tuple[int, ...] = ()


class Keys:
    """Which rows go by a key, and by which names a row goes. Threads may share it."""

    def __init__(self, arrays: Mapping[str, npt.NDArray[Any]]) -> None:
        sums = np.cumsum(arrays["key_steps"], dtype=np.uint64).astype(np.uint32)
        #: A plain array: bisection in it is quicker than one search with NumPy. Where
        #: sums with the same upper half begin, so that few are looked through.
        self._sums = array("I", sums.tobytes())
        counts = np.bincount(sums >> 16, minlength=1 << 16)
        self._buckets = array("I", [0, *np.cumsum(counts).tolist()])
        #: Where the letters of each key begin, the rows of each, and the keys of each
        #: row; of all, the end of the last besides.
        self._letters = offsets(arrays["key_sizes"])
        self._rows = offsets(arrays["key_counts"])
        self._of_rows = offsets(arrays["row_counts"])
        self._texts = arrays["key_names"].data
        self._key_rows = native(arrays["key_rows"])
        self._row_keys = native(arrays["row_keys"])

    def rows(self, key: str) -> tuple[int, ...]:
        """Return the rows of a key, the most prominent first."""
        sums, wanted = self._sums, zlib.crc32(key.encode("utf-8", "surrogatepass"))
        buckets, half = self._buckets, wanted >> 16
        last = buckets[half + 1]
        at = bisect_left(sums, wanted, buckets[half], last)
        while at < last and sums[at] == wanted:
            printed = self._printed(at)
            if printed == key or (
                printed[:1] != "=" and (printed.lower() == key or fold(printed) == key)
            ):
                return tuple(self._key_rows[self._rows[at] : self._rows[at + 1]])
            at += 1
        return _NONE

    def _printed(self, at: int) -> str:
        letters = self._letters
        return str(self._texts[letters[at] : letters[at + 1]], "utf-8")

    def names(self, row: int) -> list[str]:
        """Return the names of a row in the order of their letters, no postal codes."""
        of_rows, letters, texts = self._of_rows, self._letters, self._texts
        keys = self._row_keys[of_rows[row] : of_rows[row + 1]].tolist()
        if not keys:
            return []
        # They are read together: one by one takes half as long again.
        together = b"\0".join([texts[letters[at] : letters[at + 1]] for at in keys])
        printed = together.decode("utf-8").split("\0")
        if b"=" not in together and b"," not in together:
            return printed
        names = []
        for marked in printed:
            name = marked.removeprefix("=")
            if name.startswith(","):
                break  # These come last.
            names.append(name)
        return names

    def count(self, row: int) -> int:
        """Return by how many names a row goes."""
        return self._of_rows[row + 1] - self._of_rows[row]

    def beginning(self, byte: int) -> Iterator[str]:
        """Yield names whose UTF-8 begins with that byte or a higher one, or a mark."""
        ends = np.asarray(self._letters)
        some = np.flatnonzero(np.diff(ends) > 0)
        begun = np.asarray(self._texts)[ends[some]]
        for at in some[(begun >= byte) | (begun < ord("0"))].tolist():
            yield self._printed(at)


def offsets(sizes: npt.NDArray[Any]) -> memoryview:
    """Return where each of the things of so many sizes begins, and where all end."""
    ends = np.zeros(len(sizes) + 1, np.uint32)
    np.cumsum(sizes, out=ends[1:], dtype=np.uint32)
    return ends.data


def native(column: npt.NDArray[Any]) -> memoryview:
    """Return an array for reading single numbers, which NumPy is slow at."""
    return column.astype(column.dtype.newbyteorder("="), copy=False).data
