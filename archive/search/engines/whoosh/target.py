"""Making an index: empty, or beside the one in force and then in its place."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from whoosh.index import TOC

from archive.search.engine import EngineError
from archive.search.engines.whoosh import layout, seal
from archive.search.engines.whoosh.engine import WhooshEngine
from archive.search.engines.whoosh.schema import schema
from archive.search.engines.whoosh.writer import SealingStorage, locked
from archive.settings import Settings


def _fresh(root: Path, *, text_only: bool = False) -> Path:
    folder = layout.new_folder(root)
    TOC.create(
        SealingStorage(folder, seal.sums(folder, (), {})),
        schema(text_only=text_only),
        layout.INDEX_NAME,
    )
    return folder


def create_index(root: Path, *, text_only: bool = False) -> None:
    """Make an empty index in ``root`` and put it in force.

    Raises:
        EngineError: The folder cannot be written.
        IndexLockedError: Another process is making one.
    """
    try:
        root.mkdir(parents=True, exist_ok=True)
        with locked(root, None):
            layout.put_in_force(_fresh(root, text_only=text_only))
    except OSError as error:
        raise _unwritable(root, error) from error


@contextmanager
def rebuild(root: Path, settings: Settings) -> Iterator[WhooshEngine]:
    """Yield the engine of a new, empty index that is put in force when the block ends.

    Raises:
        EngineError: The folder cannot be written.
        IndexLockedError: Another writer is at work.
    """
    try:
        root.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _unwritable(root, error) from error
    with locked(root, None):
        # Rebuilds that were killed leave as much as an index each.
        with suppress(EngineError):
            layout.remove_others(layout.current(root))
        try:
            folder = _fresh(root)
        except OSError as error:
            raise _unwritable(root, error) from error
        engine = WhooshEngine(root, settings, beside=folder)
        try:
            yield engine
            layout.put_in_force(folder)
        except OSError as error:
            shutil.rmtree(folder, ignore_errors=True)
            raise _unwritable(root, error) from error
        except BaseException:
            shutil.rmtree(folder, ignore_errors=True)
            raise
        finally:
            engine.close()


def _unwritable(root: Path, error: OSError) -> EngineError:
    return EngineError(
        f"The index in {root.absolute()} could not be written: {error}; an index that "
        "was there before is as it was"
    )
