"""Tell the cases of Russian and Ukrainian names that are joined or are adjectives.

``в Санкт-Петербурге`` is in Санкт-Петербург, whose last word alone has an ending, and
``у Рівному`` in Рівне. What is an adjective may stand before a noun that is left for
others to read (``в Советском районе``): it is a town where none follows.
"""

from archive.extract.places.endings import rules
from archive.extract.places.gazetteer import Gazetteer
from archive.extract.places.names import fold
from archive.extract.places.tongues import bound, stands_in
from archive.extract.places.word import uninflected
from archive.patterns import later

#: Endings of adjectives in the cases of a town: of the others feminine ones are most
#: often those of regions, of which the noun comes later (``в Курской и Тульской``).
_ENDINGS = ("ом", "ого", "ому", "ем", "его", "ему")
#: So many people has a town that is thought of.
_LEAST = 20_000
#: Behind an adjective: it stands alone, before a stop, a small word or a verb.
_ALONE = later(
    r"[.,;:!?»)\]…—–]|\s[—–(]|\s*\Z"
    r"|\s(?:в|во|на|и|из|от|до|под|с|за|о|у|з|та|й|по|із|від|під|після|после)\s"
    r"(?![^\W\d_]+(?:ой|ом|им|ому|ого|ій|их|ых)\s[а-яіїє])"
    r"|\s[а-яіїє]+(?:л|ла|ло|ли|в|ся|лась|лось|лись)(?!\w)"
)
_BACK = 12
#: The same behind what is an adjective, but looks like the case of a town as well:
#: ``в Советском районе`` is in no Советск.
_OF_NOUN = later(
    r"(?:\s(?:и|та|й)\s[^\W\d_]+(?:[сц]ком|[сц]ким))?\s(?:район|округ|област|кра[йяею]|суд|проспект|бульвар|шосс|переул|направлен|порт|"
    r"парк|мор|залив|фронт|університет|университет|сельсовет|поселен|громад)"
)
_ADJECTIVES = ("ском", "цком", "ским", "цким")


def joined_rows(word: str, tongue: str, gazetteer: Gazetteer) -> tuple[int, ...]:
    """Return the rows of a name that hyphens join: ``Йошкар-Оле``.

    The first of its words has endings of its own, if any, where the last is an
    adjective (``Петропавловске-Камчатском``).
    """
    key = fold(word)
    rows = gazetteer.rows_of_key(key) or uninflected(key, gazetteer)
    if rows:
        return rows
    first, _, last = key.partition(" ")
    # "Ростове-на-Дону" has it on the first word alone.
    for form in (last, *_forms(last, "adjective", tongue)):
        for other in (first, *_forms(first, "noun", tongue)):
            rows = gazetteer.rows_of_key(f"{other} {form}")
            if rows:
                return rows
    return ()


def adjective_rows(
    text: str, start: int, end: int, tongue: str, gazetteer: Gazetteer
) -> tuple[str, tuple[int, ...]]:
    """Return the key and the rows of a town whose name is an adjective: ``в Грозном``.

    The word before it says that something is there, and no noun follows.
    """
    key = fold(text[start:end])
    if (
        not key.endswith(_ENDINGS)
        or not stands_in(tongue, text[max(0, start - _BACK) : start])
        or not _ALONE.match(text, end)
    ):
        return "", ()
    for form in _forms(key, "adjective", tongue):
        rows = () if form in bound() else gazetteer.rows_of_key(form)
        rows = tuple(row for row in rows if gazetteer.population(row) >= _LEAST)
        if rows:
            return form, rows
    return "", ()


def is_adjective(text: str, start: int, end: int) -> bool:
    """Tell whether an adjective stands before its noun: ``в Ленинском районе``."""
    return text.endswith(_ADJECTIVES, start, end) and (
        _OF_NOUN.match(text, end) is not None
    )


def _forms(word: str, kind: str, tongue: str) -> list[str]:
    """Return what a declined word may be when it stands alone."""
    return [
        word[: len(word) - len(ending)] + form
        for ending, forms in rules(kind, tongue)
        if word.endswith(ending) and len(word) - len(ending) > 2
        for form in forms
    ]
