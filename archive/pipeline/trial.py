"""A dry run: what a folder holds and how it would be read, with nothing written."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from archive.ingest import ReadFailure, Skipped, form_of, items, overlooked, parse
from archive.model import Document, Record
from archive.pipeline.annotating import annotated
from archive.pipeline.annotator import Annotator, Setup
from archive.pipeline.index import IndexOptions
from archive.pipeline.inspecting import inspection_json
from archive.pipeline.plan import seen_files
from archive.pipeline.report import (
    failure_json,
    skipped_lines,
    unread_lines,
)
from archive.pipeline.unnamed import Unnamed
from archive.pipeline.wording import counted, printable

#: Records shown as understood.
_SHOWN = 3


@dataclass(slots=True)
class Trial:
    """What a dry run found."""

    files: Counter[str] = field(default_factory=Counter)
    records: int = 0
    samples: list[Document] = field(default_factory=list)
    failures: list[ReadFailure] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)
    overlooked: Unnamed = field(default_factory=Unnamed)

    def take(self, result: Record | Document | ReadFailure) -> None:
        """Take in what became of a record."""
        if isinstance(result, ReadFailure):
            if result.unknown:
                self.unknown.append(result.ref.path)
            else:
                self.failures.append(result)
            return
        self.records += 1
        if isinstance(result, Document):
            self.samples.append(result)
            path, date = result.files[0].path, result.date is not None
            claims = [result.date] if result.date else []
        else:
            path, date = result.ref.path, bool(result.dates or result.dateline)
            claims = [*result.dates]
        text, metadata = bool(result.text), result.metadata
        lacks = overlooked(path, metadata, claims, text=text, date=date)
        self.overlooked.add(path, lacks)

    def to_json(self) -> dict[str, Any]:
        """Return the findings as plain JSON values."""
        return {
            "files": dict(self.files.most_common()),
            "records": self.records,
            "samples": [inspection_json(document) for document in self.samples],
            "failures": [failure_json(failure) for failure in self.failures],
            "skipped": [{"path": s.path, "reason": s.reason} for s in self.skipped],
            "unknown": self.unknown,
            "overlooked": self.overlooked.to_json(),
        }

    def lines(self) -> Iterator[str]:
        """Yield the findings as lines for a reader."""
        forms = ", ".join(f"{n:,} {name}" for name, n in self.files.most_common())
        records = counted(self.records, "record")
        yield f"{records} in files of these forms: {forms or 'none'}"
        for document in self.samples:
            date = document.date
            day = f"{date.value} ({date.provenance.value})" if date else "undated"
            yield ""
            yield f"  {document.files[0].path}: {document.title}"
            yield f"  {day}; source: {document.source or 'unknown'}"
            yield f"  {' '.join(document.text[:200].split())}"
        if self.unknown:
            yield ""
            files = counted(len(self.unknown), "file")
            yield f"{files} of unknown form, such as {printable(self.unknown[0])}"
        if self.skipped:
            yield ""
            yield from skipped_lines(self.skipped)
        if self.overlooked.found:
            yield ""
            yield from self.overlooked.lines()
        yield from unread_lines(self.failures, rest_in="--json")


def try_folder(folder: Path, options: IndexOptions) -> Trial:
    """Read everything, annotate the first few records, write nothing.

    Raises:
        FolderError: The folder or file is not there.
        ConfigError: Its ``dateline.toml`` says what cannot be followed.
    """
    root = folder.absolute().parent if options.files else folder.absolute()
    read = options.read.with_folder(root)
    annotator: Annotator | None = None
    trial = Trial(overlooked=Unnamed.by(options.read, root))
    for entry in seen_files(root, options.files, options.exclude):
        if isinstance(entry, Skipped):
            trial.skipped.append(entry)
            continue
        form = form_of(entry.path)
        if form is None:
            trial.unknown.append(entry.path)
            continue
        known = True
        for item in items(entry.file, entry.path, read):
            result: Record | Document | ReadFailure = parse(item)
            known = known and not (isinstance(result, ReadFailure) and result.stranger)
            if isinstance(result, Record) and len(trial.samples) < _SHOWN:
                annotator = annotator or Setup.of(root, read.date_order).build()
                result = annotated(result, annotator)
            trial.take(result)
        if known:
            trial.files[form.name] += 1
    return trial
