"""Dates that tell no time to which a story has come: what is said beside them shows it.

"Since 1990", "a 1987 survey", "base 1980", "the president's July 25 call".
"""

import re

from archive.extract.dates.timex import Unit
from archive.patterns import later

_ASIDE = re.compile(
    r"(?i:\bsince|\bbase|\bbase[ ]year|\b(?:born|founded|established)\sin)\s\Z"
)
#: The same abroad: "desde 1994", "seit 1994", "с 1994 года", "1994 óta".
_SINCE_ABROAD = later(
    r"(?i:(?<!\w)(?:desde(?:[ ](?:el[ ]año|o[ ]ano(?:[ ]de)?))?"
    r"|depuis(?:[ ]l['’]année)?|dal(?:l['’]anno)?|seit|sinds|sedan|siden|vuodesta"
    r"|od(?:[ ]roku)?|с|з|від|от|από[ ]το|sejak(?:[ ]tahun)?"
    r"|منذ(?:[ ]عام)?|از[ ]سال|מאז)[ ]|自)\Z"
)
_SINCE_BEHIND = later(
    r"['’]?(?:[td][ae]n)[ ](?:beri|bu[ ]yana)\b|[ ]óta\b|年?(?:から|以来|以來|起)"
    r"|년?(?:부터|[ ]?이래|[ ]?이후)"
)
#: "A white 1993 Bronco", "a 1987 survey" tell no time of the story.
_ATTRIBUTE = re.compile(
    r"\b(?:an?|his|her|my|their|its|our)\s(?:[a-z]+\s)?\Z|(?i:\bclass|\bact)\sof\s\Z"
)
#: "France, champions in 1998, beat", "the hall, built in 1927, was".
_APPOSED = re.compile(
    r",\s(?:who\s|which\s|an?\s|the\s)?(?!he\b|she\b|it\b|they\b|we\b|and\b|but\b)"
    r"[a-z]+(?:\s[a-z]+)?\s(?:in|since|from|of)\s\Z"
)
#: "The minutes of the special meeting held on", "a letter dated".
_PAPER = re.compile(
    r"(?i:\b(?:minutes|letter|memo|agenda|order|resolution)(?:\s(?:of|from|for|the|dated"
    r"|regular|special|last|previous|meeting|session|held|on)){1,7}\s\Z)"
)
_PAPER_REACH = 60
#: "1978's “What a Fool Believes”", "1972's Toulouse Street".
_OF_WORK = re.compile(r"['’]s\s[“\"‘A-Z]")
_APART = ("year", "month")
_CLAUSE_ENDS = re.compile(r"[^.,;:!?\n]{0,40},")
_OWNER = re.compile(r"(?:['’]s|\b(?:his|her|its|their|our|my))\s\Z")
_THING = re.compile(r"\s[a-z]{3,}")
_WHEN = re.compile(r",?\s+(?:when|where|the year)\b")
_BASED = re.compile(r"\s?(?:=|equals|prices\b|dollars\b)")


def is_aside(text: str, start: int, end: int, unit: Unit) -> bool:
    """Tell whether a date only says since when, or what figures are based on."""
    before = text[max(0, start - 20) : start]
    after = text[end : end + 12]
    if unit == "year" and is_attribute(text, start, end):
        return not _WHEN.match(after)
    if unit in _APART and _APPOSED.search(text, max(0, start - 40), start):
        return bool(_CLAUSE_ENDS.match(text, end))
    if unit == "year" and (_SINCE_ABROAD.search(before) or _SINCE_BEHIND.match(after)):
        return True
    since = _ASIDE.search(before) and not _WHEN.match(after)
    return bool(since or _BASED.match(after))


def is_attribute(text: str, start: int, end: int) -> bool:
    """Tell whether a year only names a thing: "their 1976 album", "1972's “Fool”"."""
    return (
        _ATTRIBUTE.search(text, max(0, start - 20), start) is not None
        or _OF_WORK.match(text, end) is not None
    )


def names_a_thing(text: str, start: int, end: int) -> bool:
    """Tell whether a day only names what somebody has: "his May 3 call"."""
    return (
        _OWNER.search(text, max(0, start - 7), start) is not None
        and _THING.match(text, end) is not None
    )


def is_of_paper(text: str, start: int) -> bool:
    """Tell whether a day is that of a paper: "approved the minutes of December 12"."""
    return _PAPER.search(text, max(0, start - _PAPER_REACH), start) is not None
