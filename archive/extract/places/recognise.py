"""Decide whether a name found in a text means a place at all."""

import re

from archive.extract.places.calendars import is_in_date
from archive.extract.places.lexicon import (
    AGREED,
    DAYS,
    DAYS_ABROAD,
    KIND_AFTER,
    NEVER,
    NOT_PLACES,
    OF_BEFORE,
    OFFICE_AFTER,
    OPENERS,
    ORGANISATION_AFTER,
    POINTERS,
    PREPOSITIONS,
    THING_AFTER,
    THING_BEFORE,
    THING_NAMED,
    TITLE_BEFORE,
    TOWN_OFFICE_AFTER,
    demonyms,
    words,
)
from archive.extract.places.parts import Beside, is_behind_the, is_part
from archive.extract.places.persons import is_of_title, is_person, is_spouse
from archive.extract.places.profiles import Profile
from archive.extract.places.saints import is_saints_house
from archive.extract.places.scan import Found
from archive.extract.places.surroundings import ARABIC_ARTICLES
from archive.extract.places.things import is_called_after
from archive.extract.places.tongues import (
    common,
    folded_kinds,
    is_agreement,
    is_article,
    is_kind_before,
    is_of_place,
    is_office,
    is_small_word,
    is_surname_after,
    last_word,
    opening,
)
from archive.resources import word_list

#: Words that in a heading say organisation even when every word is capitalised.
_SURELY_ORGANISATION = words(
    "post times herald tribune journal gazette globe university college bank airlines "
    "airways inc corp co ltd plc fc telegraph chronicle guardian observer mail"
)
_AGENCY_AFTER = re.compile(
    r"\s(?:news\s)?(?:(?P<agency>agency)|newspaper|magazine|news|daily|weekly|airlines)\b"
)
#: What that begins with.
_AGENCY_WORDS = words("news agency newspaper magazine daily weekly airlines")
#: After a name: it is the first part of a longer one (``Balo-i``).
_TAIL = re.compile(r"-[a-z]{1,2}(?!\w)")
#: After a name in a run of several: somebody's age.
_AGE = re.compile(r",\s\d\d,")
#: The rest of a name and an age: ``Madison Florence Wales, 27,``.
_NAMED_AGED = re.compile(r"(?:\s[A-Z][\w’'-]+){1,3},\s\d{1,2}[,.;]")
#: Months that people are called by as well: ``Georgia May Jagger``.
_GIVEN_MONTHS = frozenset(("april", "may", "june", "august"))
#: Before "of" and a town: what was agreed or held there once.
_MEETINGS = frozenset(
    ("congress", "conference", "diet", "convention", "agreement", "pact")
)
#: Short forms of provinces that open a sentence as *nota bene*.
_NOTES = frozenset(("=n.b.", "=nb"))
#: Short forms of places that are units behind a figure: ``16 GB``.
_UNITS = frozenset(("=gb",))
#: Short forms of states that are clubs before a town.
_CLUBS = frozenset(("=sc",))
_THE = ("the ", "The ")
#: After "the" and the name of a state or a town: it is a ship, a hotel, a theatre.
_BEING = words("is are was were has have had will sailed sank sails")
#: Nouns of Romance languages before "of" that make the whole something else.
_WHOLES = words(
    """
    universidad universidade universita universite banco banque banca hospital hopital
    ospedale batalla bataille battaglia batalha tratado traite trattato acuerdo accord
    accordo acordo iglesia eglise chiesa igreja museo musee museu estadio stade stadio
    rio riviere fiume bahia baie baia lago lac feria foire fiera feira club clube
    deportivo copa coupe coppa torneo tournoi festival catedral cathedrale cattedrale
    dorados guerreros tigres leones rayados cuervos aguilas toros pumas gallos
    """
)
#: ``Berlin High School`` is called after anything; ``the Delhi High Court`` sits there.
_SCHOOLED = frozenset(
    ("high", "middle", "elementary", "primary", "secondary", "junior", "senior")
)
_SCHOOLS = frozenset(("school", "schools", "high", "academy", "secondary"))
_BEFORE_THINGS = ("mid-", "trans-", "Mid-", "Trans-", "A/", "B/")
_WELL_KNOWN = 100_000
#: Before a name no town's: ``his wife Siena``.
_KIN = words("wife husband daughter son sister brother girlfriend boyfriend")
_THERE = frozenset(("in", "near", "outside"))
#: A county has officers of all kinds, as a state has.
_COUNTIES = (" county", " parish")


