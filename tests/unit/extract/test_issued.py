"""Lines on which a report says when it was issued, and lines that only look so."""

import pytest

from archive.extract.heads import read_head

_BODY = "\n\nFighters attacked the village in the morning, officials said there.\n"


def days(line):
    return [str(claim.value) for claim in read_head(line + _BODY).claims]


@pytest.mark.parametrize(
    "line",
    [
        "Press release of 3 March 2012",
        "Communiqué du 3 mars 2012",
        "Comunicado de prensa, 3 de marzo de 2012",
        "Comunicado del 3 de marzo de 2012",
        "Pressemitteilung vom 3. März 2012",
        "Pressemitteilung Nr. 45 vom 3. März 2012",
        "Comunicato stampa del 3 marzo 2012",
        "Komunikat z dnia 3 marca 2012",
        "Сводка за 3 марта 2012 г.",
        "SITREP #12 | 3 March 2012",
        "Situation Report No. 12, 3 March 2012",
        "Flash Update No. 4, 3 March 2012, 16:00",
        "Daily Security Bulletin of 3 March 2012",
        "Issue 45, 3 March 2012",
        "Vol. XII No. 45 — March 3, 2012",
        "The Weekly Monitor, Vol. 12, No. 9, 3 March 2012",
        "Minutes of the meeting held on 3 March 2012",
        "Report for the week ending 3 March 2012",
        "Niederschrift über die Sitzung des Gemeinderates am 3. März 2012, 19:00 Uhr",
        "PROCÈS-VERBAL DU CONSEIL MUNICIPAL\n\nSéance du 3 mars 2012",
        "Acta de la sesión ordinaria celebrada el día 3 de marzo de 2012",
        "ATA DA REUNIÃO REALIZADA NO DIA 3 DE MARÇO DE 2012",
        "Verbale della seduta del 3 marzo 2012",
        "Notulen van de vergadering van 3 maart 2012",
        "Protokół z posiedzenia komisji z dnia 3 marca 2012 r.",
        "Protokoll der Sitzung des Rates\n\nvom Samstag, 3. März 2012",
    ],
)
def test_a_line_of_its_kind_gives_the_report_its_day(line):
    assert days(line) == ["2012-03-03"]


@pytest.mark.parametrize(
    "line",
    [
        "Reactions to the statement of 3 March 2012",
        "How the bulletin of 3 March 2012 was written",
        "What we know about the report of 3 March 2012",
        "Statement of 3 March 2012 was a forgery",
        "Report on the massacre of 3 March 2012",
        "Remembering Flight No. 45 of 3 March 2012",
        "The siege ended 3 March 2012",
        "A note from 1912",
        "Protokoll der letzten Sitzung vom 3. März 2012",
        "Protokoll der Sitzung vom 3. März 2012 wird genehmigt",
        "Genehmigung der Niederschrift\n\nder Sitzung vom 3. März 2012",
        "Room No. 3 March 2012 exhibition",
    ],
)
def test_a_line_that_speaks_of_a_day_gives_the_report_none(line):
    assert days(line) == []


def test_a_monthly_bulletin_has_its_month():
    assert days("Monthly Review: March 2012") == ["2012-03"]
    assert days("Monthly costs: March 2012") == []
