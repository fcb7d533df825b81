"""Writing the index: batches, commits and merging, under one lock."""

import os
import secrets
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import numpy as np
from whoosh.codec.whoosh3 import W3Codec, W3Segment
from whoosh.filedb.filestore import FileStorage
from whoosh.index import TOC, clean_files

from archive.model import Document, Place
from archive.search.engine import EngineError, IndexLockedError
from archive.search.engines.whoosh import layout, placetable, seal, stored
from archive.search.engines.whoosh.arrays import Mask
from archive.search.engines.whoosh.batch import Batch, Content
from archive.search.engines.whoosh.build import merged, without, write_segment
from archive.search.engines.whoosh.invert import foresee
from archive.search.engines.whoosh.layout import INDEX_NAME
from archive.search.engines.whoosh.opening import open_segment, read_toc
from archive.search.engines.whoosh.packing import Pack, WhooshPacker, checked
from archive.search.engines.whoosh.segment import SegmentReader

#: A batch becomes a segment when it holds this much.
MOST_DOCUMENTS = 30_000
MOST_BYTES = 128 << 20
#: Segments are merged when this many are of one size class, and never past a size.
FACTOR = 8
LARGEST = 120_000
#: A merge holds all words in memory: longer reports count as several of so many.
_WORDS = 200
#: Free room that a commit wants beyond what the batch holds.
_SPARE = 4 << 20


@contextmanager
def locked(root: Path | None, folder: Path | None) -> Iterator[None]:
    """Hold the lock of an index's root, and Whoosh's own lock of a folder in it.

    Raises:
        IndexLockedError: Another process, or thread, holds one.
        EngineError: The folder cannot be written.
    """
    locks: list[Any] = []
    try:
        wanted = ((root, "lock"), (folder, f"{INDEX_NAME}_WRITELOCK"))
        for place, name in wanted:
            if place is None:
                continue
            lock = FileStorage(os.fspath(place)).lock(name)
            try:
                taken = lock.acquire(blocking=False)
            except OSError as error:
                raise EngineError(
                    f"The index in {place.absolute()} cannot be written: {error}"
                ) from error
            if not taken:
                raise IndexLockedError(
                    f"Another process is writing the index in {place.absolute()}; "
                    "try again when it is done"
                )
            locks.append(lock)
        yield
    finally:
        for lock in reversed(locks):
            lock.release()


