"""Reports as Factiva saves them as a page: by its codes, or as it shows them.

Each is a ``<div class="article enArticle">``, whose class names its language. What an
element is stands in its class or, between the headline and the notice, in its place:

coded = (td.index code, td value)*
shown = [section] div#hd [div.author] words day [clock] source code [edition] [page]
        language notice p.articleParagraph* "Document NPRN000020100807e687000p1"
"""

import re
from collections.abc import Iterator

from archive.ingest.export_parts import Export, Told, is_notice, record_of
from archive.ingest.factiva import CODES, PAGE, told_of
from archive.ingest.options import ReadOptions
from archive.ingest.page_blocks import Block, blocks_of
from archive.model import FileRef, Record

_BOUNDARY = re.compile(
    r"<div\b[^<>]{0,200}?\sclass\s*=\s*[\"']?article[ ]"
    r"(?P<language>[a-z]{2})[a-zA-Z]{0,6}Article\b"
)
_INDEX, _PARAGRAPH, _HEADLINE, _AUTHOR = "index", "articleparagraph", "hd", "author"
#: The last line of a report, in the language of whoever saved it.
_CLOSING = re.compile(r"\S{1,20}[ ](?P<id>[A-Z0-9_]{2,12}\d{8}[a-z0-9]{4,30})")
#: "1,200 words", "1285 Wörter", "8165 字".
_WORDS = re.compile(r"\d[\d.,  ]*[^\W\d_]{1,12}\.?")
_CLOCK = re.compile(r"\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?: ?[AP]M)?(?: [A-Z]{2,4})?")
_CODE = re.compile(r"[A-Z0-9_]{2,12}")


def _parse(piece: str, ref: FileRef, options: ReadOptions) -> Record:
    begin = _BOUNDARY.match(piece)
    blocks = list(_own(blocks_of(piece)))
    document = ""
    if blocks and (closing := _CLOSING.fullmatch(blocks[-1].text)):
        document = closing["id"]
    if any(_INDEX in block.marks and block.text in CODES for block in blocks):
        told = told_of(_fields(blocks), document)
    else:
        told = _shown(blocks, begin["language"] if begin else "", document)
    # What a page has around a report is another one in another search.
    raw = "\n".join(block.text for block in blocks)
    return record_of(told, raw, ref, options)


def _own(blocks: list[Block]) -> Iterator[Block]:
    """Yield the pieces of a report up to its number: behind it the page goes on."""
    for block in blocks:
        yield block
        if _CLOSING.fullmatch(block.text):
            return


def _fields(blocks: list[Block]) -> dict[str, list[str]]:
    """Return the value of each code; its paragraphs stand apart."""
    found: dict[str, list[str]] = {}
    code, cell = "", 0
    for block in blocks:
        if _INDEX in block.marks and block.text in CODES:
            code, cell = block.text, block.cell
        elif code and block.cell == cell + 1:
            found.setdefault(code, []).append(block.text)
    return {code: ["\n\n".join(values)] for code, values in found.items()}


def _shown(blocks: list[Block], language: str, document: str) -> Told:
    """Return what a report tells whose lines have no codes.

    Of what stands between headline and text only the order tells what it is.
    """
    heads, body = _parted(blocks)
    titles = [n for n, block in enumerate(heads) if _HEADLINE in block.marks]
    title = " ".join(heads[n].text for n in titles)
    begin = titles[0] if titles else 0
    lines = [one.text for one in heads[begin:] if _marks_nothing(one)]
    count = next((n for n, line in enumerate(lines) if _WORDS.fullmatch(line)), None)
    behind = [] if count is None else lines[count + 1 :]
    day, named = behind[0] if behind else "", behind[1:]
    named = [one for one in named if not _CLOCK.fullmatch(one)]
    while len(named) > 2 and is_notice(named[-2]):
        named.pop()
    # The last line says whose the report is, in whatever words.
    named = named[:-1] or named
    # Behind the source stands its code, at the end the language.
    further = [one for one in named[1:-1] if not _CODE.fullmatch(one) or one.isdigit()]
    pages = [one for one in further if PAGE.fullmatch(one) and re.search(r"\d", one)]
    credit = [] if count is None else lines[:count]
    return Told(
        text="\n\n".join(block.text for block in body),
        title=title,
        source=named[0] if named else "",
        author="; ".join(block.text for block in heads if _AUTHOR in block.marks),
        language=language,
        day=day,
        field="the day line of Factiva",
        metadata=(
            ("section", "; ".join(block.text for block in heads[:begin])),
            ("page", pages[-1] if pages else ""),
            ("edition", "; ".join(one for one in further if one not in pages)),
            ("credit", "; ".join(credit)),
            ("document", document),
        ),
    )


def _marks_nothing(block: Block) -> bool:
    return _HEADLINE not in block.marks and _AUTHOR not in block.marks


def _parted(blocks: list[Block]) -> tuple[list[Block], list[Block]]:
    """Return what stands above the text, and the text without what is below it."""
    begin = next(
        (n for n, block in enumerate(blocks) if _PARAGRAPH in block.marks), None
    )
    if begin is None:
        # All that is there is a headline, or the paragraphs are not marked.
        begin = next(
            (n for n, one in enumerate(blocks) if "p" in one.marks), len(blocks)
        )
        body = [b for b in blocks[begin:] if not _CLOSING.fullmatch(b.text)]
        return blocks[:begin], body
    end = len(blocks)
    while _PARAGRAPH not in blocks[end - 1].marks:
        end -= 1
    return blocks[:begin], blocks[begin:end]


def _opens(text: str) -> bool:
    """Tell whether a page begins with a report in either of the layouts."""
    begin = _BOUNDARY.search(text)
    if begin is None:
        return False
    blocks = blocks_of(text[begin.start() : begin.start() + _SHOWN])
    marks = {mark for block in blocks for mark in block.marks}
    coded = {block.text for block in blocks if _INDEX in block.marks}
    return {"HD", "PD"} <= coded or {_HEADLINE, _PARAGRAPH} <= marks


#: So many characters of the first report are looked at.
_SHOWN = 32_768

FACTIVA_PAGE = Export(
    boundary=_BOUNDARY,
    opens=_opens,
    is_report=lambda piece: _BOUNDARY.match(piece) is not None,
    parse=_parse,
)
