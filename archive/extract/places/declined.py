"""Find names that Polish, Czech, Hungarian and the like write with endings.

``w Krakowie`` is in Kraków and ``v Praze`` in Praha. An ending is taken off only in a
report of that language, only where what is left is a name that the gazetteer has, and
of small towns only behind a word that says that something is there.
"""

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from archive.extract.places import codes
from archive.extract.places.gazetteer import Gazetteer
from archive.extract.places.given import is_given
from archive.extract.places.lexicon import NEVER, TITLE_BEFORE, words
from archive.extract.places.names import fold
from archive.extract.places.scan import Found, opens_sentence
from archive.extract.places.tongues import KINDS, bound, common, opening
from archive.model import Field
from archive.patterns import later
from archive.resources import word_list

#: The countries of a language: small towns of others are not thought of.
_HOMES = {
    "pl": ("PL",),
    "cs": ("CZ", "SK"),
    "sk": ("SK", "CZ"),
    "hr": ("HR", "BA", "RS", "SI"),
    "bs": ("BA", "HR", "RS"),
    "sr": ("RS", "BA", "ME", "XK"),
    "sl": ("SI", "HR"),
    "hu": ("HU",),
    "fi": ("FI",),
    "lt": ("LT",),
    "el": ("GR", "CY"),
    "ru": ("RU", "BY", "KZ"),
    "uk": ("UA",),
}
#: Of these only names of two words are read here: others are known by their endings.
_PAIRS_ONLY = frozenset(("ru", "uk"))
#: How the second word of a region begins in them, and that word folded.
_LANDS = {"област": "область", "край": "краи", "края": "краи", "крае": "краи"}
#: Folded endings of nouns, and what the name has in their stead, apart by ``/``.
_WEST = (
    "u:/o/e a:/o/e y:a/ i:a//ia/e e:/a/o em:/e/o ou:a im:i/e ach:e/y/a ech:e/y ich:e/i"
)
_SOUTH = (
    "u:/o/e a:/o/e i:a/ e:a/ om:/o oj:a ci:ka/ec/ca ji:ja ju:j/je om:o ima:i/e ama:e"
)
_SOUTH += " ca:ac cu:ac cem:ac ka:ak ku:ak"
_SOUTH_ADJECTIVES = "om:i/o/a og:i/o oj:a e:a im:e ih:e"
#: Serbian is written in either script.
_CYRILLIC = str.maketrans("aegihjkmnopruvcdzbl", "аегихјкмнопрувцдзбл")
_NOUNS = {
    "pl": _WEST + " owie:ow owa:ow ie:/a/o iu:/e ia:/e ii:ia ji:ja iem: ego:e/y "
    "dze:ga/dz ce:ka/ca rze:ra cu:iec/ec ca:iec/ec niu:en nia:en ii:ia iec:y ym:y/e :e "
    "zie:d/da/z/za cie:t/ta/to le:l/la/lo sku:sko/sk dzi:dz/da ni:n/na/nia",
    "cs": _WEST
    + " ze:ha/ga ce:ka/ec ci:ec/c/ka ni:en/n ne:en/n cich:ce ii:ie/ia ku:ko "
    "ka:ko kem:ko skem:sko uje:uj re:ra/r eho:e/y :e",
    "sk": _WEST + " ci:ca/ec/c iach:e ciach:ce ii:ia ku:ko ka:ko om: ni:en/n ne:na/n "
    "eho:e/y :e",
    "hr": _SOUTH,
    "bs": _SOUTH,
    "sr": f"{_SOUTH} {_SOUTH.translate(_CYRILLIC)}",
    "sl": _SOUTH + " ah:e/a o:a",
    "hu": "ban: ben: bol: ba: be: n: on: en: ra: re: rol: tol: nal: nel: hoz: hez: ig: "
    "val: vel: ott: ett: tt: rol: i:",
    "fi": "ssa: sta: lla: lta: lle: n: an: en: in: on: un: ssa:i ngissa:nki ngista:nki "
    "ngin:nki russa:rku run:rku dessa:ti den:ti essa:i en:i eella:e een:e",
    "lt": "uje:us aus:us e:as/a o:as oje:a os:a yje:is ai:as iu:iai uose:ai",
    "el": "σ: ου:οσ/ο ων:α/εσ/αι ο:οσ :σ",
    "ru": "е:/а/ь у:/о/а а:/о ы:а/ы и:ь/я/а/и/ия ои:а ом:/о ем:ь/е ах:ы/а/и ов:ы ии:ия "
    "ю:ь/и я:ь/и еи:я ею:я ее:ея еи:ея :",
    "uk": "і:/а/о/ь у:/о/а а:/о и:а/и/ь ою:а ом:/о ем:ь ах:и ів:и іі:ія ію:ія ією:ія :",
}
#: Folded endings of an adjective before the noun: ``Zielonej Górze``, ``Nowym Sączu``.
_ADJECTIVES = {
    "pl": "ej:a ym:y/e ego:y/e ych:e im:i iej:ia/a iego:i",
    "cs": "ych:e em:e/y eho:e/y e:a ou:a ym:y",
    "sk": "ej:a om:e/y eho:e/y ych:e ou:a",
    "hr": _SOUTH_ADJECTIVES,
    "bs": _SOUTH_ADJECTIVES,
    "sr": f"{_SOUTH_ADJECTIVES} {_SOUTH_ADJECTIVES.translate(_CYRILLIC)}",
    "sl": "em:o/i ega:o/i i:a e:a",
    "ru": "ем:ии/ее его:ии/ее ом:ии/ыи/ое ого:ии/ыи/ое ои:ая/ои ых:ые их:ие "
    "ым:ыи/ое им:ии ую:ая еи:яя",
    "uk": "ому:ии/е ого:ии/е ои:а іи:а им:ии/е их:і ою:а ої:а оі:а у:а",
}
#: Words that part at no ending: plurals of countries, and adjectives within a word.
_IRREGULAR = {
    "pl": "niemczech:niemcy niemiec:niemcy czech:czechy wloch:wlochy wloszech:wlochy "
    "wegrzech:wegry wegier:wegry stanach:stany stanow:stany zjednoczonych:zjednoczone "
    "brytanii:brytania wielkiej:wielka bialymstoku:bialystok "
    "bialegostoku:bialystok krakowem:krakow krymie:krym polsce:polska polski:polska",
    "cs": "karlovych:karlovy varu:vary varech:vary hradci:hradec hradce:hradec "
    "kralove:kralove spojenych:spojene statech:staty statu:staty velke:velka",
    "sk": "spojenych:spojene statoch:staty statov:staty",
    "uk": "розі:ріг рогу:ріг рогом:ріг",
    "fi": "suomessa:suomi suomen:suomi venajalla:venaja venajan:venaja",
}
#: Before a name: in, to, from, near.
_WHERE = {
    "pl": "w we z ze do od pod pode kolo nad na za przez ku miedzy kolo spod",
    "cs": "v ve z ze do od u k ke na pod nad pres mezi pro",
    "sk": "v vo z zo do od u k ku na pod nad cez medzi",
    "hr": "u iz do od kod na prema za pri blizu",
    "bs": "u iz do od kod na prema za pri blizu",
    "sr": "u iz do od kod na prema za pri blizu у из до од код на према за при близу",
    "sl": "v iz do od pri na za k proti blizu",
    "lt": "is i prie nuo iki netoli",
    "el": "στην στη στον στο τησ του την τη τον το απο προσ",
}
#: Before a name: who acts there, or lives there.
_ACTING = words(
    "starosta starostka primator primatorka hejtman obyvatele policie hasici strazaci "
    "policja burmistrz wojt wojewoda prezydent mieszkaniec mieszkanka mieszkancy "
    "okolic okoli gradonacelnik gradonacelnica primatorka zupan nacelnik δημαρχοσ"
)
#: Languages whose ending says itself that something is there.
_SAYS_WHERE = frozenset(("hu", "fi"))
_WORD = later(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_LIST = re.compile(
    r"(?:,\s|,?\s(?:i|a|oraz|lub|czy|nebo|in|és|ja|ir|και|и)\s(?:(?:w|we|z|ze|do|v|ve|u|у)\s)?)"
)
_SHORTEST = 4
#: So many people has a town at home behind such a word, one at home behind none, and
#: one abroad.
_AT_HOME, _BARE, _ABROAD = 5_000, 100_000, 150_000

#: So many times the people of a small town at home.
_FAR_LARGER = 10

#: So many has one abroad by which a sentence may begin in Finnish.
_GREAT = 2_000_000
_UMLAUTS = ({"a", "ä"}, {"o", "ö"})
#: A city of more people is hardly ever somebody's name behind "in".
_CITY = 700_000

_Rules = tuple[tuple[str, tuple[str, ...]], ...]


@cache
def _rules(kind: str, tongue: str) -> _Rules:
    """Return the endings of a language with what may stand in their stead."""
    table = _NOUNS if kind == "noun" else _ADJECTIVES
    pairs = (one.partition(":") for one in table.get(tongue, "").split())
    return tuple((ending, tuple(forms.split("/"))) for ending, _, forms in pairs)


@cache
def _irregular(tongue: str) -> dict[str, str]:
    pairs = (one.partition(":") for one in _IRREGULAR.get(tongue, "").split())
    return {form: name for form, _, name in pairs}


@cache
def _where(tongue: str) -> frozenset[str]:
    return words(_WHERE.get(tongue, ""))


def declines(tongue: str) -> bool:
    """Tell whether names have endings in a language that are taken off here."""
    return tongue in _HOMES


def declined_names(
    text: str, field: Field, found: Sequence[Found], tongue: str, gazetteer: Gazetteer
) -> list[Found]:
    """Return the declined names of a text, besides those found as they are.

    One of those is changed where the language means a far larger town of its own:
    ``Łodzi`` is Łódź and no Lodi.
    """
    taken = {at: one for one in found for at in range(one.start, one.end)}
    names: list[Found] = []
    listed, done = -1, 0
    matches = list(_WORD.finditer(text))
    for at, match in enumerate(matches):
        start = match.start()
        if start < done or len(match[0]) < _SHORTEST or not match[0][0].isupper():
            continue
        one = taken.get(start)
        if one is not None and one.words > 1:
            continue
        there = _is_there(text, matches, at, listed, tongue)
        end, key, rows = _declined(text, matches[at : at + 2], tongue, gazetteer)
        rows = _known(rows, tongue, gazetteer, there=there)
        if rows and end == match.end():
            here = matches[at : at + 2]
            if _is_somebody(text, here, key, rows, gazetteer, there=there):
                rows = ()
            elif tongue in _SAYS_WHERE and opens_sentence(text, start):
                rows = _renowned(rows, key, tongue, match[0], gazetteer)
        if one is not None:
            longer = bool(rows) and end > one.end
            if longer or (
                rows and _overrules(rows, one, tongue, gazetteer, there=there)
            ):
                one.key, one.rows, one.end, one.text = key, rows, end, text[start:end]
                if longer:
                    # What stood on the right is in the name now.
                    one.words, one.right, one.second_right = 2, one.second_right, ""
            listed = one.end
        elif (
            rows
            and _is_free(taken.get(end - 1), start)
            and (there or not _is_doubtful(text, matches, at, tongue))
        ):
            if end - 1 in taken:
                taken[end - 1].inner = True
            names.append(Found(field, start, end, text[start:end], key, rows, 1))
            listed = done = end
    return names


def _is_somebody(
    text: str,
    words_here: Sequence[re.Match[str]],
    key: str,
    rows: tuple[int, ...],
    gazetteer: Gazetteer,
    *,
    there: bool,
) -> bool:
    """Tell whether a surname follows a declined given name: ``Władimira Putina``."""
    first, second = words_here[0], words_here[-1]
    return (
        second[0][0].isupper()
        and text[first.end() : second.start()] == " "
        and is_given(key)
        and gazetteer.kind(rows[0]) != codes.COUNTRY
        and not (there and max(map(gazetteer.population, rows)) > _CITY)
    )


def _renowned(
    rows: tuple[int, ...], key: str, tongue: str, word: str, gazetteer: Gazetteer
) -> tuple[int, ...]:
    """Return the places by which a declined word that opens a sentence may go.

    Finnish has ``sarja`` for a series, and ``Lähden`` is no case of Lahti.
    """
    kept = []
    for row in rows:
        fact, own = gazetteer.facts(row), gazetteer.name(row)
        if fact.kind == codes.CITY:
            same = zip(word.lower(), own.lower(), strict=False)
            if fact.country in _HOMES[tongue]:
                fits = not any({*pair} in _UMLAUTS for pair in same)
            else:
                known = fact.flags & codes.CAPITAL or fold(own) == key
                fits = bool(known) or fact.people >= _GREAT
            if not fits:
                continue
        kept.append(row)
    return tuple(kept)


def _is_free(one: Found | None, start: int) -> bool:
    """Tell whether nothing is known at a name's end, or only its second word."""
    return one is None or (one.words == 1 and one.start > start)


def _is_there(
    text: str, matches: Sequence[re.Match[str]], at: int, listed: int, tongue: str
) -> bool:
    """Tell whether the word before says that something is there, or a list goes on."""
    start = matches[at].start()
    if listed >= 0 and _LIST.fullmatch(text[listed:start]):
        return True
    if tongue in _SAYS_WHERE:
        return not opens_sentence(text, start)
    if at == 0 or text[matches[at - 1].end() : start].strip():
        return False
    before = matches[at - 1][0].lower()
    key = fold(before)
    return key in _where(tongue) or key in _ACTING or before in KINDS


def _is_doubtful(
    text: str, matches: Sequence[re.Match[str]], at: int, tongue: str
) -> bool:
    """Tell whether a name without such a word may be somebody's, or any word."""
    start = matches[at].start()
    if opens_sentence(text, start):
        return tongue not in _SAYS_WHERE
    if at == 0 or text[matches[at - 1].end() : start].strip():
        return False
    before = matches[at - 1][0]
    key = fold(before)
    return before[0].isupper() and (
        key in word_list("given.txt")
        or key in TITLE_BEFORE
        or not opens_sentence(text, matches[at - 1].start())
    )


def _declined(
    text: str, words_here: Sequence[re.Match[str]], tongue: str, gazetteer: Gazetteer
) -> tuple[int, str, tuple[int, ...]]:
    """Return where a declined name ends that begins here, its key and its rows."""
    first = words_here[0]
    word = fold(first[0])
    second = words_here[1] if len(words_here) > 1 else first
    if second[0][0].isupper() and text[first.end() : second.start()] == " ":
        for one in _forms(word, "adjective", tongue):
            for other in _forms(fold(second[0]), "noun", tongue, least=2):
                rows = gazetteer.rows_of_key(f"{one} {other}")
                if rows:
                    return second.end(), f"{one} {other}", rows
    if tongue in _PAIRS_ONLY:
        kind = next(
            (k for start, k in _LANDS.items() if second[0].startswith(start)), ""
        )
        for one in (word, *_forms(word, "adjective", tongue)) if kind else ():
            rows = gazetteer.rows_of_key(f"{one} {kind}")
            if rows:
                return second.end(), f"{one} {kind}", rows
        return first.end(), "", ()
    if word in common(tongue) or word in opening(tongue) or word in NEVER:
        return first.end(), "", ()
    best: tuple[int, ...] = ()
    key, most = "", -1
    for form in _forms(word, "noun", tongue):
        # "Çin" is China in Turkish alone.
        fits = tongue in bound().get(form, (tongue,))
        rows = gazetteer.rows_of_key(form) if fits else ()
        people = max((_people(row, tongue, gazetteer) for row in rows), default=-1)
        if people > most:
            key, best, most = form, rows, people
    return first.end(), key, best


@lru_cache(maxsize=20_000)
def _forms(
    word: str, kind: str, tongue: str, least: int = _SHORTEST - 1
) -> tuple[str, ...]:
    """Return what a declined word may be when it stands alone."""
    known = _irregular(tongue).get(word)
    if known:
        return (known,)
    found = []
    for ending, forms in _rules(kind, tongue):
        stem = word[: len(word) - len(ending)]
        if len(stem) >= least and word.endswith(ending):
            found += [stem + form for form in forms if stem + form != word]
    return tuple(found)


def _people(row: int, tongue: str, gazetteer: Gazetteer) -> int:
    """Return how many people speak for a place: countries first, then towns at home."""
    if gazetteer.kind(row) == codes.COUNTRY:
        return 10**10
    home = gazetteer.country(row) in _HOMES[tongue]
    return gazetteer.population(row) * (50 if home else 1)


def _known(
    rows: tuple[int, ...], tongue: str, gazetteer: Gazetteer, *, there: bool
) -> tuple[int, ...]:
    """Return those of the places that a report of the language may mean."""
    kept = []
    for row in rows:
        home = gazetteer.country(row) in _HOMES[tongue]
        least = _ABROAD if not home else _AT_HOME if there else _BARE
        if (
            gazetteer.kind(row) != codes.CITY
            and not gazetteer.flags(row) & codes.SECOND
        ):
            least = 0
        if gazetteer.population(row) >= least:
            kept.append(row)
    return tuple(kept)


def _overrules(
    rows: tuple[int, ...], one: Found, tongue: str, gazetteer: Gazetteer, *, there: bool
) -> bool:
    """Tell whether a declined name is likelier than a town as written.

    Far larger towns at home are, towns at home behind a word that says that something
    is there, and countries.
    """
    if tongue not in bound().get(one.key, (tongue,)):
        return True
    if any(gazetteer.kind(row) != codes.CITY for row in one.rows):
        return False
    if any(gazetteer.kind(row) == codes.COUNTRY for row in rows):
        return True
    homes = _HOMES[tongue]
    people = [gazetteer.population(row) for row in one.rows]
    if any(gazetteer.country(row) in homes for row in one.rows):
        least = _FAR_LARGER * max(people)
    else:
        least = 0 if there else 2 * max(people)
    return any(
        gazetteer.country(row) in homes and gazetteer.population(row) > least
        for row in rows
    )
