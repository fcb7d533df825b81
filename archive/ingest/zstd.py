"""What unpacks zstandard: part of Python since 3.14, and an extra before."""

import io
import sys
from importlib import import_module
from typing import Any, BinaryIO, cast

#: The module; its backport has the same names.
MODULE = "compression.zstd" if sys.version_info >= (3, 14) else "backports.zstd"


def zstd() -> Any:
    """Return the module.

    Raises:
        ImportError: It is not installed.
    """
    return import_module(MODULE)


class _Unpacked(io.RawIOBase):
    """An unpacked stream that tells of damage as those of gzip and bzip2 do."""

    def __init__(self, stream: BinaryIO, broken: type[Exception]) -> None:
        self._stream = stream
        self._broken = broken

    def close(self) -> None:
        """Close what is unpacked, and not what it is read from."""
        self._stream.close()
        super().close()

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: object) -> int:
        view = memoryview(cast("bytearray", buffer))
        try:
            data = self._stream.read(len(view))
        except self._broken as error:
            raise OSError(str(error)) from error
        view[: len(data)] = data
        return len(data)


def opened(stream: BinaryIO) -> BinaryIO:
    """Return what a stream of zstandard holds, as a stream.

    Raises:
        ImportError: Nothing unpacks it here.
    """
    library = zstd()
    unpacked = _Unpacked(library.ZstdFile(stream), library.ZstdError)
    return cast("BinaryIO", io.BufferedReader(unpacked))


def beginning(data: bytes, most: int) -> bytes:
    """Return the first bytes of what was packed, and all that is left of what is cut.

    Args:
        data: The packed bytes; ``data`` itself is returned where they are not packed.
        most: So many bytes are returned at most.

    Raises:
        ImportError: Nothing unpacks it here.
    """
    library, left, page = zstd(), data, b""
    while left and len(page) < most:
        unpacker = library.ZstdDecompressor()
        try:
            page += unpacker.decompress(left, most - len(page))
        except library.ZstdError:
            return page or data
        # What is packed may be in several pieces.
        left = unpacker.unused_data
    return page
