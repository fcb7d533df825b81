"""Finding of date expressions in running text.

One pattern stops at every word or number that can be part of a date; the rule for that
word looks around it and says what stands there, if anything. What was found is resolved
afterwards, in the order of the text.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache
from itertools import zip_longest

from archive.calendars import ETHIOPIAN
from archive.extract.addresses import SIGNS, in_address
from archive.extract.dates import named, years
from archive.extract.dates.abroad_days import DAYS, day_word_rule, with_part
from archive.extract.dates.abroad_phrases import abroad_phrases
from archive.extract.dates.archaic import WEEKS_APART, weeks_apart
from archive.extract.dates.calendars import (
    REIGNS,
    reign_rule,
    without_hijri_days,
)
from archive.extract.dates.called import is_in_name
from archive.extract.dates.compared import weekdays_ago
from archive.extract.dates.eastern import eastern_dates
from archive.extract.dates.entries import resolving
from archive.extract.dates.ethiopic_dates import (
    ETHIOPIC,
    ethiopic_dates,
    without_untold_years,
)
from archive.extract.dates.expression import (
    DayOfStory,
    Ended,
    Expression,
    Fixed,
    Offset,
    Shift,
    Then,
    Vague,
    Window,
    YearLess,
)
from archive.extract.dates.figures import counts_something
from archive.extract.dates.history import before_christ, tells_history
from archive.extract.dates.holidays import HOLIDAYS
from archive.extract.dates.hours import hour_rule, hours_rule, then_rule
from archive.extract.dates.language import language_for_days
from archive.extract.dates.lexicon import (
    DAY_PARTS,
    DECADES,
    FULL_MONTHS,
    MONTHS,
    SEASONS,
    UNITS,
    WEEKDAYS,
    lower_case,
    trie,
)
from archive.extract.dates.month_days import (
    fourth_rule,
    glued_rule,
    with_noted_year,
)
from archive.extract.dates.months import month_rule
from archive.extract.dates.ordinals_abroad import arabic_days
from archive.extract.dates.parts_abroad import in_parts
from archive.extract.dates.periods import code_rule, fiscal_rule, half_rule
from archive.extract.dates.ranges import join_ranges
from archive.extract.dates.reference import (
    Resolution,
    report_date,
)
from archive.extract.dates.resolver import Resolver
from archive.extract.dates.scan import Scan
from archive.extract.dates.seasons import season_rule
from archive.extract.dates.solar_dates import SOLAR, solar_dates
from archive.extract.dates.southern import of_their_half
from archive.extract.dates.thai import thai_dates
from archive.extract.dates.timex import Timex
from archive.extract.dates.two_styles import in_two_styles
from archive.extract.dates.units import unit_rule
from archive.extract.dates.weeks import in_weeks
from archive.extract.dates.worded_days import (
    WORDED,
    WORDED_YEARS,
    with_worded_year,
    worded_days,
)
from archive.extract.dates.year_words import tongue_of
from archive.extract.dates.years_beside import in_years
from archive.model import DateMention, DocumentDate, Field, Span

#: Reads what a word begins or ends: it is given where the word begins and ends.
_Rule = Callable[[Scan, int, int, str], Sequence[Expression]]

#: The years that are written at one with "FY".
_FISCAL_YEARS = range(1950, 2060)
_RULES: dict[str, _Rule] = {
    **dict.fromkeys(DAY_PARTS, named.part_rule),
    **dict.fromkeys(UNITS, unit_rule),
    "half": half_rule,
    **dict.fromkeys(("q1", "q2", "q3", "q4", "h1", "h2"), code_rule),
    **{
        f"q{n}fy{year}": code_rule
        for n in range(1, 5)
        for full in _FISCAL_YEARS
        for year in (full, f"{full % 100:02}")
    },
    "fy": fiscal_rule,
    **dict.fromkeys((f"fy{year}" for year in _FISCAL_YEARS), fiscal_rule),
    **dict.fromkeys((f"fy{year % 100:02}" for year in _FISCAL_YEARS), fiscal_rule),
    **dict.fromkeys(SEASONS, season_rule),
    **dict.fromkeys(DECADES, named.decade_rule),
    **dict.fromkeys(WEEKDAYS, named.weekday_rule),
    **{f"{day}s": weekdays_ago for day in WEEKDAYS if day.endswith("day")},
    **dict.fromkeys(MONTHS, month_rule),
    **{f"{name}{d}": glued_rule for name in FULL_MONTHS for d in range(1, 32)},
    **dict.fromkeys(named.DEICTICS, named.deictic_rule),
    **dict.fromkeys(HOLIDAYS, named.holiday_rule),
    **{name.replace("'", "’"): named.holiday_rule for name in HOLIDAYS},
    **{season + "s": season_rule for season in SEASONS if season != "fall"},
    **dict.fromkeys(("hours", "hour", "minutes", "minute"), hours_rule),
    "then": then_rule,
    **dict.fromkeys(REIGNS, reign_rule),
    **dict.fromkeys(DAYS, day_word_rule),
    "fourth": fourth_rule,
}
_WITHIN = r"\w$£€¥#&"
#: Each way begins with its sign, so that most words are passed over at once.
_NUMBERS = (
    # Amounts, such as 12,345 and 1.25, are most of the numbers: they stop nobody.
    r"\d(?<!\d[.,:/’'-]\d)(?<!\.\d)"
    r"(?:\d{0,2}(?![\d]|,\d|\.\d+(?![-./\d]|[ ]?[apo]))"
    r"|\d{3}(?:(?!\d)|[01]\d[0-3]\d(?![\w.,:/-])))"
    r"|['’]\d\d(?=s?(?!\w))"
)
#: No text in Thai is without this letter.
_THAI = "น"
#: Languages in which months of Ethiopia may stand, and their names in Latin letters.
_ETHIOPIAN, _THERE = frozenset(("am", "ti")), ETHIOPIAN.months
#: Languages in whose script months of Iran and Afghanistan may stand.
_SOLAR = frozenset(("fa", "ps", "ar", "ur", ""))
_EACH_YEAR = re.compile(r",?\s+(?:of\s+|in\s+)?(?:each|every)[ ]year\b")
#: What the second character of that may be: looked at first.
_EACH_BEGINS = frozenset("oie") | frozenset(
    filter(str.isspace, map(chr, range(0x3001)))
)
#: How a year begins that a note's number stands at one with: "3 May 20217".
#: Or that of one of the Buddhist era.
_CENTURIES = frozenset(("18", "19", "20", "b.", "be"))
_THIRDS = {"early": "first", "mid": "middle", "late": "last"}
#: Hours and the like are dates only where their day is known.
_NEEDS_A_DAY = (DayOfStory, Then, Ended)


def find_dates(
    text: str,
    document_date: DocumentDate | None,
    *,
    date_order: str = "dmy",
    field: Field = "text",
    language: str = "",
) -> tuple[DateMention, ...]:
    """Find the date expressions of ``text`` and resolve them.

    Args:
        text: Running text; spans count its characters.
        document_date: What relative expressions are reckoned from; without one they
            are found and stay unresolved.
        date_order: ``dmy`` or ``mdy``: how 07/10/2023 is read where nothing beside it
            tells (10/23/2023).
        field: Which field of the document the text is.
        language: The document's, an ISO 639-1 code; it counts where the text is too
            short to tell its own.

    Returns:
        The mentions in the order of the text; none overlaps another.
    """
    lower = lower_case(text)
    triggers = _triggers(lower)
    stated = tongue_of(language)
    language = language_for_days(lower, stated) or stated
    if not triggers and language == "en" and lower.isascii():
        # As most titles.
        return ()
    report = report_date(document_date)
    year = report.value.year if report else None
    expressions = [
        one
        for one in _expressions(text, lower, triggers, date_order, year, language)
        if (
            text[one.end : one.end + 1] not in SIGNS
            and text[one.start - 1 : one.start] not in SIGNS
        )
        or not in_address(text, one.start, one.end)
    ]
    if not expressions:
        return ()
    expressions = of_their_half(lower, in_two_styles(lower, expressions))
    expressions = without_hijri_days(lower, language, expressions)
    if language == "am":
        expressions = without_untold_years(lower, expressions)
    expressions = [*before_christ(expressions)]
    history = tells_history(text, expressions, report)
    resolver = Resolver(text, lower, report, history=history, language=language)
    resolve = resolving(text, lower, date_order, expressions, resolver)
    mentions = [
        mention
        for expression, following in zip_longest(expressions, expressions[1:])
        if (
            mention := _mention(text, field, expression, resolve(expression, following))
        )
    ]
    join_ranges(lower, mentions)
    return tuple(mentions)


def _mention(
    text: str, field: Field, expression: Expression, found: Resolution
) -> DateMention | None:
    """Return a date as found; None where it is one only if it is a day."""
    when = found.timex
    core = expression.core
    if when is None and (
        isinstance(core, _NEEDS_A_DAY) or (isinstance(core, Shift) and core.ahead)
    ):
        return None
    value = found.value or (when.value if when else "")
    start, end = expression.start, expression.end
    return DateMention(
        span=Span(start, end),
        text=text[start:end],
        value=value,
        days=when.days if when else None,
        anchor=found.anchor if when is None else _why(expression, found, when),
        field=field,
        kind="TIME" if "T" in value else "DATE",
    )


def _why(expression: Expression, found: Resolution, when: Timex) -> str:
    """Return what a reader is told: what a date was reckoned from."""
    told = found.anchor
    if told and not isinstance(expression.core, Fixed):
        told = f"reckoned from {told}"
        core = expression.core
        if isinstance(core, YearLess) and core.holiday and core.is_of_other_calendar:
            told = f"{told}; {ETHIOPIC if core.holiday.endswith(_THERE) else SOLAR}"
    if expression.part and when.unit != "day":
        third = f"taken as its {_THIRDS[expression.part]} third"
        told = f"{told}; {third}" if told else third
    return told


def _expressions(  # noqa: PLR0917
    text: str,
    lower: str,
    triggers: Sequence[re.Match[str]],
    order: str,
    year: int | None,
    language: str,
) -> Sequence[Expression]:
    """Return the date expressions of a text in order, unresolved.

    ``year`` is the report's, which tells the century of '14; ``language`` is the
    text's, as ``language_for_days`` tells it.
    """
    abroad: list[Expression] = []
    if language != "en" or not lower.isascii():
        told = abroad_phrases(lower, language)
        solar = language in _SOLAR and not lower.isascii()
        abroad = [
            *eastern_dates(lower),
            *(thai_dates(lower) if _THAI in lower else ()),
            *(solar_dates(lower, language) if solar else ()),
            *(ethiopic_dates(lower, language) if language in _ETHIOPIAN else ()),
            *(arabic_days(lower) if language == "ar" else ()),
            *(worded_days(lower, language) if language in WORDED else ()),
            *(with_part(lower, language, expression) for expression in told),
        ]
    scanned = _scanned(text, lower, triggers, order, year, language)
    if not abroad:
        if language != "en":
            scanned = in_years(lower, scanned)
        return in_weeks(lower, in_parts(lower, scanned, language), language, year)
    end = 0
    apart: list[Expression] = []
    # Of two that begin at one place the longer one knows more.
    for expression in sorted(
        [*abroad, *scanned], key=lambda each: (each.start, -each.end)
    ):
        if expression.start >= end:
            apart.append(expression)
            end = expression.end
    parted = in_parts(lower, in_years(lower, apart), language)
    return in_weeks(lower, parted, language, year)


def _scanned(  # noqa: PLR0917
    text: str,
    lower: str,
    triggers: Sequence[re.Match[str]],
    order: str,
    year: int | None,
    language: str,
) -> Sequence[Expression]:
    if not triggers:
        return ()
    expressions: list[Expression] = []
    antiquity = years.names_antiquity(lower)
    scan = Scan(
        text,
        lower,
        order,
        report_year=year,
        language=language,
        before_christ=antiquity,
        antique=antiquity and years.counts_before_christ(lower),
    )
    offset: Expression | None = None
    for trigger in triggers:
        start, end = trigger.span(1)
        if start < scan.floor:
            continue
        word, at = trigger[1], (scan, start, end)
        if word.isdecimal():
            if counts_something(*at):
                continue
            found = years.number_rule(*at, word) or hour_rule(*at)
        else:
            found = _RULES.get(word, named.short_year_rule)(*at, word)
        for read in found:
            if read.start < scan.floor:
                continue
            behind = read.end
            if " A" <= text[behind : behind + 2] <= " Z" and is_in_name(scan, read):
                scan.floor = behind
                continue
            expression = _with_rest(lower, read)
            scan.floor = expression.end
            scan.last_was_season = word in SEASONS
            if isinstance(expression.core, Offset):
                offset = expression
                continue
            if offset:
                expression = _joined(lower, offset, expression)
                offset = None
            expressions.append(expression)
    return expressions


def _with_rest(lower: str, read: Expression) -> Expression:
    """Add what right behind an expression tells more of it."""
    behind = read.end
    if lower[behind : behind + 4] in WORDED_YEARS:
        return with_worded_year(lower, read)
    if lower.startswith(WEEKS_APART, behind):
        return weeks_apart(lower, read)
    if lower[behind + 1 : behind + 2] in _EACH_BEGINS:
        return _habitual(lower, read)
    if lower[behind + 1 : behind + 3] in _CENTURIES:
        return with_noted_year(lower, read)
    return read


def _habitual(lower: str, expression: Expression) -> Expression:
    """Leave "26 December each year" without days."""
    core = expression.core
    if isinstance(core, YearLess) and _EACH_YEAR.match(lower, expression.end):
        return replace(expression, core=Vague("it is so every year"))
    return expression


@cache
def _trigger_patterns(plain: bool) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return what finds a trigger that opens a text, and any other; as group 1.

    What may stand before a trigger is looked for first, since few characters are such.
    In a ``plain`` text, of ASCII alone, a set of plain characters is found far quicker
    than what is no letter of any script, and words of other letters have no place.
    """
    told = [word for word in _RULES if word.isascii()] if plain else [*_RULES]
    words = rf"((?:{trie(told)})(?![\w&])|{_NUMBERS})"
    before = f"[^{_WITHIN}]"
    if plain:
        stops = re.findall(before, "".join(map(chr, range(128))))
        before = "[{}]".format("".join(map(re.escape, stops)))
    return re.compile(words), re.compile(before + words)


def prepare() -> None:
    """Make what finds triggers ahead of the first text: most texts take less.

    Where there are texts in other than plain letters, each process makes it for them.
    """
    _triggers("")


def _triggers(lower: str) -> Sequence[re.Match[str]]:
    """Return what a rule may begin at, in order: group 1 of matches."""
    opening, later = _trigger_patterns(lower.isascii())
    if first := opening.match(lower):
        return [first, *later.finditer(lower, first.end())]
    return [*later.finditer(lower)]


def _joined(lower: str, offset: Expression, expression: Expression) -> Expression:
    """Join "two days before" to the date that follows at once, if one does."""
    core = offset.core
    gap = lower[offset.end : expression.start].strip()
    if gap or not isinstance(core, Offset):
        return expression
    if isinstance(expression.core, Window | Vague | DayOfStory | Shift | Then):
        return expression
    core = replace(core, core=expression.core, qualifier=expression.qualifier)
    return Expression(start=offset.start, end=expression.end, core=core)
