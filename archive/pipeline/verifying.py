"""Check sources, ledger and index against each other; nothing is changed."""

import logging
import os
import shlex
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from archive.errors import DatelineError
from archive.model import Document, document_id
from archive.pipeline.binding import agree, belongs
from archive.pipeline.homes import ledger_file
from archive.pipeline.ledger import FileRow, Ledger, Root
from archive.pipeline.ledger_file import damage
from archive.pipeline.opening import Archive
from archive.pipeline.worker import file_sha256
from archive.search.engine import EngineError, IndexDamagedError
from archive.search.factory import verify_index

_log = logging.getLogger(__name__)

_REBUILD = "dateline rebuild"
#: The folders that a damaged ledger names may be wrong.
_BOTH_ANEW = "dateline rebuild FOLDER"


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that is not as it should be, and what mends it.

    ``kind`` is one of ``missing file``, ``unreadable file``, ``changed file``,
    ``unfinished file``, ``not in the index``, ``not in the ledger``, ``damaged
    document``, ``damaged index``, ``damaged ledger``, ``foreign ledger``, ``wrong
    places``, ``interrupted run``. ``subject`` is a path, an address or a document's id.
    ``mend`` is a command, or several with ``&&`` between them; it is empty where none
    helps as long as the circumstances are what they are.
    """

    kind: str
    subject: str
    detail: str
    mend: str = ""

    @property
    def line(self) -> str:
        """The finding as a line for a reader."""
        mend = f"; to mend it: {self.mend}" if self.mend else ""
        return f"{self.kind}: {self.subject}: {self.detail}{mend}"

    def to_json(self) -> dict[str, str]:
        """Return the finding as plain JSON values."""
        return {
            "kind": self.kind,
            "subject": self.subject,
            "detail": self.detail,
            "mend": self.mend,
        }


def verify(archive: Archive) -> Iterator[Finding]:
    """Yield all that is amiss; nothing when sources, ledger and index agree.

    With a ledger that cannot be believed nothing is compared.
    """
    engine, ledger = archive.engine, archive.ledger
    address = engine.status().address
    broken = damage(ledger.where)
    for problem in broken:
        detail = f"{problem}; nothing was compared with it"
        yield Finding("damaged ledger", str(ledger.where), detail, _BOTH_ANEW)
    if broken:
        return
    if not belongs(engine, ledger):
        detail = f"it is that of another index than the one at {address}"
        yield Finding("foreign ledger", str(ledger.where), detail, _BOTH_ANEW)
        return
    roots = ledger.roots()
    again = " && ".join(_again(root, ledger) for root in roots) or _BOTH_ANEW
    ahead = not agree(engine, ledger)
    if ahead:
        told = "index and ledger are of different runs"
        yield Finding("interrupted run", address, told, again)
    for root in roots:
        yield from _files(root, ledger)
    # What a run that was killed had still to delete the next one deletes.
    leftovers = dict.fromkeys(ledger.orphans(), again)
    yield from _documents(archive, again if ahead else _REBUILD, leftovers)


def verify_files(address: str) -> Iterator[Finding]:
    """Yield what is wrong with the files of an index, whatever they hold.

    It is to be asked before the index is opened, which mends what can be made again.
    """
    mend = _REBUILD if ledger_file(address).exists() else _BOTH_ANEW
    try:
        for problem in verify_index(address):
            yield Finding("damaged index", address, problem, mend)
    except IndexDamagedError as error:
        yield Finding("damaged index", address, error.message, mend)
    except DatelineError as error:
        yield Finding("damaged index", address, error.message)
    except Exception as error:  # noqa: BLE001 - damaged bytes may raise anything
        _log.info("the index %s cannot be read", address, exc_info=error)
        reason = f"its files cannot be read ({type(error).__name__}: {error})"
        yield Finding("damaged index", address, reason, mend)


def _again(root: Root, ledger: Ledger) -> str:
    """Return the command that reads a folder again, or what was read of it."""
    if root.whole:
        return _index(root.path)
    files = (root.path / os.fsdecode(row.name) for row in ledger.files(root.id))
    there = [_index(file) for file in files if file.exists()]
    return " && ".join(there) or _REBUILD


def _index(path: Path) -> str:
    return f"dateline index {shlex.quote(str(path))}"


def _files(root: Root, ledger: Ledger) -> Iterator[Finding]:
    for row in list(ledger.files(root.id)):
        finding = _file(root, row)
        if finding:
            yield finding


def _file(root: Root, row: FileRow) -> Finding | None:
    file = root.path / os.fsdecode(row.name)
    subject = str(root.path / row.path)
    again = _index(root.path if root.whole else file)
    try:
        digest = file_sha256(file)
        stat = file.stat()
    except FileNotFoundError:
        told = "it was there when it was indexed; without it its reports go"
        if not root.path.is_dir():
            told += (
                f", but all of {root.path} is gone: `dateline rebuild FOLDER...` names "
                "the folders that there are"
            )
            return Finding("missing file", subject, told)
        return Finding("missing file", subject, told, again if root.whole else _REBUILD)
    except OSError as error:
        return Finding("unreadable file", subject, error.strerror or str(error))
    if row.state != "done":
        told = "it is still to be read, or to be read again"
        return Finding("unfinished file", subject, told, again)
    if digest == row.sha256:
        return None
    told = f"its SHA-256 is {digest}, that of the file indexed was {row.sha256}"
    if (stat.st_size, stat.st_mtime_ns) == (row.size, row.mtime_ns):
        told += (
            ". Its size and time stamp are as they were, so that a run takes it for "
            "unchanged; where nobody changed it, the disk did: restore it from a backup"
        )
        again = f"touch {shlex.quote(str(file))} && {again}"
    return Finding("changed file", subject, told, again)


def _documents(
    archive: Archive, mend: str, leftovers: Mapping[str, str]
) -> Iterator[Finding]:
    held = set(archive.engine.ids())
    noted = set(archive.ledger.documents())
    for missing in sorted(noted - held):
        paths = ", ".join(ref.shown.path for ref in archive.ledger.refs(missing))
        yield Finding("not in the index", missing, f"given by {paths}", mend)
    for extra in sorted(held - noted):
        cure = leftovers.get(extra, mend)
        yield Finding("not in the ledger", extra, "no file known gives it", cure)
    for document in sorted(held & noted):
        finding = _document(document, archive, mend)
        if finding:
            yield finding


def _document(wanted: str, archive: Archive, mend: str) -> Finding | None:
    try:
        document: Document | None = archive.engine.get(wanted)
    except EngineError as error:
        return Finding("damaged document", wanted, error.message, _REBUILD)
    if document is None:
        told = "listed, but it cannot be read"
        return Finding("damaged document", wanted, told, _REBUILD)
    if document.id != wanted or document_id(document.sha256) != wanted:
        told = f"it is stored under the id {document.id}"
        return Finding("damaged document", wanted, told, _REBUILD)
    places = tuple(ref.shown for ref in archive.ledger.refs(wanted))
    if document.files != places:
        told = f"the index says {_paths(document.files)}, the ledger {_paths(places)}"
        return Finding("wrong places", wanted, told, mend)
    return None


def _paths(files: tuple[object, ...]) -> str:
    return ", ".join(str(getattr(ref, "path", ref)) for ref in files[:5]) or "none"
