"""The word behind a date in older English: "13th June last", "in May next"."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from archive.extract.dates.expression import Expression, Qualifier, YearLess
from archive.extract.dates.scan import GAP, Scan

#: A word goes on with what follows where no stop stands behind it.
_BEHIND = re.compile(rf"{GAP}(?P<w>last|next)(?=[ ]*(?:[.,;:)]|$))")
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
