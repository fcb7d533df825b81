"""Resolving of expressions by the dates that a text has named: hours, then, ago."""

from dataclasses import replace
from datetime import date, timedelta

from archive.datespan import DaySpan
from archive.extract.dates import timex
from archive.extract.dates.expression import (
    Compared,
    DayOfStory,
    Ended,
    Expression,
    Fixed,
    InYear,
    SeasonsAgo,
)
from archive.extract.dates.reference import (
    NO_DATE,
    Narrative,
    Reference,
    ReportDate,
    Resolution,
)
from archive.extract.dates.timex import Timex, Unit
from archive.extract.dates.verb_beside import Tense

#: An hour belongs to a day named no more than so many characters before it.
_REACH = 300
#: About the middle of a stretch lies so many days before its end.
_HALVES: dict[Unit, int] = {"week": 3, "month": 15, "quarter": 45, "year": 180}
_MONTHS: dict[Unit, int] = {"month": 1, "quarter": 3, "year": 12}
#: No hour to come belongs to a day so many days past.
_STALE = 7
#: A comparison looks no farther back for its quarter.
_BESIDE = 400


def day_of_story(
    core: DayOfStory,
    start: int,
    tense: Tense,
    narrative: Narrative,
    report: ReportDate | None,
    *,
    history: bool,
) -> Resolution:
    """Resolve an hour: on the day named last, if near, or on that of the report."""
    told = narrative.day_told()
    if told is not None and not history and start - told.end > _REACH:
        told = None
    today = report.day if report else None
    if told and today and tense == "past" and told.timex.days.earliest > today:
        told = None
    if told and today and tense == "future" and told.timex.days.latest < today:
        # "It will end at 2 p.m.", after a day of long ago.
        told = None if (today - told.timex.days.latest).days > _STALE else told
    if told is not None:
        day = told.timex.days.earliest + timedelta(days=core.days)
        return Resolution(timex.day(day), told.label)
    if report and _elsewhere(start, narrative, report):
        return Resolution(None, "the day is not said")
    if core.told or today is None or report is None or history:
        return Resolution(None, NO_DATE)
    return Resolution(timex.day(today + timedelta(days=core.days)), report.label)


def finished(
    expression: Expression, found: Resolution, whole: Timex, today: date | None
) -> Resolution:
    """Apply what narrows or widens the stretch: early, earlier, the week of."""
    if expression.week_of and whole.unit == "day":
        whole = timex.stretch(expression.week_of, whole.days.earliest)
    if expression.part:
        whole = timex.narrowed(whole, expression.part)
    if expression.half and today and today in whole.days:
        days = (
            DaySpan(whole.days.earliest, today)
            if expression.half == "earlier"
            else DaySpan(today, whole.days.latest)
        )
        whole = replace(whole, days=days)
    value = found.value or whole.value
    if expression.clock and whole.unit == "day":
        value += expression.clock
    return Resolution(whole, found.anchor, value)


def _elsewhere(start: int, narrative: Narrative, report: ReportDate) -> bool:
    """Tell whether the sentence has gone to another year: "in 2008 he fell at dusk"."""
    last = narrative.last
    return (
        last is not None
        and not last.timex.days.overlaps(report.span)
        and narrative.one_sentence(last.end, start)
    )


def then(start: int, narrative: Narrative) -> Resolution:
    """Resolve "since then": the date named last, if it stands near."""
    last = narrative.last
    if last is None or start - last.end > _REACH:
        return Resolution(None, NO_DATE)
    return Resolution(last.timex, last.label)


