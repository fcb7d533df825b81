"""Rules for dates in other languages than English: day, month's name and year.

They are tried where a number stands, so a text without such dates pays next to nothing.
"""

import re
from collections.abc import Sequence

from archive.datespan import InvalidDateError, PartialDate
from archive.extract.dates import timex
from archive.extract.dates.abroad_months import (
    CLEAR_SHORT,
    DOUBTFUL_MONTHS,
    HUNGARIAN_MONTHS,
    MONTHS_ABROAD,
    SHORT_MONTHS,
    month_abroad,
)
from archive.extract.dates.calendars import OTHER_CALENDAR
from archive.extract.dates.expression import (
    Antique,
    Core,
    Expression,
    Fixed,
    Vague,
    yearless,
)
from archive.extract.dates.lexicon import words
from archive.extract.dates.scan import GAP, Scan
from archive.extract.dates.years_abroad import before_christ_abroad, counts_abroad

_YEAR = r"(?P<y>\d{4})(?![\d%]|[.,:]\d)"
#: What joins a month to its year: "del año 1945", "des Jahres 1945", "in 2020".
_OF_YEAR = (
    r"(?:del?[ ]a[ñn]o|de[ ]l['’]an(?:née)?|des[ ]jahres|im[ ]jahre?|van[ ]het[ ]jaar"
    r"|do[ ]ano(?:[ ]de)?|dell['’]anno|del?|do|του(?:[ ]έτους)?"
    r"|in(?=[ ](?:19|20)\d\d)|в(?=[ ]\d{4}[ ]г))"
)
_AND = (
    r"(?:[ ]?[-–—/][ ]?|[ ](?:e|y|et|und|en|i|a|až|и|по|й|та|och|og|ja|ve|și|al?|ao"
    r"|au|auf|bis(?:[ ]zum)?|hasta|até|jusqu['’]au|fino|tot[ ]en[ ]met|με"
    r"|à|do|til|till|tot|t/m|και|و|sampai|dan|hadi|na|на)[ ]"
    r"(?:(?:el|le|il|den|dem|de|o|al)[ ])?)"
)
_NAME = r"(?:[^\W\d_]|[\u0900-\u0dff]){2,}(?:[ ](?:الأول|الثاني))?"
_AFTER_DAY = re.compile(
    rf"(?:\.?º|\.|er|°|ª|ης?|:[ae]|-(?:го|ого|е|ое))?(?:(?P<and>{_AND})(?P<d2>\d{{1,2}})[.º°]?)?"
    rf"(?:{GAP}|[-־](?=ב))(?:de{GAP}|του{GAP}|d['’])?"
    rf"(?P<m>{_NAME})(?:[ ]?/[ ]?{_NAME})?(?:\.?,?{GAP}(?:{_OF_YEAR}{GAP})?{_YEAR})?"
)
#: What can follow a day's number that an English month does not.
_OPENS = frozenset(".\xa0\nº°ªe-–/־—η:")
#: How what may follow begins: a month's name, or a word that joins two days.
STARTS = (
    frozenset(name[:3] for name in MONTHS_ABROAD)
    | {name[:3] for names in SHORT_MONTHS.values() for name in names}
    | {"του", "de ", "de\n", "de\xa0", "thá"}
    | {
        f"{link} "[:3]
        for link in words(
            "et und en až по та och og ja ve și al ao au auf bis do til tot t/m και "
            "sampai dan hadi hasta até jusqu fino με na на"
        )
    }
)
LINKS = frozenset(
    (
        *("e ", "y ", "i ", "a ", "и ", "й ", "و ", "à ", "d'", "d’"),
        *("- ", "– ", "— ", "/ ", "مه"),
        # Months of two letters: August in the Levant.
        *(name for name in MONTHS_ABROAD if len(name) == 2),
    )
)
_BEFORE_YEAR = re.compile(
    rf"(?<![^\W\d_])(?P<m>{_NAME})\.?(?:/|{GAP}(?:{_OF_YEAR}{GAP})?)\Z"
)
#: "12 tháng 3 năm 1938", months in Vietnamese, and what of it stands before the year.
_NUMBERED_MONTH = re.compile(
    r"[ ]tháng[ ](?P<m>\d{1,2})(?!\d)(?:(?:[ ]năm[ ]|/)(?P<y>\d{4})(?!\d))?"
)
_NUMBERED_BEFORE = re.compile(r"(?<!\w)tháng[ ](?P<m>\d{1,2})[ ]năm[ ]\Z")
#: What may end a month before its year: "of", and the second word of some in Arabic.
_ENDS = frozenset(
    words(
        "de del του الأول الثاني año ano an année l'année l’année l'an l’an dell'anno "
        "dell’anno jahres jahr jahre jaar έτους"
    )
)
#: "Ley 39/2015, de 1 de octubre": a law's number holds its year.
_LAW = re.compile(r"(?<![\d/])\d{1,4}/(?P<y>(?:19|20)\d\d),? de \Z")
_HUNGARIAN = re.compile(
    rf"(?P<y>\d{{4}})\.?{GAP}(?P<m>{'|'.join(HUNGARIAN_MONTHS)})(?!\w)"
    rf"(?:{GAP}(?P<d>\d{{1,2}})(?!\d))?"
)
_LATVIAN = re.compile(
    rf"\d{{4}}\.{GAP}gada{GAP}(?:(?P<d>\d{{1,2}})\.{GAP})?(?P<m>{_NAME})(?!\w)"
)
_HUNGARIAN_DAY = re.compile(rf"(?<!\w)(?P<m>{'|'.join(HUNGARIAN_MONTHS)}){GAP}\Z")
_REACH = 32
#: "93" behind a day and its month, at the end of a clause.
_SHORT_YEAR = re.compile(rf"{GAP}(?P<y>3[2-9]|[4-9]\d)(?=[,;:)»\"”]|\.?\s*\Z|\.\s|\n)")
#: "10. August 113 v. Chr."
_ANTE = re.compile(
    rf",?{GAP}(?:de{GAP})?(?P<y>\d{{1,4}})[ ]?"
    r"(?:v\.[ ]?chr|vor[ ]chr|a\.[ ]?c\.|v[óo][óo]r[ ]chr|av(?:ant)?\.?[ ]j"
    r"|antes[ ]de[ ]cristo|avanti[ ]cristo)"
)
#: "10. August 88 n. Chr.", "10 de agosto 88 d. C.".
_ANNO = re.compile(
    rf",?{GAP}(?:de{GAP})?(?P<y>\d{{1,4}})[ ]?"
    r"(?:n\.[ ]?chr|nach[ ]chr|d\.[ ]?c\.|na[ ]chr|ap(?:r(?:ès)?)?\.?[ ]j"
    r"|después[ ]de[ ]cristo|depois[ ]de[ ]cristo|dopo[ ]cristo)"
)
_CENTURY = 1900
_NUMBER = re.compile(r"\d{1,2}")
_STOPPED_LIST = re.compile(r"(?<![\w.,:])(?:\d{1,2}\.,[ ])+\Z")
_PLAIN_LIST = re.compile(r"(?<=[a-z] )(?:\d{1,2},[ ])+\Z")


