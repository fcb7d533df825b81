"""Where bytes come from: a file on disk, or a member of a container."""

import io
import os
from collections.abc import Collection, Hashable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import BinaryIO, Protocol

from archive.ingest.failure import ReadError

#: Bytes of a file that is read at once, and only once: readers open what they read
#: several times, which on a drive across a network takes longer than all the rest.
_AT_ONCE = 256 * 1024


class Source(Protocol):
    """Bytes with a name.

    ``path`` is the shown path below the indexed folder, ``name`` the path that tells
    the form (that without ``.gz``, for what was packed), ``size`` is in bytes. ``day``
    is the last day on which the bytes were written: what they hold cannot have been
    published later.
    """

    @property
    def path(self) -> str:
        """The shown path below the indexed folder, with ``/``."""

    @property
    def name(self) -> str:
        """The path whose suffix tells the form."""

    @property
    def size(self) -> int:
        """How many bytes there are."""

    @property
    def day(self) -> date:
        """The day of the last change of the bytes."""

    def open(self) -> BinaryIO:
        """Open the bytes for reading from the start."""

    def around(self) -> "Around | None":
        """Return what lies around it; None where that cannot be looked at."""


class Around(Hashable, Protocol):
    """The files that a source lies among, by their paths below the indexed folder."""

    def names(self, folder: str) -> Collection[str]:
        """Return the names of the files in a folder; of one that is not there, none."""

    def source(self, path: str) -> Source | None:
        """Return the file of a path, or None where there is none that may be read."""

    def stamp(self, folder: str) -> int:
        """Return what changes when a file comes into a folder or goes."""


@dataclass(frozen=True, slots=True)
class Folder:
    """The indexed folder around a file on disk."""

    root: Path

    def names(self, folder: str) -> Collection[str]:
        """Return the names of the files in a folder."""
        try:
            with os.scandir(self.root / folder) as entries:
                return frozenset(entry.name for entry in entries if entry.is_file())
        except OSError:
            return ()

    def stamp(self, folder: str) -> int:
        """Return the time stamp of a folder; -1 where it is not there."""
        try:
            return (self.root / folder).stat().st_mtime_ns
        except OSError:
            return -1

    def source(self, path: str) -> Source | None:
        """Return the file of a path; none that a link leads out of the folder to."""
        file = self.root / path
        try:
            inside = Path(os.path.realpath(file)).is_relative_to(
                os.path.realpath(self.root)
            )
            return source_of(file, path) if inside and file.is_file() else None
        except (OSError, ValueError):
            return None


@dataclass(frozen=True, slots=True)
class DiskSource:
    """A file on disk."""

    file: Path
    path: str
    size: int
    day: date

    @property
    def name(self) -> str:
        """The path whose suffix tells the form."""
        return self.path

    @classmethod
    def of(cls, file: Path, path: str) -> "DiskSource":
        """Return the source of a file, which is opened when it is read.

        Raises:
            OSError: The file is not there or may not be looked at.
        """
        stat = file.stat()
        return cls(file, path, stat.st_size, day_of(stat.st_mtime))

    def open(self) -> BinaryIO:
        """Open the file; never waits for the other end of a pipe."""
        flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
        return os.fdopen(os.open(self.file, flags), "rb")

    def around(self) -> Folder | None:
        """Return the indexed folder; None for a path that is shown otherwise."""
        return _folder_around(self.file, self.path)


@dataclass(frozen=True, slots=True)
class HeldSource:
    """Bytes held in memory: a small ``file``, a member, a part of a message."""

    data: bytes
    path: str
    day: date
    others: Around | None = None
    file: Path | None = None

    @property
    def name(self) -> str:
        """The path whose suffix tells the form."""
        return self.path

    @property
    def size(self) -> int:
        """How many bytes there are."""
        return len(self.data)

    def open(self) -> BinaryIO:
        """Open the bytes for reading from the start."""
        return io.BytesIO(self.data)

    def around(self) -> Around | None:
        """Return the folder, or the other members if they can be read in any order."""
        return _folder_around(self.file, self.path) if self.file else self.others


def _folder_around(file: Path, path: str) -> Folder | None:
    whole = file.absolute()
    above = list(whole.parents)[path.count("/") :]
    return Folder(above[0]) if above and above[0] / path == whole else None


def source_of(file: Path, path: str) -> Source:
    """Return the source of a file on disk that is to be read; a small one is, at once.

    Raises:
        OSError: The file is not there or may not be read.
    """
    source = DiskSource.of(file, path)
    if source.size > _AT_ONCE:
        return source
    with source.open() as stream:
        data = stream.read(_AT_ONCE + 1)
    if len(data) > _AT_ONCE:
        return source
    return HeldSource(data, path, source.day, file=file)


def day_of(timestamp: float) -> date:
    """Return the civil day of a file's time stamp; the last day there is if absurd."""
    try:
        # A day later than UTC's exists east of it, and the file may come from there.
        return datetime.fromtimestamp(timestamp + 86_400, tz=UTC).date()
    except (OverflowError, ValueError, OSError):
        return date.max


def read_whole(source: Source, most: int) -> bytes:
    """Return all bytes of a source that holds one record.

    Raises:
        ReadError: There are none, or more than ``most``.
    """
    if source.size > most:
        raise ReadError(
            f"larger than {most:,} bytes; set DATELINE_RECORD_BYTES to allow more"
        )
    with source.open() as stream:
        data = stream.read(most + 1)
    if len(data) > most:
        raise ReadError(f"grew past {most:,} bytes while it was read")
    if not data:
        raise ReadError("empty")
    return data


def shown_path(path: str) -> str:
    """Return a path as text that can be stored, with ``/``.

    Bytes of a name that are no UTF-8 are written by their numbers.
    """
    plain = path.replace(os.sep, "/")
    return plain.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
