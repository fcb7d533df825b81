"""NewsML 1.0 to 1.2, in which Reuters, AFP, dpa and others sent and kept their reports.

item      = "NewsItem" Identification NewsManagement component
component = "NewsComponent" [Role] [NewsLines] [metadata] (component* | ContentItem*)

What a content is, NITF, a page or plain text, shows in itself. The components of an
item may be the same report in several languages: each of these is a record. The day on
which an envelope was sent (``NewsEnvelope``) is none of a report. Source: the IPTC's
"NewsML 1.2 Functional Specification", and what agencies send.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from archive.ingest.field_values import is_markup
from archive.ingest.html_parts import read_parts
from archive.ingest.xml_names import words
from archive.ingest.xml_tree import (
    Element,
    attribute,
    every,
    find,
    local,
    text_at,
    text_of,
    texts_of,
)

Fields = dict[str, str | list[str]]
#: Roles of contents beside the text: what pictures show, and what is sent to editors.
_BESIDE = words(
    "caption captions thumbnail preview quicklook picture photo graphic video audio "
    "icon title headline keyword keywords advisory"
)
_PARAGRAPHS = words("p hl2 li h1 h2 h3 h4 h5 h6 pre blockquote media-caption tr")
_MARKS = re.compile(r"</(?:b|i|u|a|em|strong|sup|sub)>|<br ?/?>", re.IGNORECASE)
_EMPTY_LINES = re.compile(r"\n\s*\n")


@dataclass(frozen=True, slots=True)
class _Content:
    """A text that an item holds, its language and whether it stands beside another."""

    text: str
    language: str
    beside: bool


def versions_of(item: Element) -> list[str]:
    """Return the languages that an item's texts are in, each of which is a report.

    One of a single language, or without a text, is one of "" or that language.
    """
    contents = list(_contents(item, "", beside=False))
    main = [one for one in contents if not one.beside] or contents
    return list(dict.fromkeys(one.language for one in main)) or [""]


def is_package(item: Element) -> bool:
    """Tell whether an item only holds others together, and has no text of its own."""
    inner = [one for one in every(item, "NewsItem") if one is not item]
    return bool(inner) and not any(_contents(item, "", beside=False))


def news_item(item: Element, language: str) -> Fields:
    """Return what an item tells in one of its languages.

    Args:
        item: The ``NewsItem``.
        language: One of ``versions_of``.
    """
    contents = [
        one for one in _contents(item, "", beside=False) if one.language == language
    ]
    texts = [one.text for one in contents if not one.beside]
    lines = _in_language(item, language)
    title = _first(lines, "HeadLine") or text_at(item, "hedline", "hl1")
    cities = [
        attribute(one, "Value")
        for place in every(item, "Location")
        for one in every(place, "Property")
        if attribute(one, "FormalName") == "City"
    ]
    return {
        "title": title or _first(lines, "SlugLine") or text_at(item, "NameLabel"),
        "text": "\n\n".join(dict.fromkeys(texts or (one.text for one in contents))),
        "created": text_at(item, "NewsManagement", "FirstCreated"),
        "version": text_at(item, "NewsManagement", "ThisRevisionCreated"),
        "identified": text_at(item, "NewsIdentifier", "DateId"),
        "dateline": _first(lines, "DateLine") or text_at(item, "nitf", "dateline"),
        "places": list(dict.fromkeys(filter(None, cities))),
        "source": _source(item),
        "author": texts_of(one for line in lines for one in every(line, "ByLine"))
        or texts_of(every(item, "byline")),
        "language": language or attribute(find(item, "Language"), "FormalName"),
    }


def _contents(element: Element, language: str, *, beside: bool) -> Iterator[_Content]:
    """Yield the texts below an element that belong to no item within it.

    Of components that say one thing in several forms the first with a text counts.
    """
    language = attribute(element, "lang").lower() or language
    role = attribute(_child(element, "Role"), "FormalName").lower()
    beside = beside or not _BESIDE.isdisjoint(re.findall("[a-z]+", role))
    once = attribute(element, "EquivalentsList").lower() == "yes"
    for child in element:
        match local(child):
            case "NewsItem" | "Identification" | "NewsManagement" | "NewsLines":
                continue
            case "Encoding" if "base64" in attribute(child, "Notation").lower():
                continue
            case "DataContent":
                found = [_text(child)]
                yield from (_Content(text, language, beside) for text in found if text)
            case _:
                below = False
                for one in _contents(child, language, beside=beside):
                    below = True
                    yield one
                if below and once:
                    return


def _child(element: Element, name: str) -> Element | None:
    return next((child for child in element if local(child) == name), None)


def _text(content: Element) -> str:
    """Return the text of a content: its paragraphs, or what it holds as it stands."""
    body = find(content, "body.content")
    if body is None:
        body = find(content, "body")
    if len(content):
        return _paragraphs(content if body is None else body)
    text = (content.text or "").strip().replace("\r\n", "\n")
    if is_markup(text):
        return read_parts(text).text
    if _MARKS.search(text):
        # Lines are those of a plain text, in which some words are marked.
        return read_parts(text.replace("\n", "<br>")).text
    return text


def _paragraphs(body: Element) -> str:
    """Return the outermost paragraphs of markup; all its text where it has none."""
    texts: list[str] = []
    stack = [body]
    while stack:
        element = stack.pop()
        if element is not body and local(element) in _PARAGRAPHS:
            texts.append(_pieces(element))
        else:
            stack.extend(reversed(element))
    return "\n\n".join(filter(None, texts)) or _pieces(body)


def _pieces(element: Element) -> str:
    """Return the text of an element; empty lines within it part paragraphs."""
    pieces = _EMPTY_LINES.split("".join(element.itertext()))
    return "\n\n".join(filter(None, (" ".join(one.split()) for one in pieces)))


def _in_language(item: Element, language: str) -> list[Element]:
    """Return the lines of titles and places that are those of a language, or all."""
    found: list[tuple[Element, str]] = []
    stack = [(item, "")]
    while stack:
        element, outer = stack.pop()
        own = attribute(element, "lang").lower() or outer
        if local(element) == "NewsLines":
            found.append((element, own))
        elif local(element) != "NewsItem" or element is item:
            stack.extend((child, own) for child in reversed(element))
    fitting = [lines for lines, own in found if own == language]
    return fitting or [lines for lines, _ in found]


def _first(lines: list[Element], name: str) -> str:
    texts = (text_of(one) for line in lines for one in every(line, name))
    return next(filter(None, texts), "")


def _source(item: Element) -> str:
    """Return who gave out an item, by name where one is told."""
    for name in ("Provider", "Source"):
        for party in (p for one in every(item, name) for p in every(one, "Party")):
            if named := attribute(party, "FormalName"):
                return named
    return text_at(item, "CreditLine") or text_at(item, "NewsIdentifier", "ProviderId")
