"""What strangers send to a real server, byte by byte, and what they get."""

import os
import re
import socket
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest
from click.testing import CliRunner
from factories import make_document
from torment.crowd import ROOT

from archive.cli import main
from archive.search.factory import open_engine

#: A file name that would end a header and begin another, if it could.
NAME = 'a "b"\r\nX-Evil: yes; é\u202e.txt'


class Server:
    """A running ``dateline serve``, spoken to in bytes."""

    def __init__(self, process, port, log):
        self.process, self.port, self.log = process, port, log

    def connect(self, timeout=120):
        return socket.create_connection(("127.0.0.1", self.port), timeout=timeout)

    def send(self, data):
        """Send bytes and return all that is answered until the connection ends."""
        with self.connect() as connection:
            answer = b""
            # It need not take in more than it will answer, and may have answered.
            with suppress(ConnectionResetError, BrokenPipeError):
                connection.sendall(data)
            with suppress(ConnectionResetError):
                while part := connection.recv(65536):
                    answer += part
        return answer

    def ask(self, line, *headers, host="localhost", body=b""):
        """Send one request and return (status, headers, body)."""
        lines = [line + " HTTP/1.1", f"Host: {host}", *headers, "Connection: close"]
        answer = self.send("\r\n".join([*lines, "", ""]).encode("latin-1") + body)
        head, _, rest = answer.partition(b"\r\n\r\n")
        first, *fields = head.decode("latin-1").split("\r\n")
        named = (field.partition(": ") for field in fields)
        return int(first.split()[1]), {n.lower(): v for n, _, v in named}, rest


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    """A served folder of two reports, one of which has a hostile name."""
    path = tmp_path_factory.mktemp("served")
    (path / "reports").mkdir()
    (path / "reports" / "a.txt").write_text("A rocket fell on Sderot.")
    (path / "reports" / NAME).write_text("A storm in Paris.")
    address = f"whoosh:{path / 'index'}"
    index = ["index", str(path / "reports"), "--engine", address, "--workers", "1"]
    indexed = CliRunner().invoke(main, index)
    assert indexed.exit_code == 0, (indexed.output, indexed.exception)
    environ = {k: v for k, v in os.environ.items() if not k.startswith("DATELINE_")}
    environ["PYTHONPATH"] = str(ROOT)
    log = path / "log"
    with log.open("wb") as complaints:
        process = subprocess.Popen(
            [sys.executable, "-m", "archive", "serve"],
            cwd=path,
            env=environ,
            stdout=subprocess.PIPE,
            stderr=complaints,
            text=True,
        )
    port = int(re.search(r":(\d+)/", process.stdout.readline())[1])
    yield Server(process, port, log)
    process.kill()
    process.communicate()
    assert "Traceback" not in log.read_text()


@pytest.mark.parametrize(
    ("request_", "status"),
    [
        (b"GET / HTTP/1.1\r\nConnection: close\r\n\r\n", 400),
        (b"GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n", 400),
        (b"GET / HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\nConnection: close\r\n\r\n", 400),
        (b"GET / HTTP/1.1\r\nHost: localhost@evil.example\r\nConnection: close\r\n\r\n", 400),
        (b"GET / HTTP/1.1\r\nHost: localhost:80:80\r\nConnection: close\r\n\r\n", 400),
        (b"GET / HTTP/1.1\r\nHost: [evil.example]\r\nConnection: close\r\n\r\n", 400),
        (b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 400),
        (b"get / HTTP/1.1\r\nHost: localhost\r\n\r\n", 400),
        (b"GET / HTTP/1.1\r\nHost: localhost\r\nX: " + b"a" * 100_000 + b"\r\n\r\n", 431),
        (b"GET /?q=" + b"a" * 100_000 + b" HTTP/1.1\r\nHost: localhost\r\n\r\n", 431),
        (b"POST /batch HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999999999\r\n\r\nx", 413),
        (b"POST /batch HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n" + b"FFFF\r\n" + b"x" * 65535 + b"\r\n" + (b"FFFF\r\n" + b"x" * 65535 + b"\r\n") * 40, 413),
        (b"POST /batch HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nContent-Length: 7\r\nConnection: close\r\n\r\nabcdefg", 400),
        (b"POST /batch HTTP/1.1\r\nHost: localhost\r\nContent-Length: -5\r\nConnection: close\r\n\r\n", 400),
        (b"POST /batch HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n", 400),
        (b"POST /batch HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: xchunked\r\n\r\n0\r\n\r\n", 501),
        (b"GET /healthz HTTP/1.1\r\nHost: localhost\r\nX: a\r\n b\r\nConnection: close\r\n\r\n", 400),
        (b"GET /healthz HTTP/1.1\r\nHost: localhost\nX: a\r\nConnection: close\r\n\r\n", 400),
        (b"GET /doc/x\x00y HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", 404),
    ],
)  # fmt: skip
def test_what_is_no_request_of_ours_is_refused(server, request_, status):
    answer = server.send(request_)
    assert answer.startswith(b"HTTP/1.")
    assert int(answer.split()[1]) == status
    assert answer.count(b"HTTP/1.") == 1
    assert server.ask("GET /healthz")[0] == 200


