"""What a person has decided about names: ``corrections.csv``.

Columns: ``document`` (an id, or ``*`` for all), ``name`` (as written in the report;
case and accents do not matter), ``place`` (an id of the gazetteer, or ``none``: no
place). A later line wins over an earlier one, a line for one document over one for all.
"""

import csv
import io
import os
import tempfile
from collections.abc import Iterable, Mapping, Sequence
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

    What the file says already is not written again, as when a form is sent twice.

    The new file is written beside the old one, synchronised to the disk and moved into
    its place, so that no reader ever sees half a line.

    Raises:
        CorrectionsFileError: A value is empty or has a line break, or the file cannot
            be written, or would not be read so.
    """
    values = (document_id, name, place_id)
    check_values(*values)
    try:
        before = path.read_bytes() if path.exists() else b""
        if _says(path, before, values):
            return
        whole = before + _line(path, before, values)
        _check(path, whole, values)
        _replace(path, whole)
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise CorrectionsFileError(f"{path} cannot be written: {error}") from error


def check_values(document_id: str, name: str, place_id: str) -> None:
    """Raise where these cannot be a line of ``corrections.csv``.

    Raises:
        CorrectionsFileError: A value is empty or has a line break.
    """
    for column, value in zip(_HEADER, (document_id, name, place_id), strict=True):
        if not value.strip() or any(sign in value for sign in "\r\n\0"):
            raise CorrectionsFileError(f"{column} {value!r} must be one line of text")


def _line(path: Path, before: bytes, values: Iterable[str]) -> bytes:
    """Return what is to be added: each value below the name of its column."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    if before.strip(b"\xef\xbb\xbf \r\n") and not before.endswith(b"\n"):
        text.write("\n")
    header = _header(path, csv.reader(_opened(before)))
    if not header:
        header = [*_HEADER]
        writer.writerow(header)
    row = [""] * len(header)
    for column, value in zip(_HEADER, values, strict=True):
        row[header.index(column)] = value
    writer.writerow(row)
    return text.getvalue().encode()


def _check(path: Path, whole: bytes, values: Sequence[str]) -> None:
    """Raise where a file with one more line would not say what that line says."""
    if not _says(path, whole, values):
        # A quotation mark that is never closed swallows all lines after it.
        raise CorrectionsFileError(f"{path}: a line added to it would not be read")


def _says(path: Path, content: bytes, values: Sequence[str]) -> bool:
    """Tell whether this is what the last line of a file about a name decides."""
    document, name, place = (value.strip() for value in values)
    decided, _ = _read(path, csv.reader(_opened(content)))
    return decided.get((document, fold(name))) == place


def _opened(content: bytes) -> io.StringIO:
    return io.StringIO(content.decode("utf-8-sig"), newline="")


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
    header = _header(path, reader)
    if not header:
        return decided, lines
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


def _header(path: Path, reader: CsvReader) -> list[str]:
    """Read the names of the columns; of a file of empty lines, none."""
    rows = ([cell.strip().lower() for cell in row] for row in reader)
    header = next((row for row in rows if any(row)), [])
    missing = [column for column in _HEADER if column not in header]
    if header and missing:
        raise CorrectionsFileError(
            f"{path}, line {reader.line_num}: there is no column {missing[0]!r}; "
            "the columns are document, name, place"
        )
    return header
