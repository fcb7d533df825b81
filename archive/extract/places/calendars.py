"""Tell months of other calendars from the towns that are called so: ``22 Bahman``."""

import re

from archive.extract.places.lexicon import words
from archive.extract.places.names import fold
from archive.patterns import later

#: Of the Persian and Afghan, the Islamic and Hebrew calendars, those of the Levant and
#: of India.
_MONTHS = frozenset(
    map(
        fold,
        words(
            """
            فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند
            حمل ثور جوزا سرطان اسد سنبله میزان عقرب قوس جدی دلو حوت
            محرم صفر رجب شعبان رمضان شوال
            كانون شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين
            תשרי חשוון מרחשוון כסלו טבת שבט אדר ניסן אייר סיוון תמוז אב אלול
            चैत्र वैशाख ज्येष्ठ आषाढ़ श्रावण भाद्रपद आश्विन कार्तिक पौष माघ फाल्गुन
            farvardin ordibehesht khordad tir mordad shahrivar mehr aban azar dey bahman
            esfand muharram safar rajab sha'ban shaban ramadan ramazan shawwal
            tishrei tishri heshvan cheshvan kislev tevet shevat shvat adar nisan iyar
            sivan tammuz av elul
            chaitra baisakh vaisakha jyeshtha ashadha shravana bhadra ashvin kartik
            kartika pausha magha phalguna
            """
        ),
    )
)
#: A day of the month, in digits of any script, in Hebrew letters or as a Persian
#: ordinal; perhaps "of" or "in" before the month.
_DAY_BEFORE = later(
    r"(?:(?<!\d)\d{1,2}(?:st|nd|rd|th|م|\u200cم)?"
    r"|(?<!\w)[א-ת]{0,2}[\"״'׳][א-ת]?"
    r"|(?<!\w)(?:یکم|دوم|سوم|چهارم|پنجم|ششم|هفتم|هشتم|نهم|\w{0,5}دهم|بیستم|سی\u200c?ام))"
    r"\s(?:of\s|من\s|ماه\s|شهر\s)?ב?\Z"
)
_MONTH_BEFORE = re.compile(r"(?<!\w)ماه\s\Z")
_YEAR_BEHIND = re.compile(r"[\s\u200c](?:ماه|\d{4})(?!\w)")


def is_name_of_month(key: str) -> bool:
    """Tell whether a month goes by a folded name."""
    return key in _MONTHS


def is_in_date(before: str, after: str) -> bool:
    """Tell whether the name of a month has a day before it or a year behind it."""
    return bool(
        _DAY_BEFORE.search(before)
        or _MONTH_BEFORE.search(before)
        or _YEAR_BEHIND.match(after)
    )


def is_month(name: str, before: str, after: str) -> bool:
    """Tell whether a name is a month's, by a day before it or a year behind it."""
    return is_name_of_month(fold(name)) and is_in_date(before, after)
