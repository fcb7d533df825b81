"""Yesterday, today and tomorrow in ten other languages: ieri, heute, завтра, أمس.

A word counts only in a text of its language, which its small words tell: *hier* is
yesterday in French and here in German. Weekdays are left alone, since the tense that
tells which one is meant is read in English only.
"""

from collections.abc import Sequence

from archive.extract.dates.abroad_words import DAYS_ABROAD
from archive.extract.dates.expression import Expression, Shift
from archive.extract.dates.lexicon import words
from archive.extract.dates.scan import Scan

#: Behind these the word is a part of the day, or another day than the report's.
_BEFORE = {
    "mañana": frozenset(words("la esta una cada toda de media pasada buena")),
    "morgen": frozenset(
        words("am heute gestern vorgestern jeden guten goede den eines diesem een elke")
    ),
    "اليوم": frozenset(words("في ذلك نفس هذا مدى طوال منذ هو")),
}
_AFTER = {
    "hoy": frozenset(words("en día")),
    "hoje": frozenset(words("em dia")),
    "اليوم": frozenset(words("التالي السابق نفسه الأول الذي ذاته")),
}
#: "Pasado mañana" is the day after.
_BEYOND = {"mañana": "pasado", "amanhã": "depois de"}
DAYS = frozenset(word for row in DAYS_ABROAD.values() for word in row)


def day_word_rule(scan: Scan, start: int, end: int, name: str) -> Sequence[Expression]:
    """Read a word for a day near today, where the text is in its language."""
    language = scan.language
    count = DAYS_ABROAD.get(language, {}).get(name)
    if count is None or (name == "morgen" and scan.text[start].isupper()):
        return ()
    before, after = scan.word_before(start), scan.word_after(end).lower()
    if before in _BEFORE.get(name, ()) or after in _AFTER.get(name, ()):
        return ()
    beyond = _BEYOND.get(name)
    if beyond and scan.lower.endswith(f"{beyond} ", max(scan.floor, start - 12), start):
        start, count = start - len(beyond) - 1, count + 1
    return (Expression(start=start, end=end, core=Shift("day", count, "report")),)
