"""Stemming by language: what a word's term is in a report of a given language.

The term of a word is the stem that the Snowball stemmer of the report's language makes
of it; the folded word itself where Snowball has none for the language; the English stem
where the language is unknown. So a typed word has a term in each language, and finds a
report by the term of that report's language alone.

Words are folded before they are stemmed, so that ``securite`` and ``sécurité`` are one
word. Some stemmers look for endings with their accents: these are given, beside the
folded word, the spellings that it may have had (``_RESPELLINGS``), and the shortest
stem is taken, folded again. It depends on the folded word alone.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple

from archive.search.analysis import (
    FOLDED,
    FOLDS,
    STEMS,
    TERMS,
    Forms,
    Snowball,
    pieces,
)

#: The stemmer of English, and that of languages that Snowball has no stemmer for.
ENGLISH, NO_STEMMER = "english", ""

_CODES = {
    "arabic": "ar ara",
    "armenian": "hy hye arm",
    "basque": "eu eus baq",
    "catalan": "ca cat",
    "czech": "cs ces cze",
    "danish": "da dan",
    "dutch": "nl nld dut",
    ENGLISH: "en eng",
    "esperanto": "eo epo",
    "estonian": "et est",
    "finnish": "fi fin",
    "french": "fr fra fre",
    "german": "de deu ger",
    "greek": "el ell gre",
    "hindi": "hi hin",
    "hungarian": "hu hun",
    "indonesian": "id ind",
    "irish": "ga gle",
    "italian": "it ita",
    "lithuanian": "lt lit",
    "nepali": "ne nep",
    "norwegian": "no nb nn nor nob nno",
    "persian": "fa fas per",
    "polish": "pl pol",
    "portuguese": "pt por",
    "romanian": "ro ron rum",
    "russian": "ru rus",
    "serbian": "sr srp",
    "sesotho": "st sot",
    "spanish": "es spa",
    "swedish": "sv swe",
    "tamil": "ta tam",
    "turkish": "tr tur",
    "yiddish": "yi yid",
}
_BY_CODE = {code: name for name, codes in _CODES.items() for code in codes.split()}
#: What says that a language is not known.
_UNKNOWN = ("", "und", "mul", "mis", "zxx")


_Spell = Callable[[str], str]


def _ending(pattern: str, spelling: str) -> _Spell:
    found = re.compile(f"{pattern}$")
    return lambda word: found.sub(spelling, word)


def _letters(plain: str, spelling: str) -> _Spell:
    table = str.maketrans(plain, spelling)
    return lambda word: word.translate(table)


def _after(first: _Spell, *others: _Spell) -> tuple[_Spell, ...]:
    """Return ``first``, and each of the others upon it."""
    return first, *(lambda word, other=other: other(first(word)) for other in others)


# “And” or “so” before the article, which Snowball knows alone only; “his father” and
# the like begin with neither.
_AND_THE = re.compile("^[وف](?=ال(?!دت?(?:[هة]|ها|هم|هما|هن|ي|ين|ان|ك|كم|نا)$)..)")


def _bare(word: str) -> str:
    """Take from an Arabic word its article, with “and” or “so” before that."""
    return re.sub("^ال(?=...)", "", _AND_THE.sub("", word))


def _definite(word: str) -> str:
    """Put the Arabic article before a word: with it more endings are known as such."""
    bare = _bare(word)
    return bare if bare.startswith("ال") else f"ال{bare}"


def _unelided(word: str) -> str:
    """Take from a Catalan word the article or the like that it swallowed: l'estat."""
    return re.sub("^[dlmnst]'(?=..)", "", word)


