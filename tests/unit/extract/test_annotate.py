from dataclasses import replace
from datetime import date

import pytest

from archive.datespan import PartialDate
from archive.extract.annotate import Options, annotate
from archive.extract.titles import LONGEST, first_sentence, make_title, shown_title
from archive.model import (
    SENT,
    Document,
    DocumentDate,
    FileRef,
    Provenance,
    Record,
    document_id,
    sha256_of,
)


@pytest.fixture
def read(gazetteer):
    def read(text, *, path="a.txt", options=None, **fields):
        record = Record(ref=FileRef(path=path), raw=text.encode(), text=text, **fields)
        return annotate(record, gazetteer, options or Options())

    return read


def claim(value, provenance=Provenance.METADATA):
    return DocumentDate(
        value=PartialDate.parse(value), provenance=provenance, evidence=value
    )


@pytest.mark.parametrize(
    ("moment", "shown", "where"),
    [
        ("1325376562000", "2011-12-31", Provenance.URL),
        ("2012-01-01T00:09:22Z", "2011-12-31", Provenance.URL),
        ("2012-01-01 00:09:22", "2012-01-01", Provenance.METADATA),
    ],
)
def test_an_address_tells_the_day_of_a_moment_in_greenwich(read, moment, shown, where):
    stated = replace(claim("2012-01-01"), evidence=moment)
    address = "https://www.example.com/2011/12/31/a_story.html"
    document = read("It rained.", dates=(stated,), url=address)
    assert str(document.date.value) == shown
    assert document.date.provenance is where


HEADED = " date 2020-10-23 The army said on Thursday that rockets fell on Ashkelon."


def test_head_and_text_together_are_the_printed_text(read):
    document = read(HEADED)
    assert document.head == " date 2020-10-23 "
    assert document.head + document.text == HEADED
    assert document.title == document.text
    assert document.title_from_text


def test_the_span_of_the_document_date_counts_in_the_printed_text(read):
    document = read(HEADED)
    assert document.date is not None
    assert document.date.span is not None
    assert HEADED[slice(*document.date.span)] == "2020-10-23"


def test_spans_of_days_and_places_count_in_the_text_that_is_kept(read):
    document = read(HEADED)
    for mention in (*document.dates, *document.places):
        assert mention.span is not None
        assert document.text[slice(*mention.span)] == mention.text
    assert [m.value for m in document.dates] == ["2020-10-22"]


def test_a_record_that_keeps_its_text_is_read_for_its_day_and_not_cut(read):
    document = read(HEADED, keep_text=True)
    assert document.text == HEADED
    assert document.head == ""
    assert document.date is not None
    assert str(document.date.value) == "2020-10-23"
    assert document.title.startswith("The army said")


def test_the_dateline_of_such_a_record_is_known_behind_its_head(read):
    text = "2020-10-23\n\nNICE, Oct 22 (Reuters) - Rain fell on Thursday.\n"
    (place,) = read(text, keep_text=True).places
    assert text[slice(*place.span)] == "NICE"
    assert place.reason.endswith("it opens the report as its dateline")


def test_a_date_field_of_such_a_record_leaves_its_text_alone(read):
    document = read(HEADED, keep_text=True, dates=(claim("2020-10-25"),))
    assert document.date is not None
    assert str(document.date.value) == "2020-10-25"
    assert document.conflicts == ()
    assert document.title.startswith("The army said")


def test_identity_is_that_of_the_bytes(read):
    document = read(HEADED, path="x/y.txt")
    assert document.sha256 == sha256_of(HEADED.encode())
    assert document.id == document_id(document.sha256)
    assert document.files == (FileRef(path="x/y.txt"),)


def test_claims_of_other_days_are_kept_as_conflicts(read):
    text = "Date: 23 October 2020\n\nMOSCOW, March 3 - The talks went on."
    document = read(text, path="2019/05/04/talks.txt")
    assert document.date is not None
    assert document.date.provenance is Provenance.HEADER
    assert [(str(c.value), c.provenance.value) for c in document.conflicts] == [
        ("2020-03-03", "dateline"),
        ("2019-05-04", "filename"),
    ]


