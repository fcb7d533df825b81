"""Sides and athletes told by figures, headings in capitals, old short forms."""

import pytest

from archive.extract.places import find_places


def _read(gazetteer, text, language=""):
    found = find_places(text, gazetteer, language=language)
    return [(mention.text, mention.place_id) for mention in found]


def _names(gazetteer, text, language=""):
    return [name for name, _ in _read(gazetteer, text, language)]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Ergebnisse: Mainz - Wolfsburg 2:1 (1:0), Bochum - Bonn 1:0.", "de", []),
        ("Il risultato: Arezzo - Vicenza 3 - 0;\nBari - Empoli 4 - 1;", "it", []),
        # Times, dates and roads have other figures.
        ("Der Zug Bonn - Mainz 12:45 fuhr pünktlich.", "de", ["Bonn", "Mainz"]),
        ("Die Straße Bonn - Mainz ist 170 km lang.", "de", ["Bonn", "Mainz"]),
        ("Bolton 3 2 1 0 5 2 7\n2. Swindon 4 2 1 1 5 4 7\n", "", []),
        ("BOSTON 69 65 .515 5\nTORONTO 63 71 .470 11\n", "", []),
        # Figures that do not add up count something else.
        ("Nairobi 12 4 9 1 3\nMombasa 7 3 8 2 5\n", "", ["Nairobi", "Mombasa"]),
        (
            "1. Ann Example (Canada) 9.9\n4. Geir Moen (Norway) 20.41",
            "",
            ["Canada", "Norway"],
        ),
        ("He lives in Moen (Norway) now.", "", ["Moen", "Norway"]),
    ],
)
def test_figures_of_games_make_sides_of_towns(gazetteer, text, language, expected):
    assert _names(gazetteer, text, language) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("NEWS FROM ITALY.\nThe brig Essex, captain Orne, came in.", ["ITALY"]),
        ("GREAT FIRE IN LONDON. On Saturday morning a fire broke out.", ["LONDON"]),
        ("The firm called LIMA. It sold shoes.", []),
    ],
)
def test_a_heading_in_capitals_is_one_whatever_stands_behind_it(
    gazetteer, text, expected
):
    assert _names(gazetteer, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Trade of the U. S. fell; the U. States and the U. K. met.",
            ["US", "US", "GB"],
        ),
        ("A farm in Duplin county, N.C., burnt.", ["US.NC.061", "US.NC"]),
        (
            "Mrs Isfeld, of Lincoln county, died near Minneota in Minnesota.",
            ["US.MN.081", "5037680", "US.MN"],
        ),
        ("Near Red River county a well was dug.", ["US.TX.387"]),
        ("In Essex county, near Chelmsford, it rained.", ["GB.ENG.E4", "2653266"]),
        ("Every other county got its money.", []),
        ("Mr. U. Khan met S. Miller.", []),
    ],
)
def test_short_forms_and_counties_as_older_papers_write_them(gazetteer, text, expected):
    lands = {"US": "6252001", "GB": "2635167"}
    assert [place for _, place in _read(gazetteer, text)] == [
        lands.get(e, e) for e in expected
    ]


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("The ship sailed from Barbadoes in May.", "BB"),
        ("He died in Scinde, far from home.", "PK"),
        ("A letter from Monte Video arrived.", "UY"),
        ("The corn came from Dantzic.", "PL"),
        ("They crossed into Affghanistan.", "AF"),
    ],
)
def test_old_english_names(gazetteer, text, country):
    (place,) = (gazetteer.get(place) for _, place in _read(gazetteer, text))
    assert place is not None
    assert place.country == country
