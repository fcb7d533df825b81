"""Rules for days of a month that is not said: "on the 20th", "the Fourth"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from archive.datespan import InvalidDateError, PartialDate
from archive.extract.dates import timex
from archive.extract.dates.context import look_left
from archive.extract.dates.expression import (
    DayOfMonth,
    Expression,
    Fixed,
    YearLess,
    yearless,
)
from archive.extract.dates.lexicon import MONTHS, words
from archive.extract.dates.scan import GAP, Scan
from archive.extract.dates.thai import of_buddhist_era
from archive.patterns import later

_DAY_OF_MONTH = re.compile(
    r"(?P<d>\d{1,2})(?:st|nd|rd|th|d)\b"
    r"(?:(?P<of>[ ]of[ ](?:the[ ]same|the|that|(?P<m>this|last|next))[ ]month\b)"
    r"|[ ](?P<inst>inst|ult|prox)(?:ant\b|imo\b|\b\.?)"
    r"|(?=[ ]*(?:[,.;:)!?\n]|$"
    r"|(?:and|when|after|but|at|in|by|to|the|he|she|they|it|i|we|you|there|this|that"
    r"|our|my|his|her|its|their|all|no|a|an|of|as|with|from|until|till|was|were|had|did"
    r"|came|only|another|several|some|many)\b)))"
)
#: "The 3rd and 7th inst."
_WITH_INST = re.compile(
    r"[ ](?:and|to|or)[ ](?:the[ ])?\d{1,2}(?:st|nd|rd|th|d)"
    r"[ ](?P<inst>inst|ult|prox)\b"
)
#: "On the 10th rain fell": what may follow at the head of a sentence, and what not.
_OPENS = re.compile(r"(?:^|[.!?;:][\"”’)]*[ \n]+|\n)On[ \n]the[ \n]\Z")
_DAY = re.compile(r"\d{1,2}(?:st|nd|rd|th|d)(?=[ \n](?P<next>[a-z]+))")
_NUMBERED = frozenset(
    words(
        "day floor anniversary hole minute lap attempt birthday page round century "
        "street avenue ballot try shot ball over grade inning green tee parallel night "
        "morning afternoon evening hour storey story line row rung step level week "
        "month year ring call visit trip time side date occasion degree and of"
    )
)
#: An age has no stop before its dash: "Smith, 18 — a student".
_DATELINED = re.compile(r"(?P<d>\d{1,2})\.[ ]?(?:—|–|--)(?!\d)")
_PLACE_BEFORE = later(r"(?:\A|\n)[ \t]*[A-ZÀ-Þ][\w.'’-]+(?:[ ][\w.'’-]+){0,3},[ ]\Z")
_REACH, _LONGEST = 48, 31
_ON_THE = re.compile(
    r"(?<!\w)(?:(?:on|by|until|till|since|from|to|before|after)"
    r"|(?:yours|mine|his|hers|letters?|favou?rs?|note|despatch|dispatch|advices"
    r"|papers?|wires?|telegrams?|morning|forenoon|afternoon|evening|night|\w+['’]s)\s+of)"
    r"\s+the\s+\Z"
)


def day_of_month(scan: Scan, start: int) -> Sequence[Expression]:
    """Read "on the 20th", "the 3rd of that month"; not "the 38th parallel"."""
    match = _DAY_OF_MONTH.match(scan.lower, start)
    if match is None:
        return _opening_day(scan, start) or _datelined_day(scan, start)
    if not 1 <= int(match["d"]) <= 31:
        return ()
    before = scan.lower[max(0, start - 24) : start]
    told = _ON_THE.search(before)
    listed = _WITH_INST.match(scan.lower, match.end())
    beyond = match["of"] or match["inst"] or listed
    article = before.endswith("the ")
    if not (told or (beyond and article) or match["inst"]):
        return ()
    months = {"last": -1, "ult": -1, "next": 1, "prox": 1, "inst": 0, "this": 0}
    which = match["m"] or match["inst"] or (listed and listed["inst"])
    core = DayOfMonth(int(match["d"]), months[which] if which else None)
    if article or told:
        start = scan.lower.rindex("the", 0, start)
    left = look_left(scan.lower, scan.floor, start)
    start = left.start if left.clock else start
    return (Expression(start=start, end=match.end(), core=core, clock=left.clock),)


def _opening_day(scan: Scan, start: int) -> Sequence[Expression]:
    """Read "On the 10th rain fell" at the head of a sentence."""
    match = _DAY.match(scan.lower, start)
    if match is None or match["next"] in _NUMBERED:
        return ()
    day = int(re.sub(r"\D", "", match.group()))
    opens = _OPENS.search(scan.text, max(0, start - 16), start)
    if not opens or not 1 <= day <= 31 or start - len("the ") < scan.floor:
        return ()
    core = DayOfMonth(day)
    return (Expression(start=start - len("the "), end=match.end(), core=core),)


def _datelined_day(scan: Scan, start: int) -> Sequence[Expression]:
    """Read "Madrid, 18.—" at the head of a paragraph."""
    match = _DATELINED.match(scan.text, start)
    day = int(match["d"]) if match else 0
    if match is None or not 1 <= day <= _LONGEST:
        return ()
    if not _PLACE_BEFORE.search(scan.text, max(0, start - _REACH), start):
        return ()
    return (Expression(start=start, end=match.end("d"), core=DayOfMonth(day)),)


def fourth_rule(scan: Scan, start: int, end: int, _name: str) -> Sequence[Expression]:
    """Read "the Fourth", with its capital the fourth of July."""
    before = scan.lower[max(0, start - 16) : start]
    after = scan.word_after(end)
    if scan.text[start].islower() or scan.shouting or not _ON_THE.search(before):
        return ()
    july = re.compile(rf"{GAP}of{GAP}july\b").match(scan.lower, end)
    if july is None and after and after not in ("and", "but", "when", "in", "at"):
        return ()
    core = yearless(month=7, day=4)
    start = scan.lower.rindex("the", 0, start)
    return (Expression(start=start, end=july.end() if july else end, core=core),)


_YEAR_BEHIND = re.compile(r",?[ \n](?P<y>(?:1[6-9]|20)\d\d)(?![\w%]|[.,:]\d)")
_NOTED_YEAR = re.compile(
    r",?[ \n](?:(?P<y>(?:1[89]|20)\d\d)\d(?!\d|[.,]\d)"
    r"|\(?b\.?e\.?[ ](?P<be>2[4-6]\d\d)\)?(?!\d))"
)
_NAME = re.compile(r"[a-z]+")


def glued_rule(scan: Scan, start: int, end: int, word: str) -> Sequence[Expression]:
    """Read "July18, 2024", whose blank was lost: only with its year."""
    year = _YEAR_BEHIND.match(scan.lower, end)
    name = _NAME.match(word)
    if year is None or name is None or scan.text[start].islower():
        return ()
    core = _full(int(year["y"]), MONTHS[name.group()], int(word[name.end() :]))
    return (Expression(start=start, end=year.end("y"), core=core),) if core else ()


def with_noted_year(lower: str, day: Expression) -> Expression:
    """Join a day to its year where a note's number stands at one with that.

    "On 29 September 20217" is what is left of "2021" with a raised 7. "9 July B.E.
    2567" has its year in the Buddhist era.
    """
    core, said = day.core, _NOTED_YEAR.match(lower, day.end)
    if said is None or not isinstance(core, YearLess) or not core.day or core.year:
        return day
    year = int(said["y"] or 0) or of_buddhist_era(int(said["be"]))
    told = _full(year, core.month, core.day)
    end = said.end("y") if said["y"] else said.end()
    return replace(day, end=end, core=told) if told else day


def _full(year: int, month: int, day: int) -> Fixed | None:
    try:
        return Fixed(timex.partial(PartialDate(year, month, day)))
    except InvalidDateError:
        return None
