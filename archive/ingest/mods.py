"""What the metadata of an issue say of it: MODS or Dublin Core in a METS file."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from archive.ingest.xml_tree import Element, local, text_of

#: Items that a record tells of beside its own: their days and titles are not its own.
_OTHERS = "relatedItem"


@dataclass(frozen=True, slots=True, kw_only=True)
class Described:
    """What one description says; "" where it does not."""

    title: str = ""
    day: str = ""
    where: str = ""
    language: str = ""
    author: str = ""


def described(section: Element) -> Described:
    """Return what a section of descriptive metadata says."""
    own = list(_own(section))
    day, where = _day(own)
    return Described(
        title=_title(own),
        day=day,
        where=where,
        language=_language(own),
        author="; ".join(filter(None, map(_name, _named(own, "name")))),
    )


def _own(section: Element) -> Iterator[Element]:
    """Yield what stands in a section, without what it tells of other items."""
    pending = [section]
    while pending:
        element = pending.pop()
        yield element
        if local(element) != _OTHERS:
            pending.extend(reversed(element))


def _named(elements: Iterable[Element], name: str) -> list[Element]:
    return [element for element in elements if local(element) == name]


def _title(own: list[Element]) -> str:
    for info in _named(own, "titleInfo"):
        if info.get("type"):
            continue  # Abbreviated, translated, alternative.
        parts = [text_of(part) for part in info if local(part) in _TITLE_PARTS]
        if title := " ".join(filter(None, parts)):
            return title
    titles = [e for e in _named(own, "title") if e.tag.startswith(_DUBLIN_CORE)]
    return text_of(titles[0]) if titles else ""


_TITLE_PARTS = ("nonSort", "title")
_DUBLIN_CORE = "{http://purl.org/dc/"


def _day(own: list[Element]) -> tuple[str, str]:
    """Return the day of issue as it is written, and which field says it."""
    found = [
        date
        for origin in _named(own, "originInfo")
        if not _is_digital(origin)
        for date in origin
        if local(date) == "dateIssued" and _is_sure(date)
    ]
    if not found:
        dates = [e for e in _named(own, "date") if e.tag.startswith(_DUBLIN_CORE)]
        days = {text_of(date) for date in dates}
        return (days.pop(), "dc:date") if len(days) == 1 else ("", "")
    if any(date.get("point") == "end" for date in found):
        return "", ""  # Issued from one day to another.
    coded = [date for date in found if date.get("encoding")]
    days = {text_of(date) for date in coded or found}
    return (days.pop(), "mods:dateIssued") if len(days) == 1 else ("", "")


def _is_digital(origin: Element) -> bool:
    kind = origin.get("eventType", "publication")
    if kind not in ("publication", "production", "issuance", "creation"):
        return True
    return any(
        local(child) == "dateCaptured"
        or (local(child) == "edition" and "electronic" in text_of(child).lower())
        for child in origin
    )


def _is_sure(date: Element) -> bool:
    """Tell whether a day is one: some write "approximate" of every single day."""
    kind = date.get("qualifier", "")
    text = text_of(date)
    figures = sum(character.isdecimal() for character in text)
    return (
        bool(text) and kind != "questionable" and (not kind or figures >= _TO_THE_DAY)
    )


#: A date with so many figures names a day ("3.6.1900").
_TO_THE_DAY = 6


def _language(own: list[Element]) -> str:
    terms = _named(own, "languageTerm") or _named(own, "language")
    coded = [term for term in terms if term.get("type") == "code"]
    told = {text_of(term) for term in coded or terms}
    return told.pop() if len(told) == 1 else ""


def _name(name: Element) -> str:
    parts: dict[str, str] = {}
    for part in name:
        if local(part) == "namePart" and part.get("type") not in (
            "date",
            "termsOfAddress",
        ):
            parts.setdefault(part.get("type", ""), text_of(part))
    if "family" in parts:
        return " ".join(filter(None, (parts.get("given", ""), parts["family"])))
    return parts.get("", "")
