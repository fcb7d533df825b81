"""Compression as zlib does it, by a quicker library where that is installed.

The package isal (Intel's ISA-L) writes streams that every zlib reads, at a third of the
cost and about the size of zlib's levels 1 to 3. Without it zlib itself does the work.
"""

import zlib
from collections.abc import Callable
from functools import partial

_Compress = Callable[[bytes | memoryview], bytes]
#: Of ISA-L's four levels those above this one gain nothing on what is compressed here.
_ISAL_LEVEL = 1


def compressor(level: int, wbits: int = zlib.MAX_WBITS) -> _Compress:
    """Return what compresses bytes; threads may share it, and go on while it works.

    Args:
        level: How hard zlib tries, from 1 to 9, where it has to do it.
        wbits: The form, as ``zlib.compress`` takes it: a zlib stream, raw data
            (negative), or gzip (above 15, without a time).
    """
    try:
        from isal.isal_zlib import compress
    except ImportError:
        return partial(zlib.compress, level=level, wbits=wbits)
    return partial(compress, level=_ISAL_LEVEL, wbits=wbits)
