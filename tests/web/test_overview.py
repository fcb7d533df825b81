"""The overview tells of the last run over each folder."""

from pages import read

RUN = {
    "folder": "reports",
    "started": "2024-05-31T08:05:00+00:00",
    "seconds": 2.5,
    "files": {"read": 2, "unchanged": 1, "removed": 0, "unknown": 0},
    "documents": {
        "written": 1,
        "kept": 0,
        "repeated": 0,
        "deleted": 0,
        "undated": 0,
    },
    "problems": [],
    "failed": 3,
    "failures": [
        {"file": "a.json", "record": 7, "reason": "no <text>"},
        {"file": "b.pdf", "record": None, "reason": "empty"},
    ],
}
QUIET = {
    **RUN,
    "folder": "letters",
    "files": {"read": 0, "unchanged": 0, "removed": 0, "unknown": 0},
    "documents": {**RUN["documents"], "written": 0},
    "failed": 0,
    "failures": [],
}


def test_each_folder_has_its_last_run_with_what_it_could_not_read(make_client):
    page = read(make_client(last_runs=lambda: [RUN, QUIET]), "/overview")
    assert page.all("h3")[-2:] == ["reports", "letters"]
    assert "31 May 2024, 08:05 UTC" in page.all("time")
    assert "2 files read, 1 file unchanged and 1 report written" in page.text
    assert "3 files or records could not be read" in page.all("summary")
    assert "a.json, record 7 no <text>" in page.all("li")
    assert "b.pdf empty" in page.all("li")
    assert "and 1 more" in page.text
    assert "nothing to do" in page.text
    assert "Everything of a known form was read." in page.text


def test_what_keeps_a_folder_from_being_followed_stands_above_all_else(make_client):
    fault = "places.csv, line 3: lat '<b>' is not a number of degrees. Until then …"
    page = read(
        make_client(last_runs=lambda: [RUN, {**QUIET, "problems": [fault]}]),
        "/overview",
    )
    assert page.all("h2")[0] == "To be mended in the folder letters"
    assert page.all("li").count(fault) == 1
    assert "To be mended in the folder reports" not in page.text


def test_the_status_has_the_runs_as_data(make_client):
    client = make_client(last_runs=lambda: [RUN])
    assert client.get("/status.json").json["runs"] == [RUN]


def test_a_new_run_makes_a_kept_overview_stale_though_nothing_was_committed(
    make_client,
):
    told = [RUN]
    client = make_client(last_runs=lambda: list(told))
    for path in ("/overview", "/status.json"):
        tag = {"If-None-Match": client.get(path).headers["ETag"]}
        assert client.get(path, headers=tag).status_code == 304
        told.append(QUIET)
        assert client.get(path, headers=tag).status_code == 200


def test_without_a_ledger_the_overview_speaks_of_no_run(client):
    assert "Last run" not in read(client, "/overview").text
    assert client.get("/status.json").json["runs"] == []