def test_an_address_may_be_sent_as_it_is_typed(server):
    for sent in ("/search.json?q=Świnoujście", "/places.json?q=Харьков"):
        request_ = (
            f"GET {sent} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
        )
        assert server.send(request_.encode()).split()[1] == b"200"
    latin = b"GET /search.json?q=\xff HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
    assert server.send(latin).split()[1] == b"200"


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "TRACE", "CONNECT", "FOO"])  # fmt: skip
def test_no_other_method_does_anything(server, method):
    for path in ("/", "/search.json", "/doc/x", "/static/style.css"):
        status, _, body = server.ask(f"{method} {path}", "X-Mark: echoed")
        assert status == 405 or (status, path) == (404, "/static/style.css")
        assert b"echoed" not in body


@pytest.mark.parametrize(
    "path",
    ["//evil.example", "//evil.example/%2f..", "/\\evil.example", "/map//", "/doc//evil.example", "http://evil.example/map//", "/doc/x%0d%0aX-Evil:%20yes", "/map//?a=%0d%0aX-Evil:%20yes"],
)  # fmt: skip
def test_no_path_leads_a_browser_elsewhere(server, path):
    status, headers, _ = server.ask(f"GET {path}")
    assert status in (200, 404, 308)
    assert headers.get("location", "http://localhost/").startswith("http://localhost/")
    assert "x-evil" not in headers


def test_headers_of_a_proxy_that_is_not_there_count_for_nothing(server):
    plain = server.ask("GET /sitemap.xml")[2]
    forged = [f"X-Forwarded-{n}: evil.example" for n in ("Host", "Proto", "Prefix")]
    assert server.ask("GET /sitemap.xml", *forged, "Forwarded: host=evil")[2] == plain
    assert b"evil" not in plain


def named(server):
    """Return the id of the report with the hostile file name."""
    body = server.ask("GET /search.json?q=storm")[2].decode()
    return re.search(r'"id":"(\w{16})"', body)[1]


def test_a_file_name_adds_no_header(server):
    status, headers, body = server.ask(f"GET /doc/{named(server)}/original")
    assert (status, body) == (200, b"A storm in Paris.")
    assert "x-evil" not in headers
    assert headers["content-type"] == "application/octet-stream"
    shown = headers["content-disposition"]
    assert shown.startswith("attachment; ")
    assert "%E2%80%AE" not in shown
    assert "X-Evil%3A%20yes" in shown


@pytest.mark.parametrize("wanted", ["bytes=0-3", "bytes=5-", "bytes=-4", "bytes=99-", "bytes=3-1", "bytes=0-0,2-3", "bytes=a", "lines=1-2", "bytes=" + ",".join("0-9" for _ in range(2000))])  # fmt: skip
def test_parts_that_are_asked_for_are_given_right_or_whole(server, wanted):
    text = b"A storm in Paris."
    for form in ("original", "txt"):
        path = f"/doc/{named(server)}{'/' if form == 'original' else '.'}{form}"
        status, headers, body = server.ask(f"GET {path}", f"Range: {wanted}")
        assert status in (200, 206, 416)
        assert int(headers["content-length"]) == len(body)
        if status == 200:
            assert body.strip() == text
        elif status == 206:
            first, last = re.match(
                r"bytes (\d+)-(\d+)/", headers["content-range"]
            ).groups()
            assert body == text[int(first) : int(last) + 1]


def test_a_tag_among_many_is_known_again(server):
    path = f"/doc/{named(server)}"
    tag = server.ask(f"GET {path}")[1]["etag"]
    lists = [tag, f'"a", {tag}', f'{tag},W/"b"', "*", tag.removeprefix("W/")]
    for given in lists:
        status, headers, body = server.ask(f"GET {path}", f"If-None-Match: {given}")
        assert (status, headers["etag"], body) == (304, tag, b""), given
    for given in ('"a", "b"', "", '"', "W/", tag[:-2] + '"', "a" * 9000):
        assert server.ask(f"GET {path}", f"If-None-Match: {given}")[0] == 200, given


