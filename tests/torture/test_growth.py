"""What a report costs grows with its length, and not with the square of it."""

import re
import time

import pytest

from archive.extract.dates.abroad import day_abroad
from archive.extract.dates.scan import Scan
from archive.extract.places import Gazetteer, codes
from archive.ingest import ReadOptions, read
from archive.model import FileRef, Record
from archive.pipeline.annotator import Setup

#: Texts that go on and on, by what is too much in them.
SHAPES = {
    "sentences": "The army said on Thursday that rockets fell near Ashkelon in Gaza. ",
    "one word": "x",
    "blanks": " ",
    "lines": "Paris\n",
    "places": "Paris, Texas, New York, Congo, ",
    "days": "on Thursday, 23 October 2020, last summer, ",
    "Persian days": "وزیر روز دوشنبه ۱۵ مرداد ۱۴۰۳ و بیست و دوم بهمن و سال ۱۴۰۱ گفت. ",
    "Ethiopian days": "ሚኒስትሩ ነሐሴ 29 ቀን 2016 ዓ.ም እና በ2013 ዓ.ም እና 2016 ሰዎች ተናገሩ። ",
    "years": "in 1987, by 1990, ",
    "fiscal years": "Sales rose in FY25 and fell in FY2024, Q1 FY26. ",
    "nouns": "Amazon was put into the Hub and the Reading, Mobile and Java. ",
    "counties": "A man of Marshall County and one of Clay County won at Plymouth. ",
    "quarters": "Police in the West Side of Chicago and the Pilsen neighborhood said. ",
    "quarters abroad": "En el barrio San Juan, en Quito, y el río Cauca de Cali. ",
    "moons": "A telescope saw Jupiter and its moon Europa. ",
    "floods": "Niger bursts its banks; the Niger burst. ",
    "capitals": "PARIS LONDON AND ",
    "people": "Mr Cohen of Paris, John Washington, Mrs Victoria ",
    "letters": "A. B. C. D. ",
    "numbers": "12 34 5678 ",
    "marks": "... --- (((: ; ",
    "a language without blanks": "北京巴黎倫敦",
    "words written from the right": "غزة باريس لندن ",
}
SHORT, LONG = 5_000, 40_000


def make_record(text):
    return Record(ref=FileRef(path="a.txt"), raw=text.encode(), text=text)


@pytest.fixture(scope="module")
def annotator():
    annotator = Setup().build()
    annotator(make_record("A flood on Thursday in Paris, Texas; 北京."))
    return annotator


def seconds(annotator, text):
    """Return the processor time of a reading."""
    record = make_record(text)
    begun = time.process_time()
    annotator(record)
    return time.process_time() - begun


def in_step(annotator, short, long):
    """Tell whether a text of eight times the length takes time in step with it."""
    took = min(seconds(annotator, short) for _ in range(2))
    # The square of that would be 64 times the time. What else the machine does takes
    # from the processor too, so one reading within the bound is enough.
    return any(seconds(annotator, long) < 24 * took + 0.02 for _ in range(3))


@pytest.mark.parametrize("shape", SHAPES)
def test_reading_takes_time_in_step_with_the_text(annotator, shape):
    piece = SHAPES[shape]
    texts = ((piece * (size // len(piece) + 1))[:size] for size in (SHORT, LONG))
    assert in_step(annotator, *texts)


class Searched(str):
    """A text that counts how often something is looked for in all of it."""

    __slots__ = ("times",)

    def __contains__(self, part):
        self.times = getattr(self, "times", 0) + 1
        return super().__contains__(part)


def test_a_text_is_asked_once_whether_it_has_english():
    text = "el 3 de mayo de Roma. " * 50
    scan = Scan(text=text, lower=Searched(text), given_order="dmy", language="es")
    for day in re.finditer("3", text):
        assert day_abroad(scan, *day.span(), "3")
    assert 0 < scan.lower.times <= 3


#: Files by what in them begins over and over, or goes on and on, and never ends.
ENDLESS = {
    "a table": ("a.xml", "{| a "),
    "a reference": ("a.xml", "&lt;ref x "),
    "a remark": ("a.xml", "&lt;!-- "),
    "a link": ("a.xml", "[//x "),
    "a wiki's heading": ("a.xml", "\n= a" + " " * 9_000 + "b"),
    "a title in RTF": ("a.rtf", r"{\title" + " " * 9_000 + "{}}"),
    "a signature": ("a.sgm", " "),
    "a heading": ("a.md", " "),
    "marks of stress": ("a.md", "*a "),
}
AROUND = {
    "a.xml": "<mediawiki><page><ns>0</ns><revision><text>A.{}x</text></revision></page>"
    "</mediawiki>",
    "a.rtf": r"{{\rtf1 {} Rain.}}",
    "a.sgm": "<REUTERS><BODY>Rain.{}x</BODY></REUTERS>",
    "a.md": "# Rain{}x\n\nIt rained.\n",
}


@pytest.mark.parametrize("what", ENDLESS)
def test_a_file_that_opens_what_never_ends_is_read_in_no_time(what, tmp_path):
    name, piece = ENDLESS[what]
    file = tmp_path / name
    file.write_text(AROUND[name].format(piece * (60_000 // len(piece))), "utf-8")
    begun = time.process_time()
    (record,) = read(file, tmp_path, ReadOptions())
    # With the square of its length it takes three seconds and more, most of them ten.
    assert time.process_time() - begun < 1
    assert isinstance(record, Record)


@pytest.fixture(scope="module")
def towns():
    """Return three thousand names of towns of the whole world, all different."""
    gazetteer = Gazetteer.load()
    rows = range(0, gazetteer.size, 7)
    names = {
        gazetteer.name(row): None
        for row in rows
        if gazetteer.kind(row) == codes.CITY and gazetteer.population(row) > 2_000
    }
    return list(names)[:3_000]


def test_a_list_of_towns_takes_time_in_step_with_their_number(annotator, towns):
    # Each is weighed with all the others: that they are of a country, and near it.
    assert len(towns) == 3_000
    assert in_step(annotator, *(", ".join(towns[::every]) for every in (8, 1)))
