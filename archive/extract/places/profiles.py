"""What a name alone suggests, whatever text it stands in."""

import math
from dataclasses import dataclass
from functools import cache

from archive.extract.places import codes, weights
from archive.extract.places.alike import LATIN_ENDS
from archive.extract.places.calendars import is_name_of_month
from archive.extract.places.facts import Facts
from archive.extract.places.gazetteer import Gazetteer
from archive.extract.places.lexicon import (
    DAYS,
    FOREIGN,
    NEVER,
    NOT_PLACES,
    demonyms,
)
from archive.extract.places.names import fold
from archive.extract.places.parts import MOVEMENTS, is_water
from archive.extract.places.run import Settled
from archive.extract.places.scan import Found
from archive.extract.places.tongues import bound, common, nouns, opening
from archive.extract.places.word import ARABIC
from archive.frozen import quick
from archive.resources import word_list

_BIG = 500_000
#: A town of so many people needs less beside it to be meant.
WELL_KNOWN = 100_000
_SMALL = 50_000
#: So many people has a town that is known by its names in the scripts of other
#: countries (``geonames.is_read``).
_SMALL_ABROAD = 5_000
#: The last word of many a street's name, and of an institution's.
_STREETS = frozenset(("street", "road", "avenue", "lane", "hospital", "university"))
#: Nobody's surname ends a name so.
_DIVISIONS = (" county", " district", " province", " region", " municipality")
#: Shorter names may be anything.
_LONE = 6


@quick
@dataclass(frozen=True, slots=True, eq=False)
class Profile:
    """What a name alone suggests, whatever text it stands in."""

    rows: tuple[int, ...]
    alone: float
    #: A candidate is a country, a region or a first-level division.
    wide: bool
    country: bool
    biggest: int
    is_word: bool
    is_given: bool
    is_surname: bool
    #: The best known candidate is the capital of a country.
    capital: bool
    #: A state of the United States or a town of several words: no "the" before it.
    plain: bool
    #: It lies where places go by names with and without an Arabic article.
    arabic: bool
    #: It is never a place, unless it is the dateline's.
    never: bool
    #: It is one word, and a frequent one of another language than English.
    foreign: bool
    #: A month of another calendar goes by it, and no country, region or division.
    month: bool
    #: It is the own name of small towns, and otherwise no word and nobody's.
    lone: bool
    #: It says of itself that it is water, and no country, region or division is.
    water: bool


def profile(found: Found, gazetteer: Gazetteer) -> Profile:
    """Return what a name alone suggests, remembered."""
    key = f"{found.tongue}\0{found.key}" if found.tongue else found.key
    known: Profile | None = gazetteer.profiles.get(key)
    # "Ore." and "ORE" share a key but not their rows: take only what fits.
    if (
        known is not None
        and (known.rows is found.rows or known.rows == found.rows)
        and not found.postal
    ):
        return known
    made = _make(found, gazetteer)
    if not found.postal:
        gazetteer.keep(gazetteer.profiles, key, made)
    return made


def _make(found: Found, gazetteer: Gazetteer) -> Profile:
    facts = [gazetteer.facts(row) for row in found.rows]
    biggest, flags = max([fact.people for fact in facts]), 0
    wide = country = False
    for fact in facts:
        flags |= fact.flags
        if fact.kind != codes.CITY:
            country = country or fact.kind == codes.COUNTRY
            wide = wide or not fact.flags & codes.SECOND
    one_word, key = found.words == 1, found.key
    return Profile(
        rows=found.rows,
        alone=_alone(found, facts, biggest, gazetteer),
        wide=wide,
        country=country,
        biggest=biggest,
        is_word=one_word and _is_word(found),
        is_given=one_word and key in word_list("given.txt"),
        is_surname=one_word and key in word_list("surnames.txt"),
        capital=bool(flags & codes.CAPITAL),
        plain=_is_plain(found, facts[0]),
        arabic=facts[0].country in ARABIC,
        never=_is_never(key, found.tongue, word=one_word and not found.abbreviation)
        or (not one_word and _is_street(key, facts)),
        foreign=one_word and _is_foreign(key, found.tongue),
        month=not wide and is_name_of_month(key),
        lone=one_word and _is_lone(found, facts, gazetteer),
        water=not wide and is_water(key),
    )


def _is_street(key: str, facts: list[Facts]) -> bool:
    """Tell whether a small place is called as a street or an institution anywhere is.

    River Road is a village of North Carolina as well; Downing Street is in our table.
    """
    last = key.rpartition(" ")[2]
    return last in _STREETS and all(
        fact.kind == codes.CITY and not fact.flags & codes.CURATED for fact in facts
    )


def _is_lone(found: Found, facts: list[Facts], gazetteer: Gazetteer) -> bool:
    key = found.key
    return (
        len(key) >= _LONE
        and not found.abbreviation
        and all(fact.kind == codes.CITY and fact.people < _SMALL for fact in facts)
        and key not in word_list("given.txt")
        and key not in word_list("surnames.txt")
        and not _is_word(found)
        and any(fold(gazetteer.name(fact.row)) == key for fact in facts)
    )


def _is_word(found: Found) -> bool:
    """Tell whether a name is a word that is written with a capital as well."""
    if found.tongue:
        return found.key in nouns(found.tongue)
    return found.key in word_list("words.txt")


