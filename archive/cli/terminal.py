"""What is printed, so that nothing of a stranger's commands the terminal.

Names of files, texts and reasons of failures come from reports: escape sequences in
them could rename a window, hide lines or type commands.
"""

import json
import re
import unicodedata
from typing import Any

import click

#: What JSON leaves as it is and a terminal may obey.
_OBEYED = re.compile("[\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")

#: The soft hyphen is not seen within a word, and a blank in its place would part that.
_UNSEEN = {0xAD: None}
#: What joins letters or keeps them apart within the words of Persian and Hindi.
_JOINERS = frozenset("\u200c\u200d")


def safe(text: str) -> str:
    """Return a text with what could command a terminal replaced by a blank.

    Among that are marks that turn the direction of writing, and ends of lines.
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(
        " "
        if unicodedata.category(c) in ("Cc", "Cf", "Cs") and c not in _JOINERS
        else c
        for c in text.translate(_UNSEEN)
    )


def safe_lines(text: str) -> str:
    """Return a text of several lines, each made safe."""
    return "\n".join(map(safe, text.split("\n")))


def say(line: str, *, err: bool = False) -> None:
    """Print one line, made safe."""
    click.echo(safe(line), err=err)


def print_json(value: Any, *, indent: int | None = None) -> None:
    """Print a value as JSON, in which nothing commands a terminal."""
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    click.echo(_OBEYED.sub(lambda found: f"\\u{ord(found[0]):04x}", text))
