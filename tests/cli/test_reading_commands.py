"""The commands that read: index, inspect, status, verify, rebuild, formats."""

import gzip
import json
from pathlib import Path

import pytest

SEEDS = Path(__file__).parents[2] / "seeds"


@pytest.fixture
def reports(tmp_path):
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "a.txt").write_text(
        " date 2020-10-23 Rockets over Ashkelon on Thursday.\n"
    )
    (folder / "b.jsonl").write_text(
        '{"title": "Two", "text": "In Paris, it rained.", "date": "1987-02-26"}\n'
    )
    return folder


def test_index_tells_what_it_did_and_a_search_finds_it(run, reports):
    account = json.loads(run("index", reports, "--json").stdout)
    assert account["documents"]["written"] == 2
    assert account["failures"] == []
    assert "Rockets over Ashkelon" in run("search", "ashkelon").stdout


def test_a_broken_record_is_named_and_the_exit_code_says_so(run, reports):
    with (reports / "b.jsonl").open("a") as file:
        file.write("{broken\n")
    result = run("index", reports, code=1)
    assert "b.jsonl, record 2: not JSON" in result.stderr
    assert result.stdout == ""
    assert "2 reports written" in result.stderr
    state = json.loads(run("status", "--json").stdout)
    assert state["documents"] == 2
    assert state["failures"][0]["record"] == 2


def test_many_failures_of_one_reason_are_one_line_and_hide_no_other(run, reports):
    for number in range(30):
        (reports / f"empty{number:02}.txt").write_text("")
    (reports / "z.json").write_text("{broken")
    for arguments in (("index", reports), ("rebuild",)):
        told = run(*arguments, code=1).stderr
        assert "  empty00.txt and 29 more: empty\n" in told
        assert "empty01.txt" not in told
        assert "  z.json: not JSON" in told
    assert "empty29.txt: empty" in run("status").stdout


def test_a_folder_added_to_others_is_told_of_them_once(run, reports, tmp_path):
    assert "too" not in run("index", reports).stderr
    other = tmp_path / "other reports"
    other.mkdir()
    (other / "c.txt").write_text("Date: 2020-10-24\n\nRain in Oslo.\n")
    told = run("index", other).stderr
    assert f"the index holds the reports of {reports} too" in told
    cure = f"dateline rebuild '{other}'"
    assert cure in told
    assert "too" not in run("index", other).stderr
    run("rebuild", other)
    assert json.loads(run("status", "--json").stdout)["documents"] == 1


def test_one_file_can_be_indexed(run, reports):
    run("index", reports / "b.jsonl")
    assert json.loads(run("status", "--json").stdout)["documents"] == 1


def test_the_index_within_the_folder_is_not_read(run, tmp_path, reports):
    run("index", ".")
    account = json.loads(run("index", ".", "--json").stdout)
    assert account["files"] == {"read": 0, "unchanged": 2, "removed": 0, "unknown": 0}


def test_a_mapping_names_the_fields(run, reports):
    (reports / "b.jsonl").write_text('{"story": "Mapped text.", "seen": "1987-02"}\n')
    run("index", reports, "--map", "text=story,date=seen")
    assert "1987-02" in run("search", "mapped").stdout


def test_the_next_run_keeps_the_mapping_until_it_is_told_otherwise(run, reports):
    (reports / "b.jsonl").write_text('{"zz": "Mapped text.", "seen": "1987-02"}\n')
    run("index", reports, "--map", "text=zz,date=seen")
    for more in ([], ["--dry-run"], ["--json"]):
        again = run("index", reports, *more)
        assert "in the last run, with --map text=zz,date=seen\n" in again.stderr
    assert "1987-02" in run("search", "mapped").stdout
    (reports / "b.jsonl").write_text('{"zz": "Mapped again.", "seen": "1987-03"}\n')
    run("index", reports)
    assert "1987-03" in run("search", "mapped").stdout
    assert "last run" not in run("index", reports, "--map", "none", code=1).stderr
    assert "last run" not in run("index", reports, code=1).stderr
    assert run("search", "mapped").stdout == ""