def is_ruled_out(found: Found, near: Beside, known: Profile, *, quiet: bool) -> bool:
    """Tell whether the words beside the name make it part of something else.

    Args:
        found: The name.
        near: What stands beside it.
        known: What it says alone.
        quiet: Whether ``quiet.is_quiet`` says so of ``near``.
    """
    if found.key in _NOTES and (found.opens or found.dateline):
        return True
    if found.abbreviation and _is_other_short(found, near):
        return True
    if found.dateline:
        return _is_inner(found, known)
    if known.never or _is_thing(found, near, known, quiet=quiet):
        return True
    if is_saints_house(found.key, near, found.tongue):
        return True
    if found.left_close and near.after.startswith(", ") and _AGE.match(near.after):
        return found.left not in POINTERS
    if _is_somebodys(found, near, known, quiet=quiet):
        return True
    if known.foreign and _is_foreign(found, near):
        return True
    if found.tongue and not known.country and _is_whole_abroad(found, near):
        return True
    if known.plain and near.following in _BEING and near.before.endswith(_THE):
        return not near.after.startswith(("'", "’", ","))
    if quiet:
        if known.water and is_behind_the(near):
            return True
    elif is_part(found.key, near, wide=known.wide, country=known.country):
        return True
    if found.of in OF_BEFORE or (near.last == "and" and is_of_title(near)):
        return True
    if found.of in _MEETINGS and (known.capital or not known.wide):
        return True
    if near.following in _AGENCY_WORDS:
        agency = _AGENCY_AFTER.match(near.after)
        if agency and (not known.wide or agency["agency"]):
            return not known.country
    loose = found.capitals or found.headline
    return bool(
        (
            found.right
            and not (known.country and found.tongue and not found.left)
            and _right_rules_out(
                found, wide=known.wide, country=known.country, loose=loose
            )
            and not _is_before_clause(found, known)
        )
        or (
            found.left
            and not (found.tongue and _is_introduced(found, near, known))
            and _left_rules_out(found, known, loose=loose)
        )
    )


def _is_other_short(found: Found, near: Beside) -> bool:
    """Tell whether two capitals are short for a unit or a club: ``SC Freiburg``."""
    if found.key in _UNITS and near.before[-2:-1].isdigit():
        return True
    return found.key in _CLUBS and found.right_is_place and near.after.startswith(" ")


def _is_somebodys(found: Found, near: Beside, known: Profile, *, quiet: bool) -> bool:
    """Tell whether a name is part of somebody's, by an age, a spouse, an office."""
    if not quiet and found.words == 1 and is_spouse(near):
        return True
    if found.tongue and is_surname_after(
        found.tongue, found.left or last_word(near.before), found.key
    ):
        return True
    return (
        found.right != ""
        and found.words == 1
        and not known.country
        and "," in near.after
        and _NAMED_AGED.match(near.after) is not None
    )


def _is_whole_abroad(found: Found, near: Beside) -> bool:
    """Tell whether in another language a town's name is part of what is no place."""
    if found.left_acronym and found.left_close and found.left not in folded_kinds():
        return True
    return is_agreement(near.before) or (
        found.key in folded_kinds() and is_of_place(near.after)
    )


