"""Stretches of time by the words before them: "last week", "the past two months".

shift  = ("last" | "this" | "next" | "that" | "the following" ...) unit
window = ("past" | "last" | "next" | "coming" | "following" ...) number unit
       | ("recent" | "coming") units
part   = "the" ("end" | "rest" | "beginning" ...) "of the" unit
"""

import re
from collections.abc import Sequence

from archive.extract.dates.compared import unit_of
from archive.extract.dates.context import read_number
from archive.extract.dates.expression import Base, Expression, Half, Shift, Window
from archive.extract.dates.lexicon import words
from archive.extract.dates.timex import Part

_PARTS: dict[str, Part] = {
    "early": "early", "beginning": "early", "start": "early", "outset": "early",
    "onset": "early", "first": "early", "turn": "early", "mid": "mid",
    "middle": "mid", "late": "late", "end": "late", "close": "late",
    "latter": "late", "second": "late", "later": "late",
}  # fmt: skip
#: The letters of stretches in TIMEX values; any other is counted in years.
_LETTERS = {
    "day": "D", "week": "W", "month": "M", "year": "Y", "quarter": "Q",
    "weekend": "WE", "fortnight": "W",
}  # fmt: skip
_HALVES: dict[str | None, Half] = {None: "", "earlier": "earlier", "later": "later"}
#: Of these a part is told without any other word: "the end of the month".
WHOLE = ("week", "month", "year", "decade", "century")
_BACK = frozenset(words("last past previous preceding prior recent"))
_ON = frozenset(words("next coming upcoming following ensuing subsequent succeeding"))


def qualified(
    start: int,
    end: int,
    name: str,
    left: re.Match[str],
    *,
    plural: bool,
    after: re.Match[str] | None,
) -> Sequence[Expression]:
    """Read "last week", "that year", "the past two months", "the end of the year".

    Args:
        start: Where the name of the stretch begins in the text.
        end: Where it ends.
        name: The stretch, in the singular: "week".
        left: The words before it, as ``units`` finds them.
        plural: Whether it stands in the plural.
        after: What stands behind it like "ago", if anything does.
    """
    count = left["num2"] or left["num"]
    qualifier, determiner = left["qual"] or "", (left["the"] or "").strip()
    begin = start - len(left.group())
    if qualifier in ("this", "that") and determiner:
        return ()
    if not qualifier and determiner in ("this", "that"):
        qualifier, determiner = determiner, ""
    if count == "recent":
        qualifier, count = "recent", None
    if qualifier and not plural and _is_amount(left):
        # "Deaths rose to 23 last year", "of 400 this week".
        begin += left.start("qual") - left.start()
        determiner, count = "", None
    if name == "weekend" and qualifier == "past" and not (count or plural):
        # "This past weekend", "the past weekend" are the one that is over.
        core = _single(name, qualifier, the=False)
        return (Expression(start=begin, end=end, core=core),)
    if qualifier == "following" and count and not determiner:
        # "Growth in spring, following two quarters of losses".
        return ()
    if qualifier and determiner in ("that", "these", "those"):
        # "He said that last week ..."
        begin, determiner = begin + len(left["the"]), ""
    lasting = determiner and (qualifier == "past" or _lasting(name, qualifier))
    if name == "decade" and qualifier == "next" and determiner and not count:
        return () if plural else _decade_on(begin, end)
    if count or plural or lasting:
        if qualifier in ("", "this", "that", "same", "current"):
            return ()
        return _window(begin, end, name, qualifier, count, plural=plural)
    if qualifier == "recent":
        return ()
    if qualifier:
        told: Shift | None = _single(name, qualifier, bool(determiner))
    else:
        told = _whole(name, left, after)
    if told is None:
        return ()
    part, half = _part(left), _half(left)
    return (Expression(start=begin, end=end, core=told, part=part, half=half),)


def _decade_on(begin: int, end: int) -> Sequence[Expression]:
    """Return "the next decade": the ten years on from the report's day."""
    window = Window("decade", 1, True, "near", "P10Y")
    return (Expression(start=begin, end=end, core=window),)


def _whole(name: str, left: re.Match[str], after: re.Match[str] | None) -> Shift | None:
    """Return what a part is told of: "later in the month", "the end of the year"."""
    determiner, half = (left["the"] or "").strip(), _half(left)
    if half and determiner == "the" and name == "day" and left["edge"] is None:
        # "Earlier in the day" is that of the story.
        return Shift("day", 0, "near")
    if (half or _part(left)) and determiner and not after and name in WHOLE:
        return Shift(unit_of(name)[0], 0, "near")
    return None


def _is_amount(left: re.Match[str]) -> bool:
    """Tell a number before "last year" that counts something else."""
    if not left["num"] or left["num2"] or not left["qual"] or left["the"]:
        return False
    return left["num"] == "one" or (read_number(left["num"]) or 0) > 1


def _lasting(name: str, qualifier: str) -> bool:
    """Tell "the last year", the twelve months past, from "last year"."""
    return qualifier == "last" and name in ("week", "month", "year", "decade")


def _single(name: str, qualifier: str, the: bool) -> Shift:
    unit, factor = unit_of(name)
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
    unit, factor = unit_of(name)
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


def _half(left: re.Match[str]) -> Half:
    if left["edge"] in ("rest", "remainder"):
        return "later"
    return _HALVES[left["half"]]
