"""What relative expressions are reckoned from: the report's date, dates of the text."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache

from archive.datespan import DaySpan, PartialDate, Precision
from archive.extract.dates.asides import is_aside, is_of_paper, names_a_thing
from archive.extract.dates.context import opens_line
from archive.extract.dates.holidays import HOLIDAYS
from archive.extract.dates.timex import Timex, Unit, partial
from archive.frozen import quick
from archive.model import DocumentDate

#: How fine a unit is: a day tells the week, a year does not tell the month.
FINENESS: dict[Unit, int] = {
    "day": 0, "weekend": 1, "week": 1, "month": 2, "season": 3, "quarter": 3,
    "half": 4, "year": 5, "decade": 6, "century": 7,
}  # fmt: skip
#: The report's date lends no more than this many years of nearness.
FAR = 2
#: No date lends its year to one of an undated text that stands farther behind it.
_LENT_WITHIN = 600
#: Why a relative expression of an undated report has no days.
NO_DATE = "no date to reckon from"


@quick
@dataclass(frozen=True, slots=True)
class Resolution:
    """What an expression means: its days, or none and why; ``anchor`` says from what.

    ``value`` is TIMEX3's where it is not that of ``timex``.
    """

    timex: Timex | None
    anchor: str = ""
    value: str = ""


@quick
@dataclass(frozen=True, slots=True)
class Reference:
    """A resolved date of the text: where it stands, and what it says there."""

    timex: Timex
    words: str
    start: int
    end: int
    #: Whether it was not reckoned from the report's date.
    explicit: bool = True

    @property
    def dated(self) -> bool:
        """Tell whether its words name their year."""
        return self.words[-4:].isdecimal() or bool(_YEAR.search(self.words))

    @property
    def label(self) -> str:
        """What a reader is told."""
        shown = " ".join(self.words.split())
        return f"“{shown}” at character {self.start}"


@dataclass(frozen=True, eq=False)
class ReportDate:
    """The report's own date, as far as it is known; ``day`` only when to the day.

    One is equal only to itself; reports of a day share theirs.
    """

    value: PartialDate
    #: What a reader is told that it is.
    name: str = "the report's date"
    #: Whether it is that of what is told, which may have been written down later.
    of_event: bool = False

    @cached_property
    def day(self) -> date | None:
        """The day, when it is known."""
        if self.value.precision is Precision.DAY:
            return self.value.earliest
        return None

    @cached_property
    def span(self) -> DaySpan:
        """The days that it may mean."""
        return self.value.span

    @cached_property
    def unit(self) -> Unit:
        """The unit to which the date is known."""
        return self.value.precision.value

    @cached_property
    def label(self) -> str:
        """What a reader is told."""
        return f"{self.name}, {self.value}"

    @cached_property
    def reference(self) -> Reference:
        """The date as one that stands nowhere in the text."""
        return Reference(partial(self.value), "", -1, -1)


def report_date(document_date: DocumentDate | None) -> ReportDate | None:
    """Return a document date as something to reckon from."""
    if document_date is None:
        return None
    return _reported(
        document_date.value, _EVENT.match(document_date.detail) is not None
    )


#: What a claim says of the fields that tables of incidents have.
_EVENT = re.compile(
    r"fields? (?:event_?date|incident_?date|date_?of_?incident|event_year)(?!\w)"
)


@lru_cache(maxsize=4_096)
def _reported(value: PartialDate, of_event: bool) -> ReportDate:
    """Return what reports of one date share."""
    if of_event:
        return ReportDate(value, "the day of the event", of_event=True)
    return ReportDate(value)


class Narrative:
    """The dates that a text has named so far, and the time at which its story stands.

    A date far from the story ("as in 1813", "a study of 2005") is an excursion: the
    story goes on where it was, unless a second date stands by the first.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._dates: list[Reference] = []
        self._steady: Reference | None = None
        self._excursion: Reference | None = None
        #: Where the last night was told of that belongs to two days.
        self.night = -1
        #: Where a decade or a century was named last.
        self.age = -1

    def add(self, reference: Reference) -> None:
        """Note a date; the dates come in the order of the text."""
        self._dates.append(reference)
        if (
            self._steady is None
            or _close(self._steady, reference)
            or (self._excursion is not None and _close(self._excursion, reference))
            or opens_line(self._text, reference.start)
            or _goes_on(self._steady, reference)
            or self._strides_on(reference)
        ):
            self._steady, self._excursion = reference, None
        else:
            self._excursion = reference

    def _strides_on(self, reference: Reference) -> bool:
        """Tell whether a life goes on to its next years, one sentence to another.

        "Born in 1964. They parted in 1971. In 1976 she left. They moved in May."
        """
        steady, aside = self._steady, self._excursion
        if steady is None or aside is None:
            return False
        years = [one.timex.days.earliest.year for one in (steady, aside, reference)]
        ascends = years[0] < years[1] < years[2] <= years[1] + _STEPS
        return ascends and not self.one_sentence(aside.end, reference.start)

    @property
    def last(self) -> Reference | None:
        """The date named last."""
        return self._dates[-1] if self._dates else None

    @property
    def last_dated(self) -> Reference | None:
        """The latest date whose words tell a year, else the date named last."""
        told = (
            one
            for one in self._dates[: -LOOK_BACK - 1 : -1]
            if one.dated or (one.timex.unit == "year" and one.explicit)
        )
        return next(told, self.last)

    def exact_to(self, unit: Unit) -> Reference | None:
        """Return the latest date that is exact enough to tell ``unit``.

        "On Tuesday they asked of the president's July 25 call" tells Tuesday.
        """
        behind = None
        for reference in self._dates[: -LOOK_BACK - 1 : -1]:
            if FINENESS[reference.timex.unit] <= FINENESS[unit]:
                if behind is not None:
                    gone = reference.timex.days.earliest - behind.timex.days.latest
                    return reference if gone.days > 1 else behind
                if unit != "day" or not names_a_thing(
                    self._text, reference.start, reference.end
                ):
                    return reference
                behind = reference
        return behind

    def of_month(self, number: int) -> Reference | None:
        """Return the latest date of the month of this number that the text tells."""
        for reference in self._dates[: -LOOK_BACK - 1 : -1]:
            if (
                reference.timex.unit in _MONTHLY
                and reference.timex.days.earliest.month == number
                and reference.explicit
            ):
                return reference
        return None

    def latest_of(
        self, units: Collection[Unit], *, past: bool = False
    ) -> Reference | None:
        """Return the date named last if it is of one of these units.

        The day on which a stretch ended does not count: "the quarter ended Sept. 30".
        ``past`` looks past all others.
        """
        for reference in self._dates[: -LOOK_BACK - 1 : -1]:
            if reference.timex.unit in units:
                return reference
            if not past and not _ENDED.search(
                self._text, max(0, reference.start - 14), reference.start
            ):
                return None
        return None

    def quarter_over(self) -> Reference | None:
        """Return the day told last if it is that on which a quarter ended."""
        last = self.last
        if last is None or last.timex.unit != "day":
            return None
        over = _QUARTER.search(self._text, max(0, last.start - 40), last.start)
        return last if over else None

    def compared_with(self, last: Reference) -> Reference | None:
        """Return what the stretch at once before it is compared with, else itself.

        "Narrowed in February from 8 billion in January and 9 billion a year earlier".
        None where it is only the end of another: "in the April-June period".
        """
        index = self._dates.index(last)
        head = self._dates[index - 1] if index else last
        if head.timex.unit != last.timex.unit or head is last:
            return last
        between = self.between(head, last.start)
        if between.strip(" .") in _JOINING:
            return None
        follows = (head.timex.days.earliest - last.timex.days.latest).days == 1
        against = follows or bool(_AGAINST.search(between))
        here = against and self.one_sentence(head.end, last.start)
        return head if here else last

    def own_quarter(self, number: int) -> Reference | None:
        """Return a quarter of a company's own year that has been told, by its number.

        It is not that of the calendar: "its third quarter ended March 31".
        """
        for reference in reversed(self._dates):
            if reference.timex.unit != "quarter":
                continue
            if reference.timex.value.endswith(f"Q{number}"):
                first = reference.timex.days.earliest.month
                return reference if first != 3 * number - 2 else None
        return None

    def day_told(self) -> Reference | None:
        """Return the latest day; "who had come for Christmas" tells none.

        Nor does that of a paper: "approved the minutes of December 12".
        """
        for reference in self._dates[: -LOOK_BACK - 1 : -1]:
            if (
                reference.timex.unit == "day"
                and reference.words.lower() not in HOLIDAYS
                and not is_of_paper(self._text, reference.start)
            ):
                return reference if reference.start > self.night else None
        return None

    def yeared(self, start: int) -> Reference | None:
        """Return what lends its year to an expression of an undated text.

        A date to the month or the day does so wherever it stood; a bare year only
        within its sentence, or its paragraph when it opens that.
        """
        last = self._dates[-1] if self._dates else None
        if last is not None and start - last.end > _LENT_WITHIN:
            return None
        if last is None or last.timex.unit != "year":
            return last
        if self.one_sentence(last.end, start):
            return last
        if heading := self.heading(start):
            return heading
        full = [d for d in self._dates if d.timex.unit != "year"]
        return full[-1] if full else None

    def aside(self, reference: Reference) -> bool:
        """Tell whether a date only says since when, or what figures are based on."""
        return is_aside(
            self._text, reference.start, reference.end, reference.timex.unit
        )

    def based_on(self, reference: Reference) -> bool:
        """Tell whether figures are only based on a date: "base 1980"."""
        start = reference.start
        if self._text[start - 2 : start - 1] not in _BASE_ENDS:
            return False
        return bool(_BASE.search(self._text, max(0, start - 12), start))

    def heading(self, start: int) -> Reference | None:
        """Return the year that opens the line of ``start``, if it was the last date."""
        last = self._dates[-1] if self._dates else None
        if last is None or last.timex.unit != "year":
            return None
        if not (opens_line(self._text, last.start) or self._alone(last)):
            return None
        return last if self._text.rfind("\n", last.start, start) < 0 else None

    def _alone(self, year: Reference) -> bool:
        """Tell whether a year is a sentence of its own, as in annals: "1381. On"."""
        before = self._text[max(0, year.start - 2) : year.start]
        return before == ". " and self._text.startswith(". ", year.end)

    def thread_at(self, start: int, report: ReportDate | None) -> bool:
        """Tell whether the last dates of this paragraph hang on one bygone year.

        Two of them make a thread; a day of the report's own time breaks it.
        """
        if report is None:
            return False
        if self.heading(start):
            return True
        latest = self._dates[-_THREAD:]
        floor = latest[0].start if latest else start
        paragraph = self._text.rfind("\n\n", floor, start)
        here = [d for d in latest if d.start > paragraph]
        if all(d.timex.unit == "year" for d in here):
            return False
        return (
            len(here) == _THREAD
            and _close(*here)
            and all(
                d.explicit
                and not self.aside(d)
                and abs(d.timex.days.earliest.year - report.value.year) >= FAR
                for d in here
            )
        )

    def standing_at(self, start: int) -> Reference | None:
        """Return where the story stands for an expression at ``start``."""
        if not self._dates:
            return None
        last = self._dates[-1]
        if heading := self.heading(start):
            return heading
        if self._steady is not None and not self.one_sentence(last.end, start):
            last = self._steady
        if last.timex.unit != "year":
            return last
        # "On December 7, 1941 ... in 1941": December is where it stands.
        for finer in self._dates[: -LOOK_BACK - 1 : -1]:
            if FINENESS[finer.timex.unit] < FINENESS["year"] and (
                finer.timex.days.overlaps(last.timex.days)
            ):
                return finer
        return last

    def between(self, reference: Reference, start: int) -> str:
        """Return what stands between a date and a place behind it."""
        return self._text[reference.end : start].lower()

    def just_told(self, start: int) -> Reference | None:
        """Return the bare year named last, if that was in the sentence before."""
        last = self._dates[-1] if self._dates else None
        near = last is not None and start - last.end <= _NEXT_SENTENCE
        return last if last and near and last.timex.unit == "year" else None

    def one_clause(self, end: int, start: int) -> bool:
        """Tell whether no clause ends between two places: no sentence, no semicolon."""
        return ";" not in self._text[end:start] and self.one_sentence(end, start)

    def one_sentence(self, end: int, start: int) -> bool:
        """Tell whether no sentence ends between two places."""
        return not _SENTENCE_END.search(self._text, end, start)


