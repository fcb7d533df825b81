"""Mark the words that a query matched, and cut the pieces of text that show them.

Offsets are characters of the text given, whatever its script: words are found in the
text as it stands, piece by piece, by the reading of ``analysis``.
"""

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from archive.model import Span
from archive.search.analysis import (
    FOLDED,
    TERMS,
    WRITTEN,
    pattern_for,
    query_folded,
    query_terms,
    query_written,
)
from archive.search.results import Snippet
from archive.search.spelling import within
from archive.search.tree import And, Fuzzy, Node, Or, Phrase, Prefix, TextField, Word

#: A fragment has about this many characters.
FRAGMENT = 200
MOST_FRAGMENTS = 3
#: Text up to this length is looked through as a whole for a snippet; of a longer one,
#: its beginning and the surroundings of the words sought.
_AT_ONCE = 6_000
_AROUND = 400
#: Longest text that is looked through as a whole when nothing was found so far.
_AT_LAST = 300_000
_STOP = re.compile(r"[.!?…][\"'”’»)]*\s+|\n\s*")
_BLANK = re.compile(r"\s+")


class _Match(NamedTuple):
    """A matched word; ``leaves`` are the bits of the parts of the query it answers."""

    start: int
    end: int
    leaves: int


class _Sequence(NamedTuple):
    """Words that count only beside each other, or near each other with ``slop``."""

    forms: tuple[str, ...]
    exact: bool
    slop: int
    bit: int


class _Bits(dict[str, int]):
    """For each piece of text the bits of the leaves that it may answer."""

    def __init__(self, leaves: Sequence[Node]) -> None:
        super().__init__()
        self.sequences: list[_Sequence] = []
        self.terms: dict[str, int] = {}
        self.written: dict[str, int] = {}
        self.prefixes: list[tuple[str, int]] = []
        self.fuzzy: list[tuple[str, int, int]] = []
        for number, leaf in enumerate(leaves):
            self._take(leaf, 1 << number)

    def _take(self, leaf: Node, bit: int) -> None:
        match leaf:
            case Prefix(text):
                self.prefixes += [(form, bit) for form in query_folded(text)[:1]]
            case Fuzzy(text, edits):
                self.fuzzy += [(form, edits, bit) for form in query_folded(text)[:1]]
            case Word(text, _, exact) | Phrase(text, _, _, exact):
                forms = query_written(text) if exact else query_terms(text)
                table = self.written if exact else self.terms
                for form in forms:
                    table[form] = table.get(form, 0) | bit
                if len(forms) > 1:
                    slop = leaf.slop if isinstance(leaf, Phrase) else 0
                    self.sequences.append(_Sequence(forms, exact, slop, bit))

    def __missing__(self, piece: str) -> int:
        folded = FOLDED[piece]
        bits = self.terms.get(TERMS[piece], 0) | self.written.get(WRITTEN[piece], 0)
        for prefix, bit in self.prefixes:
            if folded.startswith(prefix):
                bits |= bit
        for word, edits, bit in self.fuzzy:
            if not bits & bit and within(folded, word, edits):
                bits |= bit
        self[piece] = bits
        return bits


