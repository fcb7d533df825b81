"""Documents as a page shows them: read from the segments, made into hits."""

import sys
import zlib
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import NamedTuple, TypeVar

from archive.datespan import DaySpan
from archive.model import Document, Place, Span
from archive.search.engines.whoosh import layout, stored
from archive.search.engines.whoosh.cache import ByteCache
from archive.search.engines.whoosh.snapshot import Snapshot
from archive.search.hits import spoken_days
from archive.search.results import Hit
from archive.search.snippets import Highlighter

T = TypeVar("T")


class Front(NamedTuple):
    """What hits take from a stored document, whatever the search."""

    card: stored.Card
    text: str
    places: tuple[Place, ...]

    @property
    def bytes(self) -> int:
        """About how much memory it takes."""
        return 1_500 + sys.getsizeof(self.text) + sys.getsizeof(self.card.title)


class Shower:
    """Makes hits of documents, for one request."""

    def __init__(
        self, snapshot: Snapshot, fronts: ByteCache[Front], last_sound: date
    ) -> None:
        """Show documents of a snapshot.

        Args:
            snapshot: The index.
            fronts: Keeps what was unpacked lately.
            last_sound: The last day that a date may begin on without being doubtful.
        """
        self._snapshot = snapshot
        self._fronts = fronts
        self._last_sound = last_sound

    def hit(
        self,
        doc: int,
        highlighter: Highlighter,
        score: float = 0.0,
        spoken: DaySpan | None = None,
    ) -> Hit:
        """Return the hit that shows a document.

        Raises:
            IndexDamagedError: It cannot be read.
        """
        snapshot = self._snapshot
        preferred: Sequence[Span] = ()
        if spoken:
            preferred = spoken_days(document(snapshot, doc), spoken)
        card, text, places = self._fronts.get(
            (snapshot.generation, doc), lambda: _front(snapshot, doc)
        )
        return Hit(
            id=card.id,
            title=card.title,
            title_highlights=highlighter.spans(card.title, "title", card.language),
            date=card.date,
            doubtful=card.date is not None
            and card.date.value.earliest > self._last_sound,
            source=card.source,
            url=card.url,
            language=card.language,
            places=places,
            snippets=highlighter.snippets(text, preferred, language=card.language),
            score=score,
        )


def _front(snapshot: Snapshot, doc: int) -> Front:
    first, text = _unpacked(snapshot, doc, stored.front)
    card = stored.read_card(first)
    places = tuple(map(snapshot.place, card.places))
    return Front(card, stored.read_text(text), places)


def _unpacked(snapshot: Snapshot, doc: int, unpack: Callable[[bytes], T]) -> T:
    """Return a stored document, or what ``unpack`` takes of it.

    Raises:
        IndexDamagedError: It cannot be read.
    """
    segment, local = snapshot.locate(doc)
    try:
        return unpack(segment.stored(local))
    except (OSError, ValueError, zlib.error) as error:
        raise layout.unreadable(
            snapshot.folder / f"{segment.name}.seg", error
        ) from error


def document(snapshot: Snapshot, doc: int) -> Document:
    """Return a stored document.

    Raises:
        IndexDamagedError: It cannot be read.
    """

    def unpack(packed: bytes) -> Document:
        return stored.unpack(zlib.decompress(packed), snapshot.place)

    return _unpacked(snapshot, doc, unpack)


def documents(snapshot: Snapshot, docs: Sequence[int]) -> Iterator[Document]:
    """Yield stored documents in order."""
    for doc in docs:
        yield document(snapshot, doc)
