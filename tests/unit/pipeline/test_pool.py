import json
import subprocess
import sys
from pathlib import Path

import pytest
from hostile_annotators import DeadSetup, HostileSetup

from archive.ingest import ReadFailure, ReadOptions, found_of
from archive.model import Document
from archive.pipeline.annotator import Setup
from archive.pipeline.inspecting import inspect_file
from archive.pipeline.plan import ToRead, make_tasks
from archive.pipeline.pool import Pool, PoolError


def lines(path, texts):
    path.write_text("".join(json.dumps({"text": text}) + "\n" for text in texts))
    return path


def run(files, setup, workers=2, seconds=60.0, deals=None):
    entries = [
        (key, ToRead(found_of(file, file.parent))) for key, file in enumerate(files)
    ]
    results = []
    with Pool(setup, workers, seconds) as pool:
        for block in pool.run(make_tasks(entries, ReadOptions(), workers, deals)):
            results += block.results
    return results


def texts(results):
    return sorted(r.text for _, r in results if isinstance(r, Document))


def failures(results):
    return sorted(
        (r.ref.record or 0, r.reason) for _, r in results if isinstance(r, ReadFailure)
    )


@pytest.mark.parametrize(
    ("word", "reason"),
    [
        ("HANG", "took more than 3 seconds"),
        ("EXIT", "died (exit code 3)"),
        ("EXIT LATE", "died (exit code 3)"),
        ("CRASH", "died (signal 11)"),
        ("KILL", "killed twice (signal 9), perhaps for lack of memory"),
        ("RAISE", "annotating failed: ValueError: what a parser says"),
        ("RAISE LATE", "annotating failed: ValueError: what a parser says"),
        ("EAT", "annotating failed: MemoryError"),
    ],
)
def test_a_hostile_record_costs_itself_only(tmp_path, word, reason):
    good = [f"Text {n}." for n in range(80)]
    file = lines(tmp_path / "a.jsonl", [*good[:41], word, *good[41:]])
    results = run(
        [file], HostileSetup(), workers=1, seconds=3.0 if word == "HANG" else 60.0
    )
    assert texts(results) == sorted(good)
    ((record, told),) = failures(results)
    assert record == 42
    assert reason in told


def test_several_hostile_records_in_small_files_cost_themselves_only(tmp_path):
    files = []
    for number in range(40):
        file = tmp_path / f"{number:02}.txt"
        file.write_text("EXIT" if number % 13 == 5 else f"Text {number}.")
        files.append(file)
    results = run(files, HostileSetup())
    assert len(texts(results)) == 37
    assert len(failures(results)) == 3


def test_a_record_whose_worker_is_killed_from_without_is_tried_once_more(tmp_path):
    good = [f"Text {n}." for n in range(80)]
    file = lines(tmp_path / "a.jsonl", [*good[:41], "ONCE", *good[41:]])
    results = run([file], HostileSetup(mark=str(tmp_path / "mark")), workers=1)
    assert texts(results) == sorted([*good, "ONCE"])
    assert failures(results) == []
    assert (tmp_path / "mark").exists()


def test_what_was_killed_from_without_is_left_to_the_next_run_too(tmp_path):
    file = lines(tmp_path / "a.jsonl", ["Rain.", "KILL", "CRASH", "Hail."])
    results = run([file], HostileSetup())
    told = [r for _, r in results if isinstance(r, ReadFailure)]
    assert [(r.ref.record, r.passing) for r in told] == [(2, True), (3, False)]
    assert texts(results) == ["Hail.", "Rain."]


@pytest.mark.parametrize("dealt", [True, False])
def test_a_large_file_is_shared_and_nothing_is_lost_or_doubled(tmp_path, dealt):
    wanted = [f"Text {n}. " + "x" * 200 for n in range(1500)]
    file = lines(tmp_path / "a.jsonl", wanted)
    results = run([file], Setup(), deals=tmp_path if dealt else None)
    assert texts(results) == sorted(wanted)


