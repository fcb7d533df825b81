"""Patterns of relative days in other languages than English, one for a language."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from archive.extract.dates.abroad_months import months_of
from archive.extract.dates.eastern import DAY_IN_NUMERALS, MONTH_IN_NUMERALS
from archive.extract.dates.lexicon import alternatives
from archive.extract.dates.tongues import Tongue
from archive.extract.dates.tongues_alone import ALONE
from archive.extract.dates.tongues_narrative import NARRATIVE, TENS, TENS_COUNTED
from archive.extract.dates.tongues_stretches import (
    DECADES,
    NO_YEAR,
    OWN_CENTURY,
    QUARTERS,
    STRETCHES,
)
from archive.extract.dates.tongues_weekends import WEEKENDS
from archive.extract.dates.weekdays_abroad import (
    DAY_AND_MONTH,
    IN_BRACKETS,
    NO_DAY,
    NO_LAST,
    NOT_OF_YEAR,
    NTH_ABROAD,
    NUMBERED_WEEKDAYS,
    OF_NO_DATE,
    WEEKDAY_AND_DAY,
    ranged,
)
from archive.extract.dates.year_words import ALL_TONGUES
from archive.patterns import any_of

_OF_YEARS = ("decade", "quarter", "half")
_BLANK = r"[ \xa0\n]"
#: Words go on over these.
_LETTER = r"\w\u0900-\u0963\u0966-\u097f\u200c"


@dataclass(frozen=True, slots=True)
class Phrases:
    """The phrases of a language as one pattern, and the kind of each alternative."""

    pattern: re.Pattern[str]
    kinds: tuple[str, ...]
    numbers: Mapping[str, int]
    units: Mapping[str, int]
    weekdays: Mapping[str, int]
    months: Mapping[str, int]
    seasons: Mapping[str, int]


@lru_cache(maxsize=32)
def phrases_of(language: str, *, of_years: bool = False) -> Phrases:
    """Make the pattern of a language, when its first text comes.

    Args:
        language: As ``ALL_TONGUES`` has it.
        of_years: Whether it is that of decades, quarters and halves of a year, which
            few texts need.
    """
    tongue = ALL_TONGUES[language]
    forms = _all_forms(tongue, language)
    parts: list[str] = []
    kinds: list[str] = []
    stretches = {k: v for k, v in tongue.phrases.items() if k in _OF_YEARS}
    stretches |= {**STRETCHES.get(language, {}), **WEEKENDS.get(language, {})}
    others = _with_further(language, tongue.phrases)
    whole_days = tongue.spaced and not of_years
    if whole_days and forms["w"] and forms["m"]:
        first = ("ranged", ranged(alternatives(forms["w"])))
        for kind, pattern in (*NUMBERED_WEEKDAYS, first):
            parts.append(_part(pattern, len(kinds), forms, spaced=True))
            kinds.append(kind)
    month = alternatives(forms["m"]) if forms["m"] else r"\d"
    of_month = rf"(?!\.? (?:del? |d['’])?(?:{month})(?!\w))"
    for kind, patterns in (stretches if of_years else others).items():
        dated = tongue.dated if kind.startswith("dm") else ""
        for pattern in patterns.split(";"):
            whole = dated + pattern
            if kind == "dom" and tongue.spaced:
                whole += OF_NO_DATE + of_month
            elif kind == "decade":
                whole += OWN_CENTURY
            elif kind in ("quarter", "half"):
                whole += NO_YEAR
            parts.append(_part(whole, len(kinds), forms, spaced=tongue.spaced))
            kinds.append(kind)
    if whole_days and forms["m"]:
        # "Enero-marzo de 1998": the first of two months, before a hyphen.
        later = rf"(?= ?[-–—] ?(?:{alternatives(forms['m'])})(?!\w))"
        parts.append(_part("{m}" + later, len(kinds), forms, spaced=False))
        kinds.append("month")
    if whole_days and forms["w"]:
        parts.append(_part(DAY_AND_MONTH, len(kinds), forms, spaced=False))
        kinds.append("daymonth")
        for pattern in (IN_BRACKETS, WEEKDAY_AND_DAY):
            parts.append(_part(pattern + of_month, len(kinds), forms, spaced=False))
            kinds.append("numbered")
    begin = rf"(?<![{_LETTER}])" if tongue.spaced else ""
    return Phrases(
        re.compile(begin + any_of(parts)),
        tuple(kinds),
        forms["n"],
        forms["u"],
        forms["w"],
        forms["m"],
        forms["s"],
    )


def _with_further(language: str, phrases: Mapping[str, str]) -> dict[str, str]:
    """Return a language's phrases but those of years, with its further ones before.

    What histories say is longer: it goes before "the year".
    """
    others = {k: v for k, v in phrases.items() if k not in _OF_YEARS}
    further = {**ALONE.get(language, {}), **NARRATIVE.get(language, {})}
    for kind, told in reversed(tuple(further.items())):
        before = others.pop(kind, "")
        others = {kind: ";".join(filter(None, (told, before))), **others}
    return others


def _all_forms(tongue: Tongue, language: str) -> dict[str, Mapping[str, int]]:
    """Return the words of a language by the letter that stands for them."""
    return {
        "n": {word: n + 1 for word, n in _forms(tongue.numbers).items()}
        | {word: TENS_COUNTED[n] for word, n in _forms(TENS.get(language, "")).items()},
        "u": _forms(tongue.units),
        "w": _forms(tongue.weekdays),
        "m": months_of(language),
        "s": _forms(tongue.seasons),
    }


def _forms(rows: str) -> dict[str, int]:
    """Number the rows of a table; every form of a row has its number."""
    forms = {
        form.replace("_", " "): number
        for number, row in enumerate(rows.split("|"))
        for form in row.split()
    }
    # "П’ятницю" is printed with either sign.
    return forms | {form.replace("'", "’"): forms[form] for form in forms}


def _part(
    pattern: str, index: int, forms: Mapping[str, Mapping[str, int]], *, spaced: bool
) -> str:
    """Return the pattern of one phrase; its groups end in its number.

    The group that is closed last tells which phrase it was.
    """
    before, _, body = pattern.replace(" ", _BLANK).rpartition("::")
    if spaced:
        body += rf"(?![{_LETTER}]|-feira)"
    if pattern.endswith("{w}"):
        body += NO_DAY
    elif pattern.endswith("::{m}"):
        body += NOT_OF_YEAR + NO_LAST
    elif pattern.endswith("{m}") or ("{s}" in pattern and "{y}" not in pattern):
        body += NOT_OF_YEAR
    made = f"{before}(?P<b{index}>{body})"
    pieces = {
        "n": rf"\d{{1,3}}|{alternatives(forms['n'])}" if forms["n"] else r"\d{1,3}",
        **{name: alternatives(forms[name]) for name in "uwms"},
        "d": r"(?<!\d)\d{1,2}(?!\d)",
        "y": r"\d{4}",
        "r": "[ivx]{1,5}",
        "t": alternatives(DECADES),
        "q": alternatives(QUARTERS),
        "k": alternatives(NTH_ABROAD),
        "cm": rf"\d{{1,2}}|{MONTH_IN_NUMERALS}",
        "cd": rf"\d{{1,2}}|{DAY_IN_NUMERALS}",
    }
    for name, piece in pieces.items():
        made = made.replace(f"{{{name}}}", f"(?P<{name}{index}>{piece})")
    return made
