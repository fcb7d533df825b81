"""Reports as Factiva prints them into text: with its codes, and as it shows them.

coded = ("SE" | "HD" | "BY" | ... "LP" | "TD" | ... "AN") value   for each field
shown = [section] title [byline] words day [clock] source [code] [page] language notice
        text "Document NPRN000020100807e687000p1"

The last line of a shown report, and the field AN of a coded one, is its number in the
database. Days in a notice or in that number are not the report's.
"""

import re
from collections.abc import Mapping, Sequence
from itertools import islice

from archive.ingest.export_parts import (
    Export,
    Told,
    blocks,
    day_of,
    is_notice,
    language_of,
    one_line,
    record_of,
)
from archive.ingest.normal import language_code
from archive.ingest.options import ReadOptions
from archive.model import FileRef, Record
from archive.patterns import later

_HEAD = "CLM SE HD BY CR WC PD ET SN SC NGC GC ED PG VOL LA CX CY LP"
#: Codes behind the beginning of a text.
_TAIL = "TD ART CT RF CO IN NS RE DE IPC IPD PUB AN RIC"
CODES = frozenset(f"{_HEAD} {_TAIL}".split())
_CELLS = re.compile(
    rf"\A\s*(?P<code>{'|'.join(sorted(CODES))})\s*\|(?P<value>.*)", re.DOTALL
)
#: "IN  the east" is text, "IN  i81402 : Banking" is none.
_INDEXED = ("CO", "IN", "NS", "RE")
_NUMBER = r"Do(?:cument|kument|cumento)[ \t]+(?P<id>[A-Za-z0-9_]{2,12}\d{6,30}\w{4,30})"
_CLOSING = re.compile(
    rf"^(?P<end>[ \t]*(?:AN[ \t\u00a0]*+\n?[ \t\u00a0]*+)?{_NUMBER}[ \t]*\n?)$",
    re.MULTILINE,
)
_BOUNDARY = later(
    r"^[ \t]*(?:(?:CLM|SE)(?:[ \t\u00a0]+[^\n]*|[ \t]*+\n[^\n]*)\n\s*+){0,2}"
    r"HD(?:[ \t\u00a0]+\S|[ \t\u00a0]*$)"
    r"|" + _CLOSING.pattern.replace("(?P<id>", "(?:"),
    re.MULTILINE,
)
_WORDS = (
    r"\d[\d.,]*(?:[ \u00a0]\d{3})*[ \u00a0]+(?:words?|W[öo]rter|mots|palabras|parole"
    r"|palavras|woorden|слова?)"
)


def _coded(names: str, blanks: str) -> re.Pattern[str]:
    return later(
        rf"[ \t]*(?P<code>{'|'.join(names.split())})"
        rf"(?:{blanks}(?P<value>\S.*)|[ \t\u00a0]*)"
    )


_CLEAR = r"(?:[ \u00a0]{2,}|[ \u00a0]*\t\s*)"
_HEAD_LINE = _coded(f"{_HEAD} {_TAIL}", _CLEAR)
_TAIL_LINE = _coded(_TAIL, _CLEAR)
_CLOSE = r"[ \t\u00a0]+"
_CLOSE_HEAD_LINE = _coded(f"{_HEAD} {_TAIL}", _CLOSE)
_CLOSE_TAIL_LINE = _coded(_TAIL, _CLOSE)
_IS_CLEAR = re.compile(rf"^[ \t]*(?:HD|WC|PD|SN)(?:{_CLEAR}|[ \t]*$)", re.MULTILINE)


def coded_lines(texts: Sequence[str]) -> list[str]:
    """Return the paragraphs of a document with each code beside its value.

    In a table a code is a cell, which is a paragraph ("HD", and the headline in the
    next) or ends in a sign ("HD|Floods in Chad|").
    """
    celled = [_CELLS.sub(r"\g<code>\t\g<value>", text) for text in texts]
    if not {"HD", "PD"} <= {text.partition("\t")[0].strip() for text in celled}:
        return list(texts)
    lines: list[str] = []
    code = ""
    for text in celled:
        if text.strip() in CODES:
            lines += [code] * bool(code)
            code = text.strip()
        else:
            lines.append(f"{code}\t{text}" if code else text)
            code = ""
    return [line.rstrip("| ") for line in lines] + [code] * bool(code)


