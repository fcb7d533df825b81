"""What a capitalised word says on its own, worked out once for all runs with it."""

import zlib
from dataclasses import dataclass
from functools import cache

from archive.extract.places import codes
from archive.extract.places.gazetteer import Gazetteer
from archive.extract.places.lexicon import TITLE_BEFORE, demonyms, words
from archive.extract.places.names import APOSTROPHES, WRITTEN_OUT, fold
from archive.extract.places.scan import COUNTIES, SHORT, bare, parts_of
from archive.extract.places.tongues import bound
from archive.resources import word_list

#: Words in capitals of so many letters may be short forms.
UPPER_NAME = 5
#: Short forms of places with their full stop.
STOPPED = frozenset(word + "." for word in SHORT)
_LONGEST_SHORT = max(map(len, SHORT))
_SHORT_KEYS = frozenset(map(str.lower, SHORT))
_ARTICLES = ("al ", "el ", "ad ", "an ", "ar ", "as ", "ash ", "at ", "az ", "ul ")
#: Countries in which places go by names with and without the article.
ARABIC = words(
    "AE BH DJ DZ EG IL IQ JO KM KW LB LY MA MR OM PS QA SA SD SO SY TN YE IR TD ER"
)
#: Whether a word says the same wherever it stands: ``Word.steady``.
NEVER_STEADY, UNLESS_FIRST, STEADY = range(3)


# Not frozen, and no tuple: its parts are read far more often than it is made.
@dataclass(slots=True, eq=False)
class Word:
    """A word as written, in so far as it says the same wherever it stands."""

    #: The word without a possessive ending, and that folded.
    text: str
    key: str
    #: The places of that name; None when what stands around it decides.
    rows: tuple[int, ...] | None
    steady: int
    #: It is a given name or a title: what follows is somebody's name.
    before_name: bool
    #: It is what the people of a place are called.
    people: bool
    #: The CRC of the key and a blank, with which longer names begin.
    begun: int
    #: So many signs at its beginning are an article or preposition: ``d'Évreux``.
    skip: int
    #: It is one word, no place, no short form and nobody's, whatever stands around it.
    blank: bool
    #: The key is one word, and not one that is written out in names.
    simple: bool


#: What stands between two blanks of a run: its length, and its words with where they
#: begin and end in it. Small words have none, and what hyphens join has several.
Piece = tuple[int, tuple[tuple[int, int, Word], ...]]


def words_of(
    run: str, start: int, gazetteer: Gazetteer
) -> tuple[list[Word], list[int], list[int], bool]:
    """Return the words of a run that begins at ``start``; where they begin and end.

    The small words between them are left out. The last value tells that the run
    certainly says nothing; false if in doubt.
    """
    known = gazetteer.pieces
    words: list[Word] = []
    starts: list[int] = []
    ends: list[int] = []
    dull, ended = True, False
    before: Word | None = None
    for piece in run.replace("\n", " ").split(" "):
        size, parts = known.get(piece) or _learn_piece(piece, gazetteer)
        dull = dull and len(parts) == 1
        for at, end, word in parts:
            if dull:
                # What follows a possessive ending may be the rest of a name.
                dull = (
                    word.blank
                    and not ended
                    and not (
                        before is not None
                        and gazetteer.may_follow(before.begun, before.key, word.key)
                    )
                )
                before, ended = word, end - at != size
            words.append(word)
            starts.append(start + at)
            ends.append(start + end)
        start += size + 1
    return words, starts, ends, dull


def _learn_piece(piece: str, gazetteer: Gazetteer) -> Piece:
    size = len(piece)
    learnt: Piece
    if piece.isascii() and piece.isalpha():
        # As most are.
        if piece[0].islower():
            learnt = size, ()
        else:
            learnt = size, ((0, size, _learn_plain(piece, gazetteer)),)
    else:
        words: list[tuple[int, int, Word]] = []
        for at, written in parts_of(piece):
            word = _learn(written, gazetteer)
            begin = at + word.skip
            words.append((begin, begin + len(word.text), word))
        learnt = size, tuple(words)
    gazetteer.keep(gazetteer.pieces, piece, learnt)
    return learnt


