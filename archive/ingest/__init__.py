"""Files to records: every form that a report comes in.

``read`` gives the records of one file; ``items`` the same, each still to be parsed;
``walk`` the files of a folder. One bad record costs one record.
"""

import logging
from collections.abc import Iterator
from pathlib import Path

from archive.ingest.failure import MissingExtraError, ReadError, ReadFailure
from archive.ingest.form import Form
from archive.ingest.form_table import FORMS
from archive.ingest.forms import form_of, read_form
from archive.ingest.issue_files import is_page, named_by
from archive.ingest.item import Item, Pending
from archive.ingest.normal import normal
from archive.ingest.options import (
    ConfigError,
    ReadOptions,
    names_order,
    parse_mapping,
)
from archive.ingest.overlooked import overlooked
from archive.ingest.source import source_of
from archive.ingest.walk import FolderError, Found, Skipped, found_of, walk
from archive.model import FileRef, Record

_log = logging.getLogger(__name__)

__all__ = [
    "FORMS",
    "ConfigError",
    "FolderError",
    "Form",
    "Found",
    "Item",
    "MissingExtraError",
    "Pending",
    "ReadError",
    "ReadFailure",
    "ReadOptions",
    "Skipped",
    "form_of",
    "found_of",
    "is_page",
    "items",
    "named_by",
    "names_order",
    "overlooked",
    "parse",
    "parse_mapping",
    "read",
    "walk",
]


def items(file: Path, path: str, options: ReadOptions) -> Iterator[Item]:
    """Yield the records of a file, each still to be parsed, and what failed.

    Args:
        file: The file.
        path: Its shown path below the indexed folder.
        options: How to read it.
    """
    ref = FileRef(path=path)
    form = form_of(path)
    if form is None:
        yield ReadFailure(ref, "unknown form of file")
        return
    try:
        yield from read_form(form, source_of(file, path), options)
    except Exception as error:  # noqa: BLE001 - a stranger's file must not stop the run
        yield _failure(ref, error)


def parse(item: Item) -> Record | ReadFailure:
    """Read one record; whatever its parser raises is a failure of this record."""
    if isinstance(item, ReadFailure):
        return item
    try:
        return normal(item.parse())
    except Exception as error:  # noqa: BLE001 - a stranger's file must not stop the run
        return _failure(item.ref, error)


def _failure(ref: FileRef, error: Exception) -> ReadFailure:
    passing = isinstance(error, MissingExtraError | OSError)
    return ReadFailure(ref, _reason(error), passing)


def _reason(error: Exception) -> str:
    match error:
        case ReadError():
            return error.message
        case OSError() if error.strerror:
            return f"cannot be read: {error.strerror}"
        case MemoryError():
            return "reading it takes more memory than a worker may have"
        case RecursionError():
            return "nested too deeply"
    _log.info("a parser failed", exc_info=error)
    return f"its parser failed: {type(error).__name__}: {str(error)[:200]}"


def read(
    path: Path, root: Path, options: ReadOptions
) -> Iterator[Record | ReadFailure]:
    """Yield the records of one file below ``root``, and what failed in it.

    Raises:
        FolderError: The file is not there, or not below ``root``.
    """
    found = found_of(path, root)
    for item in items(found.file, found.path, options):
        yield parse(item)
