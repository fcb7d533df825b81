"""Look up the names in a run of capitalised words."""

import re
import zlib
from itertools import pairwise
from typing import NamedTuple

from archive.extract.places import codes
from archive.extract.places.gazetteer import Gazetteer
from archive.extract.places.lexicon import (
    NEVER,
    ORGANISATION_AFTER,
    POINTERS,
    SHOUTED,
    THING_AFTER,
    TITLE_BEFORE,
    word_list,
    words,
)
from archive.extract.places.names import APOSTROPHES, WRITTEN_OUT, fold
from archive.extract.places.scan import LONGEST, Found
from archive.extract.places.tongues import folded_kinds
from archive.extract.places.word import (
    ARABIC,
    NEVER_STEADY,
    STEADY,
    STOPPED,
    UPPER_NAME,
    Token,
    rows_of_word,
)
from archive.model import Field

_OF = re.compile(r"(?:['’]s)?\s+(?:of|for)(?:\s+the)?\s+", re.IGNORECASE)
#: ``Dorados de Sinaloa``: in Romance languages the whole has its own name ...
_DE = re.compile(r"\s(?:(?:de|do|da|del|di)(?:\s(?:la|el))?\s|d['’])")
#: ... unless the first word says what kind of place it is.
_DE_KINDS = folded_kinds() | words(
    "golfo costa isla cabo sierra serra valle villa comarca presidente président "
    "president ministro ministre presidenta embajador ambassadeur embaixador gobierno "
    "gouvernement governo "
    # Where somebody comes from, and what lies where.
    "originaire originaires originario originaria oriundo oriunda oriundos natural "
    "naturales natif native residente residentes vecino vecina procedente procedentes "
    "proveniente venu venue venus pres proche autour loin lors hors cerca lejos fuera "
    "dentro alrededor antes parti partie partis arrive arrivee perto longe dentro "
    "vicino lontano proveniente residente nativo nativa autoridades autorites autorita "
    "estudiantes trabajadores agricultores productores pescadores familias jovenes "
    "etudiants agriculteurs pecheurs familles jeunes estudantes trabalhadores"
)
_LARGE = 300_000
_TOWN = 10_000
#: So many words in capitals behind a name may belong to an organisation's.
_TAIL = 12
#: What may part the words of one name, beside small words.
_JOINTS = " \n\t-–‑\u00a0"
#: After "The" these are things, though there are places so called.
_THE = NEVER | ORGANISATION_AFTER | THING_AFTER
#: Articles before the names of countries in Romance languages.
_ARTICLES = words("el la los las o a os as il lo le gli les")
_SAINTS = frozenset(("st", "saint"))
_OWNED = frozenset(f"{sign}s" for sign in APOSTROPHES)
_AFTER_PLACE = (":", ", ", " (", " -", " —", " –")
_POSTAL = re.compile(r"[A-Z]{2,3}")


class Run(NamedTuple):
    """A run of capitalised words, and what it is looked up in."""

    text: str
    tokens: list[Token]
    field: Field
    gazetteer: Gazetteer
    #: It stands in the dateline.
    opens: bool
    #: All around it is in capitals, so capitals say nothing.
    shouted: bool
    #: Rooms for the folded words that the run makes out as people, and as parts of
    #: organisations' names.
    people: set[str]
    organisations: set[str]


#: From the first token up to, not including, the second; rows; an abbreviation or not.
Match = tuple[int, int, tuple[int, ...], bool]


