"""Text becomes terms as the query language promises."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.search import analysis


def terms(text):
    return [analysis.TERMS[piece] for piece in analysis.pieces(text)]


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("", []),
        ("Rockets fell", ["rockets", "fell"]),
        ("Be'er Sheva", ["be'er", "sheva"]),
        ("Be’er Beʼer Be`er", ["be'er"] * 3),
        ("Israel's Israel’S James'", ["israel", "israel", "james"]),
        ("'quoted' “words”", ["quoted", "words"]),
        ("F-16 W-2", ["f", "16", "w", "2"]),
        ("100,000 people", ["100000", "people"]),
        ("5.93 mln, 1,234.50.", ["5.93", "mln", "1234.50"]),
        ("1,2,3", ["1", "2", "3"]),
        ("23.10.2020 192.168.0.1", ["23", "10", "2020", "192", "168", "0", "1"]),
        ("1.5m 16th", ["1.5", "m", "16th"]),
        (
            "the U.S. and the U.S.'s U.N.-backed",
            ["the", "us", "and", "the", "us", "un", "backed"],
        ),
        ("at 5 p.m.", ["at", "5", "pm"]),
        ("J.R.R. Tolkien", ["jrr", "tolkien"]),
        ("end.Start", ["end", "start"]),
        ("AT&T C++ snake_case", ["at", "t", "c", "snake", "case"]),
        ("Málaga Ma\u0301laga Łódź Straße", ["malaga", "malaga", "lodz", "strasse"]),
        ("İstanbul", ["istanbul"]),
        ("ΣΊΣΥΦΟΣ Σίσυφος", ["σισυφοσ", "σισυφοσ"]),
        ("Київ", ["київ"]),
        ("שָׁלוֹם שלום", ["שלום", "שלום"]),
        ("مُحَمَّد محمد", ["محمد", "محمد"]),
        ("हिन्दी", ["हिन्दी"]),
        ("東京 is", ["東", "京", "is"]),
        ("٢٠٢٠", ["2020"]),
        ("Ｆｕｌｌ", ["full"]),
        ("Qurʾan ʿAmman", ["qur'an", "amman"]),
        ("Bun\xaddes\xadkanz\xadle\xadrin London\xad", ["bundeskanzlerin", "london"]),
        ("Hoch\xadwasserschutzverbände", ["hochwasserschutzverbande"]),
        ("ශ්\u200dරී ශ්රී", ["ශ්රී", "ශ්රී"]),
        ("می\u200cخواهم", ["مي", "خواهم"]),
        ("H₂O x⁴ Ⅳ ①", ["h2o", "x4", "iv", "1"]),
        ("১২৩ ௧௨ ปี๒๕๖๓", ["123", "12", "ปี", "2563"]),
        ("ﺍﻟﻤﺪﺭﺳﺔ المدرسة ـﷲ", ["المدرسه", "المدرسه", "الله"]),
        ("Երևան ԵՐԵՒԱՆ", ["երեւան", "երեւան"]),
        ("ｶﾞﾝ ガン ﾆｭｰｽ", ["ガ", "ン", "ガ", "ン", "ニ", "ュ", "ー", "ス"]),
        ("⽇本", ["日", "本"]),
        ("ח׳אן ח'אן צה״ל", ["ח'אן", "ח'אן", "צה", "ל"]),
        ("Il·legal COL·LEGI coŀlegi a·b", ["illegal", "collegi", "collegi", "a", "b"]),
    ],
)
def test_text_is_cut_and_folded(text, folded):
    assert list(analysis.query_folded(text)) == folded


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Ma’an's U.S. 100,000 Málaga", ("Ma'an", "US", "100000", "Málaga")),
        ("Ma\u0301laga", ("Málaga",)),
        ("Lon\xaddon's", ("London",)),
        ("Col·legi ﾆｭｰｽ", ("Collegi", "ニ", "ュ", "ー", "ス")),
    ],
)
def test_written_form_keeps_case_accents_and_ending(text, written):
    assert analysis.query_written(text) == written


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("rocket", "Rockets"),
        ("strike", "striking"),
        ("Israel", "ISRAEL's"),
        ("résumé", "resumes"),
    ],
)
def test_inflection_case_and_accents_do_not_part_words(one, other):
    assert terms(one) == terms(other)


@pytest.mark.parametrize(
    ("one", "other"), [("organ", "organization"), ("even", "evening"), ("ad", "added")]
)
def test_words_of_different_meaning_keep_their_terms_apart(one, other):
    assert terms(one) != terms(other)


@given(st.text())
def test_tokens_stand_where_they_say_and_agree_with_pieces(text):
    found = list(analysis.tokens(text))
    assert [analysis.FOLDED[text[t.start : t.end]] for t in found] == [
        t.word for t in found
    ]
    assert [text[t.start : t.end] for t in found] == analysis.pieces(text)


@given(st.text(alphabet=st.characters(max_codepoint=127)))
def test_quick_pattern_finds_what_the_full_one_finds(text):
    assert analysis.pieces(text) == analysis.any_piece().findall(text)


@given(st.text(alphabet="aA1.,'sS -_é\u0301ʼ’"))
def test_no_piece_has_an_empty_form(text):
    for piece in analysis.pieces(text):
        assert analysis.WRITTEN[piece]
        assert analysis.FOLDED[piece]
        assert analysis.TERMS[piece]


@given(st.text())
def test_folding_twice_changes_nothing(text):
    once = analysis.fold(text)
    assert analysis.fold(once) == once


def test_a_giant_word_is_cut():
    cut = analysis.pieces("x" * 1_000_000)
    assert max(map(len, cut)) <= analysis.LONGEST_PIECE
    assert "".join(cut) == "x" * 1_000_000


def test_a_tower_of_marks_stays_bounded():
    assert max(map(len, analysis.pieces("e" + "\u0301" * 100_000))) < 1_000


def test_what_is_remembered_of_words_is_bounded(monkeypatch):
    monkeypatch.setattr(analysis.Forms, "_most", 10)
    for number in range(50):
        assert analysis.FOLDED[f"Qzx{number}"] == f"qzx{number}"
        assert len(analysis.FOLDED) <= 10
    long = "Q" * 1_000
    assert analysis.FOLDED[long] == long.lower()
    assert long not in analysis.FOLDED
