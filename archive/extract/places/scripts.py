"""Find names written in scripts without capitals: Hebrew, Arabic, Chinese, Thai, ...

There case says nothing, so a name must be a whole word (with the prefixes that these
scripts write together with it) or, where words are not parted, at least two signs long;
and it must be that of a place with some people.
"""

import re
from collections.abc import Iterable
from functools import cache

from archive.extract.places import codes
from archive.extract.places.calendars import is_month
from archive.extract.places.gazetteer import Gazetteer
from archive.extract.places.lexicon import words
from archive.extract.places.names import fold
from archive.extract.places.scan import Found
from archive.extract.places.streets import is_street, is_word_for_one
from archive.extract.places.tongues import common, opening
from archive.extract.places.unparted import spans, unparted_names
from archive.extract.places.whole import (
    is_agreed,
    is_begun_longer,
    is_whole,
    names_thing,
)
from archive.extract.places.word import ARABIC
from archive.model import Field

#: Letters and marks of Hebrew, Arabic, the scripts of India, Georgian and Ethiopic,
#: without the commas, stops and hyphens among them.
_LETTERS = (
    r"\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7-\u05f4\u0610-\u061a\u0620-\u0669"
    r"\u066e-\u06d3\u06d5-\u06ff\u0750-\u077f\u0900-\u0963\u0966-\u0df3\u10a0-\u10fa"
    r"\u10fc-\u10ff\u1200-\u1360\u1369-\u137f"
)
_PARTED = re.compile(rf"[{_LETTERS}][{_LETTERS}'’\"-]+")
_UNPARTED = re.compile(
    r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]{2,}"
)
#: Letters written together with the next word: Hebrew in, to, from, the, and, that;
#: Arabic and, in, to, as.
_PREFIXES = {"֐": "בלמהושכ", "؀": "وبلكف"}
#: Languages in Arabic letters that write none.
_UNPREFIXED = frozenset(("fa", "ur", "ps", "ug"))
#: Languages in such scripts; where a report's is unknown, it may be any of them.
_LANGUAGES = ("ar", "fa", "he", "hi", "ja", "ko", "th", "zh")
_LEAST_PARTED = 5_000
_LEAST_UNPARTED = 100_000
_LEAST_AFTER_PREFIX = 20_000
#: Words that are towns abroad as well: the stock exchange, to walk, a flood.
_WORDS = frozenset(("בורסה", "سار", "سیل", "سيل"))
#: Words and given names of Hebrew that are towns where "in" or "to" is written before.
_BARE_WORDS = frozenset(("נשר", "מגדל", "גדרה", "אריאל", "שלומי", "אלעד", "עומר"))
#: A town outside the countries of the script's languages is known to them from so many
#: people on, or by so many names; others are rather everyday words.
_LEAST_ABROAD = 100_000
_LEAST_RENOWN = 40
_AT_HOME = {"֐": frozenset(("IL", "PS")), "؀": ARABIC | words("PK AF IN UZ TJ CN")}
_LONGEST_PARTED = 4
_LONGEST_UNPARTED = 10
#: After so many signs it is worth while to collect all names in such scripts.
_WORTH_COLLECTING = 5_000


def names_in_other_scripts(
    text: str, gazetteer: Gazetteer, field: Field, tongue: str = ""
) -> list[Found]:
    """Return the names found in stretches of scripts without capitals.

    Args:
        text: The text.
        gazetteer: Where names are looked up.
        field: Where the text stands in the report.
        tongue: Its language, if known; its everyday words are no names.
    """
    words = _everyday(tongue)
    found = _parted(text, gazetteer, field, tongue)
    for match in _UNPARTED.finditer(text):
        run, start = match[0], match.start()
        for one in _unparted(run, start, gazetteer, field):
            span = one.start - start, one.end - start
            if one.key not in words and not is_begun_longer(run, *span, words):
                found.append(one)
    found.sort(key=lambda one: one.start)
    return found


@cache
def _everyday(tongue: str) -> frozenset[str]:
    """Return the folded everyday words of a language, or of all in such scripts."""
    languages = (tongue,) if tongue else _LANGUAGES
    return frozenset().union(*(common(one) | opening(one) for one in languages))


def _parted(text: str, gazetteer: Gazetteer, field: Field, tongue: str) -> list[Found]:
    words = [match.span() for match in _PARTED.finditer(text)]
    found: list[Found] = []
    at = 0
    while at < len(words):
        for size in range(min(_LONGEST_PARTED, len(words) - at), 0, -1):
            start, end = words[at][0], words[at + size - 1][1]
            inner = text[start:end].replace("־", " ")
            if size > 1 and (len(inner) > 60 or "\n\n" in inner):
                continue
            match = _word(inner, gazetteer, tongue)
            if match is not None:
                cut, rows = match
                if not _is_other(text, (start + cut, end), rows, gazetteer):
                    found.append(_make(text, (start + cut, end), rows, field))
                at += size
                break
        else:
            at += 1
    return found