#: "Avenida 9 de Julio", "rue du 4 Septembre", "Straße des 17. Juni".
_STREET = re.compile(
    r"(?<![^\W\d_])(?:(?:avenida|av\.|rua|calle|plaza|praça|barrio|bairro|estadio|estádio"
    r"|puente|ponte|hospital|escuela|escola|colegio|colégio|via|viale|piazza|corso|largo"
    r"|ulica|ulicy|ul\.|улиц[аеыу]|ул\.|площад[ьи]|вулиц[яію]|caddesi|meydanı|jalan|jl\.)"
    r"|(?:rue|place|avenue|boulevard|pont|stade|quai|square|cours)[ ](?:du|de[ ]la)"
    r"|\w*(?:straße|strasse|platz|allee|brücke)[ ]des)[ ]\Z"
)


def day_abroad(scan: Scan, start: int, end: int, digits: str) -> Sequence[Expression]:
    """Read "12 dicembre 1969", "12 de diciembre", "3-5 мая 1968" at a day."""
    following = scan.lower[end : end + 4]
    if following == " thá":
        return _numbered_day(scan, start, end, digits)
    if following[:1] == " ":
        # Most numbers count something: they are told here, before any pattern is tried.
        if following[1:] not in STARTS and following[1:3] not in LINKS:
            return _hungarian_day(scan, start, end, digits)
    elif following[:1] not in _OPENS:
        return ()
    match = _AFTER_DAY.match(scan.lower, end)
    if match is None:
        return _hungarian_day(scan, start, end, digits)
    month = _month(scan, match)
    if month is None:
        return _hungarian_day(scan, start, end, digits)
    if not match["y"] and match["m"] in DOUBTFUL_MONTHS and scan.has_english:
        return ()
    if not match["y"] and _STREET.search(scan.lower, max(0, start - _REACH), start):
        return ()
    if ante := _ANTE.match(scan.lower, match.end("m")):
        when = f"BC{int(ante['y']):04d}-{month:02d}-{int(digits):02d}"
        return (Expression(start=start, end=ante.end(), core=Antique(when)),)
    year, stop = _year_behind(scan, match)
    if (
        year is None
        and scan.lower[start - 4 : start] == " de "
        and (law := _LAW.search(scan.lower, max(0, start - _REACH), start))
    ):
        year = int(law["y"])
    last = _core(year, month, int(match["d2"] or digits))
    if last is None:
        return ()
    if not match["d2"]:
        return (Expression(start=start, end=stop, core=last),)
    first = _core(year, month, int(digits))
    if first is None:
        return ()
    return (
        *_listed(scan, start, end, match, year),
        Expression(start=start, end=end, core=first),
        Expression(start=match.start("d2"), end=stop, core=last),
    )


