"""Tell everyday words from countries that are called so, in scripts without capitals.

شام is Syria in Urdu, and most often the evening; قطر is Qatar, and a diameter.
"""

import re
from collections.abc import Iterable, Mapping
from functools import cache

from archive.extract.places.names import fold

#: Words that are countries only in a report that shows it: its capital, its people, a
#: neighbour, or what only a country has.
_SHOWN: Mapping[str, Mapping[str, str]] = {
    "ar": {
        "بنين": (
            r"كوتونو|بورتو ?نوفو|(?:جمهورية|دولة|رئيس|حكومة|جيش) بنين"
            r"|بنين(?: و|، ?)(?:توغو|النيجر|نيجيريا|غانا)"
            r"|(?:توغو|النيجر|نيجيريا|غانا)(?: و|، ?)بنين"
        ),
    },
    "fa": {
        "شام": r"دمشق|(?:ملک|بلاد) شام|عراق و شام|شام و عراق",
        "پیرو": r"لیما",
    },
    "ur": {
        "شام": (
            r"ملک شام|دمشق|شامی(?! کباب)(?:وں)?(?!\w)"
            r"|(?:عراق|لبنان|ترکی|اردن)(?: اور|،) شام|شام(?: اور|،) (?:عراق|لبنان|ترکی)"
            r"|شام (?:کے|کی) (?:شہر|صوبے|دارالحکومت|صدر|حکومت|فوج|سرحد|خانہ جنگی)"
        ),
        "پیرو": r"لیما|پیرو (?:کے|کی) (?:دارالحکومت|صدر|حکومت)",
    },
}
_MEASURED = (
    r"نصف قطر|قطر (?:ال)?(?:دائرة|دایره|لوله|بئر|أنبوب|ثقب)"
    r"|قطر(?:[ ]\w+){0,2}?[ ](?:[\d.,٫]+[ ]?)?"
    r"(?:سم|مم|ملم|أمتار|امتار|مترا?|سانتی\w*|سنتيمتر\w*|مليمتر\w*|میلی\w*|اینچ|بوصة)"
    r"(?!\w)"
)
#: Names of countries in expressions in which they are words: they insist on it, a
#: diameter of two metres, to sleep in peace, breast of turkey, they confessed that.
_USED: Mapping[str, Mapping[str, str]] = {
    # The agency of Jordan signs with the name of a town.
    "ar": {"قطر": _MEASURED, "بترا": r"عمان \(بترا\)"},
    "bn": {"কাতার": r"(?:এক|একই|সামনের|প্রথম|শেষ|পেছনের) কাতার(?:ে|ের)?(?!\w)"},
    "fa": {"قطر": _MEASURED, "چین": r"چین[ \u200c](?:خورد\w*|و چروک|و شکن|دار)(?!\w)"},
    "he": {
        "הודו": (
            r"(?:בשר|חזה|שוקי?|כנפי|שווארמה|נקניק|פסטרמה|שניצל)[ ־]ה?הודו"
            r"|הודו (?:כי|בפני|באשמה|באשמות|במיוחס|בעובדות|בעבירה|בעבירות|בביצוע)(?!\w)"
        ),
    },
    "ur": {
        "مصر": r"(?:پر|پہ) مصر (?:ہے|ہیں|ہو|تھا|تھے|تھی|تھیں|رہا|رہے|رہی)(?!\w)",
        "چین": (
            r"چین (?:کی نیند|کا سانس|کی بانسری|و سکون|اور سکون)(?!\w)"
            r"|چین سے (?:سو|بیٹھ|جی)\w*|(?:امن و|سکون و|سکھ) چین(?!\w)"
        ),
    },
}
#: And, in, to and the like, written together with the next word.
_PREFIXES = "وبلفكהובלמשכ"
#: No such expression is longer than so many characters on either side of the name.
_REACH = 32


def is_word(text: str, start: int, end: int, tongue: str) -> bool:
    """Tell whether the name of a country is sooner a word of the language.

    Args:
        text: The text.
        start: Where the name begins in it.
        end: Where it ends, exclusive.
        tongue: The language of the report; "" if not known: then it may be any of them.
    """
    shown, used = _of(tongue)
    key = fold(text[start:end])
    if (signs := shown.get(key)) and not any(sign.search(text) for sign in signs):
        return True
    left, right = max(0, start - _REACH), end + _REACH
    return any(
        match.start() <= start and end <= match.end()
        for expression in used.get(key, ())
        for match in expression.finditer(text, left, right)
    )


_Patterns = Mapping[str, list[re.Pattern[str]]]


@cache
def _of(tongue: str) -> tuple[_Patterns, _Patterns]:
    return _patterns(_SHOWN, tongue), _patterns(_USED, tongue)


def _patterns(table: Mapping[str, Mapping[str, str]], tongue: str) -> _Patterns:
    """Return the patterns of a language, or of all, by the folded name."""
    rows: Iterable[Mapping[str, str]]
    rows = [table.get(tongue, {})] if tongue else table.values()
    patterns: dict[str, list[re.Pattern[str]]] = {}
    for row in rows:
        for name, pattern in row.items():
            whole = re.compile(rf"(?<!\w)[{_PREFIXES}]{{0,2}}(?:{pattern})")
            patterns.setdefault(fold(name), []).append(whole)
    return patterns
