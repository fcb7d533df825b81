"""XML that newsrooms and archives exchange: the root element tells which reader.

NewsML 1 and G2, NITF, TEI with a dated header, Wikimedia dumps, RSS and Atom; volumes
of Hansard, debates in Akoma Ntoso and of TheyWorkForYou; scanned pages (ALTO, PAGE) and
the issues that they belong to (METS). Documents of collections may be named so too
(``documents``), and any other XML is read by its names (``xml_records``).
"""

import re
from collections.abc import Callable, Iterator
from functools import partial
from itertools import count
from xml.etree import ElementTree as ET

from archive.ingest.akoma import ROOTS as AKOMA_NTOSO
from archive.ingest.akoma import read_akoma
from archive.ingest.alto import read_alto
from archive.ingest.claims import claim
from archive.ingest.decoding import storable
from archive.ingest.documents import read_documents
from archive.ingest.failure import MissingExtraError, ReadElsewhereError, ReadError
from archive.ingest.hansard import is_hansard, read_hansard
from archive.ingest.html_parts import read_parts
from archive.ingest.issue_files import issue_of
from archive.ingest.item import Item, Pending
from archive.ingest.mets import read_mets
from archive.ingest.newsml import Fields, is_package, news_item, versions_of
from archive.ingest.options import ReadOptions
from archive.ingest.page_begins import SIGN, begins_documents
from archive.ingest.page_xml import read_page
from archive.ingest.publicwhip import ROOT as PUBLICWHIP
from archive.ingest.publicwhip import read_publicwhip
from archive.ingest.source import Source
from archive.ingest.tei import read_tei
from archive.ingest.wiki import plain_text, stated_day
from archive.ingest.xml_names import words
from archive.ingest.xml_records import read_records
from archive.ingest.xml_tree import (
    Element,
    attribute,
    elements,
    every,
    find,
    found,
    local,
    text_at,
    text_of,
    texts_of,
)
from archive.model import DocumentDate, FileRef, Provenance, Record

_ROOT = re.compile(rb"<(?![?!])(?:[\w.-]+:)?([\w.\x80-\xff-]+)[\s/>]")
#: Roots of what is no report, though it has titles.
_NEVER = words(
    "html svg stylesheet transform schema plist urlset sitemapindex package "
    "manifest kml gpx project"
)


def read_xml(source: Source, options: ReadOptions) -> Iterator[Item]:
    """Yield the records of an XML file, numbered from 1.

    Raises:
        ReadError: Nothing in it has a title or a text, or it is not well-formed.
    """
    with source.open() as stream:
        beginning = stream.read(SIGN)
    if begins_documents(beginning):
        yield from read_documents(source, options)
        return
    root = _root_name(source)
    if root in ("rss", "feed", "RDF"):
        try:
            from archive.ingest.feed import read_feed

            yield from read_feed(source, options)
        except ImportError as error:
            raise MissingExtraError("RSS and Atom", "feed") from error
        return
    if is_hansard(root, beginning):
        yield from read_hansard(source, options)
        return
    if root in AKOMA_NTOSO:
        yield from read_akoma(source, options)
        return
    if root == PUBLICWHIP:
        yield from read_publicwhip(source, options)
        return
    if root == "mets":
        yield from read_mets(source, options)
        return
    if root in _PAGES and (issue := issue_of(source)):
        raise ReadElsewhereError(f"it is read with its issue, {issue}")
    name, parse = _KINDS.get(root, ("", None))
    if root in _NEVER:
        raise ReadError(f"XML of a kind that is not read: its root is <{root}>")
    if parse is None:
        yield from read_records(source, options, root)
        return
    with source.open() as stream:
        numbers = count(1)
        for element in elements(stream, name):
            raw = ET.tostring(element, encoding="utf-8")
            if len(raw) > options.limits.record:
                raise ReadError("a record larger than DATELINE_RECORD_BYTES")
            for version, own in _versions(element, raw, parse):
                ref = FileRef(path=source.path, record=next(numbers))
                yield Pending(ref, partial(_parse, own, ref, options, version))


def _versions(
    element: Element, raw: bytes, parse: Callable[[Element], Fields]
) -> Iterator[tuple[Callable[[Element], Fields], bytes]]:
    """Yield the reader of each report that an element holds, and the report's bytes.

    An item of NewsML 1 is one in each of its languages; all others are one.
    """
    if local(element) != "NewsItem":
        yield parse, raw
        return
    if is_package(element):
        return
    languages = versions_of(element)
    for language in languages:
        # Reports of the same bytes would be one.
        own = raw + f"<!-- {language} -->".encode() if languages[1:] else raw
        yield partial(news_item, language=language), own


def _root_name(source: Source) -> str:
    with source.open() as stream:
        beginning = stream.read(64 * 1024).replace(b"\x00", b"")
    beginning = re.sub(rb"<!--.*?-->|<\?.*?\?>", b"", beginning, flags=re.DOTALL)
    match = _ROOT.search(beginning)
    if match is None:
        raise ReadError("not XML: there is no element in it")
    return match[1].decode("utf-8", "replace")


