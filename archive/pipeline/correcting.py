"""A decision about a name: kept in ``corrections.csv``, and in force at once."""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from archive.errors import DatelineError
from archive.extract.places import Gazetteer
from archive.extract.places.corrections import (
    NO_PLACE,
    append_correction,
    check_values,
)
from archive.extract.places.names import fold
from archive.ingest.limits import Limits
from archive.model import Document
from archive.pipeline.anew import annotate_anew, annotator_of, options_of
from archive.pipeline.annotator import CORRECTIONS, Setup
from archive.pipeline.binding import require
from archive.pipeline.index import correction_lines, corrections_note, naming
from archive.pipeline.ledger import Ledger, Root
from archive.pipeline.opening import Archive
from archive.pipeline.tables import keep_tables, tables_in
from archive.search.engine import Writer

#: Places of a name whose ids are told.
_MOST_NAMED = 8


class CorrectionError(DatelineError):
    """A correction cannot be kept or followed."""

    @property
    def public(self) -> str:
        """What a visitor is told."""
        return "The correction could not be followed; the log of this server says why"


class TableFaultError(CorrectionError):
    """A table of the folder cannot be followed; nothing was changed."""

    @property
    def public(self) -> str:
        """What a visitor is told: the whole, for it names no path."""
        return self.message


class UnknownPlaceError(CorrectionError):
    """What a correction gives as the id of a place is none; nothing was changed."""

    @property
    def public(self) -> str:
        """What a visitor is told: the whole, for it holds what they wrote."""
        return self.message


class IdleCorrectionError(CorrectionError):
    """A correction would change nothing in its report; nothing was changed."""

    @property
    def public(self) -> str:
        """What a visitor is told: the whole, for it holds what they wrote."""
        return self.message


def correct(
    archive: Archive,
    document_id: str,
    name: str,
    place_id: str,
    *,
    everywhere: bool = False,
    limits: Limits | None = None,
) -> Document:
    """Decide what place a name means in a report, or in every report of its folder.

    The line is added to ``corrections.csv`` in the report's folder, the reports that it
    touches are annotated anew, and the index is committed.

    Args:
        archive: Index and ledger.
        document_id: The report.
        name: The name as it is written there.
        place_id: A place of the gazetteer, or ``none``.
        everywhere: Whether it holds in all reports of the folder.
        limits: What a file may cost, as when the folder is indexed; None: the usual.

    Returns:
        The report as it is now.

    Raises:
        CorrectionError: There is no such report, or its file cannot be read any more.
        TableFaultError: A table of the folder has a line that cannot be used.
        UnknownPlaceError: No place has that id.
        IdleCorrectionError: The report does not name a place by that name.
        CorrectionsFileError: The line cannot be written.
        ForeignLedgerError: The ledger is of another index.
        IndexLockedError: Another process is writing the index; nothing was changed.
    """
    engine, ledger = archive.engine, archive.ledger
    require(engine, ledger)
    check_values(document_id, name, place_id)
    root = _root_of(ledger, document_id)
    _check_tables(root)
    _check_place(root, place_id)
    limits = limits or Limits()
    _check_name(archive, root, document_id, (name, place_id), limits)
    wanted = {document_id, *(naming(engine, name) if everywhere else ())}
    with engine.writer() as writer:
        ledger.begin()
        try:
            file = root.path / CORRECTIONS
            append_correction(file, "*" if everywhere else document_id, name, place_id)
            documents = annotate_anew(ledger, root, wanted, limits)
            _require_read(document_id, documents, file)
            _leave(ledger, root, wanted.difference(documents))
            refused = _replace(writer, ledger, documents.values())
            _keep_followed(ledger, root)
            ledger.commit(engine.generation())
        finally:
            ledger.rollback()
    ledger.settle(generation=engine.generation())
    _require_taken(document_id, refused)
    return documents[document_id]


def _keep_followed(ledger: Ledger, root: Root) -> None:
    """Note what the folder's corrections are now, as a run over it does."""
    lines = correction_lines(Setup.of(root.path, "dmy"))
    ledger.put(corrections_note(root), json.dumps(lines))
    keep_tables(ledger, root, root.path)


def _require_read(
    document_id: str, documents: Mapping[str, Document], file: Path
) -> None:
    if document_id not in documents:
        raise CorrectionError(
            f"The correction is kept in {file}, but the report {document_id} "
            "cannot be read from its file now; dateline index will follow it"
        )


def _require_taken(document_id: str, refused: Mapping[str, str]) -> None:
    if document_id in refused:
        raise CorrectionError(
            f"The correction is kept, but the report {document_id} is no longer in the "
            f"index: {refused[document_id]}"
        )


def _check_tables(root: Root) -> None:
    """Raise where a line is at fault: nothing could be read anew by such a table."""
    try:
        tables_in(root.path, options_of(root))
    except DatelineError as error:
        at_fault = error.message.replace(f"{root.path}/", "")
        raise TableFaultError(
            f"{at_fault}. Nothing was changed: that has to be mended first, in the "
            "folder of the reports."
        ) from error


def _check_place(root: Root, place_id: str) -> None:
    """Raise where a place id is none, as when somebody wrote a name."""
    gazetteer = Gazetteer.load(Setup.of(root.path, "dmy").places_csv)
    if place_id == NO_PLACE or gazetteer.get(place_id) is not None:
        return
    known = []
    for place in gazetteer.candidates(place_id)[:_MOST_NAMED]:
        path = reversed(gazetteer.path(place.id))
        known.append(f"{place.id} ({', '.join(above.name for above in path)})")
    told = f"Ids of places of that name: {'; '.join(known)}. " if known else ""
    raise UnknownPlaceError(
        f"No place has the id “{place_id}”. {told}Nothing was changed."
    )


def _check_name(
    archive: Archive,
    root: Root,
    document_id: str,
    decided: tuple[str, str],
    limits: Limits,
) -> None:
    """Raise where a correction would change nothing: it is tried where that may be."""
    name, place_id = decided
    document = archive.engine.get(document_id)
    key = fold(name)
    if document and any(fold(mention.text) == key for mention in document.places):
        return
    annotator = annotator_of(root)
    annotator.decide(document_id, name, place_id)
    annotate_anew(archive.ledger, root, {document_id}, limits, annotator)
    if why := annotator.idle.get(document_id, {}).get(key):
        raise IdleCorrectionError(f"“{name}”: {why}. Nothing was changed.")


def _replace(
    writer: Writer, ledger: Ledger, documents: Iterable[Document]
) -> Mapping[str, str]:
    """Write reports anew; return why, of each that the index refuses, and note it."""
    for document in documents:
        writer.add(document)
    writer.checkpoint()
    refused = writer.refused()
    for document_id, reason in refused.items():
        ledger.refuse(document_id, reason)
    return refused


def _leave(ledger: Ledger, root: Root, document_ids: Iterable[str]) -> None:
    """Leave reports that cannot be made anew now to the next run over their folder."""
    files = (ref.file for id_ in document_ids for ref in ledger.refs(id_)[:1])
    ledger.mark_stale({file for file in files if ledger.file(file).root == root.id})


def _root_of(ledger: Ledger, document_id: str) -> Root:
    refs = ledger.refs(document_id)
    if not refs:
        raise CorrectionError(f"There is no report {document_id} in this archive")
    root_id = ledger.file(refs[0].file).root
    return next(root for root in ledger.roots() if root.id == root_id)
