"""Find the words of a text that a query matched.

Offsets are characters of the text given, whatever its script: words are found in the
text as it stands, piece by piece, by the reading of ``analysis``. Two ways lead there
and find the same: ``scan`` reads every piece; ``find`` looks for the beginnings that
the words sought can have, and reads only the pieces that stand there.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from itertools import islice
from typing import NamedTuple

from archive.search.analysis import (
    FOLDED,
    FOLDS,
    LONGEST_PIECE,
    WRITTEN,
    pattern_for,
    pieces,
    query_folded,
)
from archive.search.languages import ENGLISH, NO_STEMMER, terms_by
from archive.search.sequences import Ahead, near
from archive.search.spelling import within
from archive.search.tree import And, Fuzzy, Node, Or, Phrase, Prefix, TextField, Word

Leaf = Word | Prefix | Fuzzy | Phrase
#: How many times ``find`` reports one beginning.
MOST_EACH = 24
#: How many places that only look like a beginning it passes over.
MOST_TRIES = 2_000
#: Within how many characters of its first letter a word is followed by another.
_BESIDE = 80
#: What may stand in a text beside ASCII without changing how its words fold.
_FOLDING = re.compile("[^\x00-\x7f\u2010-\u2017\u201c-\u201f\u2026\xa0«»]")
#: What folds to fewer characters, or to more.
_UNEVEN = re.compile(
    f"[{''.join(re.escape(chr(c)) for c, f in FOLDS.items() if len(f) != 1)}]|l·l"
)
#: A character that may belong to the same piece as the letter after it.
_JOINING = re.compile(
    r"[\w.,'`\u00b4\u00b7\u02b9-\u02bf\u05f3\u2018\u2019\u201b\u2032\uff07]"
)
_BARE = re.compile(r"[^\W_]*")
#: Last letters of stems that a word of the stem may lack.
_UNSURE = ("e", "i", "l", "y")
#: Most of what stands between pieces; never within one.
_PARTING = frozenset(' \n-("/')


#: A matched word: where it begins and ends, and the bits of the parts of the query that
#: it answers (its *leaves*). Plain, since a page of hits makes hundreds.
Match = tuple[int, int, int]


class _Sequence(NamedTuple):
    """Words that count only beside each other, or near each other with ``slop``."""

    forms: tuple[str, ...]
    exact: bool
    slop: int
    bit: int


class _Bits(dict[str, int]):
    """For each piece of text the bits of the leaves that it may answer.

    ``stemmer`` is that of the language of the texts.
    """

    def __init__(self, leaves: Iterable[tuple[int, Leaf]], stemmer: str) -> None:
        super().__init__()
        self._stemmer = stemmer
        self._term_of: Mapping[str, str] = terms_by(stemmer)
        self.sequences: list[_Sequence] = []
        #: Forms, with whether they are exact, that a match may begin with.
        self.begins: set[tuple[str, bool]] = set()
        self.terms: dict[str, int] = {}
        self.written: dict[str, int] = {}
        self.prefixes: list[tuple[str, int]] = []
        self.fuzzy: list[tuple[str, frozenset[str], int, int]] = []
        for bit, leaf in leaves:
            self._take(leaf, bit)

    def _take(self, leaf: Leaf, bit: int) -> None:
        match leaf:
            case Prefix(text):
                self.prefixes += [(form, bit) for form in query_folded(text)[:1]]
            case Fuzzy(text, edits):
                for form in query_folded(text)[:1]:
                    self.fuzzy.append((form, frozenset(form), edits, bit))
            case Word(text, _, exact) | Phrase(text, _, _, exact):
                form_of = WRITTEN if exact else self._term_of
                forms = tuple(form_of[piece] for piece in pieces(text))
                table = self.written if exact else self.terms
                for form in forms:
                    table[form] = table.get(form, 0) | bit
                slop = leaf.slop if isinstance(leaf, Phrase) else 0
                if len(forms) > 1:
                    self.sequences.append(_Sequence(forms, exact, slop, bit))
                # The words of a phrase stand in order, those of nearness in any.
                begins = forms if slop else forms[:1]
                self.begins.update((form, exact) for form in begins)

    def __missing__(self, piece: str) -> int:
        folded = FOLDED[piece]
        bits = self.terms.get(self._term_of[piece], 0) | self.written.get(
            WRITTEN[piece], 0
        )
        for prefix, bit in self.prefixes:
            if folded.startswith(prefix):
                bits |= bit
        for word, letters, edits, bit in self.fuzzy:
            # One edit brings in one letter and takes out one at most.
            if len(letters.symmetric_difference(folded)) <= 2 * edits and within(
                folded, word, edits
            ):
                bits |= bit
        self[piece] = bits
        return bits

    @cached_property
    def roots(self) -> tuple[str, ...] | None:
        """Beginnings such that every match begins with one of them.

        None when that cannot be said, so that all pieces must be read.
        """
        # Of other stemmers it is not known how a word may begin that has some stem.
        known = not self.terms or self._stemmer in (ENGLISH, NO_STEMMER)
        if self.fuzzy or not known:
            return None
        roots: dict[str, None] = {}
        for form, exact in self.begins:
            roots.update(dict.fromkeys(self.roots_of(form, exact=exact)))
        for prefix, _ in self.prefixes:
            roots.update(dict.fromkeys(_spellings(prefix, prefix)))
            if prefix.isdecimal():
                roots.update(dict.fromkeys(_with_comma(prefix)))
        return tuple(roots) if all(map(str.isascii, roots)) else None

    def roots_of(self, form: str, *, exact: bool) -> Iterator[str]:
        """Return how the words begin that have a form; of known stemmers alone."""
        if exact:
            form = _folded(form)
        elif self._stemmer != NO_STEMMER:
            return _roots_of_term(form)
        return _spellings(form, form)


def _folded(written: str) -> str:
    return written.lower().translate(FOLDS)


def _roots_of_term(term: str) -> Iterator[str]:
    """Yield how words of one English stem begin.

    Only a last letter of a few differs: ``hope`` is also of *hoping*, ``cri`` of *cry*,
    ``sensibl`` of *sensibility*, ``sky`` of *skies*.
    """
    yield from _spellings(term, term[:-1] if term[-1:] in _UNSURE else term)
    if len(term) == 3 and term.endswith("ie"):
        yield f"{term[0]}ying"


def _spellings(form: str, root: str) -> Iterator[str]:
    """Yield a beginning as it may stand in a text: plain, with points or commas."""
    bare = _BARE.match(root)
    yield bare[0] if bare and bare[0] else root
    if form.isalpha() and 2 <= len(form) <= 10:
        yield ".".join(form[:2])
    whole = form.partition(".")[0]
    if whole.isdecimal() and len(whole) > 3:
        yield f"{int(whole):,}".partition(",")[0] + ","


def _with_comma(digits: str) -> Iterator[str]:
    """Yield the beginnings of numbers with commas that begin with some digits."""
    for at in range(1, min(4, len(digits))):
        yield f"{digits[:at]},{digits[at : at + 3]}"


class Matcher:
    """Finds the words of one query in texts; one thread may use it at a time.

    ``stemmer`` is that of the language of the texts (``languages.stemmer_of``).
    """

    def __init__(self, tree: Node, stemmer: str = ENGLISH) -> None:
        self._term_of = terms_by(stemmer)
        leaves = list(enumerate(_leaves(tree)))
        #: The first bit that stands for no leaf.
        self.free_bit = 1 << len(leaves)
        either = all(leaf.field is None for _, leaf in leaves)
        bits = _bits_of("text", leaves, stemmer)
        self._bits = {"text": bits}
        self._bits["title"] = bits if either else _bits_of("title", leaves, stemmer)
        #: Whether the query asks for any word of the text.
        self.seeks = bool(bits.terms or bits.written or bits.prefixes or bits.fuzzy)

    def scan(
        self, text: str, start: int, end: int, field: TextField = "text"
    ) -> list[Match]:
        """Return the matches among all pieces from ``start`` to ``end``, in order."""
        bits = self._bits[field]
        found = pattern_for(text).finditer(text, start, end)
        if not bits.sequences:
            return [
                (*piece.span(), leaves) for piece in found if (leaves := bits[piece[0]])
            ]
        pieces = [(*piece.span(), bits[piece[0]]) for piece in found]
        kept = [leaves for _, _, leaves in pieces]
        for sequence in bits.sequences:
            at = [i for i, p in enumerate(pieces) if p[2] & sequence.bit]
            table = WRITTEN if sequence.exact else self._term_of
            forms = [table[text[pieces[i][0] : pieces[i][1]]] for i in at]
            standing = near(forms, at, sequence.forms, sequence.slop)
            for i in at:
                if i not in standing:
                    kept[i] &= ~sequence.bit
        return [(p[0], p[1], k) for p, k in zip(pieces, kept, strict=True) if k]

    def within(self, text: str, start: int, end: int) -> list[Match]:
        """Return what ``scan`` does of a stretch cut between words."""
        width = end - start
        if not self._bits["text"].sequences and width < MOST_TRIES:
            found = self.find(text[start:end], most=width)
            if found is not None:
                return [(a + start, b + start, leaves) for a, b, leaves in found]
        return self.scan(text, start, end)

    def find(
        self, text: str, field: TextField = "text", most: int = MOST_EACH
    ) -> list[Match] | None:
        """Return the first ``most`` of each beginning in the whole text, in order.

        None when beginnings cannot be looked for in this text, or by this query.
        """
        bits = self._bits[field]
        roots = bits.roots
        if roots is None:
            return None
        lower = text.lower()
        if len(lower) != len(text):
            return None
        if not text.isascii() and _FOLDING.search(text):
            if _UNEVEN.search(lower):
                return None
            lower = lower.translate(FOLDS)
        by_root = [
            standing
            for root in roots
            if root in lower and (standing := _standing(text, lower, root, bits, most))
        ]
        if not by_root:
            return []
        if not bits.sequences and len(by_root) == 1:
            return by_root[0]
        found = {(start, end): n for some in by_root for start, end, n in some}
        if bits.sequences:
            found = self._within_sequences(text, bits, found)
            if any(len(some) == most for some in by_root):
                found |= self._among_many(text, lower, bits, found)
        return sorted([(*span, leaves) for span, leaves in found.items()])

    def _within_sequences(
        self, text: str, bits: "_Bits", found: Mapping[tuple[int, int], int]
    ) -> dict[tuple[int, int], int]:
        """Keep of words of a phrase those that stand in one; add its other words."""
        ahead = Ahead(text)
        kept: dict[tuple[int, int], int] = {}
        for span, leaves in found.items():
            plain = leaves
            for sequence in bits.sequences:
                if leaves & sequence.bit:
                    plain &= ~sequence.bit
                    for other in self._taking(ahead, span[0], sequence):
                        kept[other] = kept.get(other, 0) | sequence.bit
            if plain:
                kept[span] = kept.get(span, 0) | plain
        return kept

    def _among_many(
        self, text: str, lower: str, bits: "_Bits", found: Mapping[tuple[int, int], int]
    ) -> dict[tuple[int, int], int]:
        """Return a phrase that stands behind many words that it could begin with."""
        ahead = Ahead(text)
        more: dict[tuple[int, int], int] = {}
        for sequence in bits.sequences:
            bit = sequence.bit
            if sequence.slop or any(leaves & bit for leaves in found.values()):
                continue
            first, second = (
                "|".join(map(re.escape, bits.roots_of(form, exact=sequence.exact)))
                for form in sequence.forms[:2]
            )
            beside = re.compile(
                f"(?:{first})(?=.{{1,{_BESIDE}}}?(?:{second}))", re.DOTALL
            )
            for place in islice(beside.finditer(lower), MOST_TRIES):
                at = place.start()
                piece = _piece_at(text, at)
                if piece and (taking := [*self._taking(ahead, at, sequence)]):
                    more.update((span, more.get(span, 0) | bit) for span in taking)
                    break
        return more

    def _taking(
        self, ahead: Ahead, start: int, sequence: _Sequence
    ) -> Iterator[tuple[int, int]]:
        """Yield the words of a phrase, if it begins with the piece at ``start``."""
        width = len(sequence.forms) + sequence.slop
        table = WRITTEN if sequence.exact else self._term_of
        found = ahead.pieces(start, width, once=not sequence.slop)
        pieces = [(table[piece], span) for piece, span in found]
        if not sequence.slop:
            if tuple([form for form, _ in pieces]) == sequence.forms:
                yield from (span for _, span in pieces)
            return
        wanted = set(sequence.forms)
        at = [i for i, (form, _) in enumerate(pieces) if form in wanted]
        taking = near(
            [pieces[i][0] for i in at], at, sequence.forms, sequence.slop, first=True
        )
        for i in taking:
            yield pieces[i][1]


def _bits_of(
    field: TextField, leaves: Iterable[tuple[int, Leaf]], stemmer: str
) -> _Bits:
    """Return the bits of the leaves that ask for words of a field."""
    asking = [(1 << n, leaf) for n, leaf in leaves if leaf.field in (None, field)]
    return _Bits(asking, stemmer)


def _standing(text: str, lower: str, root: str, bits: _Bits, most: int) -> list[Match]:
    """Return the first pieces that begin with a root and may answer the query."""
    standing: list[Match] = []
    match, find = pattern_for(text).match, lower.find
    ascii_ = text.isascii()
    at = find(root)
    for _ in range(MOST_TRIES):
        before = text[at - 1] if at else " "
        if before in _PARTING or not _JOINING.match(before):
            piece = match(text, at)
        elif ascii_ and before.isalpha() and _run_is_short(text, at):
            piece = None
        else:
            piece = _piece_at(text, at)
        if piece and (leaves := bits[piece[0]]):
            standing.append((at, piece.end(), leaves))
            if len(standing) == most:
                break
        at = find(root, at + 1)
        if at < 0:
            break
    return standing


def _run_is_short(text: str, at: int) -> bool:
    """Tell whether letters up to a place are too few for a piece to be cut there."""
    return at < LONGEST_PIECE or not text[at - LONGEST_PIECE : at].isalnum()


def _piece_at(text: str, at: int) -> re.Match[str] | None:
    """Return the piece that begins at a place where one may be under way."""
    start = at
    while start > 0 and not text[start - 1].isspace() and at - start < 200:
        start -= 1
    for piece in pattern_for(text).finditer(text, start):
        if piece.start() >= at:
            return piece if piece.start() == at else None
    return None


def _leaves(node: Node) -> Iterator[Leaf]:
    """Yield what a query asks for; what it leaves out is never marked."""
    if isinstance(node, And | Or):
        for child in node.children:
            yield from _leaves(child)
    elif isinstance(node, Leaf):
        yield node
