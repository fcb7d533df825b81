"""Words are stemmed by the stemmer of their language, whatever accents are typed."""

import json
import subprocess
import sys
from itertools import chain, combinations
from pathlib import Path

import pytest
import snowballstemmer
import strategies
from hypothesis import given, settings
from hypothesis import strategies as st

from archive.search.analysis import FOLDED, TERMS, WRITTEN, Snowball, fold, pieces
from archive.search.languages import (
    _CODES,
    ENGLISH,
    NO_STEMMER,
    readings,
    stemmer_of,
    terms_by,
)

INFLECTIONS = Path(__file__).parents[2] / "data" / "inflections.txt"


def families():
    """Return for each stemmer the lists of forms of one word."""
    found = {}
    for line in INFLECTIONS.read_text("utf-8").splitlines():
        if line.startswith("["):
            forms = found.setdefault(line.strip("[]"), [])
        elif line and not line.startswith("#"):
            forms.append(line.split())
    return found


FAMILIES = families()


def joined(stem_of, forms):
    """Return how many pairs of forms of one word have one stem, and how many exist."""
    pairs = [pair for words in forms for pair in combinations(words, 2)]
    return sum(stem_of(a) == stem_of(b) for a, b in pairs), len(pairs)


@pytest.mark.parametrize("name", FAMILIES)
def test_folding_first_costs_next_to_nothing(name):
    """Snowball itself, given the accents, is what folded words are held to."""
    snowball = snowballstemmer.stemmer(name)
    with_accents, pairs = joined(
        lambda word: snowball.stemWord(WRITTEN[word].lower()), FAMILIES[name]
    )
    folded, _ = joined(terms_by(name).__getitem__, FAMILIES[name])
    assert pairs
    # Romanian and Hungarian have the most endings that live by their accents.
    assert folded >= with_accents - (2 if name in ("romanian", "hungarian") else 1)


#: Where nothing that was compiled finds stems.
PLAIN = """
import json, sys
sys.modules["Stemmer"] = None
from archive.search.analysis import Snowball
asked = json.load(sys.stdin)
snowballs = {name: Snowball(name) for name in asked}
print(json.dumps({n: [snowballs[n].stem(w) for w in asked[n]] for n in asked}))
"""


def test_stems_are_the_same_where_nothing_is_compiled():
    words = {name: list(chain(*forms)) for name, forms in FAMILIES.items()}
    done = subprocess.run(
        [sys.executable, "-c", PLAIN],
        input=json.dumps(words),
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[3],
    )
    stems = {name: list(map(Snowball(name).stem, words[name])) for name in words}
    assert json.loads(done.stdout) == stems


def test_forms_of_one_word_share_a_term_in_most_languages():
    counts = [joined(terms_by(name).__getitem__, FAMILIES[name]) for name in FAMILIES]
    assert sum(one for one, _ in counts) >= 0.84 * sum(of for _, of in counts)
    unstemmed = [joined(FOLDED.__getitem__, FAMILIES[name]) for name in FAMILIES]
    assert sum(one for one, _ in unstemmed) <= 2


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("fr", "sécurité", "securites"),
        ("fr", "évacuées", "evacue"),
        ("de", "Häuser", "haus"),
        ("de", "Straße", "strassen"),
        ("es", "elección", "elecciones"),
        ("pt", "eleições", "eleicao"),
        ("tr", "görüşmeler", "gorusme"),
        ("ru", "самолёты", "самолет"),
        ("el", "ΕΠΙΘΈΣΕΙΣ", "επίθεση"),
        ("ar", "المدرسة", "مدرسه"),
        ("ar", "الانتخابات", "انتخابات"),
        ("ar", "والرئيس", "رئيس"),
        ("ar", "فالحرب", "الحرب"),
        ("ar", "الوزير", "وزير"),
        ("ar", "اللبنانية", "لبناني"),
        ("ar", "والدته", "والد"),
        ("ca", "l’elecció", "eleccions"),
        ("ca", "d'Espanya", "espanya"),
        ("pl", "ataków", "ataki"),
        ("sv", "flyktingar", "flykting"),
        ("he", "שָׁלוֹם", "שלום"),
    ],
)
def test_forms_with_and_without_accents_share_a_term(language, one, other):
    terms = terms_by(stemmer_of(language))
    assert terms[one] == terms[other]


@pytest.mark.parametrize("name", [*_CODES, NO_STEMMER])
@settings(max_examples=20)
@given(word=st.sampled_from(strategies.WORDS) | st.text("abceéèñcãöüßøıиёйπάהةي"))
def test_typing_without_accents_finds_the_same(name, word):
    assert readings(fold(word), [name]) == readings(word, [name])


@pytest.mark.parametrize(
    ("language", "stemmer"),
    [
        ("", ENGLISH),
        ("und", ENGLISH),
        ("en-GB", ENGLISH),
        ("DE", "german"),
        ("pt_BR", "portuguese"),
        ("nb", "norwegian"),
        ("he", NO_STEMMER),
        ("ja", NO_STEMMER),
        ("uk", NO_STEMMER),
        ("klingon", NO_STEMMER),
    ],
)
def test_each_language_has_its_stemmer(language, stemmer):
    assert stemmer_of(language) == stemmer


def test_all_stemmers_of_the_library_are_used():
    older = {"porter", "dutch_porter"}
    assert set(_CODES) == set(snowballstemmer.algorithms()) - older


def test_numbers_are_not_stemmed():
    assert {terms_by(name)["5.93"] for name in [*_CODES, NO_STEMMER]} == {"5.93"}


def test_a_word_stands_for_its_term_in_each_language():
    found = readings("Wahlen", ["english", "german", "french"])
    assert [(reading.terms, reading.stemmers) for reading in found] == [
        (("wahl",), {"german"}),
        (("wahlen",), {"english", "french"}),
    ]


def test_a_word_of_one_term_in_all_languages_is_not_divided():
    (reading,) = readings("Berlin 2020", ["english", "german"])
    assert reading == (("berlin", "2020"), None)


@pytest.mark.parametrize("text", ["rockets", "the U.S. elections", "Be'er Sheva"])
def test_english_reads_as_without_languages(text):
    terms = tuple(TERMS[piece] for piece in pieces(text))
    assert readings(text, [ENGLISH]) == ((terms, None),)


@pytest.mark.parametrize(
    ("text", "stemmers"), [("", [ENGLISH]), ("!", ["german"]), ("a", [])]
)
def test_without_words_or_languages_there_is_nothing(text, stemmers):
    assert readings(text, stemmers) == ()
