"""What a reader yields: records whose reading is put off until someone wants them.

A reader cuts a file into records, which is cheap, and leaves the understanding of each
to ``Pending.parse``, which is dear and may fail. So one bad record costs one record,
several processes can share the records of one file, and a single record of a large file
can be read alone.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from archive.ingest.failure import ReadFailure
from archive.ingest.options import ReadOptions
from archive.ingest.source import Source
from archive.model import FileRef, Record


@dataclass(frozen=True, slots=True)
class Pending:
    """A record that stands ready to be read.

    ``parse`` raises ``ReadError`` when the record is none, and may raise whatever a
    parser raises on hostile bytes.
    """

    ref: FileRef
    parse: Callable[[], Record]


Item = Pending | ReadFailure
Reader = Callable[[Source, ReadOptions], Iterator[Item]]
