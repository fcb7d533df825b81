"""The process that workers are forked from, started while others still import."""

import contextlib
import os
import signal
import sys
import tempfile
from collections.abc import Iterator

from archive.errors import DatelineError

#: Bytes of a folder's path within which sockets can be: systems allow some 104 for the
#: whole path, of which two names take 32.
_LONGEST = 70
#: Where sockets go when the folder of temporary files lies too deep.
_SHORT = ("/tmp", "/var/tmp")  # noqa: S108


class NoTemporaryFolderError(DatelineError):
    """Nothing temporary can be written, as in a container that is read only."""


def temporary_folder() -> str:
    """Return where temporary files lie.

    Raises:
        NoTemporaryFolderError: They can nowhere.
    """
    try:
        return tempfile.gettempdir()
    except FileNotFoundError as error:
        raise NoTemporaryFolderError(
            "There is no folder for temporary files that may be written to; name one "
            "by the environment variable TMPDIR"
        ) from error


def start_ahead(packer_module: str = "") -> None:
    """Have what all workers read loaded once, while this process does other things.

    Worth its while where much is to be read: workers then start at once, and share the
    tables that tell languages. Without it the first task starts the process that they
    are forked from, and each loads those tables when it needs them.

    Args:
        packer_module: The module of the packer that the pool will be given.

    Raises:
        NoTemporaryFolderError: Nothing temporary can be written.
    """
    if sys.platform == "win32":
        return
    from multiprocessing import forkserver

    needed = ["archive.pipeline.preloaded", packer_module]
    forkserver.set_forkserver_preload([name for name in needed if name])
    with undisturbed():
        forkserver.ensure_running()


@contextlib.contextmanager
def undisturbed() -> Iterator[None]:
    """Have processes that start within the block take no notice of Ctrl-C.

    It reaches all that a terminal runs; this process ends the others, which would end
    with tracebacks of their own.
    """
    if sys.platform == "win32":
        yield
        return
    from multiprocessing import resource_tracker

    _shallow_sockets()
    # It starts with the rest, and would have Ctrl-C heard again.
    resource_tracker.ensure_running()
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _shallow_sockets() -> None:
    """Have the sockets to workers lie where their paths are not too long for any.

    The folder is made once for this process, and kept: later calls change nothing.

    Raises:
        NoTemporaryFolderError: It cannot be made anywhere.
    """
    from multiprocessing.util import get_temp_dir

    usual = tempfile.tempdir
    if len(os.fsencode(temporary_folder())) > _LONGEST:
        short = (place for place in _SHORT if os.access(place, os.W_OK | os.X_OK))
        tempfile.tempdir = next(short, usual)
    try:
        get_temp_dir()
    finally:
        tempfile.tempdir = usual
