"""Rivers by their names alone, and in lists of several."""

import pytest
from named_places import names

ROWS = [
    (
        "en",
        "He fished in the Severn at Bridgnorth.",
        "Severn=x-severn Bridgnorth",
    ),
    ("en", "The rivers Teme and Severn rose near Ludlow.", "Severn=x-severn Ludlow"),
    ("en", "The Teme and Severn rivers rose near Ludlow.", "Severn=x-severn Ludlow"),
    ("en", "He ran the rivers of Brazil and Peru.", "Brazil Peru"),
    (
        "en",
        "Rivers flooded Severn and Bowie, Maryland.",
        "Severn=4369190 Bowie Maryland",
    ),
    ("it", "La piena dell'Arno è passata a Firenze.", "Arno=x-arno Firenze"),
    ("it", "Il livello del Po cala a Cremona.", "Po=x-po-river Cremona"),
    ("es", "Los ríos Chicamocha y Suárez crecen en Boyacá.", "Boyacá"),
    ("es", "Llovió en Cali y Suárez, en el Cauca.", "Cali Suárez Cauca"),
]


@pytest.mark.parametrize(("language", "text", "expected"), ROWS)
def test_a_river_is_no_town(language, text, expected, gazetteer):
    found = names(text, gazetteer, language)
    wanted = [part.partition("=") for part in expected.split()]
    assert [name for name, _ in found] == [name for name, _, _ in wanted]
    for (_, place_id), (_, _, known) in zip(found, wanted, strict=True):
        assert not known or place_id == known
