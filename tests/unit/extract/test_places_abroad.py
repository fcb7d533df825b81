"""Places in reports of other languages: what is meant, and words that are none."""

import pytest

from archive.extract.places import Gazetteer, find_places
from archive.extract.places.tongues import common, opening, tongue_of

GAZETTEER = Gazetteer.load()
GAZA = "x-gaza-strip"


def places(text, language=""):
    """Return the names found in a text, each with the id of its place."""
    found = find_places(text, GAZETTEER, language=language)
    return {mention.text: mention.place_id for mention in found}


MEANT = [
    # Words of English are names elsewhere, where the text says so.
    ("fr", "Le maire de Nice a écrit au préfet.", "Nice=2990440"),
    ("fr", "À Tours, deux mille personnes ont défilé.", "Tours=2972191"),
    ("de", "Die Stadt Essen wartet seit Jahren.", "Essen=2928810"),
    ("de", "Der Bürgermeister von Essen sprach lange.", "Essen=2928810"),
    ("de", "Der Papst hat in Rom gesprochen.", "Rom=3169070"),
    ("it", "Mosca e Pechino hanno firmato.", "Mosca=524901 Pechino=1816670"),
    # Articles before countries hide them no more, and towns keep theirs.
    ("pt", "O Brasil e a Argentina discutem.", "Brasil=3469034 Argentina=3865483"),
    ("es", "El Perú y Chile firmaron ayer.", "Perú=3932488 Chile=3895114"),
    ("es", "El Salvador y La Habana callan.", "El Salvador=3585968 La Habana=3553478"),
    ("es", "Los Ángeles espera la lluvia.", "Los Ángeles=5368361"),
    # Short forms and names that only one language has.
    ("ru", "США и Великобритания ждут.", "США=6252001 Великобритания=2635167"),
    ("tr", "ABD ve İngiltere de katıldı.", "ABD=6252001 İngiltere=2635167"),
    ("tr", "Çin açıklama yapmadı.", "Çin=1814991"),
    ("de", "Großbritannien begrüßt das.", "Großbritannien=2635167"),
    # Small words of Persian's neighbours: "from" in Pashto is no Leh.
    ("ps", "لومړي وزیر په کابل کې له سفیر سره ولیدل.", "کابل=1138958"),
    # Names that only a small namesake had, and declined ones.
    ("ar", "سافر إلى واشنطن ثم إلى كابول.", "واشنطن=4140963 كابول=1138958"),
    (
        "ar",
        "عقدت الولايات المتحدة لقاء في جنيف.",
        "الولايات المتحدة=6252001 جنيف=2660646",
    ),
    ("es", "La guerra llegó a Saná.", "Saná=71137"),
    ("ru", "Он говорил с послом Китая в Казани.", "Китая=1814991 Казани=551487"),
    ("ru", "Договор подписали в Дубае.", "Дубае=292223"),
    ("ru", "Президент Украины и власти Львова молчат.", "Украины=690791 Львова=702550"),
    ("uk", "У Варшаві та Києві тихо.", "Варшаві=756135 Києві=703448"),
    ("tr", "Almanya Başbakanı Berlin'den döndü.", "Almanya=2921044 Berlin=2950159"),
    # Regions in the news.
    ("de", "Auf der Krim und in Thüringen.", "Krim=x-crimea Thüringen=DE.15"),
    ("ru", "В Крыму и на Донбассе тихо.", "Крыму=x-crimea Донбассе=x-donbas"),
    ("zh", "新疆下雪，四川下雨。", "新疆=x-xinjiang 四川=CN.32"),
    # Gaza is the Strip in every language, its city only where that is said.
    ("ar", "قصفت الطائرات غزة.", f"غزة={GAZA}"),
    ("tr", "Gazze bombalandı.", f"Gazze={GAZA}"),
    ("zh", "加沙的居民逃走了。加沙市没有电。", f"加沙={GAZA} 加沙市=281133"),
    # Scripts that part no words.
    ("ja", "アメリカとマリウポリ。", "アメリカ=6252001 マリウポリ=701822"),
    ("ja", "アメリカ・ワシントンで会談。", "アメリカ=6252001 ワシントン=4140963"),
    ("ja", "北マケドニアと南スーダン。", "北マケドニア=718075 南スーダン=7909807"),
    ("zh", "总统在纽约和基辅讲话。", "纽约=5128581 基辅=703448"),
    ("zh", "俄罗斯乌克兰冲突", "俄罗斯=2017370 乌克兰=690791"),
    ("ko", "서울에서 미국 대통령을 만났다.", "서울=1835848 미국=6252001"),
    ("vi", "Ở Hà Nội, công an bắt ba người.", "Hà Nội=1581130"),
]

