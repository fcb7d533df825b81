"""What the exports of all press databases have in common: days, lines, notices."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Literal

from archive.datespan import InvalidDateError, PartialDate
from archive.ingest.claims import read_day
from archive.ingest.failure import ReadError
from archive.ingest.month_names import MONTHS, WEEKDAY
from archive.ingest.normal import language_code
from archive.ingest.options import ReadOptions
from archive.model import UNREAD, DocumentDate, FileRef, Provenance, Record
from archive.patterns import later

#: No field of metadata is kept longer.
_LONGEST = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Export:
    """A way in which a database prints many reports into one text.

    ``boundary`` is the line where a report begins, or in its group ``end`` the one that
    ends it. ``opens`` tells whether a file that begins with a text is such an export,
    ``is_report`` whether what stands between two boundaries is a report at all.
    """

    boundary: re.Pattern[str]
    opens: Callable[[str], bool]
    is_report: Callable[[str], bool]
    parse: Callable[[str, FileRef, ReadOptions], Record]


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What an export tells of one report; ``day`` as printed, in ``field``."""

    text: str
    title: str = ""
    source: str = ""
    author: str = ""
    language: str = ""
    url: str = ""
    dateline: str = ""
    day: str = ""
    field: str = ""
    metadata: tuple[tuple[str, str], ...] = ()

    def with_metadata(self, *further: tuple[str, str]) -> "Told":
        """Return the same with further fields behind its own."""
        return replace(self, metadata=(*self.metadata, *further))


def record_of(told: Told, raw: str, ref: FileRef, options: ReadOptions) -> Record:
    """Return the record of what was told of a report.

    Raises:
        ReadError: It has neither title nor text.
    """
    title = one_line(told.title)
    if not title and not told.text.strip():
        raise ReadError("a report with neither title nor text")
    metadata = {
        name: value for name, text in told.metadata if (value := one_line(text))
    }
    day = day_of(told.day, options.date_order)
    if told.day.strip() and day is None:
        metadata[UNREAD] = one_line(told.day)
    claim = day and DocumentDate(
        value=day,
        provenance=Provenance.METADATA,
        evidence=one_line(told.day),
        detail=told.field,
    )
    return Record(
        ref=ref,
        raw=raw.strip().encode("utf-8", "replace"),
        text=told.text,
        title=title,
        dates=(claim,) if claim else (),
        source=one_line(told.source) or options.source,
        author=_without_by(one_line(told.author), language_of(told.language)),
        language=language_of(told.language) or options.language,
        url=told.url.strip(),
        dateline=one_line(told.dateline),
        keep_text=True,
        saved_later=True,
        metadata={name: value[:_LONGEST] for name, value in metadata.items()},
    )


#: What stands before the name of an author, and before names of nobles.
_BY = re.compile(r"by[ :]+", re.IGNORECASE)
_BYS = {
    language_code(name): re.compile(
        rf"{by}[ ](?!(?:der|den|dem|zu[mr]?)\b)(?=\S+[ ]\S)", re.IGNORECASE
    )
    for name, by in (
        ("german", "von"),
        ("french", "par"),
        ("spanish", "por"),
        ("portuguese", "por"),
        ("italian", "di"),
        ("dutch", "door"),
    )
}


def _without_by(printed: str, language: str) -> str:
    """Return an author without the "By" of the report's language."""
    by = _BY.match(printed) or _BYS.get(language_code(language), _BY).match(printed)
    return printed[by.end() :] if by else printed


def one_line(text: str) -> str:
    """Return text with single blanks and no line ends."""
    return " ".join(text.split())


def blocks(lines: Iterable[str]) -> list[list[str]]:
    """Return lines in the groups that empty lines make, without blanks around them."""
    groups: list[list[str]] = [[]]
    for line in lines:
        if line.strip():
            groups[-1].append(line.strip())
        elif groups[-1]:
            groups.append([])
    return groups if groups[-1] else groups[:-1]


_NOTICE = re.compile(
    r"(?:Copyright|©|\(c\)|Alle Rechte|Tous droits|All[ ]Rights[ ]Reserved)\b"
    r"|©|\(c\)[ ]|[^\n]*\bmay[ ]not[ ]be[ ](?:re)?(?:published|printed|distributed)",
    re.IGNORECASE,
)


def is_notice(line: str) -> bool:
    """Tell whether a line says whose a report is and what nobody may do with it."""
    return _NOTICE.match(line.strip()) is not None


