"""One search over one generation: hits, total, facets, and what to do when none."""

from collections.abc import Iterator
from datetime import date
from functools import cached_property
from time import perf_counter
from typing import Any

from archive.model import Document
from archive.search import answer
from archive.search.analysis import query_folded
from archive.search.authors import author_notes
from archive.search.engines.opensearch import facets
from archive.search.engines.opensearch.cluster import WINDOW
from archive.search.engines.opensearch.compile import (
    Known,
    compile_order,
    compile_query,
    files_named,
)
from archive.search.engines.opensearch.snapshot import SHOWN, Snapshot
from archive.search.engines.opensearch.visibility import Json
from archive.search.folders import folder_facet
from archive.search.grammar import parse
from archive.search.hits import make_hit
from archive.search.paths import path_notes, wanted
from archive.search.query import Dated, Query, Sort, Undated
from archive.search.remedy import remedies, suggestion
from archive.search.results import DateFacet, Facets, FolderFacet, Hit, Results
from archive.search.snippets import Highlighter
from archive.search.tree import (
    And,
    Clock,
    Everything,
    FromSource,
    Fuzzy,
    InLanguage,
    InPath,
    InPlace,
    Node,
    Not,
    Or,
    Prefix,
)


class Search:
    """A query made ready for one generation: places found, words expanded.

    ``notes`` say what was found on the way.
    """

    def __init__(self, snapshot: Snapshot, query: Query) -> None:
        self.query = query
        self.parsed = parse(query.text)
        self.sought = self.parsed.sought
        self.notes: dict[str, None] = {}
        self._snapshot = snapshot
        self._places: dict[str, list[str]] = {}
        self._words: dict[Prefix | Fuzzy, list[str]] = {}
        self._folders: dict[InPath, list[str]] = {}
        for text in (*query.places, *query.places_not):
            self._find_place(text)
        for text in query.sources:
            self._note_source(text)
        for text in query.authors:
            self._note(*author_notes(text, snapshot.author_names))
        for path in (*query.paths, *query.paths_not):
            self._find_path(InPath(path))
        for code in query.languages:
            self._note_language(code)
        self._prepare(self.sought)
        box = snapshot.table.within(query.box) if query.box else None
        anything = isinstance(self.parsed.tree, Everything)
        stemmers = () if anything else snapshot.stemmers
        self.known = Known(self._places, self._words, self._folders, box, stemmers)

    @cached_property
    def clause(self) -> Json:
        """The clause of all matches."""
        return compile_query(
            self.query, self.sought, self.known, self._snapshot.reports
        )

    @property
    def scored(self) -> bool:
        """Tell whether the hits are in the order of relevance."""
        return answer.order(self.query, self.parsed.tree) is Sort.RELEVANCE

    def order(self, last_sound: date) -> list[Json]:
        """Return the order of the hits; no two are equal in it."""
        return compile_order(self.query, self.sought, last_sound)

    def count_body(self) -> Json:
        """Return the request for the total alone."""
        return {"size": 0, "query": self.clause}

    def chosen(self) -> set[str]:
        """Return the ids of the places that the filters ask for."""
        return {i for text in self.query.places for i in self._places[text]}

    def _find_place(self, text: str) -> None:
        if text in self._places:
            return
        table = self._snapshot.table
        ids = table.named(text, self._snapshot.place_counts)
        self._places[text] = ids
        self._note(*answer.place_notes(text, [table.places[i] for i in ids]))

    def in_folders(self) -> Iterator[str]:
        """Yield the keys of the folders that the filters ask for."""
        for path in self.query.paths:
            yield from self._folders[InPath(path)]

    def _find_path(self, node: InPath) -> None:
        if node in self._folders:
            return
        snapshot, asked = self._snapshot, wanted(node.text, pattern=node.pattern)
        self._folders[node] = snapshot.folders_ending(asked)
        if not self._folders[node] and not snapshot.count(files_named(asked)):
            self._note(*path_notes(node.text, snapshot.folder_names.values()))

    def _note(self, *notes: str) -> None:
        self.notes.update(dict.fromkeys(notes))

    def _note_source(self, text: str) -> None:
        self._note(*answer.source_notes(text, self._snapshot.source_names))

    def _note_language(self, code: str) -> None:
        self._note(*answer.language_notes(code, self._snapshot.languages))

    def _prepare(self, node: Node) -> None:
        match node:
            case And(children) | Or(children):
                for child in children:
                    self._prepare(child)
            case Not(child):
                self._prepare(child)
            case InPlace(text):
                self._find_place(text)
            case FromSource(text):
                self._note_source(text)
            case InPath():
                self._find_path(node)
            case InLanguage(code):
                self._note_language(code)
            case Prefix(text):
                (folded,) = query_folded(text)
                self._expand(node, f"{text}*", self._snapshot.beginning(folded))
            case Fuzzy(text, edits):
                (folded,) = query_folded(text)
                self._expand(node, f"{text}~", self._snapshot.like(folded, edits))

    def _expand(
        self, node: Prefix | Fuzzy, typed: str, found: list[tuple[str, int]]
    ) -> None:
        if len(found) > answer.MOST_EXPANSIONS:
            self._note(answer.expansion_note(typed))
        self._words[node] = [word for word, _ in found[: answer.MOST_EXPANSIONS]]


