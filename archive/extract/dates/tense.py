"""Whether the words around a day speak of what has been or of what is to come.

The verb before the day counts ("said on Monday that", "will meet on Monday"); where
none stands in its clause, the one that follows ("on Monday the army struck").
"""

import re
from itertools import pairwise

from archive.extract.dates.lexicon import words
from archive.extract.dates.sides import MATCHES, hosts
from archive.extract.dates.tense_words import (
    AFTER,
    ARRANGED,
    BILLED,
    EITHER,
    FIGURES,
    FORESEEN,
    FUTURE,
    IS,
    JUDGED,
    LASTED,
    MOVED,
    MOVED_ON,
    MOVED_WITH,
    PASSIVE,
    PLAYED,
    PUT_OFF,
    SHUT,
    SUSPENDED,
    TO_COME,
    UNTIL,
    WILL,
)
from archive.extract.dates.verb_beside import (
    Tense,
    first_verb,
    is_infinitive,
    is_past,
    last_verb,
)
from archive.extract.dates.verbs import (
    awaited,
    befell,
    has_risen,
    is_going,
)

_BEFORE_REACH, _AFTER_REACH = 140, 90
#: A clause without a verb is no longer before its day.
_BRIEF = 40
#: Every way to stop begins with its sign: a search is quick then.
_STOP = re.compile(
    r"[!?;]|\.(?<!\bSt\.)(?<!\bMr\.)(?<!\bMrs\.)(?<!\bDr\.)(?<!\bGen\.)"
    r"(?<!\bU\.S\.)(?<!\bvs\.)[\"”’')\]]*(?=\s+[A-Z\"“‘'(\[]|\s*\n|\s*$)"
    r"|\n\s*\n|:\s"
)
#: "Star-studded" is no verb; what stands behind a short word may be: "re-elected".
_WORD = re.compile(r"\b(?:(?<![a-z]{3}-)|(?![a-z]*ed(?![a-z])))[a-z]+(?:['’][a-z]+)?")
_QUOTES = frozenset((', "', ", “", ": “", ': "'))
_ANY_WORD = re.compile(r"[A-Za-z]+(?:['’][A-Za-z]+)?")
#: "Sunday's 2-0 defeat".
_SCORE = re.compile(r"['’]s[ ](?:\w+[ ])?\d{1,3}[-–]\d{1,3}(?![\w-])")
#: With a verb in -ing these tell what somebody is about to do.
_BEING = frozenset(
    words("i'm we're they're you're he's she's i’m we’re they’re you’re he’s she’s")
)
_RELATIVES = (["who"], ["which"], ["that"])
_DASHES = frozenset("-–—")
_UNDONE = frozenset(words("never was were did didn't failed had"))
_FURTHER = ["until", "further", "notice"]
#: A verb governs no day so many words behind it.
_MATCH_REACH = 8
_MOVED_REACH = 12
#: "To a date in", "until some day in".
_GOALS = frozenset(("to", "until", "till"))
_DONE = frozenset(("after", "since", "despite", "without"))
_DAYS = frozenset(("date", "day", "hearing", "session", "sitting", "unspecified"))
_MODALS = frozenset(words("would could will may can"))
#: "If it kept to its December accord" looks back all the same.
_ON = frozenset(words("on by in at before from"))
_NO_LATER = (["not", "later", "than"], ["no", "later", "than"])
_DECREED = frozenset(words("declared decreed ordered imposed proclaimed"))
_STARTING = frozenset(words("starting beginning commencing effective"))
_CALLED = _DECREED | frozenset(words("announced called approved granted"))


def tense_of(text: str, lower: str, start: int, end: int) -> Tense:
    """Tell in which tense the clause around ``start`` to ``end`` speaks.

    One of few words without a verb goes on with that before it: "Visitation will be
    Thursday; funeral Friday at 11".
    """
    told = _of_clause(text, lower, start, end)
    sign = -1 if told else text.rfind(";", max(0, start - _BRIEF), start)
    if sign < 0 or _STOP.search(text, sign + 1, start):
        return told
    return _of_clause(text, lower, sign, sign)