def _parse(
    raw: bytes,
    ref: FileRef,
    options: ReadOptions,
    parse: Callable[[Element], Fields],
) -> Record:
    fields = parse(ET.fromstring(raw))  # noqa: S314 - our own serialisation

    def line(name: str) -> str:
        return storable(str(fields.get(name, "")))

    text, title = line("text"), line("title")
    if not text.strip() and not title:
        raise ReadError("neither title nor text")
    dates: list[DocumentDate] = []
    for key, where in _DATE_FIELDS.items():
        day = claim(line(key), Provenance.METADATA, where, options.date_order)
        if day:
            dates.append(day)
    places = fields.get("places", [])
    return Record(
        ref=ref,
        raw=raw,
        text=text,
        title=title,
        dates=tuple(dates),
        places=tuple(places) if isinstance(places, list) else (),
        dateline=line("dateline"),
        source=line("source") or options.source,
        author=line("author"),
        language=(line("language") or options.language),
        # A wiki's page may be changed years later: that day is not the report's.
        metadata={"last changed": line("changed")} if line("changed") else {},
    )


#: Fields that hold a day, surest first, with where they stand.
_DATE_FIELDS = {
    "written": "date of writing",
    "issued": "date of issue",
    "stated": "date template of the page",
    "created": "date of creation of the content",
    "version": "date of the version",
    "identified": "date in the number of the item",
}


def _paragraphs(element: Element | None, *names: str) -> str:
    """Return the paragraphs below an element, or all its text when it has none."""
    if element is None:
        return ""
    texts = [text_of(e) for e in element.iter() if local(e) in names]
    return "\n\n".join(filter(None, texts)) or text_of(element)


def _news_item(item: Element) -> Fields:
    content = found(item, "contentMeta")
    meta = found(item, "itemMeta")
    body = find(item, "contentSet", "inlineXML")
    text = _paragraphs(find(body, "body.content"), "p") if body is not None else ""
    if body is not None and not text:
        inner = find(body, "body")
        text = _paragraphs(body if inner is None else inner, "p")
    if not text:
        text = "\n\n".join(
            read_parts(data.text or "").text for data in every(item, "inlineData")
        )
    located = [text_at(e, "name") for e in every(content, "located")]
    return {
        "title": text_at(content, "headline") or text_at(item, "title"),
        "text": text,
        "created": text_at(content, "contentCreated"),
        "version": text_at(meta, "versionCreated"),
        "dateline": text_at(content, "dateline"),
        "places": [name for name in located if name],
        "source": text_at(meta, "provider", "name") or text_at(content, "creditline"),
        "author": texts_of(every(content, "by")) or texts_of(_names(content)),
        "language": attribute(find(content, "language"), "tag"),
    }


def _names(content: Element) -> list[Element]:
    """Return the first name of each creator: the same person may have several."""
    named = (find(creator, "name") for creator in every(content, "creator"))
    return [name for name in named if name is not None]


def _nitf(root: Element) -> Fields:
    head = found(root, "head")
    issued = find(head, "date.issue")
    story = find(root, "dateline", "story.date")
    return {
        "title": text_at(root, "hedline", "hl1") or text_at(head, "title"),
        "text": _paragraphs(find(root, "body.content"), "p", "hl2"),
        "issued": attribute(issued, "norm") or text_of(issued),
        "created": attribute(story, "norm"),
        "dateline": text_at(root, "dateline"),
        "places": [text_at(root, "dateline", "location")]
        if find(root, "dateline", "location") is not None
        else [],
        "source": text_at(root, "distributor")
        or attribute(find(head, "pubdata"), "name"),
        "author": texts_of(every(root, "byline")),
        "language": attribute(root, "lang"),
    }


def _wiki_page(page: Element) -> Fields:
    if text_at(page, "ns") not in ("", "0"):
        raise ReadError("no page of the main name space")
    if find(page, "redirect") is not None:
        raise ReadError("a redirect to another page")
    markup = find(page, "revision", "text")
    written = (markup.text or "") if markup is not None else ""
    return {
        "title": text_at(page, "title"),
        "text": plain_text(written),
        "stated": stated_day(written),
        "changed": text_at(page, "revision", "timestamp"),
    }


#: By root element: what stands around one record, and what reads it.
_KINDS: dict[str, tuple[str, Callable[[Element], Fields] | None]] = {
    "newsMessage": ("newsItem", _news_item),
    "newsItem": ("newsItem", _news_item),
    "NewsML": ("NewsItem", partial(news_item, language="")),
    "NewsItem": ("NewsItem", partial(news_item, language="")),
    "nitf": ("nitf", _nitf),
    "TEI": ("TEI", read_tei),
    "TEI.2": ("TEI.2", read_tei),
    "teiCorpus": ("TEI", read_tei),
    "mediawiki": ("page", _wiki_page),
    "alto": ("alto", read_alto),
    "PcGts": ("PcGts", read_page),
}
#: Pages, which an issue may tell of.
_PAGES = frozenset(("alto", "PcGts"))
