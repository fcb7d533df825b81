"""The tables of a ledger, and their version."""

import sqlite3
from pathlib import Path

from archive.pipeline.ledger_file import LedgerDamagedError

#: The version of the tables below; a ledger of another version is refused.
_VERSION = 1
_TABLES = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE roots (
    id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE,
    options TEXT NOT NULL, whole INTEGER NOT NULL);
CREATE TABLE files (
    id INTEGER PRIMARY KEY, root INTEGER NOT NULL, name BLOB NOT NULL,
    path TEXT NOT NULL, size INTEGER NOT NULL, mtime_ns INTEGER NOT NULL,
    sha256 TEXT NOT NULL, state TEXT NOT NULL, fingerprint TEXT NOT NULL,
    UNIQUE (root, name));
CREATE TABLE refs (
    document TEXT NOT NULL, file INTEGER NOT NULL,
    member TEXT NOT NULL, record INTEGER NOT NULL,
    PRIMARY KEY (document, file, member, record)) WITHOUT ROWID;
CREATE INDEX refs_by_file ON refs (file);
CREATE TABLE failures (
    file INTEGER NOT NULL, path TEXT NOT NULL, record INTEGER, reason TEXT NOT NULL);
CREATE INDEX failures_by_file ON failures (file);
CREATE TABLE orphans (document TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE runs (id INTEGER PRIMARY KEY, started TEXT NOT NULL, report TEXT NOT NULL);
"""


def furnish(database: sqlite3.Connection, file: Path) -> None:
    """Make the tables where there are none.

    Raises:
        LedgerDamagedError: They are of another version.
        sqlite3.Error: The file cannot be read, or another process is writing.
    """
    version = _version(database)
    if version == 0:
        database.execute("BEGIN IMMEDIATE")
        # Asked again behind the lock: another process may have been first.
        version = _version(database)
        if version == 0:
            for table in _TABLES.split(";"):
                database.execute(table)
            version = _VERSION
            database.execute(f"PRAGMA user_version = {version}")
        database.execute("COMMIT")
    if version != _VERSION:
        raise LedgerDamagedError(
            f"The ledger {file} is of version {version}, this program writes version "
            f"{_VERSION}; dateline rebuild FOLDER makes a new one"
        )


def _version(database: sqlite3.Connection) -> int:
    (version,) = database.execute("PRAGMA user_version").fetchone()
    return int(version)
