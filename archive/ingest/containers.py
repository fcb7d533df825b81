"""Containers, read in place: zip, and tar, packed or not.

A member's path follows ``!/`` (``a.zip!/b.txt``). Nothing is ever written to disk, so a
member's name can do no harm. What unpacks to absurdly much is a failure.
"""

import tarfile
import zipfile
from collections.abc import Callable, Collection, Iterator
from contextlib import suppress
from datetime import date
from pathlib import PurePosixPath
from typing import BinaryIO, cast

from archive.ingest.decoding import storable
from archive.ingest.failure import MissingExtraError, ReadError, ReadFailure
from archive.ingest.forms import form_of, read_form
from archive.ingest.item import Item
from archive.ingest.limits import HARMLESS
from archive.ingest.options import ReadOptions
from archive.ingest.packed import BROKEN, OPENERS, PackedSource
from archive.ingest.saved_beside import BEGINNING, in_frames, page_beside
from archive.ingest.source import Around, HeldSource, Source, day_of
from archive.model import FileRef

#: What tar archives packed by these are called for short.
_IN_ONE = {
    **dict.fromkeys((".tgz", ".taz"), ".gz"),
    **dict.fromkeys((".tbz2", ".tbz", ".tb2", ".tz2"), ".bz2"),
    ".txz": ".xz",
}


def depth_of(path: str) -> int:
    """Return in how many containers a path lies."""
    return path.count("!/")


def read_zip(source: Source, options: ReadOptions) -> Iterator[Item]:
    """Yield the items of every member of a zip archive; those of no known form too.

    Raises:
        ReadError: It is no zip archive, or has too many members.
    """
    _check_depth(source, options)
    with source.open() as stream:
        try:
            archive = zipfile.ZipFile(stream)
        except BROKEN as error:
            raise ReadError(f"damaged zip archive: {error}") from error
        entries = [entry for entry in archive.infolist() if not entry.is_dir()]
        if source.name.lower().endswith(".wacz"):
            # Beside the captures stand an index and lists of pages, which are none.
            entries = [e for e in entries if e.filename.startswith("archive/")]
        if len(entries) > options.limits.members:
            raise ReadError(f"{len(entries):,} members; more than are read")
        _refuse_pile(entries, source.size, options)
        others = _Members(source, archive, entries, options)
        for entry in entries:
            if others.saved_beside(entry.filename):
                ref = FileRef(path=f"{source.path}!/{storable(entry.filename)}")
                yield ReadFailure(ref, "saved beside its page", unknown=True)
                continue
            yield from _member(
                source,
                entry.filename,
                options,
                lambda entry=entry: _zip_bytes(archive, entry, options),  # type: ignore[misc]
                _zip_day(entry, source.day),
                others=others,
            )


class _Members:
    """The members of an open zip archive, by their shown paths."""

    def __init__(
        self,
        source: Source,
        archive: zipfile.ZipFile,
        entries: list[zipfile.ZipInfo],
        options: ReadOptions,
    ) -> None:
        self._outer, self._archive, self._options = source, archive, options
        self._entries = {
            f"{source.path}!/{storable(entry.filename)}": entry for entry in entries
        }
        self._beside: dict[tuple[str, str], bool] = {}
        self._names: dict[str, list[str]] = {}
        for path in self._entries:
            folder, _, name = path.rpartition("/")
            self._names.setdefault(folder, []).append(name)

    def names(self, folder: str) -> Collection[str]:
        """Return the names of the members in a folder."""
        return self._names.get(folder, ())

    def saved_beside(self, name: str) -> bool:
        """Tell whether a member lies in the folder that a browser saved with a page."""
        folders = PurePosixPath(storable(name)).parts[:-1]
        parents = ("/".join(folders[:depth]) for depth in range(len(folders)))
        return any(map(self._saved, parents, folders))

    def _saved(self, parent: str, folder: str) -> bool:
        known = self._beside.get((parent, folder))
        if known is None:
            within = f"{self._outer.path}!" + f"/{parent}" * bool(parent)
            page = page_beside(folder, self.names(within))
            held = self.source(f"{within}/{page}") if page else None
            known = held is not None and not in_frames(held.open().read(BEGINNING))
            self._beside[parent, folder] = known
        return known

    def stamp(self, folder: str) -> int:  # noqa: ARG002
        """Return always the same: an archive that is read does not change."""
        return 0

    def source(self, path: str) -> HeldSource | None:
        """Return a member, unpacked; None where it is not there or cannot be."""
        entry = self._entries.get(path)
        if entry is None:
            return None
        try:
            data = _zip_bytes(self._archive, entry, self._options)
        except (ReadError, *BROKEN):
            return None
        return HeldSource(data, path, _zip_day(entry, self._outer.day), self)


def _zip_day(entry: zipfile.ZipInfo, outer: date) -> date:
    try:
        return min(outer, date(*entry.date_time[:3]))
    except ValueError:
        return outer


def _zip_bytes(
    archive: zipfile.ZipFile, entry: zipfile.ZipInfo, options: ReadOptions
) -> bytes:
    if entry.flag_bits & 1:
        raise ReadError("protected by a password")
    most = _allowed(entry.file_size, entry.compress_size, options)
    with archive.open(entry) as stream:
        return _take(cast("BinaryIO", stream), most)


