"""One segment as the reader sees it: columns, lexicon and postings of its sidecar."""

import os
import zlib
from bisect import bisect_left
from collections.abc import Iterable
from functools import cached_property
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np

from archive.search.engines.whoosh import lists, sidecar
from archive.search.engines.whoosh.arrays import (
    AnyInts,
    Ints,
    Longs,
    Ragged,
    starts_of,
)
from archive.search.engines.whoosh.batch import Columns, Content
from archive.search.engines.whoosh.invert import Inverted, spread
from archive.search.engines.whoosh.textfields import TEXT_FIELDS
from archive.search.paths import name_key


def sections(
    content: Content, inverted: Inverted
) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return what the sidecar of a segment keeps: its header and its sections.

    Where the segment has what it stores is not among them (``stored_at``).
    """
    columns, lexicon = content.columns, inverted.lexicon
    ids = _utf8(content.ids)
    kept: dict[str, Any] = {
        "first": columns.first,
        "last": columns.last,
        "inferred": columns.inferred,
        "sources": columns.sources,
        "authors": columns.authors,
        "languages": columns.languages,
        "place_set": columns.place_set,
        "sets.starts": columns.sets.starts,
        "sets.values": columns.sets.values,
        "spans.starts": columns.spans.starts,
        "spans.values": columns.spans.values,
        "files.starts": columns.files.starts.astype(np.int32),
        "files.values": columns.files.values,
        "file_checks": _checks(content.file_names),
        "id_order": np.array(sorted(range(len(ids)), key=ids.__getitem__), np.int32),
        "forms": lexicon.forms,
        "spread": spread(inverted, len(ids)),
        **_words("ids", ids),
        **_words("file_names", _utf8(content.file_names)),
        **_words("folders", _utf8(columns.folder_names)),
        **_words("written", lexicon.written),
        **_words("folded", lexicon.folded),
        **_words("stems", lexicon.stems),
    }
    bits: dict[str, dict[str, int]] = {}
    common: dict[str, list[int]] = {}
    for kind, postings in (("stems", inverted.stems), ("written", inverted.written)):
        bits[kind], made = lists.packed(kind, postings, len(ids))
        kept.update(made)
    for name in TEXT_FIELDS:
        lengths = columns.lengths[name]
        common[name], made = lists.places(name, inverted.stems[name], lengths)
        kept |= {f"{name}.lengths": lengths, f"{name}.tokens": inverted.tokens[name]}
        kept.update(made)
    meta = {
        "bits": bits,
        "common": common,
        "documents": len(ids),
        "source_names": columns.source_names,
        "author_names": columns.author_names,
        "language_names": columns.language_names,
        "place_ids": columns.place_ids,
    }
    return meta, kept


def stored_at(offsets: AnyInts, sizes: AnyInts) -> dict[str, Any]:
    """Return the sections that tell where each document's stored bytes stand.

    Args:
        offsets: Bytes from the start of the segment's file.
        sizes: How many bytes they are.
    """
    return {
        "stored.offsets": offsets.astype(np.int64),
        "stored.sizes": sizes.astype(np.int64),
    }


def name_check(key: str) -> int:
    """Return the number by which names of files are looked up that have this key."""
    return zlib.crc32(key.encode("utf-8", "surrogatepass"))


def _checks(file_names: Iterable[str]) -> AnyInts:
    return np.array(
        [name_check(name_key(n)) if n else 0 for n in file_names], np.uint32
    )


def _utf8(words: Iterable[str]) -> list[bytes]:
    return [word.encode("utf-8", "surrogatepass") for word in words]


def _words(name: str, words: list[bytes]) -> dict[str, Any]:
    lengths = np.fromiter(map(len, words), np.int64, len(words))
    return {f"{name}.starts": starts_of(lengths), f"{name}.bytes": b"".join(words)}


#: Of so many words of a sorted list one is kept in memory, to look between.
_EVERY = 32


class WordList:
    """A sorted list of words, looked up where it lies."""

    def __init__(self, side: sidecar.Sidecar, name: str) -> None:
        self._side = side
        self._name = f"{name}.bytes"
        self._starts: Longs = side.checked(f"{name}.starts")

    def __len__(self) -> int:
        """How many words there are."""
        return len(self._starts) - 1

    def __getitem__(self, number: int) -> bytes:
        """Return a word."""
        starts = self._starts
        return self._side.piece(
            self._name, int(starts[number]), int(starts[number + 1])
        )

    @cached_property
    def _posts(self) -> list[bytes]:
        """One word of so many, the first being one."""
        blob = self._side.blob(self._name)
        begins = self._starts[:-1:_EVERY].tolist()
        ends = self._starts[1::_EVERY].tolist()
        return [blob[a:b] for a, b in zip(begins, ends, strict=True)]

    def _place(self, word: bytes) -> tuple[int, bool]:
        """Return how many words sort before ``word``, and whether it is the next."""
        posts = self._posts
        post = bisect_left(posts, word)
        if not post:
            return 0, posts[:1] == [word]
        # The post before sorts before the word, this one does not.
        start = (post - 1) * _EVERY
        bounds = self._starts[start : post * _EVERY + 1].tolist()
        base = bounds[0]
        blob = self._side.piece(self._name, base, bounds[-1])
        low, high = 1, len(bounds) - 1
        while low < high:
            middle = (low + high) // 2
            if blob[bounds[middle] - base : bounds[middle + 1] - base] < word:
                low = middle + 1
            else:
                high = middle
        if low < len(bounds) - 1:
            found = blob[bounds[low] - base : bounds[low + 1] - base] == word
        else:
            found = posts[post : post + 1] == [word]
        return start + low, found

    def floor(self, word: bytes) -> int:
        """Return how many words sort before ``word``, in a sorted list."""
        return self._place(word)[0]

    def find(self, word: bytes) -> int:
        """Return the number of a word in a sorted list, -1 when it is not there."""
        number, found = self._place(word)
        return number if found else -1

    def prefixed(self, prefix: bytes) -> tuple[int, int]:
        """Return the stretch of words that begin so, in a sorted list."""
        # No UTF-8 text holds the byte 0xFF, so it sorts after all that can follow.
        return self.floor(prefix), self.floor(prefix + b"\xff")

    def all(self) -> list[bytes]:
        """Return all words."""
        return self.stretch(0, len(self))

    def stretch(self, start: int, end: int) -> list[bytes]:
        """Return the words from ``start`` to ``end``."""
        bounds = self._starts[start : end + 1].tolist()
        base = bounds[0]
        blob = self._side.piece(self._name, base, bounds[-1])
        return [blob[a - base : b - base] for a, b in pairwise(bounds)]


class SegmentReader:
    """A segment's arrays. Immutable, and shared by threads and by generations."""

    def __init__(self, folder: Path, name: str, side: sidecar.Sidecar) -> None:
        """Take the arrays of an open sidecar.

        Raises:
            StaleError: The sidecar is damaged.
            OSError: The segment's file cannot be opened.
        """
        self.name = name
        self.side = side
        self.documents: int = side.meta["documents"]
        self.columns = _columns(side)
        self.written = WordList(side, "written")
        self.folded = WordList(side, "folded")
        self.stems = WordList(side, "stems")
        self.forms: Longs = side.checked("forms")
        self.spread: Ints = side.checked("spread")
        self.id_words = WordList(side, "ids")
        self._offsets: Longs = side.checked("stored.offsets")
        self._sizes: Longs = side.checked("stored.sizes")
        self.lists = lists.Lists(side, "stems")
        self.written_lists = lists.Lists(side, "written")
        self.places = {
            name: lists.Places(side, name, self.columns.lengths[name])
            for name in TEXT_FIELDS
        }
        self._file = os.open(folder / f"{name}.seg", os.O_RDONLY)

    def __del__(self) -> None:
        """Close the file: nobody reads this segment any more."""
        if hasattr(self, "_file"):
            os.close(self._file)

    @cached_property
    def _file_words(self) -> WordList:
        return WordList(self.side, "file_names")

    @cached_property
    def file_checks(self) -> AnyInts:
        """The ``name_check`` of each of ``columns.files``."""
        return self.side.checked("file_checks")

    def file_name(self, number: int) -> str:
        """Return the name of one of ``columns.files``, "" for one of many reports."""
        return self._file_words[number].decode("utf-8", "surrogatepass")

    def file_names(self) -> list[str]:
        """Return the names of all of ``columns.files``."""
        return _strings(self._file_words)

    @cached_property
    def id_order(self) -> Ints:
        """The documents sorted by id."""
        return self.side.checked("id_order")

    def find_id(self, id_: bytes) -> int:
        """Return the document of an id, -1 when there is none; deleted ones count."""
        low, high = 0, self.documents
        while low < high:
            middle = (low + high) // 2
            if self.id_words[int(self.id_order[middle])] < id_:
                low = middle + 1
            else:
                high = middle
        if low < self.documents:
            doc = int(self.id_order[low])
            if self.id_words[doc] == id_:
                return doc
        return -1

    def stored(self, doc: int) -> bytes:
        """Return a document's stored bytes as they stand in the file."""
        return os.pread(self._file, int(self._sizes[doc]), int(self._offsets[doc]))

    def tokens(self, name: str) -> Ints:
        """Return the words of a text field of all documents, as written, in order."""
        return self.side.mapped(f"{name}.tokens")

    @cached_property
    def token_starts(self) -> dict[str, Longs]:
        """For each text field, where each document's words begin in ``tokens``."""
        return {n: starts_of(self.columns.lengths[n]) for n in TEXT_FIELDS}


def _strings(words: WordList) -> list[str]:
    return [word.decode("utf-8", "surrogatepass") for word in words.all()]


def _columns(side: sidecar.Sidecar) -> Columns:
    return Columns(
        first=side.checked("first"),
        last=side.checked("last"),
        inferred=side.checked("inferred"),
        sources=side.checked("sources"),
        source_names=side.meta["source_names"],
        authors=side.checked("authors"),
        author_names=side.meta["author_names"],
        languages=side.checked("languages"),
        language_names=side.meta["language_names"],
        place_set=side.checked("place_set"),
        sets=Ragged(side.checked("sets.starts"), side.checked("sets.values")),
        place_ids=side.meta["place_ids"],
        spans=Ragged(side.checked("spans.starts"), side.checked("spans.values")),
        files=Ragged(side.checked("files.starts"), side.checked("files.values")),
        folder_names=_strings(WordList(side, "folders")),
        lengths={name: side.checked(f"{name}.lengths") for name in TEXT_FIELDS},
    )
