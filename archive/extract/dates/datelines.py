"""Reports whose dateline tells an earlier day than that of their printing.

    WASHINGTON, Aug. 8 (UPI)—The President said tonight ...      (printed on 9 August)
    SYDNEY, Thursday.—Rationing ended to-day ...                 (printed on Friday)

    GIBRALTAR, Sunday.                                (alone, a blank line below it)

    Wien, den 4. März. Gestern abend fand ...         (in papers of any time and tongue)

dateline = place "," (day | weekday) ["," hour] ["(" agency ")" | "/" agency "/"] dash
         | place "," day "(" agency ")"
         | place "," [article] day ["," hour] "."     (at the head of a paragraph)

"Tonight" and "on Friday" below one are reckoned from its day, up to the next dateline.
"""

import re
from collections.abc import Callable, Sequence
from datetime import date, timedelta

from archive.datespan import PartialDate
from archive.extract.dates.expression import (
    DayOfMonth,
    Expression,
    Fixed,
    Weekday,
    YearLess,
)
from archive.extract.dates.reference import ReportDate, Resolution
from archive.extract.dates.resolver import Resolver

#: A place takes no more than so many characters of its line.
_PLACE = 64
#: Behind the place stands one of these, and a blank; or an article: "den 4. März".
_COMMAS = frozenset(",.")
_ARTICLE = re.compile(r"(?<=[,.] )(?:le|den|the|il|li|el|d\.|dnia) \Z")
_LAST_OF_ARTICLES = frozenset("enlia")
_CAPITAL = r"[^\W\d_a-zß-öø-ÿα-ώа-џ]"
_NAME = (
    rf"(?:{_CAPITAL}[\w.'’-]*|de|del|la|el|al|du|da|do|of|and|the|le|upon|sur|am|an"
    r"|der|St\.)"
)
_NO_PLACE = (
    r"(?:On|In|By|Since|Until|From|At|After|Before|Last|This|Next|Early|Late|But|And"
    r"|The|Am|Im|Ab|Bis|Vom|Seit|En|Du|Dès|Depuis|Desde|Em|Dal|Nel|Op)"
)
_WEEKDAY = (
    r"(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day"
    r"(?:[ ](?:night|morning|afternoon|evening))?,[ ]"
)
_PLACES = re.compile(
    rf"[ \t\"“*]*(?:\([^)\n]{{2,40}}\)[ ]?)?(?!{_NO_PLACE}[ ])"
    rf"{_NAME}(?:[ ,/]+{_NAME})*[,.][ ](?:{_WEEKDAY})?\Z"
)
_HOUR = (
    r"(?:,?[ ](?:at[ ])?\d{1,2}(?:[.:]\d\d)?[ ]?[aApP]\.?[ ]?[mM]\.?"
    r"|,[ ](?:ore[ ])?\d{1,2}(?:[.:]\d\d)?(?:[ ](?:heures?|h\.|Uhr)(?:[ ]\w+){0,2})?"
    # "Nine in the evening", "Abends".
    r"|,[ ](?:[^.,;()—–\n]{0,30}[ ])?(?:morning|evening|night|noon|midnight|o['’]clock"
    r"|[mM]orgens|[mM]ittags|(?:[vV]or|[nN]ach)mittags|[aA]bends|[nN]achts|matin|soir"
    r"|midi|minuit|sera|mattina|noche|tarde|mañana))?"
)
_AGENCY = r"(?:\([A-Z][^)\n]{1,40}\)|/[^/\n]{2,40}/|\([a-zé ]{3,24}\))"
_ENDS = re.compile(
    rf"(?:,?[ ]\d{{4}})?\.?{_HOUR},?[ ]?(?:{_AGENCY}[ ]?)?[.:]?[ ]?(?:[–—]|--?(?!\w))"
    rf"|\.?,?[ ](?!\([a-z]){_AGENCY}"
)
#: A stop ends one at the head of a paragraph alone: sentences end so besides.
_STOPS = re.compile(
    rf"(?:,?[ ]\d{{4}})?(?:\.(?=,))?{_HOUR}(?:\.|(?<=\.))[ ](?=[\"“‘'«„(¿¡]*{_CAPITAL})"
)
_FULL_STOPS = (".", "!", "?", ":", '"', "”", "»")
#: A dateline that stands alone on its line, above the report: its place in capitals.
_ALONE = re.compile(rf"(?:,?[ ]\d{{4}})?\.?{_HOUR}\.?[ \t]*\n[ \t]*\n\s*[\"“‘'A-Z]")
_CAPITALS = re.compile(r"[A-Z][A-Z'’ -]{2,}[,.]")
#: "Kuala Lumpur, Aug. 2.", with a stop of its own.
_STOPPED = re.compile(rf"\.?{_HOUR}\.[ \t]*\n[ \t]*\n\s*[\"“‘'A-Z]")
#: "Minutes of the meeting held on 1 November": what is told below was so on that day.
_MINUTES = ("Minutes of ", "MINUTES OF ")
_HELD = re.compile(
    r"(?:\A|\n)[\W_]{0,20}(?:[^\n]{0,100}\s)?(?:Minutes|MINUTES)\s(?:of|OF)\s"
    r"(?i:[^.!?]{0,120}\b(?:held|meeting)\b[^.!?\d]{0,60})\Z"
)
_MINUTES_REACH = 400
#: Such a dateline stands below few lines.
_LINES_ABOVE = 12
_NONE: frozenset[int] = frozenset()
#: A report is printed no more than so many days after its dateline; before the cables
#: ran through the seas, which were so many years, after a voyage.
_MAIL, _VOYAGE, _CABLES = 60, 200, 1870

