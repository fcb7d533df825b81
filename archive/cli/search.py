"""``dateline search``: a list for people, lines for programs."""

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
from archive.cli.present import print_facets, print_hits, print_rows
from archive.cli.terminal import print_json


@click.command(cls=QueryCommand)
@query_options
@click.option("--page", metavar="N", help="Page of hits, from 1.")
@click.option("--per-page", metavar="N", help="Hits on a page, 1 to 200.")
@click.option(
    "--json", "as_json", is_flag=True, help="Print what /search.json answers."
)
@click.option(
    "--facets",
    is_flag=True,
    help="Add the spread over days, places, sources and folders.",
)
@engine_option
def command(*, as_json: bool, facets: bool, engine: str | None, **options: Any) -> None:
    """Search for WORDS and list the reports found, best or newest first.

    On a terminal it prints a list with the matched words marked; into a pipe, one line
    a report, tab-separated: id, date, source, title.

    \b
    Examples:
      dateline search 'rocket* Ashkelon'
      dateline search --from 2020-10 --to 2020-12 --place Israel
      dateline search '"state of war" OR ceasefire' --sort newest --json
      dateline search --when mentioned --from 2020-10-22 --to 2020-10-22
      dateline search 'author:smith lang:de -date:..2014'
      dateline search ceasefire --path 2019/march --path clippings.csv --facets
      dateline search -- -drill
    """  # noqa: D301
    query = read_query(options)
    index, _ = open_index(engine)
    try:
        results = index.search(query)
    finally:
        index.close()
    if as_json:
        from archive.search.as_json import results_json

        print_json(results_json(results), indent=2)
        return
    if sys.stdout.isatty():
        print_hits(results)
    else:
        print_rows(results)
    if facets:
        print_facets(results)