def _is_other(
    text: str, span: tuple[int, int], rows: tuple[int, ...], gazetteer: Gazetteer
) -> bool:
    """Tell whether what stands beside a name says that it is another thing's."""
    start, end = span
    name, after = text[start:end], text[end : end + 16]
    before = text[max(0, start - 24) : start]
    kinds = {gazetteer.kind(row) for row in rows}
    narrow = codes.CITY in kinds and kinds <= {codes.CITY, codes.DIVISION}
    return (
        (_are_towns(rows, gazetteer) and is_agreed(before))
        or (narrow and is_month(name, before, after))
        or is_street(before, after, town=narrow)
        or is_word_for_one(name, before)
    )


def _are_towns(rows: Iterable[int], gazetteer: Gazetteer) -> bool:
    return all(gazetteer.kind(row) == codes.CITY for row in rows)


def _word(
    name: str, gazetteer: Gazetteer, tongue: str
) -> tuple[int, tuple[int, ...]] | None:
    everyday = _everyday(tongue)
    if fold(name) in everyday or any(name[cut:] in _WORDS for cut in range(3)):
        return None
    block = "֐" if "\u0590" <= name[0] <= "\u05ff" else "؀"
    rows = _enough(gazetteer.rows(name), _LEAST_PARTED, gazetteer)
    if rows and not (name in _BARE_WORDS or _is_unknown(rows, name, block, gazetteer)):
        return 0, rows
    if tongue in _UNPREFIXED:
        return None
    for cut in (1, 2):
        if len(name) - cut < 3 or not set(name[:cut]) <= set(_PREFIXES[block]):
            break
        if name[cut].isspace():
            continue
        if fold(name[cut:]) in everyday:
            continue
        rows = _enough(gazetteer.rows(name[cut:]), _LEAST_AFTER_PREFIX, gazetteer)
        if rows and not _is_unknown(rows, name[cut:], block, gazetteer):
            return cut, rows
    return None


def _is_unknown(
    rows: Iterable[int], name: str, block: str, gazetteer: Gazetteer
) -> bool:
    """Tell whether a single word names only towns abroad that few readers know."""
    if " " in name.strip() or name[0] >= "\u0900":
        return False
    return all(
        gazetteer.kind(row) == codes.CITY
        and gazetteer.country(row) not in _AT_HOME[block]
        and gazetteer.population(row) < _LEAST_ABROAD
        and gazetteer.renown(row) < _LEAST_RENOWN
        for row in rows
    )


def _unparted(run: str, offset: int, gazetteer: Gazetteer, field: Field) -> list[Found]:
    found: list[Found] = []
    begun = -1

    def known(start: int, stop: int) -> bool:
        rows = gazetteer.rows(run[start:stop])
        return bool(_enough(rows, _LEAST_UNPARTED, gazetteer))

    for at, most in _starts(run, gazetteer):
        if at < begun:
            continue
        for size in range(most, 1, -1):
            name = run[at : at + size]
            rows = _enough(gazetteer.rows(name), _LEAST_UNPARTED, gazetteer)
            if rows and is_whole(run, at, at + size, parted=at == begun, known=known):
                begun = at + size
                if names_thing(run[begun:]) and _are_towns(rows, gazetteer):
                    break
                one = _make(run, (at, at + size), rows, field)
                one.start += offset
                one.end += offset
                found.append(one)
                break
    return found


def _starts(run: str, gazetteer: Gazetteer) -> Iterable[tuple[int, int]]:
    """Return where in a run a name may begin, and how long it may be."""
    gazetteer.unparted_signs += len(run)
    if gazetteer.unparted_signs > _WORTH_COLLECTING:
        known = spans(run, _LONGEST_UNPARTED, unparted_names(gazetteer))
        if known is not None:
            return known
    last = len(run)
    return ((at, min(_LONGEST_UNPARTED, last - at)) for at in range(last - 1))


def _enough(rows: tuple[int, ...], least: int, gazetteer: Gazetteer) -> tuple[int, ...]:
    return tuple(
        row
        for row in rows
        if gazetteer.population(row) >= least or gazetteer.kind(row) != codes.CITY
    )


def _make(
    text: str, span: tuple[int, int], rows: tuple[int, ...], field: Field
) -> Found:
    start, end = span
    name = text[start:end]
    return Found(
        field=field, start=start, end=end, text=name, key=fold(name), rows=rows, words=2
    )
