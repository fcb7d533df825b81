"""Lists of references with their abstracts: RIS, PubMed, EndNote, BibTeX.

ris     = ("TY  - NEWS" ("XX  - value" | further line)* "ER  -")*
pubmed  = ("PMID- 1" ("XXXX- value" | "      " further line)*)*
endnote = ("%0 Newspaper Article" ("%X value" | further line)*)*
bibtex  = ("@article{key," (name "=" value ",")* "}")*

Which it is shows in the first reference. One that has neither abstract nor text says
nothing that is searched for, and is counted. Sources: the tags that Research
Information Systems, the National Library of Medicine and EndNote publish; "BibTeXing".
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from archive.datespan import InvalidDateError
from archive.ingest import bibtex
from archive.ingest.claims import read_day
from archive.ingest.decoding import STEP, TextStream, encoding_of
from archive.ingest.exports import decoded, pieces
from archive.ingest.failure import ReadError, ReadFailure
from archive.ingest.fields import record_of
from archive.ingest.item import Item, Pending
from archive.ingest.options import ReadOptions
from archive.ingest.source import Source
from archive.model import FileRef, Record

_Values = dict[str, list[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Kind:
    """A way of writing references.

    ``boundary`` is where one begins, ``text`` a field that only holds something where
    there is an abstract. ``names`` are the tags of a record's field, the best first.
    """

    boundary: re.Pattern[str]
    text: re.Pattern[str]
    values: Callable[[str], _Values]
    names: Mapping[str, str]


def _tagged(line: re.Pattern[str], piece: str) -> _Values:
    """Return the values of each tag; a line without one goes on with the last."""
    found: dict[str, list[list[str]]] = {}
    value: list[str] | None = None
    for one in piece.split("\n"):
        if match := line.match(one):
            value = [match["value"].strip()]
            found.setdefault(match["tag"], []).append(value)
        elif value is not None and one.strip():
            value.append(one.strip())
    return {
        tag: [" ".join(filter(None, value)) for value in values]
        for tag, values in found.items()
    }


def _entry(piece: str) -> _Values:
    """Return the fields of BibTeX; day, month and year are those of one date."""
    fields = bibtex.fields_of(piece)
    if "date" not in fields and "year" in fields:
        parts = (fields.get(name, "") for name in ("day", "month", "year"))
        fields["date"] = " ".join(part for part in parts if part)
    people: _Values = {
        name: re.split(r"\s+and\s+", fields[name])
        for name in ("author", "editor")
        if name in fields
    }
    return {name: people.get(name, [value]) for name, value in fields.items()}


_RIS = _Kind(
    boundary=re.compile(r"^\ufeff?TY {2}- [A-Z]{2,8}[ \t]*$", re.MULTILINE),
    text=re.compile(r"^(?:AB|N2) {2}- \S", re.MULTILINE),
    values=partial(
        _tagged, re.compile(r"(?P<tag>[A-Z][A-Z0-9])  -(?: |$)(?P<value>.*)")
    ),
    names={
        "title": "TI T1 CT BT ST",
        "text": "AB N2",
        "date": "DA Y1 PY",
        "source": "JF JO T2 JA J2 T3 BT PB",
        "author": "AU A1",
        "url": "UR L2",
        "language": "LA",
        "keywords": "KW",
        "page": "SP",
        "doi": "DO",
        "kind": "TY",
    },
)
_PUBMED = _Kind(
    boundary=re.compile(r"^\ufeff?PMID- \d{1,9}[ \t]*$", re.MULTILINE),
    text=re.compile(r"^AB {2}- \S", re.MULTILINE),
    values=partial(_tagged, re.compile(r"(?P<tag>[A-Z]{2,4}) {0,2}- (?P<value>.*)")),
    names={
        "title": "TI BTI",
        "text": "AB",
        "date": "DP DEP",
        "source": "JT TA",
        "author": "FAU AU CN",
        "language": "LA",
        "keywords": "MH OT",
        "page": "PG",
        "doi": "LID",
        "kind": "PT",
    },
)
_ENDNOTE = _Kind(
    boundary=re.compile(r"^\ufeff?%0 [A-Z][\w ]{2,40}$", re.MULTILINE),
    text=re.compile(r"^%X \S", re.MULTILINE),
    values=partial(
        _tagged, re.compile(r"(?P<tag>%[0-9A-Z@!?&()+^>\[\]]) (?P<value>.*)")
    ),
    names={
        "title": "%T",
        "text": "%X",
        "date": "%8 %D",
        "source": "%J %B %I",
        "author": "%A",
        "url": "%U",
        "language": "%G",
        "keywords": "%K",
        "page": "%P",
        "doi": "%R",
        "kind": "%0",
    },
)
_BIBTEX = _Kind(
    boundary=re.compile(
        r"^[ \t\ufeff]*@(?!(?i:comment|string|preamble)\b)[A-Za-z]{2,30}\s{0,9}\{"
        r"[^\s,{}=]{0,200},",
        re.MULTILINE,
    ),
    text=re.compile(r"\babstract\s*=", re.IGNORECASE),
    values=_entry,
    names={
        "title": "title",
        "text": "abstract",
        "date": "date",
        "source": "journaltitle journal newspaper booktitle publisher institution",
        "author": "author editor",
        "url": "url",
        "language": "langid language",
        "keywords": "keywords",
        "page": "pages",
        "doi": "doi",
    },
)
_KINDS = (_RIS, _PUBMED, _ENDNOTE, _BIBTEX)
#: Where something was printed is not where it happened.
_ELSEWHERE = {"location": "place of publication", "address": "place of publication"}
#: "2010/08/07/Late Edition": behind the day stands what it is of.
_SLASHED = re.compile(r"(?P<day>\d{4}(?:/\d{0,2}){0,2}?)/*(?:/[^/]*)?")
#: "2010 Aug 7" of PubMed.
_YEAR_FIRST = re.compile(r"(?P<y>\d{4}) (?P<m>[A-Z][a-z]{2})(?: (?P<d>\d{1,2}))?")


def begins_references(beginning: bytes) -> bool:
    """Tell whether a text begins with a reference of RIS or PubMed, or of EndNote."""
    first = beginning.lstrip(b"\xef\xbb\xbf \r\n\t").split(b"\n", 1)[0]
    line = first.decode("ascii", "replace").strip()
    return any(kind.boundary.fullmatch(line) for kind in (_RIS, _PUBMED, _ENDNOTE))


def read_references(source: Source, options: ReadOptions) -> Iterator[Item]:
    """Yield the references that have an abstract, numbered from 1 among all.

    Raises:
        ReadError: There is no reference in it, or the bytes are no text.
    """
    with source.open() as stream:
        first = stream.read(STEP)
    kind = _kind(first.decode(encoding_of(first), "replace"))
    most = options.limits.record
    number = 0
    with source.open() as stream:
        for piece in pieces(TextStream(stream, "surrogateescape"), kind.boundary, most):
            if not kind.boundary.match(piece):
                continue
            number += 1
            ref = FileRef(path=source.path, record=number)
            if len(piece) > most:
                yield ReadFailure(
                    ref,
                    f"a reference of more than {most:,} characters; set "
                    "DATELINE_RECORD_BYTES to allow more",
                )
            elif kind.text.search(piece) or _has_mapped(piece, options):
                yield Pending(ref, partial(_parse, kind, piece, ref, options))
            else:
                part = FileRef(path=f"{source.path}!/{number}", record=number)
                yield ReadFailure(part, "a reference without abstract", unknown=True)


def _has_mapped(piece: str, options: ReadOptions) -> bool:
    """Tell whether a reference has the field that is mapped as text.

    A number is that of a column in some table beside it.
    """
    name = options.mapping.get("text", "")
    if not name or name.isdecimal():
        return False
    tag = re.escape(name.removeprefix("%"))
    return re.search(rf"(?im)^\s{{0,9}}%?{tag}\b", piece) is not None


def _kind(beginning: str) -> _Kind:
    text = beginning.replace("\r\n", "\n").replace("\r", "\n")
    begun = ((kind.boundary.search(text), kind) for kind in _KINDS)
    found = [(match.start(), kind) for match, kind in begun if match]
    if not found:
        raise ReadError("there is no reference of RIS, PubMed, EndNote or BibTeX in it")
    return min(found, key=lambda one: one[0])[1]


def _parse(kind: _Kind, piece: str, ref: FileRef, options: ReadOptions) -> Record:
    piece = decoded(piece)
    values = kind.values(piece)
    known: dict[str, str | list[str]] = {}
    used: set[str] = set()
    for field, tags in kind.names.items():
        tag = next((tag for tag in tags.split() if any(values.get(tag, ()))), "")
        if not tag:
            continue
        held = list(filter(None, values[tag]))
        used.add(tag)
        known[field] = held if field in ("author", "keywords") else held[0]
    if day := _day(values, kind.names["date"].split()):
        known["date"] = day
    if texts := [
        " ".join(values[tag]) for tag in kind.names["text"].split() if tag in values
    ]:
        known["text"] = max(texts, key=len)
    for tag, held in values.items():
        if tag not in used and tag not in known and any(held):
            known[_ELSEWHERE.get(tag, tag)] = held if held[1:] else held[0]
    return record_of(known, ref, piece.strip().encode(), options)


def _day(values: _Values, tags: list[str]) -> str:
    """Return the most exact of the days of a reference, in figures or words."""
    found = [_ordered(one) for tag in tags for one in values.get(tag, ()) if one]
    year = next((one for one in found if re.fullmatch(r"\d{4}", one)), "")
    # "August 7" of EndNote stands beside the year.
    found = [one if re.search(r"\d{4}", one) else f"{one}, {year}" for one in found]
    return max(found, key=_exactness, default="")


def _exactness(printed: str) -> int:
    """Return how many of year, month and day a text tells; 0 where it is no date."""
    try:
        value = read_day(printed)
    except InvalidDateError:
        return 0
    return 1 + (value.month is not None) + (value.day is not None)


def _ordered(printed: str) -> str:
    """Return a day as others write it: PubMed and RIS put the year first."""
    line = " ".join(printed.split())
    if match := _SLASHED.fullmatch(line):
        return match["day"].rstrip("/")
    if match := _YEAR_FIRST.fullmatch(line):
        return " ".join(filter(None, (match["d"], match["m"], match["y"])))
    return line
