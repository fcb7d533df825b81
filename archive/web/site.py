"""What every request can reach: the engine, the settings and the day."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, BinaryIO, Protocol, cast

from flask import current_app

from archive.model import Document
from archive.search.engine import SearchEngine
from archive.settings import Settings
from archive.web.assets import Assets
from archive.web.completion import Sources
from archive.web.metrics import Metrics
from archive.web.relatives import Relatives
from archive.web.security import FormGuard
from archive.web.turns import Turns
from archive.web.vocabulary import Vocabulary

#: The key of the site among an application's extensions.
EXTENSION = "dateline"


class Correct(Protocol):
    """Writes one correction of a place and indexes the report again."""

    def __call__(
        self, document_id: str, name: str, place_id: str, *, everywhere: bool
    ) -> None:
        """Save what a name means in a report.

        Args:
            document_id: The report's id.
            name: The words as they stand in the report.
            place_id: A place of the gazetteer, or ``none``.
            everywhere: Whether they mean it in every report of the folder.

        Raises:
            DatelineError: It cannot be saved; the text says why.
        """


class Original(Protocol):
    """A source file, open at its start: its name without a folder, its bytes."""

    @property
    def name(self) -> str:
        """The name alone."""

    @property
    def size(self) -> int:
        """How many bytes there are."""

    @property
    def stream(self) -> BinaryIO:
        """The bytes; whoever takes them closes the stream."""


#: Opens the source file of a report; raises DatelineError, which says why it cannot.
Originals = Callable[[Document], Original]
#: Returns the last index run over each folder, the latest first, as JSON values
#: (``archive.pipeline.lastruns`` makes them); none of them names a folder's place.
LastRuns = Callable[[], Sequence[Mapping[str, Any]]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """The parts that views work with; one for each application."""

    engine: SearchEngine
    settings: Settings
    today: Callable[[], date]
    assets: Assets
    metrics: Metrics
    forms: FormGuard
    relatives: Relatives
    sources: Sources
    vocabulary: Vocabulary
    turns: Turns
    correct: Correct | None = None
    originals: Originals | None = None
    last_runs: LastRuns | None = None


def site() -> Site:
    """Return the site of the current application."""
    return cast("Site", current_app.extensions[EXTENSION])
