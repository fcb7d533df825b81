"""Reports that print the same text, told apart from those that are merely like it."""

import math
import re
import threading
from collections import OrderedDict
from dataclasses import dataclass

from archive.model import Document
from archive.search.analysis import FOLDED, pieces
from archive.search.engine import SearchEngine
from archive.search.results import Hit

#: The engine's most similar reports so many of which are compared: at first, and as
#: long as at least half of those compared last print the same.
_CANDIDATES = (12, 60, 300)
#: Of these, so many are named as reports like it.
_SIMILAR = 5
#: Reports are alike that share this part of what they say, as the cosine of the two has
#: it, their words weighed by rarity. In an archive of few reports all words are rare,
#: and the likest of them may be about something else altogether.
LEAST_ALIKE = 0.125
#: Words that a shingle has: runs that two writers do not hit upon by chance.
_SHINGLE = 5
#: Characters compared of a text; the same story says the same in these.
_MOST_CHARACTERS = 20_000
#: A text of fewer shingles is too short to say that another prints it.
_LEAST_SHINGLES = 12
#: The same text, when of all shingles of both so many parts are in both (Jaccard) ...
SAME = 0.5
#: ... or of those of the shorter so many are in the longer: a cut version of it.
CONTAINED = 0.8
#: Reports whose relatives are remembered until the index changes.
_MOST_REMEMBERED = 512

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Twin:
    """A report of nearly the same text; ``shared`` in [0, 1], of the shorter one."""

    hit: Hit
    shared: float


@dataclass(frozen=True, slots=True)
class Kin:
    """The twins of a report and the reports like it; ``more`` twins may be there."""

    twins: tuple[Twin, ...]
    similar: tuple[Hit, ...]
    more: bool = False


class Relatives:
    """Finds the relatives of reports, each once for every generation of the index."""

    def __init__(self, engine: SearchEngine) -> None:
        self._engine = engine
        self._lock = threading.Lock()
        self._generation = ""
        self._known: OrderedDict[str, Kin] = OrderedDict()

    def of(self, document: Document) -> Kin:
        """Return the relatives of a report of the index, best first."""
        generation = self._engine.generation()
        with self._lock:
            if generation != self._generation:
                self._known.clear()
                self._generation = generation
            if found := self._known.get(document.id):
                self._known.move_to_end(document.id)
                return found
        kin = self._look(document)
        with self._lock:
            if generation == self._generation:
                self._known[document.id] = kin
                if len(self._known) > _MOST_REMEMBERED:
                    self._known.popitem(last=False)
        return kin

    def _look(self, document: Document) -> Kin:
        own, said = shingles(document.text), words_of(document)
        twins: list[Twin] = []
        similar: list[Hit] = []
        # A story is named once, however many print it.
        named: list[frozenset[int]] = []
        compared, going_on = 0, True
        for candidates in _CANDIDATES:
            hits = self._engine.similar(document.id, candidates)[compared:]
            before = len(twins)
            for hit in hits:
                other = self._engine.get(hit.id)
                if other is None:
                    continue
                theirs, says = shingles(other.text), words_of(other)
                if shared := overlap(own, theirs):
                    twins.append(Twin(hit, shared))
                elif (
                    len(similar) < _SIMILAR
                    and _one_tongue(document, other)
                    and not said.isdisjoint(says)
                    and alike(hit.score, len(said), len(says))
                    and not any(overlap(theirs, story) for story in named)
                ):
                    similar.append(hit)
                    named.append(theirs)
            compared += len(hits)
            same = len(twins) - before
            going_on = compared == candidates and same * 2 >= len(hits)
            if not going_on:
                break
        twins.sort(key=lambda twin: -twin.shared)
        return Kin(tuple(twins), tuple(similar), more=going_on)


def _one_tongue(one: Document, other: Document) -> bool:
    """Tell whether words that both have are likely to be the same words.

    In an archive of few reports in a language its commonest words are rare.
    """
    return not one.language or not other.language or one.language == other.language


def alike(share: float, own: int, others: int) -> bool:
    """Tell whether two reports are about one thing, by what one shares of the other.

    Args:
        share: How much of what one says the other says too, in [0, 1].
        own: How many words the one has.
        others: How many the other has. The more, the more it shares by chance.
    """
    return share * math.sqrt(own / others) >= LEAST_ALIKE


def words_of(document: Document) -> frozenset[str]:
    """Return the words of a report; numbers alone make no two reports alike."""
    found = pieces(f"{document.title} {document.text[:_MOST_CHARACTERS]}")
    return frozenset(FOLDED[word] for word in found if any(map(str.isalpha, word)))


def shingles(text: str) -> frozenset[int]:
    """Return the runs of words of a text, as numbers good within this process."""
    words = _WORD.findall(text[:_MOST_CHARACTERS].casefold())
    runs = zip(*(words[start:] for start in range(_SHINGLE)), strict=False)
    return frozenset(map(hash, runs))


def overlap(one: frozenset[int], other: frozenset[int]) -> float:
    """Return how much of the shorter text the longer has; 0 if they are not the same.

    ``SAME`` and ``CONTAINED`` draw the line.
    """
    shorter = min(len(one), len(other))
    if shorter < _LEAST_SHINGLES:
        return 0.0
    both = len(one & other)
    contained = both / shorter
    same = both / (len(one) + len(other) - both)
    return contained if same >= SAME or contained >= CONTAINED else 0.0
