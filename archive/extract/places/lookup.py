"""Look up the names in a run of capitalised words."""

import re
import zlib

from archive.extract.places import codes
from archive.extract.places.gazetteer import Gazetteer
from archive.extract.places.lexicon import (
    DAYS,
    NEVER,
    ORGANISATION_AFTER,
    SHOUTED,
    THING_AFTER,
    words,
)
from archive.extract.places.names import APOSTROPHES, WRITTEN_OUT, fold
from archive.extract.places.run import (
    NO_LEFT,
    NO_RIGHT,
    NOBODY,
    Match,
    Run,
    Settled,
    look_left,
    look_right,
    people_in,
)
from archive.extract.places.scan import COUNTIES, LONGEST, shouts
from archive.extract.places.word import (
    NEVER_STEADY,
    STEADY,
    STOPPED,
    UPPER_NAME,
    Word,
    may_be_state,
    rows_of_word,
)
from archive.patterns import later

#: After "The" these are things, though there are places so called.
_THE = NEVER | ORGANISATION_AFTER | THING_AFTER
#: Articles before the names of countries in Romance languages.
_ARTICLES = words("el la los las o a os as il lo le gli les")
#: A town of so many people may be called as a country is behind an article.
_KNOWN = 50_000
_SAINTS = frozenset(("st", "saint"))
_OWNED = frozenset(f"{sign}s" for sign in APOSTROPHES)
_BULLETS = "*•·-–—>"
_AFTER_PLACE = (":", ", ", " (", " -", " —", " –")
#: Before a telegram's place among others stands the end of one, and a day behind it.
_ENDS = (".", ")", "!", "?", "]", "”")
_DAY = re.compile(
    r", (?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? \d"
)
#: What stands behind the initial of a state: "W. Va."
_LONGER = frozenset(("Va.", "Mex.", "Dak."))
#: Short forms of ``STOPPED`` that are words: "Follow Me." names no state.
_WORDS_TOO = frozenset(("Me.", "Il."))
#: In headings, before a word that is no country: ``CONTACT US``.
_BEFORE_US = words("CONTACT ABOUT JOIN FOLLOW CALL EMAIL TELL FIND VISIT SUPPORT HELP")
_POSTAL = re.compile(r"[A-Z]{2,3}")
#: Short forms whose initials stand apart, by what stands behind the first.
_U, _BEHIND_U = "U.", {"S.": "U.S.", "K.": "U.K.", "States": "U.S."}
#: Behind a province of Canada.
_POSTCODE = later(r"[A-Z]\d[A-Z]\s?\d[A-Z]\d\b")


#: Where a name of a run begins and ends, whether it is in capitals, whether what is on
#: its left is the first word of the run, and what the run settles about it.
Name = tuple[int, int, bool, bool, Settled]


def names_in_run(run: Run) -> tuple[list[Name], frozenset[str]]:
    """Return the longest names of a run, left to right, with their neighbours.

    And the folded words that the run makes out as people.
    """
    matches: list[Match] = []
    words = run.words
    at, count = 0, len(words)
    if count == 1:
        rows, short = _rows_of_one(run, 0)
        if not rows:
            return _postal(run), NOBODY
        return [_name(run, [(0, 1, rows, short)], 0)], NOBODY
    if count == 2 and _is_behind_code(run) and (state := _postal(run)):
        return state, NOBODY
    if words[0].text[1:] == "." and (spaced := _spaced_initials(run)):
        matches.append((0, 2, spaced, True))
        at = 2
    while at < count:
        after = at + 1
        if after < count and _may_begin(run, at):
            for end in range(min(count, at + LONGEST), after, -1):
                rows = _rows_of_several(run, at, end)
                if rows:
                    matches.append((at, end, rows, False))
                    after = end
                    break
        if after == at + 1:
            known = words[at].rows
            rows, short = _rows_of_one(run, at) if known is None else (known, False)
            if rows:
                matches.append((at, after, rows, short))
        at = after
    names = [_name(run, matches, number) for number in range(len(matches))]
    return names, people_in(run, matches)


def _is_behind_code(run: Run) -> bool:
    """Tell whether what may follow a state's code does: ``SK S4P 2E1``, a day."""
    after = run.words[1]
    return after.key in DAYS or (
        after.text[1:2].isdigit()
        and _POSTCODE.match(run.text, run.starts[1]) is not None
    )


def _are_initials(words: list[Word]) -> bool:
    return all(
        (len(one.text) == 2 and one.text[1] == ".") or (at and one.text in _LONGER)
        for at, one in enumerate(words[:2])
    )


