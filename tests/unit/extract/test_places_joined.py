"""Names whose words small words, hyphens and signs join are read whole or not at all."""

import pytest

from archive.extract.places import Gazetteer, find_places


@pytest.mark.parametrize(
    ("text", "place"),
    [
        # "es" and "an" are articles where they stand alone.
        ("They fled to Croix-des-Bouquets on Monday.", "Croix-des-Bouquets"),
        ("They met in Egmond-aan-Zee on Monday.", "Egmond aan Zee"),
        ("They live in Mar-del-Plata.", "Mar del Plata"),
        ("They live in Weston-super-Mare.", "Weston-super-Mare"),
        ("They live in Marquette-lez-Lille.", "Marquette-lez-Lille"),
        ("They live in Montemor-o-Velho.", "Montemor-o-Velho"),
        ("They live in Hoek van Holland.", "Hoek van Holland"),
        ("They live in San Giorgio a Cremano.", "San Giorgio a Cremano"),
        ("Floods in Gracias a Dios killed two.", "Gracias a Dios Department"),
        # Elided words.
        ("They live in Valle d'Aosta.", "Aosta Valley"),
        ("They live in Reggio nell’Emilia.", "Reggio nell'Emilia"),
        # "Of" in Iran and Afghanistan.
        ("They fled to Mazar-e Sharif.", "Mazar-i-Sharif"),
        ("Fighting reached Pul-e Khumri.", "Pul-e Khumrī"),
        # A soft sign before a hyphen, an ayn after a blank, an article between blanks.
        ("They flew to Ust'-Kut.", "Ust’-Kut"),
        ("A bomb hit Abu ‘Arish.", "Abū ‘Arīsh"),
        ("They live in Jisr ez Zarqa.", "Jisr ez Zarqā"),
        # What a place is, hung on to its name.
        ("They live in Gyeonggi-do.", "Gyeonggi-do"),
        ("A fire in Jinan-gun killed two.", "Jinan-gun"),
        ("A fire in Aichi-ken killed two.", "Aichi"),
        # Syllables of Chinese and Vietnamese names.
        ("They fled to Shang-hai on Monday.", "Shanghai"),
        ("They sailed to T'ien-chin.", "Tianjin"),
    ],
)
def test_a_joined_name_is_one(text: str, place: str, gazetteer: Gazetteer) -> None:
    (found,) = find_places(text, gazetteer)
    named = gazetteer.get(found.place_id)
    assert named is not None
    assert named.name == place


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("The train goes from Madrid a Barcelona.", ["Madrid", "Barcelona"]),
        ("They left London ‘Big Ben’ behind.", ["London"]),
        ("The Berlin-based firm moved to Paris.", ["Berlin", "Paris"]),
        ("Madinat as Sadat was calm.", []),
        # "Chu" is a town of Vietnam.
        ("A report from Chu-fan-chi told of it.", []),
        ("Record-low U.S. rates and a London-run charity.", ["U.S.", "London"]),
        # Ain is a department of France, Issa a town in Russia.
        ("Fighting reached Ain Dhibah and Aleppo.", ["Aleppo"]),
    ],
)
def test_what_is_not_one_name_is_not_joined(
    text: str, places: list[str], gazetteer: Gazetteer
) -> None:
    assert [found.text for found in find_places(text, gazetteer)] == places