@pytest.mark.parametrize("order", ["dmy", "mdy"])
def test_an_order_of_dates_that_is_named_wins_over_the_folders_file(
    run, reports, order
):
    other = {"dmy": "mdy", "mdy": "dmy"}[order]
    (reports / "dateline.toml").write_text(f'date_order = "{other}"\n')
    (reports / "c.csv").write_text("text,date\nShots,07/10/2023\n")
    day = {"dmy": "2023-10-07", "mdy": "2023-07-10"}
    named = ("--date-order", order)
    assert day[order] in run("inspect", reports / "c.csv", *named).stdout
    assert day[other] in run("inspect", reports / "c.csv").stdout
    run("index", reports, *named)
    assert day[order] in run("search", "shots").stdout
    run("rebuild")
    assert day[order] in run("search", "shots").stdout
    assert f"--date-order {order}" in run("index", reports).stderr
    assert day[order] in run("search", "shots").stdout
    run("index", reports, "--date-order", other)
    assert day[other] in run("search", "shots").stdout


def test_a_wrong_mapping_is_wrong_usage(run, reports):
    assert "--map" in run("index", reports, "--map", "colour=red", code=2).stderr


def test_a_dry_run_shows_and_writes_nothing(run, reports, tmp_path):
    (reports / "empty.txt").write_text("")
    result = run("index", reports, "--dry-run", code=1)
    assert "2 records" in result.stdout
    assert "1987-02-26 (metadata)" in result.stdout
    assert "empty.txt: empty" in result.stdout
    assert not (tmp_path / "index").exists()
    plain = json.loads(run("index", reports, "--dry-run", "--json", code=1).stdout)
    assert [sample["path"] for sample in plain["samples"]] == ["a.txt", "b.jsonl"]


def test_status_names_the_folder_of_what_is_unread_where_there_are_several(
    run, reports, tmp_path
):
    (reports / "empty.txt").write_text("")
    run("index", reports, code=1)
    assert "\n  empty.txt: empty" in run("status").stdout
    other = tmp_path / "other"
    other.mkdir()
    (other / "empty.txt").write_text("")
    run("index", other, code=1)
    told = run("status").stdout
    for folder in (reports, other):
        assert f"\n  {folder.resolve()}/empty.txt: empty" in told


@pytest.mark.parametrize("how", [(), ("--dry-run",)])
def test_names_that_are_not_followed_are_told_with_the_reason(run, reports, how):
    for number in range(7):
        (reports / f"link {number}.txt").symlink_to("nowhere")
    told = run("index", reports, *how).output
    assert "7 names not followed:" in told
    assert "link 0.txt: a link to nothing" in told
    assert "2 more; --json gives them" in told


@pytest.mark.parametrize("command", ["status", "verify", "rebuild"])
def test_without_an_index_the_message_says_how_to_make_one(run, command):
    result = run(command, code=1)
    assert "dateline" in result.stderr
    assert "FOLDER" in result.stderr


def test_verify_finds_nothing_amiss_and_then_what_was_done(run, reports):
    run("index", reports)
    assert json.loads(run("verify", "--json").stdout)["findings"] == []
    (reports / "a.txt").write_text("Forged.")
    findings = json.loads(run("verify", "--json", code=1).stdout.split("Error")[0])[
        "findings"
    ]
    assert [f["kind"] for f in findings] == ["changed file"]


def test_verify_names_a_damaged_index_and_a_rebuild_mends_it(run, reports, tmp_path):
    run("index", reports)
    (segment,) = (tmp_path / "index").glob("*/*.seg")
    data = bytearray(segment.read_bytes())
    middle = len(data) // 2
    data[middle : middle + 200] = bytes(200)
    segment.write_bytes(data)
    found = run("verify", code=1)
    assert "damaged index" in found.stdout
    run("rebuild")
    run("verify")


