"""Sentences shaped like those misread in bulletins, wires and diaries not read before."""

import pytest

from archive.datespan import PartialDate
from archive.extract.dates import find_dates
from archive.extract.heads import read_head
from archive.model import DocumentDate, Provenance


def mentions(dct, text, language="en"):
    day = DocumentDate(
        value=PartialDate.parse(dct), provenance=Provenance.HEADER, evidence=dct
    )
    return find_dates(text, day, language=language)


def read(dct, text, language="en"):
    return [(m.text, m.value) for m in mentions(dct, text, language)]


# 2019-11-20 was a Wednesday, 2024-05-09 a Thursday, 2011-10-21 a Friday.
BULLETIN = """457
WWNT31 KXYZ 051457
{code}XYZ
NYC017-019-021-023-
107-113-115-
/O.NEW.KXYZ.FL.W.0002.191120T0819Z-191121T1112Z/

BULLETIN - IMMEDIATE BROADCAST REQUESTED
{kind}
NATIONAL WEATHER OFFICE NORTHTOWN
955 AM EST WED NOV 20 2019

...THE OFFICE HAS ISSUED A WARNING...

{text}
"""


@pytest.mark.parametrize("kind", ["FLOOD WARNING", "AREA FORECAST DISCUSSION"])
def test_a_bulletin_is_dated_by_its_hour_below_its_codes(kind):
    claims = read_head(BULLETIN.format(code="FLW", kind=kind, text="IT RAINS.")).claims
    assert [str(claim.value) for claim in claims] == ["2019-11-20"]


def test_days_of_a_forecast_are_to_come_where_no_verb_tells():
    text = "RAIN CHANCES INCREASING FROM LOW ON FRIDAY TO HIGH LATE SUNDAY INTO MONDAY."
    discussion = BULLETIN.format(code="AFD", kind="FORECAST DISCUSSION", text=text)
    days = [value for _, value in read("2019-11-20", discussion)]
    assert days[-3:] == ["2019-11-22", "2019-11-24", "2019-11-25"]
    other = BULLETIN.format(code="AFD", kind="PUBLIC NOTICE", text=text)
    assert [value for _, value in read("2019-11-20", other)][-3] == "2019-11-15"


