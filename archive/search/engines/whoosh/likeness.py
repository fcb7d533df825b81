"""Which reports are most like one, by the words that they share."""

import math

import numpy as np

from archive.search.answer import length_norm
from archive.search.engines.whoosh.arrays import Mask
from archive.search.engines.whoosh.expansion import live_counts
from archive.search.engines.whoosh.snapshot import Snapshot
from archive.search.engines.whoosh.textfields import TEXT_FIELDS

#: Words by which others are looked for, the rarest; few reports have more.
MOST_WORDS = 1_000


def likest(snapshot: Snapshot, doc: int, limit: int) -> list[tuple[int, float]]:
    """Return the documents most like one, best first, each with what it shares of it.

    A shared word counts the more the rarer it is, and the longer the other is, the less
    all of them say (``answer.length_norm``); where that is the same, by id.
    """
    words = _words(snapshot, doc)
    shared = np.zeros(snapshot.documents, np.float64)
    total = 0.0
    mask: Mask = np.zeros(snapshot.documents, np.bool_)
    for word in sorted(words):
        mask[:] = False
        count = 0
        for number, segment in enumerate(snapshot.segments):
            form = segment.folded.find(word)
            if form < 0:
                continue
            count += int(live_counts(snapshot, number)[form])
            start, end = int(segment.forms[form]), int(segment.forms[form + 1])
            base = snapshot.bases[number]
            lists = segment.written_lists
            mask[base + lists.docs(lists.of(start, end, TEXT_FIELDS))] = True
        weight = math.log1p((snapshot.live_count - count + 0.5) / (count + 0.5))
        shared[mask] += weight
        total += weight
    lengths = np.add.reduce([snapshot.columns.lengths[name] for name in TEXT_FIELDS])
    shared[doc] = 0
    if snapshot.live is not None:
        shared[~snapshot.live] = 0
    likeness = shared / length_norm(lengths, float(lengths.mean()))
    some = np.flatnonzero(likeness)
    if len(some) > 4 * limit:
        least = np.partition(likeness[some], len(some) - limit)[len(some) - limit]
        some = some[likeness[some] >= least]
    order = some[np.lexsort((snapshot.id_rank[some], -likeness[some]))][:limit]
    return [(int(other), float(shared[other] / total)) for other in order]


def _words(snapshot: Snapshot, doc: int) -> set[bytes]:
    """Return the words of a document; of very many the rarest that others have too."""
    segment, local = snapshot.locate(doc)
    found = []
    for name in TEXT_FIELDS:
        starts = segment.token_starts[name]
        tokens = segment.tokens(name)[starts[local] : starts[local + 1]]
        found.append(np.searchsorted(segment.forms, np.unique(tokens), "right") - 1)
    forms = np.unique(np.concatenate(found))
    if len(forms) > MOST_WORDS:
        counts = live_counts(snapshot, snapshot.segments.index(segment))[forms]
        forms = forms[np.lexsort((counts, counts < 2))[:MOST_WORDS]]
    return {segment.folded[form] for form in forms.tolist()}
