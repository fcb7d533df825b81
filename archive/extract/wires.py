"""What datelines are made of: agencies by name, months in several languages, dashes."""

import re
from collections.abc import Mapping

from archive.extract.dates.abroad_months import MONTHS_ABROAD, month_abroad
from archive.extract.dates.abroad_words import WEEKDAYS_ABROAD
from archive.extract.dates.lexicon import MONTHS, WEEKDAY, WEEKDAYS, trie, words

#: Agencies, which need no brackets or dash to be known.
WIRES = (
    r"(?:Thomson[ ])?Reuters?|REUTERS?|AP|UPI|AFP|(?:ITAR-|Itar-)?(?:TASS|Tass)"
    r"|(?:ИТАР-)?ТАСС|RIA(?:[ ]Novosti)?|РИА[ ]Новости|INTERFAX(?:\.RU)?"
    r"|ИНТЕРФАКС(?:-[А-ЯЁ]+){0,2}"
    r"|Interfax(?:-\w+)?|Интерфакс|Xinhua|XINHUA|شينخوا|رويترز|سانا|وفا|واس|كونا"
    r"|EFE(?:COM)?|DPA|dpa|ANSA|AGI|Adnkronos"
    r"|Tanjug|PTI|UNI|ANI|IANS|IRNA|ISNA|MNA|Mehr|Tasnim|Fars|KUNA|SANA|MENA|SPA|WAFA"
    r"|WAM|QNA|NNA|BNA|ONA|Saba|Petra|KCNA|Yonhap|Kyodo|Jiji|Antara|Bernama|VNA|APP"
    r"|BSS|UNB|Anadolu(?:[ ]Agency)?|AA|Agencies|IRIN|OCHA|Bloomberg|CNN|JTA"
    r"|J\.?[ ]?T\.[ ]?A\.|MTI|CTK|ČTK|PAP|BelTA|Ukrinform|UNIAN|Sputnik|AAP|NZPA|SAPA"
    r"|PANA|NAN|SUNA|Belga|Lusa|NTB|Ritzau|Télam|Telam|Notimex|Prensa[ ]Latina"
    r"|Europa[ ]Press|TT|STT|HINA|Hina|BTA|LETA|BNS|ELTA|TASR|ANP|AGERPRES|Agerpres"
)
#: What wires say of an item in front of it, in brackets or before a colon.
_TAGS = (
    r"(?:breaking(?:[ ]news)?|urgent|flash|bulletin|exclusive|raw|refile|repeat|rpt"
    r"|correct(?:ion|ed)|updated?(?:[ ]?\d{1,2})?|news[ ]alert)"
)
TAG = re.compile(
    rf"[ \t]*(?:\({_TAGS}\)|\[{_TAGS}\]|{_TAGS}[ ]?:)[ \t]*(?=\S)", re.IGNORECASE
)
#: One row of a month's short names for each month, as far as they are not English.
_SHORT = """ene genn gen janv jän янв
    fév févr fevr фев февр
    mär marz мар
    abr avr апр
    mag май
    giu июн
    lug juil июл
    ago aoû авг
    set сен сент
    ott out okt окт
    ноя нояб
    dez dic déc дек"""