def _learn_plain(name: str, gazetteer: Gazetteer) -> Word:
    """Do what ``_learn`` does, for ASCII letters only: little can be said of them."""
    key = name.lower()
    steady = STEADY
    rows: tuple[int, ...] | None = gazetteer.rows_of_key(key)
    if len(name) <= UPPER_NAME and name.isupper():
        if (
            rows
            or gazetteer.rows_of_key("=" + name)
            or gazetteer.rows_of_key("=," + name)
        ):
            steady, rows = NEVER_STEADY, None
        elif key in _SHORT_KEYS:
            rows = None
    elif name in COUNTIES:
        steady, rows = NEVER_STEADY, None
    elif key in _SHORT_KEYS:
        steady, rows = UNLESS_FIRST, None
    before_name, people = key in _before_names(), key in demonyms()
    simple = key not in WRITTEN_OUT
    blank = simple and rows == () and not before_name and not people
    begun = zlib.crc32((key + " ").encode())
    return Word(name, key, rows, steady, before_name, people, begun, 0, blank, simple)


def _learn(written: str, gazetteer: Gazetteer) -> Word:
    name, key = bare(written)
    skip = 0
    if not name.isalpha() and (
        not gazetteer.rows_of_key(key) or _is_land_elided(name, gazetteer)
    ):
        name, skip = _trimmed(name, gazetteer)
        key = fold(name)
    steady = STEADY
    rows: tuple[int, ...] | None = None
    if "." in name:
        steady = UNLESS_FIRST if name in STOPPED else STEADY
        if len(name) < 8 and gazetteer.rows_of_short("," + name.replace(".", "")):
            steady = NEVER_STEADY
    elif len(name) <= UPPER_NAME and name.isupper():
        if (
            gazetteer.rows_of_key(key)
            or gazetteer.rows_of_short(name)
            or gazetteer.rows_of_short("," + name)
        ):
            steady = NEVER_STEADY
        elif not may_be_state(name):
            # Nothing goes by it, in capitals or not.
            rows = None if rows_of_word(key, gazetteer) else ()
    elif name in COUNTIES:
        steady = NEVER_STEADY
    elif may_be_state(name):
        steady = UNLESS_FIRST
    else:
        rows = rows_of_word(key, gazetteer)
    before_name = key in _before_names()
    people = key in demonyms()
    is_blank = rows == () and steady == STEADY and not before_name and not people
    simple = " " not in key and key not in WRITTEN_OUT
    begun = zlib.crc32(f"{key} ".encode("utf-8", "surrogatepass"))
    return Word(
        name, key, rows, steady, before_name, people, begun, skip,
        is_blank and simple, simple,
    )  # fmt: skip


@cache
def _before_names() -> frozenset[str]:
    """Return given names and titles: after one stands somebody's name."""
    return word_list("given.txt") | TITLE_BEFORE


def may_be_state(name: str) -> bool:
    """Tell whether a word may be a state's short form that lacks its full stop."""
    return len(name) <= _LONGEST_SHORT and name.title() + "." in STOPPED


#: What Korean and Japanese call places that go by the name alone as well.
_SAME_UNITS = frozenset(("do", "si", "fu", "ken", "shi"))
#: Endings that Turkish writes after an apostrophe: in, from, to, of.
_ENDINGS = words(
    "da de ta te dan den tan ten ya ye a e nin nın nun nün in ın un ün i ı u ü yi yı "
    "yu yü daki deki taki teki lı li lu lü nda nde ndan nden na ne ni nı nu nü ndaki "
    "ndeki yla yle la le"
)
#: Of so few letters a name has none of one letter, and is one itself.
_FEW = 3


def _trimmed(name: str, gazetteer: Gazetteer) -> tuple[str, int]:
    """Return a word without what is joined to the name in it, and what is cut.

    As French, Turkish and Japanese do: ``d'Aosta``, ``Bursa'da``, ``Aichi-ken``.
    """
    if name[:1] in "dDlL" and name[1:2] in APOSTROPHES and name[2:3].isupper():
        bare_name = name[2:]
        known = gazetteer.rows(bare_name) or gazetteer.rows_of_short(bare_name)
        return (bare_name, 2) if known else (name, 0)
    for sign in "'’":
        first, found, ending = name.partition(sign)
        # In "Suudi Arabistan'da" the last word alone is no name.
        if (
            found
            and ending in _ENDINGS
            and (
                len(first) > _FEW
                or (len(first) == _FEW and len(ending) > 1 and gazetteer.rows(first))
            )
        ):
            return first, 0
    first, hyphen, unit = name.rpartition("-")
    return (first, 0) if hyphen and unit in _SAME_UNITS else (name, 0)


def _is_land_elided(name: str, gazetteer: Gazetteer) -> bool:
    """Tell whether a country stands behind an article: ``l'Irak`` is not Lirac."""
    if not (name[:1] in "dDlL" and name[1:2] in APOSTROPHES and name[2:3].isupper()):
        return False
    rows = gazetteer.rows(name[2:])
    return bool(rows) and gazetteer.kind(rows[0]) == codes.COUNTRY


