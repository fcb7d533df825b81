"""``dateline serve``: the pages and the API, by a production server."""

import logging
import os
import socket
import sys
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from archive.cli.options import engine_option
from archive.cli.terminal import say
from archive.errors import DatelineError
from archive.model import Document
from archive.search.addresses import WHOOSH
from archive.settings import Settings

if TYPE_CHECKING:
    from archive.web.deferred import DeferredEngine
    from archive.web.site import Correct, LastRuns, Originals

_PORT = 8080
#: Ports tried after the usual one, when that is taken and none was asked for.
_MORE_PORTS = 20
_THREADS = 8
#: Of the server itself, before the pages see anything. Connections are many and idle
#: ones short, so that visitors who say nothing, or little, keep no others out.
_LIMITS: dict[str, Any] = {
    "connection_limit": 1_000,
    "channel_timeout": 30,
    "cleanup_interval": 10,
    "asyncore_use_poll": True,
    "max_request_header_size": 64 * 1024,
    "max_request_body_size": 1_100_000,
}


class AddressTakenError(DatelineError):
    """The address to serve at cannot be had."""


@click.command()
@click.option(
    "--host",
    default="127.0.0.1",
    show_default=True,
    help="Address to listen at; 0.0.0.0 for all of this machine.",
)
@click.option(
    "--port",
    type=click.IntRange(1, 65535),
    help=f"Port to listen at.  [default: {_PORT}, or the next free one]",
)
@click.option("--quiet", is_flag=True, help="Write no line for each request.")
@click.option(
    "--watch",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    metavar="FOLDER",
    help="Index this folder first, and follow every change in it.",
)
@engine_option
def command(
    *,
    host: str,
    port: int | None,
    quiet: bool,
    watch: Path | None,
    engine: str | None,
) -> None:
    """Serve the search pages and the JSON API until stopped (Ctrl-C).

    Only this machine can reach the pages unless --host says otherwise; other names than
    localhost are answered when DATELINE_TRUSTED_HOSTS lists them.
    """
    import waitress

    from archive.search.factory import open_engine
    from archive.search.warming import keep_warm
    from archive.web import create_app
    from archive.web.deferred import DeferredEngine
    from archive.web.strictness import StrictChannel

    settings = Settings.from_environ().override(engine=engine)
    _log_to_stderr(quiet=quiet)
    index = DeferredEngine(lambda: open_engine(settings.engine, settings))
    listener = _listen(host, port)
    if watch:
        _follow(watch, settings)
    else:
        _make_ready(index)
    if settings.engine.startswith(WHOOSH):
        # A cluster keeps itself ready; each commit here is read anew.
        keep_warm(index)
    app = create_app(
        index,
        settings,
        correct=_corrections(settings),
        originals=_originals(settings),
        last_runs=_last_runs(settings),
    )
    try:
        # Printed only now: whoever waits for this line can ask at once.
        click.echo(f"Dateline is at http://{_shown(host)}:{listener.getsockname()[1]}/")
        sys.stdout.flush()
        server = waitress.create_server(
            app,
            sockets=[listener],
            threads=_THREADS,
            **_LIMITS,
            ident="Dateline",
            clear_untrusted_proxy_headers=False,
        )
        server.channel_class = StrictChannel
        server.run()
    except KeyboardInterrupt:
        click.echo("Stopped.")
    finally:
        index.close()


def _log_to_stderr(*, quiet: bool) -> None:
    logging.basicConfig(
        level=logging.WARNING if quiet else logging.INFO,
        format="%(asctime)s %(levelname)s %(message)s",
        stream=sys.stderr,
    )
    logging.getLogger("waitress").setLevel(logging.WARNING)
    if quiet:
        # It remarks on each moment in which all threads are busy.
        logging.getLogger("waitress.queue").setLevel(logging.ERROR)


def _follow(folder: Path, settings: Settings) -> None:
    """Keep the index up to date with a folder, from a thread of this process."""
    import importlib.util

    from archive.cli.reading import index_options, read_options
    from archive.ingest.failure import MissingExtraError
    from archive.pipeline.watching import watch_in_thread
    from archive.search.factory import open_engine

    if importlib.util.find_spec("watchfiles") is None:
        raise MissingExtraError("a folder as it changes", "watch")
    options = index_options(folder, read_options((), None, settings), settings)
    writing = open_engine(settings.engine, settings, create=True)
    watch_in_thread(folder.absolute(), writing, settings, options)


def _make_ready(index: "DeferredEngine") -> None:
    """Make the index ready; warn where it is not to be had, as the pages then do."""
    from archive.search.warming import warm

    try:
        warm(index)
    except DatelineError as error:
        say(f"Warning: {error.message}", err=True)


def _listen(host: str, port: int | None) -> socket.socket:
    """Return a listening socket, at the next free port when none was asked for."""
    ports = [port] if port else [*range(_PORT, _PORT + _MORE_PORTS + 1)]
    for number in ports:
        try:
            family, _, _, _, address = socket.getaddrinfo(
                host, number, type=socket.SOCK_STREAM
            )[0]
            listener = socket.create_server(address, family=family, backlog=1024)
        except OSError as error:
            known = error.errno is not None and not isinstance(error, socket.gaierror)
            reason = os.strerror(error.errno or 0) if known else str(error)
        else:
            listener.setblocking(False)
            return listener
    tried = str(ports[0]) if len(ports) == 1 else f"{ports[0]} to {ports[-1]}"
    raise AddressTakenError(
        f"Cannot listen at {host}, port {tried}: {reason}; choose another with --port"
    )


def _shown(host: str) -> str:
    """Return the host as it stands in an address that this machine can open."""
    if host in ("0.0.0.0", "::", ""):  # noqa: S104
        return "127.0.0.1"
    return f"[{host}]" if ":" in host else host


def _corrections(settings: Settings) -> "Correct | None":
    """Return what saves a correction, where the settings allow any."""
    if not settings.corrections:
        return None

    def save(document_id: str, name: str, place_id: str, *, everywhere: bool) -> None:
        from archive.ingest.limits import Limits
        from archive.pipeline.correcting import correct
        from archive.pipeline.opening import opened

        limits = Limits(record=settings.record_bytes)
        with opened(settings) as archive:
            correct(
                archive,
                document_id,
                name,
                place_id,
                everywhere=everywhere,
                limits=limits,
            )

    return save


def _originals(settings: Settings) -> "Originals | None":
    """Return what opens the source file of a report, where this system can safely."""
    from archive.pipeline.homes import ledger_file
    from archive.pipeline.ledger import Ledger
    from archive.pipeline.originals import CAN_OPEN, Original, open_original

    def opened(document: Document) -> Original:
        with closing(Ledger(ledger_file(settings.engine))) as ledger:
            return open_original(ledger, document.id)

    return opened if CAN_OPEN else None


def _last_runs(settings: Settings) -> "LastRuns":
    """Return what tells of the last index runs."""
    from archive.pipeline.homes import ledger_file
    from archive.pipeline.lastruns import last_runs
    from archive.pipeline.ledger import Ledger, LedgerError, LedgerMissingError

    def told() -> list[dict[str, Any]]:
        try:
            with closing(Ledger(ledger_file(settings.engine))) as ledger:
                return last_runs(ledger)
        except LedgerMissingError:
            return []
        except LedgerError as error:
            # The index answers without its ledger: the pages then tell of no run.
            logging.getLogger(__name__).warning("%s", error.message)
            return []

    return told
