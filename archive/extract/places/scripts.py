"""Find names written in scripts without capitals: Hebrew, Arabic, Chinese, Thai, ...

There case says nothing, so a name must be a whole word (with the prefixes that these
scripts write together with it) and that of a place with some people. Scripts that part
no words by blanks are read by ``seamless``.
"""

from collections.abc import Container, Iterable
from unicodedata import combining

from archive.extract.places import codes
from archive.extract.places.calendars import is_month
from archive.extract.places.gazetteer import Gazetteer
from archive.extract.places.lands import is_word
from archive.extract.places.lexicon import words
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
#: Arabic and, in, to, as.
_PREFIXES = {"֐": "בלמהושכ", "؀": "وبلكف"}
#: Of those of Hebrew, what stands first but for none of those behind it: "in" and "to"
#: go together with no "from".
_FIRST, _NOT_SECOND = frozenset("בכלמ"), frozenset("בכלמו")
#: Endings that Bengali writes together with a name: in, of, to.
_ENDINGS = ("য়ের", "য়ের", "তে", "কে", "ের", "য়", "য়", "র", "ে")
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
_AT_HOME = {"֐": frozenset(("IL", "PS")), "؀": ARABIC | words("PK AF IN UZ TJ CN")}
_LONGEST_PARTED = 4
#: In Arabic somebody's birthplace is where his head fell: ``مسقط رأسه``.
_MUSCAT, _HEAD = "مسقط", (" رأس", " راس")


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
        for size in range(min(_LONGEST_PARTED, len(words) - at), 0, -1):
            start, end = words[at][0], words[at + size - 1][1]
            inner = text[start:end].replace("־", " ")
            if size > 1 and (len(inner) > 60 or "\n\n" in inner):
                continue
            match = _word(inner, gazetteer, tongue)
            if match is not None:
                cut, left, rows = match
                span = (start + cut, end - left)
                longer = text[words[at - 1][0] : end] if at and size == 1 else ""
                if not (
                    # Only the end of a village's name: جبيل in بنت جبيل.
                    (longer and not cut and gazetteer.rows(longer))
                    or _is_other(text, span, rows, gazetteer)
                    or is_everyday(text, *span, tongue)
                    or is_word(text, *span, tongue)
                ):
                    found.append(make(text, span, rows, field))
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
        (name.endswith(_MUSCAT) and after.startswith(_HEAD))
        or (are_towns(rows, gazetteer) and is_agreed(before))
        or (narrow and is_month(name, before, after))
        or is_street(before, after, town=narrow)
        or is_word_for_one(name, before)
        or are_streets(name, after, lambda words: bool(gazetteer.rows(words)))
    )


def _word(
    name: str, gazetteer: Gazetteer, tongue: str
) -> tuple[int, int, tuple[int, ...]] | None:
    """Return how much before and behind a name is none of it, and its rows."""
    common = everyday(tongue)
    if fold(name) in common or any(name[cut:] in _WORDS for cut in range(3)):
        return None
    block = "֐" if "\u0590" <= name[0] <= "\u05ff" else "؀"
    rows = enough(gazetteer.rows(name), _LEAST_PARTED, gazetteer)
    if rows and not (name in _BARE_WORDS or _is_unknown(rows, name, block, gazetteer)):
        return 0, 0, rows
    if tongue in _UNPREFIXED:
        return None
    if tongue == "bn":
        return _without_ending(name, common, gazetteer)
    for cut in (1, 2):
        if len(name) - cut < 3 or not set(name[:cut]) <= set(_PREFIXES[block]):
            break
        if cut == 2 and name[0] in _FIRST and name[1] in _NOT_SECOND:
            break
        if name[cut].isspace() or combining(name[cut]):
            continue
        if fold(name[cut:]) in common:
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
    name: str, common: Container[str], gazetteer: Gazetteer
) -> tuple[int, int, tuple[int, ...]] | None:
    """Return what ``_word`` does of a Bengali name with an ending: ``ঢাকার``, Dhaka's."""
    for ending in _ENDINGS:
        stem = name.removesuffix(ending)
        if stem == name or len(stem) < _SHORT or fold(stem) in common:
            continue
        rows = enough(gazetteer.rows(stem), _LEAST_AFTER_PREFIX, gazetteer)
        if rows:
            return 0, len(ending), rows
    return None


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
    if " " in name.strip() or name[0] >= "\u0900":
        return False
    return all(
        gazetteer.kind(row) == codes.CITY
        and gazetteer.country(row) not in _AT_HOME[block]
        and gazetteer.population(row) < _LEAST_ABROAD
        and gazetteer.renown(row) < _LEAST_RENOWN
        for row in rows
    )
