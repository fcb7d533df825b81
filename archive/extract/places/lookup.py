"""Look up the names in a run of capitalised words."""

import re

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
)
from archive.extract.places.names import WRITTEN_OUT, fold
from archive.extract.places.scan import LONGEST, SHORT, Found, Scan, Token
from archive.model import Field

_SHORT = frozenset(word + "." for word in SHORT)
_OF = re.compile(r"\s+(?:of|for)(?:\s+the)?\s+", re.IGNORECASE)
_ARTICLES = ("al ", "el ", "ad ", "an ", "ar ", "as ", "ash ", "at ", "az ", "ul ")
#: Countries in which places go by with and without the article.
_ARABIC = frozenset(
    "AE BH DJ DZ EG IL IQ JO KM KW LB LY MA MR OM PS QA SA SD SO SY TN YE IR TD ER".split()
)
_UPPER_NAME = 5
_LARGE = 300_000
#: After "The" these are things, though there are places so called.
_THE = NEVER | ORGANISATION_AFTER | THING_AFTER
_POSTAL = re.compile(r"[A-Z]{2,3}")


def names_in_run(
    text: str, tokens: list[Token], gazetteer: Gazetteer, field: Field, scan: Scan
) -> list[Found]:
    """Return the longest names of a run, left to right, with their neighbours."""
    matches: list[tuple[int, int, tuple[int, ...], bool]] = []
    at = 0
    count = len(tokens)
    while at < count:
        longest = at + 1
        if at + 1 < count and _may_begin(tokens[at], tokens[at + 1], gazetteer):
            longest = min(count, at + LONGEST)
        for end in range(longest, at, -1):
            rows, abbreviation = _rows(text, tokens, at, end, gazetteer, scan)
            if rows:
                matches.append((at, end, rows, abbreviation))
                at = end
                break
        else:
            at += 1
    if count > 1:
        _note_people(tokens, matches, scan)
    if not matches and count == 1:
        return _postal(text, tokens[0], gazetteer, field)
    return [
        _found(text, tokens, matches, number, field, gazetteer)
        for number in range(len(matches))
    ]


def _may_begin(first: Token, second: Token, gazetteer: Gazetteer) -> bool:
    """Tell whether a name of several words may begin here; quick, and seldom wrong."""
    word = WRITTEN_OUT.get(first.key, first.key)
    if " " in word:
        return gazetteer.may_begin(" ".join(word.split(" ", 2)[:2]))
    after = second.key.split(" ", 1)[0]
    if gazetteer.may_begin(f"{word} {after}"):
        return True
    written_out = WRITTEN_OUT.get(after)
    return written_out is not None and gazetteer.may_begin(f"{word} {written_out}")


def _postal(
    text: str, token: Token, gazetteer: Gazetteer, field: Field
) -> list[Found]:
    """Return a state's short form without its stop, which counts after a comma only."""
    if text[max(0, token.start - 2) : token.start] not in (", ", ",\n"):
        return []
    if _POSTAL.fullmatch(token.text):
        rows = gazetteer.rows_of_short("," + token.text)
    elif token.text + "." in _SHORT:
        rows = gazetteer.rows_of_short(token.text + ".")
    else:
        return []
    found = Found(
        field=field,
        start=token.start,
        end=token.end,
        text=token.text,
        key=token.key,
        rows=rows,
        words=1,
        abbreviation=True,
        postal=True,
    )
    return [found] if rows else []


def _rows(
    text: str,
    tokens: list[Token],
    at: int,
    end: int,
    gazetteer: Gazetteer,
    scan: Scan,
) -> tuple[tuple[int, ...], bool]:
    first = tokens[at]
    if end - at > 1:
        if text[tokens[end - 2].end : tokens[end - 1].start].strip(" -–‑\n\t"):
            gap = text[tokens[end - 2].end : tokens[end - 1].start]
            if "/" in gap or (gap[:1] in "'’‘`´" and gap[1:2] == "s"):
                return (), False
        if first.key == "the" and end - at == 2 and tokens[at + 1].key in _THE:
            return (), False
        return gazetteer.rows(text[first.start : tokens[end - 1].end]), False
    name = first.text
    if "." in name or (len(name) <= _UPPER_NAME and name.isupper()):
        shouted = "." not in name and name not in SHOUTED and _is_shouted(text, first)
        rows = () if shouted else gazetteer.rows_of_short(name)
        if rows or "." in name:
            if rows and name in _SHORT and not _follows_name(text, first.start):
                return (), False
            return rows, True
    if name.isupper() and len(name) <= _UPPER_NAME:
        start, stop = scan.dateline
        if not (start <= first.start < stop or _is_shouted(text, first)):
            return (), False
    if name + "." in _SHORT and text[max(0, first.start - 2) : first.start] == ", ":
        return (), False
    rows = gazetteer.rows(name)
    if not rows and first.key.startswith(_ARTICLES):
        rows = _without_article(first.key, gazetteer)
    return rows, False


