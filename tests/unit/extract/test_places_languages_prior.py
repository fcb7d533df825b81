"""What a report's language says of a name: cities known everywhere, towns at home."""

import pytest

from archive.extract.places import find_places


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("", "A tourist died in Cancun on Monday.", ["3531673"]),
        ("", "Police in Puno said on Monday that the road was open.", ["3931276"]),
        ("es", "La policía dijo en Cancún que el tren no llegaría.", ["3531673"]),
        ("es", "La peste se produjo en Venecia varias veces.", ["3164603"]),
        ("es", "El ministro viajó a Toledo, donde la gente espera.", ["2510409"]),
        ("fr", "La police de Brest a dit que le train ne viendrait pas.", ["3030300"]),
        (
            "fr",
            "À Brest, en Biélorussie, les trains pour Minsk sont en retard.",
            ["629634", "BY", "625144"],
        ),
        ("nl", "De politie in Ede zei dat de trein niet kwam.", ["2756429"]),
        ("it", "La polizia di Latina ha detto che il treno non arriva.", ["3175058"]),
        # Where nouns have capitals and verbs are small, too.
        ("de", "Die Polizei in Zürich sagte gestern nichts.", ["2657896"]),
        ("de", "In Panama hat die Polizei nichts gefunden.", ["PA"]),
        (
            "de",
            "Die Polizei in Jena und die in Siegen sagten nichts.",
            ["2895044", "2832495"],
        ),
        ("de", "Der Müll und die Bücher lagen gestern im Hof.", []),
        # Short names in Vietnamese, told by their accents.
        ("vi", "Cảnh sát ở Lào và ở Đức nói rằng người Nga chờ.", ["LA", "DE", "RU"]),
        ("vi", "Cục Thống kê Lao động dịch sách tiếng Đức của Đức Phật.", []),
        ("vi", "Thành Đức Đặng gặp Nguyễn Văn Đức hôm qua.", []),
        # What Turkish writes behind an apostrophe, at names short or of several words.
        (
            "tr",
            "Bakan Çin'in elçisiyle Suudi Arabistan'da ve Yeni Zelanda'da görüştü.",
            ["CN", "SA", "NZ"],
        ),
        ("tr", "Gemi Birleşik Arap Emirlikleri'nden, Fas'tan geldi.", ["AE", "MA"]),
        # Thai spells its vowels: names are long.
        ("th", "ตำรวจที่สหรัฐอาหรับเอมิเรตส์และกรุงเทพมหานครกล่าว", ["AE", "1609350"]),
        # A second word makes another country of it, and no prefix is where none is.
        ("ko", "도미니카 공화국에서 열차가, 중앙아프리카공화국도.", ["DO", "CF"]),
        ("ar", "قالت الشرطة أمس في بوتان إن القطار وصل إلى عمّان.", ["BT", "250441"]),
        ("ar", "قالت الشرطة إن القطار وصل إلى عمان.", ["OM"]),
        (
            "sw",
            (
                "Rais wa Guinea ya Ikweta alifika Falme za Kiarabu kutoka Jamhuri ya "
                "Afrika ya Kati, na wa Tanzania alikaa Dodoma."
            ),
            ["GQ", "AE", "CF", "TZ", "160196"],
        ),
        ("no", "De forente arabiske emirater svarte i går.", ["AE"]),
        ("ru", "Самолёт летел в Тринидад и Тобаго.", ["TT"]),
        # Islands by what languages call them.
        (
            "de",
            "Auf den Azoren und der Osterinsel regnet es.",
            ["x-azores", "x-easter-island"],
        ),
        (
            "fr",
            "Le séisme a touché Sakhaline et Madère hier.",
            ["x-sakhalin", "x-madeira"],
        ),
    ],
)
def test_a_language_means_its_own(gazetteer, language, text, expected):
    found = find_places(text, gazetteer, language=language)
    places = [gazetteer.get(mention.place_id) for mention in found]
    assert all(places)
    got = [one.id if one.kind != "country" else one.country for one in places if one]
    assert got == expected
