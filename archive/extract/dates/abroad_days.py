"""Yesterday, today and tomorrow in ten other languages: ieri, heute, завтра, أمس.

A word counts only in a text of its language, which its small words tell: *hier* is
yesterday in French and here in German. Weekdays are left alone, since the tense that
tells which one is meant is read in English only.
"""

from collections.abc import Sequence
from dataclasses import replace

from archive.extract.dates.abroad_words import DAYS_ABROAD
from archive.extract.dates.expression import Expression, Shift, Weekday
from archive.extract.dates.lexicon import words
from archive.extract.dates.scan import Scan
from archive.patterns import later

#: Behind these the word is a part of the day, or another day than the report's.
_BEFORE = {
    "mañana": frozenset(words("la esta una cada toda de media pasada buena")),
    "morgen": frozenset(
        words("am heute gestern vorgestern jeden guten goede den eines diesem een elke")
    ),
    "اليوم": frozenset(words("في ذلك نفس هذا مدى طوال منذ هو")),
}
_AFTER = {
    "اليوم": frozenset(words("التالي السابق نفسه الأول الذي ذاته")),
}
#: "Hoy en día", "hoje em dia" are these times.
_NOWADAYS = {"hoy": (" en día", " día"), "hoje": (" em dia",)}
#: "Pasado mañana" is the day after.
_BEYOND = {"mañana": "pasado", "amanhã": "depois de"}
#: The part of the day behind a day, by language, as TIMEX3 has it.
_PARTS = {
    language: (
        later(before + f"(?P<p>{'|'.join(parts)})(?![^\\W\\d_])"),
        parts,
    )
    for language, (before, parts) in {
        "es": (
            "(?: (?:por|en|de) la | a la )",
            {"mañana": "MO", "tarde": "AF", "noche": "NI", "madrugada": "MO"},
        ),
        "pt": (
            ",? (?:de|à|na|pela) ",
            {"manhã": "MO", "tarde": "AF", "noite": "NI", "madrugada": "MO"},
        ),
        "fr": (
            " (?:dans l['’]|au )?",
            {"matin": "MO", "après-midi": "AF", "soir": "EV"},
        ),
        "it": (
            " ",
            {"mattina": "MO", "pomeriggio": "AF", "sera": "EV", "notte": "NI"},
        ),
        "de": (
            " ",
            {"vormittag": "MO", "nachmittag": "AF", "abend": "EV", "nacht": "NI"},
        ),
    }.items()
}


DAYS = frozenset(word for row in DAYS_ABROAD.values() for word in row)


def day_word_rule(scan: Scan, start: int, end: int, name: str) -> Sequence[Expression]:
    """Read a word for a day near today, where the text is in its language."""
    language = scan.language
    count = DAYS_ABROAD.get(language, {}).get(name)
    if count is None or (
        name == "morgen" and language == "de" and scan.text[start].isupper()
    ):
        return ()
    before, after = scan.word_before(start), scan.word_after(end).lower()
    if before in _BEFORE.get(name, ()) or after in _AFTER.get(name, ()):
        return ()
    if scan.lower.startswith(_NOWADAYS.get(name, ()), end):
        return ()
    beyond = _BEYOND.get(name)
    if beyond and scan.lower.endswith(f"{beyond} ", max(scan.floor, start - 12), start):
        start, count = start - len(beyond) - 1, count + 1
    core = Shift("day", count, "report")
    return (
        with_part(scan.lower, language, Expression(start=start, end=end, core=core)),
    )


def with_part(lower: str, language: str, expression: Expression) -> Expression:
    """Take the part of the day behind a day to it: "hier soir", "lunedì mattina"."""
    core = expression.core
    if not isinstance(core, Weekday) and (
        not isinstance(core, Shift) or core.unit != "day" or core.base != "report"
    ):
        return expression
    if language not in _PARTS:
        return expression
    pattern, parts = _PARTS[language]
    match = pattern.match(lower, expression.end)
    if match is None:
        return expression
    return replace(expression, end=match.end(), clock=f"T{parts[match['p']]}")
