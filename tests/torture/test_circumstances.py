"""A full disk, no network, a lost index: told, and nothing is lost."""

import json
import os
import shutil
import socket
import subprocess
import sys

import pytest
from folder_archive import FolderArchive


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
    run, index, reports, small_disk
):
    engine = f"whoosh:{small_disk / 'index'}"
    index(reports, engine)
    before = json.loads(run("search", "", "--json", "--engine", engine).stdout)
    with (reports / "many.jsonl").open("w") as file:
        for number in range(300):
            line = {"text": f"Number {number} " + os.urandom(3_000).hex()}
            file.write(json.dumps(line) + "\n")
    full = run("index", reports, "--engine", engine, code=1)
    assert full.stderr.splitlines()[-1].startswith("Error: ")
    after = json.loads(run("search", "", "--json", "--engine", engine).stdout)
    assert after["hits"] == before["hits"]
    (reports / "many.jsonl").unlink()
    index(reports, engine)
    run("verify", "--engine", engine)


def test_a_ledger_on_a_full_disk_is_told_as_that(run, index, reports, small_disk):
    engine = f"whoosh:{small_disk / 'index'}"
    index(reports, engine)
    filler = small_disk / "filler"
    filling = ["dd", "if=/dev/zero", f"of={filler}", "bs=64k"]
    assert subprocess.run(filling, capture_output=True, check=False).returncode
    for command in (("status",), ("verify",), ("index", reports)):
        full = run(*command, "--engine", engine, code=1)
        assert "the disk is full" in full.stderr
    found = run("search", "", "--json", "--engine", engine)
    assert json.loads(found.stdout)["hits"]
    filler.unlink()
    run("status", "--engine", engine)


#: Blocks every way out of this machine.
GUARD = """
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
"""
#: Runs commands behind the guard, one after another.
OFFLINE = f"""{GUARD}
if __name__ == "__main__":
    from archive.cli import main
    for command in " ".join(sys.argv[1:]).split(" then "):
        main(command.split(), standalone_mode=False)
"""


def test_the_guard_of_the_next_test_does_block():
    program = GUARD + "socket.create_connection(('192.0.2.1', 80), timeout=1)\n"
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False
    )
    assert "the network is blocked" in done.stderr


def test_nothing_is_asked_of_the_network(start, reports):
    page = "<html><head><title>T</title><link rel=stylesheet href='https://192.0.2.1/x.css'></head><body><p>Words of a page in Paris, long enough to be an article, of 23 October 2020.</p><img src='https://192.0.2.1/x.png'></body></html>"
    (reports / "page.html").write_text(page)
    (reports / "dtd.xml").write_text(
        '<!DOCTYPE nitf SYSTEM "http://192.0.2.1/nitf.dtd"><nitf><body><body.content><p>News of a wire.</p></body.content></body></nitf>'
    )
    line = f"index {reports} --json then search storm then places Paris then rebuild"
    done = start(*line.split(), program=OFFLINE)
    assert "NETWORK" not in done.stderr
    assert "Île-de-France" in done.stdout
    assert "4 reports written" in done.stderr


#: Serves with every way out blocked, asks itself for each page, and ends.
SERVING = f"""{GUARD}
if __name__ == "__main__":
    from datetime import date
    from archive.search.factory import open_engine
    from archive.settings import Settings
    from archive.web import create_app
    settings = Settings.from_environ()
    client = create_app(open_engine(settings.engine, settings), settings).test_client()
    for path in ("/", "/?q=storm", "/map", "/overview", "/help", "/search.json",
                 "/search.csv", "/search.atom", "/metrics", "/readyz", "/sitemap.xml"):
        assert client.get(path).status_code == 200, path
"""


def test_no_page_asks_the_network(start, index, reports):
    index(reports)
    assert "NETWORK" not in start(program=SERVING).stderr


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