Resolve = Callable[[Expression, Expression | None], Resolution]


def dateline_heads(
    text: str, expressions: Sequence[Expression], today: date | None
) -> frozenset[int]:
    """Return where the days begin that stand in datelines at the head of paragraphs.

    None are told of a text whose datelines are all of ``today``, the report's day.
    """
    if today is None:
        return _NONE
    opening = text[:_MINUTES_REACH]
    minutes = _MINUTES[0] in opening or _MINUTES[1] in opening
    if minutes and (held := _meeting(text, expressions)):
        return held
    for one in expressions:
        # Most stand behind a word.
        if (
            _behind_place(text, one.start)
            and _other(one, today)
            and _in_dateline(text, one)
        ):
            break
    else:
        return _NONE
    return frozenset(
        one.start
        for one in expressions
        if _behind_place(text, one.start) and _in_dateline(text, one)
    )


def _meeting(text: str, expressions: Sequence[Expression]) -> frozenset[int]:
    """Return where the day stands on which a meeting was held that minutes tell of."""
    for one in expressions:
        if one.start > _MINUTES_REACH:
            break
        core = one.core
        day = isinstance(core, Fixed) and core.timex.unit == "day"
        if day and _HELD.search(text, 0, one.start):
            return frozenset((one.start,))
    return _NONE


def _behind_place(text: str, start: int) -> bool:
    """Tell whether a place may stand before a day: few days do behind a comma."""
    before = text[start - 2 : start - 1]
    return before in _COMMAS or (
        before in _LAST_OF_ARTICLES and bool(_ARTICLE.search(text, start - 6, start))
    )


def _other(expression: Expression, today: date) -> bool:
    """Tell whether a day may be another than the report's."""
    core = expression.core
    if isinstance(core, YearLess):
        return core.day != today.day or core.month != today.month
    if isinstance(core, Weekday):
        return core.number != today.weekday()
    if isinstance(core, DayOfMonth):
        return core.day != today.day or core.months != 0
    return isinstance(core, Fixed) and core.timex.days.earliest != today


def _in_dateline(text: str, expression: Expression) -> bool:
    core, start = expression.core, expression.start
    if isinstance(core, Weekday):
        plain = expression.qualifier is None and core.week is None and not core.weeks
    elif isinstance(core, YearLess):
        plain = core.day > 0
    elif isinstance(core, DayOfMonth):
        # "Vienna, 3d inst.", "Madrid, 18.—"
        plain = (
            core.months is not None
            or text[expression.start : expression.end].isdecimal()
        )
    else:
        plain = isinstance(core, Fixed) and core.timex.unit == "day"
    if not plain:
        return False
    if article := _ARTICLE.search(text, max(0, start - 6), start):
        start = article.start()
    line = text[max(0, start - _PLACE) : start].rpartition("\n")[2]
    if len(line) == _PLACE or not _PLACES.match(line):
        return False
    if isinstance(core, Weekday) and not line.isupper():
        # "Smith, Monday — " may be anything.
        return False
    if _ENDS.match(text, expression.end):
        return True
    if _STOPS.match(text, expression.end):
        return _heads_paragraph(text, start - len(line))
    if _CAPITALS.match(line) and _ALONE.match(text, expression.end):
        return True
    return bool(
        isinstance(core, YearLess)
        and _STOPPED.match(text, expression.end)
        and text[: expression.start].count("\n") <= _LINES_ABOVE
    )


def _heads_paragraph(text: str, start: int) -> bool:
    """Tell whether a line begins a paragraph: no line of prose runs on into it."""
    above = text[max(0, start - _PLACE) : start].rstrip(" \t")
    before = above.removesuffix("\n").rstrip(" \t").rpartition("\n")[2]
    return not before or before.isupper() or before.endswith(_FULL_STOPS)


class Datelined:
    """Who resolves the expressions of a text with datelines."""

    def __init__(self, heads: frozenset[int], main: Resolver, text: str) -> None:
        self._heads, self._main = heads, main
        self._here = main
        self._text = text

    def resolve(
        self, expression: Expression, following: Expression | None
    ) -> Resolution:
        """Resolve an expression by the dateline above it."""
        if expression.start not in self._heads:
            return self._here.resolve(expression, following)
        found = self._main.resolve(expression, following)
        self._here = self._below(found, expression.start)
        return found

    def _below(self, found: Resolution, start: int) -> Resolver:
        """Return what resolves the text below the dateline of a day at ``start``."""
        printed = self._main.day
        if printed is None or found.timex is None or found.timex.unit != "day":
            return self._main
        day = found.timex.days.earliest
        if day >= printed:
            return self._main
        minutes = start <= _MINUTES_REACH and _HELD.search(self._text, 0, start)
        mail = _MAIL if printed.year >= _CABLES and not minutes else _VOYAGE
        if not timedelta(0) < printed - day <= timedelta(days=mail):
            return self._main
        value = PartialDate(day.year, day.month, day.day)
        name = "the meeting's day" if minutes else "the dateline's day"
        return self._main.reckoning_from(ReportDate(value, name=name))
