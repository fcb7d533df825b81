"""``dateline formats``: what this installation reads."""

import json

import click

from archive.ingest.form import Form
from archive.ingest.form_table import FORMS


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Print a JSON array.")
def command(*, as_json: bool) -> None:
    """List the forms of reports that are read, and which extra brings the rest."""
    if as_json:
        click.echo(json.dumps([_form_json(form) for form in FORMS], indent=2))
        return
    for form in FORMS:
        click.echo(f"{form.name:<18} {' '.join(form.suffixes)}")
        click.echo(f"{'':<18} {form.taken}")
        click.echo(f"{'':<18} {_state(form)}")


def _state(form: Form) -> str:
    if form.missing():
        return f"NOT READ: pip install 'dateline-archive[{form.extra}]'"
    if form.worse():
        return (
            "read in a simple way; "
            f"better with pip install 'dateline-archive[{form.extra}]'"
        )
    return f"read with {form.library}"


def _form_json(form: Form) -> dict[str, object]:
    return {
        "name": form.name,
        "suffixes": form.suffixes,
        "read": not form.missing(),
        "best": not form.worse(),
        "taken": form.taken,
        "library": form.library,
        "extra": form.extra or None,
        "many": form.many,
    }
