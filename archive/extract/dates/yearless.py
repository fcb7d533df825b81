"""Choosing the year of a day, month, season, quarter or holiday that lacks one."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from archive.datespan import DaySpan, InvalidDateError, PartialDate
from archive.extract.dates import timex
from archive.extract.dates.expression import Qualifier, YearLess
from archive.extract.dates.holidays import holiday
from archive.extract.dates.reference import (
    NO_DATE,
    Reference,
    ReportDate,
    Resolution,
)
from archive.extract.dates.timex import Timex
from archive.extract.dates.verb_beside import Tense
from archive.frozen import quick

#: How far from the year that was chosen one is looked for in which the weekday fits.
_REACH = 6
#: Before this year London's days were not those of the weekdays that we reckon.
_GREGORIAN = 1753
#: A month that ended so many days ago is meant, rather than the next of its name.
_JUST_OVER = 7
#: The tense of a day so near ahead may be that of what announced it.
_SOON = 14
#: A day without its year that lies this near to the report's needs no tense.
_CLOSE = 62
#: One of these days is meant though the text has gone to another year.
_NOW = 3


@lru_cache(maxsize=10_000)
def candidate(core: YearLess, year: int) -> Timex | None:
    """Return what the expression means in a year; None where the year lacks it."""
    if not 1 <= year < 9999:
        return None
    if core.season:
        return timex.season(year, core.season)
    if core.quarter:
        return timex.quarter(year, core.quarter)
    if core.half:
        return timex.half(year, core.half)
    if core.holiday:
        when = holiday(core.holiday, year)
        return timex.day(when) if when else None
    try:
        return timex.partial(PartialDate(year, core.month, core.day or None))
    except InvalidDateError:
        return None


@lru_cache(maxsize=10_000)
def _choices(
    core: YearLess, report: ReportDate
) -> tuple[Timex | None, Timex | None, Timex | None]:
    """Return the last that is over, the one that is on, and the next, at a date."""
    found, today = _around(core, report.value.year), report.span
    past = [c for c in found if c.days.latest < today.earliest]
    ahead = [c for c in found if c.days.earliest > today.latest]
    current = [c for c in found if c.days.overlaps(today)]
    return (
        past[-1] if past else None,
        current[-1] if current else None,
        ahead[0] if ahead else None,
    )


def _around(core: YearLess, year: int) -> tuple[Timex, ...]:
    """Return what the expression means in the years around one."""
    found = (candidate(core, near) for near in range(year - 2, year + 3))
    return tuple(when for when in found if when)


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What stands around an expression that lacks its year.

    What few expressions need is told only when it is asked for.
    """

    #: The report's date.
    report: ReportDate | None
    #: The latest date of the text.
    last: Reference | None
    #: The date that comes before in the same list, and whether it begins a range that
    #: the expression ends.
    head: tuple[Reference, bool] | None
    #: A date with its year that follows in the same list.
    lender: Reference | None
    #: Whether the text narrates times far from the report's date.
    history: bool
    #: Tells the date that the text has just gone back to, if any.
    near: Callable[[], Reference | None]
    #: Tells the date of the text whose month has the same name, if one was told lately.
    namesake: Callable[[], Reference | None]
    #: Tells whether that stands in the same sentence.
    one_sentence: Callable[[Reference], bool]
    #: Tells whether several dates of the paragraph hang together there.
    thread: Callable[[], bool]
    #: Tells the tense of the clause.
    tense: Callable[[], Tense]
    #: Tells whether what was to come is told as past: "In 2019 he said he would".
    was_ahead: Callable[[Reference], bool]
    #: Whether that weighs more than nearness.
    sure: bool


