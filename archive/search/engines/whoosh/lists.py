"""Which documents hold a term, how often each does, and where: as sidecars keep it.

The *list* of a term is one number for each document that holds it in any text field:
the document in the high bits, below it how often each field holds the term. So a search
reads one stretch of the file for a term, whichever fields it asks about.

A *place* tells document and position in one number: the words of a field of all
documents are counted through, with one number left out after each document. So words
side by side have places side by side, and those of two documents never do. What stands
at each place is kept as one byte too: which of the field's commonest terms it is, if
any; and with each place of a term what stands before and after it. So phrases of
common words are found by reading such bytes of the rarest alone.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt

from archive.search.engines.whoosh import sidecar
from archive.search.engines.whoosh.arrays import (
    AnyInts,
    Ints,
    Longs,
    Mask,
    Postings,
    starts_of,
)

#: Bits that counts take where that leaves enough for documents: lists of segments with
#: the same bits are read as one.
_USUAL = {"title": 4, "text": 8}
#: Bits within which lists are kept in numbers of 32, and not of 64.
_NARROW = 32
#: How many terms of a field have a byte of their own.
MOST_COMMON = 255


def packed(
    name: str, postings: Mapping[str, Postings], documents: int
) -> tuple[dict[str, int], dict[str, AnyInts]]:
    """Return the lists of terms: how many bits each field has, and the sections.

    Args:
        name: What the sections are called by.
        postings: By text field, those of the same terms.
        documents: How many there are.
    """
    least = {f: int(p.counts.max(initial=0)).bit_length() for f, p in postings.items()}
    bits = {field: max(width, _USUAL.get(field, 0)) for field, width in least.items()}
    wide = max(0, documents - 1).bit_length()
    if sum(bits.values()) + wide > _NARROW:
        bits = least
    shift = sum(bits.values())
    keys, values = np.zeros(0, np.int64), np.zeros(0, np.int64)
    terms = 0
    for low, field in _lowest(bits):
        found = postings[field]
        terms = len(found.starts) - 1
        of = np.repeat(np.arange(terms, dtype=np.int64) << 32, np.diff(found.starts))
        of |= found.docs
        counts = found.counts.astype(np.int64)
        counts <<= low
        keys, values = _joined(keys, values, of, counts)
    starts = starts_of(np.bincount(keys >> 32, minlength=terms))
    values |= (keys & 0xFFFFFFFF) << shift
    kind = np.uint64 if shift + wide > _NARROW else np.uint32
    return bits, {f"{name}.lists.starts": starts, f"{name}.lists": values.astype(kind)}


def _lowest(bits: Mapping[str, int]) -> Iterator[tuple[int, str]]:
    """Yield for each field its lowest bit."""
    low = 0
    for field, width in bits.items():
        yield low, field
        low += width


def _joined(
    keys: Longs, values: Longs, others: Longs, added: Longs
) -> tuple[Longs, Longs]:
    """Add the values of other keys to those of the same; all keys are in order."""
    if len(keys) < len(others):
        keys, values, others, added = others, added, keys, values
    at = keys.searchsorted(others)
    same = np.zeros(len(others), np.bool_)
    if len(keys):
        same = keys.take(at, mode="clip") == others
    values[at[same]] += added[same]
    new = ~same
    return np.insert(keys, at[new], others[new]), np.insert(values, at[new], added[new])


class Lists:
    """The lists of a segment's terms, read as they are asked for.

    A list is an array of numbers (see above), ``docs`` and ``counts`` tell what they
    mean.
    """

    def __init__(self, side: sidecar.Sidecar, name: str) -> None:
        self._side = side
        self._name = f"{name}.lists"
        self._starts: Longs = side.checked(f"{self._name}.starts")
        bits: dict[str, int] = side.meta["bits"][name]
        kind = side.array(self._name).dtype.type
        self._shift = kind(sum(bits.values()))
        #: Lists of the same layout can be read together.
        self.layout = (kind, *bits.values())
        self._low = {field: kind(low) for low, field in _lowest(bits)}
        self._mask = {f: kind(((1 << bits[f]) - 1) << low) for low, f in _lowest(bits)}

    def frequency(self, term: int) -> int:
        """Return how many documents hold a term, deleted ones included."""
        return int(self._starts[term + 1] - self._starts[term])

    def of(self, start: int, end: int, fields: Sequence[str]) -> npt.NDArray[Any]:
        """Return the lists of terms from ``start`` to ``end``, one after the other.

        Documents that hold a term in none of the fields are left out.
        """
        a, b = int(self._starts[start]), int(self._starts[end])
        numbers = self._side.copied(self._name, a, b)
        if len(fields) == len(self._mask):
            return numbers
        return numbers[self.holding(numbers, *fields)]

    def docs(self, numbers: npt.NDArray[Any]) -> Ints:
        """Return the documents of a list, as an array of their own."""
        found = numbers >> self._shift
        docs: Ints = (
            found.view(np.int32) if found.itemsize == 4 else found.astype(np.int32)
        )
        return docs

    def holding(self, numbers: npt.NDArray[Any], *fields: str) -> Mask:
        """Tell which documents of a list hold the term in one of some fields."""
        mask = self._mask[fields[0]]
        for field in fields[1:]:
            mask |= self._mask[field]
        held: Mask = (numbers & mask) != 0
        return held

    def counts(self, numbers: npt.NDArray[Any], field: str) -> AnyInts:
        """Return how often each document of a list holds the term in a field."""
        found: AnyInts = numbers & self._mask[field]
        if self._low[field]:
            found >>= self._low[field]
        # NumPy takes no unsigned numbers of 64 bits for lengths.
        return found if found.itemsize == 4 else found.view(np.int64)


def places(
    field: str, postings: Postings, lengths: AnyInts
) -> tuple[list[int], dict[str, AnyInts]]:
    """Return the places of terms in a field: the commonest terms, and the sections.

    Args:
        field: The text field.
        postings: Its terms, with positions.
        lengths: How many words each document has in it.
    """
    bases = _bases(lengths)
    each = np.diff(postings.position_starts)
    kind = np.int32 if bases[-1] < np.iinfo(np.int32).max else np.int64
    found = np.repeat(bases.astype(kind)[postings.docs], postings.counts)
    found += postings.positions
    frequent = np.argsort(-each, kind="stable")[:MOST_COMMON]
    common = frequent[each[frequent] > 0].tolist()
    bytes_ = np.zeros(int(bases[-1]), np.uint8)
    for code, term in enumerate(common, start=1):
        a, b = postings.position_starts[term : term + 2].tolist()
        bytes_[found[a:b]] = code
    return common, {
        f"{field}.places.starts": postings.position_starts,
        f"{field}.places": found,
        # The last byte is of no word: nothing stands before the first place.
        f"{field}.before": bytes_.take(found - 1, mode="wrap"),
        f"{field}.after": bytes_.take(found + 1),
        f"{field}.common": bytes_,
        f"{field}.frequencies": np.diff(postings.starts).astype(np.int32),
    }


def _bases(lengths: AnyInts) -> Longs:
    return starts_of(np.asarray(lengths, np.int64) + 1)


class Places:
    """Where terms stand in a field of a segment, read as they are asked for."""

    def __init__(self, side: sidecar.Sidecar, field: str, lengths: Ints) -> None:
        self._side = side
        self._field = field
        self._lengths = lengths
        self._frequencies: Ints = side.checked(f"{field}.frequencies")
        common: list[int] = side.meta["common"][field]
        self._codes = {term: code for code, term in enumerate(common, start=1)}

    @cached_property
    def _starts(self) -> Longs:
        return self._side.checked(f"{self._field}.places.starts")

    @cached_property
    def bases(self) -> Longs:
        """The place of each document's first word, and last where all end."""
        return _bases(self._lengths)

    def frequency(self, term: int) -> int:
        """Return how many documents hold a term in the field, deleted ones too."""
        return int(self._frequencies[term])

    def occurrences(self, term: int) -> int:
        """Return at how many places a term stands."""
        return int(self._starts[term + 1] - self._starts[term])

    def of(self, term: int) -> AnyInts:
        """Return the places of a term, in order."""
        a, b = self._starts[term : term + 2].tolist()
        return self._side.copied(f"{self._field}.places", a, b)

    def tell(self, term: int) -> bool:
        """Tell whether ``are`` knows a term: it is one of the commonest."""
        return term in self._codes

    def beside(self, term: int, other: int, *, after: bool) -> Mask:
        """Tell at which of a term's places another stands just after it, or before.

        ``tell`` is true of the other.
        """
        found: Mask = (
            self._beside(term, "after" if after else "before") == (self._codes[other])
        )
        return found

    def _beside(self, term: int, side: str) -> npt.NDArray[np.uint8]:
        a, b = self._starts[term : term + 2].tolist()
        return self._side.copied(f"{self._field}.{side}", a, b)

    def are(self, places: AnyInts, term: int) -> Mask:
        """Tell at which of some places a term stands that ``tell`` is true of."""
        found: Mask = self._common.take(places, mode="clip") == self._codes[term]
        return found

    def agree(self, term: int) -> bool:
        """Tell whether the bytes kept at and beside a term's places say the same."""
        places, common = self.of(term), self._common
        before, after = common.take(places - 1, mode="wrap"), common.take(places + 1)
        return bool(
            (common.take(places) == self._codes.get(term, 0)).all()
            and (self._beside(term, "before") == before).all()
            and (self._beside(term, "after") == after).all()
        )

    @cached_property
    def _common(self) -> npt.NDArray[np.uint8]:
        # The last byte is of no word, so that a place past the end reads as none.
        return self._side.mapped(f"{self._field}.common")
