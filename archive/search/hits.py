"""Make hits of documents: only for the page that is shown."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from archive.datespan import DaySpan
from archive.model import Document, Place, Span
from archive.search.results import Hit
from archive.search.snippets import Highlighter


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
