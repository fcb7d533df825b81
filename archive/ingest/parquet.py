"""Parquet: one record a row, read by pyarrow in batches."""

import json
from collections.abc import Iterator
from functools import partial
from typing import Any

from archive.ingest.day_order import in_own_order
from archive.ingest.failure import ReadError
from archive.ingest.fields import record_of
from archive.ingest.item import Item, Pending
from archive.ingest.options import ReadOptions
from archive.ingest.source import Source
from archive.model import FileRef, Record

_BATCH_ROWS = 256


def read_parquet(source: Source, options: ReadOptions) -> Iterator[Item]:
    """Yield the rows of a Parquet file, numbered from 1.

    Raises:
        ReadError: It is none, or is damaged.
    """
    import pyarrow as pa
    from pyarrow import parquet

    with source.open() as stream:
        try:
            file = parquet.ParquetFile(stream)
            if len(file.schema_arrow.names) > options.limits.columns:
                raise ReadError("more columns than any table of reports has")
            number = 0
            for batch in file.iter_batches(batch_size=_BATCH_ROWS):
                rows = batch.to_pylist()
                if not number:
                    texts = ([_text(cell) for cell in row.values()] for row in rows)
                    options = in_own_order(texts, batch.schema.names, options)
                for row in rows:
                    number += 1
                    ref = FileRef(path=source.path, record=number)
                    yield Pending(ref, partial(_parse, row, ref, options))
        except (pa.ArrowException, OSError, ValueError) as error:
            raise ReadError(f"a damaged Parquet file: {error}") from error


def _text(cell: Any) -> str:
    return cell if isinstance(cell, str) else ""


def _parse(row: dict[str, Any], ref: FileRef, options: ReadOptions) -> Record:
    raw = json.dumps(row, sort_keys=True, default=str).encode()
    return record_of(row, ref, raw, options)
