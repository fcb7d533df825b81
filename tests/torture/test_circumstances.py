"""A full disk, a shut folder, lost permissions, no network: told, and nothing is lost."""

import ctypes
import json
import os
import shutil
import socket
import subprocess
import sys

import pytest
from folder_archive import FolderArchive
from torment.kills import ROOT

PROGRAM = "from archive.cli import main\nmain()"
#: By these the super-user reads and writes whatever the permissions say.
OVERRIDES = (1, 2)
DROP = 24


def bind_permissions():
    """Have permissions bind a program that is about to be started, also for root."""
    if os.geteuid() == 0:
        for capability in OVERRIDES:
            if ctypes.CDLL(None, use_errno=True).prctl(DROP, capability, 0, 0, 0):
                raise OSError(ctypes.get_errno(), "capabilities cannot be dropped")


@pytest.fixture
def run(tmp_path):
    """Return a function that runs the program over an index in ``tmp_path``."""

    def run(*arguments, code=0, program=PROGRAM, before=None):
        environ = {k: v for k, v in os.environ.items() if not k.startswith("DATELINE_")}
        done = subprocess.run(
            [sys.executable, "-c", program, *map(str, arguments)],
            cwd=tmp_path,
            env={
                **environ,
                "DATELINE_WORKERS": "1",
                "DATELINE_ENGINE": f"whoosh:{tmp_path / 'index'}",
                "PYTHONPATH": str(ROOT),
            },
            capture_output=True,
            text=True,
            check=False,
            preexec_fn=before,
        )
        assert done.returncode == code, (done.stdout, done.stderr)
        assert "Traceback" not in done.stderr
        return done

    return run


@pytest.fixture
def reports(tmp_path):
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "a.txt").write_text(" date 2020-10-23 A storm in Paris.\n")
    (folder / "b.txt").write_text(" date 2020-10-24 A flood in Ashkelon.\n")
    return folder


@pytest.fixture
def bound(run):
    """Return a function that runs the program where permissions bind."""
    try:
        subprocess.run(
            [sys.executable, "-c", ""], check=True, preexec_fn=bind_permissions
        )
    except (subprocess.SubprocessError, AttributeError):
        pytest.skip("permissions do not bind this user, who cannot be bound by them")

    def bound(*arguments, code=0):
        return run(*arguments, code=code, before=bind_permissions)

    return bound


def documents(run):
    return json.loads(run("status", "--json").stdout)["documents"]


def test_an_index_that_may_not_be_written_is_searched_and_left_alone(
    run, reports, tmp_path, bound
):
    run("index", reports)
    for path in (tmp_path / "index", *(tmp_path / "index").rglob("*")):
        path.chmod(0o555 if path.is_dir() else 0o444)
    before = {p: p.read_bytes() for p in (tmp_path / "index").rglob("*") if p.is_file()}
    found = json.loads(bound("search", "storm", "--json").stdout)
    assert found["total"] == 1
    (reports / "c.txt").write_text("A third report.")
    refused = bound("index", reports, code=1)
    assert str(tmp_path / "index") in refused.stderr
    after = {p: p.read_bytes() for p in (tmp_path / "index").rglob("*") if p.is_file()}
    assert after == before
    for path in (tmp_path / "index", *(tmp_path / "index").rglob("*")):
        path.chmod(0o755 if path.is_dir() else 0o644)
    run("index", reports)
    assert documents(run) == 3


def test_a_folder_that_may_not_be_written_is_named_and_no_index_is_made(
    reports, tmp_path, bound
):
    tmp_path.chmod(0o555)
    try:
        refused = bound("index", reports, code=1)
    finally:
        tmp_path.chmod(0o755)
    assert str(tmp_path / "index") in refused.stderr
    assert not (tmp_path / "index").exists()


