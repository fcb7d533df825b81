"""Akoma Ntoso: debates, judgments and acts as parliaments and courts encode them.

The standard is OASIS LegalDocML, version 1.0; elements are known by their local names,
so that its earlier versions are read too. Of a debate each section with a heading is a
report; any other document is one.
"""

import re
from collections.abc import Iterator

from archive.ingest.claims import claim
from archive.ingest.debates import Section, items, row_of, said
from archive.ingest.failure import ReadError
from archive.ingest.item import Item
from archive.ingest.normal import language_code
from archive.ingest.options import ReadOptions
from archive.ingest.source import Source
from archive.ingest.xml_tree import (
    Element,
    attribute,
    every,
    find,
    found,
    local,
    outermost,
    text_at,
    text_of,
)
from archive.model import DocumentDate, Provenance

ROOTS = frozenset(("akomaNtoso", "akomantoso"))
#: What is no part of what was said or decided.
_BESIDE = frozenset(("meta", "num", "toc", "references"))
#: What may be a section of a debate, where it has a heading.
_SECTIONS = frozenset(
    (
        *("debateSection", "administrationOfOath", "declarationOfVote", "address"),
        *("communication", "petitions", "papers", "noticesOfMotion", "questions"),
        *("proceduralMotions", "pointOfOrder", "ministerialStatements", "adjournment"),
        *("resolutions", "rollCall", "prayers", "oralStatements", "writtenStatements"),
        *("personalStatements", "nationalInterest", "subdivision"),
    )
)
_SPOKEN = frozenset(("speech", "question", "answer"))
_BLOCKS = frozenset(
    (
        *("p", "heading", "subheading", "from", "li", "tr", "item", "block", "table"),
        *("blockList", "tblock", "paragraph", "content", "scene", "narrative"),
        *("summary", "article", "section", "subsection", "clause", *_SPOKEN),
    )
)
_ROW = "tr"
#: The day of a work stands in its name: "/za/debaterecord/2012-05-11/main".
_IN_NAME = re.compile(r"/(\d{4}-\d\d-\d\d)(?=[/@:.~!]|\Z)")
#: "3000-01-01" is what makers of such files write where they know none.
_LAST_YEAR = 2100


def read_akoma(source: Source, options: ReadOptions) -> Iterator[Item]:
    """Yield the sections of a debate, or the one text of another document.

    Raises:
        ReadError: Nothing in it has a text, or it is not well-formed.
    """
    read = False
    with source.open() as stream:
        roots = outermost(stream, ROOTS)
        sections = (one for root in roots for one in _sections(root))
        for item in items(sections, source, options):
            read = True
            yield item
    if not read:
        raise ReadError("a document in Akoma Ntoso of which no part has a text")


def _sections(root: Element) -> list[Section]:
    body = find(root, "debateBody")
    whole = Section(
        _title(root),
        days=_days(root),
        source=_author(root),
        language=_language(root),
    )
    sections = [whole]
    if body is not None:
        _take(body, whole, sections)
        return sections
    for part in root:
        for child in part:
            if local(child) not in ("preface", "coverPage"):
                _take_child(child, whole, None)
    return sections


def _title(root: Element) -> str:
    """Return what a document is called: by its title, else by its kind's name."""
    for name in ("docTitle", "shortTitle", "longTitle"):
        if title := said(found(root, name)):
            return title
    alias = attribute(find(root, "FRBRWork", "FRBRalias"), "value")
    kinds = (attribute(kind, "name") for kind in root)
    named = next((name for name in kinds if " " in name), "")
    return alias or named or text_at(root, "docType")


def _days(root: Element) -> tuple[DocumentDate, ...]:
    """Return the day of a document.

    It is what its preface prints; else what is encoded of the work and what its name
    tells, each if they differ.
    """
    work = found(root, "FRBRWork")
    for cover in ("preface", "coverPage"):
        printed = find(root, cover, "docDate")
        told = attribute(printed, "date") or text_of(printed)
        if day := claim(told, Provenance.METADATA, "docDate"):
            return (day,)
    name = _IN_NAME.search(attribute(find(work, "FRBRthis"), "value"))
    encoded = attribute(find(work, "FRBRdate"), "date")
    days = (
        claim(encoded, Provenance.METADATA, "FRBRdate of the work"),
        claim(name[1] if name else "", Provenance.METADATA, "name of the work"),
    )
    sure = [day for day in days if day is not None and day.value.year <= _LAST_YEAR]
    if len(sure) > 1 and sure[0].value == sure[1].value:
        del sure[1:]
    return tuple(sure)


def _author(root: Element) -> str:
    """Return the body whose document it is, where its name is told."""
    by = attribute(find(root, "FRBRWork", "FRBRauthor"), "href").lstrip("#")
    for body in every(root, "TLCOrganization"):
        if by and by in (attribute(body, "id"), attribute(body, "eId")):
            return attribute(body, "showAs")
    return ""


def _language(root: Element) -> str:
    told = attribute(find(root, "FRBRExpression", "FRBRlanguage"), "language")
    return language_code(told)


def _take(around: Element, own: Section, sections: list[Section] | None) -> None:
    for child in around:
        _take_child(child, own, sections)


def _take_child(child: Element, own: Section, sections: list[Section] | None) -> None:
    """Take in an element; ``sections`` is None where all belongs to one report."""
    name = local(child)
    if name in _BESIDE:
        return
    if sections is not None and name == "heading" and own.title:
        return
    if sections is not None and name in _SECTIONS and (title := _heading(child)):
        above = (*own.above, own.title)
        within = Section(title, above, own.days, own.source, own.language)
        sections.append(within)
        _take(child, within, sections)
    elif name in _SPOKEN:
        own.held.append(child)
        _take_speech(child, own)
    elif name == _ROW:
        own.held.append(child)
        own.add(row_of(child))
    elif any(local(one) in _BLOCKS for one in child.iter() if one is not child):
        _take(child, own, sections)
    else:
        own.held.append(child)
        own.add(said(child))


def _heading(section: Element) -> str:
    return next((said(one) for one in section if local(one) == "heading"), "")


def _take_speech(speech: Element, own: Section) -> None:
    """Take in what somebody said, the speaker before the first paragraph."""
    speaker = next((said(one) for one in speech if local(one) == "from"), "")
    spoken = Section("")
    for child in speech:
        if local(child) != "from":
            _take_child(child, spoken, None)
    first, *others = spoken.paragraphs or [""]
    opening = f"{speaker.rstrip(':')}: {first}" if speaker else first
    for words in (opening if first else speaker, *others):
        own.add(words)