#: Every month of a dateline, in lower case: in full, and cut short.
DATELINE_MONTHS: Mapping[str, int] = {
    **MONTHS_ABROAD,
    **{
        form: number
        for number, row in enumerate(_SHORT.splitlines(), start=1)
        for form in words(row)
    },
    **MONTHS,
}
#: A pattern for any of them; their full stop stands outside.
ANY_MONTH = rf"(?:(?i:{trie(DATELINE_MONTHS)}))(?!\w)"
#: The same for a text of plain letters: it is much shorter. A dotless i is an i where
#: case is ignored.
PLAIN_MONTH = "(?:(?i:{}))(?!\\w)".format(
    trie(name for name in DATELINE_MONTHS if name.replace("ı", "i").isascii())
)
#: A pattern for a weekday, in English or another language.
ANY_WEEKDAY = rf"(?:{WEEKDAY}|(?:{trie(WEEKDAYS_ABROAD)})(?!\w))"
#: A letter that is no small one.
CAP = r"[^\W\d_a-zß-öø-ÿά-ώа-џ]"
#: One word of a place's name, the small words within it, and the whole of it.
WORD = rf"(?:{CAP}[\w.'’]*(?:-[\w'’]+)*|prov(?:ince)?\b\.?|state\b|district\b)"
LITTLE = (
    r"(?:of|the|de|del|la|las|le|les|los|al|el|da|do|dos|du|des|di|della|dei|am|an|der"
    r"|den|im|ob|bei|op|upon|sur|and|на|por|sul)"
)
NAMES = rf"{WORD}(?:[ \t/-]+(?:{LITTLE}[ \t-]+){{0,2}}{WORD}){{0,5}}"
FULL_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
#: A place, with what it lies in.
PLACE = (
    rf"(?P<place>{NAMES}"
    rf"(?:[ \t]?,[ \t]*(?!{ANY_MONTH}|{FULL_WEEKDAY}){NAMES}){{0,2}})"
)
#: How the date of a dateline begins that begins with no figure.
_BEGINNINGS = frozenset(
    word[:3]
    for word in (*DATELINE_MONTHS, *WEEKDAYS, *WEEKDAYS_ABROAD, "the", "this")
    if word.isascii()
)
#: Another day behind a dash, to the end of the line or of an apposition.
DATE_ENDS_LINE = re.compile(
    r"[ \t]*(?:\d{1,2}\.?[ \t]+[^\W\d_]{3,9}|[^\W\d_]{3,9}\.?[ \t]+\d{1,2}),?"
    r"[ \t]+\d{4}[ \t.)]*(?=\n|\Z|,[ ])"
)
#: The dash after which the report begins.
DASH = (
    r"(?:\.?[ \t]{0,3}(?:--+|[—―])|–(?=(?:The|An?|In|On|At|Police|Two|Three)[ ])"
    r"|\.[-–]|\.?[ \t]{1,3}(?:[-–|~]|--+))"
    r"(?=\s|[\"“‘'\[A-Z(]|$)"
)


def may_be_date(opening: str) -> bool:
    """Tell at a glance whether a text may open with the date of a dateline."""
    return (
        opening[:1].isdecimal()
        or not opening.isascii()
        or opening[:3].lower() in _BEGINNINGS
    )


class Shape:
    """A shape of datelines; its pattern is made when a text first needs it.

    Making all of them took longer than loading the rest of the program, and few texts
    need the rarer ones or months in other letters than plain ones.
    """

    def __init__(self, pattern: str) -> None:
        self._pattern = pattern
        self._made: dict[bool, re.Pattern[str]] = {}

    def match(self, text: str, start: int, end: int) -> re.Match[str] | None:
        """Match the shape at ``start``, as if the text ended at ``end``."""
        plain = text[start:end].isascii()
        if plain not in self._made:
            shorter = self._pattern.replace(ANY_MONTH, PLAIN_MONTH)
            # Of plain letters these are all: a class that is quickly made and matched.
            shorter = shorter.replace(CAP, "[A-Z]")
            self._made[plain] = re.compile(shorter if plain else self._pattern)
        return self._made[plain].match(text, start, end)


def dateline_month(name: str, *, stopped: bool, year: int | None) -> int | None:
    """Return the number of a dateline's month; None for what is no name of one.

    Args:
        name: The month as it is written.
        stopped: Whether a stop stands behind the day before it.
        year: Its year, if that is told.
    """
    lower = name.lower()
    told = DATELINE_MONTHS.get(lower)
    if told is None or lower not in MONTHS_ABROAD or lower in MONTHS:
        return told
    return month_abroad(lower, stopped=stopped, year=year or 0)
