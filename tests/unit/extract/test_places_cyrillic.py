"""Russian and Ukrainian names that hyphens join, that are adjectives, or soften."""

import pytest

from archive.extract.places import find_places


def named(text, language, gazetteer):
    found = find_places(text, gazetteer, language=language)
    return [(one.text, gazetteer.get(one.place_id).name) for one in found]


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        (
            "ru",
            "Поезд из Санкт-Петербурга пришел.",
            [("Санкт-Петербурга", "Saint Petersburg")],
        ),
        (
            "ru",
            "Переговоры в Нью-Йорке и в Тель-Авиве.",
            [("Нью-Йорке", "New York City"), ("Тель-Авиве", "Tel Aviv")],
        ),
        # Both words have endings, or the first alone.
        (
            "ru",
            "Живет в Петропавловске-Камчатском.",
            [("Петропавловске-Камчатском", "Petropavlovsk-Kamchatsky")],
        ),
        (
            "ru",
            "Живет в Каменске-Уральском.",
            [("Каменске-Уральском", "Kamensk-Ural’skiy")],
        ),
        (
            "ru",
            "Жил в Ростове-на-Дону.",
            [("Ростове-на-Дону", "Rostov-on-Don")],
        ),
        (
            "uk",
            "Поїхали до Івано-Франківська.",
            [("Івано-Франківська", "Ivano-Frankivsk")],
        ),
        # A town of two words needs fewer people where something is in it.
        ("ru", "Пожар в Старой Руссе.", [("Старой Руссе", "Staraya Russa")]),
        # What is an adjective stands alone, or before its noun.
        ("ru", "Из Грозного сообщили.", [("Грозного", "Grozny")]),
        (
            "uk",
            "До Рівного та Вінниці.",
            [("Рівного", "Rivne"), ("Вінниці", "Vinnytsia")],
        ),
        ("ru", "Пожар в Центральном парке.", []),
        ("ru", "Пожар в Советском районе города.", []),
        ("ru", "В Октябрьском и Первомайском районах.", []),
        ("ru", "Читал книгу Жуковского.", []),
        # Ukrainian writes other letters before an ending.
        (
            "uk",
            "У Празі, у Ризі та в Мексиці.",
            [("Празі", "Prague"), ("Ризі", "Riga"), ("Мексиці", "Mexico")],
        ),
        ("uk", "Вибух у Кременчуці.", [("Кременчуці", "Kremenchuk")]),
    ],
)
def test_cyrillic_names_are_read_with_their_endings(gazetteer, language, text, wanted):
    assert named(text, language, gazetteer) == wanted
