"""Make an engine ready, so that its first visitor waits no longer than the next."""

from archive.search.engine import SearchEngine
from archive.search.query import Query, Sort

#: All reports with every facet, and words of both kinds, by relevance.
_QUESTIONS = (
    Query(),
    Query(text="the =report repor*", sort=Sort.RELEVANCE),
)


def warm(engine: SearchEngine) -> None:
    """Ask an engine what makes it read and compute what all searches share.

    Raises:
        EngineError: There is no index, or it cannot be read.
    """
    for question in _QUESTIONS:
        engine.search(question)
