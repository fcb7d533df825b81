"""One generation of the index, with what was asked of it so far."""

import threading
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import replace
from datetime import date
from functools import cached_property
from itertools import pairwise
from typing import Any

from archive.datespan import DaySpan
from archive.model import Document
from archive.search.answer import MOST_EXPANSIONS
from archive.search.authors import by_spelling, names_by_key
from archive.search.engines.opensearch import facets
from archive.search.engines.opensearch.cluster import Cluster
from archive.search.engines.opensearch.compile import quoted
from archive.search.engines.opensearch.mapping import (
    read_place,
    token,
    unpack,
    unpack_files,
)
from archive.search.engines.opensearch.places import PlaceTable
from archive.search.engines.opensearch.visibility import Json, Kind, View
from archive.search.folders import folder_order
from archive.search.paths import Wanted, path_key
from archive.search.spelling import within
from archive.search.tree import Clock

#: What is asked of an entry to make its document.
SHOWN = ["data", "also"]
#: Expansions kept for one generation.
_MOST_KEPT = 512
#: Of longer words there are few, and patterns of their pieces grow past what the
#: cluster takes: only their length is asked for.
_LONG_WORD = 20
#: One report in so many is few enough to go through the words of each.
_MANY = 4
_SOURCES_AT_ONCE = 10_000


