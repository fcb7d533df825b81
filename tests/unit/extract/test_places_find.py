import threading

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archive.extract.dateline import find_dateline
from archive.extract.places import (
    Corrections,
    Gazetteer,
    append_correction,
    find_places,
)
from archive.extract.places.corrections import CorrectionsFileError

GAZETTEER = Gazetteer.load()


def places(text, **options):
    return [
        (m.text, GAZETTEER.get(m.place_id).country or m.place_id)
        for m in find_places(text, GAZETTEER, **options)
    ]


def test_mentions_come_title_first_and_carry_their_field():
    found = find_places("Rain fell in Nairobi.", GAZETTEER, title="Floods in Kenya")
    assert [(m.field, m.text) for m in found] == [
        ("title", "Kenya"),
        ("text", "Nairobi"),
    ]


def test_a_mention_says_why_with_a_confidence():
    (mention, _) = find_places("He lives in Paris, Texas.", GAZETTEER)
    assert "lies in Texas" in mention.reason
    assert 0.9 < mention.confidence <= 1


@pytest.mark.parametrize(
    "text",
    [
        "Mayor: In Kinsale there is no water.",
        "- In Kinsale there is no water.",
        "— From Kinsale they came with water.",
        "At Kinsale they have no water.",
        "Alcalde: En Kinsale no hay agua.",
    ],
)
def test_a_capital_preposition_opens_a_clause_and_is_no_part_of_the_name(text):
    assert places(text) == [("Kinsale", "IE")]


def test_a_town_behind_a_russian_preposition_is_read_in_what_somebody_says():
    text = "Мэр: В Мариуполе нет воды и света."
    assert places(text, language="ru") == [("Мариуполе", "UA")]


def test_a_name_decided_to_be_no_place_stays_none_beside_others():
    text = "The firm, based in Phoenix, Arizona, said in Lima that it had left Peru."
    none = Corrections({("*", "phoenix"): "none"})
    assert ("Phoenix", "US") in places(text)
    assert [name for name, _ in places(text, corrections=none)] == [
        "Arizona",
        "Lima",
        "Peru",
    ]


def test_each_mention_says_what_stands_beside_it():
    text = (
        "Troops entered Tripoli on Monday. The Lebanese port of Tripoli fell at noon. "
        "Tripoli was calm."
    )
    before, beside, after = (m.reason for m in find_places(text, GAZETTEER))
    assert "elsewhere" in before
    assert "calls it Lebanese" in beside
    assert "elsewhere" in after


def test_one_name_has_one_sense_in_a_report():
    text = "Paris burned. The mayor of Paris, Texas, spoke. Nobody left Paris."
    assert {c for t, c in places(text) if t == "Paris"} == {"US"}


def test_countries_named_choose_among_places_of_one_name():
    assert ("Cambridge", "US") in places(
        "Police in Cambridge and Boston, Massachusetts, met."
    )
    assert ("Cambridge", "GB") in places(
        "Police in Cambridge and Norwich, England, met."
    )
    assert ("Birmingham", "US") in places("He left Birmingham for Montgomery, Alabama.")


def test_hints_are_weak_evidence_and_no_mention():
    text = "A fire broke out in Hamilton on Monday."
    assert places(text, hints=["https://www.example.co.nz/story"]) == [
        ("Hamilton", "NZ")
    ]
    assert places(text, hints=["Toronto Star"]) == [("Hamilton", "CA")]
    assert places("Nothing happened.", hints=["Bangkok Post"]) == []


def test_demonyms_speak_for_a_country_without_naming_it():
    found = places("Peruvian police closed the road to Trujillo.")
    assert found == [("Trujillo", "PE")]


def test_a_dateline_in_capitals_is_a_place_and_evidence():
    text = "ROME, Ga., May 3 - Sirens were heard in Rome."
    assert places(text, dateline=find_dateline(text))[0] == ("ROME", "US")


def test_small_letters_are_no_place_where_others_are_capitals():
    assert places("He went to turkey and ate turkey in china") == []


def test_a_name_in_capitals_among_capitals_needs_to_be_large():
    assert places("ROCKETS HIT TEL AVIV AND HAIFA AS TALKS FAIL") == [
        ("TEL AVIV", "IL"),
        ("HAIFA", "IL"),
    ]
    assert places("MARKET MAKES BIG MOVE AS CASH AND HOPE RETURN") == []


def test_a_correction_overrules_and_says_so():
    corrections = Corrections({("*", "paris"): "4717560", ("d1", "london"): "none"})
    text = "From Paris to London."
    found = find_places(text, GAZETTEER, corrections=corrections, document_id="d1")
    assert [(m.text, m.place_id, m.reason) for m in found] == [
        ("Paris", "4717560", "corrected by hand")
    ]
    assert found[0].confidence == 1
    other = find_places(text, GAZETTEER, corrections=corrections, document_id="d2")
    assert [m.text for m in other] == ["Paris", "London"]


def test_a_correction_of_one_document_wins_over_one_of_all():
    corrections = Corrections({("*", "paris"): "none", ("d", "paris"): "2988507"})
    assert corrections.place_for("d", "PARIS") == "2988507"
    assert corrections.place_for("e", "París") == "none"
    assert corrections.place_for("e", "Rome") is None


def test_corrections_are_appended_and_read_back(tmp_path):
    path = tmp_path / "corrections.csv"
    assert not Corrections.read(path)
    append_correction(path, "*", 'Nir "Am", Israel', "294035")
    append_correction(path, "abc", "Paris", "none")
    read = Corrections.read(path)
    assert read.place_for("x", "nir am israel") == "294035"
    assert read.place_for("abc", "Paris") == "none"
    assert path.read_text("utf-8").splitlines()[0] == "document,name,place"
    assert [p.name for p in tmp_path.iterdir()] == ["corrections.csv"]


