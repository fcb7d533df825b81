"""Records made of named fields: JSON objects, rows of tables, front matter, attributes.

Names are compared without case, and ``-`` and blanks count as ``_``. What the mapping
names wins in a record that has it; else the first alias that holds something.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from archive.ingest import localities, parted_days
from archive.ingest.claims import claim
from archive.ingest.decoding import storable
from archive.ingest.failure import ReadError
from archive.ingest.field_names import (
    DATA,
    LONGEST_NAME,
    known_among,
    names_reports,
    plain_name,
)
from archive.ingest.field_values import (
    LONGEST,
    as_line,
    as_name,
    as_text,
    is_address,
    is_mark,
    is_markup,
    is_not_known,
    is_nothing,
    is_prose,
    paragraph,
    unmarked,
    unwrapped,
)
from archive.ingest.html_parts import read_parts
from archive.ingest.options import ReadOptions
from archive.model import UNREAD, DocumentDate, FileRef, Locality, Provenance, Record

#: Other fields are kept as metadata, so many and so long.
_MOST_METADATA = 40
#: A field of a date that tells an hour or a weekday leaves the day to others.
_TELLS_NO_DAY = re.compile(r"\D+|\d{1,2}[:.h]\d\d(?:[:.]\d\d)?(?:\s?[AaPp]\.?[Mm]\.?)?")
#: Behind the name of a newspaper: "The Courier, Page 14", "El Faro (p. B3)".
_PAGE = re.compile(
    r"(?<=\w),?[ ]*\(?(?:pages?|p[pg]?\.|seiten?|página|pág\.|pagina)[ ]*"
    r"[A-Z]?\d[\w–-]*\)?\Z",
    re.IGNORECASE,
)
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
    text = storable(fields.text())
    title = fields.title()
    if is_markup(text):
        text = read_parts(text).text
        title = read_parts(title).text
    title = unmarked(storable(title))
    if not text.strip() and not title:
        raise ReadError(fields.lack())
    dates, unread, unread_in = fields.dates(provenance)
    source, url = fields.source()
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
        unread_in=unread_in,
    )


class Fields:
    """The fields of one record under the names that we know."""

    def __init__(self, values: Mapping[str, Any], options: ReadOptions) -> None:
        self._values = {
            plain_name(name): "" if is_nothing(value) else value
            for name, value in opened(values)
        }
        self._options = options
        self._used: set[str] = set()
        self._known = known_among(frozenset(self._values))

    def raw(
        self, name: str, fits: Callable[[Any], bool] | None = None
    ) -> tuple[str, Any]:
        """Return the record's own name of a field, and its value, or ("", None).

        The first that ``fits``, where one is asked for and some do.
        """
        held = self._held(name)
        if not held:
            return "", None
        own, value = held[0]
        if fits is not None and not fits(value):
            own, value = next((one for one in held if fits(one[1])), held[0])
        self._used.add(own)
        return own, value

    def _held(self, name: str) -> list[tuple[str, Any]]:
        """Return the names of a field that hold something here, the best first."""
        held: list[tuple[str, Any]] = []
        for own in self._names(name):
            value = self._values.get(own)
            # "published: true" says no day.
            if value is None or isinstance(value, bool) or value in ("", [], {}):
                continue
            if name in _NAMED and is_not_known(value):
                continue
            held.append((own, value))
        return held

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

    def text(self) -> str:
        """Return the text: pieces of a list are paragraphs.

        Words rather than a "yes" or an address; below a title no mark of a program.
        """
        own, value = self.raw("text", is_prose)
        if is_mark(value) and self._held("title"):
            self._used.discard(own)
            return ""
        if isinstance(value, list):
            return "\n\n".join(filter(None, map(paragraph, value)))
        return as_text(value)

    def title(self) -> str:
        """Return the title; where an object is called so, that of something else."""
        value = self.raw("title", lambda value: isinstance(value, str))[1]
        return as_text(value[0] if isinstance(value, list) else value)

    def line(self, name: str) -> str:
        """Return a field as one line: pieces of a list stand behind commas."""
        return as_line(self.raw(name)[1], ", ")

    def source(self) -> tuple[str, str]:
        """Return the source, and the address, which some call that."""
        url = self.line("url")
        own, value = self.raw("source", lambda value: not is_address(value))
        if is_address(value) or (own.startswith("title.") and "title" in self._used):
            self._used.discard(own)
            value = None
        for called, address in self._held("source") if not url else ():
            if is_address(address):
                self._used.add(called)
                url = address.strip()
                break
        line = unmarked(as_line(value, ", "))
        if page := _PAGE.search(line):
            # What stands there is kept as it is.
            self._used.discard(own)
            line = line[: page.start()]
        return line, url

    def authors(self) -> str:
        """Return the author field as one line: names of a list behind semicolons.

        These part authors whatever the names are (``archive.bylines``), as commas do
        not. A list may be written as text: ``['Jane Doe', 'John Roe']``. A number is
        that of an account in another table, and names nobody.
        """
        own, value = self.raw("author")
        if isinstance(value, str) and _LIST.fullmatch(value):
            value = [one[1:-1] for one in _QUOTED.findall(value)]
        if isinstance(value, list):
            value = [one for one in value if not is_nothing(one)]
        named = unmarked(as_line(value, "; "))
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
            value = next((one for one in map(as_name, told) if one), None)
            value = localities.told(value) if value else None
        if value is None:
            return ()
        pieces = value if isinstance(value, list) else as_text(value).split(";")
        names = (" ".join(storable(as_text(piece)).split()) for piece in pieces)
        return tuple(dict.fromkeys(filter(None, names)))

    def locality(self) -> Locality | None:
        """Return what the fields say of where it happened; they stay metadata."""
        named = any(self._names(field) for field in localities.ALIASES)
        if not named and localities.GEOJSON not in self._values:
            return None
        told = {
            field: [(own, as_name(self._values[own])) for own in self._names(field)]
            for field in ("places", *localities.ALIASES)
        }
        return localities.locality(told, self._values)

    def dates(
        self, provenance: Provenance
    ) -> tuple[tuple[DocumentDate, ...], str, str]:
        """Return the claim of the date field.

        When it cannot be read, what it says, and what it is called.
        """
        options = self._options
        unread = unread_in = ""
        for name, value in self._held("date"):
            printed = " ".join(storable(as_text(unwrapped(value))).split())
            found = claim(
                printed,
                provenance,
                f"field {name}",
                options.date_order,
                shown=options.order_shown,
                given=options.order_given,
            )
            if found:
                self._used.add(name)
                return (found,), "", ""
            if printed and name != DATA:
                self._used.add(name)
                if not unread:
                    unread, unread_in = printed[:LONGEST], f"field {name}"
                if not _TELLS_NO_DAY.fullmatch(printed):
                    # "c. 1890": other days are of something else, a scan or a site.
                    break
        return (() if unread else self._parted(provenance)), unread, unread_in

    def _parted(self, provenance: Provenance) -> tuple[DocumentDate, ...]:
        """Return the claim of columns for year, month and day; they stay metadata."""
        names = parted_days.columns(self._values)
        if names is None or self._names("date") != self._known["date"]:
            # A mapped field that is empty says that there is no date.
            return ()
        year, month, day = (as_text(self._values[name]) for name in names)
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
            text = ", ".join(filter(None, map(as_text, pieces)))
            if text and 0 < len(name) <= LONGEST_NAME:
                kept[storable(name)] = storable(text)[:LONGEST]
        return kept


#: Fields that name one thing, or no one.
_NAMED = frozenset(("author", "source", "date", "language", "url", "dateline"))
#: Objects that hold all that a record tells, where it tells nothing outside of them.
_HOLDERS = frozenset(("fields", "attributes", "properties", "node", "data"))


def opened(values: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """Yield the fields of an object; those of objects within it as ``outer.inner``.

    What a search engine exports lies in ``_source``, which is no name to a reader; so
    does what some interfaces answer in ``fields``, ``attributes`` or ``node``.
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
    return names_reports(map(plain_name, values))
