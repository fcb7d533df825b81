"""What the index holds, and a document as the index keeps it.

Words come here as ``archive.search.analysis`` cut them: the cluster only splits at
blanks, so that a query means the same as with any other engine. Days are ordinals of
the proleptic Gregorian calendar (1 January of year 1 is 1).

Nothing is changed in place. Each entry carries the number of the batch that brought it
(``born``) and, once replaced or deleted, of the batches that did so (``died``). Batches
that are not committed, or not yet, may be among these: a reader sees the entries that
were born in a batch that it sees, and died in none of them (see ``visibility``).
"""

import json
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import replace
from typing import Any

from archive.model import Document, FileRef, Place
from archive.search.analysis import FOLDED, WRITTEN, pieces
from archive.search.answer import name_key
from archive.search.authors import author_words, names_by_key
from archive.search.engines.opensearch.visibility import Kind
from archive.search.languages import stemmer_of, terms_by
from archive.search.paths import path_key, spots, upwards
from archive.search.query import Dated

#: Changes whenever an index made before could not be read any more.
FORMAT = 7

#: Stands for a piece that its folding leaves nothing of, so that it keeps its position.
_NOTHING = "∅"
#: Lucene takes terms of up to 32,766 bytes.
_LONGEST_NAME = 8_000


#: Positions between two names; a name, bounded as it is, has fewer words.
BETWEEN_NAMES = 10_000

_KEYWORD = {"type": "keyword"}
# For terms that are looked up, but neither counted nor sorted by.
_LOOKUP = {"type": "keyword", "doc_values": False}
_WORDS = {"type": "text", "analyzer": "blanks", "index_options": "positions"}
_INTEGER = {"type": "integer"}

#: The text fields that words are looked for in, with the weight of each in relevance.
WEIGHTS = {"title": 2.0, "text": 1.0}
#: The field that holds the words of another as written.
WRITTEN_OF = {"title": "title_written", "text": "text_written"}
#: The field that holds the folded words of another; of None, those of both.
FOLDED_OF = {"title": "title_folded", "text": "text_folded", None: "words"}

MAPPING: dict[str, Any] = {
    "dynamic": "strict",
    # The words can be made again from ``data``; keeping them would double the index.
    "_source": {"includes": ["kind", "born", "died", "id", "data", "second", "also"]},
    "properties": {
        "kind": _KEYWORD,
        "born": {"type": "long"},
        "died": {"type": "long"},
        "id": _KEYWORD,
        "title": _WORDS,
        "text": _WORDS,
        "title_written": {**_WORDS, "norms": False},
        "text_written": {**_WORDS, "norms": False},
        "title_folded": _LOOKUP,
        "text_folded": _LOOKUP,
        "words": _KEYWORD,
        "first_day": _INTEGER,
        "last_day": _INTEGER,
        # How the date is known (``query.Dated``).
        "dated": _KEYWORD,
        "mentions": {"type": "integer_range"},
        "spans": {
            "type": "nested",
            "properties": {"first": _INTEGER, "last": _INTEGER},
        },
        "places": _KEYWORD,
        "own_places": _KEYWORD,
        "source": _KEYWORD,
        "source_key": _KEYWORD,
        # The words of the name of each author, those of two names far from each other.
        "author": {**_WORDS, "norms": False, "position_increment_gap": BETWEEN_NAMES},
        # The field as printed, and the keys of all authors that it names.
        "author_name": _KEYWORD,
        "author_key": _KEYWORD,
        # The keys of the folders that it lies in, and of its files; the folders as they
        # are written.
        "folder": _KEYWORD,
        "folder_name": _KEYWORD,
        "file": _LOOKUP,
        "language": _KEYWORD,
        # What the terms of title and text were made by (``languages.stemmer_of``).
        "stemmer": _KEYWORD,
        "data": {"type": "keyword", "index": False, "doc_values": False},
        # In one part of several: whether another one has the report too, and leads; and
        # in the one that leads, where the report stands in the others.
        "second": {"type": "boolean"},
        "also": {"type": "keyword", "index": False, "doc_values": False},
    },
}


def index_body(shards: int | None, replicas: int | None) -> dict[str, Any]:
    """Return what an index is created with.

    Args:
        shards: Primary shards; None leaves it to the cluster.
        replicas: Copies of each; None: one as soon as there is a second node.
    """
    settings: dict[str, Any] = {
        # A commit refreshes by itself; between commits there is nothing new to see.
        "refresh_interval": "-1",
        "codec": "best_compression",
        "analysis": {
            "tokenizer": {
                # A piece is bounded, but longer than the tokenizer's usual 255.
                "blanks": {"type": "whitespace", "max_token_length": 8192}
            },
            "analyzer": {"blanks": {"type": "custom", "tokenizer": "blanks"}},
        },
    }
    if shards is not None:
        settings["number_of_shards"] = shards
    if replicas is None:
        settings["auto_expand_replicas"] = "0-1"
    else:
        settings["number_of_replicas"] = replicas
    return {"settings": {"index": settings}, "mappings": MAPPING}


def report_key(document_id: str, batch: int) -> str:
    """Return under what key the version of a document is kept that a batch brought."""
    return f"{document_id}@{batch}"


