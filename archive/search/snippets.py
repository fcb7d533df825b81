"""Mark the words that a query matched, and cut the pieces of text that show them."""

import re
from collections.abc import Callable, Sequence
from functools import partial

from archive.model import Span
from archive.search.highlight import MOST_EACH, MOST_TRIES, Match, Matcher
from archive.search.languages import stemmer_of
from archive.search.results import Snippet
from archive.search.tree import Node, TextField

#: A fragment has about this many characters.
FRAGMENT = 200
MOST_FRAGMENTS = 3
#: Matches that a fragment shows together stand within so many characters.
_WIDTH = FRAGMENT * 3 // 4
#: Longest text of which every word is read for a snippet, where that must be.
_MOST_SCANNED = 300_000
# One class of characters in front is looked for many times faster than one of two. A
# line that goes on with a small letter was broken by width, not by sense.
_STOP = re.compile(r"[.!?…\n](?:(?<=\n)\s*+(?![a-zß-öø-ÿа-яёα-ω])|[\"'”’»)]*\s+)")
_BLANK = re.compile(r"\s+")

# What NamedTuple itself does, without its function in Python: a page makes hundreds.
_span: Callable[[tuple[int, int]], Span] = partial(tuple.__new__, Span)


class Highlighter:
    """Shows what a query matched in the texts of its hits; make one for each search.

    What the query leaves out (``Not``) is never marked; a phrase only where its words
    stand as it asks. One thread may use it at a time. The ``language`` of a text, a
    code, says how its words are stemmed.
    """

    def __init__(self, tree: Node) -> None:
        self._tree = tree
        self._matchers: dict[str, Matcher] = {}
        self._by_language: dict[str, Matcher] = {}

    def _matcher(self, language: str) -> Matcher:
        matcher = self._by_language.get(language)
        if matcher is None:
            stemmer = stemmer_of(language)
            matcher = self._matchers.get(stemmer) or Matcher(self._tree, stemmer)
            self._by_language[language] = self._matchers[stemmer] = matcher
        return matcher

    def spans(
        self, text: str, field: TextField = "text", language: str = ""
    ) -> tuple[Span, ...]:
        """Return all matched words of a text, disjoint and in order."""
        matcher = self._matcher(language)
        if not matcher.seeks:
            return ()
        found = None
        if len(text) < MOST_TRIES:
            found = matcher.find(text, field, len(text))
        if found is None:
            found = matcher.scan(text, 0, len(text), field)
        return tuple([_span((start, end)) for start, end, _ in found])

    def snippets(
        self,
        text: str,
        prefer: Sequence[Span] = (),
        most: int = MOST_FRAGMENTS,
        language: str = "",
    ) -> tuple[Snippet, ...]:
        """Return the fragments that show best why a report matched, in text order.

        ``prefer`` are stretches that matched by something else than words (a day that
        the report speaks of): they are marked, and count as one more word sought.
        Where nothing matched, the fragment is the beginning of the text.
        """
        matcher = self._matcher(language)
        matches: list[Match] = []
        if matcher.seeks:
            found = matcher.find(text)
            if found is None:
                end = _last_word(text, 0, min(len(text), _MOST_SCANNED))
                found = matcher.scan(text, 0, end)
            matches = found
        if prefer:
            bit = matcher.free_bit
            wanted = [(s.start, s.end, bit) for s in prefer if s.end <= len(text)]
            matches = _merged([*matches, *wanted])
        spans = _fragments(text, matches, most)
        if not spans:
            return _lead(text)
        if len(matches) >= MOST_EACH:
            # There may be more than were looked for.
            more = [m for span in spans for m in matcher.within(text, *span)]
            matches = _merged(matches + more)
        return tuple([_snippet(text, span, matches) for span in spans])


def highlight_spans(
    text: str, tree: Node, field: TextField = "text", language: str = ""
) -> tuple[Span, ...]:
    """Return the words of a whole text that a query matched, disjoint and in order."""
    return Highlighter(tree).spans(text, field, language)


def _merged(matches: list[Match]) -> list[Match]:
    """Put matches in order and join those that overlap."""
    result: list[Match] = []
    for match in sorted(matches):
        start, end, leaves = match
        if result and start < result[-1][1]:
            first, last, others = result.pop()
            result.append((first, max(last, end), others | leaves))
        else:
            result.append(match)
    return result


