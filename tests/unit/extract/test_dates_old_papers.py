"""Days as newspapers of two centuries wrote them, in several languages."""

import pytest

from archive.datespan import PartialDate
from archive.extract.dates import find_dates
from archive.model import DocumentDate, Provenance


def values(dct, text, language=""):
    day = dct and DocumentDate(
        value=PartialDate.parse(dct), provenance=Provenance.METADATA, evidence=dct
    )
    found = find_dates(text, day or None, language=language)
    return {m.text: m.value for m in found}


# fmt: off
DATELINES = [
    # A stop ends the dateline at the head of a paragraph.
    ("1848-03-20", "Berlin, den 18. März. Heute Nachmittag fielen auf dem Schloßplatze die ersten Schüsse.", {"Heute Nachmittag": "1848-03-18TAF"}),
    ("1860-05-30", "Palermo, 27 maggio. Questa mattina il generale è entrato con i suoi nella città che era stata chiusa.", {"Questa mattina": "1860-05-27"}),
    ("1926-05-13", "Łódź, 12 maja. Wczoraj oddziały wojskowe ruszyły na stolicę i do miasta.", {"Wczoraj": "1926-05-11"}),
    ("1918-11-12", "Compiègne, 11 novembre, 5 heures. — L'armistice a été signé ce matin dans la forêt.", {"ce matin": "1918-11-11"}),
    ("1837-06-21", "COURT CIRCULAR\nKensington Palace, June 20. His Majesty expired this morning.", {"this morning": "1837-06-20TMO"}),
    ("1813-05-17", "Vienna, 3d inst. The Emperor returned on Saturday last.", {"3d inst.": "1813-05-03", "Saturday last": "1813-05-01"}),
    ("1805-11-07", "Gibraltar, October 24. On Monday last, the 21st instant, the fleets met.", {"Monday last": "1805-10-21", "the 21st instant": "1805-10-21"}),
    ("1906-04-19", "OAKLAND, Cal., April 18, 5 P.M.—Fires were still burning at noon to-day.", {"noon to-day": "1906-04-18T12:00"}),
    ("1912-04-16", "CAPE RACE, N. F., Sunday night, April 14.—A call for help was heard to-night.", {"to-night": "1912-04-14TNI"}),
    # A letter from India came after five months.
    ("1815-06-20", "Calcutta, Jan. 3. The regiment marched yesterday.", {"yesterday": "1815-01-02"}),
    ("1915-06-20", "Calcutta, Jan. 3. The regiment marched yesterday.", {"yesterday": "1915-06-19"}),
    # A stop within a line that runs on, and words that are no place.
    ("1860-05-30", "It was at first said that the general had been seen in\nPalermo, May 27. The troops left yesterday.", {"yesterday": "1860-05-29"}),
    ("1860-05-30", "Am Sonntag, 27. Mai. Gestern kam der Kaiser mit der Bahn in die Stadt.", {"Gestern": "1860-05-29"}),
]
# fmt: on


@pytest.mark.parametrize(("dct", "text", "expected"), DATELINES)
def test_days_below_datelines_of_old_papers(dct, text, expected):
    found = values(dct, text)
    assert {words: found.get(words) for words in expected} == expected
