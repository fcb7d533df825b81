"""How the dates of the matches are known, as counts that are links."""

from dataclasses import dataclass

from archive.datespan import DayRange
from archive.search.query import Dated, Undated
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


def known_rows(results: Results, address: Address) -> tuple[Known, ...]:
    """Return how many matches have a date that they state, one inferred, or none."""
    facets, query = results.facets, results.query
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
            address.to(dated=None if query.dated is dated else dated)
            if query.dated is dated or count < results.total
            else "",
            query.dated is dated,
        )
        for dated, (count, meaning) in counts.items()
        if count
    ]
    undated = facets.dates.undated
    if undated and query.clock is Clock.PUBLISHED:
        gone = address.to(undated=Undated.ONLY, days=DayRange())
        url = gone if undated < results.total else ""
        label = f"{wording.count(undated)} undated"
        found.append(Known(label, "nothing in it says its day", url))
    return tuple(found)
