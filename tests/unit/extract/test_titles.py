import pytest

from archive.extract.annotate import Options, annotate
from archive.extract.places import Gazetteer
from archive.extract.titles import title_start
from archive.model import FileRef, Record

BODY = "City opens three new shelters\n\nThe city opened them on Tuesday.\n"


@pytest.fixture(scope="module")
def title_of():
    gazetteer = Gazetteer.load()

    def read(text):
        record = Record(ref=FileRef(path="a.txt"), raw=text.encode(), text=text)
        return annotate(record, gazetteer, Options()).title

    return read


@pytest.mark.parametrize(
    "above",
    [
        "By Maria Lund\n\n",
        "-----\n\n-----\n",
        "* * *\n",
        "=======\n\n",
        "By MARIA LUND and Jo Dahl, Staff Writers\n",
        "by Maria de la Cruz in Baghdad\n",
        "FOR IMMEDIATE RELEASE\n",
        "For immediate release: May 3, 2011\n\n",
        "PRESS RELEASE\nFOR IMMEDIATE RELEASE\nMay 3, 2011\n\n",
        "Contact: Ana Perez, 555-0100\n\n",
        "FOR IMMEDIATE RELEASE\nMedia contacts:\nAna Perez\n(555) 555-0100\n\n",
        "Press contact: Ana Perez\n+47 55 55 01 00\nana@example.org\n\n",
        "For further information contact: Ana Perez\nTel: 555-0100\n\n",
        "Copyright 2011 The Example Press. All rights reserved.\n\n",
        "© The Example Press\nAll Rights Reserved\n\n",
        "(c) 2011 The Example Press\nBy Maria Lund\n\n",
        "*** EMBARGOED UNTIL 3 May ***\n\n",
        "PRESS RELEASE 2021/044\nFor immediate release\nGeneva, 18 June 2021\n\n",
        "COMMUNIQUÉ DE PRESSE\n\nBangui, le 6 décembre 2013\n\n",
        "COMUNICADO No. 14\nQuito, 5 de enero de 1994\n\n",
        "Pressemitteilung Nr. 12/2020\n\n",
        "- 3 -\n\n",
        "Page A1\n",
        "Skip to main content\n",
        "Skip to content\n\nBy Maria Lund\n",
        "Zum Inhalt springen\n\n",
        "Saltar al contenido principal\n",
    ],
)
def test_a_byline_a_contact_and_a_notice_are_no_title(title_of, above):
    assert title_of(above + BODY) == "City opens three new shelters"


def test_behind_them_a_dateline_is_no_title_either(title_of):
    text = (
        "By Maria Lund\n\nNARVIK, May 3 (NP) - The city opened shelters. More came.\n"
    )
    assert title_of(text) == "The city opened shelters."


@pytest.mark.parametrize(
    "title",
    [
        "By Friday the water had reached the bridge, officials said.",
        "By the Sea",
        "Contact with the plane was lost, the army said.",
        "Copyright law fails the artists, a court says.",
        "For release of the hostages the group asks a high price.",
        "Embargo on grain is lifted.",
        "Press release of prisoners, minister is told.",
        "G20 meets again",
        "Page 3 girl wins a case",
        "Communiqué angers the islands",
        "By Maria Lund",
    ],
)
def test_a_sentence_that_begins_with_such_a_word_is_a_title(title_of, title):
    text = title if title == "By Maria Lund" else f"{title}\n\nMore was to come.\n"
    assert title_start(text) == 0
    assert title_of(text) == title
