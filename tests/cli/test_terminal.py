"""What a stranger wrote is printed by every command, and commands no terminal."""

import json
import re

import pytest

from archive.cli.terminal import safe
from archive.search.factory import open_engine
from archive.settings import Settings
from archive.web import create_app

#: Escape, the same in one character, a bell, and a mark that turns the direction.
EVIL = "\x1b]0;gone\x07 \x9b31m \x7f \u202e"
OBEYED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


@pytest.fixture
def hostile(run, tmp_path):
    """A folder in which everything that a stranger writes has escape sequences."""
    reports = tmp_path / "reports"
    reports.mkdir()
    record = {
        "title": f"A title{EVIL} of a storm",
        "text": f"A storm{EVIL} in Qwerty{EVIL}ville on Friday.\nAnd in Paris.",
        "source": f"A source{EVIL}",
        "author": f"An author{EVIL}",
        "url": f"https://example.org/{EVIL}",
        "date": f"The{EVIL} day",
    }
    broken = f'{{"text": "x", "t{EVIL}": \n'
    (reports / "evil.jsonl").write_text(json.dumps(record) + "\n" + broken)
    (reports / f"name{EVIL}.txt").write_text("A storm on 2020-10-23.")
    (reports / f"bad{EVIL}.html").write_bytes(b"")
    (reports / f"unknown.x{EVIL}").write_text("?")
    (reports / "places.csv").write_text(f"name,lat,lon\nQwerty{EVIL}ville,31.5,34.6\n")
    told = run("index", reports, code=1)
    assert not OBEYED.search(told.stdout + told.stderr)
    return reports


@pytest.mark.parametrize(
    ("text", "shown"),
    [("می\u200cرود", "می\u200cرود"), ("क्\u200dष", "क्\u200dष"), ("so\xadft", "soft")],
)
def test_no_word_is_parted_by_what_only_says_how_it_is_drawn(text, shown):
    assert safe(text) == shown


def test_what_a_stranger_wrote_commands_no_terminal(run, hostile, tmp_path):
    engine = open_engine("whoosh:index")
    client = create_app(engine, Settings()).test_client()
    for document_id in engine.ids():
        text = client.get(f"/doc/{document_id}.txt").text
        stored = engine.get(document_id)
        assert len(text) == len(stored.head + stored.text)
        assert not re.search("[\x00-\x08\x0e-\x1f\x7f-\x9f]", text)
    (hostile / f"name{EVIL}.txt").write_text("Another text.")
    (found,) = (i for i in engine.ids() if "title" in engine.get(i).title)
    commands = [
        (("verify",), 1),
        (("index", hostile, "--dry-run"), 1),
        (("search", f"storm {EVIL}"), 0),
        (("search", "storm", "--json"), 0),
        (("search", "storm", "--facets"), 0),
        (("show", found), 0),
        (("show", found, "--json"), 0),
        (("show", EVIL), 1),
        (("inspect", hostile / "evil.jsonl"), 1),
        (("inspect", hostile / "evil.jsonl", "--json"), 1),
        (("places", f"Paris{EVIL}"), 0),
        (("status",), 0),
        (("status", "--json"), 0),
        (("index", tmp_path / f"nowhere{EVIL}"), 2),
    ]
    for command, code in commands:
        done = run(*command, code=code)
        printed = done.stdout + done.stderr
        assert printed
        assert not OBEYED.search(printed), (command, printed)


@pytest.mark.parametrize(
    ("typed", "told"), [("idnex", "Did you mean 'index'?"), ("xyzzy", "'xyzzy'.\n")]
)
def test_a_misspelt_command_is_told_from_an_unknown_one(run, typed, told):
    assert told in run(typed, code=2).output
