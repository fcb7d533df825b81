"""Find names in scripts that part no words by blanks: Chinese, Japanese, Thai, ...

Korean is read here too: its particles are written together with a name. A name has at
least two signs and is that of a place with some people; what the signs beside it say
of it is judged by ``signs``.
"""

import re
from collections.abc import Iterable
from functools import cache

from archive.extract.places import codes
from archive.extract.places.gazetteer import Gazetteer
from archive.extract.places.initials import initials
from archive.extract.places.names import fold
from archive.extract.places.scan import Found
from archive.extract.places.signs import Signs, is_no_word
from archive.extract.places.tongues import common, opening
from archive.extract.places.unparted import spans, unparted_names
from archive.extract.places.whole import is_begun_longer, is_whole
from archive.model import Field
from archive.patterns import later

_SIGN = (
    r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]"
)
_ANY = later(_SIGN)
_UNPARTED = later(_SIGN + "{2,}")
#: Languages in such scripts; where a report's is unknown, it may be any of them.
_LANGUAGES = ("ar", "fa", "he", "hi", "ja", "ko", "th", "zh")
_HANGUL = re.compile(r"[\uac00-\ud7af]")
#: Hiragana: in Chinese there are none.
_KANA = re.compile(r"[\u3041-\u3096]")
_LEAST_PEOPLE = 100_000
#: The same where a name says itself that it is a town's.
_LEAST_CALLED = 5_000
_CALLED = re.compile(r"..[市县縣県町]$")
_LONGEST = 12
#: The same where vowels and tones are signs as well, as in Thai: ``สหรัฐอาหรับเอมิเรตส์``.
_LONGEST_SPELT = 28
_SPELT_ENDS = "\u2000"
#: In Korean a country's name may have a second word, with particles behind it.
_SECOND = later(r" (?P<word>[\uac00-\ud7af]{2,8})")
#: After so many signs it is worth while to collect all names in such scripts.
_WORTH_COLLECTING = 5_000
#: So much of the text around a stretch of signs is looked at.
_AROUND = 12


def names_without_blanks(
    text: str, gazetteer: Gazetteer, field: Field, tongue: str
) -> list[Found]:
    """Return the names found in stretches of signs without blanks.

    Args:
        text: The text.
        gazetteer: Where names are looked up.
        field: Where the text stands in the report.
        tongue: Its language, if known; its everyday words are no names.
    """
    if _ANY.search(text) is None:
        return []
    words = everyday(tongue)
    found: list[Found] = []
    japanese = tongue == "ja" or (tongue != "zh" and _KANA.search(text) is not None)
    for match in _UNPARTED.finditer(text):
        known = list(_starts(match[0], gazetteer))
        if not known:
            continue
        run, (start, end) = match[0], match.span()
        signs = Signs(
            run,
            before=text[max(0, start - _AROUND) : start],
            after=text[end : end + _AROUND],
            tongue="ja" if japanese else "zh",
        )
        for one in _in_run(signs, known, gazetteer, field):
            if one.key in words or is_begun_longer(run, one.start, one.end, words):
                continue
            one.start += start
            one.end += start
            if text[one.end : one.end + 1] == " " and _HANGUL.match(one.text):
                _lengthen(one, text, gazetteer)
            found.append(one)
    found.extend(_by_initials(text, gazetteer, field, japanese=japanese, among=found))
    return found


def _lengthen(one: Found, text: str, gazetteer: Gazetteer) -> None:
    """Add to a Korean name its second word: ``도미니카 공화국`` is not Dominica."""
    second = _SECOND.match(text, one.end)
    if second is None:
        return
    for size in range(len(second["word"]), 1, -1):
        name = f"{one.text} {second['word'][:size]}"
        rows = gazetteer.rows(name)
        if rows and gazetteer.kind(rows[0]) == codes.COUNTRY:
            one.end = second.start("word") + size
            one.text, one.key, one.rows = name, fold(name), rows
            return


def _by_initials(
    text: str,
    gazetteer: Gazetteer,
    field: Field,
    *,
    japanese: bool,
    among: Iterable[Found],
) -> list[Found]:
    """Return the countries that one sign stands for, outside of the names found."""
    tongue = "ko" if _HANGUL.search(text) else "ja" if japanese else "zh"
    taken = {at for one in among for at in range(one.start, one.end)}
    found = []
    for at, name in initials(text, tongue):
        rows = gazetteer.rows(name)
        if rows and at not in taken:
            one = make(text, (at, at + 1), rows, field)
            one.key = fold(name)
            found.append(one)
    return found


