"""Persons by titles and given names of other languages are no towns."""

import pytest

from archive.extract.places import find_places


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "À Lyon, le duc de Laval a rencontré le préfet.", ["Lyon"]),
        ("fr", "À Lyon, le maire de Laval a rencontré le préfet.", ["Lyon", "Laval"]),
        ("de", "Der Herzog von Angoulême reiste nach Wien.", ["Wien"]),
        ("de", "Der Bischof reiste von Angoulême nach Wien.", ["Angoulême", "Wien"]),
        ("sv", "I London mötte lord Derby ministern.", ["London"]),
        ("de", "In Hamburg siegte Nico Hülkenberg vor allen.", ["Hamburg"]),
        ("fr", "Selon Maurice Faure, la loi sera votée à Nantes.", ["Nantes"]),
        ("fr", "L'île Maurice attend des touristes de Nantes.", ["Maurice", "Nantes"]),
        ("pt", "O juiz Aurélio Lima de Queiroz decidiu em Recife.", ["Recife"]),
        ("pt", "A Min. Maurício Corrêa votou em Brasília.", ["Brasília"]),
        ("fr", "L'attentat contre la reine Victoria émut Lyon.", ["Lyon"]),
        ("pt", "O prefeito de Queiroz chegou ao Recife, no Brasil.", None),
    ],
)
def test_titles_and_given_names_of_other_languages_make_persons(
    language, text, expected, gazetteer
):
    found = [one.text for one in find_places(text, gazetteer, language=language)]
    if expected is None:
        assert "Queiroz" in found
    else:
        assert found == expected
