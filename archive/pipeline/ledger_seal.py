"""The seal of a ledger: sums of its tables, by which a changed byte is known.

SQLite's own check sees a broken structure, not a changed letter. The seal is a note in
the ledger itself, taken off in the transaction that first changes anything and put on
in the last one of a run. So a ledger with a seal is as a run left it, and one without
is that of a run that was killed, of which nothing is said. The file's own head tells
too whether there is one.
"""

import json
import sqlite3
from hashlib import blake2b

_KEY = "seal"
#: The application_id of a file whose ledger is sealed ("seal" in ASCII); else it is 0.
_SEALED = 0x7365616C
_BROKEN_SEAL = "its seal is not what was written"
#: Each table with what is summed of it, in an order that its rows always have.
_SUMMED = {
    "meta": "SELECT key, value FROM meta WHERE key != 'seal' ORDER BY key",
    "roots": "SELECT id, path, options, whole FROM roots ORDER BY id",
    "files": "SELECT id, root, hex(name), path, size, mtime_ns, sha256, state,"
    " fingerprint FROM files ORDER BY id",
    "refs": "SELECT document, file, member, record FROM refs"
    " ORDER BY document, file, member, record",
    "failures": "SELECT file, path, record, reason FROM failures ORDER BY rowid",
    "orphans": "SELECT document FROM orphans ORDER BY document",
    "runs": "SELECT id, started, report FROM runs ORDER BY id",
    "sqlite_master": "SELECT type, name, tbl_name, sql FROM sqlite_master"
    " ORDER BY type, name",
}
_WRITING = (sqlite3.SQLITE_INSERT, sqlite3.SQLITE_UPDATE, sqlite3.SQLITE_DELETE)
#: Rows that are summed together.
_TOGETHER = 5_000


class Seal:
    """The seal of the ledger behind one connection."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database
        self._sums: dict[str, str] = {}
        self._seen = -1
        #: Tables that this connection has written to, or was about to.
        self._written: set[str] = set()
        database.set_authorizer(self._note)

    def _note(self, action: int, table: str | None, *_: object) -> int:
        if action in _WRITING and table:
            self._written.add(table)
        return sqlite3.SQLITE_OK

    def broken(self) -> list[str]:
        """Return what is not as others sealed it, as sentences."""
        return [] if self._version() == self._seen else broken(self._database)

    def _version(self) -> int:
        """Return a number that changes when another connection writes."""
        (version,) = self._database.execute("PRAGMA data_version").fetchone()
        return int(version)

    def take_off(self) -> None:
        """Take the seal off, within a transaction that is to change something."""
        version = self._version()
        if version != self._seen:
            self._sums = read(self._database)
            self._seen = version
        self._database.execute("DELETE FROM meta WHERE key = ?", (_KEY,))
        self._database.execute("PRAGMA application_id = 0")

    def put_on(self) -> None:
        """Put the seal on, as the last change of a transaction."""
        for table in _SUMMED:
            if table in self._written or table not in self._sums:
                self._sums[table] = _sum(self._database, table)
        row = (_KEY, json.dumps(self._sums))
        self._database.execute("INSERT INTO meta VALUES (?, ?)", row)
        self._database.execute(f"PRAGMA application_id = {_SEALED}")


def read(database: sqlite3.Connection) -> dict[str, str]:
    """Return the sums that the seal tells, by table; none where there is no seal."""
    row = database.execute("SELECT value FROM meta WHERE key = ?", (_KEY,)).fetchone()
    return dict(json.loads(row[0])) if row else {}


def broken(database: sqlite3.Connection) -> list[str]:
    """Return the tables that are not what was sealed, as sentences."""
    database.execute("BEGIN")
    try:
        (mark,) = database.execute("PRAGMA application_id").fetchone()
        told = read(database)
        if mark != (_SEALED if told else 0) or set(told) - set(_SUMMED):
            return [_BROKEN_SEAL]
        changed = [t for t in _SUMMED if told and told.get(t) != _sum(database, t)]
    except json.JSONDecodeError:
        return [_BROKEN_SEAL]
    finally:
        database.execute("ROLLBACK")
    return [f"its table of {table} is not what was written" for table in changed]


def _sum(database: sqlite3.Connection, table: str) -> str:
    digest = blake2b(digest_size=16)
    rows = database.execute(_SUMMED[table])
    while some := rows.fetchmany(_TOGETHER):
        digest.update(json.dumps(some, default=repr).encode())
    return digest.hexdigest()