def test_what_the_file_says_already_is_not_written_again(tmp_path):
    path = tmp_path / "corrections.csv"
    append_correction(path, "abc", "Paris", "none")
    once = path.read_bytes()
    append_correction(path, "abc", "PARIS", "none")
    assert path.read_bytes() == once
    # One report's own decision holds even where that of all is changed.
    append_correction(path, "*", "Paris", "none")
    append_correction(path, "abc", "Paris", "2988507")
    append_correction(path, "abc", "Paris", "none")
    assert len(path.read_text("utf-8").splitlines()) == 5


def test_a_line_goes_after_a_file_that_does_not_end_its_last(tmp_path):
    path = tmp_path / "corrections.csv"
    path.write_text("document,name,place\n*,Rome,none", "utf-8")
    append_correction(path, "*", "Paris", "none")
    assert Corrections.read(path).place_for("d", "Rome") == "none"
    assert Corrections.read(path).place_for("d", "Paris") == "none"


@pytest.mark.parametrize(
    "before",
    [
        "place,name,document\nnone,Rome,*\n",
        "document,name,why,place\n*,Rome,no town here,none\n",
        "\n\ndocument,name,place\n*,Rome,none\n",
    ],
)
def test_a_line_has_each_value_below_the_name_of_its_column(tmp_path, before):
    path = tmp_path / "corrections.csv"
    path.write_text(before, "utf-8")
    append_correction(path, "abc", "Paris", "2988507")
    read = Corrections.read(path)
    assert read.place_for("abc", "Paris") == "2988507"
    assert read.place_for("d", "Rome") == "none"


@pytest.mark.parametrize("before", ['*,Rome,none,"so', "*,Rome,none,\udcff"])
def test_a_line_that_would_not_be_read_is_not_written(tmp_path, before):
    path = tmp_path / "corrections.csv"
    path.write_text(f"document,name,place,why\n{before}\n", "utf-8", "surrogateescape")
    kept = path.read_bytes()
    with pytest.raises(CorrectionsFileError):
        append_correction(path, "*", "Paris", "none")
    assert path.read_bytes() == kept


@pytest.mark.parametrize(
    "values", [("", "x", "y"), ("*", "a\nb", "y"), ("*", "x", " ")]
)
def test_a_correction_that_is_no_line_is_refused(tmp_path, values):
    path = tmp_path / "corrections.csv"
    with pytest.raises(CorrectionsFileError):
        append_correction(path, *values)
    assert not path.exists()


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("document,name\n*,x\n", "line 1: there is no column 'place'"),
        ("document,name,place\n*,x\n", "line 2: the column 'place' is empty"),
    ],
)
def test_an_unusable_corrections_file_names_file_and_line(tmp_path, text, says):
    path = tmp_path / "corrections.csv"
    path.write_text(text, "utf-8")
    with pytest.raises(CorrectionsFileError, match=says) as caught:
        Corrections.read(path)
    assert str(path) in caught.value.message


def test_threads_may_share_a_gazetteer():
    text = "Rockets hit Ashkelon; talks in Cairo, Doha and Paris, Texas, go on."
    expected = find_places(text, GAZETTEER)
    answers = []
    threads = [
        threading.Thread(target=lambda: answers.append(find_places(text, GAZETTEER)))
        for _ in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert answers == [expected] * 8


WORDS = st.sampled_from(
    [
        "Paris",
        "Texas",
        ",",
        ".",
        "of",
        "the",
        "The",
        "New",
        "York",
        "Gaza",
        "Strip",
        "'",
        "’s",
        "-",
        "–",
        "al-",
        "U.S.",
        "St.",
        "MR.",
        "Jordan",
        "said",
        "University",
        "Bank",
        "\n",
        "\n\n",
        "London,",
        "Ontario",
        "(AP)",
        "—",
        "אשקלון",
        "ב",
        "北京",
        "東京",
        "Москва",
        "(",
        ")",
        "/",
        "$",
        "d'",
        "Côte",
        "Ill.",
        "N.Y.",
        ",",
        "OK",
        ",",
        "Fla",
        "́",
        "�",
        "\x00",
        "İstanbul",
        "ǅ",
        "ß",
        "West",
        "East",
    ]
)


@settings(max_examples=100, deadline=None)
@given(st.lists(WORDS, max_size=40), st.sampled_from(["", " "]))
def test_no_mixture_of_words_makes_it_raise_and_spans_hold(words, joint):
    text = joint.join(words)
    for mention in find_places(text, GAZETTEER, dateline=find_dateline(text)):
        assert text[mention.span.start : mention.span.end] == mention.text
        assert GAZETTEER.get(mention.place_id) is not None
        assert 0 <= mention.confidence <= 1
        assert mention.reason


@settings(max_examples=100, deadline=None)
@given(
    st.text(max_size=200),
    st.text(max_size=60),
    st.lists(st.text(max_size=40), max_size=2),
)
def test_no_text_at_all_makes_it_raise(text, title, hints):
    found = find_places(
        text, GAZETTEER, title=title, hints=hints, dateline=find_dateline(text)
    )
    for mention in found:
        whole = text if mention.field == "text" else title
        assert whole[mention.span.start : mention.span.end] == mention.text


def test_a_mountain_is_not_called_the_other_among_places_of_its_name(gazetteer):
    text = "Swarms came to Tanzania. Others were seen around Kilimanjaro on Monday."
    mountain = next(
        one for one in find_places(text, gazetteer) if one.text == "Kilimanjaro"
    )
    assert mountain.reason.startswith("the most prominent of 2 places called Kilim")
