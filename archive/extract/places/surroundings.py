"""Weigh the words around a name: how strongly they say that it is a place."""

import re

from archive.extract.places import weights
from archive.extract.places.lexicon import (
    KIND_AFTER,
    KIND_BEFORE,
    OFFICE_SMALL,
    POINTERS,
    PREPOSITIONS,
    SAYING,
    words,
)
from archive.extract.places.parts import Beside
from archive.extract.places.profiles import WELL_KNOWN, Profile
from archive.extract.places.scan import Found, Scan
from archive.extract.places.tongues import (
    folded_kinds,
    is_kind_after,
    is_kind_before,
    is_office,
    stands_in,
)
from archive.patterns import later
from archive.resources import word_list

_WORD_BEFORE = re.compile(r"([A-Za-z]+)\s+(?:the\s+)?$")
_POINTED = re.compile(r"([^\W\d_]+(?:-[a-z]+)?)(?:\s+|-)$")
#: Before a name: how old somebody from there is.
_AGED_OF = re.compile(r",\s(?:(?:aged\s)?\d{1,2},|all)\sof\s$")
#: After a name: its council or its government speaks, not somebody.
_SAYS_IT = re.compile(r"\s[a-z]+\s(?:that\s)?its?\b")
#: After what begins a letter or a chronicle: a day, a month and a year.
_DATE = re.compile(
    r",\s(?:(?:den|am|the|le|el|il|on)\s)?"
    r"(?:\d{1,2}(?:\.|º|°|st|nd|rd|th|er)?\s(?:de\s)?[^\W\d]{3,10}\.?,?\s(?:de\s|del\s)?"
    r"|[A-Z][a-z]{2,8}\.?\s\d{1,2}(?:st|nd|rd|th)?,\s)"
    r"(?:1\d|20)\d\d(?!\d)"
)
#: Articles that reports write or leave out: ``Al Hodeidah``.
ARABIC_ARTICLES = words("al el ad an ar as ash at az")
#: Before a name: whose party somebody is of, who was elected there: ``(D-Toledo)``.
PARTIES = ("(D-", "(R-", "(I-", ", D-", ", R-", ", I-", "(D–", "(R–")
_A = frozenset(("a", "an"))
_SOMEWHERE = frozenset(("in", "near", "outside"))
_AT = _SOMEWHERE | {"from"}
#: After "a" and a town's name: somebody from there.
_FOLK = words("man woman teen teenager couple boy girl mother father resident native")
#: Before a name in a headline of capitals: ``Vacant Lot In``, but not ``reunites In``.
_HEADLINE_IN = later(
    r"(?:[A-Z][\w’'-]*\s|\n|\A)[\"“‘]?(?:In|Near|Outside|IN|NEAR|OUTSIDE)\s$"
)
#: Before and after somebody's home, in death notices and lists.
_AGED_BEFORE = later(r"[A-Z][\w’'-]+,\s(?:age\s)?\d{1,3},\s$")
_GOES_ON = later(
    r",\s(?:[A-Z][\w.]+,\s)?(?:died|passed|was|is|formerly|[a-z]+ed\b)|\s\(|\.\s|;"
)
#: After somebody's age and a town's name, besides: ``A 30-year-old Reading cyclist``.
_AGED = words(
    """
    driver motorist motorcyclist bicyclist cyclist biker passenger pedestrian pensioner
    student pupil teacher nurse farmer labourer laborer trader businessman businesswoman
    mom dad grandmother grandfather housewife widow youth
    """
)
#: Before a town: somebody is from there.
_FOLK_FROM = later(
    r"\b(?:m[ae]n|wom[ae]n|boys?|girls?|couple|teenagers?|residents?|natives?|drivers?|"
    r"students?|farmers?|famil(?:y|ies))\s(?:also\s)?from\s$"
)
#: Before the last of several: ``near Lytton and``.
_IN_BOTH = later(
    r"\b(?:in|near|between|outside|around)\s(?:[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?,\s)*"
    r"[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?,?\sand\s$"
)
#: Right before a town: a building or a street there, ``County Hall, Haverfordwest``.
_BUILT = frozenset(
    f"{word},"
    for word in words(
        """
        street st avenue ave road rd boulevard blvd lane drive square terrace hall park
        church cathedral chapel school hospital hotel inn stadium arena theatre theater
        cemetery crematorium station library college university museum centre center
        """
    )
)
#: What people have in a company, before "in".
_HELD = (
    " stake ",
    " stakes ",
    " shares ",
    " stock ",
    " holding ",
    " holdings ",
    " shareholding ",
    " shareholder ",
    " shareholders ",
)
#: Behind a city that opens a paragraph of a roundup, as the report's dateline did.
_BRIEF = later(r"\s[-–—]{1,2}\s[\"“]?[A-Z]")
#: Behind what opens a report or its headline: ``Basel: Zwei Verletzte``.
_SLUG = (": ", " : ")
_SLUG_LEAST = 5_000
#: Words in capitals that are no longer may be short for anything.
_SHORT = 3
_LARGE = 50_000
_CITY = 100_000
_BIG = 500_000
_TOWN = 300_000