def _of_clause(text: str, lower: str, start: int, end: int) -> Tense:
    begin = max(0, start - _BEFORE_REACH)
    for stop in _STOP.finditer(text, begin, start):
        begin = stop.end()
    before = _words(text, lower, begin, start)
    reach = end + _AFTER_REACH
    stopped = _STOP.search(text, end, reach)
    if text[end : end + 3] in _QUOTES:
        # "She said on Monday, “We are going": what is quoted has its own time.
        reach, stopped = end, None
    after = _words(text, lower, end, stopped.start() if stopped else reach)
    ahead, ahead_distance = first_verb(after)
    behind, distance = last_verb(before)
    if not behind and not ahead and before[-1:] == ["before"]:
        # "Send socks before the winter".
        return "future"
    last = before[-1] if before else ""
    if last == "the" and before[-2:-1] and before[-2] in UNTIL:
        # "Until the October vote".
        before, last = before[:-1], before[-2]
    if after[:1] and after[0] in _BEING and after[1:] and after[1].endswith("ing"):
        # "On Saturday I'm doing the tour".
        return "future"
    if told := _owned(lower, end, last, after):
        return told
    if _foretold(text, begin, start, before) or after[:3] == ["as", "the", "deadline"]:
        return "future"
    if (last == "on" or last in SHUT) and _is_shut(before):
        return "future"
    if told := _by_preposition(lower, end, before, after, behind or ahead):
        return told
    if last in ("in", "during", "for") and before[-2:-1] and before[-2] in TO_COME:
        return "future"
    done = ahead == "past" and ahead_distance <= 2
    if after[:1] and after[0] in TO_COME and not done:
        return "future"
    if _announced(lower, begin, start, end, before):
        return "future"
    if has_risen(lower, begin, start, before) or befell(lower, end, after):
        return "past"
    if last in AFTER and before[-2:-1] and before[-2] in UNTIL:
        # "Nothing is official until after December".
        return _until(before[:-1])
    if last in AFTER or before[-2:] == ["response", "to"] or after[:1] == ["that"]:
        # "After Monday's attack", "a statement on Monday that it will".
        return "past"
    # "The talks on Monday will", but not "on Monday, but added", "on Monday – was".
    beside = lower[end : end + 1] == " " and lower[end + 1 : end + 2] not in _DASHES
    subject = ahead_distance <= 1 and distance > 3 and beside
    if subject and behind == "past":
        # "Anyone who was on the flight on Sunday is asked to call".
        subject = before[-distance - 2 : -distance - 1] not in _RELATIVES
    if behind and not (ahead and subject):
        return behind
    if ahead or behind:
        return ahead or behind
    # "Cooke's team will meet Negri Sembilan in an athletic match at Seremban on".
    return "" if WILL.isdisjoint(before) else "future"


def _owned(lower: str, end: int, last: str, after: list[str]) -> Tense:
    """Tell what a day's own match says: "Sunday's 2-0 defeat", "'s final pits"."""
    if lower[end : end + 2] not in ("'s", "’s"):
        return ""
    if last in JUDGED or _SCORE.match(lower, end):
        return "past"
    for index, word in enumerate(after[1:7], start=1):
        if word in PLAYED and after[index + 1 : index + 2]:
            return "future" if after[index + 1] in BILLED else ""
    return ""


def _is_shut(before: list[str]) -> bool:
    """Tell "schools are closed on" a day."""
    shut = before[:-1] if before[-1:] == ["on"] else before
    return len(shut) > 1 and shut[-1] in SHUT and shut[-2] in IS


def _by_preposition(
    lower: str, end: int, before: list[str], after: list[str], tense: Tense
) -> Tense:
    """Judge by what stands before the day: "by Monday", "until then"; "" by nothing.

    ``tense`` is that of the verb nearest by.
    """
    if "a" in before and before[-1] == "in" and (put := _to_a_day(before)):
        before = put
    last = before[-1] if before else ""
    if last == "least" and before[-2:-1] == ["at"] and before[2:]:
        # "Until at least March".
        before = before[:-2]
        last = before[-1]
    if last == "come" or before[-2:] == ["meet", "on"]:
        # "Come Monday", "all-party meet on Monday".
        return "future"
    if last == "by" or (last == "than" and before[-3:] in _NO_LATER):
        return _by(before, tense)
    if last == "from" and after[:3] == _FURTHER:
        # "The road is shut from Sunday morning until further notice".
        return tense or "future"
    if last == "through" and _ran_through(lower, end, before, after):
        return "past"
    if last in UNTIL or last == "through":
        return _until(before)
    if last == "to" and (_is_moved(before[:-1]) or _is_moved_on(before)):
        return "future"
    return _for(before, after) if last == "for" else ""


def _foretold(text: str, begin: int, start: int, before: list[str]) -> bool:
    """Tell "Italy face Wales on Saturday" and "could rest if they were at it on"."""
    near = before[-_MATCH_REACH:]
    if awaited(before):
        return True
    if near and near[-1] in _ON:
        if "unless" in near or ("if" in near and not _MODALS.isdisjoint(before)):
            return True
        if is_going(near) or ("when" in near and _when_done(near)):
            return True
    if any(one in _DONE and two.endswith("ing") for one, two in pairwise(near)):
        # "Germany meet Ghana on Saturday after thrashing Portugal on Monday".
        return False
    return not MATCHES.isdisjoint(near) and hosts(text, begin, start)


