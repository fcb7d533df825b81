"""Whether the words around a day speak of what has been or of what is to come.

The verb before the day counts ("said on Monday that", "will meet on Monday"); where
none stands in its clause, the one that follows ("on Monday the army struck").
"""

import re
from typing import Literal

from archive.extract.dates.lexicon import words
from archive.extract.dates.resolves import (
    IN_FORCE,
    called_for,
    ends_on,
    resolved_on,
    takes_effect,
)
from archive.extract.dates.sides import MATCHES, hosts
from archive.extract.dates.tense_words import (
    AFTER,
    ARRANGED,
    EITHER,
    FIGURES,
    FORESEEN,
    FUTURE,
    INTENT,
    IS,
    LASTED,
    MISSED,
    NO_VERBS,
    NOT_PAST,
    PAST,
    PLAIN,
    PLAIN_VERBS,
    PLEDGED,
    PUT_OFF,
    SHUT,
    STARTED,
    SUSPENDED,
    TO_BE,
    TO_COME,
    UNTIL,
    WEAK_FUTURE,
)
from archive.extract.dates.verbs import (
    aims,
    awaited,
    befell,
    has_risen,
    is_going,
    refused,
)

Tense = Literal["past", "future", ""]

_BEFORE_REACH, _AFTER_REACH = 140, 90
#: A verb of the future governs no day more words away than this.
_FUTURE_REACH = 9
#: Every way to stop begins with its sign: a search is quick then.
_STOP = re.compile(
    r"[!?;]|\.(?<!\bSt\.)(?<!\bMr\.)(?<!\bMrs\.)(?<!\bDr\.)(?<!\bGen\.)"
    r"(?<!\bU\.S\.)(?<!\bvs\.)[\"”’')\]]*(?=\s+[A-Z\"“‘'(\[]|\s*\n|\s*$)"
    r"|\n\s*\n|:\s"
)
_WORD = re.compile(r"[a-z]+(?:['’][a-z]+)?")
_ANY_WORD = re.compile(r"[A-Za-z]+(?:['’][A-Za-z]+)?")


def tense_of(text: str, lower: str, start: int, end: int) -> Tense:
    """Tell in which tense the clause around ``start`` to ``end`` speaks."""
    begin = max(0, start - _BEFORE_REACH)
    for stop in _STOP.finditer(text, begin, start):
        begin = stop.end()
    before = _words(text, lower, begin, start)
    reach = end + _AFTER_REACH
    stopped = _STOP.search(text, end, reach)
    after = _words(text, lower, end, stopped.start() if stopped else reach)
    ahead, ahead_distance = _first_verb(after)
    behind, distance = _last_verb(before)
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
    if _foretold(text, begin, start, before):
        return "future"
    shut = before[:-1] if last == "on" else before
    if shut[-1:] and shut[-1] in SHUT and shut[-2:-1] and shut[-2] in IS:
        return "future"
    if last == "come" or before[-2:] == ["meet", "on"]:
        # "Come Monday", "all-party meet on Monday".
        return "future"
    if last == "by":
        return _by(before, behind or ahead)
    if last == "through" and _ran_through(lower, end, before, after):
        return "past"
    if last in UNTIL or last == "through":
        return _until(before)
    if last == "for" and (told := _for(before, after)):
        return told
    if after[:3] == ["as", "the", "deadline"]:
        return "future"
    if last in ("in", "during", "for") and before[-2:-1] and before[-2] in TO_COME:
        return "future"
    done = ahead == "past" and ahead_distance <= 2
    if after[:1] and after[0] in TO_COME and not done:
        return "future"
    if _announced(lower, begin, start, end, before):
        return "future"
    if has_risen(lower, begin, start, before) or befell(lower, end, after):
        return "past"
    if last in AFTER or before[-2:] == ["response", "to"] or after[:1] == ["that"]:
        # "After Monday's attack", "a statement on Monday that it will".
        return "past"
    # "The talks on Monday will", but not "on Monday, but added".
    subject = ahead_distance <= 1 and distance > 3 and lower[end : end + 1] == " "
    if behind and not (ahead and subject):
        return behind
    return ahead or behind


