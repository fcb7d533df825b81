"""Who is answered, how often, and what a browser may do with the answer."""

import logging
import re
from functools import partial

import pytest

from archive.settings import SettingsError
from archive.web.security import HostCheck, Password, RateLimit, hash_password


def still():
    """Return the time where it stands still."""
    return 0.0


@pytest.fixture
def no_time_passes(monkeypatch):
    """No request is let in since the machine took long over the others."""
    for limit in (RateLimit, Password):
        name = f"archive.web.app.{limit.__name__}"
        monkeypatch.setattr(name, partial(limit, clock=still))


def test_every_answer_forbids_foreign_code_and_frames(client):
    for path in ("/", "/search.json", "/nope", "/static/style.css", "/healthz"):
        headers = client.get(path).headers
        policy = headers["Content-Security-Policy"]
        assert "default-src 'self'" in policy
        assert "frame-ancestors 'none'" in policy
        assert "unsafe" not in policy
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["Referrer-Policy"] == "same-origin"


def test_no_page_holds_a_script_or_style_that_the_policy_forbids(client, ids):
    for path in (
        "/",
        f"/doc/{ids['rocket']}",
        "/map",
        "/overview",
        "/help",
        "/batch",
        "/list",
    ):
        page = client.get(path).text
        assert not re.search(r"<script(?![^>]*(?:src=|application/ld\+json))", page), (
            path
        )
        assert "<style" not in page, path
        assert not re.search(r"\s(?:style|on\w+)=", page), path
        assert not re.search(
            r"(?:src|href)=\"https?://(?!localhost|www\.geonames\.org)", page
        ), path


@pytest.mark.parametrize(
    ("trusted", "host", "allowed"),
    [
        ("", "localhost", True),
        ("", "localhost:8080", True),
        ("", "127.0.0.1:8080", True),
        ("", "[::1]:8080", True),
        ("", "192.168.1.7", True),
        ("", "evil.example", False),
        ("", "localhost.evil.example", False),
        ("", "", False),
        ("", "localhost:80:80", False),
        ("", "localhost:123456", False),
        ("", "localhost:x", False),
        ("", "127.0.0.1:80:80", False),
        ("", "[::1]:80:80", False),
        ("", "[::1", False),
        ("", "[::1]x", False),
        ("", "user@localhost", False),
        ("news.example", "news.example:443", True),
        ("news.example", "NEWS.example.", True),
        ("news.example", "localhost", False),
        (".example", "a.b.example", True),
        (".example", "example", True),
        (".example", "evil.test", False),
        (".example", "evilexample", False),
        ("a.example, b.example", "b.example", True),
    ],
)
def test_only_our_own_names_are_answered(trusted, host, allowed):
    assert HostCheck(trusted).allows(host) is allowed


def test_a_foreign_host_is_refused_with_the_setting_to_change(client):
    response = client.get("/", headers={"Host": "evil.example"})
    assert response.status_code == 400
    assert "DATELINE_TRUSTED_HOSTS" in response.text


def test_the_rate_limit_refuses_refills_and_counts_each_address_alone():
    now = [0.0]
    limit = RateLimit(60, clock=lambda: now[0])
    assert [limit.wait("a") for _ in range(60)] == [0.0] * 60
    assert 0 < limit.wait("a") <= 1
    assert limit.wait("b") == 0
    now[0] = 1.0
    assert limit.wait("a") == 0
    assert limit.wait("a") > 0


def test_the_rate_limit_remembers_a_bounded_number_of_addresses():
    limit = RateLimit(1)
    for number in range(RateLimit.MOST_CLIENTS + 50):
        limit.wait(str(number))
    assert len(limit._clients) == RateLimit.MOST_CLIENTS


@pytest.mark.usefixtures("no_time_passes")
def test_too_many_requests_are_told_when_to_come_back(make_client):
    client = make_client(rate_limit=2)
    assert [client.get("/help").status_code for _ in range(3)] == [200, 200, 429]
    response = client.get("/search.json")
    assert response.status_code == 429
    assert int(response.headers["Retry-After"]) >= 1
    assert response.json["error"]["status"] == 429
    assert client.get("/healthz").status_code == 200


def test_a_password_closes_everything_but_the_health_of_the_process(make_client):
    client = make_client(password_hash=hash_password("öffne"))
    for path in ("/", "/search.json", "/static/style.css", "/metrics", "/doc/x"):
        response = client.get(path)
        assert response.status_code == 401, path
        assert response.headers["WWW-Authenticate"].startswith("Basic ")
    assert client.get("/healthz").status_code == 200
    assert client.get("/", auth=("x", "öffne")).status_code == 200
    assert client.get("/", auth=("x", "öffne")).status_code == 200
    assert client.get("/", auth=("x", "wrong")).status_code == 401
    for header in ("Basic", "Basic !!!", "Basic b2ZmZW4=", "Bearer x", "Basic /w=="):
        assert client.get("/", headers={"Authorization": header}).status_code == 401


