"""The commands that search, as a person or a program meets them."""

import csv
import io
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from archive.cli import COMMANDS, main

SEEDS = Path(__file__).resolve().parents[2] / "seeds"


@pytest.fixture(scope="module")
def engine(tmp_path_factory) -> str:
    """The address of an index of the sample reports."""
    address = f"whoosh:{tmp_path_factory.mktemp('index') / 'i'}"
    done = CliRunner().invoke(
        main, ["index", str(SEEDS), "--engine", address, "--workers", "1"]
    )
    assert done.exit_code == 0, done.output
    return address


def _run(engine: str, command: str, *arguments: str):
    return CliRunner().invoke(main, [command, "--engine", engine, *arguments])


def _rows(engine: str, *arguments: str) -> list[list[str]]:
    done = _run(engine, "search", *arguments)
    assert done.exit_code == 0, done.output
    return [line.split("\t") for line in done.stdout.splitlines()]


def test_a_folder_narrows_and_what_moved_is_found_where_it_lies_now(tmp_path):
    folder, address = tmp_path / "reports", f"whoosh:{tmp_path / 'index'}"

    def index() -> None:
        made = _run(address, "index", str(folder), "--workers", "1")
        assert made.exit_code == 0, made.output

    for path in ("2019/march/a", "2019/march/b", "2020/march/c", "loose"):
        file = folder / f"{path}.txt"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"A bridge was opened by {path}.")
    index()
    assert len(_rows(address, "--path", "March")) == 3
    assert len(_rows(address, "--path", "/2019", "--path", "loose.txt")) == 3
    assert len(_rows(address, "--path-not", "2020", "bridge")) == 3
    assert len(_rows(address, "path:*/a.*")) == 1
    exported = _run(address, "export", "--format", "jsonl", "--path", "2020/march")
    assert len(exported.stdout.splitlines()) == 1
    shown = _run(address, "search", "--facets").stdout
    assert re.search(r"Folders\n +2  2019\n +1  2020\n", shown)
    shown = _run(address, "search", "--facets", "path:march").stdout
    assert re.search(r"Folders\n +2  2019\n", shown)
    (folder / "2019" / "march").rename(folder / "2019" / "april")
    index()
    assert len(_rows(address, "--path", "2019/april")) == 2
    assert _rows(address, "--path", "2019/march") == []
    told = _run(address, "search", "--path", "2019/mar").stderr
    assert "Folders are asked for by whole names: “2020/march”." in told


@pytest.mark.parametrize("command", ["search", "export"])
def test_who_leaves_a_place_out_with_a_dash_is_told_where_it_stands(engine, command):
    told = _run(engine, command, "-place:Israel")
    assert told.exit_code == 2
    assert (
        f"stand behind --, as in: dateline {command} -- -drill"
        in told.stderr.replace("main ", "dateline ")
    )
    mistyped = _run(engine, command, "--plaec", "Israel")
    assert (mistyped.exit_code, "behind --" in mistyped.stderr) == (2, False)


def test_a_word_and_a_month_find_one_report(engine):
    rows = _rows(engine, "sderot", "--from", "2020-01", "--to", "2020-01")
    assert [row[1] for row in rows] == ["2020-01-31"]


@pytest.mark.parametrize("order", ["newest", "oldest"])
def test_the_undated_report_comes_last_in_either_order(engine, order):
    days = [row[1] for row in _rows(engine, "rocket*", "--sort", order)]
    assert days[-1] == ""
    assert len(days) == 4
    assert sorted(days[:-1], reverse=order == "newest") == days[:-1]


def test_a_country_holds_the_reports_of_its_towns(engine):
    israel = {row[0] for row in _rows(engine, "--place", "Israel")}
    ashkelon = {row[0] for row in _rows(engine, "--place", "Ashkelon")}
    assert len(ashkelon) == 2
    assert ashkelon <= israel


def test_the_last_day_of_a_range_belongs_to_it(engine):
    rows = _rows(engine, "ashkelon", "--to", "2020-10-23")
    assert "2020-10-23" in [row[1] for row in rows]