_UNDONE = frozenset(words("never was were did didn't failed had"))
#: A verb governs no day so many words behind it.
_MATCH_REACH = 8


def _foretold(text: str, begin: int, start: int, before: list[str]) -> bool:
    """Tell "Italy face Wales on Saturday" and "could rest if they were at it on"."""
    near = before[-_MATCH_REACH:]
    if awaited(before):
        return True
    if near and near[-1] in _ON:
        if "unless" in near or ("if" in near and not _MODALS.isdisjoint(before)):
            return True
        if is_going(near):
            return True
    return not MATCHES.isdisjoint(near) and hosts(text, begin, start)


_MODALS = frozenset(words("would could will may can"))
#: "If it kept to its December accord" looks back all the same.
_ON = frozenset(words("on by in at before from"))


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
    return any(_past(word) and word not in EITHER for word in after[:3])


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
        if _past(before[index]) and before[index - 1 : index] != ["to"]:
            break
        if before[index] == "to" and _infinitive(before[index + 1]):
            return "future"
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
        return not any(map(_past, _WORD.findall(left.rpartition(".")[2])))
    if lower.startswith((" at the earliest", " at the latest"), end):
        return True
    if before[-2:] in (["is", "on"], ["are", "on"]) or before[-1] in ("is", "are"):
        return True
    if before[-1] == "from" and not _DECREED.isdisjoint(before[-12:-1]):
        # "Decreed three days of mourning from Sunday".
        return True
    owned = lower[end : end + 2] in ("'s", "’s")
    called = before[-1] == "off" and before[-2:-1] in (["called"], ["calls"], ["call"])
    return owned and (called or before[-1] in PUT_OFF)


_DECREED = frozenset(words("declared decreed ordered imposed proclaimed"))


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


#: What may be read as a verb, or show that one is to come; and how others end.
_TELLING = FUTURE | PLAIN | PAST | IN_FORCE | {"due", "deadline", "for", "to", "end"}
_ENDINGS = ("ed", "'ll", "’ll")


def _last_verb(before: list[str]) -> tuple[Tense, int]:
    """Return the tense of the nearest verb to the left, and how many words away."""
    aim = -1
    for index in range(len(before) - 1, -1, -1):
        word = before[index]
        if word not in _TELLING and not word.endswith(_ENDINGS):
            # As most words.
            continue
        distance = len(before) - 1 - index
        if distance > _FUTURE_REACH and not _past(word):
            continue
        previous = before[index - 1] if index else ""
        if word == "due" and not _due(before, index):
            continue
        if word == "deadline" and index > 1 and before[index - 2] in MISSED:
            return "past", distance
        if word in FUTURE or word.endswith(("'ll", "’ll")):
            pledged = word in PLEDGED and before[-1] in ("in", "on")
            if pledged and distance <= 1 and previous not in TO_BE:
                # "Deliveries promised in January will come".
                return "past", distance
            if word in WEAK_FUTURE and previous not in TO_BE:
                continue
            if word in ("would", "could") and refused(before, index):
                return "past", distance
            if word in ("can", "could", "might") and distance > 4:
                continue
            if word == "starts" and previous in STARTED:
                continue
            return "future", distance
        if word in PLAIN and _plain(word, previous):
            return "future", distance
        if word == "end" and ends_on(before, index):
            return "future", distance
        if word in IN_FORCE and takes_effect(before, index):
            return "future", distance
        if word == "for" and index > 1 and distance and called_for(before, index):
            return "future", distance
        if word == "to" and (
            previous in TO_BE or previous in INTENT or resolved_on(before, index)
        ):
            # "is to meet", "promised to decide": the verb that follows is to come.
            following = before[index + 1 : index + 2]
            if following and _infinitive(following[0]):
                return "future", distance
        if word == "to" and distance <= 2 and not _past(previous):
            # "With shipments to start in mid-April".
            following = before[index + 1 : index + 2]
            if following and following[0] in PLAIN and previous.endswith("s"):
                return "future", distance
        if word == "to" and aim < 0 and index and aims(before, index):
            aim = distance
        if _past(word) and not (word in EITHER and previous == "to"):
            return _helped(before, index), distance
    # "Strike to hit trains Monday": a headline has no other verb.
    return ("future", aim) if aim >= 0 else ("", 99)


