"""What an index and its ledger hold, at a glance."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from archive.ingest import ReadFailure
from archive.pipeline.binding import agree, belongs
from archive.pipeline.ledger import Ledger, LedgerMissingError, Root
from archive.pipeline.opening import Archive, opened
from archive.pipeline.report import failure_json
from archive.pipeline.troubles import troubles
from archive.search.factory import open_engine
from archive.search.results import EngineStatus
from archive.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """What there is. ``agrees`` says that index and ledger are of one run.

    ``foreign`` says that the ledger is that of another index.
    ``ledger`` is where it lies; "" when there is none on this machine, as on one that
    only serves an index that others write. ``problems`` are what people have to mend so
    that folders are followed as they stand.
    """

    engine: EngineStatus
    roots: tuple[Root, ...]
    counts: dict[str, int]
    last_run: dict[str, Any] | None
    failures: tuple[ReadFailure, ...]
    agrees: bool
    ledger: str
    foreign: bool = False
    problems: tuple[str, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """Return the state as plain JSON values; there is no secret among them."""
        engine = self.engine
        return {
            "engine": engine.address,
            "generation": engine.generation,
            "documents": engine.documents,
            "undated": engine.undated,
            "first_day": str(engine.first_day) if engine.first_day else None,
            "last_day": str(engine.last_day) if engine.last_day else None,
            "places": engine.places,
            "sources": engine.sources,
            "details": engine.details,
            "folders": [
                {"path": str(root.path), "whole": root.whole} for root in self.roots
            ],
            "ledger": {**self.counts, "agrees": self.agrees} if self.ledger else None,
            "last_run": self.last_run,
            "failures": [failure_json(failure) for failure in self.failures],
            "problems": list(self.problems),
        }

    def rows(self) -> Iterator[tuple[str, str]]:
        """Yield the state as (name, value) for a reader."""
        engine = self.engine
        yield "Index", f"{engine.address}, generation {engine.generation}"
        yield "Reports", f"{engine.documents:,}, {engine.undated:,} of them undated"
        if engine.first_day and engine.last_day:
            yield "Days", f"{engine.first_day} to {engine.last_day}"
        yield "Places", f"{engine.places:,}"
        yield "Sources", f"{engine.sources:,}"
        for name, value in engine.details.items():
            yield name.capitalize(), value
        for root in self.roots:
            yield (
                "Reports in",
                f"{root.path}" if root.whole else f"{root.path} (some files)",
            )
        if self.last_run:
            yield "Last run", f"{self.last_run['started']}, {self.last_run['folder']}"
        elif self.ledger:
            yield "Last run", "none came to its end; dateline index FOLDER reads all"
        yield from (("Problem", problem) for problem in self.problems)
        if not self.ledger:
            yield "Ledger", "none here: folders and failures are known where it is"
            return
        if self.foreign:
            yield "Ledger", "of another index; dateline rebuild FOLDER makes both anew"
        elif not self.agrees:
            yield "Ledger", "a run was interrupted; dateline index finishes it"
        yield "Unread", f"{len(self.failures):,} files or records"


def state_at(settings: Settings) -> State:
    """Look at an index, and at its ledger where it is; neither is changed.

    Raises:
        EngineError: There is no index, or it cannot be read.
        LedgerError: There is a ledger that cannot be read.
    """
    try:
        with opened(settings) as archive:
            return state_of(archive)
    except LedgerMissingError:
        engine = open_engine(settings.engine, settings)
    try:
        return State(
            engine=engine.status(),
            roots=(),
            counts={},
            last_run=None,
            failures=(),
            agrees=True,
            ledger="",
        )
    finally:
        engine.close()


def state_of(archive: Archive) -> State:
    """Look at an index and its ledger; neither is changed."""
    status = archive.engine.status()
    roots = tuple(archive.ledger.roots())
    # Before the first run there is nothing to agree on.
    begun = archive.ledger.get("generation") or status.documents
    return State(
        engine=status,
        roots=roots,
        counts=archive.ledger.counts(),
        last_run=archive.ledger.last_run(),
        failures=_failures(archive.ledger, roots),
        agrees=not begun or agree(archive.engine, archive.ledger),
        ledger=str(archive.ledger.where),
        foreign=not belongs(archive.engine, archive.ledger),
        problems=tuple(_problems(archive.ledger)),
    )


def _problems(ledger: Ledger) -> Iterator[str]:
    for run in ledger.last_runs():
        yield from run.get("problems", ())
    for trouble in troubles(ledger).values():
        yield trouble.told


def _failures(ledger: Ledger, roots: tuple[Root, ...]) -> tuple[ReadFailure, ...]:
    """Return what stands unread, with its folder where there are several."""
    if len(roots) == 1:
        return tuple(ledger.failures())
    return tuple(
        replace(
            failure, ref=replace(failure.ref, path=f"{root.path}/{failure.ref.path}")
        )
        for root in roots
        for failure in ledger.failures(root.id)
    )
