"""The part of a stretch that other words tell: "fin du mois dernier", "去年底".

It is a third of it, as in English ("late last month").
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from archive.extract.dates.expression import Expression, Shift
from archive.extract.dates.timex import Part, Unit

_PARTS: tuple[Part, Part, Part] = ("early", "mid", "late")
#: What names the first, the middle and the last third before the stretch, and what
#: joins it: without a joint "l'école a pris fin l'année dernière" would be one.
_BEFORE: dict[str, tuple[str, str, str, str]] = {
    "de": ("anfang|beginn", "mitte", "ende", r"[ ](?:(?:des|der)[ ])?"),
    "fr": ("début", "milieu", "fin", r"[ ]d(?:u[ ]|e[ ](?:la[ ]|l['’])?|['’])"),
    "es": (
        "principios?|comienzos?|inicios?",
        "mediados",
        "(?<!las )(?<!los )finales|fines",
        r"[ ]de(?:l|[ ]la)?[ ]",
    ),
    "pt": (
        "início|começo|princípios?",
        "meados",
        "(?<![nd]as )(?<! as )finais|fins|(?<=[na]o )fi(?:m|nal)",
        r"[ ](?:d[aeo][ ])?(?<!no fim )(?<!no final )",
    ),
    "it": (
        "inizio|inizi",
        "(?<!prima )(?<!seconda )metà",
        "fine",
        r"[ ]d(?:i[ ]|el(?:l['’]|la[ ]|lo[ ]|[ ]))",
    ),
    "nl": (
        "begin",
        "medio|midden|halverwege",
        "einde?",
        r"[ ](?:van[ ](?:(?:de|het)[ ])?)?",
    ),
    "ru": ("начал[еау]", "середин[еуы]", "конц[еау]", "[ ]"),
    "uk": ("початк[уа]", "середин[іи]", "кінц[іяю]|наприкінці", "[ ]"),
    "pl": (
        "początk(?:u|iem)",
        "(?<!pierwszej )(?<!drugiej )połowie",
        "końc(?:u|em|a)|koniec",
        "[ ]",
    ),
    "cs": (
        "začátk(?:u|em)|počátk(?:u|em)",
        "(?<!první )(?<!druhé )polovině",
        "konc(?:e|em|i)",
        "[ ]",
    ),
    "sv": ("början", "mitten", "slutet", "[ ]av[ ]"),
    "da, no": (
        "begyndelsen|begynnelsen|starten",
        "midten",
        "slutningen|slutten",
        "[ ]a[vf][ ]",
    ),
    "id": ("awal", "pertengahan", "akhir", "[ ]"),
    "ar": (
        "[وبلف]?(?:بداية|مطلع|أوائل|اوائل|مستهل)",
        "[وبلف]?(?:منتصف|أواسط|اواسط)",
        "[وبلف]?(?:نهاية|أواخر|اواخر)",
        "[ ]",
    ),
}
#: What names it behind the stretch.
_BEHIND: dict[str, tuple[str, str, str]] = {
    "zh": ("年?初(?![次步期])", "年?中(?=[，,。])|中旬", "年?底|年?末|下旬"),
    "ja": ("初め(?!て)|初頭|上旬", "半ば|中旬", "末|下旬"),
    "tr": (
        r"(?:['’]?n?[ıiuü]n)?[ ]baş(?:ı|ında|ından|ına|larında)(?!\w)",
        r"(?:['’]?n?[ıiuü]n)?[ ]orta(?:sı|sında|sından|larında)(?!\w)",
        r"(?:['’]?n?[ıiuü]n)?[ ]son(?:u|unda|undan|una|larında)(?!\w)",
    ),
}
#: In the words of the stretch themselves: "Jahresende".
_WITHIN = {
    "de": r"(?:jahres|monats)(?:(?P<early>beginn|anfang)|(?P<mid>mitte)|(?P<late>ende))"
    r"|(?P<early2>anfang|beginn)[ ]|(?P<mid2>mitte)[ ]|(?P<late2>ende)[ ]",
    "tr": r"(?:yıl|ay)[ ](?:(?P<early>baş)|(?P<mid>orta)|(?P<late>son))",
}
#: The end of a week is a weekend in some languages.
_DIVISIBLE: frozenset[Unit] = frozenset(("month", "year"))
_REACH = 28
#: The languages in which parts of told stretches are read.
TOLD_LANGUAGES = frozenset((*_BEFORE, *_BEHIND))


def of_told(
    lower: str, floor: int, expression: Expression, language: str
) -> Expression:
    """Narrow "last month" or "next year" to the part of it that words beside it tell.

    Args:
        lower: The text in lower case.
        floor: Where the expression before ends.
        expression: A stretch that is told by its place.
        language: The text's, as ``language_of`` tells it.
    """
    core = expression.core
    if not isinstance(core, Shift) or core.unit not in _DIVISIBLE or core.step:
        return expression
    if expression.part or expression.clock or language not in TOLD_LANGUAGES:
        return expression
    if language in _BEHIND:
        behind = _pattern(language, "behind").match(lower, expression.end)
        if behind:
            return replace(expression, end=behind.end(), part=_part(behind))
    else:
        begin = max(floor, expression.start - _REACH)
        before = _pattern(language, "before").search(lower, begin, expression.start)
        if before:
            return replace(expression, start=before.start(), part=_part(before))
    within = _pattern(language, "within").match(lower, expression.start, expression.end)
    return replace(expression, part=_part(within)) if within else expression


def _part(match: re.Match[str]) -> Part:
    group = (match.lastgroup or "").rstrip("2")
    return next(part for part in _PARTS if part == group)


@cache
def _pattern(language: str, where: str) -> re.Pattern[str]:
    if where == "behind":
        return re.compile(_named(_BEHIND[language]))
    if where == "before":
        *words, joint = _BEFORE[language]
        return re.compile(rf"(?<![\w-])(?:{_named(words)}){joint}\Z")
    if own := _WITHIN.get(language):
        return re.compile(own)
    if language in _BEHIND:
        return re.compile("(?!)")
    *words, joint = _BEFORE[language]
    return re.compile(rf"(?:{_named(words)}){joint}")


def _named(words: Sequence[str]) -> str:
    return "|".join(
        f"(?P<{part}>{one})" for part, one in zip(_PARTS, words, strict=True)
    )
