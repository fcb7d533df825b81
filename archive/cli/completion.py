"""``dateline completion``: shell completion, made by click."""

import click
from click.shell_completion import get_completion_class


@click.command()
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
def command(shell: str) -> None:
    """Print the lines that give SHELL completion of this command.

    \b
    For bash, in ~/.bashrc:   eval "$(dateline completion bash)"
    """  # noqa: D301
    from archive.cli import main

    found = get_completion_class(shell)
    if found is None:
        raise click.ClickException(f"click knows no completion for {shell}")
    click.echo(found(main, {}, "dateline", "_DATELINE_COMPLETE").source())
