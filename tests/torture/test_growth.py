"""What a report costs grows with its length, and not with the square of it."""

import time

import pytest

from archive.extract.places import Gazetteer, codes
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
    "years": "in 1987, by 1990, ",
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
