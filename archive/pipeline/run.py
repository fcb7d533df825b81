"""One run: what the workers made goes into the index and the ledger, in step.

For each batch the engine commits first and the ledger right after. Every step can be
repeated without harm, so a run that is killed anywhere is finished by the next one.

The same report in several places is one document. Its content is read from the first of
them, by path and number, so that the index does not depend on the order of reading.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from archive.ingest import ReadFailure
from archive.model import Document, FileRef
from archive.pipeline.idle import note_idle
from archive.pipeline.ledger import Ledger, Ref, Root
from archive.pipeline.plan import ToRead
from archive.pipeline.report import RunReport
from archive.pipeline.worker import Block, FileEnd, Known, Made
from archive.search.engine import SearchEngine, Writer
from archive.search.packing import TakesPacks

#: A batch is committed after so many documents, or so many characters of text.
BATCH_DOCUMENTS = 20_000
BATCH_CHARACTERS = 128_000_000

#: A place that gives a document: file, member of a container, record.
_Place = tuple[int, str, int]
#: Stands for places that are not known any more.
_ANY_PLACE = (0, "", 0)

#: Called with the bytes that were done since the last call, and with the documents
#: that are done so far.
Progress = Callable[[int, int], None]
#: Files of which the text is a few times as long as they are.
_PACKED = tuple(
    ".gz .bz2 .xz .zst .zip .wacz .epub .docx .odt .parquet .xlsx .ods".split()  # noqa: SIM905
)
_UNPACKED = 3


@dataclass(slots=True)
class _Open:
    """A file that is being read: how many shares are still to end, what it gave.

    ``held`` is what it gave before, ``old`` what of it need not be made again.
    ``passing`` are places that could not be read now, and may be another time.
    ``shown`` are the bytes of it that the progress was told of.
    """

    entry: ToRead
    shares: int
    held: frozenset[tuple[str, str, int]]
    sha256: str = ""
    changed: bool = False
    passing: set[FileRef] = field(default_factory=set)
    shown: int = 0

    @property
    def old(self) -> frozenset[tuple[str, str, int]]:
        """What it gave before and gives alike again."""
        return self.held if self.entry.known else frozenset()

    def lost_sight_of(self) -> Iterator[tuple[str, str, int]]:
        """Yield what it gave before of all that could not be read now."""
        path = self.entry.found.path
        for document_id, member, record in self.held:
            shown = path + member
            refs = (FileRef(path=shown, record=record or None), FileRef(path=shown))
            if any(ref in self.passing for ref in (*refs, FileRef(path=path))):
                yield document_id, member, record


@dataclass(frozen=True, slots=True)
class _Given:
    """A document as a worker gave it: itself, or its number in the pack."""

    key: int
    made: Made
    content: Document | int


@dataclass(slots=True, kw_only=True)
class Run:
    """The writing side of a run over one folder."""

    engine: SearchEngine
    writer: Writer
    ledger: Ledger
    root: Root
    fingerprint: str
    report: RunReport
    progress: Progress | None = None
    _open: dict[int, _Open] = field(default_factory=dict)
    _batch: set[str] = field(default_factory=set)
    _characters: int = 0
    _moved: int = 0
    _deferred: dict[str, Document | None] = field(default_factory=dict)
    #: Documents that lost places and did not get them back, with these places.
    _lost: dict[str, set[_Place]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Take over what an interrupted run left to be settled."""
        for document_id in self.ledger.orphans():
            self._lost[document_id] = {_ANY_PLACE}

    def start(self, entry: ToRead, shares: int) -> int:
        """Note that a file is about to be read, and return its key."""
        found = entry.found
        key = self.ledger.file_id(self.root.id, found.name)
        held: frozenset[tuple[str, str, int]] = frozenset()
        if key is None or entry.only is None:
            if key is not None:
                held = self._lose(key)
            key = self.ledger.start(
                self.root.id, found.name, found.path, self.fingerprint
            )
        self._open[key] = _Open(entry, shares, held)
        return key

    def _lose(self, file_id: int) -> frozenset[tuple[str, str, int]]:
        """Note that what a file gave may be given no more, and return it."""
        old = self.ledger.places(file_id)
        for document_id, member, record in old:
            places = self._lost.setdefault(document_id, set())
            places.add((file_id, member, record))
        return old

    def take(self, block: Block) -> None:
        """Write what a block holds, and commit when the batch is full."""
        note_idle(self.ledger, self.root, block.idle)
        documents: list[_Given] = []
        chosen: list[int] = []
        made = 0
        for key, result in block.results:
            match result:
                case Document():
                    documents.append(_Given(key, Made.of(result), result))
                case Made():
                    documents.append(_Given(key, result, made))
                    made += 1
                case Known(id=document_id, ref=ref):
                    self._keep(key, document_id, ref)
                case ReadFailure():
                    self._fail(key, result)
                case FileEnd():
                    self._write(documents, block.pack, chosen)
                    documents = []
                    self._end(key, result)
        self._write(documents, block.pack, chosen)
        if isinstance(self.writer, TakesPacks) and made:
            self.writer.add_packed(block.pack, chosen)
        if self.progress:
            self.progress(self._moved, self.report.documents)
            self._moved = 0
        if len(self._batch) >= BATCH_DOCUMENTS or self._characters >= BATCH_CHARACTERS:
            self.checkpoint()

    def _row(
        self, key: int, document_id: str, ref: FileRef
    ) -> tuple[str, int, str, int]:
        path = self._open[key].entry.found.path
        return document_id, key, ref.path.removeprefix(path), ref.record or 0

    def _write(self, documents: list[_Given], pack: Any, chosen: list[int]) -> None:
        """Write documents; those of the pack to be added are noted in ``chosen``."""
        if not documents:
            return
        known = self.ledger.known([given.made.id for given in documents])
        self.ledger.add_refs(
            self._row(given.key, given.made.id, given.made.ref) for given in documents
        )
        for given in documents:
            made = given.made
            self._move(given.key, made.characters)
            refs = self.ledger.refs(made.id) if made.id in known else []
            if len(refs) > 1:
                # Another place gives this report too, or gave it before.
                first = refs[0].shown == made.ref
                self._repeat(
                    made.id, self._content(given, pack) if first else None, refs
                )
            else:
                if isinstance(given.content, Document):
                    self.writer.add(given.content)
                else:
                    chosen.append(given.content)
                self._count(made)
                known.add(made.id)
            self.report.overlooked.add(made.ref.path, made.overlooked)
            if made.unread:
                where = _shown(made.ref)
                self.report.add_note(
                    f"{where}: the date “{made.unread}” cannot be read"
                )

    def _move(self, key: int, characters: int) -> None:
        """Reckon how far a file was read by its text; its end will set that right."""
        entry = self._open[key]
        found = entry.entry.found
        if found.path.lower().endswith(_PACKED):
            characters //= _UNPACKED
        step = min(characters, found.size * 19 // 20 - entry.shown)
        if step > 0:
            entry.shown += step
            self._moved += step

    def _content(self, given: _Given, pack: Any) -> Document:
        if isinstance(given.content, Document):
            return given.content
        assert isinstance(self.writer, TakesPacks)
        return self.writer.unpacked(pack, given.content)

    def _count(self, made: Made) -> None:
        self._note(made)
        self.report.documents += 1
        self.report.undated += not made.dated

    def _note(self, made: Made) -> None:
        self._batch.add(made.id)
        self._lost.pop(made.id, None)
        self._characters += made.characters

    def _repeat(
        self, document_id: str, document: Document | None, refs: list[Ref]
    ) -> None:
        """Take in a known report, with its content if this is its first place."""
        self.report.repeated += 1
        if document_id in self._batch:
            # The index shows it only after the commit.
            held = self._deferred.get(document_id)
            self._deferred[document_id] = document or held
        else:
            self._merge(document_id, document, refs)

    def _merge(
        self, document_id: str, document: Document | None, refs: list[Ref]
    ) -> None:
        """Write a document with all its places; by default as the index has it."""
        content = document or self.engine.get(document_id)
        if content is None:
            self.ledger.mark_stale(ref.file for ref in refs)
            return
        files = tuple(ref.shown for ref in refs)
        if document is not None or content.files != files:
            self.writer.add(replace(content, files=files))
            # It is counted as repeated, and perhaps was as written in this very run.
            self._note(Made.of(content))
        self._lost.pop(document_id, None)

    def _keep(self, key: int, document_id: str, ref: FileRef) -> None:
        """Take in a record whose document is in the index as it would be made again."""
        row = self._row(key, document_id, ref)
        self.ledger.add_refs([row])
        self.report.kept += 1
        places = self._lost.get(document_id)
        # Of a document that is not lost any more the run has written other places.
        if places is not None and (row[0], row[2], row[3]) in self._open[key].old:
            places.discard(row[1:])
            if not places:
                self._lost.pop(document_id, None)
        elif document_id in self._batch:
            self._deferred.setdefault(document_id, None)
        else:
            self._merge(document_id, None, self.ledger.refs(document_id))

    def _fail(self, key: int, failure: ReadFailure) -> None:
        entry = self._open[key]
        if failure.passing:
            entry.passing.add(failure.ref)
        # A file that is to be read again has told its failures already.
        if entry.entry.only is None or self.ledger.file(key).state != "stale":
            self.ledger.add_failure(key, failure)

    def _end(self, key: int, end: FileEnd) -> None:
        entry = self._open[key]
        entry.shares -= 1
        entry.sha256 = entry.sha256 or end.sha256
        entry.changed |= end.changed
        if entry.shares:
            return
        found = entry.entry.found
        del self._open[key]
        self._moved += found.size - entry.shown
        if entry.entry.only is not None:
            if entry.passing:
                self.ledger.mark_stale([key])
            return
        self.report.read += 1
        # What could not be read at all has its failure already.
        if entry.changed and not entry.passing:
            ref = FileRef(path=found.path)
            reason = "it changed while it was read; the next run reads it again"
            self.ledger.add_failure(key, ReadFailure(ref, reason))
        self._hold(key, entry)
        stale = entry.changed or entry.passing
        self.ledger.finish(
            key,
            found.size,
            found.mtime_ns,
            entry.sha256,
            state="stale" if stale else "done",
        )

    def _hold(self, key: int, entry: _Open) -> None:
        """Keep what a file gave before, where it cannot be read now."""
        given = self.ledger.places(key)
        kept = [place for place in entry.lost_sight_of() if place not in given]
        self.ledger.add_refs((row[0], key, *row[1:]) for row in kept)
        self.report.kept += len(kept)

    def checkpoint(self) -> None:
        """Commit the batch: the engine first, then the ledger."""
        self._commit()
        self._batch.clear()
        self._characters = 0
        if self._deferred:
            for document_id, document in self._deferred.items():
                self._merge(document_id, document, self.ledger.refs(document_id))
            self._deferred.clear()
            self._commit()
            self._batch.clear()
        self.ledger.commit(self.engine.generation())
        self.ledger.begin()

    def _commit(self) -> None:
        """Commit to the engine, and note what it refused: records that failed."""
        self.writer.checkpoint()
        for document_id, reason in self.writer.refused().items():
            self.ledger.refuse(document_id, reason)
            self._deferred.pop(document_id, None)
            self.report.documents -= 1

    def remove(self, file_ids: Iterable[int]) -> None:
        """Drop files that are gone."""
        for file_id in file_ids:
            self._lose(file_id)
            self.ledger.remove(file_id)
            self.report.removed += 1

    def settle_orphans(self) -> dict[int, dict[FileRef, str]]:
        """Deal with documents that lost a place; call when all files were read.

        Those without any place left are deleted. Returned is what has to be read anew,
        by file: records whose document was read from a place that is gone. They stay
        orphans until that was done.
        """
        anew: dict[int, dict[FileRef, str]] = {}
        self.checkpoint()
        for document_id in sorted(self._lost):
            refs = self.ledger.refs(document_id)
            if not refs:
                self.writer.delete(document_id)
                self.report.deleted += 1
                continue
            held = self.engine.get(document_id)
            self._merge(document_id, None, refs)
            if held is None or held.files[:1] != (refs[0].shown,):
                anew.setdefault(refs[0].file, {})[refs[0].shown] = document_id
        self._lost.clear()
        self.ledger.clear_orphans()
        self.ledger.add_orphans(i for refs in anew.values() for i in refs.values())
        return anew


def _shown(ref: FileRef) -> str:
    return ref.path if ref.record is None else f"{ref.path}, record {ref.record}"
