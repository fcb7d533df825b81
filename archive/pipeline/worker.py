"""The process that reads and annotates: tasks in, blocks of documents out.

While it works, a worker keeps a *beat* in shared memory: which file and which record it
is at, and since when. When it hangs or dies, the pool knows from the beat which record
to blame, and starts another in its place.
"""

import contextlib
import gc
import hashlib
import logging
import signal
import sys
import time
from collections import deque
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from enum import IntEnum
from itertools import islice
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from archive.ingest import Item, ReadFailure, ReadOptions, items, overlooked, parse
from archive.ingest.claims import MISTAKABLE
from archive.model import UNREAD, Document, FileRef, Record, document_id, sha256_of
from archive.pipeline.annotating import annotated_together
from archive.pipeline.annotator import Annotator, Setup
from archive.pipeline.dealing import Dealt, dealt
from archive.search.engine import EngineError
from archive.search.packing import Packer

_log = logging.getLogger(__name__)

#: Results in a block, unless their texts are long.
BLOCK_RESULTS = 32
#: So many where they are packed: the words of a block are listed once for all.
_PACKED_RESULTS = 128
_BLOCK_CHARACTERS = 500_000
#: So many blocks may wait for the writer while the next is made.
_AHEAD = 12
#: So many results are annotated together, unless they take more than so many bytes.
_GROUP_RESULTS = 64
_GROUP_BYTES = 1_000_000
#: Memory that a worker may take beyond what it has at its start, in bytes.
_MEMORY = 3 * 1024**3
#: When rings of garbage are looked for (``gc.set_threshold``): reports leave few, while
#: the caches of a worker are large and would be gone through again and again.
_GARBAGE = (100_000, 20, 20)


@dataclass(frozen=True, slots=True, kw_only=True)
class FileTask:
    """A file to read, as the plan saw it."""

    key: int
    file: Path
    path: str
    size: int
    mtime_ns: int
    known: frozenset[str] = frozenset()
    only: frozenset[FileRef] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """Files to read, or one share of the records of a large file.

    Of ``shares`` workers, this task is for the blocks of records that number ``share``
    is dealt: in turns, or, where there is a ``common`` file, as it comes for them.
    ``sent`` results were received already, before a first worker died; ``avoid`` are
    the records that killed one, with how, ``stop`` those at which the reader did,
    ``tried`` those at which one was killed from without.
    """

    number: int
    files: tuple[FileTask, ...]
    options: ReadOptions
    share: int = 0
    shares: int = 1
    common: Path | None = None
    sent: int = 0
    avoid: Mapping[tuple[int, int], str] = field(default_factory=dict)
    stop: Mapping[tuple[int, int], str] = field(default_factory=dict)
    tried: frozenset[tuple[int, int]] = frozenset()


@dataclass(frozen=True, slots=True)
class Known:
    """A record whose document is in the index already, as it would be made again."""

    id: str
    ref: FileRef


@dataclass(frozen=True, slots=True)
class FileEnd:
    """A file, or a share of it, was read to its end.

    ``sha256`` is empty for all shares but the first. ``changed`` says that the file was
    not the same at the end as in the plan.
    """

    sha256: str = ""
    changed: bool = False


@dataclass(frozen=True, slots=True)
class Made:
    """A document that lies in the pack of its block, with what a run asks of it.

    ``unread`` is a date as printed that could not be read, ``characters`` the length of
    the text, ``overlooked`` what is lacking with the field that may be it.
    """

    id: str
    ref: FileRef
    dated: bool
    unread: str
    characters: int
    overlooked: tuple[tuple[str, str], ...] = ()

    @classmethod
    def of(cls, document: Document) -> "Made":
        """Return what a run asks of a document."""
        ref, dated = document.files[0], document.date is not None
        characters, metadata = len(document.text), document.metadata
        claims = (document.date,) if document.date else ()
        return cls(
            document.id,
            ref,
            dated,
            metadata.get(UNREAD, ""),
            characters,
            overlooked(ref.path, metadata, claims, text=characters > 0, date=dated),
        )


