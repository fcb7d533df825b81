"""Chats of WhatsApp, message by message; and texts that begin like one."""

import pytest

from archive.ingest import ReadFailure


def told(found):
    return [
        (str(one.dates[0].value), one.author, one.text)
        for one in found
        if not isinstance(one, ReadFailure)
    ]


@pytest.mark.parametrize(
    ("data", "first", "second"),
    [
        (
            (
                "12/03/2019, 14:05 - Messages are end-to-end encrypted.\n"
                "12/03/2019, 14:06 - Joe: The road is closed\n"
                "12/03/2019, 14:07 - Joe: <Media omitted>\n"
                "25/03/2019, 09:15 - Ann Lee: Is it: still?\n\nI hear so.\n"
            ),
            ("2019-03-12", "Joe", "The road is closed"),
            ("2019-03-25", "Ann Lee", "Is it: still?\n\nI hear so."),
        ),
        (
            (
                "\u200e[12.03.19, 14:05:11] Joe: Gesperrt\r\n"
                "[25.03.19, 09:15:10] Ann: Noch?\r\nJa.\r\n"
                "\u200e[25.03.19, 09:15:11] Ann: \u200eBild weggelassen\r\n"
            ),
            ("2019-03-12", "Joe", "Gesperrt"),
            ("2019-03-25", "Ann", "Noch?\nJa."),
        ),
        (
            "3/12/19, 2:05\u202fPM - Joe: Closed\n3/25/19, 9:15\u202fAM - Ann: Still?\n",
            ("2019-03-12", "Joe", "Closed"),
            ("2019-03-25", "Ann", "Still?"),
        ),
        (
            (
                "12/3/2019 2:05\u202fp.\xa0m. - ~\u202fJoe: Cerrado\n"
                "25/3/2019 9:15\u202fa.\xa0m. - \u202a+34 600\u202c: ¿Aún?\n"
            ),
            ("2019-03-12", "Joe", "Cerrado"),
            ("2019-03-25", "+34 600", "¿Aún?"),
        ),
        (
            "2019/3/12, 14:05 - Joe: Closed\n2019/3/25, 09:15 - Ann: Still?\n",
            ("2019-03-12", "Joe", "Closed"),
            ("2019-03-25", "Ann", "Still?"),
        ),
    ],
)
def test_each_message_of_a_chat_has_its_day_and_author(folder, data, first, second):
    found = folder.read("_chat.txt", data)
    assert told(found) == [first, second]
    others = [one for one in found if isinstance(one, ReadFailure)]
    assert all(one.unknown for one in others)
    assert [one.ref.record for one in found] == list(range(1, len(found) + 1))


def test_a_day_of_two_meanings_says_so(folder):
    data = "".join(f"03/04/2019, 14:0{n} - Joe: Closed {n}.\n" for n in (1, 2))
    first, _ = folder.read("_chat.txt", data)
    assert str(first.dates[0].value) == "2019-04-03"
    assert "can be mistaken" in first.dates[0].detail
    first, _ = folder.read("_chat.txt", data, date_order="mdy")
    assert str(first.dates[0].value) == "2019-03-04"


@pytest.mark.parametrize(
    "text",
    [
        "12/03/2019, 14:05 - Joe: The road is closed.\n",
        "12/03/2019, 14:05 - Joe: The road is closed.\n\nSo it read on the screen.\n",
        "12 roads, 14 bridges - all are closed: more follows.\n",
        "12/03/2019 The road is closed.\n13/03/2019 It is open.\n",
    ],
)
def test_a_text_that_begins_like_a_chat_is_one_report(folder, text):
    assert folder.one("a.txt", text).text == text
