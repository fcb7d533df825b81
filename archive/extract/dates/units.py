"""Rules for days, weeks, months, quarters, years, decades and centuries.

shift  = number unit ("ago" | "earlier" | "before" | "later" | "after" | "from now")
| ("last" | "this" | "next" | "that" | "the following" ...) unit
window = ("past" | "last" | "next" | "coming" | "following" ...) number unit
| ("recent" | "coming") units
"""

import re
from collections.abc import Sequence
from typing import cast

from archive.extract.dates import timex
from archive.extract.dates.context import NUMBER, chunk_before, read_number
from archive.extract.dates.expression import (
    Antique,
    Base,
    Core,
    Expression,
    Fixed,
    Half,
    Qualifier,
    Shift,
    Vague,
    Window,
    YearLess,
)
from archive.extract.dates.lexicon import ORDINALS, UNITS, alternatives, words
from archive.extract.dates.scan import GAP, Scan
from archive.extract.dates.timex import Part, Unit

_AFTER = re.compile(
    rf"(?:{GAP}|-)(?P<w>ago|earlier|later|before|after|afterwards?|previously|hence"
    rf"|from{GAP}now|prior|on)\b"
)
_LEFT = re.compile(
    rf"""(?<![\w'’-])
    (?:(?P<half>earlier|later)[ ]+(?:in[ ]+)?
      |(?P<part>early|late|mid)(?:[ ]+in)?[ -]+
      |(?:the[ ]+)?(?:very[ ]+)?(?P<edge>beginning|start|middle|end|close|rest|remainder
        |(?:early|latter|first|second|later)[ ]+(?:part|half)|outset|onset)[ ]+of[ ]+)?
    (?P<the>the[ ]+(?:very[ ]+)?|these[ ]+|those[ ]+|this[ ]+|that[ ]+)?
    (?:(?P<num>{NUMBER})[ -]+)??
    (?:(?P<qual>last|past|previous|preceding|prior|next|coming|upcoming|following|ensuing
      |subsequent|succeeding|same|current|recent|this|that)[ ]+)?
    (?:(?P<num2>{NUMBER})[ -]+)?
    (?:full[ ]+|whole[ ]+|fiscal[ ]+|calendar[ ]+|straight[ ]+|consecutive[ ]+)?\Z""",
    re.VERBOSE,
)
_BEFORE = frozenset(
    words(
        "last past previous preceding prior next coming upcoming following ensuing "
        "subsequent succeeding same current recent this that the few several couple "
        "of some many these those full whole fiscal calendar first second third "
        "fourth"
    )
)
_PARTS: dict[str, Part] = {
    "early": "early", "beginning": "early", "start": "early", "outset": "early",
    "onset": "early", "first": "early", "turn": "early", "mid": "mid",
    "middle": "mid", "late": "late", "end": "late", "close": "late",
    "latter": "late", "second": "late", "later": "late",
}  # fmt: skip
_LETTERS = {
    "day": "D",
    "week": "W",
    "month": "M",
    "year": "Y",
    "quarter": "Q",
    "weekend": "WE",
    "fortnight": "W",
}
_ORDINAL = re.compile(
    r"(?<![\w-])(?:(?P<part>early|mid|late)[ -]+)?(?:the[ ]+)?"
    r"(?:(?P<p2>early|mid|late)[ -]+)?"
    rf"(?P<n>\d{{1,2}}(?:st|nd|rd|th)|{alternatives(ORDINALS)})[ -]+\Z"
)
_OF_YEAR = re.compile(
    rf"(?:,?{GAP}(?:of{GAP}|in{GAP})?(?:fiscal{GAP})?(?P<y>\d{{4}})(?![\d%]|[.,:]\d)"
    rf"|{GAP}(?:of{GAP}|in{GAP})?(?P<ref>last|this|next|that|the{GAP}(?:same|previous"
    rf"|following)){GAP}(?:fiscal{GAP})?year\b)"
)
_YEAR_WORDS: dict[str, Qualifier] = {
    "last": "last", "this": "this", "next": "next", "that": "that", "same": "that",
    "previous": "previous", "following": "following",
}  # fmt: skip
_BC = re.compile(rf"{GAP}?(?:bce?\b|b\.[ ]?c\.)")
_HALVES: dict[str | None, Half] = {None: "", "earlier": "earlier", "later": "later"}
_ENDING = re.compile(r"(?:['’]s[ ]end|-end)\b(?:[ ](?P<y>\d{4})(?![\d%]|[.,:]\d))?")
_OF = re.compile(rf"{GAP}of{GAP}")
#: "Was to last two weeks", "will last a year".
_VERB = re.compile(
    r"\b(?:to|will|would|can|could|may|might|should|must|not|n['’]t)[ ]last[ ]"
)
_COUNTING = ("last", "past", "next")
_BACK = frozenset(words("last past previous preceding prior recent"))
_ON = frozenset(words("next coming upcoming following ensuing subsequent succeeding"))


