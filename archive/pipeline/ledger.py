"""The ledger: every file seen, what it gave, and what failed.

It lies beside the index and is written in step with it: a batch of changes is
committed here right after the engine committed the same batch. A run that dies between
the two leaves an index ahead of its ledger, which the generation kept here betrays; the
next run then compares the two (see ``run``) and mends the difference.
"""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from archive.ingest import ReadFailure
from archive.model import FileRef
from archive.pipeline.ledger_file import (
    UNREADABLE,
    LedgerDamagedError,
    LedgerError,
    LedgerMissingError,
    closed_on_failure,
    connect,
    is_damage,
)
from archive.pipeline.ledger_rows import FileRow, Ref, Root, file_row
from archive.pipeline.ledger_seal import Seal
from archive.pipeline.ledger_tables import furnish

__all__ = [
    "FileRow",
    "Ledger",
    "LedgerDamagedError",
    "LedgerError",
    "LedgerMissingError",
    "Ref",
    "Root",
]

#: Stands for the reason of what is no failure, but of an unknown form.
_UNKNOWN = ""


class Ledger:
    """The ledger of one index. One thread uses it; readers open their own."""

    def __init__(self, file: Path, *, create: bool = False) -> None:
        """Open the ledger.

        Raises:
            LedgerError: There is none, or it cannot be read.
        """
        self.where = file
        try:
            self._db = connect(file, create=create)
            with closed_on_failure(self._db):
                furnish(self._db, file)
                self._seal = Seal(self._db)
        except (OSError, *UNREADABLE) as error:
            if is_damage(error):
                raise LedgerDamagedError(
                    f"The ledger {file} is damaged: {error}. The index is not touched; "
                    "dateline rebuild FOLDER makes both anew"
                ) from error
            raise LedgerError(
                f"The ledger {file} cannot be opened: {error}. Index and ledger are as "
                "they were"
            ) from error

    def _one(self, sql: str, *values: Any) -> Any:
        return self._db.execute(sql, values).fetchone()

    @contextmanager
    def guarded(self) -> Iterator[None]:
        """Turn what goes wrong with the ledger's file within the block into our error.

        Raises:
            LedgerError: There is no room, no permission, or the file is damaged.
        """
        try:
            yield
        except UNREADABLE as error:
            if is_damage(error):
                raise LedgerDamagedError(
                    f"The ledger {self.where} is damaged: {error}. The index is not "
                    "touched; dateline rebuild FOLDER makes both anew"
                ) from error
            raise LedgerError(
                f"The ledger {self.where} cannot be read or written: {error}. What was "
                "committed before stands; dateline index goes on from there"
            ) from error

    def close(self) -> None:
        """Close the file; what was not committed is dropped."""
        self._db.close()

    def copy_from(self, other: "Ledger") -> None:
        """Become a copy of another ledger, all at once.

        Raises:
            LedgerDamagedError: Its own file is damaged.
            LedgerError: It cannot be written, or another process is writing it.
        """
        try:
            with closing(sqlite3.connect(other.where)) as source:
                source.backup(self._db)
        except sqlite3.Error as error:
            if is_damage(error):
                raise LedgerDamagedError(f"{self.where} is damaged: {error}") from error
            raise LedgerError(
                f"The new index is in force, but the ledger {self.where} could not be "
                f"written: {error}; mend that, then dateline index brings it level"
            ) from error

    def check(self) -> None:
        """Look whether it is as it was left, before what it says is followed.

        Raises:
            LedgerDamagedError: Some of its bytes were changed.
        """
        for problem in self._seal.broken():
            raise LedgerDamagedError(
                f"The ledger {self.where} is damaged: {problem}. Neither it nor the "
                "index is touched; dateline rebuild FOLDER makes both anew"
            )

    def begin(self) -> None:
        """Begin a batch of changes; until the ledger is settled it has no seal.

        Raises:
            LedgerError: Another process is writing.
        """
        try:
            self._db.execute("BEGIN IMMEDIATE")
            self._seal.take_off()
        except sqlite3.OperationalError as error:
            raise LedgerError(f"The ledger {self.where} is in use: {error}") from error

    def commit(self, generation: str) -> None:
        """Make the batch durable, with the generation of the index that it tells of."""
        self.put("generation", generation)
        self._db.execute("COMMIT")

    def rollback(self) -> None:
        """Drop the batch."""
        if self._db.in_transaction:
            self._db.execute("ROLLBACK")

    def get(self, key: str) -> str:
        """Return a note of the last run; "" for none."""
        row = self._one("SELECT value FROM meta WHERE key = ?", key)
        return str(row[0]) if row else ""

    def put(self, key: str, value: str) -> None:
        """Keep a note, within a batch of changes."""
        self._db.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (key, value))

    def notes(self, beginning: str) -> dict[str, str]:
        """Return the notes whose keys begin so, by what follows, in order of it."""
        rows = self._db.execute(
            "SELECT substr(key, ?), value FROM meta WHERE substr(key, 1, ?) = ?"
            " AND value != '' ORDER BY key",
            (len(beginning) + 1, len(beginning), beginning),
        )
        return {str(rest): str(value) for rest, value in rows}

    def settle(self, **notes: str) -> None:
        """Keep last notes, and put on the seal by which a changed byte is known.

        Raises:
            LedgerError: Another process is writing.
        """
        self.begin()
        try:
            for key, value in notes.items():
                self.put(key, value)
            self._seal.put_on()
            self._db.execute("COMMIT")
        finally:
            self.rollback()

    def roots(self) -> list[Root]:
        """Return the folders that were indexed, in the order of their first run."""
        rows = self._db.execute(
            "SELECT id, path, options, whole FROM roots ORDER BY id"
        )
        return [Root(i, Path(p), json.loads(o), bool(w)) for i, p, o, w in rows]

    def root(self, path: Path, options: dict[str, Any], *, whole: bool) -> Root:
        """Note a folder and how it is read; a folder once whole stays so."""
        self._db.execute(
            "INSERT INTO roots (path, options, whole) VALUES (?, ?, ?)"
            " ON CONFLICT (path) DO UPDATE SET options = excluded.options,"
            " whole = max(whole, excluded.whole)",
            (str(path), json.dumps(options), whole),
        )
        return next(root for root in self.roots() if root.path == path)

    def files(self, root: int) -> Iterator[FileRow]:
        """Yield the files known of a folder."""
        rows = self._db.execute(f"{_FILE_SELECT} WHERE root = ? ORDER BY path", (root,))
        return (file_row(row) for row in rows)

    def file(self, file_id: int) -> FileRow:
        """Return one file."""
        return file_row(self._one(f"{_FILE_SELECT} WHERE id = ?", file_id))

    def file_id(self, root: int, name: bytes) -> int | None:
        """Return the id of a file; None for one never seen."""
        row = self._one("SELECT id FROM files WHERE root = ? AND name = ?", root, name)
        return int(row[0]) if row else None

    def start(self, root: int, name: bytes, path: str, fingerprint: str) -> int:
        """Note that a file is being read, and return its id.

        What it gave before becomes orphaned until it gives it again.
        """
        known = self.file_id(root, name)
        if known is not None:
            self.forget(known)
            self._db.execute(
                "UPDATE files SET state = 'reading', size = -1, fingerprint = ?"
                " WHERE id = ?",
                (fingerprint, known),
            )
            return known
        cursor = self._db.execute(
            "INSERT INTO files VALUES (NULL, ?, ?, ?, -1, 0, '', 'reading', ?)",
            (root, name, path, fingerprint),
        )
        return int(cursor.lastrowid or 0)

    def finish(
        self,
        file_id: int,
        size: int,
        mtime_ns: int,
        sha256: str,
        *,
        state: str = "done",
    ) -> None:
        """Note that a file was read to its end."""
        self._db.execute(
            "UPDATE files SET size = ?, mtime_ns = ?, sha256 = ?, state = ?"
            " WHERE id = ?",
            (size, mtime_ns, sha256, state, file_id),
        )

    def touch(self, file_id: int, mtime_ns: int) -> None:
        """Note a new time stamp on unchanged bytes."""
        self._db.execute(
            "UPDATE files SET mtime_ns = ? WHERE id = ?", (mtime_ns, file_id)
        )

    def mark_stale(self, file_ids: Iterable[int]) -> None:
        """Have files read again in this run or the next."""
        self._db.executemany(
            "UPDATE files SET state = 'stale' WHERE id = ?", ((i,) for i in file_ids)
        )

    def forget(self, file_id: int) -> None:
        """Drop what a file gave; its documents are orphans unless others give them."""
        self._db.execute(
            "INSERT OR IGNORE INTO orphans SELECT document FROM refs WHERE file = ?",
            (file_id,),
        )
        self._db.execute("DELETE FROM refs WHERE file = ?", (file_id,))
        self._db.execute("DELETE FROM failures WHERE file = ?", (file_id,))

    def remove(self, file_id: int) -> None:
        """Drop a file that is gone, and what it gave."""
        self.forget(file_id)
        self._db.execute("DELETE FROM files WHERE id = ?", (file_id,))

    def add_refs(self, rows: Iterable[tuple[str, int, str, int]]) -> None:
        """Note documents: (id, file, member, record)."""
        self._db.executemany("INSERT OR IGNORE INTO refs VALUES (?, ?, ?, ?)", rows)

    def known(self, document_ids: Sequence[str]) -> set[str]:
        """Return those of the documents that some file gives."""
        marks = ", ".join("?" * len(document_ids))
        rows = self._db.execute(
            f"SELECT DISTINCT document FROM refs WHERE document IN ({marks})",  # noqa: S608
            document_ids,
        )
        return {row[0] for row in rows}

    def refs(self, document_id: str) -> list[Ref]:
        """Return every place that gives a document, the first its principal one."""
        rows = self._db.execute(
            "SELECT files.path, record, file, member FROM refs"
            " JOIN files ON files.id = file WHERE document = ?",
            (document_id,),
        )
        return sorted(Ref(*row) for row in rows)

    def documents(self, file_id: int | None = None) -> Iterator[str]:
        """Yield the ids of the documents of one file, or of all."""
        sql = "SELECT DISTINCT document FROM refs"
        if file_id is None:
            rows = self._db.execute(sql)
        else:
            rows = self._db.execute(f"{sql} WHERE file = ?", (file_id,))
        return (row[0] for row in rows)

    def places(self, file_id: int) -> frozenset[tuple[str, str, int]]:
        """Return what a file gives: (document, member, record)."""
        rows = self._db.execute(
            "SELECT document, member, record FROM refs WHERE file = ?", (file_id,)
        )
        return frozenset(rows)

    def add_failure(self, file_id: int, failure: ReadFailure) -> None:
        """Note a record that could not be read."""
        self._db.execute(
            "INSERT INTO failures VALUES (?, ?, ?, ?)",
            (file_id, failure.ref.path, failure.ref.record, _kept(failure)),
        )

    def refuse(self, document_id: str, reason: str) -> None:
        """Note that the index does not take a document: each place of it fails."""
        for ref in self.refs(document_id):
            self.add_failure(ref.file, ReadFailure(ref.shown, reason))
        self._db.execute("DELETE FROM refs WHERE document = ?", (document_id,))

    def failures(self, root: int | None = None) -> list[ReadFailure]:
        """Return what could not be read, in the order of paths."""
        rows = self._db.execute(
            "SELECT failures.path, record, reason FROM failures"
            " JOIN files ON files.id = file"
            " WHERE reason != ? AND (? IS NULL OR root = ?)"
            " ORDER BY failures.path, record",
            (_UNKNOWN, root, root),
        )
        return [ReadFailure(FileRef(path=p, record=r), why) for p, r, why in rows]

    def unknown(self, root: int) -> list[str]:
        """Return members of containers that are of no known form, in order."""
        rows = self._db.execute(
            "SELECT failures.path FROM failures JOIN files ON files.id = file"
            " WHERE reason = ? AND root = ? ORDER BY failures.path",
            (_UNKNOWN, root),
        )
        return [row[0] for row in rows]

    def add_orphans(self, document_ids: Iterable[str]) -> None:
        """Note documents that may have to go from the index."""
        self._db.executemany(
            "INSERT OR IGNORE INTO orphans VALUES (?)", ((i,) for i in document_ids)
        )

    def orphans(self) -> list[str]:
        """Return the documents that lost a place that gave them."""
        rows = self._db.execute("SELECT document FROM orphans ORDER BY document")
        return [row[0] for row in rows]

    def clear_orphans(self) -> None:
        """Forget the orphans, after each was dealt with."""
        self._db.execute("DELETE FROM orphans")

    def add_run(self, started: str, report: dict[str, Any]) -> None:
        """Keep the report of a run; only the last hundred are kept."""
        self._db.execute(
            "INSERT INTO runs (started, report) VALUES (?, ?)",
            (started, json.dumps(report)),
        )
        self._db.execute(
            "DELETE FROM runs WHERE id <= (SELECT max(id) FROM runs) - 100"
        )

    def last_run(self) -> dict[str, Any] | None:
        """Return the report of the last run that ended."""
        row = self._one("SELECT report FROM runs ORDER BY id DESC LIMIT 1")
        return dict(json.loads(row[0])) if row else None

    def last_runs(self) -> list[dict[str, Any]]:
        """Return the report of the last run over each folder, the latest first."""
        rows = self._db.execute(
            "SELECT report FROM runs WHERE id IN (SELECT max(id) FROM runs"
            " GROUP BY json_extract(report, '$.folder')) ORDER BY id DESC"
        )
        return [dict(json.loads(report)) for (report,) in rows]

    def counts(self) -> dict[str, int]:
        """Return how many files, documents and failures the ledger holds."""
        return {
            "files": self._one("SELECT count(*) FROM files")[0],
            "documents": self._one("SELECT count(DISTINCT document) FROM refs")[0],
            "failures": self._one(
                "SELECT count(*) FROM failures WHERE reason != ?", _UNKNOWN
            )[0],
        }


_FILE_SELECT = (
    "SELECT id, root, name, path, size, mtime_ns, sha256, state, fingerprint FROM files"
)


def _kept(failure: ReadFailure) -> str:
    return _UNKNOWN if failure.unknown else failure.reason