def _spaced_initials(run: Run) -> tuple[int, ...]:
    """Return the rows of ``N. S.`` and ``W. Va.``, which count after a comma only."""
    if not _are_initials(run.words) or not _follows_comma(run.text, run.starts[0]):
        return ()
    if len(run.words) > 2 or run.starts[1] - run.ends[0] != 1:
        return ()
    return run.gazetteer.rows_of_short(run.words[0].text + run.words[1].text)


def _may_begin(run: Run, at: int) -> bool:
    """Tell whether a name of several words may begin here; quick, and seldom wrong."""
    gazetteer, first, second = run.gazetteer, run.words[at], run.words[at + 1]
    apart = run.starts[at + 1] - run.ends[at]
    word, after = first.key, second.key
    if first.simple and second.simple and apart <= 1:
        return gazetteer.may_follow(first.begun, word, after) or (
            first.text == _U and second.text in _BEHIND_U
        )
    if word in WRITTEN_OUT or " " in word:
        word = WRITTEN_OUT.get(word, word)
        if " " in word:
            return gazetteer.may_begin(" ".join(word.split(" ", 2)[:2]))
    if " " in after:
        after = after.split(" ", 1)[0]
    if apart > 1:
        gap = run.text[run.ends[at] : run.starts[at + 1]]
        if gap[0] in APOSTROPHES and gap[1:2] == "s":
            word, gap = word + "s", gap[2:]
        between = fold(gap)
        if between:
            # "Valle d'Aosta" is keyed as "valle daosta".
            joined = after if gap[-1] in APOSTROPHES and " " not in between else ""
            return gazetteer.may_begin(f"{word} {between.split(' ', 1)[0]}{joined}")
    begun = zlib.crc32(f"{word} ".encode("utf-8", "surrogatepass"))
    if gazetteer.may_follow(begun, word, after):
        return True
    return after in WRITTEN_OUT and gazetteer.may_begin(f"{word} {WRITTEN_OUT[after]}")


def _postal(run: Run) -> list[Name]:
    """Return a state's short form without its stop, which counts after a comma only."""
    word, gazetteer = run.words[0], run.gazetteer
    if not _follows_comma(run.text, run.starts[0]):
        return []
    titled = word.text.title() + "."
    rows: tuple[int, ...] = ()
    initials = word.text.replace(".", "")
    if _POSTAL.fullmatch(initials):
        rows = gazetteer.rows_of_short("," + initials)
    elif word.text in COUNTIES:
        rows = gazetteer.rows_of_short("," + word.text)
    if not rows and titled in STOPPED:
        rows = gazetteer.rows_of_short(titled)
    if not rows:
        return []
    settled = (word.text, word.key, rows, 1, True, True, *NO_LEFT, *NO_RIGHT)
    return [(run.starts[0], run.ends[0], word.text.isupper(), False, settled)]


def _follows_comma(text: str, start: int) -> bool:
    return text.startswith((", ", ",\n"), max(0, start - 2), start)


def _rows_of_several(run: Run, at: int, end: int) -> tuple[int, ...]:
    text, words, gazetteer = run.text, run.words, run.gazetteer
    if words[at].text == _U:
        # As it was once set: the U. S., the U. States.
        behind = words[at + 1].text if end - at == 2 else ""
        return gazetteer.rows_of_short(_BEHIND_U.get(behind, ""))
    if "/" in text[run.ends[end - 2] : run.starts[end - 1]]:
        return ()
    if end - at == 2:
        first = words[at].key
        if first == "the" and (
            words[at + 1].key in _THE or _rows_behind(run, at + 1, end)
        ):
            return ()
        if first == "in" or first in _ARTICLES:
            # "El Perú" is no village, where the article opens a sentence.
            bare = gazetteer.rows_of_key(words[at + 1].key)
            if bare and gazetteer.kind(bare[0]) == codes.COUNTRY:
                if first == "in":
                    return ()  # So some language calls Niger.
                rows = gazetteer.rows(text[run.starts[at] : _end(run, at, end)])
                # "La Trinidad" is a town as large as any.
                known = any(gazetteer.population(row) >= _KNOWN for row in rows)
                return rows if known else ()
    return gazetteer.rows(text[run.starts[at] : _end(run, at, end)])


def _rows_behind(run: Run, at: int, end: int) -> tuple[int, ...]:
    """Return the rows of two words behind "the": ``The Cape Town temple``."""
    if end >= len(run.words) or run.starts[end] - run.ends[end - 1] != 1:
        return ()
    return run.gazetteer.rows(run.text[run.starts[at] : run.ends[end]])


def _end(run: Run, at: int, end: int) -> int:
    """Return where a name ends; the ending of ``St. John's`` belongs to it."""
    stop, text = run.ends[end - 1], run.text
    if (
        end - at > 1
        and run.words[at].key in _SAINTS
        and text[stop : stop + 2] in _OWNED
        and run.gazetteer.rows(text[run.starts[at] : stop + 2])
    ):
        return stop + 2
    return stop


