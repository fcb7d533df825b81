"""BM25 with the standard idf, for plain Whoosh; ``scoring`` has the same on arrays."""

import math

from whoosh.scoring import BM25F

from archive.search.engines.whoosh.schema import K1, WEIGHTS


def idf(documents: int, frequency: int) -> float:
    """Return BM25's idf, which nears zero, and never passes it, for common words.

    Args:
        documents: How many documents the index holds, deleted ones included.
        frequency: How many of them hold the term.
    """
    return math.log(1 + (documents - frequency + 0.5) / (frequency + 0.5))


class StandardBM25F(BM25F):  # type: ignore[misc]
    """Whoosh's BM25F with ``idf`` above and the ``b`` and ``k1`` of ``schema``."""

    def __init__(self) -> None:
        fields = {f"{name}_B": weight.b for name, weight in WEIGHTS.items()}
        super().__init__(K1=K1, **fields)

    def idf(self, searcher: "object", fieldname: str, text: bytes) -> float:
        """Return the idf of a term over the whole index."""
        parent = searcher.get_parent()  # type: ignore[attr-defined]
        return idf(parent.doc_count_all(), parent.doc_frequency(fieldname, text))
