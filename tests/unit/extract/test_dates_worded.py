"""Days and years wholly in words, as deeds and registers write them."""

import pytest

from archive.datespan import PartialDate
from archive.extract.dates import find_dates
from archive.model import DocumentDate, Provenance

REPORT = "2010-06-05"


def _values(text: str, language: str, *, dated: bool = True) -> list[str]:
    day = DocumentDate(
        value=PartialDate.parse(REPORT), provenance=Provenance.HEADER, evidence=REPORT
    )
    found = find_dates(text, day if dated else None, language=language)
    return [m.value for m in found if m.days]


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("fr", "Le trois mai deux mille cinq, le tribunal a jugé.", "2005-05-03"),
        ("fr", "L'an mil sept cent quatre-vingt-neuf, le quatorze juillet, est né Jean.", "1789-07-14"),
        ("fr", "Le vingt et un mars dix-huit cent soixante-quinze, il est mort.", "1875-03-21"),
        ("fr", "Il est né le vingt-deux août 1914 dans la ville.", "1914-08-22"),
        ("fr", "Le premier mai dernier, il est mort à la maison.", "2010-05-01"),
        ("es", "En esta parroquia, a tres de mayo de mil setecientos noventa y cuatro, bauticé a Juan.", "1794-05-03"),
        ("es", "Lo firmaron el veintidós de agosto del año de mil novecientos catorce.", "1914-08-22"),
        ("es", "Lo firmaron en la ciudad el treinta y uno de enero.", "2010-01-31"),
        ("it", "L'anno duemilanove, il giorno tre del mese di maggio, in Roma.", "2009-05-03"),
        ("it", "Il ventuno giugno millenovecentottantotto fu venduta la casa.", "1988-06-21"),
        ("pt", "Aos vinte e três dias do mês de maio de mil setecentos e noventa e quatro.", "1794-05-23"),
        ("en", "On the third day of May, two thousand and five, the parties signed.", "2005-05-03"),
        ("en", "The act was done on the third of May nineteen hundred and sixty-four.", "1964-05-03"),
        ("en", "On May 3, twenty men died.", "2010-05-03"),
        ("en", "On May 3, two thousand people marched.", "2010-05-03"),
        ("en", "On May 3, sixteen hundred and five people marched.", "2010-05-03"),
    ],
)  # fmt: skip
def test_days_in_words_are_read(language: str, text: str, value: str) -> None:
    """A year in words is that of its day, and what is counted is no year."""
    assert _values(text, language) == [value]


def test_a_year_in_words_needs_no_date_of_the_report() -> None:
    """A register has none."""
    text = "Le trois mai mil huit cent douze, est né Jean, fils de Pierre."
    assert _values(text, "fr", dated=False) == ["1812-05-03"]
    assert (
        _values("Le trois mai, est né Jean, fils de Pierre.", "fr", dated=False) == []
    )


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Ils se sont vus rue du Quatre septembre à la gare."),
        ("it", "La casa di via venti settembre è del comune."),
        ("fr", "Elle avait un mars et une pomme dans la main."),
    ],
)
def test_streets_and_sweets_are_no_days(language: str, text: str) -> None:
    """A street is named after a day."""
    assert _values(text, language) == []
