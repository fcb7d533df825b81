"""Debates in Akoma Ntoso and of TheyWorkForYou: a report for each section."""

import pytest

AKOMA = """<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">
<debate name="SITTING OF THE COUNCIL"><meta><identification source="#clerk"><FRBRWork>
<FRBRthis value="/xx/debaterecord/1997-05-12/main"/><FRBRdate date="%s" name="#generation"/>
<FRBRauthor href="#council"/></FRBRWork>
<FRBRExpression><FRBRdate date="2011-01-01" name="markup"/><FRBRlanguage language="eng"/>
</FRBRExpression></identification><references>
<TLCOrganization id="council" showAs="Council of Lindal"/></references></meta>
%s<debateBody>
<debateSection name="business"><heading>BUSINESS</heading><p>The Council met.</p>
<prayers><p>Prayers were said.</p></prayers>
<debateSection><num>1</num><heading>Harbour Bill</heading>
<speech by="#a"><from>Ms A. Vane:</from><p>I move.</p><p>It is <i>late</i>.</p></speech>
<speech by="#b"><from>The Chair</from><ul><li>So be it.</li></ul></speech>
<table><tr><td>Ayes</td><td>12</td></tr></table></debateSection>
</debateSection></debateBody></debate></akomaNtoso>"""
PREFACE = (
    '<preface><p>Monday, <docDate date="1997-05-12">12 May 1997</docDate></p></preface>'
)
WHIP = """<publicwhip>
<major-heading id="x.org/debate/1998-06-04.9.0">WALES</major-heading>
<minor-heading id="x.org/debate/1998-06-04.9.1">Steel</minor-heading>
<speech id="x.org/debate/1998-06-04.9.2" speakername="Ann Vane" colnum="9"
 url="https://x.example/9"><p>What of the works?</p><p>Will he come?</p></speech>
<division id="x.org/debate/1998-06-04.10.0" colnum="10"><mplist vote="aye">
<mpname>A. Bee</mpname><mpname>C. Dee</mpname></mplist></division>
<major-heading id="x.org/debate/1998-06-04.11.0">EUROPE</major-heading>
<speech id="x.org/debate/1998-06-04.11.1" colnum="11"><p>Order.</p></speech>
</publicwhip>"""


def days(record):
    return [(str(day.value), day.detail) for day in record.dates]


def test_a_debate_gives_a_report_for_each_section_with_a_heading(folder):
    opening, bill = folder.read("a.xml", AKOMA % ("3000-01-01", PREFACE))
    assert (opening.title, opening.text) == (
        "BUSINESS",
        "The Council met.\n\nPrayers were said.",
    )
    assert bill.title == "Harbour Bill"
    assert bill.text == (
        "Ms A. Vane: I move.\n\nIt is late.\n\nThe Chair: So be it.\n\nAyes, 12"
    )
    assert bill.metadata == {"section": "BUSINESS"}
    assert (bill.source, bill.language) == ("Council of Lindal", "en")
    assert days(bill) == [("1997-05-12", "docDate")]


@pytest.mark.parametrize(
    ("encoded", "told"),
    [
        ("1997-05-12", [("1997-05-12", "FRBRdate of the work")]),
        ("3000-01-01", [("1997-05-12", "name of the work")]),
        (
            "1997-05-13",
            [
                ("1997-05-13", "FRBRdate of the work"),
                ("1997-05-12", "name of the work"),
            ],
        ),
    ],
)
def test_without_a_printed_day_the_work_tells_it(folder, encoded, told):
    assert days(folder.read("a.xml", AKOMA % (encoded, ""))[0]) == told


def test_another_document_is_one_report(folder):
    judgment = """<akomaNtoso><judgment><meta><identification><FRBRWork>
    <FRBRdate date="2003-02-11" name="judgment"/></FRBRWork></identification></meta>
    <header><p><docTitle>Vane v Harbour Board</docTitle></p></header>
    <judgmentBody><decision><p>The appeal is <b>allowed</b>.</p></decision></judgmentBody>
    </judgment></akomaNtoso>"""
    record = folder.one("a.xml", judgment)
    assert record.title == "Vane v Harbour Board"
    assert record.text.endswith("The appeal is allowed.")
    assert days(record) == [("2003-02-11", "FRBRdate of the work")]


def test_what_stands_below_a_heading_of_theyworkforyou_is_a_report(folder):
    steel, order = folder.read("debates.xml", WHIP)
    assert steel.title == "Steel"
    assert steel.text == (
        "Ann Vane: What of the works?\n\nWill he come?\n\nA. Bee, C. Dee"
    )
    assert steel.metadata == {"section": "WALES", "columns": "9–10"}
    assert steel.url == "https://x.example/9"
    assert days(steel) == [("1998-06-04", "number of the speech")]
    assert (order.title, order.text) == ("EUROPE", "Order.")


@pytest.mark.parametrize(
    "empty",
    ["<publicwhip/>", "<akomaNtoso><debate><debateBody/></debate></akomaNtoso>"],
)
def test_a_document_in_which_nothing_is_said_says_so(folder, empty):
    assert folder.failure("a.xml", empty)