@pytest.mark.parametrize(
    ("text", "fields", "value", "provenance"),
    [
        ("The talks went on.", {"path": "in/2014-07-17 talks.txt"}, "2014-07-17", "filename"),
        ("The talks went on.", {"path": "2014/07/17/a.txt"}, "2014-07-17", "filename"),
        ("The talks went on.", {"path": "news-20140717.txt"}, "2014-07-17", "filename"),
        ("The talks went on.", {"path": "2014/07/a.txt"}, "2014-07", "filename"),
        ("The talks went on.", {"path": "a-2014-07.txt"}, "2014-07", "filename"),
        ("The talks went on.", {"url": "https://a.example/2014/07/17/talks"}, "2014-07-17", "url"),
        ("The talks went on.", {"url": "https://a.example/2014/07/17/t", "path": "2015-01-01.txt"}, "2014-07-17", "url"),
        ("SAN SALVADOR, 3 JAN 90 -- The talks", {}, "1990-01-03", "dateline"),
        ("MOSCOW, March 3 - The talks", {"path": "1987-03-04.txt"}, "1987-03-03", "dateline"),
        ("MOSCOW, Dec 31 - The talks", {"path": "1987-01-01.txt"}, "1986-12-31", "dateline"),
        ("The talks went on.\n\n23 October 2020", {}, "2020-10-23", "text"),
        ("The talks", {"dates": (claim("1987"),), "path": "a-1987-03-04.txt"}, "1987-03-04", "filename"),
        ("The talks", {"dates": (claim("1987-03-04"), claim("1987-03-05"))}, "1987-03-04", "metadata"),
        ("The talks", {"dateline": "    CHICAGO, March 3 - ", "dates": (claim("1987-03"),)}, "1987-03-03", "dateline"),
    ],
)  # fmt: skip
def test_the_day_of_a_report_is_its_most_trusted_claim(
    read, text, fields, value, provenance
):
    document = read(text, **fields)
    assert document.date is not None
    assert (str(document.date.value), document.date.provenance.value) == (
        value,
        provenance,
    )


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("Two rockets were fired late Wednesday.", "a.txt"),
        ("The war began on October 7, 2023, the army said.", "a.txt"),
        ("MOSCOW, March 3 - The talks went on.", "a.txt"),
        ("TOKYO, Narch 2 - The talks went on.", "a.txt"),
        ("The talks went on.", "report-12345678.txt"),
        ("The talks went on.", "1234567890123.txt"),
        ("The talks went on.", "2014-13-45.txt"),
        ("The talks went on.", "0001-02-03.txt"),
        ("", "a.txt"),
    ],
)
def test_no_date_is_invented(read, text, path):
    assert read(text, path=path).date is None


def test_a_dateline_of_ethiopia_dates_what_is_not_of_eritrea(read):
    line = "ጎንደር፣ ነሐሴ 29፣ 2016 (ኢዜአ) ፦ ዝናብ ጣለ።"
    amharic = read(line, language="am")
    assert (str(amharic.date.value), amharic.date.detail) == (
        "2024-09-04",
        "counted in the Ethiopian calendar",
    )
    assert read(line, language="ti").date is None


def test_an_undated_report_keeps_its_relative_days_unresolved(read):
    document = read("Two rockets fell late Wednesday, after last summer's war.")
    assert [(m.text, m.value, m.days) for m in document.dates] == [
        ("late Wednesday", "", None),
        ("last summer", "", None),
    ]
    assert {m.anchor for m in document.dates} == {"no date to reckon from"}


def test_a_title_of_its_own_is_searched_for_days(read):
    document = read(
        "The army said so.", title="Attack  on\nThursday", dates=(claim("2020-10-23"),)
    )
    assert document.title == "Attack on Thursday"
    assert [(m.field, m.value) for m in document.dates] == [("title", "2020-10-22")]


def test_places_of_the_metadata_are_mentions_without_a_span(read):
    document = read("The talks went on.", places=("Ashkelon",))
    (mention,) = document.places
    assert (mention.span, mention.field) == (None, "metadata")


