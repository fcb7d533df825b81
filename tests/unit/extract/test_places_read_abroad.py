"""Places as reports in other languages than English name them.

Every case was seen in a report: a place that is none, or a namesake far away.
"""

import pytest

from archive.extract.places import find_places

ABROAD = [
    ("de", "Ein Virologe am College of Health kam aus den USA.", ["USA"]),
    ("de", "Der Africa Forward Summit rügte die USA.", ["Africa", "USA"]),
    ("de", "In Worms und in Mobile regnet es, in den USA.", ["Worms", "Mobile", "USA"]),
    ("de", "Der einzige Müll liegt in Köln. Wenn die Maus ruht, ist es gut.", ["Köln"]),
    ("de", "Er sprach in den USA im Madison Square Garden.", ["USA"]),
    ("fr", "Les délégués de l'Irak et de l'Iran sont là.", ["Irak", "Iran"]),
    (
        "fr",
        "Il critique Lénine pour cela. La Russie annexa la Crimée. L'Ukraine tient.",
        ["Russie", "Crimée", "Ukraine"],
    ),
    ("pt", "Nadou na Baía de Guanabara, no Brasil.", ["Brasil"]),
    ("pt", "A audiência no Vaticano foi na manhã de hoje.", ["Vaticano"]),
    ("pt", "Já a France Presse disse que a França vai bem.", ["França"]),
    ("es", "Gastarán millones en el Valle de los Caídos, en España.", ["España"]),
    ("ar", "زار مدينة مرسيليا مسقط رأسه في فرنسا", ["مرسيليا", "فرنسا"]),
    ("ar", "هذا هو الجاري به العمل في أكثر بلاد المسلمين اليوم", []),
    ("ar", "من وُلد قبل غروب الشمس في باريس", ["باريس"]),
]


def shown(place_id, gazetteer):
    return ", ".join(one.name for one in reversed(gazetteer.path(place_id)))


@pytest.mark.parametrize(("language", "text", "expected"), ABROAD)
def test_in_other_languages(language, text, expected, gazetteer):
    found = find_places(text, gazetteer, language=language)
    assert [one.text for one in found] == expected


def test_the_congo_of_brazzaville_and_the_democratic_one(gazetteer):
    text = (
        "Il va en République du Congo, en Ouganda et en République démocratique du "
        "Congo."
    )
    found = find_places(text, gazetteer, language="fr")
    lands = [shown(one.place_id, gazetteer) for one in found]
    assert lands == [
        "Republic of the Congo",
        "Uganda",
        "Democratic Republic of the Congo",
    ]


def test_the_sahel_of_many_countries_in_french(gazetteer):
    text = "Le Mali et le Burkina Faso se battent dans le Sahel."
    found = {
        one.text: shown(one.place_id, gazetteer)
        for one in find_places(text, gazetteer, language="fr")
    }
    assert found["Sahel"] == "Sahel"