def choose_year(
    core: YearLess, qualifier: Qualifier | None, setting: Setting
) -> Resolution:
    """Resolve an expression that lacks its year.

    Args:
        core: The expression.
        qualifier: The word before it: last, this, next, that.
        setting: What stands around it.
    """
    report, last = setting.report, setting.last
    if found := _in_list(core, qualifier, setting.head, setting.lender):
        return found
    if core.year:
        return _told_year(core, core.year, setting)
    if qualifier in ("that", "following", "previous"):
        return _in_text(core, qualifier, last)
    if setting.history and last is not None and not _points(qualifier, setting):
        return _beside(core, last)
    if report is None:
        return _beside(core, None if qualifier else setting.near())
    found_here = by_report(core, qualifier, report, setting.tense, sure=setting.sure)
    near = None if qualifier else setting.near()
    if near is None and core.day and not qualifier:
        # "The July 2021 riots", and two paragraphs on "before July 8".
        near = _namesake(found_here, setting)
    if near is None or near.timex.days.latest.year == report.value.year:
        return Resolution(found_here, report.label)
    if setting.tense() == "future" and not setting.was_ahead(near):
        return Resolution(found_here, report.label)
    beside = found_here and _apart(found_here.days, report.span) <= _CLOSE
    very_near = found_here and core.day and _apart(found_here.days, report.span) <= _NOW
    if (
        (core.day and not beside)
        or setting.one_sentence(near)
        or (setting.thread() and not very_near)
    ):
        nearest = _nearest(core, near.timex)
        ahead = nearest and nearest.days.earliest > report.value.latest
        if not (ahead and beside and setting.tense() == "past"):
            # "Fiscal 2015, which began on Nov. 1" began before the report of November.
            return Resolution(nearest, near.label)
    return Resolution(found_here, report.label)


def _namesake(found_here: Timex | None, setting: Setting) -> Reference | None:
    """Return a date of the same month if the report's own is far away, and past."""
    report = setting.report
    if not (report and found_here) or _apart(found_here.days, report.span) <= _CLOSE:
        return None
    if setting.tense() == "future":
        return None
    told = setting.namesake()
    over = told is not None and told.timex.days.latest < report.value.earliest
    return told if over else None


def _points(qualifier: Qualifier | None, setting: Setting) -> bool:
    """Tell whether a word points from the report's day: "this fall he will speak"."""
    if qualifier == "last":
        return True
    if setting.report is None or qualifier not in ("this", "next"):
        return False
    return qualifier == "next" or setting.tense() == "future"


def by_report(
    core: YearLess,
    qualifier: Qualifier | None,
    report: ReportDate,
    tell_tense: Callable[[], Tense],
    *,
    sure: bool,
) -> Timex | None:
    """Resolve against the report's date, by qualifier, tense and nearness."""
    past, current, ahead = _choices(core, report)
    if qualifier == "last":
        return past
    if qualifier == "next":
        return ahead
    if core.season and not qualifier:
        # "In summer it is hot": nothing tells of which year that is.
        tense = tell_tense()
        if not tense or (sure and tense == "future"):
            return None
        if sure:
            return current or past
    if current:
        return current
    if not past or not ahead:
        return past or ahead
    today = report.span
    back = (today.earliest - past.days.latest).days
    forth = (ahead.days.earliest - today.latest).days
    if qualifier == "this":
        year = report.value.year
        this = past.days.latest.year == year and (
            tell_tense() == "past" or ahead.days.earliest.year != year
        )
        return past if this else ahead
    if core.day or core.holiday:
        # Nobody leaves out the year of a day ten months away.
        near = min(back, forth)
        if near <= _CLOSE and max(back, forth) > 5 * near:
            if sure and _SOON < forth == near and tell_tense() == "past":
                # "Le 7 janvier, douze personnes avaient", told in November.
                return past
            return past if back == near else ahead
    if not core.season and back <= _JUST_OVER and forth > 40 * _JUST_OVER:
        return past
    if tense := tell_tense():
        return ahead if tense == "future" else past
    if sure and (core.quarter or core.half):
        # Figures are of what is over.
        return past
    return past if back <= forth else ahead


def _beside(core: YearLess, reference: Reference | None) -> Resolution:
    """Resolve by a date of the text alone: later in its year, else nearest to it."""
    if reference is None:
        return Resolution(None, NO_DATE)
    if reference.dated and (later := _later(core, reference.timex)):
        return Resolution(later, reference.label)
    return Resolution(_nearest(core, reference.timex), reference.label)


def weekday_fits(
    core: YearLess, found: Resolution, report: ReportDate | None
) -> Resolution:
    """Put "Monday, 25 November" into a near year in which it is a Monday.

    The report's own year, and those beside it, come before those around the one found.
    """
    if found.timex is None or core.weekday is None:
        return found
    year = found.timex.days.earliest.year
    if year < _GREGORIAN or found.timex.days.earliest.weekday() == core.weekday:
        return found
    years = [year + by for n in range(1, _REACH + 1) for by in (-n, n)]
    own = report.value.year if report else None
    if own is not None:
        # Nobody leaves out a year that is neither this one nor of the story.
        beside = [own, own + 1, own - 1]
        years = beside if year in beside else [*beside, *years]
    for near in years:
        fitting = candidate(core, near)
        if fitting and fitting.days.earliest.weekday() == core.weekday:
            return Resolution(fitting, f"{found.anchor}, by its weekday")
    if own is not None and abs(year - own) <= 1:
        return Resolution(None, "it is that day of the week in no year near")
    return found


