"""Tell dishes, drinks, clothes and bands from the places that they are called after.

``Brussels sprouts`` come from anywhere, ``a Bordeaux`` is drunk, and ``rapper Paris``
is somebody.
"""

from archive.extract.places.lexicon import words
from archive.extract.places.parts import Beside
from archive.extract.places.scan import Found

#: After a town's name in small letters: what is made, cooked or bred so anywhere.
_MADE_AFTER = words(
    """
    sprouts duck cake cakes sausage sausages mustard ham salami sauce tart tarts pudding
    buns terrier terriers retriever spaniel mastiff porcelain lace whisky don dons
    """
)

#: Things that are called after countries and towns.
_THINGS = frozenset(
    (
        "panama hat", "panama hats", "bermuda shorts", "bermuda grass", "jersey cow",
        "jersey cows", "jersey barrier", "jersey barriers", "guernsey cow",
        "guernsey cows", "brazil nut", "brazil nuts", "cayenne pepper", "india ink",
        "china cup", "china cups", "china cabinet", "turkey dinner", "turkey breast",
        "turkey sandwich", "turkey sandwiches", "cuba libre", "boston cream",
        "london broil", "angora wool", "cashmere sweater", "manila envelope",
        "manila folder", "bologna sandwich", "holland bulbs",
    )
)  # fmt: skip

#: Before a name: what somebody does, or what is called so.
_ROLES = words(
    """
    spinner seamer bowler batsman striker winger midfielder defender goalkeeper fullback
    hooker flanker skipper rider cyclist sprinter jockey golfer boxer singer rapper
    actor actress novelist poet painter comedian activist blogger dissident songwriter
    band trio duo movie film musical opera album sitcom novel
    """
)
_CONSUMED = words("drank drink drinking sipped sipping ate eating poured")
#: After "a" and a town's name: nothing is said to be of it, it is a wine or a car.
_LONE = frozenset(("and", "or", "but", "with", "from", "at", "on", "for", "to"))


def is_called_after(found: Found, near: Beside, *, wide: bool, country: bool) -> bool:
    """Tell whether a thing or somebody is called by a place's name.

    Args:
        found: The name.
        near: What stands beside it.
        wide: A country, a region or a first-level division goes by the name.
        country: A country goes by it.
    """
    before, following = near.before, near.following
    last = before.rsplit(None, 1)[-1:] if before[-1:].isspace() else []
    if last and (last[0] in _CONSUMED or last[0] in _ROLES):
        return not country
    if before.endswith("plaster of "):
        return True
    if near.after.startswith(" ") and (
        (following in _MADE_AFTER and not wide) or f"{found.key} {following}" in _THINGS
    ):
        return True
    if following in _LONE and before.endswith((" a ", " an ", " another ")):
        # "drank a Bordeaux", but "a Bordeaux court".
        return not (country or found.abbreviation or found.tongue)
    return False
