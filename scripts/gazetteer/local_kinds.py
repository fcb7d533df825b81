"""Plain names of second-level divisions that are listed with what they are at home.

``Kabupaten Aceh Jaya`` is Aceh Jaya in reports. A name that anything else goes by stays
that of the other alone, and so does a word or a name of people.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterable

from archive.extract.places import codes
from archive.extract.places.names import fold
from gazetteer.entry import Entry

#: No kinds of lands where divisions are called after persons, or stand in the genitive.
_BEFORE = re.compile(
    r"(?:Kabupaten|Shahrestān-e|Amphoe|Daïra d(?:e|u|es|e la)|Bashkia|Gemeente"
    r"|Liwā’|Markaz|Srŏk) (?=[^\W\d_a-z])(?!Mueang)"
)
#: Shorter ones are words.
_SHORTEST = 4


def name_plainly(
    divisions: Iterable[Entry], others: Iterable[Entry], mistaken: Collection[str]
) -> None:
    """Give divisions their names without the kind, where nothing else has them.

    Args:
        divisions: Those of both levels.
        others: All other places.
        mistaken: Folded words, and names of people.
    """
    divisions = list(divisions)
    known = {
        fold(name) for one in (*divisions, *others) for name in (one.name, *one.names)
    }
    plain = {
        one.id: _BEFORE.sub("", one.name, count=1)
        for one in divisions
        if one.flags & codes.SECOND and _BEFORE.match(one.name)
    }
    times = Counter(map(fold, plain.values()))
    for one in divisions:
        key = fold(plain.get(one.id, ""))
        if len(key) < _SHORTEST or key in known or key in mistaken or times[key] > 1:
            continue
        one.name = plain[one.id]
        one.names.append(one.name)
