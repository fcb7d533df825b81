"""Tell teams from the places that they are called after: ``India won the toss``.

A name is a side where it does what sides do (``beat``, ``play``) or it is done to them,
in a report in which the words of a game stand; in another report a country may lose a
war and face a crisis.
"""

import re

from archive.extract.places.lexicon import words
from archive.extract.places.parts import Beside
from archive.extract.places.scores import is_in_score, is_in_standings
from archive.patterns import later

_GAME = re.compile(
    r"\b(?:wickets?|innings|batsm[ae]n|bowlers?|overs|all out|won the toss|"
    r"(?:quarter|semi)-?finals?|penalt(?:y|ies)|hat-?trick|goal-?keepers?|strikers?|"
    r"midfielders?|half-?time|kick-?off|World Cup|tournament|[Cc]ricket(?:ers?)?|"
    r"[Ff]ootball(?:ers?)?|[Ss]occer|[Rr]ugby|[Hh]ockey|netball|[Bb]asketball|volleyball|"
    r"Test match|"
    r"warm-up|fixtures?|extra time|scored|captain|coach|groundsman|referee|umpires?|"
    r"match|goals?|tries|points|playoffs?|league|overtime|touchdowns?|quarterback|"
    r"yards|unbeaten|Grand Slam|scorers?|bowled|spinner|seamer|"
    r"inning|pitch(?:ed|er)|doubleheader|yellow cards?|red cards?|header|levelled|"
    r"equali[sz]er|stadium|Trophy|squad|(?:drew|lost|won) \d+-\d+|"
    r"(?:beat|beaten) (?:[A-Z]\w+ ){1,2}\d+-\d+|\d+-\d+ to \d+-\d+|hurling|hurlers?|"
    r"camogie|\d+-\d+ (?:win|defeat|draw|victory)|baseball|homered|rebounds|"
    r"[Ss]triker|[Mm]idfielder|[Ff]ly-half|hamstring|sent off|on loan|free kick|"
    r"(?:first|second) half|(?:Champions|Premier|National|American) League|Bundesliga|"
    r"La Liga|Serie A|Championship|Ligue 1|Six Nations|N[BFH]L|ML[BS]|FIFA|UEFA|"
    r"free throws|"
    r"by \w+ (?:wickets|runs|goals|points))\b"
)
#: A line of a list of results, and how many make one.
_RESULTS = later(
    r"^[-•*]?\s?[A-Z][^\n\d,]{2,30}\s\d{1,3},\s[A-Z][^\n\d]{2,30}\s\d{1,3}\b",
    re.MULTILINE,
)
_LIST = 4
#: So many different words of a game make a report one about it.
_ENOUGH = 2
#: So long is a sentence, from a name on.
_SENTENCE = 120
_PLAY = (
    r"(?:beat|beats|defeated|defeat|thrashed|trounced|edged|outplayed|drew|lost|won|win|"
    r"thumped|fell\sto|travel\s(?:to|away)|need\s\d+|comes?\sto\stown|arrive\sin|arrived\sin|fl(?:y|ies)\sto|"
    r"outlasted|outscored|routed|blanked|stunned|downed|topped|overpowered|clinched|"
    r"swept|sweeps|cruised|rolled|nipped|rallied|visits?|"
    r"chase|finished|bowled|batted|shared\sthe|held\s[A-Z]\w+\sto|remain\sunbeaten|opened\sthe\sscoring|"
    r"play|plays|played|face|faces|faced|meet|meets|met|host|hosts|hosted|scored|missed|"
    r"led|lead|trailed|trail|chased|qualified|advanced|toured|tour|came\sfrom\sbehind|"
    r"took\son|take\son|go\sthrough|went\sthrough|come\shere|"
    r"(?:were|are|was)\s(?:\d+|all\sout|held|beaten|bowled)|"
    r"(?:were|was)\smade\sto\s(?:fight|work|wait)|await|awaits|"
    r"(?:had|have|has)\s(?:beaten|lost|won|drawn|signed|played|scored)|goe?s?\sto|"
    r"(?:goe?s?|went)\s(?:top|ahead|in\sfront|unbeaten|second|third|bottom|level)|"
    r"(?:comes?|came)\sfrom\s(?:two|three|four|\d+)(?:\sgoals)?\s(?:down|behind))\b"
)
_DOES = re.compile(
    rf"\s{_PLAY}|,\s\d+\sfor\s|,\swho\s(?:missed|beat|scored|won|lost|drew)\b"
    r"|['’]s?\s(?:win|defeat|draw|victory|goal|header|captain|coach|wom[ae]n|men|batsm[ae]n|"
    r"bowlers?|goalkeeper|striker|skipper|players|forwards|defence|attack|top\sscorer|"
    r"opener|innings|keeper|midfielder|winger|fly-half|quarterback)\b"
    r"|\s(?:captain|coach|manager|skipper|striker|midfielder|winger|quarterback)\s[A-Z]"
    r"|['’]s\s[A-Z]\w+\s(?:took|scored|hit|bowled|struck|netted)\b"
    r"|\s\d{1,3}[-–]\d{1,3}\b"
    r"|\s\d{1,3},?\s(?:\([A-Z]|[A-Z][\w.]+(?:\s[A-Z]\w+)?\s\d{1,3}\b)"
    rf"|\s(?:and|or|v|vs\.?)\s[A-Z]\w+(?:\s[A-Z]\w+)?\s{_PLAY}"
)
#: After a name, the second half of a club's.
_CLUB = re.compile(r"\s(?:Town|City|County|Rangers|Park)\b(?!,)")
_SURELY_PLAYS = re.compile(
    r"(?:\s(?:Town|City|County))?\s(?:play|host|face|visit)\s[A-Z]\w+(?:\s[A-Z]\w+)?"
    r"\son\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
)
#: Two sides and their score: ``América and Junior drew 1-1``.
_BOTH_PLAYED = re.compile(
    r"(?:\sand\s[A-Z]\w+(?:\s[A-Z]\w+)?)\s(?:drew|lost|won)\s\d+[-–]\d+"
)
_SURELY_PLAYED = re.compile(r"[A-Z]\w+\s(?:play|host|face)\s$")
_ON_DAY = re.compile(
    r"(?:\s[A-Z]\w+)?\son\s(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|"
    r"[A-Z]\S+\sDay)"
)
_IS_DONE_TO = re.compile(
    r"\b(?:beat|beaten|beating|beats|defeated|defeat|thrashed|trounced|hammered|edged|"
    r"outplayed|against|versus|v|vs\.?|over|lost(?:\s\d+-\d+)?\sto|drew(?:\s\d+-\d+)?\swith|face|"
    r"faces|faced|meet|meets|play|plays|played|bowled\sto|hosts?|tours?|outlasted|"
    r"outscored|routed|blanked|stunned|downed|overpowered|thumped|fell\sto|"
    r"(?:is|are|was|were)\shome\sto|bowled\sout\sfor\s\d+\sby|(?:scored|signed|keeper|striker|"
    r"debut|plays|played)\sfor|[A-Z]\w+\svisits?)"
    r"\s(?:the\s)?$"
)

