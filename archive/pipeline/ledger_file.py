"""Opening the file of a ledger: to write it, or only to read where that is allowed."""

import errno
import json
import os
import shutil
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from archive.errors import DatelineError
from archive.pipeline.ledger_seal import broken

#: What a damaged file makes SQLite, or who reads its rows, raise.
UNREADABLE = (sqlite3.Error, UnicodeError, json.JSONDecodeError)
#: The codes of damage: also those of tables that are not there.
_DAMAGE = (None, sqlite3.SQLITE_ERROR, sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
#: Bytes that SQLite wants beside a ledger, even to read it.
_LEAST_FREE = 64 * 1024
#: Seconds to wait for another process that is in the middle of a change.
_PATIENCE = 10.0


class LedgerError(DatelineError):
    """The ledger cannot be read or written."""

    @property
    def public(self) -> str:
        """What a visitor is told."""
        return "The ledger cannot be used now; the log of this server says why"


class LedgerDamagedError(LedgerError):
    """It is no ledger that this program reads: damaged, or of another version."""


class LedgerMissingError(LedgerError):
    """There is no ledger, as beside an index that no folder was read into."""


def is_damage(error: Exception) -> bool:
    """Tell whether what was raised is of a ledger's bytes and not of circumstances.

    Those are a full disk, a lost permission, another process.
    """
    if isinstance(error, OSError):
        return False
    # What Python itself finds wrong with a row has no code.
    return getattr(error, "sqlite_errorcode", None) in _DAMAGE


def reason(error: Exception, file: Path) -> str:
    """Return why a ledger cannot be used; SQLite calls a full disk an I/O error."""
    code = getattr(error, "sqlite_errorcode", None) or 0
    if code & 0xFF in (sqlite3.SQLITE_IOERR, sqlite3.SQLITE_FULL):
        try:
            free = shutil.disk_usage(file.parent).free
        except OSError:
            return str(error)
        if free < _LEAST_FREE:
            return "the disk is full"
    return str(error)


def connect(file: Path, *, create: bool) -> sqlite3.Connection:
    """Open the file of a ledger.

    Who may not write beside it reads it only: an archive may be served by a user other
    than the one who indexes.

    Raises:
        LedgerMissingError: There is none.
        LedgerError: The permissions forbid it, or another process holds it for long.
        OSError: The folder cannot be made.
        sqlite3.Error: The file cannot be read.
    """
    known = _known(file)
    if not known and not create:
        raise LedgerMissingError(
            f"There is no ledger at {file}; run dateline index FOLDER"
        )
    if create:
        file.parent.mkdir(parents=True, exist_ok=True)
    if known and not (os.access(file, os.W_OK) and os.access(file.parent, os.W_OK)):
        if create:
            refusal = PermissionError(0, "no permission to write it or its folder")
            raise LedgerError(_refused(file, "written", refusal))
        return _read_only(file)
    database = sqlite3.connect(file, isolation_level=None, timeout=_PATIENCE)
    with closed_on_failure(database):
        _keep_journal(database, file)
        database.execute("PRAGMA synchronous = FULL")
    return database


@contextmanager
def closed_on_failure(database: sqlite3.Connection) -> Iterator[None]:
    """Close the file where the block ends with an error: nobody else would."""
    try:
        yield
    except BaseException:
        database.close()
        raise


def _keep_journal(database: sqlite3.Connection, file: Path) -> None:
    # SQLite does not wait for others, whatever its timeout, where the kind of journal
    # changes: two processes that make one ledger at the same moment meet here.
    patience = time.monotonic() + _PATIENCE
    while True:
        try:
            database.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            busy = error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY
            if not busy:
                raise
            if time.monotonic() > patience:
                raise LedgerError(
                    f"The ledger {file} is in use by another process; wait until it "
                    "ends, then run this again"
                ) from error
            time.sleep(0.02)
        else:
            return


def _known(file: Path) -> bool:
    # Asked without opening it: a process that closes a file drops all its locks on it,
    # its other threads' too, and another process takes the ledger for one out of use.
    try:
        file.stat()
    except FileNotFoundError:
        return False
    except OSError as error:
        raise LedgerError(_refused(file, "opened", error)) from error
    if not os.access(file, os.R_OK):
        refusal = PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        raise LedgerError(_refused(file, "opened", refusal))
    return True


def _refused(file: Path, what: str, error: OSError) -> str:
    told = f"The ledger {file.absolute()} cannot be {what}: {error.strerror}"
    if isinstance(error, PermissionError):
        told += "; give the user who runs Dateline that permission, or run as its owner"
    return told


def _read_only(file: Path) -> sqlite3.Connection:
    # Without a journal beside it nobody is writing, and no lock can or need be taken.
    written = file.with_name(f"{file.name}-wal").exists()
    how = "mode=ro" if written else "immutable=1"
    address = f"{file.absolute().as_uri()}?{how}"
    database = sqlite3.connect(
        address, uri=True, isolation_level=None, timeout=_PATIENCE
    )
    with closed_on_failure(database):
        try:
            database.execute("PRAGMA schema_version")
        except sqlite3.OperationalError as error:
            if not written or error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_CANTOPEN:
                raise
            raise LedgerError(
                f"The ledger {file} was left by a run that was killed, and lies where "
                "nothing may be written; run dateline status where it may, then copy "
                "the index again"
            ) from error
    return database


def damage(file: Path) -> list[str]:
    """Return what is wrong with a ledger, nothing when it is as the last run left it.

    Raises:
        LedgerError: There is none, or it may not be read.
        sqlite3.Error: It cannot be read at all.
    """
    with closing(connect(file, create=False)) as database:
        rows = database.execute("PRAGMA integrity_check(10)").fetchall()
        found = [str(row[0]) for row in rows if row[0] != "ok"]
        return found or broken(database)