@cache
def everyday(tongue: str) -> frozenset[str]:
    """Return the folded everyday words of a language, or of all in such scripts."""
    languages = (tongue,) if tongue else _LANGUAGES
    return frozenset().union(*(common(one) | opening(one) for one in languages))


def _in_run(
    signs: Signs,
    starts: Iterable[tuple[int, int]],
    gazetteer: Gazetteer,
    field: Field,
) -> list[Found]:
    """Return the names in one stretch; they count its signs."""
    run = signs.run
    found: list[Found] = []
    begun = -1
    for at, most in starts:
        if at < begun:
            continue
        for size in range(most, 1, -1):
            end = at + size
            name = run[at:end]
            rows = gazetteer.rows(name)
            if not rows:
                continue
            least = _LEAST_CALLED if _CALLED.search(name) else _LEAST_PEOPLE
            rows = enough(rows, least, gazetteer)
            parted = at == begun
            if not rows or not _stands(signs, (at, end), rows, gazetteer, parted):
                continue
            begun = end
            if not _is_anothers(signs, (at, end), rows, gazetteer, parted):
                found.append(make(run, (at, end), rows, field))
            break
    return found


def _stands(
    signs: Signs,
    span: tuple[int, int],
    rows: tuple[int, ...],
    gazetteer: Gazetteer,
    parted: bool,
) -> bool:
    """Tell whether a name is no piece of another word, and no everyday word."""
    run, (at, end) = signs.run, span

    def known(start: int, stop: int) -> bool:
        name = run[start:stop]
        there = enough(gazetteer.rows(name), _LEAST_PEOPLE, gazetteer)
        return bool(there) and is_no_word(fold(name))

    wide = gazetteer.kind(rows[0]) in (codes.COUNTRY, codes.CONTINENT)
    if not is_whole(run, at, end, parted=parted, wide=wide, known=known):
        return False
    narrow = are_towns(rows, gazetteer)
    return signs.is_sure(fold(run[at:end]), end, narrow=narrow) and not signs.is_cut(
        at, end, narrow=narrow, parted=parted, known=known
    )


def _is_anothers(
    signs: Signs,
    span: tuple[int, int],
    rows: tuple[int, ...],
    gazetteer: Gazetteer,
    parted: bool,
) -> bool:
    """Tell whether a name is a person's, a language's, or that of some body."""
    at, end = span
    if signs.is_language(end) or (
        are_towns(rows, gazetteer) and signs.is_body(at, end)
    ):
        return True
    return _may_be_somebody(rows, gazetteer) and signs.is_somebody(
        at, end, parted=parted
    )


def _may_be_somebody(rows: Iterable[int], gazetteer: Gazetteer) -> bool:
    """Tell whether people are called as all these places are: towns, rivers, Cesar."""
    return all(
        gazetteer.kind(row) in (codes.CITY, codes.WATER, codes.OTHER)
        or (gazetteer.kind(row) == codes.DIVISION and gazetteer.country(row) != "CN")
        for row in rows
    )


def _starts(run: str, gazetteer: Gazetteer) -> Iterable[tuple[int, int]]:
    """Return where in a run a name may begin, and how long it may be."""
    longest = _LONGEST_SPELT if run[0] < _SPELT_ENDS else _LONGEST
    gazetteer.unparted_signs += len(run)
    if gazetteer.unparted_signs > _WORTH_COLLECTING:
        known = spans(run, longest, unparted_names(gazetteer))
        if known is not None:
            return known
    last = len(run)
    return ((at, min(longest, last - at)) for at in range(last - 1))


def are_towns(rows: Iterable[int], gazetteer: Gazetteer) -> bool:
    """Tell whether a name is that of towns alone."""
    return all(gazetteer.kind(row) == codes.CITY for row in rows)


def enough(rows: tuple[int, ...], least: int, gazetteer: Gazetteer) -> tuple[int, ...]:
    """Return those of some places that are no towns, or towns of so many people."""
    return tuple(
        row
        for row in rows
        if gazetteer.population(row) >= least or gazetteer.kind(row) != codes.CITY
    )


def make(
    text: str, span: tuple[int, int], rows: tuple[int, ...], field: Field
) -> Found:
    """Return a name that was found in a text."""
    start, end = span
    name = text[start:end]
    return Found(
        field=field, start=start, end=end, text=name, key=fold(name), rows=rows, words=2
    )
