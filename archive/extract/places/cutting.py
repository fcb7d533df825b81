"""Cut a stretch of signs into words: does a name begin and end where words do?

Chinese, Japanese and Thai part no words by blanks, so a name can stand across two
words or within a longer one: 大理 in 远大理想. The cheapest way to read the signs
around a name tells, by how frequent words are (``archive/data/unparted.tsv``).
"""

from collections.abc import Mapping
from functools import cache

from archive.resources import resource_dir

#: The words of a language with how rare each is: one in e to the power of this.
Words = Mapping[str, int]

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


@cache
def lexicon(tongue: str) -> Words:
    """Return the frequent words of a language that can stand across a name's edge."""
    found: dict[str, int] = {}
    for kind, words in _lines().items():
        code, _, level = kind.partition(" ")
        if code == tongue and level.isdigit():
            found.update(dict.fromkeys(words.split(), int(level)))
    return found


def begins_word(run: str, at: int, words: Words) -> bool:
    """Tell whether a word of some signs begins at a place in a run."""
    stops = range(at + 2, min(len(run), at + _LONGEST) + 1)
    return any(run[at:stop] in words for stop in stops)


def ends_word(run: str, at: int, words: Words) -> bool:
    """Tell whether a word of some signs ends right before a place in a run."""
    starts = range(max(0, at - _LONGEST), at - 1)
    return any(run[start:at] in words for start in starts)


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
    cost = min(words.get(run[at:end], _NAME), _GREAT if great else _NAME)
    apart = _cheapest(run, low, at, words) + cost + _cheapest(run, end, high, words)
    return apart <= _cheapest(run, low, high, words)


def _crosses(run: str, edge: int, words: Words) -> bool:
    for start in range(max(0, edge - _LONGEST + 1), edge):
        for stop in range(edge + 1, min(len(run), start + _LONGEST) + 1):
            if run[start:stop] in words:
                return True
    return False


def _cheapest(run: str, low: int, high: int, words: Words) -> int:
    """Return what the cheapest reading of some signs of a run costs."""
    costs = [0]
    for stop in range(low + 1, high + 1):
        sign = run[stop - 1]
        alone = _UNKNOWN if "\u0e00" <= sign < "\u3040" or sign > "\u3400" else _OTHER_SIGN
        best = costs[-1] + words.get(sign, alone)
        for start in range(max(low, stop - _LONGEST), stop - 1):
            word = words.get(run[start:stop])
            if word is not None and costs[start - low] + word < best:
                best = costs[start - low] + word
        costs.append(best)
    return costs[-1]
