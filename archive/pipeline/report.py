"""What a run did, for a person and for a script."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Any

from archive.ingest import ReadFailure, Skipped
from archive.model import FileRef
from archive.pipeline.unnamed import Unnamed
from archive.pipeline.wording import counted, printable

#: Names of unknown files kept in a report; their number is always exact.
_MOST_LISTED = 1000
#: What in a file is no report, a sheet of notes say, is counted as a part of its form.
_PART = "part of "
#: Notes, and names passed over, that the account tells in lines.
_MOST_TOLD = 5
#: Lines of failures shown on the terminal; --json and status give all.
_MOST_SHOWN = 20
#: So many failures of one reason have a line each.
_MOST_ALIKE = 3


@dataclass(slots=True, kw_only=True)
class RunReport:
    """The account of one run over one folder.

    ``failures`` are all records of the folder that stand unread, those of unchanged
    files among them; ``unlisted`` are folders that may not be looked into now, of which
    what was read before stays. ``documents`` were added or made anew, ``deleted`` are
    gone from the index, ``repeated`` are records whose report another place gives too,
    ``overlooked`` tells what fields may be that nobody named. ``problems``
    are what the folder says of itself and cannot be followed, and what is done then.
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
    problems: list[str] = field(default_factory=list)
    overlooked: Unnamed = field(default_factory=Unnamed)
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
        outer, _, inner = path.rpartition("!/")
        # A sheet of a spreadsheet has none.
        within = PurePosixPath(outer).suffix.lower()
        other = f"{_PART}{within}" if within else "no suffix"
        kind = PurePosixPath(inner).suffix.lower() or other
        self.unknown[kind] += 1
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
            f"{self.folder}: {counted(self.documents, 'report')} written "
            f"in {self.seconds:,.1f} seconds{speed}"
        )
        for number, line in (
            (self.unchanged, f"{counted(self.unchanged, 'file')} unchanged"),
            (self.kept, f"{counted(self.kept, 'report')} kept unchanged"),
            (self.repeated, f"{counted(self.repeated, 'record')} found elsewhere too"),
            (self.undated, f"{self.undated:,} of the reports undated"),
            (self.removed, f"{counted(self.removed, 'file')} gone"),
            (self.deleted, f"{counted(self.deleted, 'report')} deleted"),
        ):
            if number:
                yield f"  {line}"
        yield from (f"  {line}" for line in skipped_lines(self.skipped))
        yield from self.overlooked.lines()
        yield from (f"  {problem}" for problem in self.problems)
        yield from (f"  {note}" for note in self.notes[:_MOST_TOLD])
        if len(self.notes) > _MOST_TOLD:
            rest = counted(len(self.notes) - _MOST_TOLD, "more such note")
            yield f"  {rest}; --json gives them"
        yield from self._unknown_lines()
        if not self.read and not self.unchanged:
            yield "  no file of a form that is read; `dateline formats` lists them"

    def _unknown_lines(self) -> Iterator[str]:
        parts = Counter({k: n for k, n in self.unknown.items() if k.startswith(_PART)})
        if files := self.unknown - parts:
            kinds = ", ".join(f"{n:,} {s}" for s, n in files.most_common(8))
            yield f"  {counted(files.total(), 'file')} of unknown form: {kinds}"
        if parts:
            of = ((kind.removeprefix(_PART), n) for kind, n in parts.most_common(8))
            kinds = ", ".join(f"{n:,} of {kind}" for kind, n in of)
            told = counted(parts.total(), "part")
            yield f"  {told} of files without a report in it: {kinds}"

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
            "problems": self.problems,
            "overlooked": self.overlooked.to_json(),
            "seconds": round(self.seconds, 3),
            "generation": self.generation,
        }


def skipped_lines(skipped: Sequence[Skipped]) -> Iterator[str]:
    """Yield a line for each of the first names that were passed over, with its reason.

    A person must be able to tell a report that is missing from one that is none.
    """
    if skipped:
        yield f"{counted(len(skipped), 'name')} not followed:"
    for one in skipped[:_MOST_TOLD]:
        yield f"  {printable(one.path)}: {one.reason}"
    if len(skipped) > _MOST_TOLD:
        yield f"  {len(skipped) - _MOST_TOLD:,} more; --json gives them"


def unread_line(failure: ReadFailure) -> str:
    """Return a failure as a line for a reader."""
    return f"  {_place(failure)}: {failure.reason}"


def _place(failure: ReadFailure) -> str:
    record = f", record {failure.ref.record}" if failure.ref.record else ""
    return f"{printable(failure.ref.path)}{record}"


def unread_lines(
    failures: Sequence[ReadFailure], rest_in: str = "dateline status"
) -> Iterator[str]:
    """Yield failures as some lines for a reader, and one that counts the rest.

    Many of one reason (all PDFs of a folder, where their library is missing) are one
    line, so that they do not hide the others. ``rest_in`` is what lists all.
    """
    alike: dict[str, list[ReadFailure]] = {}
    for failure in failures:
        alike.setdefault(failure.reason, []).append(failure)
    lines = [
        (len(group), f"  {_place(group[0])} and {len(group) - 1:,} more: {reason}")
        for reason, group in alike.items()
        if len(group) > _MOST_ALIKE
    ]
    lines += [
        (1, unread_line(failure))
        for failure in failures
        if len(alike[failure.reason]) <= _MOST_ALIKE
    ]
    yield from (line for _, line in lines[:_MOST_SHOWN])
    if rest := sum(number for number, _ in lines[_MOST_SHOWN:]):
        yield f"  and {rest:,} more; {rest_in} lists all"


def failure_json(failure: ReadFailure) -> dict[str, Any]:
    """Return a failure as plain JSON values."""
    return {
        "file": failure.ref.path,
        "record": failure.ref.record,
        "reason": failure.reason,
    }
