"""hOCR: pages of text with their layout, as OCR programs write them into HTML."""

import re
from html.parser import HTMLParser
from itertools import accumulate

from archive.ingest.failure import ReadError
from archive.ingest.html_feed import feed
from archive.ingest.options import ReadOptions
from archive.ingest.scan import text_of_blocks
from archive.model import FileRef, Record

_IS_HOCR = re.compile(
    r"<meta[^>]{0,200}[\"']ocr-system[\"']|class\s*=\s*[\"']ocr_page\b", re.IGNORECASE
)
#: It says what it is within so many characters.
_HEAD = 20_000
_LINES = frozenset(
    (
        *("ocr_line", "ocrx_line", "ocr_header", "ocr_footer"),
        *("ocr_caption", "ocr_textfloat"),
    )
)
_BLOCKS = frozenset(("ocr_par", "ocr_carea", "ocrx_block", "ocr_column"))
_SILENT = frozenset(("head", "script", "style"))


def is_hocr(markup: str) -> bool:
    """Tell whether a page of HTML is what an OCR program wrote."""
    return _IS_HOCR.search(markup[:_HEAD]) is not None


def hocr_record(markup: str, raw: bytes, ref: FileRef, options: ReadOptions) -> Record:
    """Return the record of the pages of a file.

    Raises:
        ReadError: There is no text in them.
    """
    reader = _Reader()
    feed(reader, markup)
    texts = list(filter(None, map(text_of_blocks, reader.pages)))
    if not texts:
        raise ReadError("hOCR without text")
    starts = accumulate((len(text) + 2 for text in texts[:-1]), initial=0)
    return Record(
        ref=ref,
        raw=raw,
        text="\n\n".join(texts),
        source=options.source,
        language=reader.language or options.language,
        pages=tuple(starts) if len(texts) > 1 else (),
    )


class _Reader(HTMLParser):
    """Gathers the lines of each block of each page."""

    def __init__(self) -> None:
        super().__init__()
        self.pages: list[list[list[str]]] = []
        self.language = ""
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a page, a block, a line or a word."""
        said = {name: value or "" for name, value in attrs}
        self.language = self.language or said.get("lang", said.get("xml:lang", ""))
        self._silent += tag in _SILENT
        for kind in said.get("class", "").split():
            if kind == "ocr_page":
                self.pages.append([[""]])
            elif not self.pages:
                continue
            elif kind in _BLOCKS:
                self.pages[-1].append([""])
            elif kind in _LINES:
                self.pages[-1][-1].append("")
            elif kind == "ocrx_word":
                self.handle_data(" ")
        if tag == "br" and self.pages:
            self.pages[-1][-1].append("")

    def handle_endtag(self, tag: str) -> None:
        """End what is no text; an end of a block begins another."""
        self._silent -= bool(tag in _SILENT and self._silent)
        if tag == "p" and self.pages:
            self.pages[-1].append([""])

    def handle_data(self, data: str) -> None:
        """Add to the line."""
        if self.pages and not self._silent:
            self.pages[-1][-1][-1] += data
