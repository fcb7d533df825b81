"""Index a folder: plan, read in many processes, write in one."""

import json
import os
import time
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path

from archive.ingest import FolderError, ReadOptions, found_of
from archive.ingest.limits import Limits
from archive.model import FileRef
from archive.pipeline.ahead import temporary_folder
from archive.pipeline.anew import annotate_anew, kept
from archive.pipeline.annotator import Setup
from archive.pipeline.binding import adopt, reconcile
from archive.pipeline.dealing import room_for_deals
from archive.pipeline.idle import idle_corrections
from archive.pipeline.ledger import Ledger, Root
from archive.pipeline.plan import (
    Plan,
    ToRead,
    make_plan,
    make_tasks,
    reading_fingerprint,
    seen_files,
    shares_of,
)
from archive.pipeline.pool import RECORD_SECONDS, Pool, worker_count
from archive.pipeline.report import RunReport
from archive.pipeline.run import Progress, Run
from archive.pipeline.tables import Tables, keep_tables, tables_in, usable_tables
from archive.pipeline.troubles import end_trouble
from archive.pipeline.unnamed import Unnamed
from archive.search.engine import SearchEngine, Writer
from archive.search.packing import TakesPacks
from archive.search.query import Query

#: Called once with the bytes that will be read.
Planned = Callable[[int], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexOptions:
    """How to run: ``workers`` 0 is one for each core; ``exclude`` are folders.

    ``files`` are absolute paths below the folder; empty means all that it holds.
    ``following`` says that nobody waits for this run: what the folder says of itself
    and cannot be followed is then taken as it was before.
    """

    read: ReadOptions = field(default_factory=ReadOptions)
    workers: int = 0
    exclude: Collection[Path] = ()
    files: Collection[Path] = ()
    record_seconds: float = RECORD_SECONDS
    following: bool = False
    progress: Progress | None = None
    planned: Planned | None = None


def index_folder(
    folder: Path, engine: SearchEngine, ledger: Ledger, options: IndexOptions
) -> RunReport:
    """Bring index and ledger up to date with a folder, or with some files of it.

    What the folder's ``dateline.toml`` says is added to the options.

    Raises:
        FolderError: The folder or a file is not there.
        ConfigError: Its ``dateline.toml`` says what cannot be followed.
        DatelineError: So do its tables of places or corrections.
        EngineError: The index cannot be written.
        LedgerError: The ledger cannot be written, or is not that of this index.
        NoTemporaryFolderError: Nothing temporary can be written.
    """
    began = time.monotonic()
    started = datetime.now(UTC).isoformat(timespec="seconds")
    folder = Path(os.path.abspath(folder))  # noqa: PTH100 - links stay as the user named them
    if not folder.is_dir():
        raise FolderError(
            f"{folder} is no folder; where one was moved or given up, "
            "`dateline rebuild FOLDER...` names all that the index is to hold"
        )
    # Before anything is done that a lack of it would end half-way.
    temporary_folder()
    unnamed = Unnamed.by(options.read, folder)
    report = RunReport(folder=str(folder), started=started, overlooked=unnamed)
    with _tables(folder, ledger, options) as tables:
        for note in tables.notes:
            report.add_note(note)
        report.problems = list(tables.problems)
        job = _Job(folder, replace(options, read=tables.read), tables, options.read)
        _run(job, engine, ledger, report, began)
    report.generation = engine.generation()
    with ledger.guarded():
        ledger.settle(generation=report.generation)
    return report


def _tables(
    folder: Path, ledger: Ledger, options: IndexOptions
) -> AbstractContextManager[Tables]:
    if options.following:
        return usable_tables(folder, options.read, ledger)
    return nullcontext(tables_in(folder, options.read))


def _run(
    job: "_Job", engine: SearchEngine, ledger: Ledger, report: RunReport, began: float
) -> None:
    with ledger.guarded(), engine.writer() as writer:
        adopt(engine, ledger)
        ledger.begin()
        try:
            run = job.prepare(engine, writer, ledger, report)
            job.work(run)
            for note in idle_corrections(ledger, run.root, job.setup):
                report.add_note(note)
            report.failures = ledger.failures(run.root.id) + report.unlisted
            for path in ledger.unknown(run.root.id):
                report.add_unknown(path)
            report.seconds = time.monotonic() - began
            ledger.add_run(report.started, report.to_json())
            run.checkpoint()
        finally:
            ledger.rollback()


@dataclass(frozen=True, slots=True)
class _Job:
    """One run's folder, options and tables; ``given`` is what the caller asked for."""

    folder: Path
    options: IndexOptions
    tables: Tables
    given: ReadOptions

    @property
    def setup(self) -> Setup:
        """What the reading depends on, beside the reports."""
        return self.tables.setup

    def prepare(
        self, engine: SearchEngine, writer: Writer, ledger: Ledger, report: RunReport
    ) -> Run:
        """Note the folder, and mend what an interrupted run left."""
        read = self.options.read
        whole = not self.options.files
        root = ledger.root(self.folder, kept(self.given), whole=whole)
        reconcile(engine, ledger)
        keep_tables(ledger, root, self.tables.home)
        end_trouble(ledger, self.folder)
        return Run(
            engine=engine,
            writer=writer,
            ledger=ledger,
            root=root,
            fingerprint=reading_fingerprint(self.setup.fingerprint(), read),
            report=report,
            progress=self.options.progress,
        )

    def work(self, run: Run) -> None:
        """Read what has changed, then what turned out to be needed besides."""
        whole = not self.options.files
        seen = seen_files(self.folder, self.options.files, self.options.exclude)
        plan = make_plan(
            run.ledger, run.root.id, run.fingerprint, seen, run.report, whole=whole
        )
        limits = self.options.read.limits
        _add_corrected(plan, run, self.setup, limits)
        if self.options.planned:
            self.options.planned(plan.bytes)
        run.remove(row.id for row in plan.gone)
        workers = worker_count(self.options.workers)
        entries = plan.read
        packer = run.writer.packer if isinstance(run.writer, TakesPacks) else None
        with (
            room_for_deals(workers) as deals,
            Pool(self.setup, workers, self.options.record_seconds, packer) as pool,
        ):
            while True:
                started = _started(run, entries, workers)
                tasks = make_tasks(started, self.options.read, workers, deals)
                for block in pool.run(tasks):
                    run.take(block)
                pool.dismiss()
                entries = _anew(run, run.settle_orphans(), limits)
                if not entries:
                    return


def _started(
    run: Run, entries: list[ToRead], workers: int
) -> Iterator[tuple[int, ToRead]]:
    for entry in entries:
        yield run.start(entry, shares_of(entry, workers)), entry


def _anew(
    run: Run, wanted: dict[int, dict[FileRef, str]], limits: Limits
) -> list[ToRead]:
    """Return what to read of files for the records wanted; other folders' wait."""
    entries = []
    for file_id, refs in wanted.items():
        row = run.ledger.file(file_id)
        if row.root != run.root.id:
            _elsewhere(run, row.root, refs.values(), limits)
            continue
        file = run.root.path / os.fsdecode(row.name)
        try:
            found = found_of(file, run.root.path)
        except FolderError:
            run.ledger.mark_stale([file_id])
            continue
        entries.append(ToRead(found, only=frozenset(refs)))
    return entries


def _elsewhere(
    run: Run, root_id: int, document_ids: Iterable[str], limits: Limits
) -> None:
    """Make reports again whose first place is now in another folder, as it says."""
    root = next(root for root in run.ledger.roots() if root.id == root_id)
    made = annotate_anew(run.ledger, root, document_ids, limits)
    for document in made.values():
        run.writer.add(document)


def corrections_note(root: Root) -> str:
    """Return the ledger's key for the corrections that a folder's reports follow."""
    return f"corrections of folder {root.id}"


def correction_lines(setup: Setup) -> list[list[str]]:
    """Return the corrections in force as [document, name, place], in order."""
    if setup.corrections_csv is None:
        return []
    from archive.extract.places.corrections import Corrections

    decided = Corrections.read(setup.corrections_csv).decided
    return sorted([*names, place] for names, place in decided.items())


def naming(engine: SearchEngine, name: str) -> Iterator[str]:
    """Yield the ids of all documents that name a place so, in text or metadata."""
    words = name.replace('"', " ")
    for query in (Query(text=f'"{words}"'), Query(places=(name,))):
        for document in engine.scan(query):
            yield document.id


def _add_corrected(plan: Plan, run: Run, setup: Setup, limits: Limits) -> None:
    """Plan the reports that corrections touch which were not there in the last run."""
    now = correction_lines(setup)
    before = json.loads(run.ledger.get(corrections_note(run.root)) or "[]")
    if now == before:
        return
    run.ledger.put(corrections_note(run.root), json.dumps(now))
    differing = [line for line in now + before if (line in now) != (line in before)]
    touched = {line[0] for line in differing if line[0] != "*"}
    for name in sorted({line[1] for line in differing if line[0] == "*"}):
        touched.update(naming(run.engine, name))
    plan.read = [replace(e, known=e.known - touched) for e in plan.read]
    planned = {entry.found.name for entry in plan.read}
    wanted: dict[int, dict[FileRef, str]] = {}
    for document_id in touched:
        for ref in run.ledger.refs(document_id)[:1]:
            if run.ledger.file(ref.file).root == run.root.id:
                wanted.setdefault(ref.file, {})[ref.shown] = document_id
    anew = _anew(run, wanted, limits)
    plan.read.extend(entry for entry in anew if entry.found.name not in planned)
