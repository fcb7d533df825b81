"""The dateline of a report: the place and day that open it.

``MOSCOW, March 3 -``, ``SAN SALVADOR, 3 JAN 90 --``, ``GAZA CITY (AP) —``,
``Baghdad, Iraq, April 9 (Agency) -``, ``MOSCOW, March 3. /TASS/.``, ``New Delhi, Jul 26
(PTI)`` and ``Madrid, 11 mar (EFE).-`` are datelines. It stands at the beginning of the
text or of one of its first paragraphs. Months may be named in another language. The
shapes are those of ``dateline_shapes``.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from archive.datespan import InvalidDateError, PartialDate
from archive.extract.dateline_shapes import (
    ANY_CLOSING,
    ANY_DASH,
    ARABIC,
    BEHIND_DATE,
    BRACKETED,
    BRACKETED_FIGURES,
    DASHED,
    DATED_FIRST,
    DATELINE,
    DAY_BRACKETED,
    IN_BRACKET,
    STOP_BEHIND_YEAR,
    STOPPED,
    STOPPED_FIGURES,
    UNDATED,
    UNREAD_DATE,
    WIRE_DATED,
    YEAR_BRACKET,
    YEAR_CLOSES,
    rarer_shapes,
)
from archive.extract.datelines_abroad import EASTERN, INDIC
from archive.extract.datelines_read import Opening, read_opening
from archive.extract.dates.lexicon import full_year, words
from archive.extract.dates.thai import ERAS_APART
from archive.extract.occasions import bids, names_no_place
from archive.extract.openings import tells_event
from archive.extract.printed import western_figures
from archive.extract.wires import (
    DATE_ENDS_LINE,
    TAG,
    Shape,
    dateline_month,
    may_be_date,
)
from archive.frozen import quick
from archive.model import Span

#: A dateline that opens a later paragraph begins before this character.
_DEEPEST = 1500
#: No dateline is longer.
_LONGEST = 120
#: Datelines that nothing but their shape shows begin before this character.
_SHALLOW = 400
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
#: Behind what is no dateline but a line of a table: its figures.
_FIGURES_ALONE = re.compile(r"[\d.,%]+[ \t]*(?:\n|\Z)")
#: The town in capitals behind a byline's names.
_BEHIND_BYLINE = re.compile(r"[a-z]\s((?:[A-Z][A-Z.'’-]+\s?)+(?:,.*)?)$")
#: A year of the Buddhist era with ours behind it.
_BUDDHIST = 2400
_COMMON_YEAR = re.compile(r"[ ]?[(\[](\d{4})[)\]]")
#: The groups of the patterns that hold an agency.
_AGENCIES = words("agency slash wire lead slashed bracketed bare behind paper")
#: Those of each pattern that has been met.
_agency_groups: dict[str, list[str]] = {}


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class Dateline:
    """A dateline as read.

    ``place`` spans the words of the place (none in "Dec. 31 (UPI) --"), ``date`` those
    of the date; ``month``, ``day`` and ``year`` are what was read of it (a year of two
    digits in full). ``agency`` is what stood in brackets. The body begins at ``end``.
    ``detail`` says in what way the date may be mistaken.
    """

    span: Span
    place: Span
    date: Span | None = None
    month: int | None = None
    day: int | None = None
    year: int | None = None
    agency: str = ""
    end: int
    detail: str = ""


def find_dateline(text: str) -> Dateline | None:
    """Find the dateline that opens ``text`` or one of its first paragraphs, if any."""
    opening = western_figures(text[: _DEEPEST + _LONGEST])
    first = True
    if begin := _FIRST_PARAGRAPH.match(opening):
        found = _dateline_at(opening, begin.end(), first) or _tagged(opening)
        if not (found and found.date) and (read := read_opening(opening, begin.end())):
            return _read(begin.end(), read)
        if found:
            return found
        first = False
    for start in _PARAGRAPH.finditer(opening):
        if start.start() > _DEEPEST:
            break
        if found := _dateline_at(opening, start.end(), first):
            return found
        first = False
    return None


def _read(start: int, read: Opening) -> Dateline:
    day = read.date.value
    return Dateline(
        span=Span(start, read.date.end),
        place=read.place,
        date=Span(read.date.start, read.date.end),
        month=day.month,
        day=day.day,
        year=day.year,
        agency=read.agency,
        end=read.end,
        detail=read.date.detail,
    )


def _tagged(text: str) -> Dateline | None:
    """Find the dateline behind what a wire says of its item: ``BREAKING: PARIS, …``."""
    tag = TAG.match(text)
    found = _dateline_at(text, tag.end(), True) if tag else None
    if found is None:
        return None
    sure = found.date or found.agency or in_capitals(text[slice(*found.place)])
    return found if sure else None


def in_capitals(place: str) -> bool:
    """Tell whether a name is printed in capitals, "McMURRAY" and "O'FALLON" too."""
    return re.sub(r"\b(?:Mc|Mac|De|La|Le|St)\.?(?=[ ]?[A-Z]{2})", "", place).isupper()


def _dateline_at(text: str, start: int, first: bool) -> Dateline | None:
    window = start + _LONGEST
    if not (
        ANY_DASH.search(text, start, window) or ANY_CLOSING.search(text, start, window)
    ):
        found = _quiet(text, start, window)
        return _dated(found) if found else _shaped(text, start)
    if match := DATELINE.match(text, start, window):
        # "John Ade, 3 March 1921 - 5 May 1999" is a life.
        ranging = DATE_ENDS_LINE.match(text, match.end())
        named = _place_like(match["place"]) and not ranging
        return _dated(match) if named else None
    for other in rarer_shapes(text[start:window]):
        if match := other.match(text, start, window):
            return None if tells_event(match["place"]) else _dated(match)
    if shaped := _shaped(text, start):
        return shaped
    match = UNREAD_DATE.match(text, start, window)
    if match and in_capitals(match["place"]) and _place_like(match["place"]):
        return _undated(match)
    match = UNDATED.match(text, start, window)
    if match is None or not _place_like(match["place"]):
        return None
    place = match["place"]
    capitals = in_capitals(place.split(",", 1)[0])
    body = _body(match)
    if _FIGURES_ALONE.match(text, body):
        return None  # "SMITH, Ann - Green Party - 1303"
    sentence = text[body : body + 1]
    spaced = match["dash"].strip() in {"—", "–", "―", "--"} and len(place) <= 30
    spaced = spaced and (sentence.isupper() or sentence in "\"“‘'")
    if capitals or (first and (match["agency"] or spaced)):
        return _undated(match)
    return None


def _quiet(text: str, start: int, window: int) -> re.Match[str] | None:
    """Match a dateline that has no dash and no agency behind it."""
    if not text[start].isascii():
        quiet: tuple[Shape | re.Pattern[str], ...] = EASTERN
        if "\u0900" <= text[start] <= "\u0dff":
            quiet = INDIC
        elif "\u0600" <= text[start] <= "\u06ff":
            quiet = (ARABIC,)
        matches = (shape.match(text, start, window) for shape in quiet)
        return next(filter(None, matches), None)
    if not YEAR_BRACKET.match(text, start, window):
        return None
    return BEHIND_DATE.match(text, start, window)


def _shaped(text: str, start: int) -> Dateline | None:
    """Read a dateline that no dash and no bracketed agency behind its date shows.

    Notices of what is to come and captions begin as it does.
    """
    if start > _SHALLOW:
        return None
    window = start + _LONGEST
    shapes: tuple[Shape, ...] = ()
    if text[start] in "([":
        if YEAR_CLOSES.search(text, start, window):
            shapes = (BRACKETED, BRACKETED_FIGURES)
    elif IN_BRACKET.search(text, start, window):
        shapes = (DAY_BRACKETED,)
    elif STOP_BEHIND_YEAR.search(text, start, window):
        shapes = (WIRE_DATED, STOPPED, STOPPED_FIGURES)
    elif may_be_date(text[start:window]) and DASHED.search(text, start, window):
        shapes = (DATED_FIRST,)
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


def _place_like(place: str) -> bool:
    if len(place) <= _SHORTEST:
        return False
    first = _LETTERS.search(place.lower())
    return first is not None and first.group() not in _NOT_PLACES


def _dated(match: re.Match[str]) -> Dateline:
    groups = match.re.groupindex
    month = match["month"] or match["month2"]
    day = int(match["day"] or match["day2"])
    year = _year(match["year"] or (match["juche"] if "juche" in groups else None))
    if year and year >= _BUDDHIST:
        # "BANGKOK, 5 December 2568 (2025)".
        other = _COMMON_YEAR.match(match.string, match.end("year"))
        if other and year - int(other[1]) == ERAS_APART:
            year = int(other[1])
    stopped = match.string.startswith(".", match.end("day" if match["day"] else "day2"))
    number = dateline_month(month, stopped=stopped, year=year) or int(month)
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
    """Return where the place's words stand; "KYIV. Feb 22" ends a line, not a word.

    A byline before them is none of the place's: ``By Ann Lee LONDON (PA)``.
    """
    start, end = match.span("place")
    place = match["place"]
    if place[:3] == "By " and (town := _BEHIND_BYLINE.search(place)):
        start, place = start + town.start(1), town[1]
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
