"""Documents as the columns of a segment, made outside the process that writes it."""

import secrets
from functools import lru_cache
from typing import NamedTuple

from archive.model import Document, Place
from archive.search.engine import EngineError
from archive.search.engines.whoosh import stored
from archive.search.engines.whoosh.batch import Batch, Content
from archive.search.engines.whoosh.codec import stored_value
from archive.search.engines.whoosh.words import Vocabulary

#: A vocabulary is given up, and another begun, when it takes so much of memory.
VOCABULARY_BYTES = 32 << 20


class Pack(NamedTuple):
    """Documents in a form that a batch takes in whole.

    ``places`` are the entries of the gazetteer that the documents name and that no
    pack of this packer held before. Words are numbered by a vocabulary of the packer's,
    of which packs before held the first ``known`` (0: it is a new one), and ``content``
    holds those that came in since.
    """

    packer: str
    content: Content
    known: int
    places: tuple[Place, ...]


class WhooshPacker:
    """Makes packs for ``WhooshWriter``."""

    def __init__(self) -> None:
        self._name = secrets.token_hex(8)
        self._vocabulary, self._known = Vocabulary(), 0
        self._batch = Batch(self._vocabulary)
        self._told: dict[str, Place] = {}
        self._new: dict[str, Place] = {}

    def add(self, document: Document) -> None:
        """Put a document into the next pack.

        Raises:
            EngineError: The document cannot be kept; the pack is as it was.
        """
        self._batch.add(document, checked(document))
        for place in document.gazetteer:
            known = self._told.get(place.id)
            if known is not place:
                self._told[place.id] = place
                if known != place:
                    self._new[place.id] = place

    def packed(self) -> Pack:
        """Return the documents put in since the last pack."""
        content = self._batch.content(self._known)
        places = tuple(self._new.values())
        pack = Pack(self._name, content, self._known, places)
        self._new = {}
        self._known += len(content.words)
        if self._vocabulary.bytes > VOCABULARY_BYTES:
            self._vocabulary, self._known = Vocabulary(), 0
        self._batch = Batch(self._vocabulary)
        return pack


def checked(document: Document) -> bytes:
    """Return what the index stores of a document.

    Raises:
        EngineError: The document cannot be kept.
    """
    try:
        packed = stored_value(document.id, stored.pack(document))
        placed = {place.id for place in document.gazetteer}
        missing = {m.place_id for m in document.places} - placed
        _check(document, missing)
    except (TypeError, ValueError, AttributeError) as error:
        raise EngineError(
            f"Document {document.id!r} cannot be indexed: {error}"
        ) from error
    return packed


def _check(document: Document, missing: set[str]) -> None:
    if not document.id:
        raise ValueError("it has no id")
    if missing:
        raise ValueError(f"it names places that its gazetteer lacks: {sorted(missing)}")
    for place in document.gazetteer:
        _check_place(place.id)
    named = (document.id, document.source, document.author, document.language)
    for name in named:
        name.encode()


@lru_cache(50_000)
def _check_place(id_: str) -> None:
    if not id_ or set(id_) & set(" ,\t\r\n"):
        raise ValueError("a place's id is empty or holds a blank or a comma")
    id_.encode()
