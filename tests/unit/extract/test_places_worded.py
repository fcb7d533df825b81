"""In scripts without capitals everyday words that are towns as well are words."""

import pytest

from archive.extract.places import find_places


def texts_found(text, gazetteer, language):
    return [one.text for one in find_places(text, gazetteer, language=language)]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("ar", "نقلت الصحيفة الخبر عن سلطات بيروت يوميا.", ["بيروت"]),
        ("ar", "وقال الوزير إنه سمع عنه في دمشق، ولا أمل في دولة جديدة.", ["دمشق"]),
        ("ar", "هبطت بورصة القاهرة بسبب كورونا.", ["القاهرة"]),
        ("fa", "خبر کمبود آب در تهران مسئله ماه است.", ["تهران"]),
        ("ur", "عمران خان کا کہنا ہے کہ لاہور میں فوجی آئے۔", ["لاہور"]),
        ("he", "אולם השר דוחה את הטענה כי היה בו בירושלים.", ["ירושלים"]),
        ("hi", "मंत्री ने दिल्ली में दो बार हिन्दी में बोल कर सफेद झंडा उठाया।", ["दिल्ली"]),
        # The same where nobody says the language.
        ("", "نقلت الصحيفة الخبر عن الجيش في بيروت.", ["بيروت"]),
    ],
)
def test_everyday_words_of_a_language_are_no_towns(language, text, expected, gazetteer):
    assert texts_found(text, gazetteer, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        # Once it is said, the town is meant throughout.
        (
            "ar",
            "اندلع حريق في مدينة الخبر، وقالت الشرطة إن سكان الخبر غادروا.",
            ["الخبر", "الخبر"],
        ),
        ("ar", "وصل الجيش إلى بلدة صور.", ["صور"]),
        ("ar", "عاد السكان إلى ريف الباب.", ["الباب"]),
        ("ar", "الأبيض (السودان) - قتل خمسة أشخاص يوم الأحد.", ["الأبيض", "السودان"]),
        ("fa", "در شهر میانه دو نفر کشته شدند.", ["میانه"]),
        ("he", "שריפה פרצה בעיר מודיעין.", ["מודיעין"]),
    ],
)
def test_they_are_towns_where_the_report_says_so(language, text, expected, gazetteer):
    assert texts_found(text, gazetteer, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("ar", "وقع زلزال جنوب غربي مراكش بالمغرب.", "Marrakesh"),
        ("ar", "قال وزير الصحة الأردني في عمان إن اللقاح وصل.", "Amman"),
        ("ar", "التقى وزير الخارجية الأردني سلطان عمان في مسقط.", "Oman"),
        ("", "وقع زلزال جنوب غربي مراكش.", "Marrakesh"),
        ("fa", "وزیر خارجه مراکش به تهران رفت.", "Morocco"),
    ],
)
def test_a_letter_or_a_people_tells_a_city_from_a_country(
    language, text, name, gazetteer
):
    found = find_places(text, gazetteer, language=language)
    assert gazetteer.get(found[0].place_id).name == name


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        ("ar", "أعلنت السلطات في طرابلس شمالي لبنان حظر التجول.", ("Tripoli", "LB")),
        ("ar", "وصل القائد إلى طرابلس في ليبيا.", ("Tripoli", "LY")),
        ("ar", "وصل الوفد إلى طرابلس بلبنان.", ("Tripoli", "LB")),
        ("ar", "طرابلس، لبنان - أضرب المعلمون.", ("Tripoli", "LB")),
        ("he", "מפגינים נעצרו בקרטחנה שבדרום ספרד.", ("Cartagena", "ES")),
        ("he", "מפגינים נעצרו בקרטחנה שבקולומביה.", ("Cartagena", "CO")),
        ("ar", "وصل القائد إلى طرابلس. وزار لبنان وفد.", ("Tripoli", "LY")),
        ("ar", "ضرب إعصار ولاية جورجيا ثم أتلانتا.", ("Atlanta", "US")),
        ("ar", "وصل رئيس جورجيا.", ("Georgia", "GE")),
    ],
)
def test_what_stands_beside_a_name_tells_which(language, text, place, gazetteer):
    first = gazetteer.get(find_places(text, gazetteer, language=language)[0].place_id)
    assert (first.name, first.country) == place


def test_the_end_of_a_village_name_is_no_other_town(gazetteer):
    text = "قصفت الطائرات أطراف بنت جبيل، وعاد الهدوء إلى جبيل."
    found = find_places(text, gazetteer, language="ar")
    assert [one.span.start for one in found] == [text.rindex("جبيل")]


def test_a_longer_word_that_begins_so_tells_of_no_town(gazetteer):
    text = "وصل الوفد إلى مدينة الخبراء، ونشرت الصحيفة الخبر."
    assert "الخبر" not in texts_found(text, gazetteer, "ar")


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        # The evening, and supper.
        ("ur", "پولیس کے مطابق واقعہ کل شام لاہور میں پیش آیا۔", ["لاہور"]),
        ("fa", "خانواده پس از صرف شام به تهران بازگشتند.", ["تهران"]),
        ("ur", "شام کے صدر نے کہا کہ شام میں جنگ بندی ہے۔", ["شام", "شام"]),
        ("ur", "داعش کے خلاف عراق اور شام میں کارروائی ہوئی۔", ["عراق", "شام"]),
        # Boys; a follower; they insist on it.
        ("ar", "افتتح المحافظ مدرسة بنين في القاهرة.", ["القاهرة"]),
        ("ar", "قال رئيس بنين إن الجيش أحبط الانقلاب.", ["بنين"]),
        ("ur", "مولانا کے پیرو لاہور میں جمع ہوئے۔", ["لاہور"]),
        ("ur", "اپوزیشن کراچی میں جلسے پر مصر ہے۔", ["کراچی"]),
        ("ur", "مصر کے صدر نے جنگ بندی پر زور دیا۔", ["مصر"]),
        # A diameter.
        ("ar", "يبلغ قطر الفوهة ثلاثة أمتار في القاهرة.", ["القاهرة"]),
        ("ar", "استضافت قطر مونديال قطر 2022 بنجاح.", ["قطر", "قطر"]),
        ("fa", "قطر لوله نیم متر است و آب تهران را می‌رساند.", ["تهران"]),
        # Pleats, and peace of mind.
        ("fa", "پارچه چین خورده در بازار تهران فروخته شد.", ["تهران"]),
        ("ur", "لاہور کے لوگ چین کی نیند سوئے۔", ["لاہور"]),
        ("ur", "چین سے درآمدات بڑھ گئیں۔", ["چین"]),
        # Turkey meat, and: they confessed that.
        ("he", "חזה הודו נמכר בירושלים.", ["ירושלים"]),
        ("he", "הם הודו כי גנבו, והודו בביצוע מעשים בירושלים.", ["ירושלים"]),
        ("he", "ראש ממשלת הודו הגיע לירושלים.", ["הודו", "ירושלים"]),
        # The agency of Jordan.
        ("ar", "عمان (بترا) - قال الوزير إن الحكومة ستدعم إربد.", ["عمان", "إربد"]),
    ],
)
def test_words_that_are_countries_count_where_the_country_is_meant(
    language, text, expected, gazetteer
):
    assert texts_found(text, gazetteer, language) == expected
