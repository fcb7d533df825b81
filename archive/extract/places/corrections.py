"""What a person has decided about names: ``corrections.csv``.

Columns: ``document`` (an id, or ``*`` for all), ``name`` (as written in the report;
case and accents do not matter), ``place`` (an id of the gazetteer, or ``none``: no
place). A later line wins over an earlier one, a line for one document over one for all.
"""

import csv
import io
import os
import tempfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

from archive.errors import DatelineError
from archive.extract.places.names import fold
from archive.extract.places.own import CsvReader

#: The value of the column ``place`` that says: this is no place.
NO_PLACE = "none"
_HEADER = ("document", "name", "place")


class CorrectionsFileError(DatelineError):
    """A line of ``corrections.csv`` cannot be used."""

    @property
    def public(self) -> str:
        """What a visitor is told."""
        return "The corrections cannot be used now; the log of this server says why"


@dataclass(frozen=True, slots=True)
class Corrections:
    """Decisions by document id (or ``*``) and folded name, and the line of each."""

    decided: Mapping[tuple[str, str], str] = field(default_factory=dict)
    lines: Mapping[tuple[str, str], int] = field(default_factory=dict)

    @classmethod
    def read(cls, path: Path) -> Self:
        """Read ``corrections.csv``; a file that is not there holds no corrections.

        Raises:
            CorrectionsFileError: The file cannot be read, or a line lacks something.
        """
        if not path.exists():
            return cls()
        try:
            with path.open(encoding="utf-8-sig", newline="") as file:
                return cls(*_read(path, csv.reader(file)))
        except (OSError, UnicodeDecodeError, csv.Error) as error:
            raise CorrectionsFileError(f"{path} cannot be read: {error}") from error

    def of_single_reports(self) -> dict[str, dict[str, str]]:
        """Return what was decided about one report alone: place ids by folded name."""
        single: dict[str, dict[str, str]] = {}
        for (document_id, name), place in self.decided.items():
            if document_id != "*":
                single.setdefault(document_id, {})[name] = place
        return single

    def having(self, document_id: str, name: str, place_id: str) -> "Corrections":
        """Return these with one more decision."""
        return Corrections({**self.decided, (document_id, fold(name)): place_id})

    def __bool__(self) -> bool:
        """Tell whether there is any."""
        return bool(self.decided)

    def place_for(self, document_id: str, name: str) -> str | None:
        """Return the place id decided for a name, ``none``, or None if undecided."""
        key = fold(name)
        decision = self.decided.get((document_id, key))
        return self.decided.get(("*", key)) if decision is None else decision


def append_correction(path: Path, document_id: str, name: str, place_id: str) -> None:
    """Add one line to ``corrections.csv``: all of it is written, or nothing.

    The new file is written beside the old one, synchronised to the disk and moved into
    its place, so that no reader ever sees half a line.

    Raises:
        CorrectionsFileError: A value is empty or has a line break, or the file cannot
            be written.
    """
    values = (document_id, name, place_id)
    check_values(*values)
    try:
        before = path.read_bytes() if path.exists() else b""
        _replace(path, before + _line(before, values))
    except OSError as error:
        raise CorrectionsFileError(f"{path} cannot be written: {error}") from error


def check_values(document_id: str, name: str, place_id: str) -> None:
    """Raise where these cannot be a line of ``corrections.csv``.

    Raises:
        CorrectionsFileError: A value is empty or has a line break.
    """
    for column, value in zip(_HEADER, (document_id, name, place_id), strict=True):
        if not value.strip() or any(sign in value for sign in "\r\n\0"):
            raise CorrectionsFileError(f"{column} {value!r} must be one line of text")


def _line(before: bytes, values: Iterable[str]) -> bytes:
    text = io.StringIO(newline="")
    if not before.strip(b"\xef\xbb\xbf \r\n"):
        csv.writer(text, lineterminator="\n").writerow(_HEADER)
    elif not before.endswith(b"\n"):
        text.write("\n")
    csv.writer(text, lineterminator="\n").writerow(values)
    return text.getvalue().encode()


def _replace(path: Path, content: bytes) -> None:
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=path.name, suffix=".new")
    new = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        new.chmod(path.stat().st_mode & 0o777 if path.exists() else 0o644)
        new.replace(path)
    except OSError:
        new.unlink(missing_ok=True)
        raise
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def _read(
    path: Path, reader: CsvReader
) -> tuple[dict[tuple[str, str], str], dict[tuple[str, str], int]]:
    decided: dict[tuple[str, str], str] = {}
    lines: dict[tuple[str, str], int] = {}
    header = [cell.strip().lower() for cell in next(reader, [])]
    if not header:
        return decided, lines
    missing = [column for column in _HEADER if column not in header]
    if missing:
        raise CorrectionsFileError(
            f"{path}, line 1: there is no column {missing[0]!r}; the columns are "
            "document, name, place"
        )
    at = [header.index(column) for column in _HEADER]
    for cells in reader:
        if not any(cell.strip() for cell in cells):
            continue
        values = [cells[n].strip() if n < len(cells) else "" for n in at]
        for column, value in zip(_HEADER, values, strict=True):
            if not value:
                raise CorrectionsFileError(
                    f"{path}, line {reader.line_num}: the column {column!r} is empty"
                )
        document, name, place = values
        decided[document, fold(name)] = place
        lines[document, fold(name)] = reader.line_num
    return decided, lines
