"""A weekday beside its week: "next week on Friday", "am Mittwoch vergangener Woche".

Either says a week or a day when read alone, and the day would be another one.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from archive.extract.dates.expression import Expression, Shift, Vague, Weekday
from archive.extract.dates.weekdays_behind import behind_weekday, with_weekday

#: What may stand between a weekday and its week.
_DAY_FIRST = frozenset(
    (
        *("", "of", "in", "der", "in der", "de", "de la", "della", "di", "da", "na"),
        *("van", "van de", "in de", "i", "w", "v", "на", "din", "ya", "من"),
    )
)
#: What may stand between a week and its day.
_WEEK_FIRST = frozenset(
    (
        *("", "on", "am", "on the", "el", "le", "di", "il", "na", "no", "op", "op de"),
        *("på", "w", "we", "v", "ve", "в", "во", "у", "の", "के", "يوم"),
        *("روز", "در روز", "pada", "pada hari", "hari"),
    )
)
#: English names the week behind its day; "said last week Friday's" is no such week.
_ENGLISH_GAPS = frozenset(("on", "on the"))
#: "Dinsdag over een week", "in a week" count from the day, not from this week.
_COUNTED_AHEAD = re.compile(
    r"(?:in|over|om|dentro|daqui|dans|tra|fra|za|через|peste)\b|.*\b(?:from|sonra|time)"
)
#: Where they are spoken a week begins on a Saturday, a Sunday or a Monday.
_OTHER_WEEKS = frozenset(("ar", "fa", "he"))
_SATURDAY = 5
_GAP = 14


def in_weeks(
    lower: str, expressions: Sequence[Expression], language: str, year: int | None
) -> Sequence[Expression]:
    """Join each weekday to the week that stands beside it, or the day before it.

    Args:
        lower: The text in lower case.
        expressions: What was found in it, in order.
        language: Its language, as ``language_for_days`` tells it.
        year: The report's.
    """
    joined: list[Expression] = []
    for expression in expressions:
        before = joined[-1] if joined else None
        if (
            before is not None
            and expression.start - before.end <= _GAP
            and Weekday in (before.core.__class__, expression.core.__class__)
        ):
            one = _joined(lower, before, expression, language)
            if one is None and isinstance(expression.core, Weekday):
                one = with_weekday(lower, before, expression, year)
            elif one is None:
                one = behind_weekday(lower, before, expression)
            if one is not None:
                joined[-1] = one
                continue
        joined.append(expression)
    return joined


def _joined(
    lower: str, first: Expression, second: Expression, language: str
) -> Expression | None:
    """Return a weekday and a week as one, whichever comes first; else None."""
    gap = lower[first.end : second.start]
    if "\n" in gap:
        return None
    gap = gap.strip()
    english = language in ("", "en")
    if isinstance(first.core, Weekday):
        day, week = first, second
        # "On Friday last week's meeting began" says not which Friday.
        fits = gap in _DAY_FIRST and not lower.startswith(("'", "’"), second.end)
    else:
        day, week = second, first
        fits = gap in (_ENGLISH_GAPS if english else _WEEK_FIRST)
    count = _weeks(lower, week)
    core = day.core
    if not fits or count is None or not isinstance(core, Weekday):
        return None
    # "På fredag" is the coming one by itself.
    directed = day.qualifier and not lower.startswith(("på ", "i "), day.start)
    if core.week or core.weeks or directed or day.half or day.week_of:
        return None
    told: Weekday | Vague = Weekday(core.number, "this", count)
    if language in _OTHER_WEEKS and core.number >= _SATURDAY:
        told = Vague("weeks begin on different days")
    return replace(day, start=first.start, end=second.end, core=told, qualifier=None)


def _weeks(lower: str, week: Expression) -> int | None:
    """Return how many weeks from that of the report one is; None for other things."""
    core = week.core
    if not isinstance(core, Shift) or core.unit != "week" or core.base != "report":
        return None
    if core.step or core.bygone or week.qualifier or week.part or week.half:
        return None
    said = lower[week.start : week.end]
    if core.count > 0 and _COUNTED_AHEAD.match(said):
        return None
    return core.count
