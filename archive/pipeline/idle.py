"""Corrections without effect, as the runs over a folder tell them."""

import json
from collections.abc import Iterator, Mapping

from archive.pipeline.annotator import CORRECTIONS, Setup
from archive.pipeline.ledger import Ledger, Root


def note_idle(
    ledger: Ledger, root: Root, idle: Mapping[str, Mapping[str, str]]
) -> None:
    """Note which corrections of reports just made change nothing in them, and why.

    Later runs do not make these reports anew, and are to tell it still.

    Args:
        ledger: Where it is noted.
        root: The folder that the reports are of.
        idle: Why, by report and folded name; a report without is one that has none.
    """
    if idle:
        noted = {**_noted(ledger, root), **idle}
        left = {document_id: names for document_id, names in noted.items() if names}
        ledger.put(_key(root), json.dumps(left))


def idle_corrections(ledger: Ledger, root: Root, setup: Setup) -> Iterator[str]:
    """Yield what to say of each correction that changes nothing, by its line.

    Such are those of a report that the folder does not have, and those of words that
    their report does not have.
    """
    if setup.corrections_csv is None or not root.whole:
        return
    from archive.extract.places.corrections import Corrections

    noted = _noted(ledger, root)
    corrections = Corrections.read(setup.corrections_csv)
    for document_id, names in corrections.of_single_reports().items():
        files = (ref.file for ref in ledger.refs(document_id))
        known = any(ledger.file(file).root == root.id for file in files)
        for name in names:
            line = f"{CORRECTIONS}, line {corrections.lines[document_id, name]}: "
            if not known:
                yield (
                    f"{line}no report of this folder has the id “{document_id}”, so "
                    f"“{name}” is not corrected; the address of a report's page ends "
                    "in its id"
                )
            elif why := noted.get(document_id, {}).get(name):
                yield f"{line}“{name}” is not corrected in {document_id}: {why}"


def _key(root: Root) -> str:
    return f"idle corrections of folder {root.id}"


def _noted(ledger: Ledger, root: Root) -> dict[str, dict[str, str]]:
    noted: dict[str, dict[str, str]] = json.loads(ledger.get(_key(root)) or "{}")
    return noted