def names_in_run(run: Run) -> list[Found]:
    """Return the longest names of a run, left to right, with their neighbours."""
    matches: list[Match] = []
    tokens = run.tokens
    at, count = 0, len(tokens)
    if count == 1:
        known = tokens[0].word.rows
        rows, abbreviation = (
            _rows_of_one(run, tokens[0]) if not known else (known, False)
        )
        if not rows:
            return _postal(run, tokens[0])
        return [_found(run, [(0, 1, rows, abbreviation)], 0)]
    spaced = _spaced_initials(run)
    if spaced:
        matches.append((0, 2, spaced, True))
        at = 2
    while at < count:
        token, begun = tokens[at], at
        after = at + 1
        if after < count and _may_begin(run, token, tokens[after]):
            for end in range(min(count, at + LONGEST), after, -1):
                rows = _rows_of_several(run, at, end)
                if rows:
                    matches.append((at, end, rows, False))
                    at = end
                    break
        if at == begun:
            known = token.word.rows
            rows, short = _rows_of_one(run, token) if known is None else (known, False)
            at = after
            if rows:
                matches.append((begun, after, rows, short))
    _note_people(run, matches)
    return [_found(run, matches, number) for number in range(len(matches))]


def _are_initials(tokens: list[Token]) -> bool:
    return all(len(one.text) == 2 and one.text[1] == "." for one in tokens[:2])


def _spaced_initials(run: Run) -> tuple[int, ...]:
    """Return the rows of ``N. S.``, which counts after a comma only."""
    first, second = run.tokens[:2]
    if first.text[1:] != "." or not _are_initials(run.tokens):
        return ()
    if not _follows_comma(run.text, first):
        return ()
    if len(run.tokens) > 2 or second.start - first.end != 1:
        return ()
    return run.gazetteer.rows_of_short(first.text + second.text)


def _may_begin(run: Run, first: Token, second: Token) -> bool:
    """Tell whether a name of several words may begin here; quick, and seldom wrong."""
    gazetteer, one = run.gazetteer, first.word
    word, after = first.key, second.key
    if one.simple and second.word.simple and second.start - first.end <= 1:
        return gazetteer.may_follow(one.begun, word, after)
    if word in WRITTEN_OUT or " " in word:
        word = WRITTEN_OUT.get(word, word)
        if " " in word:
            return gazetteer.may_begin(" ".join(word.split(" ", 2)[:2]))
    if " " in after:
        after = after.split(" ", 1)[0]
    if second.start - first.end > 1:
        gap = run.text[first.end : second.start]
        if gap[0] in APOSTROPHES and gap[1:2] == "s":
            word, gap = word + "s", gap[2:]
        between = fold(gap)
        if between:
            return gazetteer.may_begin(f"{word} {between.split(' ', 1)[0]}")
    begun = zlib.crc32(f"{word} ".encode("utf-8", "surrogatepass"))
    if gazetteer.may_follow(begun, word, after):
        return True
    return after in WRITTEN_OUT and gazetteer.may_begin(f"{word} {WRITTEN_OUT[after]}")


def _postal(run: Run, token: Token) -> list[Found]:
    """Return a state's short form without its stop, which counts after a comma only."""
    text, gazetteer = run.text, run.gazetteer
    if not _follows_comma(text, token):
        return []
    titled = token.text.title() + "."
    rows: tuple[int, ...] = ()
    initials = token.text.replace(".", "")
    if _POSTAL.fullmatch(initials):
        rows = gazetteer.rows_of_short("," + initials)
    if not rows and titled in STOPPED:
        rows = gazetteer.rows_of_short(titled)
    if not rows:
        return []
    found = Found(
        field=run.field,
        start=token.start,
        end=token.end,
        text=token.text,
        key=token.key,
        rows=rows,
        words=1,
        abbreviation=True,
        postal=True,
    )
    return [found]


def _follows_comma(text: str, token: Token) -> bool:
    return text.startswith((", ", ",\n"), max(0, token.start - 2), token.start)


def _rows_of_several(run: Run, at: int, end: int) -> tuple[int, ...]:
    text, tokens = run.text, run.tokens
    if "/" in text[tokens[end - 2].end : tokens[end - 1].start]:
        return ()
    if tokens[at].key == "the" and end - at == 2 and tokens[at + 1].key in _THE:
        return ()
    if tokens[at].key in _ARTICLES and end - at == 2:
        # "El Perú" is no village, where the article opens a sentence.
        bare = run.gazetteer.rows_of_key(tokens[at + 1].key)
        if bare and run.gazetteer.kind(bare[0]) == codes.COUNTRY:
            return ()
    return run.gazetteer.rows(text[tokens[at].start : _end(run, at, end)])


