"""Doubt names that a report in another language writes as everyday words.

``Como`` is a town in Italy and, in Portuguese, most often how; ``Sama`` is a town, and
opens a sentence in Wolof. No list of a language is needed: the report itself writes the
word in small letters elsewhere, or has it nowhere but where a sentence begins.
"""

import re
import unicodedata
from collections.abc import Mapping, Sequence

from archive.extract.places import codes, weights
from archive.extract.places.anglicisms import is_english, is_noun
from archive.extract.places.evidence import Evidence, Name
from archive.extract.places.facts import Facts
from archive.extract.places.gazetteer import Gazetteer
from archive.extract.places.lexicon import words
from archive.extract.places.names import fold
from archive.extract.places.scan import Found, Scan
from archive.extract.places.tongues import is_kind_before, last_word, nouns, opening
from archive.extract.places.vietnamese import is_other_word
from archive.model import Field

#: The tongue of a text whose language nobody has told, and that is not English.
UNTOLD = "und"
#: So much of a text is looked at, and so many words tell its language.
_SAMPLE, _LEAST = 1_000, 20
#: Below this share of frequent words it is another language than the one told; that of
#: Swahili is told of its neighbours, which have some of them.
_SHARE, _SHARES = 0.1, {"sw": 0.24, "vi": 0.3}
#: Other languages are hardly ever taken for these.
_TOLD = words("de es fr pt sv pl cs ru uk bg el ar fa he hi bn ta th ja ko zh ka hy")
_ENGLISH = words(
    "the of to and in for a is was on at by from with as that it he be are has have"
)
_ENGLISH_SHARE, _PROSE = 0.08, 0.65
#: Names of countries so short are words somewhere: ``Inde``, ``Kuba``.
_SHORT = 4
#: Of so many people a town may be known far and wide.
_LARGE = 100_000
#: Before a place and before hardly anything else: in, at.
_FIRM = words("in em en à w we v ve nach i på u в у во σε στην στο")
#: Words for a part of any country, folded.
_SIDES = words(
    """
    north south east west northern southern eastern western central centre center
    northeast northwest southeast southwest nord sud est ouest centrale centro norte sul
    sur leste oeste este oeste oriental occidental ost sued syd ost vast norr soder
    """
)
#: The same and words for any union, by which divisions and towns go as well: only where
#: their country is spoken of are they meant.
_PARTS = _SIDES | words(
    """
    union unione uniao unie commonwealth confederation confederacion confederacao
    federation federacion federacao republique republica capital capitale littoral
    plateau plateaux savanes corona delta free
    """
)
#: Behind words for sides: what such a part is.
_PARTED = words("district province region division")
#: Countries whose states have short forms that mean something else elsewhere.
_SHORTENED = frozenset(("US", "CA", "AU", "IN", "GB"))
#: Names that only a sign tells apart, with the country that has it.
ACCENTS = {"franca": ("ç", "FR"), "عمان": ("\u0651", "JO")}
#: Lands that German calls as it does those who live there.
_PEOPLES = words(
    "polen ungarn sachsen schwaben bayern hessen franken preussen schweden"
)
#: Where a tongue goes by the land's name in small letters: ``ruotsi`` is Swedish.
_TONGUES_OF_LANDS = frozenset(("et", "fi"))
#: Where adjectives end in long vowels, and names of countries do not.
_ADJECTIVAL, _LONG = frozenset(("cs", "sk")), ("á", "é", "ý")
_COUNTED = re.compile(
    r"(?:\b(?:[Dd]ie|[Dd]en|Schweizer|[Mm]illion(?:en)?|Mill\.|Mio\.?|Milliarden?|"
    r"tausend|hundert|zwanzig|dreißig|fünfzig)|\d)\s$"
)
_FRANCS = re.compile(
    r"(?:\d|[Mm]illion(?:en)?|Mio\.?|Milliarden?)\s(?:\w+\s)?Franken\b"
)
#: Of Réunion Spanish speaks by the word for a meeting; after that: whose it is.
_MEETINGS = frozenset(("reunion", "la reunion"))
_MET = re.compile(r"\s(?:del?|entre|con|sobre|para|en)\s")
#: After a name: its word goes on, in the next line or with the hyphen of old prints.
_BROKEN = re.compile(r"(?:¬|\u00ad|=(?=[\s¬a-zà-ÿ])|-(?=\s))\s*[a-zà-ÿ]")
#: Signs that may stand right before a word, and right behind it.
_BEFORE, _AFTER = " \t\n\"'’‘“„«(-–—¿¡", " \t\n\"'’”“»),;:!?-–—…"


