"""Make an engine ready, so that its first visitor waits no longer than the next."""

import logging
import threading
from collections.abc import Callable

from archive.search.engine import EngineError, SearchEngine
from archive.search.query import Query, Sort

_log = logging.getLogger(__name__)

#: All reports with every facet, and by relevance words of both kinds and a phrase, of
#: which the last word does not stand beside the rarest.
_QUESTIONS = (
    Query(),
    Query(text="the =report repor*", sort=Sort.RELEVANCE),
    Query(text='"of the of"', sort=Sort.RELEVANCE),
)
#: Seconds between two looks at whether something was committed.
_PAUSE = 1.0


def warm(engine: SearchEngine) -> None:
    """Ask an engine what makes it read and compute what all searches share.

    What goes wrong in a way that nobody foresaw is logged.

    Raises:
        EngineError: There is no index, or it cannot be read.
    """
    try:
        for question in _QUESTIONS:
            engine.search(question)
    except EngineError:
        raise
    except Exception:  # noqa: BLE001 - a favour to visitors, no reason to stop
        _log.exception("The index was not made ready")


def keep_warm(engine: SearchEngine, pause: float = _PAUSE) -> Callable[[], None]:
    """Make an engine ready again after each commit, in a thread, until told to stop.

    Whoever asks before that is answered all the same, from the new commit.

    Args:
        engine: What is asked; best made ready before.
        pause: Seconds between two looks at it.

    Returns:
        What stops it.
    """
    stopped = threading.Event()

    def follow() -> None:
        known = ""
        while not stopped.wait(pause):
            try:
                now = engine.generation()
                if now != known:
                    warm(engine)
            except EngineError as error:
                # Visitors are told; it may come back.
                _log.debug("not made ready: %s", error)
            else:
                known = now

    threading.Thread(target=follow, name="keep-warm", daemon=True).start()
    return stopped.set
