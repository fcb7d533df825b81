"""Names of months that are persons here: Theresa May, Ms. April."""

import re

#: A name that a person may have, with the verb after it if there is one.
_NAME = re.compile(
    r"(May|March|April|June|August)\b"
    r"(?P<speaks>\s+(?:said|says|told|added|smiled|replied)\b)?"
)
_PERSONS = ("May", "March", "April", "June", "August")
#: The names that a person may have, in lower case.
PERSONS = frozenset(map(str.lower, _PERSONS))
_CALLED = re.compile(
    r"\b(?:Mr|Mrs|Ms|Miss|Dr|Sir|President|Minister|Secretary|Theresa|Brian|Elaine"
    r"|Jonny|Fredric|Robert|James|Imelda|Peter|Mark|Ann|Anne|Anna|Mary|John|Jane|Alice"
    r"|Emma|David|Paul|Tom|George|William|Charles|Henry|Sarah|Susan|Karen|Laura|Linda"
    r"|Philip|Simon|Andrew|Michael|Richard|Thomas|Kate|Julia|Helen|Billy|Jack)\.?\Z"
)
#: What is looked at for a title or a first name: the longest, and a character before.
_CALL_REACH = 12


def persons_named(text: str) -> frozenset[str]:
    """Return the months' names that a text gives to persons, in lower case."""
    if not any(map(text.__contains__, _PERSONS)):
        return frozenset()
    return frozenset(
        name[1].lower()
        for name in _NAME.finditer(text)
        if not (name.start() and _is_word(text[name.start() - 1]))
        and (name["speaks"] or _is_called(text, name.start()))
    )


def _is_word(char: str) -> bool:
    return char.isalnum() or char == "_"


def _is_called(text: str, start: int) -> bool:
    """Tell whether a title or a first name stands before ``start``."""
    end = start
    while end and text[end - 1].isspace():
        end -= 1
    return end < start and bool(_CALLED.search(text, max(0, end - _CALL_REACH), end))