def test_a_newspaper_named_for_a_city_is_no_place(engine):
    done = _run(engine, "search", '"Washington Free Beacon"', "--json")
    names = json.dumps(json.loads(done.stdout)["facets"]["places"])
    assert "Washington" not in names
    assert "United States" not in names


def test_a_report_is_found_by_a_day_that_it_speaks_of(engine):
    rows = _rows(
        engine, "--when", "mentioned", "--from", "2020-10-22", "--to", "2020-10-22"
    )
    assert "2020-10-23" in [row[1] for row in rows]


def test_json_has_the_keys_that_are_promised(engine):
    answer = json.loads(_run(engine, "search", "rocket*", "--json").stdout)
    assert {"query", "total", "undated_hidden", "hits", "facets", "page", "per_page",
            "generation", "took_ms"} <= set(answer)  # fmt: skip
    assert {"id", "title", "date", "precision", "source", "places", "snippet", "score",
            "url"} <= set(answer["hits"][0])  # fmt: skip
    assert {"dates", "places", "sources"} <= set(answer["facets"])


def test_facets_are_drawn_on_request(engine):
    done = _run(engine, "search", "rocket*", "--facets")
    assert "█" in done.stdout
    assert "Israel" in done.stdout
    assert "undated" in done.stdout
    assert "stated" in done.stdout


def test_reports_are_kept_by_how_their_date_is_known(engine):
    every = ("--per-page", "100")
    stated = _rows(engine, "--dated", "stated", *every)
    undated = _rows(engine, "--undated", "only", *every)
    assert undated
    assert sorted(stated + undated) == sorted(_rows(engine, *every))
    done = _run(engine, "search", "--dated", "inferred")
    assert (done.exit_code, done.stdout) == (0, "")
    assert "whose date is inferred" in done.stderr
    done = _run(engine, "export", "--format", "jsonl", "--dated", "stated")
    assert len(done.stdout.splitlines()) == len(stated)


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (["--from", "yesterday"], "--from: “yesterday” is not a date"),
        (["--page", "0"], "--page: “0”"),
        (["--undated", "perhaps"], "--undated: “perhaps”"),
        (["--dated", "perhaps"], "--dated: “perhaps”"),
        (["--bbox", "1,2"], "--bbox: “1,2”"),
        (["--sort", "size"], "--sort: “size”"),
    ],
)
def test_a_value_that_cannot_be_read_is_named_and_nothing_is_searched(
    engine, arguments, named
):
    done = _run(engine, "search", "rocket", *arguments)
    assert done.exit_code == 2
    assert named in done.stderr
    assert "applied" not in done.stderr
    assert "taken" not in done.stderr
    assert done.stdout == ""


def test_a_pipe_is_told_what_the_page_leaves_out_and_gets_no_word_of_it(engine):
    done = _run(engine, "search", "--per-page", "4", "--page", "2")
    assert len(done.stdout.splitlines()) == 4
    assert done.stderr == "5 to 8 of 15 reports; more: --page 3\n"
    assert _run(engine, "search", "--per-page", "15").stderr == ""
    beyond = _run(engine, "search", "--page", "99")
    assert (beyond.exit_code, beyond.stdout) == (0, "")
    assert beyond.stderr == "Page 99 lies beyond the last of 15 reports\n"


