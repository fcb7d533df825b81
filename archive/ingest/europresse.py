"""Reports as Europresse (Eureka.cc) saves them as a page, of today and of before 2014.

today  = "<article>" span.DocPublicationName span.DocHeader [lines] .titreArticle
         [author] .docOcurrContainer [aside] "news·20060314·LM·0q1403" "</article>"
before = span.DocPublicationName span.DocHeader* span.TitreArticleVisu [author] text
         notice "Numéro de document : news·20121004·PO·2040056000"

The header tells section, day, hour, count of words and page, in no order that holds
everywhere. The day within the number of a report is not always that of its print.
"""

import re
from collections.abc import Iterable

from archive.ingest.export_parts import (
    Export,
    Told,
    day_of,
    is_notice,
    one_line,
    record_of,
)
from archive.ingest.options import ReadOptions
from archive.ingest.page_blocks import Block, blocks_of
from archive.model import FileRef, Record

_SOURCE, _HEADER, _TITLE = "docpublicationname", "docheader", "titrearticlevisu"
_WHOLE_TITLE, _TEXTS = "titrearticle", ("dococurrcontainer", "doctext", "section")
_AUTHORS = frozenset(("docauthors", "sm-margin-bottomnews"))
_ALONE = frozenset((_SOURCE, _HEADER, _TITLE))
_NUMBER = re.compile(r"\bnews\s?·\s?(?P<id>\d{8}\s?·\s?[\w·.-]{2,60})")
_DAY = re.compile(
    r"(?:\b[^\W\d_]+,?\s+)?\b(?:\d{1,2}(?:er|\.)?\s+(?:de\s+)?[^\W\d_]{3,10}\.?\s+"
    r"(?:de\s+)?[12]\d{3}|[^\W\d_]{3,10}\s+\d{1,2},\s+[12]\d{3}|[12]\d{3}-\d\d-\d\d"
    r"|[^\W\d_]{3,10}\s+[12]\d{3})\b"
)
_PAGE = re.compile(r"\bp(?:p|g|ages?)?\.\s*(?P<page>[\w-]{1,12})", re.IGNORECASE)
#: Behind the name of a newspaper stands the number of its issue.
_ISSUE = re.compile(r",\s*(?:no|n°|nº|nr)\b\.?.*|\s+\d{1,3}\s+\d{3}\Z", re.IGNORECASE)
_NAME = re.compile(r"(?:[^\W\d_a-z][\w.'’-]*(?:[ ,;&]+|(?:et|and)[ ]|\Z)){2,8}")
#: No header and no author's line is longer.
_LONGEST, _LONGEST_AUTHOR = 500, 200
_DETAIL = "the header of Europresse"


def _joined(blocks: Iterable[Block], between: str = " ") -> str:
    return between.join(block.text for block in blocks)


def _told(blocks: list[Block], header: str, author: str, title: str, text: str) -> Told:
    """Return what a report tells, its day and page out of its header."""
    header = one_line(header)[:_LONGEST]
    days = (one for one in _DAY.finditer(header) if _day(one[0]))
    day = next(days, None)
    page = _PAGE.search(header, day.end() if day else 0)
    number = next(
        (found for block in blocks if (found := _NUMBER.search(block.text))), None
    )
    source = _joined(block for block in blocks if _SOURCE in block.marks)
    return Told(
        text=text,
        title=title,
        source=_ISSUE.sub("", source),
        author=author,
        day=_day(day[0]) if day else header,
        field=_DETAIL,
        metadata=(
            ("section", header[: day.start()].strip(" ,") if day else ""),
            ("page", page["page"] if page else ""),
            ("document", number["id"].replace(" ", "") if number else ""),
        ),
    )


def _day(printed: str) -> str:
    """Return the day in a piece of a header; a word before it may be its weekday."""
    for shown in (printed, printed.partition(" ")[2]):
        if day_of(shown):
            return shown
    return ""


