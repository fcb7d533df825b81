"""Engines by their address."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from archive.search.addresses import MEMORY, OPENSEARCH, WHOOSH
from archive.search.engine import EngineError, IndexMissingError, SearchEngine
from archive.settings import Settings


def open_engine(
    address: str, settings: Settings | None = None, *, create: bool = False
) -> SearchEngine:
    """Return the engine at an address.

    Args:
        address: ``whoosh:DIR``, ``opensearch+http(s)://HOST:PORT/NAME`` or ``memory:``
            (an empty archive that lasts as long as the engine).
        settings: The settings; by default all have their default.
        create: Make an empty index where there is none.

    Raises:
        EngineError: The address is none of these.
        IndexMissingError: There is no index there.
        IndexDamagedError: There is one that cannot be read; it is left as it is.
    """
    settings = settings or Settings()
    if address.startswith(WHOOSH):
        from archive.search.engines.whoosh.engine import WhooshEngine
        from archive.search.engines.whoosh.target import create_index

        root = _folder(address)
        try:
            return WhooshEngine(root, settings)
        except IndexMissingError:
            if not create:
                raise
        create_index(root)
        return WhooshEngine(root, settings)
    if address.startswith(OPENSEARCH):
        with _client_installed():
            from archive.search.engines.opensearch.target import open_opensearch

        return open_opensearch(address, settings, create=create)
    if address == MEMORY:
        from archive.search.engines.memory import MemoryEngine

        return MemoryEngine()
    raise _unknown(address)


@contextmanager
def rebuild_target(
    address: str, settings: Settings | None = None
) -> Iterator[SearchEngine]:
    """Make an index anew beside the one in force, and swap it in when all went well.

    The engine handed to the block is empty; fill it through its ``writer()``. Readers
    keep answering from the old index meanwhile, other writers are locked out. When the
    block ends the new index takes the place of the old one at once, which is removed;
    when it raises, the new one is removed and the old one stands. It serves too where
    there is no index yet, and where the one there is damaged or of an older format.

    Raises:
        EngineError: The address is none, or the folder cannot be written.
        IndexLockedError: Another writer is at work.
    """
    settings = settings or Settings()
    if address.startswith(WHOOSH):
        from archive.search.engines.whoosh.target import rebuild

        with rebuild(_folder(address), settings) as whoosh:
            yield whoosh
        return
    if address.startswith(OPENSEARCH):
        with _client_installed():
            from archive.search.engines.opensearch.target import rebuild as remake

        with remake(address, settings) as cluster_engine:
            yield cluster_engine
        return
    if address == MEMORY:
        raise EngineError("An archive in memory cannot be rebuilt; make a new one")
    raise _unknown(address)


@contextmanager
def _client_installed() -> Iterator[None]:
    try:
        yield
    except ModuleNotFoundError as error:
        if error.name != "opensearchpy":
            raise
        raise EngineError(
            "The client of OpenSearch is not installed; install it with "
            "pip install 'dateline-archive[opensearch]'"
        ) from error


def verify_index(address: str) -> Iterator[str]:
    """Yield a sentence for each thing that is wrong with an index itself.

    Whatever it says is mended by a rebuild. Only an index in a folder has files that
    can be looked at; of others nothing is said here.

    Raises:
        IndexMissingError: There is no index there.
        IndexDamagedError: It cannot be opened at all.
    """
    if address.startswith(WHOOSH):
        from archive.search.engines.whoosh.verify import problems

        yield from problems(_folder(address))


def _folder(address: str) -> Path:
    name = address.removeprefix(WHOOSH)
    if not name:
        raise EngineError(f"The address {address!r} names no folder; write whoosh:DIR")
    return Path(name)


def _unknown(address: str) -> EngineError:
    # An address may hold a password: what follows the scheme is not shown.
    scheme = address.partition(":")[0][:40]
    return EngineError(
        f"The engine “{scheme}:…” is not known; an address is whoosh:DIR, "
        "opensearch+http://HOST:PORT/NAME or opensearch+https://HOST:PORT/NAME"
    )
