import bz2
import gzip
import io
import json
import lzma
import random
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

from archive.ingest import ReadFailure, zstd
from archive.ingest.limits import Limits

DATA = Path(__file__).parents[2] / "data" / "forms"
LINES = b'{"text": "one"}\n{"text": "two"}\n'


def zipped(members, **options):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, **options) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return stream.getvalue()


def tarred(members, mode="w:gz"):
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode=mode) as archive:
        for name, data in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return stream.getvalue()


@pytest.mark.parametrize(
    ("suffix", "pack"),
    [
        ("gz", gzip.compress),
        ("bz2", bz2.compress),
        ("xz", lzma.compress),
        ("zst", zstd.zstd().compress),
    ],
)
def test_packed_files_are_read_in_place(folder, suffix, pack):
    found = folder.read(f"a.jsonl.{suffix}", pack(LINES))
    assert [r.text for r in found] == ["one", "two"]
    assert {r.ref.path for r in found} == {f"a.jsonl.{suffix}"}


MEMBERS = {
    "b/one.txt": b"Text one.",
    "two.jsonl": LINES,
    "x.bin": b"?",
    ".hidden.txt": b"no",
    "README.md": b"no",
    "__MACOSX/one.txt": b"no",
}


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.zip", zipped(MEMBERS)),
        ("a.tar", tarred(MEMBERS, "w")),
        ("a.tar.gz", tarred(MEMBERS)),
        ("a.tgz", tarred(MEMBERS)),
        ("a.tbz", tarred(MEMBERS, "w:bz2")),
        ("a.tar.xz", tarred(MEMBERS, "w:xz")),
        ("a.tar.zst", zstd.zstd().compress(tarred(MEMBERS, "w"))),
    ],
)
def test_members_of_known_forms_are_records_with_paths_of_their_own(folder, name, data):
    *found, unknown = folder.read(name, data)
    assert [(r.ref.path, r.ref.record, r.text) for r in found] == [
        (f"{name}!/b/one.txt", None, "Text one."),
        (f"{name}!/two.jsonl", 1, "one"),
        (f"{name}!/two.jsonl", 2, "two"),
    ]
    assert (unknown.ref.path, unknown.unknown) == (f"{name}!/x.bin", True)


def test_a_wacz_gives_its_captures_and_not_its_lists_of_pages(folder):
    captures = (DATA / "wget.warc.gz").read_bytes()
    members = {
        "archive/data.warc.gz": captures,
        "pages/pages.jsonl": b'{"format": "json-pages-1.0"}\n{"url": "x", "title": "X"}\n',
        "indexes/index.cdx.gz": gzip.compress(b"cdx"),
        "datapackage.json": b"{}",
    }
    found = folder.read("a.wacz", zipped(members))
    assert [r.url.rpartition("/")[2] for r in found] == [
        "index.html",
        "kathmandu.html",
        "copy.html",
    ]


def test_what_a_browser_saved_beside_a_page_is_no_report_in_a_zip_file(folder):
    members = {
        "p/Flood.html": b"<p>A flood in Narvik.</p>",
        "p/Flood_files/a/advert.html": b"<p>Buy in Dubai.</p>",
        "frames.htm": b"<html><frameset></frameset></html>",
        "frames_files/main.htm": b"<p>A fire in Bergen.</p>",
        "notes_files/a.txt": b"A storm.",
    }
    found = folder.read("a.zip", zipped(members))
    read = [one for one in found if not isinstance(one, ReadFailure)]
    assert [one.ref.path.partition("!/")[2] for one in read] == [
        "p/Flood.html",
        "frames_files/main.htm",
        "notes_files/a.txt",
    ]
    assert [one.ref.path for one in found if getattr(one, "unknown", False)] == [
        "a.zip!/p/Flood_files/a/advert.html"
    ]


def test_containers_within_containers_are_read_to_a_depth(folder):
    data = zipped({"a.txt": b"Deep."})
    for level in range(2):
        data = zipped({f"{level}.zip": data})
    assert folder.one("top.zip", data).ref.path == "top.zip!/1.zip!/0.zip!/a.txt"
    assert "containers within containers" in folder.failure(
        "top.zip", zipped({"x.zip": data})
    )


def test_a_zip_bomb_is_a_failure_and_its_neighbours_are_read(folder):
    data = zipped({"bomb.txt": b"0" * 50_000_000, "good.txt": b"Good."})
    bomb, good = folder.read("a.zip", data)
    assert "a bomb?" in bomb.reason
    assert good.text == "Good."


def test_members_that_lie_one_over_the_other_are_a_bomb(folder):
    one = zipped({"a.txt": b" " * 4_000_000 + b"Good."})
    end = one.index(b"PK\x05\x06")
    entry = one[one.index(b"PK\x01\x02") : end]
    count = (500).to_bytes(2, "little")
    tail = one[end : end + 8] + count * 2 + (500 * len(entry)).to_bytes(4, "little")
    data = one[:end] + entry * 499 + tail + one[end + 16 :]
    assert folder.one("a.zip", one).ref.path == "a.zip!/a.txt"
    assert "a bomb?" in folder.failure("a.zip", data)