def test_other_fields_of_a_record_are_shown_with_it(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("a.jsonl").write_text('{"text": "Riot in Lagos.", "dead": "3"}\n')
    assert _run("whoosh:i", "index", "a.jsonl", "--workers", "1").exit_code == 0
    (row,) = _rows("whoosh:i")
    assert "\ndead: 3\n" in _run("whoosh:i", "show", row[0]).stdout


def test_without_an_index_the_message_says_where_it_looked_and_what_to_do(tmp_path):
    done = _run(f"whoosh:{tmp_path / 'none'}", "search", "rocket")
    assert done.exit_code == 1
    assert str(tmp_path / "none") in done.stderr
    assert "dateline index" in done.stderr
    assert not (tmp_path / "none").exists()


def test_a_search_that_finds_nothing_says_what_would_on_standard_error(engine):
    done = _run(engine, "search", "rocketz")
    assert done.exit_code == 0
    assert done.stdout == ""
    assert "rocket" in done.stderr


def test_one_report_is_shown_with_the_evidence_for_its_days_and_places(engine):
    found = _rows(engine, "ashkelon", "--from", "2020-10", "--to", "2020-10")[0][0]
    shown = _run(engine, "show", found).stdout
    assert "2020-10-23, from its header" in shown
    assert "“Thursday”: 2020-10-22" in shown
    assert "Ashkelon (city, IL" in shown
    stored = json.loads(_run(engine, "show", found, "--json").stdout)
    assert stored["id"] == found


def test_an_unknown_id_is_an_error_of_ours(engine):
    done = _run(engine, "show", "nothing")
    assert done.exit_code == 1
    assert "nothing" in done.stderr


def test_an_export_holds_every_match(engine):
    done = _run(engine, "export", "--format", "csv", "--sort", "oldest")
    rows = list(csv.DictReader(io.StringIO(done.stdout)))
    assert len(rows) == 15


def test_a_feed_has_the_newest_reports_unless_asked_otherwise(engine):
    def days(*arguments):
        feed = _run(engine, "export", "--format", "atom", *arguments).stdout
        return re.findall("<published>(.{10})", feed)

    newest = days()
    assert newest == sorted(newest, reverse=True)
    assert days("--sort", "oldest") == newest[::-1]


def test_an_unknown_form_of_export_names_those_there_are(engine):
    done = _run(engine, "export", "--format", "ods")
    assert done.exit_code == 2
    assert "geojson" in done.stderr


def test_a_place_is_explained_with_its_candidates():
    done = CliRunner().invoke(main, ["places", "Ashkelon", "Xyzzyville"])
    assert done.exit_code == 0
    assert "Israel" in done.stdout
    assert "Xyzzyville: " in done.stdout


def test_a_terminal_is_not_commanded_by_a_title():
    from archive.cli.terminal import safe

    assert safe("a\x1b[31mb\u202ec\nd") == "a [31mb c d"
    assert safe("Hoch\xadwasser") == "Hochwasser"


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_explains_itself(name):
    done = CliRunner().invoke(main, [name, "--help"])
    assert done.exit_code == 0
    assert "Usage:" in done.stdout


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_is_given_for_the_usual_shells(shell):
    done = CliRunner().invoke(main, ["completion", shell])
    assert done.exit_code == 0
    assert "_DATELINE_COMPLETE" in done.stdout


def test_a_password_hash_opens_for_its_password_alone():
    from werkzeug.security import check_password_hash

    done = CliRunner().invoke(main, ["hash-password"], input="open sesame\n")
    hashed = done.stdout.strip()
    assert "sesame" not in hashed
    assert check_password_hash(hashed, "open sesame")
    assert not check_password_hash(hashed, "open barley")


def _in_a_shell(engine: str, words: str, where: str) -> subprocess.CompletedProcess:
    program = f"{sys.executable} -c 'from archive.cli import main; main()'"
    return subprocess.run(
        ["/bin/sh", "-c", f"{program} {words} {where}"],
        env={**os.environ, "DATELINE_ENGINE": engine},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize(
    "words", ["search ashkelon", "export ashkelon --format csv", "--help", "--version"]
)
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full device")
def test_no_room_for_what_is_printed_is_a_message(engine, words):
    done = _in_a_shell(engine, words, ">/dev/full")
    assert done.returncode == 1
    assert done.stderr.startswith("Error: Not all could be written: No space left")
    assert "Traceback" not in done.stderr
    assert "Exception ignored" not in done.stderr


@pytest.mark.parametrize(
    ("words", "where"),
    [
        *(("search ashkelon", where) for where in (">&-", "<&-", "<&- >&-", "2>&-")),
        *(("export ashkelon --format csv", where) for where in (">&-", "<&- >&-")),
    ],
)
def test_closed_input_and_output_are_no_failure(engine, words, where):
    done = _in_a_shell(engine, words, where)
    assert (done.returncode, done.stderr) == (0, "")
