"""Addresses: a search and how it is looked at, as one value with its own links.

Every link of a page is such a value, so no template puts a query string together.
"""

import secrets
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any, Self
from urllib.parse import quote

from archive.datespan import DayRange
from archive.search.params import write_params
from archive.search.query import Query, Sort

#: Parameters of the pages alone: they change the look, never what is found.
VIEW_PARAMETERS = frozenset({"share", "density", "view", "hit", "rows"})

#: Stands for a value in an address that is to be filled in; nobody can know it.
_BLANK = f"blank{secrets.token_hex(12)}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """A search, the look of its page, and the path under which the site stands.

    ``per_page`` is the site's own number of hits on a page, left out of addresses.
    """

    query: Query
    root: str = ""
    per_page: int = 20
    share: bool = False
    compact: bool = False

    def cleared(self) -> Self:
        """Return the same site without a search, and without the look of its page."""
        return type(self)(query=Query(), root=self.root, per_page=self.per_page)

    def pairs(self, query: Query | None = None) -> list[tuple[str, str]]:
        """Return the parameters of the page of ``query``, or of this one."""
        pairs = self.parameters(self.query if query is None else query)
        if self.share:
            pairs.append(("share", "1"))
        if self.compact:
            pairs.append(("density", "compact"))
        return pairs

    def parameters(self, query: Query) -> list[tuple[str, str]]:
        """Return the parameters of a search alone, without the look of its page."""
        return write_params(query, per_page=self.per_page)

    def at(self, path: str, query: Query | None = None) -> str:
        """Return the address of ``path`` for ``query``, or for this search."""
        return query_string(self.root + path, self.pairs(query))

    def to(self, **changes: Any) -> str:
        """Return the search page with other values, back on its first page."""
        return self.at("/", self.query.changed(**changes))

    def filled(self, make: Callable[[str], dict[str, Any]]) -> Callable[[str], str]:
        """Return ``to`` for changes that differ in one value alone, written once.

        ``make`` gives the changes for a value; a page has hundreds of such addresses.
        """
        before, _, after = self.to(**make(_BLANK)).partition(_BLANK)
        return lambda value: before + _quoted(value) + after

    def ranged(self, **changes: Any) -> Callable[[DayRange], str]:
        """Return ``to`` for such changes and a range of days, written once."""
        pairs = self.pairs(self.query.changed(**changes, days=DayRange()))
        head = [pair for pair in pairs if pair[0] == "q"]
        tail = [pair for pair in pairs if pair[0] != "q"]
        path = self.root + "/"

        def write(days: DayRange) -> str:
            bounds = (("from", days.start), ("to", days.end))
            given = [(name, str(value)) for name, value in bounds if value]
            return query_string(path, [*head, *given, *tail])

        return write

    def viewed(self, *, share: bool | None = None, compact: bool | None = None) -> str:
        """Return this very page, looked at in another way."""
        other = replace(
            self,
            share=self.share if share is None else share,
            compact=self.compact if compact is None else compact,
        )
        return other.at("/")

    def with_view(self, path: str, **look: str) -> str:
        """Return ``path`` for this search, with parameters of that page's look."""
        return query_string(self.root + path, [*self.pairs(), *look.items()])

    def data(self, suffix: str) -> str:
        """Return the address of this search in another form, all of its matches."""
        pairs = self.parameters(self.query.changed())
        return query_string(f"{self.root}/search.{suffix}", pairs)

    def feed(self) -> str:
        """Return the address of this search as a feed: of its newest reports.

        A feed ends after the first hundred: in another order none of what comes in
        later need be among them.
        """
        ordered = self.query.text.strip() or self.query.sort
        query = (
            self.query.changed(sort=Sort.NEWEST) if ordered else self.query.changed()
        )
        pairs = self.parameters(query)
        return query_string(f"{self.root}/search.atom", pairs)

    def document(self, document_id: str, position: int | None = None) -> str:
        """Return a report's page, opened from this search at a position from 1."""
        return self.documents()(document_id, position)

    def documents(self) -> Callable[[str, int | None], str]:
        """Return ``document`` with the parameters of the search written once."""
        search = query_string("", self.parameters(self.query.changed()))
        path = f"{self.root}/doc/"

        def write(document_id: str, position: int | None) -> str:
            page = f"{path}{quote(document_id, safe='')}{search}"
            if position is None:
                return page
            return f"{page}{'&' if search else '?'}hit={position}"

        return write


def query_string(path: str, pairs: Iterable[tuple[str, str]]) -> str:
    """Return ``path`` followed by parameters, where there are any."""
    query = "&".join([f"{_quoted(name)}={_quoted(value)}" for name, value in pairs])
    return f"{path}?{query}" if query else path


@lru_cache(maxsize=4096)
def _quoted(text: str) -> str:
    return quote(text, safe="/:,")