NONE = [
    ("tr", "Salı günü üç kişi yaralandı."),
    ("tr", "Ordu birlikleri geldi. Kale alındı."),
    ("ru", "Того, что случилось, никто не ждал."),
    ("pt", "Para o ministro, nada mudou. Nada foi dito. Tanta gente veio."),
    ("es", "Cada vecino recibió una carta. Toda la plaza estaba llena."),
    ("fr", "Seul un agent est venu. Est-ce assez ? Trente morts."),
    ("id", "Kota itu sepi. Kita menunggu. Lima orang tewas."),
    ("de", "Das Essen war kalt. Seine Hoffnung ist der Zug."),
    ("vi", "Hôm thứ Ba không có gì."),
    ("fa", "روز دوشنبه باران آمد."),
    # What was agreed in a town names no town.
    ("pt", "É o acordo de Lisboa."),
    ("es", "Está vigente el Acuerdo de París."),
    ("fr", "Les Accords de Genève sont morts."),
    ("zh", "巴黎协定生效。北京时间八点。"),
    ("ja", "京都議定書は古い。"),
    ("ar", "رفضوا باتفاق جنيف."),
    # Parts of longer words.
    ("ja", "アメリカン・フットボール。アルバイト。マイケル・ワシントン氏。"),
    ("ko", "사나이 둘이 왔다."),
    ("zh", "罗马里奥没有出席。"),
    ("es", "La Policía Nacional detuvo a tres."),
    ("ru", "Надежда Иванова ждала."),
    # Names of one language are words of another.
    ("en", "Rom and Mosca were the names of her cats."),
]


@pytest.mark.parametrize(("language", "text", "expected"), MEANT)
def test_names_abroad_mean_the_places_that_readers_take_them_for(
    language, text, expected
):
    wanted = dict(pair.rsplit("=", 1) for pair in _pairs(expected))
    found = places(text, language)
    assert {name: found.get(name) for name in wanted} == wanted
    assert len(found) == len(wanted)


def _pairs(expected):
    """Cut ``El Salvador=1 Mali=2`` behind each id."""
    pairs, begun = [], 0
    for at, sign in enumerate(expected + " "):
        if sign == " " and "=" in expected[begun:at]:
            pairs.append(expected[begun:at])
            begun = at + 1
    return pairs


@pytest.mark.parametrize(("language", "text"), NONE)
def test_words_of_other_languages_are_no_places(language, text):
    assert places(text, language) == {}


LATIN = [
    "fr",
    "es",
    "pt",
    "it",
    "de",
    "nl",
    "tr",
    "pl",
    "cs",
    "sv",
    "da",
    "no",
    "fi",
    "ro",
    "hu",
    "id",
    "vi",
]


@pytest.mark.parametrize("language", LATIN)
def test_no_day_month_or_word_of_the_news_is_a_place(language):
    words = sorted(common(language))
    assert words
    text = "".join(f"{word.capitalize()} xyz xyz.\n" for word in words)
    assert places(text, language) == {}


@pytest.mark.parametrize("language", LATIN)
def test_no_frequent_word_opens_a_sentence_as_a_place(language):
    words = sorted(opening(language))
    assert words
    text = "".join(f"{word.capitalize()} xyz xyz.\n\n" for word in words)
    assert places(text, language) == {}


def test_english_text_is_read_as_english_whatever_a_page_says():
    assert tongue_of("de", "Essen is in the west of Germany.") == ""
    assert tongue_of("de-AT", "In Essen regnet es.") == "de"
