"""What readers bring from other search languages, and how it is said in this one."""

import re

_HABITS = tuple(
    (re.compile(pattern), said)
    for pattern, said in (
        (r"\w[*?]+\w", "only a * at the end of a word stands for other letters"),
        (r"\w\^\d", "no word can be given more weight"),
        (r"\A(?i:near|pre|w|n)/\d+\Z", 'nearness is written "one other"~5'),
        (r"\A!\w", "write - before a word to leave it out"),
        (r"\A[\[{]\w", "a range of days is written date:2014..2016"),
    )
)
_YEARS = re.compile(r"\[?\d{4}\s*[-–—/]\s*\d{4}\]?|[\[{].*")


def habit(typed: str) -> str:
    """Return what to say of a typed word that means more elsewhere; mostly ""."""
    if typed.isalnum():
        return ""
    for pattern, said in _HABITS:
        if pattern.search(typed):
            return said
    return ""


def range_habit(typed: str) -> str:
    """Return what to say of a value that is a range elsewhere and no date here."""
    return " A range is written 2014..2016." if _YEARS.fullmatch(typed) else ""