def _in_list(
    core: YearLess,
    qualifier: Qualifier | None,
    head: tuple[Reference, bool] | None,
    lender: Reference | None,
) -> Resolution | None:
    """Resolve by a neighbour in a list: "March 3 and June 5, 1987"."""
    if core.year or qualifier or not (core.month or core.season):
        return None
    if lender is not None and (found := not_after(core, lender.timex)):
        return Resolution(found, lender.label)
    if head is not None:
        before, ranging = head
        found = _not_before(core, before) if ranging else _nearest(core, before.timex)
        if found is not None:
            return Resolution(found, before.label)
    return None


def not_after(core: YearLess, lender: Timex) -> Timex | None:
    """Return the latest that an expression may mean before a date that follows it."""
    days = lender.days
    for year in (days.earliest.year, days.earliest.year - 1):
        found = candidate(core, year)
        if found and found.days.earliest <= days.latest:
            return found
    return None


def _not_before(core: YearLess, head: Reference) -> Timex | None:
    days = head.timex.days
    for year in (days.earliest.year, days.earliest.year + 1):
        found = candidate(core, year)
        if found and found.days.earliest >= days.earliest:
            return found
    return None


def _told_year(core: YearLess, told: Qualifier, setting: Setting) -> Resolution:
    """Resolve "July of that year", "May last year"."""
    report, last = setting.report, setting.last
    count = {"last": -1, "previous": -1, "next": 1, "following": 1}.get(told, 0)
    of_text = told in ("that", "following", "previous") or (
        setting.history and told in ("this", "next")
    )
    if of_text and last is not None:
        year, label = last.timex.days.earliest.year, last.label
    elif report is not None:
        year, label = report.value.year, report.label
    else:
        return Resolution(None, NO_DATE)
    found = candidate(core, year + count)
    return Resolution(found, label if found else "there is no such day")


def _in_text(
    core: YearLess, qualifier: Qualifier, last: Reference | None
) -> Resolution:
    """Resolve "that May", "the following spring", "the previous October"."""
    if last is None:
        return Resolution(None, NO_DATE)
    if qualifier == "that":
        # "In May 2016 ... that December" is of the same year.
        same = _later(core, last.timex) or _nearest(core, last.timex)
        return Resolution(same, last.label)
    days = last.timex.days
    # "In 1812 he married; the following spring" was that of 1813.
    whole = last.timex.unit == "year"
    year = days.earliest.year
    found = [c for y in range(year - 1, year + 3) if (c := candidate(core, y))]
    if qualifier == "following":
        since = days.latest if whole else days.earliest
        after = [c for c in found if c.days.earliest > since]
        return Resolution(after[0] if after else None, last.label)
    until = days.earliest if whole else days.latest
    before = [c for c in found if c.days.latest < until]
    return Resolution(before[-1] if before else None, last.label)


def _nearest(core: YearLess, reference: Timex) -> Timex | None:
    """Return what lies nearest to a date of the text; a narrative runs forward."""
    year = reference.days.earliest.year
    found = [
        c
        for y in (year, year + 1, year - 1, reference.days.latest.year)
        if (c := candidate(core, y))
    ]
    return min(found, key=lambda c: _gap(c.days, reference.days), default=None)


def _later(core: YearLess, reference: Timex) -> Timex | None:
    """Return what lies later in the year of a date: "in January 1891; on 20 August"."""
    if not (core.month or core.holiday):
        return None
    found = candidate(core, reference.days.earliest.year)
    after = found is not None and found.days.earliest >= reference.days.earliest
    return found if after else None


def _apart(days: DaySpan, other: DaySpan) -> int:
    """Return how many days lie between two spans."""
    return max(
        (days.earliest - other.latest).days, (other.earliest - days.latest).days, 0
    )


def _gap(days: DaySpan, reference: DaySpan) -> float:
    if days.overlaps(reference):
        return 0
    if days.earliest > reference.latest:
        return (days.earliest - reference.latest).days
    return (reference.earliest - days.latest).days * _BACKWARD


#: A step back in a narrative weighs as much as so many forward.
_BACKWARD = 1.3
