"""Decide whether a name found in a text means a place at all."""

import re

from archive.extract.places.bodies import is_abroad_thing
from archive.extract.places.calendars import is_in_date
from archive.extract.places.in_run import is_ruled_out_in_run
from archive.extract.places.lexicon import (
    AGREED,
    AGREED_ON,
    DAYS,
    KIND_AFTER,
    NOT_PLACES,
    OF_BEFORE,
    POINTERS,
    PREPOSITIONS,
    SAYING,
    THING_NAMED,
    words,
)
from archive.extract.places.parts import Beside, is_behind_the, is_part
from archive.extract.places.persons import (
    is_born_as,
    is_byname,
    is_of_title,
    is_person,
    is_spouse,
)
from archive.extract.places.profiles import WELL_KNOWN, Profile
from archive.extract.places.saints import is_saints_house
from archive.extract.places.scan import Found
from archive.extract.places.streets import is_road
from archive.extract.places.things import (
    FORMATS,
    HEAVENLY,
    is_called_after,
    is_format,
    is_of_heaven,
)
from archive.extract.places.tongues import (
    folded_kinds,
    is_agreement,
    is_kind_before,
    is_of_place,
    is_surname_after,
    last_word,
    opening,
    stands_in,
)
from archive.patterns import later

_AGENCY_AFTER = re.compile(
    r"\s(?:news\s)?(?:(?P<agency>agency)|newspaper|magazine|news|daily|weekly|airlines)\b"
)
#: What that begins with.
_AGENCY_WORDS = words("news agency newspaper magazine daily weekly airlines")
#: After a town's name in a dateline: the rest of it, and what ends it.
_GOES_ON_IN_LINE = re.compile(r" [A-Z]{3,}(?=,| [—–(-])")
#: After a name: it is the first part of a longer one (``Balo-i``).
_TAIL = re.compile(r"-[a-z]{1,2}(?![\w-])")
#: Names that are prefixes of words as well: ``Para-table tennis``.
_PREFIXES = words("para meta")
#: Names that stand for where a street runs, behind a number: ``114 Se County Road``.
_POINTS = words("se ne sw nw")
#: After "the" and a town's name: what was agreed there.
_AGREED_ON = re.compile(
    r"\s(?:climate|peace|nuclear)\s(?:accords?|agreements?|treaty|pact|deal)\b"
)
#: After a name in a run of several: somebody's age.
_AGE = re.compile(r",\s\d\d,")
#: After a name: somebody's age, and what he or she is or does.
_AGED_DOES = later(
    r",\s(?:aged\s)?\d{1,2},\s(?:is|was|has|had|who|whose|of|from|said|told|pleaded|died|"
    r"faces|faced|will|appeared|admitted|denied|remains|works|lives|grew|joined)\b"
)
#: After a saint who ends in -s: what is the saint's.
_SAINTS = later(r"['’]\s[A-Z]")
#: The rest of a name and an age: ``Madison Florence Wales, 27,``.
_NAMED_AGED = re.compile(r"(?:\s[A-Z][\w’'-]+){1,3},\s\d{1,2}[,.;]")
#: Months that people are called by as well: ``Georgia May Jagger``.
_GIVEN_MONTHS = frozenset(("april", "may", "june", "august"))
#: Before "of" and a town: what was agreed or held there once.
_MEETINGS = frozenset(
    ("congress", "conference", "diet", "convention", "agreement", "pact")
)
#: Before "of" and the name of a town: what an office is for, "Department of Justice".
_OFFICES = frozenset(("department", "ministry"))
#: Short forms of provinces that open a sentence as *nota bene*.
_NOTES = frozenset(("=n.b.", "=nb"))
#: After a word that opens a line in capitals: ``RUGBY UNION - FRANCE WIN``.
_GAMES = frozenset(("union", "league"))
#: Short forms of places that are units behind a figure: ``16 GB``.
_UNITS = frozenset(("=gb",))
#: Short forms of states that are clubs before a town.
_CLUBS = frozenset(("=sc",))
#: Those that count years before Christ: ``508 BC``, ``the fifth century B.C.``.
_ERAS = frozenset(("=bc", "=b.c.", "=b.c"))
_YEARS = words("century centuries millennium millennia")
#: After a name: which of several popes or kings: ``Benedikt XVI.``.
_NUMERALS = frozenset("IVX")
_NUMBERED = re.compile(r"\s[IVX]{2,6}(?![\w-])")
#: A party's name in reports in any language.
_PARTY = ("Alternative für ", "alternative für ")
#: Behind "the": the parliaments of Spain and Russia, and no towns.
_PARLIAMENTS = frozenset(("cortes", "duma", "douma"))
_THE = ("the ", "The ")
#: After "the" and the name of a state or a town: it is a ship, a hotel, a theatre.
_BEING = words("is are was were has have had will sailed sank sails")
#: After a name: it is a site's (``Amazon.com``).
_DOMAIN = re.compile(r"\.(?:com|org|net|gov|edu|info|biz|co\.[a-z]{2})(?!\w)")
#: Before a clause that begins behind a colon or with a dash, perhaps quoted.
_COLON = re.compile(r"[:—–]\s[\"'`“„«]?\Z")
#: Behind "Jos" and no preposition: somebody goes by it for Joseph.
_SHORT_OF_JOSEPH = later(r"\.\s(?:[A-Z]\.|[A-Z][a-z])")
_INITIAL = re.compile(r"\.\s[A-Z]\.")
#: Beside a queen's name or its short form: a law by the years of her reign.
_REIGNED = re.compile(r"\d(?:st|nd|rd|th)?\.?\s(?:and|&)\s\d+(?:st|nd|rd|th)?\.?\s$")
_QUEENS = frozenset(("victoria", "=vic.", "=vic"))
_STATUTE = re.compile(r"\.?,?\s?(?:c|ch|cap|chap)\.?\s?\d")
_BEFORE_THINGS = ("mid-", "trans-", "Mid-", "Trans-", "A/", "B/")
#: Before a name: schools of Malaysia, and clubs of many countries.
_SCHOOLS = words("sk smk smka sjkc sjkt smjk")
#: After a name: money is called so, wherever it is paid.
_MONEY = words("dollar dollars")
#: After "told" and a name: a paper or somebody is, and no town.
_HEARD = "told"
#: Before and behind a name, in brackets behind a day: the agency whose report it is.
_AGENCY_DAY = re.compile(r"\d\s\($")
_AGENCY_SHUT = re.compile(r"\)\s?(?:--|[-–—])")
#: Behind a name in Arabic or Hebrew: whose son somebody is.
_SON_OF = words("bin ibn bint")
_SON = re.compile(r"\s[a-z]+\s['’‘ʿ]?[A-Z]")
#: By these small words a Spanish or Portuguese name goes on: ``Rincón de la Vieja``.
_LINKS = words("de del do da dos")
_LINKED = re.compile(r"\s[a-z]+\s(?:l[ao]s?\s)?[A-Z]")
#: First words of towns' names that are ranks as well: ``General Vargas also said``.
_RANKS = words("general coronel colonel comandante capitan captain presidente doctor")
_ALSO = SAYING | words("also announced")
#: Those of these words that need no more to be looked at.
_FOLLOWERS = _MONEY | _LINKS | {"that"}
#: After what is both a land and its people: a small word, so the land is meant.
_LAND_AND_PEOPLE = frozenset(("the argentine",))
_GOES_ON = PREPOSITIONS | words(
    "and or but of for on with by as is are was were has had have will would"
)
#: After a verb, and after no town's name that opens a sentence.
_WHAT = words("a an the his her their its our your my")
#: Of so many people a city may be "Houston the city".
_CITY = 1_000_000
#: Before a name no town's: ``his wife Siena``.
_KIN = words("wife husband daughter son sister brother girlfriend boyfriend")
#: Before the names of persons, in Tagalog.
_PERSONAL = words("si sina ni nina kay kina")


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
    if found.key in _POINTS and near.before[-2:-1].isdigit():
        return True
    short = found.abbreviation and _is_other_short(found, near)
    if short or (found.key in FORMATS and is_format(near)):
        return True
    if found.right and found.text == "J K":
        return not found.right_is_place  # "J K Rowling"
    if found.dateline:
        return _is_inner(found, near, known) or (
            found.right in _GAMES and found.words == 1 and not known.wide
        )
    if known.never or _is_thing(found, near, known, quiet=quiet):
        return True
    heard = near.following in _FOLLOWERS or (found.words > 1 and near.following != "")
    if heard and not found.tongue and _is_followed(found, near, known):
        return True
    if near.after[:1] == "." and _DOMAIN.match(near.after):
        return True
    party = near.last == "für" and near.before.endswith(_PARTY)
    if party or is_saints_house(found.key, near, found.tongue):
        return True
    if found.left_close and near.after.startswith(", ") and _AGE.match(near.after):
        return found.left not in POINTERS
    if _is_somebodys(found, near, known, quiet=quiet):
        return True
    if known.foreign and _is_foreign(found, near):
        return True
    if found.tongue:
        if _is_thing_abroad(found, near, known):
            return True
    elif found.key in _PARLIAMENTS and near.last == "the":
        return True
    elif found.key == "river plate" and near.last != "the":
        return True  # the club
    if known.plain and near.following in _BEING and near.before.endswith(_THE):
        return not near.after.startswith(("'", "’", ","))
    if quiet:
        if known.water and is_behind_the(near):
            return True
    elif is_part(found.key, near, wide=known.wide, country=known.country):
        return True
    body = found.of and _is_of_body(found, known)
    if body or (near.last == "and" and is_of_title(near)):
        return True
    agency = near.following in _AGENCY_WORDS and _AGENCY_AFTER.match(near.after)
    if agency and (not known.wide or agency["agency"]):
        return not known.country
    return is_ruled_out_in_run(found, near, known)


