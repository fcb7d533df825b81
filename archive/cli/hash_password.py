"""``dateline hash-password``: what DATELINE_PASSWORD_HASH takes."""

import sys

import click


@click.command()
def command() -> None:
    """Ask for a password and print its hash, for DATELINE_PASSWORD_HASH.

    The password is asked for on a terminal and read from standard input otherwise.
    """
    from archive.web.security import hash_password

    if sys.stdin.isatty():
        password = click.prompt("Password", hide_input=True, confirmation_prompt=True)
    else:
        password = sys.stdin.readline().rstrip("\n")
    if not password:
        raise click.UsageError("the password is empty")
    click.echo(hash_password(password))
