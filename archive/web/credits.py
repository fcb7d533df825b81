"""Who a report is by, as its page shows it: the field as printed, each name a link."""

from dataclasses import dataclass

from archive.bylines import authors_of
from archive.search.query import Query
from archive.web.bidi import neutral
from archive.web.completion import author_words
from archive.web.links import Address


@dataclass(frozen=True, slots=True)
class Credit:
    """A stretch of the author field; ``url`` finds all reports by whom it names.

    "" where it names nobody, or none that can be typed.
    """

    text: str
    url: str = ""


def credits_of(field: str, address: Address) -> tuple[Credit, ...]:
    """Return the author field of a report in stretches, that of each name a link.

    Args:
        field: As it was printed.
        address: Any of the site, for the look of its pages.
    """
    rest = " ".join(field.split())
    made: list[Credit] = []
    for name in authors_of(field):
        before, found, after = rest.partition(name)
        if not found:
            continue
        made += [Credit(before), Credit(name, _by(name, address))]
        rest = after
    parts = [*made, Credit(rest)]
    return tuple(Credit(neutral(one.text), one.url) for one in parts if one.text)


def _by(author: str, address: Address) -> str:
    """Return the search for all reports by an author; "" where none can be typed."""
    words = author_words(author)
    return address.at("/", Query(text=words)) if words else ""
