"""Blocks of the records of a large file, dealt to the workers as they come for them.

A worker that falls behind, as its core is a slow one or wanted elsewhere or its records
are long, leaves the rest to the others.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Protocol

if sys.platform != "win32":
    import fcntl

#: A share is told by one byte.
_MOST_SHARES = 255
#: Room for so many blocks is taken at first, lest the disk be full later.
_ROOM = 1 << 16
_NOBODY = (b"", b"\0")


class Dealt(Protocol):
    """Says which blocks of a file are a worker's."""

    def mine(self, block: int) -> bool:
        """Tell whether a block is; asked once for each, in order."""


class Turns:
    """Every so many blocks are a share's, whoever is quick or slow."""

    def __init__(self, share: int, shares: int) -> None:
        self._share, self._shares = share, shares

    def mine(self, block: int) -> bool:
        """Tell whether a block is this share's."""
        return block % self._shares == self._share


class _Comers:
    """A block is the first share's that comes for it; what was dealt stays dealt.

    So who goes on with the share of a worker that died is given what that one was. At
    byte n of the common file stands whose block n is: 0 for nobody, or the share + 1.
    """

    def __init__(self, file: int, share: int) -> None:
        self._file, self._mark = file, bytes((share + 1,))

    def mine(self, block: int) -> bool:
        """Tell whether a block is this share's, and take it if it is nobody's."""
        found = os.pread(self._file, 1, block)
        if found not in _NOBODY:
            return found == self._mark
        # The lock of a process that dies is taken from it.
        fcntl.lockf(self._file, fcntl.LOCK_EX, 1, block)
        try:
            found = os.pread(self._file, 1, block)
            if found in _NOBODY:
                os.pwrite(self._file, self._mark, block)
                return True
            return found == self._mark
        finally:
            fcntl.lockf(self._file, fcntl.LOCK_UN, 1, block)


@contextmanager
def dealt(common: Path | None, share: int, shares: int) -> Iterator[Dealt]:
    """Give what deals the blocks of a file to one of its shares.

    Args:
        common: A file that the shares have in common, to write down whose a block is;
            it need not exist. None where each share has its turns.
        share: The number of the share, from 0.
        shares: How many there are.

    Raises:
        OSError: The common file cannot be written.
    """
    if common is None or shares == 1:
        yield Turns(share, shares)
        return
    file = os.open(common, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        fcntl.lockf(file, fcntl.LOCK_EX)
        if not os.fstat(file).st_size:
            os.pwrite(file, bytes(_ROOM), 0)
        fcntl.lockf(file, fcntl.LOCK_UN)
        yield _Comers(file, share)
    finally:
        os.close(file)


@contextmanager
def room_for_deals(shares: int) -> Iterator[Path | None]:
    """Give a folder for common files; None where there are to be turns.

    Args:
        shares: Among how many a file may be shared.
    """
    if sys.platform == "win32" or not 1 < shares <= _MOST_SHARES:
        yield None
        return
    with TemporaryDirectory(prefix="dateline-") as folder:
        yield Path(folder)
