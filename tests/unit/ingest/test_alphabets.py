"""A short text in an old encoding comes back as it was written, in any language."""

import pytest

from archive.ingest.decoding import decode

POLISH = "Straż pożarna gasiła w nocy pożar składu drewna koło Rzeszowa."
CZECH = "Hasiči v noci zasahovali u požáru skladu dřeva nedaleko Břeclavi."
HUNGARIAN = "Az áradat hétfőn elöntötte a falut, és megőrizni sem tudtak semmit."
CROATIAN = "Građani će morati putovati preko susjednog sela. Šteta je velika, kažu."
ROMANIAN = "Răniţi au fost transferaţi la Cluj şi la Timişoara în cursul nopţii."
TURKISH = "Yağış sonrası yolların kapatıldığı, ışıkların söndüğü bildirildi."
ICELANDIC = "Bæjarstjórinn sagði á miðvikudag að brúnni yrði lokað í þrjá daga."
LITHUANIAN = "Meras trečiadienį sakė, kad tiltas bus uždarytas iki rugsėjo pabaigos."
LATVIAN = "Mērs trešdien teica, ka tilts tiks slēgts līdz septembra beigām."
ESTONIAN = "Linnapea ütles kolmapäeval, et sild suletakse ja tööd kestavad sügiseni."
PORTUGUESE = "A situação está sob controlo; não há vítimas, disseram os capitães."
FRENCH = "Le préfet a déclaré que la forêt brûlait déjà à l'aube."
GERMAN = "Die Straße über die Brücke müsse größere Lasten tragen."
SWEDISH = "Skadade har förts från Göteborg till sjukhus på båda sidor om ån."
GREEK = "Ο δήμαρχος είπε την Τετάρτη ότι η γέφυρα θα κλείσει."
RUSSIAN = "Мост через реку закрыт до утра, сообщил глава города."
UKRAINIAN = "Її міст закрито, воду везуть із сусідніх сіл, сказав мер."
SERBIAN = "Градоначелник је у среду рекао да ће мост бити затворен."
HEBREW = "ראש העיר אמר ביום רביעי כי הגשר ייסגר עד סוף החודש."
ARABIC = "قال رئيس البلدية إن الجسر سيغلق يوم الأربعاء حتى نهاية الشهر."
JAPANESE = "市長は水曜日、橋を月末まで閉鎖すると述べた。"


@pytest.mark.parametrize(
    ("text", "encodings"),
    [
        (POLISH, "cp1250 iso8859_2"),
        (CZECH, "cp1250 iso8859_2"),
        (HUNGARIAN, "cp1250 iso8859_2"),
        (CROATIAN, "cp1250 iso8859_2"),
        (ROMANIAN, "cp1250 iso8859_2"),
        (TURKISH, "cp1254 iso8859_9"),
        (ICELANDIC, "cp1252"),
        (LITHUANIAN, "cp1257 iso8859_13"),
        (LATVIAN, "cp1257 iso8859_13"),
        (ESTONIAN, "cp1252 iso8859_15"),
        (PORTUGUESE, "cp1252 cp850"),
        (FRENCH, "cp1252 mac_roman"),
        (GERMAN, "cp1252 mac_roman cp850 cp437"),
        (SWEDISH, "cp1252 mac_roman cp850"),
        (GREEK, "cp1253 iso8859_7"),
        (RUSSIAN, "cp1251 koi8_r iso8859_5 cp866 mac_cyrillic"),
        (UKRAINIAN, "cp1251 koi8_u"),
        (SERBIAN, "cp1251"),
        (HEBREW, "cp1255 iso8859_8"),
        (ARABIC, "cp1256 iso8859_6"),
        (JAPANESE, "euc_jp shift_jis iso2022_jp"),
    ],
)
def test_a_sentence_is_read_in_the_encoding_it_was_written_in(text, encodings):
    for encoding in encodings.split():
        assert decode(text.encode(encoding)) == text, encoding


@pytest.mark.parametrize(
    "text",
    [
        "The café in Malmö was closed, Mr Núñez said.",
        "“Nobody knows,” she said – at 40 °C.",
        "He went from São Paulo to Besançon and to Århus.",
        "Über Kraków und Besançon reiste er nach Málaga.",
    ],
)
def test_names_from_many_countries_in_one_text_leave_it_western(text):
    data = text.encode("cp1252")
    assert decode(data) == text
