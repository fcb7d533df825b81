"""What a signal to stop does to a command: an orderly end, as an interrupt's."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

#: What a service manager, ``kill`` and a closing terminal send. Windows has no SIGHUP.
_STOPS = (signal.SIGTERM, getattr(signal, "SIGHUP", signal.SIGTERM))


@contextmanager
def orderly() -> Iterator[None]:
    """Let a signal to stop raise SystemExit within, so that what was begun is undone.

    Else folders of temporary files would stay, and workers for a while. A signal that
    whoever started us wants ignored (``nohup``) stays so. Only for the main thread.
    """
    taken = {one for one in _STOPS if signal.getsignal(one) is signal.SIG_DFL}
    for one in taken:
        signal.signal(one, _stop)
    try:
        yield
    finally:
        for one in taken:
            signal.signal(one, signal.SIG_DFL)


def _stop(number: int, _: FrameType | None) -> None:
    # A second signal ends what does not come to its end.
    signal.signal(number, signal.SIG_DFL)
    raise SystemExit(128 + number)
