"""Find names that Polish, Czech, Hungarian and the like write with endings.

``w Krakowie`` is in Kraków and ``v Praze`` in Praha. An ending is taken off only in a
report of that language, only where what is left is a name that the gazetteer has, and
of small towns only behind a word that says that something is there.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from archive.extract.places import codes
from archive.extract.places.cyrillic import adjective_rows, is_adjective, joined_rows
from archive.extract.places.endings import (
    HOMES,
    LANDS,
    LOCATIVES,
    OPENS,
    PAIRS_ONLY,
    SAYS_WHERE,
    irregular,
    rules,
    where,
)
from archive.extract.places.gazetteer import Gazetteer
from archive.extract.places.given import is_given
from archive.extract.places.lexicon import NEVER, TITLE_BEFORE, words
from archive.extract.places.names import fold
from archive.extract.places.scan import Found, opens_sentence
from archive.extract.places.tongues import KINDS, bound, common, opening
from archive.model import Field
from archive.patterns import later
from archive.resources import word_list

#: Before a name: who acts there, or lives there.
_ACTING = words(
    "starosta starostka primator primatorka hejtman obyvatele policie hasici strazaci "
    "policja burmistrz wojt wojewoda prezydent mieszkaniec mieszkanka mieszkancy "
    "okolic okoli gradonacelnik gradonacelnica primatorka zupan nacelnik δημαρχοσ"
)
_WORD = later(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_LIST = re.compile(
    r"(?:,\s|,?\s(?:i|a|oraz|lub|czy|nebo|in|és|ja|ir|και|и|și|un|dhe|və|va|мен|пен|және|жана|ба|eta|og|և)\s(?:(?:w|we|z|ze|do|v|ve|u|у)\s)?)"
)
_SHORTEST = 4
#: So many people has a town at home behind such a word, one at home behind none, and
#: one abroad.
_AT_HOME, _BARE, _ABROAD = 5_000, 100_000, 150_000

#: So many has one by whose case something is there, rather than a division abroad;
#: and a division abroad.
_LARGE = 50_000
#: So many times the people of a small town at home.
_FAR_LARGER = 10

#: So many has one abroad by which a sentence may begin in Finnish.
_GREAT = 2_000_000
_UMLAUTS = ({"a", "ä"}, {"o", "ö"})
#: A city of more people is hardly ever somebody's name behind "in".
_CITY = 700_000


def declines(tongue: str) -> bool:
    """Tell whether names have endings in a language that are taken off here."""
    return tongue in HOMES


def declined_names(
    text: str, field: Field, found: Sequence[Found], tongue: str, gazetteer: Gazetteer
) -> list[Found]:
    """Return the declined names of a text, besides those found as they are.

    One of those is changed where the language means a far larger town of its own:
    ``Łodzi`` is Łódź and no Lodi.
    """
    taken = {at: one for one in found for at in range(one.start, one.end)}
    names: list[Found] = []
    listed, done = -1, 0
    matches = list(_WORD.finditer(text))
    for at, match in enumerate(matches):
        start = match.start()
        if start < done or not _may_decline(text, matches[at : at + 2]):
            continue
        one = taken.get(start)
        if one is not None and (one.words > 1 or _leave_out(one, text, tongue)):
            continue
        there = _is_there(text, matches, at, listed, tongue)
        end, key, rows = _declined(text, matches[at : at + 2], tongue, gazetteer)
        rows = _known(rows, tongue, gazetteer, there=there)
        if rows and end == match.end():
            here = matches[at : at + 2]
            if _is_somebody(text, here, key, rows, gazetteer, there=there):
                rows = ()
            elif tongue in SAYS_WHERE and opens_sentence(text, start):
                named = _goes_on(text, here) and not _is_country(rows, gazetteer)
                rows = () if named else rows
                rows = _renowned(rows, key, tongue, match[0], gazetteer)
        if one is not None:
            longer = bool(rows) and end > one.end
            if longer or (
                rows and _overrules(rows, one, tongue, gazetteer, there=there)
            ):
                one.key, one.rows, one.end, one.text = key, rows, end, text[start:end]
                if longer:
                    _lengthen(one, taken.get(end - 1))
            elif match[0].endswith(LOCATIVES.get(tongue, ())):
                one.left, one.left_close = "", False
            listed = one.end
        elif (
            rows
            and _is_free(taken.get(end - 1), start)
            and (
                there
                or not _is_doubtful(
                    text, matches, at, tongue, near=_is_near(rows, tongue, gazetteer)
                )
                or _may_open(text, start, rows, tongue, gazetteer)
            )
        ):
            if end - 1 in taken:
                taken[end - 1].inner = True
            names.append(Found(field, start, end, text[start:end], key, rows, 1))
            _tell_neighbours(taken, text, start, end)
            listed = done = end
    return names


def _may_decline(text: str, words_here: Sequence[re.Match[str]]) -> bool:
    """Tell whether a word may be a name; a short one where another follows.

    ``Tel Awiwie`` is, and ``Tel`` alone is none.
    """
    word = words_here[0][0]
    if not word[0].isupper():
        return False
    size = len(word)
    return size >= _SHORTEST or (size == _SHORTEST - 1 and _goes_on(text, words_here))


def _leave_out(one: Found, text: str, tongue: str) -> bool:
    """Leave out a town where an adjective stands: ``в Советском районе``."""
    is_out = tongue in PAIRS_ONLY and is_adjective(text, one.start, one.end)
    one.inner = one.inner or is_out
    return is_out


def _lengthen(one: Found, last: Found | None) -> None:
    """Tell a name, and what was found at its end, that it has a second word now."""
    one.words, one.right, one.second_right = 2, one.second_right, ""
    if last is not None:
        last.inner = True


def _tell_neighbours(taken: dict[int, Found], text: str, start: int, end: int) -> None:
    """Tell the names beside a declined one that no word of somebody's stands there.

    ``Toshkentda Rossiya elchisi`` is an ambassador in Tashkent, and nobody Rossiya.
    """
    after = taken.get(end + 1)
    if after is not None and after.start == end + 1 and text[end] == " ":
        after.left, after.left_close = "", False
    before = taken.get(start - 2)
    if before is not None and before.end == start - 1:
        before.right_is_place = True


def _is_somebody(
    text: str,
    words_here: Sequence[re.Match[str]],
    key: str,
    rows: tuple[int, ...],
    gazetteer: Gazetteer,
    *,
    there: bool,
) -> bool:
    """Tell whether a surname follows a declined given name: ``Władimira Putina``."""
    return (
        _goes_on(text, words_here)
        and is_given(key)
        and not _is_country(rows, gazetteer)
        and not (there and max(map(gazetteer.population, rows)) > _CITY)
    )


def _goes_on(text: str, words_here: Sequence[re.Match[str]]) -> bool:
    """Tell whether another word with a capital follows, as a surname does."""
    first, second = words_here[0], words_here[-1]
    return text[first.end() : second.start()] == " " and second[0][0].isupper()


def _is_country(rows: tuple[int, ...], gazetteer: Gazetteer) -> bool:
    return bool(rows) and gazetteer.kind(rows[0]) == codes.COUNTRY


def _renowned(
    rows: tuple[int, ...], key: str, tongue: str, word: str, gazetteer: Gazetteer
) -> tuple[int, ...]:
    """Return the places by which a declined word that opens a sentence may go.

    Finnish has ``sarja`` for a series, and ``Lähden`` is no case of Lahti.
    """
    kept = []
    for row in rows:
        fact, own = gazetteer.facts(row), gazetteer.name(row)
        if fact.kind == codes.CITY:
            same = zip(word.lower(), own.lower(), strict=False)
            if fact.country in HOMES[tongue]:
                fits = not any({*pair} in _UMLAUTS for pair in same)
            else:
                known = fact.flags & codes.CAPITAL or fold(own) == key
                fits = bool(known) or fact.people >= _GREAT
            if not fits:
                continue
        kept.append(row)
    return tuple(kept)


def _is_free(one: Found | None, start: int) -> bool:
    """Tell whether nothing is known at a name's end, or only its second word."""
    return one is None or (one.words == 1 and one.start > start)


