"""Debates of British parliaments as TheyWorkForYou keeps them (``<publicwhip>``).

Headings and speeches follow one another; the report is what stands below a heading, to
the next. Each speech tells its day in its number, its column and its address.
"""

import re
from collections.abc import Iterator

from archive.ingest.claims import claim
from archive.ingest.debates import Section, items, row_of, said
from archive.ingest.failure import ReadError
from archive.ingest.item import Item
from archive.ingest.options import ReadOptions
from archive.ingest.source import Source
from archive.ingest.xml_tree import Element, attribute, local, outermost
from archive.model import DocumentDate, Provenance

ROOT = "publicwhip"
_HEADING = re.compile(r"(?:(?P<major>major)|minor|oral)-heading")
_DAY = re.compile(r"(?<!\d)\d{4}-\d\d-\d\d(?!\d)", re.ASCII)
#: The lists of those who voted, in each House and parliament.
_VOTES = frozenset(("mplist", "lordlist", "msplist", "mlalist", "representativelist"))


def read_publicwhip(source: Source, options: ReadOptions) -> Iterator[Item]:
    """Yield what stands below each heading, numbered from 1.

    Raises:
        ReadError: Nothing is said in it, or it is not well-formed.
    """
    read = False
    with source.open() as stream:
        roots = outermost(stream, (ROOT,))
        sections = (one for root in roots for one in _sections(root))
        for item in items(sections, source, options):
            read = True
            yield item
    if not read:
        raise ReadError("debates of TheyWorkForYou in which nothing is said")


def _sections(root: Element) -> Iterator[Section]:
    own, major = Section(""), ""
    for child in root:
        if heading := _HEADING.fullmatch(local(child)):
            yield own
            title = said(child)
            major = title if heading["major"] else major
            above = ("", major) if major and not heading["major"] else ()
            own = Section(title, above)
        elif local(child) not in ("gidredirect", "publicwhip"):
            own.held.append(child)
            _take(child, own)
    yield own


def _take(child: Element, own: Section) -> None:
    """Take in a speech, with who speaks, or the result of a division."""
    speaker = attribute(child, "speakername")
    words = [one for one in _paragraphs(child) if one]
    if speaker and words:
        words[0] = f"{speaker}: {words[0]}"
    for one in words:
        own.add(one)
    if words:
        own.turn(attribute(child, "colnum"))
        own.days = own.days or _day(attribute(child, "id"))
        own.url = own.url or attribute(child, "url")


def _paragraphs(speech: Element) -> Iterator[str]:
    """Yield its paragraphs; the rows of a table and the names of a vote in a line."""
    if not len(speech):
        yield said(speech)
    for block in speech:
        if local(block) == "table":
            yield from (row_of(row) for row in block.iter() if local(row) == "tr")
        elif local(block) in ("ul", "ol"):
            yield from map(said, block)
        elif local(block) in _VOTES:
            yield row_of(block)
        else:
            yield said(block)


def _day(number: str) -> tuple[DocumentDate, ...]:
    told = _DAY.search(number)
    where = "number of the speech"
    day = claim(told[0], Provenance.METADATA, where) if told else None
    return (day,) if day else ()
