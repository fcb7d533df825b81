"""English Snowball, written out: the stems of its stemmer, in a quarter of the time.

Most new words of a run go through here. Vowels are a, e, i, o, u and a y that stands
behind a consonant; any other y is written Y meanwhile. ``r1`` and ``r2`` are where the
parts of a word begin that endings may be taken from: behind the first consonant that
follows a vowel, and behind the next such one.
"""

import re
from collections.abc import Container

_VOWELS = frozenset("aeiouy")
_NOT_SHORT = frozenset("aeiouywxY")
_DOUBLES = frozenset("bb dd ff gg mm nn pp rr tt".split())  # noqa: SIM905
_BEFORE_LI = frozenset("cdeghkmnrt")
_KEPT = ("even", "cann", "inn", "earr", "herr", "out")
_REGION = re.compile("[^aeiouy]*[aeiouy]+[^aeiouy]")
_BEGINNING = re.compile(
    "arsen|commun|emerg|gener|inter|later|organ|past|univers|[^aeiouy]*[aeiouy]+[^aeiouy]"
)
_VOWEL = re.compile("[aeiouy]")
_BEHIND_VOWEL = re.compile("([aeiouy])y")

#: Words with stems of their own.
_ALONE = {
    "skis": "ski",
    "skies": "sky",
    "idly": "idl",
    "gently": "gentl",
    "ugly": "ugli",
    "early": "earli",
    "only": "onli",
    "singly": "singl",
    **{w: w for w in ("sky", "news", "howe", "atlas", "cosmos", "bias", "andes")},
}
#: All that is changed ends with one of these.
_CHANGED = (
    *("s", "'", "ed", "ing", "y", "e", "l", "anci", "enci", "ogi", "li", "iti", "ism"),
    *("ion", "ator", "ogist", "er", "ic", "ant", "ent"),
)
#: Endings by what takes their place.
_ENDINGS_2 = {
    "tion": "tional",
    "ence": "enci",
    "ance": "anci",
    "able": "abli",
    "ent": "entli",
    "ize": "izer ization",
    "ate": "ational ation ator",
    "al": "alism aliti alli",
    "ful": "fulli fulness",
    "ous": "ousli ousness",
    "ive": "iveness iviti",
    "ble": "biliti bli",
    "og": "ogist ogi",
    "less": "lessli",
    "": "li",
}
_STEP_2 = {
    ending: kept for kept, endings in _ENDINGS_2.items() for ending in endings.split()
}
_STEP_3 = {
    "tional": "tion",
    "ational": "ate",
    "alize": "al",
    "icate": "ic",
    "iciti": "ic",
    "ical": "ic",
    "ful": "",
    "ness": "",
    "ative": "",
}
_STEP_4 = frozenset(
    (
        *("al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment"),
        *("ent", "ism", "ate", "iti", "ous", "ive", "ize", "ion"),
    )
)


def stem(word: str) -> str:
    """Return the stem of a folded word, which may be empty."""
    if not word.endswith(_CHANGED) and word.isalnum():
        return word
    if word in _ALONE or len(word) < 3:
        return _ALONE.get(word, word)
    word = word.removeprefix("'")
    marked = "y" in word
    if marked:
        word = "Y" + word[1:] if word[0] == "y" else word
        word = _BEHIND_VOWEL.sub(r"\1Y", word)
    found = _BEGINNING.match(word)
    r1 = found.end() if found else len(word)
    found = _REGION.match(word, r1)
    r2 = found.end() if found else len(word)
    word = _without_past(_without_plural(word), r1)
    if word[-1:] in ("y", "Y") and len(word) > 2 and word[-2] not in _VOWELS:
        word = word[:-1] + "i"
    word = _without_ending(word, r1, r2)
    return word.replace("Y", "y") if marked else word


def _without_plural(word: str) -> str:
    """Take away what makes a possessive or a plural."""
    for ending in ("'s'", "'s", "'"):
        if word.endswith(ending):
            word = word[: -len(ending)]
            break
    if word.endswith("sses"):
        return word[:-2]
    if word.endswith(("ied", "ies")):
        return word[:-2] if len(word) > 4 else word[:-1]
    if word.endswith("s") and not word.endswith(("us", "ss")):
        return word[:-1] if _VOWEL.search(word, 0, max(0, len(word) - 2)) else word
    return word


def _without_past(word: str, r1: int) -> str:
    """Take away what makes a past or a participle, with -ly or without."""
    base = word.removesuffix("ly")
    if base.endswith("eed"):
        begin = len(base) - 3
        fixed = base[:begin] in ("succ", "proc", "exc")
        return base[:-1] if r1 <= begin and not fixed else word
    if base.endswith("ed"):
        return _repaired(base[:-2], word, r1)
    if not base.endswith("ing"):
        return word
    base = base[:-3]
    if word.endswith("ing"):
        if base in _KEPT:
            return word
        if len(base) == 2 and base[1] == "y" and base[0] not in _VOWELS:
            return base[0] + "ie"
    return _repaired(base, word, r1)


def _repaired(base: str, word: str, r1: int) -> str:
    """Return what is left of a word, spelt as without its ending."""
    if not _VOWEL.search(base):
        return word
    last = base[-2:]
    if last in ("at", "bl", "iz"):
        return base + "e"
    if last in _DOUBLES:
        return base if len(base) == 3 and base[0] in "aeo" else base[:-1]
    return base + "e" if len(base) == r1 and _short(base) else base


def _short(base: str) -> bool:
    """Tell whether a word ends with a short syllable."""
    if base.endswith("past"):
        return True
    if len(base) < 2 or base[-1] in _VOWELS or base[-2] not in _VOWELS:
        return False
    if len(base) == 2:
        return True
    return base[-3] not in _VOWELS and base[-1] not in _NOT_SHORT


def _ending(word: str, endings: Container[str], longest: int) -> str:
    """Return the longest of some endings that a word has, "" for none."""
    for length in range(longest, 1, -1):
        if word[-length:] in endings and length <= len(word):
            return word[-length:]
    return ""


def _without_ending(word: str, r1: int, r2: int) -> str:
    """Take away the endings that make words of others."""
    ending = _ending(word, _STEP_2, 7)
    base = word[: len(word) - len(ending)]
    if ending and r1 <= len(base) and _goes(ending, base):
        word = base + _STEP_2[ending]
    ending = _ending(word, _STEP_3, 7)
    base = word[: len(word) - len(ending)]
    if ending and (r2 if ending == "ative" else r1) <= len(base):
        word = base + _STEP_3[ending]
    ending = _ending(word, _STEP_4, 5)
    base = word[: len(word) - len(ending)]
    if ending and r2 <= len(base) and (ending != "ion" or base[-1:] in ("s", "t")):
        word = base
    base = word[:-1]
    if word.endswith("e"):
        gone = r2 <= len(base) or (r1 <= len(base) and not _short(base))
        return base if gone else word
    return base if word.endswith("ll") and r2 <= len(base) else word


def _goes(ending: str, base: str) -> bool:
    """Tell whether an ending of the second step may stand behind what is left."""
    if ending == "li":
        return base[-1:] in _BEFORE_LI
    return ending != "ogi" or base.endswith("l")
