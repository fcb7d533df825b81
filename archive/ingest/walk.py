"""The files of a folder, in a stable order.

Left out in silence: hidden files and folders, notes (``README*``), Dateline's own
configuration, and folders that the caller excludes. Listed as skipped: what is no plain
file, links that lead out of the folder, what may not be read, and the folder that a
browser saved beside a page.
"""

import errno
import os
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from stat import S_ISDIR, S_ISREG

from archive.errors import DatelineError
from archive.ingest.containers import is_readme
from archive.ingest.options import CONFIG_NAME
from archive.ingest.saved_beside import BEGINNING, in_frames, page_beside
from archive.ingest.source import shown_path

#: Files in a folder that say how to read it, and are no reports.
CONFIGURATION = frozenset({CONFIG_NAME, "places.csv", "corrections.csv"})


class FolderError(DatelineError):
    """The folder to read is not there, or is none."""


@dataclass(frozen=True, slots=True)
class Found:
    """A file of the folder: ``name`` is its path below it, ``path`` the shown form."""

    file: Path
    name: bytes
    path: str
    size: int
    mtime_ns: int


@dataclass(frozen=True, slots=True)
class Skipped:
    """Something of the folder that is not read, and why.

    ``passing`` says that it might be read at another time: a permission was lost, or
    the disk does not answer. What it gave before is then not taken for gone.
    """

    path: str
    reason: str
    passing: bool = False


def walk(root: Path, exclude: Collection[Path] = ()) -> Iterator[Found | Skipped]:
    """Yield what a folder holds, by name, files before the folders beside them.

    Raises:
        FolderError: There is no such folder, or it may not be listed.
    """
    try:
        with os.scandir(root):
            pass
    except OSError as error:
        raise FolderError(f"{root} cannot be read: {error.strerror}") from error
    real = os.path.realpath(root)
    shut = {os.path.realpath(path) for path in exclude}
    yield from _walk(os.fsencode(root), b"", os.fsencode(real), shut)


def _walk(
    folder: bytes, below: bytes, real: bytes, shut: set[str]
) -> Iterator[Found | Skipped]:
    try:
        with os.scandir(folder) as listing:
            entries = sorted(listing, key=lambda entry: entry.name)
    except OSError as error:
        reason = f"cannot be listed: {error.strerror}"
        shown = shown_path(os.fsdecode(below))
        yield Skipped(shown, reason, passing=_passing(error))
        return
    folders: list[tuple[bytes, bytes]] = []
    names = {os.fsdecode(entry.name) for entry in entries}
    for entry in entries:
        name = below + os.fsencode(os.sep) + entry.name if below else entry.name
        text = os.fsdecode(entry.name)
        if text.startswith(".") or is_readme(text):
            continue
        if not below and text in CONFIGURATION:
            continue
        if entry.is_dir(follow_symlinks=False):
            page = page_beside(text, names)
            if page and not _in_frames(Path(os.fsdecode(folder), page)):
                shown = shown_path(os.fsdecode(name))
                yield Skipped(shown, "what a browser saved beside its page")
            elif os.path.realpath(os.fsdecode(entry.path)) not in shut:
                folders.append((entry.path, name))
            continue
        yield _look(entry, name, real)
    for path, name in folders:
        yield from _walk(path, name, real, shut)


def _in_frames(page: Path) -> bool:
    try:
        with page.open("rb") as stream:
            return in_frames(stream.read(BEGINNING))
    except OSError:
        return False


def _look(entry: os.DirEntry[bytes], name: bytes, real: bytes) -> Found | Skipped:
    path = shown_path(os.fsdecode(name))
    try:
        if entry.is_symlink():
            target = os.path.realpath(entry.path)
            if os.path.commonpath((target, real)) != real:
                return Skipped(path, "a link that leads out of the folder")
        stat = entry.stat()
    except FileNotFoundError:
        return Skipped(path, "a link to nothing, or gone while it was looked at")
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        return Skipped(path, f"cannot be looked at: {reason}", passing=_passing(error))
    if not S_ISREG(stat.st_mode):
        folder = "a link to a folder" if S_ISDIR(stat.st_mode) else "no plain file"
        return Skipped(path, folder)
    file = Path(os.fsdecode(entry.path))
    return Found(file, name, path, stat.st_size, stat.st_mtime_ns)


def _passing(error: Exception) -> bool:
    """Tell whether an error is of the circumstances: not that of a link to nowhere."""
    if not isinstance(error, OSError) or isinstance(error, FileNotFoundError):
        return False
    return error.errno not in (errno.ELOOP, errno.ENOTDIR, errno.ENAMETOOLONG)


def found_of(file: Path, root: Path) -> Found:
    """Return one file as ``walk`` would have found it.

    Raises:
        FolderError: It is not there, no plain file, or not below ``root``.
    """
    try:
        stat = file.stat()
        name = os.fsencode(file.relative_to(root))
    except OSError as error:
        raise FolderError(f"{file} cannot be read: {error.strerror}") from error
    except ValueError as error:
        raise FolderError(f"{file} does not lie in {root}") from error
    if S_ISDIR(stat.st_mode):
        raise FolderError(
            f"{file} is a folder; name the files in it, or try "
            f"`dateline index {file} --dry-run`"
        )
    if not S_ISREG(stat.st_mode):
        raise FolderError(f"{file} is no plain file")
    return Found(
        file, name, shown_path(os.fsdecode(name)), stat.st_size, stat.st_mtime_ns
    )
