"""Find places that own what follows, in languages that write ``-s`` without a sign.

``Irans planer`` are Iran's in Swedish. The ending is taken off only in a report of such
a language, and only where a country, a region or a city is left.
"""

import re
from collections.abc import Iterator, Sequence

from archive.extract.places import codes
from archive.extract.places.gazetteer import Gazetteer
from archive.extract.places.lexicon import NEVER, words
from archive.extract.places.names import fold
from archive.extract.places.scan import Found, opens_sentence
from archive.extract.places.tongues import bound, common, nouns, opening
from archive.model import Field
from archive.resources import word_list

#: The languages, with the countries whose cities they name most.
_HOMES = {"sv": ("SE", "FI"), "da": ("DK",), "no": ("NO",), "de": ("DE", "AT", "CH")}
#: So many people has a city, at home and abroad.
_AT_HOME, _ABROAD = 100_000, 150_000
#: A name with the ending, and the capitalised word before it.
_OWNER = re.compile(
    r"(?<![\w’'-])(?:(?P<first>[^\W\d_a-zà-ÿ][^\W\d_]+)\s)?"
    r"(?P<word>[^\W\d_a-zà-ÿ][^\W\d_]{2,}(?:-[^\W\d_a-zà-ÿ][^\W\d_]+)?s)(?![\w’'-])"
)
#: Before and after a name.
_BEFORE, _AFTER = re.compile(r"([^\W\d_]+)\s$"), re.compile(r"\s([^\W\d_]+)")
_LOOK = 30
#: Before a German noun: the word is one, as in ``des Essens``.
_OF_THE = words(
    """
    des eines dieses jenes jedes ihres seines unseres keines
    die der den dem das ein eine einer einem einen
    """
)
#: How the word after a name begins, or ends, with which it names another whole:
#: ``Lunds universitet``, ``Stockholms slott``.
_OWNED = ("universit", "högskol", "høgskol", "højskol", "hochschul", "sjukhus")
_OWNED_ENDS = ("slott", "slot", "förbund", "forbund")


def owner_names(
    text: str, field: Field, found: Sequence[Found], tongue: str, gazetteer: Gazetteer
) -> Iterator[Found]:
    """Yield the names with such an ending, besides those found as they are.

    Args:
        text: The text.
        field: Where it stands in the report.
        found: The names found in it; a village is taken for the country that owns.
        tongue: The language of the report.
        gazetteer: Where names are looked up.
    """
    if tongue not in _HOMES:
        return
    taken = {at: one for one in found for at in range(one.start, one.end)}
    for match in _OWNER.finditer(text):
        for start, name in _readings(match):
            rows = _known(name, tongue, gazetteer)
            town, span = not _is_land(rows, gazetteer), (start, match.end())
            if not rows or not _owns(text, span, name, tongue=tongue, town=town):
                continue
            one = taken.get(match.end() - 1)
            whole, size = text[slice(*span)], name.count(" ") + 1
            if one is None:
                yield Found(field, *span, whole, name, rows, size)
            elif one.start > start or not (town or _is_land(one.rows, gazetteer)):
                one.left = one.left if one.start == start else ""
                one.start, one.text, one.words = start, whole, size
                one.key, one.rows = name, rows
            break


def _readings(match: re.Match[str]) -> Iterator[tuple[int, str]]:
    """Yield where a name may begin, with its key: ``New Yorks`` before ``Yorks``."""
    name = fold(match["word"])[:-1]
    if match["first"]:
        yield match.start(), f"{fold(match['first'])} {name}"
    yield match.start("word"), name


def _is_land(rows: Sequence[int], gazetteer: Gazetteer) -> bool:
    return any(gazetteer.kind(row) == codes.COUNTRY for row in rows)


def _known(name: str, tongue: str, gazetteer: Gazetteer) -> tuple[int, ...]:
    """Return those of the places called so that may own something in a report."""
    if tongue not in bound().get(name, (tongue,)):
        return ()
    kept = []
    for row in gazetteer.rows_of_key(name):
        fact = gazetteer.facts(row)
        if fact.kind == codes.CITY or fact.flags & codes.SECOND:
            home = fact.country in _HOMES[tongue]
            if fact.people < (_AT_HOME if home else _ABROAD):
                continue
        kept.append(row)
    return tuple(kept)


def _owns(
    text: str, span: tuple[int, int], name: str, *, tongue: str, town: bool
) -> bool:
    """Tell whether a name is a place's: ``Syriens``, not ``Sofias`` or ``Essens``."""
    start, end = span
    given, ordinary = word_list("given.txt"), common(tongue) | opening(tongue) | NEVER
    if f"{name}s" in given or f"{name}s" in ordinary or name in ordinary:
        return False
    before = _BEFORE.search(text, max(0, start - _LOOK), start)
    last = before[1] if before else ""
    if last.lower() in given or (town and (name in given or last.lower() in _OF_THE)):
        return False
    after = _AFTER.match(text, end)
    owned = after[1] if after else ""
    if owned.lower().startswith(_OWNED) or owned.lower().endswith(_OWNED_ENDS):
        return False
    if tongue == "de":
        # It has a capital for every noun.
        return not town or name not in nouns(tongue)
    if owned[:1].isupper() and owned.lower() not in given:
        return False  # "Sveriges Radio"
    return not last[:1].isupper() or opens_sentence(
        text, before.start() if before else 0
    )
