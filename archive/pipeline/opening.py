"""The index and its ledger, opened together."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from archive.pipeline.homes import ledger_file
from archive.pipeline.ledger import Ledger, LedgerMissingError
from archive.search.engine import SearchEngine
from archive.search.factory import open_engine
from archive.settings import Settings


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