def test_rebuild_makes_the_same_archive_again(run, reports):
    run("index", reports)
    before = run("search", "--json", "rain OR rockets").stdout
    run("rebuild")
    after = run("search", "--json", "rain OR rockets").stdout

    def ids(text):
        return [hit["id"] for hit in json.loads(text)["hits"]]

    assert ids(before) == ids(after)
    assert json.loads(run("verify", "--json").stdout)["findings"] == []
    assert json.loads(run("index", reports, "--json").stdout)["files"]["read"] == 0


def test_rebuild_mends_a_damaged_ledger(run, reports, tmp_path):
    run("index", reports)
    (tmp_path / "index" / "ledger.sqlite").write_bytes(
        b"SQLite format 3\x00" + b"?" * 5000
    )
    assert "dateline rebuild" in run("status", code=1).stderr
    run("rebuild", reports)
    assert json.loads(run("verify", "--json").stdout)["findings"] == []


def test_a_rebuild_that_fails_leaves_the_old_index(run, reports):
    run("index", reports)
    (reports / "dateline.toml").write_text("nonsense = 1")
    assert "unknown key" in run("rebuild", code=1).stderr
    assert "Rockets" in run("search", "rockets").stdout


def test_inspect_prints_one_object_a_line_with_spans_that_hold(run, tmp_path):
    texts = [
        "Rockets fell near Ashkelon on Thursday.\r\n  Two  spaces.",
        "In May 2014 nothing.",
    ]
    file = tmp_path / "r.jsonl.gz"
    lines = [
        json.dumps({"text": t, "date": "2020-10-23", "source": "S"}) for t in texts
    ]
    file.write_bytes(gzip.compress("\n".join(lines).encode()))
    found = [
        json.loads(line) for line in run("inspect", file, "--json").stdout.splitlines()
    ]
    assert [f["text"] for f in found] == texts
    for entry in found:
        assert {"id", "title", "path", "record", "source", "sha256", "date"} <= set(
            entry
        )
        for mention in entry["dates"] + entry["places"]:
            assert entry["text"][mention["start"] : mention["end"]] == mention["text"]
    first = found[0]
    assert (first["path"], first["record"]) == ("r.jsonl.gz", 1)
    assert first["date"]["precision"] == "day"
    assert first["dates"][0]["earliest"] == "2020-10-22"
    assert first["places"][0]["country"] == "IL"
    assert not (tmp_path / "index").exists()


def test_inspect_says_null_for_an_undated_report(run):
    found = json.loads(run("inspect", SEEDS / "netivot-sirens.txt", "--json").stdout)
    assert found["date"] is None
    assert found["record"] is None
    assert found["path"] == "netivot-sirens.txt"


def test_inspect_says_of_evidence_all_that_an_export_says(run):
    run("index", SEEDS)
    reports = run("export", "ashkelon", "--format", "jsonl").stdout.splitlines()
    for exported in map(json.loads, reports):
        found = json.loads(run("inspect", SEEDS / exported["path"], "--json").stdout)
        told = found["title_dates"] + found["dates"]
        assert found["date"] == exported["date"]
        assert sorted(map(str, told)) == sorted(map(str, exported["dates"]))
        assert found["places"] == [
            p for p in exported["places"] if p["field"] == "text"
        ]


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("nowhere.txt", "nowhere.txt cannot be read: No such file or directory"),
        ("reports", "is a folder; name the files in it, or try `dateline index"),
    ],
)
def test_inspect_says_what_is_no_file(run, reports, name, told):
    message = run("inspect", name, code=1).stderr
    assert told in message
    assert "Errno" not in message


@pytest.mark.parametrize("name", ["notes", "notes.xyz"])
def test_inspect_fails_at_a_file_of_unknown_form(run, tmp_path, name):
    (tmp_path / name).write_bytes(b"?")
    assert f"{name}: unknown form of file" in run("inspect", name, code=1).stderr


