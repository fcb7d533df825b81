"""Follow a folder: index again shortly after each change."""

import logging
import threading
from collections.abc import Collection, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from archive.errors import DatelineError
from archive.ingest import FolderError
from archive.ingest.failure import MissingExtraError
from archive.pipeline.anew import as_before
from archive.pipeline.homes import ledger_file
from archive.pipeline.index import IndexOptions, index_folder
from archive.pipeline.ledger import Ledger
from archive.pipeline.report import RunReport
from archive.pipeline.troubles import note_trouble
from archive.pipeline.wording import counted
from archive.search.engine import SearchEngine
from archive.settings import Settings

_log = logging.getLogger(__name__)
T = TypeVar("T")

#: Changes are gathered until none came for so long, in milliseconds ...
_QUIET = 500
#: ... or for so long at most: a burst of files is one batch.
_PATIENCE = 5_000
#: Milliseconds after which the follower wakes up though nothing changed.
_WAKE = 1_000
#: Seconds until a run that failed is tried again.
_AFTER_FAILURE = 10.0


class StoppedError(DatelineError):
    """A run lacked something of the machine, such as room for its temporary files."""


def watch_folder(
    folder: Path,
    engine: SearchEngine,
    ledger: Ledger,
    options: IndexOptions,
    stop: threading.Event | None = None,
) -> Iterator[RunReport | DatelineError]:
    """Index the folder after each change, and yield the report of each run.

    What of its own tables cannot be followed is taken as it was before, which the
    report tells. What stops a run (a folder that is not mounted, a table that was never
    right, a full disk) is yielded once and kept in the ledger, and the run tried again
    until it succeeds.

    Raises:
        MissingExtraError: watchfiles is not installed.
    """
    stop = stop or threading.Event()
    root = folder.absolute().parent if options.files else folder.absolute()
    options, told = replace(options, following=True), ""
    while True:
        try:
            for report in _runs(root, engine, ledger, options, stop):
                told = ""
                yield report
        except MissingExtraError:
            raise
        except (DatelineError, OSError) as cause:
            error = cause if isinstance(cause, DatelineError) else _stopped(cause)
            note_trouble(ledger, root, error)
            if error.message != told:
                told = error.message
                yield error
        else:
            return
        if _ended(stop):
            return


def _stopped(error: OSError) -> StoppedError:
    # Which file it was is nobody's business but that of who reads the log.
    _log.info("a run was stopped", exc_info=error)
    return StoppedError(f"A run was stopped: {error.strerror or type(error).__name__}")


def _ended(stop: threading.Event) -> bool:
    """Wait until it is time for another attempt, and tell whether none is wanted."""
    try:
        return stop.wait(_AFTER_FAILURE)
    except KeyboardInterrupt:
        # As a person ends it at any other time.
        return True


def _runs(
    root: Path,
    engine: SearchEngine,
    ledger: Ledger,
    options: IndexOptions,
    stop: threading.Event,
) -> Iterator[RunReport]:
    """Index the folder now and after each change, and yield what is worth telling.

    A folder is compared as a whole each time, so no change is ever missed for good.

    Raises:
        MissingExtraError: watchfiles is not installed.
        DatelineError: As ``index_folder`` does, or the folder is gone.
    """
    try:
        from watchfiles import watch
        from watchfiles._rust_notify import WatchfilesRustInternalError
    except ImportError as error:
        raise MissingExtraError("a folder as it changes", "watch") from error
    # It remarks on an interrupt, which is how a person ends this.
    logging.getLogger("watchfiles").setLevel(logging.ERROR)
    shut = [path.absolute() for path in options.exclude]
    while True:
        changes = watch(
            root,
            debounce=_PATIENCE,
            step=_QUIET,
            stop_event=stop,
            raise_interrupt=False,
            # The first wake-up, changes or none, is for what changed before this began.
            rust_timeout=_WAKE,
            yield_on_timeout=True,
            watch_filter=lambda _, path: (
                not any(Path(path).is_relative_to(closed) for closed in shut)
            ),
        )
        caught_up = False
        try:
            for changed in _followed(root, changes):
                # An index put back from a backup may lag behind the folder.
                if changed or not caught_up or ledger.replaced():
                    caught_up = True
                    ledger.renew()
                    report = index_folder(root, engine, ledger, options)
                    if changed or report.documents or report.deleted or report.problems:
                        yield report
        except WatchfilesRustInternalError:
            # It cannot say a name that is not UTF-8, and gives up where such a file is
            # so much as opened. What changed meanwhile is found when it begins anew.
            if _ended(stop):
                return
        else:
            return


def _followed(root: Path, changes: Iterator[T]) -> Iterator[T]:
    try:
        yield from changes
    except OSError as error:
        why = str(error) if root.is_dir() else "it is not there"
        raise FolderError(f"{root} cannot be followed: {why}") from error


def watch_in_thread(
    folder: Path, engine: SearchEngine, settings: Settings, options: IndexOptions
) -> threading.Event:
    """Follow a folder from a thread of its own, beside a server.

    It is read as it was when it was last indexed, whatever ``options`` say of reading:
    a server knows no ``--map``, and a table read without it would lose its reports.

    Returns:
        What ends the thread when it is set.

    Raises:
        LedgerError: The ledger cannot be opened.
    """
    stop = threading.Event()
    file = ledger_file(settings.engine)
    with closing(Ledger(file, create=True)) as known, known.guarded():
        if before := as_before(folder, known):
            read = replace(before, limits=options.read.limits)
            options = replace(options, read=read)

    def follow() -> None:
        with closing(Ledger(file)) as ledger:
            told: list[str] = []
            for done in watch_folder(folder, engine, ledger, options, stop):
                if isinstance(done, DatelineError):
                    # Such as another process that writes now.
                    _log.warning("following %s: %s", folder, done.message)
                    continue
                _log_report(done, told)
                told = done.problems

    threading.Thread(target=follow, name="watch", daemon=True).start()
    return stop


def _log_report(report: RunReport, told: Collection[str]) -> None:
    """Log what a run did; of its problems those that were not told before."""
    _log.info(
        "%s: %s written, %d deleted, %d unread",
        report.folder,
        counted(report.documents, "report"),
        report.deleted,
        len(report.failures),
    )
    for problem in report.problems:
        if problem not in told:
            _log.warning("following %s: %s", report.folder, problem)