def _is_there(
    text: str, matches: Sequence[re.Match[str]], at: int, listed: int, tongue: str
) -> bool:
    """Tell whether the word before says that something is there, or a list goes on."""
    start = matches[at].start()
    if listed >= 0 and _LIST.fullmatch(text[listed:start]):
        return True
    if matches[at][0].endswith(LOCATIVES.get(tongue, ())):
        return True
    if tongue in SAYS_WHERE:
        return not opens_sentence(text, start)
    if at == 0 or text[matches[at - 1].end() : start].strip():
        return False
    before = matches[at - 1][0].lower()
    key = fold(before)
    return key in where(tongue) or key in _ACTING or before in KINDS


def _is_near(rows: tuple[int, ...], tongue: str, gazetteer: Gazetteer) -> bool:
    """Tell whether a language speaks often of a place: a country, or one at home."""
    return any(
        gazetteer.kind(row) == codes.COUNTRY or gazetteer.country(row) in HOMES[tongue]
        for row in rows
    )


def _is_doubtful(
    text: str, matches: Sequence[re.Match[str]], at: int, tongue: str, *, near: bool
) -> bool:
    """Tell whether a name without such a word may be somebody's, or any word.

    Far places are doubted behind any capital: ``Vratislav Janda`` is nobody of Yaoundé.
    """
    start = matches[at].start()
    if opens_sentence(text, start):
        return tongue not in SAYS_WHERE
    if at == 0 or text[matches[at - 1].end() : start].strip():
        return False
    before = matches[at - 1][0]
    key = fold(before)
    return before[0].isupper() and (
        key in word_list("given.txt")
        or key in TITLE_BEFORE
        or not opens_sentence(text, matches[at - 1].start())
        or not near
    )


