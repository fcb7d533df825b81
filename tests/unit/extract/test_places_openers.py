"""Frequent words of other languages that open sentences, and are towns elsewhere."""

import pytest

from archive.extract.places import find_places

OPENERS = [
    ("uk", "Того ранку у місті не було світла, і люди стояли на вулиці."),
    ("uk", "Усі були вдома. Дані свідчать, що це так. Далі вони пішли в ліс."),
    ("sr", "Ово је био дан када су сви били код куће. Потом су отишли."),
    ("sr", "Još nije poznato kada će se vratiti. Dali su mu hleba i vode."),
    ("hr", "Još nije poznato kada će se vratiti. Puno je ljudi čekalo vani."),
    ("mk", "Сега сите се дома. Таму беше студено, а луѓето чекаа надвор."),
    ("bg", "Теми за разговор имаше много, а хората чакаха навън."),
    ("ru", "Думаю, что это так. Самое главное, что все были дома и ждали."),
    ("fi", "Piti lähteä jo aamulla. Saadaan nähdä, mitä siitä tulee."),
    ("nl", "Indien het regent, gaan wij niet naar buiten. Vele mensen wachten."),
    ("ro", "Campania a început ieri, iar oamenii așteaptă. Pune apa pe foc."),
    ("tr", "Kabul edilen yasa dün açıklandı. Sabah erken çıktılar."),
    ("vi", "Trang này không có gì. Khỏi phải nói, mọi người đều chờ ở ngoài."),
    ("id", "Surat itu tiba kemarin. Batu besar menutup jalan ke desa."),
    ("lv", "Viena no viņām gaidīja ārā, bet pārējie bija mājās. Pāris stundu."),
    ("hu", "Számára ez volt a legszebb nap. Pénz nem volt, de mindenki várt."),
]


@pytest.mark.parametrize(("language", "text"), OPENERS)
def test_a_frequent_word_that_opens_a_sentence_is_no_place(language, text, gazetteer):
    assert find_places(text, gazetteer, language=language) == ()


@pytest.mark.parametrize(
    ("language", "text", "place_id"),
    [
        ("uk", "Україна чекає. Київ є столицею, і всі це знають.", "703448"),
        ("sr", "Београд је био дома, а људи су чекали напољу.", "792680"),
        ("sr", "Kina je velika zemlja, a ljudi su čekali napolju.", "1814991"),
        ("mk", "Скопје е главен град, а луѓето чекаа надвор.", "785842"),
        ("tr", "Ankara dün açıkladı, herkes bunu bekliyordu.", "323786"),
        ("fi", "Helsinki on pääkaupunki, ja kaikki tietävät sen.", "658225"),
    ],
)
def test_the_name_of_a_known_town_opens_one_as_before(
    language, text, place_id, gazetteer
):
    found = find_places(text, gazetteer, language=language)
    assert place_id in {mention.place_id for mention in found}


@pytest.mark.parametrize(
    "text",
    [
        "Chosen by the members, the chairman thanked them all on Monday.",
        "Metro services were delayed. Deli owners said they had lost trade.",
        "Meds were handed out at the door, and Indie bands played.",
        "Maritime rules were changed. Pest control officers were called.",
    ],
)
def test_in_english_no_word_is_a_town_that_others_call_so(text, gazetteer):
    assert find_places(text, gazetteer) == ()


def test_in_persian_a_queen_a_discovery_and_a_castle_are_no_towns(gazetteer):
    text = "پلیس از کشف یک قلعه قدیمی خبر داد و ملکه به دیدن آن رفت."
    assert find_places(text, gazetteer, language="fa") == ()
