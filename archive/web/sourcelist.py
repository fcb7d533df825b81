"""The facets of sources and languages as rows with links."""

from collections.abc import Callable
from dataclasses import dataclass

from archive.search.grammar import parse, render
from archive.search.language_names import language_name
from archive.search.params import UNKNOWN
from archive.search.results import Results
from archive.search.tree import And, Everything
from archive.web.bidi import neutral
from archive.web.completion import source_words
from archive.web.links import Address
from archive.web.placetree import without

#: Sources that a page lists; others are found by typing.
MOST_SOURCES = 40


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A source or language with its count and where it leads; without it, too."""

    name: str
    count: int
    url: str
    selected: bool
    exclude_url: str = ""


def source_rows(results: Results, address: Address) -> tuple[SourceRow, ...]:
    """Return the sources most frequent in the matches, as many as are listed."""
    query = address.query
    leave_out = _leaving_out(address)
    add = address.filled(lambda name: {"sources": (*query.sources, name)})
    return tuple(
        SourceRow(
            neutral(bucket.name) or "Source unknown",
            bucket.count,
            address.to(sources=without(query.sources, bucket.name))
            if bucket.name in query.sources
            else add(bucket.name or UNKNOWN),
            bucket.name in query.sources,
            leave_out(f"-{words}")
            if bucket.name not in query.sources and (words := source_words(bucket.name))
            else "",
        )
        for bucket in results.facets.sources[:MOST_SOURCES]
    )


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