def compared(
    core: Compared, start: int, narrative: Narrative, report: ReportDate | None
) -> Resolution | None:
    """Resolve "a year earlier" by the quarter that it is compared with, if any."""
    units: tuple[Unit, ...] = ("quarter", "month") if core.months else ("quarter",)
    last = narrative.latest_of(units)
    apart = not (core.quarter or core.period)
    if core.period:
        last = last or narrative.latest_of(("quarter", "half"), past=True)
    if last is not None and start - last.end > _BESIDE:
        last = None
    if last is None and apart and (day := narrative.quarter_over()):
        near = start - day.end <= _BESIDE and narrative.one_sentence(day.end, start)
        quarter = ended(Ended("quarter"), Resolution(day.timex, day.label)).timex
        if near and quarter is not None:
            return Resolution(_years_after(quarter, core.count), day.label)
    if core.quarter and last is None and report is not None:
        over = timex.shifted("quarter", report.value.earliest, -1).days.earliest
        found = timex.shifted("quarter", over, core.count, "year")
        return Resolution(found, report.label)
    if last is None or (apart and not narrative.one_sentence(last.end, start)):
        return None
    if core.count:
        last = narrative.compared_with(last)
        if last is None:
            return None
    return Resolution(_years_after(last.timex, core.count), last.label)


def _years_after(when: Timex, count: int) -> Timex:
    """Return the same quarter or month of another year; its number stays."""
    found = timex.shifted(when.unit, when.days.earliest, count, "year")
    if when.unit != "quarter" or when.value[4:] == found.value[4:]:
        return found
    # The quarter of a company's own year, told by the day on which it ended.
    end = when.days.latest + timedelta(days=1)
    days = DaySpan(
        timex.moved(when.days.earliest, "year", count),
        timex.moved(end, "year", count) - timedelta(days=1),
    )
    year = int(when.value[:4]) + count
    return replace(when, value=f"{year:04d}{when.value[4:]}", days=days)


#: A year of two figures is of a history's own times where it lies so near.
_SAME_AGE = 30


def in_year(core: InYear, start: int, narrative: Narrative) -> Resolution:
    """Resolve "the 1989 quarter" by the quarter that it is compared with."""
    units: tuple[Unit, ...] = (
        (core.unit,) if core.unit else ("quarter", "half", "month")
    )
    last = narrative.latest_of(units)
    if last is None or start - last.end > _BESIDE:
        return Resolution(timex.year(core.year))
    count = core.year - last.timex.days.earliest.year
    return Resolution(_years_after(last.timex, count), last.label)


def ended(core: Ended, by: Resolution) -> Resolution:
    """Resolve "the quarter ended Sept. 30" by its last day."""
    if by.timex is None or by.timex.unit != "day":
        return Resolution(None, by.anchor)
    last = by.timex.days.latest
    middle = last - timedelta(days=_HALVES.get(core.unit, 0))
    if core.unit == "week":
        # Those that are counted end on any day: "the week ended Friday, May 3".
        whole = timex.week(middle)
        days = DaySpan(last - timedelta(days=6), last)
        return Resolution(replace(whole, days=days), by.anchor)
    whole = timex.stretch(core.unit, middle)
    if core.unit in _MONTHS:
        # "The year ended 31 March 2012" began in April.
        eve = timex.moved(last, "month", -_MONTHS[core.unit])
        if (last + timedelta(days=1)).day == 1:
            eve = timex.moved(last + timedelta(days=1), "month", -_MONTHS[core.unit])
            eve -= timedelta(days=1)
        whole = replace(whole, days=DaySpan(eve + timedelta(days=1), last))
    return Resolution(whole, by.anchor)


def short_year(core: Fixed, last: Reference | None) -> Resolution:
    """Resolve "'89" in a history: of the century in which its story stands."""
    if last is None or core.timex.unit != "year":
        return Resolution(core.timex, core.detail)
    told = last.timex.days.earliest.year
    year = core.timex.days.earliest.year
    nearest = year + 100 * round((told - year) / 100)
    near = abs(nearest - told) <= _SAME_AGE
    return Resolution(timex.year(nearest) if near else core.timex, last.label)


def seasons_ago(core: SeasonsAgo, report: ReportDate | None) -> Resolution:
    """Resolve "four summers ago": the fourth of those that are over."""
    if report is None:
        return Resolution(None, NO_DATE)
    year = report.value.year - core.count + 1
    if timex.season(report.value.year, core.season).days.latest >= (
        report.value.earliest
    ):
        year -= 1
    return Resolution(timex.season(year, core.season), report.label)
