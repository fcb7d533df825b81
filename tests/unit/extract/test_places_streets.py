"""Streets, squares and months in scripts without capitals are no towns."""

import pytest

from archive.extract.places import find_places


def texts(text, gazetteer, language=""):
    found = find_places(text, gazetteer, language=language)
    assert all(m.text == text[m.span.start : m.span.end] for m in found)
    return [mention.text for mention in found]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("تجمع المتظاهرون في ميدان التحرير وسط القاهرة.", ["القاهرة"]),
        ("سار الناس من ساحة الشهداء إلى شارع بغداد في دمشق.", ["دمشق"]),
        ("نقل الجرحى إلى مستشفى القدس في غزة.", ["غزة"]),
        ("أغلقت الشرطة جسر بيروت في حي المنصور ببغداد.", ["بغداد"]),
        ("درس في جامعة دمشق وبجامعة القاهرة ثم عاد إلى حلب.", ["حلب"]),
        ("قصفت الطائرات جسر الشغور في سوريا.", ["جسر الشغور", "سوريا"]),
        ("دانشجویان در میدان آزادی تهران جمع شدند.", ["تهران"]),
        ("پلیس خیابان مشهد و پل کرج را در تهران بست.", ["تهران"]),
        ("از دانشگاه شیراز به بیمارستان تبریز در اصفهان رفت.", ["اصفهان"]),
        ("המפגינים התאספו בכיכר ציון בירושלים.", ["ירושלים"]),
        ("הפיגוע אירע ברחוב יפו ובגשר חיפה בתל אביב.", ["תל אביב"]),
        ("אלפים צעדו ברחובות תל אביב ומשם לחיפה.", ["תל אביב", "חיפה"]),
        ("רחובות ירושלים היו ריקים ורחובות העיר חיפה מלאים.", ["ירושלים", "חיפה"]),
        ("עיריית רחובות הודיעה כי אדם נהרג ברחובות ביום שני.", ["רחובות", "רחובות"]),
        ("הוא למד ובאוניברסיטת תל אביב וגר ברמת גן.", ["רמת גן"]),
        ("הפצועים הובאו לבית החולים אשדוד ואל אשקלון.", ["אשקלון"]),
        ("کراچی یونیورسٹی میں طلبہ جمع ہوئے اور لاہور میں بھی", ["لاہور"]),
    ],
)
def test_a_street_a_square_or_a_house_is_no_town(text, named, gazetteer):
    assert texts(text, gazetteer) == named


@pytest.mark.parametrize(
    ("text", "language", "named"),
    [
        ("Taksim Meydanı'nda ve Ankara Caddesi'nde yürüdüler.", "tr", []),
        ("Polis Edirne Mahallesi'nde önlem aldı, Bursa'da değil.", "tr", ["Bursa"]),
    ],
)
def test_neither_is_one_in_turkish(text, language, named, gazetteer):
    assert texts(text, gazetteer, language) == named


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("در ۲۲ بهمن مردم در تهران راهپیمایی کردند.", ["تهران"]),
        ("روز بیست و دوم بهمن در شیراز", ["شیراز"]),
        ("در بهمن ۱۳۵۷ در ایران", ["ایران"]),
        ("۵ مهر ماه در اصفهان", ["اصفهان"]),
        ("در شهر بهمن در استان بوشهر", ["بهمن", "بوشهر"]),
        ("The 22nd of Bahman is a holiday in Iran.", ["Iran"]),
        ("On 5 Tir 1360 a bomb went off in Tehran.", ["Tehran"]),
    ],
)
def test_a_month_beside_its_day_or_year_is_no_town(text, named, gazetteer):
    assert texts(text, gazetteer) == named


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("زار بيروت، دمشق، ثم حلب؛ وبعدها بغداد؟", ["بيروت", "دمشق", "حلب", "بغداد"]),
        ("وہ کراچی، لاہور اور پشاور۔", ["کراچی", "لاہور", "پشاور"]),
        ("मंत्री दिल्ली। फिर मुंबई।", ["दिल्ली", "मुंबई"]),
        ("הקו תל־אביב, ירושלים־חיפה נסגר", ["תל־אביב", "ירושלים", "חיפה"]),
        ("ואת כל הים של יפו ראה", ["יפו"]),
    ],
)
def test_the_commas_and_stops_of_a_script_are_no_letters(text, named, gazetteer):
    assert texts(text, gazetteer) == named