def _end(run: Run, at: int, end: int) -> int:
    """Return where a name ends; the ending of ``St. John's`` belongs to it."""
    tokens, text = run.tokens, run.text
    stop = tokens[end - 1].end
    if end - at > 1 and tokens[at].key in _SAINTS and text[stop : stop + 1] != " ":
        whole = stop + 2
        if text[stop:whole] in _OWNED and run.gazetteer.rows(
            text[tokens[at].start : whole]
        ):
            return whole
    return stop


def _rows_of_one(run: Run, token: Token) -> tuple[tuple[int, ...], bool]:
    """Return a word's rows, and whether it is an abbreviation."""
    text, name, gazetteer = run.text, token.text, run.gazetteer
    if token.word.rows is not None:
        return token.word.rows, False
    is_short = len(name) <= UPPER_NAME and name.isupper()
    if "." in name or is_short:
        shouted = "." not in name and name not in SHOUTED and run.shouted
        rows = () if shouted else gazetteer.rows_of_short(name)
        if rows or "." in name:
            if name in STOPPED and not _follows_name(text, token.start):
                return (), False
            return rows, True
    if is_short and not run.opens:
        heads = run.shouted or _heads_line(text, token.start, token.end)
        if len(name) <= 3 or not heads:
            return (), False
    may_be_state = name.title() + "." in STOPPED
    if may_be_state and _follows_comma(text, token):
        return (), False
    return rows_of_word(token.key, gazetteer), False


def _follows_name(text: str, start: int) -> bool:
    return _ends_name(text[max(0, start - 3) : start])


def _ends_name(before: str) -> bool:
    before = before.rstrip()
    return before.endswith(",") or (before[-1:].isalpha() and before[-1:].islower())


def _found(run: Run, matches: list[Match], number: int) -> Found:
    at, end, rows, abbreviation = matches[number]
    start, stop = run.tokens[at].start, _end(run, at, end)
    name = run.text[start:stop]
    key = run.tokens[at].key if end - at == 1 else fold(name)
    if abbreviation:
        key = "=" + key.replace(" ", "")
    found = Found(run.field, start, stop, name, key, rows, end - at, abbreviation)
    if at > 0:
        _look_left(run, found, at, matches[number - 1] if number else None)
    if end < len(run.tokens):
        after = matches[number + 1] if number + 1 < len(matches) else None
        _look_right(run, found, end, after)
    return found


def _heads_line(text: str, start: int, end: int) -> bool:
    """Tell whether a word stands before a report as its place: ``PUNE: Two men``."""
    begins = not start or text[start - 1] == "\n"
    return begins and text.startswith(_AFTER_PLACE, end)


def around(text: str, start: int, end: int, dateline: tuple[int, int]) -> str:
    """Return what, around a run, decides about the short forms in it; short.

    One sign for each: whether it stands in the dateline, whether all around is in
    capitals, whether it follows a comma, whether it follows a word,
    whether it stands before a report as its place.
    """
    before = text[start - 3 if start > 3 else 0 : start]
    bits = (
        (dateline[0] <= start < dateline[1])
        + 2 * text[start - 25 if start > 25 else 0 : end + 25].isupper()
        + 4 * before.endswith((", ", ",\n"))
        + 8 * _ends_name(before)
        + 16 * _heads_line(text, start, end)
    )
    return "\0" + chr(bits)


def is_steady(tokens: list[Token]) -> bool:
    """Tell whether a run says the same wherever it stands.

    Short forms do not: around them stand the signs that they are ones.
    """
    first = tokens[0]
    if first.word.steady != STEADY or (first.text[1:] == "." and _are_initials(tokens)):
        return False
    return NEVER_STEADY not in [token.word.steady for token in tokens]


