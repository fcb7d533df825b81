"""Words that a line was too narrow for: "even-" at its end, "ing" at the next one's.

A hyphen at the end of a line either parts a word or belongs to a compound, and nothing
in the two lines says which. The rest of the text does, mostly: the word that stands in
it whole, with its hyphen or without; a second half that is a word of its own there.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import pairwise

#: Signs that only ever part a word: soft hyphen, OCR's mark for it, Fraktur's stroke.
_SOFT = "\u00ad\u00ac\u2e17"
_SIGNS = f"-\u2010{_SOFT}"
_OPEN = re.compile(rf"([^\W\d_]+)([{_SIGNS}])\Z")
#: How a line that parts a word ends; most texts have none.
_ENDS = [sign + blank + "\n" for sign in _SIGNS for blank in ("", " ")]
#: No half of a word has more letters; what is before them is not looked at.
_LONGEST = 100
_FIRST = re.compile(r"[^\W\d_]+")
_WORD = re.compile(r"[^\W\d_]+(?:[-\u2010][^\W\d_]+)*")
#: What makes compounds rather than being a beginning that a word was parted behind.
_PREFIXES = frozenset(
    (
        *("all", "anti", "co", "cross", "demi", "ex", "far", "half", "ill", "long"),
        *("mi", "mid", "new", "non", "old", "post", "pre", "pro", "pseudo", "quasi"),
        *("self", "semi", "short", "so", "sous", "sub", "super", "ultra", "vice"),
        "well",
    )
)
#: Text is typeset in lines where so many of them end within a word, and so great a
#: share: programs that wrap lines part no words, and few lines end at a compound's
#: hyphen by chance.
_FEWEST, _SHARE = 3, 0.03
#: A line shorter than this share of the longer ones was not ended for want of room.
_FULL = 0.6


def _opened(line: str) -> tuple[str, str] | None:
    """Return the half of a word that a line ends with, and the sign behind it."""
    line = line.rstrip()
    match = line[-1:] in _SIGNS and line and _OPEN.search(line[-_LONGEST:])
    return (match[1], match[2]) if match else None


class Words:
    """The words of a text, and what they say of a hyphen at the end of a line."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._lines = list(lines)

    @cached_property
    def _known(self) -> frozenset[str]:
        found: set[str] = set()
        before = False
        for line in self._lines:
            words = [word.casefold() for word in _WORD.findall(line)]
            # The halves of a parted word are none.
            behind = _opened(line) is not None
            found.update(words[before : len(words) - behind])
            before = behind
        return frozenset(found)

    def part(self, first: str, sign: str, rest: str) -> bool:
        """Tell whether a hyphen parts a word, so that it is not of the word itself."""
        if not _same_case(first, rest):
            return False
        if sign in _SOFT:
            return True
        first, rest = first.casefold(), rest.casefold()
        if f"{first}-{rest}" in self._known:
            return False
        if first + rest in self._known:
            return True
        return rest not in self._known and first not in _PREFIXES


def _same_case(first: str, rest: str) -> bool:
    """Tell whether two halves may be of one word: both may be in capitals."""
    return rest.islower() or (first.isupper() and rest.isupper() and len(rest) > 1)


def joined(lines: Sequence[str], words: Words) -> str:
    """Return the lines of a paragraph as one, the words made whole that they part."""
    parts: list[str] = []
    for line in filter(None, map(str.strip, lines)):
        if not parts:
            parts.append(line)
            continue
        half, rest = _opened(parts[-1]), _FIRST.match(line)
        if half and rest and words.part(*half, rest[0]):
            parts[-1] = parts[-1][:-1]
        elif half and rest and rest[0].lower() != rest[0].upper():
            pass  # A compound: its hyphen is its own.
        elif not (_unspaced(parts[-1][-1]) and _unspaced(line[0])):
            parts.append(" ")
        parts.append(line)
    return "".join(parts)


def _unspaced(sign: str) -> bool:
    """Tell a letter of a script without blanks between words: Han, kana, Thai."""
    name = unicodedata.name(sign, "")
    return name.startswith(
        ("CJK", "HIRAGANA", "KATAKANA", "THAI", "LAO", "IDEOGRAPHIC")
    )


def whole_words(text: str) -> str:
    """Return a text of lines as they were typeset with its parted words made whole.

    The rest of a word moves up to its beginning; the line ends behind it. A text that
    was not typeset stays as it is, and so does a hyphen that may be a compound's.
    """
    if not any(end in text for end in _ENDS):
        return text
    lines = text.split("\n")
    typeset = _typeset(lines)
    if not typeset and not any(sign in text for sign in _SOFT):
        return text
    words = Words(lines)
    out: list[str] = []
    for line in lines:
        half = _opened(out[-1]) if out else None
        if half and not typeset and half[1] not in _SOFT:
            half = None
        rest = _FIRST.match(line.lstrip()) if half else None
        if half is None or rest is None or not words.part(*half, rest[0]):
            out.append(line)
            continue
        moved, _, left = line.lstrip().partition(" ")
        out[-1] = out[-1].rstrip()[:-1] + moved
        if left.strip():
            out.append(line[: len(line) - len(line.lstrip())] + left.lstrip())
    return "\n".join(out)


def _typeset(lines: Sequence[str]) -> bool:
    """Tell whether lines end within words as those of a printed column do."""
    lengths = sorted(len(line) for line in lines if line.strip())
    if len(lengths) < _FEWEST:
        return False
    full = lengths[len(lengths) * 3 // 4] * _FULL
    broken = 0
    for line, following in pairwise(lines):
        half = _opened(line) if len(line) >= full else None
        rest = _FIRST.match(following.lstrip()) if half else None
        broken += bool(half and rest and _same_case(half[0], rest[0]))
    return broken >= _FEWEST and broken >= _SHARE * len(lengths)
