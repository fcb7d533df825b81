"""What the values of fields say: as text, as one line, as the name of one thing."""

import json
import re
from html import unescape
from typing import Any

from archive.ingest.decoding import storable
from archive.ingest.html_parts import read_parts

#: A value that is none of those is kept, so long.
LONGEST = 500
#: How a text begins that is a page's markup, as systems of editors export it.
_MARKUP = re.compile(
    r"\s*(?:(?><!--.*?-->)\s*)*+<(?:p|div|h[1-6]|article|section|figure|blockquote|[ou]l|table"
    r"|span|strong|em|b|i|a|br|img|html|body)(?:\s[^<>]*)?/?>",
    re.IGNORECASE | re.DOTALL,
)
#: Marks that stand in titles, with what says how they look; "a < b" has none.
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_TAG = re.compile(
    r"</?(?:b|i|u|em|strong|span|small|sup|sub|font|mark|a)"
    r"(?:\s+[\w:-]+\s*=[^<>]*)?>",
    re.IGNORECASE,
)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")
_ADDRESS = re.compile(r"\s*https?://\S+\s*", re.IGNORECASE)
#: Letters among figures, as programs number things: ``ddUyU0VZz0``.
_MARK = re.compile(r"(?=[^\W\d]*\d)(?=\d*[^\W\d])\w{8,}", re.ASCII)
#: A language, and perhaps where it is spoken so: ``pt-BR``.
_CODE = re.compile(r"[a-z]{2}(?:[-_][A-Za-z]{2,4})?")
#: What programs write where a field holds nothing, and what people do.
_NOTHING = frozenset(
    r"nan none null n/a nat <na> #n/a undefined (null) \n [] {}".split()  # noqa: SIM905
)
_NOT_KNOWN = frozenset(
    "na n.a. unknown unbekannt inconnu desconocido desconhecido sconosciuto "  # noqa: SIM905
    "onbekend nieznany okänd ukjent ukendt неизвестно неизвестен bilinmiyor".split()
)
_LONGEST_NOTHING = max(map(len, _NOTHING))
#: The parts of a text that are paragraphs of it, by their ``type``.
_PARAGRAPHS = frozenset(
    "paragraph text html sanitized_html p heading header subheading quote list "  # noqa: SIM905
    "blockquote block".split()
)


def is_markup(text: str) -> bool:
    """Tell whether a text is the markup of a page, not one that speaks of it."""
    return "</" in text and _MARKUP.match(text) is not None


def is_nothing(value: Any) -> bool:
    """Tell whether a value is what a program writes for none: ``nan``, ``NULL``."""
    if isinstance(value, str):
        return len(value) <= _LONGEST_NOTHING and value.strip().lower() in _NOTHING
    return isinstance(value, float) and value != value  # noqa: PLR0124 - it is "nan"


def is_not_known(value: Any) -> bool:
    """Tell whether a value that names one thing says that nobody knows it: "-"."""
    return isinstance(value, str) and (
        value.strip().lower() in _NOT_KNOWN
        or not any(letter.isalnum() for letter in value)
    )


def is_address(value: Any) -> bool:
    """Tell whether a value is the address of a page."""
    return isinstance(value, str) and _ADDRESS.fullmatch(value) is not None


def is_mark(value: Any) -> bool:
    """Tell whether a value is what a program calls something by."""
    return isinstance(value, str) and _MARK.fullmatch(value.strip()) is not None


def is_prose(value: Any) -> bool:
    """Tell whether a value may be a text: not one word of ASCII, nor an address."""
    if not isinstance(value, str):
        return isinstance(value, (list, dict))
    return not value.isascii() or len(value.split(None, 1)) > 1


def paragraph(piece: Any) -> str:
    """Return a piece of a text that is a list; "" for what is a picture or a heading.

    Some keep paragraphs as objects: ``{"type": "paragraph", "content": "..."}``.
    """
    match piece:
        case {"type": str(kind)} if kind.lower() not in _PARAGRAPHS:
            return ""
        case {"content": str(text)} | {"text": str(text)} | {"html": str(text)}:
            is_page = is_markup(text) or "html" in str(piece.get("type", "html"))
            return read_parts(text).text if is_page else text
    return as_text(piece)


def _is_by_language(value: dict[Any, Any]) -> bool:
    """Tell whether an object holds a text in languages: ``{"en": ..., "fr": ...}``."""
    return all(
        isinstance(code, str) and _CODE.fullmatch(code) and isinstance(text, str)
        for code, text in value.items()
    )


def unwrapped(value: Any) -> Any:
    """Return what a list of one holds, and the moment that MongoDB wraps up.

    Solr keeps lists where nobody said otherwise; in CSL a date is a list of its parts,
    and two of them are a span.
    """
    match value:
        case [one]:
            return unwrapped(one)
        case {"value": str(first), "end_value": str(last)}:
            return f"{first} – {last}"
        case {"$date": one} | {"$numberLong": one} | {"value": one} | {"$t": one}:
            return unwrapped(one)
        case {"year": int(year), "month": int(month), "day": int(day)}:
            return f"{year:04}-{month:02}-{day:02}"
        case {"date-parts": [[*parts]]} if all(str(part).isdigit() for part in parts):
            return "-".join(f"{part:>02}" for part in parts[:3])
    return value


def as_name(value: Any) -> str:
    """Return what names one thing, or "" for what names several or nothing."""
    match value:
        case [one]:
            return as_name(one)
        case str() | {"name": str()}:
            return storable(as_text(value))
        case bool():
            return ""
        case int() | float():
            return str(value)
    return ""


def as_line(value: Any, between: str) -> str:
    """Return a value as one line, the pieces of a list with ``between`` them."""
    if value is None:
        return ""
    if isinstance(value, str):
        return storable(" ".join(value.split()))
    pieces = value if isinstance(value, list) else [value]
    line = between.join(filter(None, (" ".join(as_text(p).split()) for p in pieces)))
    return storable(line)


def as_text(value: Any) -> str:
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
        case {"title": str(title)}:
            return title
        case {"rendered": str(markup)} | {"html": str(markup)}:
            return read_parts(markup).text
        case {"$t": str(one)} | {"#text": str(one)} | {"_text": str(one)}:
            # XML that a program wrote as JSON.
            return one
        case {"text": str(one)} | {"content": str(one)} | {"plain": str(one)}:
            return one
        case dict() if value and _is_by_language(value):
            return str(value.get("en") or next(iter(value.values())))
        case dict() | list():
            return json.dumps(value, ensure_ascii=False)[:LONGEST]
    return str(value)


def unmarked(line: str) -> str:
    """Return a title or a name without the marks that a page's maker put into it.

    ``Rain &#8217;til May <br> May 3`` is ``Rain ’til May May 3``.
    """
    if "<" in line:
        line = _TAG.sub("", _BREAK.sub(" ", line))
    if "&" in line:
        line = _ENTITY.sub(lambda entity: unescape(entity[0]), line)
    return " ".join(line.split())
