"""The part of a month or a year that words tell: "Anfang 1938", "fin mars", "3月下旬".

It is a third of it, as in English ("early 1938", "late March").
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from archive.extract.dates.expression import Expression, Fixed, Shift, YearLess
from archive.extract.dates.parts_told import TOLD_LANGUAGES, of_told
from archive.extract.dates.timex import Part

_OF = {
    "es": r"(?:[ ]del?(?:[ ]mes[ ]de)?(?:[ ]año)?)?",
    "pt": r"(?:[ ]d[eo](?:[ ]mês[ ]de)?(?:[ ]ano(?:[ ]de)?)?)?",
    "fr": r"(?:[ ](?:de|du[ ]mois[ ]de|de[ ]l['’]année)|[ ]d['’])?",
    "it": r"(?:[ ](?:di|del|dell['’]anno)|[ ]d['’])?",
    "de": r"(?:[ ]des[ ](?:jahres|monats))?",
    "nl": r"(?:[ ]van(?:[ ]het[ ]jaar)?)?",
    "cs": r"(?:[ ]roku)?",
    "sv": r"[ ]av",
    "da, no": r"[ ](?:av|af)",
}
#: The first, the middle and the last third.
_WORDS: dict[str, tuple[str, str, str]] = {
    "de": ("anfang|beginn", "mitte", "ende"),
    "fr": ("début", "mi|milieu", "fin"),
    "es": ("principios|comienzos|inicios", "mediados", "finales|fines"),
    "pt": ("início|começo|princípios", "meados", "finais|fins|(?<=no[ ])final"),
    "it": ("inizio|inizi|primi", "metà", "fine"),
    "nl": ("begin", "half|medio|midden", "eind|einde"),
    "ru": ("начал[еау]", "середин[еуы]", "конц[еау]"),
    "uk": ("початк[уа]", "середин[іи]", "кінц[іяю]|наприкінці"),
    "pl": ("początk(?:u|iem)", "połow(?:ie|y)", "końc(?:u|em|a)|koniec"),
    "cs": ("začátk(?:u|em)|počátk(?:u|em)", "polovin[ěyu]", "konc(?:e|em|i)"),
    "sv": ("början", "mitten", "slutet"),
    "da, no": ("begyndelsen|begynnelsen|starten", "midten", "slutningen|slutten"),
}  # fmt: skip
_PARTS: tuple[Part, Part, Part] = ("early", "mid", "late")
#: What follows a month or a year in the east.
_BEHIND: dict[str, Part] = {
    "上旬": "early", "初め": "early", "初頭": "early", "年初": "early", "月初": "early",
    "中旬": "mid", "半ば": "mid", "中頃": "mid",
    "下旬": "late", "末": "late", "底": "late",
    " 초순": "early", " 상순": "early", " 초": "early", " 중순": "mid", " 하순": "late",
    " 말": "late",
}  # fmt: skip
#: Endings of Korean words.
_ENDINGS = frozenset("에부까인")
_EASTERN = frozenset(("zh", "ja", "ko"))
_READ = TOLD_LANGUAGES | _EASTERN | frozenset(_WORDS)
_REACH = 32


def in_parts(
    lower: str, expressions: Sequence[Expression], language: str
) -> Sequence[Expression]:
    """Narrow each month and year to the part of it that the text tells.

    Args:
        lower: The text in lower case.
        expressions: What was found in it, in order.
        language: Its language, as ``language_of`` tells it.
    """
    if language not in _READ:
        return expressions
    floor = 0
    told: list[Expression] = []
    for expression in expressions:
        one = expression
        if isinstance(one.core, Shift):
            one = of_told(lower, floor, one, language)
        elif not one.part and _divisible(one):
            if language in _WORDS:
                one = _before(lower, floor, one, language)
            elif language in _EASTERN:
                one = _behind(lower, one)
        floor = one.end
        told.append(one)
    return told


def _divisible(expression: Expression) -> bool:
    """Tell a month or a year from a day and from a season."""
    core = expression.core
    if isinstance(core, Fixed):
        return core.timex.unit in ("month", "year")
    return isinstance(core, YearLess) and bool(core.month) and not core.day


def _before(
    lower: str, floor: int, expression: Expression, language: str
) -> Expression:
    begin = max(floor, expression.start - _REACH)
    match = _pattern(language).search(lower, begin, expression.start)
    if match is None or "\n\n" in match.group():
        return expression
    part = _PARTS[int(match.lastgroup == "mid") or 2 * int(match.lastgroup == "late")]
    return replace(expression, start=match.start(), part=part)


def _behind(lower: str, expression: Expression) -> Expression:
    end = expression.end
    for words, part in _BEHIND.items():
        if lower.startswith(words, end):
            after = end + len(words)
            # "3월 초에" has an ending, "3월 말씀" is another word.
            letter = lower[after : after + 1]
            if words[0] != " " or not letter.isalpha() or letter in _ENDINGS:
                return replace(expression, end=after, part=part)
    return expression


@cache
def _pattern(language: str) -> re.Pattern[str]:
    of = _OF.get(language, "")
    parts = "|".join(
        f"(?P<{part}>{words})"
        for part, words in zip(_PARTS, _WORDS[language], strict=True)
    )
    gap = r"(?:[ \xa0\n]|(?<=mi)-)" if language == "fr" else r"[ \xa0\n]"
    return re.compile(rf"(?<![\w-])(?:{parts}){of}{gap}\Z")
