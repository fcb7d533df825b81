"""Addresses and names of files, of which a report does not speak."""

import pytest

from archive.extract.addresses import in_address
from archive.extract.dates import find_dates
from archive.extract.places import Gazetteer, find_places

ADDRESSES = [
    ("The minutes are at http://www.example.org/Hannover/minutes.", "Hannover"),
    ("See https://en.example.org/wiki/Lindenau_(Leipzig) for the map.", "Leipzig"),
    ("See records.example/Dresden/?page=2 for more.", "Dresden"),
    ("The scan is ![[../../scans/1937-07-24_post_Bombay.jpg]] here.", "1937"),
    ("They filed IMG_2018-02-03_harbour.jpg with it.", "2018-02-03"),
    ("Write to desk@london.example.org at once.", "london"),
]
WORDS = [
    ("The London/Paris train was late.", "Paris"),
    ("They crossed the Gaza-Egypt border.", "Egypt"),
    ("It was sent from Washington, D.C./Virginia by hand.", "Virginia"),
    ("It rained along the Ga./Ala. line.", "Ala"),
    ("He died in Rome.In Paris a service was held.", "Paris"),
    ("It happened on 2019/05/03.", "2019/05/03"),
]


@pytest.mark.parametrize(("text", "word"), ADDRESSES)
def test_words_and_figures_of_an_address_are_told(text, word):
    at = text.index(word)
    assert in_address(text, at, at + len(word))


@pytest.mark.parametrize(("text", "word"), WORDS)
def test_words_beside_signs_are_no_address(text, word):
    at = text.index(word)
    assert not in_address(text, at, at + len(word))


def test_no_place_and_no_day_is_taken_from_an_address():
    text = "\n".join(text for text, _ in ADDRESSES)
    assert find_places(text, Gazetteer.load()) == ()
    assert find_dates(text, None) == ()


def test_places_and_days_beside_an_address_are_found():
    text = (
        "As https://www.example.org/2019/05/03/Hannover/ tells, the ferry left Calais on "
        "4 June 2019."
    )
    assert [one.text for one in find_places(text, Gazetteer.load())] == ["Calais"]
    assert [one.value for one in find_dates(text, None)] == ["2019-06-04"]
