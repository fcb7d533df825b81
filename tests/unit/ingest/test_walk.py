import os

import pytest

from archive.ingest import (
    ConfigError,
    FolderError,
    Found,
    ReadOptions,
    Skipped,
    parse_mapping,
    walk,
)


def listed(root, **options):
    return [entry.path for entry in walk(root, **options)]


def touch(root, *names):
    for name in names:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text("x")


def test_files_come_in_a_stable_order_and_notes_and_configuration_are_left_out(
    tmp_path,
):
    touch(
        tmp_path,
        "b.txt",
        "a/z.txt",
        "a/B.txt",
        "A.txt",
        ".hidden",
        ".git/x.txt",
        "README.md",
        "a/readme",
        "places.csv",
        "corrections.csv",
        "dateline.toml",
        "a/places.csv",
    )
    assert listed(tmp_path) == ["A.txt", "b.txt", "a/B.txt", "a/places.csv", "a/z.txt"]


def test_excluded_folders_are_not_entered(tmp_path):
    touch(tmp_path, "a.txt", "index/b.txt")
    assert listed(tmp_path, exclude=[tmp_path / "index"]) == ["a.txt"]


def test_links_out_of_the_folder_are_listed_and_not_followed(tmp_path):
    root = tmp_path / "root"
    touch(tmp_path, "out.txt", "root/in.txt", "elsewhere/x.txt")
    (root / "bad.txt").symlink_to(tmp_path / "out.txt")
    (root / "good.txt").symlink_to(root / "in.txt")
    (root / "loop").symlink_to(root)
    (root / "away").symlink_to(tmp_path / "elsewhere")
    (root / "nowhere.txt").symlink_to(root / "nothing")
    found = {entry.path: entry for entry in walk(root)}
    assert isinstance(found["bad.txt"], Skipped)
    assert "leads out" in found["bad.txt"].reason
    assert isinstance(found["good.txt"], Found)
    assert isinstance(found["loop"], Skipped)
    assert isinstance(found["away"], Skipped)
    assert isinstance(found["nowhere.txt"], Skipped)
    assert found["nowhere.txt"].reason.startswith("a link to nothing")


def test_pipes_and_sockets_are_skipped(tmp_path):
    os.mkfifo(tmp_path / "pipe.txt")
    (entry,) = walk(tmp_path)
    assert entry == Skipped("pipe.txt", "no plain file")


def test_what_a_browser_saved_beside_a_page_is_listed_and_no_report(tmp_path):
    touch(
        tmp_path,
        "Flood.html",
        "Flood_files/advert.html",
        "pages/Feuer.htm",
        "pages/Feuer-Dateien/a/knopf.html",
        "reports_files/a.txt",
        "other.html",
        "other notes/b.txt",
    )
    (tmp_path / "old.htm").write_text("<html><FRAMESET cols=2>")
    touch(tmp_path, "old_files/main.htm")
    found = list(walk(tmp_path))
    assert [one.path for one in found if isinstance(one, Skipped)] == [
        "Flood_files",
        "pages/Feuer-Dateien",
    ]
    assert found[0].path == "Flood.html"
    assert {one.path for one in found} >= {
        "reports_files/a.txt",
        "other notes/b.txt",
        "old_files/main.htm",
    }


@pytest.mark.parametrize(
    "name", [b"new\nline.txt", b'quo"te.txt', b"\xff\xfe.txt", "é.txt".encode()]
)
def test_names_of_any_bytes_are_found_and_can_be_shown(tmp_path, name):
    (tmp_path / os.fsdecode(name)).write_bytes(b"x")
    (entry,) = walk(tmp_path)
    assert entry.name == name
    assert entry.file.read_bytes() == b"x"
    entry.path.encode("utf-8")


def test_a_folder_that_is_not_there_is_an_error(tmp_path):
    with pytest.raises(FolderError, match="cannot be read"):
        list(walk(tmp_path / "none"))


def test_the_folders_configuration_adds_to_the_options(tmp_path):
    (tmp_path / "dateline.toml").write_text(
        'source = "The Post"\nlanguage = "en"\ndate_order = "mdy"\n[map]\ntext = "story"\ndate = "seen"\n'
    )
    options = ReadOptions(mapping={"date": "other"}).with_folder(tmp_path)
    assert (options.source, options.language, options.date_order) == (
        "The Post",
        "en",
        "mdy",
    )
    assert options.mapping == {"text": "story", "date": "other"}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("sauce = 'x'", "unknown key sauce"),
        ("source = 3", "source must be a text"),
        ("date_order = 'ymd'", "dmy or mdy"),
        ("map = 'x'", "must be a table"),
        ("[map]\nbody = 'x'", "with a FIELD of title, text"),
        ("= broken", "cannot be read"),
    ],
)
def test_a_wrong_configuration_names_the_file_and_the_key(tmp_path, text, message):
    (tmp_path / "dateline.toml").write_text(text)
    with pytest.raises(ConfigError, match=message) as caught:
        ReadOptions().with_folder(tmp_path)
    assert "dateline.toml" in caught.value.message


def test_a_mapping_is_read_from_the_command_line():
    assert parse_mapping("date=published_at, body=story ,place=where") == {
        "date": "published_at",
        "text": "story",
        "places": "where",
    }


@pytest.mark.parametrize("text", ["", "date", "date=", "=x", "colour=red"])
def test_a_mapping_that_maps_nothing_is_an_error(text):
    with pytest.raises(ConfigError, match="maps nothing"):
        parse_mapping(text)