def _is_introduced(found: Found, near: Beside, known: Profile) -> bool:
    """Tell whether the capitalised word before a name leaves it one, abroad.

    There it opens the sentence and is an article, or it says what the place is, or an
    ending says that something is there.
    """
    left, tongue = found.left, found.tongue
    if is_office(tongue, left):
        return False
    if left in folded_kinds():
        return True
    if left in common(tongue) and (known.country or known.capital):
        return True
    if (
        tongue == "tr"
        and near.after.startswith(("'", "’"))
        and (known.biggest >= _WELL_KNOWN)
    ):
        return True
    if not found.left_opens:
        return False
    return (
        is_small_word(tongue, left)
        or left in opening(tongue)
        or (
            known.country
            and left not in word_list("given.txt")
            and not (left in TITLE_BEFORE or left in THING_BEFORE)
        )
    )


def _is_foreign(found: Found, near: Beside) -> bool:
    """Tell whether a word opens a sentence, or is a noun where nouns have capitals."""
    if found.tongue and is_kind_before(near.before):
        return False
    if found.opens:
        if found.key in opening(found.tongue):
            return True
        return near.after[:1] == " " and near.after[1:2].islower()
    if not found.headline:
        return False
    last = near.before.rsplit(None, 1)
    return not last or last[-1].lower() not in PREPOSITIONS


def _is_thing(found: Found, near: Beside, known: Profile, *, quiet: bool) -> bool:
    """Tell whether the words beside the name say that it names a thing."""
    if found.left and f"{found.left} {found.key}" in NOT_PLACES:
        return True
    if known.month and is_in_date(near.before, near.after):
        return True
    if not quiet:
        is_thing = _is_signed(found, near, known)
        if is_thing is not None:
            return is_thing
    if not known.is_given or not found.right_is_place or found.abbreviation:
        return False
    # "Jordan Paris" is somebody, "Jordan-Syria" and "JORDAN PARIS" are not.
    shouted = found.capitals or found.headline
    return not known.country or (near.after.startswith(" ") and not shouted)


def _is_inner(found: Found, known: Profile) -> bool:
    """Tell whether a small town's word in a dateline ends another's name.

    ``PINE BROOK, N.J.`` is not Brook, nor does ``LONDON SILVER FIXING`` name Silver.
    """
    return (
        found.left_close
        and found.words == 1
        and not known.wide
        and known.biggest < _WELL_KNOWN
        and found.left not in POINTERS
        and found.left not in PREPOSITIONS
        and found.left not in DAYS
    )


def _is_signed(found: Found, near: Beside, known: Profile) -> bool | None:
    """Tell whether the characters beside a name make it a thing; None if unsaid."""
    after = near.after
    if after.startswith("$") or (after[:1] == "/" and after[1:2].isdigit()):
        return True
    if after.startswith("-") and _TAIL.match(after):
        return True
    if near.before.endswith(_BEFORE_THINGS):
        return True
    if found.key.startswith(("st. ", "saint ")) and after.startswith(("'s", "’s")):
        return True
    if near.following in THING_NAMED and not after.startswith(("'", "’", ",")):
        return not known.country or found.left != ""
    if is_called_after(found, near, wide=known.wide, country=known.country):
        return True
    if near.following in AGREED and near.before.endswith(("the ", "The ")):
        return not known.country and not after.startswith(("'", "’", ","))
    return None


def goes_on(found: Found) -> bool:
    """Tell whether a given name is followed by what may be somebody's surname."""
    return bool(found.right) and not (
        found.right in ORGANISATION_AFTER
        or found.right in THING_AFTER
        or found.right in OFFICE_AFTER
        or found.left
        or found.right in DAYS
    )


def _is_before_clause(found: Found, known: Profile) -> bool:
    """Tell whether a clause begins behind a city: ``In Turin Juventus drew``."""
    return (
        found.left_opens
        and found.left in _THERE
        and (known.biggest >= _WELL_KNOWN or known.capital)
        and not (known.is_given or known.is_surname)
        and not {found.right, found.second_right, found.tail} & ORGANISATION_AFTER
        and found.right not in THING_AFTER
    )


