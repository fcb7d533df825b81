"""Names with the endings, prefixes and countries' names of more languages."""

import pytest

from archive.extract.places import find_places
from archive.extract.places.endings import HOMES, irregular, rules, where


def _names(gazetteer, language, text):
    found = find_places(text, gazetteer, language=language)
    return [gazetteer.path(mention.place_id)[-1].name for mention in found]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "ro",
            (
                "Primarul Clujului a primit miniștri ai României și ai Statelor Unite, "
                "apoi a plecat în sudul Angliei și în Republica Moldova."
            ),
            ["Cluj-Napoca", "Romania", "United States", "England", "Moldova"],
        ),
        (
            "lv",
            (
                "Latvijas prezidents Rīgā tikās ar Krievijas sūtni. Policija Jelgavā "
                "meklē kuģi no Zviedrijas, un Daugavpilī deg noliktava."
            ),
            ["Latvia", "Riga", "Russia", "Jelgava", "Sweden", "Daugavpils"],
        ),
        (
            "lt",
            "Lietuvos prezidentas atvyko į Vilnių. Kaune kilo gaisras.",
            ["Lithuania", "Vilnius", "Kaunas"],
        ),
        (
            "et",
            "Minister käis Tallinnas ja Tartus ning sõitis Soomest Brüsselisse.",
            ["Tallinn", "Tartu", "Finland", "Brussels"],
        ),
        (
            "sq",
            (
                "Presidenti i Shqipërisë vizitoi Tiranën, pastaj Durrësin, dhe u takua "
                "me ambasadorin e Gjermanisë në Kosovë."
            ),
            ["Albania", "Tirana", "Durrës", "Germany", "Kosovo"],
        ),
        (
            "az",
            (
                "Prezident Bakıda Türkiyənin səfirini qəbul edib, sonra Sumqayıtda yanğın "
                "olub."
            ),
            ["Baku", "Turkey", "Sumgayit"],
        ),
        (
            "uz",
            (
                "Prezident Toshkentda Rossiya elchisini qabul qildi, Samarqandda esa "
                "yongʻin chiqdi."
            ),
            ["Tashkent", "Russia", "Samarkand"],
        ),
        (
            "kk",
            "Президент Астанада Ресей елшісін қабылдады, ал Шымкентте өрт шықты.",
            ["Astana", "Russia", "Shymkent"],
        ),
        (
            "mn",
            "Ерөнхийлөгч Улаанбаатарт Хятадын элчинтэй уулзаж, Бээжингээс ирсэн.",
            ["Ulan Bator", "China", "Beijing"],
        ),
        (
            "hy",
            "Վարչապետը Երևանում ընդունեց Ռուսաստանի դեսպանին և մեկնեց Գյումրի։",
            ["Yerevan", "Russia", "Gyumri"],
        ),
        (
            "is",
            (
                "Forsetinn fundaði í Reykjavík með sendiherra Rússlands og fór til "
                "Hafnarfjarðar og síðan frá Noregi til Þýskalands."
            ),
            ["Reykjavík", "Russia", "Hafnarfjörður", "Norway", "Germany"],
        ),
        (
            "eu",
            (
                "Lehendakaria Bilbon izan da, eta sutea Donostian piztu da; ministroa "
                "Madrildik dator, Frantziako enbaxadorearekin."
            ),
            ["Bilbao", "Donostia / San Sebastián", "Madrid", "France"],
        ),
        (
            "ka",
            "პრეზიდენტი თბილისში ჩავიდა, ბათუმში ხანძარია და უკრაინის ელჩი ჩამოვიდა.",
            ["Tbilisi", "Batumi", "Ukraine"],
        ),
        (
            "am",
            "የኢትዮጵያ ጠቅላይ ሚኒስትር በአዲስ አበባ ተናገሩ። ከጎንደር እስከ ባህር ዳር መንገድ ላይ ግጭት አለ።",
            ["Ethiopia", "Addis Ababa", "Gonder", "Bahir Dar"],
        ),
        (
            "mr",
            "महाराष्ट्राचे मंत्री मुंबईत बोलले. पुण्यात आग लागली आणि नागपूरमध्ये भेट दिली.",
            ["Maharashtra", "Mumbai", "Pune", "Nagpur"],
        ),
        (
            "ne",
            "नेपालका प्रधानमन्त्रीले काठमाडौंमा भारतका दूतलाई भेटे, मोबाइल हरायो।",
            ["Nepal", "Kathmandu", "India"],
        ),
        (
            "gu",
            "અમદાવાદમાં આગ લાગી, રાજકોટથી મદદ આવી અને ભારતના મંત્રી આવ્યા.",
            ["Ahmedabad", "Rājkot", "India"],
        ),
        (
            "ta",
            "தமிழ்நாட்டின் முதலமைச்சர் சென்னையில் பேசினார், கோயம்புத்தூரில் தீ விபத்து.",
            ["Tamil Nadu", "Chennai", "Coimbatore"],
        ),
        (
            "te",
            "హైదరాబాద్‌లో వర్షం, విజయవాడలో అగ్నిప్రమాదం, ఢిల్లీలో సమావేశం.",
            ["Hyderabad", "Vijayawada", "Delhi"],
        ),
        (
            "ml",
            "കേരളത്തിലെ മന്ത്രി തിരുവനന്തപുരത്ത് പറഞ്ഞു, കൊച്ചിയിൽ തീപിടിത്തം.",
            ["Kerala", "Thiruvananthapuram", "Kochi"],
        ),
        (
            "kn",
            "ಬೆಂಗಳೂರಿನಲ್ಲಿ ಮಳೆ, ಮೈಸೂರಿನಲ್ಲಿ ಬೆಂಕಿ, ಕರ್ನಾಟಕದ ಸಚಿವರು ದೆಹಲಿಯಲ್ಲಿ.",
            ["Bengaluru", "Mysuru", "Karnataka", "Delhi"],
        ),
        (
            "zu",
            "Umlilo uqubuke eThekwini kanti amaphoyisa aseZimbabwe afike eGoli.",
            ["Durban", "Zimbabwe", "Johannesburg"],
        ),
        (
            "ha",
            "Kwamishinan Ilimi na jihar Kano Malam Sanusi ya gana da jakadan Amurka.",
            ["Kano", "United States"],
        ),
        (
            "so",
            "Madaxweynaha Soomaaliya ayaa Muqdisho kula kulmay safiirka Itoobiya.",
            ["Somalia", "Mogadishu", "Ethiopia"],
        ),
    ],
)
def test_names_with_the_endings_of_a_language_are_places(
    gazetteer, language, text, expected
):
    assert _names(gazetteer, language, text) == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ro", "A vorbit Stelian Aanei, un vecin."),
        ("cs", "Vratislav Janda přišel domů."),
        ("az", "Fatihə Həsənzadə kitab yazıb."),
        ("pl", "Łukasz Wałęsa wygrał konkurs."),
        ("am", "መንገድ ላይ ማን አለ?"),
        ("mr", "त्यांनी शाळेला भेट दिली आणि मोबाईल घेतला."),
        ("sv", "Han köpte Pole och gick hem."),
    ],
)
def test_what_only_looks_like_an_ending_names_no_place(gazetteer, language, text):
    assert _names(gazetteer, language, text) == []


def test_a_name_for_a_country_in_a_small_language_counts_in_it_alone(gazetteer):
    assert _names(gazetteer, "ha", "An sa hannu a Yamai bayan taro a Amurka.") == [
        "Niamey",
        "United States",
    ]
    assert _names(gazetteer, "fi", "Amurka on sana.") == []


def test_every_language_with_endings_has_homes_and_reads_its_table():
    for language in HOMES:
        assert rules("noun", language)
    assert rules("noun", "ro")[0] == ("iei", ("ia", "ie"))
    assert "din" in where("ro")
    assert irregular("fi")["suomessa"] == "suomi"
    assert rules("noun", "xx") == ()