def _fields(piece: str) -> dict[str, list[str]]:
    """Return the lines of each field; in a text only what may follow one is a code."""
    pattern, tail = _CLOSE_HEAD_LINE, _CLOSE_TAIL_LINE
    if _IS_CLEAR.search(piece):
        pattern, tail = _HEAD_LINE, _TAIL_LINE
    fields: dict[str, list[str]] = {}
    place: list[str] = []
    for line in piece.split("\n"):
        match = pattern.fullmatch(line)
        value = (match["value"] or "") if match else ""
        if match is None or (
            match["code"] in _INDEXED and value and " : " not in value
        ):
            place.append(line.rstrip())
            continue
        place = fields.setdefault(match["code"], [])
        place.append(value)
        if match["code"] in ("LP", "TD"):
            pattern = tail
    return fields


def _parse_coded(piece: str, ref: FileRef, options: ReadOptions) -> Record:
    closing = _CLOSING.search(piece)
    told = told_of(_fields(piece), closing["id"] if closing else "")
    return record_of(told, piece, ref, options)


def told_of(fields: Mapping[str, list[str]], document: str) -> Told:
    """Return what the coded fields of a report tell.

    Args:
        fields: The lines of each field by its code.
        document: The report's number in the database.
    """

    def one(code: str) -> str:
        return one_line(" ".join(fields.get(code, ())))

    texts = ("\n".join(fields.get(code, ())).strip("\n") for code in ("LP", "TD"))
    return Told(
        text="\n\n".join(filter(str.strip, texts)),
        title=one("HD"),
        source=one("SN"),
        author=one("BY"),
        language=one("LA"),
        day=one("PD"),
        field="field PD of Factiva",
        metadata=(
            ("section", one("SE") or one("CLM")),
            ("page", one("PG")),
            ("edition", one("ED")),
            ("credit", one("CR")),
            ("subjects", one("NS")),
            ("places as indexed", one("RE")),
            ("document", document),
        ),
    )


_SIGNS = (
    re.compile(rf"^[ \t]*WC[ \t\u00a0]*+\n?[ \t\u00a0]*+{_WORDS}[ \t]*$", re.MULTILINE),
    re.compile(r"^[ \t]*PD[ \t\u00a0]*+\n?[ \t\u00a0]*+\S[^\n]*\d", re.MULTILINE),
    re.compile(r"^[ \t]*S[NC][ \t\u00a0]*+\n?[ \t\u00a0]*+\S", re.MULTILINE),
)
_ANY_CODE = re.compile(
    r"^[ \t]*(?:HD|BY|WC|PD|SN|LA|LP|TD)(?:[ \t\u00a0]+\S|[ \t]*$)", re.MULTILINE
)
#: The fields of a report's head take no more.
_LONGEST_HEAD = 3000
#: So many lines that begin or end a report are looked at for one that is whole.
_MOST_BROKEN = 5


def _opens_coded(text: str) -> bool:
    """Tell whether a file begins with coded reports, below at most a page's title."""
    for first in islice(_BOUNDARY.finditer(text), _MOST_BROKEN):
        head = text[first.start() : first.start() + _LONGEST_HEAD]
        if not first["end"] and all(sign.search(head) for sign in _SIGNS):
            above = text[: first.start()].strip("\n")
            coded = _HEAD_LINE.fullmatch(above.partition("\n")[0]) and _is_coded(above)
            return bool(coded) or len(blocks(above.split("\n"))) < 3
    return False


def _is_coded(piece: str) -> bool:
    return len(_ANY_CODE.findall(piece)) > 1


FACTIVA_CODED = Export(
    boundary=_BOUNDARY, opens=_opens_coded, is_report=_is_coded, parse=_parse_coded
)

