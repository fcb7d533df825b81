"""Days that a table parts into columns: ``year``, ``month`` and ``day``.

Tables of incidents do. What is not known there is empty or 0, and stays open.
"""

import re
from collections.abc import Container

#: The names of the columns, as tables of incidents and of several languages have them.
_COLUMNS = (
    ("year", "month", "day"),
    ("iyear", "imonth", "iday"),
    ("start_year", "start_month", "start_day"),
    ("event_year", "event_month", "event_day"),
    ("jahr", "monat", "tag"),
    ("année", "mois", "jour"),
    ("annee", "mois", "jour"),
    ("año", "mes", "día"),
    ("anio", "mes", "dia"),
    ("ano", "mês", "dia"),
    ("ano", "mes", "dia"),
    ("anno", "mese", "giorno"),
    ("год", "месяц", "день"),
)
#: A spreadsheet may keep whole numbers as 5.0.
_NUMBER = re.compile(r"0*(\d+?)(?:\.0+)?", re.ASCII)
_YEAR = re.compile(r"\d{4}", re.ASCII)
_NAME = re.compile(r"[^\W\d_]{3,10}\.?")


def columns(names: Container[str]) -> tuple[str, str, str] | None:
    """Return the columns of year, month and day among a record's fields, if all are."""
    for three in _COLUMNS:
        if all(name in names for name in three):
            return three
    return None


def joined(year: str, month: str, day: str) -> str:
    """Return what the three columns hold as one date to be read; "" where they do not.

    A month may be a number or a name.
    """
    year, month, day = (_number(part) for part in (year, month, day))
    if not _YEAR.fullmatch(year) or (day and not day.isdecimal()):
        return ""
    if not month:
        # A day of no month tells that the columns are not what they seem.
        return "" if day else year
    if month.isdecimal():
        if not 1 <= int(month) <= 12:
            return ""
        return f"{year}-{int(month):02}" + (f"-{int(day):02}" if day else "")
    if not _NAME.fullmatch(month):
        return ""
    return f"{day} {month} {year}".strip()


def _number(part: str) -> str:
    part = part.strip()
    match = _NUMBER.fullmatch(part)
    number = match[1] if match else part
    return "" if number == "0" else number
