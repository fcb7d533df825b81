"""Datelines without the usual dash behind their date, and openings like them."""

import pytest

from archive.datespan import PartialDate
from archive.extract.dateline import find_dateline


def day(text):
    found = find_dateline(text)
    if found is None or found.date is None or found.year is None:
        return None
    return str(PartialDate(found.year, found.month, found.day))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("BOGOTA, Colombia (AP) — July 4, 2019. The army said so.", "2019-07-04"),
        ("LONDON (Reuters) - July 4, 2019: The bank said so.", "2019-07-04"),
        ("Berlin, via London, Dec. 3, 1916.—The office said so.", "1916-12-03"),
        ("PARIS (AFP) -- Thursday, July 4, 2019. The bank said so.", "2019-07-04"),
        ("Lagos (NAN) — 4th July, 2019. The governor said so.", "2019-07-04"),
        ("NEW DELHI, PTI — July 4, 2019. The minister said so.", "2019-07-04"),
        ("(Dhaka, 7 November 2007) The court ruled.", "2007-11-07"),
        ("[Dhaka, November 7, 2007] The court ruled.", "2007-11-07"),
        ("(New York, 7 November 2007): The council met.", "2007-11-07"),
        ("(Berlin, 7. November 2007) Der Rat hat beschlossen.", "2007-11-07"),
        ("(Berlin, 07.11.2007) Der Rat hat beschlossen.", "2007-11-07"),
        ("Tel Aviv. 12.03.2016. The police said a man was held.", "2016-03-12"),
        ("Moscow. March 12, 2016. The police said so.", "2016-03-12"),
        ("Москва. 12 марта 2016 года. Полиция задержала мужчину.", "2016-03-12"),
        ("Киев. 12.03.2016. Полиция задержала мужчину.", "2016-03-12"),
        ("Nairobi, Kenya. 12 March 2016. The police said so.", "2016-03-12"),
        ("WASHINGTON, D.C., 4th of July 1976 — The nation did.", "1976-07-04"),
        ("WASHINGTON, the 4th of July, 1976 — The nation did.", "1976-07-04"),
        ("BOSTON, 5th day of March 1770 — The soldiers fired.", "1770-03-05"),
    ],
)
def test_brackets_stops_and_the_day_of_a_month_are_read(text, value):
    assert day(text) == value


@pytest.mark.parametrize(
    "text",
    [
        "PARADE (Town Hall) — July 4, 2019. Bring a chair.",
        "Annual meeting (Dhaka, 7 November 2027)",
        "(Dhaka, 7 November 2027) You are invited to the annual meeting.",
        "(Dhaka, 7 November 2007) Photo: A. Rahman",
        "(Treaty of Paris, 3 September 1783) The king gave up the colonies.",
        "(Concert, 7 November 2007) The band played.",
        "Tel. 12.03.2016. The number",
        "Fig. 12.03.2016. The plan",
        "Version. 12.03.2016. The program",
        "Deadline. 12.03.2016. The forms",
        "Copyright, 12 March 2016. The Post",
        "On Monday, March 12, 2016. The police",
        "Village Hall, 12 March 2016. Please bring cakes.",
        "Summer Fair. 17 June 2023. All welcome.",
        "Contract. 12 March 2016. The parties agree.",
    ],
)
def test_notices_captions_and_papers_open_with_no_dateline(text):
    assert day(text) is None


