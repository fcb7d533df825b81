"""The facets of sources, authors and languages as rows with links."""

from collections.abc import Callable
from dataclasses import dataclass

from archive.search.answer import author_key, name_key
from archive.search.grammar import parse, render
from archive.search.language_names import language_name
from archive.search.params import UNKNOWN
from archive.search.results import Results
from archive.search.tree import And, Everything
from archive.web.bidi import neutral
from archive.web.completion import source_words
from archive.web.links import Address
from archive.web.placetree import without

#: Sources or authors that a page lists; others are found by typing.
MOST_SOURCES = 40


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
    leave_out = _leaving_out(address)

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
    known = {author_key(name): name for name in address.query.authors}
    add = address.filled(lambda name: {"authors": (*address.query.authors, name)})
    made = []
    for bucket in authors[:MOST_SOURCES]:
        chosen = known.get(author_key(bucket.name))
        if chosen is None:
            row = (add(bucket.name or UNKNOWN), False)
        else:
            gone = without(address.query.authors, chosen)
            row = (address.to(authors=gone), True)
        name = neutral(bucket.name) or "Author unknown"
        made.append(SourceRow(name, bucket.count, *row))
    return tuple(made)


def _leaving_out(address: Address) -> Callable[[str], str]:
    """Return what writes the search with a further condition at its words' end."""
    tree = parse(address.query.text).tree
    before = tree.children if isinstance(tree, And) else (tree,)
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
