"""The text fields of the index, and how much each weighs.

Without Whoosh, so that a search need not load what analyses texts there.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Weight:
    """How a field counts in relevance: its weight, and BM25's ``b`` for its length."""

    weight: float
    b: float


#: BM25's ``k1``: how slowly more of the same word ceases to count; with a title that
#: counts double, the upper end of the usual 1.2 to 2.
K1 = 2.0
#: The text fields that words are looked for in.
WEIGHTS = {"title": Weight(2.0, 0.75), "text": Weight(1.0, 0.75)}
TEXT_FIELDS = tuple(WEIGHTS)
#: The field that holds the words of another as written.
WORDS_OF = {"title": "title_words", "text": "text_words"}
