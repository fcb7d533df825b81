"""What a folder says of itself, and how it last said it without a fault.

A person edits ``places.csv``, ``corrections.csv`` and ``dateline.toml`` by hand. While
somebody follows the folder a bad line must not keep new reports from being read, and
whoever wrote it does not look at the log. So the ledger keeps what each of the three
held when it was last followed; where one has a fault that is taken in its place.
"""

import json
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from archive.errors import DatelineError
from archive.ingest import FolderError, ReadOptions
from archive.ingest.options import CONFIG_NAME
from archive.pipeline.annotator import CORRECTIONS, PLACES, Setup
from archive.pipeline.ledger import Ledger, Root

#: The three, in the order in which they are read.
_NAMES = (CONFIG_NAME, PLACES, CORRECTIONS)

#: What each of the three holds; None where it is not there.
Texts = dict[str, str | None]


@dataclass(frozen=True, slots=True)
class Tables:
    """How a folder is to be read, by what it says of itself.

    ``home`` is where its tables lie: the folder, or in place of those with a fault
    copies of older ones. ``notes`` tell what has no effect in them, ``problems`` what
    is at fault and what is done meanwhile.
    """

    home: Path
    read: ReadOptions
    setup: Setup
    notes: tuple[str, ...] = ()
    problems: tuple[str, ...] = ()


def tables_in(home: Path, given: ReadOptions, problems: tuple[str, ...] = ()) -> Tables:
    """Read the tables in a folder.

    Raises:
        DatelineError: One cannot be followed; the message says which, and its line.
    """
    read = given.with_folder(home)
    setup = Setup.of(home, read.date_order)
    return Tables(home, read, setup, setup.check(), problems)


@contextmanager
def usable_tables(folder: Path, given: ReadOptions, ledger: Ledger) -> Iterator[Tables]:
    """Yield the tables of a folder, older ones for those that cannot be followed.

    Raises:
        DatelineError: One cannot be followed, and the ledger keeps no older one.
    """
    with ExitStack() as stack:
        try:
            tables = tables_in(folder, given)
        except DatelineError as error:
            with ledger.guarded():
                before = kept_tables(ledger, folder)
            if before is None:
                raise
            try:
                home = stack.enter_context(TemporaryDirectory(prefix="dateline-"))
                tables = _mended(folder, given, before, Path(home))
            except (DatelineError, OSError) as another:
                # No room for copies, or two that do not go together.
                raise error from another
        yield tables


def keep_tables(ledger: Ledger, root: Root, home: Path) -> None:
    """Keep what the tables hold that are followed now, within a batch of changes.

    Raises:
        FolderError: They cannot be read.
    """
    texts = json.dumps({name: _text(home / name) for name in _NAMES})
    if ledger.get(_key(root)) != texts:
        ledger.put(_key(root), texts)


def kept_tables(ledger: Ledger, folder: Path) -> Texts | None:
    """Return what the tables held when they were last followed; None if unknown."""
    for root in ledger.roots():
        if root.path == folder:
            kept = ledger.get(_key(root))
            return dict(json.loads(kept)) if kept else None
    return None


def _key(root: Root) -> str:
    return f"tables of folder {root.id}"


def _text(file: Path) -> str | None:
    if not file.is_file():
        return None
    try:
        # What was followed can be decoded; a mark at its beginning is kept.
        return file.read_bytes().decode()
    except (OSError, UnicodeDecodeError) as error:
        raise FolderError(f"{file} cannot be read: {error}") from error


def _mended(folder: Path, given: ReadOptions, before: Texts, home: Path) -> Tables:
    """Return the tables with older ones, put into ``home``, for those with a fault.

    Raises:
        DatelineError: They do not go together.
        OSError: They cannot be put there.
    """
    problems = []
    for name in _NAMES:
        try:
            _READERS[name](folder)
            text = _text(folder / name)
        except DatelineError as error:
            text = before[name]
            how = "with it as it was" if text is not None else "without it, as"
            problems.append(
                f"{error.message}. Until that is mended, reports are read {how} before."
            )
        if text is not None:
            (home / name).write_bytes(text.encode())
    return tables_in(home, given, tuple(problems))


def _read_config(folder: Path) -> None:
    ReadOptions().with_folder(folder)


def _read_places(folder: Path) -> None:
    Setup(places_csv=Setup.of(folder, "dmy").places_csv).check()


def _read_corrections(folder: Path) -> None:
    Setup(corrections_csv=Setup.of(folder, "dmy").corrections_csv).check()


_READERS: dict[str, Callable[[Path], None]] = {
    CONFIG_NAME: _read_config,
    PLACES: _read_places,
    CORRECTIONS: _read_corrections,
}