def test_a_report_that_may_not_be_read_is_told_and_read_when_it_may(
    run, reports, tmp_path, bound
):
    (reports / "b.txt").chmod(0)
    told = bound("index", reports, "--json", code=1)
    (failure,) = json.loads(told.stdout)["failures"]
    assert failure["file"] == "b.txt"
    assert "Permission denied" in failure["reason"]
    (reports / "b.txt").chmod(0o644)
    assert json.loads(bound("index", reports, "--json").stdout)["failures"] == []
    assert json.loads(bound("status", "--json").stdout)["documents"] == 2


@pytest.mark.parametrize("name", ["places.csv", "corrections.csv", "dateline.toml"])
def test_a_table_that_may_not_be_read_is_named(reports, tmp_path, bound, name):
    (reports / name).write_text("")
    (reports / name).chmod(0)
    assert name in bound("index", reports, code=1).stderr


def test_a_report_that_lost_its_permissions_keeps_standing_in_no_index(
    run, reports, tmp_path, bound
):
    bound("index", reports)
    (reports / "b.txt").write_text("Changed, and shut.")
    (reports / "b.txt").chmod(0)
    bound("index", reports, code=1)
    found = bound("verify", "--json", code=1).stdout
    kinds = [f["kind"] for f in json.loads(found)["findings"]]
    assert kinds == ["unfinished file"]


@pytest.fixture
def small_disk(tmp_path):
    """A disk of a few megabytes."""
    place = tmp_path / "disk"
    place.mkdir()
    mount = shutil.which("mount")
    mounting = [mount or "", "-t", "tmpfs", "-o", "size=6m", "tmpfs", str(place)]
    if (
        not mount
        or os.geteuid()
        or subprocess.run(mounting, capture_output=True, check=False).returncode
    ):
        pytest.skip("a small disk can be mounted by the super-user alone")
    yield place
    subprocess.run(["umount", "-l", str(place)], check=True)


def test_a_disk_that_fills_is_a_message_and_the_index_stands(
    run, reports, tmp_path, small_disk
):
    engine = f"whoosh:{small_disk / 'index'}"
    run("index", reports, "--engine", engine)
    before = json.loads(run("search", "", "--json", "--engine", engine).stdout)
    for number in range(3_000):
        line = {"text": f"Number {number} " + os.urandom(600).hex()}
        with (reports / "many.jsonl").open("a") as file:
            file.write(json.dumps(line) + "\n")
    full = run("index", reports, "--engine", engine, code=1)
    assert full.stderr.splitlines()[-1].startswith("Error: ")
    after = json.loads(run("search", "", "--json", "--engine", engine).stdout)
    assert after["hits"] == before["hits"]
    (reports / "many.jsonl").unlink()
    run("index", reports, "--engine", engine)
    run("verify", "--engine", engine)


#: Blocks every way out of this machine, then runs the program.
OFFLINE = """
import socket, sys
def local(address):
    return not isinstance(address, tuple) or address[0] in ("127.0.0.1", "::1", "localhost")
def guard(name):
    real = getattr(socket.socket, name)
    def guarded(self, *values):
        if not local(values[-1]):
            print("NETWORK", name, values, file=sys.stderr)
            raise OSError("the network is blocked")
        return real(self, *values)
    setattr(socket.socket, name, guarded)
for name in ("connect", "connect_ex", "sendto", "bind"):
    guard(name)
look_up = socket.getaddrinfo
def looking_up(host, *values, **named):
    if host not in (None, "", "127.0.0.1", "::1", "localhost"):
        print("NETWORK look-up of", host, file=sys.stderr)
        raise OSError("the network is blocked")
    return look_up(host, *values, **named)
socket.getaddrinfo = looking_up
if __name__ == "__main__":
    from archive.cli import main
    main()
"""


def test_the_guard_of_the_next_test_does_block():
    program = OFFLINE + "socket.create_connection(('192.0.2.1', 80), timeout=1)\n"
    program = program.replace("from archive.cli import main\n    main()", "pass")
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False
    )
    assert "the network is blocked" in done.stderr


