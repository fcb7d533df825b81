"""What the expressions of a text are reckoned from: its date, and its story so far."""

import re
from dataclasses import replace
from datetime import date
from functools import cached_property
from typing import Literal, Self

from archive.datespan import DaySpan
from archive.extract.dates import timex
from archive.extract.dates.abroad_tense import SIGNED, UNENDED, tense_abroad
from archive.extract.dates.expression import (
    Expression,
    Shift,
    Window,
)
from archive.extract.dates.forecasts import is_forecast
from archive.extract.dates.reference import (
    FINENESS,
    LOOK_BACK,
    NO_DATE,
    Narrative,
    Reference,
    ReportDate,
    Resolution,
)
from archive.extract.dates.tense import tense_of
from archive.extract.dates.timex import Timex, Unit
from archive.extract.dates.verb_beside import Tense

#: Why a day is left open in a language that has signs of its tenses.
UNTOLD = "nothing tells whether it is past or to come"
#: A date of the text this near, in characters, is what "a week earlier" speaks of.
_NEAR = 160
#: A story that names a month so many days after its last day has gone on to it.
_GONE_ON = 90
#: From Wednesday on "this weekend" is the one to come.
_MIDWEEK = 2
#: How other languages than English say "this weekend" and "the coming weekend".
_THIS = re.compile(
    r"this|dies|(?:n|d)?este|ce |questo|dit |bu |[本这這今こ]|이번|te(?:n|go) "
    r"|t[oe]\w{1,5} víkend|эти|ц[иі]|den här|denne |tänä|e(?:zen a)? |(?:în )?acest"
    r"|\w+ acesta|akhir \w+ ini|cuối tuần này"
)
_COMING = re.compile(
    r"próxim|prochain|prossim|kommend|nächst|komend|volgend|aanstaand|que v(?:iene|em)"
    r"|önümüzdeki|najbliższ|nadch|ближайш|предстоящ|грядущ|найближч|прийдешн|kommande"
    r"|til(?:l)? helg|ensi |tulevana|közelgő|jövő|mendatang|tuần tới"
)
#: What "recent" and "the coming" are taken for when no number is said.
_VAGUE_COUNTS: dict[Unit, int] = {
    "day": 7, "week": 6, "month": 6, "quarter": 4, "year": 5, "decade": 3,
    "weekend": 3, "century": 2, "season": 3, "half": 2,
}  # fmt: skip
#: A history that has come to its own day stays there for so many characters.
_SO_NEAR = 200
_AGES = ("decade", "century")
_UNTIL_NOW = re.compile(r"\b(?:has|have)[ ](?!been\b)[^.;!?\n]{2,60}[ ]since[ ]\Z")


