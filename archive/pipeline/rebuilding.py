"""Make the index again from the reports, beside the old one, and swap.

Readers go on answering from the old index meanwhile. When anything goes wrong the old
index and its ledger stand as they were.
"""

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from archive.errors import DatelineError
from archive.ingest import ReadOptions
from archive.ingest.limits import Limits
from archive.pipeline.anew import options_of
from archive.pipeline.index import IndexOptions, index_folder
from archive.pipeline.lacking import refuse_poorer
from archive.pipeline.ledger import Ledger, LedgerDamagedError, LedgerError
from archive.pipeline.opening import index_folders, ledger_file
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


def _take_over(fresh: Ledger, settings: Settings) -> None:
    """Put the new ledger in the place of the old one, for the index now in force."""
    engine = open_engine(settings.engine, settings)
    try:
        fresh.put("generation", engine.generation())
    finally:
        engine.close()
    file = ledger_file(settings.engine)
    try:
        ledger = Ledger(file, create=True)
    except LedgerDamagedError:
        # A damaged ledger is what a rebuild is for.
        for path in (file, *(Path(f"{file}{end}") for end in ("-wal", "-shm"))):
            path.unlink(missing_ok=True)
        ledger = Ledger(file, create=True)
    try:
        ledger.copy_from(fresh)
    finally:
        ledger.close()


def _given(folders: Sequence[Path], settings: Settings) -> list[_Source]:
    options = ReadOptions(
        date_order="mdy" if settings.date_order == "mdy" else "dmy",
        limits=Limits(record=settings.record_bytes),
    )
    return [_Source(folder.absolute(), options) for folder in folders]


def _known(settings: Settings) -> list[_Source]:
    file = ledger_file(settings.engine)
    try:
        ledger = Ledger(file)
    except LedgerError as error:
        raise NothingKnownError(
            f"{error.message}. Name the folders: dateline rebuild FOLDER..."
        ) from error
    try:
        sources = []
        for root in ledger.roots():
            names = [] if root.whole else [row.name for row in ledger.files(root.id)]
            files = tuple(root.path / os.fsdecode(name) for name in names)
            limits = Limits(record=settings.record_bytes)
            options = replace(options_of(root), limits=limits)
            sources.append(_Source(root.path, options, files))
    finally:
        ledger.close()
    if not sources:
        raise NothingKnownError(
            f"The ledger {file} knows no folder; name them: dateline rebuild FOLDER..."
        )
    return sources
