"""Who is found, counted and cited for what an author field says."""

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.bylines import authors_of

SEVERAL = {
    "Jane Doe and John Roe": ("Jane Doe", "John Roe"),
    "JANE DOE AND JOHN ROE": ("JANE DOE", "JOHN ROE"),
    "Jane A. Doe & Seán Ó Riordáin": ("Jane A. Doe", "Seán Ó Riordáin"),
    "By Jane Doe, John Roe; Ann Poe": ("Jane Doe", "John Roe", "Ann Poe"),
    "Jane Doe, John Roe, and Ann Poe": ("Jane Doe", "John Roe", "Ann Poe"),
    "Jane Doe,John Roe": ("Jane Doe", "John Roe"),
    "Jane Doe with John Roe": ("Jane Doe", "John Roe"),
    "Jane Doe • John Roe": ("Jane Doe", "John Roe"),
    "Jane Doe/AFP": ("Jane Doe",),
    "Jane Doe / Reuters and John Roe": ("Jane Doe", "John Roe"),
    "Jane Doe @janedoe": ("Jane Doe",),
    "Posted by Jane Doe": ("Jane Doe",),
    "Por Juan Pérez": ("Juan Pérez",),
    "Par Marie Dupont et Jean Roux": ("Marie Dupont", "Jean Roux"),
    "Doe, Jane; Roe, John": ("Doe, Jane", "Roe, John"),
    "Doe, Jane A., and Roe, John B.": ("Doe, Jane A.", "Roe, John B."),
    "Doe, Jane and Roe, John": ("Doe, Jane", "Roe, John"),
    "Jane Doe; Reuters": ("Jane Doe", "Reuters"),
    "Dr. Jane Doe and Prof. John Roe": ("Dr. Jane Doe", "Prof. John Roe"),
    "Jane Doe, PhD, and John Roe, MD": ("Jane Doe", "John Roe"),
    "Martin Luther King, Jr. and Jane Doe": ("Martin Luther King, Jr.", "Jane Doe"),
    "Jane Doe in Paris and John Roe in London": ("Jane Doe", "John Roe"),
    "By Jane Doe and John Roe, Washington Post Staff Writers": (
        "Jane Doe",
        "John Roe",
    ),
    "Jane Doe, Political Editor, and John Roe": ("Jane Doe", "John Roe"),
    "Jane Doe, with additional reporting by John Roe": ("Jane Doe", "John Roe"),
    "Jane Doe, John Roe and others": ("Jane Doe", "John Roe"),
    "Anne-Marie van der Berg and Jean d'Ormesson": (
        "Anne-Marie van der Berg",
        "Jean d'Ormesson",
    ),
    "Hans Müller und Anna Schmidt": ("Hans Müller", "Anna Schmidt"),
    "Ana Silva e João Costa": ("Ana Silva", "João Costa"),
    "Ana de la Cruz y Juan Pérez": ("Ana de la Cruz", "Juan Pérez"),
    "Иван Петров и Анна Сидорова": ("Иван Петров", "Анна Сидорова"),
    "山田太郎、鈴木花子": ("山田太郎", "鈴木花子"),
}
#: One author, said more shortly than the field does.
ONE = {
    "By Jane Doe": "Jane Doe",
    "By JANE DOE, Staff Writer": "JANE DOE",
    "Jane Doe, Associated Press": "Jane Doe",
    "Jane Doe (jane@wire.example)": "Jane Doe",
    "jane@wire.example (Jane Doe)": "Jane Doe",
    "Jane Doe and agencies": "Jane Doe",
    "Jane Doe et al.": "Jane Doe",
    "Jane Doe, Jane Doe": "Jane Doe",
    " Jane \n Doe ": "Jane Doe",
}
WHOLE = [
    "Jane Doe",
    "Dr. Jane Doe",
    "Smith, John",
    "García Márquez, Gabriel",
    "García Márquez, Gabriel José",
    "van der Berg, Anna Maria",
    "Martin Luther King, Jr.",
    "Reuters Staff",
    "AP and Reuters",
    "Jane Doe and Reuters",
    "Marks and Spencer press office",
    "Ministry of Health and Welfare",
    "Department of Trade and Industry",
    "Human Rights Watch and Amnesty International",
    "St. Petersburg Times and Tampa Bay Times",
    "Johnson & Johnson",
    "Smith and Jones",
    "Jane and John Doe",
    "José Ortega y Gasset",
    "Juan García y López Pérez",
    "Ana López en Buenos Aires",
    "Jane Doe, London",
    "John Roe, Emily Post",
    "Doe J, Roe A",
    "jane doe, john roe",
    "Jane Doe / John Roe",
    "Our correspondent in Paris",
    "وزارة الصحة، مكتب الإعلام",
    "desk@wire.example",
    "—",
    "By",
]


@pytest.mark.parametrize(("field", "names"), SEVERAL.items())
def test_each_person_of_a_field_is_an_author(field, names):
    assert authors_of(field) == names


@pytest.mark.parametrize(("field", "name"), ONE.items())
def test_what_stands_beside_a_name_is_no_part_of_it(field, name):
    assert authors_of(field) == (name,)


@pytest.mark.parametrize("field", WHOLE)
def test_what_may_be_one_name_stays_whole(field):
    assert authors_of(field) == (field,)


@pytest.mark.parametrize("field", ["", " ", "\n"])
def test_an_empty_field_names_nobody(field):
    assert authors_of(field) == ()


@pytest.mark.parametrize(
    "field",
    [
        *("By " * 1_600, "(" * 5_000, " (" * 2_500, ", " * 2_500, "a and " * 800),
        *("Jane Doe, " * 500, "Jane Doe and others " * 250, "by by:" * 900),
        *(
            "Jane Doe in " + "Paris " * 800,
            "x@x (" * 900,
            "Jane'-." * 700,
            "、" * 5_000,
        ),
    ],
    ids=lambda field: field[:12],
)
def test_a_long_field_of_an_odd_making_is_read_all_the_same(field):
    began = process_time()
    assert authors_of(field)
    assert process_time() - began < 2


def test_many_names_are_as_many_authors():
    names = [f"Jane Do{chr(97 + n % 26) * (n // 26 + 1)}" for n in range(200)]
    assert authors_of("; ".join(names)) == tuple(names)


_PIECES = st.sampled_from(
    [
        "Jane",
        "Doe",
        "John",
        "Roe",
        "García",
        "José",
        "van",
        "der",
        "Reuters",
        "Staff",
        "Jr.",
        "PhD",
        "and",
        "y",
        "e",
        "with",
        "By",
        ";",
        ",",
        "&",
        "|",
        "、",
        "(AP)",
        "in",
        "Paris",
        "others",
        "山田太郎",
        "—",
        "et",
        "al.",
    ]
)


@given(st.lists(_PIECES, max_size=12).map(" ".join) | st.text(max_size=40))
def test_each_name_stands_in_the_field_and_is_one_author_by_itself(field):
    names = authors_of(field)
    assert len(set(names)) == len(names)
    assert bool(names) == bool(field.split())
    for name in names:
        assert name in " ".join(field.split())
        assert authors_of(name) == (name,)