#: Case endings of Russian, Ukrainian and the like, and what stands there in the name.
_CASES = {
    1: frozenset("аяуюеиыі"),
    # Folded: without the signs over "й" and "ї".
    2: words("ом ем ои еи ою ею ах ях ам ям оі єю іі ию ия ии"),
}
#: What Ukrainian writes before an ending for the last letter of a name: ``у Празі``.
_SOFTENED = {"ці": "к", "зі": "г", "сі": "х"}
_NAMED = ("", "а", "я", "ь", "и", "ия", "о")
#: So many people has a town that is thought of where its names have cases, and another.
_LEAST_INFLECTED, _LEAST_ABROAD = 20_000, 50_000
_CITY_INFLECTED = 100_000
#: So many times its people has another hardly more.
_HARDLY_SMALLER = 2
_EASTERN = words("RU UA BY KZ KG UZ TJ TM AM AZ GE MD BG RS MK ME BA MN LT LV EE")
#: More than any town has.
_WIDER = 1_000_000_000


def uninflected(key: str, gazetteer: Gazetteer) -> tuple[int, ...]:
    """Return the rows of a name in Cyrillic letters that is declined: ``в Киеве``.

    Of several that it may be, those of a country or of the largest town, and of others
    hardly smaller: ``Смілі`` is in Сміла, and Izmail was once Сміл.
    """
    found: dict[tuple[int, ...], int] = {}
    for cut, endings in _CASES.items():
        stem = key[:-cut]
        if len(stem) < 3 or key[-cut:] not in endings:
            softened = _SOFTENED.get(key[-2:], "") if cut > 1 else ""
            if not softened or len(stem) < 2:
                continue
            stem += softened
        for ending in _NAMED:
            if ending == "ия" and (cut == 1 or key[-2] not in "иі"):
                continue  # Denmark is Данія in all cases, and no Дана.
            if stem + ending in bound():
                continue  # What counts in one language has no cases of another.
            for row in gazetteer.rows_of_key(stem + ending):
                people = gazetteer.population(row)
                home = gazetteer.country(row) in _EASTERN
                if gazetteer.kind(row) != codes.CITY:
                    people += _WIDER
                elif people < (_LEAST_INFLECTED if home else _LEAST_ABROAD):
                    continue
                elif ending == "о" and not home:
                    continue  # Soweto has no cases, and is no Совет.
                rows = gazetteer.rows_of_key(stem + ending)
                found[rows] = max(people, found.get(rows, 0))
    if not found:
        return ()
    keys = sorted(found, key=found.__getitem__, reverse=True)
    most = found[keys[0]]
    if most < _WIDER:
        keys = [rows for rows in keys if _HARDLY_SMALLER * found[rows] > most]
    else:
        del keys[1:]
    return tuple(
        dict.fromkeys(
            row
            for rows in keys
            for row in rows
            if gazetteer.kind(row) != codes.CITY
            or gazetteer.population(row) >= _LEAST_INFLECTED
        )
    )


def _with_city(
    key: str, rows: tuple[int, ...], gazetteer: Gazetteer
) -> tuple[int, ...]:
    """Return the rows of a name, and of a city that it may be a case of.

    ``Туле`` is Thule in Greenland, and where Tula is spoken of.
    """
    for row in rows:
        if (
            gazetteer.kind(row) != codes.CITY
            or gazetteer.country(row) in _EASTERN
            or gazetteer.population(row) >= _LEAST_INFLECTED
        ):
            return rows
    cities = (
        row
        for row in uninflected(key, gazetteer)
        if gazetteer.kind(row) == codes.CITY
        and gazetteer.country(row) in _EASTERN
        and gazetteer.population(row) >= _CITY_INFLECTED
    )
    return (*cities, *rows)


def rows_of_word(key: str, gazetteer: Gazetteer) -> tuple[int, ...]:
    """Return the rows of a folded word; an Arabic article may be missing or another."""
    rows = gazetteer.rows_of_key(key)
    is_cyrillic = "а" <= key[:1] <= "ӿ"
    if rows:
        return _with_city(key, rows, gazetteer) if is_cyrillic else rows
    if is_cyrillic:
        return uninflected(key, gazetteer)
    if " " not in key or not key.startswith(_ARTICLES):
        return rows
    _, _, without = key.partition(" ")
    for other in (f"al {without}", f"el {without}", without):
        near = tuple(
            row
            for row in gazetteer.rows_of_key(other)
            if gazetteer.country(row) in ARABIC
        )
        if near:
            return near
    return ()
