"""The file that a report was read from, opened again to be handed out.

Nothing but the id of a report chooses a file: its path comes from the ledger, and what
lies there now is handed out only when it is still what was read.
"""

import io
import os
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from stat import S_ISREG
from typing import BinaryIO

from archive.errors import DatelineError
from archive.pipeline.ledger import FileRow, Ledger, Root

#: Files up to so many bytes are read and hashed before any byte of them is given out;
#: of larger ones the size and the time stamp must be those of the reading.
_MOST_HASHED = 64 * 1024 * 1024
#: Opening by descriptors, one folder after the other, leaves no moment for a swap.
CAN_OPEN = os.open in os.supports_dir_fd and hasattr(os, "O_NOFOLLOW")


class OriginalError(DatelineError):
    """The source file of a report cannot be handed out; the text says why."""


@dataclass(frozen=True, slots=True)
class Original:
    """A source file, open at its start: its name without any folder, its bytes."""

    name: str
    size: int
    stream: BinaryIO


def open_original(ledger: Ledger, document_id: str) -> Original:
    """Open the first file that gave a report and still is what was read.

    A report that stands in a container or a file of many records gives that whole file.

    Raises:
        OriginalError: No file gives it, or each has changed, moved or is shut.
        LedgerError: The ledger cannot be read.
    """
    with ledger.guarded():
        roots = {root.id: root for root in ledger.roots()}
        files = dict.fromkeys(ref.file for ref in ledger.refs(document_id))
        rows = [ledger.file(number) for number in files]
    reasons = []
    for row in rows:
        try:
            return _checked(roots[row.root], row)
        except OriginalError as error:
            reasons.append(f"{row.path}: {error.message}")
    raise OriginalError("; ".join(reasons) or "no file is known to hold this report")


def _checked(root: Root, row: FileRow) -> Original:
    """Open one file.

    Raises:
        OriginalError: It is not what was read.
    """
    if row.state != "done":
        raise OriginalError("it is to be read again by the next index run")
    try:
        stream = _open_below(root.path, Path(os.fsdecode(row.name)))
    except OSError as error:
        # The text of the error names the folder, which is nobody's business.
        raise OriginalError(f"it cannot be opened ({error.strerror})") from error
    status = os.fstat(stream.fileno())
    name = Path(row.path).name
    if S_ISREG(status.st_mode) and status.st_size == row.size:
        if row.size > _MOST_HASHED:
            if status.st_mtime_ns == row.mtime_ns:
                return Original(name, row.size, stream)
        else:
            with stream:
                data = stream.read(row.size)
            if sha256(data).hexdigest() == row.sha256:
                return Original(name, row.size, io.BytesIO(data))
    stream.close()
    raise OriginalError("it has changed since it was read")


def _open_below(root: Path, name: Path) -> BinaryIO:
    """Open a file below ``root``, following no link that leads out of it.

    Raises:
        OSError: It is not there, may not be read, or lies elsewhere.
    """
    real = root.resolve(strict=True)
    target = (real / name).resolve(strict=True)
    if not target.is_relative_to(real):
        raise PermissionError(0, "a link that leads out of the folder")
    *folders, last = target.relative_to(real).parts
    shut = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK
    here = os.open(real, os.O_RDONLY | os.O_DIRECTORY)
    try:
        for folder in folders:
            inner = os.open(folder, shut | os.O_DIRECTORY, dir_fd=here)
            os.close(here)
            here = inner
        return os.fdopen(os.open(last, shut, dir_fd=here), "rb")
    finally:
        os.close(here)
