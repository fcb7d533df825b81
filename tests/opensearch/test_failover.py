"""A cluster of two nodes of which one is killed, then the other."""

import time

import clusters
import pytest
from factories import ASHKELON, make_document

from archive.search.engine import EngineUnavailableError
from archive.search.factory import open_engine
from archive.search.query import Query
from archive.settings import Settings
from archive.web import create_app

PORT = 9271


@pytest.fixture(scope="module")
def doomed(tmp_path_factory):
    """Start a cluster that no other test uses, and return what kills its nodes."""
    if not clusters.asked_for():
        pytest.skip("starts a cluster to kill it: set DATELINE_TEST_OPENSEARCH")
    folder = tmp_path_factory.mktemp("doomed")
    try:
        clusters.run("start", PORT, folder)
    except RuntimeError as error:
        pytest.fail(str(error))
    yield lambda node: clusters.run("kill", PORT, folder, str(node))
    clusters.run("stop", PORT, folder)


def green(name):
    """Wait until every shard has its copy."""
    for _ in range(60):
        url = f"http://127.0.0.1:{PORT}/_cluster/health/{name}*"
        if clusters.request("GET", url)["status"] == "green":
            return
        time.sleep(1)
    pytest.fail("the shards were not copied to the other node")


def test_pages_go_on_without_a_node_and_say_so_without_a_cluster(doomed):
    address = (
        f"opensearch+http://127.0.0.1:{PORT + 1},127.0.0.1:{PORT}/doomed"
        "?shards=2&replicas=1"
    )
    engine = open_engine(address, Settings(), create=True)
    documents = [
        make_document(f"Rocket n{i} fell.", date="2020-10-23", places=[ASHKELON])
        for i in range(40)
    ]
    with engine.writer() as writer:
        for document in documents:
            writer.add(document)
    green("doomed")
    client = create_app(engine, Settings()).test_client()
    query = Query(text="rocket", per_page=40)
    before = engine.search(query)
    scan = engine.scan(query)
    first = next(scan)

    doomed(2)
    after = engine.search(query)
    assert (after.total, after.facets) == (before.total, before.facets)
    assert {hit.id for hit in after.hits} == {d.id for d in documents}
    assert {first.id, *(d.id for d in scan)} == {d.id for d in documents}
    assert "Rocket n7 fell" in client.get(f"/doc/{documents[7].id}").text
    assert client.get("/?q=rocket").status_code == 200
    assert client.get("/readyz").status_code == 200
    with engine.writer() as writer:
        writer.add(make_document("A rocket after the failure."))
    assert engine.search(query).total == 41

    doomed(1)
    with pytest.raises(EngineUnavailableError, match="does not answer"):
        engine.search(query)
    page = client.get("/?q=rocket")
    assert page.status_code == 503
    assert "does not answer" in page.text
    ready = client.get("/readyz")
    assert (ready.status_code, ready.json["status"]) == (503, "unavailable")
    assert client.get("/healthz").status_code == 200
    engine.close()
