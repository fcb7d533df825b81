"""Words of the index by their beginning or by likeness, and in how many reports."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from weakref import WeakKeyDictionary

import numpy as np

from archive.search.answer import MOST_EXPANSIONS
from archive.search.engines.whoosh.arrays import Longs, Mask, spread
from archive.search.engines.whoosh.segment import SegmentReader
from archive.search.engines.whoosh.snapshot import Snapshot
from archive.search.engines.whoosh.textfields import TEXT_FIELDS
from archive.search.spelling import within

#: Letters fall into this many classes when words are compared roughly.
_CLASSES = 32


#: For each segment, the numbers there of the folded words that were found.
_Numbers = list[dict[bytes, int]]


@dataclass(frozen=True, slots=True)
class Expansion:
    """Folded words that a ``*`` or ``~`` stands for; a prefix when nothing is cut.

    ``numbers`` are those of the words in each segment.
    """

    numbers: tuple[tuple[int, ...], ...] = ()
    prefix: bytes | None = None
    cut: bool = False

    def stretches(
        self, snapshot: Snapshot
    ) -> Iterator[tuple[SegmentReader, int, list[tuple[int, int]]]]:
        """Yield for each segment its base and the stretches of its written words."""
        pairs = zip(snapshot.segments, snapshot.bases, strict=False)
        for at, (segment, base) in enumerate(pairs):
            forms = segment.forms
            if self.prefix is not None:
                start, end = segment.folded.prefixed(self.prefix)
                yield segment, base, [(int(forms[start]), int(forms[end]))]
                continue
            found = self.numbers[at]
            yield segment, base, [(int(forms[n]), int(forms[n + 1])) for n in found]


class Vocabulary:
    """The folded words of a snapshot, with the number of live documents of each."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot

    def beginning(self, prefix: str) -> Expansion:
        """Return the words that begin so."""
        utf8 = prefix.encode("utf-8", "surrogatepass")
        total = sum(
            end - start
            for start, end in (
                segment.folded.prefixed(utf8) for segment in self._snapshot.segments
            )
        )
        if total <= MOST_EXPANSIONS:
            return Expansion(prefix=utf8)
        numbers: _Numbers = []
        found = self.counts_of_prefix(utf8, numbers)
        if len(found) <= MOST_EXPANSIONS:
            return Expansion(prefix=utf8)
        return _most(found, numbers)

    def counts_of_prefix(
        self, prefix: bytes, numbers: _Numbers | None = None
    ) -> list[tuple[bytes, int]]:
        """Return live words that begin so with their documents, most first.

        Where they are in each segment is added to ``numbers``, if that is given.
        """
        counts: dict[bytes, int] = {}
        for number, segment in enumerate(self._snapshot.segments):
            start, end = segment.folded.prefixed(prefix)
            live = self._live_counts(number)[start:end].tolist()
            words = segment.folded.stretch(start, end)
            if numbers is not None:
                numbers.append(dict(zip(words, range(start, end), strict=True)))
            for word, count in zip(words, live, strict=True):
                if count:
                    counts[word] = counts.get(word, 0) + count
        return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))

    def like(
        self, word: str, edits: int, check: Callable[[], None] = lambda: None
    ) -> Expansion:
        """Return the words at most ``edits`` off."""
        numbers: _Numbers = []
        return _most(self.counts_like(word, edits, check, numbers), numbers)

    def counts_like(
        self,
        word: str,
        edits: int,
        check: Callable[[], None] = lambda: None,
        numbers: _Numbers | None = None,
    ) -> list[tuple[bytes, int]]:
        """Return live words at most ``edits`` off with their documents, most first.

        Where they are in each segment is added to ``numbers``, if that is given.
        """
        counts: dict[bytes, int] = {}
        for number, segment in enumerate(self._snapshot.segments):
            live = self._live_counts(number)
            here: dict[bytes, int] = {}
            for i, candidate in enumerate(_letters(segment).like(word, edits)):
                if i % 1_000 == 0:
                    check()
                name = segment.folded[candidate]
                count = int(live[candidate])
                if count and (
                    name in counts
                    or within(name.decode("utf-8", "surrogatepass"), word, edits)
                ):
                    counts[name] = counts.get(name, 0) + count
                    here[name] = candidate
            if numbers is not None:
                numbers.append(here)
        return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))

    def count(self, word: str) -> int:
        """Return how many live documents hold a folded word."""
        utf8 = word.encode("utf-8", "surrogatepass")
        total = 0
        for number, segment in enumerate(self._snapshot.segments):
            at = segment.folded.find(utf8)
            if at >= 0:
                total += int(self._live_counts(number)[at])
        return total

    def nearest(self, word: str) -> str | None:
        """Return the word that an unknown one is a misspelling of, if any."""
        if len(word) < 3 or not word.isalpha() or self.count(word):
            return None
        for edits in (1, 2):
            if len(word) > 3 * edits - 1 and (found := self.counts_like(word, edits)):
                return found[0][0].decode("utf-8", "surrogatepass")
        return None

    def _live_counts(self, number: int) -> Longs:
        return live_counts(self._snapshot, number)


