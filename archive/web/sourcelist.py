"""The facets of sources, authors and languages as rows with links."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from archive.search.answer import name_key
from archive.search.authors import author_key, names_by_key
from archive.search.grammar import parse, render
from archive.search.language_names import language_name
from archive.search.params import UNKNOWN
from archive.search.results import Results, SourceBucket
from archive.search.tree import And, Everything, conjuncts
from archive.web.bidi import neutral
from archive.web.completion import source_words
from archive.web.links import Address
from archive.web.placetree import without

#: Sources or authors that a page lists; others are found by typing.
MOST_SOURCES = 40
#: Between names that stand for all of their bearers (``authors.asked_keys``).
_TOGETHER = "; "


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A source, author or language: its count, and the searches with and without it."""

    name: str
    count: int
    url: str
    selected: bool
    exclude_url: str = ""


def source_rows(results: Results, address: Address) -> tuple[SourceRow, ...]:
    """Return the sources most frequent in the matches, as many as are listed."""
    leave_out = adding_words(address)

    def without_it(name: str) -> str:
        words = source_words(name)
        return leave_out(f"-{words}") if words else ""

    known = {name_key(name): name for name in address.query.sources}
    add = address.filled(lambda name: {"sources": (*address.query.sources, name)})
    made = []
    for bucket in results.facets.sources[:MOST_SOURCES]:
        chosen = known.get(name_key(bucket.name))
        if chosen is None:
            row = (add(bucket.name or UNKNOWN), False, without_it(bucket.name))
        else:
            gone = without(address.query.sources, chosen)
            row = (address.to(sources=gone), True, "")
        name = neutral(bucket.name) or "Source unknown"
        made.append(SourceRow(name, bucket.count, *row))
    return tuple(made)


def author_rows(results: Results, address: Address) -> tuple[SourceRow, ...]:
    """Return the authors most frequent in the matches, where some are named.

    None can be left out by a click: ``-author:`` leaves out all whose names have the
    words, which may be more reports than those of one name.
    """
    authors = results.facets.authors
    if not address.query.authors and not any(bucket.name for bucket in authors):
        return ()
    groups = [names_by_key(name) for name in address.query.authors]
    add = address.filled(lambda name: {"authors": (name,)})
    made = []
    for bucket in authors[:MOST_SOURCES]:
        if groups:
            chosen, selected = _author_clicked(address.query.authors, groups, bucket)
            row = (address.to(authors=chosen), selected)
        else:
            row = (add(bucket.name or UNKNOWN), False)
        name = neutral(bucket.name) or "Author unknown"
        made.append(SourceRow(name, bucket.count, *row))
    return tuple(made)


def _author_clicked(
    names: tuple[str, ...], groups: Sequence[Mapping[str, str]], bucket: SourceBucket
) -> tuple[tuple[str, ...], bool]:
    """Return the authors asked for after a click, and whether it chose this one before.

    Another author of the reports found is asked for together with those chosen: the
    count is of reports by both.

    Args:
        names: The authors chosen, any of them.
        groups: Whom each of these names, as ``names_by_key`` gives it.
        bucket: The author clicked.
    """
    key = author_key(bucket.name)
    rest = tuple(n for n, g in zip(names, groups, strict=True) if g.keys() != {key})
    if len(rest) < len(names):
        return rest, True
    if all(key in group for group in groups):
        left = ([n for k, n in group.items() if k != key] for group in groups)
        return tuple(dict.fromkeys(map(_TOGETHER.join, left))), True
    both = [
        _TOGETHER.join((*group.values(), bucket.name))
        for group in groups
        if "" not in group
    ]
    return tuple(both) or (*names, bucket.name), False


def adding_words(address: Address) -> Callable[[str], str]:
    """Return what writes the search with a further condition at its words' end."""
    before = conjuncts(parse(address.query.text).tree)
    words = tuple(node for node in before if not isinstance(node, Everything))
    said = render(And(words)) + " " if words else ""
    return address.filled(lambda condition: {"text": said + condition})


def language_rows(results: Results, address: Address) -> tuple[SourceRow, ...]:
    """Return the languages of the matches, where there are several."""
    query = address.query
    named = [bucket for bucket in results.facets.languages if bucket.name]
    if len(named) < 2 and not query.languages:
        return ()
    return tuple(
        SourceRow(
            neutral(language_name(bucket.name)),
            bucket.count,
            address.to(
                languages=without(query.languages, bucket.name)
                if bucket.name in query.languages
                else (*query.languages, bucket.name)
            ),
            bucket.name in query.languages,
        )
        for bucket in named
    )
