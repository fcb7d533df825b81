"""The day in a date field that has more than a day, as pages print it beside a report.

    July 17, 2024 | 10:00 am
    Published 5:12 pm Thursday, August 3, 2023
    입력 : 2024-07-17 10:12

The words allowed besides are those of a report's head (``stamps``), so that a field
which makes the day doubtful, or tells of another, stays unread.
"""

import re
from dataclasses import replace
from functools import lru_cache

from archive.bylines import is_persons, without_by
from archive.datespan import PartialDate
from archive.extract.dateline import find_dateline
from archive.extract.dates.lexicon import words
from archive.extract.printed import CHANGED, printed_claim, western_figures
from archive.extract.stamps import Stamp, stamps_in, updated_claim
from archive.model import UNREAD, DocumentDate, Provenance, Record

#: What before a day, or a question behind it, makes of it one that is not told.
_DOUBTS = frozenset(
    words(
        "until till from since before after by to prior bis ab seit vor nach hasta "
        "desde antes jusqu jusqu'au depuis dès avant après dal fino prima dopo até tot "
        "vanaf до с от после від після od do"
    )
)
_WORD = re.compile(r"[^\W\d_][\w'’]*")
#: What is written otherwise in fields than in prose, and how prose has it: "12 : 05",
#: "20246:00 AM", "18/jul/2024", "July the 18th", "(목)", what Python prints.
_SAID = (
    (re.compile(r"(?<=\d) : (?=\d\d\b)"), ":"),
    (re.compile(r"((?:19|20)\d\d)(?=(?:0?\d|1\d|2[0-3]):\d\d)"), r"\1 "),
    (re.compile(r"(?<!\d)(\d{1,2})/([^\W\d_]{3,9})\.?/(?=\d{4}\b)"), r"\1 \2 "),
    (re.compile(r"(?<=[a-z]) the (?=\d{1,2}(?:st|nd|rd|th)\b)", re.IGNORECASE), " "),
    (re.compile(r"\([月火水木金土日월화수목금토일]\)"), ""),
    (
        re.compile(
            r"\[?datetime\.date(?:time)?\((\d{4}), (\d\d?), (\d\d?)(?:, [^()]*)?\)\]?"
        ),
        r"\1/\2/\3",
    ),
)
#: Weekdays in short, before a day; of two letters, which may be words, with a mark.
_WEEKDAY = re.compile(
    r"\A(?:(?:mo|di|mi|do|fr|sa|so|ma|wo|vr|za|zo|wt|śr|pt|po|út|st|čt|pá|ne|ti|ke|to|pe"
    r"|la|su|пн|вт|ср|чт|пт|сб|вс|нд)[.,]"
    r"|(?:lun|mar|mer|jeu|ven|sam|dim|gio|sab|dom|mié|jue|vie|sáb|seg|ter|qua|qui|sex"
    r"|pon|czw|sob|ndz|niedz|man|tir|ons|tor|fre|lør|søn|mån|tis|lör|sön"
    r"|pzt|sal|çar|per|cum|cmt|paz)\.?),?[ ](?=\d)",
    re.IGNORECASE,
)
#: What parts a field where persons and counts of comments stand beside the day.
_PARTED = re.compile(r"\s*[|•·]\s*|\s+[-–—]\s+|\s+(?=by\s)", re.IGNORECASE)
_COMMENTS = re.compile(r"(?:no|\d+) comments?|by\s[^\d]{2,40}", re.IGNORECASE)
#: The page of a newspaper, behind the day of its issue: "(p. B3)".
_PAGE = re.compile(
    r"[,;]?[ ]*\(?\b(?:pages?|p[pg]?\.|seiten?|s\.|página|pág\.|pagina)[ ]*"
    r"[A-Z]?\d[\w–-]*\)?\Z",
    re.IGNORECASE,
)
_LONGEST = 120


def with_field_day(record: Record, date_order: str) -> Record:
    """Return a record with the day of its date field, where its reader could not tell.

    Args:
        record: What is read; its date field, if unread, is kept as printed.
        date_order: ``dmy`` or ``mdy``: how 07/10/2023 is read.
    """
    printed = record.metadata.get(UNREAD, "")
    if not printed or record.dates:
        return record
    claim = field_claim(printed, record.unread_in or "date field", date_order)
    if claim is None:
        return record
    kept = {name: told for name, told in record.metadata.items() if name != UNREAD}
    return replace(record, dates=(claim,), metadata=kept)


@lru_cache(maxsize=4_096)
def field_claim(printed: str, where: str, date_order: str) -> DocumentDate | None:
    """Return what a date field claims that is more than a day; None when in doubt.

    Of a day of publication and that of an update the first is taken; a span of days
    makes no claim, nor does the day of a mere change of a file.

    Args:
        printed: The field.
        where: What it is called, for the reader.
        date_order: ``dmy`` or ``mdy``: how 07/10/2023 is read.
    """
    if len(printed) > _LONGEST or "?" in printed:
        return None
    plain = _as_prose(printed)
    stamps = stamps_in(plain, date_order, first=True)
    if any(_doubtful(plain, stamp) for stamp in stamps):
        return None
    told = [stamp for stamp in stamps if not stamp.updated]
    if not stamps:
        return _of_dateline(printed, where)
    if len({stamp.read.value for stamp in told or stamps}) > 1:
        return None
    read = (told or stamps)[0].read
    claim = printed_claim(plain, read) if told else updated_claim(plain, read)
    if claim.detail == CHANGED:
        return None
    return replace(
        claim,
        provenance=Provenance.METADATA,
        evidence=printed,
        detail=f"{where}; {claim.detail}" if claim.detail else where,
        span=None,
    )


def _as_prose(printed: str) -> str:
    """Return a field as prose would have it, without pages, weekdays and persons."""
    plain = western_figures(_PAGE.sub("", printed))
    for shape, said in _SAID:
        plain = shape.sub(said, plain)
    plain = _WEEKDAY.sub("", plain)
    parts = _PARTED.split(plain)
    kept = [
        part
        for part in parts
        if not (is_persons(without_by(part)) or _COMMENTS.fullmatch(part))
    ]
    return " | ".join(kept) if len(kept) < len(parts) else plain


def _doubtful(printed: str, stamp: Stamp) -> bool:
    before = _WORD.findall(printed[: stamp.read.start])
    return bool(before) and before[-1].lower() in _DOUBTS


def _of_dateline(printed: str, where: str) -> DocumentDate | None:
    """Read ``NEW DELHI, JULY 17, 2024``: a dateline that is all of a field."""
    found = find_dateline(f"{printed} —")
    if found is None or found.date is None or found.year is None or not found.day:
        return None
    if printed[found.date.end :].strip(" .,)"):
        return None
    return DocumentDate(
        value=PartialDate(found.year, found.month, found.day),
        provenance=Provenance.METADATA,
        evidence=printed,
        detail=f"{where}; {found.detail}" if found.detail else where,
    )
