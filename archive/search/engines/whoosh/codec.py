"""Handing inverted lists to Whoosh's codec in bulk.

The files are of Whoosh's own forms: what it keeps of each document, the blocks of
postings (``blocks``) and the table of terms (``termtable``). What is ours is filling
them from arrays, where Whoosh's writers take one posting and one term at a time. A
segment made so names Whoosh's codec alone.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import accumulate
from pickle import dumps
from typing import Any

import numpy as np
from whoosh.codec.whoosh3 import LENGTHS_COLUMN, W3Codec
from whoosh.util.numeric import byte_to_length

from archive.search.engines.whoosh.arrays import AnyInts, Ints
from archive.search.engines.whoosh.blocks import FieldPostings, write_field
from archive.search.engines.whoosh.stored import compressed
from archive.search.engines.whoosh.termtable import TermTable

#: The pickle protocol: Whoosh writes 2, which has no bytes and doubles them, and reads
#: any.
_PROTOCOL = 3

#: How many documents are handed to Whoosh's file at once.
_TOGETHER = 256

_LENGTH_OF = np.array([byte_to_length(n) for n in range(256)], np.int32)


def length_bytes(lengths: AnyInts) -> "np.ndarray[Any, np.dtype[np.uint8]]":
    """Return field lengths as the bytes in which Whoosh keeps them (rounded)."""
    found = np.searchsorted(_LENGTH_OF, lengths)
    return np.minimum(found, 255).astype(np.uint8)


def kept_lengths(lengths: AnyInts) -> Ints:
    """Return field lengths as Whoosh will read them back."""
    kept: Ints = _LENGTH_OF[length_bytes(lengths)]
    return kept


def stored_value(id_: str, data: bytes) -> bytes:
    """Return a document's stored fields as Whoosh's column of them holds them."""
    fields = {"id": id_, "data": data.decode("utf-8", "surrogatepass")}
    return compressed(dumps(fields, _PROTOCOL))


def write_documents(
    storage: Any, segment: Any, stored: Sequence[bytes], lengths: dict[str, AnyInts]
) -> None:
    """Write what a segment keeps of each document.

    Args:
        storage: Where: a storage of Whoosh's.
        segment: Which: a segment of Whoosh's, with its document count set.
        stored: What each document stores, as ``stored_value`` returns it.
        lengths: By scored field, the length of each document.
    """
    documents = W3Codec().per_document_writer(storage, segment)
    # What Whoosh's column would make of the fields is made already.
    column = documents._get_column("_stored")._child  # noqa: SLF001
    for first in range(0, len(stored), _TOGETHER):
        column._dbfile.write(b"".join(stored[first : first + _TOGETHER]))  # noqa: SLF001
    sizes = list(map(len, stored))
    column._lengths.extend(sizes)  # noqa: SLF001
    column._offsets.extend(accumulate(sizes[:-1], initial=0) if sizes else ())  # noqa: SLF001
    column._count = len(sizes)  # noqa: SLF001
    for name, values_ in sorted(lengths.items()):
        documents._create_column(f"_{name}_len", LENGTHS_COLUMN)  # noqa: SLF001
        writer = documents._get_column(f"_{name}_len")  # noqa: SLF001
        writer._dbfile.write(length_bytes(values_).tobytes())  # noqa: SLF001
        writer._count = len(values_)  # noqa: SLF001
        documents._fieldlengths[name] = int(values_.sum())  # noqa: SLF001
    documents._doccount = segment.doc_count_all()  # noqa: SLF001
    documents.close()


@contextmanager
def writing_fields(
    storage: Any, segment: Any
) -> Iterator[Callable[[str, FieldPostings], None]]:
    """Give what writes the inverted lists of a segment, one field at a call.

    Fields may come in any order; at the end the table of their terms is written.

    Args:
        storage: Where: a storage of Whoosh's.
        segment: Which: a segment of Whoosh's.
    """
    postings = segment.create_file(storage, W3Codec.POSTS_EXT)
    made: dict[str, tuple[list[bytes], Any]] = {}

    def write(name: str, field: FieldPostings) -> None:
        made[name] = write_field(postings, field)

    yield write
    postings.close()
    table = TermTable(segment.create_file(storage, W3Codec.TERMS_EXT))
    for name in sorted(made):
        table.add_field(name, *made.pop(name))
    table.close()


def make_compound(storage: Any, segment: Any) -> int:
    """Make one file of those of a segment; return where in it what is stored begins."""
    segment.create_compound_file(storage)
    with_stored = segment.open_compound_file(storage)
    base, _ = with_stored.range(W3Codec.column_filename(segment, "_stored"))
    with_stored.close()
    return int(base)
