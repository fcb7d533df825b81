"""From streams of words to inverted lists, by sorting whole batches at once."""

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

import numpy as np

from archive.search.analysis import FOLDED
from archive.search.engines.whoosh.arrays import (
    AnyInts,
    Ints,
    Longs,
    Postings,
    smallest,
    starts_of,
)
from archive.search.engines.whoosh.batch import Columns, Content
from archive.search.engines.whoosh.schema import TEXT_FIELDS
from archive.search.languages import stemmer_of, stems_by

#: How many occurrences are looked at at once.
_CHUNK = 1 << 19


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
    tokens = {name: renumbered[content.tokens[name]] for name in TEXT_FIELDS}
    stemming = _stemming(content.columns, lexicon.folded, folds, tokens)
    lexicon = lexicon._replace(stems=stemming.stems)
    pairs: list[Longs] = []
    stems: dict[str, Postings] = {}
    written: dict[str, Postings] = {}
    for name in TEXT_FIELDS:
        words = tokens[name]
        lengths = content.columns.lengths[name]
        docs = _docs(content.columns, name)
        starts = np.repeat(content.starts(name)[:-1], lengths)
        positions = (np.arange(len(words)) - starts).astype(np.int32)
        stems[name] = postings(
            stemming.of(words, docs), docs, positions, terms=len(lexicon.stems)
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
    return (
        Lexicon(
            written=[utf8[i] for i in order],
            folded=folded,
            forms=np.array(first, np.int64),
            stems=[],
        ),
        renumbered,
    )


class _Stemming(NamedTuple):
    """The stems in order, and which of them a word has in a document's language.

    A row of ``tables`` has for each written word the number of its stem by one stemmer;
    ``row_of`` gives the row of each document. Words that no document of a row has are
    not stemmed for it.
    """

    stems: list[bytes]
    tables: Ints
    row_of: Ints

    def of(self, words: Ints, docs: Ints) -> Ints:
        """Return the stems of words that stand in documents."""
        found: Ints = (
            self.tables[0][words]
            if len(self.tables) == 1
            else self.tables[self.row_of[docs], words]
        )
        return found


def _stemming(
    columns: Columns, folded: list[bytes], folds: AnyInts, tokens: dict[str, Ints]
) -> _Stemming:
    """Stem the words of documents; ``folds`` are the folded words of written ones."""
    rows: dict[str, int] = {}
    row_of_language = [
        rows.setdefault(stemmer_of(name), len(rows)) for name in columns.language_names
    ]
    row_of = np.array(row_of_language, np.int32)[columns.languages]
    wanted = np.ones((len(rows), len(folded)), np.bool_)
    if len(rows) > 1:
        wanted[:] = False
        for name, words in tokens.items():
            wanted[row_of[_docs(columns, name)], folds[words]] = True
    numbers: dict[bytes, int] = {}
    tables = np.zeros((len(rows), len(folded)), np.int32)
    for stemmer, row in rows.items():
        stem_of = stems_by(stemmer)
        for fold in np.flatnonzero(wanted[row]).tolist():
            stem = stem_of[folded[fold].decode("utf-8", "surrogatepass")]
            utf8 = stem.encode("utf-8", "surrogatepass")
            tables[row, fold] = numbers.setdefault(utf8, len(numbers))
    stems = sorted(numbers)
    sorted_as = np.zeros(len(stems), np.int32)
    sorted_as[[numbers[stem] for stem in stems]] = np.arange(len(stems))
    if stems:
        tables = sorted_as[tables]
    return _Stemming(stems, tables[:, folds], row_of)


def foresee(words: Iterable[str], languages: Iterable[str]) -> None:
    """Fold and stem words that ``invert`` will want, while there is time to spare.

    Processes that read are at work when packs come in, but not when all is written.
    Where the words may be of several languages, nothing is done: few are of all.
    """
    stemmers = set(map(stemmer_of, languages))
    if len(stemmers) == 1:
        stem_of = stems_by(stemmers.pop())
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
