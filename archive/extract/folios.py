"""The line below a newspaper's name: year and number of the issue, town, day, price.

folio = [issue sep] [place ","] [weekday] date [sep issue] [sep price]
        (in any language: "Rok XXX  Nr 243   Warszawa, niedziela 3 września 1939 r.")
"""

import re
from functools import cache

from archive.extract.dates.abroad_words import WEEKDAYS_ABROAD
from archive.extract.dates.lexicon import WEEKDAYS, words
from archive.extract.occasions import names_occasion
from archive.patterns import later

#: What stands before the number of an issue, its volume or its year ...
_ISSUE = frozenset(
    words(
        """no nr nro num núm numero número numéro nummer number numer № č číslo n° nº n
        sz szám αρ vol volume band bd jahrgang jahrg jg année annee an año anno rok
        ročník évfolyam évf årgang årgång aargang årg vuosikerta год рік година година
        година г godina god έτος yıl sayı edição edición edizione ausgabe folge issue
        seite page str strana pagina página pág pag s p"""
    )
)
#: ... and before or behind its price.
_PRICE = frozenset(
    words(
        """price prix preis precio prezzo preço cena ár pris prijs hinta цена ціна τιμή
        fiyatı cent cents centimes céntimos centimos centesimi centavos pf pfg pfennig
        pfennige groszy gr pence penny shilling d öre øre kop коп копеек ára kuruş
        lira fillér haléřů heller kr reis lei bani para пара λεπτά penniä mark"""
    )
)
#: Small words and those of the hour that may stand between.
_BETWEEN = frozenset(
    words(
        """le la el il lo the of de del der den dem die di do da du à a zu en em et und
        and y e dn dnia dne dňa dana dia día r i v w z u for per pour por für morning
        evening afternoon noon night one two three five ten half fünf zehn dix cinq
        deux diez cinco dieci"""
    )
)
_WORD = later(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|№|n[°º]")
_FIGURE = later(r"\d|\b[IVXLCM]+\b")
_ROMAN = later(r"[IVXLCM]+")
#: Its name, its town and what edition it is are written with capitals.
_MOST_NAMES = 9
#: Prose, and what takes place at an hour.
_NO_FOLIO = later(r"[!?;]|\d\s*%|[„“\"«]|\d[:.]\d\d(?!\d)|\d ?[ap]\.?m\b")


def is_folio(before: str, after: str, *, named: bool = False) -> bool:
    """Tell whether a line with a day is such, by what stands before and behind it.

    All its words are known or written with capitals, and a number of the issue stands
    there together with a weekday, a price or another such number. ``named`` says that
    the weekday was read with the day.
    """
    if not (_FIGURE.search(before) or _FIGURE.search(after)):
        return False
    rest = f"{before} · {after}"
    if _NO_FOLIO.search(rest) or names_occasion(rest):
        return False
    marks = names = 0
    told = int(named)
    for match in _WORD.finditer(rest):
        lower = match[0].lower()
        if lower in _ISSUE and _numbered(rest, match):
            marks += 1
        elif lower in _PRICE or lower in _weekdays():
            told += 1
        elif match[0][0].isupper() or lower.isupper():
            names += not _ROMAN.fullmatch(match[0])
        elif lower not in _BETWEEN and lower not in _ISSUE:
            return False
    return marks > 0 and (told > 0 or marks > 1) and names <= _MOST_NAMES


def _numbered(rest: str, word: re.Match[str]) -> bool:
    """Tell whether a number stands behind a word, or before it as "43. Jahrgang"."""
    behind = rest[word.end() : word.end() + 8].lstrip(" .:,—–-°º")
    ahead = rest[: word.start()].rstrip(" .·")
    return bool(_FIGURE.match(behind)) or ahead[-1:].isdigit()


@cache
def _weekdays() -> frozenset[str]:
    return frozenset((*WEEKDAYS, *WEEKDAYS_ABROAD))
