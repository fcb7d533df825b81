"""The shapes in which a dateline is printed, and the signs by which each is told.

    dateline = place ["," date] ["(" agency ")"] dash | place "(" agency ")" date dash
             | place "," date closing | date "(" agency ")" dash
             | place agency dash date "." | "(" place "," date ")" | place "." date "."
    closing  = "/" agency "/" | "(" agency ")" | "," agency (":" | end of line)
             | ":"                                            (behind a year)
    place    = names in capitals, or capitalised names when a date or an agency follows
    date     = month day ["," year] | day month [year]

A sign is a pattern that is quickly looked for; few texts have one.
"""

import re
from collections.abc import Iterator

from archive.extract.datelines_abroad import shapes_abroad
from archive.extract.dates.lexicon import ORDINAL_ENDING
from archive.extract.wires import (
    ANY_MONTH,
    ANY_WEEKDAY,
    DASH,
    LITTLE,
    NAMES,
    PLACE,
    WIRES,
    WORD,
    Shape,
    may_be_date,
)

_YEAR = (
    r"(?:,?[ \t]+(?:de[ \t]+|del[ \t]+)?(?P<year>\d{4}|'?\d\d)"
    r"(?:[ \t]*(?:года?\b|г\.|року\b|р\.|r\.|roku\b))?"
    r"|,?[ \t]+Juche[ \t]+\d{1,3}[ \t]*\((?P<juche>\d{4})\))"
)
#: "jue 14 ago 2003".
_SHORT_WEEKDAY = (
    r"(?:lun|mar|mi[ée]|jue|vie|s[áa]b|dom|mer|gio|ven|jeu|sam|dim|seg|ter|qua|qui|sex)"
    r"(?!\w)"
)
_DATE = (
    rf"(?P<date>(?:(?i:{ANY_WEEKDAY}|{_SHORT_WEEKDAY})\.?,?[ \t]+(?:den[ \t]+)?)?"
    rf"(?:(?P<month>{ANY_MONTH})\.?[ \t]*(?P<day>\d{{1,2}})(?i:{ORDINAL_ENDING}\b)?"
    rf"|(?:(?:th(?:e|is)|le|am|den|el|dne)[ \t]+)?(?P<day2>\d{{1,2}})"
    rf"(?:\.|er|º|(?i:{ORDINAL_ENDING})\b)?"
    r"[ \t]+(?:de[ \t]+|(?:day[ \t]+)?of[ \t]+)?"
    rf"(?P<month2>{ANY_MONTH})(?:\.(?![ \t]*[/—―–-]))?)"
    rf"{_YEAR}?)(?!\w)"
)
#: What stands where the date should and cannot be read: a misprint such as "Narch 2".
_MISPRINT = r"(?:[A-Za-z]{2,9}\.?[ \t]*\d{1,2}|\d{1,2}[ \t]+[A-Za-z]{2,9})"
_AGENCY = (
    r"[ \t]*[.,/]?[ \t]*(?:[(\[](?P<agency>[^()\[\]\n]{2,40})[)\]]"
    r"|/(?P<slash>[^/()\[\]\n]{2,30})/)"
)
#: Agencies that end a dateline without a dash: "/TASS/.", "(PTI) The", ", IRNA", and
#: "(EFE)." before a new line.
_CLOSING = (
    rf"[.,]?[ \t]*/(?P<slashed>{WIRES})/[.:]?(?=\s)"
    rf"|[.,]?[ \t]*\((?P<bracketed>{WIRES})\)[.:]?"
    r"(?=[ \t]+[\"“‘'«¿¡A-ZÀ-ÖØ-Þ]|[ \t]*\n)"
    rf"|,[ \t]*(?P<bare>{WIRES})[ \t]*(?::(?=\s)|(?=\n))"
    r"|(?<=\d{4}):(?=[ \t]+[\"“‘'A-Z])"
)
_BEHIND = rf"(?:[ \t]+(?P<behind>{WIRES})[.:](?=\s))?"
#: Every dateline has one or the other, looked for first: few lines have any.
ANY_DASH = re.compile(r"--|[—―]|[ \t.][-–|~]|–(?=[A-Z])")
ANY_CLOSING = re.compile(rf"[/(,][ \t]*(?:{WIRES})[ \t]*[/):\n]|\d{{4}}:[ \t]")
_LEAD = rf"(?:\((?P<lead>{WIRES})\)[ \t]*(?:[-–—]+[ \t]*)?)?"
#: "BERLIN, via London, Dec. 3": the way that a cable took.
_VIA = r"(?:,[ \t]*\(?(?i:via)[ \t]+[A-Z][\w.' -]{2,24}\)?)?"
DATELINE = Shape(
    rf"[ \t]*[\[(\"“]?{_LEAD}(?P<all>{PLACE}(?:[ \t]*\((?P<paper>[^()\n]{{2,40}})\)"
    rf"(?:[ \t]*[—–-]{{1,2}}(?=[ \t]))?)?{_VIA}"
    rf"(?:[ \t]*,[ \t]*|[ \t]*[—–][ \t]*|[ \t]+(?:--?[ \t]+)?){_DATE}"
    rf"(?:(?:{_AGENCY}|[ \t]*(?:[.,][ \t]*|[ ])(?P<wire>{WIRES}))?"
    rf"(?P<dash>{DASH}){_BEHIND}"
    rf"|{_CLOSING}))"
)
#: "Dec. 31 (UPI) --" names no place.
_PLACELESS = Shape(
    rf"[ \t]*(?P<all>(?P<place>){_DATE}[ \t]*\((?P<paper>{WIRES})\))(?P<dash>{DASH})"
)
#: What is looked for before the next.
YEAR_BRACKET = re.compile(r"[ \t]*[^(\n]{4,24}\d{4}[ \t]*\(")
#: "May 26, 2020 (MINNEAPOLIS) On Monday".
BEHIND_DATE = Shape(
    rf"[ \t]*(?P<all>(?=[^(\n]{{4,24}}\d{{4}}[ \t]*\(){_DATE}[ \t]*"
    r"\((?P<place>[A-Z][A-Z.' -]+(?:,[ ][A-Z][A-Za-z. ]+)?)\))[ \t]*(?:[-–—:]+[ \t]*)?"
    r"(?=[A-Z\"“‘])"
)
#: "SAN JOSE, Calif.--(BUSINESS WIRE)--April 27, 2015--Orlan".
_WIRED = Shape(
    rf"[ \t]*(?P<all>{PLACE}\.?[ \t]*(?:--?|[—–])[ \t]*"
    rf"\((?P<agency>[^()\n]{{2,40}})\)[ \t]*(?:--?|[—–])[ \t]*"
    rf"(?=[^\n]{{4,24}}\d{{4}}){_DATE})[ \t]*(?P<dash>--+|[—–-])"
)
_NUMBERS = r"(?P<date>(?P<day>\d{1,2})\.[ ]?(?P<month>\d{1,2})\.[ ]?(?P<year>\d{4}))"
#: "Kraków, 18.07.2016 (PAP) -".
_FIGURES = Shape(
    rf"[ \t]*(?P<all>{PLACE}[ \t]*,?[ \t]+{_NUMBERS}"
    rf"(?:{_AGENCY})?)(?P<dash>{DASH})"
)
#: A full date at most so long.
_FULL = r"(?=[^\n]{4,30}\d{4})"
_BEGINS = r"(?=[ \t]+[\"“‘'«A-ZÀ-ÖØ-ÞЀ-Я])"
#: "BOGOTA, Colombia (AP) — July 4, 2019. The army".
WIRE_DATED = Shape(
    rf"[ \t]*(?P<all>{PLACE}\.?"
    rf"(?:[ \t]*[(/](?P<agency>{WIRES})[)/]|,?[ ](?P<bare>{WIRES}))"
    rf"[ \t]*(?:--?|[—–])[ \t]*{_FULL}{_DATE})(?<=\d{{4}})"
    rf"(?:(?P<dash>[.:]){_BEGINS}|[ \t]*(?=\n))"
)
#: "Ankara (AA) – 15.07.2016 – The bridges".
_WIRE_FIGURES = Shape(
    rf"[ \t]*(?P<all>{PLACE}[ \t]*[(/](?P<agency>{WIRES})[)/]"
    rf"[ \t]*(?:--?|[—–])[ \t]*{_NUMBERS})(?P<dash>{DASH}|[.:])"
)
#: "NEW YORK (May 2, 1992) -- The company".
DAY_BRACKETED = Shape(
    r"[ \t]*(?P<all>(?P<place>[A-Z][A-Z.' -]{2,}[A-Z](?:,[ ][A-Z][A-Za-z. ]{1,16})?)\.?"
    rf"[ \t]*(?:(?:--?|[—–])[ \t]*)?\({_FULL}{_DATE}(?<=\d{{4}})\))(?P<dash>{DASH})"
)
#: "(Dhaka, 7 November 2007) The court".
BRACKETED = Shape(
    rf"[ \t]*(?P<all>[(\[]{PLACE}(?:,?[ \t]+|[ \t]*[—–/-][ \t]*)"
    rf"{_FULL}{_DATE}(?<=\d{{4}})[)\]])(?P<dash>[ \t]*[-–—:.]*){_BEGINS}"
)
BRACKETED_FIGURES = Shape(
    rf"[ \t]*(?P<all>[(\[]{PLACE},?[ \t]+{_NUMBERS}"
    rf"[)\]])(?P<dash>[ \t]*[-–—:.]*){_BEGINS}"
)
_SHORT_PLACE = (
    rf"(?P<place>{WORD}(?:[ \t-]+(?:{LITTLE}[ \t-]+)?{WORD}){{0,2}}"
    rf"(?:,[ ]{WORD}(?:[ ]{WORD})?)?)"
)
_HOUR = r"(?:,[ ]\d{1,2}[:.]\d\d)?"
#: "Moscow. March 12, 2016. The police".
STOPPED = Shape(
    rf"[ \t]*(?P<all>{_SHORT_PLACE}[.,][ \t]+{_FULL}{_DATE}(?<=[\dагру.]))"
    rf"(?P<dash>[.:]?)(?<=[.:]){_BEGINS}"
)
#: "Tel Aviv. 12.03.2016. The police".
STOPPED_FIGURES = Shape(
    rf"[ \t]*(?P<all>{_SHORT_PLACE}[.,][ \t]+{_NUMBERS}"
    rf")(?:[ ]?г(?:ода)?)?{_HOUR}(?P<dash>[.:]){_BEGINS}"
)
#: "May 3, 2012 – Springfield, Ill. – The governor", "5 May 2011, Rome - Prices".
DATED_FIRST = Shape(
    rf"[ \t]*(?P<all>{_FULL}{_DATE}(?<=\d{{4}})(?:[ \t]*(?:--?|[—–])|,)[ \t]*"
    rf"{_SHORT_PLACE})(?P<dash>{DASH}){_BEGINS}"
)
#: Signs of the shapes above that have no dash behind their date.
DASHED = re.compile(r"\d{4}(?:,|[ \t]?[—–-]{1,2})[ \t]?[^\W\d_][^\n]*?[ \t]?[—–-]")
IN_BRACKET = re.compile(r"\([^()\n]{4,24}\d{4}\)[ \t]?[.—–-]")
YEAR_CLOSES = re.compile(r"\d{4}[)\]]")
STOP_BEHIND_YEAR = re.compile(
    rf"\d{{4}}(?:[ ]?г(?:ода)?|[ ]?р(?:оку)?)?{_HOUR}[.:][ \t]"
    r"|[—–-][ ][^\n]*\d{4}[ \t]*\n"
)
_DOTTED = re.compile(r"\d\.[ ]?\d{1,2}\.[ ]?\d{4}")
#: "القاهرة - 21 مايو 2013 (رويترز) - ", "عمان 8 تموز (بترا)- ".
ARABIC = Shape(
    r"[ \t]*(?P<all>(?P<place>[ء-ۓ]+(?:[ ][ء-ۓ]+){0,3})(?:[ ]?[-–،,/][ ]?|[ ])"
    rf"(?P<date>(?P<day>\d{{1,2}})[ ](?P<month>{ANY_MONTH})"
    r"(?:[ ]?[/(][ ]?[ء-ي]{3,6}(?:[ ][ء-ي]{3,6})?\)?)?"
    r"(?:[ ]{1,3}(?P<year>\d{4})|(?=[ ]?\([^()\n\d]{2,40}\)[ ]?[-–—:]))))"
    r"(?:[ ]?[(/](?P<agency>[^()/\n]{2,40})[)/])?(?P<dash>[ ]?[-–—:])(?=\s)"
)
#: "MOSCOW, Narch 3 -".
UNREAD_DATE = Shape(
    rf"[ \t]*(?P<all>(?P<place>{NAMES}(?:,[ \t]*{NAMES})?)[ \t]*,[ \t]*{_MISPRINT}"
    rf"(?:{_AGENCY})?)(?P<dash>{DASH})"
)
#: "GAZA CITY (AP) —".
UNDATED = Shape(rf"[ \t]*(?P<all>{PLACE}(?:{_AGENCY})?)(?P<dash>{DASH})")
_FIGURE = re.compile(r"\d")
_FOUR_FIGURES = re.compile(r"\d{4}")


def rarer_shapes(opening: str) -> Iterator[Shape | re.Pattern[str]]:
    """Yield the rarer shapes that an opening may have, told by a sign of each."""
    if not opening.isascii():
        yield from shapes_abroad(opening)
    if not opening[:1].isascii():
        yield ARABIC
    elif "(" in opening:
        if _FIGURE.search(opening, 0, opening.index("(")) and may_be_date(opening):
            yield _PLACELESS
            yield BEHIND_DATE
        agency = ")-" in opening or ") -" in opening or ")—" in opening
        if agency and opening[0].isalpha() and _FOUR_FIGURES.search(opening):
            yield _WIRED
    if _DOTTED.search(opening):
        yield _FIGURES
        if "(" in opening:
            yield _WIRE_FIGURES
