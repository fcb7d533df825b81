"""Addresses and names of files, of which a report does not speak."""

import pytest

from archive.extract.addresses import in_address
from archive.extract.dates import find_dates
from archive.extract.file_days import SAVED, address_days, file_days
from archive.extract.file_days_abroad import counted_days
from archive.extract.places import Gazetteer, find_places
from archive.model import Provenance

ADDRESSES = [
    ("The minutes are at http://www.example.org/Hannover/minutes.", "Hannover"),
    ("See https://en.example.org/wiki/Lindenau_(Leipzig) for the map.", "Leipzig"),
    ("See records.example/Dresden/?page=2 for more.", "Dresden"),
    ("The scan is ![[../../scans/1937-07-24_post_Bombay.jpg]] here.", "1937"),
    ("They filed IMG_2018-02-03_harbour.jpg with it.", "2018-02-03"),
    ("Write to desk@london.example.org at once.", "london"),
]
WORDS = [
    ("The London/Paris train was late.", "Paris"),
    ("They crossed the Gaza-Egypt border.", "Egypt"),
    ("It was sent from Washington, D.C./Virginia by hand.", "Virginia"),
    ("It rained along the Ga./Ala. line.", "Ala"),
    ("He died in Rome.In Paris a service was held.", "Paris"),
    ("It happened on 2019/05/03.", "2019/05/03"),
]


@pytest.mark.parametrize(("text", "word"), ADDRESSES)
def test_words_and_figures_of_an_address_are_told(text, word):
    at = text.index(word)
    assert in_address(text, at, at + len(word))


@pytest.mark.parametrize(("text", "word"), WORDS)
def test_words_beside_signs_are_no_address(text, word):
    at = text.index(word)
    assert not in_address(text, at, at + len(word))


def test_no_place_and_no_day_is_taken_from_an_address():
    text = "\n".join(text for text, _ in ADDRESSES)
    assert find_places(text, Gazetteer.load()) == ()
    assert find_dates(text, None) == ()


def test_places_and_days_beside_an_address_are_found():
    text = (
        "As https://www.example.org/2019/05/03/Hannover/ tells, the ferry left Calais on "
        "4 June 2019."
    )
    assert [one.text for one in find_places(text, Gazetteer.load())] == ["Calais"]
    assert [one.value for one in find_dates(text, None)] == ["2019-06-04"]


@pytest.mark.parametrize(
    ("path", "day"),
    [
        ("Gazette 1912-05-06 p3.txt", "1912-05-06"),
        ("1912/05/06/p3.txt", "1912-05-06"),
        ("gazette-1912-05.txt", "1912-05"),
        ("Gazette 6th May 1912 p 3.txt", "1912-05-06"),
        ("6_mai_1912.txt", "1912-05-06"),
        ("Berlin, 3. März 1912.txt", "1912-03-03"),
        ("Gazette - May 6, 1912.txt", "1912-05-06"),
        ("1912 May 06 Gazette.txt", "1912-05-06"),
        ("1912/05/El Faro 23-05-1912.txt", "1912-05-23"),
        ("1912/05/El Faro 6 mayo 1912.txt", "1912-05-06"),
        ("05.23.1912.txt", "1912-05-23"),
        ("scan_1912-05-06.txt", "1912-05-06"),
        ("1992-05-06_scan.txt", "1992-05-06"),
        ("gazette_19120506_003_scan20231105.txt", "1912-05-06"),
        ("coffee export 2019-05.txt", "2019-05"),
        ("grain-export-2022-08-01.html", "2022-08-01"),
        ("2022-08-01_1430_flood.txt", "2022-08-01"),
        ("20220801T143000Z.txt", "2022-08-01"),
        ("2022-08-01-0930-flood.json", "2022-08-01"),
        ("2022-08-01_0007.json", "2022-08-01"),
        ("2019/2019-05-12.txt", "2019-05-12"),
        ("March 2021 newsletter.txt", "2021-03"),
        ("2021_mars/bulletin.txt", "2021-03"),
        ("notes/Acta julio de 2018.txt", "2018-07"),
        ("Fiji/2024/December/2/part9.html", "2024-12-02"),
        ("2024/03 March/21/a.txt", "2024-03-21"),
        ("1998/décembre/a.txt", "1998-12"),
        ("2024/March/5.txt", "2024-03"),
        ("uploads/2016/04/1-s2.0-S096-main.pdf", "2016-04"),
        ("2016/04/5/a.pdf", "2016-04-05"),
        ("2016/4/5-a.pdf", "2016-04-05"),
        ("2016/04/05-a.pdf", "2016-04-05"),
        ("令和3年8月15日.txt", "2021-08-15"),
        ("会議 2021年5月3日.txt", "2021-05-03"),
        ("民國110年5月3日.txt", "2021-05-03"),
    ],
)
def test_the_name_of_a_file_may_tell_its_day(path, day):
    told = [str(one.value) for one in file_days(path) if one.detail != SAVED]
    assert told == [day]


def test_an_address_may_name_its_month_beside_a_day():
    (told,) = address_days("/world/2024/dec/05/floods", Provenance.URL)
    assert (str(told.value), told.evidence) == ("2024-12-05", "2024/dec/05")
    assert not list(address_days("/2024/mars/rover", Provenance.URL))


@pytest.mark.parametrize(
    "path",
    [
        "05-06-1912 Gazette.txt",
        "Gazette no 12 march 1912.txt",
        "vol. 3 May 1912.txt",
        "1945 march 10 men.txt",
        "12 listopada 1912.txt",
        "1912-05-06 to 1912-05-12.txt",
        "19120506-19120512.txt",
        "0012-1912-13.txt",
        "32-05-1912.txt",
        "Jan-March 2021 accounts.txt",
        "minutes january to march 2021.txt",
        "1402-07-15.txt",
        "2557-05-22.txt",
    ],
)
def test_a_name_that_tells_no_one_day_surely_tells_none(path):
    assert file_days(path) == ()


@pytest.mark.parametrize(
    "path",
    [
        "Scan_20231105_0001.txt",
        "Scans 5 November 2023/0001.txt",
        "Screenshot 2024-03-01 at 10.22.33.txt",
        "Capture d’écran 2024-03-01 à 10.22.33.txt",
        "IMG-20190504-WA0001.txt",
        "cms_export_2024-03-01.csv",
        "bills_20260613T021002Z.json",
        "posts_2024-03-01_14-30.jsonl",
        "2024-03-01 143005.csv.gz",
        "retrieved on 2024-03-01.txt",
    ],
)
def test_the_day_on_which_a_file_was_made_is_told_apart(path):
    assert [one.detail for one in file_days(path)] == [SAVED]


@pytest.mark.parametrize(
    ("path", "language", "day"),
    [
        ("1402-07-15.txt", "fa", "2023-10-07"),
        ("گزارش ۱۴۰۲-۰۷-۱۵.txt", "fa", "2023-10-07"),
        ("14020231.txt", "fa", "2023-05-21"),
        ("2557-05-22_report.txt", "th", "2014-05-22"),
        ("1402-07-15.txt", "en", None),
        ("2557-05-22.txt", "en", None),
        ("1402-13-15.txt", "fa", None),
    ],
)
def test_the_name_of_a_file_counts_years_as_its_language_does(path, language, day):
    told = [str(one.value) for one in counted_days(path, language)]
    assert told == ([day] if day else [])
