"""Tell from the words beside a name that it is somebody's: ``daughters Chelsea and``.

Only names that people bear (given names, surnames) are asked about.
"""

import re

from archive.extract.places.lexicon import OFFICE_AFTER, word_list
from archive.extract.places.parts import Beside

_KIN = (
    r"(?:daughter|son|sister|brother|wife|husband|mother|father|uncle|aunt|cousin|"
    r"nephew|niece|grandson|granddaughter|grandchild|stepson|stepdaughter|twin|fianc[ée]|"
    r"girlfriend|boyfriend|widow|partner|toddler|baby)(?:s|es|ren|e)?"
)
#: Before: ``his sons Dallas and``, ``her sister, ``.
_OF_KIN = re.compile(
    rf"\b{_KIN}(?:[,:]|\sof)?\s(?:the\slate\s)?(?:[A-Z][\w’'-]+(?:,\s[A-Z][\w’'-]+)*,?\sand\s)?$"
)
#: After: ``, his sister,``.
_IS_KIN = re.compile(rf",\s(?:his|her|their|my|our|a|whose)\s(?:\w+\s)?{_KIN}\b")
#: Before: ``a waterman named Lincoln``, but not ``a town called Lincoln``.
_NAMED = re.compile(
    r"(?<!town)(?<!city)(?<!village)(?<!place)(?<!street)(?<!ship)(?<!hamlet)(?<!port)"
    r"\s(?:named|called|nicknamed|surnamed)\s$"
)
#: After: ``Dallas (Madison) of Omaha``, ``Troy, of Phoenix``.
_OF_TOWN = re.compile(
    r"(?:\s\([A-Z][a-z]+\)(?:,\s[A-Z]|,?\sof\s[A-Z]|,?\sand\s[A-Z])|,\sof\s[A-Z])"
)
_SPOUSE_BEFORE = re.compile(r"\b(?P<first>[A-Z][a-z]+)\s\($")
_SPOUSE_AFTER = re.compile(r"\)(?:,\s[A-Z]|,?\sof\s[A-Z]|,?\sand\s[A-Z])")
_AGED = re.compile(r",\s(?:aged\s|age\s)?\d{1,2},\s")
_OPENED, _SHUT = "(“\"‘'", ")”\"’'"
#: A nickname or a name before marriage: ``Israel "Izzy" Holland``.
_INSIDE = r"[A-Z][\w.’'-]{1,14}"
_NICKNAME_AFTER = re.compile(rf"\s[{_OPENED}]{_INSIDE}[{_SHUT}]\s(?P<next>[A-Z][a-z]+)")
_NICKNAME_BEFORE = re.compile(
    rf"\b(?P<first>[A-Z][a-z]+)\s[{_OPENED}]{_INSIDE}[{_SHUT}]\s$"
)
_WITHIN_BEFORE = re.compile(rf"\b(?P<first>[A-Z][a-z]+)\s[{_OPENED}]$")
_WITHIN_AFTER = re.compile(rf"[{_SHUT}]\s[A-Z][a-z]")
#: So far back stands that somebody was born to those named.
_BORN = 90


def is_spouse(near: Beside) -> bool:
    """Tell whether a name stands in brackets as a spouse's: ``Dallas (Madison) of``."""
    if not near.before.endswith("(") or not _SPOUSE_AFTER.match(near.after):
        return False
    spouse = _SPOUSE_BEFORE.search(near.before)
    return spouse is not None and _is_given(spouse["first"])


def is_person(near: Beside, text: str, start: int, *, given: bool) -> bool:
    """Tell whether a single word that people are called by is somebody's name here.

    Args:
        near: What stands beside it.
        text: All of the text.
        start: Where it begins in the text.
        given: It is a given name, not only a surname.
    """
    after, before, _ = near
    if after.startswith(", ") and (_AGED.match(after) or _IS_KIN.match(after)):
        return True
    if before.endswith("ed ") and _NAMED.search(before):
        return True
    if given and after[:1] in (" ", ",") and _OF_TOWN.match(after):
        return True
    last = before[-1:]
    if last in _OPENED and last and after[:1] in _SHUT and _WITHIN_AFTER.match(after):
        within = _WITHIN_BEFORE.search(before)
        return within is not None and _is_given(within["first"])
    if last and not last.isspace():
        return False
    if before[-2:-1] in _SHUT and before[-2:-1]:
        nickname = _NICKNAME_BEFORE.search(before)
        return nickname is not None and _is_given(nickname["first"])
    if not given:
        return False
    if after[1:2] and after[1:2] in _OPENED:
        nickname = _NICKNAME_AFTER.match(after)
        return nickname is not None and nickname["next"].lower() not in OFFICE_AFTER
    if (
        before.endswith((" to ", " and "))
        and text.rfind("born", max(0, start - _BORN), start) >= 0
    ):
        return ". " not in text[text.rfind("born", 0, start) : start]
    return _OF_KIN.search(before) is not None


def _is_given(word: str) -> bool:
    return word.lower() in word_list("given.txt")
