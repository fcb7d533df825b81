"""A report is read again where the program would read it otherwise."""

import pytest

from archive.pipeline.annotator import program_digest

FILES = (
    *("datespan.py", "bylines.py", "extract/dates/finder.py", "ingest/html.py"),
    *("pipeline/annotator.py", "data/words.txt"),
)


@pytest.fixture
def package(tmp_path):
    for name in (*FILES, "web/app.py"):
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("one")
    return tmp_path


@pytest.mark.parametrize("name", FILES)
def test_a_change_of_what_reads_is_told_though_it_is_no_longer(package, name):
    before = program_digest(package)
    assert program_digest(package) == before
    (package / name).write_text("two")
    assert program_digest(package) != before


def test_a_change_of_pages_has_nothing_read_again(package):
    before = program_digest(package)
    (package / "web/app.py").write_text("two")
    assert program_digest(package) == before