def test_every_place_named_is_in_the_gazetteer_with_those_above_it(read):
    document = read(HEADED)
    entries = {place.id: place for place in document.gazetteer}
    for mention in document.places:
        assert mention.place_id in entries
    for place in document.gazetteer:
        assert place.parent == "" or place.parent in entries
    assert "Israel" in {place.name for place in document.gazetteer}


def test_pages_move_with_the_head(read):
    document = read(HEADED, pages=(0, 40))
    assert document.pages == (0, 40 - len(" date 2020-10-23 "))


def test_a_document_is_stored_and_read_back(read):
    document = read(HEADED, source="A", metadata={"k": "v"})
    assert Document.from_json(document.to_json()) == document


def test_the_order_of_numbers_is_an_option(read):
    document = read("It began on 07/10/2023.", options=Options(date_order="mdy"))
    assert document.dates[0].days is not None
    assert document.dates[0].days.earliest == date(2023, 7, 10)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("警方表示火车没有来。人们正在等待。", "警方表示火车没有来。"),
        ("ფოსტა დაიხურა. ყველა ელის.", "ფოსტა დაიხურა."),
        ("ፖሊስ ዝም አለ። ሰዎች ሄዱ።", "ፖሊስ ዝም አለ።"),
        ("The army said so. It lied.", "The army said so."),
        ("Mr. Smith met Gen. Lee at St. Mary's. They spoke.", "Mr. Smith met Gen. Lee at St. Mary's."),
        ("J. F. Kennedy won. He was 43.", "J. F. Kennedy won."),
        ("The U.S. sent aid. More came.", "The U.S. sent aid."),
        ("He said: “We won.” Then he left.", "He said: “We won.”"),
        ("Will it rain? Perhaps.", "Will it rain?"),
        ("It rose 5.93 pct. It fell.", "It rose 5.93 pct."),
        ("First line of a headline\n\nThe text.", "First line of a headline"),
        ("A sentence broken\nover two lines. End.", "A sentence broken over two lines."),
        ("Hoch\xadwasser in\nKöln. Ende.", "Hochwasser in Köln."),
    ],
)  # fmt: skip
def test_a_title_is_the_first_sentence(text, title):
    assert make_title(text) == title
    assert shown_title(first_sentence(text)) == title


def test_a_title_of_its_own_is_shown_without_soft_hyphens(read):
    assert read("Text.", title="Hoch\xadwasser  in Köln").title == "Hochwasser in Köln"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("FLOODS IN ASSAM\n===============\n\nGuwahati", "FLOODS IN ASSAM"),
        ("## Floods in Assam ##\nThe river rose.", "Floods in Assam"),
        ("Bridge closed\nPosted on May 3, 2011 by jsmith\n\nThe", "Bridge closed"),
        ("Bridge closed\nThe bridge at Quincy is closed.", "Bridge closed"),
        (
            "The army said that two\nrockets fell.\nMore.",
            "The army said that two rockets fell.",
        ),
    ],
)
def test_a_line_that_stands_for_itself_is_the_title(text, title):
    assert make_title(text) == title


def test_the_date_of_a_message_within_is_kept_as_a_conflict(read):
    text = "See below.\n\nFrom: A\nDate: Sat, 2 Nov 2013 17:30\n\nIt was quiet."
    document = read(text, dates=(claim("2013-11-12"),))
    assert str(document.date.value) == "2013-11-12"
    assert [str(other.value) for other in document.conflicts] == ["2013-11-02"]


@pytest.mark.parametrize(
    ("day", "chosen"),
    [
        ("15 March 2003", "2003-03-07"),
        ("8 March 2003", "2003-03-08"),
        ("6 March 2003", "2003-03-06"),
        ("6 March 2011", "2011-03-06"),
    ],
)
def test_a_day_to_which_a_message_invites_is_not_its_own(read, day, chosen):
    sent = replace(claim("2003-03-07"), detail=SENT)
    text = f"Date: {day}\nTime: noon\nPlace: Leeds\n\nBring candles."
    document = read(text, dates=(sent,))
    assert str(document.date.value) == chosen
    assert len(document.conflicts) == 1


def test_a_long_title_is_cut_at_a_word():
    title = make_title("word " * 60)
    assert len(title) <= LONGEST
    assert title.endswith("word…")
    assert len(make_title("x" * 500)) == LONGEST


