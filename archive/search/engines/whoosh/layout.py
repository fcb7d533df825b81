"""The folder of an index, and how its files come into force durably.

``DIR/current`` names the folder below ``DIR`` that is the index now (``index-1``), a
folder of Whoosh's with our sidecars, the place table and ``dateline.json`` (which
format it has). A rebuilt index is made in another folder beside it, and comes into
force when ``current`` is replaced.
"""

import errno
import json
import os
import secrets
import shutil
from contextlib import suppress
from pathlib import Path

from archive.search.analysis import ANALYSIS_VERSION
from archive.search.engine import (
    EngineError,
    EngineUnavailableError,
    IndexDamagedError,
    IndexMissingError,
)

#: The name of the index within its folder: Whoosh's own default.
INDEX_NAME = "MAIN"
#: Changes when an older program could not read, or would misread, what we write.
FORMAT = {"format": 1, "analysis": ANALYSIS_VERSION}
_CURRENT = "current"
#: The file that says which format an index has.
FORMAT_FILE = "dateline.json"
_MARK = "mark"
_PREFIX = "index-"


#: The machine is short of something; the index is as it was.
PASSING = (errno.EMFILE, errno.ENFILE, errno.ENOMEM)


class IndexVersionError(EngineError):
    """The index was written by another version of Dateline."""

    told = (
        "The index was written by another version of Dateline; `dateline rebuild` "
        "makes it again"
    )


class IndexShutError(EngineError):
    """The index may not be read by this user; nothing says that it is damaged."""

    told = (
        "The user who runs this server may not read the index; the log names what is "
        "shut"
    )


def unreadable(path: Path, error: Exception) -> EngineError:
    """Return what to raise where reading ``path``, a part of the index, failed.

    A lost permission is no damage, and a rebuild would be the wrong cure.
    """
    where = path.absolute()
    if isinstance(error, PermissionError):
        shut = Path(error.filename or path).absolute()
        return IndexShutError(
            f"The user who runs Dateline may not read {shut}: {error.strerror}; give "
            "that permission to it and to the index's folders, or run as their owner"
        )
    if isinstance(error, OSError) and error.errno in PASSING:
        return EngineUnavailableError(
            f"{where} cannot be read now: {error.strerror}; try again when other "
            "programs have ended, or allow this one more (ulimit -n, ulimit -v)"
        )
    return IndexDamagedError(
        f"{where} cannot be read ({type(error).__name__}: {error}); `dateline "
        "rebuild` makes the index again from the reports"
    )


def sync_folder(folder: Path) -> None:
    """Make the names in a folder durable.

    Raises:
        OSError: The folder cannot be opened or synced.
    """
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def sync_file(path: Path) -> None:
    """Make what a file holds durable.

    Raises:
        OSError: The file cannot be opened or synced.
    """
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def write_durably(path: Path, data: bytes) -> None:
    """Replace a file at once and durably: a reader finds the old or the new one.

    Raises:
        OSError: There is no room, or no permission; the old file stands.
    """
    temporary = path.with_name(path.name + ".new")
    try:
        with temporary.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except OSError:
        with suppress(OSError):
            temporary.unlink()
        raise
    sync_folder(path.parent)


def current(root: Path) -> Path:
    """Return the folder of the index in force.

    Raises:
        IndexMissingError: There is no index.
        IndexDamagedError: ``current`` names no folder.
        IndexShutError: It may not be read.
    """
    try:
        name = (root / _CURRENT).read_text("utf-8").strip()
    except FileNotFoundError:
        raise IndexMissingError(
            f"There is no index in {root.absolute()}; make one with "
            f"`dateline index FOLDER` (the folder that holds the reports)"
        ) from None
    except (OSError, UnicodeDecodeError) as error:
        raise unreadable(root / _CURRENT, error) from error
    folder = root / name
    if not name.startswith(_PREFIX) or "/" in name or not folder.is_dir():
        raise IndexDamagedError(
            f"{(root / _CURRENT).absolute()} names the folder {name[:40]!r}, which is "
            "not there; `dateline rebuild` makes the index again from the reports"
        )
    return folder


def check_format(folder: Path) -> str:
    """Refuse an index of another format, and return the mark of this one.

    No two indexes share a mark, though an index that is made where another was deleted
    has its name and counts its commits from 1 again.

    Raises:
        IndexVersionError: It was written by another version of Dateline.
        IndexDamagedError: The file that says so cannot be read.
        IndexShutError: It may not be read.
    """
    path = folder / FORMAT_FILE
    try:
        found = json.loads(path.read_bytes())
    except (OSError, ValueError) as error:
        raise unreadable(path, error) from error
    mark = found.pop(_MARK, "") if isinstance(found, dict) else ""
    if found != FORMAT:
        raise IndexVersionError(
            "The index was written by another version of Dateline: "
            f"{path.absolute()} says {found}, not {FORMAT}; `dateline rebuild` makes "
            "it again"
        )
    return str(mark)


def new_folder(root: Path) -> Path:
    """Make an empty folder for an index beside those there are, and return it.

    Raises:
        OSError: It cannot be made.
    """
    root.mkdir(parents=True, exist_ok=True)
    taken = [
        int(path.name.removeprefix(_PREFIX))
        for path in root.glob(f"{_PREFIX}*")
        if path.name.removeprefix(_PREFIX).isdecimal()
    ]
    folder = root / f"{_PREFIX}{max(taken, default=0) + 1}"
    folder.mkdir()
    told = {**FORMAT, _MARK: secrets.token_hex(4)}
    write_durably(folder / FORMAT_FILE, json.dumps(told).encode())
    return folder


def put_in_force(folder: Path) -> None:
    """Make ``folder`` the index in force, and remove the others beside it.

    Raises:
        OSError: The switch failed; the index that was in force still is.
    """
    root = folder.parent
    write_durably(root / _CURRENT, folder.name.encode())
    remove_others(folder)


def remove_others(folder: Path) -> None:
    """Remove what is beside the index in force: an older one, or half of a rebuild.

    Whoever calls this holds the lock of the root.
    """
    for other in folder.parent.glob(f"{_PREFIX}*"):
        if other != folder:
            shutil.rmtree(other, ignore_errors=True)
