"""The last run over each folder, as anyone who reads the archive may see it."""

from pathlib import Path
from typing import Any

from archive.pipeline.ledger import Ledger
from archive.pipeline.report import RunReport
from archive.pipeline.troubles import Trouble, troubles

#: Failures listed of one run; their number is always exact.
_MOST_FAILURES = 200


def last_runs(ledger: Ledger) -> list[dict[str, Any]]:
    """Return the account of the last run over each folder, the latest run first.

    A folder is called by its own name: where it lies on this machine is left out, here
    and in the reasons of failures. One that is to be followed and could never be read
    has the account of a run that did nothing.

    Raises:
        LedgerError: The ledger cannot be read.
    """
    with ledger.guarded():
        reports = ledger.last_runs()
        stopped = dict(troubles(ledger))
    told = [
        _public(report, stopped.pop(Path(report["folder"]), None)) for report in reports
    ]
    for folder, trouble in stopped.items():
        nothing = RunReport(folder=str(folder), started=trouble.since)
        told.append(_public(nothing.to_json(), trouble))
    return told


def _public(report: dict[str, Any], trouble: Trouble | None) -> dict[str, Any]:
    folder = Path(report["folder"])
    failures = report["failures"]
    # Runs of earlier versions tell of no problems.
    problems = [*report.get("problems", ()), *([trouble.told] if trouble else ())]
    return {
        "folder": folder.name,
        "started": report["started"],
        "seconds": report["seconds"],
        "files": report["files"],
        "documents": report["documents"],
        "problems": [_without(folder, problem) for problem in problems],
        "failed": len(failures),
        "failures": [
            {**failure, "reason": _without(folder, failure["reason"])}
            for failure in failures[:_MOST_FAILURES]
        ],
    }


def _without(folder: Path, reason: str) -> str:
    """Return a reason that names files as from within the folder."""
    return reason.replace(f"{folder}/", "").replace(str(folder), folder.name)