def tongue_in(tongue: str, language: str, text: str) -> tuple[str, bool]:
    """Return the language of a text, and whether its words are known here.

    Args:
        tongue: What ``tongues.tongue_of`` says.
        language: What the report says; "" if nothing.
        text: The report.
    """
    if tongue in _TOLD or (not tongue and (language or " the " in text)):
        return tongue, True
    tokens = text[:_SAMPLE].split()
    small = [word for word in tokens if word.islower()]
    if len(small) < _LEAST:
        return tongue, True
    if not tongue:
        # Tables and telegrams have few small words of any language.
        is_prose = len(small) >= _PROSE * len(tokens)
        english = sum(map(_ENGLISH.__contains__, small))
        is_other = is_prose and english < _ENGLISH_SHARE * len(small)
        return (UNTOLD, False) if is_other else ("", True)
    known = opening(tongue)
    if not known:
        return tongue, False
    keys = [fold(word.strip(".,;:!?()\"'«»“”")) for word in small]
    share = sum(map(known.__contains__, keys)) / len(keys)
    return tongue, share >= _SHARES.get(tongue, _SHARE)


def doubt_words(
    kept: Sequence[Found],
    scan: Scan,
    texts: Mapping[Field, str],
    gazetteer: Gazetteer,
    *,
    known: bool,
) -> None:
    """Doubt single words that the report, in another language, uses as words.

    Args:
        kept: The names that may be places; their sums change.
        scan: All that was found.
        texts: What was read.
        gazetteer: Where they were looked up.
        known: The words of the report's language are known here (``tongue_in``).
    """
    inside: set[str] = set()
    if not known:
        inside = {one.key for one in scan.found if not _begins(one, texts[one.field])}
    small: dict[str, bool] = {}
    for one in kept:
        if one.words > 1 or one.abbreviation or _is_certain(one):
            continue
        land = _is_renowned(one, gazetteer, known=known)
        if land and not (known and _only_opens(one, kept, texts, gazetteer)):
            continue
        if known and not land and _is_spelt_otherwise(one, gazetteer):
            one.sum += weights.SPELT_OTHERWISE
        if one.text not in small:
            small[one.text] = any(_has_small(text, one.text) for text in texts.values())
        if one.text.isupper() and not (one.capitals or one.opens):
            # "SERASA" is short for something.
            one.sum += weights.ORGANISATION
        if small[one.text]:
            before = texts[one.field][max(0, one.start - 30) : one.start]
            firm = known and (last_word(before) in _FIRM or is_kind_before(before))
            one.sum += weights.WORD_IN_SMALL if firm else weights.WORD_OF_REPORT
        elif not known and one.key not in inside and _is_town(one, gazetteer):
            one.sum += weights.ONLY_OPENS


def _only_opens(
    one: Found,
    kept: Sequence[Found],
    texts: Mapping[Field, str],
    gazetteer: Gazetteer,
) -> bool:
    """Tell whether a country's name only opens sentences, and no other place is of it.

    ``Mali`` is financial in Turkish, ``Chile`` a pepper. A suffix behind an apostrophe
    (``Mali’de``) and a colon (``Chile: …``) stand behind names alone.
    """
    if not one.opens or one.tongue in _TONGUES_OF_LANDS:
        return False
    if gazetteer.kind(one.rows[0]) != codes.COUNTRY:
        return False
    country = gazetteer.country(one.rows[0])
    return all(
        _begins(other, texts[other.field])
        and texts[other.field][other.end : other.end + 1] not in ("'", "’", ":", "")
        if other.key == one.key
        else gazetteer.country(other.rows[0]) != country
        for other in kept
    )


