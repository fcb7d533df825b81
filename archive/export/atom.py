"""Atom feeds (RFC 4287).

A feed says nothing of the moment at which it was asked for: the same reports give the
same bytes, so a reader of feeds sees something new only when there is.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import islice
from xml.etree import ElementTree as ET

from archive.bylines import authors_of
from archive.export.fields import (
    NAMELESS,
    About,
    clean,
    in_chunks,
    named_places,
    one_line,
    permalink,
)
from archive.model import Document

_ATOM = "http://www.w3.org/2005/Atom"
#: A feed holds at most this many reports, the first of its search.
MOST_ENTRIES = 100
_SUMMARY = 400
#: The only addresses made links: a reader of feeds may run what ``javascript:`` says.
_WEB = re.compile("https?://", re.IGNORECASE)
#: What an undated report, and a feed of none, says for its day: Atom asks for one.
_NO_DAY = date(1970, 1, 1)


def write_atom(
    documents: Iterable[Document], base: str, about: About = NAMELESS
) -> Iterator[str]:
    """Yield a feed of the first reports; an entry's time is the report's first day.

    A doubtful day is told as the day of publication alone: readers of feeds would keep
    the report on top for ever, and miss what is newer.
    """
    entries = list(islice(documents, MOST_ENTRIES))
    ET.register_namespace("", _ATOM)
    feed = ET.Element(_tag("feed"))
    days = [_day(document, about.last_sound) for document in entries]
    address = about.address or f"{base.rstrip('/')}/"
    _add(feed, "id", address)
    _add(feed, "title", about.title)
    _add(feed, "updated", _time(max(days, default=_NO_DAY)))
    _add(_add(feed, "author"), "name", "Dateline")
    _add(feed, "link", rel="alternate", type="text/html", href=address)
    if about.own:
        # Readers of feeds go on asking there, whatever they were given at first.
        _add(feed, "link", rel="self", type="application/atom+xml", href=about.own)
    _add(feed, "generator", "Dateline")
    for document, day in zip(entries, days, strict=True):
        feed.append(_entry(document, base, day))
    ET.indent(feed)
    text = ET.tostring(feed, encoding="unicode")
    return in_chunks([f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n'])


def _entry(document: Document, base: str, day: date) -> ET.Element:
    entry = ET.Element(_tag("entry"))
    _add(entry, "id", f"urn:sha256:{document.sha256}")
    _add(entry, "title", one_line(document.title) or "Untitled")
    _add(entry, "updated", _time(day))
    if document.date:
        _add(entry, "published", _time(document.date.value.earliest))
    _add(entry, "link", rel="alternate", href=permalink(document, base))
    if _WEB.match(url := one_line(document.url)):
        _add(entry, "link", rel="via", href=url)
    for author in authors_of(document.author) or (document.source,):
        if name := one_line(author):
            _add(_add(entry, "author"), "name", name)
    for named in named_places(document):
        _add(entry, "category", term=named.place.id, label=named.place.name)
    _add(entry, "summary", _summary(document.text), type="text")
    return entry


def _add(
    parent: ET.Element, name: str, text: str = "", **attributes: str
) -> ET.Element:
    cleaned = {key: clean(value) for key, value in attributes.items()}
    element = ET.SubElement(parent, _tag(name), cleaned)
    element.text = clean(text) or None
    return element


def _tag(name: str) -> str:
    return f"{{{_ATOM}}}{name}"


def _day(document: Document, last: date) -> date:
    day = document.date.value.earliest if document.date else _NO_DAY
    return day if day <= last else _NO_DAY


def _time(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"


def _summary(text: str) -> str:
    """Return the beginning of a text, cut at a word."""
    line = one_line(text[: _SUMMARY * 2])
    if len(line) <= _SUMMARY:
        return line
    return line[:_SUMMARY].rpartition(" ")[0].rstrip(",;:") + " …"