class WhooshWriter:
    """A batch of changes to the index in a folder; made under its lock.

    Documents are kept in memory until they fill a segment, which is then written but
    not named by the index before ``checkpoint``.
    """

    packer = WhooshPacker

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._storage = FileStorage(os.fspath(folder))
        self._sweep()
        self._begin()
        self._places = dict(placetable.load(folder))
        #: By packer the words of its vocabulary, as far as it told them.
        self._told: dict[str, list[str]] = {}

    def _begin(self) -> None:
        toc = read_toc(self._folder)
        self._schema = toc.schema
        self._generation: int = toc.generation
        self._segments: list[Any] = toc.segments
        self._sums = dict(toc.sums)
        self._open: dict[str, SegmentReader] = {}
        self._batch = Batch()
        self._batch_ids: dict[str, int] = {}
        self._batch_dead: set[int] = set()
        self._to_delete: set[str] = set()
        self._new_places: dict[str, Place] = {}
        self._changed = False

    def add(self, document: Document) -> None:
        """Add a document, in place of the one of the same id if there is one.

        Raises:
            EngineError: The document cannot be kept, and the batch is as it was; or
                the disk is full, and all since the last commit was dropped.
        """
        packed = checked(document)
        self._replace(document.id, len(self._batch))
        self._batch.add(document, packed)
        self._learn(document.gazetteer)
        self._added()

    def add_packed(self, pack: Pack, chosen: Sequence[int]) -> None:
        """Add some documents of a pack, by number, as ``add`` does each.

        Raises:
            EngineError: The disk is full, and all since the last commit was dropped.
        """
        self._learn(pack.places)
        if not pack.known:
            self._told[pack.packer] = []
            self._batch.forget(pack.packer)
        words = self._told[pack.packer]
        words += pack.content.words
        if not chosen:
            return
        base, wanted = len(self._batch), set(chosen)
        for number, id_ in enumerate(pack.content.ids):
            if number in wanted:
                self._replace(id_, base + number)
            else:
                self._batch_dead.add(base + number)
        self._batch.extend(pack.content, pack.packer, words)
        foresee(self._batch.new_words(), pack.content.columns)
        self._added()

    def unpacked(self, pack: Pack, number: int) -> Document:
        """Return a document of a pack as it was put in."""
        self._learn(pack.places)
        value = zlib.decompress(pack.content.stored[number])
        return stored.unpack(value, self._places.__getitem__)

    def _replace(self, id_: str, number: int) -> None:
        """Note that a document of the batch takes the place of those of its id."""
        self._forget(id_)
        self._to_delete.add(id_)
        self._batch_ids[id_] = number

    def _added(self) -> None:
        self._changed = True
        if len(self._batch) >= MOST_DOCUMENTS or self._batch.bytes >= MOST_BYTES:
            with self._or_dropped():
                self._flush()

    def _learn(self, places: Iterable[Place]) -> None:
        for place in places:
            known = self._places.get(place.id)
            if known is not place:
                self._places[place.id] = place
                if known != place:
                    self._new_places[place.id] = place

    def delete(self, document_id: str) -> None:
        """Delete a document; deleting one that is not there changes nothing."""
        self._forget(document_id)
        self._to_delete.add(document_id)
        self._changed = True

    def _forget(self, document_id: str) -> None:
        if (number := self._batch_ids.pop(document_id, None)) is not None:
            self._batch_dead.add(number)

    def refused(self) -> dict[str, str]:
        """Return the documents refused: any document can be indexed."""
        return {}

    def checkpoint(self) -> None:
        """Commit what was added so far, durably, and go on with a new batch.

        Raises:
            EngineError: It could not be written (disk full, no permission); the index
                is as it was at the last commit.
        """
        if not self._changed:
            return
        with self._or_dropped():
            self._flush()
            self._merge()
            self._commit()
        self._begin()

    @contextmanager
    def _or_dropped(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            self.cancel()
            raise EngineError(
                f"The index in {self._folder.absolute()} could not be written: "
                f"{error}; it is as it was at the last commit"
            ) from error

    def cancel(self) -> None:
        """Drop all that was not committed.

        Raises:
            EngineError: The index was taken away, or is out of reach.
        """
        self._open.clear()
        try:
            self._sweep()
            self._begin()
            self._places = dict(placetable.load(self._folder))
        except OSError as error:
            raise EngineError(
                f"The index in {self._folder.absolute()} went away while it was being "
                f"written: {error}; put it back, or dateline index FOLDER makes a new "
                "one"
            ) from error

    def _flush(self) -> None:
        """Write the batch as a segment, after deleting what it replaces elsewhere."""
        self._apply_deletions()
        if len(self._batch) > len(self._batch_dead):
            self._check_room(self._batch.bytes)
            segment = _new_segment()
            content = without(self._batch.content(), self._batch_dead)
            # What it was made of is given back before it is written.
            self._batch = Batch()
            self._write(segment, content)
            self._segments.append(segment)
        self._batch = Batch()
        self._batch_ids = {}
        self._batch_dead = set()

    def _write(self, segment: Any, content: Content) -> None:
        name = segment.segment_id()
        written = write_segment(self._storage, segment, self._schema, content)
        self._sums[f"{name}.seg"] = written

    def _apply_deletions(self) -> None:
        wanted = sorted(id_.encode("utf-8", "surrogatepass") for id_ in self._to_delete)
        self._to_delete = set()
        if not wanted:
            return
        for segment in self._segments:
            for doc in _found(self._reader(segment), wanted):
                if not segment.is_deleted(doc):
                    segment.delete_document(doc)

    def _reader(self, segment: Any) -> SegmentReader:
        name = segment.segment_id()
        if name not in self._open:
            self._open[name] = open_segment(self._folder, segment)
        return self._open[name]

    def _merge(self) -> None:
        """Merge segments of one size class; those emptied of documents go."""
        self._segments = [s for s in self._segments if s.doc_count()]
        while chosen := choose_merge(
            [size_of(s.doc_count(), self._reader(s)) for s in self._segments]
        ):
            parts = [self._segments[i] for i in chosen]
            self._check_room(
                sum(
                    (self._folder / f"{s.segment_id()}.seg").stat().st_size
                    for s in parts
                )
            )
            content = merged([(self._reader(s), live_mask(s)) for s in parts])
            segment = _new_segment()
            self._write(segment, content)
            kept = [s for i, s in enumerate(self._segments) if i not in chosen]
            self._segments = [*kept, segment]

    def _commit(self) -> None:
        placetable.append(self._folder, self._new_places.values())
        layout.sync_folder(self._folder)
        generation = self._generation + 1
        names = [segment.segment_id() for segment in self._segments]
        sums = seal.sums(self._folder, names, self._sums)
        toc = TOC(self._schema, self._segments, generation)
        toc.write(SealingStorage(self._folder, sums), INDEX_NAME)
        with suppress(OSError):
            (self._folder / f"{INDEX_NAME}.tmp").rmdir()
        clean_files(self._storage, INDEX_NAME, generation, self._segments)

    def _check_room(self, size: int) -> None:
        stat = os.statvfs(self._folder)
        wanted = 2 * size + _SPARE
        if stat.f_bavail * stat.f_frsize < wanted:
            raise OSError(f"the disk has less than {wanted >> 20} MiB free")

    def _sweep(self) -> None:
        """Remove what a crash left behind: segments that no commit names, and parts."""
        toc = read_toc(self._folder)
        clean_files(self._storage, INDEX_NAME, toc.generation, toc.segments)
        for path in self._folder.iterdir():
            if ".toc." in path.name or path.name.endswith((".new", ".ctmp")):
                path.unlink(missing_ok=True)
            elif path.is_dir() and path.name == f"{INDEX_NAME}.tmp":
                for left in path.iterdir():
                    left.unlink(missing_ok=True)
                path.rmdir()


class SealingStorage(FileStorage):  # type: ignore[misc]
    """Whoosh's folder of files, where a table of contents comes into force.

    It is sealed with the sums of the commit, and given the sync that Whoosh's renames
    lack.
    """

    def __init__(self, folder: Path, sums: Mapping[str, seal.Sum]) -> None:
        super().__init__(os.fspath(folder))
        self._sums = sums

    def rename_file(self, oldname: str, newname: str, safe: bool = False) -> None:
        """Rename a file durably: it is whole under its new name, or not there."""
        folder = Path(self.folder)
        seal.append(folder / oldname, self._sums)
        layout.sync_file(folder / oldname)
        super().rename_file(oldname, newname, safe=safe)
        layout.sync_folder(folder)


def _new_segment() -> Any:
    # Whoosh draws names from ``random``, which a program may have seeded.
    return W3Segment(W3Codec(), INDEX_NAME, segid=secrets.token_hex(8))


def live_mask(segment: Any) -> Mask:
    """Return which documents of a segment of Whoosh's are not deleted."""
    live = np.ones(segment.doc_count_all(), np.bool_)
    deleted = list(segment.deleted_docs())
    if deleted:
        live[deleted] = False
    return live


def _found(segment: SegmentReader, ids: Sequence[bytes]) -> list[int]:
    """Return the documents of a segment that have one of the ids."""
    if len(ids) * 20 < segment.documents:
        found = (segment.find_id(id_) for id_ in ids)
        return [doc for doc in found if doc >= 0]
    wanted = set(ids)
    return [doc for doc, id_ in enumerate(segment.id_words.all()) if id_ in wanted]


def size_of(documents: int, reader: SegmentReader) -> int:
    """Return how large a segment is, in reports of a usual length.

    Args:
        documents: How many of it are live.
        reader: What reads it.
    """
    lengths = reader.columns.lengths.values()
    return max(documents, sum(int(each.sum()) for each in lengths) // _WORDS)


def choose_merge(sizes: Sequence[int]) -> list[int]:
    """Return which segments to merge next, none when all is well.

    Segments fall into classes, each ``FACTOR`` times as large as the one before; a
    class that holds ``FACTOR`` is merged into one of the next. So a document is
    rewritten once for each class, and an index has few segments.

    Args:
        sizes: How large each segment is, see ``size_of``.
    """
    classes: dict[int, list[int]] = {}
    for i, size in enumerate(sizes):
        if size * 2 > LARGEST:
            continue
        level, least = 0, 100
        while size >= least:
            level, least = level + 1, least * FACTOR
        classes.setdefault(level, []).append(i)
    for _, members in sorted(classes.items()):
        if len(members) >= FACTOR:
            members.sort(key=lambda i: sizes[i])
            chosen: list[int] = []
            total = 0
            for i in members:
                if total + sizes[i] > LARGEST:
                    break
                chosen.append(i)
                total += sizes[i]
            if len(chosen) > 1:
                return chosen
    return []
