"""Lists of references with abstracts: RIS, PubMed, EndNote and BibTeX."""

import pytest

from archive.ingest import ReadFailure
from archive.ingest.bibtex import plain
from archive.ingest.limits import Limits

RIS = """\
TY  - NEWS
TI  - Floods in Chad drive
thousands away
AU  - Writer, Ada
AU  - Marin, Jo
T2  - The Harbour Times
PY  - 2010
DA  - 2010/08/07/Late Edition
AB  - N'DJAMENA: Floods hit Chad on Friday.
US - Chad talks go on.
UR  - https://example.org/1
LA  - English
KW  - Floods
KW  - Chad
SP  - A1
CY  - London
Y2  - 2021/03/05/
ER  -\x20

TY  - BOOK
TI  - A book without a text
PY  - 2001
ER  -\x20

TY  - JOUR
T1  - The river
N2  - It rose.
JO  - River Letters
Y1  - 2011//
ER  -\x20
"""
PUBMED = """\
PMID- 20100807
OWN - NLM
DP  - 2010 Aug 7
TI  - Cholera after the floods
      of the Chari.
AB  - BACKGROUND: Floods hit Chad.
      RESULTS: Many fell ill.
FAU - Writer, Ada
AU  - Writer A
FAU - Marin, Jo
LA  - eng
JT  - Journal of Rivers
LID - 10.1000/1 [doi]

PMID- 20100808
DP  - 2010 Aug-Sep
DEP - 20100901
TI  - A second one
AB  - Text.
"""
ENDNOTE = """\
%0 Newspaper Article
%T Floods in Chad
%A Writer, Ada
%B The Harbour Times
%D 2010
%8 August 7
%X Floods hit Chad.
It rained more.
%U https://example.org/1
%G English

%0 Journal Article
%T No abstract
%D 2011
"""
BIBTEX = r"""
% A comment with @article{inside,
@string{ht = "The Harbour Times"}
@comment{@article{no, title = {No}}}
@Article{writer10,
  title     = {{Floods} in {Ts}ch\"ad \& else},
  author    = {Writer, Ada and M{\'a}rin, Jo and
               \L{}ukasz, Jan},
  journal   = "The {Harbour} " # "Times",
  year      = 2010,
  month     = aug,
  day       = {7},
  location  = {London},
  abstract  = {Floods hit Chad --- on "Friday".

  A {\em second} paragraph: 50\% {of} it, caf\'{e}~x, \emph{said} Gro\ss e.},
  url       = {https://example.org/1?a=1&b=2},
}
@book{b1, title={No abstract}, year=1999}
@misc{m1, title="Second", date={2011-03}, abstract="It rained."}
"""


def told(record):
    return (
        record.title,
        record.source,
        [str(day.value) for day in record.dates],
        record.author,
        record.language,
        record.url,
        record.text,
    )


@pytest.mark.parametrize(
    ("name", "data", "gold"),
    [
        (
            "a.ris",
            RIS,
            [
                (
                    "Floods in Chad drive thousands away",
                    "The Harbour Times",
                    ["2010-08-07"],
                    "Writer, Ada; Marin, Jo",
                    "en",
                    "https://example.org/1",
                    "N'DJAMENA: Floods hit Chad on Friday. US - Chad talks go on.",
                ),
                None,
                ("The river", "River Letters", ["2011"], "", "", "", "It rose."),
            ],
        ),
        (
            "a.nbib",
            PUBMED,
            [
                (
                    "Cholera after the floods of the Chari.",
                    "Journal of Rivers",
                    ["2010-08-07"],
                    "Writer, Ada; Marin, Jo",
                    "en",
                    "",
                    "BACKGROUND: Floods hit Chad. RESULTS: Many fell ill.",
                ),
                ("A second one", "", ["2010-09-01"], "", "", "", "Text."),
            ],
        ),
        (
            "a.enw",
            ENDNOTE,
            [
                (
                    "Floods in Chad",
                    "The Harbour Times",
                    ["2010-08-07"],
                    "Writer, Ada",
                    "en",
                    "https://example.org/1",
                    "Floods hit Chad. It rained more.",
                ),
                None,
            ],
        ),
        (
            "a.bib",
            BIBTEX,
            [
                (
                    "Floods in Tschäd & else",
                    "The Harbour Times",
                    ["2010-08-07"],
                    "Writer, Ada; Márin, Jo; Łukasz, Jan",
                    "",
                    "https://example.org/1?a=1&b=2",
                    (
                        'Floods hit Chad — on "Friday".\n\n'
                        "A second paragraph: 50% of it, café x, said Große."
                    ),
                ),
                None,
                ("Second", "", ["2011-03"], "", "", "", "It rained."),
            ],
        ),
    ],
)
def test_each_reference_with_an_abstract_is_a_record(folder, name, data, gold):
    found = folder.read(name, data)
    shown = [None if isinstance(r, ReadFailure) else told(r) for r in found]
    assert shown == gold
    assert all(r.unknown for r in found if isinstance(r, ReadFailure))
    windows = data.replace("\n", "\r\n")
    again = folder.read(f"b{name}", b"\xef\xbb\xbf" + windows.encode())
    assert [None if isinstance(r, ReadFailure) else told(r) for r in again] == gold


