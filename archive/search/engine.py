"""The contract of a search engine: what holds an index, searches it and writes it.

``tests/contract`` runs one suite against every engine. Hits, totals, counts and buckets
agree exactly between engines; only relevance scores may differ.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from typing import ClassVar, Protocol

from archive.errors import DatelineError
from archive.model import Document
from archive.search.query import Query
from archive.search.results import (
    EngineStatus,
    FolderBucket,
    Hit,
    PlaceBucket,
    Results,
)


class EngineError(DatelineError):
    """The engine cannot do what was asked; the text says why and what to do.

    ``told`` is what of it concerns a visitor, who need not know where the index lies.
    """

    told: ClassVar[str] = (
        "The index cannot be used now; the log of this server says why"
    )

    @property
    def public(self) -> str:
        """What a visitor is told."""
        return self.told


class IndexMissingError(EngineError):
    """There is no index at the address given."""

    told = "There is no index yet; make one with `dateline index FOLDER`"


class IndexDamagedError(EngineError):
    """There is an index, and it cannot be read; it is left as it is."""

    told = (
        "The index cannot be read: it is damaged. `dateline rebuild` makes it again "
        "from the reports; the log of this server names the file"
    )


class IndexLockedError(EngineError):
    """Another process is writing the index."""

    told = "Another process is writing the index; try again when it is done"


class EngineUnavailableError(EngineError):
    """The engine does not answer now; trying later may help."""

    told = "The index does not answer now; try again later"


class SearchTimeoutError(EngineError):
    """The search took longer than its time budget."""

    told = (
        "This search took too long and was given up; ask for rarer words, or narrow it "
        "by days or places"
    )


class Writer(Protocol):
    """A batch of changes, kept as a whole or not at all."""

    def add(self, document: Document) -> None:
        """Add a document, in place of the one of the same id if there is one."""

    def delete(self, document_id: str) -> None:
        """Delete a document; deleting one that is not there changes nothing."""

    def checkpoint(self) -> None:
        """Commit what was added so far, durably, and go on with a new batch.

        A reader sees the index as of one checkpoint or another, never between.
        """

    def refused(self) -> Mapping[str, str]:
        """Return what the index cannot hold of the documents added, and forget it.

        Each id is given with the reason, a sentence's predicate for a reader. None of
        them is in the index, also where an earlier version was. It is known for sure
        after a checkpoint, which does not fail for it.
        """


class SearchEngine(Protocol):
    """An index that can be searched, and written by one writer at a time.

    Reading is safe from many threads at once and always answers from one generation.
    """

    def search(self, query: Query) -> Results:
        """Return one page of hits with the exact total and facets over all matches.

        Raises:
            SearchTimeoutError: The query is too expensive.
            EngineUnavailableError: The engine does not answer.
        """

    def get(self, document_id: str) -> Document | None:
        """Return one document, or None when there is none of that id."""

    def scan(self, query: Query) -> Iterator[Document]:
        """Yield every match in the query's order, its paging ignored; no cap."""

    def writer(self) -> AbstractContextManager[Writer]:
        """Open a batch: committed when the block ends, dropped when it raises.

        Raises:
            IndexLockedError: Another writer is at work.
        """

    def status(self) -> EngineStatus:
        """Return what the index holds."""

    def generation(self) -> str:
        """Return the current generation: equal as long as nothing was committed."""

    def identity(self) -> str:
        """Return what tells this index from any other, whatever is committed to it.

        Whoever indexes keeps a ledger of one index, and knows it again by this. It is
        "" where nothing was noted, or nothing outlives the process.
        """

    def places(self, text: str = "", limit: int = 20) -> Sequence[PlaceBucket]:
        """Return places of the archive that are named like ``text``.

        Any of their names may begin so, or a word in it, whatever the case and accents;
        an empty text means all. Those whose own name begins so come first, then those
        with such a word in it, then those with such another name; of these, those in
        most reports first, then by name.
        """

    def folders(self, text: str = "", limit: int = 20) -> Sequence[FolderBucket]:
        """Return folders whose path ends with ``text``, its last name only begun.

        Files of many reports are among them; an empty text means all. Those with most
        reports come first, then by path.
        """

    def words(self, prefix: str, limit: int = 10) -> Sequence[tuple[str, int]]:
        """Return words of the archive that begin so, with their reports, most first."""

    def similar(self, document_id: str, limit: int = 5) -> Sequence[Hit]:
        """Return the reports most like one in their rarer words, best first.

        The score of each hit, up to 1, is how much of what the report says the other
        says too: the part that its words have in the sum of them all, each weighed by
        its rarity. A long report stands behind a shorter one that shares as much.
        """

    def ids(self) -> Iterator[str]:
        """Yield the id of every document, in no order."""

    def close(self) -> None:
        """Let go of files and connections."""
