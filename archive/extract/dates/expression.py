"""What a date expression says, before anything is known of when it was said."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from archive.extract.dates.timex import Part, Timex, Unit
from archive.frozen import quick

#: What an expression is reckoned from: the report's own date, another date of the text,
#: or whichever is nearer to hand.
Base = Literal["report", "text", "near"]
#: The word before a name of the calendar: "last Friday", "that May", "the next spring".
Qualifier = Literal["last", "this", "next", "that", "following", "previous"]

#: The side of the report's date: "earlier this week", "later this year".
Half = Literal["", "earlier", "later"]
#: "the week of May 3", "the weekend of May 3".
WeekOf = Literal["", "week", "weekend"]


@quick
@dataclass(frozen=True, slots=True)
class Fixed:
    """A stretch of the calendar that is known without more ado."""

    timex: Timex
    #: In what way it could be mistaken; empty when it cannot.
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Antique:
    """A date before the year 1, which no day of our calendar reaches."""

    value: str


@quick
@dataclass(frozen=True, slots=True, eq=False)
class YearLess:
    """A day, month, season, quarter or holiday whose year is not said.

    Exactly one of ``month``, ``season``, ``quarter``, ``half`` and ``holiday`` is
    given. A day of another calendar is given as a holiday, "12 mordad". ``year`` is
    what is said of the year besides: "July of that year";
    ``weekday`` is what day it is, 0 for Monday: "Monday, 25 November". One is equal
    only to itself, so that caches know it quickly; ``yearless`` makes it.
    """

    month: int = 0
    day: int = 0
    season: str = ""
    quarter: int = 0
    half: int = 0
    holiday: str = ""
    year: Qualifier | None = None
    weekday: int | None = None

    @property
    def is_of_other_calendar(self) -> bool:
        """Whether it is a day of another calendar than ours."""
        return self.holiday[:1].isdecimal()


#: Makes each of them once, as far as there is room.
yearless = lru_cache(maxsize=4_096)(YearLess)


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week, 0 for Monday; ``week`` is what is said of its week besides."""

    number: int
    week: Qualifier | None = None
    #: So many weeks after: "Friday week"; beside ``week``, after that one.
    weeks: int = 0


@dataclass(frozen=True, slots=True)
class DayOfMonth:
    """A day of a month that is not said: "the 15th".

    ``months`` is how many months after the report's that is, where it is told:
    "the 26th of last month", "the 12th inst.".
    """

    day: int
    months: int | None = None
    #: What day of the week it is, 0 for Monday: "Friday the 13th".
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class DayOfStory:
    """The day at which the story stands, or so many days after: "at 10:30 p.m.".

    ``told`` says that a date of the text must tell it, not the report's.
    """

    days: int = 0
    told: bool = False


@dataclass(frozen=True, slots=True)
class Then:
    """The date that stands before: "since then"."""


@quick
@dataclass(frozen=True, slots=True)
class Shift:
    """The stretch of ``unit`` that lies ``count`` units after that of the base.

    ``step`` is what is counted where that is another unit ("this month a year ago");
    ``bygone`` says that it is the one before unless the tense is the future's;
    ``ahead`` that it is none in another tense ("in drei Wochen gebaut").
    """

    unit: Unit
    count: int
    base: Base
    step: Unit | None = None
    bygone: bool = False
    ahead: bool = False
    #: Days from the base: "ten years ago yesterday".
    days: int = 0


@dataclass(frozen=True, slots=True)
class Compared:
    """The stretch of the text's last quarter ``count`` years after: "a year earlier".

    ``months`` says that a month will do as well as a quarter. Without one the year
    is meant, reckoned from ``base``; or, if ``quarter`` says so, the last quarter
    that was over. ``period`` says that whatever the text compares is meant.
    """

    count: int
    base: Base
    months: bool = False
    quarter: bool = False
    period: bool = False


@dataclass(frozen=True, slots=True)
class Ended:
    """The stretch that ends on the day that follows: "the quarter ended Sept. 30"."""

    unit: Unit


@dataclass(frozen=True, slots=True)
class SeasonsAgo:
    """A season so many of its kind ago: "four summers ago"."""

    season: str
    count: int


@dataclass(frozen=True, slots=True)
class Offset:
    """So many units before or after the date that follows at once.

    ``core`` and ``qualifier`` are that date's, once it is found; ``weekday``, 0 for
    Monday, is that of the day, if it is told: the next one before or after the date.
    """

    unit: Unit
    count: int
    core: "Core | None" = None
    qualifier: Qualifier | None = None
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class Nth:
    """What a number picks out of a month: "the first Monday of November".

    ``count`` is -1 for the last; ``weekday`` is 0 for Monday and counts only where
    ``what`` says so; ``month`` is the month, ``size`` how many days are meant, 0 where
    that is not said.
    """

    count: int
    what: Literal["weekday", "week", "half", "days"]
    weekday: int
    month: "Core"
    #: The weekday after that is meant: "the first Tuesday after the first Monday".
    then: int | None = None
    size: int = 0


@dataclass(frozen=True, slots=True)
class InYear:
    """The text's last quarter or month, in another year: "the 1989 quarter".

    ``unit`` is None where "period" leaves open which it is.
    """

    unit: Unit | None
    year: int


@dataclass(frozen=True, slots=True)
class Window:
    """The ``count`` units before (or after) the base; None when it is not said.

    ``value`` is TIMEX3's, that of a duration.
    """

    unit: Unit
    count: int | None
    forward: bool
    base: Base
    value: str


@dataclass(frozen=True, slots=True)
class Vague:
    """A stretch that cannot be told: "several weeks ago"; ``why`` says the reason."""

    why: str


Core = (
    Fixed | Antique | YearLess | Weekday | DayOfMonth | DayOfStory | Then | Shift
    | Compared | Ended | SeasonsAgo | Offset | Nth | InYear | Window | Vague
)  # fmt: skip


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class Expression:
    """A date expression where it stands.

    ``part`` narrows the stretch, ``half`` cuts it at the report's date; ``clock`` is
    the part of a day in TIMEX3's way (``TNI``, ``T17:00``); ``week_of`` says that the
    week around the day is meant.
    """

    start: int
    end: int
    core: Core
    qualifier: Qualifier | None = None
    part: Part | None = None
    half: Half = ""
    clock: str = ""
    week_of: WeekOf = ""
