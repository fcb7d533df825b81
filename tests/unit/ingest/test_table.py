"""Tables of cells: each row a record."""

import json

import pytest


@pytest.mark.parametrize(
    "header",
    [
        "Titel;Text;Datum;Quelle;Autor",
        "titre;texte;date;source;auteur",
        "título;discurso;data;fonte;autor",
        "Sarlavha;Matn;Sana;Manba;Muallif",
        "Naslov;Besedilo;Datum;Izvor;Avtor",
        "სათაური;ტექსტი;თარიღი;წყარო;ავტორი",
        "عنوان;متن;تاریخ;ذریعہ;مصنف",
        "Título;Texto;Fecha;Fuente;Autor",
        "Titolo;Testo;date;Fonte;Autore",
        "Заголовок;Текст;Дата;Источник;Автор",
    ],
)
def test_the_columns_of_a_table_may_be_named_in_another_language(header, folder):
    (record,) = folder.read("a.csv", f"{header}\nT;B;23.10.2020;S;A\n")
    told = record.title, record.text, record.source, record.author
    assert told == ("T", "B", "S", "A")
    assert str(record.dates[0].value) == "2020-10-23"


CSV = 'title,body,date,place\r\n"A, b","He said ""no"".\nThen left.",23.10.2020,Rome; Bari\r\nC,d,,\r\n'


def test_rows_of_a_table_are_records(folder):
    first, second = folder.read("a.csv", CSV)
    assert first.title == "A, b"
    assert first.places == ("Rome", "Bari")
    assert str(first.dates[0].value) == "2020-10-23"
    assert (first.ref.record, second.ref.record) == (1, 2)
    assert second.dates == ()
    assert first.raw == CSV.split("\r\n", 1)[1].rsplit("\r\nC", 1)[0].encode()


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_is_read_from_the_header(folder, delimiter):
    rows = [["title", "text", "date"], ["a", "b", "2020"]]
    data = "\n".join(delimiter.join(row) for row in rows)
    record = folder.one("a.tsv", data)
    assert (record.title, record.text, str(record.dates[0].value)) == ("a", "b", "2020")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_tables_come_in_the_encodings_of_spreadsheets(folder, encoding):
    data = "title,text\nCafé,“Où?” – là-bas, déjà vu\n".replace("bas, ", "bas ").encode(
        encoding
    )
    record = folder.one("a.csv", data)
    assert record.title == "Café"
    assert record.text == "“Où?” – là-bas déjà vu"


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("a.csv", b"title,text\nA,caf\xc3\xa9 \xed\xa0\xbd\xed\xb8\x80\n"),
        (
            "a.jsonl",
            b'{"title": "A", "text": "caf\xc3\xa9 \xed\xa0\xbd\xed\xb8\x80"}\n',
        ),
    ],
)
def test_records_hold_whole_what_a_database_wrote_as_two_halves(folder, name, lines):
    assert folder.one(name, lines).text == "café 😀"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        ("a,b\n1,2\n", "no column of title or text"),
        ("title," * 3000 + "\n", "columns"),
        ("title,text\n", "no record"),
        ("", "empty"),
    ],
)
def test_a_table_that_is_none_is_a_failure(folder, data, reason):
    assert reason in folder.failure("a.csv", data)


def test_an_open_quote_is_a_failure_and_not_a_report_of_all_that_follows(folder):
    assert "never closed" in folder.failure(
        "a.csv", 'title,text\n"open,b\n' + "c,d\n" * 50
    )


def test_a_title_of_a_megabyte_is_cut(folder):
    assert (
        len(folder.one("a.json", json.dumps({"title": "x" * 10**6, "text": "t"})).title)
        == 1000
    )


def test_a_row_with_too_many_cells_costs_itself_only(folder):
    bad, good = folder.read("a.csv", "title,text\na,b,c\nd,e\n")
    assert "3 cells under 2 columns" in bad.reason
    assert good.text == "e"


@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_a_table_may_say_above_its_header_what_parts_its_cells(folder, mark):
    record = folder.one(
        "a.csv",
        f"{mark}sep=;\r\ntext, and more;date\r\nx;2020\r\n",
        mapping={"text": "text, and more"},
    )
    assert (record.text, record.ref.record) == ("x", 1)
    assert str(record.dates[0].value) == "2020"


def test_a_column_whose_name_another_has_is_kept_beside_it(folder):
    record = folder.one("a.csv", "text,text,x,x,x\nA,B,1,2,3\n")
    assert record.text == "A"
    assert record.metadata == {"text_(2)": "B", "x": "1", "x_(2)": "2", "x_(3)": "3"}


@pytest.mark.parametrize(
    ("dates", "order", "days", "why"),
    [
        (["7/4/2019", "12/25/2019"], "dmy", ["2019-07-04", "2019-12-25"], "beside it"),
        (["7/4/2019", "25/12/2019"], "mdy", ["2019-04-07", "2019-12-25"], "beside it"),
        (["7/4/2019", "1/2/2019"], "mdy", ["2019-07-04", "2019-01-02"], "month, day,"),
        (["7/4/2019", "25/12/2019", "12/25/2019"], "dmy", ["2019-04-07"], "day, month"),
    ],
)
def test_a_column_of_dates_shows_its_order_of_day_and_month(
    folder, dates, order, days, why
):
    table = "id;text;date\n" + "".join(f"{d};A \x00.;{d} 0:00:00\n" for d in dates)
    found = folder.read("a.csv", table, date_order=order)
    told = [str(record.dates[0].value) for record in found]
    assert told[: len(days)] == days
    assert "can be mistaken" in found[0].dates[0].detail
    assert why in found[0].dates[0].detail


