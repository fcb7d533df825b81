"""Make the index again from the reports, beside the old one, and swap.

Readers go on answering from the old index meanwhile. When anything goes wrong the old
index and its ledger stand as they were.
"""

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path

from archive.errors import DatelineError
from archive.ingest import ReadOptions
from archive.ingest.limits import Limits
from archive.pipeline.anew import options_of
from archive.pipeline.binding import ForeignLedgerError, belongs, bind, expect
from archive.pipeline.homes import index_folders, ledger_file
from archive.pipeline.index import IndexOptions, index_folder
from archive.pipeline.lacking import refuse_poorer
from archive.pipeline.ledger import (
    Ledger,
    LedgerDamagedError,
    LedgerError,
    LedgerMissingError,
)
from archive.pipeline.report import RunReport
from archive.search.engine import EngineError
from archive.search.factory import open_engine, rebuild_target
from archive.settings import Settings

_SCRATCH = ".rebuild-"


class NothingKnownError(DatelineError):
    """There is no ledger that says which folders to read."""


@dataclass(frozen=True, slots=True)
class _Source:
    """A folder to read, and the files of it if not all."""

    folder: Path
    options: ReadOptions
    files: tuple[Path, ...] = ()


def rebuild(
    settings: Settings,
    folders: Sequence[Path] = (),
    each: Callable[[RunReport], None] = lambda _: None,
    *,
    incomplete: bool = False,
) -> list[RunReport]:
    """Make index and ledger anew, from folders given or from those that are known.

    Args:
        settings: The settings, with the address of the index.
        folders: What to read.
        each: Called with the report of each folder.
        incomplete: Whether the new index may lack what cannot be read now.

    Raises:
        NothingKnownError: No folder is given, and no ledger knows one.
        FolderError: A folder is gone; nothing is changed.
        EngineError: The new index cannot be written; the old one stands.
        PoorerIndexError: It would lack reports of the old one, which stands.
        LedgerError: The new index is in force, its ledger could not be written.
    """
    options = IndexOptions(
        workers=settings.workers, exclude=index_folders(settings.engine)
    )
    sources = _given(folders, settings) or _known(settings)
    reports = []
    with _scratch(ledger_file(settings.engine).parent) as scratch:
        fresh = Ledger(scratch / "ledger.sqlite", create=True)
        try:
            with rebuild_target(settings.engine, settings) as engine:
                _sweep(scratch)
                for source in sources:
                    job = replace(options, read=source.options, files=source.files)
                    report = index_folder(source.folder, engine, fresh, job)
                    each(report)
                    reports.append(report)
                if not incomplete:
                    refuse_poorer(settings, fresh, reports)
                _forewarn(settings, engine.identity())
            _take_over(fresh, settings)
        finally:
            fresh.close()
    return reports


@contextmanager
def _scratch(home: Path) -> Iterator[Path]:
    """Make a folder for the time of a rebuild.

    Raises:
        EngineError: The index's folder cannot be written.
    """
    try:
        home.mkdir(parents=True, exist_ok=True)
        made = tempfile.TemporaryDirectory(prefix=_SCRATCH, dir=home)
    except OSError as error:
        raise EngineError(
            f"The index in {home.absolute()} could not be written: {error}; an index "
            "that was there before is as it was"
        ) from error
    with made as name:
        yield Path(name)


def _sweep(scratch: Path) -> None:
    """Remove what rebuilds that were killed left; no other is at work now."""
    for other in scratch.parent.glob(f"{_SCRATCH}*"):
        if other != scratch:
            shutil.rmtree(other, ignore_errors=True)


def _forewarn(settings: Settings, identity: str) -> None:
    """Have the ledger in force expect the new index.

    Raises:
        LedgerError: It cannot be written now; the old index stands.
    """
    try:
        with closing(Ledger(ledger_file(settings.engine))) as ledger, ledger.guarded():
            expect(ledger, identity)
    except (LedgerMissingError, LedgerDamagedError):
        # Such a ledger is what a rebuild is for.
        return


def _take_over(fresh: Ledger, settings: Settings) -> None:
    """Put the new ledger in the place of the old one, for the index now in force."""
    with closing(open_engine(settings.engine, settings)) as engine:
        bind(engine, fresh)
    file = ledger_file(settings.engine)
    try:
        _replace(file, fresh)
    except LedgerDamagedError:
        for path in (file, *(Path(f"{file}{end}") for end in ("-wal", "-shm"))):
            path.unlink(missing_ok=True)
        _replace(file, fresh)


def _replace(file: Path, fresh: Ledger) -> None:
    with closing(Ledger(file, create=True)) as ledger:
        ledger.copy_from(fresh)


def _given(folders: Sequence[Path], settings: Settings) -> list[_Source]:
    """Return folders as they are to be read: as before, where the ledger knows how."""
    plain = ReadOptions(
        date_order="mdy" if settings.date_order == "mdy" else "dmy",
        limits=Limits(record=settings.record_bytes),
    )
    known: dict[Path, ReadOptions] = {}
    if folders:
        with suppress(LedgerError):
            known = {s.folder: s.options for s in _sources(settings)}
    wanted = [Path(os.path.abspath(folder)) for folder in folders]  # noqa: PTH100
    return [_Source(folder, known.get(folder, plain)) for folder in wanted]


def _known(settings: Settings) -> list[_Source]:
    file = ledger_file(settings.engine)
    try:
        sources = _sources(settings)
    except LedgerError as error:
        raise NothingKnownError(
            f"{error.message}. Name the folders: dateline rebuild FOLDER..."
        ) from error
    if not sources:
        raise NothingKnownError(
            f"The ledger {file} knows no folder; name them: dateline rebuild FOLDER..."
        )
    return sources


def _sources(settings: Settings) -> list[_Source]:
    """Return what the ledger says was read.

    Raises:
        LedgerError: There is none, it is damaged, or it is that of another index.
    """
    file = ledger_file(settings.engine)
    with closing(Ledger(file)) as ledger, ledger.guarded():
        ledger.check()
        if _foreign(settings, ledger):
            raise ForeignLedgerError(f"The ledger {file} is of another index")
        return list(_read_before(ledger, settings))


def _foreign(settings: Settings, ledger: Ledger) -> bool:
    try:
        with closing(open_engine(settings.engine, settings)) as engine:
            return not belongs(engine, ledger)
    except EngineError:
        # A damaged index does not tell, and is what a rebuild is for.
        return False


def _read_before(ledger: Ledger, settings: Settings) -> Iterator[_Source]:
    for root in ledger.roots():
        limits = Limits(record=settings.record_bytes)
        options = replace(options_of(root), limits=limits)
        if root.whole:
            yield _Source(root.path, options)
            continue
        names = (row.name for row in ledger.files(root.id))
        files = (root.path / os.fsdecode(name) for name in names)
        # Single files that are gone take their reports along, as others do.
        if there := tuple(file for file in files if os.path.lexists(file)):
            yield _Source(root.path, options, there)
