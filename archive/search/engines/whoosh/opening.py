"""Opening what is on the disk: the table of contents, segments, sidecars."""

import os
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from whoosh.columns import VarBytesColumn
from whoosh.fields import ID, Schema
from whoosh.filedb.filestore import FileStorage
from whoosh.index import TOC, EmptyIndexError

from archive.search.engine import EngineError
from archive.search.engines.whoosh import build, placetable, seal, sidecar, stored
from archive.search.engines.whoosh.batch import Batch
from archive.search.engines.whoosh.invert import invert
from archive.search.engines.whoosh.layout import INDEX_NAME, unreadable
from archive.search.engines.whoosh.segment import SegmentReader, sections, stored_at

#: A commit may take away what was just listed; on a busy machine several in a row do.
_TRIES = 50


@dataclass(frozen=True, slots=True)
class Contents:
    """What a commit holds: Whoosh's schema and segments, and the sums of its files.

    ``schema`` is None where it was not asked for, ``sums`` empty and ``check``, the sum
    of its table, 0 where Whoosh itself made the commit.
    """

    schema: Any
    segments: list[Any]
    generation: int
    sums: Mapping[str, seal.Sum]
    check: int


def last_commit(folder: Path) -> int:
    """Return the number of the last commit, -1 when there is none.

    Raises:
        OSError: The folder cannot be listed.
    """
    start, end = f"_{INDEX_NAME}_", ".toc"
    numbers = [
        int(name[len(start) : -len(end)])
        for name in (path.name for path in folder.iterdir())
        if name.startswith(start)
        and name.endswith(end)
        and name[len(start) : -len(end)].isdecimal()
    ]
    return max(numbers, default=-1)


def last_check(folder: Path, number: int) -> int:
    """Return the sum of the table of a commit.

    Raises:
        OSError: It cannot be read.
    """
    return seal.check_of(_table(folder, number)) if number >= 0 else 0


def _table(folder: Path, number: int) -> Path:
    return folder / f"_{INDEX_NAME}_{number}.toc"


def read_toc(folder: Path, *, with_schema: bool = True) -> Contents:
    """Return the contents of the last commit.

    Args:
        folder: Of the index.
        with_schema: Whether its schema is wanted. To search, it is not, and to unpickle
            it takes as long as a search: it brings Whoosh's analyzers with it.

    Raises:
        IndexDamagedError: They are missing, cannot be read or are not what was written.
        IndexShutError: They may not be read.
        FileNotFoundError: A rebuild has removed the folder.
    """
    for attempt in range(_TRIES):
        try:
            return _read_toc(folder, with_schema=with_schema)
        except Exception as error:  # Whoosh and pickle raise bare ones
            gone = isinstance(error, FileNotFoundError)
            if gone and not folder.is_dir():
                raise
            if attempt == _TRIES - 1 or not gone:
                raise unreadable(folder, error) from error
    raise AssertionError


def _read_toc(folder: Path, *, with_schema: bool) -> Contents:
    number = last_commit(folder)
    if number < 0:
        raise EmptyIndexError("it has no table of contents")
    file = _table(folder, number)
    try:
        # Before any of it is unpickled.
        table = file.read_bytes()
        sums = seal.read(table)
    except ValueError as error:
        raise unreadable(file, error) from error
    storage = _ClosingStorage(os.fspath(folder))
    try:
        # Whoosh leaves the schema where it is when it is given one.
        given = None if with_schema else Schema(id=ID())
        toc = TOC.read(storage, INDEX_NAME, gen=number, schema=given)
    finally:
        storage.close_all()
    schema = toc.schema if with_schema else None
    check = seal.check_in(table)
    return Contents(schema, toc.segments, toc.generation, sums, check)


class _ClosingStorage(FileStorage):  # type: ignore[misc]
    """Whoosh's folder of files; those that it leaves open can be closed."""

    def __init__(self, path: str) -> None:
        super().__init__(path)
        self._opened: list[Any] = []

    def open_file(self, name: str, **kwargs: Any) -> Any:
        file = super().open_file(name, **kwargs)
        self._opened.append(file)
        return file

    def close_all(self) -> None:
        for file in self._opened:
            if not file.is_closed:
                file.close()


def open_segment(folder: Path, segment: Any) -> SegmentReader:
    """Open a segment; a sidecar that is missing or stale is made anew.

    Raises:
        FileNotFoundError: A later commit has removed the segment.
        IndexDamagedError: The segment cannot be read.
    """
    name = segment.segment_id()
    size = (folder / f"{name}.seg").stat().st_size
    path = folder / f"{name}{sidecar.SUFFIX}"
    try:
        return SegmentReader(folder, name, sidecar.Sidecar(path, size))
    except sidecar.StaleError:
        rebuild_sidecar(folder, segment)
    try:
        # What was just written is read back before it is relied on.
        return SegmentReader(folder, name, sidecar.Sidecar(path, size))
    except sidecar.StaleError as error:
        raise unreadable(folder, error) from error


def rebuild_sidecar(folder: Path, segment: Any) -> None:
    """Make the sidecar of a segment again out of what the segment stores.

    Raises:
        IndexDamagedError: The segment cannot be read, or was not written by Dateline.
    """
    storage = FileStorage(os.fspath(folder))
    batch = Batch()
    offsets: list[int] = []
    sizes: list[int] = []
    try:
        table = placetable.load(folder)
        files = segment.open_compound_file(storage)
        name = segment.codec().column_filename(segment, "_stored")
        base, length = files.range(name)
        total = segment.doc_count_all()
        column = VarBytesColumn().reader(files.open_file(name), 0, length, total)
        for doc in range(total):
            value = column[doc]
            offsets.append(base + int(column._offsets[doc]))  # noqa: SLF001
            sizes.append(len(value))
            batch.add(stored.unpack(zlib.decompress(value), table.__getitem__), value)
    except FileNotFoundError:
        raise
    except Exception as error:
        raise unreadable(folder, error) from error
    content = batch.content()
    meta, kept = sections(content, invert(content))
    at = stored_at(np.array(offsets), np.array(sizes))
    try:
        build.write_sidecar(folder, segment.segment_id(), meta, {**kept, **at})
    except OSError as error:
        raise EngineError(
            f"A sidecar of the index in {folder.absolute()} is missing or stale, and "
            f"could not be written again: {error}"
        ) from error