def _refuse_pile(
    entries: list[zipfile.ZipInfo], packed: int, options: ReadOptions
) -> None:
    """Refuse an archive whose members lie one over the other.

    Each may be harmless, and all of them the same few bytes of the file.

    Raises:
        ReadError: Together they unpack to more than the bytes of the file might.
    """
    whole = 0
    for entry in entries:
        # What is refused by itself is not unpacked.
        with suppress(ReadError):
            whole += _allowed(entry.file_size, entry.compress_size, options)
    if whole > max(HARMLESS, packed * options.limits.ratio):
        raise ReadError(f"unpacks from {packed:,} to {whole:,} bytes: a bomb?")


def _allowed(size: int, packed: int, options: ReadOptions) -> int:
    limits = options.limits
    if size > HARMLESS and size > packed * limits.ratio:
        raise ReadError(f"unpacks from {packed:,} to {size:,} bytes: a bomb?")
    if size > limits.record * 8:
        raise ReadError(
            f"larger than {limits.record * 8:,} bytes; unpack it beside the others"
        )
    return size


def _take(stream: BinaryIO, most: int) -> bytes:
    data = stream.read(most + 1)
    if len(data) > most:
        raise ReadError("larger than its own header says: damaged or a bomb")
    return data


class _Tail:
    """A stream whose last bytes read are kept; a whole tar archive ends in zeros."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self.tail = b""

    def read(self, size: int) -> bytes:
        """Read as the stream does."""
        data = self._stream.read(size)
        self.tail = (self.tail + data)[-512:]
        return data


def read_tar(source: Source, options: ReadOptions) -> Iterator[Item]:
    """Yield the items of every member of a tar archive, packed or not.

    Raises:
        ReadError: It is no tar archive, or is damaged, or has too many members.
    """
    _check_depth(source, options)
    suffix = PurePosixPath(source.name).suffix.lower()
    suffix = _IN_ONE.get(suffix, suffix)
    opened: Source = source
    if suffix in OPENERS:
        opened = PackedSource(source, suffix, source.name, options)
    with opened.open() as stream:
        kept = _Tail(stream)
        try:
            plain = cast("BinaryIO", kept)
            archive = tarfile.open(fileobj=plain, mode="r|")  # noqa: SIM115
        except BROKEN as error:
            raise ReadError(f"damaged tar archive: {error}") from error
        yield from _tar_members(archive, source, options)
        if any(kept.tail):
            raise ReadError("damaged tar archive: it is cut off")


def _tar_members(
    archive: tarfile.TarFile, source: Source, options: ReadOptions
) -> Iterator[Item]:
    count = 0
    while True:
        try:
            entry = archive.next()
        except BROKEN as error:
            raise ReadError(f"damaged tar archive: {error}") from error
        if entry is None:
            return
        count += 1
        if count > options.limits.members:
            raise ReadError(f"more than {count - 1:,} members")
        if not entry.isfile():
            continue
        data = _tar_bytes(archive, entry, options)
        day = min(source.day, day_of(entry.mtime))
        yield from _member(source, entry.name, options, data, day)


def _tar_bytes(
    archive: tarfile.TarFile, entry: tarfile.TarInfo, options: ReadOptions
) -> Callable[[], bytes]:
    """Return the bytes of a member, or what is wrong with them when asked."""
    try:
        # The holes of a sparse file take no bytes of the archive.
        parts = cast("list[tuple[int, int]] | None", entry.sparse)
        stored = sum(size for _, size in parts) if parts else entry.size
        most = _allowed(entry.size, stored, options)
        stream = archive.extractfile(entry)
        data = _take(cast("BinaryIO", stream), most)
    except (ReadError, *BROKEN) as error:
        problem = error

        def fail() -> bytes:
            raise ReadError(str(problem)) from problem

        return fail
    if len(data) < entry.size:
        raise ReadError("damaged tar archive: it ends within a member")
    return lambda: data


def _check_depth(source: Source, options: ReadOptions) -> None:
    if depth_of(source.path) >= options.limits.depth:
        raise ReadError(
            f"containers within containers, more than {options.limits.depth}"
        )


def _member(
    source: Source,
    name: str,
    options: ReadOptions,
    data: Callable[[], bytes],
    day: date,
    *,
    others: Around | None = None,
) -> Iterator[Item]:
    path = f"{source.path}!/{storable(name)}"
    parts = PurePosixPath(name).parts
    form = form_of(name)
    if not parts or skipped(parts):
        return
    ref = FileRef(path=path)
    if form is None:
        yield ReadFailure(ref, "unknown form of file", unknown=True)
        return
    try:
        member = HeldSource(data(), path, day, others)
        yield from read_form(form, member, options)
    except ReadError as error:
        passing = isinstance(error, MissingExtraError)
        yield ReadFailure(ref, error.message, passing)
    except BROKEN as error:
        yield ReadFailure(ref, f"damaged: {error}")


def skipped(parts: tuple[str, ...]) -> bool:
    """Tell whether a path is of no report: hidden, or a README."""
    hidden = any(
        (part.startswith(".") and part != "..") or part == "__MACOSX" for part in parts
    )
    return hidden or is_readme(parts[-1])


def is_readme(name: str) -> bool:
    """Tell whether a file's name is that of a note about its folder."""
    return PurePosixPath(name).stem.upper() == "README"