def unit_rule(scan: Scan, word: re.Match[str]) -> Sequence[Expression]:
    """Read what ends in, or goes around, the name of a stretch of time."""
    start, end = word.start(), word.end()
    name = UNITS[word.group()]
    before = scan.word_before(start)
    if name == "century" and before not in _BEFORE:
        chunk = chunk_before(scan.lower, scan.floor, start)
        ordinal = _ORDINAL.search(chunk)
        return _ordinal(scan, start, end, name, ordinal) if ordinal else ()
    hyphen = scan.lower[start - 1 : start] == "-"
    after = _AFTER.match(scan.lower, end)
    chunk = chunk_before(scan.lower, scan.floor, start)
    if ending := _ENDING.match(scan.lower, end):
        return _year_end(scan, start, name, ending)
    if name == "weekend" and before == "the":
        return _the_weekend(scan, start, end, chunk)
    counts = before in _BEFORE or read_number(before) is not None
    if not (after or hyphen or counts):
        return ()
    if name in ("century", "quarter") and (ordinal := _ORDINAL.search(chunk)):
        return _ordinal(scan, start, end, name, ordinal)
    match = _LEFT.search(chunk)
    if match is None:
        return ()
    plural = word.group() != name
    if match["qual"] == "last" and _VERB.search(chunk):
        return ()
    if after and after["w"] == "on" and not (match["num"] or match["num2"]):
        after = None
    if after and after.group().startswith("-") and name != "day":
        return _compound(start, name, after)
    if _OF.match(scan.lower, end) and match["qual"] in _COUNTING:
        # "The last three months of 2012" lie in what follows.
        return ()
    if after and (found := _counted(scan, start, name, match, after)):
        return found
    return _qualified(start, end, name, match, plural=plural, after=after)


_HALF = re.compile(
    rf"{GAP}of{GAP}(?:(?:fiscal{GAP})?(?P<y>\d{{4}})(?![\d%]|[.,:]\d)"
    rf"|(?P<ref>(?:this|last|next|that|the){GAP}(?:same{GAP}|current{GAP})?year)\b)"
)
_CODE = re.compile(
    rf"(?P<k>[qh])(?P<n>[1-4])(?:{GAP}(?:of{GAP})?|[-/]|,{GAP})(?P<y>\d{{4}})(?!\d)"
)


def half_rule(scan: Scan, word: re.Match[str]) -> Sequence[Expression]:
    """Read "the first half of 1987", "the second half of this year"."""
    match = _HALF.match(scan.lower, word.end())
    before = re.search(
        r"(?<![\w-])(?:the[ ]+)?(?P<n>first|second)[ -]\Z",
        chunk_before(scan.lower, scan.floor, word.start()),
    )
    if match is None or before is None:
        return ()
    number = 1 if before["n"] == "first" else 2
    core: Core
    if match["y"]:
        if not 1 <= int(match["y"]) <= 9999:
            return ()
        core = Fixed(timex.half(int(match["y"]), number))
    else:
        first = match["ref"].split()[0]
        core = YearLess(half=number, year=_YEAR_WORDS.get(first, "this"))
    start = word.start() - len(before.group())
    return (Expression(start=start, end=match.end(), core=core),)


def code_rule(scan: Scan, word: re.Match[str]) -> Sequence[Expression]:
    """Read "Q3 2019", "H1 2020"."""
    match = _CODE.match(scan.lower, word.start())
    if match is None or not 1 <= int(match["y"]) <= 9999:
        return ()
    year, number = int(match["y"]), int(match["n"])
    if match["k"] == "h" and number > 2:
        return ()
    make = timex.half if match["k"] == "h" else timex.quarter
    core = Fixed(make(year, number))
    return (Expression(start=match.start(), end=match.end(), core=core),)


