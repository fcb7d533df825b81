"""Documents of test collections and wires, written in the layouts of each."""

import pytest

from archive.ingest import ReadFailure
from archive.ingest.document_days import day_in_number
from archive.ingest.limits import Limits

AP = """<DOC>
<DOCNO> AP890101-0001 </DOCNO>
<FILEID>AP-NR-01-01-89 2358EST</FILEID>
<HEAD>River Rises Above &amp; Beyond the Bridge</HEAD>
<HEAD>Eds: Also in Monday AMs report.</HEAD>
<BYLINE>By JANE DOE</BYLINE>
<BYLINE>Wire Writer</BYLINE>
<DATELINE>CAIRO, Ill. (AP) </DATELINE>
<TEXT>
   The river rose.
   It fell again.
</TEXT>
</DOC>
"""
FT = """<DOC>
<DOCNO>FT911-3</DOCNO>
<DATE>910514
</DATE>
<HEADLINE>
FT  14 MAY 91 / Flood in Bonn
</HEADLINE>
<TEXT>
The river rose yesterday.
</TEXT>
<PUB>The Harbour Times
</PUB>
</DOC>
"""
LA = """<DOC>
<DOCNO> LA010189-0001 </DOCNO>
<DOCID> 1 </DOCID>
<DATE><P>January 1, 1989, Sunday, Home Edition </P></DATE>
<HEADLINE><P>NEW FLOOD </P></HEADLINE>
<TEXT><P>The river rose. </P><P>It fell. </P></TEXT>
</DOC>
"""
WSJ = """<DOC>
<DOCNO> WSJ870304-0001 </DOCNO>
<HL> Near Accord </HL>
<DD> 03/04/87</DD>
<SO> HARBOUR JOURNAL (J), PAGE A1</SO>
<LP> A lead.</LP>
<TEXT>
   A&hyph;B&blank;Co. is close.
</TEXT>
</DOC>
"""
FBIS = """<DOC>
<DOCNO> FBIS3-1 </DOCNO>
<HEADER>
<H2> March Reports </H2>
<DATE1> 1 March 1994 </DATE1>
<H3> <TI> A Note </TI></H3>
</HEADER>
<TEXT>
Language: <F P=105>English</F>
</TEXT>
</DOC>
"""
GIGAWORD = """<DOC id="AFP_ENG_19940512.0001" type="story" >
<HEADLINE>
Cabinet named
</HEADLINE>
<DATELINE>
PRETORIA, May 12 (AFP)
</DATELINE>
<TEXT>
<P>
The cabinet was
named.
</P>
<P>
On Wednesday.
</P>
</TEXT>
</DOC>
"""
TDT = """<DOC>
<DOCNO> ABC19980106.1830.0000 </DOCNO>
<DATE_TIME> 01/06/1998 18:30:00.00 </DATE_TIME>
<BODY>
<TEXT>
Good evening.
</TEXT>
</BODY>
</DOC>
"""
PERSIAN = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE HAM2 SYSTEM "h.dtd">
<HAM2>
<DOC>
<DOCID>H-1</DOCID>
<DATE calender="Persian">1375/4/3</DATE>
<DATE calender="Western">1996-06-23</DATE>
<TITLE><![CDATA[A & B]]></TITLE>
<TEXT><![CDATA[One & two.]]></TEXT>
</DOC>
</HAM2>
"""


SHOWN = "order of its figures as in the number"
LACK = "neither title nor text among the fields (docno)"


def told(record):
    days = [(str(day.value), day.evidence, day.detail) for day in record.dates]
    return (record.title, record.text, days, record.source)


@pytest.mark.parametrize(
    ("text", "title", "body", "day", "source"),
    [
        (
            AP,
            "River Rises Above & Beyond the Bridge",
            "The river rose.\n   It fell again.",
            (
                "1989-01-01",
                "AP890101-0001",
                "read from the document’s number, element DOCNO",
            ),
            "",
        ),
        (
            FT,
            "FT 14 MAY 91 / Flood in Bonn",
            "The river rose yesterday.",
            ("1991-05-14", "910514", "element DATE"),
            "The Harbour Times",
        ),
        (
            LA,
            "NEW FLOOD",
            "The river rose.\n\nIt fell.",
            ("1989-01-01", "January 1, 1989, Sunday, Home Edition", "element DATE"),
            "",
        ),
        (
            WSJ,
            "Near Accord",
            "A lead.\n\nA-B Co. is close.",
            ("1987-03-04", "03/04/87", "element DD"),
            "HARBOUR JOURNAL (J)",
        ),
        (
            FBIS,
            "A Note",
            "Language: English",
            ("1994-03-01", "1 March 1994", "element DATE1"),
            "",
        ),
        (
            GIGAWORD,
            "Cabinet named",
            "The cabinet was\nnamed.\n\nOn Wednesday.",
            (
                "1994-05-12",
                "AFP_ENG_19940512.0001",
                "read from the document’s number, attribute id of DOC",
            ),
            "",
        ),
        (
            TDT,
            "",
            "Good evening.",
            (
                "1998-01-06",
                "01/06/1998 18:30:00.00",
                f"element DATE_TIME; {SHOWN}, element DOCNO",
            ),
            "",
        ),
        (
            PERSIAN,
            "A & B",
            "One & two.",
            ("1996-06-23", "1996-06-23", "element DATE"),
            "",
        ),
    ],
    ids=["AP", "FT", "LA", "WSJ", "FBIS", "Gigaword", "TDT", "Persian"],
)
@pytest.mark.parametrize("name", ["a.sgm", "a.xml", "a.txt", "ap890101", "fr.0"])
def test_documents_are_read_under_any_name(
    folder, name, text, title, body, day, source
):
    assert told(folder.one(name, text)) == (title, body, [day], source)


def test_a_document_keeps_its_byline_dateline_and_other_elements(folder):
    record = folder.one("a.sgm", AP)
    assert record.author == "By JANE DOE, Wire Writer"
    assert record.dateline == "CAIRO, Ill. (AP)"
    assert record.metadata["fileid"] == "AP-NR-01-01-89 2358EST"
    assert record.metadata["further_head"] == "Eds: Also in Monday AMs report."
    assert record.saved_later
    assert folder.one("b.sgm", FT, language="en").language == "en"


def test_documents_are_records_numbered_from_one_each_with_its_own_bytes(folder):
    first, second = folder.read("a.sgm", AP + GIGAWORD)
    assert (first.ref.record, second.ref.record) == (1, 2)
    alone = folder.one("ap", GIGAWORD)
    assert alone.raw == second.raw


def test_a_mapping_names_elements_of_a_document(folder):
    text = "<DOC><DOCNO>1</DOCNO><KOP>A</KOP><DAG>2 May 1990</DAG><TEXT>b</TEXT></DOC>"
    record = folder.one("a.sgm", text, mapping={"title": "kop", "date": "dag"})
    assert told(record) == ("A", "b", [("1990-05-02", "2 May 1990", "element dag")], "")


@pytest.mark.parametrize(
    ("number", "day"),
    [
        ("AP890101-0001", "1989-01-01"),
        ("APW19980601.0001", "1998-06-01"),
        ("AFP_ENG_19940512.0001", "1994-05-12"),
        ("SDA.940101.0001", "1994-01-01"),
        ("GH950103-000000", "1995-01-03"),
        ("FR940104-0-00001", "1994-01-04"),
        ("LA121090-0001", "1990-12-10"),
        ("LEMONDE94-000001-19940101", "1994-01-01"),
        ("EFE19940101-00001", "1994-01-01"),
        ("FT911-3", None),
        ("FBIS3-1", None),
        ("AP890231-0001", None),
        ("XY000512-1", None),
        ("XY121090-1", None),
        ("APW19980601", None),
        ("930219-0013.", None),
        ("APW98765432.0001", None),
        ("eng-NG-31-142628-10076168", None),
        ("a" * 100_000, None),
    ],
)
def test_a_number_tells_a_day_only_where_it_is_sure(number, day):
    found = day_in_number(number)
    assert (found and str(found)) == day


@pytest.mark.parametrize(
    ("days", "read"),
    [
        (["01/06/1998"], [None]),
        (["01/16/1998", "01/06/1998"], ["1998-01-16", "1998-01-06"]),
        (["16.1.1998", "1.6.1998"], ["1998-01-16", "1998-06-01"]),
        (["Monday, 04/02/1990"], [None]),
        (["04/02/1990, Monday"], [None]),
        (["Friday 13.4.1990"], ["1990-04-13"]),
        (["940613"], ["1994-06-13"]),
        (["130694"], ["1994-06-13"]),
        (["010203"], [None]),
        (["19940101"], ["1994-01-01"]),
        (["1375-04-03"], [None]),
        (["950231"], [None]),
        (["697600000"], [None]),
        (["Thursday"], [None]),
        (["2 May 1990, 3 May 1990"], [None]),
    ],
)
def test_a_day_in_figures_is_read_only_where_its_order_is_shown(folder, days, read):
    text = "".join(
        f"<DOC><DOCNO>{n}</DOCNO><DATE>{day}</DATE><TEXT>a{n}</TEXT></DOC>"
        for n, day in enumerate(days)
    )
    records = folder.read("a.sgm", text)
    found = [str(r.dates[0].value) if r.dates else None for r in records]
    assert found == read
    kept = [record.metadata.get("date as printed") for record in records]
    assert kept == [None if f else d for f, d in zip(found, days, strict=True)]


def test_the_element_of_a_day_may_be_called_otherwise(folder):
    text = (
        "<DOC>\n<DOCID> A_20030304.0250 </DOCID>\n<DATETIME> 2003-03-05 </DATETIME>\n"
    )
    record = folder.one("a.sgm", f"{text}<BODY>\n<P>a</P><P>b</P></BODY></DOC>")
    assert told(record)[1:3] == (
        "a\n\nb",
        [("2003-03-05", "2003-03-05", "element DATETIME")],
    )


def test_two_days_in_one_document_are_none(folder):
    text = (
        "<DOC><DOCNO>1</DOCNO><DATE>2 May 1990</DATE><DATE>3 May 1990</DATE><P>a</DOC>"
    )
    assert folder.one("a.sgm", text).dates == ()


def test_a_day_within_the_text_is_none_of_the_document(folder):
    text = "<DOC><DOCNO>1</DOCNO><TEXT>Signed <DATE>2 May 1990</DATE>.</TEXT></DOC>"
    record = folder.one("a.sgm", text)
    assert (record.text, record.dates) == ("Signed 2 May 1990.", ())


def test_elements_that_are_not_closed_end_where_the_next_begins(folder):
    text = (
        "<DOC>\n<DOCNO>AP890101-0001\n<HEAD>One\n<DATELINE>CAIRO\n<TEXT>\n<P>First.\n"
        "<P>Second.\n<PUB>The Post\n<DOC>\n<DOCNO>AP890102-0002\n<TEXT>Third.\n"
    )
    first, second = folder.read("ap", text)
    assert (first.title, first.text) == ("One", "First.\n\nSecond.")
    assert (first.dateline, first.source) == ("CAIRO", "The Post")
    assert second.text == "Third."


def test_a_damaged_document_costs_itself_alone(folder):
    lost = AP.removeprefix("<DOC>")
    found = folder.read(
        "a.sgm", AP + lost + GIGAWORD + "<DOC><DOCNO>2" + FT + WSJ[:-20]
    )
    reasons = [
        isinstance(one, ReadFailure) and one.reason.partition(";")[0] for one in found
    ]
    assert reasons == [
        False,
        "a document that does not begin with <DOC>",
        False,
        LACK,
        False,
        "cut off: the file ends within this document",
    ]


def test_a_document_that_is_too_long_costs_itself_alone(folder):
    long = "<DOC><DOCNO>1</DOCNO><TEXT>" + "x " * 400_000 + "</TEXT></DOC>"
    one, failure, other = folder.read(
        "a.sgm", AP + long + FT, limits=Limits(record=100_000)
    )
    assert "a document of more than 100,000 characters" in failure.reason
    assert (one.ref.record, other.ref.record) == (1, 3)
    assert other.source == "The Harbour Times"


def test_documents_of_several_encodings_stand_in_one_file(folder):
    first = AP.replace("river", "Río").encode()
    second = FT.replace("river", "Höhe").encode("latin-1")
    one, two = folder.read("a.sgm", first + b" " * 300_000 + second)
    assert "Río rose" in one.text
    assert "Höhe rose" in two.text


def test_line_ends_of_windows_are_plain_ones(folder):
    assert folder.one("a.sgm", GIGAWORD.replace("\n", "\r\n")).text == (
        "The cabinet was\nnamed.\n\nOn Wednesday."
    )


def test_a_page_and_a_text_that_speak_of_documents_stay_what_they_are(folder):
    page = f"<!DOCTYPE html><html><body><p>So it looks:</p>{AP}</body></html>"
    assert folder.one("a.txt", page).dates == ()
    text = f"So it looks:\n{AP}"
    assert folder.one("b.txt", text).text == text
    assert folder.one("c.txt", "<DOC>\nA text.\n</DOC>\n").text.startswith("<DOC>")


def test_sgml_of_another_kind_says_what_is_missing(folder):
    reason = folder.failure("a.sgm", "<memo><from>a</from></memo>")
    assert "there is no <REUTERS> in it, and it does not begin with a <DOC>" in reason


SIZE = 1_000_000


@pytest.mark.parametrize(
    "inner",
    [
        "<DOC>",
        "</DOC>",
        "<TEXT>",
        "<HEADLINE>",
        "<other>",
        "</other>",
        "<x",
        "<!--",
        "<![CDATA[",
        "<P>",
        "&amp",
        "< ",
    ],
)
def test_hostile_documents_take_no_longer_than_others(folder, inner):
    """A square of a million characters would take hours."""
    text = "<DOC><DOCNO>AP890101-0001</DOCNO>" + inner * (SIZE // len(inner))
    assert len(folder.read("a.sgm", text)) == 1
    last = folder.read("b.sgm", text + GIGAWORD)[-1]
    assert last.title == "Cabinet named"


@pytest.mark.parametrize("name", ["a.sgm", "a.xml", "ap890101"])
def test_ten_megabytes_of_beginnings_are_no_documents(folder, name):
    (failure,) = folder.read(name, "<DOC>" * 2_000_000)
    assert isinstance(failure, ReadFailure)
    (last,) = folder.read(name, "<DOC><DOCNO>" + "<DOC>" * 2_000_000)
    assert last.reason.startswith("neither title nor text")