def test_only_columns_of_dates_show_their_order(folder):
    table = "text,date,checked\nA.,7/4/2019,12/25/2020\n"
    assert str(folder.one("a.csv", table).dates[0].value) == "2019-04-07"
    mapped = {"date": "checked"}
    record = folder.one("a.csv", table, mapping=mapped)
    assert str(record.dates[0].value) == "2020-12-25"


@pytest.mark.parametrize("mapped", ["elsewhere", "Pub. Date"])
def test_a_mapping_for_another_file_leaves_a_column_its_order(folder, mapped):
    table = "text,{},n\nA.,7/4/2019,1\nB.,12/25/2019,2\n"
    for own in ("date", "Pub. Date")[: 1 + (mapped == "Pub. Date")]:
        found = folder.read("a.csv", table.format(own), mapping={"date": mapped})
        assert str(found[0].dates[0].value) == "2019-07-04"


@pytest.mark.parametrize("name", ["PublishDate", "firstPublished", "incidentdate"])
def test_names_of_several_words_may_be_written_together(folder, name):
    header = f"fullText,{name},locationName,countryTxt"
    record = folder.one("a.csv", f"{header}\nA.,2019-04-07,Nice,France\n")
    assert (record.text, str(record.dates[0].value)) == ("A.", "2019-04-07")
    assert record.locality.fields == ("locationname", "countrytxt")


@pytest.mark.parametrize(
    "header",
    [
        "Nr;Datum;Ort;Beschreibung",
        "ID;Fecha;Lugar;Descripción",
        "Incident ID;Incident Date;Town;Narrative",
        "ID;Дата;Место;Описание",
    ],
)
def test_a_table_of_incidents_is_read_by_what_it_describes(header, folder):
    record = folder.one("a.csv", f"{header}\n7;25.10.2020;Bari;A fire.\n")
    assert (record.text, str(record.dates[0].value)) == ("A fire.", "2020-10-25")


ROW = "03/05/2021;Gao;A mine, exploded.\n"


@pytest.mark.parametrize(
    "above",
    [
        "Security incidents, an export\n",
        "Title: Incidents\nGenerated: 01/06/2021\n\n",
        "Export;of;2021\n" * 19,
    ],
)
def test_lines_above_the_header_are_passed_over(folder, above):
    record = folder.one("a.csv", f"{above}Date;Location;Description\n{ROW}")
    assert (record.text, record.places) == ("A mine, exploded.", ("Gao",))
    assert record.ref.record == 1


def test_the_first_line_is_the_header_where_it_has_a_known_name(folder):
    found = folder.read("a.csv", "Summary,n\nRain.,1\nDate,Text\n2020,Snow.\n")
    assert [record.text for record in found] == ["Rain.", "Date", "2020"]


@pytest.mark.parametrize(
    ("header", "places"),
    [
        ("text,town", ("Gao",)),
        ("text,Village", ("Gao",)),
        # Such may be the town of the newspaper.
        ("text,city", ()),
        ("text,lccn,city", ()),
    ],
)
def test_a_town_without_its_country_is_the_name_of_a_place(folder, header, places):
    cells = ["Rain.", *["x"] * (header.count(",") - 1), "Gao"]
    record = folder.one("a.csv", f"{header}\n{','.join(cells)}\n")
    assert record.places == places


def test_a_town_with_its_country_is_told_once(folder):
    record = folder.one("a.csv", "text,town,country\nRain.,Gao,Mali\n")
    assert (record.places, record.locality.name) == ((), "Gao")


@pytest.mark.parametrize("above", ["", "\ufeff", "sep=,\n"])
def test_columns_without_a_header_are_named_by_their_numbers(folder, above):
    rows = '"1","12/28/1966 18:48","It rained."\n"2","02/01/1967","It shone."\n'
    mapping = {"date": "2", "text": "3"}
    one, other = folder.read("a.csv", above + rows, mapping=mapping)
    assert (one.text, other.text) == ("It rained.", "It shone.")
    assert [str(r.dates[0].value) for r in (one, other)] == ["1966-12-28", "1967-02-01"]
    assert [r.ref.record for r in (one, other)] == [1, 2]
    assert one.metadata == {"1": "1"}


def test_numbers_that_a_header_has_are_its_names(folder):
    (record,) = folder.read("a.csv", "1,2\nA,B c.\n", mapping={"text": "2"})
    assert record.text == "B c."


def test_a_table_without_a_header_says_how_to_name_its_columns(folder):
    assert "--map date=1,text=3" in folder.failure("a.csv", "7,It rained.\n")


def test_who_speaks_is_the_author_of_a_speech(folder):
    record = folder.one("a.csv", "date,speaker,speech\n2019-05-01,A. Vane,I rise.\n")
    assert (record.author, record.text) == ("A. Vane", "I rise.")
    both = "date,author,speaker,text\n2019-05-01,B. Bee,A. Vane,He rose.\n"
    assert folder.one("b.csv", both).author == "B. Bee"