@pytest.mark.parametrize("dealt", [True, False])
def test_shares_of_workers_that_die_are_gone_on_with(tmp_path, dealt):
    good = [f"Text {n}. " + "x" * 400 for n in range(1500)]
    bad = {70: "EXIT", 390: "CRASH", 391: "EXIT LATE", 800: "KILL", 1499: "EXIT"}
    wanted = [bad.get(n, text) for n, text in enumerate(good)]
    file = lines(tmp_path / "a.jsonl", wanted)
    results = run([file], HostileSetup(), deals=tmp_path if dealt else None)
    assert texts(results) == sorted(set(wanted) - set(bad.values()))
    assert [record for record, _ in failures(results)] == [n + 1 for n in bad]


def test_what_one_worker_does_not_come_to_the_others_do(tmp_path):
    # The first worker waits for the last record, which would be its own by turns.
    wanted = [f"Text {n}. " + "x" * 400 for n in range(32 * 45)]
    wanted[0], wanted[-1] = "WAIT", "GO ON"
    file = lines(tmp_path / "a.jsonl", wanted)
    setup = HostileSetup(mark=str(tmp_path / "mark"))
    results = run([file], setup, deals=tmp_path)
    assert texts(results) == sorted(wanted)
    assert failures(results) == []


def test_workers_that_cannot_begin_are_an_error_and_not_a_loop(tmp_path):
    with pytest.raises(PoolError, match="end before they begin"):
        run([lines(tmp_path / "a.jsonl", ["x"])], DeadSetup())


@pytest.mark.parametrize("count", [1000, 1023, 2016])
def test_inspection_keeps_the_order_of_the_file(tmp_path, count):
    wanted = [f"Text {n}. " + "x" * 300 for n in range(count)]
    file = lines(tmp_path / "a.jsonl", wanted)
    with file.open("a") as stream:
        stream.write("broken\n")
    found = list(inspect_file(Path(file), ReadOptions(), 3))
    assert [d.text for d in found[:-1]] == wanted
    assert isinstance(found[-1], ReadFailure)


AHEAD = """
import json, sys
from pathlib import Path

from archive.ingest import ReadOptions, found_of
from archive.pipeline.annotator import Setup
from archive.pipeline.plan import ToRead, make_tasks
from archive.pipeline.ahead import start_ahead
from archive.pipeline.pool import Pool
from archive.search.engines.whoosh.packing import WhooshPacker
from archive.search.addresses import packer_module

assert packer_module("whoosh:index") == WhooshPacker.__module__
if __name__ == "__main__":
    start_ahead(packer_module("whoosh:index"))
    file = Path(sys.argv[1])
    tasks = make_tasks([(0, ToRead(found_of(file, file.parent)))], ReadOptions(), 2)
    with Pool(Setup(), 2) as pool:
        found = [r for block in pool.run(tasks) for _, r in block.results]
    print(json.dumps(sorted([d.text, d.language] for d in found if hasattr(d, "text"))))
"""


def test_workers_of_a_process_started_ahead_read_and_tell_languages(tmp_path):
    german = "Das Erdbeben hat gestern die Stadt erschüttert, es gab viele Verletzte."
    french = "Le séisme a secoué la ville hier soir, il y a de nombreux blessés."
    file = lines(tmp_path / "reports.jsonl", [german, french])
    program = tmp_path / "ahead.py"
    program.write_text(AHEAD)
    done = subprocess.run(
        [sys.executable, program, file], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == [[german, "de"], [french, "fr"]]


LOADED = """
import sys
import archive.pipeline.preloaded
before = set(sys.modules)
from pathlib import Path
from archive.extract.dates.finder import find_dates, _trigger_patterns
from archive.ingest import ReadOptions, read
file = Path(sys.argv[1])
(record,) = read(file, file.parent, ReadOptions())
made = _trigger_patterns.cache_info().misses
find_dates(record.text, None)
assert _trigger_patterns.cache_info().misses == made
print(*(name for name in set(sys.modules) - before if name.startswith("archive.")))
"""


def test_what_reads_text_and_finds_days_is_loaded_once_for_all_workers(tmp_path):
    file = tmp_path / "report.txt"
    file.write_text("A storm hit Paris on Thursday.\n")
    loading = [sys.executable, "-c", LOADED, file]
    done = subprocess.run(loading, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout.strip()) == (0, ""), done.stderr