def around(found: Found, near: Beside, scan: Scan, known: Profile) -> float:
    """Return what stands around a name, as a sum of weights."""
    total = weights.DATELINE if found.dateline else 0.0
    before = _before(near, found, known)
    # "Police in Devonport said", "Ann Paul of Stover said": the town does not speak.
    speaks = before < weights.OF and not known.capital
    if known.lone and near.last in _SOMEWHERE and before >= weights.PREPOSITION:
        # "In Drexel's head office" may be a firm's.
        total += 0.0 if near.after.startswith(("'", "’")) else weights.LONE
    elif known.is_word and near.last in _AT and known.biggest >= _LARGE:
        total += 0.0 if found.right else weights.WORD_SOMEWHERE
    total += before + _after(near, found, speaks=speaks and _may_speak(known))
    if found.opens:
        if near.after.startswith(",") and _DATE.match(near.after):
            return total + weights.LETTER_HEAD
        total += weights.OPENS_SENTENCE
        if near.after.startswith(_SLUG) and not found.right:
            total += _slug(found, known)
        elif found.tongue and not near.before and _heads_report(found, near, known):
            return total + weights.BRIEF
        if known.is_word and not known.wide and known.biggest < _BIG * 2:
            # "Reading man jailed" is no sentence that a word opens.
            heads = found.dateline or near.following in _FOLK
            line = weights.WORD_IN_DATELINE
            total += line if heads else weights.WORD_OPENS_SENTENCE
        elif found.tongue and not known.wide and known.biggest < WELL_KNOWN:
            total += weights.UNKNOWN_OPENS_SENTENCE
    if found.key in scan.organisations and not known.wide and known.biggest < _TOWN:
        total += weights.ORGANISATION
    if near.before[-1:] == "\n" and _is_brief(found, near, scan, known):
        total += weights.BRIEF
    elif found.capitals and not found.dateline:
        total += weights.ALL_CAPITALS
        if known.is_word and not known.wide:
            total += weights.WORD_OPENS_SENTENCE
        if not known.wide and known.biggest < _BIG:
            total += weights.ALL_CAPITALS_SMALL_PLACE
    elif found.headline and not _stands_in_city(found, near, known):
        total += weights.HEADLINE_CASE
    return total


def _is_brief(found: Found, near: Beside, scan: Scan, known: Profile) -> bool:
    """Tell whether a paragraph begins as the report does: ``MILAN - A man was held``.

    By the names of smaller towns people are called, who may be listed or speak there.
    """
    person = (known.is_given or known.is_surname) and known.biggest < _TOWN
    return (
        not (known.is_word or person)
        and scan.dateline[1] > 0
        and not found.dateline
        and not found.right
        and found.text.isupper()
        and _BRIEF.match(near.after) is not None
    )


def _stands_in_city(found: Found, near: Beside, known: Profile) -> bool:
    """Tell whether, where nouns have capitals, something is in a city: ``in Jena``."""
    return (
        found.tongue != ""
        and known.biggest >= weights.KNOWN_PEOPLE
        and stands_in(found.tongue, near.before)
    )


def _slug(found: Found, known: Profile) -> float:
    """Return what a colon behind the first word says: that is a report's city.

    Of smaller towns it may be somebody who speaks. In English a town in capitals opens
    one of several reports: ``SIRAJGANJ: A man died``.
    """
    if not found.tongue:
        is_name = found.text.isupper() and not (known.wide or found.abbreviation)
        known_so = known.is_word or known.is_given or known.is_surname
        is_slug = is_name and not known_so and known.biggest >= _SLUG_LEAST
        return weights.SLUG if is_slug else 0.0
    is_city = known.biggest >= _CITY or known.capital
    is_other = known.is_word or known.is_given
    is_other = is_other or (known.is_surname and known.biggest < _TOWN)
    return weights.SLUG if is_city and not is_other else 0.0


def _heads_report(found: Found, near: Beside, known: Profile) -> bool:
    """Tell whether a town in capitals opens a report: ``KARBEN. Bei einem Unfall``."""
    return (
        near.after[:2] == ". "
        and near.after[2:3].isupper()
        and len(found.text) > _SHORT
        and found.text.isupper()
        and not (known.is_given or known.is_surname)
    )


def _may_speak(known: Profile) -> bool:
    """Tell whether somebody may be called so; a country speaks by its government."""
    return not known.country


