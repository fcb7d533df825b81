"""Pages saved as text, with lists of other pages below them, each with its day."""

import pytest

from archive.extract.annotate import Options, dated
from archive.extract.other_pages import own_part
from archive.model import FileRef, Provenance, Record

HEADLINE = "Ferryman cleared of all charges after the last witness takes back her word"
LEAD = (
    "The ferryman of Ford left the court a free man, after the only witness had said that"
    " the lantern she saw that night may have been the moon on the weir."
)
OTHERS = (
    "Mill owner charged with letting the weir fall\nMay 13, 2016\n"
    "Bridge toll goes up by a penny from the new year\nApril 30, 2014\n"
    "Two held after the fair\nMarch 2, 2011\n"
)
LISTS = [
    "Related Posts",
    "Recent News",
    "Latest press releases",
    "You may also like",
    "More from The Ford Courier",
    "Weitere Meldungen",
    "Mehr zum Thema",
    "Lees ook",
    "À lire aussi",
    "Noticias relacionadas",
    "Leia também",
    "Leggi anche",
    "Читайте также",
    "Читайте також",
    "Zobacz także",
    "İlgili haberler",
    "Baca juga",
    "Tin liên quan",
    "اقرأ أيضا",
    "مقالات ذات صلة",
    "相关新闻",
    "関連記事",
    "관련기사",
    "यह भी पढ़ें",
]


def claim_of(text):
    record = Record(ref=FileRef(path="page.txt"), raw=text.encode(), text=text)
    return dated(record, Options(), language="en").document.date


def day_of(text):
    claim = claim_of(text)
    return claim and str(claim.value)


@pytest.mark.parametrize("heading", LISTS)
def test_a_list_of_other_pages_is_no_part_of_a_page(heading):
    page = f"{HEADLINE}\n\n{LEAD}\n"
    assert own_part(f"{page}{heading}\n{OTHERS}") == page


@pytest.mark.parametrize("heading", LISTS)
def test_the_same_words_in_a_menu_end_no_page(heading):
    text = f"Home\n{heading}\nSport\n{HEADLINE}\n\n{LEAD}\n"
    assert own_part(text) == text


def test_a_sentence_with_such_words_ends_no_page():
    text = f"{LEAD}\nMore news of the weir came on Monday.\n{LEAD}\n"
    assert own_part(text) == text


def test_the_days_of_other_pages_make_no_chronology_of_a_page():
    page = f"Skip to main content\n{HEADLINE}\n\nOctober 6, 2013\n\n{LEAD}\n"
    assert day_of(f"{page}Related news\n{OTHERS}") == "2013-10-06"
    # Without the heading they may be one.
    assert day_of(f"{page}{OTHERS}") is None


def test_the_day_of_the_last_other_page_closes_no_report():
    other = (
        "Related posts\nMill owner charged with letting the weir fall\nMay 13, 2016\n"
    )
    assert day_of(f"{HEADLINE}\n\n{LEAD}\n{other}") is None


def test_a_long_headline_that_stands_twice_is_no_prose():
    title = (
        f"{HEADLINE} on the seventh day of a trial that had filled the inns of the town"
    )
    long = f"{title} and emptied its purse; judge thanks the jury, who had to sleep in the mill"
    text = (
        f"{long} - The Ford Courier\nSearch for\n{long}\nAuthor\nAnn Roe\nPublished\n"
        f"December 13, 2012\nHome\n{long}\n{LEAD}\n"
    )
    assert day_of(text) == "2012-12-13"


def test_a_long_headline_below_a_line_of_the_site_is_one_where_a_blank_line_follows():
    title = f"{HEADLINE}, who thanks the town for its bread"
    assert len(title) > 100
    text = f"Skip to main content\n{title}\n\nOctober 23, 2014\n\n{LEAD}\n"
    assert day_of(text) == "2014-10-23"


@pytest.mark.parametrize("poster", ["Admin", "Editor", "Redaktion", "Редакция"])
def test_who_keeps_a_site_puts_its_pages_there(poster):
    text = f"Verdict in the trial of the ferryman of Ford\n{poster} | November 7, 2014\n{LEAD}\n"
    assert day_of(text) == "2014-11-07"


#: Stamps stand so far down that no line of the head is looked for there.
LONG = f"{LEAD}\n" * 15
STAMPS = "Ann Roe\n2014-11-15 14:13:17\n2014-11-17 14:35:30\n"


def test_stamps_for_machines_above_the_title_said_again_tell_the_day():
    text = f"{HEADLINE} - The Ford Courier\n{LONG}{STAMPS}{HEADLINE}\nRecent News\n{OTHERS}"
    claim = claim_of(text)
    assert (str(claim.value), claim.evidence) == ("2014-11-15", "2014-11-15")
    assert claim.provenance is Provenance.TEXT
    assert (
        claim.detail
        == "two stamps of the page, of its publication and of its last change"
    )
    assert text[slice(*claim.span)] == "2014-11-15"


@pytest.mark.parametrize(
    "below",
    [
        # Of another page.
        f"{STAMPS}Mill owner charged\n",
        # The change before the publication.
        f"2014-11-17 14:35:30\n2014-11-15 14:13:17\n{HEADLINE}\n",
        # Of several pages.
        f"{STAMPS}{HEADLINE}\n{STAMPS}{HEADLINE}\n",
    ],
)
def test_other_stamps_do_not(below):
    assert day_of(f"{HEADLINE} - The Ford Courier\n{LONG}{below}") is None