def _is_spelt_otherwise(one: Found, gazetteer: Gazetteer) -> bool:
    """Tell whether a name has signs that no town has: ``Eugène``, not in Oregon."""
    if one.text.isascii() or not any(map(_has_accent, one.text)):
        return False
    names = [gazetteer.name(row) for row in one.rows]
    # Åbo has it from Turku, the larger one.
    return fold(names[0]) == one.key and all(
        name.isascii() for name in names if fold(name) == one.key
    )


def _has_accent(sign: str) -> bool:
    parts = unicodedata.decomposition(sign)
    return parts != "" and parts[0] != "<"


def _begins(one: Found, text: str) -> bool:
    """Tell whether a name begins a sentence; ``n'Awka`` and ``(Awka)`` do not."""
    before = text[max(0, one.start - 2) : one.start]
    return before == ": " or (one.opens and before[-1:] not in ("'", "’", "("))


def _is_town(one: Found, gazetteer: Gazetteer) -> bool:
    """Tell whether only towns and divisions go by a name, or it is quite short."""
    return len(one.key) <= _SHORT or all(
        gazetteer.kind(row) in (codes.CITY, codes.DIVISION) for row in one.rows
    )


def _is_certain(one: Found) -> bool:
    """Tell whether the text says that a name is a place's."""
    return bool(one.dateline or one.stated or one.container or one.contains)


def _is_renowned(one: Found, gazetteer: Gazetteer, *, known: bool) -> bool:
    """Tell whether a name is that of a country, a region or a city before any word.

    Where the words of a language are not known it must be the place's own name.
    """
    for row in one.rows:
        fact = gazetteer.facts(row)
        own = fold(gazetteer.name(row)) == one.key
        if fact.kind == codes.CITY or fact.flags & codes.SECOND:
            if (own or known) and _is_city(fact, gazetteer):
                return True
        elif known or (own and fact.kind != codes.DIVISION):
            return True
        if fact.kind == codes.COUNTRY and len(one.key) > _SHORT:
            return True
    return False


def _is_city(fact: Facts, gazetteer: Gazetteer) -> bool:
    """Tell whether a town is known as one before the word that it is called by."""
    return bool(
        fact.people >= weights.KNOWN_AS_CITY
        or fact.flags & codes.CAPITAL
        or (
            fact.people >= _LARGE and gazetteer.renown(fact.row) >= weights.RENOWN_NAMES
        )
    )


def _has_small(text: str, name: str) -> bool:
    """Tell whether a text has a word in small letters that it elsewhere capitalises."""
    word = name.lower()
    at = text.find(word)
    while at >= 0:
        end = at + len(word)
        if (not at or text[at - 1] in _BEFORE) and (
            end == len(text)
            or text[end] in _AFTER
            or (text[end] == "." and not text[end + 1 : end + 2].isalnum())
        ):
            return True
        at = text.find(word, end)
    return False


def is_unspoken(
    name: Name, names: Sequence[Name], evidence: Evidence, gazetteer: Gazetteer
) -> bool:
    """Tell whether a word for a part of any country has no sign of the one meant.

    Other such words are none: of North, East and South all may lie in Cameroon.
    """
    if not _is_part(name.key) or name.stated or name.opens:
        return False
    fact = gazetteer.facts(name.chosen)
    if fact.kind not in (codes.CITY, codes.DIVISION):
        return False
    country = fact.country
    if country in evidence.peoples or country in evidence.hints:
        return False
    return not any(
        other.is_likely
        and not _is_part(other.key)
        and gazetteer.country(other.chosen) == country
        for other in names
    )