def _is_never(key: str, tongue: str, *, word: bool) -> bool:
    """Tell whether a name is a word of the report's language, or no place's.

    Args:
        key: The name, folded.
        tongue: The report's language; "" for English.
        word: It is one word, and no short form.
    """
    if not tongue:
        return key in _never()[word]
    languages = bound().get(key)
    if languages is not None:
        return tongue not in languages
    if key in NOT_PLACES or key in MOVEMENTS or key in demonyms():
        return True
    if not word:
        return key in DAYS
    # What is left of those words without English ones are names of others.
    return key in common(tongue) or (key in NEVER and key not in word_list("words.txt"))


@cache
def _never() -> tuple[frozenset[str], frozenset[str]]:
    """Return the names that are no places' in English: of several words, and of one."""
    always = NOT_PLACES | MOVEMENTS | DAYS | bound().keys() | demonyms().keys()
    return always, always | NEVER


def _is_foreign(key: str, tongue: str) -> bool:
    """Tell whether a name is a frequent word of another language as well."""
    if key in bound():
        return False
    return key in FOREIGN or (
        bool(tongue) and (key in opening(tongue) or key in nouns(tongue))
    )


def _is_plain(found: Found, fact: Facts) -> bool:
    if fact.kind == codes.DIVISION and not fact.flags & codes.SECOND:
        return fact.country == "US"
    return fact.kind == codes.CITY and found.words > 1 and "the " not in found.key


def is_idle(settled: Settled, gazetteer: Gazetteer) -> bool:
    """Tell whether a name is a place only if the text says where it lies.

    That is so of words, unless something lies in a place that they name.
    """
    _, key, rows, words, abbreviation, postal, *_ = settled
    return (
        _is_never(key, "", word=words == 1 and not abbreviation)
        and not postal
        and all(gazetteer.kind(row) == codes.CITY for row in rows)
    )


def _alone(
    found: Found, facts: list[Facts], biggest: int, gazetteer: Gazetteer
) -> float:
    if found.abbreviation:
        return weights.ABBREVIATION
    if gazetteer.is_own(max(found.rows)):
        return weights.COUNTRY
    doubt = 0.0 if biggest >= WELL_KNOWN else _doubt(found, facts, gazetteer)
    if found.words > 1:
        return _prior(facts) + weights.MANY_WORDS + doubt
    if biggest < _SMALL and found.tongue and facts[0].flags & codes.CAPITAL:
        # However few live there, languages have a name for it: "o Vaticano".
        return max(_prior(facts), weights.ACCEPT) + doubt
    if _is_word(found) and biggest < _BIG * 2:
        known = any(fact.kind == codes.COUNTRY for fact in facts)
        doubt = doubt if known else min(doubt, weights.ENGLISH_WORD)
    if found.key in word_list("given.txt"):
        doubt = min(doubt, weights.GIVEN_NAME)
    if found.key in word_list("surnames.txt"):
        renown = max([gazetteer.renown(fact.row) for fact in facts])
        known = renown >= weights.RENOWN_NAMES
        surname = weights.SURNAME_OF_KNOWN if known else weights.SURNAME
        doubt = min(doubt, surname)
    return _prior(facts) + doubt


def _doubt(found: Found, facts: list[Facts], gazetteer: Gazetteer) -> float:
    """Return what it says against a name that small places only go by it.

    None may be shown by it, or a given name may begin it, if it has several words.
    """
    key, doubt = found.key, 0.0
    if found.words > 1 and key.split(" ", 1)[0] in word_list("given.txt"):
        # Nobody is called "Lawrence County".
        doubt = 0.0 if key.endswith(_DIVISIONS) else weights.GIVEN_NAME
    # Of small towns no names in other scripts are kept but those they have at home.
    home = key[:1] > LATIN_ENDS
    for fact in facts:
        if (home and fact.people < _SMALL_ABROAD) or fold(
            gazetteer.name(fact.row)
        ) == key:
            return doubt
    return min(doubt, weights.OTHER_NAME)


def _prior(facts: list[Facts]) -> float:
    """Return what the kind of the best known of several places suggests."""
    best, most = -math.inf, -1
    for fact in facts:
        kind, flags = fact.kind, fact.flags
        if kind == codes.CITY and not flags & (codes.CURATED | codes.CAPITAL):
            # Of most names all are such: only the largest counts.
            most = max(most, fact.people, weights.FEWEST)
        else:
            best = max(best, _prior_of(fact))
    if most >= 0:
        best = max(best, math.log10(most + 10) - weights.TOWN_OFFSET)
    return best


def _prior_of(fact: Facts) -> float:
    if fact.kind == codes.COUNTRY:
        return weights.COUNTRY
    if fact.kind == codes.CONTINENT:
        return weights.CONTINENT
    if fact.flags & codes.CURATED:
        return weights.CURATED
    if fact.kind == codes.DIVISION:
        second = fact.flags & codes.SECOND
        return weights.SECOND_DIVISION if second else weights.DIVISION
    town = math.log10(fact.people + 10) - weights.TOWN_OFFSET
    return town + (0.5 if fact.flags & codes.CAPITAL else 0.0)