def _before(near: Beside, found: Found, known: Profile) -> float:
    before, wide = near.before, known.wide
    abroad = _before_abroad(before, found) if found.tongue else 0.0
    if abroad:
        return abroad
    if before.endswith(PARTIES):
        return weights.PREPOSITION
    if found.left in PREPOSITIONS and (found.left_opens or is_in_headline(found, near)):
        # "At" is an Arabic article elsewhere.
        return weights.PREPOSITION
    if found.left in ARABIC_ARTICLES:
        before = before.rstrip()[: -len(found.left)]
    elif found.left:
        return weights.POINTER if found.left in POINTERS else 0.0
    if found.of:
        if found.of in KIND_BEFORE:
            return weights.KIND_WORD
        is_person = found.of in word_list("surnames.txt")
        return weights.PERSON_OF if is_person else weights.OF
    if before.endswith(", ") and _is_home(near, found):
        return weights.AGED_OF
    total = 0.0
    word, at = near.last, len(before) - len(near.last) - 1
    if found.left or not word.isalpha() or not before[-2:-1].isalpha():
        # No plain word and a blank, as before most names.
        word, at = _pointing(before)
        if not word:
            return weights.BUILT if near.last in _BUILT else 0.0
    if word in POINTERS:
        return weights.POINTER if wide or before[-1] != "-" else 0.0
    if word == "the":
        if found.words == 1 and not (wide or near.following in _FOLK):
            total += weights.ARTICLE
        inner = _WORD_BEFORE.search(before)
        word = inner[1].lower() if inner else ""
        if word == "the":
            return total
    if word in _A and not wide and near.following in PREPOSITIONS:
        if near.after.startswith(f" {near.following}-"):
            return 0.0  # "on a Fresno off-ramp"
        return weights.ARTICLE
    if word in PREPOSITIONS:
        if word == "from" and _FOLK_FROM.search(before):
            total += weights.FOLK_FROM
        small = not wide and known.biggest < WELL_KNOWN
        held = small and word == "in" and before.endswith(_HELD, 0, at)
        total += weights.HELD if held else weights.PREPOSITION
    elif word == "of":
        total += weights.OF
        rest = before[:at].split()
        if rest and rest[-1].lower() in KIND_BEFORE:
            total += weights.KIND_WORD
        elif before.endswith((", of ", " all of ")) and _AGED_OF.search(before):
            total += weights.AGED_OF
    elif word == "and" and not (wide or known.is_word) and _IN_BOTH.search(before):
        total += weights.IN_BOTH
    elif word in KIND_AFTER and not (found.opens or known.is_word):
        # "city Lviv", but "the state Capitol" and "the town Hall"
        total += weights.POINTER
    return total


def is_in_headline(found: Found, near: Beside) -> bool:
    """Tell whether "In" is a headline's, whose words all have one: ``Found In``."""
    return (
        found.left in _SOMEWHERE
        and found.left_close
        and not found.tongue
        and _HEADLINE_IN.search(near.before) is not None
    )


def _is_home(near: Beside, found: Found) -> bool:
    """Tell whether somebody's home follows the age: ``Ann Lee, 67, Lismore, died``."""
    return (
        not (found.right or found.left)
        and near.last[:-1].isdigit()
        and _AGED_BEFORE.search(near.before) is not None
        and _GOES_ON.match(near.after) is not None
    )


def _pointing(before: str) -> tuple[str, int]:
    """Return the word before a blank or a hyphen in small letters, and where it is."""
    last, one_before = before[-1:], before[-2:-1]
    if last != "-" and not (
        last.isspace() and (one_before.isspace() or one_before.isalnum())
    ):
        return "", 0
    # Only the last word is searched: the pattern would try at every letter.
    pointed = _POINTED.search(before, before.rstrip().rfind(" ") + 1)
    return ("", 0) if pointed is None else (pointed[1].lower(), pointed.start())


def _before_abroad(before: str, found: Found) -> float:
    """Return what the word before a name says for it in another language."""
    if is_kind_before(before) or (
        found.left in folded_kinds() and not is_office(found.tongue, found.left)
    ):
        return weights.KIND_WORD
    return weights.PREPOSITION if stands_in(found.tongue, before) else 0.0


def _after(near: Beside, found: Found, *, speaks: bool) -> float:
    if found.right:
        return weights.KIND_WORD if found.right in KIND_AFTER else 0.0
    after, word = near.after, near.following
    if found.tongue and is_kind_after(after):
        return weights.KIND_WORD
    if not word:
        based = after.startswith(("-based", "-born", "-area", "–based"))
        return weights.BASED if based else 0.0
    # A capital says what its government does; people say what he or she will do.
    if near.last.endswith("-old") and (word in _FOLK or word in _AGED):
        return weights.FOLK
    if word in _FOLK and (near.last in _A or found.opens):
        return weights.FOLK
    if word in SAYING and found.words == 1 and speaks:
        return 0.0 if _SAYS_IT.match(after) else weights.SAYING
    if word in OFFICE_SMALL and not after.startswith(","):
        return weights.OFFICE_WORD
    if word in KIND_AFTER and not after.startswith(("'", "’", ",")):
        return weights.KIND_WORD
    return 0.0
