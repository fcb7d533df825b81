"""Plain text and Markdown, with or without front matter: one record a file.

Text that a press database exported holds many.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from archive.ingest.byline_line import byline_below_headline
from archive.ingest.chat import begins_chat, read_chat
from archive.ingest.decoding import decode
from archive.ingest.exports import export_of, read_export
from archive.ingest.failure import ReadError
from archive.ingest.fields import Fields, record_of
from archive.ingest.forms import known_form, read_form
from archive.ingest.front_matter import split_front_matter
from archive.ingest.headers import header_fields
from archive.ingest.item import Item, Pending
from archive.ingest.line_ends import whole_words
from archive.ingest.options import ReadOptions
from archive.ingest.page_begins import (
    BEGINNING,
    begins_documents,
    begins_mailbox,
    begins_page,
)
from archive.ingest.records_begin import form_within
from archive.ingest.references import begins_references
from archive.ingest.source import Source, read_whole
from archive.model import FileRef, Provenance, Record

#: Looking for pairs of marks takes the square of a heading; a longer one is none.
_LONGEST_HEADING = 2_000
_HEADING = re.compile(r"\s*+#\s++(?P<title>[^\n]+)")
#: Forms that are saved under a name of text, told by how they begin.
_BEGINNINGS = (
    (begins_page, "a.html"),
    (begins_mailbox, "a.mbox"),
    (begins_documents, "a.sgm"),
    (begins_references, "a.ris"),
)
_LINK = re.compile(r"!?\[([^\[\]]*)\]\([^()\s]*(?:\s\"[^\"]*\")?\)")
_STRESS = re.compile(r"(?<!\w)(\*\*|__|\*|_|`)(?=\S)(.+?)(?<=\S)\1(?!\w)")


def read_text(source: Source, options: ReadOptions) -> Iterator[Item]:
    """Yield the one record of a text file, or those of a database's export.

    A whole page that was saved under a name of text is read as a page, a mailbox as
    its messages, so is a chat; a table or JSON Lines as their records, documents of a
    collection (``<DOC>``) each.
    """
    with source.open() as stream:
        beginning = stream.read(BEGINNING)
    for begins, name in _BEGINNINGS:
        if begins(beginning):
            yield from read_form(known_form(name), source, options)
            return
    if within := form_within(beginning, source, options):
        yield from read_form(known_form(within), source, options)
        return
    found = False
    for item in read_chat(source, options) if begins_chat(beginning) else ():
        found = True
        yield item
    if found:
        return
    export = export_of(source)
    for item in read_export(export, source, options) if export else ():
        found = True
        yield item
    if not found:
        yield Pending(
            FileRef(path=source.path), partial(_parse, source, options, lines=True)
        )


def read_markdown(source: Source, options: ReadOptions) -> Iterator[Item]:
    """Yield the one record of a Markdown file; a first heading is its title."""
    yield Pending(FileRef(path=source.path), lambda: _parse_markdown(source, options))


def _parse(source: Source, options: ReadOptions, *, lines: bool = False) -> Record:
    raw = read_whole(source, options.limits.record)
    values, text = split_front_matter(decode(raw))
    text = whole_words(text) if lines else text
    if not text.strip():
        raise ReadError("empty: nothing but blanks")
    ref = FileRef(path=source.path)
    if not values:
        said = Fields(header_fields(text), options)
        title = said.title()
        source_said, url = said.source()
        return Record(
            ref=ref,
            raw=raw,
            text=text,
            title=title,
            source=source_said or options.source,
            author=said.authors() or byline_below_headline(text),
            url=url,
            language=said.line("language") or options.language,
        )
    mapping = {**options.mapping, "text": "text"}
    record = record_of(
        {**values, "text": text},
        ref,
        raw,
        replace(options, mapping=mapping),
        provenance=Provenance.FRONT_MATTER,
    )
    author = record.author or byline_below_headline(text)
    return replace(record, keep_text=False, author=author)


def _parse_markdown(source: Source, options: ReadOptions) -> Record:
    record = _parse(source, options)
    if record.title:
        return record
    match = _HEADING.match(record.text)
    if not match:
        return record
    heading = match["title"].rstrip().rstrip("#").rstrip()
    return replace(record, title=_unmarked(heading))


def _unmarked(heading: str) -> str:
    """Return a heading without the marks of links, stress and code."""
    if len(heading) > _LONGEST_HEADING:
        return heading
    plain = _LINK.sub(r"\1", heading)
    return _STRESS.sub(r"\2", _STRESS.sub(r"\2", plain))