def test_a_report_without_words_is_named_by_its_file(read):
    assert read("", path="in/empty.txt").title == "empty.txt"


_PERSIAN = "وزیر گفت که تهران آرام است و مردم به کار خود ادامه می‌دهند."


def test_a_day_of_the_persian_calendar_dates_a_report_in_persian(read):
    printed = read(f"تاریخ: ۱۳۹۹/۰۸/۰۳\n\n{_PERSIAN}", language="fa")
    named = read(f"تاریخ انتشار: ۳ آبان ۱۳۹۹\n\n{_PERSIAN}", language="fa")
    given = read(_PERSIAN, language="fa", dates=(claim("1399-08-03"),))
    for report in (printed, named, given):
        assert str(report.date.value) == "2020-10-24"
        assert report.date.detail == "counted in the solar Hijri calendar"
        assert not report.conflicts
    charter = read("The charter was sealed.", dates=(claim("1399-08-03"),))
    assert str(charter.date.value) == "1399-08-03"


def test_a_year_of_the_persian_calendar_is_none_of_ours(read):
    report = read(_PERSIAN, language="fa", dates=(claim("1399"),))
    assert report.date is None
    assert [one.detail for one in report.conflicts] == [
        "it is counted in another calendar"
    ]


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("תאריך: 12/05/2021\n\nמטח רקטות נורה לעבר תל אביב.", "2021-05-12"),
        ("تاریخ: 8 اکتوبر 2005\n\nاسلام آباد میں زلزلہ آیا۔", "2005-10-08"),
        ("تاریخ انتشار: 2022-09-17\n\nمردم سقز تظاهرات کردند.", "2022-09-17"),
    ],
)
def test_a_line_that_says_date_is_no_title_in_hebrew_persian_and_urdu(read, head, day):
    report = read(head)
    assert str(report.date.value) == day
    assert report.title == head.split("\n\n")[1]


@pytest.mark.parametrize(
    ("text", "day", "evidence"),
    [
        ("18 اگست 2018ء\n\nوزیراعظم نے حلف اٹھایا۔", "2018-08-18", "18 اگست 2018ء"),
        ("لاہور، 27 مارچ 2016ء – پارک میں دھماکا ہوا۔", "2016-03-27", "27 مارچ 2016ء"),
        ("القاهرة، 23 أكتوبر 2020م - قال الوزير.", "2020-10-23", "23 أكتوبر 2020م"),
    ],
)
def test_a_letter_behind_a_year_of_ours_hides_no_date(read, text, day, evidence):
    report = read(text)
    assert (str(report.date.value), report.date.evidence) == (day, evidence)
    assert report.date.span.start == text.index(evidence)


@pytest.mark.parametrize(
    ("fields", "richmond"),
    [
        ({}, "2639389"),
        ({"source": "Virginia Mercury"}, "4781708"),
        ({"source": "Richmond Times"}, "2639389"),
    ],
)
def test_the_source_of_a_report_speaks_for_its_own_towns(read, fields, richmond):
    document = read("Police in Richmond arrested a man near Bristol.", **fields)
    assert {one.text: one.place_id for one in document.places}["Richmond"] == richmond


@pytest.mark.parametrize(
    ("url", "hamilton"),
    [
        ("https://www.example.co.nz/hamilton-crash", "NZ"),
        # Sold to everybody, and the rest of an address names the report.
        ("https://example.co/Hamilton-New-Zealand", "CA"),
        ("https://[bad", "CA"),
    ],
)
def test_the_address_of_a_report_speaks_for_its_country(read, url, hamilton):
    document = read("A man from Hamilton was held on Monday.", url=url)
    (mention,) = document.places
    assert document.place(mention.place_id).country == hamilton


@pytest.mark.parametrize(
    "head",
    [
        "Publicado em 25/01/2019 às 15h42",
        "Publié le 25/01/2019 à 15 h 42",
        "Veröffentlicht am 25.01.2019 um 15:42 Uhr",
    ],
)
def test_a_clock_as_other_languages_write_it_is_part_of_the_head(read, head):
    report = read(f"{head}\n\nUma barragem rompeu.")
    assert str(report.date.value) == "2019-01-25"
    assert (report.title, report.text) == ("Uma barragem rompeu.",) * 2


