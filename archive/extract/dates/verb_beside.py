"""The verb nearest to a day, on its left or on its right, and the tense it tells."""

from typing import Literal

from archive.extract.dates.lexicon import words
from archive.extract.dates.resolves import (
    IN_FORCE,
    called_for,
    ends_on,
    resolved_on,
    takes_effect,
)
from archive.extract.dates.sides import MATCHES
from archive.extract.dates.tense_words import (
    EITHER,
    FUTURE,
    HOPES,
    INTENT,
    MISSED,
    NO_VERBS,
    NOT_PAST,
    PAST,
    PLAIN,
    PLAIN_VERBS,
    PLEDGED,
    SITS,
    SITTING,
    STARTED,
    TO_BE,
    WEAK_FUTURE,
)
from archive.extract.dates.verbs import (
    CANNOT,
    aims,
    refused,
    reports_on,
    unable,
    was_set,
)

#: What has been, what is to come, or neither is told.
Tense = Literal["past", "future", ""]

#: How far away a verb is that is not there.
_FAR = 99
#: The verb behind a day is looked for among so many words.
_MOST = 14
#: A verb of the future governs no day more words away than this.
_FUTURE_REACH = 9
#: What may be read as a verb, or show that one is to come; and how others end.
_TELLING = (
    FUTURE | PLAIN | PAST | IN_FORCE | SITS | {"due", "deadline", "for", "to", "end"}
)
_ENDINGS = ("ed", "'ll", "’ll")
#: Behind "and" these plain forms go on with a sentence.
_GOING_ON = frozenset(
    words("meet play face host visit close open begin start end leave return resume")
)
_PRONOUNS = frozenset(words("they we you i who"))
#: Behind these: what people set out to do ("on Saturday we march").
_SET_OUT = frozenset(
    words(
        "march walk ride drive eat dine demonstrate protest rally picket strike "
        "assemble celebrate commemorate remember honour honor mark launch discuss "
        "present publish move head sing dance hike camp"
    )
)
#: Plurals without an s.
_PEOPLE = frozenset(words("police people men women children"))
#: In -s, and no plural before a verb.
_NO_PLURAL = frozenset(
    words("as this his its is was has does towards besides across us yes always")
)
#: Behind a day these tell something, too.
_TELLING_BEHIND = (
    _TELLING
    | HOPES
    | frozenset((*words("has have is are play meet face host visit"), *_SET_OUT))
)
_MODALS = frozenset(words("will would shall should could may might won't won’t"))
#: A side and whom it plays stand so near behind a day.
_NEXT = 3
#: Behind these a plain form is a noun or an infinitive.
_NO_SUBJECT = frozenset(
    words(
        "their this that these those from with into over when where which while could "
        "would should might must will shall does didn't don't never than after before "
        "long short first next last another every each school other more most some"
    )
)


def last_verb(before: list[str]) -> tuple[Tense, int]:
    """Return the tense of the nearest verb to the left, and how many words away.

    Without one: no tense, and farther away than any verb.
    """
    aim = -1
    for index in range(len(before) - 1, -1, -1):
        word = before[index]
        if word not in _TELLING and not word.endswith(_ENDINGS):
            # As most words.
            continue
        distance = len(before) - 1 - index
        if distance > _FUTURE_REACH and not is_past(word):
            continue
        previous = before[index - 1] if index else ""
        if word == "due" and not _due(before, index):
            continue
        if word == "deadline" and index > 1 and before[index - 2] in MISSED:
            return "past", distance
        if word in FUTURE or word.endswith(("'ll", "’ll")):
            if told := _of_future(before, index):
                return told, distance
            continue
        if word in PLAIN and _plain(word, previous):
            return "future", distance
        if word == "end" and ends_on(before, index):
            return "future", distance
        if word in SITS and not SITTING.isdisjoint(before[max(0, index - 3) : index]):
            return "future", distance
        if word in IN_FORCE and takes_effect(before, index):
            return "future", distance
        if word == "for" and index > 1 and distance and called_for(before, index):
            return "future", distance
        if word == "to" and _leads_on(before, index):
            return "future", distance
        if word == "to" and aim < 0 and index and aims(before, index):
            aim = distance
        if word == "anticipated" and previous in TO_BE:
            return "future", distance
        if word == "reports" and reports_on(before, index):
            return "future", distance
        if is_past(word) and not (word in EITHER and previous == "to"):
            return _helped(before, index), distance
    # "Strike to hit trains Monday": a headline has no other verb.
    return ("future", aim) if aim >= 0 else ("", _FAR)