def _is_plural(word: str) -> bool:
    """Tell whether a word before a country may say what it is: ``Neighbours Peru``."""
    return word.endswith(("ers", "ours", "ors", "ies", "ons", "als", "sts")) and not (
        word in word_list("given.txt")
        or word in word_list("surnames.txt")
        or word in ORGANISATION_AFTER
    )


def is_somebody(found: Found, near: Beside, known: Profile, text: str) -> bool:
    """Tell whether the words beside a name make it somebody's."""
    if near.last in _KIN and found.words == 1 and not (known.wide or found.dateline):
        return True
    if found.dateline or not (known.is_given or known.is_surname):
        return False
    if known.is_given and found.right in _GIVEN_MONTHS and found.second_right:
        return not found.second_right.isdigit()
    return is_person(near, text, found.start, given=known.is_given)


def _right_rules_out(found: Found, *, wide: bool, country: bool, loose: bool) -> bool:
    right = found.right
    if found.tongue and right in DAYS_ABROAD:
        return False
    if right == "state" and found.second_right in _SURELY_ORGANISATION:
        return True
    if right == "state" and found.second_right.endswith("s") and not loose:
        # "New Mexico State Aggies" play for a university.
        return found.second_right not in OFFICE_AFTER
    if right in _SCHOOLED and found.second_right in _SCHOOLS:
        return True
    if right == "army" and not country and not loose:
        return True
    if found.tail in ORGANISATION_AFTER and right not in OFFICE_AFTER and not loose:
        return right not in DAYS
    if not right or right in DAYS or found.right_is_place:
        return bool(right) and right in _SURELY_ORGANISATION
    if loose:
        return right in _SURELY_ORGANISATION
    if right in OFFICE_AFTER and (
        wide or right in TOWN_OFFICE_AFTER or found.key.endswith(_COUNTIES)
    ):
        return False
    if right in ORGANISATION_AFTER or right in THING_AFTER:
        return True
    if found.abbreviation or right in KIND_AFTER or (wide and _is_long(found)):
        return False
    return not (wide and right in demonyms())


def _is_long(found: Found) -> bool:
    """Tell whether a name has several words, besides an article in other languages.

    ``La Unión Europea`` is no province of that name.
    """
    article, blank, rest = found.key.partition(" ")
    return blank != "" and not (
        found.tongue and " " not in rest and is_article(found.tongue, article)
    )


def _left_rules_out(found: Found, known: Profile, *, loose: bool) -> bool:
    left = found.left
    if not left or left in POINTERS or left in DAYS:
        return False
    if known.arabic and left in ARABIC_ARTICLES:
        return False
    if found.left_of and found.left_opens and found.tongue:
        # Any noun may open a sentence: "Estudiantes de Cusco".
        return left in _WHOLES or left in ORGANISATION_AFTER or left in THING_BEFORE
    if found.left_opens and (left in NEVER or left in PREPOSITIONS or left == "for"):
        return left in TITLE_BEFORE or left in THING_BEFORE
    if left in TITLE_BEFORE or left in THING_BEFORE:
        return True
    if len(left) == 1 and left.isalpha():
        return True
    if left in word_list("given.txt") and (found.left_close or not found.left_is_place):
        return not (found.left_opens and left in NEVER)
    if found.left_is_place and found.left_close and not loose:
        # "Nottingham Forest" is one name.
        return found.words == 1 and found.key in word_list("words.txt")
    if loose or found.left_is_place or left in demonyms():
        return False
    if found.left_acronym:
        return found.words == 1 and found.key in word_list("surnames.txt")
    return not (
        found.left_opens
        and (
            left in OPENERS
            or left.endswith(("ing", "ed", "ly"))
            or found.words > 1
            or (known.country and _is_plural(left))
        )
    )