@pytest.mark.usefixtures("no_time_passes")
def test_guesses_of_the_password_are_few_and_disturb_nobody_else(make_client):
    client = make_client(password_hash=hash_password("secret"))
    here, there = {"REMOTE_ADDR": "198.51.100.7"}, {"REMOTE_ADDR": "198.51.100.8"}

    def ask(password, where):
        return client.get("/help", auth=("x", password), environ_overrides=where)

    assert ask("secret", here).status_code == 200
    asked = [ask(str(n), here).status_code for n in range(Password.MOST_GUESSES + 3)]
    assert asked == [401] * (Password.MOST_GUESSES - 1) + [429] * 4
    assert int(ask("more", here).headers["Retry-After"]) >= 1
    # Who has the password already goes on, and so do other addresses.
    assert ask("secret", here).status_code == 200
    assert ask("wrong", there).status_code == 401
    # A browser that asks without a password is no guess.
    assert client.get("/help", environ_overrides=here).status_code == 401


def test_addresses_of_one_network_of_ipv6_are_one_visitor():
    limit = RateLimit(1, clock=still)
    assert limit.wait("2001:db8::1") == 0
    assert limit.wait("2001:db8::2") > 0
    assert limit.wait("2001:db8:0:1::1") == 0
    assert limit.wait("::ffff:192.0.2.1") == 0
    assert limit.wait("192.0.2.1") > 0


@pytest.mark.parametrize(
    "text", ["plaintext", "a$b$c", "scrypt:abc$x$y", "pbkdf2:nohash:1$x$y", "$$", "x$y"]
)
def test_a_hash_that_no_password_fits_is_refused_at_the_start(make_client, text):
    with pytest.raises(SettingsError, match="dateline hash-password") as caught:
        make_client(password_hash=text)
    assert text not in str(caught.value)


def test_an_address_too_long_to_be_a_search_is_refused(client):
    assert client.get("/search.json?q=" + "a" * 9_000).status_code == 414
    assert client.get("/?q=" + "a" * 9_000).status_code == 414


def test_a_body_too_large_is_refused(client):
    response = client.post("/batch", data={"queries": "x" * 1_100_000})
    assert response.status_code == 413


def test_each_request_is_one_line_with_its_id_and_without_secrets(make_client, caplog):
    caplog.set_level(logging.INFO, logger="dateline.access")
    client = make_client(password_hash=hash_password("secret"))
    response = client.get("/?q=a%0Ab%1b[31m", auth=("x", "secret"))
    (record,) = [r for r in caplog.records if r.name == "dateline.access"]
    line = record.getMessage()
    assert "\n" not in line
    assert "\x1b" not in line
    assert f"id={response.headers['X-Request-ID']}" in line
    assert "GET" in line
    assert "200" in line
    assert "secret" not in line


def test_a_request_id_is_taken_from_a_proxy_alone(make_client):
    given = {"X-Request-ID": "abc-123", "X-Forwarded-For": "203.0.113.9"}
    assert (
        make_client().get("/help", headers=given).headers["X-Request-ID"] != "abc-123"
    )
    behind = make_client(proxies=1)
    assert behind.get("/help", headers=given).headers["X-Request-ID"] == "abc-123"
    forged = {"X-Request-ID": "a b\tc"}
    assert behind.get("/help", headers=forged).headers["X-Request-ID"] != "a b\tc"


def test_forwarded_addresses_count_only_behind_a_proxy(make_client):
    def statuses(client):
        return [
            client.get(
                "/help", headers={"X-Forwarded-For": f"203.0.113.{n}"}
            ).status_code
            for n in range(3)
        ]

    assert statuses(make_client(rate_limit=2)) == [200, 200, 429]
    assert statuses(make_client(rate_limit=2, proxies=1)) == [200, 200, 200]


@pytest.mark.parametrize(
    ("prefix", "root"),
    [
        ("/news", "/news"),
        ("/a/b-c.d/", "/a/b-c.d"),
        ("/", ""),
        ("", ""),
        ("//elsewhere.example", ""),
        ("/a//b", ""),
        ("javascript:alert(1)//", ""),
        ("/\\elsewhere.example", ""),
        ("news", ""),
    ],
)
def test_links_begin_with_a_forwarded_prefix_if_that_is_a_path(
    make_client, prefix, root
):
    behind = make_client(proxies=1)
    given = {"X-Forwarded-Prefix": prefix}
    moved = behind.get("/search?q=rocket", headers=given)
    assert moved.location == f"{root}/?q=rocket"
    assert f'href="{root}/static/style.' in behind.get("/", headers=given).text


def test_health_readiness_and_counters(client):
    assert client.get("/healthz").json["status"] == "ok"
    assert client.get("/readyz").json["status"] == "ready"
    client.get("/search.json?from=abc")
    metrics = client.get("/metrics").text
    assert 'dateline_requests_total{view="api.search",status="400"}' in metrics
    assert "dateline_documents 7" in metrics
    assert "dateline_index_up 1" in metrics


@pytest.mark.parametrize("path", ["/", "/search.json", "/search.csv", "/doc/{}", "/doc/{}.json", "/doc/{}.txt", "/map", "/overview", "/help", "/batch", "/list", "/api", "/opensearch.xml", "/robots.txt", "/sitemap.xml", "/healthz", "/readyz", "/metrics", "/static/style.css"])  # fmt: skip
def test_head_answers_as_get_without_a_body(client, ids, path):
    path = path.format(ids["rocket"])
    head = client.head(path)
    assert head.status_code == client.get(path).status_code == 200
    assert head.get_data() == b""


def test_a_method_that_a_page_does_not_know_is_refused(client):
    response = client.post("/search.json")
    assert response.status_code == 405
    assert "GET" in response.headers["Allow"]
