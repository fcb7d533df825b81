"""``dateline export``: every match, in a form that other programs read."""

import sys
from typing import Any

import click

from archive.cli.options import (
    QueryCommand,
    engine_option,
    open_index,
    query_options,
    read_query,
)
from archive.search.query import Sort


@click.command(cls=QueryCommand)
@query_options
@click.option(
    "--format",
    "form",
    default="csv",
    show_default=True,
    metavar="FORM",
    help="csv, xlsx, jsonl, ris, bib, csl, txt, geojson, events or atom.",
)
@click.option(
    "--base-url",
    default="http://127.0.0.1:8080",
    show_default=True,
    help="Where the archive is served, for permalinks.",
)
@engine_option
def command(*, form: str, base_url: str, engine: str | None, **options: Any) -> None:
    """Write every report that a search finds, without any cap, to standard output.

    The options are those of `dateline search`; the forms are those that the page offers
    for download. A feed (atom) has the newest reports unless --sort says otherwise.

    \b
    Examples:
      dateline export 'rocket*' --from 2020 --format csv > rockets.csv
      dateline export --place Haiti --format geojson > haiti.geojson
      dateline export --from 2020 --to 2021 --format xlsx > two-years.xlsx
    """  # noqa: D301
    from archive.export import FORMATS

    if form not in FORMATS:
        raise click.UsageError(
            f"--format: there is no form “{form}”; choose one of {', '.join(FORMATS)}"
        )
    if not FORMATS[form].is_text and sys.stdout.isatty():
        raise click.UsageError(
            f"{form} is no text for a terminal: send it to a file, > reports.{form}"
        )
    query = read_query(options)
    if form == "atom" and query.sort is None:
        query = query.changed(sort=Sort.NEWEST)
    index, _ = open_index(engine)
    try:
        for chunk in FORMATS[form].chunks(index.scan(query), base_url):
            sys.stdout.buffer.write(chunk)
    finally:
        index.close()