#: Elsewhere the year stands before its day.
_YEAR = re.compile(r"\d{4}|[年년]")
#: The following sentence begins no farther from a year.
_NEXT_SENTENCE = 60
#: Dates of a story lie no more than so many years apart, one to the next.
_STRIDE = 3
#: Those of a life lie farther apart, where one follows the other.
_STEPS = 10
_MONTHLY = ("day", "month")
#: What is told so exactly is no mere comparison.
_TELLING = ("day", "season")
_BASE = re.compile(r"(?i:\bbase(?:[ ]year)?)\s\Z")
_BASE_ENDS = frozenset("eErR")
_JOINING = frozenset(("-", "–", "—", "/", "and", "to", "through"))
_AGAINST = re.compile(r"\b(?:from|against|compared|than|versus|vs|after)\b")
_ENDED = re.compile(r"\b(?:ended|ending|to)(?:\s+on)?\s+\Z")
#: "In the three months ended Sept. 30".
_QUARTER = re.compile(
    r"\b(?:quarter|(?:three|3)[- ]months?|(?:13|thirteen)[- ]weeks?)(?:[- ]period)?,?"
    rf"\s{_ENDED.pattern}"
)
#: So many dates that follow each other make a thread.
_THREAD = 2
#: How far back a date of the text is looked for that is exact enough.
LOOK_BACK = 4
#: A search is quick where it begins with one of few signs.
_SENTENCE_END = re.compile(
    r"[.!?。！？\n](?:(?<=[.!?])(?<!\b(?:Jan|Feb|Mar|Apr|Aug|Sep|Oct|Nov|Dec)[.!?])"
    r"(?<!\bSept[.!?])(?<!\b(?:Mr|Dr|St)[.!?])[\"”’)]*\s|(?<=[。！？])|(?<=\n)\s*\n)"
)


def _goes_on(one: Reference, other: Reference) -> bool:
    """Tell whether a story goes on to a later day that is told in full."""
    told = other.explicit and other.dated and other.timex.unit in _TELLING
    return told and other.timex.days.earliest > one.timex.days.latest


def _close(one: Reference, other: Reference) -> bool:
    years = one.timex.days.earliest.year - other.timex.days.earliest.year
    return abs(years) <= _STRIDE
