"""What unpacks zstandard: part of Python since 3.14, and an extra before."""

import sys
from importlib import import_module
from typing import Any

#: The module; its backport has the same names.
MODULE = "compression.zstd" if sys.version_info >= (3, 14) else "backports.zstd"


def zstd() -> Any:
    """Return the module.

    Raises:
        ImportError: It is not installed.
    """
    return import_module(MODULE)


def broken() -> tuple[type[Exception], ...]:
    """Return what the module raises over damaged bytes; () while it is not loaded."""
    library = sys.modules.get(MODULE)
    return (library.ZstdError,) if library else ()


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