def _may_open(
    text: str, start: int, rows: tuple[int, ...], tongue: str, gazetteer: Gazetteer
) -> bool:
    """Tell whether a sentence may begin with a country's or a large town's name."""
    return (
        tongue in OPENS
        and opens_sentence(text, start)
        and _is_near(rows, tongue, gazetteer)
    )


def _declined(
    text: str, words_here: Sequence[re.Match[str]], tongue: str, gazetteer: Gazetteer
) -> tuple[int, str, tuple[int, ...]]:
    """Return where a declined name ends that begins here, its key and its rows."""
    first = words_here[0]
    word = fold(first[0])
    second = words_here[1] if len(words_here) > 1 else first
    if second[0][0].isupper() and text[first.end() : second.start()] == " ":
        key, rows = _pair(word, fold(second[0]), tongue, gazetteer)
        if rows:
            return second.end(), key, rows
    if tongue in PAIRS_ONLY:
        kind = next(
            (k for start, k in LANDS.items() if second[0].startswith(start)), ""
        )
        for one in (word, *_forms(word, "adjective", tongue)) if kind else ():
            rows = gazetteer.rows_of_key(f"{one} {kind}")
            if rows:
                return second.end(), f"{one} {kind}", rows
        if "-" in first[0]:
            return first.end(), word, joined_rows(first[0], tongue, gazetteer)
        return first.end(), *adjective_rows(text, *first.span(), tongue, gazetteer)
    if "-" in first[0]:
        one, _, last = word.partition(" ")
        return first.end(), *_pair(one, last, tongue, gazetteer)
    if word in common(tongue) or word in opening(tongue) or word in NEVER:
        return first.end(), "", ()
    best: tuple[int, ...] = ()
    key, most = "", -1
    forms = _forms(word, "noun", tongue)
    if first[0].endswith(LOCATIVES.get(tongue, ())):
        forms = (word, *forms)
    for form in forms:
        # "Çin" is China in Turkish alone.
        fits = tongue in bound().get(form, (tongue,))
        rows = gazetteer.rows_of_key(form) if fits else ()
        people = max((_people(row, tongue, gazetteer) for row in rows), default=-1)
        if people > most:
            key, best, most = form, rows, people
    return first.end(), key, best


