"""Fold place names so that one spelling meets another.

A *key* is what two spellings of one name share: case, accents, apostrophes, full stops
and hyphens are gone, words are parted by one blank, and usual short forms are written
out (``St.`` and ``Saint``). The compiled gazetteer is ordered by the CRC of its keys,
so a change here needs a new build (``scripts/build_gazetteer.py``).
"""

import re
import unicodedata
from functools import lru_cache

#: Every sign that people type for an apostrophe, a glottal stop or an ayin.
APOSTROPHES = "'’‘ʼʻʾʿ`´′＇‛ꞌ"
#: Hyphens and dashes that join the parts of one name.
HYPHENS = "-‐‑–"

# Letters with a stroke or a ligature have no decomposition in Unicode.
_LETTERS = {
    "ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe",
    "ı": "i", "ħ": "h", "ŧ": "t", "ŋ": "n", "ə": "a", "ɛ": "e", "ɔ": "o",
    "ё": "е", "ß": "ss",
    # Persian and Arabic write these alike but for the sign.
    "ک": "ك", "ی": "ي", "ى": "ي", "ة": "ه", "ہ": "ه", "ھ": "ه",
}  # fmt: skip
_GONE = {ord(sign): None for sign in APOSTROPHES + ".·"}
_BLANK = {ord(sign): " " for sign in HYPHENS + '—,;:/_()[]"“”„«»*&+!?'}
_TABLE = {**_GONE, **_BLANK, **{ord(k): v for k, v in _LETTERS.items()}}
#: Short forms that are written out wherever a word of the name follows.
WRITTEN_OUT = {
    "st": "saint",
    "ste": "sainte",
    "mt": "mount",
    "ft": "fort",
    "pt": "point",
}
#: Marks without which another word is written: vowels and tones of Thai, Lao and
#: Burmese, and the marks that tell Paris from Bali in Japanese.
_SAYING = frozenset(
    "\u3099\u309a" + "".join(map(chr, (*range(0xE00, 0xF00), *range(0x1000, 0x10A0))))
)
_SHORT = re.compile(r"(?:st|ste|mt|ft|pt)\b")


@lru_cache(maxsize=50_000)
def fold(name: str) -> str:
    """Return the key of a name; empty when nothing but punctuation is in it."""
    return key_of(name)


def key_of(name: str) -> str:
    """Return the same as ``fold`` of what is too long to be remembered."""
    if name.isascii() and name.isalpha():
        return name.lower()  # As most names; the rest would change nothing in it.
    lowered = name.casefold().translate(_TABLE)
    if not lowered.isascii():
        parts = unicodedata.normalize("NFKD", lowered)
        kept = "".join(
            sign for sign in parts if not unicodedata.combining(sign) or sign in _SAYING
        )
        lowered = kept.translate(_TABLE)
    words = lowered.split()
    if _SHORT.match(lowered) or " st " in lowered or " ste " in lowered:
        # "Baker St" is a street, not "Baker Saint": the last word stays.
        words[:-1] = [WRITTEN_OUT.get(word, word) for word in words[:-1]]
    return " ".join(words)


#: Longer ways to shorten states whose code is known.
_LONGER = {"N.Mex.": "NM", "N.Dak.": "ND", "S.Dak.": "SD"}


def abbreviation_key(written: str) -> str:
    """Return the key of an abbreviation, which keeps its case: ``U.S.`` is ``=US``.

    Initials lose their full stops; other short forms (``Calif.``) keep theirs, for only
    the stop tells them from words; a blank behind one says nothing (``W. Va.``).
    """
    initials = written.replace(".", "").replace(" ", "")
    if not initials.isupper():
        written = written.replace(". ", ".")
        return "=" + _LONGER.get(written, written)
    return "=" + initials
