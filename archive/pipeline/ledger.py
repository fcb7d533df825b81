"""The ledger: every file seen, what it gave, and what failed.

It lies beside the index and is written in step with it: a batch of changes is
committed here right after the engine committed the same batch. A run that dies between
the two leaves an index ahead of its ledger, which the generation kept here betrays; the
next run then compares the two (see ``run``) and mends the difference.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from archive.ingest import ReadFailure
from archive.model import FileRef
from archive.pipeline.ledger_batches import LedgerBatches
from archive.pipeline.ledger_file import (
    LedgerDamagedError,
    LedgerError,
    LedgerMissingError,
)
from archive.pipeline.ledger_rows import FileRow, Ref, Root, file_row

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


class Ledger(LedgerBatches):
    """The ledger of one index. One thread uses it; readers open their own."""

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

    def silent_files(self, root: int) -> frozenset[int]:
        """Return the files of a folder that gave neither a document nor a failure."""
        rows = self._db.execute(
            "SELECT id FROM files WHERE root = ? AND state = 'done'"
            " AND id NOT IN (SELECT file FROM refs)"
            " AND id NOT IN (SELECT file FROM failures)",
            (root,),
        )
        return frozenset(row[0] for row in rows)

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
