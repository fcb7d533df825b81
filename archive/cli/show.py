"""``dateline show``: one report."""

import click

from archive.cli.options import engine_option, open_index
from archive.cli.present import print_document
from archive.cli.terminal import print_json
from archive.errors import DatelineError


@click.command()
@click.argument("document_id", metavar="ID")
@click.option("--json", "as_json", is_flag=True, help="Print the stored document.")
@engine_option
def command(document_id: str, *, as_json: bool, engine: str | None) -> None:
    """Show the report of an ID with its dates, places and their evidence.

    \b
    Examples:
      dateline show 6armmk3n7o3fofck
      dateline search rocket | head -1 | cut -f 1 | xargs dateline show
    """  # noqa: D301
    index, _ = open_index(engine)
    try:
        document = index.get(document_id.strip().lower())
    finally:
        index.close()
    if document is None:
        raise DatelineError(
            f"There is no report {document_id!r} in this index; ids are 16 letters and "
            "digits, as `dateline search` prints them"
        )
    if as_json:
        print_json(document.to_json(), indent=2)
    else:
        print_document(document)