def _parse(piece: str, ref: FileRef, options: ReadOptions) -> Record:
    blocks = blocks_of(piece.partition("</article")[0], _ALONE)
    titled = next(
        (n for n, one in enumerate(blocks) if _is_title(one)),
        len(blocks),
    )
    header = [one for one in blocks if _HEADER in one.marks]
    if not header:
        # Some sources have the line under another name.
        header = [one for one in blocks[:titled] if _SOURCE not in one.marks]
    exact = [one for one in blocks if _TITLE in one.marks]
    title = _joined(exact or [one for one in blocks if _WHOLE_TITLE in one.marks])
    texts = (_joined((b for b in blocks if name in b.marks), "\n\n") for name in _TEXTS)
    text = next(filter(None, texts), "")
    told = _told(blocks, _joined(header), _author(blocks[titled:]), title, text)
    noted = (b for b in blocks if "aside" in b.marks and not b.text.endswith(":"))
    further = (b for b in blocks if _WHOLE_TITLE in b.marks and b not in exact)
    summary = _joined(further, "; ") if exact else ""
    return record_of(
        told.with_metadata(("summary", summary), ("notes", _joined(noted, "; "))),
        _joined(_of_report(blocks), "\n"),
        ref,
        options,
    )


def _is_title(block: Block) -> bool:
    return _TITLE in block.marks or _WHOLE_TITLE in block.marks


def _author(blocks: list[Block]) -> str:
    """Return the line below the title that stands in the head of the report."""
    heads = [one for one in blocks if "header" in one.marks and not _is_title(one)]
    marked = [one.text for one in heads if not _AUTHORS.isdisjoint(one.marks)]
    found = marked or [one.text for one in heads[:1]]
    return "; ".join(one for one in found if len(one) <= _LONGEST_AUTHOR)


def _of_report(blocks: list[Block]) -> list[Block]:
    """Return the pieces without the certificate, which names who saved them when."""
    number = next((n for n, b in enumerate(blocks) if _NUMBER.search(b.text)), None)
    return blocks if number is None else blocks[: number + 1]


def _parse_old(piece: str, ref: FileRef, options: ReadOptions) -> Record:
    blocks = _of_report(blocks_of(piece, _ALONE))
    header = _joined(one for one in blocks if _HEADER in one.marks)
    titles = [n for n, one in enumerate(blocks) if _TITLE in one.marks]
    below = blocks[titles[-1] + 1 :] if titles else blocks
    body = [b for b in below if not (_ALONE & b.marks or _NUMBER.search(b.text))]
    while body and is_notice(body[-1].text):
        body.pop()
    author = ""
    if (
        len(body) > 1
        and len(body[0].text) < _LONGEST_AUTHOR
        and _NAME.fullmatch(body[0].text)
    ):
        author = body.pop(0).text
    title = _joined(blocks[n] for n in titles)
    told = _told(blocks, header, author, title, _joined(body, "\n\n"))
    return record_of(told, _joined(blocks, "\n"), ref, options)


_ARTICLE = re.compile(r"<article\b(?=[\s>])")
_NAMED = re.compile(r"<span\b[^<>]{0,80}\sclass\s*=\s*[\"']?DocPublicationName\b")
_BODY = re.compile(r"\sclass\s*=\s*[\"']?(?:docOcurrContainer|DocText|titreArticle)\b")


def _opens(markup: str) -> bool:
    """Tell whether the first article of a page names its publication as a database."""
    first = _ARTICLE.search(markup)
    return (
        first is not None
        and _NAMED.search(markup, first.end()) is not None
        and _BODY.search(markup, first.end()) is not None
    )


def _opens_old(markup: str) -> bool:
    first = _NAMED.search(markup)
    return (
        first is not None
        and _ARTICLE.search(markup) is None
        and (
            re.search(r"class=\"TitreArticleVisu\"", markup[first.end() :]) is not None
        )
    )


EUROPRESSE = Export(
    boundary=_ARTICLE,
    opens=_opens,
    is_report=lambda piece: _NAMED.search(piece) is not None,
    parse=_parse,
)
EUROPRESSE_OLD = Export(
    boundary=_NAMED,
    opens=_opens_old,
    is_report=lambda piece: _NAMED.match(piece) is not None,
    parse=_parse_old,
)