def _is_of_body(found: Found, known: Profile) -> bool:
    """Tell whether the word before "of" makes a name that of a body or its meeting."""
    if found.of in _MEETINGS:
        return known.capital or not known.wide
    if found.key == "americas":
        return True  # the Summit of the Americas
    return found.of in OF_BEFORE or (found.of in _OFFICES and not known.wide)


def _is_verb(found: Found, near: Beside, known: Profile) -> bool:
    """Tell whether what opens a sentence does something: ``Peel a dozen onions``."""
    if near.after[:1] != " " or found.tongue:
        return False
    if found.words > 1 or found.capitals or known.country or known.capital:
        return False
    return known.is_word or known.biggest < _CITY


def _is_thing_abroad(found: Found, near: Beside, known: Profile) -> bool:
    """Tell whether a name is part of something in a report that is not in English."""
    return (
        (not known.country and _is_whole_abroad(found, near))
        or (not found.stated and is_road(found.tongue, near.before))
        or is_abroad_thing(found, near, wide=known.wide, people=known.biggest)
    )


def _is_other_short(found: Found, near: Beside) -> bool:
    """Tell whether two capitals are short for a unit, an era or a club."""
    if found.key in _UNITS and near.before[-2:-1].isdigit():
        return True
    if near.after.startswith(" $"):
        return True  # "(US $3.4 million)"
    if near.before.endswith("AC/"):
        return True
    if found.key in _ERAS and not found.right:
        return near.before[-2:-1].isdigit() or near.last in _YEARS
    return found.key in _CLUBS and found.right_is_place and near.after.startswith(" ")


