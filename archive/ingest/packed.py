"""Files packed by gzip, bzip2, xz or zstandard, unpacked as they are read.

Nothing is ever written to disk. What unpacks to absurdly much is a failure.
"""

import bz2
import gzip
import io
import lzma
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import PurePosixPath
from typing import BinaryIO, cast

from archive.ingest import zstd
from archive.ingest.failure import MissingExtraError, ReadError
from archive.ingest.forms import PACKED, form_of, read_form
from archive.ingest.item import Item
from archive.ingest.limits import HARMLESS
from archive.ingest.options import ReadOptions
from archive.ingest.source import Source

#: What libraries raise over a damaged archive.
BROKEN = (
    EOFError,
    OSError,
    ValueError,
    RuntimeError,
    NotImplementedError,
    zlib.error,
    lzma.LZMAError,
    zipfile.BadZipFile,
    tarfile.TarError,
)


def _open_zstandard(stream: BinaryIO) -> BinaryIO:
    try:
        return cast("BinaryIO", zstd.zstd().ZstdFile(stream))
    except ModuleNotFoundError as error:
        # A tar archive needs it only where it is packed so.
        raise MissingExtraError("zstandard", "zstd") from error


#: How what is packed is opened, by the suffix that tells it.
OPENERS: dict[str, Callable[[BinaryIO], BinaryIO]] = {
    ".gz": lambda stream: cast("BinaryIO", gzip.GzipFile(fileobj=stream)),
    ".bz2": lambda stream: cast("BinaryIO", bz2.BZ2File(stream)),
    ".xz": lambda stream: cast("BinaryIO", lzma.LZMAFile(stream)),  # noqa: SIM115
    ".zst": _open_zstandard,
}


class _Bounded(io.RawIOBase):
    """An unpacked stream that ends with an error where it grows beyond belief."""

    def __init__(
        self, stream: BinaryIO, outer: BinaryIO, packed: int, options: ReadOptions
    ) -> None:
        limits = options.limits
        self._stream = stream
        self._outer = outer
        self._left = min(limits.unpacked, max(HARMLESS, packed * limits.ratio))

    def close(self) -> None:
        """Close the unpacked stream and the packed one below it."""
        self._stream.close()
        self._outer.close()
        super().close()

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: object) -> int:
        view = memoryview(cast("bytearray", buffer))
        try:
            data = self._stream.read(len(view))
        except BROKEN + zstd.broken() as error:
            raise ReadError(f"damaged: {str(error) or type(error).__name__}") from error
        self._left -= len(data)
        if self._left < 0:
            raise ReadError("it unpacks to absurdly much: a bomb?")
        view[: len(data)] = data
        return len(data)


@dataclass(frozen=True, slots=True)
class PackedSource:
    """What a packed file holds, unpacked anew each time that it is opened.

    Its size is that of the packed bytes: the other is not known before the end.
    """

    outer: Source
    suffix: str
    name: str
    options: ReadOptions

    @property
    def path(self) -> str:
        """The path of the packed file: there is nothing to choose from inside."""
        return self.outer.path

    @property
    def size(self) -> int:
        """The size of the packed bytes."""
        return self.outer.size

    @property
    def day(self) -> date:
        """The day of the packed file."""
        return self.outer.day

    def around(self) -> None:
        """Return nothing: what names such a file names it unpacked."""

    def open(self) -> BinaryIO:
        """Open the unpacked bytes."""
        outer = self.outer.open()
        stream = OPENERS[self.suffix](outer)
        bounded = _Bounded(stream, outer, self.outer.size, self.options)
        return cast("BinaryIO", io.BufferedReader(bounded, 1 << 18))


def read_packed(source: Source, options: ReadOptions) -> Iterator[Item]:
    """Yield the items of the one file inside, under the path of the packed file.

    Raises:
        ReadError: The form of what is inside is unknown, or it is broken.
    """
    pure = PurePosixPath(source.name)
    inner = str(pure.with_suffix(""))
    form = form_of(inner)
    if form is None:
        raise ReadError(
            f"unknown form of what is inside: {PurePosixPath(inner).name[:80]}"
        )
    if form.reader == PACKED:
        raise ReadError("packed twice over; unpack it once")
    yield from read_form(
        form, PackedSource(source, pure.suffix.lower(), inner, options), options
    )
