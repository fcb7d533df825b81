"""How the command line shows results: marks on a terminal, plain lines in a pipe.

Click strips the colours where the output is no terminal; ``NO_COLOR`` does it too.
"""

import os
from collections.abc import Iterable, Sequence

import click

from archive.cli.terminal import safe, safe_lines, say
from archive.model import Document, PlaceMention, Span
from archive.search.histogram import is_outer
from archive.search.hits import beyond_title
from archive.search.results import (
    DateFacet,
    FolderFacet,
    PlaceBucket,
    Results,
    SourceBucket,
)
from archive.search.tree import Clock

_BAR = 40


def style(text: str, **how: bool | str) -> str:
    """Style a text for a terminal, unless ``NO_COLOR`` is set."""
    return text if os.environ.get("NO_COLOR") else click.style(text, **how)  # type: ignore[arg-type]


def marked(text: str, spans: Sequence[Span]) -> str:
    """Return a text with spans of it in bold."""
    pieces, at = [], 0
    for start, end in spans:
        pieces += [safe(text[at:start]), style(safe(text[start:end]), bold=True)]
        at = end
    return "".join([*pieces, safe(text[at:])])


def print_hits(results: Results) -> None:
    """Print a readable list."""
    noun = "report" if results.total == 1 else "reports"
    say(f"{results.total:,} {noun}: {results.understood}")
    for note in results.notes:
        click.echo(style(safe(f"  note: {note}"), fg="yellow"))
    first = (results.query.page - 1) * results.query.per_page
    for number, hit in enumerate(results.hits, start=first + 1):
        day = str(hit.date.value) if hit.date else "undated"
        if hit.doubtful:
            day += " (doubtful)"
        places = ", ".join(place.name for place in hit.places[:4])
        click.echo()
        click.echo(f"{number:>4}. " + marked(hit.title, hit.title_highlights))
        about = " · ".join(part for part in (day, hit.source, places, hit.id) if part)
        click.echo("      " + style(safe(about), fg="cyan"))
        for snippet in beyond_title(hit):
            click.echo("      " + marked(snippet.text, snippet.highlights))
    _print_advice(results, to_stderr=False)
    if rest := _rest(results):
        click.echo(f"\n{rest}")


def _rest(results: Results) -> str:
    """Return where the reports are that this page does not list, if there are any."""
    page, size, total = results.query.page, results.query.per_page, results.total
    if total and not results.hits:
        return f"Page {page} lies beyond the last of {total:,} reports"
    last = (page - 1) * size + len(results.hits)
    if last >= total:
        return ""
    first = last - len(results.hits) + 1
    return f"{first:,} to {last:,} of {total:,} reports; more: --page {page + 1}"


def _print_advice(results: Results, *, to_stderr: bool) -> None:
    if results.undated_hidden:
        hidden = results.undated_hidden
        said = "undated report matches" if hidden == 1 else "undated reports match"
        if results.query.clock is Clock.MENTIONED:
            said = "report that speaks of no known day matches"
            if hidden > 1:
                said = "reports that speak of no known day match"
        click.echo(f"{hidden:,} {said} too: add --undated include", err=to_stderr)
    if results.suggestion:
        click.echo(f"Did you mean: {safe(results.suggestion)}", err=to_stderr)
    for remedy in results.remedies:
        click.echo(f"  {safe(remedy.label)}: {remedy.total:,}", err=to_stderr)


def print_rows(results: Results) -> None:
    """Print one line a hit: id, date, source and title between tabs.

    What a person should know beside them goes to standard error.
    """
    for hit in results.hits:
        day = str(hit.date.value) if hit.date else ""
        click.echo("\t".join(map(safe, (hit.id, day, hit.source, hit.title))))
    for note in results.notes:
        say(f"note: {note}", err=True)
    if not results.total:
        say(f"0 reports: {results.understood}", err=True)
    _print_advice(results, to_stderr=True)
    if rest := _rest(results):
        click.echo(rest, err=True)


def print_facets(results: Results) -> None:
    """Print the spread over days as bars; over all else as lists."""
    _print_dates(results.facets.dates)
    for label, count in (
        ("stated", results.facets.stated),
        ("inferred", results.facets.inferred),
    ):
        if count:
            click.echo(f"  {label:<10} {count:>8,}")
    click.echo("\nPlaces")
    _print_places(results.facets.places, depth=1)
    click.echo("\nSources")
    _print_names(results.facets.sources)
    if any(author.name for author in results.facets.authors):
        click.echo("\nAuthors")
        _print_names(results.facets.authors)
    _print_folders(results.facets.folders)


