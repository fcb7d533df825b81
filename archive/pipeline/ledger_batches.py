"""The file of a ledger, as it is changed: in batches, with notes, under a seal."""

import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any, Self

from archive.pipeline.ledger_file import (
    UNREADABLE,
    LedgerDamagedError,
    LedgerError,
    closed_on_failure,
    connect,
    is_damage,
    reason,
)
from archive.pipeline.ledger_seal import Seal
from archive.pipeline.ledger_tables import furnish

#: Seconds after which a file is no more being put in its place.
_SETTLED = 2.0


class LedgerBatches:
    """What a ledger is but for its rows: it fails whole, and changes all at once."""

    def __init__(self, file: Path, *, create: bool = False) -> None:
        """Open the ledger.

        Raises:
            LedgerError: There is none, or it cannot be read.
        """
        self.where = file
        self._open(create=create)

    def _open(self, *, create: bool) -> None:
        file = self.where
        try:
            self._db = connect(file, create=create)
            self._lies = _place(file)
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
                f"The ledger {file} cannot be opened: {reason(error, file)}. Index and "
                "ledger are as they were"
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
                f"The ledger {self.where} cannot be read or written: "
                f"{reason(error, self.where)}. What was committed before stands; "
                "dateline index goes on from there"
            ) from error

    def close(self) -> None:
        """Close the file; what was not committed is dropped."""
        self._db.close()

    def replaced(self) -> bool:
        """Tell whether another file was put in the place of this, as from a backup."""
        try:
            settled = abs(time.time() - self.where.stat().st_mtime) > _SETTLED
        except OSError:
            return False
        return settled and _place(self.where) != self._lies

    def renew(self) -> None:
        """Open the file that was put in the place of this; nothing where none was.

        Raises:
            LedgerError: It cannot be read.
        """
        if self.replaced():
            before = self._db
            self._open(create=False)
            before.close()

    def copy_from(self, other: Self) -> None:
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


def _place(file: Path) -> tuple[int, int]:
    """Return what tells a file from another of its name."""
    found = file.stat()
    return found.st_dev, found.st_ino
