"""Tell from the words beside a name that it is somebody's: ``daughters Chelsea and``.

Only names that people bear (given names, surnames) are asked about.
"""

import re

from archive.extract.places.lexicon import OFFICE_AFTER, PREPOSITIONS, SAYING, words
from archive.extract.places.parts import Beside
from archive.patterns import later
from archive.resources import word_list

_KIN = (
    r"(?:(?:grand|step)?(?:daughter|son|mother|father|child)|sister|brother|wife|husband|"
    r"uncle|aunt|cousin|nephew|niece|twin|fianc[ée]|gran|granny|grandma|grandad|nan|nana|"
    r"girlfriend|boyfriend|widow|partner|toddler|baby)(?:s|es|ren|e)?"
)
#: Before: ``his sons Dallas and``, ``her sister, ``.
_OF_KIN = re.compile(
    rf"\b{_KIN}(?:[,:]|\sof|,?\sincluding)?\s(?:the\slate\s)?(?:[A-Z][\w’'-]+(?:,\s[A-Z][\w’'-]+)*,?\sand\s)?$"
)
#: After: ``, his sister,``.
_IS_KIN = re.compile(rf",\s(?:his|her|their|my|our|a|whose)\s(?:\w+\s)?{_KIN}\b")
#: Before: ``a waterman named Lincoln``, but not ``a town called Lincoln``.
_NAMED = re.compile(
    r"(?<!town)(?<!city)(?<!village)(?<!place)(?<!street)(?<!ship)(?<!hamlet)(?<!port)"
    r"\s(?:named|called|nicknamed|surnamed)\s$"
)
#: After: ``Dallas (Madison) of Omaha``, ``Troy, of Phoenix``.
_OF_TOWN = re.compile(
    r"(?:\s\([A-Z][a-z]+\)(?:,\s[A-Z]|,?\sof\s[A-Z]|,?\sand\s[A-Z])|,\sof\s[A-Z])"
)
_SPOUSE_BEFORE = re.compile(r"\b(?P<first>[A-Z][a-z]+)\s\($")
_SPOUSE_AFTER = re.compile(
    r"\)(?:,\s[A-Z]|,?\sof\s[A-Z]|,?\sand\s[A-Z]|\s[A-Z][a-z]+[\s.,;])"
)
_AGED = re.compile(r",\s(?:aged\s|age\s)?\d{1,2},\s")
#: Behind and before a name: the one that somebody had before marriage.
_NEE = re.compile(r",?\s\(?(?:née?|nee|geb\.|geborene?r?|nata|nacida|nascida)\s[A-Z]")
_BORN_AS = ("née ", "(nee ", ", nee ", "né ", "(née: ")
#: Before a name: ``Mr. Chas. Orange``, as old papers write.
_SHORT_GIVEN = re.compile(
    r"\b(?:Alex|Benj|Chas|Danl|Edw|Fredk|Geo|Hy|Jas|Jno|Jos|Nathl|Richd|Robt|Saml|Thos|"
    r"Wm)\.\s$"
)
#: Right before a name: the letter of a short form (``N.ZEALAND``); two initials, which
#: may be a state's: ``L.F. Rothschild``, ``U.S. Steel``.
_GLUED = re.compile(r"(?<!\w)[A-Z]\.$")
_INITIALS = re.compile(r"(?<![\w.])(?P<first>[A-Z])\.[A-Z]\.\s$")
_STATES = frozenset("BDEMNPRSUVW")
#: Before: ``Brooke (Chad) ``; both are given names.
_COUPLE_BEFORE = re.compile(r"\b(?P<first>[A-Z][a-z]+)\s\([A-Z][a-z]+\)\s$")
_BESIDE_NEE = (" ", ",")
_OPENED, _SHUT = "(“\"‘'", ")”\"’'"
#: Before a name in quotes: what somebody goes by, and no part of a country.
_KNOWN_AS = later(
    r"(?<!area)(?<!region)(?<!town)(?<!city)(?<!village)(?<!place)(?<!territory)"
    r"(?<!land)\s(?:known|identified|nicknamed|dubbed|code-?named)"
    r"(?:\s(?:only|simply|just|popularly))?(?:\sas)?\s[\"“‘']$"
)
#: A nickname or a name before marriage: ``Israel "Izzy" Holland``.
_INSIDE = r"[A-Z][\w.’'-]{1,14}"
_NICKNAME_AFTER = re.compile(rf"\s[{_OPENED}]{_INSIDE}[{_SHUT}]\s(?P<next>[A-Z][a-z]+)")
_NICKNAME_BEFORE = re.compile(
    rf"\b(?P<first>[A-Z][a-z]+)\s[{_OPENED}]{_INSIDE}[{_SHUT}]\s$"
)
_WITHIN_BEFORE = re.compile(rf"\b(?P<first>[A-Z][a-z]+)\s[{_OPENED}]$")
_WITHIN_AFTER = re.compile(rf"[{_SHUT}]\s[A-Z][a-z]")
#: After: ``Troy of Staunton``, which is somebody's where relatives are named.
_OF_PLACE = re.compile(r"\sof\s[A-Z]")
_RELATIVES = re.compile(
    rf"\b(?:{_KIN}|[Ss]urviv(?:ed|ing|ors)|[Gg]randchildren|[Cc]hildren|[Pp]receded)\b"
)
_RELATED = 160
#: Before: ``Messrs Hunt, Calvert and``; those listed are persons all.
_TITLED = re.compile(
    r"\b(?:Messrs|Mmes|Misses|Senators|Sens|Reps|Representatives|Congressmen|Judges|"
    r"Justices|Drs|Doctors|Professors|Profs|Generals|Gens|Colonels|Captains|Sergeants|"
    r"Cllrs|Councillors|Councilmen|Councilors|Commissioners|Trustees|Deputies|Officers|"
    r"Detectives|Ministers|Governors|Coaches|Sirs|Lords)\.?\s"
    r"(?:[A-Z][\w.'’-]*(?:\s[A-Z][\w.'’-]*){0,2}(?:,\s(?:and\s)?|\sand\s))*$"
)
#: Before: ``nine grandchildren, Chelsea, Jordan and``; so are those born to somebody.
_KIN_LISTED = later(
    r"\b(?:(?:[Gg]reat-?)?(?:[Gg]rand|[Ss]tep)?(?:[Cc]hildren|[Dd]aughters|[Ss]ons)|"
    r"[Ss]iblings|[Bb]rothers|[Ss]isters|[Nn]ieces|[Nn]ephews|[Tt]wins|[Tt]riplets)"
    r"(?:[,:;]|,?\sincluding|\sare)?\s(?:[A-Z][\w’'-]+(?:\s\([A-Z]\w+\))?"
    r"(?:\s[A-Z][\w’'-]+)?(?:,\s(?:and\s)?|\sand\s))*$"
)
_BORN_WORDS = (
    "hildren", "aughters", "ons", "ibling", "rothers", "isters", "ieces", "ephews",
    "wins", "riplets",
)  # fmt: skip
_LISTED, _LISTED_KIN = 100, 160
_LIST_ENDS = ("s ", "s. ", ", ", "and ")
#: Before: ``the Bishop of Bath and``; nobles and bishops have two names, too.
_LORD_OF = re.compile(
    r"\b(?:[Aa]rchbishop|[Bb]ishop|Dean|Duke|Duchess|Earl|Countess|Marquis|Marquess|"
    r"Viscount|Baron|Diocese|diocese)\sof\s[A-Z]\w+(?:\s[A-Z]\w+)?,?\sand\s$"
)
#: So far back stands that somebody was born to those named.
_BORN = 90