# fmt: off
ENGLISH = [
    # The clock of bulletins, which is no year of the world.
    ("2019-11-20", "955 AM EST WED NOV 20 2019", [("WED NOV 20 2019", "2019-11-20")]),
    ("2019-11-20", "SUMMARY OF 1100 AM EST INFORMATION", [("1100 AM EST", "2019-11-20T11:00")]),
    ("2019-11-20", "It began at 1130 pm and was over by 1245 am.", [("1130 pm", "2019-11-20T23:30"), ("1245 am", "2019-11-20T00:45")]),
    ("2019-11-20", "It was told on WQQX 1130 AM. In the year 5784 AM he left.", [("5784 AM", "")]),
    # What is in effect until a day is so still.
    ("2019-11-19", "The advisory remains in effect from 6 AM to 6 PM EST Wednesday.", [("6 PM EST Wednesday", "2019-11-20T18:00")]),
    ("2019-11-19", "The ban was in effect until Monday.", [("Monday", "2019-11-18")]),
    ("2019-11-19", "* from Sunday morning until further notice.", [("Sunday morning", "2019-11-24TMO")]),
    ("2019-11-19", "The road was shut from Sunday until further notice.", [("Sunday", "2019-11-17")]),
    ("2019-11-19", "Gusts of wind up to 30 knots are anticipated Friday.", [("Friday", "2019-11-22")]),
    ("2019-11-19", "THIS MAY BE BRIEF. IN MAY IT WAS NOT.", [("MAY", "2019-05")]),
    # Both hours of a stretch are those of the day behind it.
    ("2019-11-19", "It was held from 9 a.m. to 5 p.m. on Monday.", [("5 p.m. on Monday", "2019-11-18T17:00")]),
    # A dash ends what is said between two.
    ("2019-11-19", "The campaign – which will be in its third year in January – did research.", [("January", "2020-01")]),
    ("2019-11-19", "He will have been four years in office in January.", [("January", "2020-01")]),
    ("2019-11-20", "The firm initiated four rounds of planned outages in October.", [("October", "2019-10")]),
    ("2019-11-20", "He spoke of planned talks on Sunday.", [("Sunday", "2019-11-24")]),
    # A stretch that began long ago has run to this Wednesday.
    ("2011-10-21", "From July 1 through Wednesday, the company bought shares.", [("July 1", "2011-07-01"), ("Wednesday", "2011-10-19")]),
    ("2011-10-21", "They met from Friday Oct. 7 to Monday.", [("Friday Oct. 7", "2011-10-07"), ("Monday", "2011-10-10")]),
    # What somebody has of another day leaves the story where it was.
    ("2019-11-20", "They met on Tuesday and asked of Ann Roe's July 25 phone call. Later in the day, he spoke.", [("Tuesday", "2019-11-19"), ("July 25", "2019-07-25"), ("Later in the day", "2019-11-19")]),
    ("2019-11-20", "They asked of Ann Roe's July 25 phone call. Later in the day, he spoke.", [("July 25", "2019-07-25"), ("Later in the day", "2019-07-25")]),
    # What is done day by day is not done today.
    ("2014-12-23", "She runs the day-to-day business. To-day she rests.", [("To-day", "2014-12-23")]),
    # An ending set higher stands apart.
    ("2024-07-12", "It runs from 1 st July, 2023 to 30 th June, 2024.", [("1 st July, 2023", "2023-07-01"), ("30 th June, 2024", "2024-06-30")]),
    ("2024-07-12", "Of 12 th grade pupils 5 rd teams came.", []),
    # Quarters and halves that begin with their number.
    ("2025-05-12", "Profit in 1Q25 beat 4Q'24 and 2Q 2024, in 1H24 too; 2H2O is water, 4H a club.", [("1Q25", "2025-Q1"), ("4Q'24", "2024-Q4"), ("2Q 2024", "2024-Q2"), ("1H24", "2024-H1")]),
    ("2024-08-12", "Revenue of Rs 120 crore in 1QFY25 rose from Rs 110 crore.", [("1QFY25", "2024-Q2")]),
    ("2024-07-12", "He suggests declaring every 2 April a holiday.", []),
    # His last decade is that of his life.
    ("2014-04-24", "He spent his last decade feeding pigeons. Last year she left.", [("Last year", "2013")]),
    ("2010-10-09", "Nothing will be official until after December. They stayed until after Monday's vote.", [("December", "2010-12"), ("Monday", "2010-10-04")]),
    # What befell is no day to come, nor what is called by its day then.
    ("2024-08-08", "The Oct. 7 attacks killed many. He was behind Oct. 7, and is hiding. The show will open on Oct. 7.", [("The Oct. 7", ""), ("Oct. 7", ""), ("Oct. 7", "2024-10-07")]),
    ("2024-08-08", "The group behind the July 20 attack fled.", [("the July 20", "2024-07-20")]),
    # Who was there is asked to do something now.
    ("2014-12-30", "Anyone who was on the flight from London to Glasgow on Sunday night is asked to call.", [("Sunday night", "2014-12-28TNI")]),
    ("2014-12-30", "Residents of the town on Sunday are asked to vote.", [("Sunday", "2015-01-04")]),
    ("2019-11-18", "Consider what we know about Ann Roe's visit to Walter Reed on Saturday. Italy visit France on Saturday.", [("Saturday", "2019-11-16"), ("Saturday", "2019-11-23")]),
    ("2015-01-14", "She wrote that it had to be tonight – Dec. 30, the papers say.", [("tonight", "2015-01-14TNI"), ("Dec. 30", "2014-12-30")]),
    # Nothing that was done months later is still to come.
    ("2014-12-03", "The work is shown this week. Three months later, the users said that it was good.", [("this week", "2014-W49"), ("Three months later", "")]),
    # The years of songs make no history of a report.
    ("2019-11-19", "They played all of 1972’s Toulouse Street, 1973’s “Captain” and their 1976 album. He left in 1975. Hits like 1978’s “Fool” followed. The tour goes on November 19th.", [("1972", "1972"), ("1973", "1973"), ("1976", "1976"), ("1975", "1975"), ("1978", "1978"), ("November 19th", "2019-11-19")]),
    # Corpora part the signs from the words.
    ("1997-03-01", "It reached us on February 23 , 1987 , and on Friday , May 3 , 1996 . In March , 1,200 came .", [("February 23 , 1987", "1987-02-23"), ("Friday , May 3 , 1996", "1996-05-03"), ("March", "1997-03")]),
    # A life goes on to its next years.
    ("2024-08-28", "She was born in 1964, of a mother who died in 2009. They parted in 1971. Her mother took a job in 1976. They moved in February.", [("1964", "1964"), ("2009", "2009"), ("1971", "1971"), ("1976", "1976"), ("February", "1976-02")]),
]
ABROAD = [
    ("es", "Ya lo hizo el pasado mes de noviembre. El próximo mes de marzo irá.", [("pasado mes de noviembre", "2023-11"), ("próximo mes de marzo", "2025-03")]),
    ("it", "È stato nello scorso mese di novembre.", [("scorso mese di novembre", "2023-11")]),
    ("pt", "Vai no próximo mês de março.", [("próximo mês de março", "2025-03")]),
    # Days of the Church, and of carnival.
    ("es", "El Jueves Santo salió la procesión. El lunes de Pascua llegó. El lunes llegó.", [("Jueves Santo", "2024-03-28"), ("lunes de Pascua", "2024-04-01"), ("lunes", "2024-05-06")]),
    ("fr", "Le Vendredi saint, il est venu. Mardi gras a eu lieu. Lundi il est venu.", [("Vendredi saint", "2024-03-29"), ("Lundi", "2024-05-06")]),
    ("pt", "A Quarta-feira de Cinzas foi calma. Na sexta-feira foi calma.", [("Quarta-feira de Cinzas", "2024-02-14"), ("sexta-feira", "2024-05-03")]),
    ("it", "Il Venerdì Santo fu calmo. Lunedì dell'Angelo è stato calmo.", [("Venerdì Santo", "2024-03-29"), ("Lunedì dell'Angelo", "2024-04-01")]),
    # Behind a modal verb the last word is an infinitive; an adjective is no verb.
    ("de", "Die Partei will bei den Wahlen am Montag punkten.", [("Montag", "2024-05-13")]),
    ("de", "Der Verein will mit einer vehementen Kritik am Montag überzeugen.", [("Montag", "2024-05-13")]),
    ("de", "Bei einem Sieg würde der Klub am Samstag als Meister feststehen.", [("Samstag", "2024-05-11")]),
    ("de", "Er will wissen, wann sie am Montag starteten.", [("Montag", "2024-05-06")]),
    ("no", "I retten fredag fortalte advokaten om saken.", [("fredag", "2024-05-03")]),
    ("ar", "تمت الموافقة يوم الأربعاء على القرار", [("يوم الأربعاء", "2024-05-08")]),
]
# 2024-05-09 was a Thursday: the weekend before it, that of its week, and the next one.
LAST, THIS, NEXT = "2024-W18-WE", "2024-W19-WE", "2024-W20-WE"
WEEKENDS = [
    ("pl", "Policja podała dane z minionego weekendu. W najbliższy weekend zagra.", [LAST, THIS]),
    ("cs", "O uplynulém víkendu hořelo. Tento víkend se koná. Příští víkend bude pršet.", [LAST, THIS, NEXT]),
    ("ru", "В прошлые выходные был пожар. В предстоящие выходные будет дождь. В выходные дни закрыто.", [LAST, THIS]),
    ("uk", "Минулими вихідними сталася пожежа. Наступними вихідними буде дощ.", [LAST, NEXT]),
    ("sv", "I helgen brann det. Till helgen väntas regn. Nästa helg spelas matchen.", [LAST, THIS, NEXT]),
    ("no", "Forrige helg vant de. Til helgen ventes regn.", [LAST, THIS]),
    ("da", "I weekenden brændte det. Næste weekend spilles kampen.", [LAST, NEXT]),
    ("fi", "Viime viikonloppuna syttyi palo. Ensi viikonloppuna sataa.", [LAST, THIS]),
    ("hu", "Múlt hétvégén tűz ütött ki. Ezen a hétvégén rendezik meg.", [LAST, THIS]),
    ("ro", "Weekendul trecut a ars. În acest weekend va avea loc.", [LAST, THIS]),
    ("id", "Akhir pekan lalu terjadi. Akhir pekan ini akan digelar. Akhir pekan depan akan hujan.", [LAST, THIS, NEXT]),
    ("vi", "Cuối tuần trước xảy ra cháy. Cuối tuần này sẽ diễn ra.", [LAST, THIS]),
    ("tr", "Geçen hafta sonu kaza oldu. Önümüzdeki hafta sonu yağmur yağacak.", [LAST, THIS]),
]
EAST = [
    ("2008-05-23", "ja", "平成19年8月29日に発生した事件、本年5月14日に逮捕した。", ["2007-08-29", "2008-05-14"]),
    ("2015-05-07", "ja", "今年9〜10月に、昨年9～10月に。", ["2015-09", "2015-10", "2014-09", "2014-10"]),
    ("2022-06-04", "tr", "“Biz Ağustos’ta tatile çıkmıyoruz” dedi.", ["2022-08"]),
    # On the eve of what is named, or yesterday.
    ("2024-05-04", "ru", "Накануне около двух часов спасателей вызвали. Накануне сообщила полиция.", ["2024-05-03"] * 2),
    ("2024-05-04", "ru", "Накануне матча он уехал. Он приехал 3 апреля, а накануне был дома.", ["2024-04-03", "2024-04-02"]),
    ("1863-01-25", "en", "He left day before yesterday.", ["1863-01-23"]),
]
# fmt: on