Result = Document | Made | ReadFailure | Known | FileEnd


@dataclass(slots=True)
class Block:
    """Results on their way to the writer, each with the key of its file.

    The documents of those that are ``Made`` lie in ``pack``, in the same order.
    ``idle`` are corrections that change nothing in a report of it, as the annotator
    gives them.
    """

    task: int
    number: int
    results: list[tuple[int, Result]] = field(default_factory=list)
    last: bool = False
    pack: Any = None
    idle: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


class Phase(IntEnum):
    """What a worker is doing, as its beat says."""

    WAITING = 0
    READING = 1
    PARSING = 2
    SENDING = 3


class Beat:
    """Five numbers in shared memory: phase, key of the file, record, since, results."""

    def __init__(self, shared: Any) -> None:
        self._shared = shared

    def set(self, phase: Phase, key: int = 0, record: int = 0) -> None:
        """Say what is being done from now on."""
        shared = self._shared
        shared[1], shared[2], shared[3] = key, record, time.monotonic()
        shared[0] = phase

    @property
    def phase(self) -> Phase:
        """What is being done."""
        return Phase(int(self._shared[0]))

    @property
    def place(self) -> tuple[int, int]:
        """The key of the file and the number of the record, from 0."""
        return int(self._shared[1]), int(self._shared[2])

    @property
    def seconds(self) -> float:
        """For how long the same has been going on."""
        return float(time.monotonic() - self._shared[3])


def work(
    connection: Connection,
    shared: Any,
    setup: Setup,
    packer_of: Callable[[], Packer] | None,
) -> None:
    """Run tasks until the pool sends None or goes away."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    beat = Beat(shared)
    annotator = setup.build()
    packer = packer_of() if packer_of else None
    gc.freeze()
    gc.set_threshold(*_GARBAGE)
    _bound_memory()
    with (
        contextlib.suppress(EOFError, BrokenPipeError, ConnectionResetError),
        ThreadPoolExecutor(1) as sender,
    ):
        while True:
            beat.set(Phase.WAITING)
            task = connection.recv()
            if task is None:
                return
            waiting: deque[Future[None]] = deque()
            for block in run_task(task, annotator, beat, packer):
                beat.set(Phase.SENDING)
                # The writer commits now and then, and reads nothing meanwhile.
                waiting.append(sender.submit(connection.send, block))
                if len(waiting) > _AHEAD:
                    waiting.popleft().result()
            for sent in waiting:
                sent.result()


def _bound_memory() -> None:
    """Have a parser that eats all memory fail alone."""
    if sys.platform == "win32":
        return
    import resource

    with contextlib.suppress(OSError, ValueError):
        held = int(Path("/proc/self/statm").read_text().split()[0]) * 4096
        resource.setrlimit(resource.RLIMIT_AS, (held + _MEMORY, held + _MEMORY))


def run_task(
    task: Task, annotator: Annotator, beat: Beat, packer: Packer | None
) -> Iterator[Block]:
    """Yield the results of a task in blocks, the last one marked so."""
    block = Block(task.number, 0)
    most = _PACKED_RESULTS if packer else BLOCK_RESULTS
    size = 0
    for key, result in _results(task, annotator, beat):
        if isinstance(result, Document):
            size += len(result.text)
            if packer:
                result = _packed(result, packer)  # noqa: PLW2901
        size += 100
        block.results.append((key, result))
        if len(block.results) >= most or size > _BLOCK_CHARACTERS:
            yield _full(block, annotator, packer)
            block, size = Block(task.number, block.number + 1), 0
    block.last = True
    yield _full(block, annotator, packer)


def _full(block: Block, annotator: Annotator, packer: Packer | None) -> Block:
    """Add to a block what was made beside its results."""
    block.pack = packer and packer.packed()
    block.idle, annotator.idle = annotator.idle, {}
    return block


def _packed(document: Document, packer: Packer) -> Made | ReadFailure:
    try:
        packer.add(document)
    except EngineError as error:
        return ReadFailure(document.files[0], error.message)
    return Made.of(document)


@dataclass(frozen=True, slots=True)
class _Read:
    """What was read at a place: a record to be annotated, or a result."""

    place: tuple[int, int]
    found: "Record | Result"


def _results(
    task: Task, annotator: Annotator, beat: Beat
) -> Iterator[tuple[int, Result]]:
    """Yield the results of a task that were not sent, each with the key of its file."""
    group: list[_Read] = []
    size = 0
    for one in islice(_read(task, beat), task.sent, None):
        group.append(one)
        if isinstance(one.found, Record):
            size += len(one.found.raw) + len(one.found.text)
        if len(group) >= _GROUP_RESULTS or size > _GROUP_BYTES:
            yield from _annotated(group, annotator, beat)
            group, size = [], 0
    yield from _annotated(group, annotator, beat)


def _annotated(
    group: list[_Read], annotator: Annotator, beat: Beat
) -> Iterator[tuple[int, Result]]:
    """Yield the results of a group, its records annotated."""
    records = [one.found for one in group if isinstance(one.found, Record)]
    places = [one.place for one in group if isinstance(one.found, Record)]
    made = iter(
        annotated_together(
            records, annotator, lambda number: beat.set(Phase.PARSING, *places[number])
        )
    )
    for one in group:
        key, _ = one.place
        yield key, next(made) if isinstance(one.found, Record) else one.found


def _read(task: Task, beat: Beat) -> Iterator[_Read]:
    """Read all that the task names; what was sent already is not parsed again."""
    number = 0
    for file in task.files:
        for record, item in _dealt(task, file, beat):
            place = file.key, record
            found: Record | Result = FileEnd()
            if number < task.sent:
                pass
            elif place in task.avoid:
                found = ReadFailure(item.ref, task.avoid[place], place in task.tried)
            else:
                beat.set(Phase.PARSING, *place)
                found = _parsed(item, file)
            yield _Read(place, found)
            number += 1
        beat.set(Phase.WAITING)
        yield _Read((file.key, -1), _end(task, file))
        number += 1


def _dealt(task: Task, file: FileTask, beat: Beat) -> Iterator[tuple[int, Item]]:
    """Yield the records of a file that are this task's, with their numbers."""
    with dealt(task.common, task.share, task.shares) as deal:
        yield from _share(task, file, beat, deal)


