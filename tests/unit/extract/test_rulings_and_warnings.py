"""The day of rulings, warnings and notices, as their first lines give it."""

import pytest

from archive.extract.annotate import Options, dated
from archive.model import FileRef, Record


def _day(text: str) -> str:
    record = Record(text=text, raw=text.encode(), ref=FileRef(path="one.txt"))
    date = dated(record, Options()).document.date
    return str(date.value) if date else ""


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("IN THE HIGH COURT\nDate of Hearing: 3 March 2014\nDate of Judgment: 5 March 2014", "2014-03-05"),
        ("IN THE HIGH COURT\nDates of hearing: 3 March 2014", ""),
        ("REGINA v. SMITH\n\nHeard: 1 and 2 September 2016\nDelivered: 6 September 2016", "2016-09-06"),
        ("BUNDESGERICHTSHOF\nURTEIL\nVerkündet am: 22. November 2012", "2012-11-22"),
        ("Rechtbank Amsterdam\nUitspraak: 3 februari 2012", "2012-02-03"),
        ("Tribunal Supremo\nSentencia de 3 de marzo de 2015", "2015-03-03"),
        ("TRIBUNALE DI ROMA\nSentenza del 17 aprile 2012", "2012-04-17"),
        ("INGV, comunicato del 30 ottobre 2016", "2016-10-30"),
        ("Météo-France\nBulletin de vigilance émis le lundi 15 octobre 2018 à 6 h", "2018-10-15"),
        ("Wetterdienst\nWarnlagebericht, ausgegeben am Sonntag, 02.06.2013, 10:30 Uhr", "2013-06-02"),
        ("SERVICIO\nEmitido el 28 de febrero de 2010 a las 12:00 horas", "2010-02-28"),
        ("FORECAST ISSUED BY THE OFFICE AT 0500 ON TUESDAY 8 FEBRUARY 2011", "2011-02-08"),
        ("Raport bieżący nr 5/2013\nData sporządzenia: 2013-02-28", "2013-02-28"),
        ("Einspruch gegen das\nder Kläger rügt das Urteil vom 3. März 2011", ""),
        ("Warnung, die am Montag galt und am 3. März 2011", ""),
    ],
)  # fmt: skip
def test_the_day_of_a_ruling_or_warning_is_read(head: str, day: str) -> None:
    """A hearing's day is none; nor is that of a ruling that is only spoken of."""
    assert _day(f"{head}\n\nThe text goes on here without any other day.") == day


def test_a_year_of_the_buddhist_era_with_ours_behind_it() -> None:
    """Thai papers print both."""
    text = "BANGKOK, 5 December 2568 (2025) - The court read its ruling."
    assert _day(text) == "2025-12-05"
