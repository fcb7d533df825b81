"""Documents made ready for an engine in the process that reads them.

Most of what a writer does with a document can be done anywhere: analysing its words,
laying out what is stored. A writer that ``TakesPacks`` has that done by packers in the
reading processes, and only joins what they made.
"""

from collections.abc import Callable, Sequence
from typing import Any, Protocol, runtime_checkable

from archive.model import Document


class Packer(Protocol):
    """Makes packs; stays in its process."""

    def add(self, document: Document) -> None:
        """Put a document into the next pack.

        Raises:
            EngineError: The document cannot be kept; the pack is as it was.
        """

    def packed(self) -> Any:
        """Return the documents put in since the last pack, as one that can travel."""


@runtime_checkable
class TakesPacks(Protocol):
    """A writer that takes packs as well as documents.

    It is given all packs of a packer in their order: a pack may lean on those before.
    """

    #: Makes a packer; can travel to another process.
    packer: Callable[[], Packer]

    def add_packed(self, pack: Any, chosen: Sequence[int]) -> None:
        """Add some documents of a pack, by number, as ``Writer.add`` does each."""

    def unpacked(self, pack: Any, number: int) -> Document:
        """Return a document of a pack as it was put in."""