class Reckoning:
    """The date of a report and the dates that its text has named so far."""

    def __init__(
        self,
        text: str,
        lower: str,
        report: ReportDate | None,
        *,
        history: bool,
        language: str = "",
        entry: Reference | None = None,
    ) -> None:
        self._text = text
        self._language = language
        self._lower = lower
        self._report = report
        self._history = self._telling = history
        #: Where a history last spoke of its own day: "last March", "two weeks ago".
        self._today_end = -1
        self._narrative = Narrative(text)
        #: The tenses told so far, by where an expression stands.
        self._tenses: dict[tuple[int, int], Tense] = {}
        #: The months and days by which the text calls events.
        self._events: set[tuple[int, int]] = set()
        #: Whether the day named last could not be told.
        self._lost = False
        #: Whether the text is an entry, which may tell what came of it later.
        self._is_entry = entry is not None
        if entry is not None:
            self._narrative.add(entry)
        #: For so many dates to come one of another year than the report's is near.
        self._strayed = 0

    @property
    def day(self) -> date | None:
        """The report's own day, where it is known."""
        return self._report.day if self._report else None

    def reckoning_from(self, report: ReportDate) -> Self:
        """Return what resolves a part of the same text from another day."""
        return type(self)(
            self._text,
            self._lower,
            report,
            history=self._telling,
            language=self._language,
        )

    def reckoning_entry(self, report: ReportDate, head: Reference) -> Self:
        """Return what resolves an entry of a log, which begins with its own date."""
        return type(self)(
            self._text,
            self._lower,
            report,
            history=False,
            language=self._language,
            entry=head,
        )

    def _note_year(self, when: Timex) -> None:
        """Note the year of the date of the text that was added last."""
        if self._report and when.days.latest.year != self._report.value.year:
            self._strayed = LOOK_BACK
        elif self._strayed:
            self._strayed -= 1

    def _ends_night(self, base: Reference) -> bool:
        """Tell "the night of 9–10 May": the next morning is that of the 10th."""
        start = base.start
        return _TO_NEXT_DAY.search(self._lower, max(0, start - 24), start) is not None

    def _is_of_today(self, expression: Expression) -> bool:
        """Tell whether a history has come to the time in which it is told.

        "Last March he was indicted. He died on Tuesday."
        """
        end = self._today_end
        if end < 0 or expression.start - end > _SO_NEAR:
            return False
        return self._text.find("\n\n", end, expression.start) < 0

    def _note_today(self, expression: Expression, found: Resolution) -> None:
        """Note whether an expression leads a history to its own day, or away."""
        when = found.timex
        if when is None or self._report is None or when.unit in _AGES:
            return
        if self._from_report(found):
            # "The troops will go next summer" was said at the time of the story.
            if when.days.earliest <= self._report.value.latest:
                self._today_end = expression.end
        elif self._report.value.year - when.days.latest.year > 1:
            self._today_end = -1

    def _from_report(self, found: Resolution) -> bool:
        return self._report is not None and found.anchor == self._report.label

    def _tense(self, expression: Expression) -> Tense:
        place = expression.start, expression.end
        known = self._tenses.get(place)
        if known is None:
            if self._language in SIGNED:
                # German tells its verbs from its nouns by capitals.
                text = self._text if self._language == "de" else self._lower
                known = tense_abroad(text, *place, self._language)
            else:
                known = tense_of(self._text, self._lower, *place)
                if not known and self._is_forecast:
                    known = "future"
            self._tenses[place] = known
        return known

    @cached_property
    def _is_forecast(self) -> bool:
        return is_forecast(self._lower)

    def _near_reference(self, unit: Unit, start: int) -> Reference | None:
        reference = self._narrative.exact_to(unit)
        if reference is None or self._history:
            return reference
        end = reference.end
        if start - end > _NEAR or self._narrative.based_on(reference):
            return None
        return reference if self._text.find("\n\n", end, start) < 0 else None

    def _background(self, expression: Expression) -> Reference | None:
        """Return a date that a news report has just gone back to, if any.

        A bare year colours its own sentence only: "in 1986. It ends on April 1".
        """
        if self._report is None:
            return self._narrative.yeared(expression.start)
        if heading := self._narrative.heading(expression.start):
            return heading
        near = self._near_reference("year", expression.start)
        if near is None or not near.explicit or self._narrative.aside(near):
            return None
        if self._narrative.one_sentence(near.end, expression.start):
            return near
        # A comparison with last year is no return to it.
        years = abs(near.timex.days.earliest.year - self._report.value.year)
        return near if near.timex.unit != "year" and years > 1 else None

    def _today(self) -> tuple[date | None, Resolution]:
        if self._report is None:
            return None, Resolution(None, NO_DATE)
        if self._report.day is None:
            reason = f"{self._report.label}, is not known to the day"
            return None, Resolution(None, reason)
        return self._report.day, Resolution(None)

    def _base(self, expression: Expression, base: str, unit: Unit) -> Reference | str:
        """Return what to reckon from, or why there is nothing."""
        if self._lost and base != "report":
            return "the date before it is not resolved"
        if base == "near" and self._report and not self._history:
            base = self._nearer(expression, unit)
        reference: Reference | None = None
        if base == "text" or (base == "near" and self._history):
            reference = self._narrative.exact_to(unit)
            last = self._narrative.last
            beside = last and last.timex.unit == "year" and not self._history
            aside = (beside and reference and not reference.explicit) or (
                reference and unit == "day" and self._of_own_week(reference)
            )
            if (
                reference
                and last
                and not aside
                and self._left(reference, last, expression)
            ):
                return "the date before it is not known so exactly"
        elif base == "near":
            reference = self._near_reference(unit, expression.start)
        if reference is not None and self._is_to_come(reference, expression):
            reference, base = None, "report" if base == "near" else base
        if reference is not None:
            told = self._narrative.age > reference.start
            if told and unit == "year" and base == "text":
                # "In the early 2010s it was. Seven years later".
                return "the date before it is not known so exactly"
            return reference
        if base == "text" or (
            base != "report" and self._near_reference("century", expression.start)
        ):
            if self._narrative.last is not None:
                return "the date before it is not known so exactly"
            if base == "text":
                return "no date before it to reckon from"
        if self._report is None:
            return NO_DATE
        if FINENESS[self._report.unit] > FINENESS[unit]:
            return f"{self._report.label}, is not known so exactly"
        return self._report.reference

    def _of_own_week(self, reference: Reference) -> bool:
        """Tell whether news speaks of a day of its own week: "that evening" is of it.

        "It flew past on Tuesday, years after its launch in January 2006".
        """
        if self._report is None or self._history:
            return False
        ago = (self._report.value.latest - reference.timex.days.earliest).days
        return 0 <= ago <= _OWN_WEEK

    def _left(
        self, reference: Reference, last: Reference, expression: Expression
    ) -> bool:
        """Tell whether the story has gone on from a date to a month after it."""
        if _left(reference.timex, last.timex):
            return True
        on = (last.timex.days.earliest - reference.timex.days.latest).days
        bygone = self._report is None or last.timex.days.latest < (
            self._report.value.earliest
        )
        here = self._narrative.one_sentence(last.end, expression.start)
        return bygone and here and last.timex.unit == "month" and on > _GONE_ON

    def _is_to_come(self, reference: Reference, expression: Expression) -> bool:
        """Tell whether a date lies ahead, though the expression speaks of the past."""
        if self._report is None or self._history:
            return False
        ahead = reference.timex.days.earliest > self._report.value.latest
        return ahead and self._tense(expression) == "past"

    def _nearer(self, expression: Expression, unit: Unit) -> Literal["near", "report"]:
        """Choose what "the end of the week" is reckoned from in a report.

        A decade is the report's own; what is to come is reckoned from the report's
        date too, unless another date that is none of its days stands by.
        """
        if unit in ("decade", "century"):
            return "report"
        reference = self._near_reference(unit, expression.start)
        core = expression.core
        same = isinstance(core, Shift) and core.count == 0
        if reference is None or not same:
            return "near"
        assert self._report is not None
        if reference.explicit and (
            reference.timex.days.latest >= self._report.value.earliest
        ):
            return "near"
        if self._tense(expression) == "future":
            return "report"
        # "Has lost a third since the start of the year".
        start = expression.start
        until_now = _UNTIL_NOW.search(self._lower, max(0, start - _NEAR), start)
        return "report" if until_now else "near"

    def _until(self, expression: Expression) -> bool:
        """Tell whether a weekday ends a stretch: "until Monday", said on a Monday."""
        before = self._lower[max(0, expression.start - 12) : expression.start].split()
        return bool(before) and before[-1] in ("until", "till", "before")

    def _which_weekend(self, expression: Expression, today: date) -> int | None:
        """Return -1 for the weekend past, 0 for that of this week, 1 for the next.

        None where the verb tells it not, in a language that has its signs.
        """
        said = self._lower[expression.start : expression.end]
        if _COMING.search(said):
            return int(today.weekday() >= 5)
        if today.weekday() >= 5 or self._tense(expression) == "future":
            return 0
        this = bool(_THIS.match(said))
        if this and self._language in UNENDED:
            # There it is that of this week, whatever its day.
            return 0
        if self._language in SIGNED and not (this or self._tense(expression)):
            return None
        if this and today.weekday() >= _MIDWEEK:
            return 0
        return 0 if this and self._tense(expression) != "past" else -1

    def _shift(self, expression: Expression, core: Shift) -> Resolution:
        after = self._counts_on(core)
        own = after or self._is_of_story(expression, core)
        base = self._base(expression, "text" if own else core.base, core.unit)
        if isinstance(base, str):
            return Resolution(None, base)
        if core.ahead and not after and self._tense(expression) != "future":
            return Resolution(None, UNTOLD)
        count = core.count
        if core.unit == "weekend" and count == 0 and core.base == "report":
            told = self._which_weekend(expression, base.timex.days.earliest)
            if told is None:
                return Resolution(None, UNTOLD)
            count = told
        elif core.bygone and self._tense(expression) != "future":
            count -= 1
        elif count == 1 and expression.clock == "TMO" and self._ends_night(base):
            count = 0
        begin = base.timex.days.earliest
        if core.days:
            begin = timex.shifted("day", begin, core.days).days.earliest
        found = timex.shifted(core.unit, begin, count, core.step)
        if count > 0 and core.base != "report" and self._never_was(expression, found):
            return Resolution(None, UNTOLD)
        if core.bygone and count < 0:
            # A night belongs to two days.
            found = replace(found, days=DaySpan(found.days.earliest, begin))
        return Resolution(found, self._label(base))

    def _counts_on(self, core: Shift) -> bool:
        """Tell whether a word of what is to come tells what came after, in a history.

        "Через неделю город пал", "в следующем году": they are of both.
        """
        if self._language not in _COUNT_ON or not (self._history or not self._report):
            return False
        following = core.base == "report" and core.count == 1 and core.unit != "day"
        return core.ahead or following

    def _is_of_story(self, expression: Expression, core: Shift) -> bool:
        """Tell "he called this day the worst" of a history from "they will mark it".

        What is told there as past is not of the report's own time.
        """
        return (
            self._history
            and core.count == 0
            and core.base == "report"
            and self._lower.startswith("this ", expression.start)
            and self._tense(expression) == "past"
        )

    def _never_was(self, expression: Expression, found: Timex) -> bool:
        """Tell whether "three months later" would be to come, where a verb looks back.

        "Shown this week. Three months later the users said": it counts from elsewhere.
        """
        report = self._report
        return (
            report is not None
            and not self._is_entry
            and found.days.earliest > report.value.latest
            and self._lower.endswith("later", expression.start, expression.end)
            and self._tense(expression) == "past"
        )

    def _window(self, expression: Expression, core: Window) -> Resolution:
        base = self._base(expression, core.base, core.unit)
        if isinstance(base, str):
            return Resolution(None, base)
        count = core.count if core.count is not None else _VAGUE_COUNTS[core.unit]
        anchor = self._label(base)
        if core.count is None:
            anchor += f"; taken to mean {count} {core.unit}s"
        days = base.timex.days
        if core.forward:
            edge = days.latest
            span = DaySpan(edge, timex.moved(edge, core.unit, count))
        else:
            edge = days.earliest if core.base != "report" else days.latest
            span = DaySpan(timex.moved(edge, core.unit, -count), edge)
        return Resolution(Timex(core.value, span, "day"), anchor, core.value)

    def _label(self, base: Reference) -> str:
        if base.start >= 0:
            return base.label
        assert self._report is not None
        return self._report.label


_OWN_WEEK = 7
_TO_NEXT_DAY = re.compile(
    r"\bnight[ ]of[ ](?:the[ ])?\d{1,2}\w{0,2}[ ]?(?:[-–/]|to)[ ]?\Z"
)
#: Elsewhere "in three weeks" tells as often how long something took.
_COUNT_ON = frozenset(("ru", "uk"))


def _left(earlier: Timex, last: Timex) -> bool:
    """Tell whether a story has left a date for another year since."""
    years = last.days.earliest.year - earlier.days.latest.year
    return abs(years) > 1 and last.unit in ("month", "season", "year")
