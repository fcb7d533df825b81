"""METS: an issue of a newspaper, its articles or pages in files of text beside it.

Each division of type ``ARTICLE`` is a report, and what is in none of them a report for
each page; an issue without such divisions is read page by page. Pages are ALTO or PAGE.
"""

import posixpath
from collections import OrderedDict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from archive.ingest.alto import alto_page
from archive.ingest.claims import claim
from archive.ingest.decoding import storable
from archive.ingest.failure import ReadElsewhereError, ReadError, ReadFailure
from archive.ingest.issue_files import named_files, pages_named_by
from archive.ingest.issue_parts import Area, Division, Issue
from archive.ingest.item import Item, Pending
from archive.ingest.normal import without_front
from archive.ingest.options import ReadOptions
from archive.ingest.page_xml import page_xml
from archive.ingest.scan import Page, text_of_words
from archive.ingest.source import Around, Source, read_whole
from archive.ingest.xml_tree import local, parse_xml
from archive.model import UNREAD, FileRef, Provenance, Record

#: So many pages are held at a time: an article goes on to the next ones.
_HELD = 4


def read_mets(source: Source, options: ReadOptions) -> Iterator[Item]:
    """Yield the articles of an issue and the rest of its pages, numbered from 1.

    Raises:
        ReadError: It names no page of text that lies beside it.
    """
    around = source.around()
    if around is None:
        raise ReadError("METS whose pages cannot be reached: unpack it with them")
    issue = Issue(parse_xml(read_whole(source, options.limits.record)))
    if other := _fuller(issue, source, around):
        raise ReadElsewhereError(f"its articles are told by {other}")
    pages = _Pages(around, issue, source, options)
    if not pages.there:
        raise ReadError("METS without pages of text (ALTO or PAGE) beside it")
    number = 0
    for number, report in enumerate(_reports(issue, pages), start=1):
        ref = FileRef(path=source.path, record=number)
        yield Pending(ref, partial(_parse, report, issue, pages, ref, options))
    for path in pages.missing:
        number += 1
        ref = FileRef(path=source.path, record=number)
        yield ReadFailure(ref, f"the page {path} that it names is not there")
    for file, reason in pages.broken.items():
        number += 1
        ref = FileRef(path=source.path, record=number)
        yield ReadFailure(ref, f"the page {pages.there[file]} cannot be read: {reason}")


def _fuller(issue: Issue, source: Source, around: Around) -> str:
    """Return a table of the same pages' articles that an issue without any names.

    It stands in a folder of the issue, beside those of the pages.
    """
    if issue.articles:
        return ""
    paths = set(named_files(issue.hrefs, source.path).values())
    own = posixpath.dirname(source.path)
    for folder in sorted(set(map(posixpath.dirname, paths)) - {own}):
        for name in sorted(around.names(folder)):
            if name.lower().endswith(".xml"):
                other = around.source(posixpath.join(folder, name))
                if other and not paths.isdisjoint(pages_named_by(other)):
                    return other.path
    return ""


@dataclass(frozen=True, slots=True)
class _Report:
    """A report of an issue: its division, and where in the pages its text stands."""

    division: Division | None
    pieces: tuple[tuple[str, int, int], ...]
    folio: str


class _Pages:
    """The pages of an issue, read when they are wanted and forgotten soon."""

    def __init__(
        self, around: Around, issue: Issue, source: Source, options: ReadOptions
    ) -> None:
        self._around, self._options = around, options
        self._held: OrderedDict[str, Page] = OrderedDict()
        self.there: dict[str, str] = {}
        self.missing: list[str] = []
        self.broken: dict[str, str] = {}
        names: dict[str, Collection[str]] = {}
        for file, path in named_files(issue.hrefs, source.path).items():
            folder = posixpath.dirname(path)
            if folder not in names:
                names[folder] = around.names(folder)
            if posixpath.basename(path) in names[folder]:
                self.there[file] = path
            elif issue.is_wanted(file):
                self.missing.append(path)

    def page(self, file: str) -> Page:
        """Return the words of a page; none where it cannot be read."""
        if file not in self._held:
            if file not in self.there or file in self.broken:
                return Page()
            try:
                self._held[file] = self._read(self.there[file])
            except ReadError as error:
                self.broken[file] = error.message
                return Page()
            if len(self._held) > _HELD:
                self._held.popitem(last=False)
        self._held.move_to_end(file)
        return self._held[file]

    def _read(self, path: str) -> Page:
        source = self._around.source(path)
        if source is None:
            raise ReadError("it is gone")
        root = parse_xml(read_whole(source, self._options.limits.record))
        reader = _READERS.get(local(root))
        return reader(root) if reader else Page()


_READERS = {"alto": alto_page, "PcGts": page_xml}


def _reports(issue: Issue, pages: _Pages) -> Iterator[_Report]:
    """Yield the articles, each as it stands in the pages, then what is in none."""
    taken: dict[str, list[tuple[int, int]]] = {}
    for division in issue.articles:
        pieces = tuple(_pieces(division.areas, pages))
        if pieces:
            for file, start, end in pieces:
                taken.setdefault(file, []).append((start, end))
            yield _Report(division, pieces, issue.folio(pieces[0][0]))
    for page, files in issue.pages:
        written = (file for file in files if pages.page(file).words)
        file = next((f for f in files if f in taken), None) or next(written, "")
        free = tuple(_free(file, len(pages.page(file).words), taken.get(file, [])))
        if free:
            yield _Report(page, free, issue.folio(file))


def _pieces(areas: Sequence[Area], pages: _Pages) -> Iterator[tuple[str, int, int]]:
    """Yield the spans of words of areas; neighbours and repetitions are one."""
    seen: set[tuple[str, int, int]] = set()
    for area in areas:
        start, end = pages.page(area.file).between(area.first, area.last)
        if start < end and (area.file, start, end) not in seen:
            seen.add((area.file, start, end))
            yield area.file, start, end


def _free(
    file: str, length: int, taken: list[tuple[int, int]]
) -> Iterator[tuple[str, int, int]]:
    """Yield what of a page is in no article."""
    at = 0
    for start, end in sorted(taken):
        if start > at:
            yield file, at, start
        at = max(at, end)
    if at < length:
        yield file, at, length


def _parse(
    report: _Report,
    issue: Issue,
    pages: _Pages,
    ref: FileRef,
    options: ReadOptions,
) -> Record:
    parts = (pages.page(file).words[start:end] for file, start, end in report.pieces)
    text = text_of_words(parts)
    if len(text) > options.limits.record:
        raise ReadError("a record larger than DATELINE_RECORD_BYTES")
    told = issue.told(report.division)
    title = storable(told.title)
    if not text.strip() and not title:
        raise ReadError("neither title nor text")
    day = claim(told.day, Provenance.METADATA, told.where, options.date_order)
    metadata = {
        "page": report.folio,
        "issue": issue.label,
        UNREAD: "" if day or not told.day else told.day,
    }
    source = storable(issue.newspaper) or options.source
    language = told.language or options.language
    fields = (source, told.day, language, told.author, title, text)
    return without_front(
        Record(
            ref=ref,
            raw="\0".join(fields).encode(),
            text=text,
            title=title,
            dates=(day,) if day else (),
            source=source,
            author=storable(told.author),
            language=language,
            # The day of a letter that an article opens with is none of the issue.
            keep_text=True,
            metadata={key: storable(value) for key, value in metadata.items() if value},
        )
    )
