"""Which reports print the same text, and which are merely like it."""

from pathlib import Path

import pytest
from factories import make_document

from archive.search.engines.memory import MemoryEngine
from archive.web.relatives import Relatives, overlap, shingles

WORDS = [f"word{n}" for n in range(60)]
TEXT = " ".join(WORDS)


#: Half of its words, in another order.
SOME = " ".join(reversed(WORDS[::2]))


def other(words):
    return " ".join(f"other{n}" for n in range(words))


@pytest.mark.parametrize(
    ("text", "same"),
    [
        (TEXT, True),
        (TEXT.upper() + "!", True),
        (f"PARIS, May 3 (Wire) - {TEXT}", True),
        (" ".join(WORDS[:30]), True),  # cut to its first half
        (f"{TEXT} {other(300)}", True),  # the whole of it within a longer one
        (" ".join(WORDS[:30]) + " " + other(30), False),
        (" ".join(WORDS[:25]) + " " + other(100), False),
        (" ".join(reversed(WORDS)), False),
        (other(60), False),
        (" ".join(WORDS[:12]), False),  # too short to say
        ("", False),
    ],
)
def test_a_text_is_the_same_when_most_runs_of_words_are(text, same):
    assert bool(overlap(shingles(TEXT), shingles(text))) is same
    assert overlap(shingles(text), shingles(TEXT)) == overlap(
        shingles(TEXT), shingles(text)
    )


def test_a_long_text_is_compared_by_its_beginning():
    assert shingles(TEXT * 1000) == shingles(TEXT * 2000)


def engine_with(*documents):
    engine = MemoryEngine()
    with engine.writer() as writer:
        for document in documents:
            writer.add(document)
    return engine


def test_reprints_are_folded_and_the_rest_stays_similar():
    story = make_document(TEXT, title="Story")
    reprint = make_document(f"LONDON - {TEXT}", title="Reprint")
    cut = make_document(" ".join(WORDS[:40]), title="Cut")
    like = make_document(f"{SOME} {other(40)}", title="Like")
    kin = Relatives(engine_with(story, reprint, cut, like)).of(story)
    assert {twin.hit.title for twin in kin.twins} == {"Reprint", "Cut"}
    assert [hit.title for hit in kin.similar] == ["Like"]
    assert all(twin.shared > 0.9 for twin in kin.twins)
    assert not kin.more


def test_a_similar_story_is_named_once_however_many_print_it():
    story = make_document(TEXT, title="Story")
    words = f"{SOME} {other(40)}"
    copies = [make_document(f"{place} - {words}") for place in ("Oslo", "Rome", "Bonn")]
    third = make_document(
        f"{' '.join(WORDS[1::2])} {' '.join(reversed(other(60).split()))}",
        title="Third",
    )
    kin = Relatives(engine_with(story, *copies, third)).of(story)
    assert len(kin.similar) == 2
    assert "Third" in {hit.title for hit in kin.similar}


def test_reports_that_share_nothing_but_numbers_are_not_alike():
    arabic = make_document("حلب، 2 أغسطس 2016: قصف استهدف مدينة.", title="قصف")
    english = make_document("ALEPPO, Aug 2, 2016: 1,500 fled.", title="Shelling")
    later = make_document("حلب 3 - هدنة.", title="هدنة")
    kin = Relatives(engine_with(arabic, english, later)).of(arabic)
    assert [hit.title for hit in kin.similar] == ["هدنة"]


@pytest.mark.parametrize(("reprints", "found", "more"), [(30, 30, False), (310, 300, True)])  # fmt: skip
def test_however_often_a_report_was_reprinted_all_are_found(reprints, found, more):
    story = make_document(TEXT, title="Story")
    copies = [make_document(f"{TEXT} edition {n}") for n in range(reprints)]
    others = [make_document(f"word{n} {other(40)}") for n in range(20)]
    kin = Relatives(engine_with(story, *copies, *others)).of(story)
    assert (len(kin.twins), kin.more) == (found, more)


def test_relatives_are_looked_for_once_until_the_index_changes():
    story = make_document(TEXT, title="Story")
    engine = engine_with(story)
    relatives = Relatives(engine)
    first = relatives.of(story)
    assert relatives.of(story) is first
    with engine.writer() as writer:
        writer.add(make_document(f"Again: {TEXT}", title="Again"))
    assert [twin.hit.title for twin in relatives.of(story).twins] == ["Again"]


def test_words_of_another_language_make_no_two_reports_alike():
    story = make_document(TEXT, title="Story", language="es")
    others = [
        make_document(" ".join(WORDS[60 - n :: -3]), title=f"{n}", language=language)
        for n, language in enumerate(("es", "fr", ""), start=1)
    ]
    kin = Relatives(engine_with(story, *others)).of(story)
    assert {hit.id for hit in kin.similar} == {others[0].id, others[2].id}


def test_of_few_reports_the_likest_is_named_only_where_it_is_alike():
    texts = {file.stem: file.read_text() for file in Path("seeds").glob("*.txt")}
    reports = {name: make_document(text, title=name) for name, text in texts.items()}
    relatives = Relatives(engine_with(*reports.values()))

    def like(name):
        return {hit.title for hit in relatives.of(reports[name]).similar}

    # The commonest words are rare in so few, and every two reports share some of them.
    assert (
        like("beirut-port") == like("berlin-gates-open") == like("tham-luang") == set()
    )
    assert like("netivot-sirens") == {"ashkelon-interception", "sderot-open-field"}
