"""The line below a headline that says who wrote what follows: ``By Jane Doe``.

Nothing is taken but a line that is surely one: what begins with “By” is mostly prose.
"""

import re

from archive.bylines import are_known

#: A byline is among the first lines that are not empty, and below the headline.
_MOST_LINES = 5
#: Those lines are within so many characters.
_WITHIN = 2_000
_LONGEST = 160
_BY = re.compile(r"(?:By|BY)[ \t:]+(?=\S)")
#: A day may stand behind the names, on the same line.
_DAY = re.compile(r"\s*(?:[|–—•·,]|\s-\s)[^|–—•·]*\b\d{4}\b.*\Z")


def byline_below_headline(text: str) -> str:
    """Return whom the byline of a clipping names, without its “By”; "" without one."""
    beginning = text[:_WITHIN]
    if "By" not in beginning and "BY" not in beginning:
        return ""
    lines = [line.strip(" \t\r*_#") for line in beginning.split("\n")]
    full = [line for line in lines if line]
    for number, line in enumerate(full[1:_MOST_LINES], start=1):
        below = full[number + 1 : number + 2]
        if not below or below[0][0].islower():
            continue
        if names := names_of_byline(line):
            return names
    return ""


def names_of_byline(line: str) -> str:
    """Return whom a line names, if it is surely a byline and no prose; else ""."""
    match = _BY.match(line)
    if match is None or len(line) > _LONGEST:
        return ""
    names = _DAY.sub("", line[match.end() :]).strip()
    return names if are_known(names) else ""
