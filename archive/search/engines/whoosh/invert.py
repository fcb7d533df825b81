"""From streams of words to inverted lists, by sorting whole batches at once."""

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np

from archive.search.analysis import FOLDED, STEMS
from archive.search.engines.whoosh.arrays import (
    AnyInts,
    Ints,
    Longs,
    Postings,
    smallest,
    starts_of,
)
from archive.search.engines.whoosh.batch import Content
from archive.search.engines.whoosh.schema import TEXT_FIELDS

#: How many occurrences are looked at at once.
_CHUNK = 1 << 21


class Lexicon(NamedTuple):
    """The words of a segment as UTF-8, in three lists that point at each other.

    ``written`` is sorted by folded form, so that the written forms of folded word ``f``
    are those from ``forms[f]`` to ``forms[f + 1]``, and a prefix is one stretch.
    ``folded`` and ``stems`` are sorted; ``stem_of`` gives the stem of a folded word.
    """

    written: list[bytes]
    folded: list[bytes]
    forms: Longs
    stems: list[bytes]
    stem_of: Ints


class Inverted(NamedTuple):
    """The lexicon and, by text field, tokens and postings that count by it.

    ``spread`` says in how many documents each folded word is, in any text field.
    """

    lexicon: Lexicon
    tokens: dict[str, Ints]
    stems: dict[str, Postings]
    written: dict[str, Postings]
    spread: Ints


def invert(content: Content) -> Inverted:
    """Return the inverted lists of a batch of documents."""
    lexicon, renumbered = _lexicon(content.words)
    folds = np.repeat(np.arange(len(lexicon.folded)), np.diff(lexicon.forms))
    word_stems = lexicon.stem_of[folds]
    pairs: list[Longs] = []
    tokens: dict[str, Ints] = {}
    stems: dict[str, Postings] = {}
    written: dict[str, Postings] = {}
    for name in TEXT_FIELDS:
        words = tokens[name] = renumbered[content.tokens[name]]
        lengths = content.columns.lengths[name]
        docs = np.repeat(np.arange(len(lengths), dtype=np.int32), lengths)
        starts = np.repeat(content.starts(name)[:-1], lengths)
        positions = (np.arange(len(words)) - starts).astype(np.int32)
        stems[name] = postings(
            word_stems[words], docs, positions, terms=len(lexicon.stems)
        )
        found = written[name] = postings(words, docs, None, terms=len(lexicon.written))
        of = np.repeat(folds, np.diff(found.starts))
        pairs.append(of.astype(np.int64) << 32 | found.docs)
    together = np.concatenate(pairs)
    pairs.clear()
    together.sort()
    new = np.diff(together, prepend=-1) != 0
    counts = np.bincount(together[new] >> 32, minlength=len(lexicon.folded))
    return Inverted(lexicon, tokens, stems, written, counts.astype(np.int32))


def _lexicon(words: list[str]) -> tuple[Lexicon, Ints]:
    """Return the lexicon of words as written, and the new number of each."""
    utf8 = [word.encode("utf-8", "surrogatepass") for word in words]
    forms = [FOLDED[word].encode("utf-8", "surrogatepass") for word in words]
    order = sorted(range(len(words)), key=lambda i: (forms[i], utf8[i]))
    renumbered = np.zeros(len(words), np.int32)
    renumbered[order] = np.arange(len(words), dtype=np.int32)
    folded: list[bytes] = []
    first: list[int] = []
    for number, i in enumerate(order):
        if not folded or folded[-1] != forms[i]:
            folded.append(forms[i])
            first.append(number)
    first.append(len(words))
    stem_of = [
        STEMS[form.decode("utf-8", "surrogatepass")].encode("utf-8", "surrogatepass")
        for form in folded
    ]
    stems = sorted(set(stem_of))
    numbers = {stem: number for number, stem in enumerate(stems)}
    return (
        Lexicon(
            written=[utf8[i] for i in order],
            folded=folded,
            forms=np.array(first, np.int64),
            stems=stems,
            stem_of=np.array([numbers[stem] for stem in stem_of], np.int32),
        ),
        renumbered,
    )


def postings(
    terms_at: Ints, docs: Ints, positions: Ints | None, *, terms: int
) -> Postings:
    """Group the occurrences of terms, given in order of document and position."""
    count = len(terms_at)
    # One number for each occurrence sorts far quicker than an indirect stable sort.
    keys = terms_at.astype(np.int64)
    keys <<= 32
    keys |= np.arange(count, dtype=np.int64)
    keys.sort()
    parts: list[tuple[Longs, Ints, AnyInts]] = []
    last = np.zeros(0, np.int64)
    for start in range(0, count, _CHUNK):
        chunk = keys[start : start + _CHUNK]
        order = chunk & 0xFFFFFFFF
        doc = docs[order]
        # A posting is a term with a document; the last one may go on here.
        pairs = (chunk >> 32) << 32 | doc
        new = np.diff(pairs, prepend=last if len(last) else pairs[:1] - 1) != 0
        kept = positions[order] if positions is not None else order[:0]
        at = np.flatnonzero(new)
        parts.append((at + start, doc[at], kept.astype(np.int32, copy=False)))
        last = pairs[-1:]
    starts = _joined([part[0] for part in parts], np.int64)
    each = np.bincount(terms_at, minlength=terms)
    counts = np.diff(np.append(starts, count))
    return Postings(
        starts=starts_of(np.bincount(keys[starts] >> 32, minlength=terms)),
        docs=_joined([part[1] for part in parts], np.int32),
        counts=smallest(counts),
        position_starts=starts_of(each),
        positions=smallest(_joined([part[2] for part in parts], np.int32)),
    )


def _joined(parts: Sequence[AnyInts], kind: type) -> Any:
    return np.concatenate(parts) if parts else np.zeros(0, kind)
