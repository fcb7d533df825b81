"""From streams of words to inverted lists, by sorting whole batches at once."""

from collections.abc import Iterable, Sequence
from itertools import compress
from typing import Any, NamedTuple

import numpy as np

from archive.search.analysis import FOLDED
from archive.search.engines.whoosh.abreast import beside
from archive.search.engines.whoosh.arrays import (
    NONE,
    AnyInts,
    Ints,
    Longs,
    Postings,
    smallest,
    starts_of,
)
from archive.search.engines.whoosh.batch import Columns, Content
from archive.search.engines.whoosh.textfields import TEXT_FIELDS
from archive.search.languages import stemmer_of, stems_by

#: How many occurrences are looked at at once.
_CHUNK = 1 << 18


class Lexicon(NamedTuple):
    """The words of a segment as UTF-8, in three lists that point at each other.

    ``written`` is sorted by folded form, so that the written forms of folded word ``f``
    are those from ``forms[f]`` to ``forms[f + 1]``, and a prefix is one stretch.
    ``folded`` and ``stems`` are sorted.
    """

    written: list[bytes]
    folded: list[bytes]
    forms: Longs
    stems: list[bytes]


class Inverted(NamedTuple):
    """The lexicon and, by text field, tokens and postings that count by it.

    ``by_bytes`` are the numbers of the written words in the order of their bytes.
    """

    lexicon: Lexicon
    tokens: dict[str, Ints]
    stems: dict[str, Postings]
    written: dict[str, Postings]
    by_bytes: Ints


class Begun(NamedTuple):
    """What is known of a batch before the occurrences of its stems are in order.

    ``lexicon`` lacks the stems; the others are as in ``Inverted``.
    """

    lexicon: Lexicon
    tokens: dict[str, Ints]
    written: dict[str, Postings]
    by_bytes: Ints
    stemming: "_Stemming"


def invert(content: Content) -> Inverted:
    """Return the inverted lists of a batch of documents."""
    return with_stems(content, inverted_as_written(content))


def inverted_as_written(content: Content) -> Begun:
    """Return the inverted lists of words as written, and what stems they have."""
    columns = content.columns
    folded = sorted({FOLDED[word] for word in content.words})
    lexicon, renumbered, by_bytes = _lexicon(content.words, folded)
    folds = np.repeat(np.arange(len(folded), dtype=np.int32), np.diff(lexicon.forms))
    tokens = {name: renumbered[content.tokens[name]] for name in TEXT_FIELDS}

    def as_written(name: str) -> Postings:
        docs = _docs(columns, name)
        return postings(tokens[name], docs, None, terms=len(lexicon.written))

    # Arrays are sorted while words are stemmed, which is work for Python alone.
    with beside() as begin:
        written = {name: begin(as_written, name) for name in TEXT_FIELDS}
        stemming = _stemming(columns, folded, folds, tokens)
    done = {name: found.result() for name, found in written.items()}
    return Begun(lexicon, tokens, done, by_bytes, stemming)


def with_stems(content: Content, begun: Begun) -> Inverted:
    """Return the inverted lists of a batch whose words as written are inverted."""
    columns, stemming = content.columns, begun.stemming

    def stemmed(name: str) -> Postings:
        words, docs = begun.tokens[name], _docs(columns, name)
        starts = content.starts(name)[:-1].astype(np.int32)
        positions = np.arange(len(words), dtype=np.int32)
        positions -= np.repeat(starts, columns.lengths[name])
        stems = stemming.of(words, docs)
        return postings(stems, docs, positions, terms=len(stemming.stems))

    return Inverted(
        begun.lexicon._replace(stems=stemming.stems),
        begun.tokens,
        {name: stemmed(name) for name in TEXT_FIELDS},
        begun.written,
        begun.by_bytes,
    )


def spread(inverted: Inverted, documents: int) -> Ints:
    """Return in how many documents each folded word is, in any text field."""
    forms = inverted.lexicon.forms
    count = len(forms) - 1
    shift = documents.bit_length()
    kind: Any = np.uint32 if shift + count.bit_length() <= 32 else np.int64
    folds = np.repeat(np.arange(count, dtype=kind) << kind(shift), np.diff(forms))
    pairs = [
        np.repeat(folds, np.diff(found.starts)) | found.docs.astype(kind)
        for found in inverted.written.values()
    ]
    together = np.concatenate(pairs)
    pairs.clear()
    together.sort()
    new = np.ones(len(together), np.bool_)
    np.not_equal(together[1:], together[:-1], out=new[1:])
    counts = np.bincount(together[new] >> shift, minlength=count)
    return counts.astype(np.int32)


def _lexicon(words: list[str], folded: list[str]) -> tuple[Lexicon, Ints, Ints]:
    """Return the lexicon of words as written, the new number of each, and the order.

    The stems are left out. The order is that of the words by their bytes (or their
    characters, which is the same), as numbers into the lexicon.
    """
    fold_of = _looked_up(map(FOLDED.__getitem__, words), folded)
    ranked = np.array(sorted(range(len(words)), key=words.__getitem__), np.int32)
    # Words of one folded form follow each other as they do by their bytes.
    order = ranked[np.argsort(fold_of[ranked], kind="stable")]
    renumbered = np.zeros(len(words), np.int32)
    renumbered[order] = np.arange(len(words), dtype=np.int32)
    lexicon = Lexicon(
        written=_utf8([words[i] for i in order.tolist()]),
        folded=_utf8(folded),
        forms=starts_of(np.bincount(fold_of, minlength=len(folded))),
        stems=[],
    )
    return lexicon, renumbered, renumbered[ranked]


