"""Tell teams from the places that they are called after: ``India won the toss``.

A name is a side where it does what sides do (``beat``, ``play``) or it is done to them,
in a report in which the words of a game stand; in another report a country may lose a
war and face a crisis.
"""

import re

from archive.extract.places.lexicon import words
from archive.extract.places.parts import Beside

_GAME = re.compile(
    r"\b(?:wickets?|innings|batsm[ae]n|bowlers?|overs|all out|won the toss|"
    r"(?:quarter|semi)-?finals?|penalt(?:y|ies)|hat-?trick|goal-?keepers?|strikers?|"
    r"midfielders?|half-?time|kick-?off|World Cup|tournament|cricket(?:ers?)?|"
    r"football(?:ers?)?|soccer|rugby|hockey|netball|basketball|volleyball|Test match|"
    r"warm-up|fixtures?|extra time|scored|captain|coach|groundsman|referee|umpires?|"
    r"match|goals?|tries|points|playoffs?|league|(?:drew|lost|won) \d+-\d+|"
    r"\d+-\d+ (?:win|defeat|draw|victory)|by \w+ (?:wickets|runs|goals|points))\b"
)
#: So many different words of a game make a report one about it.
_ENOUGH = 2
_PLAY = (
    r"(?:beat|beats|defeated|defeat|thrashed|trounced|edged|outplayed|drew|lost|won|win|"
    r"play|plays|played|face|faces|faced|meet|meets|met|host|hosts|hosted|scored|missed|"
    r"led|lead|trailed|trail|chased|qualified|advanced|toured|tour|came\sfrom\sbehind|"
    r"took\son|take\son|go\sthrough|went\sthrough|come\shere|"
    r"(?:were|are|was)\s(?:\d|all\sout|held|beaten|bowled)|(?:had|have|has)\sbeaten)\b"
)
_DOES = re.compile(
    rf"\s{_PLAY}|,\s\d+\sfor\s|,\swho\s(?:missed|beat|scored|won|lost|drew)\b"
    r"|['’]s?\s(?:win|defeat|draw|victory|goal|header|captain|coach|wom[ae]n|men|batsm[ae]n|bowlers?|goalkeeper|striker|"
    r"players|forwards|defence|attack)\b"
    rf"|\s(?:and|v|vs\.?)\s[A-Z]\w+(?:\s[A-Z]\w+)?\s{_PLAY}"
)
#: After a name, the second half of a club's.
_CLUB = re.compile(r"\s(?:Town|City|County|Rangers|Park)\b(?!,)")
_SURELY_PLAYS = re.compile(
    r"(?:\s(?:Town|City|County))?\s(?:play|host|face|visit)\s[A-Z]\w+(?:\s[A-Z]\w+)?"
    r"\son\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
)
_SURELY_PLAYED = re.compile(r"[A-Z]\w+\s(?:play|host|face)\s$")
_ON_DAY = re.compile(
    r"(?:\s[A-Z]\w+)?\son\s(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|"
    r"[A-Z]\S+\sDay)"
)
_IS_DONE_TO = re.compile(
    r"\b(?:beat|beaten|beating|beats|defeated|defeat|thrashed|trounced|hammered|edged|"
    r"outplayed|against|versus|v|vs\.?|over|lost(?:\s\d+-\d+)?\sto|drew\swith|face|"
    r"faces|faced|meet|meets|play|plays|played|bowled\sto|hosts?)\s(?:the\s)?$"
)

#: What ``_DOES`` begins with, and what ``_IS_DONE_TO`` ends with.
_VERBS = words(
    """
    beat beats defeated defeat thrashed trounced edged outplayed drew lost won win play
    plays played face faces faced meet meets met host hosts hosted scored missed led
    lead trailed trail chased qualified advanced toured tour came took take go went come
    were are was had have has and v vs who captain coach women woman men batsmen batsman
    bowler bowlers goalkeeper striker players forwards defence attack
    """
)
_SIGNS = frozenset(",'’")
_DONE_TO = words(
    """
    beat beaten beating beats defeated defeat thrashed trounced hammered edged outplayed
    against versus v v. vs vs. over to with face faces faced meet meets play plays
    played host hosts
    """
)


def surely_plays(near: Beside) -> bool:
    """Tell whether ``Bangor play Larne on Saturday`` names two sides, in any report."""
    after, before, following = near
    may_play = following in _HOSTS or after.startswith((" Town ", " City ", " County "))
    if may_play and _SURELY_PLAYS.match(after):
        return True
    if not before.endswith(("play ", "host ", "face ")):
        return False
    return bool(_SURELY_PLAYED.search(before)) and bool(_ON_DAY.match(after))


def is_club(near: Beside) -> bool:
    """Tell whether, in a game, ``City`` after a name makes it a club's."""
    return bool(_CLUB.match(near.after)) and not near.before.endswith(_THERE)


_HOSTS = frozenset(("play", "host", "face", "visit"))
_THERE = (" in ", " near ", " from ", " of ")


def is_game(text: str) -> bool:
    """Tell whether a report is about a game, or has the report of one in it."""
    return len({match[0].lower() for match in _GAME.finditer(text)}) >= _ENOUGH


def is_side(near: Beside) -> bool:
    """Tell whether a name plays or is played against, by the words beside it."""
    after, before, following = near
    # A look at the words first: most names stand beside none of these.
    if (following in _VERBS or after[:1] in _SIGNS) and _DOES.match(after):
        return True
    parts = before.rsplit(None, 2)
    return not _DONE_TO.isdisjoint(parts) and bool(_IS_DONE_TO.search(before))