def test_a_hole_of_a_sparse_file_in_a_tar_archive_is_a_bomb(folder):
    info = tarfile.TarInfo("a.txt")
    info.pax_headers = {
        "GNU.sparse.major": "0",
        "GNU.sparse.minor": "1",
        "GNU.sparse.size": str(50_000_000),
        "GNU.sparse.map": "49999995,5",
    }
    info.size = 5
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode="w", format=tarfile.PAX_FORMAT) as archive:
        archive.addfile(info, io.BytesIO(b"Good."))
    assert "a bomb?" in folder.failure("a.tar", stream.getvalue())


def test_a_gzip_bomb_is_a_failure(folder):
    assert "absurdly much" in folder.failure(
        "a.txt.gz", gzip.compress(b"0" * 30_000_000)
    )


def test_a_member_that_lies_about_its_size_is_a_failure(folder):
    data = bytearray(zipped({"a.txt": b"x" * 1000}))
    at = data.index(b"PK\x01\x02") + 24
    data[at : at + 4] = (10).to_bytes(4, "little")
    assert isinstance(folder.read("a.zip", bytes(data))[0], ReadFailure)


def test_too_many_members_are_a_failure(folder):
    data = zipped({f"{n}.txt": b"x" for n in range(20)})
    assert "members" in folder.failure("a.zip", data, limits=Limits(members=10))


@pytest.mark.parametrize(
    "name", ["../../etc/passwd.txt", "/abs.txt", "a\nb.txt", 'q"uote.txt']
)
def test_names_of_members_do_no_harm(folder, name):
    record = folder.one("a.zip", zipped({name: b"Text."}))
    assert record.ref.path.startswith("a.zip!/")
    assert list(folder.path.iterdir()) == [folder.path / "a.zip"]


@pytest.mark.parametrize("name", ["a.zip", "a.tar.gz", "a.tar"])
def test_a_cut_container_fails_and_what_came_before_is_kept(folder, name):
    members = {
        f"{n}.txt": json.dumps(list(range(n, n + 300))).encode() for n in range(40)
    }
    data = {
        "a.zip": zipped(members),
        "a.tar.gz": tarred(members),
        "a.tar": tarred(members, "w"),
    }[name]
    found = folder.read(name, data[: len(data) * 2 // 3])
    assert isinstance(found[-1], ReadFailure)


def test_a_locked_member_says_so(folder):
    data = bytearray(zipped({"a.txt": b"Text."}))
    data[6] |= 1
    at = data.index(b"PK\x01\x02")
    data[at + 8] |= 1
    assert "password" in folder.failure("a.zip", bytes(data))


@pytest.mark.parametrize("cut", [slice(0, -20), slice(0, 30)])
def test_what_zstandard_packed_and_is_damaged_says_so(folder, cut):
    packed = zstd.zstd().compress(random.Random(1).randbytes(9000).hex().encode())
    assert "damaged" in folder.failure("a.txt.zst", packed[cut])
    flipped = packed[:8] + b"\xff" * 99 + packed[107:]
    assert "damaged" in folder.failure("b.txt.zst", flipped)


def test_pieces_that_zstandard_packed_one_by_one_are_all_read(folder):
    pack = zstd.zstd().compress
    first, second = folder.read("a.jsonl.zst", pack(LINES[:16]) + pack(LINES[16:]))
    assert (first.text, second.text) == ("one", "two")


@pytest.mark.parametrize("name", ["a.tar.zst", "a.jsonl.zst"])
def test_what_zstandard_packed_is_read_once_its_library_is_there(
    folder, monkeypatch, name
):
    data = zstd.zstd().compress(tarred(MEMBERS, "w") if ".tar" in name else LINES)
    monkeypatch.setattr("archive.ingest.form._installed", lambda module: False)
    monkeypatch.setitem(sys.modules, zstd.MODULE, None)
    (failure,) = folder.read(name, data)
    assert failure.passing
    assert "pip install 'dateline-archive[zstd]'" in failure.reason


def test_a_member_whose_form_lacks_its_extra_is_read_by_a_later_run(
    folder, monkeypatch
):
    monkeypatch.setattr("archive.ingest.form._installed", lambda module: False)
    for data in (zipped({"a.pdf": b"%PDF-1.4"}), tarred({"a.pdf": b"%PDF-1.4"})):
        name = "a.zip" if data.startswith(b"PK") else "a.tgz"
        (failure,) = folder.read(name, data)
        assert failure.passing
        assert "pip install 'dateline-archive[pdf]'" in failure.reason
