"""Resolving of date expressions: from what is said to the days that are meant."""

import re
from dataclasses import replace
from datetime import timedelta

from archive.datespan import DaySpan
from archive.extract.dates import neighbours, nth, story, timex
from archive.extract.dates.abroad_tense import ENDED
from archive.extract.dates.called import EVENT_BEGINS, is_event, is_known_by_day
from archive.extract.dates.day_reckoning import DayReckoning
from archive.extract.dates.expression import (
    Antique,
    Compared,
    DayOfMonth,
    DayOfStory,
    Ended,
    Expression,
    Fixed,
    InYear,
    Nth,
    Offset,
    SeasonsAgo,
    Shift,
    Then,
    Vague,
    Weekday,
    Window,
    YearLess,
)
from archive.extract.dates.neighbours import LINE_REACH
from archive.extract.dates.offsets import days_off
from archive.extract.dates.reference import (
    NO_DATE,
    Reference,
    Resolution,
)
from archive.extract.dates.timex import Timex
from archive.extract.dates.yearless import (
    Setting,
    by_report,
    candidate,
    choose_year,
    not_after,
    weekday_fits,
)


class Resolver(DayReckoning):
    """Resolves the expressions of one text in their order."""

    def resolve(
        self, expression: Expression, following: Expression | None
    ) -> Resolution:
        """Resolve one expression; ``following`` is the next one of the text."""
        core = expression.core
        if self._telling:
            self._history = not self._is_of_today(expression)
        try:
            found = self._core(expression, following)
            if found.timex is not None and (
                expression.part
                or expression.half
                or expression.clock
                or expression.week_of
            ):
                today = self._report.day if self._report else None
                found = story.finished(expression, found, found.timex, today)
        except (OverflowError, ValueError):
            # Past the year 9999 or before the year 1.
            return Resolution(None, "outside the calendar")
        if isinstance(core, Shift) and core.bygone:
            self._narrative.night = expression.start
        when = found.timex
        if self._telling:
            self._note_today(expression, found)
        if when is None:
            season = isinstance(core, YearLess) and core.season
            self._lost = not (season or isinstance(core, _NO_NAMES))
            return found
        self._lost = False
        if when.unit in _LONG:
            self._narrative.age = expression.start
        if self._moves_on(expression, found, when):
            start, end = expression.start, expression.end
            words, explicit = self._text[start:end], not self._from_report(found)
            self._narrative.add(Reference(when, words, start, end, explicit))
            self._note_year(when)
        return found

    def _moves_on(self, expression: Expression, found: Resolution, when: Timex) -> bool:
        """Tell whether later expressions may be reckoned from this one."""
        core = expression.core
        if when.unit in _LONG or isinstance(core, _STAYING):
            return False
        if isinstance(core, Shift):
            if core.bygone:
                # A night that belongs to two days names neither.
                return False
            if core.count < 0 and core.base != "report":
                # "The year before" looks back; the story stays where it was.
                yesterday = core.base == "near" and self._from_report(found)
                back = _HAD.match(self._lower, expression.end)
                return core.unit == "day" and not (yesterday or back)
        return not (self._history and self._from_report(found))

    def _core(self, expression: Expression, following: Expression | None) -> Resolution:
        core = expression.core
        # The commonest come first.
        if isinstance(core, YearLess):
            return self._yearless(expression, core, following)
        if isinstance(core, Fixed):
            if self._history and self._text[expression.start] in "'’":
                return story.short_year(core, self._narrative.last)
            return Resolution(core.timex, core.detail)
        if isinstance(core, Shift):
            return self._shift(expression, core)
        if isinstance(core, Weekday):
            if self._is_any(expression, core):
                return Resolution(None, "it may be any of them")
            return self._weekday(expression, core, following)
        if isinstance(core, Window):
            return self._window(expression, core)
        if isinstance(core, Antique):
            return Resolution(None, "before the year 1", core.value)
        if isinstance(core, Vague):
            return Resolution(None, core.why)
        if isinstance(core, DayOfMonth):
            return self._day_of_month(expression, core)
        if isinstance(core, Offset):
            return self._offset(expression, core, following)
        if isinstance(core, Nth):
            return self._nth(expression, core, following)
        if isinstance(core, InYear):
            return story.in_year(core, expression.start, self._narrative)
        return self._told(expression, core, following)

    def _told(
        self,
        expression: Expression,
        core: DayOfStory | Then | Compared | Ended | SeasonsAgo,
        following: Expression | None,
    ) -> Resolution:
        """Resolve what the dates of the text tell more than the calendar."""
        start = expression.start
        if isinstance(core, DayOfStory):
            return story.day_of_story(
                core,
                start,
                self._tense(expression),
                self._narrative,
                self._report,
                history=self._history,
            )
        if isinstance(core, Then):
            return story.then(start, self._narrative)
        if isinstance(core, SeasonsAgo):
            return story.seasons_ago(core, self._report)
        if isinstance(core, Ended):
            by = self._core(following, None) if following else Resolution(None)
            return story.ended(core, by)
        if found := story.compared(core, start, self._narrative, self._report):
            return found
        return self._shift(expression, Shift("year", core.count, core.base))

    def _offset(
        self, expression: Expression, core: Offset, following: Expression | None
    ) -> Resolution:
        """Resolve "two days before Christmas"."""
        if core.core is None:
            return Resolution(None, NO_DATE)
        inner = replace(expression, core=core.core, qualifier=core.qualifier)
        found = self._core(inner, following)
        if found.timex is None or found.timex.unit != "day":
            return Resolution(None, found.anchor or NO_DATE)
        day = found.timex.days.earliest
        count = days_off(core, day)
        return Resolution(timex.shifted(core.unit, day, count), found.anchor)

    def _nth(
        self, expression: Expression, core: Nth, following: Expression | None
    ) -> Resolution:
        """Resolve "the first Monday of November"."""
        found = self._core(replace(expression, core=core.month), following)
        if found.timex is None or found.timex.unit != "month":
            return Resolution(None, found.anchor or NO_DATE)
        when = nth.place_in(core, found.timex)
        return Resolution(when, found.anchor if when else "there is no such day")

    def _yearless(
        self, expression: Expression, core: YearLess, following: Expression | None
    ) -> Resolution:
        if following is not None and (
            ending := self._range_end(expression, core, following)
        ):
            return ending
        last, report, narrative = self._narrative.last, self._report, self._narrative
        begin = max(0, expression.start - LINE_REACH)
        if not begin or "\n" in self._lower[begin : expression.start]:
            of_line = neighbours.of_line_year(core, expression, self._lower)
            if of_line is not None:
                return of_line
        if last is not None and (beside := self._of_year_told(expression, core, last)):
            return beside
        if core.quarter and (over := self._quarter_ended(expression, core, following)):
            return over
        qualifier = expression.qualifier
        if core.quarter and (begun := self._reported(expression, core)):
            return begun
        lender = head = None
        if following is not None:
            lender = neighbours.lender(
                self._text, self._lower, expression, following, self._report
            )
        if last is not None:
            head = neighbours.list_head(self._lower, expression, last)
        sure = self._language in ENDED
        if report is None or (
            self._strayed or self._history or qualifier or core.year or head or lender
        ):
            start = expression.start
            setting = Setting(
                report=report,
                last=self._story_for(core, expression),
                head=head,
                lender=lender,
                history=self._history and not self._announced(expression),
                near=lambda: self._background(expression),
                namesake=lambda: narrative.of_month(core.month),
                one_sentence=lambda near: narrative.one_clause(near.end, start),
                thread=lambda: narrative.thread_at(start, report),
                tense=lambda: self._tense(expression),
                was_ahead=lambda near: self._was_ahead(near, start),
                sure=sure,
            )
            found = choose_year(core, qualifier, setting)
        else:
            # Nothing near it speaks of another year.
            when = by_report(
                core, None, report, lambda: self._tense(expression), sure=sure
            )
            found = Resolution(when, report.label)
        if core.weekday is not None:
            return weekday_fits(core, found, report)
        if core.day and self._is_event(expression, core, found):
            self._events.add((core.month, core.day))
            return Resolution(None, OF_EVENT)
        again = self._events and self._is_event_again(expression, core, found)
        return Resolution(None, OF_EVENT) if again else found

    def _of_year_told(
        self, expression: Expression, core: YearLess, last: Reference
    ) -> Resolution | None:
        """Resolve by the year that stands beside it, or opens its sentence."""
        if beside := neighbours.of_year_beside(core, expression, self._narrative, last):
            return beside
        if self._report is None:
            return None
        return neighbours.of_opening_year(
            core,
            expression,
            self._narrative,
            self._report,
            text=self._text,
            tell_tense=lambda: self._tense(expression),
        )

    def _is_event_again(
        self, expression: Expression, core: YearLess, found: Resolution
    ) -> bool:
        """Tell "the mastermind of Oct. 7" after "the Oct. 7 attacks"."""
        return (
            (core.month, core.day) in self._events
            and self._from_report(found)
            and self._tense(expression) != "future"
        )

    def _is_event(
        self, expression: Expression, core: YearLess, found: Resolution
    ) -> bool:
        """Tell whether "the Sept. 11 attacks" were on a day far from the report's."""
        report, start = self._report, expression.start
        if report is None or found.timex is None or found.anchor != report.label:
            return False
        ago = (report.value.earliest - found.timex.days.earliest).days
        behind = self._lower[expression.end : expression.end + 3]
        if ago < 0 and behind in EVENT_BEGINS and is_event(self._lower, expression.end):
            # What befell is no day to come.
            return self._tense(expression) != "future"
        if is_known_by_day(self._lower, start, core):
            return report.value.year > _OWN_YEAR and not 0 <= ago <= _OWN
        return (
            "the " in (self._lower[start : start + 4], self._lower[start - 4 : start])
            and is_event(self._lower, expression.end)
            and abs(ago) > _OWN
        )

    def _announced(self, expression: Expression) -> bool:
        """Tell what ends a life or a history: "a service will be held on 8 May"."""
        return self._report is not None and self._will(expression)

    def _was_ahead(self, near: Reference, start: int) -> bool:
        """Tell "In 2019 he said he would leave in" from "Elected in 2019, he will"."""
        between, reach = self._lower[near.end : start], max(0, near.start - 20)
        return (
            self._narrative.one_sentence(near.end, start)
            and _OPENING.search(self._lower, reach, near.start) is not None
            and _TOLD.search(between) is not None
            and _TELLS.search(between) is None
        )

    def _story_for(self, core: YearLess, expression: Expression) -> Reference | None:
        """Return where the story stands, if a year may be taken from there."""
        if core.year == "that":
            # "Of that year" is no word for the report's own.
            return self._narrative.last_dated
        if expression.qualifier in ("that", "following", "previous"):
            return self._narrative.last
        if core.year in ("following", "previous") and (
            year := self._narrative.just_told(expression.start)
        ):
            return year
        if core.year or self._history:
            return self._narrative.standing_at(expression.start)
        return None

    def _quarter_ended(
        self, expression: Expression, core: YearLess, following: Expression | None
    ) -> Resolution | None:
        """Resolve "the third quarter ended March 31": the three months to that day.

        Its number is the company's own, and so is its value's; the year is that day's.
        """
        if core.year or expression.qualifier:
            return None
        if following is None or not neighbours.ends(
            self._lower[expression.end : following.start]
        ):
            told = self._narrative.own_quarter(core.quarter)
            return Resolution(told.timex, told.label) if told else None
        by = self._core(following, None)
        if by.timex is None or by.timex.unit != "day":
            return None
        end = by.timex.days.latest
        begin = timex.moved(end + timedelta(days=1), "month", -3)
        value = f"{end.year:04d}-Q{core.quarter}"
        words = self._text[following.start : following.end]
        label = Reference(by.timex, words, following.start, following.end).label
        return Resolution(Timex(value, DaySpan(begin, end), "quarter"), label)

    def _reported(self, expression: Expression, core: YearLess) -> Resolution | None:
        """Resolve "will report third-quarter results": of the last that has begun."""
        report, (start, end) = self._report, (expression.start, expression.end)
        if (
            report is None
            or core.year
            or expression.qualifier
            or not _RESULTS.match(self._lower, end)
            or not (
                _REPORTS.search(self._lower, max(0, start - 60), start)
                or _IS_REPORTED.match(self._lower, end)
            )
        ):
            return None
        for year in (report.value.year, report.value.year - 1):
            when = candidate(core, year)
            if when is not None and when.days.earliest <= report.value.latest:
                over = (report.value.earliest - when.days.latest).days
                if over > _OVERDUE:
                    return Resolution(None, "the company counts its own quarters")
                return Resolution(when, report.label)
        return None

    def _range_end(
        self, expression: Expression, core: YearLess, following: Expression
    ) -> Resolution | None:
        """Resolve the first month of "Jan/May" and "Oct-May" by the last one."""
        if not isinstance(following.core, YearLess):
            return None
        if not core.month or core.day or core.year or following.core.day:
            return None
        gap = self._lower[expression.end : following.start].strip(" .")
        if gap not in ("/", "-", "–", "through"):
            return None
        last = self._core(following, None)
        if last.timex is None or last.timex.unit != "month":
            return None
        return Resolution(not_after(core, last.timex), last.anchor)


