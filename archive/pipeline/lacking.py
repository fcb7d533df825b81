"""What a new index would lack of the one in force, for want of being read.

A full disk, a lost permission or a folder that is not mounted costs records in a
rebuild as in any run; but a rebuild then puts a poorer index in the place of a better
one. It asks here before.
"""

import logging
from collections.abc import Collection, Iterator, Sequence
from contextlib import closing
from pathlib import Path

from archive.errors import DatelineError
from archive.ingest import ReadFailure
from archive.model import FileRef
from archive.pipeline.homes import ledger_file
from archive.pipeline.ledger import Ledger, LedgerError
from archive.pipeline.report import RunReport, unread_line
from archive.search.engine import EngineError, EngineUnavailableError
from archive.search.factory import open_engine
from archive.settings import Settings

_log = logging.getLogger(__name__)

#: Failures that the message names.
_MOST_NAMED = 3


class PoorerIndexError(DatelineError):
    """A new index would lack reports that the one in force holds."""


def refuse_poorer(
    settings: Settings, fresh: Ledger, reports: Sequence[RunReport]
) -> None:
    """Have a rebuild end, before the swap, that would lose reports.

    Reports whose files are gone, or were changed so that they hold others, are not
    lost.

    Args:
        settings: The settings, with the address of the index in force.
        fresh: The ledger of the new index.
        reports: What became of each folder in the rebuild.

    Raises:
        PoorerIndexError: The index in force holds reports that could not be read now.
    """
    failures = [failure for report in reports for failure in report.failures]
    failures += _emptied(settings, fresh, reports)
    if not failures:
        return
    new = set(fresh.documents())
    unread = _Unread(fresh, failures)
    lost: set[str] = set()
    causes: dict[ReadFailure, None] = {}
    for document_id, places in _held(settings, new):
        for failure in filter(None, map(unread.cause, places)):
            lost.add(document_id)
            causes[failure] = None
    if lost:
        raise PoorerIndexError(_message(len(lost), list(causes)))


def _message(lost: int, causes: Sequence[ReadFailure]) -> str:
    what = "1 report" if lost == 1 else f"{lost:,} reports"
    named = "; ".join(unread_line(failure).strip() for failure in causes[:_MOST_NAMED])
    more = len(causes) - _MOST_NAMED
    return (
        f"The new index would lack {what} of the index in force, which was left as it "
        f"is. What could not be read now: {named}"
        f"{f'; and {more:,} more' if more > 0 else ''}. Mend that and run this again, "
        "or do without them: dateline rebuild --incomplete"
    )


class _Unread:
    """Finds the failure that a place of a report fell to."""

    def __init__(self, fresh: Ledger, failures: Sequence[ReadFailure]) -> None:
        self._at = {failure.ref: failure for failure in failures}
        # Of a file that is to be read again any record may have been elsewhere.
        again = {
            row.path
            for root in fresh.roots()
            for row in fresh.files(root.id)
            if row.state != "done"
        }
        for failure in failures:
            for path in _around(failure.ref.path):
                if path in again:
                    self._at.setdefault(FileRef(path=path), failure)

    def cause(self, place: FileRef) -> ReadFailure | None:
        """Return the failure of the record, or of the file or folder it stands in."""
        refs = (place, *(FileRef(path=path) for path in _around(place.path)))
        return next((self._at[ref] for ref in refs if ref in self._at), None)


def _around(path: str) -> Iterator[str]:
    """Yield a path, the containers and folders it lies in, and that of all (``""``)."""
    yield path
    for at in range(len(path) - 1, -1, -1):
        if path[at] == "/":
            yield path[:at].removesuffix("!")
    yield ""


def _emptied(
    settings: Settings, fresh: Ledger, reports: Sequence[RunReport]
) -> list[ReadFailure]:
    """Return folders that hold no file at all now: perhaps they are not mounted."""
    held = {root.path for root in fresh.roots() if any(fresh.files(root.id))}
    bare = [r.folder for r in reports if not r.failures and Path(r.folder) not in held]
    if not bare:
        return []
    try:
        with closing(Ledger(ledger_file(settings.engine))) as ledger, ledger.guarded():
            before = {str(r.path) for r in ledger.roots() if any(ledger.files(r.id))}
    except LedgerError:
        return []
    return [
        ReadFailure(FileRef(path=""), f"{folder} holds no report now; is it mounted?")
        for folder in bare
        if folder in before
    ]


def _held(
    settings: Settings, new: Collection[str]
) -> Iterator[tuple[str, Sequence[FileRef]]]:
    """Yield each report of the index in force that the new one lacks, with its places.

    An index that cannot be read answers nobody: nothing is lost where it goes.
    """
    try:
        with closing(open_engine(settings.engine, settings)) as engine:
            for document_id in sorted(set(engine.ids()).difference(new)):
                document = engine.get(document_id)
                if document is not None:
                    yield document_id, document.files
    except EngineUnavailableError:
        raise
    except EngineError as error:
        _log.info("the index in force cannot be read: %s", error.message)
    except Exception as error:  # noqa: BLE001 - damaged bytes may raise anything
        _log.info("the index in force cannot be read", exc_info=error)
