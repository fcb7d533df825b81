"""Databases of SQLite: one record a row of each table of reports.

Only tables are asked, never views or what a database brings of its own to be run
(https://www.sqlite.org/security.html); nothing is written, not even beside the file.
"""

import json
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from functools import partial
from itertools import islice
from typing import Any
from urllib.parse import quote

from archive.ingest.day_order import in_own_order
from archive.ingest.failure import ReadError, ReadFailure
from archive.ingest.fields import record_of
from archive.ingest.item import Item, Pending
from archive.ingest.options import ReadOptions
from archive.ingest.source import DiskSource, HeldSource, Source, read_whole
from archive.ingest.table import lacking
from archive.model import FileRef, Record

_BEGINS = b"SQLite format 3\x00"
#: So many rows are asked for the order of day and month, and held meanwhile.
_AHEAD = 2_000
#: A value of so many times what a record may be ends the reading of its table.
_MANY = 8
#: Of the tables, those that somebody made; an index of words keeps its own in others.
_TABLES = """
    SELECT name FROM sqlite_schema AS one
    WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!'
        AND sql NOT LIKE 'CREATE VIRTUAL%'
        AND NOT EXISTS (
            SELECT 1 FROM sqlite_schema AS other
            WHERE other.sql LIKE 'CREATE VIRTUAL%'
                AND substr(one.name, 1, length(other.name) + 1) = other.name || '_'
        )
    ORDER BY rowid
"""


def read_sqlite(source: Source, options: ReadOptions) -> Iterator[Item]:
    """Yield the rows of each table that has a known name, numbered from 1 through all.

    A table without a known name is told as unknown, and so are other files that are
    named ``.db``; damage ends the table that it is met in.

    Raises:
        ReadError: It is damaged, or changes of it lie beside it, or no table of it has
            a column of titles or texts.
    """
    with source.open() as stream:
        if stream.read(len(_BEGINS)) != _BEGINS:
            ref = FileRef(path=source.path)
            yield ReadFailure(ref, "no database of SQLite", unknown=True)
            return
    number, reason = 0, "a database without tables"
    others: list[ReadFailure] = []
    try:
        with closing(_connection(source, options)) as database:
            for (table,) in database.execute(_TABLES).fetchall():
                below = FileRef(path=f"{source.path}!/{table}")
                rows, header = _rows(database, table)
                if lack := lacking(header, options):
                    reason = lack
                    why = "a table without columns of known names"
                    others.append(ReadFailure(below, why, unknown=True))
                    continue
                try:
                    for row, told_by in _with_order(rows, header, options):
                        number += 1
                        ref = FileRef(path=source.path, record=number)
                        yield Pending(ref, partial(_parse, row, header, ref, told_by))
                except sqlite3.Error as error:
                    others.append(ReadFailure(below, f"damaged: {error}"))
    except sqlite3.Error as error:
        raise ReadError(f"a damaged database of SQLite: {error}") from error
    if not number and all(other.unknown for other in others):
        raise ReadError(reason)
    yield from others


def _rows(database: sqlite3.Connection, table: str) -> tuple[sqlite3.Cursor, list[str]]:
    """Return the rows of a table, none of them read yet, and its columns."""
    named = '"' + table.replace('"', '""') + '"'
    rows = database.execute(f"SELECT * FROM {named}")  # noqa: S608 - quoted
    return rows, [column[0] for column in rows.description]


def _connection(source: Source, options: ReadOptions) -> sqlite3.Connection:
    file = source.file if isinstance(source, DiskSource | HeldSource) else None
    if file is None:
        database = sqlite3.connect(":memory:")
        database.deserialize(read_whole(source, options.limits.record))
    else:
        # A reader of a log of changes would have to write beside it.
        log = file.with_name(f"{file.name}-wal")
        if log.exists() and log.stat().st_size:
            raise ReadError(
                f"changes of it lie in {log.name}; end the program that has it open, "
                f"or run sqlite3 {file.name} 'PRAGMA wal_checkpoint(TRUNCATE)'"
            )
        path = quote(str(file.absolute()))
        database = sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True)
    database.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _MANY * options.limits.record)
    database.text_factory = lambda data: data.decode("utf-8", "replace")
    for pragma in ("trusted_schema = OFF", "cell_size_check = ON", "query_only = ON"):
        database.execute(f"PRAGMA {pragma}")
    return database


def _with_order(
    rows: sqlite3.Cursor, header: Sequence[str], options: ReadOptions
) -> Iterator[tuple[Sequence[Any], ReadOptions]]:
    """Yield each row, and how it is read by the order that its days show."""
    ahead: list[Sequence[Any]] = []
    damage: sqlite3.Error | None = None
    try:
        # One by one, for those before the damage are kept.
        ahead.extend(islice(rows, _AHEAD))
    except sqlite3.Error as error:
        damage = error
    texts = ([c if isinstance(c, str) else "" for c in row] for row in ahead)
    told_by = in_own_order(texts, header, options)
    for row in ahead:
        yield row, told_by
    if damage is not None:
        raise damage
    for row in rows:
        yield row, told_by


def _parse(
    row: Sequence[Any], header: Sequence[str], ref: FileRef, options: ReadOptions
) -> Record:
    values = {
        name: cell
        for name, cell in zip(header, row, strict=True)
        if cell is not None and not isinstance(cell, bytes)
    }
    raw = json.dumps(values, sort_keys=True).encode()
    if len(raw) > options.limits.record:
        raise ReadError("a row larger than DATELINE_RECORD_BYTES")
    return record_of(values, ref, raw, options)
