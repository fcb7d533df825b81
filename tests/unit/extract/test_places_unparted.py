"""Names in scripts without blanks are the same whether looked up one by one or not."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archive.extract.places import Gazetteer, find_places
from archive.extract.places.names import fold
from archive.extract.places.unparted import sign, spans, unparted_names

#: Names, words and single signs of several scripts, and marks that are blanks or
#: nothing in a folded name.
PIECES = (
    *(
        "北京",
        "上海",
        "广东省",
        "纽约",
        "俄罗斯",
        "总统",
        "的",
        "和",
        "東京",
        "ニューヨーク",
    ),
    *("ガザ", "プ", "ー", "・", "゛", "ゝ", "서울", "부산", "에서", "กรุงเทพมหานคร"),
    *("ภูเก็ต", "ำ", "ิ", "ที่", "ရန်ကုန်", "ភ្នំពេញ", "豈", "㐂", "ヿ", "中", "南"),
)
TEXTS = st.lists(st.sampled_from((*PIECES, "。", " ", "\n", "Paris")), max_size=40)


@pytest.fixture(scope="module")
def eager():
    """Return a gazetteer that has collected the names already."""
    gazetteer = Gazetteer.load()
    gazetteer.unparted_signs = 10_000_000
    return gazetteer


@pytest.fixture(scope="module")
def plain():
    """Return a gazetteer that looks every name up by itself."""
    gazetteer = Gazetteer.load()
    gazetteer.unparted_signs = -10_000_000
    return gazetteer


@settings(max_examples=150)
@given(TEXTS)
def test_collected_names_find_the_same_places(eager, plain, pieces):
    text = "".join(pieces)
    assert find_places(text, eager) == find_places(text, plain)


@given(st.text(st.characters(min_codepoint=0xE00, max_codepoint=0xD7AF), max_size=9))
def test_a_folded_name_is_its_folded_signs(text):
    signs = [sign(one) for one in text]
    if " " not in signs:
        assert "".join(signs) == fold(text)


def test_the_longest_name_at_each_sign_is_told(eager):
    names = unparted_names(eager)
    assert spans("在北京市和東京", 10, names) == [(1, 3), (5, 2)]
    assert spans("北京゛", 10, names) is None


def test_a_long_text_is_searched_seldom(eager, monkeypatch):
    asked = []
    plain = eager.rows_of_key
    monkeypatch.setattr(
        eager, "rows_of_key", lambda key: asked.append(key) or plain(key)
    )
    signs = [chr(0x4E00 + n * 37 % 20_000) for n in range(20_000)]
    find_places("".join(signs), eager)
    assert len(asked) < 2_000
