"""Hebrew words that end like the names of cities abroad."""

import pytest

from archive.extract.places import Gazetteer, find_places


def found(text: str, gazetteer: Gazetteer) -> set[str]:
    return {one.text for one in find_places(text, gazetteer, language="he")}


@pytest.mark.parametrize(
    ("text", "places"),
    [
        # Years and sons, not Nîmes.
        ("הדבר נמשך שנים רבות בישראל. יש לו בנים בירושלים.", {"ישראל", "ירושלים"}),
        # The hospital Hadassah, not Dessie with an article.
        ("הוא נלקח להדסה בירושלים.", {"ירושלים"}),
        # The streets, and streets; the city where the text says so.
        ("הרחובות בחיפה ייחסמו, וגם רחובות סמוכים.", {"חיפה"}),
        ("ראש עיריית רחובות דיבר.", {"רחובות"}),
        # "They told", not Maseru.
        ("מקורות צבאיים מסרו כי נהרג תושב עזה.", {"עזה"}),
    ],
)
def test_a_word_is_no_prefix_with_a_city(
    text: str, places: set[str], gazetteer: Gazetteer
) -> None:
    assert found(text, gazetteer) == places


def test_great_cities_and_those_at_home_count(gazetteer: Gazetteer) -> None:
    text = "הוא גר בלונדון, בקלן ובקנו, ונולד בלוד שבישראל."
    assert found(text, gazetteer) == {"לונדון", "קלן", "קנו", "לוד", "ישראל"}