@pytest.mark.parametrize(
    ("text", "value", "place"),
    [
        (
            "MARSEILLE, le 7 juillet 2013 — Un train a pris feu.",
            "2013-07-07",
            "MARSEILLE",
        ),
        ("Lyon, le 7 juillet 2013 (AFP) - Un train a pris feu.", "2013-07-07", "Lyon"),
        ("Wien, am 12. März 2020 – Die Schulen schließen.", "2020-03-12", "Wien"),
        ("Kielce, 10 kwietnia 2010 r. - Burmistrz powiedział.", "2010-04-10", "Kielce"),
        ("MALMÖ 30 oktober 1998 (TT) Två personer greps.", "1998-10-30", "MALMÖ"),
        ("Pécs, 2010. október 5. - Megnyílt a híd.", "2010-10-05", "Pécs"),
        ("Pécs, 2010. október 5., kedd (MTI) - Megnyílt.", "2010-10-05", "Pécs"),
        ("KAUNAS, 2012 m. gegužės 5 d. - Meras sakė.", "2012-05-05", "KAUNAS"),
        ("HUẾ, ngày 13 tháng 9 năm 2023 - Mưa lớn.", "2023-09-13", "HUẾ"),
        ("Đà Nẵng, ngày 3 tháng 5/2021 (TTXVN) - Mưa.", "2021-05-03", "Đà Nẵng"),
        ("भोपाल, 3 दिसंबर 2014 - शहर में जुलूस निकला।", "2014-12-03", "भोपाल"),
        ("नई दिल्ली, ३ मई २०१२ (भाषा) - बैठक हुई।", "2012-05-03", "नई दिल्ली"),
        ("仙台、2011年3月12日（共同）橋が流された。", "2011-03-12", "仙台"),
        ("仙台、2011年3月12日(東北新報)- 橋が流された。", "2011-03-12", "仙台"),
        ("【仙台2011年3月12日】橋が流された。", "2011-03-12", "仙台"),
        ("成都，2008年5月13日电 桥塌了。", "2008-05-13", "成都"),
        ("新华社成都2008年5月13日电 桥——塌了。", "2008-05-13", "成都"),
        ("Львів, 3 травня 2014 (УНІАН). У суботу йшов дощ.", "2014-05-03", "Львів"),
        (
            "Казань, 3 мая 2013 (Интерфакс). В субботу шёл дождь.",
            "2013-05-03",
            "Казань",
        ),
        ("Osijek, 3. svibnja 2011. - Most je otvoren.", "2011-05-03", "Osijek"),
        ("IPOH, 8 Mac 2014 (Bernama) -- Hujan lebat semalam.", "2014-03-08", "IPOH"),
        ("CEBU, Nobyembre 9, 2013 (PIA) -- Malakas ang ulan.", "2013-11-09", "CEBU"),
        ("ጎንደር፣ ነሐሴ 29፣ 2016 (ኢዜአ) ፦ ዝናብ ጣለ።", "2024-09-04", "ጎንደር"),
        ("شیراز، ۵ دی ۱۳۸۲ - ایرنا: باران بارید.", "2003-12-26", "شیراز"),
        ("هرات، ۲۴ اسد ۱۴۰۰ (باختر) - باران بارید.", "2021-08-15", "هرات"),
        ("เชียงใหม่, 22 พฤษภาคม 2557 – ฝนตกหนัก", "2014-05-22", "เชียงใหม่"),
        ("कानपुर, 15 अगस्त 2021 (भाषा) वर्षा हुई।", "2021-08-15", "कानपुर"),
        ("البصرة/ 22 ايار 2014 / واع - هطل المطر.", "2014-05-22", "البصرة"),
        (
            "حلب، سوريا، 18 يوليو/تموز 2012 (CNN) -- هطل المطر.",
            "2012-07-18",
            "حلب، سوريا",
        ),
        ("فاس 20 يونيو 2011 (ومع) هطل المطر أمس.", "2011-06-20", "فاس"),
        ("León, 11-3-2004.- Llovió mucho.", "2004-03-11", "León"),
        ("(Toledo, 11/03/2004) Llovió mucho.", "2004-03-11", "Toledo"),
    ],
)
def test_datelines_of_many_countries_are_read(text, value, place):
    found = find_dateline(text)
    assert day(text) == value
    assert text[slice(*found.place)] == place


@pytest.mark.parametrize(
    "text",
    [
        "巴黎，1871年3月18日（星期六）起义开始。",
        "A meeting in Huế, ngày 13 tháng 9 năm 2023 it rained.",
        "Le 7 juillet 2013, un train a pris feu à Marseille.",
        "नेहरू, 14 नवंबर 1889 को जन्मे।",
        "Декрет о мире (8 ноября 1917) принят съездом.",
        "Мухаммед Али, 4 марта 1769 – 2 августа 1849, правил Египтом.",
        "สมชาย ใจดี, 22 พฤษภาคม 2500 – 3 มิถุนายน 2560 เป็นนักเขียน",
        "ثورة يناير، 25 يناير 2011 - قصة الثورة كاملة.",
        "ولد في 5 دی ۱۳۸۲ - ایرنا: باران بارید.",
        "Версия 2, 3 мая 2013 (Интерфакс). Исправлено.",
        "Toledo, 11/03/2004 was wet.",
        "Матч 5 мая 2013 (Москва) закончился вничью.",
        "Parcel, 11-03-2004 - It was sent.",
    ],
)
def test_a_day_in_a_sentence_abroad_is_no_dateline(text):
    assert day(text) is None