def _is_somebodys(found: Found, near: Beside, known: Profile, *, quiet: bool) -> bool:
    """Tell whether a name is part of somebody's, by an age, a spouse, an office."""
    if not quiet and found.words == 1 and is_spouse(near):
        return True
    if found.tongue and is_surname_after(
        found.tongue, found.left or last_word(near.before), found.key
    ):
        return True
    if found.key == "jos" and _SHORT_OF_JOSEPH.match(near.after):
        return near.last not in PREPOSITIONS or _INITIAL.match(near.after) is not None
    if found.words == 1 and not known.country and is_born_as(near):
        return True
    if near.following in _SON_OF and _SON.match(near.after):
        return not known.country
    if found.words == 1 and not known.country:
        if near.after[1:10] == "the Great":
            return True
        if near.after[1:2] in _NUMERALS and _NUMBERED.match(near.after):
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


def _is_foreign(found: Found, near: Beside) -> bool:
    """Tell whether a word opens a sentence, or is a noun where nouns have capitals."""
    if found.tongue and is_kind_before(near.before):
        return False
    if found.opens:
        if found.key in opening(found.tongue):
            # Behind it Turkish writes the endings of names alone: “Mali’de”.
            return found.tongue != "tr" or near.after[:1] not in ("'", "’")
        return near.after[:1] == " " and near.after[1:2].islower()
    if near.before[-1:] == "\n" and found.key in opening(found.tongue):
        # Verses and lists have no stops; "in" at a line's end goes on.
        return (
            near.after[:1] == " "
            and near.after[1:2].islower()
            and not stands_in(found.tongue, near.before)
        )
    if _COLON.search(near.before) and found.key in opening(found.tongue):
        return near.after[:1] == " " and near.after[1:2].islower()
    if not found.headline:
        return False
    last = near.before.rsplit(None, 1)
    return not last or last[-1].lower() not in PREPOSITIONS