def _share(
    task: Task, file: FileTask, beat: Beat, deal: Dealt
) -> Iterator[tuple[int, Item]]:
    reader = items(file.file, file.path, task.options)
    record, mine = 0, False
    while True:
        if (file.key, record) in task.stop:
            if task.share == 0:
                reason = task.stop[file.key, record]
                again = (file.key, record) in task.tried
                yield record, ReadFailure(FileRef(path=file.path), reason, again)
            return
        beat.set(Phase.READING, file.key, record)
        item = next(reader, None)
        if item is None:
            return
        if record % BLOCK_RESULTS == 0:
            mine = deal.mine(record // BLOCK_RESULTS)
        if mine and (file.only is None or item.ref in file.only):
            yield record, item
        record += 1


def _parsed(item: Item, file: FileTask) -> Record | ReadFailure | Known:
    record = parse(item)
    if isinstance(record, ReadFailure) or not file.known:
        return record
    if any(MISTAKABLE in day.detail for day in record.dates):
        # Another row of its table may show the order of day and month by now.
        return record
    document = document_id(sha256_of(record.raw))
    return Known(document, record.ref) if document in file.known else record


def _end(task: Task, file: FileTask) -> FileEnd:
    try:
        digest = file_sha256(file.file) if task.share == 0 else ""
        stat = file.file.stat()
    except OSError:
        return FileEnd("", changed=True)
    changed = (stat.st_size, stat.st_mtime_ns) != (file.size, file.mtime_ns)
    return FileEnd(digest, changed)


def file_sha256(file: Path) -> str:
    """Return the SHA-256 of a file's bytes, in hexadecimal.

    Raises:
        OSError: It cannot be read.
    """
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