#: Behind the surname of somebody whose full name the report has: what people do.
_ACTS = SAYING | words(
    """
    was is has had will would could did left went got took made hit drove fled ran
    struck threw scored died appeared pleaded denied admitted faces faced leaves joined
    worked served graduated married won lost led drew finished landed played
    """
)
#: The same that no city does nor suffers, not even a capital.
_SURELY_ACTS = later(
    r"\s(?:(?:said|says|added|told\s[a-z]+)\s(?:that\s)?s?he\b|(?:was|is|has\sbeen|had\sbeen)\s"
    r"(?:to\sappear|arrested|charged|jailed|sentenced|fined|remanded|convicted|born|flown|"
    r"survived|acquitted|indicted)\b|(?:pleaded|testified|graduated|married|died)\b)"
)


def is_behind_given(left: str, near: Beside) -> bool:
    """Tell whether a given name or a nickname stands before a surname."""
    return left in word_list("given.txt") or (
        near.before[-1:] == " " and near.before[-2:-1] in _SHUT
    )


def acts(near: Beside, *, capital: bool) -> bool:
    """Tell whether a surname that a city has too does what people do.

    ``Portland left home``, where the report names Lloyd Portland.
    """
    if near.last in PREPOSITIONS or near.following not in _ACTS:
        return False
    return not capital or _SURELY_ACTS.match(near.after) is not None


