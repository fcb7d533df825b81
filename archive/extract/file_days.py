"""Days that the names of files and the addresses of pages tell."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from archive.datespan import InvalidDateError, PartialDate
from archive.extract.dates.lexicon import ORDINAL_ENDING, trie
from archive.extract.file_days_abroad import eastern_days
from archive.extract.wires import DATELINE_MONTHS
from archive.model import DocumentDate, Provenance
from archive.patterns import later

#: The day on which a file was made dates no report.
SAVED = "when it was scanned or saved, which does not tell when it was published"
_MARK = r"[-_./]"
_FULL = re.compile(
    rf"(?<!\d)(?P<y>\d{{4}})(?P<s>{_MARK})(?P<m>\d\d?)(?P=s)(?P<d>\d\d?)(?!\d)",
    re.ASCII,
)
_JOINED = re.compile(r"(?<!\d)(?P<y>\d{4})(?P<m>\d\d)(?P<d>\d\d)(?!\d)", re.ASCII)
#: Behind the folder of a month stands a day, or a longer number that is none.
_MONTH = re.compile(
    rf"(?<!\d)(?P<y>\d{{4}}){_MARK}(?P<m>\d\d)(?!\d|[-_.]\d|/\d\d?(?!\d))", re.ASCII
)
#: Only where one of the first two numbers can be no month is it clear which is the day.
_YEAR_LAST = re.compile(
    rf"(?<!\d)(?<!\d{_MARK})(?:(?P<d>1[3-9]|2\d|3[01])(?P<s>{_MARK})(?P<m>0?[1-9]|1[0-2])"
    rf"|(?P<m2>0?[1-9]|1[0-2])(?P<s2>{_MARK})(?P<d2>1[3-9]|2\d|3[01]))"
    rf"(?:(?P=s)|(?P=s2))(?P<y>\d{{4}})(?!{_MARK}?\d)",
    re.ASCII,
)
#: What every one of them has, most paths have none; and what a folder is called.
_YEAR = re.compile(r"\d{4}", re.ASCII)
#: "1790-Washington.txt", "1998.txt"; in "1914-1918" two years stand.
_BEGINS_NAME = re.compile(r"\d{4}(?=[-_][^\W\d_][^\s]*\.\w+\Z|\.\w+\Z)", re.ASCII)
#: Numbers in addresses are dates only within these years.
_FIRST_YEAR, _LAST_YEAR = 1600, 2100
#: Between two days it says that a report is of all that lie between.
_UNTIL = re.compile(r"[-_ ]{0,3}(?:[-_–—]|to|bis|au|al|a|до|по)[-_ ]{0,3}")
_OTHER_MONTH = later(rf"([^\W\d_]+){_UNTIL.pattern}\Z")
#: Programs and people write these before the day on which they made a file.
_SAVING = later(
    r"(?<![^\W_])(?:scan(?:s|ned|no?)?|escanead[oa]|escaneo|scansione|numérisation"
    r"|numérisé|digitalizado|skan|скан|img|dscn?|dscf|pxl|whatsapp image|screen ?shot"
    r"|screenshot_?from|bildschirmfoto|capture d['’]écran|captura de (?:pantalla|tela)"
    r"|schermata|schermafbeelding|zrzut ekranu|снимок экрана"
    r"|exported|backup|back-up|download(?:ed|s)?|search[-_ ]results"
    r"|saved|retrieved|accessed|printed|abgerufen|gespeichert|heruntergeladen)"
    r"[-_ .]{0,3}(?:(?:on|of|from|at|am|vom|du|le|del?|em|il|от)[-_ ])?\Z"
)
#: And these before that of a file of many; of another they tell of goods.
_DUMPING = later(r"(?<![^\W_])(?:export|dump)[-_ .]{0,3}\Z")
_OF_MANY = later(r"\.(?:csv|tsv|xlsx?|ods|json|jsonl|ndjson|xml|zip|mbox|parquet|gz)\b")
#: Behind its day such a name has the hour of the file's making:
#: "_20260613T021002Z.json". "_0930" may be a number.
_CLOCK = later(
    r"[-_.t ](?:[01]\d|2[0-3])(?:(?P<s>[-_.:h])[0-5]\d(?:(?P=s)[0-5]\d)?|[0-5]\d[0-5]\d"
    r"|(?<=t\d\d)[0-5]\d)(?:[._]\d{3,6})?z?(?=\.[a-z])"
)
#: Nobody scanned or saved anything before.
_FIRST_SAVED = 1985
#: Behind these stands a number that is no day: "No 12 March 1912".
_NUMBERED = later(
    r"(?<![^\W_])(?:nos?|n[rº°]|num(?:ber|éro|ero|mer)?|núm(?:ero)?|№|#|vol(?:ume)?s?|issues?"
    r"|parts?|pt|band|bd|heft|ausgabe|pages?|pp?|seite|box|folder|file|item|tom[eo]?|том"
    r"|выпуск|zeszyt|chapter|ch|series)[-_ .]{0,3}\Z"
)
_LETTERS = re.compile(r"[^\W\d_]+")
#: What the names of months begin with; most paths have none.
_MONTHS = frozenset(name.split()[0] for name in DATELINE_MONTHS)
#: Short months that are words besides.
_WORDS = frozenset(("set", "out", "mag"))
#: October in Croatian and November in Polish.
_EITHER = frozenset(("listopad", "listopada", "listopadu"))


def address_days(path: str, provenance: Provenance) -> Iterator[DocumentDate]:
    """Yield what a path tells: a day or a month, and the day of saving behind it.

    Args:
        path: The path of a file or of a page's address.
        provenance: Whether it is a file's (``FILENAME``) or a page's (``URL``).
    """
    named = provenance is Provenance.FILENAME
    if named and not path.isascii():
        yield from eastern_days(path)
    if not _YEAR.search(path):
        return
    lower = path.lower()
    printed = path if len(path) == len(lower) else lower
    for pattern in _patterns(lower, named=named):
        # The last one is nearest to the report: folders above are wider.
        for match in reversed(list(pattern.finditer(lower))):
            value = _value(match)
            if value is None:
                continue
            end = match.end()
            if pattern is _FULL and _counts(match):
                value, end = PartialDate(value.year, value.month), match.end("m")
            saved = named and _saved(value, lower, match)
            if saved or not _spans(pattern, match, value):
                yield DocumentDate(
                    value=value,
                    provenance=provenance,
                    evidence=printed[match.start() : end],
                    detail=SAVED if saved else "",
                )
            if not saved:
                return
    if named:
        yield from _year(lower)


def _year(path: str) -> Iterator[DocumentDate]:
    """Yield the year by which a folder is called, or with which a file's name begins.

    Behind a title it may be what a report is about (``Agenda 2030``).
    """
    *folders, name = path.split("/")
    told = [folder for folder in folders if _YEAR.fullmatch(folder)]
    if begins := _BEGINS_NAME.match(name):
        told.append(begins[0])
    years = {year for year in told if _FIRST_YEAR <= int(year) <= _LAST_YEAR}
    if len(years) == 1:
        (year,) = years
        yield DocumentDate(
            value=PartialDate(int(year)),
            provenance=Provenance.FILENAME,
            evidence=year,
        )


def _patterns(path: str, *, named: bool) -> Iterator[re.Pattern[str]]:
    yield from (_FULL, _JOINED)
    if named:
        yield _YEAR_LAST
        if not _MONTHS.isdisjoint(_LETTERS.findall(path)):
            yield _named()
    worded = not _MONTHS.isdisjoint(_LETTERS.findall(path))
    if worded:
        yield _folders(named=named)
    # A folder of a month holds the days.
    yield _MONTH
    if named and worded:
        yield _named_month()


@lru_cache(maxsize=1_024)
def file_days(path: str) -> tuple[DocumentDate, ...]:
    """Return what the path of a file tells; the records of one file share it."""
    return tuple(address_days(path, Provenance.FILENAME))


def _value(match: re.Match[str]) -> PartialDate | None:
    told = match.groupdict()
    day = next((told[key] for key in ("d", "d2", "d3", "d4") if told.get(key)), None)
    month = next(told[key] for key in ("m", "m2", "m3") if told.get(key))
    named = not month.isdecimal()
    if named and _NUMBERED.search(match.string, 0, match.start()):
        return None
    if day is None and _ends_months(match.string, match.start(), month):
        return None
    year = int(match["y"] if told.get("y") else told["y2"] or told["y3"])
    number = DATELINE_MONTHS[month] if named else int(month)
    try:
        value = PartialDate(year, number, int(day) if day else None)
    except InvalidDateError:
        return None
    return value if _FIRST_YEAR <= year <= _LAST_YEAR else None


def _counts(match: re.Match[str]) -> bool:
    """Tell whether a number in the folder of a month counts files: "2016/04/1-x.pdf".

    A day would have its nought, as the month has.
    """
    unlike = match["m"].startswith("0") and len(match["d"]) == 1
    return unlike and match["s"] == "/" and match.string[match.end() :][:1] != "/"


def _ends_months(path: str, start: int, month: str) -> bool:
    """Tell whether a month by its name ends a span of months: "Jan-March 2021"."""
    first = None if month.isdecimal() else _OTHER_MONTH.search(path, 0, start)
    return first is not None and first[1] in DATELINE_MONTHS


def _spans(pattern: re.Pattern[str], last: re.Match[str], value: PartialDate) -> bool:
    """Tell whether a day ends a span that begins with another.

    A report of a week may be of any day in it, or of the next.
    """
    path = last.string
    return any(
        _UNTIL.fullmatch(path, match.end(), last.start()) is not None
        and _value(match) not in (None, value)
        for match in pattern.finditer(path, 0, last.start())
    )


def _saved(value: PartialDate, path: str, match: re.Match[str]) -> bool:
    """Tell whether a day is that of making the file, by what stands beside it."""
    if value.year < _FIRST_SAVED or value.day is None:
        return False
    if _SAVING.search(path, 0, match.start()):
        return True
    made = _DUMPING.search(path, 0, match.start()) or _CLOCK.match(path, match.end())
    return made is not None and _OF_MANY.search(path, match.end()) is not None


@cache
def _named_month() -> re.Pattern[str]:
    """Make what finds a month with its name and year: "March 2021 newsletter".

    Behind another month it ends a span, behind a number it is of a day.
    """
    names = trie({*DATELINE_MONTHS} - _WORDS - _EITHER)
    begin = rf"(?<![^\W_])(?<!\d[-_., ])(?<!\d)(?P<m>{names})"
    return re.compile(
        rf"{begin}[-_., ]{{0,2}}(?:(?:del?|di|of)[-_ ])?(?P<y>\d{{4}})(?!\w|[-_.]?\d)"
        rf"|(?<!\d)(?P<y2>\d{{4}})[-_., ]{{0,2}}(?P<m2>{names})"
        r"(?![^\W_]|[-_., ]{0,2}\d)"
    )


@cache
def _folders(*, named: bool) -> re.Pattern[str]:
    """Make what finds folders of a year, a month by its name and perhaps a day.

    "2024/December/2/part9.html", "/world/2024/dec/05/floods", "1998/03 March". A number
    with which a file is ``named`` may count files; in an address a month without a day
    may be no month ("/2024/mars/rover").
    """
    names = trie({*DATELINE_MONTHS} - _WORDS - _EITHER)
    number = r"\d{1,2}[-_. ]{1,3}"
    day = r"(?:0?[1-9]|[12]\d|3[01])(?=/)"
    month = "|(?=/)" if named else ""
    return re.compile(
        rf"(?<![^/])(?P<y>\d{{4}})/(?:{number})?(?P<m>{names})(?:/(?P<d>{day}){month})"
    )


@cache
def _named() -> re.Pattern[str]:
    """Make what finds days with the name of their month, when a path first needs it."""
    names = trie({*DATELINE_MONTHS} - _WORDS - _EITHER)
    sign = r"[-_., ]{0,3}"
    day = rf"(?P<d{{}}>[12]\d|3[01]|0?[1-9])(?:{ORDINAL_ENDING})?"
    of = r"(?:(?:of|de|di|d')[-_ ])?"
    return re.compile(
        rf"(?<![^\W_])(?:{day.format('')}{sign}{of}(?P<m>{names}){sign}{of}(?P<y>\d{{4}})"
        rf"|(?P<m2>{names}){sign}{day.format('2')}[-_., ]{{1,3}}(?P<y2>\d{{4}})"
        rf"|(?P<y3>\d{{4}}){sign}(?P<m3>{names}){sign}"
        rf"(?:(?P<d4>0\d)|{day.format('3')}(?=[-_.,/]|\Z| [-–])))(?![^\W_])"
    )
