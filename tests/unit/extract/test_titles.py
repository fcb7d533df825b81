import pytest

from archive.extract.annotate import Options, annotate
from archive.extract.places import Gazetteer
from archive.extract.titles import title_start
from archive.model import FileRef, Record

BODY = "City opens three new shelters\n\nThe city opened them on Tuesday.\n"


@pytest.fixture(scope="module")
def read():
    gazetteer = Gazetteer.load()

    def annotated(text):
        record = Record(ref=FileRef(path="a.txt"), raw=text.encode(), text=text)
        return annotate(record, gazetteer, Options())

    return annotated


@pytest.fixture(scope="module")
def title_of(read):
    return lambda text: read(text).title


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
        "NEWS RELEASE:\n",
        "For Immediate Release:\n",
        "Correction:\n\n",
        "BREAKING NEWS\n\n",
        "URGENT\n",
        "(RAW)\n\n",
        "UPDATE 1 - 14:05\n",
        "EILMELDUNG\n\n",
        "Crossposted from the Example Blog\n\n",
        "For Immediate Release: ",
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


@pytest.mark.parametrize("tag", ["BREAKING: ", "(RAW) ", "UPDATE 2: ", "[Corrected] "])
def test_what_a_wire_says_of_its_item_is_in_front_of_the_dateline(tag, read):
    document = read(f"{tag}NARVIK, May 3, 2011 - The city opened shelters. More came.")
    assert str(document.date.value) == "2011-05-03"
    assert document.title == "The city opened shelters."
    assert [mention.text for mention in document.places] == ["NARVIK"]


@pytest.mark.parametrize(
    "text",
    [
        "Update: Paris - that is the name of a boat of 3 May.",
        "URGENT: Call Maria - she was here on May 3, 2011.",
    ],
)
def test_words_behind_it_are_not_always_a_dateline(text, read):
    document = read(text)
    assert document.date is None
    assert document.title == text


@pytest.mark.parametrize(
    "line",
    [
        "Update on the shelters of the city",
        "Urgent repairs close the bridge",
        "Breaking news is no news",
        "Correction officers strike in the north",
        "UPDATE 2-City opens three new shelters",
        "For immediate release of the prisoners",
    ],
)
def test_a_title_that_begins_so_is_one(title_of, line):
    assert title_of(f"{line}\n\nIt was said on Tuesday.\n") == line