def is_spouse(near: Beside) -> bool:
    """Tell whether a name in brackets is a spouse's, or was had before marriage.

    ``Dallas (Madison) of Omaha``, ``Gena (Decatur) Silver``.
    """
    if not near.before.endswith("(") or not _SPOUSE_AFTER.match(near.after):
        return False
    spouse = _SPOUSE_BEFORE.search(near.before)
    return spouse is not None and _is_given(spouse["first"])


def is_born_as(near: Beside) -> bool:
    """Tell whether a single word is a surname, by the name or letters beside it.

    ``Ada (née Clitheroe)``, ``Lorain (nee Smith)``, ``Brooke (Chad) Huron``, ``Geo.
    Orange``, ``L.F. Rothschild``, ``the late Nagano``.
    """
    after, before = near.after, near.before
    if near.last == "late" and before.endswith("he late "):
        return True
    if after[:1] in _BESIDE_NEE and _NEE.match(after):
        return True
    if before.endswith(_BORN_AS):
        return True
    if before.endswith(") "):
        couple = _COUPLE_BEFORE.search(before)
        return couple is not None and _is_given(couple["first"])
    if before[-1:] == ".":
        return _GLUED.search(before) is not None
    if not before.endswith(". "):
        return False
    initials = _INITIALS.search(before)
    if initials is not None:
        return initials["first"] not in _STATES
    return _SHORT_GIVEN.search(before) is not None


def is_person(near: Beside, text: str, start: int, *, given: bool) -> bool:
    """Tell whether a single word that people are called by is somebody's name here.

    Args:
        near: What stands beside it.
        text: All of the text.
        start: Where it begins in the text.
        given: It is a given name, not only a surname.
    """
    after, before = near.after, near.before
    if after.startswith(", ") and (_AGED.match(after) or _IS_KIN.match(after)):
        return True
    if before.endswith("ed ") and _NAMED.search(before):
        return True
    if given and after[:1] in (" ", ",") and _OF_TOWN.match(after):
        return True
    if given and _OF_PLACE.match(after):
        return _RELATIVES.search(text, max(0, start - _RELATED), start) is not None
    if before.endswith(_LIST_ENDS) and is_titled(text, start):
        return True
    last = before[-1:]
    if last in _OPENED and last and after[:1] in _SHUT and _WITHIN_AFTER.match(after):
        within = _WITHIN_BEFORE.search(before)
        return within is not None and _is_given(within["first"])
    if last and not last.isspace():
        return False
    if before[-2:-1] in _SHUT and before[-2:-1]:
        nickname = _NICKNAME_BEFORE.search(before)
        return nickname is not None and _is_given(nickname["first"])
    if not given:
        return False
    if after[1:2] and after[1:2] in _OPENED:
        nickname = _NICKNAME_AFTER.match(after)
        return nickname is not None and nickname["next"].lower() not in OFFICE_AFTER
    if (
        before.endswith((" to ", " and "))
        and text.rfind("orn ", max(0, start - _BORN), start) >= 0
    ):
        born = text.rfind("orn ", 0, start) - 1
        return text[born : born + 1] in "Bb" and ". " not in text[born:start]
    return _OF_KIN.search(before) is not None


def is_byname(near: Beside) -> bool:
    """Tell whether a name in quotes is what somebody goes by: ``known as "Jordan"``."""
    shut = near.after[:1]
    return shut != "" and shut in _SHUT and _KNOWN_AS.search(near.before) is not None


def is_titled(text: str, start: int) -> bool:
    """Tell whether what begins at ``start`` is listed behind a title or kin."""
    if _TITLED.search(text, max(0, start - _LISTED), start):
        return True
    before = text[max(0, start - _LISTED_KIN) : start]
    return (
        any(map(before.__contains__, _BORN_WORDS))
        and _KIN_LISTED.search(before) is not None
    )


def is_of_title(near: Beside) -> bool:
    """Tell whether a name is the second one of a noble's or a bishop's title."""
    return near.before.endswith(" and ") and _LORD_OF.search(near.before) is not None


def _is_given(word: str) -> bool:
    return word.lower() in word_list("given.txt")
