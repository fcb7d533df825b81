"""What courts and parties put off is to come, in other languages too."""

import pytest

from archive.datespan import PartialDate
from archive.extract.dates import find_dates
from archive.model import DocumentDate, Provenance


def days_of(language, text):
    # A Tuesday.
    known = DocumentDate(
        value=PartialDate.parse("2011-11-22"),
        provenance=Provenance.METADATA,
        evidence="2011-11-22",
    )
    return [m.value for m in find_dates(text, known, language=language)]


@pytest.mark.parametrize(
    ("language", "text", "days"),
    [
        ("ru", "Суд перенёс заседание на 8 декабря.", ["2011-12-08"]),
        ("ru", "Заседание перенесено на четверг.", ["2011-11-24"]),
        ("uk", "Суд переніс засідання на 8 грудня.", ["2011-12-08"]),
        ("es", "El juicio fue aplazado al jueves.", ["2011-11-24"]),
        (
            "es",
            "El tribunal convocó las elecciones para el 4 de marzo.",
            ["2012-03-04"],
        ),
        ("pt", "O tribunal adiou a audiência para 8 de dezembro.", ["2011-12-08"]),
        ("fr", "Le tribunal a renvoyé l'audience au 8 décembre.", ["2011-12-08"]),
        ("fr", "Les élections ont été fixées au 4 mars.", ["2012-03-04"]),
        ("fr", "Le match a été reporté au mercredi 7 décembre.", ["2011-12-07"]),
        ("it", "Il tribunale ha rinviato l'udienza all'8 dicembre.", ["2011-12-08"]),
        ("it", "L'udienza slitta a giovedì.", ["2011-11-24"]),
        ("de", "Die Verhandlung wurde auf den 8. Dezember verschoben.", ["2011-12-08"]),
        ("de", "Die Sitzung wurde auf Donnerstag vertagt.", ["2011-11-24"]),
        ("de", "Die Wahlen wurden für den 4. März angesetzt.", ["2012-03-04"]),
        (
            "nl",
            "De rechtbank heeft de zaak verplaatst naar 8 december.",
            ["2011-12-08"],
        ),
        ("pl", "Sąd przełożył rozprawę na 8 grudnia.", ["2011-12-08"]),
        ("tr", "Mahkeme duruşmayı 8 Aralık'a erteledi.", ["2011-12-08"]),
        ("id", "Sidang ditunda sampai 15 Januari.", ["2012-01-15"]),
        ("ar", "أجلت المحكمة الجلسة إلى 8 كانون الأول.", ["2011-12-08"]),
    ],
)
def test_what_is_put_off_to_a_day_is_to_come(language, text, days):
    assert days_of(language, text) == days


@pytest.mark.parametrize(
    ("language", "text", "days"),
    [
        # What has been on the day to which it was put off.
        ("it", "Il match rinviato a mercoledì si è giocato.", ["2011-11-16"]),
        ("de", "Der auf den 3. März verschobene Prozess begann.", ["2011-03-03"]),
        # Days on which it was put off, and others.
        ("es", "El juicio fue aplazado el 4 de marzo.", ["2011-03-04"]),
        ("de", "Die Verhandlung wurde am 3. März verschoben.", ["2011-03-03"]),
        ("ru", "Он уехал на 8 марта домой.", ["2011-03-08"]),
        ("fr", "Il a été arrêté le 4 mars.", ["2011-03-04"]),
        ("tr", "Dava 15 Ocak'ta ertelendi.", ["2011-01-15"]),
    ],
)
def test_what_was_put_off_on_a_day_has_been(language, text, days):
    assert days_of(language, text) == days
