"""How the dates of the matches are known, as counts that are links."""

from dataclasses import dataclass

from archive.search.query import Dated
from archive.search.results import Results
from archive.search.tree import Clock
from archive.web import wording
from archive.web.links import Address


@dataclass(frozen=True, slots=True)
class Known:
    """A count with what it counts; without an address where all matches are such.

    ``chosen`` says that the search asks for it, and that its link takes that away.
    """

    label: str
    meaning: str
    url: str
    chosen: bool = False


def known_rows(
    results: Results, address: Address, undated_url: str
) -> tuple[Known, ...]:
    """Return how many matches have a date that they state, one inferred, or none.

    ``undated_url`` is the search for the undated ones alone.
    """
    facets, query = results.facets, results.query
    only = address.filled(lambda dated: {"dated": dated})
    counts = {
        Dated.STATED: (facets.stated, "in its first line, front matter or own data"),
        Dated.INFERRED: (
            facets.inferred,
            "from its dateline, address, file name or text",
        ),
    }
    found = [
        Known(
            f"{wording.count(count)} {dated}",
            meaning,
            address.to(dated=None)
            if query.dated is dated
            else only(dated)
            if count < results.total
            else "",
            query.dated is dated,
        )
        for dated, (count, meaning) in counts.items()
        if count
    ]
    undated = facets.dates.undated
    if undated and query.clock is Clock.PUBLISHED:
        url = undated_url if undated < results.total else ""
        label = f"{wording.count(undated)} undated"
        found.append(Known(label, "nothing in it says its day", url))
    return tuple(found)
