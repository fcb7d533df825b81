"""Patterns that are compiled when a text first needs them, and those of many choices.

Compiling takes longer than loading the code around it, and of the patterns that reports
of all times and languages ask for, those of any one archive need half. Those of many
choices are ruled out by the first sign: Python would try each choice at every sign.
"""

import re
from collections.abc import Sequence
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


def any_of(choices: Sequence[str]) -> str:
    """Return the choices joined, each ruled out by the first sign where that can be.

    What it matches is what ``(?:first|second|...)`` does.
    """
    told = [first_signs(choice) for choice in choices]
    guarded = [
        f"(?=[{''.join(sorted(signs))}]){choice}" if signs else choice
        for signs, choice in zip(told, choices, strict=True)
    ]
    every = frozenset[str]().union(*(signs or () for signs in told))
    ahead = f"(?=[{''.join(sorted(every))}])" if all(told) else ""
    return f"{ahead}(?:{'|'.join(guarded)})"


def first_signs(pattern: str) -> frozenset[str] | None:
    r"""Return what the first sign of a match can be, as written between brackets.

    None where that cannot be told: the pattern may match nothing at all, or begins with
    what is not looked into (``.``, ``\W``, a class of what must not be, a flag).

    Raises:
        ValueError: A bracket is not closed.
    """
    reader = _Heads(pattern)
    signs, empty = reader.choices()
    return None if empty or _UNTOLD in signs else frozenset(signs)


_UNTOLD = ""
_ZERO_WIDE = ("(?=", "(?!", "(?<=", "(?<!")
_REPEATED = re.compile(r"(?:[*?]|\{0?,\d*\}|(?P<least>\+|\{\d+(?:,\d*)?\}))[?+]?")
_LONE_HYPHEN = re.compile(r"\A-|(?<!\\)-\Z")
_GROUP = re.compile(r"\((?:\?:|\?P<\w+>)?(?!\?)")
_CLASS = re.compile(r"\[\]?(?:\\.|[^\]\\])*\]", re.DOTALL)


class _Heads:
    """Reads a pattern from its begin: what each part of it can begin with."""

    def __init__(self, pattern: str) -> None:
        self._pattern = pattern
        self._at = 0

    def choices(self) -> tuple[set[str], bool]:
        """Read a group to its end: its first signs, and whether it may be empty."""
        signs: set[str] = set()
        empty = False
        while True:
            some, may_be_empty = self._sequence()
            signs |= some
            empty |= may_be_empty
            if self._next() != "|":
                return signs, empty
            self._at += 1

    def _next(self) -> str:
        return self._pattern[self._at : self._at + 1]

    def _sequence(self) -> tuple[set[str], bool]:
        """Read one choice."""
        signs: set[str] = set()
        empty = True
        while self._next() not in ("", "|", ")"):
            some, may_be_empty = self._piece()
            repeated = _REPEATED.match(self._pattern, self._at)
            if repeated:
                self._at = repeated.end()
                may_be_empty |= not repeated["least"]
            if empty:
                signs |= some
                empty = may_be_empty
        return signs, empty

    def _piece(self) -> tuple[set[str], bool]:
        """Read what a sign of repetition would be for: a sign, a class, a group."""
        pattern, at = self._pattern, self._at
        sign = pattern[at]
        if sign == "(":
            return self._group()
        if sign == "[":
            found = _CLASS.match(pattern, at)
            if found is None:
                raise ValueError(f"No bracket closes the class at {at} of {pattern!r}")
            self._at = found.end()
            # Beside others a hyphen at an end would make a range.
            inner = _LONE_HYPHEN.sub(r"\-", found[0][1:-1])
            return {_UNTOLD if inner[0] == "^" else inner}, False
        self._at += 1 + (sign == "\\")
        if sign in "^$":
            return set(), True
        if sign == "\\":
            escaped = pattern[at + 1]
            if escaped in "AbBZ":
                return set(), True
            plain = not escaped.isalnum() or escaped in "dsw"
            return {f"\\{escaped}" if plain else _UNTOLD}, False
        return {_UNTOLD if sign == "." else re.escape(sign)}, False

    def _group(self) -> tuple[set[str], bool]:
        at = self._at
        beside = self._pattern.startswith(_ZERO_WIDE, at)
        opened = _GROUP.match(self._pattern, at)
        if beside:
            self._at = self._pattern.index("?", at) + 2
            self._at += self._pattern[self._at - 1] == "<"
        elif opened:
            self._at = opened.end()
        else:
            self._at = self._pattern.index("?", at) + 1
        signs, empty = self.choices()
        if self._next() != ")":
            raise ValueError(
                f"No bracket closes the group at {at} of {self._pattern!r}"
            )
        self._at += 1
        if beside:
            return set(), True
        return (signs, empty) if opened else ({_UNTOLD}, False)