class Highlighter:
    """Finds what a query matched in the texts of its hits; make one for each search.

    What the query leaves out (``Not``) is never marked; a phrase only where its words
    stand as it asks. One thread may use it at a time.
    """

    def __init__(self, tree: Node) -> None:
        leaves: list[Node] = []
        _collect(tree, leaves)
        self._leaves = leaves
        self._bits = {
            name: _Bits(_of_field(leaves, name)) for name in ("text", "title")
        }

    def spans(self, text: str, field: TextField = "text") -> tuple[Span, ...]:
        """Return all matched words of a text, disjoint and in order."""
        return tuple(
            Span(m.start, m.end) for m in self._scan(text, 0, len(text), field)
        )

    def snippets(
        self, text: str, prefer: Sequence[Span] = (), most: int = MOST_FRAGMENTS
    ) -> tuple[Snippet, ...]:
        """Return the fragments that show best why a report matched, in text order.

        ``prefer`` are stretches that matched by something else than words (a day that
        the report speaks of): they are marked and shown first. Where nothing matched,
        the fragment is the beginning of the text.
        """
        matches = self._found(text)
        if prefer:
            bit = 1 << len(self._leaves)
            wanted = [_Match(s.start, s.end, bit) for s in prefer if s.end <= len(text)]
            matches = _merged([*matches, *wanted])
        chosen = _fragments(text, matches, most)
        return chosen or _lead(text)

    def _found(self, text: str) -> list[_Match]:
        """Return matches enough for snippets, without reading all of a long text."""
        bits = self._bits["text"]
        if not (bits.terms or bits.written or bits.prefixes or bits.fuzzy):
            return []
        if len(text) <= _AT_ONCE:
            return self._scan(text, 0, len(text))
        begun = _last_word(text, _AT_ONCE // 2, _AT_ONCE)
        matches = self._scan(text, 0, begun)
        seen = {m.leaves for m in matches}
        lower = text.lower()
        if len(lower) == len(text):
            for stem in [*bits.terms, *bits.written, *(p for p, _ in bits.prefixes)]:
                known = bits.terms.get(stem, 0) | bits.written.get(stem, 0)
                if known and any(known & leaves for leaves in seen):
                    continue
                matches += self._around(text, lower, stem)
        if not matches:
            matches = self._scan(text, begun, min(len(text), _AT_LAST))
        return _merged(matches)

    def _around(self, text: str, lower: str, stem: str) -> list[_Match]:
        """Return matches around the first places where a long text holds a word."""
        root = (stem[:-1] if len(stem) > 3 else stem).lower()
        at = lower.find(root, _AT_ONCE - FRAGMENT)  # Words cut there are seen too.
        for _ in range(40):
            if at < 0:
                break
            start, end = max(0, at - _AROUND), min(len(text), at + _AROUND)
            if blank := _BLANK.search(text, start, at):
                start = blank.end()
            if blank := _BLANK.search(text, at + _AROUND // 2, end):
                end = blank.start()
            if found := self._scan(text, start, end):
                return found
            at = lower.find(root, max(end, at + 1))
        return []

    def _scan(
        self, text: str, start: int, end: int, field: TextField = "text"
    ) -> list[_Match]:
        """Return the matches among the pieces from ``start`` to ``end``."""
        bits = self._bits[field]
        found = pattern_for(text).finditer(text, start, end)
        if not bits.sequences:
            return [
                _Match(*piece.span(), leaves)
                for piece in found
                if (leaves := bits[piece[0]])
            ]
        pieces = [(*piece.span(), bits[piece[0]]) for piece in found]
        kept = [leaves for _, _, leaves in pieces]
        for sequence in bits.sequences:
            at = [i for i, p in enumerate(pieces) if p[2] & sequence.bit]
            table = WRITTEN if sequence.exact else TERMS
            forms = [table[text[pieces[i][0] : pieces[i][1]]] for i in at]
            standing = near(forms, at, sequence.forms, sequence.slop)
            for i in at:
                if i not in standing:
                    kept[i] &= ~sequence.bit
        return [_Match(p[0], p[1], k) for p, k in zip(pieces, kept, strict=True) if k]


def near(
    forms: Sequence[str], positions: Sequence[int], wanted: Sequence[str], slop: int
) -> set[int]:
    """Return the positions that take part in a phrase, or in words near each other.

    ``forms`` stand at ``positions`` (ascending) and are all among ``wanted``. Without
    ``slop`` the wanted words follow each other in order; with it they stand in any
    order in a stretch with at most ``slop`` other words.
    """
    taking: set[int] = set()
    width = len(wanted)
    if not slop:
        first = wanted[0]
        order = list(wanted)
        for i, position in enumerate(positions):
            run = positions[i : i + width]
            if (
                forms[i] == first
                and run[-1] == position + width - 1
                and list(forms[i : i + width]) == order
            ):
                taking.update(run)
        return taking
    need = Counter(wanted)
    for i, position in enumerate(positions):
        reach = position + width + slop
        last = i
        have: Counter[str] = Counter()
        while last < len(positions) and positions[last] < reach:
            have[forms[last]] += 1
            last += 1
            if have >= need:
                taking.update(positions[i:last])
                break
    return taking


def highlight_spans(
    text: str, tree: Node, field: TextField = "text"
) -> tuple[Span, ...]:
    """Return the words of a whole text that a query matched, disjoint and in order."""
    return Highlighter(tree).spans(text, field)


def _collect(node: Node, leaves: list[Node]) -> None:
    if isinstance(node, And | Or):
        for child in node.children:
            _collect(child, leaves)
    elif isinstance(node, Word | Prefix | Fuzzy | Phrase):
        leaves.append(node)


def _of_field(leaves: Sequence[Node], field: str) -> list[Node]:
    return [
        leaf
        for leaf in leaves
        if isinstance(leaf, Word | Prefix | Fuzzy | Phrase)
        and leaf.field in (None, field)
    ]


def _merged(matches: list[_Match]) -> list[_Match]:
    """Put matches in order and join those that overlap."""
    result: list[_Match] = []
    for match in sorted(matches):
        if result and match.start < result[-1].end:
            last = result.pop()
            match = _Match(  # noqa: PLW2901
                last.start, max(last.end, match.end), last.leaves | match.leaves
            )
        result.append(match)
    return result


def _fragments(text: str, matches: list[_Match], most: int) -> tuple[Snippet, ...]:
    """Choose the stretches that answer most of the query, and cut them out."""
    left = matches[:200]
    chosen: list[Snippet] = []
    seen = 0
    while left and len(chosen) < most:
        first, last, leaves = _best(left, seen)
        seen |= leaves
        span = _cut(text, left[first].start, left[last].end, chosen)
        snippet = _snippet(text, span, matches)
        if all(_plain(snippet) != _plain(other) for other in chosen):
            chosen.append(snippet)
        left = [m for m in left if m.end <= span.start or m.start >= span.end]
    return tuple(sorted(chosen, key=lambda s: s.span))


def _best(matches: list[_Match], seen: int) -> tuple[int, int, int]:
    """Return the first and last match of the best stretch, and what it answers."""
    best = (-1, -1)
    found = (0, 0, 0)
    last = 0
    for first, match in enumerate(matches):
        last = max(last, first)
        while (
            last + 1 < len(matches)
            and matches[last + 1].end - match.start <= FRAGMENT * 3 // 4
        ):
            last += 1
        leaves = 0
        for m in matches[first : last + 1]:
            leaves |= m.leaves
        # The highest bit is that of the stretches preferred.
        score = ((leaves & ~seen).bit_count(), min(last - first, 8))
        if score > best:
            best, found = score, (first, last, leaves)
    return found


def _cut(text: str, first: int, last: int, taken: Sequence[Snippet]) -> Span:
    """Return a span around ``first`` to ``last``, ended at sentences or words."""
    floor = max((s.span.end for s in taken if s.span.end <= first), default=0)
    ceiling = min(
        (s.span.start for s in taken if s.span.start >= last), default=len(text)
    )
    spare = max(0, FRAGMENT - (last - first))
    low = max(floor, first - spare)
    stops = [m.end() for m in _STOP.finditer(text, low, first)]
    near_stops = [s for s in stops if s >= first - spare * 2 // 3]
    if near_stops:
        start = near_stops[0]
    elif low == floor == 0:
        start = 0
    else:
        start = _next_word(text, max(floor, first - spare // 2), first)
    limit = min(ceiling, max(last, start + FRAGMENT + 20))
    ends = [m.end() for m in _STOP.finditer(text, last, limit)]
    if limit == len(text):
        end = limit
    elif ends and ends[-1] - start >= FRAGMENT // 2:
        end = ends[-1]
    else:
        end = _last_word(text, last, min(limit, max(last, start + FRAGMENT)))
    return _stripped(text, start, end)


def _next_word(text: str, start: int, before: int) -> int:
    """Return where the first whole word at or after ``start`` begins."""
    if start == 0 or text[start - 1].isspace():
        return start
    blank = _BLANK.search(text, start, before)
    return blank.end() if blank else start


def _last_word(text: str, after: int, end: int) -> int:
    """Return where the last whole word up to ``end`` ends."""
    if end >= len(text) or text[end].isspace():
        return end
    at = end
    while at > after and not text[at - 1].isspace():
        at -= 1
    return at if at > after else end


def _stripped(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _snippet(text: str, span: Span, matches: Sequence[_Match]) -> Snippet:
    return Snippet(
        text[span.start : span.end],
        span,
        tuple(
            Span(m.start - span.start, m.end - span.start)
            for m in matches
            if m.start >= span.start and m.end <= span.end
        ),
    )


def _plain(snippet: Snippet) -> str:
    return " ".join(snippet.text.lower().split())


def _lead(text: str) -> tuple[Snippet, ...]:
    """Return the beginning of a text as its one fragment; none of an empty text."""
    begin = len(text) - len(text.lstrip())
    if begin == len(text):
        return ()
    return (_snippet(text, _cut(text, begin, begin, ()), ()),)
