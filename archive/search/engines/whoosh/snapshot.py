"""One generation of the index, as all threads of a reader share it.

Documents are numbered through all segments; deleted ones keep their numbers, and are
left out by ``live``.
"""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from datetime import date
from functools import cached_property
from itertools import chain
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

import numpy as np

from archive.datespan import DaySpan
from archive.model import Place
from archive.search.analysis import fold
from archive.search.answer import name_key
from archive.search.authors import by_spelling, names_by_key
from archive.search.engine import IndexDamagedError
from archive.search.engines.whoosh import placetable
from archive.search.engines.whoosh.arrays import (
    AnyInts,
    Floats,
    Ints,
    Longs,
    Mask,
    spread,
)
from archive.search.engines.whoosh.batch import Batch, Columns
from archive.search.engines.whoosh.build import merged_columns
from archive.search.engines.whoosh.codec import kept_lengths
from archive.search.engines.whoosh.folders import Folders
from archive.search.engines.whoosh.naming import Codes, Named, named
from archive.search.engines.whoosh.placetops import Tops, tops_of
from archive.search.engines.whoosh.segment import SegmentReader
from archive.search.engines.whoosh.textfields import TEXT_FIELDS, WEIGHTS, idf
from archive.search.languages import stemmer_of
from archive.search.tree import Clock

_T = TypeVar("_T")


class Dates(NamedTuple):
    """The distinct dates of documents, in order, and which each document has.

    ``first`` and ``last`` are their days, 0 for undated, which come first. ``inferred``
    are the numbers of those that were concluded; the same days stated are another date.
    """

    codes: Codes
    first: Longs
    last: Longs
    inferred: Longs