def test_what_is_not_asked_for_is_kept(folder):
    first = folder.read("a.ris", RIS)[0]
    assert first.metadata["keywords"] == "Floods, Chad"
    assert (first.metadata["page"], first.metadata["cy"]) == ("A1", "London")
    assert first.places == ()
    entry = folder.read("a.bib", BIBTEX)[0]
    assert entry.metadata["place_of_publication"] == "London"
    assert entry.places == ()


def test_a_reference_says_where_its_day_stands(folder):
    (day,) = folder.read("a.ris", RIS)[0].dates
    assert day.evidence == "2010/08/07"


def test_lists_that_are_named_as_text_are_told_by_their_beginning(folder):
    for number, data in enumerate((RIS, PUBMED, ENDNOTE)):
        found = folder.read(f"{number}.txt", data)
        assert found[0].ref.record == 1
    notes = "TY  - that is how RIS begins.\nMore of the report.\n"
    assert folder.one("c.txt", notes).ref.record is None


def test_a_mapped_text_makes_a_report_of_a_reference_without_abstract(folder):
    noted = RIS.replace("PY  - 2001\n", "PY  - 2001\nN1  - It tells of floods.\n")
    for number, (text, read) in enumerate((("N1", True), ("AB", False), ("3", False))):
        found = folder.read(f"{number}.ris", noted, mapping={"text": text})
        assert isinstance(found[1], ReadFailure) is not read
    found = folder.read("a.ris", noted, mapping={"text": "N1"})
    assert [record.text[:8] for record in found] == ["N'DJAMEN", "It tells", "It rose."]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.ris", "no reference at all"),
        ("a.bib", "@comment{nothing}"),
        ("a.enw", "%T without a kind"),
    ],
)
def test_a_file_without_references_says_so(folder, name, data):
    assert "no reference of RIS" in folder.failure(name, data)


def test_broken_and_hostile_references_cost_themselves(folder):
    cut = BIBTEX[: BIBTEX.index('on "Friday')] + "\n" + BIBTEX[BIBTEX.index("@misc") :]
    first, second = folder.read("a.bib", cut)
    assert first.text.startswith("Floods hit Chad —")
    assert second.text == "It rained."
    deep = "@misc{k, abstract = {" + "{" * 200_000 + "}" * 200_000 + "x}}"
    assert folder.one("b.bib", deep).text == "x"
    long = RIS.replace("It rose.", "word " * 4_000)
    found = folder.read("c.ris", long, limits=Limits(record=8_000))
    assert "DATELINE_RECORD_BYTES" in found[2].reason


@pytest.mark.parametrize(
    ("latex", "text"),
    [
        (r"\'{\i}le de l'\^ile", "íle de l'île"),
        (r"\v{S}koda \c c \H{o}", "Škoda ç ő"),
        (r"na\"{\i}ve \o re \aa", "naïve øre å"),
        (r"\{a\} 1--2", "{a} 1–2"),
        (r"\textbf{bold} $x$", "bold $x$"),
    ],
)
def test_latex_becomes_plain_text(latex, text):
    assert plain(latex) == text
