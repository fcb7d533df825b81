"""Look up the names in a run of capitalised words."""

import re
import zlib

from archive.extract.places import codes
from archive.extract.places.lexicon import (
    NEVER,
    ORGANISATION_AFTER,
    SHOUTED,
    THING_AFTER,
    words,
)
from archive.extract.places.names import APOSTROPHES, WRITTEN_OUT, fold
from archive.extract.places.run import Match, Run, look_left, look_right, note_people
from archive.extract.places.scan import COUNTIES, LONGEST, Found
from archive.extract.places.word import (
    NEVER_STEADY,
    STEADY,
    STOPPED,
    UPPER_NAME,
    Token,
    rows_of_word,
)

#: After "The" these are things, though there are places so called.
_THE = NEVER | ORGANISATION_AFTER | THING_AFTER
#: Articles before the names of countries in Romance languages.
_ARTICLES = words("el la los las o a os as il lo le gli les")
_SAINTS = frozenset(("st", "saint"))
_OWNED = frozenset(f"{sign}s" for sign in APOSTROPHES)
_AFTER_PLACE = (":", ", ", " (", " -", " —", " –")
_POSTAL = re.compile(r"[A-Z]{2,3}")


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
    note_people(run, matches)
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
    elif token.text in COUNTIES:
        rows = gazetteer.rows_of_short("," + token.text)
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
    may_be_state = name.title() + "." in STOPPED or name in COUNTIES
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
        look_left(run, found, at, matches[number - 1] if number else None)
    if end < len(run.tokens):
        after = matches[number + 1] if number + 1 < len(matches) else None
        look_right(run, found, end, after)
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
