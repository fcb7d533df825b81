"""Cut a stretch of signs into words: does a name begin and end where words do?

Chinese, Japanese and Thai part no words by blanks, so a name can stand across two
words or within a longer one: 大理 in 远大理想. The cheapest way to read the signs
around a name tells, by how frequent words are (``archive/data/unparted.tsv``).
"""

from functools import cache
from typing import NamedTuple

from archive.resources import resource_dir

#: So many signs before and after a name are read.
_REACH = 5
_LONGEST = 6
#: What a sign costs that is no word, and a name that is not among the words.
_UNKNOWN = 13
_OTHER_SIGN = 6
_NAME = 11
_GREAT = 9


@cache
def _lines() -> dict[str, str]:
    path = resource_dir("data") / "unparted.tsv"
    lines = (line.partition("\t") for line in path.read_text("utf-8").splitlines())
    return {kind: words for kind, _, words in lines}


@cache
def kept(kind: str) -> frozenset[str]:
    """Return the folded names of a kind: sure ones, everyday words, people's."""
    return frozenset(_lines().get(kind, "").split())


class Words(NamedTuple):
    """The frequent words of a language that can stand across a name's edge."""

    #: How rare each is: one in e to the power of this.
    levels: dict[str, int]
    #: Which two signs follow each other in a word: a quick look before a slow one.
    pairs: frozenset[str]


@cache
def lexicon(tongue: str) -> Words:
    """Return the words of a language (``zh``, ``ja``, ``th``)."""
    levels: dict[str, int] = {}
    for kind, words in _lines().items():
        code, _, level = kind.partition(" ")
        if code == tongue and level.isdigit():
            levels.update(dict.fromkeys(words.split(), int(level)))
    pairs = {
        word[at : at + 2] for word in levels for at in range(max(0, len(word) - 1))
    }
    return Words(levels, frozenset(pairs))


def begins_word(run: str, at: int, words: Words) -> bool:
    """Tell whether a word of some signs begins at a place in a run."""
    if run[at : at + 2] not in words.pairs:
        return False
    stops = range(at + 2, min(len(run), at + _LONGEST) + 1)
    return any(run[at:stop] in words.levels for stop in stops)


def ends_word(run: str, at: int, words: Words) -> bool:
    """Tell whether a word of some signs ends right before a place in a run."""
    starts = range(max(0, at - _LONGEST), at - 1)
    return any(run[start:at] in words.levels for start in starts)


def fits(run: str, at: int, end: int, words: Words, *, great: bool) -> bool:
    """Tell whether the cheapest reading of a run has a word of its own for a name.

    Args:
        run: The signs that stand together.
        at: Where the name begins.
        end: Where it ends.
        words: The words of the language.
        great: It is a country's or division's.
    """
    if not (_crosses(run, at, words) or _crosses(run, end, words)):
        return True
    low, high = max(0, at - _REACH), min(len(run), end + _REACH)
    name = run[at:end]
    cost = min(words.levels.get(name, _NAME), _GREAT if great else _NAME)
    before = _costs(run[low:high], words)
    # What stands before the name costs the same in both readings.
    return before[at - low] + cost + _costs(run[end:high], words)[-1] <= before[-1]


def _crosses(run: str, edge: int, words: Words) -> bool:
    if not 0 < edge < len(run) or run[edge - 1 : edge + 1] not in words.pairs:
        return False
    for start in range(max(0, edge - _LONGEST + 1), edge):
        for stop in range(edge + 1, min(len(run), start + _LONGEST) + 1):
            if run[start:stop] in words.levels:
                return True
    return False


def _costs(run: str, words: Words) -> list[int]:
    """Return what the cheapest reading of a run costs, up to each of its signs."""
    levels, pairs = words
    costs = [0]
    for last, sign in enumerate(run):
        alone = (
            _UNKNOWN if "\u0e00" <= sign < "\u3040" or sign > "\u3400" else _OTHER_SIGN
        )
        best = costs[-1] + levels.get(sign, alone)
        start = last - 1
        while start >= 0 and run[start : start + 2] in pairs:
            word = levels.get(run[start : last + 1])
            if word is not None and costs[start] + word < best:
                best = costs[start] + word
            start -= 1
        costs.append(best)
    return costs