#: What ``_DOES`` begins with, and what ``_IS_DONE_TO`` ends with.
_VERBS = words(
    """
    beat beats defeated defeat thrashed trounced edged outplayed drew lost won win play
    plays played face faces faced meet meets met host hosts hosted scored missed led
    lead trailed trail chased qualified advanced toured tour came took take go went come
    were are was had have has and v vs who captain coach women woman men batsmen batsman
    bowler bowlers goalkeeper striker players forwards defence attack outlasted
    outscored routed blanked stunned downed topped overpowered clinched chase finished
    bowled batted shared remain opened skipper midfielder winger quarterback
    thumped held fell travel need arrive arrived fly flies come comes goes
    manager await awaits or swept sweeps cruised rolled nipped rallied visit visits
    """
)
_SIGNS = frozenset(",'’")
_DONE_TO = words(
    """
    beat beaten beating beats defeated defeat thrashed trounced hammered edged outplayed
    against versus v v. vs vs. over to with face faces faced meet meets play plays
    played host hosts tour tours outlasted outscored routed blanked stunned downed
    overpowered for thumped by fell visit visits
    """
)
#: What only sides do, in other languages; another side may stand before.
_WITH = r"(?:\s(?:y|e|i|und|et|en|ve|и|та)\s[^\W\d_a-zа-я][\w'’-]+)?"
_PLAYS_ABROAD = re.compile(
    rf"{_WITH}\s(?:jugar(?:á|án|on)\s|goleó|empat(?:ó|aron|ou)\b|venció\s\d|venceu\s[oa]\s|"
    r"goleou|(?:ha|hanno)\s(?:battuto|pareggiato)|spiel(?:t|en)\s(?:am\s|gegen|zu\sHause)|"
    r"(?:gewann|verlor|siegte)\s(?:gegen|mit|\d)|speel(?:t|de)\s(?:\w+dag|tegen|thuis|"
    r"gelijk)|w[io]nt?\svan\s|verloor\s(?:van|met)|porazil|prohrál|remizoval|przegrał|"
    r"wygrał|zremisował|pokonał|обыгра|переигра|сыграл|обігра|mağlup|a\sbattu\s|"
    r"['’][ıiuü]\s(?:yendi|mağlup)|legyőzte\s|slog\s|a\sînvins\s|reçoit\s[A-Z]|s['’]est\simposé|a\sperdu\s\d)"
)
_PLAYED_ABROAD = re.compile(
    r"(?:\d[-–:]\d\s(?:contre|contra|gegen|tegen|ante|au|à|con|contro)\s(?:el\s|o\s|la\s|l['’])?"
    r"|(?:jugar(?:á|án|on)|juega|empat\w+)\s[^.]{0,20}(?:contra|ante|con|com)\s(?:el\s|la\s|o\s|a\s)?"
    r"|w[io]nt?\svan\s|slog\s|învins\s|legyőzte\sa\s|perdeu\spara\s[oa]\s|"
    r"(?:perdió|ganó|superó|batió|derrotó|venció|vencieron|ganaron|perdieron)\s(?:\d-\d\s)?(?:ante|con|contra|al?)\s(?:el\s)?"
    r"|affront(?:e|era|ent)\s|trennte\ssich\svon\s"
    r"|battuto\s(?:il|la|lo)\s|venceu\s[oa]\s|(?:обыграл|porazil|pokonał)[аиaoiy]?\s[«„]?)$"
)
#: Before the second side of a result: ``Luton 0 Burnley 4``.
_SCORED = re.compile(r"[A-Z][\w.]+\s\d{1,3},?\s$")
#: Before a town in Spanish and Italian, where towns have no article: it is the club.
_ARTICLES = {
    "es": (" el ", " al ", " del ", "El "),
    "it": (" il ", " la ", " del ", " della ", " dalla ", "Il ", "La "),
}


