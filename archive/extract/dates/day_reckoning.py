"""Which day is meant by a weekday, or by a number alone: "on Monday", "on the 20th"."""

from dataclasses import replace
from datetime import date, timedelta

from archive.extract.dates import neighbours, timex
from archive.extract.dates.abroad_tense import SIGNED, UNENDED
from archive.extract.dates.expression import DayOfMonth, Expression, Weekday
from archive.extract.dates.reckoning import UNTOLD, Reckoning
from archive.extract.dates.reference import Reference, Resolution
from archive.extract.dates.timex import Timex
from archive.patterns import later

#: Before this year London's days were not those of the weekdays that we reckon.
_GREGORIAN = 1753
_SENTENCE = 80
_WEEK = timedelta(days=7)
#: What leaves open which weekday it was.
_ARTICLES = {
    "fr": (["un"],),
    "es": (["un"],),
    "ca": (["un"],),
    "it": (["un"], ["una"]),
    "pt": (["um"], ["uma"], ["num"], ["numa"]),
    "nl": (["een"],),
}
#: Nobody calls tomorrow, or the day after, "next" by its weekday.
_TOO_NEAR = 2
#: In the east a day's number alone is that of the days around the report's.
_NEXT_DAYS = 7
#: No month has more days.
_LONGEST = 31
_WILL = later(
    r"\b(?:will\s+(?!have\b)|(?:is|are)\s(?:set|due|scheduled|expected)\s)[^.!?;]*\Z"
)
#: A day's number that is so much smaller than that before it is of the next month.
_TURN = 20


