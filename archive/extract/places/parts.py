"""Tell whether a name is part of what is no place: a ship, a road, a firm, a team.

Every rule here reads the characters right beside the name, whatever the name is.
"""

import re
from dataclasses import dataclass

from archive.extract.places.lexicon import words
from archive.patterns import later


# Not frozen, and no tuple: a dozen rules read each one.
@dataclass(slots=True, eq=False)
class Beside:
    """The text right beside a name."""

    #: So many characters of it that every rule has enough: ``AFTER``, ``BEFORE``.
    after: str
    before: str
    #: The first word after the name in small letters, if one follows; "" otherwise.
    following: str
    #: What stands before the blank before the name, if one does, in small letters and
    #: without quotation marks; "" otherwise.
    last: str


AFTER = 48
BEFORE = 32
_WORD_AFTER = re.compile(r"['’]?s?[\s,]{0,2}([a-z]+)")


def beside(text: str, start: int, end: int) -> Beside:
    """Return the text right beside what stands from ``start`` to ``end``."""
    after = text[end : end + AFTER]
    before = text[start - BEFORE if start > BEFORE else 0 : start]
    following = _WORD_AFTER.match(after)
    last = before.rsplit(None, 1)[-1:] if before[-1:].isspace() else None
    return Beside(
        after,
        before,
        "" if following is None else following[1],
        last[0].strip("\"“‘'").lower() if last else "",
    )


#: Beside a name whose neighbours have not been looked at.
NOTHING = Beside("", "", "", "")
#: Movements, parties, alliances and the like, folded: their names are, somewhere in the
#: world, also those of towns.
MOVEMENTS = words(
    """
    hamas fatah hezbollah hizbollah hizbullah taliban taleban nato isis isil daesh likud
    kadima mapam shas meretz fatah-hawks houthi houthis ansar shabaab al-shabaab mossad
    shin-bet haganah irgun palmach hagana unita frelimo renamo swapo zanu zapu fretilin
    farc eln eta pkk ypg ira inkatha mau-mau kkk contras sandinistas zapatistas senderos
    naxalites peshmerga janjaweed mujahideen mujahedeen interahamwe stasi gestapo kgb
    securitate savak gazprom rosneft samarco petrobras pemex aramco unesco unicef unrwa
    unhcr interpol europol eurostat eurozone mercosur asean oau ecowas opec fifa uefa
    xinhua
    """
)

