"""Find names that the end of a line has parted: ``Massachu-`` and ``setts`` below it.

Newspapers that were scanned are full of them, and so is text that was set for print.
"""

import re
from collections.abc import Iterator, Sequence

from archive.extract.places import codes
from archive.extract.places.gazetteer import Gazetteer
from archive.extract.places.names import fold
from archive.extract.places.scan import Found, opens_sentence
from archive.model import Field

#: A text without any of these has no such name.
_SIGNS = ("-\n", "¬", "\u00ad")
#: What parts a word, the rest of it, and what follows.
_SIGN = re.compile(
    r"(?:-\n|¬\s*|\u00ad\s*)[ \t]*(?P<rest>[^\W\d_]{2,}+)(?! of\b)"
    r"(?=(?P<owns>['’]s)?(?P<gap>[ \n]?)(?P<after>[^\W\d_a-zà-ÿ][^\W\d_]*)?)"
)
#: Its first part, and the capitalised word before it.
_FIRST = re.compile(
    r"(?<![\w-])(?:(?P<before>[^\W\d_a-zà-ÿ][^\W\d_]*\.?)[ \n])?"
    r"(?P<first>[^\W\d_a-zà-ÿ][^\W\d_]*)$"
)
#: So far back that begins.
_BACK = 40
#: Languages in which a country owns things by an "s" without a sign.
_OWNERS = frozenset(("de", "sv", "da", "no"))
#: So long is a name that is hardly another word by chance.
_LEAST = 5
#: Of so many people a town is known; what others are called so are words too often.
_TOWN = 5_000
_CITY = 100_000


def broken_names(
    text: str, field: Field, found: list[Found], tongue: str, gazetteer: Gazetteer
) -> Iterator[Found]:
    """Yield those names; what was found of their parts is taken out of ``found``."""
    if not any(map(text.__contains__, _SIGNS)):
        return
    for match in _SIGN.finditer(text):
        at = match.start()
        begun = _FIRST.search(text, max(0, at - _BACK), at)
        if begun is None:
            continue
        word = begun["first"] + match["rest"]
        if match["rest"][:1].isupper() and not word.isupper():
            # "Tel-" and "Aviv" are joined as they stand.
            continue
        for start, name in _readings(begun, word):
            known, rows = name, _known(name, gazetteer)
            if not rows and tongue in _OWNERS and name.endswith("s"):
                known = name[:-1]
                rows = _lands(_known(known, gazetteer), gazetteer)
            if tongue == "de" and begun["before"] and " " not in name:
                # "Fürst Bismarck": there every noun has a capital as well.
                rows = tuple(row for row in rows if _is_great(row, gazetteer))
            if rows:
                one = Found(
                    field,
                    start,
                    match.end("rest"),
                    text[start : match.end("rest")],
                    "",
                    (),
                    1,
                )
                _place_beside(one, text, begun, match)
                one.key, one.rows = fold(known), rows
                one.words, one.tongue = one.key.count(" ") + 1, tongue
                # Every noun has a capital there: what stands beside says little.
                one.headline = tongue == "de"
                _take_out(found, one)
                yield one
                break


def _readings(match: re.Match[str], word: str) -> Iterator[tuple[int, str]]:
    """Yield where a name may begin, and it: ``New Orleans`` before ``Orleans``."""
    if match["before"]:
        yield match.start("before"), f"{match['before']} {word}"
    yield match.start("first"), word


def _known(name: str, gazetteer: Gazetteer) -> tuple[int, ...]:
    if len(name) < _LEAST:
        return ()
    rows = gazetteer.rows(name)
    facts = [gazetteer.facts(row) for row in rows]
    known = any(fact.kind != codes.CITY or fact.people >= _TOWN for fact in facts)
    return rows if known else ()


def _lands(rows: Sequence[int], gazetteer: Gazetteer) -> tuple[int, ...]:
    return tuple(row for row in rows if gazetteer.kind(row) == codes.COUNTRY)


def _is_great(row: int, gazetteer: Gazetteer) -> bool:
    fact = gazetteer.facts(row)
    return fact.kind != codes.CITY or fact.people >= _CITY


def _place_beside(
    one: Found, text: str, begun: re.Match[str], match: re.Match[str]
) -> None:
    """Tell what capitalised words stand beside a name, as its run would."""
    one.opens = opens_sentence(text, one.start)
    if begun["before"] and one.start == begun.start("first"):
        one.left, one.left_close = fold(begun["before"].rstrip(".")), True
        one.left_opens = opens_sentence(text, begun.start("before"))
    if match["after"] and match["gap"] and not match["owns"]:
        one.right = fold(match["after"])


def _take_out(found: list[Found], one: Found) -> None:
    inside: Sequence[Found] = [
        other for other in found if other.start < one.end and one.start < other.end
    ]
    for other in inside:
        found.remove(other)
