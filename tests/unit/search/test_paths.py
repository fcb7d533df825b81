"""Paths as they are compared: names, keys, what was asked for."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.model import FileRef
from archive.search.paths import (
    Spot,
    begun,
    fits,
    name_key,
    path_key,
    path_notes,
    spots,
    top_key,
    upwards,
    wanted,
)


@pytest.mark.parametrize(
    ("path", "record", "spot"),
    [
        ("a.txt", None, Spot("", "a.txt")),
        ("2019/march/a.txt", None, Spot("2019/march", "a.txt")),
        ("2019/a.csv", 3, Spot("2019/a.csv", "")),
        ("a.zip!/in/b.txt", None, Spot("a.zip/in", "b.txt")),
        ("book.xlsx!/Sheet 1", 7, Spot("book.xlsx/Sheet 1", "")),
        # A folder whose name ends so is no archive of files.
        ("wow!/b.txt", None, Spot("wow!", "b.txt")),
        ("a// /b.txt", None, Spot("a", "b.txt")),
        ("", None, Spot("", "")),
    ],
)
def test_a_report_lies_in_a_folder_or_in_a_file_of_many(path, record, spot):
    assert spots([FileRef(path=path, record=record)]) == (spot,)


def test_a_report_of_several_files_lies_at_each_once():
    refs = [FileRef(path="a/1.txt"), FileRef(path="b.csv", record=2)]
    again = FileRef(path="b.csv", record=9)
    assert spots([*refs, again]) == (Spot("a", "1.txt"), Spot("b.csv", ""))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("2019/March", "2019/march/"),
        ("Été", "ete"),
        ("e\u0301te\u0301", "été"),
        ("한글", "\u1112\u1161\u11ab\u1100\u1173\u11af"),
        ("my  papers", "My papers"),
        ("a.zip!/b", "a.zip/b"),
        ("Straße", "STRASSE"),
        ("O’Neill", "o'neill"),
    ],
)
def test_case_accents_and_blanks_do_not_count(one, other):
    assert path_key(one) == path_key(other)


@pytest.mark.parametrize(
    ("one", "other"), [("C++", "C#"), ("2019-03", "2019 03"), ("a.txt", "a txt")]
)
def test_marks_do_count(one, other):
    assert path_key(one) != path_key(other)


@given(st.text(min_size=1).filter(str.strip))
def test_a_key_holds_something_and_is_its_own(name):
    key = name_key(name)
    assert key
    assert "/" in name or "/" not in key
    key.encode("utf-8", "surrogatepass")


@pytest.mark.parametrize(
    ("typed", "ends", "holds", "neither"),
    [
        ("march", ["march", "2019/march"], ["2019/march/x"], ["marching", "2019"]),
        ("/march", ["march"], ["march/x"], ["2019/march"]),
        ("./march/", ["march"], ["march/x"], ["2019/march"]),
        ("2019/march", ["a/2019/march"], ["2019/march/x"], ["2019/x/march"]),
        (".hidden", ["a/.hidden"], [".hidden/x"], ["hidden"]),
        ("*", ["*"], ["a/*/x"], ["a"]),
    ],
)
def test_whole_names_that_follow_each_other_are_meant(typed, ends, holds, neither):
    asked = wanted(typed)
    assert all(map(asked.ends, ends))
    assert all(map(asked.holds, (*ends, *holds)))
    assert not any(map(asked.ends, (*holds, *neither)))
    assert not any(map(asked.holds, neither))


@pytest.mark.parametrize(
    ("typed", "ends", "neither"),
    [
        ("dra*", ["draft", "a/dra"], ["a/raft", "dra/x"]),
        ("/20*/m*h", ["2019/march", "20/mh"], ["a/2019/march", "2019/may"]),
        ("**/x*", ["x", "a/b/xy"], ["yx"]),
        ("a/*", ["a/b", "c/a/b"], ["a", "a/b/c"]),
    ],
)
def test_a_star_stands_for_any_characters_of_one_name(typed, ends, neither):
    asked = wanted(typed, pattern=True)
    assert all(map(asked.ends, ends))
    assert not any(map(asked.ends, neither))


_SHORT = st.text("ab*", max_size=7)


@given(_SHORT, st.text("ab", max_size=9))
def test_a_pattern_fits_what_an_expression_would(pattern, name):
    expression = ".*".join(map(re.escape, pattern.split("*")))
    assert fits(pattern, name) == bool(re.fullmatch(expression, name))


def test_a_pattern_of_many_stars_takes_no_time():
    assert not fits("*a" * 100 + "b", "a" * 255)


def test_no_names_ask_for_everything():
    for typed in ("", "/", " // "):
        assert wanted(typed).holds("a/b")
        assert wanted(typed).holds("")


def test_a_name_that_is_being_typed_is_begun():
    assert begun("2019/ma").ends("2019/march")
    assert begun("/2019/").ends("2019/march")
    assert not begun("/2019/").ends("2019")
    assert begun("").ends("2019")


@pytest.mark.parametrize(
    ("keys", "top"),
    [
        ([], ""),
        (["a/b/c"], "a/b/c"),
        (["a/b/c", "a/b", "a/b/d"], "a/b"),
        (["a/b", "ab"], ""),
    ],
)
def test_the_innermost_folder_that_holds_all_is_found(keys, top):
    assert top_key(keys) == top


def test_folders_are_gone_through_upwards():
    assert list(upwards("a/b/c")) == ["a/b/c", "a/b", "a"]
    assert list(upwards("")) == []


def test_folders_of_such_a_name_are_told_but_not_all_of_them():
    folders = [f"{year}/march" for year in range(2001, 2010)]
    (note,) = path_notes("Mar", folders)
    assert note.endswith("“2005/march”, ….")
    assert path_notes("/", folders) == ()