#: Before a name without an article: the name is a ship's, or a street's.
_SHIPS = words(
    """
    ship steamship warship flagship gunship battleship frigate destroyer cruiser
    corvette submarine minesweeper gunboat trawler tanker freighter liner steamer
    schooner sloop pinnace barque brigantine brig bark clipper galleon ketch cutter
    yacht dredger tugboat tug lifeboat ferry ferryboat vessel airship zeppelin carrier
    locomotive
    s.s. ss s/s m.v. m/v m/s r.m.s. h.m.s.
    colonia calle avenida rue rua piazza plaza
    """
)
_ROADS = words("highway route rte interstate road hwy freeway expressway")
#: After a name: the mine, cave or prison is called so, wherever it lies.
_FACILITY = re.compile(r"\s(?:mine|caves?|dam|prison|jail|colliery|pit)\b")
#: What may part a road from its number, or a team from its goals.
#: After a name: an Arabic article and the rest of it (``Jisr ash Shughur``).
_GOES_ON = re.compile(r"\s(?:al|ash|ar|az|ez|ech|esh|ed|es|ul)[ -][A-Z][a-z]")
_ARTICLES = frozenset(("al", "ash", "ar", "az", "ez", "ech", "esh", "ed", "es", "ul"))
_BLANKS = " \n\t\u00a0-"
_FACILITIES = words("mine cave caves dam prison jail colliery pit")
#: After a state's name: a road by its number, then no noun that it could count.
_ROAD = re.compile(
    r"[ \u00a0-]\d{1,3}[A-Z]?(?=\s*[.;:)]|,\s+[a-z]|\s*$|\s+(?:and|or|at|near|to|in|"
    r"was|is|were|from|between|north|south|east|west|into|on|just|toward|towards|after|"
    r"where|over|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b)"
)
#: After a name: the rest of an organisation's.
_ORGANISATION = re.compile(
    r"\s(?:Bureau\sof\s[A-Z]|Navy\b|Air\sForce\b|Fire\s(?:and|&)\sRescue|Farm\sBureau|"
    r"(?:[A-Z][a-z]+\s){1,2}Exchange\b|cartel\b|Highway\sPatrol|"
    r"and\s[A-Z][a-z]+\s(?:Bank|Railway|Railroad)|Town\sCar)"
)
_FIRM_BEFORE = re.compile(r"[A-Z][\w'’]+\s&\s$")
#: Beside a town's name: it played.
_PLAYED = re.compile(
    r"\s(?:(?:beat|thrashed|trounced|hammered|edged|outplayed)\s(?!up\b|back\b)|"
    r"(?:drew|lost|won)\s(?:\d|with\s[A-Z]|to\s[A-Z]|at\shome|away)|drew\sin\s[A-Z]|"
    r"\d{1,2}(?:[-–]\d{1,2}\b|,?\s[A-Z][\w’']+(?:\s[A-Z]\w+)?\s\d{1,2}\b))"
)
#: Two sides alone in a line with their scores: ``Thomson: 24 , Grovetown: 14``.
_SCORE = r"(?:\s[–-]|:)\s\d{1,3}"
_FIRST_OF_TWO = later(rf"{_SCORE}\s?,\s[A-Z][^\d\n,;.]{{1,24}}?{_SCORE}\s*(?:\n|$)")
_SECOND_OF_TWO = later(rf"(?:^|\n|[-•*]\s)[A-Z][^\d\n,;.:]{{1,24}}{_SCORE}\s?,\s$")
_BEGINS_LINE = later(r"(?:^|\n|[-•*]\s)(?:[A-Z][\w.’'-]*\s){0,2}$")
_LAST_OF_TWO = later(rf"{_SCORE}\s*(?:\n|$)")
#: What ``_PLAYED`` begins with, when it is no number.
_SCORED = (" – ", " - ", ": ")
_PLAYS = words("beat thrashed trounced hammered edged outplayed drew lost won")
_PLAYED_BEFORE = re.compile(
    r"(?:\b(?:beat|thrashed|trounced|hammered|edged|outplayed|lost\sto|"
    r"drew\swith|(?<!\sto\s)\d[-–]\d\s(?:with|against|over|at))\s"
    r"|[A-Z][\w’']+\s\d{1,2},?\s)$"
)
_PLAYED_WORDS = words(
    "beat thrashed trounced hammered edged outplayed to with against over at"
)
_PLAYED_AT = re.compile(r"\b(?:drew|won|lost|beat)\b[^.]{0,30}\d[-–]\d\swith\s$")
#: After a name, as older papers write it: a street, a square (``Harrow-road``).
_STREET = re.compile(
    r"-(?:street|road|lane|square|place|terrace|row|hill|gate|buildings|court|crescent|"
    r"gardens|grove|park|wharf|yard|alley|avenue|bridge|market)\b"
)
#: After a name: it and another are streets' (``Bay and Wabash streets``).
_CORNER_AFTER = re.compile(
    r"\s(?:and|&)\s(?:[A-Z0-9][\w.]*\s){1,3}(?:streets|avenues|roads)\b"
)
_CORNER_BEFORE = re.compile(
    r"[A-Z0-9][\w.]*\s(?:and|&)\s(?:(?:North|South|East|West)\s)?$"
)
_STREETS = frozenset(("streets", "avenues", "roads"))
_WATER_LAST = words(
    "river lake bay gulf strait sea creek canal mountains range desert hills falls"
)


