"""Reports that stand in several parts of an archive: each is to count once.

Of the parts that have a report the first by name *leads*: its version is shown, with
the files of the others, and theirs are marked as ``second``. So what a search finds
does not depend on which part was written first.
"""

from collections.abc import Collection, Iterator
from functools import cached_property

from archive.model import FileRef, Place
from archive.search.engines.opensearch.bulk import Action, send
from archive.search.engines.opensearch.cluster import Cluster
from archive.search.engines.opensearch.mapping import pack_files, report_key, unpack
from archive.search.engines.opensearch.snapshot import Snapshot
from archive.search.engines.opensearch.state import Part, State
from archive.search.engines.opensearch.versions import SOURCE, again, mark, marked
from archive.search.engines.opensearch.visibility import Json, Kind, View

#: Reports looked up together.
_TOGETHER = 5_000


class Twins:
    """The reports that a batch shares with other parts.

    Args:
        cluster: The cluster.
        state: The state that the batch will be committed upon.
        name: The part that the batch is of.
        own: That part, as it will be then; its batch is the one under way.
        born: The batches, now under way, that will be seen then.
    """

    def __init__(
        self,
        cluster: Cluster,
        state: State,
        name: str,
        own: Part,
        born: Collection[int],
    ) -> None:
        self._cluster = cluster
        self._name = name
        self._number = own.batch
        self._born = sorted(born)
        # What another version of Dateline wrote is settled when it is made anew.
        parts = {k: p for k, p in state.parts.items() if p.index and p.readable}
        parts[name] = own
        self._part_of = {part.index: key for key, part in parts.items()}
        self._own = own.index
        self._changed = False
        self._view = View(
            indexes=tuple(sorted(self._part_of)),
            seen=state.seen.including(born),
            generation="",
            mark="",
        )

    def settle(self, ids: Collection[str]) -> None:
        """Have each of some reports, all touched by the batch, led by one part."""
        wanted = sorted(ids)
        for start in range(0, len(wanted), _TOGETHER):
            if shared := self._shared(wanted[start : start + _TOGETHER]):
                self._changed = True
                self._settle(shared)

    def refresh(self) -> None:
        """Have searches see what was settled."""
        if self._changed:
            self._cluster.refresh(self._view.index)

    def _shared(self, ids: list[str]) -> list[str]:
        """Return those that other parts have, or have changed in this one."""
        ours = {"bool": {"filter": [_in(self._own), {"terms": {"born": self._born}}]}}
        return sorted({h["_source"]["id"] for h in self._versions(ids, without=ours)})

    def _versions(self, ids: list[str], without: Json | None = None) -> Iterator[Json]:
        clause: Json = {"filter": [self._view.clause(Kind.REPORT), _any(ids)]}
        if without:
            clause["must_not"] = [without]
        body = {
            "query": {"bool": clause},
            "sort": [{"id": "asc"}, {"born": "asc"}, {"_index": "asc"}],
            "_source": ["id"] if without else SOURCE,
            "seq_no_primary_term": True,
        }
        return self._cluster.walk(self._view.index, body, size=500)

    def _settle(self, ids: list[str]) -> None:
        versions: dict[str, list[Json]] = {}
        for hit in self._versions(ids):
            versions.setdefault(hit["_source"]["id"], []).append(hit)
        written: list[Action] = []
        replaced: list[Json] = []
        for hits in versions.values():
            by_part = self._by_part(hits)
            replaced += [hit for hit in hits if hit not in by_part.values()]
            for hit, second, also in self._roles(by_part):
                entry = hit["_source"]
                marks = (entry.get("second", False), entry.get("also", ""))
                if marks == (second, also):
                    continue
                if entry["born"] != self._number:
                    replaced.append(hit)
                changed = {"second": second, "also": also}
                fresh = again(entry, self._place, born=self._number, died=(), **changed)
                key = report_key(entry["id"], self._number)
                written.append(Action(key, fresh, hit["_index"]))
        dead = [marked(hit, self._number, self._place) for hit in replaced]
        mark(self._cluster, dead, self._number, self._place)
        send(self._cluster, "", written).check()

    def _by_part(self, hits: list[Json]) -> dict[str, Json]:
        """Return the version that each part has; of its own part, the batch's alone."""
        return {
            self._part_of[hit["_index"]]: hit
            for hit in hits
            if hit["_index"] != self._own or hit["_source"]["born"] in self._born
        }

    def _roles(self, by_part: dict[str, Json]) -> Iterator[tuple[Json, bool, str]]:
        """Yield each part's version, whether it is second, and the others' files."""
        files: list[FileRef] = []
        leader, *others = sorted(by_part) or [""]
        for name in others:
            data = by_part[name]["_source"]["data"]
            files.extend(unpack(data, self._place).files)
            yield by_part[name], True, ""
        if by_part:
            yield by_part[leader], False, pack_files(files)

    def _place(self, place_id: str) -> Place:
        return self._places[place_id]

    @cached_property
    def _places(self) -> dict[str, Place]:
        return dict(Snapshot.of(self._cluster, self._view, None).table.places)


def _in(index: str) -> Json:
    return {"term": {"_index": index}}


def _any(ids: list[str]) -> Json:
    return {"terms": {"id": ids}}
