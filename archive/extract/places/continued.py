"""Read names that go on in small letters: ``Arabie saoudite``, ``Spojené státy``."""

import re
from collections.abc import Iterator, Sequence

from archive.extract.places import codes
from archive.extract.places.gazetteer import Gazetteer
from archive.extract.places.names import fold
from archive.extract.places.scan import Found
from archive.model import Field

#: A capitalised word and up to three small ones, the last of four letters or more.
_GOES_ON = re.compile(
    r"(?<![\w'’-])[^\W\d_a-zà-öø-ÿ][\w’'-]+(?= [^\W\d_A-ZÀ-ÖØ-Þ]+)"
    r"(?P<rest>(?: [^\W\d_A-ZÀ-ÖØ-Þ][\w-]*){1,3})"
)

_LEAST = 4


def continued_names(
    text: str, field: Field, found: Sequence[Found], tongue: str, gazetteer: Gazetteer
) -> Iterator[Found]:
    """Yield names of countries and regions of which only the first word is capitalised.

    One found by that word alone is made longer.
    """
    taken = {one.start: one for one in found}
    for match in _GOES_ON.finditer(text):
        start, first_end = match.start(), match.start("rest")
        first = fold(text[start:first_end])
        small = match["rest"].split()
        # "La réunion" is held anywhere.
        if (
            len(first) < _LEAST
            or not small
            or not gazetteer.may_begin(f"{first} {fold(small[0])}")
        ):
            continue
        for count in range(len(small), 0, -1):
            end = first_end + sum(len(word) + 1 for word in small[:count])
            rows = gazetteer.rows(text[start:end])
            if not rows or gazetteer.kind(rows[0]) == codes.CITY:
                continue
            key, words = fold(text[start:end]), count + 1
            one = taken.get(start)
            if one is None:
                one = Found(field, start, end, text[start:end], key, rows, words)
                one.tongue = tongue
                yield one
            elif one.end < end:
                one.end, one.text = end, text[start:end]
                one.key, one.rows, one.words = key, rows, words
                one.right = one.second_right = one.tail = ""
            break