def _is_part(key: str) -> bool:
    """Tell whether a name is such a word, or two: ``northern district``."""
    first, _, second = key.partition(" ")
    if not second:
        return first in _PARTS
    return first in _SIDES and (second in _SIDES or second in _PARTED)


def is_no_name(one: Found, text: str, gazetteer: Gazetteer) -> bool:
    """Tell whether what is written so is no name, in a report in another language."""
    return (
        is_english(one, gazetteer)
        or is_noun(one, gazetteer)
        or _is_other_short(one, gazetteer)
        or _is_cut_off(one, text)
        or _is_small_word(one, gazetteer)
        or (one.key in _MEETINGS and _is_meeting(one, text))
        or (one.key in _PEOPLES and _is_people(one, text))
        or (one.tongue in _ADJECTIVAL and _is_adjective(one, text, gazetteer))
        or is_other_word(one)
    )


def _is_adjective(one: Found, text: str, gazetteer: Gazetteer) -> bool:
    """Tell whether Czech speaks of a people: ``Irská firma``; the land is Irsko."""
    return (
        one.text.endswith(_LONG)
        and one.words == 1
        and gazetteer.kind(one.rows[0]) == codes.COUNTRY
        and text[one.end : one.end + 1] == " "
        and text[one.end + 1 : one.end + 2].islower()
        and not text.startswith("republi", one.end + 1)
    )


def _is_other_short(one: Found, gazetteer: Gazetteer) -> bool:
    """Tell whether a short form of a state is another one, in another language.

    ``SC Paderborn`` plays football; ``Albany, N.Y.`` is a town.
    """
    if not one.abbreviation or one.contains or one.dateline:
        return False
    row = one.rows[0]
    is_state = gazetteer.kind(row) == codes.DIVISION
    return is_state and gazetteer.country(row) in _SHORTENED


def _is_cut_off(one: Found, text: str) -> bool:
    """Tell whether a name is the first part of a word that a line's end has parted."""
    sign = text[one.end : one.end + 1]
    return sign != "" and sign in "¬\u00ad=-" and bool(_BROKEN.match(text, one.end))


def _is_small_word(one: Found, gazetteer: Gazetteer) -> bool:
    """Tell whether a small word is capitalised: ``PARA``, ``l'Union``.

    Of Pará it has the letters, but not the accent.
    """
    text = one.text
    if text[:2] in ("l'", "l’"):
        return fold(text[2:]) in _PARTS or fold(text[2:]) in nouns(one.tongue)
    if one.words > 1 or len(text) < 2 or not text.isascii():
        return False
    return one.key in opening(one.tongue) and (
        text.isupper() or not gazetteer.name(one.rows[0]).isascii()
    )


def _is_meeting(one: Found, text: str) -> bool:
    """Tell whether Spanish speaks of a meeting: ``Reunión de ministros``."""
    return one.tongue == "es" and (
        one.opens or one.right != "" or _MET.match(text, one.end) is not None
    )


def _is_people(one: Found, text: str) -> bool:
    """Tell whether Germans speak of the people by a land's name, or of francs."""
    if one.tongue != "de":
        return False
    before = text[max(0, one.start - 20) : one.start]
    if _COUNTED.search(before) is not None:
        return True
    # Where francs are counted all are money, but for "in Franken".
    return (
        one.key == "franken"
        and _FRANCS.search(text) is not None
        and last_word(before) not in _FIRM
    )


def by_accent(one: Found, gazetteer: Gazetteer) -> tuple[int, ...]:
    """Return the candidates that fit the accents with which a name is written.

    França is France in Portuguese, and Franca a city of Brazil.
    """
    sign, country = ACCENTS[one.key]
    written = sign in one.text.lower()
    return tuple(
        row for row in one.rows if (gazetteer.country(row) == country) == written
    )
