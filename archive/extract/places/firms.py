"""Tell a firm by the first word of its name, once the report has named it in full.

``Drexel said``, where ``Drexel Burnham Lambert Inc`` is in the report, is no village.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from archive.extract.places import codes
from archive.extract.places.gazetteer import Gazetteer
from archive.extract.places.names import fold
from archive.extract.places.scan import Found
from archive.extract.places.townsfolk import has_townsfolk

#: What ends a firm's name and stands behind nothing else; looked for one by one, which
#: costs a tenth of what a pattern of them all does.
_FORMS = (
    "Inc",
    "Corp",
    "Corporation",
    "Ltd",
    "PLC",
    "Plc",
    "plc",
    "LLC",
    "LLP",
    "GmbH",
    "AG",
    "NV",
    "N.V",
    "SpA",
    "S.p.A",
    "Bhd",
    "Pty",
    "and Co",
    "and\nCo",
    "& Co",
    "&\nCo",
    "Oyj",
    "Bancorp",
    "Bancshares",
    "Industries",
)
#: Each word of the name before that; the first may stand behind a sign.
_NAME = re.compile(
    r"(?<![\w.’'-])(?:The\s)?(?P<name>[A-Z][\w’'-]+(?:,?\s(?:and\s|&\s|of\s)?[A-Z][\w.’'-]*){0,5})\Z"
)
_LONGEST = 80
#: What parts the partners of "Kidder, Peabody and Co".
_PARTS = re.compile(r",?\s(?:and|&)\s|,\s")
#: A firm goes by so many words of its name.
_MOST_WORDS = 2
#: Of more people a town is meant as well where a firm has its name.
_SMALL = 250_000
#: Before a name that is somewhere.
_WHERE = frozenset(("in", "near", "outside"))


class Firms:
    """The firms that a report names in full, looked for when first asked of."""

    def __init__(self, texts: Iterable[str], found: Sequence[Found]) -> None:
        self._texts, self._found = tuple(texts), found
        self._names: frozenset[str] | None = None

    def has(self, one: Found, gazetteer: Gazetteer) -> bool:
        """Tell whether the name of small towns is a firm's here, and never a town's."""
        if one.words > _MOST_WORDS or one.dateline or one.stated:
            return False
        if self._names is None:
            # In a report of countries and cities alone no firm is looked for.
            if not _is_small(one, gazetteer):
                return False
            self._names = self._named()
        return one.key in self._names and _is_small(one, gazetteer)

    def _named(self) -> frozenset[str]:
        names: set[str] = set()
        for text in self._texts:
            for form in _forms(text):
                end = form - 1
                if named := _NAME.search(text, max(0, end - _LONGEST), end):
                    if "," in named["name"]:
                        names.update(map(fold, _PARTS.split(named["name"])))
                    words = named["name"].replace(",", "").split()
                    names.update(
                        fold(" ".join(words[: count + 1]))
                        for count in range(min(_MOST_WORDS, len(words)))
                    )
        if names:
            names.difference_update(one.key for one in self._found if _is_town(one))
        return frozenset(names)


def _is_small(one: Found, gazetteer: Gazetteer) -> bool:
    """Tell whether a name is that of small towns alone."""
    return not any(
        gazetteer.kind(row) != codes.CITY or gazetteer.population(row) >= _SMALL
        for row in one.rows
    )


def _forms(text: str) -> Iterator[int]:
    """Yield where the form of a firm stands behind a blank, and nothing goes on."""
    for form in _FORMS:
        at = text.find(form)
        while at >= 0:
            end = at + len(form)
            after = text[end : end + 1]
            if text[at - 1 : at].isspace() and not (after.isalnum() or after == "_"):
                yield at
            at = text.find(form, end)


def _is_town(one: Found) -> bool:
    if one.dateline or one.stated or one.near.last in _WHERE:
        return True
    return has_townsfolk(one, one.near)
