"""Authors as they are found and counted: each person of a report's author field.

An author is one whatever the case, the accents and the order of the words of the name.
"""

from collections.abc import Collection, Iterable, Mapping
from functools import lru_cache

from archive.bylines import authors_of
from archive.search.analysis import query_folded

#: Authors told of when none has the name that was typed.
MOST_ALIKE = 5


def author_words(name: str) -> frozenset[str]:
    """Return the words of a name of an author, by which it is found.

    An author is meant whose name has all the words typed, in any order: the family name
    stands first or last, a title before it. Where nothing is typed no author is meant.
    """
    return frozenset(query_folded(name))


@lru_cache(maxsize=32_768)
def author_key(name: str) -> str:
    """Return what two names of an author have in common when they are one.

    They have the same words, in any order. "" is the key of no name alone. Each
    generation of an index asks for those of all its authors again.
    """
    return " ".join(sorted(author_words(name))) or name.strip().casefold()


def by_spelling(name: str) -> tuple[bool, bool, str]:
    """Return what spellings of an author's name are sorted by, the one to show first.

    That is one that is not all in capitals and has the given name first, where there is
    one; of several the first in the order of characters.
    """
    return name.isupper(), "," in name, name


@lru_cache(maxsize=32_768)
def names_by_key(field: str) -> Mapping[str, str]:
    """Return the authors that a field names, by their keys; {"": ""} where it is empty.

    Whoever is named twice has the better spelling (``by_spelling``).
    """
    names: dict[str, str] = {}
    for name in authors_of(field):
        key = author_key(name)
        names[key] = min(name, names.get(key, name), key=by_spelling)
    return names or {"": ""}


def asked_keys(typed: str) -> frozenset[str]:
    """Return the keys of all the authors that a report must have for a typed name.

    A name typed as a field names several persons asks for reports by all of them.
    """
    return frozenset(names_by_key(typed))


def asked_words(typed: str) -> tuple[frozenset[str], ...]:
    """Return the words that a report's authors must have: each group one of them.

    () where nothing is typed, which no author has.
    """
    groups = map(author_words, authors_of(typed))
    return tuple(dict.fromkeys(filter(None, groups)))


def hold_words(
    asked: Collection[frozenset[str]], names: Iterable[frozenset[str]]
) -> bool:
    """Tell whether authors of these ``names``, as words, have all that is asked."""
    every = list(names)
    return bool(asked) and all(any(want <= has for has in every) for want in asked)


def author_notes(typed: str, names: Mapping[str, str]) -> tuple[str, ...]:
    """Return what to say of a whole name of an author that no report is by.

    ``names`` are those of all authors of the archive, by their keys.
    """
    notes = []
    for key, name in names_by_key(typed).items():
        if not key or key in names:
            continue
        words = author_words(name)
        alike = sorted(
            n for k, n in names.items() if words and words <= set(k.split(" "))
        )
        note = f"No report here is by an author called “{name[:80]}”."
        notes.append(note + whole_names("Authors", alike))
    return tuple(notes)


def whole_names(kind: str, names: Collection[str]) -> str:
    """Return what to say of those that hold a name typed in part; "" where none does.

    ``kind`` is what they are: “Sources”.
    """
    if not names:
        return ""
    more = ", …" if len(names) > MOST_ALIKE else ""
    quoted = ", ".join(f"“{name}”" for name in list(names)[:MOST_ALIKE])
    return f" {kind} are asked for by their whole names: {quoted}{more}."