def test_a_head_tells_the_length_of_what_would_come(server):
    for path in ("/", "/search.json?q=storm", f"/doc/{named(server)}/original"):
        whole = server.ask(f"GET {path}")
        status, headers, body = server.ask(f"HEAD {path}")
        assert (status, body) == (200, b"")
        assert headers["content-type"] == whole[1]["content-type"]
        if path != "/search.json?q=storm":
            assert headers["content-length"] == whole[1]["content-length"]


@pytest.mark.parametrize("path", ["/", "/search.csv", "/search.xlsx?q=rocket", "/none"])
def test_a_head_is_answered_without_a_body(server, path):
    status, _, body = server.ask(f"HEAD {path}")
    assert (status, body) == (404 if path == "/none" else 200, b"")


def test_odd_lists_in_headers_are_no_failure(server):
    many = 2_000
    for header in (
        "Accept: " + ",".join(f"a/b;q=0.{n}" for n in range(many)),
        "Accept-Encoding: " + "gzip;q=x, " * many,
        "Accept-Language: " + "en;q=-1, " * many,
        "Cookie: " + "; ".join(f"a{n}=b" for n in range(many)),
        'Cookie: dateline_form="\\012\\015x',
        "Authorization: Basic " + "A" * 5_000,
        "If-Modified-Since: Thu, 99 Foo 99999",
        "Content-Type: multipart/form-data",
    ):
        assert server.ask("GET /", header)[0] == 200, header[:40]


def test_forms_of_many_fields_are_no_failure(server):
    for kind, body in (
        ("application/x-www-form-urlencoded", b"a=&" * 300_000),
        ("multipart/form-data; boundary=x", b"--x\r\nContent-Disposition: form-data; name=a\r\n\r\n\r\n" * 10_000),
        ("multipart/form-data; boundary=x", b"--x\r\n" * 100_000),
        ("multipart/form-data", b"x"),
        ("application/json", b"[" * 100_000),
    ):  # fmt: skip
        length = f"Content-Length: {len(body)}"
        status = server.ask("POST /batch", f"Content-Type: {kind}", length, body=body)[
            0
        ]
        assert status in (200, 400, 413), kind


def test_many_who_say_little_keep_nobody_out(server):
    """Connections that never finish their request are many; another is answered."""
    idle = [server.connect() for _ in range(200)]
    try:
        for connection in idle[::2]:
            connection.sendall(b"GET / HTTP/1.1\r\nHost: localhost\r\nX-")
        for connection in idle[1::4]:
            connection.sendall(
                b"POST /batch HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\nx"
            )
        for _ in range(5):
            assert server.ask("GET /search.json?q=rocket")[0] == 200
    finally:
        for connection in idle:
            connection.close()


def test_one_who_reads_slowly_keeps_nobody_out(server):
    slow = [server.connect() for _ in range(20)]
    try:
        for connection in slow:
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1024)
            connection.sendall(
                b"GET /api.json HTTP/1.1\r\nHost: localhost\r\n\r\n" * 20
            )
        time.sleep(0.5)
        assert server.ask("GET /search.json?q=rocket")[0] == 200
    finally:
        for connection in slow:
            connection.close()


def test_a_log_that_cannot_be_written_stops_nothing(tmp_path):
    """Standard error goes to a disk that is full."""
    if not Path("/dev/full").exists():
        pytest.skip("this system has no device that is always full")
    address = f"whoosh:{tmp_path / 'index'}"
    with open_engine(address, create=True).writer() as writer:
        writer.add(make_document("A rocket."))
    environ = {k: v for k, v in os.environ.items() if not k.startswith("DATELINE_")}
    with Path("/dev/full").open("wb") as full:
        process = subprocess.Popen(
            [sys.executable, "-m", "archive", "serve", "--engine", address],
            env={**environ, "PYTHONPATH": str(ROOT)},
            stdout=subprocess.PIPE,
            stderr=full,
            text=True,
        )
    try:
        port = int(re.search(r":(\d+)/", process.stdout.readline())[1])
        server = Server(process, port, None)
        for _ in range(3):
            assert server.ask("GET /search.json?q=rocket")[0] == 200
            assert server.ask("GET /nope")[0] == 404
    finally:
        process.kill()
        process.communicate()
