"""Reports in small letters alone, as lists of headlines and messages are kept."""

import pytest

from archive.extract.places import find_places
from archive.extract.places.lowered import with_capitals


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("british combat troops arriving daily in kuwait", ["kuwait"]),
        ("australia is locked into war timetable", ["australia"]),
        ("charges over cattle theft in broken hill", ["broken hill"]),
        ("shot in perth and adelaide", ["perth", "adelaide"]),
        ("he flew from london to sydney", ["london", "sydney"]),
        ("a flood in atlanta, georgia, and in texas", ["atlanta", "georgia", "texas"]),
        ("kenya's minister met the u.s. envoy", ["kenya", "u.s."]),
        ("protests in new zealand and the united kingdom",
         ["new zealand", "united kingdom"]),
        ("the democratic republic of the congo", ["democratic republic of the congo"]),
        ("clashes near mosul", ["mosul"]),
        ("RT I felt it in mexico city, OMG", ["mexico city"]),
    ],
)  # fmt: skip
def test_places_are_found_without_capitals(text, expected, gazetteer):
    found = find_places(text, gazetteer)
    assert [one.text for one in found] == expected
    for one in found:
        assert text[one.span.start : one.span.end] == one.text


@pytest.mark.parametrize(
    "text",
    [
        "turkey is served cold",
        "the man told us of a chad in the ballot",
        "reading of the bill in the house",
        "paris hilton was there",
        "adelaide and sydney married",
        "aba decides against a licence",
        "chili and a hand grenade on the island",
        "a high point and new hope at a high level",
        "ohio state university won; the jakarta times said",
        "at one am est in the eastern region",
        "the southern province",
    ],
)
def test_words_and_people_are_no_places(text, gazetteer):
    assert find_places(text, gazetteer) == ()


def test_a_title_in_small_letters_is_read_alone_and_with_its_text(gazetteer):
    (one,) = find_places("", gazetteer, title="iraq to pay for own rebuilding")
    assert (one.field, one.text) == ("title", "iraq")
    # A text with capitals tells them from words by itself.
    assert find_places("It was cold.", gazetteer, title="iraq to pay") == ()


def test_words_of_other_languages_are_not_looked_up(gazetteer):
    text = "el niño salta la valla y el león duerme, dice la señora de la casa"
    assert find_places(text, gazetteer, language="es") == ()


@pytest.mark.parametrize("text", ["", "  12 ", "İstanbul", "ﬁji and straße in ßiraq"])
def test_no_text_changes_its_length(text, gazetteer):
    assert len(with_capitals(text, gazetteer)) == len(text)