def _is_shouted(text: str, token: Token) -> bool:
    """Tell whether the words around are all in capitals, so capitals say nothing."""
    return text[max(0, token.start - 25) : token.end + 25].isupper()


def _follows_name(text: str, start: int) -> bool:
    before = text[max(0, start - 3) : start].rstrip()
    return before.endswith(",") or (before[-1:].isalpha() and before[-1:].islower())


def _without_article(key: str, gazetteer: Gazetteer) -> tuple[int, ...]:
    _, _, bare = key.partition(" ")
    for other in (f"al {bare}", f"el {bare}", bare):
        rows = gazetteer.rows_of_key(other)
        near = tuple(row for row in rows if gazetteer.country(row) in _ARABIC)
        if near:
            return near
    return ()


def _found(
    text: str,
    tokens: list[Token],
    matches: list[tuple[int, int, tuple[int, ...], bool]],
    number: int,
    field: Field,
    gazetteer: Gazetteer,
) -> Found:
    at, end, rows, abbreviation = matches[number]
    start, stop = tokens[at].start, tokens[end - 1].end
    name = text[start:stop]
    found = Found(
        field=field,
        start=start,
        end=stop,
        text=name,
        key=_key(name, tokens[at], end - at, abbreviation=abbreviation),
        rows=rows,
        words=end - at,
        abbreviation=abbreviation,
    )
    if at > 0:
        gap = text[tokens[at - 1].end : start]
        if not gap.strip(" \n\t-–‑\u00a0"):
            found.left = tokens[at - 1].key
            found.left_is_place = (
                number > 0
                and matches[number - 1][1] == at
                and _is_strong(matches[number - 1][2], gazetteer)
            )
            word = tokens[at - 1].text
            found.left_acronym = len(word) > 1 and word.isupper()
            found.left_opens = at == 1
            if at > 1 and found.left in POINTERS:
                gap = text[tokens[at - 2].end : tokens[at - 1].start]
                if _OF.fullmatch(gap):
                    found.of = tokens[at - 2].key
        elif _OF.fullmatch(gap):
            found.of = tokens[at - 1].key
    if end < len(tokens):
        gap = text[stop : tokens[end].start]
        if not gap.strip(" \n\t-–‑\u00a0"):
            found.right = tokens[end].key
            if end + 1 < len(tokens) and tokens[end + 1].start - tokens[end].end < 3:
                found.second_right = tokens[end + 1].key
            found.right_is_place = (
                number + 1 < len(matches)
                and matches[number + 1][0] == end
                and _is_strong(matches[number + 1][2], gazetteer)
            )
    return found


def _is_strong(rows: tuple[int, ...], gazetteer: Gazetteer) -> bool:
    """Tell whether a name is one of a country, a region or a large town."""
    row = rows[0]
    if gazetteer.kind(row) == codes.CITY or gazetteer.flags(row) & codes.SECOND:
        return gazetteer.population(row) >= _LARGE
    return True


def _key(name: str, first: Token, count: int, *, abbreviation: bool) -> str:
    if abbreviation:
        return "=" + first.key
    return first.key if count == 1 else fold(name)


def _note_people(
    tokens: list[Token],
    matches: list[tuple[int, int, tuple[int, ...], bool]],
    scan: Scan,
) -> None:
    """Remember what stands after a given name or a title: it is somebody's name."""
    given = word_list("given.txt")
    whole = {at for first, end, _, _ in matches if end - first > 1 for at in range(first, end)}
    for number in range(len(tokens) - 1):
        key = tokens[number].key
        is_person = key in given or key in TITLE_BEFORE
        if is_person and number not in whole and number + 1 not in whole:
            after = tokens[number + 1]
            if after.start - tokens[number].end <= 2:
                scan.people.add(after.key)
