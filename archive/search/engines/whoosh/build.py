"""Making segments: from a batch of documents, or from segments to be merged."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from itertools import compress, pairwise
from pathlib import Path
from typing import Any

import numpy as np
from whoosh.fields import Schema

from archive.search.engines.whoosh import codec, sidecar
from archive.search.engines.whoosh.abreast import beside
from archive.search.engines.whoosh.arrays import (
    AnyInts,
    Ints,
    Mask,
    Postings,
    Ragged,
    spread,
    starts_of,
)
from archive.search.engines.whoosh.batch import Columns, Content
from archive.search.engines.whoosh.blocks import FieldPostings
from archive.search.engines.whoosh.invert import (
    Begun,
    Inverted,
    inverted_as_written,
    postings,
    with_stems,
)
from archive.search.engines.whoosh.layout import sync_file
from archive.search.engines.whoosh.seal import Sum, sum_of
from archive.search.engines.whoosh.segment import SegmentReader, sections, stored_at
from archive.search.engines.whoosh.textfields import TEXT_FIELDS, WORDS_OF


def write_segment(storage: Any, segment: Any, schema: Schema, content: Content) -> Sum:
    """Write a segment and its sidecar, durably; the index does not name them yet.

    Returns what tells whether the segment's file is still the same.

    Args:
        storage: Whoosh's storage of the index's folder.
        segment: A new segment of Whoosh's codec.
        schema: The schema; its fields are those written.
        content: The documents.
    """
    segment.set_doc_count(len(content.ids))
    lengths: dict[str, AnyInts] = {}
    for name in TEXT_FIELDS:
        for field in (name, WORDS_OF[name]):
            if field in schema:
                lengths[field] = content.columns.lengths[name]
    # What does not need another's result is done beside it.
    with beside() as begin:
        documents = begin(
            codec.write_documents, storage, segment, content.stored, lengths
        )
        begun = inverted_as_written(content)
        stemmed = begin(with_stems, content, begun)
        with codec.writing_fields(storage, segment) as write:
            _each(write, _fields(content, begun), schema)
            inverted: Inverted = stemmed.result()
            kept = begin(sections, content, inverted)
            _each(write, _stemmed_fields(content, inverted), schema)
        documents.result()
        base = codec.make_compound(storage, segment)
        folder, name = Path(storage.folder), segment.segment_id()
        synced = begin(sync_file, folder / f"{name}.seg")
        ends = np.cumsum(list(map(len, content.stored)), dtype=np.int64)
        sizes = np.diff(ends, prepend=0)
        at = stored_at(base + ends - sizes, sizes)
        meta, arrays = kept.result()
        told = write_sidecar(folder, name, meta, {**arrays, **at})
        synced.result()
        return told


def _each(
    write: Callable[[str, FieldPostings], None],
    fields: Iterable[tuple[str, FieldPostings]],
    schema: Schema,
) -> None:
    for name, field in fields:
        if name in schema:
            write(name, field)


def write_sidecar(
    folder: Path,
    name: str,
    meta: dict[str, Any],
    kept: dict[str, Any],
) -> Sum:
    """Write the sidecar of the segment ``name``, which is there already.

    Args:
        folder: The folder of both.
        name: Of the segment.
        meta: The header.
        kept: The sections.

    Returns:
        Size and CRC-32 of the segment's file.
    """
    size, check = sum_of(folder / f"{name}.seg")
    # Whoosh checks nothing of what it reads: only this tells of a byte that changed.
    meta = {**meta, sidecar.SEGMENT_CHECK: check}
    sidecar.write(folder / f"{name}{sidecar.SUFFIX}", size, meta, kept)
    return size, check


def _fields(content: Content, begun: Begun) -> Iterator[tuple[str, FieldPostings]]:
    """Yield the fields that need no stems."""
    columns, lexicon = content.columns, begun.lexicon
    docs = np.arange(len(content.ids), dtype=np.int32)
    yield _keyword("id", content.ids, docs, docs)
    yield _keyword("source", columns.source_names, columns.sources, docs)
    yield _keyword("author", columns.author_names, columns.authors, docs)
    yield _keyword("language", columns.language_names, columns.languages, docs)
    yield _paths(content, docs)
    for name, days in (("first_day", columns.first), ("last_day", columns.last)):
        dated = np.flatnonzero(days).astype(np.int32)
        distinct, codes = np.unique(days[dated], return_inverse=True)
        terms = [day_term(int(day)) for day in distinct]
        found = postings(codes.astype(np.int32), dated, None, terms=len(terms))
        yield name, FieldPostings(terms, found, None, "")
    members = columns.sets
    sizes = np.diff(members.starts)[columns.place_set]
    at = spread(members.starts[columns.place_set], sizes)
    nodes, of = members.values[at], np.repeat(docs, sizes)
    own = nodes % 2 == 1
    for name, field in (
        _keyword("places", columns.place_ids, nodes // 2, of),
        _keyword("own_places", columns.place_ids, nodes[own] // 2, of[own]),
        _mentions(columns, docs),
    ):
        # Whoosh's KEYWORD counts, unlike its ID and its numbers.
        yield name, field._replace(values="counts")
    # Whoosh wants terms in their own order; the lexicon has words by folded form.
    by_bytes = [lexicon.written[i] for i in begun.by_bytes.tolist()]
    for name in TEXT_FIELDS:
        lengths = codec.length_bytes(columns.lengths[name])
        words = _reordered(begun.written[name], begun.by_bytes)
        yield WORDS_OF[name], FieldPostings(by_bytes, words, lengths, "counts")


def _stemmed_fields(
    content: Content, inverted: Inverted
) -> Iterator[tuple[str, FieldPostings]]:
    for name in TEXT_FIELDS:
        lengths = codec.length_bytes(content.columns.lengths[name])
        stems = inverted.stems[name]
        yield name, FieldPostings(inverted.lexicon.stems, stems, lengths, "positions")


def day_term(day: int) -> bytes:
    """Return the term of a day in Whoosh's sortable form of signed 32-bit numbers."""
    return b"\x00" + (day + (1 << 31)).to_bytes(4, "big")