def first_verb(after: list[str]) -> tuple[Tense, int]:
    """Return the tense of the nearest verb to the right, and how many words away.

    Without one, like ``last_verb``: no tense, and farther away than any verb.
    """
    for index, word in enumerate(after[:_MOST]):
        if word not in _TELLING_BEHIND and not word.endswith("ed"):
            continue
        if word in _MODALS:
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
        if index == 1 and (word in PLAIN or word in _SET_OUT) and after[0] in _PRONOUNS:
            # "In January we start".
            return "future", index
        if (
            0 < index <= _NEXT
            and word in MATCHES
            and _follows_subject(after[index - 1])
        ):
            # "On Tuesday Brazil play Mexico".
            return "future", index
        if word in HOPES and following == ["to"]:
            # "By Christmas we hope to have a school".
            return "future", index
        if is_past(word):
            return "past", index
    return "", _FAR


def _of_future(before: list[str], index: int) -> Tense:
    """Judge a word that mostly tells the future; "" where it is to be passed over."""
    word, previous = before[index], before[index - 1] if index else ""
    distance = len(before) - 1 - index
    if word == "set" and was_set(before, index):
        return "past"
    if word in CANNOT:
        # "Cannot change the date in November", but "cannot recall Monday".
        return "" if unable(before, index) else "future"
    pledged = word in PLEDGED and before[-1] in ("in", "on")
    if pledged and distance <= 1 and previous not in TO_BE:
        # "Deliveries promised in January will come".
        return "past"
    if word in WEAK_FUTURE and previous not in TO_BE:
        return ""
    if word in ("would", "could") and refused(before, index):
        return "past"
    if word in ("can", "could", "might") and distance > 4:
        return ""
    if (
        word == "planned"
        and previous == "of"
        and before[-1] == "in"
        and any(map(is_past, before[:index]))
    ):
        # "Initiated four rounds of planned outages in October".
        return ""
    return "" if word == "starts" and previous in STARTED else "future"


def _leads_on(before: list[str], index: int) -> bool:
    """Tell whether a verb behind "to" is still to come: "is to meet", "to start"."""
    previous = before[index - 1] if index else ""
    following = before[index + 1] if index + 1 < len(before) else ""
    if (
        following
        and is_infinitive(following)
        and (previous in TO_BE or previous in INTENT or resolved_on(before, index))
    ):
        # "Promised to decide".
        return True
    if len(before) - 1 - index > 2 or is_past(previous):
        return False
    # "With shipments to start in mid-April".
    return following in PLAIN and previous.endswith("s")


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
    return previous.endswith("s") and not owner and previous not in _NO_PLURAL


def _follows_subject(word: str) -> bool:
    """Tell whether a plain verb may stand after a word: not "to play", "the play"."""
    return len(word) > len("the") and word not in _NO_SUBJECT


def is_infinitive(word: str) -> bool:
    """Tell whether a word after "to" may be a verb: not "the", not "remarks"."""
    return word not in NO_VERBS and (not word.endswith("s") or word.endswith("ss"))


def _due(before: list[str], index: int) -> bool:
    """Tell "due to meet" and "due out" from "due to remarks", a cause."""
    following = before[index + 1 : index + 3]
    if (
        before[index - 1 : index] == ["been"]
        and "had" in before[max(0, index - 3) : index]
    ):
        # "It had been due in March".
        return False
    if following[:1] != ["to"]:
        return True
    be = index > 0 and before[index - 1] in TO_BE
    return be and (len(following) < 2 or is_infinitive(following[1]))


def _helped(before: list[str], index: int) -> Tense:
    """Judge a verb's past form by its helper: "will be held", "would have met"."""
    helper = before[max(0, index - 3) : index]
    modal = any(w in ("will", "would", "shall", "should", "must") for w in helper)
    passive = helper[-2:] == ["to", "be"]
    if helper[-2:] == ["will", "have"]:
        # "Will have been four years in office in January".
        return "future"
    return "future" if (modal and "have" not in helper) or passive else "past"


def is_past(word: str) -> bool:
    """Tell whether a word is written as a verb's past form."""
    return word in PAST or (
        word.endswith("ed") and len(word) > 3 and word not in NOT_PAST
    )
