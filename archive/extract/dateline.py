"""The dateline of a report: the place and day that open it.

    dateline = place ["," date] ["(" agency ")"] dash | place "(" agency ")" date dash
             | place "," date closing | date "(" agency ")" dash
         | place agency dash date "." | "(" place "," date ")" | place "." date "."
    closing  = "/" agency "/" | "(" agency ")" | "," agency (":" | end of line)
             | ":"                                            (behind a year)
    place    = names in capitals, or capitalised names when a date or an agency follows
    date     = month day ["," year] | day month [year]

``MOSCOW, March 3 -``, ``SAN SALVADOR, 3 JAN 90 --``, ``GAZA CITY (AP) —``,
``Baghdad, Iraq, April 9 (Agency) -``, ``MOSCOW, March 3. /TASS/.``, ``New Delhi, Jul 26
(PTI)`` and ``Madrid, 11 mar (EFE).-`` are datelines. It stands at the beginning of the
text or of one of its first paragraphs. Months may be named in another language.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from archive.datespan import InvalidDateError, PartialDate
from archive.extract.datelines_abroad import EASTERN, INDIC, shapes_abroad
from archive.extract.dates.lexicon import ORDINAL_ENDING, full_year, words
from archive.extract.occasions import bids, names_no_place
from archive.extract.printed import western_figures
from archive.extract.wires import (
    ANY_MONTH,
    ANY_WEEKDAY,
    DASH,
    DATE_ENDS_LINE,
    DATELINE_MONTHS,
    LITTLE,
    NAMES,
    PLACE,
    WIRES,
    WORD,
    Shape,
    may_be_date,
)
from archive.frozen import quick
from archive.model import Span

#: A dateline that opens a later paragraph begins before this character.
_DEEPEST = 1500
#: No dateline is longer.
_LONGEST = 120
_YEAR = (
    r"(?:,?[ \t]+(?:de[ \t]+|del[ \t]+)?(?P<year>\d{4}|'?\d\d)"
    r"(?:[ \t]*(?:года?\b|г\.|року\b|р\.|r\.|roku\b))?"
    r"|,?[ \t]+Juche[ \t]+\d{1,3}[ \t]*\((?P<juche>\d{4})\))"
)
_DATE = (
    rf"(?P<date>(?:(?i:{ANY_WEEKDAY})\.?,?[ \t]+(?:den[ \t]+)?)?"
    rf"(?:(?P<month>{ANY_MONTH})\.?[ \t]*(?P<day>\d{{1,2}})(?i:{ORDINAL_ENDING}\b)?"
    rf"|(?:(?:th(?:e|is)|le|am|den|el|dne)[ \t]+)?(?P<day2>\d{{1,2}})"
    rf"(?:\.|er|º|(?i:{ORDINAL_ENDING})\b)?"
    r"[ \t]+(?:de[ \t]+|(?:day[ \t]+)?of[ \t]+)?"
    rf"(?P<month2>{ANY_MONTH})(?:\.(?![ \t]*[/—―–-]))?)"
    rf"{_YEAR}?)(?!\w)"
)
#: What stands where the date should and cannot be read: a misprint such as "Narch 2".
_MISPRINT = r"(?:[A-Za-z]{2,9}\.?[ \t]*\d{1,2}|\d{1,2}[ \t]+[A-Za-z]{2,9})"
_AGENCY = (
    r"[ \t]*[.,/]?[ \t]*(?:[(\[](?P<agency>[^()\[\]\n]{2,40})[)\]]"
    r"|/(?P<slash>[^/()\[\]\n]{2,30})/)"
)
#: Agencies that end a dateline without a dash: "/TASS/.", "(PTI) The", ", IRNA".
_CLOSING = (
    rf"[.,]?[ \t]*/(?P<slashed>{WIRES})/[.:]?(?=\s)"
    rf"|[.,]?[ \t]*\((?P<bracketed>{WIRES})\)[.:]?(?=[ \t]+[\"“‘'A-Z])"
    rf"|,[ \t]*(?P<bare>{WIRES})[ \t]*(?::(?=\s)|(?=\n))"
    r"|(?<=\d{4}):(?=[ \t]+[\"“‘'A-Z])"
)
_BEHIND = rf"(?:[ \t]+(?P<behind>{WIRES})[.:](?=\s))?"
#: Every dateline has one or the other, looked for first: few lines have any.
_ANY_DASH = re.compile(r"--|[—―]|[ \t.][-–|~]")
_ANY_CLOSING = re.compile(rf"[/(,][ \t]*(?:{WIRES})[ \t]*[/):\n]|\d{{4}}:[ \t]")
_LEAD = rf"(?:\((?P<lead>{WIRES})\)[ \t]*(?:[-–—]+[ \t]*)?)?"
_DATELINE = Shape(
    rf"[ \t]*[\[(\"“]?{_LEAD}(?P<all>{PLACE}(?:[ \t]*\((?P<paper>[^()\n]{{2,40}})\)"
    rf"(?:[ \t]*[—–-]{{1,2}}(?=[ \t]))?)?"
    rf"(?:[ \t]*,[ \t]*|[ \t]*[—–][ \t]*|[ \t]+(?:--?[ \t]+)?){_DATE}"
    rf"(?:(?:{_AGENCY}|[ \t]*(?:[.,][ \t]*|[ ])(?P<wire>{WIRES}))?"
    rf"(?P<dash>{DASH}){_BEHIND}"
    rf"|{_CLOSING}))"
)
#: "Dec. 31 (UPI) --" names no place.
_PLACELESS = Shape(
    rf"[ \t]*(?P<all>(?P<place>){_DATE}[ \t]*\((?P<paper>{WIRES})\))(?P<dash>{DASH})"
)
#: What is looked for before the next.
_YEAR_BRACKET = re.compile(r"[ \t]*[^(\n]{4,24}\d{4}[ \t]*\(")
#: "May 26, 2020 (MINNEAPOLIS) On Monday".
_BEHIND_DATE = Shape(
    rf"[ \t]*(?P<all>(?=[^(\n]{{4,24}}\d{{4}}[ \t]*\(){_DATE}[ \t]*"
    r"\((?P<place>[A-Z][A-Z.' -]+(?:,[ ][A-Z][A-Za-z. ]+)?)\))[ \t]*(?:[-–—:]+[ \t]*)?"
    r"(?=[A-Z\"“‘])"
)
#: "SAN JOSE, Calif.--(BUSINESS WIRE)--April 27, 2015--Orlan".
_WIRED = Shape(
    rf"[ \t]*(?P<all>{PLACE}\.?[ \t]*(?:--?|[—–])[ \t]*"
    rf"\((?P<agency>[^()\n]{{2,40}})\)[ \t]*(?:--?|[—–])[ \t]*"
    rf"(?=[^\n]{{4,24}}\d{{4}}){_DATE})[ \t]*(?P<dash>--+|[—–-])"
)
_NUMBERS = r"(?P<date>(?P<day>\d{1,2})\.[ ]?(?P<month>\d{1,2})\.[ ]?(?P<year>\d{4}))"
#: "Kraków, 18.07.2016 (PAP) -".
_FIGURES = Shape(
    rf"[ \t]*(?P<all>{PLACE}[ \t]*,?[ \t]+{_NUMBERS}"
    rf"(?:{_AGENCY})?)(?P<dash>{DASH})"
)
#: A full date at most so long.
_FULL = r"(?=[^\n]{4,30}\d{4})"
_BEGINS = r"(?=[ \t]+[\"“‘'«A-ZÀ-ÖØ-ÞЀ-Я])"
#: "BOGOTA, Colombia (AP) — July 4, 2019. The army".
_WIRE_DATED = Shape(
    rf"[ \t]*(?P<all>{PLACE}\.?"
    rf"(?:[ \t]*[(/](?P<agency>{WIRES})[)/]|,?[ ](?P<bare>{WIRES}))"
    rf"[ \t]*(?:--?|[—–])[ \t]*{_FULL}{_DATE})(?<=\d{{4}})"
    rf"(?:(?P<dash>[.:]){_BEGINS}|[ \t]*(?=\n))"
)
#: "Ankara (AA) – 15.07.2016 – The bridges".
_WIRE_FIGURES = Shape(
    rf"[ \t]*(?P<all>{PLACE}[ \t]*[(/](?P<agency>{WIRES})[)/]"
    rf"[ \t]*(?:--?|[—–])[ \t]*{_NUMBERS})(?P<dash>{DASH}|[.:])"
)
#: "NEW YORK (May 2, 1992) -- The company".
_DAY_BRACKETED = Shape(
    r"[ \t]*(?P<all>(?P<place>[A-Z][A-Z.' -]{2,}[A-Z](?:,[ ][A-Z][A-Za-z. ]{1,16})?)\.?"
    rf"[ \t]*(?:(?:--?|[—–])[ \t]*)?\({_FULL}{_DATE}(?<=\d{{4}})\))(?P<dash>{DASH})"
)
#: "(Dhaka, 7 November 2007) The court".
_BRACKETED = Shape(
    rf"[ \t]*(?P<all>[(\[]{PLACE}(?:,?[ \t]+|[ \t]*[—–/-][ \t]*)"
    rf"{_FULL}{_DATE}(?<=\d{{4}})[)\]])(?P<dash>[ \t]*[-–—:.]*){_BEGINS}"
)
_BRACKETED_FIGURES = Shape(
    rf"[ \t]*(?P<all>[(\[]{PLACE},?[ \t]+{_NUMBERS}"
    rf"[)\]])(?P<dash>[ \t]*[-–—:.]*){_BEGINS}"
)
_SHORT_PLACE = (
    rf"(?P<place>{WORD}(?:[ \t-]+(?:{LITTLE}[ \t-]+)?{WORD}){{0,2}}"
    rf"(?:,[ ]{WORD}(?:[ ]{WORD})?)?)"
)
_HOUR = r"(?:,[ ]\d{1,2}[:.]\d\d)?"
#: "Moscow. March 12, 2016. The police".
_STOPPED = Shape(
    rf"[ \t]*(?P<all>{_SHORT_PLACE}[.,][ \t]+{_FULL}{_DATE}(?<=[\dагру.]))"
    rf"(?P<dash>[.:]?)(?<=[.:]){_BEGINS}"
)
#: "Tel Aviv. 12.03.2016. The police".
_STOPPED_FIGURES = Shape(
    rf"[ \t]*(?P<all>{_SHORT_PLACE}[.,][ \t]+{_NUMBERS}"
    rf")(?:[ ]?г(?:ода)?)?{_HOUR}(?P<dash>[.:]){_BEGINS}"
)
#: "May 3, 2012 – Springfield, Ill. – The governor", "5 May 2011, Rome - Prices".
_DATED_FIRST = Shape(
    rf"[ \t]*(?P<all>{_FULL}{_DATE}(?<=\d{{4}})(?:[ \t]*(?:--?|[—–])|,)[ \t]*"
    rf"{_SHORT_PLACE})(?P<dash>{DASH}){_BEGINS}"
)
_DASHED = re.compile(r"\d{4}(?:,|[ \t]?[—–-]{1,2})[ \t]?[^\W\d_][^\n]*?[ \t]?[—–-]")
_IN_BRACKET = re.compile(r"\([^()\n]{4,24}\d{4}\)[ \t]?[.—–-]")
_YEAR_CLOSES = re.compile(r"\d{4}[)\]]")
_STOP_BEHIND_YEAR = re.compile(
    rf"\d{{4}}(?:[ ]?г(?:ода)?|[ ]?р(?:оку)?)?{_HOUR}[.:][ \t]"
    r"|[—–-][ ][^\n]*\d{4}[ \t]*\n"
)
#: Datelines that nothing but their shape shows begin before this character.
_SHALLOW = 400
_DOTTED = re.compile(r"\d\.[ ]?\d{1,2}\.[ ]?\d{4}")
#: "القاهرة - 21 مايو 2013 (رويترز) - ".
_ARABIC = Shape(
    r"[ \t]*(?P<all>(?P<place>[ء-ۓ]+(?:[ ][ء-ۓ]+){0,3})(?:[ ]?[-–،,/][ ]?|[ ])"
    rf"(?P<date>(?P<day>\d{{1,2}})[ ](?P<month>{ANY_MONTH})[ ](?P<year>\d{{4}})))"
    r"(?:[ ]?[(/](?P<agency>[^()/\n]{2,40})[)/])?(?P<dash>[ ]?[-–—:])(?=\s)"
)
_UNREAD_DATE = Shape(
    rf"[ \t]*(?P<all>(?P<place>{NAMES}(?:,[ \t]*{NAMES})?)[ \t]*,[ \t]*{_MISPRINT}"
    rf"(?:{_AGENCY})?)(?P<dash>{DASH})"
)
_UNDATED = Shape(rf"[ \t]*(?P<all>{PLACE}(?:{_AGENCY})?)(?P<dash>{DASH})")
_FIGURE = re.compile(r"\d")
_FOUR_FIGURES = re.compile(r"\d{4}")
_LETTERS = re.compile(r"[^\W\d_]+")
_FIRST_PARAGRAPH = re.compile(r"[ \t]*(?=\S)")
_PARAGRAPH = re.compile(r"\n[ \t]*(?=\S)")
#: Words that open a text before a dash and are no place.
_NOT_PLACES = frozenset(
    words(
        "update breaking correction corrected note editor's exclusive analysis "
        "opinion feature factbox timeline summary urgent alert advisory wrapup "
        "refile rpt sports live watch video photo photos table interview highlights "
        "text shr"
    )
)


#: No name of a place is so short.
_SHORTEST = 2
#: The groups of the patterns that hold an agency.
_AGENCIES = words("agency slash wire lead paper slashed bracketed bare behind")
#: Those of each pattern that has been met.
_agency_groups: dict[str, list[str]] = {}


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class Dateline:
    """A dateline as read.

    ``place`` spans the words of the place (none in "Dec. 31 (UPI) --"), ``date`` those
    of the date; ``month``,
    ``day`` and ``year`` are what was read of it (a year of two digits in full).
    ``agency`` is what stood in brackets. The body begins at ``end``.
    """

    span: Span
    place: Span
    date: Span | None = None
    month: int | None = None
    day: int | None = None
    year: int | None = None
    agency: str = ""
    end: int


def find_dateline(text: str) -> Dateline | None:
    """Find the dateline that opens ``text`` or one of its first paragraphs, if any."""
    opening = western_figures(text[: _DEEPEST + _LONGEST])
    first = True
    if begin := _FIRST_PARAGRAPH.match(opening):
        if found := _dateline_at(opening, begin.end(), first):
            return found
        first = False
    for start in _PARAGRAPH.finditer(opening):
        if start.start() > _DEEPEST:
            break
        if found := _dateline_at(opening, start.end(), first):
            return found
        first = False
    return None


def in_capitals(place: str) -> bool:
    """Tell whether a name is printed in capitals, "McMURRAY" and "O'FALLON" too."""
    return re.sub(r"\b(?:Mc|Mac|De|La|Le|St)\.?(?=[ ]?[A-Z]{2})", "", place).isupper()


def _dateline_at(text: str, start: int, first: bool) -> Dateline | None:
    window = start + _LONGEST
    if not (
        _ANY_DASH.search(text, start, window)
        or _ANY_CLOSING.search(text, start, window)
    ):
        found = _quiet(text, start, window)
        return _dated(found) if found else _shaped(text, start)
    if match := _DATELINE.match(text, start, window):
        # "John Ade, 3 March 1921 - 5 May 1999" is a life.
        ranging = DATE_ENDS_LINE.match(text, match.end())
        named = _place_like(match["place"]) and not ranging
        return _dated(match) if named else None
    for other in _others(text[start:window]):
        if match := other.match(text, start, window):
            return _dated(match)
    if shaped := _shaped(text, start):
        return shaped
    match = _UNREAD_DATE.match(text, start, window)
    if match and in_capitals(match["place"]) and _place_like(match["place"]):
        return _undated(match)
    match = _UNDATED.match(text, start, window)
    if match is None or not _place_like(match["place"]):
        return None
    place = match["place"]
    capitals = in_capitals(place.split(",", 1)[0])
    sentence = text[_body(match) : _body(match) + 1]
    spaced = match["dash"].strip() in {"—", "–", "―", "--"} and len(place) <= 30
    spaced = spaced and (sentence.isupper() or sentence in "\"“‘'")
    if capitals or (first and (match["agency"] or spaced)):
        return _undated(match)
    return None


def _quiet(text: str, start: int, window: int) -> re.Match[str] | None:
    """Match a dateline that has no dash and no agency behind it."""
    if not text[start].isascii():
        quiet = INDIC if "\u0900" <= text[start] <= "\u0dff" else EASTERN
        matches = (shape.match(text, start, window) for shape in quiet)
        return next(filter(None, matches), None)
    if not _YEAR_BRACKET.match(text, start, window):
        return None
    return _BEHIND_DATE.match(text, start, window)


def _shaped(text: str, start: int) -> Dateline | None:
    """Read a dateline that no dash and no bracketed agency behind its date shows.

    Notices of what is to come and captions begin as it does.
    """
    if start > _SHALLOW:
        return None
    window = start + _LONGEST
    shapes: tuple[Shape, ...] = ()
    if text[start] in "([":
        if _YEAR_CLOSES.search(text, start, window):
            shapes = (_BRACKETED, _BRACKETED_FIGURES)
    elif _IN_BRACKET.search(text, start, window):
        shapes = (_DAY_BRACKETED,)
    elif _STOP_BEHIND_YEAR.search(text, start, window):
        shapes = (_WIRE_DATED, _STOPPED, _STOPPED_FIGURES)
    elif may_be_date(text[start:window]) and _DASHED.search(text, start, window):
        shapes = (_DATED_FIRST,)
    for shape in shapes:
        if match := shape.match(text, start, window):
            place = match["place"]
            if (
                names_no_place(place)
                or not _place_like(place)
                or bids(text, match.end())
            ):
                return None
            return _dated(match)
    return None


def _others(opening: str) -> Iterator[Shape | re.Pattern[str]]:
    """Yield the rarer shapes that an opening may have, told by a sign of each."""
    if not opening.isascii():
        yield from shapes_abroad(opening)
    if not opening[:1].isascii():
        yield _ARABIC
    elif "(" in opening:
        if _FIGURE.search(opening, 0, opening.index("(")) and may_be_date(opening):
            yield _PLACELESS
            yield _BEHIND_DATE
        agency = ")-" in opening or ") -" in opening or ")—" in opening
        if agency and opening[0].isalpha() and _FOUR_FIGURES.search(opening):
            yield _WIRED
    if _DOTTED.search(opening):
        yield _FIGURES
        if "(" in opening:
            yield _WIRE_FIGURES


def _place_like(place: str) -> bool:
    if len(place) <= _SHORTEST:
        return False
    first = _LETTERS.search(place.lower())
    return first is not None and first.group() not in _NOT_PLACES


def _dated(match: re.Match[str]) -> Dateline:
    groups = match.re.groupindex
    month = match["month"] or match["month2"]
    number = DATELINE_MONTHS.get(month.lower()) or int(month)
    day = int(match["day"] or match["day2"])
    year = _year(match["year"] or (match["juche"] if "juche" in groups else None))
    # 2000 had a 29 February, so a day without its year is judged by it.
    if not _in_calendar(year or 2000, number, day):
        return _undated(match)
    dashed = "dash" in groups and match["dash"]
    end = match.start("dash") if dashed else match.end("all")
    return Dateline(
        span=Span(match.start("all"), end),
        place=_place_of(match),
        date=Span(*match.span("date")),
        month=number,
        day=day,
        year=year,
        agency=_agency(match),
        end=_body(match),
    )


def _agency(match: re.Match[str]) -> str:
    """Return the agency that a dateline names, or nothing."""
    pattern = match.re.pattern
    names = _agency_groups.get(pattern)
    if names is None:
        names = [name for name in _AGENCIES if name in match.re.groupindex]
        _agency_groups[pattern] = names
    told = filter(None, match.group("all", *names)[1:]) if names else ()
    return next(iter(told), "").strip()


@lru_cache(maxsize=4_096)
def _in_calendar(year: int, month: int, day: int) -> bool:
    try:
        PartialDate(year, month, day)
    except InvalidDateError:
        return False
    return True


def _place_of(match: re.Match[str]) -> Span:
    """Return where the place's words stand; "KYIV. Feb 22" ends a line, not a word."""
    start, end = match.span("place")
    place = match["place"]
    stop = place.find(".") == len(place) - 1 and place.isupper() and "," not in place
    blank = stop and match.string[end : end + 1].isspace()
    return Span(start, end - 1 if blank else end)


def _undated(match: re.Match[str]) -> Dateline:
    return Dateline(
        span=Span(*match.span("all")),
        place=_place_of(match),
        agency=(match.groupdict().get("agency") or "").strip(),
        end=_body(match),
    )


def _year(digits: str | None) -> int | None:
    if digits is None:
        return None
    return int(digits) if len(digits) == 4 else full_year(int(digits.lstrip("'")))


def _body(match: re.Match[str]) -> int:
    text, end = match.string, match.end()
    while end < len(text) and text[end].isspace():
        end += 1
    return end
