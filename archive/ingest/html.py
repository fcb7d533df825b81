"""HTML pages: trafilatura for the text and htmldate for the day, where installed.

The day is that of publication, never that of a change, and never later than the file
(or the capture) itself.
"""

import logging
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache, partial
from types import ModuleType
from typing import Literal

from archive.datespan import PartialDate
from archive.ingest.decoding import decode, storable
from archive.ingest.failure import MissingExtraError, ReadError
from archive.ingest.hocr import hocr_record, is_hocr
from archive.ingest.html_parts import read_parts
from archive.ingest.item import Item, Pending
from archive.ingest.labels import labelled
from archive.ingest.normal import without_front
from archive.ingest.options import ReadOptions
from archive.ingest.page_days import by_weekday, in_order, stated_days
from archive.ingest.page_exports import read_exported_page
from archive.ingest.page_own import AROUND, leave_out_others
from archive.ingest.source import Source, read_whole
from archive.model import DocumentDate, FileRef, Provenance, Record

_CHARSET = re.compile(
    rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w-]{2,40})", re.IGNORECASE
)
_TAG = re.compile(
    r"<(?:!doctype|html|head|body|p|div|meta|title|article)\b", re.IGNORECASE
)
#: What word processors put at the top and foot of each page that they save as HTML.
_RUNNING = ['//div[@title="header"]', '//div[@title="footer"]']
#: What a browser writes above a page that it saves.
_NOTED = re.compile(
    r"<!--\s*(?:saved from url=\(\d+\)|[^>]*?\burl:\s)\s*(https?://\S+)"
)
_BEGINNING = 4_096
#: A page of frames says in fewer characters that it is one.
_FRAMED = 400
#: Before this, a day in a page is one that the page tells of, not its own.
_FIRST_WEB_DAY = "1900-01-01"