class Snapshot:
    """What a reader answers from: all it tells is as of one batch.

    Many threads may use it at once; what costs a request is asked once and kept.
    """

    def __init__(self, cluster: Cluster, view: View, table: PlaceTable) -> None:
        self.cluster = cluster
        self.view = view
        self.table = table
        self._lock = threading.RLock()
        self._kept: dict[str, list[tuple[str, int]]] = {}
        self._days: dict[tuple[Clock, date], DaySpan] = {}

    @classmethod
    def of(cls, cluster: Cluster, view: View, before: "Snapshot | None") -> "Snapshot":
        """Return the view ``view``, told what came since an earlier one."""
        since, table = 0, PlaceTable()
        if before and before.view.indexes == view.indexes:
            since, table = before.view.seen.settled, before.table
        filters = [view.clause(Kind.PLACE), {"range": {"born": {"gt": since}}}]
        body = {
            "query": {"bool": {"filter": filters}},
            "sort": [{"born": "asc"}, {"id": "asc"}],
            "_source": ["data"],
        }
        rows = cluster.walk(view.index, body, size=5_000)
        return cls(
            cluster, view, table.extended(read_place(row["_source"]) for row in rows)
        )

    @property
    def reports(self) -> Json:
        """The clause of all reports of this generation."""
        return self.view.clause(Kind.REPORT)

    def search(self, body: Json, *, scored: bool = False) -> Json:
        """Return the answer to a search of the index."""
        return self.cluster.search(self.view.index, body, scored=scored)

    def get(self, document_id: str) -> Document | None:
        """Return one document, or None when there is none of that id."""
        asked = {"bool": {"filter": [self.reports, {"term": {"id": document_id}}]}}
        hits = self.search({"query": asked, "size": 1, "_source": SHOWN})
        for hit in hits["hits"]["hits"]:
            return self.document(hit)
        return None

    def document(self, hit: Json) -> Document:
        """Return the document of a hit."""
        entry = hit["_source"]
        document = unpack(entry["data"], self.table.places.__getitem__)
        if self.view.whole and (also := unpack_files(entry.get("also", ""))):
            return replace(document, files=(*document.files, *also))
        return document

    @cached_property
    def documents(self) -> int:
        """How many reports there are."""
        return self.count({"match_all": {}})

    def count(self, clause: Json) -> int:
        """Return how many reports a clause holds for."""
        asked = {"bool": {"filter": [self.reports, clause]}}
        answer = self.search({"size": 0, "query": asked})
        return int(answer["hits"]["total"]["value"])

    def days(self, clock: Clock, last_sound: date) -> DaySpan:
        """Return the days that the archive reaches over by a clock, strays aside.

        ``last_sound`` is the last day of sound dates; there are some.
        """
        key = (clock, last_sound)
        if key not in self._days:
            counts = facets.sound_days(clock, None, last_sound.toordinal())
            answer = self.search({"size": 0, "query": self.reports, "aggs": counts})
            self._days[key] = facets.archive_days(answer["aggregations"])
        return self._days[key]

    @cached_property
    def stemmers(self) -> tuple[str, ...]:
        """The stemmers of the languages that reports are in."""
        return tuple(sorted(self._all_of("stemmer")))

    @cached_property
    def languages(self) -> Collection[str]:
        """The codes of the languages that reports are in."""
        return self._all_of("language")

    def _all_of(self, name: str) -> dict[str, int]:
        counts = facets.top_terms(name, facets.MOST_BUCKETS)
        body = {"size": 0, "query": self.reports, "aggs": {name: counts}}
        answer = self.search(body)
        return facets.read_terms(answer["aggregations"][name])

    @cached_property
    def place_counts(self) -> Mapping[str, int]:
        """The reports of each place with those below it; only places that have any."""
        return self._count_all("places", len(self.table.places))

    @cached_property
    def own_counts(self) -> Mapping[str, int]:
        """The reports that name each place itself."""
        return self._count_all("own_places", len(self.table.places))

    @cached_property
    def folder_names(self) -> Mapping[str, str]:
        """The path to show for each key of a folder, in order: its first spelling."""
        names: dict[str, str] = {}
        for found in self._all_values({"name": "folder_name"}):
            key = path_key(found["name"])
            names[key] = min(found["name"], names.get(key, found["name"]))
        return dict(sorted(names.items(), key=lambda pair: folder_order(pair[0])))

    @cached_property
    def folder_counts(self) -> Mapping[str, int]:
        """The reports in each folder or anywhere below it, by its key."""
        return self._count_all("folder", len(self.folder_names))

    def folders_ending(self, asked: Wanted) -> list[str]:
        """Return the keys of the folders that a path means."""
        return [key for key in self.folder_names if asked.ends(key)]

    def _count_all(self, name: str, most: int) -> dict[str, int]:
        counts: dict[str, int] = {}
        # One part at a time: an answer holds only so many buckets.
        for key, part in facets.all_terms(name, most).items():
            body = {"size": 0, "query": self.reports, "aggs": {key: part}}
            answer = self.search(body)
            counts.update(facets.read_terms(answer["aggregations"][key]))
        return counts

    @cached_property
    def source_names(self) -> Mapping[str, str]:
        """The name to show for each key of a source: its first spelling."""
        return self._spellings("source_key", "source")

    @cached_property
    def author_names(self) -> Mapping[str, str]:
        """The name to show for each key of an author: its best spelling."""
        return self._spellings("author_key", "author_name", names_by_key, by_spelling)

    def _spellings(
        self,
        key_field: str,
        name_field: str,
        names_of: Callable[[str], Mapping[str, str]] | None = None,
        rank: Callable[[str], Any] = str,
    ) -> dict[str, str]:
        """Return the first spelling of each key; ``names_of`` parts names by keys."""
        names: dict[str, str] = {}
        for found in self._all_values({"key": key_field, "name": name_field}):
            key, name = found["key"], found["name"]
            if names_of:
                name = names_of(name).get(key, name)
            names[key] = min(name, names.get(key, name), key=rank)
        return names

    def _all_values(self, fields: Mapping[str, str]) -> Iterator[Mapping[str, str]]:
        """Yield all values that fields have together, each by what it is called by."""
        pages: Json = {
            "size": _SOURCES_AT_ONCE,
            "sources": [{n: {"terms": {"field": f}}} for n, f in fields.items()],
        }
        while True:
            body = {
                "size": 0,
                "query": self.reports,
                "aggs": {"all": {"composite": pages}},
            }
            answer = self.search(body)["aggregations"]["all"]
            yield from (bucket["key"] for bucket in answer["buckets"])
            if len(answer["buckets"]) < _SOURCES_AT_ONCE:
                return
            pages = {**pages, "after": answer["after_key"]}

    def beginning(self, prefix: str) -> list[tuple[str, int]]:
        """Return words that begin so, with their reports, most first.

        At most one more than a query may stand for.
        """
        return self._words(f"{prefix}*", lambda: self._beginning(prefix))

    def _beginning(self, prefix: str) -> list[tuple[str, int]]:
        if not prefix:
            return self._listed(None, None, MOST_EXPANSIONS + 1)
        having = {"prefix": {"words": {"value": prefix}}}
        # Not "word.*": OpenSearch 2.19 fails on that where it comes after all words of
        # a shard.
        pattern = f"{quoted(prefix)}.{{0,}}"
        return self._listed(having, pattern, MOST_EXPANSIONS + 1)

    def like(self, word: str, edits: int) -> list[tuple[str, int]]:
        """Return words at most ``edits`` off, with their reports, most first."""
        return self._words(f"{word}~{edits}", lambda: self._like(word, edits))

    def _like(self, word: str, edits: int) -> list[tuple[str, int]]:
        pattern = near_pattern(word, edits)
        having: Json = {"regexp": {"words": {"value": pattern}}}
        if len(word) > 2 * edits:
            # Much closer, but it leaves out words no longer than the edits.
            near = {"value": word, "fuzziness": edits, "rewrite": "constant_score"}
            having = {"fuzzy": {"words": {**near, "prefix_length": 0}}}
        found = self._listed(
            having, pattern, facets.MOST_BUCKETS, few=self._few(having)
        )
        return [pair for pair in found if within(pair[0], word, edits)]

    def _few(self, having: Json) -> bool:
        """Tell whether few enough reports match that their words are soon gone through.

        The pattern is then tried on their words alone, not on all that there are.
        """
        query = {"bool": {"filter": [self.reports, having]}}
        found = self.search({"size": 0, "query": query})["hits"]["total"]["value"]
        return int(found) * _MANY < self.documents

    def nearest(self, word: str) -> str | None:
        """Return the word that a word not known here is a misspelling of, if any."""
        if len(word) < 3 or not word.isalpha():
            return None
        for edits in (1, 2):
            if len(word) > 3 * edits - 1:
                found = self.like(word, edits)
                if any(known == word for known, _ in found):
                    return None
                if found:
                    return found[0][0]
        return None

    def frequencies(self, words: list[str]) -> dict[str, int]:
        """Return in how many reports each of some words is."""
        counts = facets.top_terms("words", len(words), sorted(words))
        answer = self.search(
            {"size": 0, "query": self.reports, "aggs": {"words": counts}}
        )
        return facets.read_terms(answer["aggregations"]["words"])

    @cached_property
    def mean_words(self) -> float:
        """How many distinct words a report has on average; at least 1."""
        counts = {"words": {"value_count": {"field": "words"}}}
        answer = self.search({"size": 0, "query": self.reports, "aggs": counts})
        found = answer["aggregations"]["words"]["value"]
        return max(1.0, float(found) / max(1, self.documents))

    def _listed(
        self,
        having: Json | None,
        pattern: str | None,
        size: int,
        *,
        few: bool = False,
    ) -> list[tuple[str, int]]:
        filters = [self.reports, *([having] if having else [])]
        counts = facets.top_terms("words", size, pattern)
        if few:
            counts["terms"]["execution_hint"] = "map"
        answer = self.search(
            {
                "size": 0,
                "query": {"bool": {"filter": filters}},
                "aggs": {"words": counts},
            }
        )
        found = facets.read_terms(answer["aggregations"]["words"])
        return [("" if word == token("") else word, n) for word, n in found.items()]

    def _words(
        self, key: str, ask: Callable[[], list[tuple[str, int]]]
    ) -> list[tuple[str, int]]:
        with self._lock:
            kept = self._kept.get(key)
        if kept is None:
            kept = ask()
            with self._lock:
                if len(self._kept) >= _MOST_KEPT:
                    self._kept.clear()
                self._kept[key] = kept
        return kept


def near_pattern(word: str, edits: int) -> str:
    """Return a pattern that holds for all words at most ``edits`` off, and for others.

    An edit touches at most two neighbouring letters, so of 2n + 1 pieces of a word one
    at least is left whole by n edits, and moved by at most n letters.
    """
    size, parts = len(word), 2 * edits + 1
    if not parts <= size <= _LONG_WORD:
        return f".{{{max(0, size - edits)},{size + edits}}}"
    bounds = [size * i // parts for i in range(parts + 1)]
    return "|".join(
        f".{{{max(0, start - edits)},{start + edits}}}{quoted(word[start:end])}"
        f".{{{max(0, size - end - edits)},{size - end + edits}}}"
        for start, end in pairwise(bounds)
    )