def _look_left(run: Run, found: Found, at: int, before: Match | None) -> None:
    """Note what stands before a name in its run."""
    tokens, text = run.tokens, run.text
    gap = text[tokens[at - 1].end : found.start]
    if gap.strip(_JOINTS):
        if _OF.fullmatch(gap):
            found.of = tokens[at - 1].key
            return
        if not _DE.fullmatch(gap) or tokens[at - 1].key in _DE_KINDS:
            return
    found.left = tokens[at - 1].key
    found.left_close = not gap.strip()
    found.left_is_place = (
        before is not None
        and before[1] == at
        and found.left not in NEVER
        and (
            _is_strong(before[2], run.gazetteer)
            or _is_route(gap, found.left, before, run)
        )
    )
    title = tokens[at - 2].key if at > 1 else ""
    if (
        title in TITLE_BEFORE
        and found.left_close
        and not found.left_is_place
        and run.text[tokens[at - 2].end : tokens[at - 1].start] == " "
    ):
        # "Judge Phoenix Dallas" is somebody.
        found.left = title
    word = tokens[at - 1].text
    found.left_acronym = len(word) > 1 and word.isupper()
    found.left_first = at == 1
    if at > 1 and found.left in POINTERS:
        gap = text[tokens[at - 2].end : tokens[at - 1].start]
        if _OF.fullmatch(gap):
            found.of = tokens[at - 2].key


def _look_right(run: Run, found: Found, end: int, after: Match | None) -> None:
    """Note what stands after a name in its run."""
    tokens = run.tokens
    if run.text[found.end : tokens[end].start].strip(_JOINTS):
        return
    found.right = tokens[end].key
    if found.right in ORGANISATION_AFTER:
        run.organisations.add(found.key)
    if end + 1 < len(tokens) and tokens[end + 1].start - tokens[end].end < 3:
        found.second_right = tokens[end + 1].key
    last = end
    most = min(len(tokens) - 1, end + _TAIL)
    while last < most and tokens[last + 1].start - tokens[last].end == 1:
        last += 1
    if last > end and run.text[tokens[last].start - 1] == " ":
        found.tail = tokens[last].key
    found.right_is_place = (
        after is not None
        and after[0] == end
        and found.right not in NEVER
        and (
            _is_strong(after[2], run.gazetteer)
            or _is_route(
                run.text[found.end : tokens[end].start], found.right, after, run
            )
        )
    )


def _is_route(gap: str, key: str, other: Match, run: Run) -> bool:
    """Tell whether a hyphen joins a name to that of another town: ``Kaya-Dori``."""
    return (
        gap in ("-", "–")
        and run.gazetteer.population(other[2][0]) >= _TOWN
        and key not in word_list("given.txt")
        and key not in word_list("surnames.txt")
        and key not in word_list("words.txt")
    )


def _is_strong(rows: tuple[int, ...], gazetteer: Gazetteer) -> bool:
    """Tell whether a name is one of a country, a region or a large town."""
    fact = gazetteer.facts(rows[0])
    if fact.kind == codes.CITY or fact.flags & codes.SECOND:
        return fact.people >= _LARGE
    return True


def _is_arabic(rows: tuple[int, ...] | None, gazetteer: Gazetteer) -> bool:
    """Tell whether "Al" before a name is an article and not somebody."""
    return rows is not None and any(gazetteer.country(r) in ARABIC for r in rows[:1])


def _note_people(run: Run, matches: list[Match]) -> None:
    """Remember what stands after a given name or a title: it is somebody's name."""
    before_name = [token.word.before_name for token in run.tokens[:-1]]
    if True not in before_name:
        return
    longer = (match for match in matches if match[1] - match[0] > 1)
    named = {n for first, end, _, _ in longer for n in range(first - 1, end)}
    for number, (token, after) in enumerate(pairwise(run.tokens)):
        if token.key == "al" and _is_arabic(after.word.rows, run.gazetteer):
            continue
        if before_name[number] and after.start - token.end <= 2 and number not in named:
            run.people.add(after.key)
