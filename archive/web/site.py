"""What every request can reach: the engine, the settings and the day."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Protocol, cast

from flask import current_app

from archive.search.engine import SearchEngine
from archive.settings import Settings
from archive.web.assets import Assets
from archive.web.metrics import Metrics
from archive.web.security import FormGuard

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """The parts that views work with; one for each application."""

    engine: SearchEngine
    settings: Settings
    today: Callable[[], date]
    assets: Assets
    metrics: Metrics
    forms: FormGuard
    correct: Correct | None = None


def site() -> Site:
    """Return the site of the current application."""
    return cast("Site", current_app.extensions[EXTENSION])