def _year_end(
    scan: Scan, start: int, name: str, ending: re.Match[str]
) -> Sequence[Expression]:
    """Read "year's end", "month's end", "year-end 1986"."""
    core: Core
    if name not in ("year", "month", "week"):
        return ()
    if ending["y"]:
        if name != "year" or not 1 <= int(ending["y"]) <= 9999:
            return ()
        core = Fixed(timex.year(int(ending["y"])))
    elif scan.lower[ending.start()] == "-":
        # "year-end results" stand for a habit rather than a time.
        return ()
    else:
        core = Shift(cast("Unit", name), 0, "near")
    return (Expression(start=start, end=ending.end(), core=core, part="late"),)


def _the_weekend(scan: Scan, start: int, end: int, chunk: str) -> Sequence[Expression]:
    """Read "over the weekend", "at the weekend"; which one, the tense tells."""
    match = re.search(
        r"(?<!\w)(?:over|during|at|on|for|by|after|before)[ ]the[ ]\Z", chunk
    )
    if match is None or scan.word_after(end) == "of":
        return ()
    return (Expression(start=start - 4, end=end, core=Shift("weekend", 0, "report")),)


def _compound(start: int, name: str, after: re.Match[str]) -> Sequence[Expression]:
    """Read "the year-ago quarter", "the year-earlier period"."""
    if after["w"] not in ("ago", "earlier"):
        return ()
    unit, factor = _unit(name)
    core = Shift(unit, -factor, "report" if after["w"] == "ago" else "near")
    return (Expression(start=start, end=after.end(), core=core),)


def _counted(
    scan: Scan, start: int, name: str, left: re.Match[str], after: re.Match[str]
) -> Sequence[Expression]:
    """Read "two days ago", "a week earlier", "the day after", "three years later"."""
    direction = after["w"].split()[0]
    words_of_number = left["num2"] or left["num"]
    plain_the = (left["the"] or "").strip() in ("the", "the very")
    begin = start - len(left.group())
    forward = direction in (
        "later",
        "after",
        "afterward",
        "afterwards",
        "hence",
        "from",
    )
    base: Base = "report" if direction in ("ago", "hence", "from") else "near"
    if forward and base == "near":
        base = "text"
    if direction in ("before", "after", "prior", "on"):
        # "the day after the attack" is told by the attack, not by a date.
        following = scan.word_after(after.end())
        if following and not (following[0].islower() and following in _GO_ON):
            return ()
        if direction == "on" and not words_of_number:
            return ()
    if left["qual"] or (not words_of_number and not (plain_the and name == "day")):
        return ()
    if words_of_number is None:
        return (
            Expression(
                start=begin,
                end=after.end(),
                core=Shift("day", 1 if forward else -1, "text"),
            ),
        )
    begin = start - (len(left.string) - left.start("num2" if left["num2"] else "num"))
    number = read_number(words_of_number)
    if words_of_number.startswith("half"):
        return ()
    core: Core
    if number is None:
        core = Vague("how long is not said")
    else:
        unit, factor = _unit(name)
        core = Shift(unit, number * factor * (1 if forward else -1), base)
    return (Expression(start=begin, end=after.end(), core=core),)


_GO_ON = frozenset(
    words(
        "in at on he she it they we the-army was were had said when but and with as "
        "to is after before because while his her their i you there for that who "
        "which"
    )
)