def plays_abroad(near: Beside, tongue: str) -> bool:
    """Tell whether a name is a side's in a report that is not in English."""
    after, before = near.after, near.before
    if before.endswith("«") and after.startswith("»"):
        return tongue in ("ru", "uk", "be", "bg")
    return bool(_PLAYS_ABROAD.match(after) or _PLAYED_ABROAD.search(before))


def has_article(near: Beside, tongue: str) -> bool:
    """Tell whether an article before a town in such a language makes it a club's name.

    Not where the town is told from others: ``la Napoli di Eduardo``.
    """
    return (
        near.before.endswith(_ARTICLES.get(tongue, ()))
        and near.following not in ("de", "del", "di", "dei", "degli", "delle", "que")
        and not near.after.startswith("-")
    )


def surely_plays(near: Beside) -> bool:
    """Tell whether ``Bangor play Larne on Saturday`` names two sides, in any report."""
    after, before, following = near.after, near.before, near.following
    may_play = following in _HOSTS or after.startswith((" Town ", " City ", " County "))
    if may_play and _SURELY_PLAYS.match(after):
        return True
    if following == "and" and _BOTH_PLAYED.match(after):
        return True
    if is_in_score(near) or is_in_standings(near):
        return True
    if not before.endswith(("play ", "host ", "face ")):
        return False
    return bool(_SURELY_PLAYED.search(before)) and bool(_ON_DAY.match(after))


def is_club(near: Beside) -> bool:
    """Tell whether, in a game, ``City`` after a name makes it a club's."""
    return (
        near.following == ""
        and _CLUB.match(near.after) is not None
        and not near.before.endswith(_THERE)
    )


_HOSTS = frozenset(("play", "host", "face", "visit"))
#: After a name: it is several people's, as British papers speak of a side.
_MANY = frozenset(("have", "are", "know", "need"))
_ARE_MANY = re.compile(r"\s[a-z]+\s(?!in\b|at\b)[a-z]")
#: Words after a name, and before it and any "the", without which ``surely_plays``,
#: ``is_side`` and ``is_club`` need not be asked, as with ``parts.LOUD_AFTER``.
LOUD_AFTER = _VERBS | _HOSTS | _MANY
LOUD_BEFORE = _DONE_TO | _HOSTS
LOUD_CAPITALS = words("Town City County Rangers Park")
_THERE = (" in ", " near ", " from ", " of ")


def is_game(text: str) -> bool:
    """Tell whether a report is about a game, or has the report of one in it."""
    if len({match[0].lower() for match in _GAME.finditer(text)}) >= _ENOUGH:
        return True
    return len(_RESULTS.findall(text)) >= _LIST


def tells_of_game(text: str, start: int, end: int) -> bool:
    """Tell whether the sentence about a name has a word of a game in it."""
    first = max(0, start - _SENTENCE, text.rfind(". ", 0, start))
    match = _GAME.search(text, first, start) or _GAME.search(text, end, end + _SENTENCE)
    return match is not None and ". " not in text[end : match.start()]


def is_side(near: Beside) -> bool:
    """Tell whether a name plays or is played against, by the words beside it."""
    after, before, following = near.after, near.before, near.following
    # A look at the words first: most names stand beside none of these.
    may_do = following in _VERBS or after[:1] in _SIGNS or after[1:2].isdigit()
    if may_do and _DOES.match(after):
        # "Fans from Somerset were held up."
        return not before.endswith(_THERE)
    if after[1:2].isdigit() and _SCORED.search(before):
        return True
    if following in _MANY and _ARE_MANY.match(after):
        return not before.endswith((*_THERE, " and ", ", "))
    parts = before.rsplit(None, 2)
    return not _DONE_TO.isdisjoint(parts) and bool(_IS_DONE_TO.search(before))
