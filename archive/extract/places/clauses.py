"""Tell where a city ends and a clause begins: ``In Turin Juventus drew``."""

from archive.extract.places.alike import LATIN_ENDS
from archive.extract.places.given import is_given
from archive.extract.places.lexicon import ORGANISATION_AFTER, THING_AFTER, words
from archive.extract.places.parts import Beside
from archive.extract.places.profiles import Profile
from archive.extract.places.scan import Found
from archive.extract.places.tongues import is_kind_before, last_word

#: Before a city, in English.
_THERE = frozenset(("in", "near", "outside"))
#: In other languages, of which Italian has "a" before cities.
_FIRM = words("in en em no na à a i w we v ve u в во у")
#: So many people has a city, and one that is hardly ever somebody's name.
_CITY, _METROPOLIS = 100_000, 1_000_000


def is_before_clause(found: Found, known: Profile) -> bool:
    """Tell whether a clause begins behind a city: ``In Turin Juventus drew``."""
    return (
        found.left_opens
        and found.left in _THERE
        and (known.biggest >= _CITY or known.capital)
        and not (known.is_given or known.is_surname)
        and not {found.right, found.second_right, found.tail} & ORGANISATION_AFTER
        and found.right not in THING_AFTER
    )


def is_before_person(found: Found, near: Beside, known: Profile) -> bool:
    """Tell whether somebody does something in a city: ``В Москве Владимир Путин``.

    In Latin letters the next word must be a given name, for titles have capitals too,
    unless the sentence begins so: "A Milano Sala ha risposto".
    """
    if not (known.biggest >= _CITY or known.capital):
        return False
    if is_given(found.key) and not (
        found.left_opens and known.biggest >= _METROPOLIS and is_given(found.right)
    ):
        # "A Roma Francesco", but "A Sofia Loren".
        return False
    told = is_kind_before(near.before)
    if found.left and not (found.left_opens or told):
        return False
    if not told and (found.left or last_word(near.before)) not in _FIRM:
        return False
    if {found.right, found.second_right, found.tail} & ORGANISATION_AFTER:
        return False
    if found.key[:1] > LATIN_ENDS or is_given(found.right):
        return True
    if told:
        # "na jihar Kano Malam Sanusi": in the state of Kano, somebody.
        return found.right not in THING_AFTER
    return found.left_opens and found.right not in THING_AFTER
