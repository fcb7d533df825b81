"""PDF: the text layer by pypdf, page by page; scans by ocrmypdf where it is asked for.

The day that a PDF was *made* is no day of publication, so none is taken from it.
"""

import io
import logging
import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from archive.ingest.decoding import storable
from archive.ingest.failure import ReadError
from archive.ingest.item import Item, Pending
from archive.ingest.no_titles import real_author, real_title
from archive.ingest.normal import without_front
from archive.ingest.options import ReadOptions
from archive.ingest.source import Source, read_whole
from archive.model import FileRef, Record

#: A line shorter than this share of the longest one ends its paragraph.
_SHORT = 0.75
#: A page's number, alone on its last line.
_FOLIO = re.compile(
    r"(?i)\s*[-–—]?\s*(?:page\s+)?\d{1,4}(?:\s*(?:/|of)\s*\d{1,4})?\s*[-–—]?\s*"
)
#: The end mark stands within so many last bytes.
_TRAILER = 4096
#: What recognising a page may take on a slow machine, and the program's start.
_PAGE_SECONDS, _START_SECONDS = 30, 120
#: Names of Tesseract's models, which are ISO 639-2 codes (chi_sim: simplified Chinese).
_MODELS = dict(
    re.findall(
        r"(\w+):(\w+)",
        """
        ar:ara bg:bul ca:cat cs:ces da:dan de:deu el:ell en:eng es:spa et:est eu:eus
        fa:fas fi:fin fr:fra ga:gle he:heb hi:hin hr:hrv hu:hun hy:hye id:ind it:ita
        ja:jpn ko:kor lt:lit lv:lav nl:nld no:nor pl:pol pt:por ro:ron ru:rus sk:slk
        sl:slv sr:srp sv:swe ta:tam th:tha tr:tur uk:ukr ur:urd vi:vie yi:yid zh:chi_sim
        """,
    )
)


def read_pdf(source: Source, options: ReadOptions) -> Iterator[Item]:
    """Yield the one record of a PDF file."""
    yield Pending(FileRef(path=source.path), partial(_parse, source, options))


def _parse(source: Source, options: ReadOptions) -> Record:
    raw = read_whole(source, options.limits.record)
    if b"%%EOF" not in raw[-_TRAILER:]:
        raise ReadError("cut off: the end mark of the PDF is missing")
    pages, info = _read(raw)
    if not any(page.strip() for page in pages):
        if not options.ocr:
            raise ReadError("no text: needs OCR (dateline index --ocr)")
        pages, info = _read(_recognised(raw, len(pages), options.language))
        if not any(page.strip() for page in pages):
            raise ReadError("no text, and OCR found none")
    text, starts = join_pages(pages)
    record = Record(
        ref=FileRef(path=source.path),
        raw=raw,
        text=text,
        title=real_title(storable(info.get("title", ""))),
        source=options.source,
        author=real_author(storable(info.get("author", ""))),
        language=options.language,
        pages=starts,
        metadata={"pages": str(len(pages))},
    )
    return without_front(record)


def _read(raw: bytes) -> tuple[list[str], dict[str, str]]:
    """Return the text of each page, and the title and author.

    Raises:
        ReadError: The file is damaged or protected.
    """
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        reader = PdfReader(io.BytesIO(raw))
        if reader.is_encrypted and not reader.decrypt(""):
            raise ReadError("protected by a password")
        pages = [storable(page.extract_text()) for page in reader.pages]
        found = reader.metadata
    except PyPdfError as error:
        raise ReadError(f"a damaged PDF: {error}") from error
    if not pages:
        raise ReadError("a PDF without pages: cut off or damaged")
    if found is None:
        return pages, {}
    return pages, {"title": found.title or "", "author": found.author or ""}


def join_pages(pages: list[str]) -> tuple[str, tuple[int, ...]]:
    """Return the text of all pages, and where in it each page starts.

    Lines that the page was too narrow for are joined into paragraphs again.
    """
    pieces: list[str] = []
    starts: list[int] = []
    length = 0
    for page in pages:
        if pieces and pieces[-1]:
            pieces.append("\n\n")
            length += 2
        starts.append(length)
        pieces.append(_unwrap(page))
        length += len(pieces[-1])
    return "".join(pieces), tuple(starts)


def _unwrap(page: str) -> str:
    lines = [line.rstrip() for line in page.strip().split("\n")]
    if len(lines) > 1 and _FOLIO.fullmatch(lines[-1]):
        lines.pop()
    longest = max(map(len, lines))
    out: list[str] = []
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        if not line.strip():
            continue
        ends = len(line) < longest * _SHORT or not following.strip()
        if ends:
            out.append(line + "\n\n")
        elif re.search(r"[a-z][-\xad]$", line) and following[:1].islower():
            out.append(line[:-1])
        else:
            out.append(line + " ")
    return "".join(out).strip()


def _recognised(raw: bytes, pages: int, language: str) -> bytes:
    """Return the PDF with a text layer put in by ocrmypdf.

    Args:
        raw: The file.
        pages: How many it has.
        language: Of its text, as an ISO 639-1 code; "" is read as English.

    Raises:
        ReadError: It is not installed, or fails.
    """
    program = shutil.which("ocrmypdf")
    if program is None:
        raise ReadError("no text: needs OCR, and ocrmypdf is not installed")
    model = _MODELS.get(language, "eng")
    with tempfile.TemporaryDirectory() as folder:
        scan, done = Path(folder) / "scan.pdf", Path(folder) / "done.pdf"
        scan.write_bytes(raw)
        try:
            subprocess.run(  # noqa: S603 - fixed arguments, files of our own naming
                [program, "--quiet", "--skip-text", "-l", model, str(scan), str(done)],
                check=True,
                capture_output=True,
                # Pages are read side by side; the threads of one page would take three
                # times the processor's time, most of it in waiting for each other.
                env={"OMP_THREAD_LIMIT": "1", **os.environ},
                timeout=_START_SECONDS + _PAGE_SECONDS * pages,
            )
            return done.read_bytes()
        except subprocess.TimeoutExpired as error:
            why = f"ocrmypdf took more than {error.timeout:g} seconds"
        except subprocess.CalledProcessError as error:
            told = " ".join(storable(error.stderr.decode(errors="replace")).split())
            why = f"ocrmypdf ended with code {error.returncode}: {told[:300]}"
            if "language data" in told:
                why += f"; install Tesseract's model {model} (Debian: tesseract-ocr-"
                why += f"{model.replace('_', '-')})"
        except OSError as error:
            why = str(error)
    raise ReadError(f"no text, and OCR failed: {why}")
