"""A word finds a report by the stem of that report's language, in every engine."""

import pytest
from factories import make_document

from archive.search.query import Query

TEXTS = {
    "english": ("en", "The elections were held; organs of state met."),
    "unknown": ("", "Elections again, and the Wahlen of others."),
    "german": ("de", "Die Wahlen in den Häusern der Straße wurden verschoben."),
    "german 2": ("de-AT", "Die Wahl war knapp."),
    "french": ("fr", "Les élections et la sécurité des réfugiées."),
    "spanish": ("es", "Las elecciones de los países; una elección."),
    "russian": ("ru", "Ракеты упали на города."),
    "arabic": ("ar", "فتحت المدرسة أبوابها قبل الانتخابات"),
    "turkish": ("tr", "Seçimler ve görüşmeler."),
    "hebrew": ("he", "הבחירות נדחו, בחירות חדשות"),
    "swedish": ("SV", "Flyktingarna kom till städerna."),
}


@pytest.fixture(scope="module")
def full(shared_engine):
    with shared_engine.writer() as writer:
        for name, (language, text) in TEXTS.items():
            document = make_document(
                text, id=name.replace(" ", ""), title="Report", language=language
            )
            writer.add(document)
    return shared_engine


def names(engine, text, **filters):
    found = {document.id for document in engine.scan(Query(text=text, **filters))}
    assert engine.search(Query(text=text, **filters)).total == len(found)
    return found


FINDS = {
    "election": {"english", "unknown", "french"},
    "élection": {"english", "unknown", "french"},
    "elections": {"english", "unknown", "french"},
    "elección": {"spanish"},
    "eleccion": {"spanish"},
    "ELECCIONES": {"spanish"},
    # The English stem of "Wahlen" is "wahlen", the German one "wahl".
    "wahl": {"german", "german2"},
    "Wahlen": {"german", "german2", "unknown"},
    "haus": {"german"},
    "strassen": {"german"},
    "securite": {"french"},
    "sécurités": {"french"},
    "refugie": {"french"},
    "ракета": {"russian"},
    "городах": {"russian"},
    "مدرسة": {"arabic"},
    "انتخابات": {"arabic"},
    "secim": set(),
    "secimler": {"turkish"},
    "görüşme": {"turkish"},
    "gorusme": {"turkish"},
    "בחירות": {"hebrew"},
    "הבחירות": {"hebrew"},
    "בחיר": set(),
    "בחיר*": {"hebrew"},
    "הבחיר*": {"hebrew"},
    "مدرس*": set(),
    "المدرس*": {"arabic"},
    "flykting": {"swedish"},
    "organ": {"english"},
    '"wahl haus"~2': {"german"},
    '"die wahl"': {"german", "german2"},
    '"die wahlen in"': {"german"},
    '"élection et la sécurité"': {"french"},
    '="Die Wahlen"': {"german"},
    "=Wahlen": {"german", "unknown"},
    "=wahlen": set(),
    "text:wahl": {"german", "german2"},
    "title:wahl": set(),
    "title:report": {name.replace(" ", "") for name in TEXTS},
    "wahl OR ракеты": {"german", "german2", "russian"},
    "wahlen -wahl": {"unknown"},
    "wahlen straße": {"german"},
    "wahlem~": {"german", "unknown"},
}


@pytest.mark.parametrize(("query", "found"), FINDS.items())
def test_a_word_finds_reports_by_their_own_language(full, query, found):
    assert names(full, query) == found


def test_a_filter_by_language_goes_with_words(full):
    assert names(full, "Wahlen", languages=("de",)) == {"german"}
    assert names(full, "election", languages=("", "fr")) == {"unknown", "french"}


@pytest.mark.parametrize(
    ("query", "marks"),
    [
        ("wahl", {"german": ["Wahlen"], "german2": ["Wahl"]}),
        ("Wahlen", {"german": ["Wahlen"], "german2": ["Wahl"], "unknown": ["Wahlen"]}),
        ("haus", {"german": ["Häusern"]}),
        ("securite", {"french": ["sécurité"]}),
        ('"wahl in"', {"german": ["Wahlen", "in"]}),
        ("ракета", {"russian": ["Ракеты"]}),
        ("מחבל OR בחירות", {"hebrew": ["הבחירות", "בחירות"]}),
    ],
)
def test_marks_are_those_of_the_language(full, query, marks):
    shown = {}
    for hit in full.search(Query(text=query)).hits:
        (snippet,) = hit.snippets
        shown[hit.id] = [snippet.text[s:e] for s, e in snippet.highlights]
    assert shown == marks


def test_a_language_that_comes_and_goes_changes_what_a_word_finds(engine):
    with engine.writer() as writer:
        writer.add(make_document("Wahlen", id="a", language="en"))
    assert names(engine, "wahl") == set()
    with engine.writer() as writer:
        writer.add(make_document("Wahlen", id="b", language="de"))
    assert names(engine, "wahl") == {"b"}
    with engine.writer() as writer:
        writer.add(make_document("Wahlen", id="b", language="he"))
    assert names(engine, "wahl") == set()
    assert names(engine, "wahlen") == {"a", "b"}


def test_a_misspelt_word_is_mended_in_any_language(full):
    assert full.search(Query(text="Häusen nirgends")).total == 0
    assert full.search(Query(text="Straßse")).suggestion == "strasse"
