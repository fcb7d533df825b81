"""Datelines without the usual dash behind their date, and openings like them."""

import pytest

from archive.datespan import PartialDate
from archive.extract.dateline import find_dateline


def day(text):
    found = find_dateline(text)
    if found is None or found.date is None or found.year is None:
        return None
    return str(PartialDate(found.year, found.month, found.day))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("BOGOTA, Colombia (AP) — July 4, 2019. The army said so.", "2019-07-04"),
        ("LONDON (Reuters) - July 4, 2019: The bank said so.", "2019-07-04"),
        ("PARIS (AFP) -- Thursday, July 4, 2019. The bank said so.", "2019-07-04"),
        ("Lagos (NAN) — 4th July, 2019. The governor said so.", "2019-07-04"),
        ("NEW DELHI, PTI — July 4, 2019. The minister said so.", "2019-07-04"),
        ("(Dhaka, 7 November 2007) The court ruled.", "2007-11-07"),
        ("[Dhaka, November 7, 2007] The court ruled.", "2007-11-07"),
        ("(New York, 7 November 2007): The council met.", "2007-11-07"),
        ("(Berlin, 7. November 2007) Der Rat hat beschlossen.", "2007-11-07"),
        ("(Berlin, 07.11.2007) Der Rat hat beschlossen.", "2007-11-07"),
        ("Tel Aviv. 12.03.2016. The police said a man was held.", "2016-03-12"),
        ("Moscow. March 12, 2016. The police said so.", "2016-03-12"),
        ("Москва. 12 марта 2016 года. Полиция задержала мужчину.", "2016-03-12"),
        ("Киев. 12.03.2016. Полиция задержала мужчину.", "2016-03-12"),
        ("Nairobi, Kenya. 12 March 2016. The police said so.", "2016-03-12"),
        ("WASHINGTON, D.C., 4th of July 1976 — The nation did.", "1976-07-04"),
        ("WASHINGTON, the 4th of July, 1976 — The nation did.", "1976-07-04"),
        ("BOSTON, 5th day of March 1770 — The soldiers fired.", "1770-03-05"),
    ],
)
def test_brackets_stops_and_the_day_of_a_month_are_read(text, value):
    assert day(text) == value


@pytest.mark.parametrize(
    "text",
    [
        "PARADE (Town Hall) — July 4, 2019. Bring a chair.",
        "Annual meeting (Dhaka, 7 November 2027)",
        "(Dhaka, 7 November 2027) You are invited to the annual meeting.",
        "(Dhaka, 7 November 2007) Photo: A. Rahman",
        "(Treaty of Paris, 3 September 1783) The king gave up the colonies.",
        "(Concert, 7 November 2007) The band played.",
        "Tel. 12.03.2016. The number",
        "Fig. 12.03.2016. The plan",
        "Version. 12.03.2016. The program",
        "Deadline. 12.03.2016. The forms",
        "Copyright, 12 March 2016. The Post",
        "On Monday, March 12, 2016. The police",
        "Village Hall, 12 March 2016. Please bring cakes.",
        "Summer Fair. 17 June 2023. All welcome.",
        "Contract. 12 March 2016. The parties agree.",
    ],
)
def test_notices_captions_and_papers_open_with_no_dateline(text):
    assert day(text) is None
