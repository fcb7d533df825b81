"""Records made of named fields: JSON objects, rows of tables, front matter, attributes.

Names are compared without case, and ``-`` and blanks count as ``_``. What the mapping
names wins in a record that has it; else the first alias that holds something.
"""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from archive.ingest import localities, parted_days
from archive.ingest.claims import UNREAD, claim
from archive.ingest.decoding import storable
from archive.ingest.failure import ReadError
from archive.ingest.field_names import (
    ALIASES,
    ALL,
    LONGEST_NAME,
    known_among,
    plain_name,
)
from archive.ingest.html_parts import read_parts
from archive.ingest.options import ReadOptions
from archive.model import DocumentDate, FileRef, Locality, Provenance, Record

#: How a text begins that is a page's markup, as systems of editors export it.
_MARKUP = re.compile(
    r"\s*(?:(?><!--.*?-->)\s*)*+<(?:p|div|h[1-6]|article|section|figure|blockquote|[ou]l|table"
    r"|span|strong|em|b|i|a|br|img|html|body)(?:\s[^<>]*)?/?>",
    re.IGNORECASE | re.DOTALL,
)
#: Other fields are kept as metadata, so many and so long.
_MOST_METADATA = 40
_LONGEST_METADATA = 500
#: A list as a table keeps it, in a cell.
_QUOTED = re.compile("""'[^']*'|"[^"]*\"""")
_LIST = re.compile(rf"\[\s*+(?:(?:{_QUOTED.pattern})\s*+(?:,\s*+|(?=\])))++\]")


def record_of(
    values: Mapping[str, Any],
    ref: FileRef,
    raw: bytes,
    options: ReadOptions,
    *,
    provenance: Provenance = Provenance.METADATA,
) -> Record:
    """Return the record that an object of fields holds.

    Its text stays unchanged, unless it is markup, which is read as a page.

    Raises:
        ReadError: It has neither title nor text.
    """
    fields = Fields(values, options)
    text = storable(fields.text("text"))
    title = " ".join(storable(fields.text("title")).split())
    if _is_markup(text):
        text = read_parts(text).text
        title = " ".join(read_parts(title).text.split())
    if not text.strip() and not title:
        raise ReadError(fields.lack())
    dates, unread = fields.dates(provenance)
    source, url = fields.line("source"), fields.line("url")
    author, language = fields.authors(), fields.line("language")
    metadata = fields.rest()
    if unread:
        metadata[UNREAD] = unread
    return Record(
        ref=ref,
        raw=raw,
        text=text,
        title=title,
        dates=dates,
        places=fields.places(),
        locality=fields.locality(),
        dateline=fields.line("dateline"),
        source=source or options.source,
        url=url,
        author=author,
        language=language or options.language,
        keep_text=True,
        metadata=metadata,
    )


def _is_markup(text: str) -> bool:
    """Tell whether a text is the markup of a page, not one that speaks of it."""
    return "</" in text and _MARKUP.match(text) is not None


class Fields:
    """The fields of one record under the names that we know."""

    def __init__(self, values: Mapping[str, Any], options: ReadOptions) -> None:
        self._values = {plain_name(name): value for name, value in opened(values)}
        self._options = options
        self._used: set[str] = set()
        self._known = known_among(ALL.intersection(self._values))

    def raw(self, name: str) -> tuple[str, Any]:
        """Return the record's own name of a field, and its value, or ("", None)."""
        for own in self._names(name):
            value = self._values.get(own)
            if isinstance(value, bool):
                # "published: true" says no day.
                continue
            if value is not None and value not in ("", [], {}):
                self._used.add(own)
                return own, value
        return "", None

    def _names(self, name: str) -> tuple[str, ...]:
        """Return what a field is called here: as mapped, where it is there.

        One mapping serves a folder of many files, and most of them know nothing of it.
        """
        mapped = self._options.mapping.get(name)
        if mapped:
            own = plain_name(mapped)
            # "fields.body" may be a field of a record that was opened.
            for called in (own, own.partition(".")[2]):
                if called in self._values:
                    return (called,)
        return self._known[name]

    def lack(self) -> str:
        """Return why this is no report: it has neither title nor text."""
        own = {*self._names("title"), *self._names("text")}
        if own:
            return f"no title and no text: nothing stands in {', '.join(sorted(own))}"
        names = ", ".join(sorted(self._values)[:20]) or "none"
        return (
            f"neither title nor text among the fields ({names}); "
            "name them with --map text=NAME,title=NAME"
        )

    def text(self, name: str) -> str:
        """Return a field as text: pieces of a list are paragraphs."""
        value = self.raw(name)[1]
        if isinstance(value, list):
            return "\n\n".join(_plain(piece) for piece in value)
        return _plain(value)

    def line(self, name: str) -> str:
        """Return a field as one line: pieces of a list stand behind commas."""
        return _line(self.raw(name)[1], ", ")

    def authors(self) -> str:
        """Return the author field as one line: names of a list behind semicolons.

        These part authors whatever the names are (``archive.bylines``), as commas do
        not. A list may be written as text: ``['Jane Doe', 'John Roe']``. A number is
        that of an account in another table, and names nobody.
        """
        own, value = self.raw("author")
        if isinstance(value, str) and _LIST.fullmatch(value):
            value = [one[1:-1] for one in _QUOTED.findall(value)]
        named = _line(value, "; ")
        if named.isdecimal():
            self._used.discard(own)
            return ""
        return named

    def places(self) -> tuple[str, ...]:
        """Return the names of places: a list's pieces, or those between semicolons.

        A town alone is one, where the fields tell no more of it.
        """
        value = self.raw("places")[1]
        if value is None and self.locality() is None:
            told = (self._values.get(own) for own in localities.SPOTS)
            value = next((one for one in map(_single, told) if one), None)
            value = localities.told(value) if value else None
        if value is None:
            return ()
        pieces = value if isinstance(value, list) else _plain(value).split(";")
        names = (" ".join(storable(_plain(piece)).split()) for piece in pieces)
        return tuple(dict.fromkeys(filter(None, names)))

    def locality(self) -> Locality | None:
        """Return what the fields say of where it happened; they stay metadata."""
        named = any(self._names(field) for field in localities.ALIASES)
        if not named and localities.GEOJSON not in self._values:
            return None
        told = {
            field: [(own, _single(self._values[own])) for own in self._names(field)]
            for field in ("places", *localities.ALIASES)
        }
        return localities.locality(told, self._values)

    def dates(self, provenance: Provenance) -> tuple[tuple[DocumentDate, ...], str]:
        """Return the claim of the date field, and the field when it cannot be read."""
        name, value = self.raw("date")
        printed = " ".join(storable(_plain(_one(value))).split())
        if not printed:
            return self._parted(provenance), ""
        options, where = self._options, f"field {name}"
        shown = options.order_shown
        found = claim(printed, provenance, where, options.date_order, shown=shown)
        return ((found,), "") if found else ((), printed[:_LONGEST_METADATA])

    def _parted(self, provenance: Provenance) -> tuple[DocumentDate, ...]:
        """Return the claim of columns for year, month and day; they stay metadata."""
        names = parted_days.columns(self._values)
        if names is None or self._names("date") != self._known["date"]:
            # A mapped field that is empty says that there is no date.
            return ()
        year, month, day = (_plain(self._values[name]) for name in names)
        printed = parted_days.joined(year, month, day)
        found = printed and claim(printed, provenance, f"fields {', '.join(names)}")
        return (found,) if found else ()

    def rest(self) -> dict[str, str]:
        """Return the fields that were not asked for, as metadata."""
        kept: dict[str, str] = {}
        for name, value in self._values.items():
            outer = name.partition(".")[0]
            used = name in self._used or outer in self._used
            if used or len(kept) == _MOST_METADATA:
                continue
            if outer != name and outer in self._values:
                # It is kept as a part of the object.
                continue
            pieces = value[:20] if isinstance(value, list) else [value]
            text = ", ".join(filter(None, map(_plain, pieces)))
            if text and len(name) <= LONGEST_NAME:
                kept[storable(name)] = storable(text)[:_LONGEST_METADATA]
        return kept