def report_entry(
    document: Document,
    born: int,
    died: Collection[int] = (),
    *,
    second: bool = False,
    also: str = "",
) -> dict[str, Any]:
    """Return a document as an entry of the index.

    Args:
        document: The report.
        born: The batch that brought it.
        died: The batches that replaced or deleted it.
        second: Whether another part of the archive has it too and leads.
        also: Where the other parts have it, if this one leads, as ``pack_files`` does.
    """
    title, text = pieces(document.title), pieces(document.text)
    title_folded, text_folded = _distinct(title), _distinct(text)
    stemmer = stemmer_of(document.language)
    terms = terms_by(stemmer)
    entry: dict[str, Any] = {
        "kind": Kind.REPORT.value,
        "born": born,
        "id": document.id,
        "title": token_text(title, terms),
        "text": token_text(text, terms),
        "title_written": token_text(title, WRITTEN),
        "text_written": token_text(text, WRITTEN),
        "title_folded": title_folded,
        "text_folded": text_folded,
        "words": list(dict.fromkeys(title_folded + text_folded)),
        "places": sorted(document.place_nodes()),
        "own_places": sorted({mention.place_id for mention in document.places}),
        "source": storable(document.source.strip()),
        "source_key": storable(name_key(document.source)),
        **_authors(storable(document.author.strip())),
        **_paths((*document.files, *unpack_files(also))),
        "language": storable(document.language.casefold()),
        "stemmer": stemmer,
        "data": pack(document),
    }
    if died:
        entry["died"] = sorted(died)
    if second:
        entry["second"] = True
    if also:
        entry["also"] = also
    return entry | _days(document)


def _authors(field: str) -> dict[str, Any]:
    names = names_by_key(field)
    words = [" ".join(map(token, sorted(author_words(n)))) for n in names.values()]
    keys = list(map(storable, names))
    return {"author_name": field, "author_key": keys, "author": words}


def _paths(files: Iterable[FileRef]) -> dict[str, Any]:
    lies = spots(files)
    folders = {way for spot in lies for way in upwards(spot.folder)}
    alone = {"/".join(filter(None, spot)) for spot in lies if spot.name}
    return {
        "folder": sorted({storable(path_key(folder)) for folder in folders}),
        "folder_name": sorted(map(storable, folders)),
        "file": sorted({storable(path_key(file)) for file in alone}),
    }


def _days(document: Document) -> dict[str, Any]:
    """Return what an entry holds of a document's date and of the days it speaks of."""
    entry: dict[str, Any] = {}
    if document.date:
        days = document.date.value
        stated = document.date.provenance.stated
        entry["dated"] = (Dated.STATED if stated else Dated.INFERRED).value
        entry["first_day"] = days.earliest.toordinal()
        entry["last_day"] = days.latest.toordinal()
    spoken = [
        (span.earliest.toordinal(), span.latest.toordinal())
        for span in document.mentioned_days()
    ]
    if spoken:
        entry["mentions"] = [{"gte": first, "lte": last} for first, last in spoken]
        entry["spans"] = [{"first": first, "last": last} for first, last in spoken]
    return entry


def place_key(place_id: str, batch: int) -> str:
    """Return under what key the version of a place is kept that a batch brought."""
    return f"place:{place_id}@{batch}"


def place_entry(place: Place, born: int) -> dict[str, Any]:
    """Return a place of the gazetteer as an entry of the index."""
    return {
        "kind": Kind.PLACE.value,
        "born": born,
        "id": place.id,
        "data": json.dumps(place.to_row(), separators=(",", ":")),
    }


def read_place(entry: Mapping[str, Any]) -> Place:
    """Return the place that ``place_entry`` wrote."""
    return Place.from_row(json.loads(entry["data"]))


def pack(document: Document) -> str:
    """Return a document as text; of its gazetteer the ids alone."""
    plain = replace(document, gazetteer=()).to_json()
    if document.gazetteer:
        plain["gazetteer"] = [place.id for place in document.gazetteer]
    # Escaped to ASCII, so that half a surrogate pair in a text survives.
    return json.dumps(plain, separators=(",", ":"))


def unpack(data: str, place: Callable[[str], Place]) -> Document:
    """Return the document that ``pack`` wrote; ``place`` gives entries by their id.

    Raises:
        KeyError: ``place`` does not know an id.
    """
    plain = json.loads(data)
    ids = plain.pop("gazetteer", ())
    document = Document.from_json(plain)
    if not ids:
        return document
    return replace(document, gazetteer=tuple(map(place, ids)))


def pack_files(files: Iterable[FileRef]) -> str:
    """Return files as text; "" for none."""
    rows = [[ref.path, ref.record] for ref in files]
    return json.dumps(rows, separators=(",", ":")) if rows else ""


def unpack_files(also: str) -> tuple[FileRef, ...]:
    """Return the files that ``pack_files`` wrote."""
    rows = json.loads(also) if also else []
    return tuple(FileRef(path=path, record=record) for path, record in rows)


def token_text(pieces_: list[str], forms: Mapping[str, str]) -> str:
    """Return one form of the pieces of a text, to be split at blanks again."""
    return " ".join([token(forms[piece]) for piece in pieces_])


def token(form: str) -> str:
    """Return a form of a piece as the index has it."""
    return form or _NOTHING


def storable(name: str) -> str:
    """Return a name as a term: bounded, and without halves of surrogate pairs."""
    return name[:_LONGEST_NAME].encode("utf-8", "replace").decode("utf-8")


def _distinct(pieces_: list[str]) -> list[str]:
    return list(dict.fromkeys(token(FOLDED[piece]) for piece in pieces_))
