"""The text fields of the index, and how much each weighs.

Without Whoosh, so that a search need not load what analyses texts there.
"""

import math
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Weight:
    """How a field counts in relevance: its weight, and BM25's ``b`` for its length."""

    weight: float
    b: float


#: BM25's ``k1``: how slowly more of the same word ceases to count; with a title that
#: counts double, the upper end of the usual 1.2 to 2.
K1 = 2.0
#: The text fields that words are looked for in. Long titles are hardly held to be about
#: more than short ones; long texts less than by the usual ``b`` of 0.75.
WEIGHTS = {"title": Weight(2.0, 0.3), "text": Weight(1.0, 0.55)}
#: To this power BM25's idf is raised, between it (1) and the product of term and query
#: weights of the vector space model (2): of what is asked in whole sentences, common
#: words decide less. All of these numbers are measured in ``docs/benchmarks.md``.
_IDF_POWER = 1.25
TEXT_FIELDS = tuple(WEIGHTS)
#: The field that holds the words of another as written.
WORDS_OF = {"title": "title_words", "text": "text_words"}


def idf(documents: int, frequency: int) -> float:
    """Return how much a rare word counts: near zero for common ones, never below.

    Args:
        documents: How many documents the index holds, deleted ones included.
        frequency: How many of them hold the term.
    """
    rare = math.log(1 + (documents - frequency + 0.5) / (frequency + 0.5))
    return math.pow(rare, _IDF_POWER)
