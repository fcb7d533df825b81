"""Names with endings are read in languages that have them, and only there."""

import pytest

from archive.extract.places import Gazetteer, find_places


def named(text: str, language: str, gazetteer: Gazetteer) -> list[str]:
    found = find_places(text, gazetteer, language=language)
    places = (gazetteer.get(one.place_id) for one in found)
    return [place.name for place in places if place is not None]


@pytest.mark.parametrize(
    ("language", "text", "places"),
    [
        ("pl", "Pożar w Krakowie. Dwie osoby ranne.", ["Kraków"]),
        ("pl", "Policja z Łodzi była w Zielonej Górze.", ["Łódź", "Zielona Góra"]),
        ("pl", "Rozmowy w Niemczech i we Włoszech.", ["Germany", "Italy"]),
        ("pl", "Droga między Katowicami a Gliwicami.", ["Katowice", "Gliwice"]),
        ("pl", "W Limanowej padał śnieg.", ["Limanowa"]),
        ("pl", "Rozmowa z sąsiadami i lekarzami w dobrej wierze.", []),
        ("cs", "Nehoda před Pardubicemi.", ["Pardubice"]),
        ("cs", "Mlha nad Českými Budějovicemi.", ["České Budějovice"]),
        ("sk", "Nehoda pred Košicami a Michalovcami.", ["Košice", "Michalovce"]),
        ("cs", "Policie z Brna jednala v Praze.", ["Brno", "Prague"]),
        ("cs", "Jednal v Číně a v Berlíně.", ["China", "Berlin"]),
        ("sk", "Požiar v Banskej Bystrici a v Žiline.", ["Banská Bystrica", "Žilina"]),
        ("hr", "Bio je u Zagrebu i Novom Sadu.", ["Zagreb", "Novi Sad"]),
        ("sl", "Padalo je v Ljubljani in Celju.", ["Ljubljana", "Celje"]),
        ("hu", "Tegnap Debrecenben és Győrben esett.", ["Debrecen", "Győr"]),
        (
            "hu",
            "Két autó ütközött Bajánál, Szekszárd közelében.",
            ["Baja", "Szekszárd"],
        ),
        ("hr", "Vatrogasci iz Karlovca i Siska.", ["Karlovac", "Sisak"]),
        ("sr", "Policija iz Leskovca gasi požar.", ["Leskovac"]),
        (
            "sr",
            "У Новом Саду и Бору, па из Лесковца и Прокупља.",
            ["Novi Sad", "Bor", "Leskovac", "Prokuplje"],
        ),
        ("sr", "У Косовској Митровици и у Црној Гори.", ["Mitrovicë", "Montenegro"]),
        (
            "uk",
            "Їх бачили в Дубні, на Рівненщині.",
            ["Dubno", "Rivne Oblast"],
        ),
        ("uk", "Пожежа у Смілі, на Черкащині.", ["Smila", "Cherkasy"]),
        ("uk", "Їх відвезли до Білої Церкви.", ["Bila Tserkva"]),
        ("ru", "В Туле сгорел склад, сообщили в МЧС.", ["Tula"]),
        ("ru", "Премьер был на базе Туле в Гренландии.", ["Greenland"]),
        ("fi", "Mies kuoli Helsingissä ja Turussa.", ["Helsinki", "Turku"]),
        ("uk", "Був у Великій Британії.", ["United Kingdom"]),
        (
            "uk",
            "Через Саудівську Аравію до Нової Зеландії.",
            ["Saudi Arabia", "New Zealand"],
        ),
        ("el", "Ο δήμαρχος της Αθήνας μίλησε.", ["Athens"]),
        ("el", "Βοήθεια ήρθε από την Κύπρο και την Αίγυπτο.", ["Cyprus", "Egypt"]),
        ("el", "Πλοία πήγαν στον Λίβανο και στον Καναδά.", ["Lebanon", "Canada"]),
    ],
)
def test_declined_names_are_read(
    language: str, text: str, places: list[str], gazetteer: Gazetteer
) -> None:
    assert named(text, language, gazetteer) == places


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("pl", "Jan Krakowski rozmawiał z Anną w Sejmie i Senacie."),
        ("pl", "Mecz wygrał Lech, a Bogdan Lublin strzelił gola."),
        ("cs", "Petr Brno mluvil s Janou o Sněmovně."),
        ("sr", "Јелена Лесковац је рекла Ани да Влада и Скупштина раде."),
        ("el", "Ο Γιώργος είπε στον Νίκο ότι ο Πέτρος τον ξέρει."),
        ("en", "Mr Krakowie met Miss Praze and Doctor Brna."),
    ],
)
def test_people_and_other_words_are_no_declined_names(
    language: str, text: str, gazetteer: Gazetteer
) -> None:
    assert named(text, language, gazetteer) == []


@pytest.mark.parametrize(
    ("language", "text", "places"),
    [
        ("pl", "Rozmowa prezydenta Władimira Putina w Krakowie.", ["Krakowie"]),
        ("pl", "Rząd Jarosława Kaczyńskiego obraduje w Krakowie.", ["Krakowie"]),
        ("cs", "V Praze česká vláda a Irská firma. Irská pomoc.", ["Praze"]),
        (
            "cs",
            "Cesta z Irska do Česka a Česká republika.",
            ["Irska", "Česka", "Česká"],
        ),
        ("fi", "Sarjalle tehtiin jatko. Lähden kotiin.", []),
        (
            "fi",
            "Venäjällä sataa. Ufan ja Orenburgin lähellä.",
            ["Venäjällä", "Ufan", "Orenburgin"],
        ),
        ("fi", "Hän on\nJos sataa, jään kotiin. Hän on Helsingissä.", ["Helsingissä"]),
        ("uk", "Дана ініціатива важлива. Домініка Рабе немає.", []),
        ("ru", "Решение принято при Совете Европы.", []),
        (
            "ru",
            "Между Ирландией и Северной Ирландией.",
            ["Ирландией", "Северной Ирландией"],
        ),
    ],
)
def test_names_of_people_adjectives_and_words_are_no_declined_names(
    language, text, places, gazetteer
):
    found = find_places(text, gazetteer, language=language)
    assert [one.text for one in found] == places


@pytest.mark.parametrize(
    ("language", "text", "places"),
    [
        ("pl", "Pożar w Bielsku-Białej.", ["Bielsko-Biala"]),
        ("pl", "Wypadek w Kędzierzynie-Koźlu.", ["Kędzierzyn-Koźle"]),
        ("pl", "Wojna w Strefie Gazy.", ["Gaza Strip"]),
        ("pl", "Policja z Ostrowa Wielkopolskiego.", ["Ostrów Wielkopolski"]),
        ("pl", "Był w Tel Awiwie.", ["Tel Aviv"]),
        ("pl", "Książka Marii Konopnickiej i Jana Kowalskiego.", []),
        ("cs", "Jednal v New Yorku a v Tel Avivu.", ["New York City", "Tel Aviv"]),
        ("cs", "Nehoda v Písku a ve Frýdku-Místku.", ["Písek", "Frýdek-Místek"]),
        ("cs", "Jednal v Jižní Koreji.", ["South Korea"]),
        ("sr", "Био је у Тел Авиву.", ["Tel Aviv"]),
        ("hu", "Tegnap New Yorkban tárgyaltak.", ["New York City"]),
        ("fi", "New Yorkissa ja Tel Avivissa.", ["New York City", "Tel Aviv"]),
    ],
)
def test_of_two_words_either_or_both_have_endings(gazetteer, language, text, places):
    assert named(text, language, gazetteer) == places
