"""The ``dateline`` command.

A command NAME is the click command ``command`` of the module ``archive.cli.NAME`` (a
dash in the name is an underscore in the module). A module is imported only when its
command runs, so that ``dateline search`` starts without Flask and the gazetteer.

Exit codes: 0 done, 1 our error or something failed (its message on standard error),
2 wrong usage.
"""

import errno
import importlib
import os
import sys
from pathlib import Path
from typing import Any

import click

from archive import __version__
from archive.errors import DatelineError

#: What writing says where there is no room.
_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)

#: The commands in the order of the help page, each with its line there.
COMMANDS = {
    "index": "Read a folder of reports into the index.",
    "search": "Search the index and list the reports found.",
    "show": "Show one report with its dates, places and evidence.",
    "export": "Write every report found as CSV, RIS, BibTeX or another form.",
    "serve": "Serve the search pages and the JSON API.",
    "status": "Tell what the index holds and what failed in the last run.",
    "verify": "Check the sources, the ledger and the index against each other.",
    "rebuild": "Make the index again beside the old one, then swap.",
    "inspect": "Show how a file is read, without touching any index.",
    "places": "Explain how the name of a place is understood.",
    "geonames": "Turn files of GeoNames into places.csv: every village.",
    "formats": "List the forms of reports that this installation reads.",
    "hash-password": "Make the hash that DATELINE_PASSWORD_HASH takes.",
    "completion": "Print the lines that give a shell completion.",
}


class LazyGroup(click.Group):
    """A group that imports a command when it is needed."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """Return the names in the order of the help page."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Import one command."""
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(f"archive.cli.{cmd_name.replace('-', '_')}")
        command: click.Command = module.command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that was typed, or say which was meant."""
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as error:
            from difflib import get_close_matches

            if not (meant := get_close_matches(args[0], COMMANDS, 1)):
                raise
            told = f"{error.message} Did you mean '{meant[0]}'?"
            raise click.UsageError(told, ctx) from None

    def format_commands(
        self, ctx: click.Context, formatter: click.HelpFormatter
    ) -> None:
        """List the commands without importing any of them."""
        with formatter.section("Commands"):
            formatter.write_dl([(n, COMMANDS[n]) for n in self.list_commands(ctx)])

    def make_context(self, *args: Any, **kwargs: Any) -> click.Context:
        """Read the options, of which --help and --version print at once."""
        _open_what_is_closed()
        try:
            return super().make_context(*args, **kwargs)
        except OSError as error:
            _tell_no_room(error)
            raise

    def invoke(self, ctx: click.Context) -> Any:
        """Turn our errors into a message and exit code 1.

        A reader of our output that goes away (``| head``) is no error: Python's own
        complaint about it at exit is kept from the terminal.
        """
        from archive.cli.stopping import orderly

        try:
            with orderly():
                result = super().invoke(ctx)
            sys.stdout.flush()
        except DatelineError as error:
            from archive.cli.terminal import safe_lines

            raise click.ClickException(safe_lines(error.message)) from error
        except BrokenPipeError:
            _silence()
            ctx.exit(0)
        except OSError as error:
            _tell_no_room(error)
            raise
        return result


def _tell_no_room(error: OSError) -> None:
    """Raise an error of writing anew as a message, where room is lacking."""
    if error.errno not in _FULL:
        return
    _silence()
    raise click.ClickException(
        f"Not all could be written: {error.strerror}; make room and try again"
    ) from error


def _silence() -> None:
    """Drop what is still to be printed: it cannot be."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _open_what_is_closed() -> None:
    """Give a process started without input or output (``>&-``) empty ones.

    Else the first files that it opens, such as those of the index, took their numbers.
    """
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            nothing = Path(os.devnull).open(mode, encoding="utf-8")  # noqa: SIM115
            setattr(sys, name, nothing)


@click.group(
    cls=LazyGroup,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 88},
)
@click.version_option(__version__, prog_name="dateline")
def main() -> None:
    """Search an archive of dated reports: by words, by days, by places.

    \b
    Start with:
      dateline index FOLDER       read the reports of a folder
      dateline serve              open the search pages in a browser
      dateline search 'rocket* date:2020-10'

    Every setting is an environment variable too: DATELINE_ENGINE, for one.
    """  # noqa: D301