def _rows_of_one(run: Run, at: int) -> tuple[tuple[int, ...], bool]:
    """Return a word's rows, and whether it is an abbreviation."""
    word = run.words[at]
    if word.rows is not None:
        return word.rows, False
    text, start, name, gazetteer = run.text, run.starts[at], word.text, run.gazetteer
    is_short = len(name) <= UPPER_NAME and name.isupper()
    if "." in name or is_short:
        shouted = "." not in name and name not in SHOUTED and run.shouted
        if name == "US" and at and run.words[at - 1].text in _BEFORE_US:
            return (), False
        rows = () if shouted else gazetteer.rows_of_short(name)
        if rows or "." in name:
            if name in STOPPED and not _says_where(name, text, start):
                return (), False
            return rows, True
    if is_short and not run.opens:
        heads = run.shouted or _heads_line(text, start, run.ends[at])
        if len(name) <= 3 or not (heads or _is_land(name, word.key, gazetteer)):
            return (), False
    lacks_stop = may_be_state(name) or name in COUNTIES
    if lacks_stop and _follows_comma(text, start):
        return (), False
    return rows_of_word(word.key, gazetteer), False


def _is_land(name: str, key: str, gazetteer: Gazetteer) -> bool:
    """Tell whether four or five capitals are a country's name: ``KENYA Police say``.

    ``INDIA`` is an alliance of parties as well.
    """
    rows = rows_of_word(key, gazetteer)
    return bool(rows) and name != "INDIA" and gazetteer.kind(rows[0]) == codes.COUNTRY


def _says_where(stopped: str, text: str, start: int) -> bool:
    """Tell whether a short form with its stop follows a name: "Gary Ind.".

    One that is a word besides ends a sentence there: only a comma tells it.
    """
    if stopped in _WORDS_TOO:
        return _follows_comma(text, start)
    return _ends_name(text[max(0, start - 3) : start])


def _ends_name(before: str) -> bool:
    before = before.rstrip()
    # "FARMINGTON Conn., March 9" heads a report.
    capitals = len(before) > 1 and before.isalpha() and before.isupper()
    return before.endswith(",") or capitals or before[-1:].islower()


def _name(run: Run, matches: list[Match], number: int) -> Name:
    at, end, rows, abbreviation = matches[number]
    count = end - at
    start, stop = run.starts[at], run.ends[at] if count == 1 else _end(run, at, end)
    name = run.text[start:stop]
    key = run.words[at].key if count == 1 else fold(name)
    if abbreviation:
        key = "=" + key.replace(" ", "")
    left, right = NO_LEFT, NO_RIGHT
    if at > 0:
        left = look_left(run, at, matches[number - 1] if number else None)
    if end < len(run.words):
        after = matches[number + 1] if number + 1 < len(matches) else None
        right = look_right(run, stop, end, after)
    settled = (name, key, rows, count, abbreviation, False, *left, *right)
    return start, stop, name.isupper(), at == 1 and left[0] != "", settled


def _heads_line(text: str, start: int, end: int) -> bool:
    """Tell whether a word stands before a report as its place: ``PUNE: Two men``."""
    if not text.startswith(_AFTER_PLACE, end):
        return False
    if start > 1 and text[start - 1] == " " and text[start - 2] in _BULLETS:
        start -= 2
    if not start or text[start - 1] == "\n":
        return True
    # Old papers print one telegram behind the other.
    before = text[max(0, start - 3) : start].rstrip(" ")
    return before[-1:] in _ENDS and _DAY.match(text, end) is not None


def around(text: str, start: int, end: int, dateline: tuple[int, int]) -> str:
    """Return what, around a run, decides about the short forms in it; short.

    One sign for each: whether it stands in the dateline, whether all around is in
    capitals, whether it follows a comma, whether it follows a word,
    whether it stands before a report as its place.
    """
    before = text[start - 3 if start > 3 else 0 : start]
    bits = (
        (dateline[0] <= start < dateline[1])
        + 2 * shouts(text, start, end)
        + 4 * before.endswith((", ", ",\n"))
        + 8 * _ends_name(before)
        + 16 * _heads_line(text, start, end)
    )
    return "\0" + chr(bits)


def is_steady(words: list[Word]) -> bool:
    """Tell whether a run says the same wherever it stands.

    Short forms do not: around them stand the signs that they are ones.
    """
    first = words[0]
    if first.steady != STEADY or (first.text[1:] == "." and _are_initials(words)):
        return False
    return NEVER_STEADY not in [word.steady for word in words]
