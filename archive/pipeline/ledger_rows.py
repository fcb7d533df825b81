"""The rows of a ledger as values."""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from archive.model import FileRef


@dataclass(frozen=True, slots=True, kw_only=True)
class FileRow:
    """A file as the ledger knows it.

    ``state`` is ``done``, ``reading`` (a run was interrupted in it) or ``stale`` (to be
    read again whatever its date says).
    """

    id: int
    root: int
    name: bytes
    path: str
    size: int
    mtime_ns: int
    sha256: str
    state: str
    fingerprint: str


@dataclass(frozen=True, slots=True)
class Root:
    """An indexed folder; not ``whole`` when only single files of it were."""

    id: int
    path: Path
    options: dict[str, Any]
    whole: bool


@dataclass(frozen=True, slots=True, order=True)
class Ref:
    """Where a record stands: a file of the ledger, and the place in it."""

    path: str
    record: int
    file: int
    member: str

    @property
    def shown(self) -> FileRef:
        """The place as documents carry it."""
        return FileRef(path=self.path + self.member, record=self.record or None)


def file_row(row: Sequence[Any]) -> FileRow:
    """Return a row of the table of files, its columns in the order of the fields."""
    names = (column.name for column in fields(FileRow))
    return FileRow(**dict(zip(names, row, strict=True)))