def _qualified(
    start: int,
    end: int,
    name: str,
    left: re.Match[str],
    *,
    plural: bool,
    after: re.Match[str] | None,
) -> Sequence[Expression]:
    """Read "last week", "that year", "the past two months", "the end of the year"."""
    number_words = left["num2"] or left["num"]
    qualifier = left["qual"] or ""
    determiner = (left["the"] or "").split()
    if qualifier in ("this", "that") and determiner:
        return ()
    if not qualifier and determiner and determiner[0] in ("this", "that"):
        qualifier = determiner[0]
        determiner = []
    begin = start - len(left.group())
    recent = (number_words or "") == "recent"
    if recent:
        qualifier, number_words = "recent", None
    if qualifier and determiner and determiner[0] in ("that", "these", "those"):
        # "He said that last week ..."
        begin += len(left["the"])
        determiner = []
    past = bool(determiner) and (qualifier == "past" or _lasting(name, qualifier))
    if number_words or plural or past:
        if qualifier in ("", "this", "that", "same", "current"):
            return ()
        return _window(begin, end, name, qualifier, number_words, plural=plural)
    part = _part(left)
    if not qualifier and left.string[: -len(left.group())].endswith("turn of "):
        return ()
    if not qualifier:
        if not (part or left["half"]) or not determiner or after:
            return ()
        if name not in ("year", "month", "week", "decade", "century"):
            return ()
        core: Core = Shift(_unit(name)[0], 0, "near")
    else:
        if qualifier == "recent":
            return ()
        core = _single(name, qualifier, bool(determiner))
    return (
        Expression(
            start=begin,
            end=end,
            core=core,
            part=part,
            half=_HALVES[left["half"]],
        ),
    )


def _lasting(name: str, qualifier: str) -> bool:
    """Tell "the last year", the twelve months past, from "last year"."""
    return qualifier == "last" and name in ("week", "month", "year", "decade")


def _single(name: str, qualifier: str, the: bool) -> Shift:
    unit, factor = _unit(name)
    if qualifier in ("that", "same"):
        return Shift(unit, 0, "text")
    if qualifier in ("this", "current"):
        return Shift(unit, 0, "report")
    if qualifier in _BACK:
        told = qualifier in ("last", "past")
        return Shift(unit, -factor, "report" if told else "near")
    told = qualifier in ("coming", "upcoming") or (qualifier == "next" and not the)
    return Shift(unit, factor, "report" if told else "text")


def _window(
    begin: int,
    end: int,
    name: str,
    qualifier: str,
    number_words: str | None,
    *,
    plural: bool,
) -> Sequence[Expression]:
    unit, factor = _unit(name)
    number = read_number(number_words) if number_words else None
    if not plural:
        if (number or 0) > 1:
            return ()
        number = 1
    years = {"decade": 10, "century": 100}.get(name, 1)
    letter = _LETTERS.get(name, "Y")
    value = f"P{'X' if number is None else number * factor * years}{letter}"
    forward = qualifier in _ON
    base: Base = "report"
    if qualifier in ("previous", "preceding", "prior"):
        base = "near"
    elif forward and (qualifier not in ("next", "coming", "upcoming")):
        base = "text"
    count = number * factor if number is not None else None
    core = Window(unit, count, forward, base, value)
    return (Expression(start=begin, end=end, core=core),)


def _part(left: re.Match[str]) -> Part | None:
    word = (left["part"] or left["edge"] or "").split()
    return _PARTS.get(word[0]) if word else None


def _unit(name: str) -> tuple[Unit, int]:
    return ("week", 2) if name == "fortnight" else (cast("Unit", name), 1)


def _ordinal(
    scan: Scan, start: int, end: int, name: str, left: re.Match[str]
) -> Sequence[Expression]:
    """Read "the 19th century", "the first quarter of 1987"."""
    digits = re.sub(r"\D", "", left["n"])
    number = int(digits) if digits else ORDINALS[left["n"]]
    word = left["part"] or left["p2"]
    part = _PARTS[word] if word else None
    begin = start - len(left.group())
    core: Core
    if name == "century":
        if bc := _BC.match(scan.lower, end):
            core, end = Antique(f"BC{number - 1:02d}"), bc.end()
        elif 1 <= number <= 99:
            core = Fixed(timex.century(number))
        else:
            return ()
        return (Expression(start=begin, end=end, core=core, part=part),)
    if not 1 <= number <= 4:
        return ()
    if of := _OF_YEAR.match(scan.lower, end):
        end = of.end()
        if of["y"]:
            year = int(of["y"])
            if not 1 <= year <= 9999:
                return ()
            core = Fixed(timex.quarter(year, number))
        else:
            core = YearLess(quarter=number, year=_YEAR_WORDS[of["ref"].split()[-1]])
    else:
        core = YearLess(quarter=number)
    return (Expression(start=begin, end=end, core=core, part=part),)
