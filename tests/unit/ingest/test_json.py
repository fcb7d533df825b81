"""JSON as people have it: one report at fault costs one report."""

import pytest

from archive.ingest.failure import ReadFailure
from archive.ingest.limits import Limits

ONE, TWO = b'{"text": "One fell."}', b'{"text": "Two fell."}'


def told(found):
    return [r.reason if isinstance(r, ReadFailure) else r.text for r in found]


def between(name, middle):
    if name == "a.json":
        return b"[%b,\r\n%b,\r\n%b]" % (ONE, middle, TWO)
    if name == "b.json":
        return b'{"count": 3, "articles": [%b, %b, %b]}' % (ONE, middle, TWO)
    return b"\r\n".join((ONE, middle, TWO))


@pytest.mark.parametrize("name", ["a.json", "b.json", "a.jsonl"])
@pytest.mark.parametrize(
    "value", [b"1" * 5000, b"-" + b"1" * 5000, b"1e99999", b"NaN", b'"\t\x00"']
)
def test_a_value_that_is_hardly_json_costs_no_report(folder, name, value):
    middle = b'{"text": "Rain.", "n": %b}' % value
    assert told(folder.read(name, between(name, middle))) == [
        "One fell.",
        "Rain.",
        "Two fell.",
    ]


DEEP = b"[" * 100_000 + b"]" * 100_000


@pytest.mark.parametrize("name", ["a.json", "b.json", "a.jsonl"])
@pytest.mark.parametrize(
    ("middle", "reason"),
    [
        (b'{"text": "Rain.", "n": %b}' % DEEP, "nested too deeply"),
        (b'{"text": "Rain.",}', "not JSON"),
        (b'{"text": "a \\" } b", "n": None, "o": {"p": [1]}}', "not JSON"),
        (b'{"text": "Rain.", n: "\\\\"}', "not JSON"),
    ],
)
def test_an_object_that_is_none_costs_one_report(folder, name, middle, reason):
    first, fault, last = told(folder.read(name, between(name, middle)))
    assert (first, last) == ("One fell.", "Two fell.")
    assert reason in fault


def test_an_object_longer_than_allowed_costs_one_report(folder):
    long = b'{"text": "%b", "n": ["\\\\", "\\"]"]}' % (b"x" * 700_000)
    data = between("a.json", long)
    found = folder.read("a.json", data, limits=Limits(record=300_000))
    first, fault, last = told(found)
    assert (first, last) == ("One fell.", "Two fell.")
    assert "DATELINE_RECORD_BYTES" in fault


@pytest.mark.parametrize("middle", [b'{"text": "Rain}', b'{"text": ["Rain"', b"None"])
def test_an_object_without_an_end_ends_the_array_and_says_so(folder, middle):
    first, *_, fault = told(folder.read("a.json", between("a.json", middle)))
    assert first == "One fell."
    assert "not JSON" in fault


@pytest.mark.parametrize(
    "data",
    [
        b"[\n%b,\n%b\n]\n" % (ONE, TWO),
        b"\xef\xbb\xbf \n[%b,%b]" % (ONE, TWO),
        b"%b,\n%b,\n" % (ONE, TWO),
        b"\x1e%b\n\x1e%b\n" % (ONE, TWO),
    ],
)
def test_lines_that_are_parted_as_in_an_array_are_read(folder, data):
    assert told(folder.read("a.jsonl", data)) == ["One fell.", "Two fell."]