def _paths(content: Content, docs: Ints) -> tuple[str, FieldPostings]:
    """Return the field of paths, a term for each file."""
    columns = content.columns
    numbers: dict[str, int] = {}
    folders = map(columns.folder_names.__getitem__, columns.files.values.tolist())
    codes = [
        numbers.setdefault("/".join(filter(None, spot)), len(numbers))
        for spot in zip(folders, content.file_names, strict=True)
    ]
    of = np.repeat(docs, np.diff(columns.files.starts))
    return _keyword("path", list(numbers), np.array(codes, np.int32), of)


def _mentions(columns: Columns, docs: Ints) -> tuple[str, FieldPostings]:
    pairs = columns.spans.values.reshape(-1, 2).astype(np.int64)
    distinct, codes = np.unique(pairs[:, 0] << 32 | pairs[:, 1], return_inverse=True)
    names = [f"{int(key) >> 32}-{int(key) & 0xFFFFFFFF}" for key in distinct]
    of = np.repeat(docs, np.diff(columns.spans.starts) // 2)
    return _keyword("mentions", names, codes.astype(np.int32), of)


def _keyword(
    name: str, names: Sequence[str], codes: AnyInts, docs: Ints
) -> tuple[str, FieldPostings]:
    """Return a field of names; ``codes`` are numbers into them, "" is no term."""
    ranked = sorted(range(len(names)), key=lambda i: names[i].encode())
    rank = np.zeros(len(names), np.int32)
    rank[ranked] = np.arange(len(names), dtype=np.int32)
    terms = [names[i].encode() for i in ranked]
    keys = rank[codes] if len(codes) else np.zeros(0, np.int32)
    found = postings(keys, docs, None, terms=len(terms))
    if terms and not terms[0]:
        skipped = int(found.starts[1])
        found = Postings(
            found.starts[1:] - skipped,
            found.docs[skipped:],
            found.counts[skipped:],
            found.position_starts[1:],
            found.positions,
        )
        terms = terms[1:]
    return name, FieldPostings(terms, found, None, "")


def _reordered(found: Postings, order: AnyInts) -> Postings:
    """Return the postings of terms in another order; positions are dropped."""
    lengths = np.diff(found.starts)[order]
    at = spread(found.starts[order], lengths)
    return Postings(
        starts_of(lengths),
        found.docs[at],
        found.counts[at],
        found.position_starts[:1],
        found.positions[:0],
    )


def merged(parts: Sequence[tuple[SegmentReader, Mask]]) -> Content:
    """Return the live documents of several segments as the content of one.

    Args:
        parts: Each segment with its mask of live documents.
    """
    ids: list[str] = []
    stored: list[bytes] = []
    words: dict[str, int] = {}
    file_names: list[str] = []
    tokens: dict[str, list[AnyInts]] = {name: [] for name in TEXT_FIELDS}
    for segment, live in parts:
        docs = np.flatnonzero(live).tolist()
        names = segment.id_words.all()
        ids += [names[doc].decode("utf-8", "surrogatepass") for doc in docs]
        stored += [segment.stored(doc) for doc in docs]
        file_names += _of_live(segment.file_names(), segment.columns, live)
        known = [
            words.setdefault(word.decode("utf-8", "surrogatepass"), len(words))
            for word in segment.written.all()
        ]
        numbers = np.array(known, np.int32)
        for name in TEXT_FIELDS:
            kept = np.repeat(live, segment.columns.lengths[name])
            tokens[name].append(numbers[segment.tokens(name)[kept]])
    columns = merged_columns([(s.columns, live) for s, live in parts])
    streams = {name: _joined(parts_) for name, parts_ in tokens.items()}
    return Content(ids, stored, columns, list(words), streams, file_names)


def without(content: Content, dead: Collection[int]) -> Content:
    """Return the content without some of its documents."""
    if not dead:
        return content
    live = np.ones(len(content.ids), np.bool_)
    live[list(dead)] = False
    kept = np.flatnonzero(live).tolist()
    tokens = {
        name: words[np.repeat(live, content.columns.lengths[name])]
        for name, words in content.tokens.items()
    }
    return Content(
        [content.ids[doc] for doc in kept],
        [content.stored[doc] for doc in kept],
        merged_columns([(content.columns, live)]),
        content.words,
        tokens,
        _of_live(content.file_names, content.columns, live),
    )


def _of_live(file_names: Sequence[str], columns: Columns, live: Mask) -> list[str]:
    """Return the names of the files of live documents."""
    kept = np.repeat(live, np.diff(columns.files.starts))
    return list(compress(file_names, kept.tolist()))


def merged_columns(parts: Sequence[tuple[Columns, Mask]]) -> Columns:
    """Return the columns of the live documents of several segments."""
    sources: dict[str, int] = {}
    authors: dict[str, int] = {}
    languages: dict[str, int] = {}
    folders: dict[str, int] = {}
    places: dict[str, int] = {}
    sets: dict[bytes, int] = {}
    set_values: list[AnyInts] = []
    found: dict[str, list[AnyInts]] = {}
    for columns, live in parts:
        new: dict[str, AnyInts] = {
            "first": columns.first,
            "last": columns.last,
            "inferred": columns.inferred,
            "sources": _renumbered(columns.source_names, sources, columns.sources),
            "authors": _renumbered(columns.author_names, authors, columns.authors),
            "languages": _renumbered(
                columns.language_names, languages, columns.languages
            ),
            "set": _merged_sets(columns, places, sets, set_values),
            **columns.lengths,
        }
        for name, values in new.items():
            found.setdefault(name, []).append(values[live])
        sizes = np.diff(columns.spans.starts)
        found.setdefault("span sizes", []).append(sizes[live])
        kept = columns.spans.values[np.repeat(live, sizes)]
        found.setdefault("spans", []).append(kept)
        sizes = np.diff(columns.files.starts)
        found.setdefault("file sizes", []).append(sizes[live])
        lies = _renumbered(columns.folder_names, folders, columns.files.values)
        found.setdefault("files", []).append(lies[np.repeat(live, sizes)])
    done = {name: _joined(values) for name, values in found.items()}
    lengths = np.fromiter(map(len, set_values), np.int64, len(set_values))
    return Columns(
        first=done["first"],
        last=done["last"],
        inferred=done["inferred"].astype(np.int8),
        sources=done["sources"],
        source_names=list(sources),
        authors=done["authors"],
        author_names=list(authors),
        languages=done["languages"],
        language_names=list(languages),
        place_set=done["set"],
        sets=Ragged.of(lengths, _joined(set_values)),
        place_ids=list(places),
        spans=Ragged.of(done["span sizes"], done["spans"]),
        files=Ragged.of(done["file sizes"], done["files"]),
        folder_names=list(folders),
        lengths={name: done[name] for name in TEXT_FIELDS},
    )


def _renumbered(names: list[str], known: dict[str, int], codes: AnyInts) -> AnyInts:
    numbers = [known.setdefault(name, len(known)) for name in names]
    return np.array(numbers, np.int32)[codes]


def _merged_sets(
    columns: Columns,
    places: dict[str, int],
    sets: dict[bytes, int],
    values: list[AnyInts],
) -> AnyInts:
    """Return the new set numbers of all documents; new sets go into ``values``."""
    numbers = np.array(
        [places.setdefault(place, len(places)) for place in columns.place_ids], np.int32
    )
    starts, members = columns.sets
    rows = np.repeat(np.arange(len(columns.sets)), np.diff(starts))
    # All sets are put in order in one go: by set, and in it by member.
    keys = rows << 32
    if len(members):
        keys |= numbers[members // 2] * 2 + members % 2
    keys.sort()
    renumbered = (keys & 0xFFFFFFFF).astype(np.int32)
    data = renumbered.tobytes()
    known: list[int] = []
    for begin, end in pairwise(starts.tolist()):
        key = data[4 * begin : 4 * end]
        number = sets.get(key)
        if number is None:
            number = sets[key] = len(sets)
            values.append(renumbered[begin:end])
        known.append(number)
    return np.array(known, np.int32)[columns.place_set]


def _joined(parts: list[AnyInts]) -> Ints:
    if not parts:
        return np.zeros(0, np.int32)
    return np.concatenate(parts).astype(np.int32, copy=False)
