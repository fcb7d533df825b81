"""Narrow what a name may mean by what stands beside it, in scripts without capitals.

``طرابلس شمالي لبنان`` is the Tripoli of Lebanon, ``ولاية جورجيا`` is not the country,
and with the Arabic kaf مراكش is Marrakesh.
"""

import re
from collections.abc import Sequence

from archive.extract.places import codes
from archive.extract.places.gazetteer import Gazetteer
from archive.extract.places.lexicon import words
from archive.extract.places.scan import Found

#: With the Persian kaf it is Morocco.
_MARRAKESH = "\u0645\u0631\u0627\u0643\u0634"
#: Amman where the report speaks of Jordan, and of nothing Omani.
_AMMAN = "\u0639\u0645\u0627\u0646"
_JORDAN, _OMAN = "أردن", re.compile(r"عماني|العمان|سلطنة|مسقط")
#: Between a town and its country: in, in the north of, in the south east of.
_WITHIN = re.compile(
    r"[،,]?[ \u00a0](?:(?:في|در)[ \u00a0])?"
    r"(?:(?:شمالي?|جنوبي?|شرقي?|غربي?|وسط|شمال|جنوب|شرق|غرب|"
    r"ש?ב?(?:צפון|דרום|מזרח|מערב|מרכז))[ \u00a0]){0,2}(?:ש?ב|ب)?"
)
#: Said before a state of a federation or a province; no country of its name is meant.
_STATES = words("ولاية بولاية لولاية ايالت ایالت استان राज्य")
_LAST = re.compile(r"(\w+)[ \u00a0]+\Z")


def narrow(text: str, found: Sequence[Found], gazetteer: Gazetteer) -> list[Found]:
    """Take from names the places that they cannot mean, and leave out what has none.

    Args:
        text: The text.
        found: Its names, in its order; their rows change.
        gazetteer: Where they were looked up.
    """
    kept = []
    for at, one in enumerate(found):
        kinds = [gazetteer.kind(row) for row in one.rows]
        if one.text == _MARRAKESH:
            _keep(one, [kind == codes.CITY for kind in kinds])
        if one.text == _AMMAN and _JORDAN in text and not _OMAN.search(text):
            _keep(one, [kind == codes.CITY for kind in kinds])
        before = _LAST.search(text[max(0, one.start - 16) : one.start])
        if before and before[1] in _STATES:
            _keep(one, [kind == codes.DIVISION for kind in kinds])
            if gazetteer.kind(one.rows[0]) == codes.COUNTRY:
                continue
        if at + 1 < len(found):
            _hold(text, one, found[at + 1], gazetteer)
        kept.append(one)
    return kept


def _hold(text: str, one: Found, after: Found, gazetteer: Gazetteer) -> None:
    """Keep what lies in the country that the text puts a name in."""
    if gazetteer.kind(after.rows[0]) != codes.COUNTRY:
        return
    if _WITHIN.fullmatch(text, one.end, after.start) and after.start - one.end > 1:
        country = gazetteer.country(after.rows[0])
        _keep(
            one,
            [
                gazetteer.country(row) == country
                and gazetteer.kind(row) != codes.COUNTRY
                for row in one.rows
            ],
        )


def _keep(one: Found, fits: Sequence[bool]) -> None:
    """Keep the places that fit, where there are any."""
    if any(fits):
        one.rows = tuple(row for row, fit in zip(one.rows, fits, strict=True) if fit)
