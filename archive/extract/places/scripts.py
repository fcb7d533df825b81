"""Find names written in scripts without capitals: Hebrew, Arabic, Chinese, Thai, ...

There case says nothing, so a name must be a whole word (with the prefixes that these
scripts write together with it) and that of a place with some people. Scripts that part
no words by blanks are read by ``seamless``.
"""

from collections.abc import Container, Iterable, Iterator, Sequence
from typing import NamedTuple
from unicodedata import combining

from archive.extract.places import codes
from archive.extract.places.calendars import is_month
from archive.extract.places.endings import rules
from archive.extract.places.gazetteer import Gazetteer
from archive.extract.places.lands import is_word
from archive.extract.places.lexicon import words
from archive.extract.places.memory import FEW
from archive.extract.places.names import fold
from archive.extract.places.narrowed import narrow
from archive.extract.places.scan import Found
from archive.extract.places.seamless import (
    are_towns,
    enough,
    everyday,
    make,
    names_without_blanks,
)
from archive.extract.places.streets import (
    are_streets,
    is_street,
    is_word_for_one,
)
from archive.extract.places.whole import is_agreed
from archive.extract.places.word import ARABIC
from archive.extract.places.worded import is_everyday
from archive.model import Field
from archive.patterns import later

#: Letters and marks of Hebrew, Arabic, the scripts of India, Georgian and Ethiopic,
#: without the commas, stops and hyphens among them.
_LETTERS = (
    r"\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7-\u05f4\u0610-\u061a\u0620-\u0669"
    r"\u066e-\u06d3\u06d5-\u06ff\u0750-\u077f\u0900-\u0963\u0966-\u0df3\u10a0-\u10fa"
    r"\u10fc-\u10ff\u1200-\u1360\u1369-\u137f"
)
_PARTED = later(rf"[{_LETTERS}][{_LETTERS}'’\"-]+")
#: Names of so few letters count behind a prefix for cities of so many people.
_SHORT, _LEAST_SHORT = 3, 500_000
#: Letters written together with the next word: Hebrew in, to, from, the, and, that;
#: Arabic and, in, to, as; Amharic of, in, to, from.
_PREFIXES = {"֐": "בלמהושכ", "؀": "وبلكف\u0640", "ሀ": "የበለከ"}
#: Draws the letter before it out, often before a name: ``لـأنقرة``.
_STRETCH = "\u0640"
#: Of those of Hebrew, what stands first but for none of those behind it: "in" and "to"
#: go together with no "from".
_FIRST, _NOT_SECOND = frozenset("בכלמ"), frozenset("בכלמו")
#: Languages in Arabic letters that write none.
_UNPREFIXED = frozenset(("fa", "ur", "ps", "ug"))
_LEAST_PARTED = 5_000
_LEAST_AFTER_PREFIX = 20_000
#: Words that are towns abroad as well: the stock exchange, they told, to
#: walk, a flood.
_WORDS = frozenset(("בורסה", "מסרו", "سار", "سیل", "سيل"))
#: Words and given names of Hebrew that are towns where "in" or "to" is written before.
_BARE_WORDS = frozenset(("נשר", "מגדל", "גדרה", "אריאל", "שלומי", "אלעד", "עומר"))
#: A town outside the countries of the script's languages is known to them from so many
#: people on, or by so many names; others are rather everyday words.
_LEAST_ABROAD = 100_000
_LEAST_RENOWN = 40
_AT_HOME = {
    "֐": words("IL PS"),
    "؀": ARABIC | words("PK AF IN UZ TJ CN"),
    "ऀ": words("IN NP BD PK LK SG MY MV"),
    "Ⴀ": words("GE"),
    "ሀ": words("ET ER"),
}
#: Where such a script begins, and the first letter of the next.
_BLOCKS = (("֐", "\u0600"), ("؀", "\u0900"), ("ऀ", "\u0e00"), ("Ⴀ", "\u1100"))
_LONGEST_PARTED = 4
#: In Arabic somebody's birthplace is where his head fell: ``مسقط رأسه``.
_MUSCAT, _HEAD = "مسقط", (" رأس", " راس")

#: How many letters before and behind a name are none of it, and its places.
_Match = tuple[int, int, tuple[int, ...]]


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
    found = _parted(text, gazetteer, field, tongue)
    found.extend(names_without_blanks(text, gazetteer, field, tongue))
    found.sort(key=lambda one: one.start)
    return narrow(text, found, gazetteer)