def test_nothing_is_asked_of_the_network(run, reports, tmp_path):
    page = "<html><head><title>T</title><link rel=stylesheet href='https://192.0.2.1/x.css'></head><body><p>Words of a page in Paris, long enough to be an article, of 23 October 2020.</p><img src='https://192.0.2.1/x.png'></body></html>"
    (reports / "page.html").write_text(page)
    (reports / "dtd.xml").write_text(
        '<!DOCTYPE nitf SYSTEM "http://192.0.2.1/nitf.dtd"><nitf><body><body.content><p>News of a wire.</p></body.content></body></nitf>'
    )
    for command in (
        ("index", reports, "--json"),
        ("search", "storm"),
        ("places", "Paris"),
        ("rebuild",),
    ):
        done = run(*command, program=OFFLINE)
        assert "NETWORK" not in done.stderr, command


#: Serves with every way out blocked, asks itself for each page, and ends.
SERVING = OFFLINE.replace(
    "from archive.cli import main\n    main()",
    """
    from datetime import date
    from archive.search.factory import open_engine
    from archive.settings import Settings
    from archive.web import create_app
    settings = Settings.from_environ()
    client = create_app(open_engine(settings.engine, settings), settings).test_client()
    for path in ("/", "/?q=storm", "/map", "/overview", "/help", "/search.json",
                 "/search.csv", "/search.atom", "/metrics", "/readyz", "/sitemap.xml"):
        assert client.get(path).status_code == 200, path
""",
)


def test_no_page_asks_the_network(run, reports):
    run("index", reports)
    assert "NETWORK" not in run(program=SERVING).stderr


def test_restored_from_the_folder_alone_the_archive_is_the_same(tmp_path):
    """The folder, with its tables, and the settings are all that a backup needs."""
    first = FolderArchive(tmp_path / "first")
    first.lines("a.jsonl", "A fire in Paris burned.", "Rain on Qwertyville on Monday.")
    first.write("b.txt", " date 2020-10-23 A storm on Friday in Ashkelon.\n")
    first.write("places.csv", "name,lat,lon\nQwertyville,31.5,34.6\n")
    first.write("dateline.toml", 'source = "The Post"\n')
    first.index()
    fire = first.documents()["A fire in Paris burned."]
    first.write("corrections.csv", f"document,name,place\n{fire.id},Paris,none\n")
    first.index()
    # Changes that leave their traces in the history of an index, and must in no answer.
    first.lines("c.jsonl", "Soon to be gone.")
    first.index()
    (first.folder / "c.jsonl").unlink()
    first.index()
    second = FolderArchive(tmp_path / "second")
    shutil.copytree(first.folder, second.folder, dirs_exist_ok=True)
    second.index()
    assert pages(second.engine) == pages(first.engine)
    assert second.documents() == first.documents()
    assert second.documents()["A fire in Paris burned."].places == ()
    first.ledger.close()
    second.ledger.close()


def pages(engine):
    """Return every answer of an archive: pages without what tells the generation."""
    from archive.settings import Settings
    from archive.web import create_app

    client = create_app(engine, Settings()).test_client()
    paths = ["/search.json", "/search.json?q=storm", "/search.csv", "/search.geojson"]
    paths += ["/search.json?place=Qwertyville", "/places.json?q=p"]
    paths += [f"/doc/{id_}.json" for id_ in sorted(engine.ids())]
    answers = {}
    for path in paths:
        response = client.get(path)
        assert response.status_code == 200, path
        if response.is_json:
            plain = response.json
            if isinstance(plain, dict):
                plain.pop("generation", None)
                plain.pop("took_ms", None)
            answers[path] = plain
        else:
            answers[path] = response.text
    return answers


def test_the_server_is_bound_to_this_machine_alone_by_default():
    from archive.cli.serve import command

    (host,) = [p for p in command.params if p.name == "host"]
    assert host.default == "127.0.0.1"
    assert socket.inet_aton(host.default)
