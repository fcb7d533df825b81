"""Checking an index: its files, and its sidecars against Whoosh's own reading."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import numpy as np
from whoosh.filedb.filestore import FileStorage
from whoosh.reading import SegmentReader as WhooshReader

from archive.search.engines.whoosh import layout, placetable, seal, sidecar
from archive.search.engines.whoosh.opening import Contents, read_toc
from archive.search.engines.whoosh.segment import SegmentReader
from archive.search.engines.whoosh.textfields import TEXT_FIELDS


def problems(root: Path) -> Iterator[str]:
    """Yield a sentence for each thing that is wrong with the index in ``root``.

    Every posting is read twice: by Whoosh's own reader out of the segment, and out of
    the sidecar. Documents are not compared with their sources here.

    Raises:
        IndexMissingError: There is no index.
        IndexDamagedError: It cannot be opened at all.
        IndexVersionError: It is of another format.
    """
    folder = layout.current(root)
    layout.check_format(folder)
    toc = read_toc(folder)
    changed = dict(_changed(folder, toc.sums))
    yield from changed.values()
    for row in placetable.damaged(folder):
        yield f"{folder / placetable.FILE}: line {row} is not what was written"
    for segment in toc.segments:
        if f"{segment.segment_id()}.seg" not in changed:
            yield from _segment(folder, toc, segment)


def _changed(folder: Path, sums: Mapping[str, seal.Sum]) -> Iterator[tuple[str, str]]:
    """Yield each file that is not the one that was committed, with a sentence."""
    for name, told in sums.items():
        try:
            if seal.differs(folder / name, told):
                told_of = f"{folder / name}: its bytes are not those that were written"
                yield name, told_of
        except OSError as error:
            yield name, f"{folder / name} cannot be read: {error.strerror}"


def _segment(folder: Path, toc: Contents, segment: Any) -> Iterator[str]:
    """Yield what is wrong with a segment's sidecar, or in which the two differ."""
    name = segment.segment_id()
    file, path = folder / f"{name}.seg", folder / f"{name}{sidecar.SUFFIX}"
    known = toc.sums.get(file.name)
    try:
        size, check = known or seal.sum_of(file)
        side = sidecar.Sidecar(path, size)
        side.check_all()
        ours = SegmentReader(folder, name, side)
    except sidecar.OutdatedError:
        return
    except sidecar.StaleError as error:
        # A segment that Whoosh wrote gets its sidecar when it is opened.
        if known or path.exists():
            yield f"{error}; it is made again when the index is opened"
        return
    except OSError as error:
        yield str(error)
        return
    if side.meta.get(sidecar.SEGMENT_CHECK) not in (None, check):
        yield f"{file}: its bytes are not those that were written"
        return
    theirs = WhooshReader(FileStorage(str(folder)), toc.schema, segment)
    try:
        yield from _differences(ours, theirs, folder / name)
    finally:
        theirs.close()


def _differences(ours: SegmentReader, theirs: Any, path: Path) -> Iterator[str]:
    if ours.documents != theirs.doc_count_all():
        yield f"{path}: the sidecar holds {ours.documents} documents, the segment not"
        return
    for name in TEXT_FIELDS:
        stems = ours.stems.all()
        known = set(theirs.lexicon(name))
        for number, stem in enumerate(stems):
            if not ours.places[name].frequency(number):
                continue
            if stem not in known:
                yield f"{path}: the segment lacks {stem!r} in {name}"
                continue
            known.discard(stem)
            if not _same(ours, theirs, name, number, stem):
                yield f"{path}: the postings of {stem!r} in {name} differ"
        if known:
            yield f"{path}: the sidecar lacks {len(known)} words of {name}"


def _same(
    ours: SegmentReader, theirs: Any, name: str, number: int, stem: bytes
) -> bool:
    # ``theirs.postings`` would leave out deleted documents, which ours still hold.
    format_ = theirs.schema[name].format
    postings = theirs._terms.matcher(name, stem, format_)  # noqa: SLF001
    docs: list[int] = []
    weights: list[float] = []
    positions: list[int] = []
    while postings.is_active():
        docs.append(postings.id())
        weights.append(postings.weight())
        positions += postings.value_as("positions")
        postings.next()
    lists = ours.lists
    numbers = lists.of(number, number + 1, (name,))
    found = lists.docs(numbers)
    counts = lists.counts(numbers, name)
    places = ours.places[name].of(number)
    return bool(
        found.tolist() == docs
        and counts.tolist() == weights
        and (places - np.repeat(ours.places[name].bases[found], counts)).tolist()
        == positions
        and len(found) == ours.places[name].frequency(number)
        and ours.places[name].agree(number)
    )
