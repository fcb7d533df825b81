"""Clusters behind TLS and a password: a real TLS server in front of the real cluster."""

import base64
import http.client
import logging
import ssl
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

import pytest
import trustme
from factories import make_document

from archive.search.engine import EngineError
from archive.search.factory import open_engine
from archive.search.query import Query
from archive.settings import Settings

USER, SECRET = "reader", "s3cret-Wörd:x"


class Guard(BaseHTTPRequestHandler):
    """Asks for a password and hands the request on."""

    protocol_version = "HTTP/1.1"

    def handle_any(self):
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        token = base64.b64encode(f"{USER}:{SECRET}".encode()).decode()
        if self.headers.get("Authorization") != f"Basic {token}":
            self.answer(401, b'{"error": "unauthorized", "status": 401}')
            return
        backend = http.client.HTTPConnection(self.server.behind, timeout=60)
        kind = self.headers.get("Content-Type", "application/json")
        backend.request(self.command, self.path, body, {"Content-Type": kind})
        response = backend.getresponse()
        self.answer(response.status, response.read())
        backend.close()

    do_GET = do_PUT = do_POST = do_DELETE = do_HEAD = handle_any  # noqa: N815

    def answer(self, status, body):
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, *args):
        """Keep the test's output clean."""


class QuietServer(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request, client_address):
        """Clients that refuse the certificate hang up; that is what is tested."""


@pytest.fixture
def guarded(address):
    """Return a function that serves the cluster under a certificate for some names."""
    servers = []
    behind = urlsplit(address.removeprefix("opensearch+"))

    def serve(authority, *names):
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        authority.issue_cert(*names).configure_cert(context)
        server = QuietServer(("127.0.0.1", 0), Guard)
        server.behind = behind.netloc
        server.socket = context.wrap_socket(server.socket, server_side=True)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        servers.append(server)
        path = f"{behind.path}?{behind.query}"
        return f"opensearch+https://127.0.0.1:{server.server_address[1]}{path}"

    yield serve
    for server in servers:
        server.shutdown()
        server.server_close()


@pytest.fixture(scope="module")
def authority():
    return trustme.CA()


@pytest.fixture
def settings(authority, tmp_path):
    authority.cert_pem.write_to_path(str(tmp_path / "ca.pem"))
    (tmp_path / "password").write_text(SECRET, encoding="utf-8")
    return Settings(
        opensearch_ca=str(tmp_path / "ca.pem"),
        opensearch_user=USER,
        opensearch_password_file=str(tmp_path / "password"),
    )


def test_a_guarded_cluster_is_used_and_its_password_shows_nowhere(
    guarded, authority, settings, caplog
):
    with caplog.at_level(logging.DEBUG):
        engine = open_engine(guarded(authority, "127.0.0.1"), settings, create=True)
        with engine.writer() as writer:
            writer.add(make_document("One rocket."))
        assert engine.search(Query(text="rocket")).total == 1
        status = engine.status()
        engine.close()
    assert status.address.startswith("opensearch+https://127.0.0.1:")
    for said in (str(status), caplog.text, repr(settings)):
        assert SECRET not in said
        assert base64.b64encode(f"{USER}:{SECRET}".encode()).decode() not in said


def test_a_certificate_of_an_unknown_authority_is_refused(guarded, authority, settings):
    address = guarded(trustme.CA(), "127.0.0.1")
    for tried in (settings, settings.override(opensearch_ca="")):
        with pytest.raises(EngineError, match="DATELINE_OPENSEARCH_CA"):
            open_engine(address, tried)


def test_a_certificate_of_another_host_is_refused(guarded, authority, settings):
    with pytest.raises(EngineError, match="certificate"):
        open_engine(guarded(authority, "other.example"), settings)


def test_a_wrong_password_says_which_settings_to_mend(guarded, authority, settings):
    wrong = settings.override(
        opensearch_password_file="", opensearch_password="an0ther"
    )
    address = guarded(authority, "127.0.0.1")
    for create in (False, True):
        with pytest.raises(EngineError) as caught:
            open_engine(address, wrong, create=create)
        assert "DATELINE_OPENSEARCH_USER" in caught.value.message
        assert "an0ther" not in caught.value.message


def test_the_wrong_protocol_is_told_apart_from_a_wrong_certificate(
    guarded, authority, address
):
    speaks_tls = guarded(authority, "127.0.0.1").replace("https:", "http:", 1)
    with pytest.raises(EngineError, match=r"begins with opensearch\+https://"):
        open_engine(speaks_tls, create=True)
    speaks_plain = address.replace("http:", "https:", 1)
    with pytest.raises(EngineError, match=r"begins with opensearch\+http://"):
        open_engine(speaks_plain)
