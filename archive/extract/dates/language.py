"""Which language a text is in, as far as its dates need it.

Another question than that of a report's own language (``ingest.language``): neighbours
whose words for days are alike may be one here.
"""

import re
from functools import lru_cache
from string import ascii_lowercase

from archive.extract.dates.abroad_words import FUNCTION_WORDS
from archive.patterns import later

_READ = 3000
_WORD = re.compile(r"[^\W\d_]+")
#: Fewer different small words than these tell no language.
_ENOUGH = 3
#: A stated language may have so many times fewer: neighbours share most small words.
_NEARLY = 1.5
#: The scripts that few languages share, in the order in which they are asked for.
_SCRIPTS = (
    ("ko", later("[가-힣]")),
    ("ja", later("[ぁ-ゖァ-ヺ]")),
    ("zh", later("[一-鿿]")),
    ("hi", later("[ऀ-ॿ]")),
    ("he", later("[א-ת]")),
    ("ar", later("[ء-ۓ]")),
    ("ru", later("[а-яёђ-џґ]")),
    ("el", later("[ά-ώ]")),
)
#: Letters of which others of a script tell their language; "" for one without rules.
_LETTERS = {
    "ru": (("", "ђјљњћџўқғңү"), ("uk", "іїєґ"), ("ru", "ыэё"), ("bg", "ъ")),
    "ar": (("", "ٹڈڑےں"), ("fa", "پچژگیک")),
}
_BULGARIAN = re.compile(r"ъ[^\W\d_еёюя]")
#: The languages that have a small word.
_LANGUAGES_OF = {
    word: tuple(name for name, small in FUNCTION_WORDS.items() if word in small)
    for word in set().union(*FUNCTION_WORDS.values())
}
_PLAIN_WORDS = frozenset(word.encode() for word in _LANGUAGES_OF)
#: Blanks for all bytes but small letters.
_PARTED = bytes(
    code if chr(code) in ascii_lowercase else ord(" ") for code in range(256)
)
#: Letters that, among languages of Latin letters, tell one as well as small words do.
_SIGNS = {
    "es": "ñ¿¡", "pt": "ãõ", "de": "ß", "tr": "ğı", "pl": "łżś", "cs": "řů", "hu": "őű",
    "ro": "țţ", "sv": "å", "da, no": "åøæ", "az": "ə", "et": "õ",
    "vi": "ạảấầẩẫậắằẳẵặẹẻẽếềểễệịỉọỏốồổỗộớờởỡợụủứừửữựỵỷỹơư",
}  # fmt: skip
_LATIN = ascii_lowercase.encode()
#: Japanese text has kana in one sign of twenty at least.
_KANA = 20


@lru_cache(maxsize=64)
def _of_script(sample: str) -> str | None:
    """Return the language of a text that is mostly in one script; None for Latin."""
    plain = sample.encode("ascii", "ignore")
    latin = len(plain) - len(plain.translate(None, _LATIN))
    if 2 * (len(sample) - len(plain)) <= latin:
        # But for its quotes and accents it is Latin, as most texts are.
        return None
    letters = sum(map(str.isalpha, sample))
    counts = {name: len(signs.findall(sample)) for name, signs in _SCRIPTS}
    if counts["ja"] * _KANA > counts["zh"] > 0:
        counts["ja"] += counts.pop("zh")
    script = max(counts, key=lambda name: counts[name])
    if 2 * counts[script] <= letters:
        return None
    for language, telling in _LETTERS.get(script, ()):
        if any(letter in sample for letter in telling):
            if language == "bg" and not _BULGARIAN.search(sample):
                # "Съезд откроется": the sign is Russian, too, before some vowels.
                continue
            return language
    return script


def language_for_days(lower: str, stated: str = "") -> str:
    """Return the language of a text whose words for days are known, else "".

    Args:
        lower: The text in lower case.
        stated: The language that others tell, as it is called here; it is right where
            the small words speak for it nearly as much as for another.
    """
    sample = lower[:_READ]
    if sample.isascii():
        if " the " in sample or " said " in sample or " with " in sample:
            # One of them makes a text of plain letters English without more ado.
            return "en"
        # Bytes are parted into words in half the time.
        found = sample.encode().translate(_PARTED).split()
        if len(found) < _ENOUGH:
            return ""
        small = [word.decode() for word in _PLAIN_WORDS.intersection(found)]
        if len(small) < _ENOUGH:
            return ""
    elif (told := _of_script(sample)) is not None:
        return told
    else:
        small = [*_LANGUAGES_OF.keys() & _WORD.findall(sample)]
    counts = dict.fromkeys((*FUNCTION_WORDS, *_SIGNS), 0)
    for word in small:
        for language in _LANGUAGES_OF[word]:
            counts[language] += 1
    if not sample.isascii():
        for language, letters in _SIGNS.items():
            counts[language] += _ENOUGH * any(map(sample.__contains__, letters))
        if "ø" in sample or "æ" in sample:
            # What else is Swedish in a text with these is Danish and Norwegian too.
            counts["sv"] = 0
        if any(map(sample.__contains__, _SIGNS["vi"])):
            # So are its ã and õ.
            counts["pt"] = counts["et"] = 0
    best = max(counts, key=lambda language: counts[language])
    if counts[best] < _ENOUGH:
        return ""
    return stated if _NEARLY * counts.get(stated, 0) >= counts[best] else best