#: Why a day that names an event has no year.
OF_EVENT = "it names an event; which year is not said"
#: Behind a quarter: what a company says of it afterwards.
_RESULT = r"[ ](?:[a-z-]+[ ])?(?:results|earnings|figures|numbers|report|accounts)\b"
_RESULTS = re.compile(_RESULT)
#: Nobody reports on a quarter that was over so many days ago.
_OVERDUE = 150
_REPORTS = re.compile(
    r"\b(?:reports?|publish(?:es)?|releases?|announces?|posts?|unveils?|presents?|files?"
    r"|reporting|publishing|releasing|announcing|presenting)\s"
    r"(?:(?:its|their|the|his|her|our|[a-z]+['’]s?)\s)?\Z"
)
_IS_REPORTED = re.compile(
    _RESULT + r"\s(?:are\s(?:due|expected)|is\sdue|will\sbe\s(?:reported|published"
    r"|released|announced|presented|unveiled)|due)\b"
)
#: "The day before, a flag had been seen": the story goes on from the day itself.
_HAD = re.compile(r"[^.;!?\n]{0,50}\bhad\b")
#: Before a date that a sentence begins with.
_OPENING = re.compile(r"(?:\A|[.!?][\"”’')]*\s|\n)\s*(?:in|by|on|during)\s(?:\w+\s)?\Z")
_TOLD = re.compile(r"\b(?:would|was|were|had)\b")
_TELLS = re.compile(r"\b(?:will|is|are|has|have|now)\b|['’](?:ll|s\sdue)\b")
#: "The May 3 attack" so many days from the report is that of this year.
_OWN = 62
#: Since then "since Sept. 11" needs no year.
_OWN_YEAR = 2000
#: What is so long tells no year.
_LONG = ("decade", "century")
#: These tell no time to which the story goes on.
_STAYING = (Window, DayOfStory, Then, Compared, Ended, InYear)
#: After these, failing to tell a date is no loss of the thread.
_NO_NAMES = (Window, Vague, Antique, DayOfStory, Then, Compared, Ended, Offset)