def _utf8(words: Iterable[str]) -> list[bytes]:
    return [word.encode("utf-8", "surrogatepass") for word in words]


def _looked_up(words: Iterable[str], known: Sequence[str]) -> Ints:
    """Return the numbers of words in a list that has them all."""
    numbers = {word: number for number, word in enumerate(known)}
    return np.fromiter(map(numbers.__getitem__, words), np.int32)


class _Stemming(NamedTuple):
    """The stems in order, and which of them a word has in a document's language.

    A row of ``tables`` has for each written word the number of its stem by one stemmer;
    ``row_of`` gives the row of each document, ``usual`` that of most. Words that no
    document of a row has are not stemmed for it.
    """

    stems: list[bytes]
    tables: Ints
    row_of: Ints
    usual: int

    def of(self, words: Ints, docs: Ints) -> Ints:
        """Return the stems of words that stand in documents."""
        found: Ints = self.tables[self.usual][words]
        at = self.unusual(docs)
        found[at] = self.tables[self.row_of[docs[at]], words[at]]
        return found

    def unusual(self, docs: Ints) -> Longs:
        """Return which of some documents are of another than the usual row."""
        return np.flatnonzero((self.row_of != self.usual)[docs])


def _stemming(
    columns: Columns, folded: list[str], folds: AnyInts, tokens: dict[str, Ints]
) -> _Stemming:
    """Stem the words of documents; ``folds`` are the folded words of written ones."""
    rows: dict[str, int] = {}
    row_of_language = [
        rows.setdefault(stemmer_of(name), len(rows)) for name in columns.language_names
    ]
    row_of = np.array(row_of_language, np.int32)[columns.languages]
    usual = int(np.bincount(row_of, minlength=1).argmax())
    tables = np.zeros((max(1, len(rows)), len(folded)), np.int32)
    stemming = _Stemming([], tables, row_of, usual)
    wanted = np.ones((len(rows), len(folded)), np.bool_)
    if len(rows) > 1:
        wanted[:] = False
        for name, words in tokens.items():
            docs = _docs(columns, name)
            at = stemming.unusual(docs)
            wanted[row_of[docs[at]], folds[words[at]]] = True
            others = np.bincount(words[at], minlength=len(folds))
            usually = np.bincount(words, minlength=len(folds)) > others
            wanted[usual, folds[usually]] = True
    made: list[list[str]] = []
    for stemmer, row in rows.items():
        chosen = compress(folded, wanted[row].tolist())
        made.append(list(map(stems_by(stemmer).__getitem__, chosen)))
    stems = sorted(set().union(*made))
    for row, found in enumerate(made):
        tables[row, wanted[row]] = _looked_up(found, stems)
    return stemming._replace(stems=_utf8(stems), tables=tables[:, folds])


def foresee(words: Iterable[str], columns: Columns) -> None:
    """Fold and stem words that ``invert`` will want, while there is time to spare.

    Processes that read are at work when packs come in, but not when all is written.

    Args:
        words: New ones.
        columns: Of the documents that brought them in. They are taken for words of the
            language that most of these are in.
    """
    language = int(np.bincount(columns.languages).argmax())
    stem_of = stems_by(stemmer_of(columns.language_names[language]))
    for word in words:
        stem_of[FOLDED[word]]


def _docs(columns: Columns, name: str) -> Ints:
    """Return the document of each word of a text field."""
    lengths = columns.lengths[name]
    return np.repeat(np.arange(len(lengths), dtype=np.int32), lengths)


def postings(
    terms_at: Ints, docs: Ints, positions: Ints | None, *, terms: int
) -> Postings:
    """Group the occurrences of terms, given in order of document and position."""
    count = len(terms_at)
    order = _in_order(terms_at)
    kept = smallest(positions) if positions is not None else NONE
    inner = np.empty(len(kept), kept.dtype)
    parts: list[tuple[Ints, Ints, Ints]] = []
    last = -1
    for start in range(0, count, _CHUNK):
        chunk = order[start : start + _CHUNK]
        term, doc = terms_at[chunk], docs[chunk]
        # A posting is a term with a document; the last one may go on here.
        pairs = term.astype(np.int64) << 32 | doc
        at = np.flatnonzero(np.diff(pairs, prepend=last))
        if len(kept):
            inner[start : start + _CHUNK] = kept[chunk]
        parts.append(((at + start).astype(np.int32), term[at], doc[at]))
        last = pairs[-1]
    del order
    starts, of, found = (
        np.concatenate([part[i] for part in parts] or [NONE]) for i in range(3)
    )
    return Postings(
        starts=starts_of(np.bincount(of, minlength=terms)),
        docs=found,
        counts=smallest(np.diff(starts, append=np.int32(count))),
        position_starts=starts_of(np.bincount(terms_at, minlength=terms)),
        positions=inner,
    )


def _in_order(terms_at: Ints) -> Ints:
    """Return the places of terms in order of term, and for one term as they stand."""
    # NumPy sorts numbers of 16 bits digit by digit, in half the time of longer ones.
    order = np.argsort(terms_at.astype(np.uint16), kind="stable").astype(np.int32)
    high = smallest(terms_at >> 16)
    if high.any():
        order = order[np.argsort(high[order], kind="stable")]
    return order
