"""What is resolved or called for on one day, to be done on another."""

from archive.extract.dates.lexicon import words

#: Verbs that a day may part from what they resolve on.
_RESOLVES = frozenset(
    words(
        "agreed planned vowed pledged promised threatened decided voted resolved urged "
        "ordered invited asked undertook offered consented arranged told chose"
    )
)
#: What stands between such a verb and its infinitive: "on late Thursday", "jointly".
_PARTING = frozenset(
    words(
        "on monday tuesday wednesday thursday friday saturday sunday mon tue tues wed "
        "thu thurs fri sat sun yesterday today earlier late early morning afternoon "
        "evening night unanimously narrowly again jointly formally week this last"
    )
)
_PARTED = 4
#: "Called on Thursday for a strike on Monday".
_CALLS = frozenset(words("called calls calling appealed"))
#: What is called for to come, not "an inquiry into the killings on Monday".
_CALLED_FOR = frozenset(
    words(
        "strike strikes march marches rally rallies protest protests demonstration "
        "demonstrations boycott shutdown session meeting summit elections election "
        "vote referendum ceasefire truce mourning prayers stoppage walkout"
    )
)


def resolved_on(before: list[str], index: int) -> bool:
    """Tell whether an infinitive is what was resolved on a day: "agreed on Friday to".

    Also with whom: "agreed with the rebels to".
    """
    for back in range(index - 1, max(-1, index - 1 - _PARTED), -1):
        if before[back] in _RESOLVES:
            return back < index - 1 and (
                before[back + 1] == "with"
                or _PARTING.issuperset(before[back + 1 : index])
            )
    return False


def called_for(before: list[str], index: int) -> bool:
    """Tell "called on Thursday for a strike on" a day from any other call."""
    if before[-1] != "on" or before[-2] not in _CALLED_FOR:
        return False
    for back in range(index - 1, max(-1, index - 1 - _PARTED), -1):
        if before[back] in _CALLS:
            return _PARTING.issuperset(before[back + 1 : index])
    return False


#: "The ban and the curfew take effect on Friday".
IN_FORCE = frozenset(("effect", "force"))
_TAKING = frozenset(words("take taking"))
_COMING = frozenset(words("come coming go going enter entering"))
#: How long a thing holds; it is over where it was so.
_BOUNDS = frozenset(words("until till through to"))
_BEEN = frozenset(words("was were been had"))
#: Behind them, what took effect did so on the day itself.
_AFTERWARDS = frozenset(words("since after upon before"))


def takes_effect(before: list[str], index: int) -> bool:
    """Tell whether something is in force from the day that follows on.

    "The curfew and the ban take effect", "to stop the rule from taking effect".
    """
    if index and before[index - 1] == "in":
        # "The warning remains in effect from noon to 9 p.m. Wednesday".
        return before[-1] in _BOUNDS and _BEEN.isdisjoint(
            before[max(0, index - 4) : index - 1]
        )
    if index and before[index - 1] in _TAKING and before[index] == "effect":
        verb = index - 1
    elif index > 1 and before[index - 2] in _COMING and before[index - 1] == "into":
        verb = index - 2
    else:
        return False
    return not verb or before[verb - 1] not in _AFTERWARDS


def ends_on(before: list[str], index: int) -> bool:
    """Tell "three days of mourning end on" from "the year end" and "an end on"."""
    previous = before[index - 1] if index else ""
    alone = before[index + 1 :] in ([], ["on"])
    several = any(word.endswith("s") for word in before[max(0, index - 4) : index - 1])
    return alone and previous.endswith("ing") and several
