"""Days that are part of a name: the March 14 Alliance, July Avenue, Sunday Oliseh."""

import re

from archive.extract.dates.expression import DayOfMonth, Expression, Weekday, YearLess
from archive.extract.dates.lexicon import words
from archive.extract.dates.scan import Scan

_NAMING = (YearLess, DayOfMonth)
#: What is called after a day, with a word between or none. What goes on with a capital
#: is called after something else: "the March 14 City Council meeting".
_CALLED = re.compile(
    r"[ ](?:(?:Youth|Popular|People['’]s|National|Revolutionary|Liberation)[ ])?"
    r"(?:Movement|Alliance|Coalition|Brigades?|Martyrs|Street|Avenue|Boulevard|Square"
    r"|Bridge|Stadium|Hospital|Mosque|Airport|Dam|City|Barracks)(?:['’]s)?"
    r"(?!\w|[ -][A-Z])"
)
_NAME_AFTER = re.compile(r"[ ](?P<name>[A-Z][^\W\d_]{2,})(?!['’]?\w)")
#: Before somebody's name; so a weekday there is his first one.
_TITLED = re.compile(
    r"(?:^|[\s(\"“])(?:Mr|Mrs|Ms|Dr|Prof|Professor|Rev|Reverend|Pastor|Bishop|Chief|Alhaji"
    r"|Comrade|Coach|Captain|Capt|Sen|Senator|Justice|Barrister|Engr|Prince|striker"
    r"|defender|midfielder|goalkeeper|winger)\.?[ ]$",
    re.IGNORECASE,
)
#: "Mr Ade and Monday Mbah,": a person is named before it, and no clause goes on.
_BESIDE_NAMED = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Chief|Alhaji|Messrs)\.?[ ][A-Z][\w'’.-]+"
    r"(?:[ ][A-Z][\w'’-]+)?(?:,[ ][A-Z][\w'’-]+[ ][A-Z][\w'’-]+)?,?[ ]and[ ]"
    r"|\b(?P<sole>named|called|suspect|farmer|trader|driver|identified[ ]as)[ ])\Z"
)
#: "The Sept. 11 attacks": what is known by its day alone.
_EVENT = re.compile(
    r"[ ](?:(?:terror|terrorist|suicide|bomb|missile|rocket|hamas|military)[ ])?"
    r"(?:attacks?|bombings?|massacres?|uprising|revolution|coup|hijackings|genocide)\b"
)
#: How such words begin.
EVENT_BEGINS = frozenset(
    (" te", " su", " bo", " mi", " ro", " ha", " at", " ma", " up", " re", " co", " hi",
     " ge")
)  # fmt: skip
#: Before that which is known by its day, not before one on which something was.
_LOOKING_BACK = re.compile(
    r"\b(?:since|after|before|post|pre|(?:wake|aftermath|events|victims|horrors|shock"
    r"|tragedy|anniversary)[ ]of)[ -](?:the[ ])?\Z"
)
#: What begins with a weekday's name.
_OTHER_NAMES = frozenset(
    words(
        "Times Telegraph Mail Mirror Express Herald Post Star Sun Independent "
        "Review Tribune People Business World Age Chronicle Club Group Live Nation "
        "School Mosque Market Massacre Movement Prayers Agreement Brigade Brigades "
        "Bridge"
    )
)
#: What is printed, held or eaten every such day.
_WEEKLY = frozenset(words("school paper papers supplement supplements roast driver"))
_NAME_ENDS = re.compile(
    r"(?:[ ][A-Z][^\W\d_]+)?(?:[,.;)]|[ ](?:of|who|met|were|was)\b)"
)


def is_in_name(scan: Scan, one: Expression) -> bool:
    """Tell whether a day found is part of what somebody or something is called."""
    if not " A" <= scan.text[one.end : one.end + 2] <= " Z" or scan.shouting:
        # No name goes on behind most.
        return False
    core = one.core
    if isinstance(core, Weekday):
        return _is_person(scan, one)
    if isinstance(core, _NAMING):
        return _CALLED.match(scan.text, one.end) is not None
    return False


def is_event(lower: str, end: int) -> bool:
    """Tell whether a day behind "the" is what something is known by."""
    return _EVENT.match(lower, end) is not None


def is_known_by_day(lower: str, start: int, core: YearLess) -> bool:
    """Tell "since Sept. 11", the day that names what befell in 2001, from another."""
    return (core.month, core.day) == (9, 11) and bool(
        _LOOKING_BACK.search(lower, max(0, start - 24), start)
    )


def begins_name(scan: Scan, end: int) -> bool:
    """Tell whether a weekday begins a name: the Sunday Times, Sunday school."""
    after = scan.word_after(end)
    if after in _OTHER_NAMES or after.lower() in _WEEKLY:
        return True
    if scan.shouting or after not in ("Evening", "Morning", "Night"):
        return False
    return scan.word_after(scan.text.index(after, end) + len(after)) in _OTHER_NAMES


def _is_person(scan: Scan, one: Expression) -> bool:
    """Tell whether a weekday is a first name, as in Nigeria.

    It has a title before it; or it opens a sentence and the report calls somebody by
    the name behind it elsewhere.
    """
    text, start = scan.text, one.start
    follows = _NAME_AFTER.match(text, one.end)
    if follows is None or " " in text[start : one.end] or not text[start].isupper():
        return False
    if _TITLED.search(text, max(0, start - 16), start):
        return True
    if beside := _BESIDE_NAMED.search(text, max(0, start - 48), start):
        return bool(beside["sole"] or _NAME_ENDS.match(text, follows.end()))
    name = follows["name"]
    again = re.compile(rf"(?<!day )(?<!\w){name}(?!\w)")
    return scan.opens_sentence(start) and again.search(text, follows.end()) is not None
