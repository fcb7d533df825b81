"""Weekdays that are no day of the calendar: "on a Friday", "Monday to Friday, 9-5"."""

from archive.extract.dates.lexicon import DAY_PARTS, WEEKDAY, alternatives
from archive.extract.dates.scan import Scan
from archive.patterns import later

#: Words before a weekday that leave open which it was.
_OPEN = frozenset(("a", "one", "recent"))
#: "It fell on a Friday"; in "on a Friday flight" the next one is meant, or the last.
_SOME = later(r"(?<!\w)(?:on|was|is|be|'s|’s|fell on|always) a(?: recent)? \Z")
_RECENT = later(r"(?<!\w)a recent \Z")
#: "One Monday he came"; not "a bomb killed one Monday".
_ONE = later(r"(?:\A|[.!?;:,\n][\"”’)]*\s*|(?<!\w)(?:on|then|until|and|but) )one \Z")
_ENDS = later(
    rf"(?:[ ](?:{alternatives(DAY_PARTS)})(?!\w))?(?:[.,;:!?)\"”—–\n]|\s*\Z"
    r"|[ ](?:in|and|when|but|that|at|of|after|before|as|he|she|they|we|i|it|the|his|her"
    r"|like|so)(?!\w))"
)
#: What stands between two weekdays of a range begins so; most weekdays have it not.
_TO = frozenset(
    (
        " t",
        " -",
        " –",
        "- ",
        "– ",
        *(f"{dash}{letter}" for dash in "-–" for letter in "mtwfs"),
    )
)
_RANGE = rf"(?:[ ]?[-–][ ]?|[ ](?:to|through)[ ]){WEEKDAY}"
_CLOCK = r"(?:\d{1,2}(?:[:.]\d\d)?[ ]?(?:[ap]\.?m\.?)?|noon|midday|midnight)"
_HOURS = later(
    rf"{_RANGE}\.?[,:;]?[ ]\(?(?:(?:from|between)[ ])?{_CLOCK}[ ]?"
    rf"(?:[-–]|to|and|until|till)[ ]?{_CLOCK}(?![\w%])"
)
_OPENED = later(rf"{_RANGE}\b(?![ ](?:this|next|last)|,?[ ]\d)")
_IS_OPEN = later(
    r"(?<!\w)(?:open|(?:(?:opening|office)[ ])?hours)(?:[ ]are|:)?(?:[ ]daily)?,?[ ]"
    r"(?:from[ ])?\Z"
)


def names_any(scan: Scan, start: int, end: int, before: str) -> bool:
    """Tell whether a weekday is any of its name: "he died on a Friday", "one Sunday".

    Args:
        scan: The text.
        start: Where the weekday begins.
        end: Where it ends.
        before: The word before it.
    """
    if before not in _OPEN:
        return False
    lower, reach = scan.lower, max(0, start - 24)
    if before == "one":
        return _ONE.search(lower, reach, start) is not None
    if _RECENT.search(lower, reach, start):
        return True
    some = _SOME.search(lower, reach, start)
    return some is not None and _ENDS.match(lower, end) is not None


def hours_end(scan: Scan, start: int, end: int) -> int:
    """Return where the weekdays of opening hours end, 0 where they are no such.

    "Monday to Friday, 9am to 5pm", "open Thursday to Sunday".
    """
    if scan.lower[end : end + 2] not in _TO:
        return 0
    if hours := _HOURS.match(scan.lower, end):
        return hours.end()
    opened = _OPENED.match(scan.lower, end)
    if opened and _IS_OPEN.search(scan.lower, max(0, start - 30), start):
        return opened.end()
    return 0