def _month(scan: Scan, match: re.Match[str]) -> int | None:
    """Return the month that follows a day, in short only with its year or stop."""
    name = match["m"]
    stopped = scan.lower[match.end("m") : match.end("m") + 1] == "."
    if match["y"] or (stopped and (name in CLEAR_SHORT or len(name) > len("dec"))):
        short = SHORT_MONTHS.get(scan.language, {}).get(name)
        if short is not None:
            return short
    return month_abroad(
        match["m"],
        scan.language,
        stopped=match.group().startswith("."),
        year=int(match["y"] or 0),
    )


def _year_behind(scan: Scan, match: re.Match[str]) -> tuple[int | None, int]:
    """Return the year behind a day and month, if any, and where they end.

    Two digits are one where no day has that number: "le 10 novembre 93,".
    """
    if match["y"] and not counts_abroad(scan.lower, match.end("y")):
        return int(match["y"]), match.end()
    if anno := _ANNO.match(scan.lower, match.end("m")):
        return int(anno["y"]), anno.end()
    short = None if match["y"] else _SHORT_YEAR.match(scan.lower, match.end("m"))
    if short is None:
        return None, match.end("m")
    year = _CENTURY + int(short["y"])
    if scan.report_year is not None and not year <= scan.report_year < year + _CENTURY:
        return None, match.end("m")
    return year, short.end("y")


def _listed(
    scan: Scan, start: int, end: int, match: re.Match[str], year: int | None
) -> Sequence[Expression]:
    """Read the days before the last two of a list: "3., 4., 5. und 6. Oktober"."""
    if not match["and"].strip().isalpha():
        return ()
    stopped = scan.lower[end : end + 1] == "."
    pattern = _STOPPED_LIST if stopped else _PLAIN_LIST
    listed = pattern.search(scan.lower, max(scan.floor, start - _REACH), start)
    month = _month(scan, match) or 0
    days = _NUMBER.finditer(scan.lower, listed.start(), start) if listed else ()
    cores = [(day, _core(year, month, int(day[0]))) for day in days]
    return [
        Expression(start=day.start(), end=day.end(), core=core)
        for day, core in cores
        if core is not None
    ]


