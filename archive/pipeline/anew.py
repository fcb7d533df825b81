"""Single reports made again from the files that they stand in, without a pool."""

import os
from collections.abc import Iterable
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from archive.ingest import Pending, ReadFailure, ReadOptions, items, parse
from archive.ingest.limits import Limits
from archive.model import Document, FileRef, Record
from archive.pipeline.annotating import annotated
from archive.pipeline.annotator import Annotator, Setup
from archive.pipeline.ledger import Ledger, Root


def kept(options: ReadOptions) -> dict[str, Any]:
    """Return the options in the form in which the ledger keeps them."""
    plain = asdict(options)
    del plain["limits"]
    return plain


def options_of(root: Root) -> ReadOptions:
    """Return the options that the caller gave when a folder was last read."""
    return ReadOptions(**root.options)


def annotator_of(root: Root) -> Annotator:
    """Return what annotates the reports of a folder, by its tables as they are now."""
    options = options_of(root).with_folder(root.path)
    return Setup.of(root.path, options.date_order).build()


def as_before(folder: Path, ledger: Ledger) -> ReadOptions | None:
    """Return how a folder was last read; None where the ledger does not know it."""
    path = Path(os.path.abspath(folder))  # noqa: PTH100 - as a run notes it
    for root in ledger.roots():
        if root.path == path:
            return options_of(root)
    return None


def annotate_anew(
    ledger: Ledger,
    root: Root,
    wanted: Iterable[str],
    limits: Limits,
    annotator: Annotator | None = None,
) -> dict[str, Document]:
    """Return the documents made anew from their principal places in one folder.

    One that cannot be made now, or within ``limits``, is left out. What annotates is
    by default what the folder has.
    """
    places: dict[int, dict[FileRef, str]] = {}
    for document_id in wanted:
        for ref in ledger.refs(document_id)[:1]:
            places.setdefault(ref.file, {})[ref.shown] = document_id
    options = replace(options_of(root), limits=limits).with_folder(root.path)
    annotator = annotator or annotator_of(root)
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
                document = annotated(record, annotator)
                if isinstance(document, ReadFailure):
                    continue
                files = tuple(ref.shown for ref in ledger.refs(document.id))
                if document.id == refs[item.ref]:
                    documents[document.id] = replace(document, files=files)
    return documents
