"""Resolving of expressions by the date that stands beside them: lists and ranges."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from archive.extract.dates import timex
from archive.extract.dates.expression import (
    DayOfMonth,
    Expression,
    Fixed,
    Qualifier,
    Weekday,
    YearLess,
)
from archive.extract.dates.lexicon import WEEKDAYS
from archive.extract.dates.reference import (
    NO_DATE,
    Narrative,
    Reference,
    ReportDate,
    Resolution,
)
from archive.extract.dates.verb_beside import Tense
from archive.extract.dates.yearless import candidate

#: Between a year and a month, or a day, of it.
_IN = re.compile(
    r",?\s+(?:in|en|le|im|am|em|nel|il|a|el|op|w|we|v|ve|dne|в|у|في|در)\s+\Z"
)
#: "In the", "L'", "Im": a short word or two may stand there.
_OPENS = re.compile(
    r"(?:\A|[.!?。][\"”’»)]*\s|\n)\s*(?:[^\W\d_]{1,5}(?:\s|['’])){0,2}\Z"
)
#: Where a month is named again with its day, it is the same one so near.
_SAME_MONTH = 60
#: A day and its weekday fit one month in seven: they are looked for so many away.
_MONTHS_AROUND = 14
#: A day of the month with its weekday is of the report's own time so near to it.
_OWN_WEEKS = timedelta(days=14)
_OWN_WEEK = timedelta(days=7)
_YEARS: dict[Qualifier | None, int] = {"last": -1, "this": 0, "next": 1}
_LISTED = ("day", "month", "season")
#: Between the two ends of a range where the language says so by a word of its own.
_FROM_TO = frozenset(
    {"から", "부터", "에서", "至", "到", "～", "~", "〜", "से",
     "hingga", "sampai", "تا", "إلى", "حتى",
     "έως", "μέχρι", "đến", "till", "til", "hasta", "hasta el", "al", "até", "até o",
     "ao", "jusqu'au", "jusqu’au", "au", "fino al", "fino a", "bis", "bis zum", "tot",
     "tot en met", "t/m", "до", "по", "do"}
)  # fmt: skip
_RANGE_GAPS = _FROM_TO | {"to", "until", "through", "till", "-", "–", "—", "to the"}
LIST_GAPS = _FROM_TO | frozenset(
    {"and", "or", "to", "until", "through", "-", "–", "—", ",", ", and", "and the",
     "to the", "and on", "and in", "till", "/", "and early", "and late", "and from",
     "y", "e", "et", "und", "en", "i", "и", "та", "й", "a", "à", "al", "au", "bis",
     "bis zum", "hasta", "até", "tot", "do", "до", "по", "y el", "ve", "dan",
     "و", "'tan", "'ten", "'dan", "'den", "’tan", "’ten", "’dan", "’den"}
)  # fmt: skip


#: Between the first and the last weekday of a range.
_WEEKDAY_GAPS = frozenset(("-", "–", "to", "through", "until", "into"))
#: A day behind these goes on from one that is to come.
_ALSO = frozenset(("and", "or", ",", "and on", "and/or"))
#: "Wrote on Tuesday (early Wednesday in Sydney)": one day by two clocks.
_ELSEWHERE = "("
_LENT_GAPS = LIST_GAPS | {"("}
_ENDS = re.compile(r",?\s+(?:that|which)?\s*(?:ended|ending|to|through)(?:\s+on)?\s+\Z")


_DASHES = frozenset(("-", "–", "—", "--"))
_DEICTIC = frozenset(("today", "tonight", "tomorrow", "yesterday"))


def ends(gap: str) -> bool:
    """Tell whether words say that a stretch ends on the day after them."""
    return bool(_ENDS.match(gap))


def list_head(
    lower: str, expression: Expression, last: Reference
) -> tuple[Reference, bool] | None:
    """Return the date just before in a list, and whether a range runs from it."""
    if last.timex.unit not in _LISTED:
        return None
    gap = lower[last.end : expression.start].strip(" \n.")
    if gap.isalpha() and lower[last.end] == "." and last.words[-4:].isdecimal():
        # "Iniziò nell'ottobre del 2010. A fine maggio": another sentence.
        return None
    if gap in _DASHES and last.words[:1].isalpha() and last.words.lower() in _DEICTIC:
        # "Tonight – Dec. 30" is that day.
        return None
    core = expression.core
    if (
        gap in _DASHES
        and last.timex.unit == "day"
        and isinstance(core, YearLess)
        and not (core.day or core.holiday)
    ):
        # "LAGOS, June 18 - April's abduction": the report begins behind the dash.
        return None
    return (last, gap in _RANGE_GAPS) if gap in LIST_GAPS else None


def lender(
    text: str,
    lower: str,
    expression: Expression,
    following: Expression,
    report: ReportDate | None,
) -> Reference | None:
    """Return the dated day that follows in a list: "March 3 and June 5, 1987".

    Of "April and September last year" the report tells the year.
    """
    core = following.core
    if isinstance(core, YearLess) and core.year in _YEARS and report is not None:
        when = candidate(core, report.value.year + _YEARS[core.year])
    else:
        when = core.timex if isinstance(core, Fixed) else None
    if when is None or when.unit not in _LISTED:
        return None
    if lower[expression.end : following.start].strip(" \n") not in _LENT_GAPS:
        return None
    words = text[following.start : following.end]
    return Reference(when, words, following.start, following.end)


def after_previous(
    lower: str,
    expression: Expression,
    core: Weekday,
    when: date,
    *,
    last: Reference | None,
    today: date,
) -> date:
    """Put the end of "Sunday to Thursday" after its beginning."""
    if last is None:
        return when
    gap = lower[last.end : expression.start].strip()
    if last.timex.unit != "day":
        return when
    first = last.timex.days.earliest
    ahead = (core.number - first.weekday()) % 7
    if gap == _ELSEWHERE and ahead in (1, 6):
        return first + timedelta(days=1 if ahead == 1 else -1)
    # "Vote on Sunday and Monday", said on a Monday: both are to come; "storms on
    # Sunday and Monday", said on a Sunday, too.
    listed = gap in _ALSO and (
        when <= today < first or (ahead == 1 and when < today == first)
    )
    # "Between 11 p.m. Saturday and 1 a.m. Sunday".
    between = gap == "and" and lower.endswith("between ", 0, last.start)
    if not listed and not between and gap not in _WEEKDAY_GAPS:
        return when
    if gap in _DASHES and any(map(str.isdecimal, last.words)):
        # "NICE, July 15 - Thursday's attack": the report begins behind the dash.
        return when
    begun = today - first > _OWN_WEEK and first < when <= today
    if begun and gap.isalpha() and last.words[:3].lower() not in WEEKDAYS:
        # "From July 1 through Wednesday", said in October.
        return when
    return first + timedelta(days=ahead)


def weeks_over(
    lower: str, expression: Expression, following: Expression | None, today: date
) -> int:
    """Return 7 days where a range of weekdays that began in these days is not over.

    It is of the past, and its end ``following``: so both are a week older.
    """
    if following is None or not isinstance(following.core, Weekday):
        return 0
    core, end = expression.core, following.core
    if not isinstance(core, Weekday) or core.week or end.week or following.qualifier:
        return 0
    gap = lower[expression.end : following.start].strip()
    if gap not in _WEEKDAY_GAPS or (
        # "Adjourned on Thursday until Monday" ends in what is to come.
        gap.isalpha() and not lower.endswith("from ", 0, expression.start)
    ):
        return 0
    begun = (today.weekday() - core.number) % 7
    return 7 if (end.number - core.number) % 7 > begun else 0


def weekday_in_text(
    expression: Expression, core: Weekday, narrative: Narrative
) -> Resolution:
    """Resolve "that Monday", "the following Friday" by the day named last."""
    reference = narrative.exact_to("day")
    if reference is None:
        return Resolution(None, "no day before it to reckon from")
    day = reference.timex.days.earliest
    if core.week:
        weeks = {"following": 1, "previous": -1}.get(core.week, 0)
        monday = timex.week(day).days.earliest + timedelta(days=7 * weeks)
        when = monday + timedelta(days=core.number)
    elif expression.qualifier == "previous":
        when = day - timedelta(days=(day.weekday() - core.number) % 7 or 7)
    else:
        same = 0 if expression.qualifier == "that" else 7
        when = day + timedelta(days=(core.number - day.weekday()) % 7 or same)
    return Resolution(timex.day(when), reference.label)


#: "1990: January 11.", "- 1990 – On January 11": a chronology's line.
_LINE_YEAR = re.compile(
    r"(?:\A|\n)[ \t]*[-*•·#_]{0,3}[ \t]?(?P<y>1[0-9]\d\d|20\d\d)[*_]{0,2}"
    r"(?:[ ]?[:–—]|,|[ ]-{1,2})[*_]{0,2}[ ](?:(?:on|in)[ ](?:the[ ])?)?\Z"
)
#: It stands no farther before the day.
LINE_REACH = 24


def of_line_year(
    core: YearLess, expression: Expression, lower: str
) -> Resolution | None:
    """Resolve by the year with which its line begins: "1990: January 11."."""
    start = expression.start
    if expression.qualifier or core.year or lower[start - 1 : start] != " ":
        return None
    match = _LINE_YEAR.search(lower, max(0, start - LINE_REACH), start)
    if match is None:
        return None
    year = match["y"]
    when = candidate(core, int(year))
    return Resolution(when, f"the year of its line, {year}") if when else None


def of_year_beside(
    core: YearLess, expression: Expression, narrative: Narrative, last: Reference
) -> Resolution | None:
    """Resolve by the year or the month named just before, of which this is a part.

    "L'année dernière, en mars", "in June, I think June 5th".
    """
    if expression.start - last.end > _SAME_MONTH:
        return None
    if core.year or expression.qualifier or not (core.month or core.season):
        return None
    gap = narrative.between(last, expression.start)
    if last.timex.unit == "year":
        if not _IN.match(gap.removesuffix("the ")):
            return None
    else:
        same = last.timex.unit == "month" and last.timex.days.earliest.month
        if same != core.month or not core.day or "." in gap:
            return None
    when = candidate(core, last.timex.days.earliest.year)
    return Resolution(when, last.label) if when else None


def of_opening_year(
    core: YearLess,
    expression: Expression,
    narrative: Narrative,
    report: ReportDate,
    *,
    text: str,
    tell_tense: Callable[[], Tense],
) -> Resolution | None:
    """Resolve by the year of its sentence's beginning, if the verb is of that time.

    "L'an dernier, les cheminots avaient cessé le travail en novembre", "next year they
    will play in July".
    """
    last = narrative.last
    if last is None or last.timex.unit != "year" or last.explicit:
        return None
    if core.year or expression.qualifier:
        return None
    apart = last.timex.days.earliest.year - report.value.year
    sentence = apart and narrative.one_sentence(last.end, expression.start)
    if not sentence or not _OPENS.search(text, max(0, last.start - 20), last.start):
        return None
    if tell_tense() != ("past" if apart < 0 else "future"):
        return None
    when = candidate(core, last.timex.days.earliest.year)
    return Resolution(when, last.label) if when else None


def weekday_of_month(
    core: DayOfMonth, near: Reference | None, report: ReportDate | None, *, apart: bool
) -> Resolution:
    """Resolve "Friday the 13th" by the nearest month in which that is a Friday.

    ``apart`` says that the date ``near`` stands in another sentence: a day that fits
    one of the report's own weeks is of these.
    """
    if near is not None and apart and report is not None:
        found = weekday_of_month(core, None, report, apart=False)
        if found.timex is not None and (
            abs(found.timex.days.earliest - report.value.earliest) <= _OWN_WEEKS
        ):
            return found
    if near is not None:
        base, label = near.timex.days.earliest, near.label
    elif report is not None:
        base, label = report.value.earliest, report.label
    else:
        return Resolution(None, NO_DATE)
    days = (
        timex.moved(base.replace(day=1), "month", count) + timedelta(days=core.day - 1)
        for count in range(-_MONTHS_AROUND, _MONTHS_AROUND + 1)
    )
    fitting = [
        day for day in days if (day.day, day.weekday()) == (core.day, core.weekday)
    ]
    if not fitting:
        return Resolution(None, "it is that day of the week in no month near")
    when = min(fitting, key=lambda day: abs(day - base))
    if report is None and (when.year, when.month) != (base.year, base.month):
        # "Thirty years after 23 November 1980, on Wednesday 24": of which year?
        label = label if abs(when - base) <= _OWN_WEEKS else NO_DATE
    return Resolution(None if label == NO_DATE else timex.day(when), label)
