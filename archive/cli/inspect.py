"""``dateline inspect``: how a file is read, without any index."""

from pathlib import Path

import click

from archive.cli.options import reading_options
from archive.cli.present import print_document
from archive.cli.reading import read_options
from archive.cli.terminal import print_json, say
from archive.errors import DatelineError
from archive.settings import Settings


class UnreadRecordsError(DatelineError):
    """Some records could not be read; each was named already."""


@click.command()
@click.argument(
    "files", nargs=-1, required=True, metavar="FILE...", type=click.Path(path_type=Path)
)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object a line.")
@reading_options
def command(
    files: tuple[Path, ...],
    *,
    as_json: bool,
    maps: tuple[str, ...],
    date_order: str | None,
    workers: int | None,
) -> None:
    """Show each record of FILE as it would be indexed, its dates and places.

    No index is touched. The file is read as one of the nearest folder above it that has
    a places.csv, a corrections.csv or a dateline.toml. Records that cannot
    be read are named on standard error, and the exit code is then 1.

    \b
    Examples:
      dateline inspect ~/reports/one.txt
      dateline inspect stories.csv --map date=day --json
    """  # noqa: D301
    from archive.ingest import ReadFailure
    from archive.pipeline.inspecting import (
        folder_of,
        home_of,
        inspect_file,
        inspection_json,
        tables_of,
    )
    from archive.pipeline.report import unread_line

    settings = Settings.from_environ().override(workers=workers)
    options = read_options(maps, date_order, settings)
    failed = 0
    for file in files:
        home = home_of(file)
        if home != folder_of(file) and file.is_file():
            say(f"{file}: read by {', '.join(tables_of(home))} in {home}", err=True)
        for result in inspect_file(file, options, settings.workers):
            if isinstance(result, ReadFailure):
                failed += not result.unknown or result.stranger
                say(unread_line(result), err=True)
            elif as_json:
                print_json(inspection_json(result))
            else:
                print_document(result)
    if failed:
        raise UnreadRecordsError(f"{failed} of the records cannot be read")
