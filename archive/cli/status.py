"""``dateline status``: what the index holds, and how the last run went."""

import click

from archive.cli.options import engine_option
from archive.cli.terminal import print_json, say
from archive.pipeline.report import unread_line
from archive.settings import Settings


@click.command()
@engine_option
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def command(*, engine: str | None, as_json: bool) -> None:
    """Tell what the index holds, when it was last brought up to date, what failed."""
    from archive.pipeline.state import state_at

    settings = Settings.from_environ().override(engine=engine)
    state = state_at(settings)
    if as_json:
        print_json(state.to_json(), indent=2)
        return
    for name, value in state.rows():
        say(f"{name + ':':<14} {value}")
    for failure in state.failures:
        say(unread_line(failure))
