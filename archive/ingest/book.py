"""What all kinds of spreadsheets have in common before their cells are read."""

import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO

from archive.ingest.failure import ReadError
from archive.ingest.limits import HARMLESS
from archive.ingest.options import ReadOptions
from archive.ingest.xml_tree import PROLOG, refuse_entities

_CHUNK = 1 << 20
#: What damaged files make Python's modules and the libraries raise.
_DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    SyntaxError,
    OSError,
    EOFError,
    RuntimeError,
    ValueError,
    LookupError,
    TypeError,
    AttributeError,
)


@contextmanager
def told(*others: type[Exception]) -> Iterator[None]:
    """Turn what a damaged spreadsheet makes libraries raise into our error.

    Args:
        others: What a library raises besides the common errors of Python.
    """
    try:
        yield
    except _DAMAGE + others as error:
        why = str(error) or type(error).__name__
        raise ReadError(f"no spreadsheet, or damaged: {why}") from error


def check_book(stream: BinaryIO, options: ReadOptions) -> None:
    """Refuse a zip file that unpacks to more than fits: libraries take any size.

    Raises:
        ReadError: It is damaged or too large, or declares entities.
    """
    with told(), zipfile.ZipFile(stream) as archive:
        entries = archive.infolist()
        size = sum(entry.file_size for entry in entries)
        packed = sum(entry.compress_size for entry in entries)
        most = 8 * options.limits.record
        if size > most:
            raise ReadError(f"more than {most:,} bytes of cells; save it as CSV")
        if size > HARMLESS and size > packed * options.limits.ratio:
            raise ReadError(f"unpacks from {packed:,} to {size:,} bytes: a bomb?")
        for entry in entries:
            # Python stops where an entry says that it ends, and tells of more.
            with archive.open(entry) as part:
                refuse_entities(part.read(PROLOG))
                while part.read(_CHUNK):
                    pass
