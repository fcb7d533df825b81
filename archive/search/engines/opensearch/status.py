"""What an index holds, in numbers."""

from datetime import date

from archive.datespan import PartialDate
from archive.search.engines.opensearch.connection import translated
from archive.search.engines.opensearch.snapshot import SHOWN, Snapshot
from archive.search.engines.opensearch.visibility import Json
from archive.search.results import EngineStatus


def status_of(snapshot: Snapshot, last_sound: date) -> EngineStatus:
    """Return what a generation holds, and how the cluster keeps it."""
    undated = {"bool": {"must_not": [{"exists": {"field": "first_day"}}]}}
    answer = snapshot.search(
        {
            "size": 0,
            "query": snapshot.reports,
            "aggs": {"undated": {"filter": undated}},
        }
    )
    return EngineStatus(
        address=str(snapshot.cluster.address),
        generation=snapshot.view.generation,
        documents=int(answer["hits"]["total"]["value"]),
        undated=int(answer["aggregations"]["undated"]["doc_count"]),
        first_day=_outermost(
            snapshot, last_sound, [{"first_day": "asc"}, {"last_day": "asc"}]
        ),
        last_day=_outermost(
            snapshot, last_sound, [{"last_day": "desc"}, {"first_day": "desc"}]
        ),
        places=len(snapshot.own_counts),
        sources=len(snapshot.source_names.keys() - {""}),
        details=_details(snapshot),
    )


def _outermost(
    snapshot: Snapshot, last_sound: date, order: list[Json]
) -> PartialDate | None:
    """Return the date of the report that comes first, of those soundly dated."""
    sound = {"range": {"first_day": {"lte": last_sound.toordinal()}}}
    body = {
        "query": {"bool": {"filter": [snapshot.reports, sound]}},
        "size": 1,
        "sort": order,
        "_source": SHOWN,
    }
    hits = snapshot.search(body)["hits"]["hits"]
    dated = snapshot.document(hits[0]).date if hits else None
    return dated.value if dated else None


def _details(snapshot: Snapshot) -> dict[str, str]:
    cluster = snapshot.cluster
    with translated(cluster.address):
        health = cluster.client.cluster.health(index=snapshot.view.index)
        stats = cluster.client.indices.stats(
            index=snapshot.view.index, metric="docs,store"
        )
        version = cluster.client.info()["version"]["number"]
    store = stats["_all"]["primaries"]["store"]["size_in_bytes"]
    parts = ", ".join(name for name in sorted(cluster.state().parts) if name)
    return {
        "opensearch": str(version),
        **({"parts": parts} if parts and not cluster.address.part else {}),
        "indexes": snapshot.view.index,
        "health": str(health["status"]),
        "nodes": str(health["number_of_nodes"]),
        "shards": str(health["active_primary_shards"]),
        "copies": str(health["active_shards"]),
        "bytes": str(store),
    }
