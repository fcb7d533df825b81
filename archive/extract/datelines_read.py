"""Datelines whose day is read as any day of a head is, not by a shape of their own.

    dateline = place sep date [agency] dash | place sep date "(" agency ")"
             | "(" place sep date ")"
    agency   = "(" name ")" | "/" name ["/"]

``Київ, 22 лютого 2014 (УНІАН). У суботу``, ``تهران، ۵ دی ۱۳۸۲ - ایرنا:``,
``አዲስ አበባ፣ ነሐሴ 29፣ 2016 (ኢዜአ) ፦`` and ``กรุงเทพฯ, 22 พฤษภาคม 2557 –`` have days of
whatever language and calendar ``read_written`` knows. In plain letters these are days
in figures, with a sign that no label has: ``Madrid, 11-3-2004.-`` and
``(Madrid, 11/03/2004) Varias``.
"""

import re
from dataclasses import dataclass

from archive.extract.dates.lexicon import lower_case
from archive.extract.dates.written import Written, read_written
from archive.extract.occasions import bids, names_no_place, names_occasion
from archive.extract.openings import tells_event
from archive.extract.wires import CAP
from archive.model import Span
from archive.patterns import later

#: A dateline's day begins and ends within so many characters.
_BEGINS, _REACH = 48, 90
_YEAR = re.compile(r"\d{4}")
_FIGURES = re.compile(r"\d([-/.])\d{1,2}\1\d{4}")
_DAY = re.compile(r"(?<=[ (（,،፣、，/।–—-])[^\s\W]")
#: Vowel signs are no letters to Python: those of Arabic, of India, and of Thai.
_MARKS = r"\u064b-\u0655\u0900-\u0dff\u0e31-\u0e4e\u200c"
_WORD = rf"{CAP}[\w.'’{_MARKS}-]*"
_NAMES = rf"{_WORD}(?:[ ]{_WORD}){{0,3}}"
_BEFORE = later(
    rf"[ \t]*(?P<open>[(（\[])?(?P<place>{_NAMES}(?:[،,፣][ ]?{_NAMES})?)"
    r"(?P<sep>[ ]?[,،፣、，/।–—-])?[ ]?"
)
_DASH = r"[ ]?(?:\.?[ ]?[-–—―]+|[:፡፦]+-?|\.)(?=\s)"
_BEHIND = later(
    r"[ ]?(?:[(（/][ ]?(?P<agency>[^()（）/\n\d:–-]{2,30}?)[ ]?[)）/]"
    rf"(?P<dash3>{_DASH})?"
    rf"|/[ ]?(?P<slashed>[^/\n\d:–-]{{2,20}}?)(?P<dash2>{_DASH})|(?P<dash>{_DASH}))"
    r"\s+(?=\S)"
)
_CLOSED = later(rf"[)）\]](?:{_DASH})?[ ]+(?=\S)")
_STOPPED_DASH = later(r"\.[ ]?[-–—]")


@dataclass(frozen=True, slots=True)
class Opening:
    """A place and a day that open a text; the report begins at ``end``."""

    place: Span
    date: Written
    agency: str
    end: int


def read_opening(text: str, start: int) -> Opening | None:
    """Read the place and the day that open a text at ``start``, if they do.

    Args:
        text: The text, its figures those of the West.
        start: Where the dateline would begin.
    """
    window = text[start : start + _REACH]
    if not _YEAR.search(window) or (window.isascii() and not _FIGURES.search(window)):
        return None
    lower = lower_case(window)
    if len(lower) != len(window):
        return None
    for begin in _DAY.finditer(lower, 0, _BEGINS):
        read = read_written(lower, begin.start())
        if read is not None and read.value.day is not None:
            return _around(text, start, read)
    return None


def _around(text: str, start: int, read: Written) -> Opening | None:
    """Return what is read where what stands around the day makes it a dateline's."""
    begin, end = start + read.start, start + read.end
    before = _BEFORE.fullmatch(text, start, begin)
    if before is None:
        return None
    place = before["place"]
    opened = bool(before["open"])
    behind = (_CLOSED if opened else _BEHIND).match(text, end)
    if behind is None or "\n" in behind.group():
        return None
    plain = text[start : behind.end()].isascii()
    if plain and not (opened or _STOPPED_DASH.match(text, end)):
        return None
    following = read_written(lower_case(text[behind.end() :][:_REACH]))
    if following or names_no_place(place) or names_occasion(place):
        # A life, a list, or what takes place on that day.
        return None
    if tells_event(place) or bids(text, behind.end()):
        return None
    told = behind.groupdict()
    dashed = opened or told["dash"] or told["dash2"] or told["dash3"]
    if not (dashed or before["sep"] or place[0].lower() == place[0].upper()):
        # "Матч 5 мая 2013 (Москва) закончился".
        return None
    return Opening(
        place=Span(*before.span("place")),
        date=Written(begin, end, read.value, read.detail),
        agency=(told.get("agency") or told.get("slashed") or "").strip(),
        end=behind.end(),
    )
