"""Days that stand below a title said twice, below a court's notices, or at the foot."""

import pytest

from archive.extract.closings import closing_claim
from archive.extract.heads import read_head

TITLE = "County’s new attorney looks back on the first of her years in office and ahead"
PROSE = (
    "The board met and took note of the report that it had asked for in spring. " * 6
)
NOTICE = (
    "The judge has given leave for this version of the judgment to be published on "
    "condition that the anonymity of the child is preserved. All persons, "
    "including representatives of the media, must ensure that this is complied with."
)


def days(claims):
    return [str(claim.value) for claim in claims]


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        # A page saved as text says its title, its menu, and its title again.
        (f"{TITLE} | Attorney of the County\nSkip to content\nNews\n{TITLE}\nMay 05, 2025\nHARTWELL\n— ", ["2025-05-05"]),
        (f"{TITLE} | Attorney of the County\nSkip to content\nNews\n{TITLE}\nMay 05, 2025 14:05\n", ["2025-05-05"]),
        # Other long lines above a day are prose.
        (f"{TITLE} | Attorney of the County\nSkip to content\nNews\nThe attorney has looked back on the first of her years on\nMay 05, 2025\n", []),
        # A court's notices stand above its number and day.
        (f"{NOTICE}\n\nCase No: AB12C34567\n\nIN THE FAMILY COURT\n\nDate: 3 APRIL 2024\n\nBefore:\n\nHER HONOUR\n", ["2024-04-03"]),
        (f"{NOTICE}\n\nNeutral citation: [2024] XY 1\n\nHearing date: 1 March 2024\n\nDate of judgment: 3 April 2024\n", ["2024-04-03"]),
        ("[2014] XY 1\n\nJUDGMENT\n\nJUDGMENT DELIVERED BY\n\nLORD ROE\n\nON\n\n3 April 2024\n\nHeard on 1 March 2024\n\n", ["2024-04-03"]),
        ("[2014] XY 1\n\nCase No 9\n\nJUDGMENT GIVEN ON\n3 April 2024\n\nHeard on 1 March 2024\n\n", ["2024-04-03"]),
        ("Neutral citation [2014] XY 1\n\nRolls Building\n\nDate handed down: 3 April 2024\n\nBefore:\n\n", ["2024-04-03"]),
        ("Neutral citation [2014] XY 1\n\nBull Street\n\n3rd April 2024\n\nBefore\n\nMR JUSTICE ROE\n\n", ["2024-04-03"]),
        (f"{NOTICE}\n\nDate: 3 April 2024\n\nBefore:\n\nHER HONOUR\n", []),
        (f"{NOTICE}\n\nCase No: AB12C34567\n\nDate: 3 April 2024 and 5 April 2024\n", []),
    ],
)  # fmt: skip
def test_day_in_the_head(head, expected):
    assert days(read_head(f"{head}{PROSE}").claims) == expected


@pytest.mark.parametrize(
    ("foot", "expected"),
    [
        (" Sie soll bald gelten. Berlin, den 3. Mai 2020", "2020-05-03"),
        ("\n\nBerlin, 03.05.2020\nPressestelle\nTel. 030 123456", "2020-05-03"),
        ("\n\nLondon, 3 May 2020.\n\nPress contact: Ann Roe\nTel. 020 7946 0000", "2020-05-03"),
        ("\n\nFait à Paris, le 3 mai 2020", "2020-05-03"),
        ("\n\nHecho en Madrid, a 3 de mayo de 2020.", "2020-05-03"),
        # Prose that names a day, dates of a tour, and who was here since when.
        (" He came to the town of Berlin on 3 May 2020", None),
        ("\n\nBerlin, 3 May 2020\nParis, 5 May 2020\nTickets: Tel. 020 7946 0000", None),
        ("\n\nLondon, 3 May 2020.\n\nAnn Roe\nSince 2019 with the press office", None),
        ("\n\nLondon, 3 May 2020.\n\nThe committee goes on.", None),
    ],
)  # fmt: skip
def test_day_at_the_foot(foot, expected):
    claim = closing_claim(f"Update on the works\n{PROSE.strip()}{foot}")
    assert (claim and str(claim.value)) == expected
