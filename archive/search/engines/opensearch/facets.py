"""Counts over all matches: what is asked of the cluster, and how its answer is read.

A page costs two rounds, since how the days are cut into bars depends on the days that
the matches have: ``overview`` asks for everything else, ``bars`` for the bars.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from archive.datespan import DaySpan
from archive.search.answer import name_buckets, wanted_days
from archive.search.engines.opensearch.compile import has_days, overlap
from archive.search.engines.opensearch.visibility import Json
from archive.search.histogram import BLOCK, Bars, crowd_days, drawn_days, histogram_bars
from archive.search.query import Dated, Query
from archive.search.results import PlaceBucket, SourceBucket
from archive.search.tree import Clock

#: Buckets that one answer may hold: the cluster's ``search.max_buckets`` is 65,535.
MOST_BUCKETS = 50_000
#: Authors counted for a page: there may be as many as reports, and few are shown.
MOST_AUTHORS = 10_000
#: What each shard hands in, so that the sum over the shards is exact.
SHARD_BUCKETS = 65_000


def overview(query: Query, last_sound: date) -> Json:
    """Return the counts of the first round.

    ``last_sound`` is the last day that days may begin on without being doubtful.
    """
    limit = last_sound.toordinal()
    dated = has_days(query.clock)
    wanted = wanted_days(query)
    aggregations: Json = {
        "undated": {"filter": {"bool": {"must_not": [dated]}}},
        "dated": top_terms("dated", len(Dated)),
        "unplaced": {"missing": {"field": "places"}},
        "sources": top_terms("source_key", MOST_BUCKETS),
        "authors": top_terms("author_key", MOST_AUTHORS),
        "languages": top_terms("language", MOST_BUCKETS),
    }
    aggregations |= sound_days(query.clock, wanted, limit)
    if query.clock is Clock.PUBLISHED:
        aggregations["doubtful"] = {"filter": {"range": {"first_day": {"gt": limit}}}}
        return aggregations
    begun = {"range": {"mentions": {"lte": limit, "relation": "intersects"}}}
    aggregations["doubtful"] = {
        "filter": {"bool": {"filter": [dated], "must_not": [begun]}}
    }
    return aggregations


def sound_days(clock: Clock, wanted: DaySpan | None, limit: int) -> Json:
    """Return what finds the first and the last day that is not doubtful.

    Of days spoken of only those count whose stretch overlaps ``wanted``; ``limit`` is
    the last day that days may begin on without being doubtful.
    """
    if clock is Clock.PUBLISHED:
        sound: Json = {"range": {"first_day": {"lte": limit}}}
        ends = _ends("first_day", "last_day", wanted)
        return {"sound": {"filter": sound, "aggs": ends}}
    ends = _ends("spans.first", "spans.last", wanted)
    within = {"filter": _sound_spans(wanted, limit), "aggs": ends}
    return {"spans": {"nested": {"path": "spans"}, "aggs": {"sound": within}}}


def _ends(first: str, last: str, wanted: DaySpan | None) -> Json:
    ends: Json = {"first": {"min": {"field": first}}, "last": {"max": {"field": last}}}
    if wanted is None:
        # A range that was asked for is drawn in full, wherever most days lie.
        blocks = {"field": first, "interval": BLOCK, "min_doc_count": 1}
        ends["blocks"] = {"histogram": blocks}
    return ends


def _sound_spans(wanted: DaySpan | None, limit: int) -> Json:
    clauses: list[Json] = [{"range": {"spans.first": {"lte": limit}}}]
    if wanted:
        first, last = wanted.earliest.toordinal(), wanted.latest.toordinal()
        clauses.append({"range": {"spans.first": {"lte": last}}})
        clauses.append({"range": {"spans.last": {"gte": first}}})
    return {"bool": {"filter": clauses}}


def top_terms(name: str, size: int, include: Any = None) -> Json:
    """Return the count of a field's terms, those in most entries first.

    Of two in equally many, the one that comes first in the order of characters.
    """
    terms: Json = {"field": name, "size": size, "shard_size": max(size, SHARD_BUCKETS)}
    if include is not None:
        terms["include"] = include
    return {"terms": terms}


def all_terms(name: str, most: int) -> dict[str, Json]:
    """Return counts that together have every term of a field of at most ``most`` terms.

    One answer holds only so many, so that a field of more is counted in parts.
    """
    parts = max(1, -(-most // MOST_BUCKETS))
    if parts == 1:
        return {f"{name}:0": top_terms(name, SHARD_BUCKETS)}
    return {
        f"{name}:{part}": top_terms(
            name, SHARD_BUCKETS, {"partition": part, "num_partitions": parts}
        )
        for part in range(parts)
    }


def read_terms(answer: Mapping[str, Any]) -> dict[str, int]:
    """Return the terms of one count with their numbers."""
    return {str(b["key"]): int(b["doc_count"]) for b in answer["buckets"]}


def read_names(
    counted: Mapping[str, Any], names: Mapping[str, str]
) -> tuple[tuple[SourceBucket, ...], bool]:
    """Return a count of keys as buckets of their names, and whether some are left out.

    ``names`` gives the name to show for each key.
    """
    return name_buckets((names[key], n) for key, n in read_terms(counted).items())


def nodes(bucket: PlaceBucket) -> Iterator[str]:
    """Yield the ids of a tree of places."""
    yield bucket.place.id
    for child in bucket.children:
        yield from nodes(child)


def bars_of(
    query: Query,
    answer: Mapping[str, Any],
    archive: Callable[[], DaySpan],
    last_sound: date,
) -> Bars | None:
    """Return unit and bars of the histogram; None when no match has a sound day.

    ``archive`` gives the days that the whole archive reaches over (``archive_days``),
    ``last_sound`` the last day of sound dates.
    """
    sound = _sound(answer)
    if not sound["doc_count"]:
        return None
    first, last = _read_ends(sound)
    drawn = drawn_days(
        first, last, query, lambda: _read_blocks(sound), archive, last_sound=last_sound
    )
    return histogram_bars(first, last, query, drawn)


def archive_days(answer: Mapping[str, Any]) -> DaySpan:
    """Return the days, strays aside, out of the answer to ``sound_days``."""
    sound = _sound(answer)
    return crowd_days(*_read_ends(sound), lambda: _read_blocks(sound))


def _sound(answer: Mapping[str, Any]) -> Mapping[str, Any]:
    nested = answer.get("spans")
    sound: Mapping[str, Any] = nested["sound"] if nested else answer["sound"]
    return sound


def _read_ends(sound: Mapping[str, Any]) -> tuple[date, date]:
    first, last = (int(sound[end]["value"]) for end in ("first", "last"))
    return date.fromordinal(first), date.fromordinal(last)


def _read_blocks(sound: Mapping[str, Any]) -> dict[int, int]:
    return {
        int(block["key"]) // BLOCK: int(block["doc_count"])
        for block in sound["blocks"]["buckets"]
    }


def bars(clock: Clock, spans: Sequence[DaySpan], last_sound: date) -> Json:
    """Return the counts of the reports that overlap each bar; bars are side by side."""
    if clock is Clock.MENTIONED:
        filters = [overlap(clock, span, begun_by=last_sound) for span in spans]
        return {"bars": {"filters": {"filters": filters}}}
    # A report overlaps a bar unless it begins after it or ends before it, and both can
    # be counted for all bars in one pass over the days.
    begun = _edges([span.latest.toordinal() + 1 for span in spans])
    ended = _edges([span.earliest.toordinal() for span in spans])
    return {
        "bars": {
            "filter": {"range": {"first_day": {"lte": last_sound.toordinal()}}},
            "aggs": {
                "begun": {"range": {"field": "first_day", "ranges": begun}},
                "ended": {"range": {"field": "last_day", "ranges": ended}},
            },
        }
    }


def _edges(edges: Sequence[int]) -> list[Json]:
    """Return the stretches before the first edge and between one edge and the next."""
    return [
        {"to": edge} if i == 0 else {"from": edges[i - 1], "to": edge}
        for i, edge in enumerate(edges)
    ]


def read_bars(clock: Clock, answer: Mapping[str, Any]) -> list[int]:
    """Return the number of each bar out of the answer to ``bars``."""
    if clock is Clock.MENTIONED:
        return [int(bucket["doc_count"]) for bucket in answer["bars"]["buckets"]]
    begun = _running(answer["bars"]["begun"]["buckets"])
    ended = _running(answer["bars"]["ended"]["buckets"])
    return [b - e for b, e in zip(begun, ended, strict=True)]


def _running(buckets: Iterable[Mapping[str, Any]]) -> list[int]:
    total = 0
    sums = []
    for bucket in buckets:
        total += int(bucket["doc_count"])
        sums.append(total)
    return sums