#: A count for each of several: ``Bombay 11, Karachi 4, Rangoon 2``; no game has three.
_NEXT = r"(?:,\s|,?\sand\s)"
_COUNTS_AFTER = re.compile(rf"\s\d+,\s[A-Z][\w ’']+\s\d+{_NEXT}[A-Z][\w ’']+\s\d")
_COUNTS_BEFORE = re.compile(rf"[A-Z][\w’']+\s\d+,\s[A-Z][\w’']+\s\d+{_NEXT}$")
_COUNT_BEFORE = re.compile(r"[A-Z][\w’']+\s\d+,\s$")
_COUNT_AFTER = re.compile(rf"\s\d+{_NEXT}[A-Z][\w ’']+\s\d")


#: Words after and before a name without which ``is_part`` need not be asked, but of
#: water, where a blank, a comma or the end of a sentence follows, and then no figure;
#: those that it asks about in capitals, and one that may stand farther behind.
LOUD_AFTER = _STREETS | _ARTICLES | _FACILITIES | _PLAYS | frozenset(("and", "cartel"))
LOUD_BEFORE = _SHIPS | _ROADS | _PLAYED_WORDS | frozenset(("&",))
LOUD_CAPITALS = words("Bureau Navy Air Fire Farm Highway Town")
LOUD_LATER = "Exchange"


def _is_count(after: str, before: str) -> bool:
    """Tell whether a name with a number after it is one of three or more such."""
    return bool(
        _COUNTS_AFTER.match(after)
        or _COUNTS_BEFORE.search(before)
        or (_COUNT_BEFORE.search(before) and _COUNT_AFTER.match(after))
    )


def is_part(key: str, beside: Beside, *, wide: bool, country: bool) -> bool:
    """Tell whether what stands beside a name makes it no place.

    Args:
        key: The folded name.
        beside: The text around it.
        wide: A division, a region or a country goes by the name.
        country: A country goes by it.
    """
    after, before = beside.after, beside.before
    following, last = beside.following, beside.last
    spaced = after[:1].isspace()
    if spaced and following in _STREETS and _CORNER_BEFORE.search(before):
        return True
    if following == "and" and _CORNER_AFTER.match(after):
        return True
    if after[:1] == "-" and _STREET.match(after):
        return True
    if last in _SHIPS or (spaced and _ORGANISATION.match(after)):
        return not (country and "cartel" in after[:8])
    numbered = after[:1] in _BLANKS and after[1:2].isdigit()
    if following in _ARTICLES and " " not in key and _GOES_ON.match(after):
        return not country
    if wide and (last in _ROADS or (numbered and _ROAD.match(after))):
        return True
    if not country and (
        (after.startswith(" & ") and after[3:4].isupper())
        or (last == "&" and _FIRM_BEFORE.search(before))
    ):
        return True
    if (
        not country
        and following in _FACILITIES
        and not key.endswith(" county")
        and _FACILITY.match(after)
    ):
        return not wide or before.endswith("the ")
    if not wide and is_water(key) and is_behind_the(beside):
        return True
    if country:
        return False
    if numbered and _is_count(after, before):
        return False
    if spaced and (numbered or following in _PLAYS) and _PLAYED.match(after):
        return last != "in"  # "A party in Crane drew 200."
    if after.startswith(_SCORED) and _is_one_of_two(after, before):
        return True
    return _has_played(before, last)


def is_water(key: str) -> bool:
    """Tell whether a folded name of several words says of itself that it is water."""
    return " " in key and key.rsplit(" ", 1)[-1] in _WATER_LAST


def is_behind_the(beside: Beside) -> bool:
    """Tell whether "the" stands right before a name."""
    return beside.before.endswith(("the ", "the\n", "The "))


def _is_one_of_two(after: str, before: str) -> bool:
    """Tell whether a name is that of one of two sides, each with its score."""
    if _FIRST_OF_TWO.match(after):
        return _BEGINS_LINE.search(before) is not None
    return (
        _LAST_OF_TWO.match(after) is not None
        and _SECOND_OF_TWO.search(before) is not None
    )


def _has_played(before: str, last: str) -> bool:
    if last not in _PLAYED_WORDS and not last.rstrip(",").isdigit():
        return False
    if _PLAYED_BEFORE.search(before):
        return True
    return last == "with" and _PLAYED_AT.search(before) is not None