def _print_folders(facet: FolderFacet) -> None:
    if facet.buckets:
        click.echo(
            f"\nFolders in {safe(facet.within)}" if facet.within else "\nFolders"
        )
        _print_names(SourceBucket(b.path, b.count) for b in facet.buckets)


def _print_names(buckets: Iterable[SourceBucket]) -> None:
    for bucket in buckets:
        click.echo(f"  {bucket.count:>8,}  {safe(bucket.name) or '(unknown)'}")


def _print_dates(facet: DateFacet) -> None:
    click.echo(f"\nDays ({facet.clock.value}), by {facet.unit.value}")
    most = max((bucket.count for bucket in facet.buckets), default=0)
    for bucket in facet.buckets:
        label = bucket.span.earliest.isoformat()
        if facet.unit.value != "day":
            label = label[: 7 if facet.unit.value == "month" else 4]
        if is_outer(bucket.span, facet.unit):
            label = "before" if bucket is facet.buckets[0] else "after"
        bar = "█" * round(_BAR * bucket.count / most) if most else ""
        click.echo(f"  {label:<10} {bucket.count:>8,}  {bar}")
    if facet.undated:
        label = "no day" if facet.clock is Clock.MENTIONED else "undated"
        click.echo(f"  {label:<10} {facet.undated:>8,}")
    if facet.doubtful:
        click.echo(f"  {'doubtful':<10} {facet.doubtful:>8,}")


def _print_places(buckets: Iterable[PlaceBucket], depth: int) -> None:
    for bucket in buckets:
        say(f"  {bucket.count:>8,}  {'  ' * (depth - 1)}{bucket.place.name}")
        if depth < 3:
            _print_places(bucket.children, depth + 1)


def sentence_around(text: str, span: Span, reach: int = 70) -> str:
    """Return the words around a span on one line, the span itself in bold."""
    start, end = max(0, span.start - reach), min(len(text), span.end + reach)
    before, after = safe(text[start : span.start]), safe(text[span.end : end])
    lead = "…" if start else ""
    tail = "…" if end < len(text) else ""
    shown = style(safe(text[span.start : span.end]), bold=True)
    return f"{lead}{before}{shown}{after}{tail}"


def print_document(document: Document) -> None:
    """Print a report with its text and the evidence for its days and places."""
    click.echo(style(safe(document.title), bold=True))
    if document.date:
        click.echo(
            f"{document.date.value}, from its {document.date.provenance.value}: "
            f"“{safe(document.date.evidence.strip())}”"
        )
    else:
        click.echo("undated")
    for claim in document.conflicts:
        say(f"  but its {claim.provenance.value} says {claim.value}")
    about = dict.fromkeys((document.source, document.author, document.url))
    click.echo(" · ".join(safe(part) for part in about if part) or "source unknown")
    click.echo(f"id {document.id} · sha256 {document.sha256}")
    for ref in document.files:
        where = f" record {ref.record}" if ref.record else ""
        click.echo(f"file {safe(ref.path)}{where}")
    for name, value in document.metadata.items():
        click.echo(f"{safe(name)}: {safe(value)}")
    click.echo("\n" + safe_lines(document.text))
    _print_evidence(document)


def _print_evidence(document: Document) -> None:
    if document.dates:
        click.echo("\nDays that it speaks of")
    for date in document.dates:
        days = str(date.days) if date.days else "not resolved"
        why = f" ({date.anchor})" if date.anchor else ""
        click.echo(f"  “{safe(date.text)}”: {days}{safe(why)}")
    if document.places:
        click.echo("\nPlaces that it names")
    for mention in document.places:
        click.echo(_place_line(document, mention))


def _place_line(document: Document, mention: PlaceMention) -> str:
    place = document.place(mention.place_id)
    line = (
        f"  {place.name} ({place.kind}{', ' + place.country if place.country else ''}; "
        f"{place.lat:.2f}, {place.lon:.2f}) {mention.confidence:.2f}: {mention.reason}"
    )
    line = safe(line)
    if mention.span is not None and mention.field == "text":
        line += "\n      " + sentence_around(document.text, mention.span)
    return line
