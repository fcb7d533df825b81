"""Days in Estonian reports: the year before its month, and endings for "in" and "to"."""

from datetime import date

import pytest

from archive.datespan import PartialDate
from archive.extract.dates import find_dates
from archive.model import DocumentDate, Provenance

_DAY = DocumentDate(
    value=PartialDate(2007, 6, 16),
    provenance=Provenance.METADATA,
    evidence="2007-06-16",
)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Mullu juulis hukkus liikluses kolm inimest.", "2006-07"),
        ("Tänavu 3. aprillil avati tehas, teatas linnavalitsus.", "2007-04-03"),
        ("Eelmise aasta sügisel algas kohtuprotsess.", "2006-FA"),
        ("Teater avati 1906. aasta 12. augustil suure peoga.", "1906-08-12"),
        ("Riik liideti oktoobris 1944 ja kadus kaardilt.", "1944-10"),
        ("Kirik ehitati 1755. aastal ja see on alles.", "1755"),
        ("Ettevõte teenis eelmise aasta neljandas kvartalis kasumit.", "2006-Q4"),
        ("Tee on suletud 25. juunini, ütles amet.", "2007-06-25"),
        ("Märtsis kasvas eksport Venemaale, teatas ministeerium.", "2007-03"),
        ("Eilse seisuga oli põlenud 1445 hektarit metsa.", "2007-06-15"),
        ("Seadus on arutusel kahe nädala pärast.", "2007-W26"),
        ("Noormees röövis mehe möödunud nädalavahetusel.", "2007-W23-WE"),
        ("Kolmapäeval tähistab tehas oma sünnipäeva.", "2007-06-20"),
        ("Kolmapäeval juhtus kaevanduses raske õnnetus.", "2007-06-13"),
        ("Reede õhtul varastati hoovist auto, teatas politsei.", "2007-06-15"),
        ("Õnnetus juhtus aasta tagasi samas kohas.", "2006"),
    ],
)
def test_days_are_read_as_estonian_says_them(text: str, value: str) -> None:
    """Verbs in -b are present and look ahead; those in -s look back."""
    found = find_dates(text, _DAY, language="et")
    assert [mention.value.partition("T")[0] for mention in found] == [value]


@pytest.mark.parametrize(
    "text",
    [
        "Kustutamisega tegeles 1935 inimest ja üheksa lennukit.",
        "Seltsi maja 1903 ruutmeetrit põles maha.",
        "Nad annavad igal kolmapäeval tasuta nõu.",
    ],
)
def test_no_year_is_found_where_something_is_counted(text: str) -> None:
    """*Maja* is a house, though it is May in Polish."""
    assert [m for m in find_dates(text, _DAY, language="et") if m.days] == []


def test_more_is_no_month() -> None:
    """*Mais* is "in May" in Estonian alone."""
    assert not find_dates("Dois homens e 2 mais 2 mulheres.", _DAY, language="pt")
    (may,) = find_dates("Mais kaotas liikluses elu 20 inimest.", _DAY, language="et")
    assert may.days
    assert may.days.earliest == date(2007, 5, 1)
