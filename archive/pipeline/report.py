"""What a run did, for a person and for a script."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Any

from archive.ingest import ReadFailure, Skipped
from archive.model import FileRef

#: Names of unknown files kept in a report; their number is always exact.
_MOST_LISTED = 1000


@dataclass(slots=True, kw_only=True)
class RunReport:
    """The account of one run over one folder.

    ``failures`` are all records of the folder that stand unread, those of unchanged
    files among them; ``unlisted`` are folders that may not be looked into now, of which
    what was read before stays. ``documents`` were added or made anew, ``deleted`` are
    gone from the index, ``repeated`` are records whose report another place gives too.
    """

    folder: str
    started: str = ""
    read: int = 0
    unchanged: int = 0
    removed: int = 0
    documents: int = 0
    repeated: int = 0
    kept: int = 0
    deleted: int = 0
    undated: int = 0
    failures: list[ReadFailure] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)
    unlisted: list[ReadFailure] = field(default_factory=list)
    unknown: Counter[str] = field(default_factory=Counter)
    unknown_files: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    seconds: float = 0.0
    generation: str = ""

    def add_skipped(self, skipped: Skipped) -> None:
        """Note what was not looked at; what it should have been is a failure."""
        if skipped.passing:
            ref = FileRef(path=skipped.path)
            self.unlisted.append(ReadFailure(ref, skipped.reason, passing=True))
        else:
            self.skipped.append(skipped)

    def add_unknown(self, path: str) -> None:
        """Count a file of unknown form."""
        self.unknown[PurePosixPath(path).suffix.lower() or "no suffix"] += 1
        if len(self.unknown_files) < _MOST_LISTED:
            self.unknown_files.append(path)

    def add_note(self, text: str) -> None:
        """Keep a note for the reader; after a thousand they are only counted."""
        if len(self.notes) < _MOST_LISTED:
            self.notes.append(text)

    def lines(self) -> Iterator[str]:
        """Yield the account as lines for a reader."""
        rate = self.documents / self.seconds if self.seconds > 1 else 0
        speed = f", {rate:,.0f} a second" if rate else ""
        yield (
            f"{self.folder}: {_counted(self.documents, 'report')} written "
            f"in {self.seconds:,.1f} seconds{speed}"
        )
        notes, skipped = len(self.notes), len(self.skipped)
        for number, line in (
            (self.unchanged, f"{_counted(self.unchanged, 'file')} unchanged"),
            (self.kept, f"{_counted(self.kept, 'report')} kept unchanged"),
            (self.repeated, f"{_counted(self.repeated, 'record')} found elsewhere too"),
            (self.undated, f"{self.undated:,} of the reports undated"),
            (self.removed, f"{_counted(self.removed, 'file')} gone"),
            (self.deleted, f"{_counted(self.deleted, 'report')} deleted"),
            (notes, f"{_counted(notes, 'note')}; see --json"),
            (skipped, f"{_counted(skipped, 'name')} not followed; see --json"),
        ):
            if number:
                yield f"  {line}"
        if self.unknown:
            kinds = ", ".join(f"{n:,} {s}" for s, n in self.unknown.most_common(8))
            files = _counted(sum(self.unknown.values()), "file")
            yield f"  {files} of unknown form: {kinds}"
        if not self.read and not self.unchanged:
            yield "  no file of a form that is read; `dateline formats` lists them"

    @property
    def failed(self) -> bool:
        """Tell whether any record of the folder stands unread."""
        return bool(self.failures)

    def to_json(self) -> dict[str, Any]:
        """Return the report as plain JSON values."""
        return {
            "folder": self.folder,
            "started": self.started,
            "files": {
                "read": self.read,
                "unchanged": self.unchanged,
                "removed": self.removed,
                "unknown": sum(self.unknown.values()),
            },
            "documents": {
                "written": self.documents,
                "kept": self.kept,
                "repeated": self.repeated,
                "deleted": self.deleted,
                "undated": self.undated,
            },
            "failures": [failure_json(failure) for failure in self.failures],
            "skipped": [{"path": s.path, "reason": s.reason} for s in self.skipped],
            "unknown": {
                "suffixes": dict(self.unknown.most_common()),
                "files": self.unknown_files,
            },
            "notes": self.notes,
            "seconds": round(self.seconds, 3),
            "generation": self.generation,
        }


def _counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def unread_line(failure: ReadFailure) -> str:
    """Return a failure as a line for a reader."""
    record = f", record {failure.ref.record}" if failure.ref.record else ""
    path = "".join(c if c.isprintable() else "\ufffd" for c in failure.ref.path)
    return f"  {path}{record}: {failure.reason}"


def failure_json(failure: ReadFailure) -> dict[str, Any]:
    """Return a failure as plain JSON values."""
    return {
        "file": failure.ref.path,
        "record": failure.ref.record,
        "reason": failure.reason,
    }
