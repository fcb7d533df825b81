"""What the options about reading come to, for ``index`` and ``inspect``."""

from pathlib import Path

import click

from archive.cli.options import NO_MAP
from archive.ingest import ReadOptions, parse_mapping
from archive.ingest.limits import Limits
from archive.ingest.options import ConfigError
from archive.pipeline.homes import index_folders
from archive.pipeline.index import IndexOptions
from archive.settings import Settings


def read_options(
    maps: tuple[str, ...],
    date_order: str | None,
    settings: Settings,
    *,
    ocr: bool | None = None,
    before: ReadOptions | None = None,
) -> ReadOptions:
    """Return the options of reading that a person gave.

    What was not given is as ``before``: without the mapping that a table was read with
    its reports would be lost.

    Raises:
        click.UsageError: A mapping cannot be read.
    """
    before = before or ReadOptions()
    mapping: dict[str, str] = {} if maps else dict(before.mapping)
    for text in maps:
        if text == NO_MAP:
            continue
        try:
            mapping.update(parse_mapping(text))
        except ConfigError as error:
            raise click.UsageError(f"--map: {error.message}") from error
    if date_order is None and before.order_given:
        date_order = before.date_order
    order = date_order or settings.date_order
    return ReadOptions(
        mapping=mapping,
        date_order="mdy" if order == "mdy" else "dmy",
        order_given=date_order is not None,
        ocr=before.ocr if ocr is None else ocr,
        limits=Limits(record=settings.record_bytes),
    )


def kept_options(given: ReadOptions, read: ReadOptions) -> str:
    """Return the options of ``read`` that nobody gave; "" when there are none."""
    kept = []
    if read.mapping and not given.mapping:
        pairs = ",".join(f"{name}={column}" for name, column in read.mapping.items())
        kept.append(f"--map {pairs}")
    if read.order_given and not given.order_given:
        kept.append(f"--date-order {read.date_order}")
    if read.ocr and not given.ocr:
        kept.append("--ocr")
    return " ".join(kept)


def index_options(folder: Path, read: ReadOptions, settings: Settings) -> IndexOptions:
    """Return how a folder, or one file, is indexed."""
    return IndexOptions(
        read=read,
        workers=settings.workers,
        exclude=index_folders(settings.engine),
        files=(folder.absolute(),) if folder.is_file() else (),
    )