class DayReckoning(Reckoning):
    """What resolves the days that a text names without their month."""

    def _weekday(
        self, expression: Expression, core: Weekday, following: Expression | None
    ) -> Resolution:
        """Resolve "on Monday", "next Monday", "Monday last week", "that Monday"."""
        qualifier = expression.qualifier
        if not core.week and following and isinstance(following.core, Weekday):
            gap = self._lower[expression.end : following.start].strip()
            if gap in neighbours.LIST_GAPS and following.core.week:
                # "From Monday to Wednesday next week."
                core = replace(
                    core, week=following.core.week, weeks=following.core.weeks
                )
        if qualifier in ("that", "following", "previous") or core.week in (
            "that",
            "following",
            "previous",
        ):
            return neighbours.weekday_in_text(expression, core, self._narrative)
        if self._history and self._report:
            found = neighbours.weekday_in_text(expression, core, self._narrative)
            if found.timex and not self._of_these_days(found.timex):
                return found
        today, missing = self._today()
        if today is None:
            return missing
        assert self._report is not None
        if core.week:
            weeks = {"last": -1, "this": 0, "next": 1}[core.week] + core.weeks
            monday = timex.week(today).days.earliest + timedelta(days=7 * weeks)
            when: date | None = monday + timedelta(days=core.number)
        else:
            when = self._nearest_weekday(expression, core, today, following)
        if when is None or (
            self._report.of_event and when != today and not (qualifier or core.week)
        ):
            # A note on an event may tell what came of it days later.
            return Resolution(None, UNTOLD)
        if core.weeks and not core.week:
            words = self._lower[expression.start : expression.end]
            back = words.endswith("nnight") and self._tense(expression) == "past"
            if back or (qualifier == "last" and core.weeks > 0):
                # "Last Thursday week" is a week before last Thursday.
                core = replace(core, weeks=-core.weeks)
            when = _weeks_off(core, today, counts=qualifier != "last")
        return Resolution(timex.day(when), self._report.label)

    def _is_any(self, expression: Expression, core: Weekday) -> bool:
        """Tell "murió un viernes" and "una domenica": any day of that name."""
        articles = _ARTICLES.get(self._language)
        if not articles or expression.qualifier or core.week or core.weeks:
            return False
        start = expression.start
        return self._lower[max(0, start - 6) : start].split()[-1:] in articles

    def _of_these_days(self, when: Timex) -> bool:
        """Tell whether a history has come to the week that ends with its own day."""
        assert self._report is not None
        return self._report.value.earliest - when.days.latest < _WEEK

    def _nearest_weekday(
        self,
        expression: Expression,
        core: Weekday,
        today: date,
        following: Expression | None,
    ) -> date | None:
        """Return the day of that name before or after the report's own, by the tense.

        None where the verb tells it not, in a language that has its signs.
        """
        qualifier = expression.qualifier
        back = (today.weekday() - core.number) % 7
        ahead = -back % 7
        if qualifier == "last":
            # "Natten till onsdagen" is the last one on a Wednesday, too.
            night = self._lower.startswith("nat", expression.start)
            return today - timedelta(days=back or (0 if night else 7))
        if qualifier == "next":
            if 0 < ahead <= _TOO_NEAR and self._says_next(expression):
                # "Next Wednesday", said on a Tuesday, is not tomorrow.
                ahead += 7
            return today + timedelta(days=ahead or 7)
        tense = self._tense(expression)
        if tense == "past" and not qualifier:
            # "They met from Friday to Thursday", said on a Saturday.
            back += neighbours.weeks_over(self._lower, expression, following, today)
        if self._language in SIGNED and not (tense or qualifier or not back):
            return None
        coming = qualifier == "this" or expression.half == "later"
        forward = tense == "future" or (coming and tense != "past")
        if forward and not ahead and self._until(expression):
            ahead = 7
        return neighbours.after_previous(
            self._lower,
            expression,
            core,
            today + timedelta(days=ahead if forward else -back),
            last=self._narrative.last,
            today=today,
        )

    def _says_next(self, expression: Expression) -> bool:
        return self._language in ("", "en") and self._lower.startswith(
            "next", expression.start
        )

    def _day_of_month(self, expression: Expression, core: DayOfMonth) -> Resolution:
        """Resolve "on the 20th", "Friday the 13th", "the 3rd of last month"."""
        julian = self._report is not None and self._report.value.year < _GREGORIAN
        if core.weekday is not None and not julian:
            near = self._near_reference("month", expression.start)
            apart = (
                near is not None
                and not self._history
                and not self._narrative.one_sentence(near.end, expression.start)
            )
            return neighbours.weekday_of_month(core, near, self._report, apart=apart)
        reference = self._near_reference("month", expression.start)
        if reference and self._report and self._of_today(reference, expression):
            reference = None
        if reference is not None and core.months is None:
            when = self._day_beside(expression, core, reference)
            return Resolution(timex.day(when), reference.label)
        today, missing = self._today()
        if today is None or self._report is None:
            return missing
        if core.months is not None:
            first = timex.moved(today.replace(day=1), "month", core.months)
            when = first.replace(day=core.day)
            ahead = core.months == 0 and when > today
            if ahead and self._tense(expression) == "past":
                return self._of_this_month(core, reference)
            return Resolution(timex.day(when), self._report.label)
        first = today.replace(day=1)
        # "On the 31st", told on 2 November, was in October.
        if self._language in UNENDED and 0 < core.day - today.day <= _NEXT_DAYS:
            # The last month's would be told by its name.
            return Resolution(
                timex.day(first.replace(day=core.day)), self._report.label
            )
        lacks = timex.moved(first, "month", 1) - first < timedelta(days=core.day)
        ahead = self._tense(expression) == "future"
        if lacks or (core.day > today.day and not ahead):
            first = timex.moved(first, "month", 1 if lacks and ahead else -1)
        elif ahead and core.day < today.day and self._will(expression):
            first = timex.moved(first, "month", 1)
        when = first.replace(day=core.day)
        return Resolution(timex.day(when), self._report.label)

    def _of_this_month(
        self, core: DayOfMonth, reference: Reference | None
    ) -> Resolution:
        """Resolve "the 24th inst." where the report's own 24th is still to come.

        Then it stood in a letter, whose day may stand before it.
        """
        if reference is None or reference.timex.unit != "day":
            return Resolution(None, "of a letter's month, which is not said")
        when = reference.timex.days.earliest.replace(day=core.day)
        return Resolution(timex.day(when), reference.label)

    def _day_beside(
        self, expression: Expression, core: DayOfMonth, reference: Reference
    ) -> date:
        """Return the day of that number in the month that a date before it is of."""
        last = reference.timex.days.earliest
        when = last.replace(day=core.day)
        if reference.timex.unit == "day" and last.day - core.day > _TURN:
            # "On the 30th we made land. On the 2d stones flew."
            following = timex.moved(last.replace(day=1), "month", 1)
            following = following.replace(day=core.day)
            if self._report is None or following <= self._report.value.latest:
                when = following
        coming = self._report and last > self._report.value.latest
        ahead = self._report and when > self._report.value.latest and not coming
        if ahead and self._tense(expression) != "future":
            before = timex.moved(when.replace(day=1), "month", -1)
            when = before.replace(day=core.day)
        return when

    def _of_today(self, reference: Reference, expression: Expression) -> bool:
        """Tell whether a day's number is that of a month near the report's.

        "Chelsea opens on the 22nd" is not of last May; in the east the number alone
        is the usual way to name a day of these weeks.
        """
        assert self._report is not None
        bygone = reference.timex.days.latest < self._report.value.earliest
        if self._language in UNENDED:
            return reference.timex.days.latest.year != self._report.value.year
        if not bygone or self._tense(expression) != "future":
            return False
        # "My first post, of 8 Feb 2000. I will speak on the 20th".
        since = self._report.value.earliest - reference.timex.days.latest
        far = since.days > _LONGEST and self._will(expression)
        # "On Monday we were there. We fly home on the 9th".
        own = not reference.explicit
        return far or own or reference.timex.unit == "month"

    def _will(self, expression: Expression) -> bool:
        """Tell whether the sentence says before it that something will be."""
        before = self._lower[max(0, expression.start - _SENTENCE) : expression.start]
        return bool(_WILL.search(before))


def _weeks_off(core: Weekday, today: date, *, counts: bool) -> date:
    """Return the day of "a week on Monday", "two Fridays ago".

    ``counts`` tells whether today is the first of those counted back: not "the last".
    """
    back = (today.weekday() - core.number) % 7
    if core.weeks < 0:
        return today - timedelta(days=(back if counts else back or 7) - 7 * core.weeks)
    return today + timedelta(days=(-back % 7 or 7) + 7 * core.weeks)
