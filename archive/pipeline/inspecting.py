"""Records as they are read and understood, without any index."""

import os
from collections import deque
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from archive.export.records import claim_json, mention_json, places_json
from archive.ingest import Found, ReadFailure, ReadOptions, found_of, items, parse
from archive.ingest.options import CONFIG_NAME
from archive.model import Document, Field
from archive.pipeline.annotating import annotated
from archive.pipeline.annotator import CORRECTIONS, PLACES, Annotator, Setup
from archive.pipeline.plan import ToRead, make_tasks, shares_of
from archive.pipeline.pool import Pool, worker_count
from archive.pipeline.worker import BLOCK_RESULTS, FileEnd

Inspected = Document | ReadFailure
#: Results of one share held back for those before them; past it the share waits.
_MOST_HELD = 16 * BLOCK_RESULTS


def inspect_file(file: Path, options: ReadOptions, workers: int) -> Iterator[Inspected]:
    """Yield the records of a file in their order, each as it would be indexed.

    It is read as a file of the folder that ``home_of`` gives, by the tables there.

    Raises:
        FolderError: There is no such file.
        ConfigError: The folder's ``dateline.toml`` says what cannot be followed.
    """
    folder = home_of(file)
    read = options.with_folder(folder)
    found = found_of(_absolute(file), folder)
    setup = Setup.of(folder, read.date_order)
    count = worker_count(workers)
    if shares_of(ToRead(found), count) > 1:
        yield from _inspect_large(found, read, setup, count)
        return
    annotator = setup.build()
    for item in items(found.file, found.path, read):
        yield _annotate(parse(item), annotator)


def home_of(file: Path) -> Path:
    """Return the folder that a file is probably indexed with.

    That is the nearest at or above the file's own that has a table or a
    ``dateline.toml``; the file's own where none has.
    """
    own = folder_of(file)
    return next((f for f in (own, *own.parents) if tables_of(f)), own)


def folder_of(file: Path) -> Path:
    """Return the folder that a file lies in, written as ``home_of`` writes its own."""
    return _absolute(file).parent


def _absolute(file: Path) -> Path:
    return Path(os.path.abspath(file))  # noqa: PTH100 - links stay as the user named them


def tables_of(folder: Path) -> list[str]:
    """Return the names of the files in a folder that say how its reports are read."""
    return [n for n in (CONFIG_NAME, PLACES, CORRECTIONS) if (folder / n).is_file()]


def _annotate(record: Any, annotator: Annotator) -> Inspected:
    if isinstance(record, ReadFailure):
        return record
    return annotated(record, annotator)


def _inspect_large(
    found: Found, options: ReadOptions, setup: Setup, workers: int
) -> Iterator[Inspected]:
    """Share a file among workers, and put their results into the order of the file."""
    held: list[deque[Inspected]] = [deque() for _ in range(workers)]
    ended: set[int] = set()
    with Pool(setup, workers) as pool:
        tasks = make_tasks([(0, ToRead(found))], options, workers)
        turns = _turns(held, ended)
        for block in pool.run(tasks):
            share = block.task
            for _, result in block.results:
                if isinstance(result, FileEnd):
                    ended.add(share)
                elif isinstance(result, Document | ReadFailure):
                    held[share].append(result)
            yield from turns()
            pool.paused = {n for n, ahead in enumerate(held) if len(ahead) > _MOST_HELD}


def _turns(
    held: list[deque[Inspected]], ended: set[int]
) -> Callable[[], Iterator[Inspected]]:
    """Return what yields all results whose turn has come.

    The shares take turns of ``BLOCK_RESULTS`` records, as ``worker`` deals them out.
    """
    given = 0

    def ready() -> Iterator[Inspected]:
        nonlocal given
        while True:
            share = given // BLOCK_RESULTS % len(held)
            if held[share]:
                yield held[share].popleft()
                given += 1
            elif share in ended and given % BLOCK_RESULTS:
                # The file's last block of records is not a full one.
                given += BLOCK_RESULTS - given % BLOCK_RESULTS
            elif len(ended) == len(held) and any(held):
                given += BLOCK_RESULTS
            else:
                return

    return ready


def inspection_json(document: Document) -> dict[str, Any]:
    """Return a document as ``dateline inspect --json`` prints it.

    Offsets are characters of ``text`` (those of ``title_dates`` and ``title_places``:
    of ``title``), an end is exclusive.
    """
    ref = document.files[0]
    dates = document.dates

    def of_field(name: Field) -> list[dict[str, Any]]:
        return places_json(document, (p for p in document.places if p.field == name))

    return {
        "id": document.id,
        "title": document.title,
        "text": document.text,
        "path": ref.path,
        "record": ref.record,
        "source": document.source,
        "sha256": document.sha256,
        "date": document.date and claim_json(document.date),
        "dates": [mention_json(d) for d in dates if d.field == "text"],
        "places": of_field("text"),
        "title_dates": [mention_json(d) for d in dates if d.field == "title"],
        "title_places": of_field("title"),
        "metadata_places": of_field("metadata"),
        "head": document.head,
        "conflicts": [claim_json(claim) for claim in document.conflicts],
        "url": document.url,
        "author": document.author,
        "language": document.language,
        "pages": list(document.pages),
    }
