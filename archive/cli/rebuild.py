"""``dateline rebuild``: the index again, beside the old one, then the swap."""

from pathlib import Path

import click

from archive.cli.options import engine_option
from archive.cli.terminal import print_json, say
from archive.errors import DatelineError
from archive.pipeline.ahead import start_ahead
from archive.pipeline.report import RunReport, unread_lines
from archive.search.addresses import packer_module
from archive.settings import Settings


class UnreadRecordsError(DatelineError):
    """Some records stand unread; the new index holds everything else."""


@click.command()
@click.argument(
    "folders",
    nargs=-1,
    metavar="[FOLDER]...",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
)
@engine_option
@click.option("--workers", type=click.IntRange(min=0), help="Processes that read.")
@click.option(
    "--incomplete",
    is_flag=True,
    help="Do without reports of the old index that cannot be read now.",
)
@click.option("--json", "as_json", is_flag=True, help="Print the accounts as JSON.")
def command(
    folders: tuple[Path, ...],
    *,
    engine: str | None,
    workers: int | None,
    incomplete: bool,
    as_json: bool,
) -> None:
    """Make the index again from the folders that it was made of, or from those named.

    Searches go on in the old index until the new one is ready. It is the cure for an
    index that is damaged or of an older version. Where a report that the old index
    holds cannot be read now, the old one stays, unless --incomplete is given.

    \b
    Examples:
      dateline rebuild
      dateline rebuild ~/reports ~/letters
      dateline rebuild --incomplete
    """  # noqa: D301
    settings = Settings.from_environ().override(engine=engine, workers=workers)
    # All is to be read: workers get ready while the rest is imported.
    start_ahead(packer_module(settings.engine))
    from archive.pipeline.rebuilding import rebuild

    def tell(report: RunReport) -> None:
        for line in () if as_json else report.lines():
            say(line, err=True)
        for line in () if as_json else unread_lines(report.failures):
            say(line, err=True)

    reports = rebuild(settings, folders, each=tell, incomplete=incomplete)
    if as_json:
        plain = [report.to_json() for report in reports]
        print_json(plain)
    failed = sum(len(report.failures) for report in reports)
    if failed:
        raise UnreadRecordsError(
            f"{failed} records or files could not be read; everything else is indexed"
        )
