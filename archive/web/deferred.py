"""An engine that is opened when it is first asked.

The server can so be started before there is an index: pages say what is missing, and
answer as soon as it is there, without a restart.
"""

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager

from archive.model import Document
from archive.search.engine import SearchEngine, Writer
from archive.search.query import Query
from archive.search.results import (
    EngineStatus,
    FolderBucket,
    Hit,
    PlaceBucket,
    Results,
)


class DeferredEngine:
    """Opens an engine by ``opener`` at the first question that it can answer.

    Whatever the opener raises is raised by the question, and the next one tries again.
    """

    def __init__(self, opener: Callable[[], SearchEngine]) -> None:
        self._opener = opener
        self._lock = threading.Lock()
        self._engine: SearchEngine | None = None

    def opened(self) -> SearchEngine:
        """Return the engine, opened now if it was not yet.

        Raises:
            EngineError: There is no index, or it cannot be read.
        """
        with self._lock:
            if self._engine is None:
                self._engine = self._opener()
            return self._engine

    def search(self, query: Query) -> Results:
        """Return one page of results."""
        return self.opened().search(query)

    def get(self, document_id: str) -> Document | None:
        """Return one document, or None."""
        return self.opened().get(document_id)

    def scan(self, query: Query) -> Iterator[Document]:
        """Yield every match."""
        return self.opened().scan(query)

    def writer(self) -> AbstractContextManager[Writer]:
        """Open a batch of changes."""
        return self.opened().writer()

    def status(self) -> EngineStatus:
        """Return what the index holds."""
        return self.opened().status()

    def generation(self) -> str:
        """Return the current generation."""
        return self.opened().generation()

    def identity(self) -> str:
        """Return what tells this index from any other."""
        return self.opened().identity()

    def places(self, text: str = "", limit: int = 20) -> Sequence[PlaceBucket]:
        """Return places named like ``text``."""
        return self.opened().places(text, limit)

    def folders(self, text: str = "", limit: int = 20) -> Sequence[FolderBucket]:
        """Return folders whose path ends as ``text`` begins, most reports first."""
        return self.opened().folders(text, limit)

    def words(self, prefix: str, limit: int = 10) -> Sequence[tuple[str, int]]:
        """Return words that begin so."""
        return self.opened().words(prefix, limit)

    def similar(self, document_id: str, limit: int = 5) -> Sequence[Hit]:
        """Return the reports most like one."""
        return self.opened().similar(document_id, limit)

    def ids(self) -> Iterator[str]:
        """Yield the id of every document."""
        return self.opened().ids()

    def close(self) -> None:
        """Let go of the engine, if it was ever opened."""
        with self._lock:
            if self._engine is not None:
                self._engine.close()
                self._engine = None