@pytest.mark.parametrize(("language", "text", "values"), WEEKENDS)
def test_tells_the_weekends_of_more_languages(language, text, values):
    assert [value for _, value in read("2024-05-09", text, language)] == values


@pytest.mark.parametrize(("dct", "language", "text", "values"), EAST)
def test_reads_this_year_and_the_day_before_abroad(dct, language, text, values):
    assert [value for _, value in read(dct, text, language)] == values


@pytest.mark.parametrize(("dct", "text", "expected"), ENGLISH)
def test_reads_what_unread_reports_say(dct, text, expected):
    assert read(dct, text) == expected


@pytest.mark.parametrize(("language", "text", "expected"), ABROAD)
def test_reads_what_unread_reports_abroad_say(language, text, expected):
    assert read("2024-05-09", text, language) == expected


def test_a_stretch_from_a_far_day_runs_to_its_weekday():
    first, _ = mentions("2011-10-21", "From July 1 through Wednesday, it fell.")
    assert str(first.days) == "2011-07-01..2011-10-19"


DIARY = """{opening}

## March 11th
A party came in today.

## March 13th. *5*
Heard a band last night.

## March 14
We left yesterday's camp.
"""


def test_headings_of_markdown_date_the_days_of_a_diary():
    diary = DIARY.format(opening="# Thursday March 10th 1864.\nRain last night.")
    assert [value for _, value in read("2017", diary)] == [
        "1864-03-10", "1864-03-09TNI", "1864-03-11", "1864-03-11",
        "1864-03-13", "1864-03-12TNI", "1864-03-14", "1864-03-13",
    ]  # fmt: skip


@pytest.mark.parametrize("by", ["", "Ann Roe • ", "Ann Roe, The Courier | "])
def test_the_day_before_minutes_of_reading_dates_a_report(by):
    head = f"Fire at the mill\n{by}Apr 24, 2026 • 3 min read\n\nThe mill burned."
    assert [str(claim.value) for claim in read_head(head).claims] == ["2026-04-24"]


def test_a_day_whose_ending_stands_apart_dates_a_report():
    claims = read_head("MINUTES\n12 th July, 2024\n\nThe council met.").claims
    assert [str(claim.value) for claim in claims] == ["2024-07-12"]
