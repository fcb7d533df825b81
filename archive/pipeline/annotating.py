"""Annotating records so that a fault of ours costs one record, and many at a time."""

import logging
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from archive.ingest import ReadFailure
from archive.model import Document, FileRef, Record
from archive.pipeline.annotator import Annotator

_log = logging.getLogger(__name__)
_Given = TypeVar("_Given")
_Made = TypeVar("_Made")


def annotated(record: Record, annotator: Annotator) -> Document | ReadFailure:
    """Return the document of a record, or how annotating it failed."""
    return _guarded(annotator, record, record.ref)


def annotated_together(
    records: Sequence[Record], annotator: Annotator, at: Callable[[int], None]
) -> list[Document | ReadFailure]:
    """Return the documents of some records, in their order, or how it failed.

    Each half of the work is done for all of them in a row: what it needs then stays in
    the processor's caches, which makes a record about a fifth cheaper.

    Args:
        records: A few dozen; all are held in memory.
        annotator: What annotates.
        at: Called with the number of the record that is worked at from now on.
    """
    made: list[Any] = []
    for number, record in enumerate(records):
        at(number)
        made.append(_guarded(annotator.begin, record, record.ref))
    for number, begun in enumerate(made):
        if not isinstance(begun, ReadFailure):
            at(number)
            made[number] = _guarded(annotator.finish, begun, records[number].ref)
    return made


def _guarded(
    step: Callable[[_Given], _Made], given: _Given, ref: FileRef
) -> _Made | ReadFailure:
    """Do a step of annotating; what goes wrong in it is a failure of this record."""
    try:
        return step(given)
    except Exception as error:  # noqa: BLE001 - one report must not stop the run
        _log.info("annotating a record of %s failed", ref.path, exc_info=error)
        return ReadFailure(
            ref,
            f"annotating failed: {type(error).__name__}: {error}",
            # A full disk or memory is not the record's doing: try it next time.
            passing=isinstance(error, OSError | MemoryError),
        )