class Snapshot:
    """A generation: its segments, its columns, and what follows from them.

    Everything is fixed once made; what is computed when first asked for comes out the
    same in whichever thread.
    """

    def __init__(
        self,
        folder: Path,
        generation: str,
        segments: Sequence[SegmentReader],
        toc_segments: Sequence[Any],
        live: Sequence[Mask],
    ) -> None:
        self.folder = folder
        self.generation = generation
        self.segments = tuple(segments)
        self.bases: list[int] = [0]
        for segment in segments:
            self.bases.append(self.bases[-1] + segment.documents)
        self.documents = self.bases[-1]
        whole = np.concatenate(live) if live else np.zeros(0, np.bool_)
        self.live: Mask | None = None if whole.all() else whole
        self.live_count = int(whole.sum())
        self._totals = {
            name: sum(s._fieldlengths.get(name, 0) for s in toc_segments)  # noqa: SLF001
            for name in TEXT_FIELDS
        }
        self.places = placetable.load(folder)
        self._place_keys: dict[str, str] = {}
        self._stemmed: dict[frozenset[str], Mask] = {}
        #: For each segment asked about, the live documents of each folded word.
        self.word_counts: dict[int, Longs] = {}
        #: Bars of histograms, by the days that they cover (``facets``).
        self.histograms: dict[tuple[Any, ...], Any] = {}
        #: The days of the archive by a clock, up to the last sound day (``facets``).
        self.reaches: dict[tuple[Clock, date], DaySpan] = {}

    # --- statistics

    def idf(self, frequency: int) -> float:
        """Return the idf of a term that so many documents hold (``textfields.idf``)."""
        return idf(self.documents, frequency)

    @cached_property
    def length_weights(self) -> dict[str, Floats]:
        """For each text field, what a word in it weighs in each document."""
        weights: dict[str, Floats] = {}
        for name, weight in WEIGHTS.items():
            mean = self._totals[name] / self.documents if self.documents else 0
            lengths = kept_lengths(self.columns.lengths[name])
            norm = 1 - weight.b + weight.b * lengths / (mean or 1.0)
            weights[name] = (weight.weight / norm).astype(np.float32)
        return weights

    # --- columns

    @cached_property
    def columns(self) -> Columns:
        """The columns of all segments, one after the other."""
        if len(self.segments) == 1:
            return self.segments[0].columns
        if not self.segments:
            return Batch().content().columns
        return merged_columns(
            [(s.columns, np.ones(s.documents, np.bool_)) for s in self.segments]
        )

    @cached_property
    def all_docs(self) -> Ints:
        """All live documents."""
        if self.live is None:
            return np.arange(self.documents, dtype=np.int32)
        return np.flatnonzero(self.live).astype(np.int32)

    @cached_property
    def dates(self) -> Dates:
        """The distinct dates."""
        columns = self.columns
        days = columns.first.astype(np.int64) << 32 | columns.last
        distinct, codes = np.unique(days << 1 | columns.inferred, return_inverse=True)
        of = Codes(codes.astype(np.int32), len(distinct))
        days = distinct >> 1
        return Dates(of, days >> 32, days & 0xFFFFFFFF, np.flatnonzero(distinct & 1))

    @cached_property
    def date_totals(self) -> AnyInts:
        """How many live documents have each date of ``dates``."""
        codes = self.dates.codes
        return np.bincount(codes.of[self.all_docs], minlength=codes.count)

    @cached_property
    def span_docs(self) -> Ints:
        """The document of each span of ``columns.spans``."""
        sizes = np.diff(self.columns.spans.starts) // 2
        return np.repeat(np.arange(self.documents, dtype=np.int32), sizes)

    @cached_property
    def set_of_member(self) -> Ints:
        """The set of each member of ``columns.sets``."""
        sets = self.columns.sets
        return np.repeat(np.arange(len(sets), dtype=np.int32), self.set_sizes)

    @cached_property
    def set_sizes(self) -> Longs:
        """How many members each of ``columns.sets`` has."""
        return np.diff(self.columns.sets.starts)

    @cached_property
    def empty_sets(self) -> Longs:
        """Which of ``columns.sets`` have no member."""
        return np.flatnonzero(self.set_sizes == 0)

    @cached_property
    def sources(self) -> Named:
        """Sources whatever the case and accents of their names."""
        columns = self.columns
        return named(columns.sources, columns.source_names, self.all_docs, _source_key)

    @cached_property
    def authors(self) -> Named:
        """Authors whatever the order, case and accents of the words of their names."""
        columns = self.columns
        names = columns.author_names
        return named(columns.authors, names, self.all_docs, names_by_key, by_spelling)

    @cached_property
    def folders(self) -> Folders:
        """The folders that documents lie in."""
        return Folders(self.columns, self.all_docs, self.documents)

    @cached_property
    def languages(self) -> tuple[Codes, list[str]]:
        """Languages whatever the case of their codes."""
        columns = self.columns
        numbers: dict[str, int] = {}
        of_name = [
            numbers.setdefault(name.casefold(), len(numbers))
            for name in columns.language_names
        ]
        codes = np.array(of_name, np.int32)[columns.languages]
        return Codes(codes, len(numbers)), list(numbers)

    @cached_property
    def languages_used(self) -> list[str]:
        """Those of ``languages`` that live documents are in."""
        codes, keys = self.languages
        counts = np.bincount(codes.of[self.all_docs], minlength=codes.count)
        return [key for key, count in zip(keys, counts.tolist(), strict=True) if count]

    @cached_property
    def stemmers(self) -> tuple[str, ...]:
        """The stemmers of the languages that documents are in."""
        return tuple(sorted(set(map(stemmer_of, self.columns.language_names))))

    def stemmed_by(self, stemmers: frozenset[str]) -> Mask:
        """Return the documents whose languages have one of the stemmers."""
        if stemmers not in self._stemmed:
            names = self.columns.language_names
            chosen = np.array([stemmer_of(n) in stemmers for n in names], np.bool_)
            self._stemmed[stemmers] = chosen[self.columns.languages]
        return self._stemmed[stemmers]

    # --- places

    def set_counts(self, docs: Ints) -> tuple[AnyInts, AnyInts, int]:
        """Return how many of the documents name each place, roll-up included.

        Returns:
            Counts by number of place, counts of those naming the place itself, and the
            number of documents that name none.
        """
        columns = self.columns
        each = np.bincount(columns.place_set.take(docs), minlength=len(columns.sets))
        sizes = self.set_sizes
        unplaced = int(each[self.empty_sets].sum())
        used = np.flatnonzero(each > 0)
        at = spread(columns.sets.starts[used], sizes[used])
        members = columns.sets.values[at]
        weights = np.repeat(each[used], sizes[used])
        wide = np.bincount(members, weights, minlength=2 * len(columns.place_ids))
        whole = wide.astype(np.int64)
        own = whole[1::2]
        return whole[::2] + own, own, unplaced

    @cached_property
    def place_totals(self) -> tuple[AnyInts, AnyInts]:
        """How many live documents name each place, with roll-up and by itself."""
        counts, own, _ = self.set_counts(self.all_docs)
        return counts, own

    @cached_property
    def place_numbers(self) -> dict[str, int]:
        """The number of each place that a live document names or lies in."""
        counts = self.place_totals[0].tolist()
        return {
            place: number
            for number, place in enumerate(self.columns.place_ids)
            if counts[number]
        }

    def place_entry(self, number: int) -> Place:
        """Return the entry of a place by its number."""
        return self.place(self.columns.place_ids[number])

    @cached_property
    def place_parents(self) -> Ints:
        """The number of each place's parent, -1 where it has none in this index."""
        numbers = {id_: number for number, id_ in enumerate(self.columns.place_ids)}
        parents = [
            numbers.get(self._known(self.places.parent, place_id), -1)
            for place_id in self.columns.place_ids
        ]
        return np.array(parents, np.int32)

    @cached_property
    def places_by_rank(self) -> Ints:
        """The numbers of all places, by name and id."""
        keys = [
            (self._known(self.places.name, place_id), place_id)
            for place_id in self.columns.place_ids
        ]
        return np.array(sorted(range(len(keys)), key=keys.__getitem__), np.int32)

    @cached_property
    def tops(self) -> Tops:
        """The places that may stand at the top of a tree."""
        columns = self.columns
        return tops_of(
            columns.place_set, columns.sets, self.place_parents, self.places_by_rank
        )

    @cached_property
    def place_names(self) -> dict[str, list[str]]:
        """The ids of the live places of each name, folded."""
        return placetable.by_name({p: self.place(p) for p in self.place_numbers})

    def place(self, place_id: str) -> Place:
        """Return the entry of a place.

        Raises:
            IndexDamagedError: The place table lacks it.
        """
        return self._known(self.places.__getitem__, place_id)

    def _known(self, told: Callable[[str], _T], place_id: str) -> _T:
        """Return what the table of places tells of a place that it must know."""
        try:
            return told(place_id)
        except KeyError:
            raise IndexDamagedError(
                f"The place {place_id!r} is missing from "
                f"{(self.folder / placetable.FILE).absolute()}; `dateline rebuild` "
                "makes the index again from the reports"
            ) from None

    def place_key(self, place_id: str) -> str:
        """Return all names of a place, folded, each after a line break."""
        known = self._place_keys.get(place_id)
        if known is None:
            place = self.place(place_id)
            names = (place.name, *place.names)
            known = "".join("\n" + fold(name) for name in names)
            self._place_keys[place_id] = known
        return known

    def place_ids(self, text: str) -> list[str]:
        """Return the live places that an id or a name means, sorted."""
        if text in self.place_numbers:
            return [text]
        key = name_key(text)
        return self.place_names.get(key, []) if key else []

    # --- documents

    def locate(self, doc: int) -> tuple[SegmentReader, int]:
        """Return the segment of a document, and its number there."""
        at = bisect_right(self.bases, doc) - 1
        return self.segments[at], doc - self.bases[at]

    def id_of(self, doc: int) -> str:
        """Return the id of a document."""
        segment, local = self.locate(doc)
        return segment.id_words[local].decode("utf-8", "surrogatepass")

    def find(self, document_id: str) -> int:
        """Return the live document of an id, -1 when there is none."""
        wanted = document_id.encode("utf-8", "surrogatepass")
        for base, segment in zip(self.bases, self.segments, strict=False):
            local = segment.find_id(wanted)
            if local >= 0 and (self.live is None or self.live[base + local]):
                return base + local
        return -1

    @cached_property
    def id_rank(self) -> Ints:
        """The place of each document among all, by id."""
        if len(self.segments) == 1:
            order: AnyInts = self.segments[0].id_order
        else:
            ids = [id_ for segment in self.segments for id_ in segment.id_words.all()]
            # Each segment's are in order already, which sorting makes use of.
            runs = [
                (segment.id_order.astype(np.int64) + base).tolist()
                for segment, base in zip(self.segments, self.bases, strict=False)
            ]
            joined = list(chain.from_iterable(runs))
            order = np.array(sorted(joined, key=ids.__getitem__), np.int64)
        rank = np.empty(self.documents, np.int32)
        rank[order] = np.arange(self.documents, dtype=np.int32)
        return rank

    @cached_property
    def newest_rank(self) -> Ints:
        """The place of each document when the newest come first (``answer.order``)."""
        return self._date_rank(-self.columns.first.astype(np.int64))

    @cached_property
    def oldest_rank(self) -> Ints:
        """The place of each document when the oldest come first."""
        return self._date_rank(self.columns.first.astype(np.int64))

    def _date_rank(self, days: Longs) -> Ints:
        undated = self.columns.first == 0
        order = np.lexsort((self.id_rank, self.columns.last, days, undated))
        rank = np.empty(self.documents, np.int32)
        rank[order] = np.arange(self.documents, dtype=np.int32)
        return rank


def _source_key(name: str) -> dict[str, str]:
    return {name_key(name): name}