def test_a_folder_without_reports_is_told_apart_from_one_that_is_up_to_date(
    run, tmp_path, reports
):
    hint = "no file of a form that is read; `dateline formats` lists them"
    (tmp_path / "pictures").mkdir()
    (tmp_path / "pictures" / "a.jpg").write_bytes(b"x")
    assert hint in run("index", "pictures").stderr
    run("index", reports)
    assert hint not in run("index", reports).stderr


@pytest.mark.parametrize("how", [(), ("--dry-run",)])
def test_a_column_of_texts_or_dates_that_bears_no_known_name_is_told(
    run, tmp_path, how
):
    rows = [
        f"{n} May 1987,Item {n},Eleven houses by the river were flooded when the dam "
        "above broke at noon.\n"
        for n in (1, 2)
    ]
    (tmp_path / "a.csv").write_text("went_out,headline,prose\n" + "".join(rows))
    told = run("index", "a.csv", *how).output
    for what in ("text", "date"):
        assert f"a.csv: 2 records without a {what}" in told
    assert "--map text=prose,date=went_out" in told
    # Another --map takes the place of the first, which what is advised holds too.
    first = run("index", "a.csv", *how, "--map", "text=prose").output
    assert "--map text=prose,date=went_out" in first
    mapped = run("index", "a.csv", *how, "--map", "text=prose,date=went_out").output
    assert "without" not in mapped
    plain = run("index", "a.csv", *how, "--map", "none", "--json")
    assert json.loads(plain.stdout)["overlooked"][0]["records"] == 2


@pytest.mark.parametrize("how", [(), ("--dry-run",)])
def test_a_column_that_tells_no_order_of_day_and_month_is_told(run, tmp_path, how):
    rows = "".join(f"{day},Floods,It rained.\n" for day in ("03/04/2019", "05/05/2019"))
    (tmp_path / "a.csv").write_text(f"date,title,text\n{rows}")
    told = "a.csv: 1 date in figures, of which day and month can be mistaken"
    assert told in run("index", "a.csv", *how).output
    assert told not in run("index", "a.csv", *how, "--date-order", "dmy").output
    config = tmp_path / "dateline.toml"
    config.write_text('date_order = "dmy"\n')
    assert told not in run("index", "a.csv", *how).output
    config.unlink()
    (tmp_path / "a.csv").write_text(f"date,title,text\n{rows}12/25/2019,A,B.\n")
    run("index", "a.csv")
    assert told not in run("index", "a.csv", *how).output


def test_a_date_that_cannot_be_read_is_told_with_its_record(run, tmp_path):
    (tmp_path / "a.jsonl").write_text('{"text": "x", "date": "in Octember"}\n')
    told = run("index", "a.jsonl").stderr
    assert "a.jsonl, record 1: the date “in Octember” cannot be read" in told


def test_a_folder_that_was_moved_is_told_of_and_a_rebuild_names_the_new_one(
    run, tmp_path, reports
):
    run("index", reports)
    reports.rename(tmp_path / "moved")
    told = run("verify", code=1).stdout
    assert f"all of {reports} is gone: `dateline rebuild FOLDER...` names" in told
    assert "to mend it" not in told
    assert "`dateline rebuild FOLDER...` names all" in run("rebuild", code=1).stderr
    run("rebuild", "moved")
    assert "0 findings" in run("verify").output


def test_inspect_reads_a_file_by_the_tables_of_the_folder_above(run, tmp_path):
    folder = tmp_path / "reports"
    (folder / "2020" / "10").mkdir(parents=True)
    file = folder / "2020" / "10" / "a.txt"
    file.write_text("The fire reached Little Wexmoor on Friday.")
    (folder / "places.csv").write_text("name,lat,lon\nLittle Wexmoor,51.5,-1\n")
    told = run("inspect", file, "--json")
    (place,) = json.loads(told.stdout)["places"]
    assert place["text"] == "Little Wexmoor"
    assert f"{file}: read by places.csv in {folder}" in told.stderr
    assert json.loads(told.stdout)["path"] == "2020/10/a.txt"
    # The nearest folder that says anything counts, and says nothing of itself.
    (folder / "2020" / "10" / "places.csv").write_text("name,lat,lon\nElse,1,1\n")
    alone = run("inspect", folder / "2020" / ".." / "2020" / "10" / "a.txt", "--json")
    assert json.loads(alone.stdout)["places"] == []


