"""Addresses, credentials and what a cluster that is not there makes us say."""

import logging
import socket

import pytest

from archive.search.engine import EngineError, EngineUnavailableError
from archive.search.engines.opensearch.connection import Address, connect, translated
from archive.search.factory import open_engine, rebuild_target
from archive.search.query import Query
from archive.settings import Settings

SECRET = "s3cret-Word"


def test_an_address_names_hosts_and_an_index():
    address = Address.parse(
        "opensearch+https://one,two:9201,[::1]/reports?shards=3&replicas=0"
    )
    assert address.hosts == ("one:9200", "two:9201", "[::1]:9200")
    assert (address.name, address.tls) == ("reports", True)
    assert (address.shards, address.replicas) == (3, 0)
    assert str(address) == "opensearch+https://one:9200,two:9201,[::1]:9200/reports"
    assert Address.parse(str(address)).hosts == address.hosts


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("opensearch+http://host:9200", "NAME"),
        ("opensearch+http:///reports", "NAME"),
        ("opensearch+http://host/Reports", "small letters"),
        ("opensearch+http://host/a/b", "small letters"),
        ("opensearch+http://host:port/reports", "host:9200"),
        ("opensearch+http://[::1/reports", "host:9200"),
        ("opensearch+http://one,[x]/reports", "host:9200"),
        ("opensearch+http://host/reports?shards=0", "shards"),
        ("opensearch+http://host/reports?shards=many", "shards"),
        ("opensearch+http://host/reports?copies=2", "copies"),
        ("opensearch+ftp://host/reports", "opensearch+https://"),
        (f"opensearch+http://me:{SECRET}@host/reports", "OPENSEARCH_PASSWORD_FILE"),
    ],
)
def test_an_address_that_cannot_be_used_is_refused_with_the_reason(text, reason):
    with pytest.raises(EngineError) as caught:
        open_engine(text)
    assert reason in caught.value.message
    assert SECRET not in caught.value.message


def test_a_password_does_not_cross_a_network_in_the_open():
    settings = Settings(opensearch_user="me", opensearch_password=SECRET)
    with pytest.raises(EngineError, match="https"):
        connect(Address.parse("opensearch+http://far.example/reports"), settings)
    connect(Address.parse("opensearch+http://127.0.0.1/reports"), settings).close()


@pytest.mark.parametrize(
    ("given", "named"),
    [
        ({"opensearch_user": "me"}, "OPENSEARCH_PASSWORD"),
        ({"opensearch_password": SECRET}, "OPENSEARCH_USER"),
        ({"opensearch_password_file": "/no/such"}, "OPENSEARCH_PASSWORD_FILE"),
        ({"opensearch_ca": "/no/such.pem"}, "OPENSEARCH_CA"),
    ],
)
def test_settings_that_cannot_be_used_are_named(given, named):
    address = Address.parse("opensearch+https://far.example/reports")
    with pytest.raises(EngineError) as caught:
        connect(address, Settings(**given))
    assert named in caught.value.message
    assert SECRET not in caught.value.message


@pytest.fixture
def nobody():
    """Return an address at which nobody listens."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        yield f"opensearch+http://127.0.0.1:{taken.getsockname()[1]}/reports"


def test_a_cluster_that_is_down_says_so_at_every_call(nobody):
    engine = open_engine(nobody)
    calls = [
        lambda: engine.search(Query()),
        lambda: engine.get("x"),
        lambda: list(engine.scan(Query())),
        lambda: engine.writer().__enter__(),
        engine.status,
        engine.generation,
        engine.places,
        lambda: engine.words("a"),
        lambda: engine.similar("x"),
        lambda: list(engine.ids()),
    ]
    for call in calls:
        with pytest.raises(EngineUnavailableError, match="does not answer"):
            call()
    engine.close()


def test_nothing_is_made_on_a_cluster_that_is_down(nobody):
    with pytest.raises(EngineUnavailableError):
        open_engine(nobody, create=True)
    with pytest.raises(EngineUnavailableError), rebuild_target(nobody):
        pass


def test_no_password_reaches_a_message_or_the_log(nobody, caplog, tmp_path):
    file = tmp_path / "password"
    file.write_text(f"{SECRET}\n")
    settings = Settings(opensearch_user="me", opensearch_password_file=str(file))
    with caplog.at_level(logging.DEBUG):
        engine = open_engine(nobody, settings)
        with pytest.raises(EngineUnavailableError) as caught:
            engine.search(Query(text="rocket"))
        engine.close()
    assert SECRET not in str(caught.value)
    assert SECRET not in caplog.text
    assert SECRET not in repr(settings)


def test_what_the_program_raises_itself_passes_untouched():
    with pytest.raises(ValueError), translated(Address.parse("opensearch+http://h/n")):
        raise ValueError
