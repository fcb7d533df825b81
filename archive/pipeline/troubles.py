"""What keeps a folder from being followed: told where people look, till it is mended.

Who follows a folder does it where nobody watches, so that what stops it is kept in the
ledger: ``dateline status`` and the overview of the web pages tell it from there.
"""

import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from archive.errors import DatelineError
from archive.pipeline.ledger import Ledger, LedgerError
from archive.search.engine import EngineError

_KEY = "trouble of "


@dataclass(frozen=True, slots=True)
class Trouble:
    """Why a folder could not be brought up to date, and since when (UTC, ISO 8601)."""

    since: str
    message: str

    @property
    def told(self) -> str:
        """The sentence for a reader."""
        since = self.since[:16].replace("T", " ")
        return f"Not followed since {since} UTC: {self.message.rstrip('.')}."


def note_trouble(ledger: Ledger, folder: Path, error: DatelineError) -> None:
    """Keep what stops the following of a folder.

    Index and ledger themselves are no trouble of the folder: mostly another process is
    writing them, and what is wrong with them is told by whoever opens them.
    """
    if isinstance(error, EngineError | LedgerError):
        return
    since = datetime.now(UTC).isoformat(timespec="seconds")
    told = json.dumps([since, error.message])
    # Busy or full, it has its own errors; this one is in the log all the same.
    with suppress(LedgerError), ledger.guarded():
        known = troubles(ledger).get(folder)
        if known and known.message == error.message:
            return
        # Else the new seal would hide that bytes were changed under the old one.
        ledger.check()
        ledger.settle(**{f"{_KEY}{folder}": told})


def end_trouble(ledger: Ledger, folder: Path) -> None:
    """Forget what stopped the following of a folder, within a batch of changes."""
    if ledger.get(f"{_KEY}{folder}"):
        ledger.put(f"{_KEY}{folder}", "")


def troubles(ledger: Ledger) -> Mapping[Path, Trouble]:
    """Return what stops the following of folders now."""
    notes = ledger.notes(_KEY)
    return {Path(p): Trouble(*json.loads(told)) for p, told in notes.items()}
