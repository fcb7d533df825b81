"""The language of a text that does not say it, or that programs call English.

By py3langid, where installed.
"""

from contextlib import suppress
from functools import cache
from lzma import LZMAError
from typing import Any

from archive.ingest.normal import FURTHER_CODES, KNOWN_CODES

#: So many characters tell a language; more only cost time.
_SAMPLE = 600
#: Texts with fewer letters than this are not guessed at.
_FEWEST = 20
#: A language is told where it is this likely: sentences of a language pass 0.7, tables
#: of numbers and lists of names, which look like any language, stay below 0.3.
_LEAST = 0.5
#: What is said to be English is in another language where that is so likely, and so
#: many characters hold no English prose: lists of names stay below.
_SURE = 0.9
_SEARCHED = 5_000
#: Where all languages that are known have no more than this, it is none of them.
_NEGLIGIBLE = 0.01
#: In the scripts from this letter on a further language is told where it is so many
#: times as likely as any that is known.
_INDIA, _TIMES = "\u0900", 4
#: Codes of the library's by which we call a language otherwise.
_VARIANTS = {
    "arz": "ar", "ary": "ar", "nn": "no", "nb": "no", "wuu": "zh", "yue": "zh",
    "sdh": "ku", "uzs": "uz",
}  # fmt: skip
#: A letter of a language, that which a neighbour has in its place, and that neighbour.
_NEIGHBOURS = {"am": ("አ", "ኣ", "ti")}
#: Words of which English prose is full and no other language has several.
_ENGLISH = frozenset(
    (
        "the",
        "of",
        "and",
        "to",
        "that",
        "was",
        "were",
        "said",
        "with",
        "for",
        "by",
        "from",
    )
)
_ENOUGH = 4
#: The same between blanks, as most of them stand: found without parting the text.
_SPACED = tuple(f" {word} " for word in _ENGLISH)


def language_of(said: str, text: str) -> str:
    """Return the language of a report that says it is in ``said``; "" if it is unknown.

    English is what programs write into pages and feeds whose owner chose nothing, so
    that alone is not believed of a text that is surely in another language.
    """
    if said != "en":
        return said or detect(text)
    if _is_english(text[:_SAMPLE]) or _is_english(text[:_SEARCHED]):
        return said
    library = _library()
    if library is None or sum(map(str.isalpha, text[:_SAMPLE])) < _FEWEST:
        return said
    code, likely = _told(library, text[:_SAMPLE])
    return code if likely >= _SURE else said


def detect(text: str) -> str:
    """Return the code of a text's language (ISO 639-1); "" where nothing tells it.

    English is told by its commonest words alone, so that an archive in English needs
    no library and loses no time.
    """
    sample = text[:_SAMPLE]
    if _is_english(sample):
        return "en"
    library = _library()
    if library is None or sum(map(str.isalpha, sample)) < _FEWEST:
        return ""
    code, likely = _told(library, sample)
    # A wrong language does harm: the report's words are then stemmed by it.
    return code if code == "en" or likely >= _LEAST else ""


def _told(library: Any, sample: str) -> tuple[str, float]:
    """Return the likeliest language of a text, and how likely it is among those known.

    What is as surely in another as letters of a script of its own make it is told for
    that, or for none that has a name: never for the nearest of those known.
    """
    best, share = library.classify(sample)
    if best in KNOWN_CODES and (best == "en" or share >= _SURE):
        # As most; to weigh the others takes as long again.
        return str(best), share
    best = _VARIANTS.get(best, best)
    if share >= _SURE and (best in FURTHER_CODES or best in KNOWN_CODES):
        return _by_letters(best, sample), share
    ranked = library.rank(sample)
    known = [(code, part) for code, part in ranked if code in KNOWN_CODES]
    whole = sum(part for _, part in known)
    if whole < _NEGLIGIBLE:
        return "", 0.0
    if _is_further(ranked[0], known[0]) and _in_script_of_its_own(sample):
        code, part = ranked[0]
        return str(code), float(part)
    best, share = known[0]
    return str(best), share / whole


def _is_further(best: tuple[str, float], known: tuple[str, float]) -> bool:
    """Tell whether a text is rather in a further language than in one of those known.

    Marathi is told of Konkani by little, and of Hindi by much.
    """
    return best[0] in FURTHER_CODES and best[1] >= max(_LEAST, _TIMES * known[1])


def _in_script_of_its_own(sample: str) -> bool:
    """Tell whether the letters are those of few languages, as in India and beyond."""
    return next(filter(str.isalpha, sample), "") >= _INDIA


def _by_letters(code: str, sample: str) -> str:
    """Return what a language is that only its letters tell from a neighbour."""
    if code in _NEIGHBOURS:
        own, others, other = _NEIGHBOURS[code]
        return other if sample.count(others) > sample.count(own) else code
    return code


def _is_english(text: str) -> bool:
    lower = text.lower()
    return (
        sum([word in lower for word in _SPACED]) >= _ENOUGH
        or len(_ENGLISH.intersection(lower.split())) >= _ENOUGH
    )


def prepare() -> None:
    """Load what tells languages, if it is there, before it is asked for.

    Where it cannot be read that is told when a text needs it.
    """
    with suppress(OSError, ValueError, EOFError, LZMAError, MemoryError):
        _library()


@cache
def _library() -> Any:
    """Return what classifies texts; None where the library is not installed."""
    try:
        from py3langid.langid import MODEL_FILE, LanguageIdentifier
    except ImportError:
        return None
    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
