"""Text of strangers, made harmless for a page or a terminal."""

import re
import unicodedata
from typing import Literal

#: Embeddings, overrides and isolates can make a title show other words in other order.
_DIRECTION = re.compile("[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]")
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
_LEFTWARD = frozenset({"R", "AL"})
#: The letters of the scripts that run from right to left, by their blocks.
_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_OVERRIDE = re.compile("[\u202d\u202e]")
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff]")
_COMMAND = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff]")
_SURROGATE = re.compile("[\ud800-\udfff]")


def as_typed(text: str) -> str:
    """Return ``text`` with as many characters, none of which commands a terminal.

    All that a text is laid out with stays: ends of lines and of pages, tabs, marks of
    direction.
    """
    return _COMMAND.sub("\ufffd", text)


def neutral(text: str) -> str:
    """Return ``text`` for one line, without marks that turn its direction around."""
    if text.isascii() and text.isprintable():
        return text
    return _SURROGATE.sub("\ufffd", _CONTROL.sub(" ", _DIRECTION.sub("", text)))


def quoted(text: str) -> str:
    """Return ``text`` made neutral, in quotation marks within a line of ours.

    Words from right to left keep their order among themselves, and so do the numbers
    between them: ``7 فبراير 2023`` is one day, whatever stands around it.
    """
    plain = neutral(text)
    if any(unicodedata.bidirectional(sign) in _LEFTWARD for sign in plain):
        return f"“\u2068{plain}\u2069”"
    return f"“{plain}”"


def turns(text: str) -> bool:
    """Tell whether a text has letters that run from right to left."""
    return _RIGHT_TO_LEFT.search(text) is not None


def direction(text: str) -> Literal["ltr", "rtl", "auto"]:
    """Return which way the most of a text's letters run; ``auto`` where it has none.

    Not the first letter tells: an Arabic paragraph may begin with a name in Latin ones.
    """
    back = sum(map(str.isalpha, _RIGHT_TO_LEFT.findall(text)))
    letters = sum(map(str.isalpha, text))
    if not letters:
        return "auto"
    return "rtl" if 2 * back > letters else "ltr"


def printable(text: str) -> str:
    """Return ``text`` with as many characters, none of which a page cannot hold.

    Line ends and tabs stay, and each character becomes one: offsets into the text hold
    afterwards.
    """
    if text.isascii() and text.isprintable():
        return text
    return _UNPRINTABLE.sub("\ufffd", _OVERRIDE.sub("\u2060", text))