_DAY = later(
    rf"(?:{WEEKDAY},?[ ]+)?(?P<day>(?P<d>\d{{1,2}})(?:\.|er)?[ ]+(?:de[ ]+)?"
    r"(?P<m>[^\W\d_]{3,10})\.?,?[ ]+(?:de[ ]+)?(?P<y>[12]\d{3})"
    r"|(?P<m2>[^\W\d_]{3,10})\.?,?[ ]+(?:(?P<d2>\d{1,2}),?[ ]+)?(?P<y2>[12]\d{3})"
    r"|[12]\d{3}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./][12]\d{3})"
    rf"(?P<week>,?[ ]+{WEEKDAY}\b)?(?P<rest>.*)",
    re.IGNORECASE,
)
#: Programs that speak Chinese, Japanese or Korean put blanks into their days.
_EASTERN = re.compile(
    r"(?P<y>[12]\d{3}) ?(?:年|년) ?(?P<m>\d{1,2}) ?(?:月|월) ?(?P<d>\d{1,2}) ?(?:日|일)"
    r"(?: ?\d{1,2}:\d\d)?"
)
#: "2:14 PM GMT", "Final Edition", "BC cycle", "Correction Appended".
_BEHIND = re.compile(
    r"[ ,;-]*(?:\d{1,2}[:.]\d\d\b[^.!?]{0,30}"
    r"|[^.!?]{0,50}\b(?:edition|cycle|update|appended|ausgabe)\b[^.!?]{0,20})?",
    re.IGNORECASE,
)


def day_of(
    printed: str, date_order: Literal["dmy", "mdy"] = "dmy"
) -> PartialDate | None:
    """Read the day that is the whole of a line, its weekday, clock and edition aside.

    Returns:
        The day, month or year; None when the line is none.
    """
    line = one_line(printed)
    match = _DAY.fullmatch(line) if len(line) <= 100 else None
    if eastern := _EASTERN.fullmatch(line):
        return _read("-".join(f"{int(n):02d}" for n in eastern.groups()), date_order)
    if match is None:
        return _read(line, date_order) if re.fullmatch(r"[12]\d{3}", line) else None
    loose = match["week"] and re.fullmatch(r"[^.!?]{0,40}", match["rest"])
    if not loose and not _BEHIND.fullmatch(match["rest"]):
        return None
    month = MONTHS.get((match["m"] or match["m2"] or "").lower())
    if month is None:
        return _read(match["day"], date_order)
    day, year = match["d"] or match["d2"], match["y"] or match["y2"]
    try:
        return PartialDate(int(year), month, int(day) if day else None)
    except InvalidDateError:
        return None


def _read(day: str, date_order: Literal["dmy", "mdy"]) -> PartialDate | None:
    try:
        return read_day(day, date_order)
    except InvalidDateError:
        return None


#: Names of languages as databases print them whose pages are in German, French,
#: Spanish, Italian, Portuguese, Dutch or Russian.
_ABROAD = {
    name: code
    for code, names in {
        "en": "englisch anglais inglés inglese inglês engels английский",
        "de": "deutsch allemand alemán tedesco alemão duits немецкий",
        "fr": "französisch français francés francese francês frans французский",
        "es": "spanisch espagnol español spagnolo espanhol spaans испанский",
        "it": "italienisch italien italiano italiaans итальянский",
        "pt": "portugiesisch portugais portugués portoghese português portugees",
        "nl": "niederländisch néerlandais neerlandés olandese holandês nederlands",
        "ru": "russisch russe ruso russo русский",
        "ar": "arabisch arabe árabe arabo арабский",
        "zh": "chinesisch chinois chino cinese chinês chinees китайский",
        "ja": "japanisch japonais japonés giapponese japonês japans японский",
        "pl": "polnisch polonais polaco polacco polonês pools польский",
        "tr": "türkisch turc turco turks турецкий",
    }.items()
    for name in names.split()
}


def language_of(printed: str) -> str:
    """Return the first language of "GERMAN; DEUTSCH", or the code of one of these."""
    first = re.split(r"[;,(/]|[ ]-", one_line(printed), maxsplit=1)[0].strip()
    return _ABROAD.get(first.lower(), first)


_PAGE = re.compile(
    r"\b(?:Pg|Pgs|S|p|pp)\.?[ ]*(?P<page>[A-Z]{0,3}-?\d[\w-]*)", re.IGNORECASE
)


def page_in(section: str) -> str:
    """Return the page that a line such as "Sport; Pg. 15" names, else nothing."""
    match = _PAGE.search(section)
    return match["page"] if match else ""
