"""The dateline of a report: the place and day that open it.

    dateline = place ["," date] ["(" agency ")"] dash | place "(" agency ")" date dash
    place    = names in capitals, or capitalised names when a date or an agency follows
    date     = month day ["," year] | day month [year]

``MOSCOW, March 3 -``, ``SAN SALVADOR, 3 JAN 90 --``, ``GAZA CITY (AP) —`` and
``Baghdad, Iraq, April 9 (Agency) -`` are datelines. It stands at the beginning of the
text or of one of its first paragraphs.
"""

import re
from dataclasses import dataclass

from archive.datespan import InvalidDateError, PartialDate
from archive.extract.dates.lexicon import MONTH, MONTHS, WEEKDAY, full_year, words
from archive.model import Span

#: A dateline that opens a later paragraph begins before this character.
_DEEPEST = 1500
#: No dateline is longer.
_LONGEST = 120
_DASH = r"(?:[ \t]?(?:--+|[—―])|[ \t](?:[-–|~]|--+))(?=\s|[\"“‘'\[A-Z(]|$)"
_CAP = r"[^\W\d_a-zß-öø-ÿ]"
_WORD = rf"(?:{_CAP}[\w.'’]*(?:-[\w'’]+)*|prov(?:ince)?\b\.?|state\b|district\b)"
_LITTLE = r"(?:of|the|de|del|la|le|les|al|el|da|do|dos|am|an|der|den|upon|sur|and)"
_NAMES = rf"{_WORD}(?:[ \t/-]+(?:{_LITTLE}[ \t]+){{0,2}}{_WORD}){{0,5}}"
_PLACE = rf"(?P<place>{_NAMES}(?:[ \t]?,[ \t]*(?!(?i:{MONTH})){_NAMES}){{0,2}})"
_DATE = (
    rf"(?P<date>(?:(?i:{WEEKDAY})\.?,?[ \t]+)?"
    rf"(?:(?P<month>(?i:{MONTH}))\.?[ \t]*(?P<day>\d{{1,2}})"
    rf"|(?P<day2>\d{{1,2}})[ \t]+(?P<month2>(?i:{MONTH}))\.?)"
    r"(?:,?[ \t]+(?P<year>\d{4}|'?\d\d))?)(?!\w)"
)
#: What stands where the date should and cannot be read: a misprint such as "Narch 2".
_MISPRINT = r"(?:[A-Za-z]{2,9}\.?[ \t]*\d{1,2}|\d{1,2}[ \t]+[A-Za-z]{2,9})"
_AGENCY = r"[ \t]*[,/]?[ \t]*[(\[](?P<agency>[^()\[\]\n]{2,40})[)\]]"
_WIRES = (
    r"Reuters?|AP|UPI|AFP|(?:ITAR-|Itar-)?(?:TASS|Tass)|RIA(?:[ ]Novosti)?|Xinhua|EFE"
    r"|DPA|dpa|ANSA|Interfax|Tanjug|PTI|UNI|IRNA|ISNA|KUNA|SANA|MENA|SPA|WAFA|WAM|QNA"
    r"|NNA|Petra|KCNA|Yonhap|Kyodo|Jiji|Antara|Bernama|APP|Anadolu|Agencies|IRIN|OCHA"
)
#: Every dateline has one, so it is looked for first: few lines have any.
_ANY_DASH = re.compile(r"--|[—―]|[ \t][-–|~]")
_DATELINE = re.compile(
    rf"[ \t]*[\[(\"“]?(?P<all>{_PLACE}(?:[ \t]*\((?P<paper>[^()\n]{{2,40}})\))?"
    rf"(?:[ \t]*,[ \t]*|[ \t]+){_DATE}"
    rf"(?:{_AGENCY}|[ \t]*(?:,[ \t]*|[ ])(?P<wire>{_WIRES}))?)(?P<dash>{_DASH})"
)
_UNREAD_DATE = re.compile(
    rf"[ \t]*(?P<all>(?P<place>{_NAMES}(?:,[ \t]*{_NAMES})?)[ \t]*,[ \t]*{_MISPRINT}"
    rf"(?:{_AGENCY})?)(?P<dash>{_DASH})"
)
_UNDATED = re.compile(rf"[ \t]*(?P<all>{_PLACE}(?:{_AGENCY})?)(?P<dash>{_DASH})")
_PARAGRAPH = re.compile(r"(?:^|\n)[ \t]*(?=\S)")
#: Words that open a text before a dash and are no place.
_NOT_PLACES = frozenset(
    words(
        "update breaking correction corrected note editor's exclusive analysis "
        "opinion feature factbox timeline summary urgent alert advisory wrapup "
        "refile rpt sports live watch video photo photos table interview highlights "
        "text shr"
    )
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dateline:
    """A dateline as read.

    ``place`` spans the words of the place, ``date`` those of the date; ``month``,
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
    opening = text[: _DEEPEST + _LONGEST]
    first = True
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
    if not _ANY_DASH.search(text, start, window):
        return None
    if match := _DATELINE.match(text, start, window):
        return _dated(match) if _place_like(match["place"]) else None
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


def _place_like(place: str) -> bool:
    words = re.findall(r"[^\W\d_]+", place.lower())
    return bool(words) and words[0] not in _NOT_PLACES and len(place) > 2


def _dated(match: re.Match[str]) -> Dateline:
    month = MONTHS[(match["month"] or match["month2"]).lower()]
    day = int(match["day"] or match["day2"])
    year = _year(match["year"])
    try:
        # 2000 had a 29 February, so a day without its year is judged by it.
        PartialDate(year or 2000, month, day)
    except InvalidDateError:
        return _undated(match)
    return Dateline(
        span=Span(*match.span("all")),
        place=Span(*match.span("place")),
        date=Span(*match.span("date")),
        month=month,
        day=day,
        year=year,
        agency=(match["agency"] or match["wire"] or match["paper"] or "").strip(),
        end=_body(match),
    )


def _undated(match: re.Match[str]) -> Dateline:
    return Dateline(
        span=Span(*match.span("all")),
        place=Span(*match.span("place")),
        agency=(match["agency"] or "").strip(),
        end=_body(match),
    )


def _year(digits: str | None) -> int | None:
    if digits is None:
        return None
    return int(digits) if len(digits) == 4 else full_year(int(digits.lstrip("'")))


def _body(match: re.Match[str]) -> int:
    text, end = match.string, match.end("dash")
    while end < len(text) and text[end].isspace():
        end += 1
    return end
