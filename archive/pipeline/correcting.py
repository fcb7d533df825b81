"""A decision about a name: kept in ``corrections.csv``, and in force at once."""

import json
import os
from collections.abc import Iterable
from dataclasses import replace

from archive.errors import DatelineError
from archive.extract.places.corrections import append_correction
from archive.ingest import Pending, items, parse
from archive.model import Document, FileRef, Record
from archive.pipeline.annotator import Annotator, Setup
from archive.pipeline.index import (
    correction_lines,
    corrections_note,
    naming,
    options_of,
)
from archive.pipeline.ledger import Ledger, Root
from archive.pipeline.opening import Archive


class CorrectionError(DatelineError):
    """A correction cannot be kept or followed."""


def correct(
    archive: Archive,
    document_id: str,
    name: str,
    place_id: str,
    *,
    everywhere: bool = False,
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

    Returns:
        The report as it is now.

    Raises:
        CorrectionError: There is no such report, or its file cannot be read any more.
        CorrectionsFileError: The line cannot be written.
        IndexLockedError: Another process is writing the index; nothing was changed.
    """
    engine, ledger = archive.engine, archive.ledger
    root = _root_of(ledger, document_id)
    wanted = {document_id}
    if everywhere:
        wanted.update(naming(engine, name))
    with engine.writer() as writer:
        ledger.begin()
        try:
            file = root.path / "corrections.csv"
            append_correction(file, "*" if everywhere else document_id, name, place_id)
            options = options_of(root)
            setup = Setup.of(root.path, options.date_order)
            documents = _annotate_anew(ledger, root, wanted, setup.build())
            if document_id not in documents:
                raise CorrectionError(
                    f"The correction is kept in {file}, but the report {document_id} "
                    "cannot be read from its file now; dateline index will follow it"
                )
            for document in documents.values():
                writer.add(document)
            writer.checkpoint()
            lines = json.dumps(correction_lines(setup))
            ledger.put(corrections_note(root), lines)
            ledger.commit(engine.generation())
        finally:
            ledger.rollback()
    ledger.put("generation", engine.generation())
    return documents[document_id]


def _root_of(ledger: Ledger, document_id: str) -> Root:
    refs = ledger.refs(document_id)
    if not refs:
        raise CorrectionError(f"There is no report {document_id} in this archive")
    root_id = ledger.file(refs[0].file).root
    return next(root for root in ledger.roots() if root.id == root_id)


def _annotate_anew(
    ledger: Ledger, root: Root, wanted: Iterable[str], annotator: Annotator
) -> dict[str, Document]:
    """Return the documents made anew from their principal places in one folder."""
    places: dict[int, dict[FileRef, str]] = {}
    for document_id in wanted:
        for ref in ledger.refs(document_id)[:1]:
            places.setdefault(ref.file, {})[ref.shown] = document_id
    options = options_of(root)
    documents: dict[str, Document] = {}
    for file_id, refs in places.items():
        row = ledger.file(file_id)
        if row.root != root.id:
            continue
        for item in items(root.path / os.fsdecode(row.name), row.path, options):
            if not isinstance(item, Pending) or item.ref not in refs:
                continue
            record = parse(item)
            if isinstance(record, Record):
                document = annotator(record)
                files = tuple(ref.shown for ref in ledger.refs(document.id))
                if document.id == refs[item.ref]:
                    documents[document.id] = replace(document, files=files)
    return documents
