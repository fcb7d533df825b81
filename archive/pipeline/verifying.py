"""Check sources, ledger and index against each other; nothing is changed."""

import logging
import os
from collections.abc import Iterator
from dataclasses import dataclass

from archive.errors import DatelineError
from archive.model import Document, document_id
from archive.pipeline.ledger import FileRow, Ledger, Root
from archive.pipeline.ledger_file import damage
from archive.pipeline.opening import Archive
from archive.pipeline.worker import file_sha256
from archive.search.engine import EngineError
from archive.search.factory import verify_index

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that is not as it should be.

    ``kind`` is one of ``missing file``, ``unreadable file``, ``changed file``,
    ``unfinished file``, ``not in the index``, ``not in the ledger``, ``damaged
    document``, ``damaged index``, ``damaged ledger``, ``wrong places``, ``interrupted
    run``. ``subject`` is a path, an address or a document's id.
    """

    kind: str
    subject: str
    detail: str

    def to_json(self) -> dict[str, str]:
        """Return the finding as plain JSON values."""
        return {"kind": self.kind, "subject": self.subject, "detail": self.detail}


def verify(archive: Archive) -> Iterator[Finding]:
    """Yield all that is amiss; nothing when sources, ledger and index agree."""
    ledger = archive.ledger
    for problem in damage(ledger.where):
        told = f"{problem}; dateline rebuild makes a new one"
        yield Finding("damaged ledger", str(ledger.where), told)
    if ledger.get("generation") != archive.engine.generation():
        yield Finding(
            "interrupted run",
            archive.engine.status().address,
            "index and ledger are of different runs; dateline index FOLDER mends it",
        )
    for root in ledger.roots():
        yield from _files(root, ledger)
    yield from _documents(archive)


def verify_files(address: str) -> Iterator[Finding]:
    """Yield what is wrong with the files of an index, whatever they hold.

    It is to be asked before the index is opened, which mends what can be made again.
    """
    try:
        for problem in verify_index(address):
            yield Finding("damaged index", address, problem)
    except DatelineError as error:
        yield Finding("damaged index", address, error.message)
    except Exception as error:  # noqa: BLE001 - damaged bytes may raise anything
        _log.info("the index %s cannot be read", address, exc_info=error)
        reason = f"its files cannot be read ({type(error).__name__}: {error})"
        yield Finding("damaged index", address, f"{reason}; dateline rebuild mends it")


def _files(root: Root, ledger: Ledger) -> Iterator[Finding]:
    for row in list(ledger.files(root.id)):
        finding = _file(root, row)
        if finding:
            yield finding


def _file(root: Root, row: FileRow) -> Finding | None:
    file = root.path / os.fsdecode(row.name)
    subject = str(root.path / row.path)
    if row.state != "done":
        return Finding(
            "unfinished file", subject, "dateline index reads it again in its next run"
        )
    try:
        digest = file_sha256(file)
    except FileNotFoundError:
        return Finding("missing file", subject, "it was there when it was indexed")
    except OSError as error:
        return Finding("unreadable file", subject, error.strerror or str(error))
    if digest != row.sha256:
        return Finding(
            "changed file",
            subject,
            f"its SHA-256 is {digest}, that of the file indexed was {row.sha256}",
        )
    return None


def _documents(archive: Archive) -> Iterator[Finding]:
    held = set(archive.engine.ids())
    noted = set(archive.ledger.documents())
    for missing in sorted(noted - held):
        paths = ", ".join(ref.shown.path for ref in archive.ledger.refs(missing))
        yield Finding("not in the index", missing, f"given by {paths}")
    for extra in sorted(held - noted):
        yield Finding("not in the ledger", extra, "no file known gives it")
    for document in sorted(held & noted):
        finding = _document(document, archive)
        if finding:
            yield finding


def _document(wanted: str, archive: Archive) -> Finding | None:
    try:
        document: Document | None = archive.engine.get(wanted)
    except EngineError as error:
        return Finding("damaged document", wanted, error.message)
    if document is None:
        return Finding("damaged document", wanted, "listed, but it cannot be read")
    if document.id != wanted or document_id(document.sha256) != wanted:
        return Finding(
            "damaged document", wanted, f"it is stored under the id {document.id}"
        )
    places = tuple(ref.shown for ref in archive.ledger.refs(wanted))
    if document.files != places:
        return Finding(
            "wrong places",
            wanted,
            f"the index says {_paths(document.files)}, the ledger {_paths(places)}",
        )
    return None


def _paths(files: tuple[object, ...]) -> str:
    return ", ".join(str(getattr(ref, "path", ref)) for ref in files[:5]) or "none"
