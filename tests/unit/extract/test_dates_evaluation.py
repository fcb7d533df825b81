"""The measuring program counts as it says."""

import json
import subprocess
import sys
from pathlib import Path

PROGRAM = Path(__file__).parents[3] / "benchmarks" / "eval_dates.py"


def gold(text, words, value, kind="DATE"):
    start = text.index(words)
    return {"start": start, "end": start + len(words), "value": value, "type": kind}


def run(tmp_path, records, *options):
    corpus = tmp_path / "corpus.jsonl"
    corpus.write_text("\n".join(json.dumps(r) for r in records), encoding="utf-8")
    command = [sys.executable, str(PROGRAM), str(corpus), *options]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return done.stdout


def test_a_right_a_wrong_and_a_missed_expression_are_counted(tmp_path):
    text = "On Thursday it rained, on 5 May 1990 it did not; D-Day was dry. Now it is 1991."
    record = {
        "text": text,
        "dct": "2020-10-23",
        "timex": [
            gold(text, "Thursday", "2020-10-22"),
            gold(text, "5 May 1990", "1990-06-05"),
            gold(text, "D-Day", "1944-06-06"),
            gold(text, "Now", "PRESENT_REF"),
        ],
    }
    shown = run(tmp_path, [record], "--errors")
    assert "DATE: 3 in gold, 3 found" in shown
    assert "spans, exact            0.667  0.667  0.667" in shown
    assert "with the right value    0.333  0.333  0.333" in shown
    assert "1 gold expressions name no place in the calendar" in shown
    assert "missed" in shown
    assert "not in gold" in shown
    assert "'5 May 1990' read as 1990-05-05, gold 1990-06-05" in shown


def test_times_that_name_a_day_are_counted_apart(tmp_path):
    text = "It fell on Tuesday night."
    timex = gold(text, "Tuesday night", "2020-10-20TNI", "TIME")
    shown = run(tmp_path, [{"text": text, "dct": "2020-10-23", "timex": [timex]}])
    assert "TIME that names a day: 1 in gold, 1 found" in shown


def test_a_record_without_a_date_is_read(tmp_path):
    text = "It fell in 1967."
    shown = run(tmp_path, [{"text": text, "timex": [gold(text, "1967", "1967")]}])
    assert "with the right value    1.000  1.000  1.000" in shown
