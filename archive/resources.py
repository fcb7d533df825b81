"""Where the files that come with the program are, in a wheel or in a checkout."""

from functools import cache
from pathlib import Path

from archive.errors import DatelineError

_PACKAGE = Path(__file__).resolve().parent


def resource_dir(name: str) -> Path:
    """Return the directory ``name`` (``templates``, ``seeds``, ``data``).

    A wheel holds it inside the package; a checkout, beside it.

    Raises:
        DatelineError: The installation lacks it.
    """
    for candidate in (_PACKAGE / name, _PACKAGE.parent / name):
        if candidate.is_dir():
            return candidate
    raise DatelineError(
        f"This installation of Dateline lacks its {name!r} directory (looked in and "
        f"beside {_PACKAGE}); install it again"
    )


@cache
def word_list(name: str) -> frozenset[str]:
    """Return the words of a file of ``archive/data``, one to a line.

    Raises:
        DatelineError: The installation lacks the directory.
        OSError: It lacks the file.
    """
    return frozenset((resource_dir("data") / name).read_text("utf-8").split())