def year_abroad(scan: Scan, start: int, end: int, digits: str) -> Sequence[Expression]:
    """Read "dicembre 1969" and "1956. október 23." at the year."""
    if not scan.lower.isascii() and (match := _HUNGARIAN.match(scan.lower, start)):
        core = _core(int(match["y"]), MONTHS_ABROAD[match["m"]], int(match["d"] or 0))
        return (Expression(start=start, end=match.end(), core=core),) if core else ()
    if scan.lower.startswith(". gada ", end):
        return _latvian_day(scan, start, digits)
    if scan.lower.endswith("năm ", 0, start):
        return _numbered_month(scan, start, end, digits)
    # Brazil writes "abril/2017".
    if scan.lower[start - 1 : start] != "/":
        # "Gennaio-febbraio 1994".
        before = scan.word_before(start).rpartition("-")[2].rstrip(".")
        if before not in MONTHS_ABROAD and before not in _ENDS:
            return ()
    found = _BEFORE_YEAR.search(scan.lower, max(scan.floor, start - _REACH), start)
    month = month_abroad(found["m"], scan.language) if found else None
    if found is None or month is None:
        return ()
    if found["m"] in DOUBTFUL_MONTHS and scan.has_english:
        return ()
    if counts_abroad(scan.lower, end) or before_christ_abroad(scan.lower, end):
        return ()
    core = _core(int(digits), month, 0)
    return (Expression(start=found.start(), end=end, core=core),) if core else ()


def _numbered_day(
    scan: Scan, start: int, end: int, digits: str
) -> Sequence[Expression]:
    """Read "12 tháng 3 năm 1938" at the day."""
    month = _NUMBERED_MONTH.match(scan.lower, end)
    if month is None:
        return ()
    core = _core(int(month["y"]) if month["y"] else None, int(month["m"]), int(digits))
    if core and scan.lower.startswith(" âm lịch", month.end()):
        # In the calendar of the moon.
        core = Vague(OTHER_CALENDAR)
    return (Expression(start=start, end=month.end(), core=core),) if core else ()


def _numbered_month(
    scan: Scan, start: int, end: int, digits: str
) -> Sequence[Expression]:
    """Read "tháng 4 năm 1975" at the year."""
    month = _NUMBERED_BEFORE.search(scan.lower, max(scan.floor, start - _REACH), start)
    core = _core(int(digits), int(month["m"]), 0) if month else None
    if month is None or core is None:
        return ()
    return (Expression(start=month.start(), end=end, core=core),)


def _latvian_day(scan: Scan, start: int, digits: str) -> Sequence[Expression]:
    """Read "1918. gada 18. novembrī" and "1918. gada novembrī" at the year."""
    match = _LATVIAN.match(scan.lower, start)
    month = MONTHS_ABROAD.get(match["m"]) if match else None
    core = _core(int(digits), month, int(match["d"] or 0)) if match and month else None
    if match is None or core is None:
        return ()
    return (Expression(start=start, end=match.end(), core=core),)


def _hungarian_day(
    scan: Scan, start: int, end: int, digits: str
) -> Sequence[Expression]:
    """Read "október 23-án"."""
    if scan.lower.isascii():
        return ()
    found = _HUNGARIAN_DAY.search(scan.lower, max(scan.floor, start - _REACH), start)
    if found is None or (found["m"] in DOUBTFUL_MONTHS and scan.has_english):
        return ()
    core = _core(None, HUNGARIAN_MONTHS[found["m"]], int(digits))
    return (Expression(start=found.start(), end=end, core=core),) if core else ()


def _core(year: int | None, month: int, day: int) -> Core | None:
    try:
        # 2000 had a 29 February.
        value = PartialDate(2000 if year is None else year, month or None, day or None)
    except InvalidDateError:
        return None
    if year is None:
        return yearless(month=month, day=day)
    return Fixed(timex.partial(value))
