"""What turns a record into a document, built once in each process."""

import hashlib
import importlib.util
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from archive import __version__, extract
from archive.ingest import FORMS, FolderError
from archive.ingest.language import language_of
from archive.model import Document, Record

if TYPE_CHECKING:
    from archive.extract.annotate import Dated


#: The tables of a folder's own, by their names in it.
PLACES, CORRECTIONS = "places.csv", "corrections.csv"
#: What reading and annotating depend on, in the folder of the package.
_READ_BY = (
    "*.py",
    "extract/**/*.py",
    "ingest/**/*.py",
    "pipeline/annotat*.py",
    "data/*.*",
)


@dataclass(frozen=True, slots=True)
class Setup:
    """What the reading of a folder depends on, beside its reports."""

    places_csv: Path | None = None
    corrections_csv: Path | None = None
    date_order: str = "dmy"

    @classmethod
    def of(cls, folder: Path, date_order: str) -> "Setup":
        """Return the setup of a folder: its own tables, where it has them."""
        return cls(
            _existing(folder / PLACES),
            _existing(folder / CORRECTIONS),
            date_order,
        )

    def fingerprint(self) -> str:
        """Return what changes when a report may be annotated otherwise.

        Corrections are left out: they name the reports that they touch.

        Raises:
            FolderError: The table of places cannot be read.
        """
        digest = hashlib.sha256(_program().encode())
        digest.update(self.date_order.encode())
        if self.places_csv:
            try:
                digest.update(self.places_csv.read_bytes())
            except OSError as error:
                raise FolderError(
                    f"{self.places_csv} cannot be read: {error.strerror}"
                ) from error
        return digest.hexdigest()[:16]

    def check(self) -> tuple[str, ...]:
        """Read the folder's own tables, and return notes of what has no effect in them.

        Reading processes would die of a table that cannot be followed.

        Raises:
            DatelineError: A line of them cannot be used; the message says which.
        """
        if not (self.places_csv or self.corrections_csv):
            return ()
        from archive.extract.places import Gazetteer
        from archive.extract.places.corrections import NO_PLACE, Corrections

        gazetteer = Gazetteer.load(self.places_csv)
        if self.corrections_csv is None:
            return ()
        corrections = Corrections.read(self.corrections_csv)
        return tuple(
            f"{self.corrections_csv.name}, line {corrections.lines[key]}: no place has "
            f"the id “{place}”, so “{key[1]}” is not corrected; `dateline places NAME` "
            "tells ids"
            for key, place in corrections.decided.items()
            if place != NO_PLACE and gazetteer.get(place) is None
        )

    def build(self) -> "Annotator":
        """Load the gazetteer and return what annotates."""
        return Annotator(self)


class Annotator:
    """Annotates records; safe to use from one thread."""

    def __init__(self, setup: Setup) -> None:
        # The process that writes has no use for what finds days and places.
        from archive.extract import annotate
        from archive.extract.places import Gazetteer
        from archive.extract.places.corrections import Corrections

        self._dated, self._located = annotate.dated, annotate.located
        self._gazetteer = Gazetteer.load(setup.places_csv)
        corrections = Corrections()
        if setup.corrections_csv:
            corrections = Corrections.read(setup.corrections_csv)
        self._options = annotate.Options(
            date_order=setup.date_order, corrections=corrections
        )
        self._corrected = corrections.of_single_reports()
        #: The corrections of single reports that changed nothing, and why, by id.
        self.idle: dict[str, dict[str, str]] = {}

    def __call__(self, record: Record) -> Document:
        """Return the document of a record, its language as ``language_of`` tells it."""
        return self.finish(self.begin(record))

    def begin(self, record: Record) -> "Dated":
        """Do the first half: all but the places."""
        language = language_of(record.language, record.text)
        if record.language and language != record.language:
            record = replace(record, language=language)
        return self._dated(record, self._options, language=language)

    def finish(self, begun: "Dated") -> Document:
        """Do the other half: find the places."""
        document = self._located(begun, self._gazetteer, self._options)
        if decided := self._corrected.get(document.id):
            self.idle[document.id] = _idle(decided, begun.record, document)
        return document

    def decide(self, document_id: str, name: str, place_id: str) -> None:
        """Follow one more correction, of one report."""
        corrections = self._options.corrections.having(document_id, name, place_id)
        self._options = replace(self._options, corrections=corrections)
        self._corrected = corrections.of_single_reports()


def _idle(
    decided: Mapping[str, str], record: Record, document: Document
) -> dict[str, str]:
    """Return the names about which something was decided in vain, each with why."""
    from archive.extract.places.idle import why_idle

    found = {n: why_idle(record, document, n, id_) for n, id_ in decided.items()}
    return {name: why for name, why in found.items() if why}


def _existing(file: Path) -> Path | None:
    return file if file.is_file() else None


@cache
def _program() -> str:
    """Return what changes with the program, and with the libraries it may read by."""
    betters = {name for form in FORMS for name in form.betters} | {"py3langid"}
    installed = [name for name in sorted(betters) if importlib.util.find_spec(name)]
    package = Path(next(iter(extract.__path__))).parent
    told = f"{__version__} {installed} {program_digest(package)}"
    return hashlib.sha256(told.encode()).hexdigest()


def program_digest(package: Path) -> str:
    """Return what changes with every change of the code that reads and annotates.

    The sources and tables themselves are taken: no one has to remember a number.
    """
    digest = hashlib.sha256()
    files = {file for pattern in _READ_BY for file in package.glob(pattern)}
    for file in sorted(file for file in files if file.is_file()):
        digest.update(str(file.relative_to(package)).encode())
        with file.open("rb") as stream:
            digest.update(hashlib.file_digest(stream, "sha256").digest())
    return digest.hexdigest()