#: How a folded word may have been spelt, where that decides what its stem is.
_RESPELLINGS: Mapping[str, tuple[_Spell, ...]] = {
    # With the article and without, so that both find the same.
    "arabic": (
        _ending("ه", "ة"),
        *_after(_bare, _ending("ه", "ة")),
        *_after(_definite, _ending("ه", "ة")),
    ),
    "catalan": _after(_unelided, _ending("io", "ió"), _ending("es", "és")),
    "czech": (_ending("ach", "ách"), _ending("ich", "ích")),
    "french": (
        _ending("e(e?)(s?)", r"é\1\2"),
        _ending("ee(s?)", r"e\1"),
        _ending("erent", "èrent"),
    ),
    "polish": (_ending("ow", "ów"),),
    # The plural -ões has the same stem as -ão.
    "portuguese": (_ending("(?:ao|oes|aes)", "ao"), _ending("(?:ao|oes|aes)", "ão")),
    "spanish": (_ending("ion", "ión"), _ending("ia(n|s|mos)?", r"ía\1")),
    # An ending is one if its vowels go with those before it, in front or at the back.
    "turkish": (_letters("i", "ı"), _letters("ıou", "iöü")),
}


@lru_cache(4096)
def stemmer_of(language: str) -> str:
    """Return which stemmer reports of a language are read with.

    Args:
        language: A code of ISO 639, with a region or without, in any case.

    Returns:
        The name of Snowball's algorithm; ``NO_STEMMER`` where it has none.
    """
    code = re.split("[-_]", language.strip().casefold(), maxsplit=1)[0]
    return ENGLISH if code in _UNKNOWN else _BY_CODE.get(code, NO_STEMMER)


class _Stems(Forms):
    """Stems of folded words."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._snowball = Snowball(name)
        self._respellings = _RESPELLINGS.get(name, ())

    def compute(self, key: str) -> str:
        if key.replace(".", "").isdecimal():
            return key
        spellings = dict.fromkeys((key, *(spell(key) for spell in self._respellings)))
        folded = (self._snowball.stem(one).translate(FOLDS) for one in spellings)
        return min(filter(None, folded), key=_length_first, default=key)


def _length_first(stem: str) -> tuple[int, str]:
    return len(stem), stem


class _Plain(Forms):
    def compute(self, key: str) -> str:
        return key


class _Terms(Forms):
    """Terms of pieces of text: the stems of their folded forms."""

    def __init__(self, stems: Mapping[str, str]) -> None:
        super().__init__()
        self._stems = stems

    def compute(self, key: str) -> str:
        return self._stems[FOLDED[key]]


_STEMS: dict[str, Mapping[str, str]] = {ENGLISH: STEMS, NO_STEMMER: _Plain()}
_TERMS: dict[str, Mapping[str, str]] = {ENGLISH: TERMS, NO_STEMMER: FOLDED}


def stems_by(stemmer: str) -> Mapping[str, str]:
    """Return the stem of each folded word by a stemmer that ``stemmer_of`` named."""
    known = _STEMS.get(stemmer)
    return known if known is not None else _STEMS.setdefault(stemmer, _Stems(stemmer))


def terms_by(stemmer: str) -> Mapping[str, str]:
    """Return the term of each piece of text by a stemmer that ``stemmer_of`` named."""
    known = _TERMS.get(stemmer)
    if known is not None:
        return known
    return _TERMS.setdefault(stemmer, _Terms(stems_by(stemmer)))


class Reading(NamedTuple):
    """The terms of a typed word or phrase, in order, and by which stemmers.

    ``stemmers`` None means by all that were asked for.
    """

    terms: tuple[str, ...]
    stemmers: frozenset[str] | None = None


def readings(text: str, stemmers: Iterable[str]) -> tuple[Reading, ...]:
    """Return what a typed word or phrase stands for in reports of several languages.

    Args:
        text: As typed.
        stemmers: Those of the languages of the archive.

    Returns:
        The distinct terms, each with the stemmers that make them; () when the text has
        no words, or there is no stemmer.
    """
    found: dict[tuple[str, ...], set[str]] = {}
    cut = pieces(text)
    for stemmer in stemmers if cut else ():
        terms = tuple(map(terms_by(stemmer).__getitem__, cut))
        found.setdefault(terms, set()).add(stemmer)
    if len(found) == 1:
        return (Reading(next(iter(found))),)
    return tuple(Reading(terms, frozenset(by)) for terms, by in sorted(found.items()))