def _fragments(text: str, matches: list[Match], most: int) -> list[Span]:
    """Choose the stretches that answer most of the query, no two of the same words."""
    left = matches
    chosen: list[Span] = []
    seen = 0
    for _ in range(most):
        if not left:
            break
        first, last = _best(left, seen)
        for match in left[first : last + 1]:
            seen |= match[2]
        span = _cut(text, left[first][0], left[last][1], chosen)
        # Where nothing was chosen, all that stands here is passed over.
        start, end = span
        left = [m for m in left if m[1] <= start or m[0] >= end]
        if not chosen or not _said(text[start:end], [text[a:b] for a, b in chosen]):
            chosen.append(span)
    chosen.sort()
    return chosen


def _said(words: str, others: Sequence[str]) -> bool:
    """Tell whether one of other stretches differs in blanks and case alone."""
    first = words[:1].lower()
    same = [other for other in others if other[:1].lower() == first]
    return bool(same) and words.lower().split() in [o.lower().split() for o in same]


def _best(matches: list[Match], seen: int) -> tuple[int, int]:
    """Return the first and last match of the stretch that answers most.

    What is not among ``seen`` counts most, then how many matches it has.
    """
    if len(matches) == 1:
        return 0, 0
    every = 0
    for m in matches:
        every |= m[2]
    fresh = every & ~seen
    # All stretches answer the same if there is but one thing, or nothing new.
    alike = not fresh or not every & (every - 1)
    new = fresh.bit_count()
    count = len(matches)
    most = new * 16 + (count - 1 if count < 9 else 8)
    best, found = -1, (0, 0)
    after = 0
    for first, match in enumerate(matches):
        if after == count:
            # What begins later holds no match that the stretch before does not.
            break
        reach = match[0] + _WIDTH
        before, after = after, after if after > first else first + 1
        while after < count and matches[after][1] <= reach:
            after += 1
        if after == before:
            continue
        if not alike:
            leaves = 0
            for m in matches[first:after]:
                leaves |= m[2]
            new = (leaves & ~seen).bit_count()
        more = after - 1 - first
        score = new * 16 + min(8, more)
        if score > best:
            best, found = score, (first, after - 1)
            if score == most:
                break
    return found


def _cut(text: str, first: int, last: int, taken: Sequence[Span]) -> Span:
    """Return a span around ``first`` to ``last``, ended at sentences or words."""
    floor, ceiling = 0, len(text)
    for begin, end in taken:
        if floor < end <= first:
            floor = end
        if ceiling > begin >= last:
            ceiling = begin
    spare = FRAGMENT - (last - first)
    spare = max(0, spare)
    low = first - spare * 2 // 3
    start = _first_stop(text, max(floor, low), first)
    if start is None:
        if first - spare <= floor == 0:
            start = 0
        else:
            start = _next_word(text, max(floor, first - spare // 2), first)
    # The end of a byline or of another paragraph in front says nothing.
    paragraph = text.rfind("\n\n", start, first)
    if paragraph >= 0:
        start = paragraph + 2
    limit = min(ceiling, max(last, start + FRAGMENT + 20))
    if limit == len(text):
        return _stripped(text, start, limit)
    middle = start + FRAGMENT // 2
    stop = _last_stop(text, max(last, middle), limit)
    if stop is None:
        stop = _last_word(text, last, min(limit, max(last, start + FRAGMENT)))
    return _stripped(text, start, stop)


def _first_stop(text: str, start: int, end: int) -> int | None:
    """Return where the first sentence or line that begins in a stretch begins."""
    # What stops the one before it may stand just before the stretch.
    stop = _STOP.search(text, start - 8 if start > 8 else 0, end)
    while stop:
        found = stop.end()
        if found >= start:
            return found
        stop = _STOP.search(text, found, end)
    return None


def _last_stop(text: str, start: int, end: int) -> int | None:
    """Return where the last sentence or line that ends in a stretch ends."""
    found = None
    for stop in _STOP.finditer(text, start, end):
        found = stop.end()
    return found


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
    if start < end and not (text[start].isspace() or text[end - 1].isspace()):
        return _span((start, end))
    part = text[start:end]
    end -= len(part) - len(part.rstrip())
    return _span((min(end, start + len(part) - len(part.lstrip())), end))


def _snippet(text: str, span: Span, matches: Sequence[Match]) -> Snippet:
    start, end = span
    marks = [
        _span((m[0] - start, m[1] - start))
        for m in matches
        if m[0] >= start and m[1] <= end
    ]
    return Snippet(text[start:end], span, tuple(marks))


def _lead(text: str) -> tuple[Snippet, ...]:
    """Return the beginning of a text as its one fragment; none of an empty text."""
    begin = len(text) - len(text.lstrip())
    if begin == len(text):
        return ()
    return (_snippet(text, _cut(text, begin, begin, ()), ()),)
