"""Tell dishes, drinks, clothes and bands from the places that they are called after.

``Brussels sprouts`` come from anywhere, ``a Bordeaux`` is drunk, ``rapper Paris`` is
somebody, and ``JPG or PNG`` are pictures.
"""

import re

from archive.extract.places.lexicon import words
from archive.extract.places.parts import Beside
from archive.extract.places.scan import Found
from archive.resources import word_list

#: After a town's name in small letters: what is made, cooked or bred so anywhere.
_MADE_AFTER = words(
    """
    sprouts duck cake cakes sausage sausages mustard ham salami sauce tart tarts pudding
    buns terrier terriers retriever spaniel mastiff porcelain lace whisky don dons
    """
)

#: Things that are called after countries and towns, with these.
_THINGS = {
    "hat": ("panama",),
    "hats": ("panama",),
    "shorts": ("bermuda",),
    "grass": ("bermuda",),
    "crude": ("brent",),
    "cow": (
        "jersey",
        "guernsey",
    ),
    "cows": (
        "jersey",
        "guernsey",
    ),
    "barrier": ("jersey",),
    "barriers": ("jersey",),
    "nut": ("brazil",),
    "nuts": ("brazil",),
    "pepper": ("cayenne",),
    "ink": ("india",),
    "dinner": ("turkey",),
    "breast": ("turkey",),
    "sandwich": (
        "turkey",
        "bologna",
    ),
    "sandwiches": ("turkey",),
    # The kingdom was that of Benin City, in Nigeria.
    "bronze": ("benin",),
    "bronzes": ("benin",),
    "chair": ("windsor",),
    "chairs": ("windsor",),
    "armchair": ("windsor",),
    "libre": ("cuba",),
    "cream": ("boston",),
    "broil": ("london",),
    "wool": ("angora",),
    "terrier": ("yorkshire",),
    "terriers": ("yorkshire",),
    "pudding": ("yorkshire",),
    "puddings": ("yorkshire",),
    "pony": ("shetland", "connemara"),
    "ponies": ("shetland", "connemara"),
    "sweater": ("cashmere",),
    "envelope": ("manila",),
    "folder": ("manila",),
    "bulbs": ("holland",),
    "cheese": ("cheddar", "edam", "gouda", "stilton", "camembert", "gloucester"),
    "bull": ("angus", "hereford"),
    "bulls": ("angus", "hereford"),
    "cattle": ("angus", "hereford", "jersey", "guernsey", "ayrshire"),
    "steer": ("angus", "hereford"),
    "steers": ("angus", "hereford"),
    "ewes": ("suffolk", "dorset", "cheviot", "leicester"),
    "rams": ("suffolk", "dorset", "cheviot", "leicester"),
    "pigs": ("berkshire", "hampshire", "tamworth"),
    "sofa": ("chesterfield",),
    "disease": ("newcastle", "lyme", "minamata"),
    "virus": ("marburg", "lassa", "ross river", "west nile", "newcastle"),
    "tilapia": ("mozambique",),
    "goose": ("canada",),
    "geese": ("canada",),
    # Sports of the disabled: "Para ice hockey".
    **dict.fromkeys(
        words(
            """
            ice table wheelchair sport sports athlete athletes athletics swimming
            swimmer swimmers cycling cyclist cyclists badminton powerlifting rowing
            archery snowboard snowboarding skiing nordic alpine biathlon triathlon
            equestrian judo taekwondo canoe shooting dressage climbing
            """
        ),
        ("para",),
    ),
    # "Special weapons and tactics", as British papers write it.
    **dict.fromkeys(
        ("team", "teams", "officer", "officers", "unit", "units", "squad", "squads"),
        ("swat",),
    ),
}

#: After a town's name: an illness that was first found there, and a firm.
_ILLS = words("fever flu encephalitis haemorrhagic hemorrhagic")
_THE = (" the ", "The ")
_BLEEDING = words("haemorrhagic hemorrhagic")
_FIRM = "plc"
#: After the name of those who are one; a clan is of a town as well.
_KINDRED = words("tribe tribesmen tribesman")
_CLAN = "clan"
#: After the name of a house that reigned.
_REIGNS = words("shogunate dynasty dynasties")
#: After "the" and the surname of who leads it.
_RULES = words("government regime administration cabinet presidency dictatorship")
#: Before and behind a name: it is what religion calls so, not the city.
_OF_HEAVEN = {
    "providence": words(
        """
        will hand hands care order orders ways dispensation dispensations wisdom
        interposition goodness favor favour blessing blessings mercy decrees designs
        bounty gift
        """
    ),
    "zion": words("gates children daughter daughters mount songs"),
}