def _plain(word: str, previous: str) -> bool:
    """Tell "the Rams host" and "they meet" from "the host" and "to meet"."""
    if previous in _PRONOUNS or previous in _PEOPLE:
        return True
    if word in PLAIN_VERBS:
        return bool(previous) and previous not in ("to", "not", "and", "did", "n't")
    if previous == "and":
        # "They finished second and meet the champions".
        return word in _GOING_ON
    owner = previous.endswith(("'s", "’s", "ss"))
    return previous.endswith("s") and not owner and previous not in _NO_SUBJECT


_GOING_ON = frozenset(
    words("meet play face host visit close open begin start end leave return resume")
)
_PRONOUNS = frozenset(words("they we you i who"))
#: Plurals without an s.
_PEOPLE = frozenset(words("police people men women children"))
_NO_SUBJECT = frozenset(
    words("as this his its is was has does towards besides across us yes always")
)


def _infinitive(word: str) -> bool:
    """Tell whether a word after "to" may be a verb: not "the", not "remarks"."""
    return word not in NO_VERBS and (not word.endswith("s") or word.endswith("ss"))


def _due(before: list[str], index: int) -> bool:
    """Tell "due to meet" and "due out" from "due to remarks", a cause."""
    following = before[index + 1 : index + 3]
    if following[:1] != ["to"]:
        return True
    be = index > 0 and before[index - 1] in TO_BE
    return be and (len(following) < 2 or _infinitive(following[1]))


def _helped(before: list[str], index: int) -> Tense:
    """Judge a verb's past form by its helper: "will be held", "would have met"."""
    helper = before[max(0, index - 3) : index]
    modal = any(w in ("will", "would", "shall", "should", "must") for w in helper)
    passive = helper[-2:] == ["to", "be"]
    return "future" if (modal and "have" not in helper) or passive else "past"


#: With a verb in -ing these tell what somebody is about to do.
_BEING = frozenset(
    words("i'm we're they're you're he's she's i’m we’re they’re you’re he’s she’s")
)


_TELLING_BEHIND = _TELLING | frozenset(
    words("has have is are play meet face host visit")
)


def _first_verb(after: list[str]) -> tuple[Tense, int]:
    for index, word in enumerate(after[:14]):
        if word not in _TELLING_BEHIND and not word.endswith("ed"):
            continue
        if word in ("will", "would", "shall", "should", "could", "may", "might"):
            return "future", index
        if word in ("scheduled", "expected", "planned", "slated"):
            return "future", index
        if word == "due" and after[index + 1 : index + 2] != ["to"]:
            return "future", index
        following = after[index + 1 : index + 2]
        if word in ("has", "have") and following in (["not"], ["yet"]):
            # "The rains of March have not begun".
            return "future", index
        if word in ("is", "are") and after[index + 1 : index + 2] in (
            ["to"], ["expected"], ["due"], ["scheduled"], ["set"], ["likely"],
            ["asked"], ["urged"], ["advised"], ["invited"], ["requested"],
        ):  # fmt: skip
            return "future", index
        if word in FUTURE and word.endswith("s") and index == 0:
            return "future", index
        if index == 1 and word in PLAIN and after[0] in _PRONOUNS:
            # "In January we start".
            return "future", index
        if (
            0 < index <= _NEXT
            and word in MATCHES
            and _follows_subject(after[index - 1])
        ):
            # "On Tuesday Brazil play Mexico".
            return "future", index
        if _past(word):
            return "past", index
    return "", 99


_NEXT = 3


def _follows_subject(word: str) -> bool:
    """Tell whether a plain verb may stand after a word: not "to play", "the play"."""
    return len(word) > len("the") and word not in _NO_SUBJECTS


_NO_SUBJECTS = frozenset(
    words(
        "their this that these those from with into over when where which while could "
        "would should might must will shall does didn't don't never than after before "
        "long short first next last another every each school other more most some"
    )
)


def _past(word: str) -> bool:
    return word in PAST or (
        word.endswith("ed") and len(word) > 3 and word not in NOT_PAST
    )