#: Objects that hold all that a record tells, where it tells nothing outside of them.
_HOLDERS = frozenset(("fields", "attributes", "properties"))
_TELLING = frozenset((*ALIASES["title"], *ALIASES["text"]))


def opened(values: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """Yield the fields of an object; those of objects within it as ``outer.inner``.

    What a search engine exports lies in ``_source``, which is no name to a reader; so
    does what some interfaces answer in ``fields``, ``attributes`` or ``properties``.
    """
    for name, value in values.items():
        if isinstance(value, dict) and (
            name == "_source" or (name in _HOLDERS and not _tells(values))
        ):
            yield from opened(value)
            continue
        yield name, value
        if isinstance(value, dict):
            for inner, within in value.items():
                yield f"{name}.{inner}", within


def _tells(values: Mapping[str, Any]) -> bool:
    """Tell whether an object has a title or a text of its own."""
    return not _TELLING.isdisjoint(plain_name(name) for name in values)


def _one(value: Any) -> Any:
    """Return what a list of one holds, and the moment that MongoDB wraps up.

    Solr keeps lists where nobody said otherwise; in CSL a date is a list of its parts,
    and two of them are a span.
    """
    match value:
        case [one]:
            return _one(one)
        case {"value": str(first), "end_value": str(last)}:
            return f"{first} – {last}"
        case {"$date": one} | {"$numberLong": one} | {"value": one}:
            return _one(one)
        case {"year": int(year), "month": int(month), "day": int(day)}:
            return f"{year:04}-{month:02}-{day:02}"
        case {"date-parts": [[*parts]]} if all(str(part).isdigit() for part in parts):
            return "-".join(f"{part:>02}" for part in parts[:3])
    return value


def _single(value: Any) -> str:
    """Return what names one thing, or "" for what names several or nothing."""
    match value:
        case [one]:
            return _single(one)
        case str() | {"name": str()}:
            return storable(_plain(value))
        case bool():
            return ""
        case int() | float():
            return str(value)
    return ""


def _line(value: Any, between: str) -> str:
    """Return a value as one line, the pieces of a list with ``between`` them."""
    if value is None:
        return ""
    if isinstance(value, str):
        return storable(" ".join(value.split()))
    pieces = value if isinstance(value, list) else [value]
    line = between.join(filter(None, (" ".join(_plain(p).split()) for p in pieces)))
    return storable(line)


def _plain(value: Any) -> str:
    """Return a value as text: an object by its name, nothing for nothing."""
    match value:
        case str():
            return value
        case None | bool():
            return ""
        case {"name": str(name)} | {"main": str(name)} | {"original": str(name)}:
            return name
        case {"value": str(one)} | {"literal": str(one)} | {"raw": str(one)}:
            return one
        case {"family": str(family), "given": str(given)}:
            return f"{given} {family}"
        case {"rendered": str(markup)}:
            return read_parts(markup).text
        case dict() | list():
            return json.dumps(value, ensure_ascii=False)[:_LONGEST_METADATA]
    return str(value)