def _parted(text: str, gazetteer: Gazetteer, field: Field, tongue: str) -> list[Found]:
    words = [match.span() for match in _PARTED.finditer(text)]
    found: list[Found] = []
    at = 0
    while at < len(words):
        size, match = _name_at(
            text, words[at : at + _LONGEST_PARTED], gazetteer, tongue
        )
        if match is not None:
            cut, left, rows = match
            span = (words[at][0] + cut, words[at + size - 1][1] - left)
            longer = text[words[at - 1][0] : words[at][1]] if at and size == 1 else ""
            if not (
                # Only the end of a village's name: جبيل in بنت جبيل.
                (longer and not cut and gazetteer.rows(longer))
                or _is_other(text, span, rows, gazetteer)
                or is_everyday(text, *span, tongue)
                or is_word(text, *span, tongue)
            ):
                found.append(make(text, span, rows, field))
        at += size
    return found


def _name_at(
    text: str, words: Sequence[tuple[int, int]], gazetteer: Gazetteer, tongue: str
) -> tuple[int, _Match | None]:
    """Return of how many of these words the name is that they begin with, and it."""
    start, end = words[0]
    first = _known(text[start:end], gazetteer, tongue)
    if _may_go_on(text, words, first, gazetteer, tongue):
        for size in range(len(words), 1, -1):
            inner = text[start : words[size - 1][1]].replace("־", " ")
            if len(inner) > 60 or "\n\n" in inner:
                continue
            match = _named(inner, gazetteer, tongue)
            # "بوتان" is Bhutan, and no "in" before two words that name a town.
            whole = (
                first.names is not None
                and not first.names[0]
                and gazetteer.kind(first.names[2][0]) == codes.COUNTRY
            )
            if match is not None and not (whole and match[0]):
                return size, match
    return 1, first.names


class _Word(NamedTuple):
    """What a word says: the places that it names alone, and what it may begin."""

    names: _Match | None
    #: The word, and what is left of it when a prefix is cut off; and the keys of these.
    tails: tuple[str, ...]
    keys: tuple[str, ...]


def _known(word: str, gazetteer: Gazetteer, tongue: str) -> _Word:
    """Return what a word says, remembered: most words are met again."""
    known: _Word | None = gazetteer.parted.get((word, tongue))
    if known is None:
        cuts = () if tongue in _UNPREFIXED else _cuts(word)
        tails = (word, *(word[cut:] for cut in cuts))
        match = _named(word, gazetteer, tongue)
        known = _Word(match, tails, tuple(map(fold, tails)))
        gazetteer.keep(gazetteer.parted, (word, tongue), known, FEW)
    return known


def _may_go_on(
    text: str,
    words: Sequence[tuple[int, int]],
    first: _Word,
    gazetteer: Gazetteer,
    tongue: str,
) -> bool:
    """Tell whether a name of several words may begin with the first two of these."""
    if len(words) == 1:
        return False
    (_, end), (after, last), *more = words
    between = text[end:after].replace("־", " ")
    if rules("parted", tongue):
        seconds = (text[after:last], *_stems(text[after:last], tongue))
        pairs = [
            fold(f"{one}{between}{second}") for second in seconds for one in first.tails
        ]
    elif between.isspace():
        key = _known(text[after:last], gazetteer, tongue).keys[0]
        pairs = [f"{one} {key}" for one in first.keys]
    else:
        # What is not blank may be letters.
        pairs = [fold(f"{one}{between}{text[after:last]}") for one in first.tails]
    if more and not text[last].isspace():
        # A comma may belong to a name: نیو کرلتن، مریلند.
        rest = f"{between}{text[after : more[0][1]]}".replace("־", " ")
        pairs += [fold(f"{one}{rest}") for one in first.tails]
    for pair in pairs:
        begun = pair.split(maxsplit=2)[:2]
        if len(begun) < 2 or gazetteer.may_begin(" ".join(begun)):
            return True
    return False


def _cuts(name: str) -> Iterator[int]:
    """Yield how many letters of a name may be a prefix."""
    prefixes = _PREFIXES.get(_block(name), "")
    for cut in (1, 2, 3):
        if len(name) <= cut or name[cut - 1] not in prefixes:
            break
        if cut == 3 and name[2] != _STRETCH:
            break
        if cut == 2 and name[0] in _FIRST and name[1] in _NOT_SECOND:
            break
        if not (name[cut].isspace() or combining(name[cut])):
            yield cut


def _block(name: str) -> str:
    """Return where the script of a name begins."""
    return next((block for block, end in _BLOCKS if name[0] < end), "ሀ")


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
        (name.endswith(_MUSCAT) and after.startswith(_HEAD))
        or (are_towns(rows, gazetteer) and is_agreed(before))
        or (narrow and is_month(name, before, after))
        or is_street(before, after, town=narrow)
        or is_word_for_one(name, before)
        or are_streets(name, after, lambda words: bool(gazetteer.rows(words)))
    )


