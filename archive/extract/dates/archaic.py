"""The word behind a date in older English: "13th June last", "Monday se'nnight"."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from archive.extract.dates.expression import (
    Expression,
    Qualifier,
    Shift,
    Vague,
    Weekday,
    YearLess,
)
from archive.extract.dates.scan import GAP, Scan

#: A word goes on with what follows where no stop stands behind it, nor one of these:
#: not "talks in May last a week", "May next year".
_BEHIND = re.compile(
    rf"{GAP}(?P<w>last|next)(?=[ ]*(?:[.,;:)]|$)"
    rf"|{GAP}(?:the|at|in|on|by|and|when|while|he|she|it|we|i|they|there|his|her|their|was"
    r"|were|had|which|that|between|before|after)\b)"
)
#: How it begins behind the first blank: looked at first, since few dates have it.
_BEGINNINGS = frozenset("ln \t\xa0\n")
_QUALIFIERS: Mapping[str, Qualifier] = {"last": "last", "next": "next"}


def bygone(scan: Scan, found: Sequence[Expression]) -> Sequence[Expression]:
    """Take "last" to "13th June last": the last that is over."""
    if len(found) != 1:
        return found
    end = found[0].end
    if scan.lower[end + 1 : end + 2] not in _BEGINNINGS:
        return found
    core = found[0].core
    if not isinstance(core, YearLess) or found[0].qualifier or core.year:
        return found
    told = _BEHIND.match(scan.lower, end)
    if told is None:
        return found
    return (replace(found[0], end=told.end("w"), qualifier=_QUALIFIERS[told["w"]]),)


#: A week of nights, and two; which way they are counted the verb tells.
SENNIGHTS = (" se'nnight", " se’nnight", " sennight", " se'ennight")
WEEKS_APART = (*SENNIGHTS, " fortnight")
_WEEK = 7


def weeks_apart(lower: str, found: Expression) -> Expression:
    """Take "se'nnight" to "Monday se'nnight", "fortnight" to "this day fortnight".

    One of ``WEEKS_APART`` stands behind the expression.
    """
    core = found.core
    behind = next(word for word in WEEKS_APART if lower.startswith(word, found.end))
    end = found.end + len(behind)
    weeks = 1 if behind in SENNIGHTS else 2
    if isinstance(core, Weekday) and not (core.week or core.weeks):
        return replace(found, end=end, core=replace(core, weeks=weeks))
    if not isinstance(core, Shift) or core.unit != "day" or core.base != "report":
        return found
    if core.count < 0:
        return replace(
            found, end=end, core=Shift("day", core.count - weeks * _WEEK, "report")
        )
    vague = Vague("so long before that day or after it, which is not said")
    return replace(found, end=end, core=vague, clock="")
