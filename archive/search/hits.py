"""Make hits of documents: only for the page that is shown."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from archive.datespan import DaySpan
from archive.model import Document, Place, Span
from archive.search.results import Hit, Snippet
from archive.search.snippets import Highlighter

#: Of a snippet that repeats the title, a rest shorter than this is not worth a line.
_LEAST_LEFT = 15


def beyond_title(hit: Hit) -> Iterator[Snippet]:
    """Yield the pieces of text that say more than the title above them does."""
    title = hit.title.rstrip("…. ")
    for snippet in hit.snippets:
        if not title or snippet.span.start or not snippet.text.startswith(title):
            yield snippet
            continue
        rest = snippet.text[len(title) :].lstrip('.…!?"”’ \n')
        cut = len(snippet.text) - len(rest)
        if len(rest) >= _LEAST_LEFT:
            marks = [(start - cut, end - cut) for start, end in snippet.highlights]
            left = tuple(Span(max(0, start), end) for start, end in marks if end > 0)
            yield Snippet(rest, Span(cut, snippet.span.end), left)


def make_hit(
    document: Document,
    highlighter: Highlighter,
    *,
    last_sound: date,
    days: DaySpan | None = None,
    score: float = 0.0,
) -> Hit:
    """Return the hit that shows a document.

    Args:
        document: What was found.
        highlighter: Made from the tree of the query.
        last_sound: The last day that a date may begin on without being doubtful.
        days: The days that the text should speak of, when these were asked for.
        score: Relevance.
    """
    published = document.date
    return Hit(
        id=document.id,
        title=document.title,
        title_highlights=highlighter.spans(document.title, "title", document.language),
        date=published,
        doubtful=published is not None and published.value.earliest > last_sound,
        source=document.source,
        url=document.url,
        language=document.language,
        places=places_named(document),
        snippets=highlighter.snippets(
            document.text, spoken_days(document, days), language=document.language
        ),
        score=score,
    )


def places_named(document: Document) -> tuple[Place, ...]:
    """Return the places that a document names, most mentions first, each once."""
    table = {place.id: place for place in document.gazetteer}
    counts = Counter(mention.place_id for mention in document.places)
    return tuple(table[node] for node, _ in counts.most_common() if node in table)


def spoken_days(document: Document, days: DaySpan | None) -> Sequence[Span]:
    """Return where the text of a document speaks of any of the days."""
    if days is None:
        return ()
    return [
        mention.span
        for mention in document.dates
        if mention.field == "text" and mention.days and mention.days.overlaps(days)
    ]