class Page:
    """One page of what a query finds in one generation."""

    def __init__(self, snapshot: Snapshot, query: Query, last_sound: date) -> None:
        self._snapshot = snapshot
        self._query = query
        self._last_sound = last_sound
        self._search = Search(snapshot, query)

    def results(self, begun: float) -> Results:
        """Return the page; ``begun`` is when the work on it began."""
        query, search = self._query, self._search
        found, hidden = self._first_round()
        total = int(found["hits"]["total"]["value"])
        return Results(
            query=query,
            understood=answer.understood(query, search.parsed.tree, self._place_name),
            notes=(*answer.query_notes(query, search.parsed), *search.notes),
            total=total,
            undated_hidden=hidden,
            hits=tuple(self._hits(self._entries(found, total))),
            facets=self._facets(found["aggregations"], total),
            remedies=() if total else remedies(query, self._count, self._place_name),
            suggestion=""
            if total
            else suggestion(query, self._snapshot.nearest, self._count),
            generation=self._snapshot.view.generation,
            took_ms=(perf_counter() - begun) * 1000,
        )

    def documents(self) -> Iterator[Document]:
        """Yield every match, in order."""
        body = {
            "query": self._search.clause,
            "sort": self._search.order(self._last_sound),
            "_source": SHOWN,
        }
        walk = self._snapshot.cluster.walk(
            self._snapshot.view.index, body, 200, scored=self._search.scored
        )
        for hit in walk:
            yield self._snapshot.document(hit)

    def _first_round(self) -> tuple[Json, int]:
        """Return the answer with hits and counts, and how many undated are hidden."""
        query, search = self._query, self._search
        aggregations = facets.overview(query, self._last_sound)
        aggregations |= facets.all_terms("places", len(self._snapshot.table.places))
        first = (query.page - 1) * query.per_page
        size = min(query.per_page, WINDOW - first) if first < WINDOW else 0
        # Counts apart from hits, since the cluster keeps the answers without hits.
        counts = {**search.count_body(), "aggs": aggregations}
        body = {
            "query": search.clause,
            "from": first if size else 0,
            "size": size,
            "sort": search.order(self._last_sound),
            "track_total_hits": False,
            "track_scores": search.scored,
            "_source": SHOWN,
        }
        requests = [(counts, False), (body, search.scored)]
        if answer.hides_undated(query):
            only = Search(self._snapshot, query.changed(undated=Undated.ONLY))
            requests.append((only.count_body(), False))
        # An answer holds so many buckets, and there may be more folders than places.
        folders = facets.all_terms("folder", len(self._snapshot.folder_names))
        for name, part in folders.items():
            requests.append(({**search.count_body(), "aggs": {name: part}}, False))
        counted, found, *rest = self._snapshot.cluster.searches(
            self._snapshot.view.index, requests
        )
        counted["hits"]["hits"] = found["hits"]["hits"]
        for part in rest[-len(folders) :]:
            counted["aggregations"] |= part["aggregations"]
        hidden = rest[: -len(folders)]
        return counted, int(hidden[0]["hits"]["total"]["value"]) if hidden else 0

    def _entries(self, found: Json, total: int) -> list[Json]:
        """Return the hits of the page, also where it lies past the window."""
        query = self._query
        first = (query.page - 1) * query.per_page
        last = min(first + query.per_page, total)
        entries: list[Json] = found["hits"]["hits"]
        if first + len(entries) >= last:
            return entries
        body = {
            "query": self._search.clause,
            "sort": self._search.order(self._last_sound),
            "_source": False,
        }
        keys = []
        walk = self._snapshot.cluster.walk(
            self._snapshot.view.index, body, WINDOW, scored=self._search.scored
        )
        for number, hit in enumerate(walk):
            if number >= first:
                keys.append((hit["_id"], hit["_score"]))
            if number + 1 >= last:
                break
        return self._by_key(keys)

    def _by_key(self, keys: list[tuple[str, Any]]) -> list[Json]:
        asked = {"ids": {"values": [key for key, _ in keys]}}
        body = {
            "query": {"bool": {"filter": [self._snapshot.reports, asked]}},
            "size": len(keys),
            "_source": SHOWN,
        }
        answers = self._snapshot.search(body)["hits"]["hits"]
        entries = {hit["_id"]: hit for hit in answers}
        return [{**entries[key], "_score": score} for key, score in keys]

    def _hits(self, entries: list[Json]) -> Iterator[Hit]:
        highlighter = Highlighter(self._search.sought)
        spoken = None
        if self._query.clock is Clock.MENTIONED:
            spoken = answer.wanted_days(self._query)
        for entry in entries:
            yield make_hit(
                self._snapshot.document(entry),
                highlighter,
                last_sound=self._last_sound,
                days=spoken,
                score=entry["_score"] or 0.0,
            )

    def _facets(self, counted: Json, total: int) -> Facets:
        table = self._snapshot.table.places
        counts: dict[str, int] = {}
        for name, part in counted.items():
            if name.startswith("places:"):
                counts |= facets.read_terms(part)
        chosen = self._search.chosen()
        limits = answer.place_limits(self._search.query)
        tree, places_cut = answer.place_tree(counts, {}, table, chosen, limits)
        shown = [node for root in tree for node in facets.nodes(root)]
        dates, own = self._second_round(counted, shown)
        sources, sources_cut = facets.read_names(
            counted["sources"], self._snapshot.source_names
        )
        authors, authors_cut = facets.read_names(
            counted["authors"], self._snapshot.author_names
        )
        dated = facets.read_terms(counted["dated"])
        return Facets(
            dates=dates,
            stated=dated.get(Dated.STATED, 0),
            inferred=dated.get(Dated.INFERRED, 0),
            places=answer.place_tree(counts, own, table, chosen, limits)[0],
            places_cut=places_cut,
            unplaced=counted["unplaced"]["doc_count"],
            sources=sources,
            sources_cut=sources_cut,
            authors=authors,
            authors_cut=authors_cut,
            languages=answer.name_buckets(
                facets.read_terms(counted["languages"]).items()
            )[0],
            folders=self._folders(counted, total),
        )

    def _folders(self, counted: Json, total: int) -> FolderFacet:
        snapshot = self._snapshot
        counts: dict[str, int] = {}
        for name, part in counted.items():
            if name.startswith("folder:"):
                counts |= facets.read_terms(part)
        return folder_facet(
            counts,
            total,
            self._search.in_folders(),
            snapshot.folder_names.__getitem__,
            lambda key: snapshot.folder_counts[key] == snapshot.documents,
        )

    def _second_round(
        self, counted: Json, shown: list[str]
    ) -> tuple[DateFacet, dict[str, int]]:
        """Return the histogram, and the reports that name each place shown itself."""
        query, clock = self._query, self._query.clock
        last_sound = self._last_sound
        cut = facets.bars_of(
            query,
            counted,
            lambda: self._snapshot.days(clock, last_sound),
            last_sound,
        )
        bars = facets.bars(clock, cut[1], self._last_sound) if cut else {}
        own = (
            {"own": facets.top_terms("own_places", len(shown), shown)} if shown else {}
        )
        requests: list[tuple[Json, bool]] = []
        if bars or own:
            body = {"size": 0, "query": self._search.clause, "aggs": {**bars, **own}}
            requests.append((body, False))
        if bars:
            body = {"size": 0, "query": self._snapshot.reports, "aggs": bars}
            requests.append((body, False))
        answers = [
            found["aggregations"]
            for found in self._snapshot.cluster.searches(
                self._snapshot.view.index, requests
            )
        ]
        dates = answer.date_facet(
            query,
            cut,
            facets.read_bars(clock, answers[0]) if bars else (),
            facets.read_bars(clock, answers[1]) if bars else (),
            undated=counted["undated"]["doc_count"],
            doubtful=counted["doubtful"]["doc_count"],
            last_sound=self._last_sound,
        )
        return dates, facets.read_terms(answers[0]["own"]) if own else {}

    def _count(self, query: Query) -> int:
        body = Search(self._snapshot, query).count_body()
        return int(self._snapshot.search(body)["hits"]["total"]["value"])

    def _place_name(self, text: str) -> str:
        if text not in self._snapshot.place_counts:
            return text
        return self._snapshot.table.places[text].name
