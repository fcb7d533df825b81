"""Pictures of pages are read by ocrmypdf, where it is installed and asked for."""

import os
import re
import shutil
from pathlib import Path

import pytest

from archive.ingest import ReadFailure, ReadOptions, read

DATA = Path(__file__).parents[2] / "data" / "forms"
MISSING = [name for name in ("ocrmypdf", "tesseract") if shutil.which(name) is None]
#: CI must not skip what it is there to prove.
REQUIRED = os.environ.get("DATELINE_TEST_OCR") == "required"


def words(text):
    return re.findall(r"\w+", text.lower())


def results(name, **options):
    return list(read(DATA / name, DATA, ReadOptions(**options)))


def test_pictures_of_pages_are_listed_as_such():
    (failure,) = results("imaged.pdf")
    assert failure.reason == "no text: needs OCR (dateline index --ocr)"


def test_without_the_program_it_is_said_that_it_is_missing(monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    (failure,) = results("imaged.pdf", ocr=True)
    assert failure.reason == "no text: needs OCR, and ocrmypdf is not installed"


@pytest.mark.skipif(
    bool(MISSING) and not REQUIRED, reason=f"not installed: {', '.join(MISSING)}"
)
def test_pictures_of_pages_are_read_where_it_is_asked_for():
    (record,) = results("imaged.pdf", ocr=True)
    (printed,) = results("writer.pdf")
    assert not isinstance(record, ReadFailure)
    assert record.pages == (0,)
    wanted, found = words(printed.text), set(words(record.text))
    known = [word in found for word in wanted]
    assert len(wanted) > 100
    assert sum(known) >= 0.97 * len(known)


@pytest.mark.skipif(
    bool(MISSING) and not REQUIRED, reason=f"not installed: {', '.join(MISSING)}"
)
def test_a_page_without_anything_on_it_stays_a_failure():
    (failure,) = results("scan.pdf", ocr=True)
    assert failure.reason == "no text, and OCR found none"


@pytest.mark.skipif(
    bool(MISSING) and not REQUIRED, reason=f"not installed: {', '.join(MISSING)}"
)
def test_a_language_without_its_model_says_what_to_install():
    (failure,) = results("imaged.pdf", ocr=True, language="yi")
    assert "ocrmypdf ended with code 3" in failure.reason
    assert failure.reason.endswith(
        "install Tesseract's model yid (Debian: tesseract-ocr-yid)"
    )


def test_a_program_that_hangs_is_given_up_after_its_time(monkeypatch, tmp_path):
    program = tmp_path / "ocrmypdf"
    program.write_text("#!/bin/sh\nexec sleep 60\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
    monkeypatch.setattr("archive.ingest.pdf._START_SECONDS", 0.2)
    monkeypatch.setattr("archive.ingest.pdf._PAGE_SECONDS", 0)
    (failure,) = results("imaged.pdf", ocr=True)
    assert (
        failure.reason == "no text, and OCR failed: ocrmypdf took more than 0.2 seconds"
    )