#: Before a name: what somebody does, or what is called so.
_ROLES = words(
    """
    spinner seamer bowler batsman striker winger midfielder defender goalkeeper fullback
    hooker flanker skipper rider cyclist sprinter jockey golfer boxer singer rapper
    actor actress novelist poet painter comedian activist blogger dissident songwriter
    resident teacher trader farmer student lawyer
    band trio duo movie film musical opera album sitcom novel
    """
)
#: Beside a town's name that alone is quoted: a song or a film is called so. What
#: somebody says is none: ``"Chicago," she answered``.
_QUOTES = ('"', "“")
_TITLE = re.compile(
    r"[,.!?]?[\"”](?=\s|$|[.,;:)]\s)"
    r"(?!\s(?:[Hh]e|[Ss]he|[Tt]hey|I|[Ww]e|(?:the\s)?[A-Za-z]+\s)?\s?"
    r"(?:said|says|replied|asked|answered|told|was\sthe\s(?:answer|reply))\b)"
)
#: Before a town: what is in it is called so.
FILLED = ("plaster of ", "bottle of ", "bottles of ")
_CONSUMED = words("drank drink drinking sipped sipping ate eating poured")
#: After "a" and a town's name: nothing is said to be of it, it is a wine or a car.
_LONE = frozenset(("and", "or", "but", "with", "from", "at", "on", "for", "to"))
#: Short forms of countries that are forms of files as well; what stands beside such.
FORMATS = frozenset(("png", "=png"))
_OTHER_FORMATS = r"(?:JPE?G|GIF|PDF|SVG|TIFF?|BMP|WEBP|WebP|EPS|PSD|DOCX?|HEIC)"
_FORMAT_BEFORE = re.compile(
    rf"(?:\b{_OTHER_FORMATS}s?(?:[,/&]?\s?(?:(?:and|or)\s(?:an?\s)?)?)|\bas\s(?:a\s)?|\.|\d\s?[kKMG]i?B\s)\Z"
)
_FORMAT_AFTER = re.compile(
    rf"s?[,/&]?\s?(?:(?:and|or)\s)?(?:{_OTHER_FORMATS}s?\b|(?:files?|images?|formats?|icons?"
    r"|pictures?|photos?|screenshots?|graphics?|attachments?|scans?|versions?)\b)"
)
#: Words after and before a name without which ``is_called_after`` need not be asked,
#: but for ``FILLED``.
LOUD_AFTER = (
    _MADE_AFTER
    | _REIGNS
    | _RULES
    | _ILLS
    | _KINDRED
    | frozenset((*_THINGS, _FIRM, _CLAN))
)
LOUD_BEFORE = _CONSUMED | _ROLES | frozenset(("a", "an", "another"))


def is_format(near: Beside) -> bool:
    """Tell whether the short form of a country is that of a form of files here."""
    return _FORMAT_AFTER.match(near.after) is not None or (
        not near.after.startswith(("'s", "’s"))
        and _FORMAT_BEFORE.search(near.before) is not None
    )


#: The keys of which ``is_of_heaven`` knows more.
HEAVENLY = frozenset(_OF_HEAVEN)


def is_of_heaven(found: Found, near: Beside) -> bool:
    """Tell whether a town's name is religion's word: ``the hand of Providence``."""
    if near.last != "of":
        return False
    owned = near.before[:-4].rsplit(None, 1)[-1:]
    return bool(owned) and owned[0].lower() in _OF_HEAVEN[found.key]


def is_called_after(found: Found, near: Beside, *, wide: bool, country: bool) -> bool:
    """Tell whether a thing or somebody is called by a place's name.

    Args:
        found: The name.
        near: What stands beside it.
        wide: A country, a region or a first-level division goes by the name.
        country: A country goes by it.
    """
    before, following = near.before, near.following
    if before[-1:] in _QUOTES and before and not (wide or found.tongue):
        return _TITLE.match(near.after) is not None
    if before.endswith(" "):
        last = before[before.rfind(" ", 0, -1) + 1 : -1]
        if last in _CONSUMED or last in _ROLES:
            return not country
        if before.endswith(FILLED):
            return not country
    if not following:
        return False
    if following in _ILLS and (following in _BLEEDING or not wide):
        return near.after.startswith(" ")
    if following == _FIRM:
        return not country and near.after.startswith(" ")
    if following in _KINDRED or (following == _CLAN and before.endswith(_THE)):
        return not wide and near.after.startswith(" ")
    if following in _REIGNS:
        return not country and near.after.startswith(" ")
    if following in _RULES and before.endswith(_THE):
        # "the Castro government", but "the Castro city government"
        return not wide and found.key in word_list("surnames.txt")
    if following in _MADE_AFTER or following in _THINGS:
        spaced = near.after.startswith(" ")
        made = following in _MADE_AFTER and not wide
        if spaced and (made or found.key in _THINGS.get(following, ())):
            return True
    if following in _LONE and before.endswith((" a ", " an ", " another ")):
        # "drank a Bordeaux", but "a Bordeaux court".
        return not (country or found.abbreviation or found.tongue)
    return False


def is_army_or_airline(found: Found, *, country: bool) -> bool:
    """Tell whether a town has an army, or a country flies: ``Oman Air``."""
    if country:
        return found.right == "air" and not found.second_right
    return found.right == "army"