def _is_thing(found: Found, near: Beside, known: Profile, *, quiet: bool) -> bool:
    """Tell whether the words beside the name say that it names a thing."""
    if found.opens and near.following in _WHAT and _is_verb(found, near, known):
        return True
    left = found.left
    if left and (left in _SCHOOLS or f"{left} {found.key}" in NOT_PLACES):
        return True
    if found.right and f"{found.key} {found.right}" in NOT_PLACES:
        return True
    if known.month and is_in_date(near.before, near.after):
        return True
    if found.key in HEAVENLY and is_of_heaven(found, near):
        return True
    if found.key in _QUEENS and near.before[-2:-1].isalnum() and _is_law(near):
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


def _is_followed(found: Found, near: Beside, known: Profile) -> bool:
    """Tell whether the small word behind a name in English makes it none."""
    following, after = near.following, near.after
    if following in _MONEY:
        return after.startswith(" ")
    if following == "that" and near.last == _HEARD:
        return not (known.country or known.capital)
    if following in _LINKS:
        return not known.wide and _LINKED.match(after) is not None
    if following in _ALSO and found.words > 1:
        rank = found.key.partition(" ")[0]
        return rank in _RANKS and near.last != "of" and near.last not in PREPOSITIONS
    return found.key in _LAND_AND_PEOPLE and following not in _GOES_ON


def _is_law(near: Beside) -> bool:
    """Tell whether a queen's years before her name cite a law: ``23 Vict. c. 35``."""
    return _REIGNED.search(near.before) is not None or (
        near.before.rstrip("stndrh. ")[-1:].isdigit()
        and _STATUTE.match(near.after) is not None
    )


def _is_inner(found: Found, near: Beside, known: Profile) -> bool:
    """Tell whether a small town's word in a dateline is part of another's name.

    ``PINE BROOK, N.J.`` is not Brook, nor ``FLUSHING MEADOWS —`` Flushing, nor does
    ``LONDON SILVER FIXING`` name Silver.
    """
    if found.words > 1 or known.wide or known.biggest >= WELL_KNOWN:
        return False
    if found.key in DAYS:
        return True  # "Thursday, June 13 – 2 PM"
    if found.right and not found.right_is_place and _GOES_ON_IN_LINE.match(near.after):
        return found.right not in KIND_AFTER
    return (
        found.left_close
        and found.left not in POINTERS
        and found.left not in PREPOSITIONS
        and found.left not in DAYS
    )


def _is_signed(found: Found, near: Beside, known: Profile) -> bool | None:
    """Tell whether the characters beside a name make it a thing; None if unsaid."""
    after = near.after
    if near.before[-1:] == "(" and after[:1] == ")" and _AGENCY_SHUT.match(after):
        return _AGENCY_DAY.search(near.before) is not None
    if after.startswith("$") or (after[:1] == "/" and after[1:2].isdigit()):
        return True
    if after.startswith("-"):
        if _TAIL.match(after):
            return True
        if found.key in _PREFIXES and after[1:2].islower():
            return True
    if near.before.endswith(_BEFORE_THINGS) or is_byname(near):
        return True
    if found.key.startswith(("st. ", "st ", "saint ")) and (
        after.startswith(("'s", "’s")) or _SAINTS.match(after)
    ):
        return True
    if found.tongue and near.following in opening(found.tongue):
        return None  # "Panama hat heute" in German, where that is a verb
    if near.following in THING_NAMED and not after.startswith(("'", "’", ",")):
        return not known.country or found.left != ""
    if is_called_after(found, near, wide=known.wide, country=known.country):
        return True
    if near.following in AGREED and near.before.endswith(("the ", "The ")):
        return not known.country and not after.startswith(("'", "’", ","))
    if near.following in AGREED_ON and _AGREED_ON.match(after):
        return not known.wide
    return None


def is_somebody(found: Found, near: Beside, known: Profile, text: str) -> bool:
    """Tell whether the words beside a name make it somebody's."""
    if near.last in _KIN and found.words == 1 and not (known.wide or found.dateline):
        return True
    if found.tongue == "tl" and near.last in _PERSONAL:
        return not found.dateline
    if found.dateline:
        return False
    if not (known.is_given or known.is_surname):
        # "Ghent, 42, is a resident of Edisto Beach."
        return (
            found.words == 1
            and not (known.wide or found.tongue)
            and near.after[2:3].isdigit()
            and near.last not in PREPOSITIONS
            and near.last != "of"
            and _AGED_DOES.match(near.after) is not None
        )
    if known.is_given and found.right in _GIVEN_MONTHS and found.second_right:
        return not found.second_right.isdigit()
    return is_person(near, text, found.start, given=known.is_given)
