"""Read names that are partly in small letters: ``Arabie saoudite``, ``mer Noire``."""

import re
from collections.abc import Iterator

from archive.extract.places import codes
from archive.extract.places.gazetteer import Gazetteer
from archive.extract.places.names import fold
from archive.extract.places.scan import Found
from archive.model import Field
from archive.patterns import later

#: Letters of other scripts than Latin that are small, and capitals.
_SMALL = "а-яѐ-џґα-ωά-ώ"
_CAPITALS = "А-ЯЀ-ЏҐΑ-Ω"
#: A capitalised word, perhaps behind "l'", and up to three small ones.
_GOES_ON = re.compile(
    r"(?:(?<![\w'’-])(?![LlDd]['’])|(?<=\b[LlDd]['’])|(?<=ll['’]))"
    rf"[^\W\d_a-zà-öø-ÿ{_SMALL}][\w’'-]+"
    rf"(?=(?P<rest>(?: [^\W\d_A-ZÀ-ÖØ-Þ{_CAPITALS}][\w-]*){{1,3}}))"
)
#: What waters are called in small letters before their names: ``mer Noire``.
_WATER = re.compile(
    r"(?<![\w'’-])(?:[ldLD]['’]|[dn]ell['’]|dall['’]|sull['’])?"
    r"(?P<name>(?i:mer|océan|golfe|détroit|canal|mar|océano|oceano|golfo|estrecho|mare"
    r"|estreito|stretto|canale|golf|straat|zee|morze|morza|morzu|zatoka|zatoce|zatoki"
    r"|cieśnina|cieśninie|cieśniny|kanał|kanału|kanale|ocean|oceanu|marea|golful"
    r"|lac|lago)"
    r"(?: (?:de|du|des|del|della|di|do|da|dei|das|dos|van|von|la|el)\b){0,2} (?:d['’])?"
    r"[^\W\d_a-zà-öø-ÿ][\w-]*)(?=(?P<more>(?: [\w-]+){0,2}))"
)
_LAKE = re.compile(r"(?i:lac|lago) (?:(?:de|di|do|du|del) )?")

#: How Swahili says "of" in a country's name: ``Guinea ya Ikweta``.
_OF_SWAHILI = later(
    r"(?<![\w'’-])[A-Z]\w+(?: (?:ya|wa|za|vya|la|cha|na) [A-Z]\w+){1,3}"
)

_CAPITAL = later(r"[A-Z]\w+")

_LEAST = 4
#: Shorter words by which names of countries begin, in Norwegian.
_ARTICLES = frozenset(("de", "den", "det"))


def continue_names(
    text: str, field: Field, found: list[Found], tongue: str, gazetteer: Gazetteer
) -> None:
    """Add names of countries and regions of which not all words are capitalised.

    One of ``found`` that is a part of it is made longer, others in it are taken out.
    """
    taken = {one.start: one for one in found}
    wholes = [*_waters(text, field, taken, tongue, gazetteer)]
    if tongue == "sw":
        wholes += _lands(text, field, taken, gazetteer)
    for water, parts in wholes:
        taken[water.start] = water
        for part in parts:
            found.remove(part)
        if water not in found:
            found.append(water)
    for match in _GOES_ON.finditer(text):
        start, first_end = match.start(), match.start("rest")
        first = fold(text[start:first_end])
        small = match["rest"].split()
        # "La réunion" is held anywhere.
        if (
            (len(first) < _LEAST and first not in _ARTICLES)
            or not small
            or not gazetteer.may_begin(f"{first} {fold(small[0])}")
        ):
            continue
        for count in range(len(small), 0, -1):
            end = first_end + sum(len(word) + 1 for word in small[:count])
            rows = gazetteer.rows(text[start:end])
            if not rows or gazetteer.kind(rows[0]) == codes.CITY:
                continue
            one = taken.get(start)
            if one is None:
                found.append(_new(field, (start, end), text, rows, tongue))
            elif one.end < end:
                _lengthen(one, (start, end), text, rows)
            break


def _waters(
    text: str, field: Field, taken: dict[int, Found], tongue: str, gazetteer: Gazetteer
) -> Iterator[tuple[Found, list[Found]]]:
    """Yield seas and the like whose kind stands before the name in small letters.

    Each comes with those found that are only parts of it.
    """
    for match in _WATER.finditer(text):
        start, end = match.start("name"), match.end("more")
        while end > start:
            name = text[start:end]
            rows = gazetteer.rows(name) or gazetteer.rows(_LAKE.sub("lake ", name))
            if rows and gazetteer.kind(rows[0]) == codes.WATER:
                break
            end = text.rfind(" ", start, end)
        if end <= start:
            continue
        if whole := _whole(field, (start, end), text, rows, taken=taken, tongue=tongue):
            yield whole


def _lands(
    text: str, field: Field, taken: dict[int, Found], gazetteer: Gazetteer
) -> Iterator[tuple[Found, list[Found]]]:
    """Yield countries whose name has "of" in it, each with what are parts of it."""
    for match in _OF_SWAHILI.finditer(text):
        spans = [word.span() for word in _CAPITAL.finditer(text, *match.span())]
        # The longest first: "Rais wa Guinea ya Ikweta" has a country in it.
        tried = sorted(
            ((first, last) for first, _ in spans for _, last in spans if last > first),
            key=lambda span: span[0] - span[1],
        )
        for span in tried:
            rows = gazetteer.rows(text[slice(*span)])
            if " " not in text[slice(*span)]:
                break
            if rows and gazetteer.kind(rows[0]) == codes.COUNTRY:
                if whole := _whole(field, span, text, rows, taken=taken, tongue="sw"):
                    yield whole
                break


def _whole(
    field: Field,
    span: tuple[int, int],
    text: str,
    rows: tuple[int, ...],
    *,
    taken: dict[int, Found],
    tongue: str,
) -> tuple[Found, list[Found]] | None:
    """Return a name of which those found there are parts, with all but the first."""
    start, end = span
    parts = [one for at, one in taken.items() if start <= at < end]
    if any(one.end > end for one in parts):
        return None
    if not parts:
        return _new(field, span, text, rows, tongue), parts
    one = parts.pop(0)
    _lengthen(one, span, text, rows)
    one.left = one.of = ""
    return one, parts


def _new(
    field: Field, span: tuple[int, int], text: str, rows: tuple[int, ...], tongue: str
) -> Found:
    name = text[slice(*span)]
    key = fold(name)
    one = Found(field, *span, name, key, rows, key.count(" ") + 1)
    one.tongue = tongue
    return one


def _lengthen(
    one: Found, span: tuple[int, int], text: str, rows: tuple[int, ...]
) -> None:
    """Have a name found be the longer one of which it is a part."""
    one.start, one.end = span
    one.text = text[slice(*span)]
    one.key, one.rows = fold(one.text), rows
    one.words = one.key.count(" ") + 1
    one.right = one.second_right = one.tail = ""
