"""A day alone on its line below the kind of a release, or below "Published"."""

import pytest

from archive.extract.heads import read_head

OFFICES = "THE HON ANN ROE MP\n\nMINISTER FOR HEALTH\n\nMEMBER FOR PORT HALE\n\n"
SENTENCE = "\n\nThe minister said on Tuesday that two hospitals will open."


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            (
                "Authorised by Ann Roe MP, Civic Party, Port Hale.\n\nAnn Roe MP\n\n"
                f"MEDIA RELEASE\n\n25 February 2020{SENTENCE}"
            ),
            "25 February 2020",
        ),
        (
            (
                f"{OFFICES}JOHN DOE\n\nSENATOR FOR HALE\n\nE&OE TRANSCRIPT\n\n"
                f"DOORSTOP INTERVIEW\n\nPORT HALE\n\nFRIDAY, 21 FEBRUARY 2020{SENTENCE}"
            ),
            "FRIDAY, 21 FEBRUARY 2020",
        ),
        (
            (
                "ANN ROE MP  MINISTER FOR HEALTH\n\nE&OE TRANSCRIPT  TELEVISION INTERVIEW  "
                f"HALE TODAY  MONDAY, 3 FEBRUARY 2020{SENTENCE}"
            ),
            "MONDAY, 3 FEBRUARY 2020",
        ),
        (
            (
                "Man Found Guilty - County Attorney\nHOME\nGET HELP\nREPORT A CRIME\n"
                "CONTACT US\nSkip to content\nFOR IMMEDIATE RELEASE\nMonday, May 23, 2022\n"
                "Man Found Guilty\nA man from Hale was found guilty."
            ),
            "Monday, May 23, 2022",
        ),
        (
            (
                "Man Found Guilty - County Attorney\nScroll to top\nFollow Us\nSearch for\n"
                "Press\n2 min read\nMan Found Guilty\nAuthor\nJane Doe\nPublished\n"
                "April 15, 2019\nHome\nPress\nMan Found Guilty"
            ),
            "April 15, 2019",
        ),
        (
            (
                "Gobierno de Puerto Ola\n\nAvenida del Mar 3\n\nMenú\n\nInicio\n\nPrensa\n\n"
                "Nota de prensa\n\n3 de marzo de 2018\n\nEl ministro dijo que abrirá dos."
            ),
            "3 de marzo de 2018",
        ),
        (
            f"Stadt Hale.\n\nPRESSEMITTEILUNG\n\n3. März 2018{SENTENCE}",
            "3. März 2018",
        ),
    ],
)
def test_a_day_alone_below_the_kind_of_a_release_is_its_own(text, day):
    head = read_head(text)
    assert head.length == 0
    (claim,) = head.claims
    assert claim.evidence == day
    assert claim.span is not None
    assert text[slice(*claim.span)] == day


@pytest.mark.parametrize(
    "text",
    [
        # The day of what is announced.
        f"{OFFICES}MEDIA RELEASE\n\nANNUAL CONFERENCE\n\n25 February 2020{SENTENCE}",
        f"{OFFICES}MEDIA RELEASE\n\n25 February 2020\n\nPlease join us at the port.",
        # A sentence stands between, or the day is part of one.
        f"{OFFICES}MEDIA RELEASE\n\nTwo hospitals open.\n\n25 February 2020{SENTENCE}",
        f"{OFFICES}MEDIA RELEASE\n\nHospitals opened by\n25 February 2020\nand later.",
        # A list of releases.
        (
            f"{OFFICES}Media release\n\n25 February 2020\n\nHospitals\n\nMedia release\n\n"
            "3 March 2020\n\nSchools"
        ),
        # It closes the text.
        f"{OFFICES}MEDIA RELEASE\n\nHospitals\n\n25 February 2020\n",
        # No line of its own.
        f"{OFFICES}She read the media release\n\nof that day\n\n25 February 2020\n\nIt",
        f"{OFFICES}A\nB\nC\nPublished\nin Hale\n25 February 2020{SENTENCE}",
    ],
)
def test_other_days_below_such_a_line_date_nothing(text):
    assert read_head("Authorised by Ann Roe MP, Civic Party.\n\n" + text).claims == ()