#: What happens on a day, ends or expires on it, or has it in its life.
_OTHER_DAYS = (
    "(?:start|end|founding|dissolution|birth|death|event)_?-?date|doortime|validfrom"
    "|validthrough|validuntil|expir(?:es|ation|y)(?:_?-?date)?|unavailable_after"
)
#: What tells of a change or such a day: htmldate takes it for want of anything better.
_CHANGES = re.compile(
    rf"""<(?:meta|time)\b[^>]*(?:modif|updat|revis|["']{_OTHER_DAYS}["'])[^>]*>"""
    rf"""|<\w++[^<>]*\sitemprop=["']?(?:{_OTHER_DAYS})["']?[\s>/][^<]*"""
    rf"""|<\w++[^<>]*\sclass=["'][^"'<>]*\bdt(?:start|end)\b[^<]*"""
    rf'|"(?:dateModified|dateUpdated|{_OTHER_DAYS})"\s*:\s*"[^"]*",?',
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Page:
    """What a page gives to a record."""

    text: str
    title: str
    dates: tuple[DocumentDate, ...]
    source: str
    url: str
    author: str
    language: str


def read_html(source: Source, options: ReadOptions) -> Iterator[Item]:
    """Yield the one record of a saved page, or those of a press database's search."""
    found = False
    for item in read_exported_page(source, options):
        found = True
        yield item
    if not found:
        yield Pending(FileRef(path=source.path), partial(_parse, source, options))


def _parse(source: Source, options: ReadOptions) -> Record:
    raw = read_whole(source, options.limits.record)
    ref = FileRef(path=source.path)
    markup = decode_page(raw)
    if is_hocr(markup):
        return hocr_record(markup, raw, ref, options)
    return page_record(raw, ref, options, source.day)


def page_record(
    raw: bytes,
    ref: FileRef,
    options: ReadOptions,
    last_day: date,
    *,
    url: str = "",
    charset: str = "",
) -> Record:
    """Return the record of a page's bytes.

    Raises:
        ReadError: There is no text in it.
    """
    markup = decode_page(raw, charset)
    page = read_page(markup, last_day, url, options.date_order)
    if not page.text:
        raise ReadError("a page without text")
    if len(page.text) < _FRAMED and "<frameset" in markup.lower():
        raise ReadError("a page of frames, whose text lies in other pages")
    record = Record(
        ref=ref,
        raw=raw,
        text=page.text,
        title=page.title,
        dates=page.dates,
        source=page.source or options.source,
        url=page.url,
        author=page.author,
        language=page.language or options.language,
    )
    return without_front(record)


def decode_page(raw: bytes, charset: str = "") -> str:
    """Return the markup of a page, as browsers do.

    By mark, by the charset that was sent with it, by what it says of itself, else by
    guess.

    Raises:
        ReadError: The bytes are no text, or no markup.
    """
    markup = ""
    match = _CHARSET.search(raw[:4096])
    own = match[1].decode("ascii") if match else ""
    if not raw.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")):
        found = (labelled(raw, label) for label in (charset, own) if label)
        markup = storable(next(filter(None, found), ""))
    markup = markup or decode(raw)
    if not _TAG.search(markup[:20_000]):
        raise ReadError("not HTML: there is no tag of a page in it")
    return markup


def read_page(
    markup: str,
    last_day: date,
    url: str = "",
    date_order: Literal["dmy", "mdy"] = "dmy",
) -> Page:
    """Return what a page holds.

    Args:
        markup: The page.
        last_day: The latest that it can be of.
        url: Where it was found, if that is known.
        date_order: How 07/10/2023 is read.
    """
    parts = read_parts(markup)
    address = (
        _address(parts.canonical)
        or _address(parts.metas.get("og:url", ""))
        or url
        or _saved_from(markup)
    )
    text, title = parts.text, parts.best_title
    libraries = _libraries()
    if isinstance(libraries, MissingExtraError):
        raise libraries
    dates = stated_days(parts, last_day, address, date_order)
    if libraries:
        found = libraries[0].bare_extraction(
            markup,
            url=address or None,
            include_comments=False,
            favor_recall=True,
            prune_xpath=[*_RUNNING, *AROUND],
        )
        text = (found.text or "").strip() if found is not None else ""
        text = text or parts.text
        if not dates:
            dates = _found_days(libraries[1], markup, last_day, address, date_order)
    return Page(
        text=storable(text),
        title=storable(title),
        dates=dates,
        source=storable(" ".join(parts.site.split())),
        url=storable(address),
        author=storable(" ".join(parts.author.split())),
        language=parts.language,
    )


def _saved_from(markup: str) -> str:
    """Return the address that a browser noted as it saved a page."""
    noted = _NOTED.search(markup[:_BEGINNING])
    return _address(noted[1]) if noted else ""


def _address(text: str) -> str:
    return text if text.startswith(("http://", "https://")) and " " not in text else ""


@cache
def _libraries() -> tuple[ModuleType, ModuleType] | MissingExtraError | None:
    """Return trafilatura and htmldate; None without the extra.

    Where one is installed and does not load an error is returned, for it to be told of
    every page without being tried for each: nobody would notice otherwise that all
    pages are read in the simple way.
    """
    try:
        import htmldate
        import trafilatura
    except ImportError as error:
        if error.name in ("htmldate", "trafilatura"):
            return None
        broken = MissingExtraError("HTML", "html", broken=True)
        broken.__cause__ = error
        return broken
    for name in ("trafilatura", "htmldate"):
        # They report every odd page; what cannot be read at all we report ourselves.
        logging.getLogger(name).setLevel(logging.CRITICAL)
    return trafilatura, htmldate


def _found_days(
    htmldate: ModuleType,
    markup: str,
    last_day: date,
    url: str,
    date_order: Literal["dmy", "mdy"],
) -> tuple[DocumentDate, ...]:
    """Return the day that htmldate finds in the markup, if it finds one.

    It ends with any year in the page: of a copyright line, of prose. Such a year alone
    comes back as its first day, and is no day of publication. So does a month, as in an
    address, which stays one.
    """
    from lxml.html import tostring  # comes with htmldate

    tree = htmldate.utils.load_html(_CHANGES.sub("", markup))
    if tree is None:
        return ()
    leave_out_others(tree)
    own = tostring(tree, encoding="unicode")
    printed = htmldate.find_date(
        tree,
        original_date=True,
        url=url or None,
        min_date=_FIRST_WEB_DAY,
        max_date=last_day.isoformat(),
    )
    if not printed:
        return ()
    told = PartialDate.parse(printed)
    ordered = in_order(told, own, date_order)
    value = by_weekday(ordered if ordered.earliest <= last_day else told, markup)
    if value.day == 1 and not _names_first(own, value):
        if value.month == 1:
            return ()
        value = PartialDate(value.year, value.month)
    return (
        DocumentDate(
            value=value,
            provenance=Provenance.METADATA,
            evidence=printed,
            detail="found in the page by htmldate",
        ),
    )


def _names_first(markup: str, value: PartialDate) -> bool:
    """Tell whether a page names this first day of a month, and not the month alone."""
    year, month = value.year, value.month
    pattern = (
        rf"{year}[-/.年]?\s?0?{month}[-/.月]?\s?0?1(?!\d)"
        rf"|(?<!\d)0?1[-/.]0?{month}[-/.]{year}|(?<!\d)0?{month}[-/.]0?1[-/.]{year}"
        rf"|\b0?1(?:st|er|º)?\.?\s+(?:de\s+|of\s+)?[^\W\d_]{{3,12}}\.?,?"
        rf"\s+(?:de\s+)?{year}"
        rf"|[^\W\d_]{{3,12}}\.?\s+0?1(?:st)?,?\s+{year}"
    )
    return re.search(pattern, markup, re.IGNORECASE) is not None