def live_counts(snapshot: Snapshot, number: int) -> Longs:
    """Return in how many live documents of a segment each of its folded words is."""
    known = snapshot.word_counts
    if number not in known:
        known[number] = _live_counts(snapshot, number)
    return known[number]


def _live_counts(snapshot: Snapshot, number: int) -> Longs:
    segment = snapshot.segments[number]
    base = snapshot.bases[number]
    counts = segment.spread.astype(np.int64)
    if snapshot.live is None:
        return counts
    dead: Mask = ~snapshot.live[base : base + segment.documents]
    gone = np.flatnonzero(dead)
    if not len(gone):
        return counts
    fold_of = np.repeat(np.arange(len(segment.folded)), np.diff(segment.forms))
    pairs = []
    for name in TEXT_FIELDS:
        starts = segment.token_starts[name]
        sizes = np.diff(starts)[gone]
        tokens = segment.tokens(name)[spread(starts[gone], sizes)]
        pairs.append(fold_of[tokens].astype(np.int64) << 32 | np.repeat(gone, sizes))
    distinct = np.unique(np.concatenate(pairs))
    return counts - np.bincount(distinct >> 32, minlength=len(counts))


def _most(found: list[tuple[bytes, int]], numbers: _Numbers) -> Expansion:
    """Return the expansion to what was found, or to the words in most documents."""
    words = [word for word, _ in found[:MOST_EXPANSIONS]]
    return Expansion(
        tuple(tuple(here[w] for w in words if w in here) for here in numbers),
        cut=len(found) > MOST_EXPANSIONS,
    )


class _Letters:
    """How often each class of letters is in each word, to rule out most words fast."""

    def __init__(self, words: list[bytes]) -> None:
        texts = [word.decode("utf-8", "surrogatepass") for word in words]
        self._lengths = np.fromiter(map(len, texts), np.int16, len(texts))
        joined = "".join(texts).encode("utf-32-le", "surrogatepass")
        classes = np.frombuffer(joined, "<u4") % _CLASSES
        of = np.repeat(np.arange(len(texts)), self._lengths)
        bags = np.bincount(of * _CLASSES + classes, minlength=len(texts) * _CLASSES)
        self._bags = np.minimum(bags, 127).astype(np.int8).reshape(-1, _CLASSES)

    def like(self, word: str, edits: int) -> list[int]:
        """Return the words that may be at most ``edits`` off."""
        near = np.flatnonzero(np.abs(self._lengths - len(word)) <= edits)
        own = np.bincount([ord(c) % _CLASSES for c in word], minlength=_CLASSES)
        apart = self._bags[near] - np.minimum(own, 127).astype(np.int8)
        # An edit takes away at most one letter, and puts in at most one.
        more = np.where(apart > 0, apart, 0).sum(axis=1)
        fewer = np.where(apart < 0, -apart, 0).sum(axis=1)
        kept: list[int] = near[(more <= edits) & (fewer <= edits)].tolist()
        return kept


_LETTERS: "WeakKeyDictionary[SegmentReader, _Letters]" = WeakKeyDictionary()


def _letters(segment: SegmentReader) -> _Letters:
    holder = _LETTERS.get(segment)
    if holder is None:
        holder = _LETTERS[segment] = _Letters(segment.folded.all())
    return holder
