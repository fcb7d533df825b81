"""Tables and JSON Lines that were saved under a name of text, and texts like them."""

import pytest

HEADER = "date\ttitle\ttext\n"
ROW = "2019-03-12\tFlood\tWater rose in Dresden.\n"


@pytest.mark.parametrize(
    "data",
    [
        HEADER + ROW,
        (HEADER + ROW).encode("utf-16"),
        "\ufeff" + HEADER + ROW,
        '"Datum";"Titel";"Text"\r\n12.03.2019;Flood;"Water rose in Dresden."\r\n',
        "date,title,text\n12 March 2019,Flood,Water rose in Dresden.\n",
        "Дата|Заголовок|Текст\n2019-03-12|Flood|Water rose in Dresden.\n",
        '{"date": "2019-03-12", "title": "Flood", "text": "Water rose in Dresden."}\n',
    ],
)
def test_records_under_a_name_of_text_are_records(folder, data):
    record = folder.one("a.txt", data)
    assert (record.title, record.text) == ("Flood", "Water rose in Dresden.")
    assert str(record.dates[0].value) == "2019-03-12"
    assert record.ref.record == 1


def test_a_mapping_names_the_columns_of_a_table_under_a_name_of_text(folder):
    data = "seen\tstory\n2019-03-12\tWater rose in Dresden.\n"
    assert folder.one("a.txt", data).text.startswith("seen")
    record = folder.one("a.txt", data, mapping={"date": "seen", "text": "story"})
    assert record.text == "Water rose in Dresden."


@pytest.mark.parametrize(
    "text",
    [
        "Date, place, text\nThe date, the place and the text were set in 2019.\n",
        "Date, title, text\n",
        "date\ttitle\ttext",
        "Title, Author\nThe Flood, by Jane Doe\nWater rose in Dresden in 2019.\n",
        "Flood, storm\nWater rose in Dresden, 2019-03-12.\n",
        '{"a note": "in braces"}\nWater rose.\n',
        '{"text": "cut',
        "{ Water rose.\n",
    ],
)
def test_a_text_that_begins_like_records_is_one_report(folder, text):
    record = folder.one("a.txt", text)
    assert record.text == text
    assert record.ref.record is None