def _named(name: str, gazetteer: Gazetteer, tongue: str) -> _Match | None:
    """Return the places that go by a name, and what of it is none of theirs."""
    common = everyday(tongue)
    if fold(name) in common or any(name[cut:] in _WORDS for cut in range(3)):
        return None
    block = _block(name)
    rows = enough(gazetteer.rows(name), _LEAST_PARTED, gazetteer)
    if rows and not (name in _BARE_WORDS or _is_unknown(rows, name, block, gazetteer)):
        return 0, 0, rows
    if tongue in _UNPREFIXED:
        return None
    if rules("parted", tongue):
        return _without_ending(name, tongue, common, gazetteer)
    for cut in _cuts(name):
        if len(name) - cut < 3 or fold(name[cut:]) in common:
            continue
        rows = enough(gazetteer.rows(name[cut:]), _LEAST_AFTER_PREFIX, gazetteer)
        if (
            rows
            and not _is_unknown(rows, name[cut:], block, gazetteer)
            and not (block == "֐" and _is_word_whole(rows, name, cut, gazetteer))
            and not (block == "؀" and _is_too_short(rows, len(name) - cut, gazetteer))
        ):
            return cut, 0, rows
    return None


def _without_ending(
    name: str, tongue: str, common: Container[str], gazetteer: Gazetteer
) -> _Match | None:
    """Return the places of a name with an ending or a prefix: ``ঢাকার``, Dhaka's."""
    block = _block(name)
    # A letter of Ethiopic is a syllable.
    shortest = _SHORT - 1 if block == "ሀ" else _SHORT
    for cut in (0, *_cuts(name)):
        tail = name[cut:]
        whole = (("", ""),) if cut else ()
        for ending, stem in (*whole, *_parted_stems(tail, tongue)):
            key = stem or tail
            if len(key) < shortest or fold(key) in common:
                continue
            rows = enough(gazetteer.rows(key), _LEAST_AFTER_PREFIX, gazetteer)
            if not rows or _is_unknown(rows, key, block, gazetteer):
                continue
            if not (len(key) < _SHORT and _is_too_short(rows, len(key), gazetteer)):
                return cut, len(ending), rows
    return None


def _stems(name: str, tongue: str) -> Iterator[str]:
    """Yield what a name may be without its ending."""
    return (stem for _, stem in _parted_stems(name, tongue))


def _parted_stems(name: str, tongue: str) -> Iterator[tuple[str, str]]:
    """Yield what is none of a name behind it, and what the name may be."""
    for ending, forms in rules("parted", tongue):
        if name.endswith(ending):
            stem = name.removesuffix(ending)
            # An ending that stands in the stead of another is part of the name.
            cut = "" if any(forms) else ending
            for form in forms:
                yield cut, stem + form


def _is_too_short(rows: Iterable[int], size: int, gazetteer: Gazetteer) -> bool:
    """Tell whether Arabic words end so anyway: ``بلاد``, countries, is not "in Lod"."""
    return size <= _SHORT and all(
        gazetteer.kind(row) == codes.CITY
        and not gazetteer.flags(row) & codes.CAPITAL
        and gazetteer.population(row) < _LEAST_SHORT
        for row in rows
    )


def _is_word_whole(
    rows: Iterable[int], name: str, cut: int, gazetteer: Gazetteer
) -> bool:
    """Tell whether a Hebrew word only looks like a prefix and a city.

    No city takes the article, and most words that end in a short name of one abroad are
    words: ``הרחובות``, the streets, is not Rehovot, nor ``שנים``, years, "that Nîmes".
    """
    least = _LEAST_SHORT if len(name) - cut <= _SHORT else 0
    return all(
        gazetteer.kind(row) == codes.CITY
        and (
            "ה" in name[:cut]
            or (
                gazetteer.country(row) not in _AT_HOME["֐"]
                and gazetteer.population(row) < least
            )
        )
        for row in rows
    )


def _is_unknown(
    rows: Iterable[int], name: str, block: str, gazetteer: Gazetteer
) -> bool:
    """Tell whether a single word names only towns abroad that few readers know."""
    if " " in name.strip():
        return False
    return all(
        gazetteer.kind(row) == codes.CITY
        and gazetteer.country(row) not in _AT_HOME[block]
        and gazetteer.population(row) < _LEAST_ABROAD
        and gazetteer.renown(row) < _LEAST_RENOWN
        for row in rows
    )