def test_a_sentence_behind_a_date_keeps_its_words(read):
    report = read("Published on 25 January 2019 at 3 hours the dam broke.\n\nMore.")
    assert report.text.endswith("the dam broke.\n\nMore.")


def test_the_day_of_a_scan_dates_no_report_and_is_shown(read):
    document = read("The board met and rose.", path="gazette/Scan_20231105_0001.txt")
    assert document.date is None
    assert [str(one.value) for one in document.conflicts] == ["2023-11-05"]


def test_the_name_of_a_file_of_many_contradicts_no_record(gazetteer):
    dates = (claim("2019-05-04"),)
    for path in ("stories-2024-03-01.csv", "export_2024-03-01.csv"):
        ref = FileRef(path=path, record=7)
        record = Record(ref=ref, raw=b"x", text="The board rose.", dates=dates)
        document = annotate(record, gazetteer, Options())
        assert str(document.date.value) == "2019-05-04"
        assert document.conflicts == ()


STORY = "Drones fell on Odesa overnight.\n\n"


@pytest.mark.parametrize(
    ("foot", "named"),
    [
        ("Unsubscribe | 12 Main Street, Boston, MA 02110", ["Odesa"]),
        (
            "Copyright © 2024 Desk\nOur mailing address is:\nBoston, Massachusetts\n\nYou can unsubscribe from this list.",
            ["Odesa"],
        ),
        ("Se désabonner\n12 rue de la Gare, Lyon", ["Odesa"]),
        ("Wenn Sie sich abmelden wollen, klicken Sie hier. Der Bote, Köln", ["Odesa"]),
        # These tell of it.
        ("Users in Lyon can now unsubscribe with one click.", ["Odesa", "Lyon"]),
        (
            "You can unsubscribe at any time.\n\nIn Lyon nobody was hurt."
            + " It rained." * 60,
            ["Odesa", "Lyon"],
        ),
        ("Denmark may opt out.\n\nTalks in Lyon go on.", ["Odesa", "Denmark", "Lyon"]),
    ],
)
def test_the_foot_of_a_newsletter_names_no_place(read, foot, named):
    assert [place.text for place in read(f"{STORY}{foot}").places] == named


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("1. My privilege today is great. More.", "1. My privilege today is great."),
        ("(2). It rained. More.", "(2). It rained."),
        ("It rained in 1970. More.", "It rained in 1970."),
    ],
)
def test_the_number_of_a_paragraph_is_no_title(text, title):
    assert make_title(text) == title


@pytest.mark.parametrize(
    ("path", "text", "date", "where"),
    [
        ("1970/a.txt", "It rained.", "1970", Provenance.FILENAME),
        ("un/1970/USA_25_1970.txt", "It rained.", "1970", Provenance.FILENAME),
        ("1790-Washington.txt", "It rained.", "1790", Provenance.FILENAME),
        ("1998.txt", "It rained.", "1998", Provenance.FILENAME),
        ("1986/0001.txt", "It rained.", "1986", Provenance.FILENAME),
        ("papers/1986/01/0012.txt", "It rained.", "1986-01", Provenance.FILENAME),
        ("papers/1986/01/12.txt", "It rained.", "1986-01-12", Provenance.FILENAME),
        ("1970/a.txt", "Lima, May 4, 1971 - It rained.", "1971-05-04", None),
        ("1970/a.txt", "LIMA, May 4 (AP) - It rained.", "1970-05-04", None),
    ],
)
def test_a_folder_of_a_year_dates_what_nothing_else_does(read, path, text, date, where):
    document = read(text, path=path)
    assert str(document.date.value) == date
    assert where in (None, document.date.provenance)


@pytest.mark.parametrize(
    "path",
    ["Agenda 2030.txt", "1984 review.txt", "1914-1918 letters.txt", "room_1408.txt",
     "1970/1971-Nixon.txt", "flight-1950.txt", "1970s/a.txt", "0007/a.txt",
     "1914-18_letters.txt"],
)  # fmt: skip
def test_other_years_in_names_date_nothing(read, path):
    assert read("It rained.", path=path).date is None
