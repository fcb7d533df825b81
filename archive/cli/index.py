"""``dateline index``: a folder of reports into the index."""

from pathlib import Path

import click

from archive.cli.options import engine_option, reading_options
from archive.pipeline.ahead import start_ahead
from archive.pipeline.homes import ledger_file
from archive.search.addresses import packer_module
from archive.settings import Settings


@click.command()
@click.argument(
    "folder", metavar="FOLDER", type=click.Path(exists=True, path_type=Path)
)
@engine_option
@reading_options
@click.option("--dry-run", is_flag=True, help="Only tell what would be read.")
@click.option("--watch", is_flag=True, help="Go on, and follow every change.")
@click.option(
    "--ocr/--no-ocr",
    default=None,
    help="Recognise the text of scanned PDFs.  [default: as in the last run]",
)
@click.option("--json", "as_json", is_flag=True, help="Print the account as JSON.")
def command(
    folder: Path,
    *,
    engine: str | None,
    maps: tuple[str, ...],
    date_order: str | None,
    workers: int | None,
    dry_run: bool,
    watch: bool,
    ocr: bool | None,
    as_json: bool,
) -> None:
    """Read the reports of FOLDER, or of one file, into the index.

    A second run costs only what has changed. What cannot be read is listed, the rest is
    indexed, and the exit code is then 1.

    \b
    Examples:
      dateline index ~/reports
      dateline index stories.jsonl --map date=published_at,text=story
      dateline index ~/reports --dry-run
    """  # noqa: D301
    settings = Settings.from_environ().override(engine=engine, workers=workers)
    if not dry_run and not ledger_file(settings.engine).exists():
        # All is to be read: workers get ready while the rest is imported.
        start_ahead(packer_module(settings.engine))
    from archive.cli import indexing

    read = indexing.reading(folder, settings, maps=maps, date_order=date_order, ocr=ocr)
    if dry_run:
        indexing.dry_run(folder, read, settings, as_json=as_json)
    else:
        indexing.index(folder, read, settings, watch=watch, as_json=as_json)