#: "1,200 words", and below it the day.
_COUNT = re.compile(rf"^[ \t]*{_WORDS}[ \t]*\n\s*(?P<day>[^\n]+)$", re.MULTILINE)
_CLOCK = re.compile(r"\d{1,2}[:.]\d\d(?:[ ]?[AP]M)?(?:[ ][A-Z]{2,4})?", re.IGNORECASE)
PAGE = re.compile(r"[A-Z]{0,3}-?\d{1,4}(?:[-,/][\w ]+)?|[A-Z]\d{0,3}")
#: What stands on each page of a print that became a text.
_PRINTED_PAGE = re.compile(
    r"^\f?[ \t]*Page \d+ of \d+[ \t]+©[ ]?\d{4} Factiva, Inc\.[^\n]*(?:\n|\Z)",
    re.MULTILINE,
)
#: What stands between the day of a report and its notice takes no more lines.
_MOST_BETWEEN = 12
_BYLINE = re.compile(r"(?:By|BY|Von|Par|Por|Di)[ ]+\S.*")
_NAME = later(r"(?:[^\W\d_a-z][\w.'’-]*(?:,?[ ]+|\Z)){2,5}(?:(?:in|and)[ ].*)?")


def _split_shown(piece: str) -> tuple[list[str], str, list[str], str] | None:
    """Part a report into the lines above its count of words, day, lines and text.

    The third are those between day and notice. None where it is not of this layout.
    """
    count = _COUNT.search(piece)
    if count is None or day_of(count["day"]) is None:
        return None
    between: list[str] = []
    at = count.end()
    for line in piece[at:].split("\n"):
        at += len(line) + 1
        if is_notice(line):
            above = [one for one in piece[: count.start()].split("\n") if one.strip()]
            return [one.strip() for one in above], count["day"], between, piece[at:]
        if line.strip():
            between.append(line.strip())
        if len(between) > _MOST_BETWEEN:
            break
    return None


def _is_byline(lines: list[str], at: int) -> bool:
    """Tell whether a line, counted from the end, is a byline below a title."""
    return len(lines) > -at and _BYLINE.fullmatch(lines[at]) is not None


def _title(above: list[str]) -> tuple[str, str, str]:
    """Return section, title and author of the lines above the count of words."""
    lines = list(above)
    author = ""
    # Between the byline and the words may stand for whom it was written.
    by = next((n for n in (-1, -2, -3) if _is_byline(lines, n)), None)
    if by is not None:
        author = lines[by]
        del lines[by:]
    elif len(lines) > 1 and _NAME.fullmatch(lines[-1]):
        author = lines.pop()
    words = len(lines[0].split()) if lines else 0
    section = lines.pop(0) if len(lines) > 1 and words < 4 else ""
    return section, " ".join(lines), author


def _parse_shown(piece: str, ref: FileRef, options: ReadOptions) -> Record:
    piece = _PRINTED_PAGE.sub("", piece)
    closing = _CLOSING.search(piece)
    whole = piece[: closing.start()] if closing else piece
    metadata = (("document", closing["id"] if closing else ""),)
    parts = _split_shown(whole)
    if parts is None:
        # Its head is broken: all that it prints is kept, and nothing read into it.
        text = whole.strip("\n")
        title = text.partition("\n")[0]
        told = Told(text=text, title=title, metadata=metadata)
        return record_of(told, piece, ref, options)
    above, day, between, text = parts
    section, title, author = _title(above)
    named = [line for line in between if not _CLOCK.fullmatch(line)]
    language = next((n for n in named[1:] if language_code(language_of(n))), "")
    pages = [
        line
        for line in named[1:]
        if line != language and PAGE.fullmatch(line) and re.search(r"\d", line)
    ]
    told = Told(
        text=text.strip("\n"),
        title=title,
        source=named[0] if named else "",
        author=author,
        language=language,
        day=day,
        field="the day line of Factiva",
        metadata=(
            ("section", section),
            # The first of them may be the source's code.
            ("page", pages[-1] if pages else ""),
            *metadata,
        ),
    )
    return record_of(told, piece, ref, options)


def _opens_shown(text: str) -> bool:
    """Tell whether a file begins with reports in the order that Factiva shows."""
    at = 0
    for closing in islice(_CLOSING.finditer(text), _MOST_BROKEN):
        piece = _PRINTED_PAGE.sub("", text[at : closing.start()])
        if (parts := _split_shown(piece)) is not None:
            above, _, between, _ = parts
            told = (language_of(line) for line in between if len(line) > 3)
            named = set(map(language_code, told))
            return 0 < len(above) < 7 and bool(named - {""})
        at = closing.end()
    return False


def _is_shown(piece: str) -> bool:
    return bool(_CLOSING.search(piece) or _COUNT.search(piece))


FACTIVA_SHOWN = Export(
    boundary=_CLOSING, opens=_opens_shown, is_report=_is_shown, parse=_parse_shown
)