def _when_done(near: list[str]) -> bool:
    """Tell "faces 15 years when he is sentenced on" from "when he was sentenced on"."""
    return "when" in near[:-3] and near[-3] in ("is", "are") and is_past(near[-2])


def _for(before: list[str], after: list[str]) -> Tense:
    """Judge "figures for July", "a hearing for July 28"."""
    if before[-2:-1] and before[-2] in FIGURES:
        # Of what is over, unless somebody foresees them.
        near = (*before[-_MATCH_REACH:], *after[:3])
        return "past" if FORESEEN.isdisjoint(near) and "should" not in near else ""
    if after[:1] and after[0] in _UNDONE:
        # "One planned for January 16 never met".
        return "past"
    if not ARRANGED.isdisjoint(before[-12:-1]):
        # "Has set a hearing for July 28".
        return "future"
    # "Wheat for May delivery fell".
    return "future" if after[:1] and after[0] in TO_COME else ""


def _ran_through(lower: str, end: int, before: list[str], after: list[str]) -> bool:
    """Tell "sales from January through June rose" from "the show, up through June,"."""
    if lower[end : end + 1] == "," and "from" not in before[-6:]:
        return False
    return any(is_past(word) and word not in EITHER for word in after[:3])


def _words(text: str, lower: str, begin: int, end: int) -> list[str]:
    """Return the words between two places; May, the month, is not the verb."""
    found = _WORD.findall(lower, begin, end)
    if "may" in found and "May" in text[begin:end]:
        return [
            word.group().lower()
            for word in _ANY_WORD.finditer(text, begin, end)
            if word.group() != "May"
        ]
    return found


def _by(before: list[str], tense: Tense) -> Tense:
    """Judge "by Monday": what has been by then is past, what is to be, to come."""
    for index in range(len(before) - 2, max(-1, len(before) - 8), -1):
        if is_past(before[index]) and before[index - 1 : index] != ["to"]:
            break
        if before[index] == "to" and is_infinitive(before[index + 1]):
            # "Had hoped to reopen the road by Tuesday".
            failed = "had" in before[max(0, index - 2) : index]
            return "past" if failed else "future"
    return tense or "future"


def _announced(lower: str, begin: int, start: int, end: int, before: list[str]) -> bool:
    """Tell what is announced without a verb of the future.

    "The vote is on Tuesday", "General strike: Tuesday.", "called off Saturday's game",
    "on Monday at the earliest".
    """
    if not before:
        stop = lower[end : end + 1] in (".", "\n", "")
        left = lower[max(0, start - _BEFORE_REACH) : start].rstrip()
        if not stop or not left.endswith(":") or begin > start:
            return False
        # "In July he had seized it: July 26." looks back.
        return not any(map(is_past, _WORD.findall(left.rpartition(".")[2])))
    if lower.startswith((" at the earliest", " at the latest"), end):
        return True
    if before[-2:] in (["is", "on"], ["are", "on"]) or before[-1] in ("is", "are"):
        return True
    begins = before[-2] if before[-1] == "on" and before[1:] else before[-1]
    if begins == "from" and not _DECREED.isdisjoint(before[-12:-1]):
        # "Decreed three days of mourning from Sunday".
        return True
    if begins in _STARTING and not _CALLED.isdisjoint(before[-12:-1]):
        # "Called a strike starting Monday".
        return True
    owned = lower[end : end + 2] in ("'s", "’s")
    called = before[-1] == "off" and before[-2:-1] in (["called"], ["calls"], ["call"])
    return owned and (called or before[-1] in PUT_OFF)


def _is_moved(before: list[str]) -> bool:
    """Tell "was adjourned" and "has been put off" before "to September"."""
    if before[-1:] and before[-1] in MOVED_ON:
        before = before[:-1]
    elif before[-1:] and before[-1] in MOVED_WITH:
        return False
    return bool(
        before[-2:-1] and before[-1] in MOVED and not PASSIVE.isdisjoint(before[-3:-1])
    )


def _is_moved_on(before: list[str]) -> bool:
    """Tell "was put off, first to June and then to September"."""
    steps = before[-2:-1] in (["first"], ["then"])
    return steps and not MOVED.isdisjoint(before[-_MOVED_REACH:-1])


def _to_a_day(before: list[str]) -> list[str]:
    """Return the words up to "to" of "adjourned to a date to be fixed in September"."""
    for index in range(len(before) - 3, max(-1, len(before) - 9), -1):
        if before[index] in _GOALS and before[index + 1] == "a":
            return before[: index + 1] if before[index + 2] in _DAYS else []
    return []


def _until(before: list[str]) -> Tense:
    """Judge "until Monday": to come, unless what lasted is told as past."""
    for word in reversed(before[-6:-1]):
        if word in SUSPENDED:
            return "future"
        if word in LASTED:
            return "past"
        if word in FUTURE:
            return "future"
    return "future"
