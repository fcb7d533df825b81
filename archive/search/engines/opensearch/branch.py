"""Where a writer's batches go: into a part in force, or into one made anew aside."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import replace
from typing import Protocol

from archive.search.engine import EngineError
from archive.search.engines.opensearch import sweeping
from archive.search.engines.opensearch.cluster import Cluster
from archive.search.engines.opensearch.lease import Lease
from archive.search.engines.opensearch.state import OvertakenError, Part, State
from archive.search.engines.opensearch.twins import Twins
from archive.search.engines.opensearch.visibility import Kind, Seen, View

#: Seconds that the writer of one part waits for another's to end its commit.
_PATIENCE = 300.0
#: Reports compared with the other parts at once when a part is put in force.
_TOGETHER = 20_000


class Branch(Protocol):
    """Where batches go. ``cluster`` says which part they are of."""

    cluster: Cluster

    @property
    def index(self) -> str:
        """The index that they are written to, by its own name.

        Raises:
            IndexMissingError: There is none.
        """

    def view(self) -> View:
        """Return what a reader sees of it now."""

    def begin(self) -> int:
        """Return a number that no batch had."""

    def commit(self, number: int, ids: Collection[str]) -> None:
        """Have a batch seen; all that it brought is refreshed already.

        Args:
            number: The batch.
            ids: The reports that it touched.

        Raises:
            IndexLockedError: Another writer took over.
        """

    def undo(self, number: int) -> None:
        """Have a batch that was not committed never be seen."""


class InForce:
    """The part in force, or the whole archive: what readers see."""

    def __init__(self, cluster: Cluster) -> None:
        self.cluster = cluster
        self._name = cluster.address.part

    @property
    def index(self) -> str:
        """The index that batches are written to, by its own name."""
        return in_force(self.cluster, self.cluster.state()).index

    def view(self) -> View:
        """Return what a reader sees of it now."""
        state = self.cluster.state()
        parts = {k: part for k, part in state.parts.items() if part.index}
        if not parts or (self._name and self._name not in parts):
            raise self.cluster.absent()
        return replace(state, parts=parts).view(self._name)

    def begin(self) -> int:
        """Return a number that no batch had."""
        return _begun(self.cluster, ())

    def commit(self, number: int, ids: Collection[str]) -> None:
        """Have a batch seen; all that it brought is refreshed already."""

        def changed(state: State) -> Part:
            return replace(state.parts[self._name], batch=number)

        _commit(self.cluster, changed, (number,), lambda _: iter([ids]))

    def undo(self, number: int) -> None:
        """Have a batch that was not committed never be seen."""
        sweeping.undo(self.cluster, number)


class Aside:
    """A part made anew in an index of its own, which nobody reads yet."""

    def __init__(self, cluster: Cluster, index: str) -> None:
        self.cluster = cluster
        self._index = index
        self._begun: tuple[int, ...] = ()
        self._dropped: tuple[int, ...] = ()
        self._last = 0

    @property
    def index(self) -> str:
        """The index that batches are written to, by its own name."""
        return self._index

    def view(self) -> View:
        """Return what its maker sees of it."""
        mark = f"{self._index}-{self._last}"
        seen = Seen(self._last)
        return View(indexes=(self._index,), seen=seen, generation=mark, mark=mark)

    def begin(self) -> int:
        """Return a number that no batch had."""
        number = _begun(self.cluster, self._begun)
        self._begun = (*self._begun, number)
        return number

    def commit(self, number: int, ids: Collection[str]) -> None:  # noqa: ARG002
        """Have a batch seen by the maker."""
        self._last = number

    def undo(self, number: int) -> None:
        """Have a batch that was not committed never be seen."""
        sweeping.clean(self.cluster, self.view(), number)
        self._dropped = (*self._dropped, number)

    def put_in_force(self) -> None:
        """Have all readers see it from now on, in place of the index before it."""
        self.cluster.give_up(self._dropped)
        number = self.begin()
        self.cluster.refresh(self._index)
        begun = tuple(n for n in self._begun if n not in self._dropped)
        last = Part(index=self._index, batch=number)
        _commit(self.cluster, lambda _: last, begun, self._touched)

    def _touched(self, state: State) -> Iterator[list[str]]:
        """Yield all reports that it holds, and those that the one before it held."""
        name = self.cluster.address.part
        yield from self._ids(self.view())
        before = state.parts[name]
        if before.index:
            yield from self._ids(
                View(indexes=(before.index,), seen=state.seen, generation="", mark="")
            )

    def _ids(self, view: View) -> Iterator[list[str]]:
        body = {
            "query": view.clause(Kind.REPORT),
            "sort": [{"id": "asc"}],
            "_source": False,
        }
        held: list[str] = []
        for hit in self.cluster.walk(view.index, body, size=10_000):
            held.append(hit["sort"][0])
            if len(held) == _TOGETHER:
                yield held
                held = []
        yield held


def in_force(cluster: Cluster, state: State) -> Part:
    """Return the part that a writer at this address writes.

    Raises:
        EngineError: The archive is in parts, and the address names none.
        IndexMissingError: There is no such part.
    """
    name = cluster.address.part
    check_parted(cluster, state)
    if name not in state.parts or not state.parts[name].index:
        raise cluster.absent()
    return state.parts[name]


def check_parted(cluster: Cluster, state: State) -> None:
    """Make sure that an archive is written in parts always, or never.

    Raises:
        EngineError: It is the other way here.
    """
    name = cluster.address.part
    others = sorted(k for k, part in state.parts.items() if part.index and k != name)
    if others == [""]:
        raise EngineError(
            f"The archive at {replace(cluster.address, part='')} was not written in "
            "parts, and part=… would be one; give the parts an archive of another name"
        )
    if others and not name:
        said = ", ".join(others)
        raise EngineError(
            f"The archive at {cluster.address} is written in parts ({said}); name one: "
            f"--engine '{replace(cluster.address, part=others[0])}'"
        )


def _begun(cluster: Cluster, known: Collection[int]) -> int:
    """Begin a batch; ``known`` are those that the writer has begun already."""
    name = cluster.address.part

    def ours(state: State) -> list[int]:
        return [n for n in state.parts[name].under_way if n not in known]

    def change(state: State) -> State:
        return state if ours(state) else state.begun(name, state.tried + 1)

    return ours(cluster.update(change))[0]


def _commit(
    cluster: Cluster,
    made: Callable[[State], Part],
    born: Collection[int],
    touched: Callable[[State], Iterator[Collection[str]]],
) -> None:
    """Put a part in force as ``made`` gives it, together with the batches ``born``.

    ``touched`` yields the reports that they touched. Parts are committed one after
    another, each with an eye to what the others have then.

    Raises:
        IndexLockedError: Another writer took over.
    """
    name = cluster.address.part
    while True:
        state = cluster.state()
        if not _others(cluster, state):
            part = made(state)
            try:
                _put(cluster, part, state)
            except OvertakenError:
                # Another part has come into being since.
                continue
            return
        with Lease(cluster, "turn", _PATIENCE) as turn:
            state = cluster.state()
            part = made(state)
            twins = Twins(cluster, state, name, part, born)
            for ids in touched(state):
                twins.settle(ids)
            twins.refresh()
            turn.check()
            _put(cluster, part, state)
            return


def _put(cluster: Cluster, part: Part, state: State) -> None:
    name = cluster.address.part
    cluster.update(lambda now: now.committed(name, part, after=state.changes))


def _others(cluster: Cluster, state: State) -> bool:
    """Tell whether there are other parts than that of the address."""
    name = cluster.address.part
    return any(part.index for key, part in state.parts.items() if key != name)
