"""Verbs of other languages that tell whether a weekday is past."""

import pytest

from archive.datespan import PartialDate
from archive.extract.dates import find_dates
from archive.model import DocumentDate, Provenance

WEDNESDAY = DocumentDate(
    value=PartialDate(2014, 5, 14), provenance=Provenance.METADATA, evidence="x"
)


def values(text, language):
    return {m.text: m.value for m in find_dates(text, WEDNESDAY, language=language)}


# fmt: off
BEFORE = {
    "uk": ("У п'ятницю в Києві {} на площі.", "п'ятницю", "сталася відбулася почалася загинув вибухнув прибув пройшов помер втік зник допоміг"),
    "ru": ("В пятницу в Москве {} на площади.", "пятницу", "началась делали погиб умер исчез смог помог вырос возник погас"),
    "pl": ("W piątek w Warszawie {} na placu.", "piątek", "otwarto wykryto doszło"),
    "sv": ("På fredagen {} det på torget i staden.", "På fredagen", "brann hände började sköts greps inträffade"),
    "da": ("Fredag {} det på torvet i byen.", "Fredag", "skete brændte begyndte eksploderede"),
    "de": ("Am Freitag {} es auf dem Platz in der Stadt.", "Freitag", "geschah stand lag hielt sah fuhr half"),
    "nl": ("Vrijdag {} het op het plein in de stad.", "Vrijdag", "begon stond trof hield brak"),
    "hu": ("Pénteken a városban a téren {}.", "Pénteken", "történt robbant bejelentette ment"),
    "fi": ("Perjantaina kaupungin torilla {}.", "Perjantaina", "paloi räjähti tuli"),
    "ro": ("Vineri în piața din oraș {} ministrul.", "Vineri", "a_murit au_venit"),
    "no": ("En mann {} fredag kveld på torget i byen.", "fredag", "brant omkom forsvant"),
}
AHEAD = [
    ("ru", "В пятницу в Москве начнется выставка на площади.", {"пятницу": "2014-05-16"}),
    ("uk", "У п'ятницю в Києві почнеться виставка на площі.", {"п'ятницю": "2014-05-16"}),
    ("sv", "På fredag ska det brinna i staden.", {"På fredag": "2014-05-16"}),
    ("sv", "Mötet hålls på fredagen i staden.", {"på fredagen": "2014-05-16"}),
    ("no", "Møtet blir holdt fredag i byen.", {"fredag": "2014-05-16"}),
    ("da", "Det er fredag i byen.", {"fredag": ""}),
    # The verb behind the day that opens a German sentence is no participle.
    ("de", "Am Freitag besucht der Präsident die Stadt und den Platz.", {"Freitag": "2014-05-16"}),
    ("de", "Am Freitag beginnt das Fest auf dem Platz in der Stadt.", {"Freitag": "2014-05-16"}),
    ("de", "Am Freitag erst nach Mitternacht endete das Fest in der Stadt.", {"Freitag": "2014-05-09"}),
    ("de", "Der Präsident hat am Freitag besucht, was in der Stadt gebaut worden war.", {"Freitag": "2014-05-09"}),
    ("nl", "Vrijdag wordt een feest gehouden op het plein in de stad.", {"Vrijdag": "2014-05-16"}),
    ("nl", "Vrijdag ontmoeten de ministers elkaar in de stad.", {"Vrijdag": "2014-05-16"}),
    ("it", "Venerdì ci sarà una festa nella piazza della città.", {"Venerdì": "2014-05-16"}),
    ("zh", "周五会在北京见面。", {"周五": "2014-05-16"}),
    ("ja", "金曜日に雨が降るだろう。", {"金曜日": "2014-05-16"}),
    ("ko", "금요일 서울에서 비가 오겠다.", {"금요일": "2014-05-16"}),
    ("ro", "Vineri va vorbi ministrul în piața din oraș. Au trecut trei luni.", {"Vineri": "2014-05-16", "luni": None}),
    ("da", "Fredag den 2. maj var der marked i byen. Hver fredag var der marked.", {"Fredag": None, "fredag": None, "2. maj": "2014-05-02"}),
]
OTHERS = [
    # Either sign of the apostrophe, a case of the year, parts of yesterday and tomorrow.
    ("uk", "У п’ятницю в Києві сталася пожежа, і це не було відомо.", {"п’ятницю": "2014-05-09"}),
    ("uk", "У минулому році в Києві була пожежа, і це не було відомо.", {"минулому році": "2013"}),
    ("nl", "Gisterenmiddag was er brand in de stad, en morgenochtend komt de burgemeester.", {"Gisterenmiddag": "2014-05-13", "morgenochtend": "2014-05-15"}),
    ("fr", "La date limite est Mar 10 Jan dans la ville.", {"Mar 10": None}),
    ("de", "Er starb am 10. August 88 n. Chr. in der Stadt, und der Sohn am 10. August 113 v. Chr.", {"10. August 88 n. Chr": "0088-08-10", "10. August 113 v. Chr": "BC0113-08-10"}),
    ("en", "It opens on Thu 17th at 4pm.", {"Thu 17th": "2014-04-17"}),
]
# fmt: on


@pytest.mark.parametrize("language", BEFORE)
def test_verbs_that_look_back(language):
    text, day, verbs = BEFORE[language]
    found = {
        verb: values(text.format(verb.replace("_", " ")), language).get(day)
        for verb in verbs.split()
    }
    assert found == dict.fromkeys(verbs.split(), "2014-05-09")


@pytest.mark.parametrize(("language", "text", "expected"), [*AHEAD, *OTHERS])
def test_days_by_their_verbs_and_forms(language, text, expected):
    found = values(text, language)
    assert {words: found.get(words) for words in expected} == expected
