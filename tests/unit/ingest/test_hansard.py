"""Volumes of Hansard: a report for each section, dated by its sitting."""

import pytest

SITTING = """<housecommons>
<image src="X1P0I0010"/><col>1</col>
<title>House of Commons</title>
<date format="1903-02-17">Tuesday, 17th February, 1903.</date>
<p align="center"><i>The House met at Two of the clock</i></p>
<debates>
<section><title>PRAYERS</title><p>[MR. SPEAKER <i>in the Chair</i>]</p></section>
<oralquestions><title>Questions</title>
<section><title>HARBOURS</title>
<section><title>Breakwater at Peel</title>
<p>1. <member>Mr. Quayle</member><membercontribution> asked when the stones
<col>2</col> would be laid.</membercontribution></p>
<p><member>Mr. Kinvig</member> <membercontribution>: In the spring.</membercontribution></p>
</section></section></oralquestions>
<section><title>Division</title><division><table>
<tr><td>Corlett, J.</td><td>Moore, A. W.</td></tr></table></division>
<col>3</col><p>Adjourned.</p></section>
</debates></housecommons>"""
ANSWERS = """<writtenanswers><title>WRITTEN ANSWERS</title>
<date format="1903-02-18">Wednesday, 18th February, 1903.</date>
<group><title>ADMIRALTY</title><section><title>Coal</title>
<body><p>There is enough<lb/>of it.</p></body></section></group></writtenanswers>"""


def volume(*sittings):
    within = "".join(sittings)
    return f"<hansard><titlepage><p>OFFICIAL REPORT</p></titlepage>{within}</hansard>"


def test_each_section_with_a_text_is_a_report(folder):
    read = folder.read("S4V0118P0.xml", volume(SITTING, ANSWERS))
    assert [record.title for record in read] == [
        "House of Commons",
        "PRAYERS",
        "Breakwater at Peel",
        "Division",
        "Coal",
    ]
    question, division, answer = read[2:]
    assert question.text == (
        "1. Mr. Quayle asked when the stones would be laid.\n\n"
        "Mr. Kinvig: In the spring."
    )
    assert question.metadata == {"section": "Questions > HARBOURS", "columns": "1–2"}
    assert question.source == "Hansard, House of Commons"
    assert question.dates[0].evidence == "Tuesday, 17th February, 1903."
    assert str(question.dates[0].value) == "1903-02-17"
    assert division.text == "Corlett, J., Moore, A. W.\n\nAdjourned."
    assert division.metadata["columns"] == "2–3"
    assert (answer.source, answer.text) == (
        "Hansard, Written Answers",
        "There is enough of it.",
    )
    assert str(answer.dates[0].value) == "1903-02-18"


def test_answers_within_a_sitting_are_read_once_with_their_own_day(folder):
    inside = SITTING.replace("</housecommons>", f"{ANSWERS}</housecommons>")
    read = folder.read("a.xml", inside)
    assert [str(record.dates[0].value) for record in read][-2:] == [
        "1903-02-17",
        "1903-02-18",
    ]
    assert read[-1].metadata["section"] == "WRITTEN ANSWERS > ADMIRALTY"


def test_the_same_section_of_two_days_is_two_reports(folder):
    later = SITTING.replace("1903-02-17", "1903-02-19").replace(
        "Tuesday, 17th", "Thursday, 19th"
    )
    read = folder.read("a.xml", volume(SITTING, later))
    prayers = [record.raw for record in read if record.title == "PRAYERS"]
    assert len(set(prayers)) == 2


def test_an_encoded_day_that_is_not_the_printed_one_is_shown_beside_it(folder):
    read = folder.read("a.xml", SITTING.replace("1903-02-17", "1903-02-16"))
    assert [str(day.value) for day in read[0].dates] == ["1903-02-16", "1903-02-17"]


@pytest.mark.parametrize(
    ("line", "day"),
    [("<i>Tuesday, 13 January 2004.</i>", "2004-01-13"), ("Adjourned.", None)],
)
def test_a_sitting_without_a_date_is_dated_by_a_line_of_its_own(folder, line, day):
    sitting = f"""<grandcommitteereport><col>GC 1</col><title>Bill</title><p>{line}</p>
    <section><title>Clause 1</title><p>Moved.</p></section></grandcommitteereport>"""
    for record in folder.read("a.xml", sitting):
        assert [str(claim.value) for claim in record.dates] == ([day] if day else [])


def test_a_volume_without_texts_says_so(folder):
    empty = volume("<housecommons><title/><debates/></housecommons>")
    assert "no section has a text" in folder.failure("a.xml", empty)


def test_what_is_read_before_a_fault_is_kept(folder):
    broken = volume(SITTING, ANSWERS).replace("</group>", "")
    *kept, failure = folder.read("a.xml", broken)
    assert len(kept) == 4
    assert "not well-formed" in failure.reason


def test_another_parliament_is_read_by_its_names(folder):
    other = """<hansard><session.header><date>2013-02-05</date></session.header>
    <debate><title>Rivers</title><text>The member spoke of rivers.</text></debate>
    <debate><title>Roads</title><text>The member spoke of roads.</text></debate>
    </hansard>"""
    assert [r.title for r in folder.read("a.xml", other)] == ["Rivers", "Roads"]
