"""The index and its ledger, opened together."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from archive.pipeline.ledger import Ledger, LedgerMissingError
from archive.search.engine import SearchEngine
from archive.search.factory import open_engine
from archive.settings import Settings

_WHOOSH = "whoosh:"
_NAME = "ledger.sqlite"


def ledger_file(address: str) -> Path:
    """Return where the ledger of an index lies.

    Inside the folder of an index that has one; else below ``index``, under a name made
    from the address.
    """
    if address.startswith(_WHOOSH):
        return Path(address.removeprefix(_WHOOSH)) / _NAME
    # How an index is laid out on a cluster is no part of what it is.
    plain = re.sub(r"(?<=[?&])(shards|replicas)=[^&]*&?", "", address).rstrip("?&")
    plain = re.sub(r"//[^/@]*@", "//", plain)
    slug = re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")[:60]
    mark = sha256(plain.encode()).hexdigest()[:8]
    return Path("index") / f"{slug}-{mark}.sqlite"


def index_folders(address: str) -> list[Path]:
    """Return the folders that the index takes, which no walk may enter."""
    if address.startswith(_WHOOSH):
        return [Path(address.removeprefix(_WHOOSH))]
    return []


@dataclass(frozen=True, slots=True)
class Archive:
    """An index with its ledger."""

    engine: SearchEngine
    ledger: Ledger


@contextmanager
def opened(settings: Settings, *, create: bool = False) -> Iterator[Archive]:
    """Open index and ledger, and close both at the end.

    Raises:
        EngineError: There is no index, or it cannot be read.
        LedgerError: There is no ledger, or it cannot be read.
    """
    engine = open_engine(settings.engine, settings, create=create)
    try:
        try:
            ledger = Ledger(ledger_file(settings.engine), create=create)
        except LedgerMissingError as error:
            # Where the index does not answer either, that is what is wrong.
            if held := engine.status().documents:
                raise LedgerMissingError(
                    f"{error.message.partition(';')[0]}, though the index holds "
                    f"{held:,} reports: it was lost, or lies elsewhere (run dateline "
                    "where the index was made); dateline rebuild FOLDER makes both anew"
                ) from error
            raise
        try:
            with ledger.guarded():
                yield Archive(engine, ledger)
        finally:
            ledger.close()
    finally:
        engine.close()
