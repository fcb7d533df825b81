"""Patterns that are compiled when a text first needs them.

Compiling takes longer than loading the code around it, and of the patterns that reports
of all times and languages ask for, those of any one archive need half.
"""

import re
from typing import Any, cast

_METHODS = ("match", "search", "fullmatch", "finditer", "findall", "split", "sub")


class _Later:
    """Stands for a pattern; once that is made, its methods are those of the pattern."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        """Make the pattern: no method is there before the first is asked for."""
        made = re.compile(self.pattern, self._flags)
        for method in _METHODS:
            setattr(self, method, getattr(made, method))
        return getattr(made, name)


def later(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Return what is used as ``re.compile(pattern, flags)`` is, but compiled at need.

    From the second use on it costs what the pattern itself does. ``pattern`` can be
    read without compiling it.

    Args:
        pattern: A regular expression; an error in it shows at the first use.
        flags: As of ``re.compile``.
    """
    return cast("re.Pattern[str]", _Later(pattern, flags))
