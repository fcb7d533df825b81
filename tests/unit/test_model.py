"""Documents, their ids and their stored form."""

import hashlib
import json

from factories import ASHKELON, ISRAEL, SOUTH

from archive.datespan import PartialDate
from archive.model import (
    DateMention,
    Document,
    DocumentDate,
    FileRef,
    PlaceMention,
    Provenance,
    Span,
    document_id,
    sha256_of,
)


def _document() -> Document:
    return Document(
        id=document_id(sha256_of(b"one")),
        sha256=sha256_of(b"one"),
        title="Sirens",
        text="Sirens in Ashkelon on Thursday",
        head=" date 2020-10-23 ",
        date=DocumentDate(
            value=PartialDate(2020, 10, 23), provenance=Provenance.HEADER,
            evidence="date 2020-10-23", span=Span(1, 16),
        ),
        conflicts=(
            DocumentDate(value=PartialDate(2020), provenance=Provenance.URL, evidence="/2020/"),
        ),
        dates=(
            DateMention(
                span=Span(22, 30), text="Thursday", value="2020-10-22",
                days=PartialDate(2020, 10, 22).span, anchor="the report's date, 2020-10-23",
            ),
            DateMention(span=Span(0, 6), text="Sirens", value="", days=None),
        ),
        places=(
            PlaceMention(span=Span(10, 18), text="Ashkelon", place_id=ASHKELON.id, confidence=0.9, reason="the only one"),
            PlaceMention(span=None, text="Israel", place_id=ISRAEL.id, confidence=1, reason="given", field="metadata"),
        ),
        gazetteer=(ISRAEL, SOUTH, ASHKELON),
        files=(FileRef(path="a/b.txt"), FileRef(path="c.jsonl", record=3)),
        metadata={"section": "World"},
    )  # fmt: skip


def test_a_document_is_read_back_from_json_as_it_was():
    document = _document()
    assert Document.from_json(json.loads(json.dumps(document.to_json()))) == document


def test_an_id_is_sixteen_characters_of_base32_of_the_sha256():
    import base64

    digest = hashlib.sha256(b"one").digest()
    expected = base64.b32encode(digest).decode()[:16].lower()
    assert document_id(sha256_of(b"one")) == expected


def test_a_document_counts_under_every_place_above_those_it_names():
    assert _document().place_nodes() == {"294640", "294952", "295629"}


def test_days_mentioned_twice_are_one_span():
    import dataclasses

    document = _document()
    month = dataclasses.replace(
        document.dates[0], days=PartialDate(2020, 10).span, value="2020-10"
    )
    both = dataclasses.replace(document, dates=(*document.dates, month))
    assert both.mentioned_days() == (PartialDate(2020, 10).span,)
