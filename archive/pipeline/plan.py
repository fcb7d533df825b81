"""Which files of a folder a run has to read, told from the ledger."""

import json
from collections.abc import Collection, Iterable, Iterator
from dataclasses import asdict, dataclass, field
from hashlib import sha256
from pathlib import Path

from archive.ingest import (
    Found,
    ReadOptions,
    Skipped,
    form_of,
    found_of,
    walk,
)
from archive.model import FileRef
from archive.pipeline.issues import drawn_along
from archive.pipeline.ledger import FileRow, Ledger
from archive.pipeline.report import RunReport
from archive.pipeline.worker import FileTask, Task, file_sha256

#: A file of many records that is larger (in bytes) is shared among the workers.
_LARGE = 256 * 1024
#: Small files go to a worker together: so many, or so many bytes.
_TOGETHER = 32
_TOGETHER_BYTES = 512 * 1024


@dataclass(frozen=True, slots=True)
class ToRead:
    """A file to read, with the documents that it gave before and gives alike again."""

    found: Found
    known: frozenset[str] = frozenset()
    only: frozenset[FileRef] | None = None


@dataclass(slots=True)
class Plan:
    """What a run will do."""

    read: list[ToRead] = field(default_factory=list)
    gone: list[FileRow] = field(default_factory=list)

    @property
    def bytes(self) -> int:
        """The size of what is to be read."""
        return sum(entry.found.size for entry in self.read)


def reading_fingerprint(program: str, options: ReadOptions) -> str:
    """Return what changes when a file would be read otherwise."""
    plain = asdict(options)
    digest = sha256(json.dumps([program, plain], sort_keys=True).encode())
    return digest.hexdigest()[:16]


def make_plan(
    ledger: Ledger,
    root: int,
    fingerprint: str,
    seen: Iterable[Found | Skipped],
    report: RunReport,
    *,
    whole: bool,
) -> Plan:
    """Compare a folder with the ledger.

    Files whose size and time stamp are as they were are taken for unchanged; where only
    the time stamp differs, the bytes decide. What lies in a folder that may not be
    listed now is not gone.
    """
    rows = {row.name: row for row in ledger.files(root)}
    plan = Plan()
    unchanged: list[tuple[Found, FileRow]] = []
    for entry in seen:
        if isinstance(entry, Skipped):
            report.add_skipped(entry)
            continue
        row = rows.pop(entry.name, None)
        if form_of(entry.path) is None:
            report.add_unknown(entry.path)
            if row is not None:
                plan.gone.append(row)
        elif row is not None and _unchanged(entry, row, fingerprint, ledger):
            unchanged.append((entry, row))
        else:
            plan.read.append(ToRead(entry, _known(row, fingerprint, ledger)))
    if whole:
        unseen = [failure.ref.path for failure in report.unlisted]
        plan.gone.extend(row for row in rows.values() if not _below(row.path, unseen))
    new = [entry.found for entry in plan.read]
    for entry, row in drawn_along(unchanged, new, plan.gone, ledger, root):
        plan.read.append(ToRead(entry, _known(row, fingerprint, ledger)))
    report.unchanged += len(unchanged) - (len(plan.read) - len(new))
    return plan


def _below(path: str, folders: Iterable[str]) -> bool:
    return any(path == folder or path.startswith(f"{folder}/") for folder in folders)


def _unchanged(found: Found, row: FileRow, fingerprint: str, ledger: Ledger) -> bool:
    if row.state != "done" or row.fingerprint != fingerprint or row.size != found.size:
        return False
    if row.mtime_ns == found.mtime_ns:
        return True
    try:
        same = file_sha256(found.file) == row.sha256
    except OSError:
        return False
    if same:
        ledger.touch(row.id, found.mtime_ns)
    return same


def _known(row: FileRow | None, fingerprint: str, ledger: Ledger) -> frozenset[str]:
    """Return the documents of a changed file that need not be made again."""
    if row is None or row.state == "stale" or row.fingerprint != fingerprint:
        return frozenset()
    return frozenset(ledger.documents(row.id))


def seen_files(
    folder: Path, files: Collection[Path], exclude: Collection[Path]
) -> Iterator[Found | Skipped]:
    """Yield the files of a folder, or only those named.

    Raises:
        FolderError: The folder or a named file is not there.
    """
    if not files:
        yield from walk(folder, exclude)
    for file in files:
        yield found_of(file, folder)


def make_tasks(
    entries: Iterable[tuple[int, ToRead]],
    options: ReadOptions,
    workers: int,
    deals: Path | None = None,
) -> Iterator[Task]:
    """Cut the work into tasks; entries are taken as they are needed.

    Args:
        entries: What is to be read, each with a key.
        options: How.
        workers: Among how many a large file is shared.
        deals: A folder for what is told there of the files shared, so that each worker
            takes as much as it can; without it they take turns.
    """
    number = 0
    held: list[FileTask] = []
    size = 0
    for key, entry in entries:
        file = _file_task(key, entry)
        shares = shares_of(entry, workers)
        if shares > 1:
            for share in range(shares):
                yield Task(
                    number=number,
                    files=(file,),
                    options=options,
                    share=share,
                    shares=shares,
                    common=deals and deals / str(key),
                )
                number += 1
            continue
        held.append(file)
        size += file.size
        if len(held) == _TOGETHER or size > _TOGETHER_BYTES:
            yield Task(number=number, files=tuple(held), options=options)
            number += 1
            held, size = [], 0
    if held:
        yield Task(number=number, files=tuple(held), options=options)


def shares_of(entry: ToRead, workers: int) -> int:
    """Return among how many workers the records of a file are shared."""
    form = form_of(entry.found.path)
    large = form is not None and form.many and entry.found.size > _LARGE
    return workers if large and entry.only is None else 1


def _file_task(key: int, entry: ToRead) -> FileTask:
    found = entry.found
    return FileTask(
        key=key,
        file=found.file,
        path=found.path,
        size=found.size,
        mtime_ns=found.mtime_ns,
        known=entry.known,
        only=entry.only,
    )
