"""What ``dateline index`` does, imported when it is known that it will be done."""

import shlex
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from archive.cli.reading import index_options, kept_options, read_options
from archive.cli.terminal import print_json, say
from archive.errors import DatelineError
from archive.ingest import ReadOptions
from archive.pipeline.anew import as_before
from archive.pipeline.homes import ledger_file
from archive.pipeline.index import index_folder
from archive.pipeline.ledger import Ledger
from archive.pipeline.opening import Archive, opened
from archive.pipeline.report import RunReport, unread_lines
from archive.settings import Settings


class UnreadRecordsError(DatelineError):
    """Some records of the folder stand unread; everything else is indexed."""


def reading(
    folder: Path,
    settings: Settings,
    *,
    maps: tuple[str, ...],
    date_order: str | None,
    ocr: bool | None,
) -> ReadOptions:
    """Return how to read: as a person says, else as in the last run, and say so.

    Raises:
        click.UsageError: A mapping cannot be read.
        LedgerError: The account of the last run cannot be read.
    """
    given = read_options(maps, date_order, settings, ocr=ocr)
    before = _before(folder, settings)
    read = read_options(maps, date_order, settings, ocr=ocr, before=before)
    if kept := kept_options(given, read):
        click.echo(f"Read as in the last run, with {kept}", err=True)
    return read


def index(
    folder: Path, read: ReadOptions, settings: Settings, *, watch: bool, as_json: bool
) -> None:
    """Index a folder, and go on with every change of it if it is to be watched.

    Raises:
        UnreadRecordsError: Something stands unread.
        DatelineError: Index, ledger or folder cannot be used.
    """
    with opened(settings, create=True) as archive:
        before = [root.path for root in archive.ledger.roots()]
        report = _run(archive, folder, read, settings)
        if before and _root(folder).absolute() not in before:
            report.add_note(_others(before, _root(folder)))
        _tell(report, settings, as_json=as_json)
        if watch:
            from archive.pipeline.watching import watch_folder

            options = index_options(folder, read, settings)
            for done in watch_folder(folder, archive.engine, archive.ledger, options):
                if isinstance(done, DatelineError):
                    trying = f"Not followed now, and tried again: {done.message}"
                    say(trying, err=True)
                    continue
                report = done
                _tell(report, settings, as_json=as_json)
    if report.failed:
        raise UnreadRecordsError(
            f"{len(report.failures):,} records or files could not be read; "
            "everything else is indexed"
            if len(report.failures) > 1
            else "one record or file could not be read; everything else is indexed"
        )


def _root(folder: Path) -> Path:
    return folder.absolute().parent if folder.is_file() else folder


def _others(folders: list[Path], added: Path) -> str:
    """Say what else an index holds to which a folder was added."""
    more = f" and {len(folders) - 1} more" if len(folders) > 1 else ""
    return (
        f"the index holds the reports of {folders[0]}{more} too; to have it without "
        f"them: dateline rebuild {shlex.quote(str(added))}"
    )


def _before(folder: Path, settings: Settings) -> ReadOptions | None:
    file = ledger_file(settings.engine)
    if not file.exists():
        return None
    with closing(Ledger(file)) as ledger, ledger.guarded():
        return as_before(_root(folder), ledger)


def _run(
    archive: Archive, folder: Path, read: ReadOptions, settings: Settings
) -> RunReport:
    options = index_options(folder, read, settings)
    with _progress() as shown:
        return index_folder(
            _root(folder), archive.engine, archive.ledger, replace(options, **shown)
        )


@contextmanager
def _progress() -> Iterator[dict[str, Any]]:
    """Give what ``IndexOptions`` calls: on a terminal, what moves a bar."""
    if not sys.stderr.isatty():
        yield {}
        return
    bars: list[Any] = []
    began = time.monotonic()

    def planned(size: int) -> None:
        bar: Any = click.progressbar(
            length=max(size, 1), label="Reading", file=sys.stderr
        )
        bars.append(bar.__enter__())

    def progress(size: int, documents: int) -> None:
        seconds = time.monotonic() - began
        rate = f", {documents / seconds:,.0f} a second" if seconds > 1 else ""
        bars[0].label = f"{documents:,} reports{rate}"
        bars[0].update(size)

    try:
        yield {"planned": planned, "progress": progress}
    finally:
        for bar in bars:
            bar.__exit__(None, None, None)


def dry_run(
    folder: Path, read: ReadOptions, settings: Settings, *, as_json: bool
) -> None:
    """Tell what would be read, and how.

    Raises:
        UnreadRecordsError: Something could not be read.
        DatelineError: The folder's own settings cannot be followed.
    """
    from archive.pipeline.trial import try_folder

    trial = try_folder(folder, index_options(folder, read, settings))
    if as_json:
        print_json(trial.to_json(), indent=2)
    else:
        for line in trial.lines():
            say(line)
    if trial.failures:
        raise UnreadRecordsError(f"{len(trial.failures)} of them could not be read")


def _tell(report: RunReport, settings: Settings, *, as_json: bool) -> None:
    if as_json:
        print_json(report.to_json())
        return
    for line in report.lines():
        say(line, err=True)
    say(f"Index: {settings.engine}", err=True)
    for line in unread_lines(report.failures):
        say(line, err=True)