def test_inspect_speaks_of_no_tables_where_there_are_none(run, tmp_path):
    (tmp_path / "reports").mkdir()
    (tmp_path / "a.txt").write_text("The fire was out on Friday.")
    for way in ("a.txt", "reports/../a.txt", tmp_path / "reports" / ".." / "a.txt"):
        assert run("inspect", way, "--json").stderr == ""


def test_inspect_names_what_it_cannot_read(run, tmp_path):
    (tmp_path / "a.jsonl").write_text('{"text": "x"}\nbroken\n')
    result = run("inspect", "a.jsonl", "--json", code=1)
    assert len(result.stdout.splitlines()) == 1
    assert "a.jsonl, record 2" in result.stderr


def test_formats_lists_every_form_and_what_is_missing(run, monkeypatch):
    listed = json.loads(run("formats", "--json").stdout)
    assert {"plain text", "HTML", "PDF", "web archive", "Parquet"} <= {
        f["name"] for f in listed
    }
    monkeypatch.setattr(
        "archive.ingest.form._installed", lambda module: module != "pypdf"
    )
    assert "pip install 'dateline-archive[pdf]'" in run("formats").stdout


def test_the_samples_are_all_read(run):
    account = json.loads(run("index", SEEDS, "--json").stdout)
    assert account["failures"] == []
    assert account["documents"]["written"] >= 8
    assert account["documents"]["undated"] >= 2


def test_a_country_file_of_geonames_becomes_places_that_reports_are_read_with(
    run, reports, tmp_path
):
    dump = tmp_path / "UA.txt"
    cells = ["1", "Zelokamka", "Zelokamka", "Желокамка", "49.7", "37.6", "P", "PPL"]
    cells += [
        "UA",
        "",
        "07",
        "6308",
        "",
        "",
        "0",
        "",
        "98",
        "Europe/Kiev",
        "2021-05-05",
    ]
    dump.write_text("\t".join(cells) + "\n", "utf-8")
    made = run("geonames", dump).stdout
    assert made.splitlines() == [
        "name,other names,lat,lon,parent,id,population",
        "Zelokamka,Желокамка,49.7,37.6,UA.07.6308,1,0",
    ]
    (reports / "places.csv").write_text(made, "utf-8")
    (reports / "c.txt").write_text("In Ukraine, three died in Zelokamka.\n")
    run("index", reports)
    found = json.loads(run("search", "--place", "1", "--json").stdout)
    assert found["total"] == 1
    assert "Zelokamka" in run("show", found["hits"][0]["id"]).stdout
    told = run("geonames", reports / "a.txt", code=1).stderr
    assert "a.txt, line 1: this is no country file of GeoNames" in told


def test_a_village_of_a_table_of_incidents_is_found_by_name_division_and_id(
    run, tmp_path
):
    (tmp_path / "incidents.csv").write_text(
        "event_date,country,admin1,location,latitude,longitude,notes\n"
        "2021-03-13,Syria,Aleppo,Um Adaset,36.4123,37.9011,Shells fell at dawn.\n"
        "2021-03-14,Syria,Idleb,Idleb,35.93,36.63,A clinic was shelled.\n",
        "utf-8",
    )
    run("index", "incidents.csv")
    by_place = {
        place: run("search", "--place", place).stdout.count("\n")
        for place in ("Um Adaset", "r-um-adaset_36.41_37.90_SY.09", "Aleppo", "Syria")
    }
    assert by_place == {
        "Um Adaset": 1,
        "r-um-adaset_36.41_37.90_SY.09": 1,
        "Aleppo": 1,
        "Syria": 2,
    }
