"""Verbs that tell a tense by the words around them (``verb_beside``)."""

import re

from archive.extract.dates.lexicon import words

#: Plain verbs that a headline says of what is to come: "Strike to hit trains Monday".
_AIMS = frozenset(
    words(
        "hit strike vote hold face meet sign decide rule reveal announce publish "
        "launch unveil discuss debate appear testify resign take make give get be see "
        "end seek speak address attend lead join sell buy pay cut raise open close "
        "start begin resume return leave visit play host go come run march rally stop "
        "shut put set"
    )
)
#: "Would not say Monday when", "could not be reached Monday".
_REFUSED = frozenset(
    words(
        "say comment confirm discuss elaborate disclose identify give specify answer "
        "rule name explain reveal release"
    )
)
#: "Cannot recall Monday": what one is not able to do at any time.
_UNABLE = _REFUSED | frozenset(
    words("recall remember forget believe understand see know imagine undo find prove")
)
CANNOT = frozenset(words("cannot can't can’t"))
#: He, she and it have "sets" in the present; fires and sails are set by now.
_SINGULAR = frozenset(words("he she it who which"))
_SET_OFF = frozenset(words("out off sail fire foot ablaze alight"))
#: "Reports earnings on Thursday": what a firm does on a day to come.
_RESULTS = frozenset(words("figures results earnings accounts profits"))
#: "We are flying home on Friday".
_MOVING = frozenset(
    words(
        "flying leaving going arriving returning coming travelling traveling meeting "
        "playing visiting opening closing moving holding hosting facing speaking "
        "sailing marching voting retiring getting starting"
    )
)
_BE = frozenset(words("is are am i'm we're they're he's she's i’m we’re they’re 're"))
_BE_SET = frozenset(words("is are be been being was were 's to will would"))
_RISEN = frozenset(("up", "down", "off"))
#: "Up 4 percent in December": figures are no words.
_UP = re.compile(
    r"\b(?:up|down|off)\s(?:by\s)?[\d.,]+\s?"
    r"(?:percent|per cent|pct|%|points?|cents?|pence)?\s(?:in|from|on)\s\Z"
)


def aims(before: list[str], index: int) -> bool:
    """Tell whether a "to" stands before what a headline says is to be done."""
    return before[index + 1 : index + 2] != [] and before[index + 1] in _AIMS


def refused(before: list[str], index: int) -> bool:
    """Tell whether "would" or "could" only tells what somebody did not do."""
    if before[index + 1 : index + 2] != ["not"]:
        return False
    rest = before[index + 2 : index + 4]
    return rest == ["be", "reached"] or (bool(rest) and rest[0] in _REFUSED)


def unable(before: list[str], index: int) -> bool:
    """Tell whether behind "cannot" stands what somebody is not able to do at all."""
    return before[index + 1 : index + 2] != [] and before[index + 1] in _UNABLE


def was_set(before: list[str], index: int) -> bool:
    """Tell "he set" and "the ships set sail" from "is set to" and "are set out"."""
    previous = before[index - 1] if index else ""
    if previous in _SINGULAR:
        return True
    following = before[index + 1 : index + 2]
    return bool(following) and following[0] in _SET_OFF and previous not in _BE_SET


def reports_on(before: list[str], index: int) -> bool:
    """Tell "the firm reports its results on" a day from reports that somebody made."""
    near = before[index + 1 : index + 6]
    return before[-1:] == ["on"] and index > 0 and not _RESULTS.isdisjoint(near)


def is_going(before: list[str]) -> bool:
    """Tell "we are flying home on" from "they were flying" and "a flying visit"."""
    if _MOVING.isdisjoint(before):
        return False
    return any(
        word in _MOVING and before[index - 1] in _BE
        for index, word in enumerate(before)
        if index
    )


#: What befalls was never planned: "Monday's leak".
_BEFALLEN = frozenset(
    words(
        "attack attacks raid raids blast blasts explosion bombing bombings shooting "
        "shootings crash leak killing killings murder murders clash clashes riot riots "
        "earthquake quake storm flood floods fire fires massacre coup violence outage "
        "accident collision derailment assassination arrest arrests defeat loss "
        "victory disaster tragedy stabbing robbery ambush rout sell-off plunge"
    )
)
_AWAITING = frozenset(words("await awaits awaiting awaited"))
_LOOKING = frozenset(
    words(
        "look looks looking looked brace braced bracing prepare prepares prepared "
        "preparing wait waits waited waiting"
    )
)


def befell(lower: str, end: int, after: list[str]) -> bool:
    """Tell whether a day's own event is one that befalls: "Monday's leak"."""
    owned = lower[end : end + 2] in ("'s", "’s")
    return owned and not _BEFALLEN.isdisjoint(after[:3])


def awaited(before: list[str]) -> bool:
    """Tell "await Friday's figures", "looked to Friday's figures"."""
    if before[-1:] and before[-1] in _AWAITING:
        return True
    return before[-1:] in (["to"], ["for"]) and not _LOOKING.isdisjoint(before[-2:-1])


def has_risen(lower: str, begin: int, start: int, before: list[str]) -> bool:
    """Tell whether a month is that to which something is up or down."""
    if _RISEN.isdisjoint(before[-3:]):
        return False
    return _UP.search(lower, max(begin, start - 40), start) is not None
