"""Every form streams, and says what it is."""

import io
import zipfile
from dataclasses import replace
from hashlib import sha256

import pytest
from factories import FIJI, make_document

from archive.export import FORMATS


def test_the_promised_forms_are_there():
    assert set(FORMATS) >= {"csv", "jsonl", "ris", "bib", "geojson", "atom", "events"}


@pytest.mark.parametrize("name", FORMATS)
def test_a_form_says_its_type_its_ending_and_its_use(name):
    form = FORMATS[name]
    assert form.media_type.count("/") == 1
    assert not form.extension.startswith(".")
    assert form.title


@pytest.mark.parametrize("name", sorted(set(FORMATS) - {"atom"}))
def test_a_form_begins_before_the_last_report_was_read(name):
    read = []
    document = make_document("words " * 40, source="Reuters", places=[FIJI])

    def many():
        for number in range(900):
            read.append(number)
            # Words that no packing makes much shorter.
            told = "".join(sha256(b"%d %d" % (number, i)).hexdigest() for i in range(9))
            yield replace(document, text=f"Report {told}. {document.text}")

    chunks = FORMATS[name].chunks(many(), "")
    next(chunks)
    assert len(read) < 900
    assert sum(1 for _ in chunks) >= 2
    assert len(read) == 900


@pytest.mark.parametrize("name", FORMATS)
def test_two_reports_of_one_archive_never_look_the_same(name):
    first, second = make_document("one"), make_document("two")
    data = b"".join(FORMATS[name].chunks([first, second], "https://x.example"))
    if name == "xlsx":
        data = zipfile.ZipFile(io.BytesIO(data)).read("xl/worksheets/sheet1.xml")
    text = data.decode()
    if name != "geojson":
        assert text.count(first.id) + text.count(first.sha256) >= 1
        assert text.count(second.id) + text.count(second.sha256) >= 1
