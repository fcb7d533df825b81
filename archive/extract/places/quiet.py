"""Tell at a glance that no rule about what stands beside a name takes effect.

Most names stand beside plain words only: what a dozen rules would each look at in vain
is looked at once. Each rule stays exact by itself.
"""

from archive.extract.places import lexicon, parts, sports, things
from archive.extract.places.parts import Beside

#: Words after and before a name of which some rule wants to know more.
_AFTER = (
    lexicon.THING_NAMED
    | lexicon.AGREED
    | lexicon.AGREED_ON
    | parts.LOUD_AFTER
    | things.LOUD_AFTER
    | sports.LOUD_AFTER
)
_BEFORE = parts.LOUD_BEFORE | things.LOUD_BEFORE | sports.LOUD_BEFORE
#: Beginnings of capitalised words after a name of which one does.
_CAPITALS = frozenset(word[:3] for word in (parts.LOUD_CAPITALS | sports.LOUD_CAPITALS))
_STOPS = frozenset((". ", ".\n", "."))


def is_quiet(near: Beside) -> bool:
    """Tell that it need not be asked what stands beside a name.

    These would all say no: ``addresses.in_address``, ``parts.is_part`` (but of rivers
    behind "the"), ``things.is_called_after``, ``persons.is_spouse``,
    ``sports.surely_plays``, ``is_side`` and ``is_club``, whatever begins with a sign,
    and whatever waits for a word of ``lexicon.THING_NAMED`` or ``AGREED``.
    """
    after, following, last = near.after, near.following, near.last
    if following in _AFTER or last in _BEFORE:
        return False
    sign = after[:1]
    if sign and sign in " \n":
        if not following and (
            not after[1:2].isupper()
            or after[1:4] in _CAPITALS
            or parts.LOUD_LATER in after
        ):
            return False
    elif sign == ",":
        if after[2:3].isdigit():
            return False
    elif sign and after[:2] not in _STOPS:
        return False
    if last == "the":
        # "beat the" is asked about.
        before = near.before.rsplit(None, 2)[-2:-1]
        return not before or (before[0].isalpha() and before[0] not in _BEFORE)
    if last.isalpha():
        return last != "of" or not near.before.endswith(things.FILLED)
    if not last:
        return not near.before or near.before[-1] in " \n"
    # A word behind a sign may be one of those, and figures tell of games.
    return not (last[-1].isalpha() or last.rstrip(",")[-1:].isdigit())
