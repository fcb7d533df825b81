"""A ledger and its index: bound to each other, compared, and mended.

Each index has an identity of its own, which its ledger notes. A ledger that was put
beside another index is told from one that a killed run left behind: what it does not
know would be taken for leftovers and deleted.
"""

from archive.pipeline.ledger import Ledger, LedgerError
from archive.search.engine import SearchEngine

#: The ledger's note of the identities that its index may have.
_INDEX = "index"


class ForeignLedgerError(LedgerError):
    """The ledger is of another index than the one it lies beside."""


def belongs(engine: SearchEngine, ledger: Ledger) -> bool:
    """Tell whether a ledger is of an index; one that does not say so may be of any."""
    bound = ledger.get(_INDEX).split()
    identity = engine.identity()
    return not bound or not identity or identity in bound


def require(engine: SearchEngine, ledger: Ledger) -> None:
    """Refuse a ledger that is of another index.

    Raises:
        ForeignLedgerError: It is.
    """
    if not belongs(engine, ledger):
        raise ForeignLedgerError(
            f"The ledger {ledger.where} is of another index than the one at "
            f"{engine.status().address}: one of them was replaced or copied. Put the "
            "right one back, or let dateline rebuild FOLDER make both anew"
        )


def adopt(engine: SearchEngine, ledger: Ledger) -> None:
    """Bind a new ledger to a new index, before anything is written to either.

    Raises:
        ForeignLedgerError: The ledger is of another index.
        LedgerDamagedError: Some bytes of the ledger were changed.
        LedgerError: The ledger is new, but the index is not: what it holds would be
            taken for leftovers and deleted.
    """
    ledger.check()
    identity = engine.identity()
    if not ledger.get("generation"):
        status = engine.status()
        if status.documents:
            raise LedgerError(
                f"The index {status.address} holds {status.documents:,} reports, but "
                f"its ledger {ledger.where} is new: it was lost, or lies elsewhere "
                "(run dateline where the index was made); dateline rebuild FOLDER "
                "makes new ones"
            )
        bind(engine, ledger)
        return
    require(engine, ledger)
    if ledger.get(_INDEX) != identity:
        ledger.settle(index=identity)


def expect(ledger: Ledger, identity: str) -> None:
    """Note that an index is about to take the place of the ledger's own.

    Whoever is killed before the ledger is replaced too leaves one that fits either.
    """
    bound = ledger.get(_INDEX).split()
    if bound:
        ledger.settle(index=" ".join(dict.fromkeys([*bound, identity])))


def bind(engine: SearchEngine, ledger: Ledger) -> None:
    """Bind a ledger to an index that has just come into force."""
    ledger.settle(generation=engine.generation(), index=engine.identity())


def agree(engine: SearchEngine, ledger: Ledger) -> bool:
    """Tell whether index and ledger are of one run."""
    return ledger.get("generation") == engine.generation()


def reconcile(engine: SearchEngine, ledger: Ledger) -> None:
    """Compare index and ledger when their generations differ, and plan the mending.

    Documents that no file gives become orphans; files that gave a document which the
    index lacks are read again.
    """
    if agree(engine, ledger):
        return
    held = set(engine.ids())
    noted = set(ledger.documents())
    ledger.add_orphans(held - noted)
    ledger.mark_stale({ref.file for lost in noted - held for ref in ledger.refs(lost)})