def _pair(
    first: str, last: str, tongue: str, gazetteer: Gazetteer
) -> tuple[str, tuple[int, ...]]:
    """Return the key and the rows of a name of two words, one or both declined.

    ``Zielonej Górze``; ``Tel Awiwie``; ``Strefie Gazy``; ``Bielsku-Białej``.
    """
    lasts = (last, *_forms(last, "noun", tongue, least=2))
    for one in _forms(first, "adjective", tongue):
        for other in lasts:
            if rows := gazetteer.rows_of_key(f"{one} {other}"):
                return f"{one} {other}", rows
    for other in lasts[1:]:
        if rows := gazetteer.rows_of_key(f"{first} {other}"):
            return f"{first} {other}", rows
    lasts = (*lasts, *_forms(last, "adjective", tongue))
    for one in _forms(first, "noun", tongue):
        for other in lasts:
            if rows := gazetteer.rows_of_key(f"{one} {other}"):
                return f"{one} {other}", rows
    return "", ()


@lru_cache(maxsize=20_000)
def _forms(
    word: str, kind: str, tongue: str, least: int = _SHORTEST - 1
) -> tuple[str, ...]:
    """Return what a declined word may be when it stands alone."""
    known = irregular(tongue).get(word)
    if known:
        return (known,)
    found = []
    for ending, forms in rules(kind, tongue):
        stem = word[: len(word) - len(ending)]
        if len(stem) >= least and word.endswith(ending):
            found += [stem + form for form in forms if stem + form != word]
    return tuple(found)


def _people(row: int, tongue: str, gazetteer: Gazetteer) -> int:
    """Return how many people speak for a place: countries first, then towns at home."""
    if gazetteer.kind(row) == codes.COUNTRY:
        return 10**10
    home = gazetteer.country(row) in HOMES[tongue]
    return gazetteer.population(row) * (50 if home else 1)


def _known(
    rows: tuple[int, ...], tongue: str, gazetteer: Gazetteer, *, there: bool
) -> tuple[int, ...]:
    """Return those of the places that a report of the language may mean."""
    kept = []
    for row in rows:
        home = gazetteer.country(row) in HOMES[tongue]
        least = _ABROAD if not home else _AT_HOME if there else _BARE
        if (
            gazetteer.kind(row) != codes.CITY
            and not gazetteer.flags(row) & codes.SECOND
        ):
            least = 0 if home or gazetteer.kind(row) == codes.COUNTRY else _LARGE
        if gazetteer.population(row) >= least:
            kept.append(row)
    return tuple(kept)


def _overrules(
    rows: tuple[int, ...], one: Found, tongue: str, gazetteer: Gazetteer, *, there: bool
) -> bool:
    """Tell whether a declined name is likelier than a town as written.

    Far larger towns at home are, towns at home behind a word that says that something
    is there, and countries.
    """
    if tongue not in bound().get(one.key, (tongue,)):
        return True
    homes = HOMES[tongue]
    kinds = {gazetteer.kind(row) for row in one.rows}
    if kinds != {codes.CITY}:
        # A division abroad gives way to a city at home: ``Tartus`` is in Tartu.
        return (
            there
            and tongue in SAYS_WHERE
            and codes.COUNTRY not in kinds
            and not any(gazetteer.country(row) in homes for row in one.rows)
            and any(
                gazetteer.country(row) in homes and gazetteer.population(row) >= _LARGE
                for row in rows
            )
        )
    if any(gazetteer.kind(row) == codes.COUNTRY for row in rows):
        return True
    people = [gazetteer.population(row) for row in one.rows]
    if any(gazetteer.country(row) in homes for row in one.rows):
        least = _FAR_LARGER * max(people)
    else:
        least = 0 if there else 2 * max(people)
    return any(
        gazetteer.country(row) in homes and gazetteer.population(row) > least
        for row in rows
    )
