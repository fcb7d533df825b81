"""Options that several commands share, and how they become a query.

An option of a search has the name of its parameter in a URL, and the same reading.
Nothing heavy is imported before it is needed: ``index`` starts other processes first.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

import click

from archive.settings import Settings

if TYPE_CHECKING:
    from archive.search.engine import SearchEngine
    from archive.search.query import Query

Command = TypeVar("Command", bound=Callable[..., Any])

engine_option = click.option(
    "--engine",
    metavar="URL",
    help="Where the index is: whoosh:DIR or opensearch+http://HOST:PORT/NAME "
    "(DATELINE_ENGINE).  [default: whoosh:index]",
)

_FILTERS = (
    click.option("--from", "from_", metavar="DATE", help="First day, month or year."),
    click.option("--to", metavar="DATE", help="Last day, month or year; it counts."),
    click.option(
        "--when",
        metavar="CLOCK",
        help="published (default) or mentioned: which days --from and --to mean.",
    ),
    click.option(
        "--undated", metavar="MODE", help="include, only or exclude undated reports."
    ),
    click.option(
        "--dated",
        metavar="HOW",
        help="stated or inferred: only reports that say their own date, or only those "
        "whose date was taken from a file name, an address or the like.",
    ),
    click.option("--place", multiple=True, help="Place, by name or id; repeatable."),
    click.option("--place-not", multiple=True, help="Place to leave out; repeatable."),
    click.option("--source", multiple=True, help="Source; repeatable."),
    click.option(
        "--author", multiple=True, help="Author, by the whole name; repeatable."
    ),
    click.option(
        "--path",
        multiple=True,
        help="Folder or file that reports lie in, by its name or more of its path; "
        "repeatable.",
    ),
    click.option(
        "--path-not", multiple=True, help="Folder or file to leave out; repeatable."
    ),
    click.option(
        "--lang", multiple=True, help="Language, by code or English name; repeatable."
    ),
    click.option("--bbox", metavar="W,S,E,N", help="Area on the map, in degrees."),
    click.option("--sort", metavar="ORDER", help="relevance, newest or oldest."),
)


class QueryCommand(click.Command):
    """A command of a search, which tells where words that begin with a dash stand."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the arguments.

        Raises:
            click.UsageError: One of them is no option, or lacks its value.
        """
        try:
            return super().parse_args(ctx, args)
        except click.NoSuchOption as error:
            if error.option_name.startswith("--"):
                raise
            raise click.UsageError(
                f"{error.format_message()} Words that begin with a dash stand behind "
                f"--, as in: {ctx.command_path} -- -drill",
                ctx,
            ) from error


def query_options(command: Command) -> Command:
    """Give a command the options of a search, and its words as arguments.

    A word that begins with a dash stands after ``--``: an option mistyped must not
    become a word.
    """
    for option in reversed(_FILTERS):
        command = option(command)
    return click.argument("words", nargs=-1)(command)


#: What to say for ``--map`` to leave out the mapping of the last run.
NO_MAP = "none"

_READING = (
    click.option(
        "--map",
        "maps",
        multiple=True,
        metavar="FIELD=NAME,...",
        help=(
            "Names of fields in JSON and tables: date=published_at,text=body; "
            f"{NO_MAP}: no others than those known.  [default: as in the last run]"
        ),
    ),
    click.option(
        "--date-order",
        type=click.Choice(["dmy", "mdy"]),
        help="How 07/10/2023 is read (DATELINE_DATE_ORDER).  [default: dmy]",
    ),
    click.option(
        "--workers",
        type=click.IntRange(min=0),
        metavar="N",
        help="Processes that read; 0: one for each core (DATELINE_WORKERS).",
    ),
)


def reading_options(command: Command) -> Command:
    """Give a command the options about reading."""
    for option in reversed(_READING):
        command = option(command)
    return command


def open_index(engine: str | None) -> "tuple[SearchEngine, Settings]":
    """Open the index for reading.

    Raises:
        EngineError: There is none, or it cannot be read.
        SettingsError: A variable of the environment is wrong.
    """
    from archive.search.factory import open_engine

    settings = Settings.from_environ().override(engine=engine)
    return open_engine(settings.engine, settings), settings


def read_query(options: dict[str, Any]) -> "Query":
    """Turn the options of a search into a query.

    Raises:
        click.UsageError: A value is wrong; the message names the option.
    """
    from archive.search.params import read_params

    pairs = [("q", " ".join(options["words"]))]
    for name, value in options.items():
        if name == "words" or value is None:
            continue
        many = value if isinstance(value, tuple) else (value,)
        pairs += [(name.rstrip("_"), str(one)) for one in many]
    query, problems = read_params(pairs)
    for problem in problems:
        option = "--" + problem.parameter.replace("_", "-")
        message = problem.message.removeprefix(f"{problem.parameter}: ")
        # Nothing else of the search is answered either.
        raise click.UsageError(f"{option}: {message}")
    return query
