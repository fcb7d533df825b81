"""Rarer lines among the first of a report that give its day.

fields   = field sep field [sep field ...]      ("Press Release | UNHCR | 17 June 2013")
telegram = CAPITALS date                        ("ST PETERSBURG 1 AUG 1914")
status   = ["situation"] "as of" date           (below a line of its kind)
arabic   = place [","] ["في"] date              ("القاهرة في 25 يناير 2011")
spanish  = ["En"] place ", a" date              ("En Madrid, a 25 de enero de 2011")

Each is the whole of its line. What tells of an occasion, a paper or a person is none.
"""

import re
from collections.abc import Iterator

from archive.extract.dates.lexicon import MONTH, words
from archive.extract.dates.written import Written, read_written
from archive.extract.issued import KIND
from archive.extract.occasions import bids, names_no_place, names_occasion
from archive.extract.stamps import only_head_words, tells_update
from archive.extract.wires import WIRES
from archive.patterns import later

_FULL_YEAR = re.compile(r"\d{4}")
#: A day that ends its line has its year within so many of the last characters.
_TAIL = 28
_BEGIN = later(rf"(?<![\w/.:-])(?:{MONTH}|\d)", re.IGNORECASE)
#: Behind the day nothing or its hour.
_ENDS = later(
    r"(?i)(?:[\s,|–—-]+(?:at[ ])?\d{1,2}[:.h]\d\d[ ]?(?:[ap]\.?m\.?)?[ ]?"
    r"(?:gmt|utc|hrs|hours|local[ ]time|[a-z]{2,4}t)?(?:[ ]?[+-]\d{1,2})?)?"
    r"[\s.,;)\]*_]*\Z"
)
_FIELDS = re.compile(r"[ \t]*[|•·∙●▪¦][ \t]*|[ \t]+[/–—-][ \t]+")
_BARS = "|•·∙●▪¦"
_LONGEST_FIELD = 60
_KIND = later(
    rf"(?i)\b(?:{KIND}|news|notice|advisory|alert|feature|analysis|press|appeal"
    r"|noticias|nachrichten|actualités|новости)\b"
)
_AGENCY = later(rf"(?:{WIRES})\Z")
_TELEGRAM = re.compile(r"\s*(?P<place>[^\W\d_]+\.?(?:[ -][^\W\d_]+\.?){0,2})[ ]+\Z")
#: What befell on a day, as the heading of a history may have it.
_EVENTS = frozenset(
    words(
        "battle disaster massacre landing armistice earthquake crash fire flood "
        "bombing attack siege treaty revolution coup war day victory murder trial "
        "execution riot riots strike assassination eclipse copyright edition "
        "issue of the and"
    )
)
_STATUS = re.compile(
    r"(?i)\A\s*\(?(?:(?:data|information|situation|status|current|figures)[ ])?"
    r"as[ ](?:of|at|on)[: ]+(?:the[ ])?\Z"
)
_SITUATION = re.compile(r"(?i)\s*situation[ ]as\b")
_ARABIC = re.compile(
    r"\s*(?P<place>[ء-ۓ]+(?:[ ][ء-ۓ]+){0,2}?)(?:[ ]?[،,/–-]|(?:[ ]?[،,])?[ ]في)?[ ]+"
    r"(?:يوم[ ]+)?(?:ال(?:أحد|[اإ]ثنين|ثلاثاء|[أا]ربعاء|خميس|جمعة|سبت)[ ،,]+)?\Z"
)
#: Words that begin a line in Arabic and are no place: born, died, meeting, until ...
_NO_PLACES_ARABIC = frozenset(
    words(
        "ولد ولدت توفي توفيت مات اجتماع الاجتماع حفل مؤتمر المؤتمر موعد الموعد انتهى "
        "ينتهي بدأ يبدأ تبدأ عقد مباراة ندوة معرض انتخابات الانتخابات ثورة معركة تأسس "
        "تأسست افتتح افتتاح تحديث آخر من حتى قبل بعد منذ صورة حقوق اتفاقية معاهدة "
        "قانون مظاهرات احتجاجات أحداث لقاء جلسة الجلسة عيد ذكرى حدث وقع وقعت "
        "كان استقلال في"
    )
)
_SPANISH = re.compile(
    r"\s*(?:En[ ])?(?P<place>[^\W\d_a-z][\w'’-]*(?:[ ](?:de[ ]|la[ ])?[^\W\d_a-z]"
    r"[\w'’-]*){0,3}),[ ][aá][ ](?:día[ ])?\Z"
)


def opening_day(
    line: str, order: str, *, previous: str, following: str
) -> Written | None:
    """Read the day of a report in one of its first lines, if it has such a form.

    Args:
        line: The line.
        order: ``dmy`` or ``mdy``: how 07/10/2023 is read.
        previous: The line above that is not empty, or nothing.
        following: The line below that is not empty, or nothing.
    """
    lower = line.lower()
    if not _FULL_YEAR.search(line) or len(lower) != len(line):
        return None
    if read := _in_fields(line, lower, order, following):
        return read
    if not _FULL_YEAR.search(line, max(0, len(line) - _TAIL)):
        return None
    for read in _last_days(line, lower, order):
        before = line[: read.start]
        if (
            _of_status(before, previous)
            or _of_telegram(line, before, previous, following)
            or _of_place(before)
        ):
            return read
    return None


def _last_days(line: str, lower: str, order: str) -> Iterator[Written]:
    """Yield the full dates that end a line."""
    for begin in _BEGIN.finditer(line):
        read = read_written(lower, begin.start(), order=order)
        if read is None or read.value.day is None or not begin.start():
            continue
        if _FULL_YEAR.search(line, read.start, read.end) and _ENDS.match(
            line, read.end
        ):
            yield read
            return


def _in_fields(line: str, lower: str, order: str, following: str) -> Written | None:
    """Read the field of a line of fields that is a day, if another names their kind."""
    found: Written | None = None
    kind = False
    start = 0
    fields = [*_FIELDS.finditer(line)]
    signs = {sign.group().strip() for sign in fields} & set(_BARS)
    if not fields or any(sign in following for sign in signs):
        # A row of a table has others below it.
        return None
    for end, after in [*(sign.span() for sign in fields), (len(line), len(line))]:
        field = line[start:end].strip(" \t*_")
        begin = end - len(line[start:end].lstrip())
        read = read_written(lower, begin, order=order)
        if read and read.value.day and not found and _ENDS.match(line[read.end : end]):
            found = read if _FULL_YEAR.search(line, read.start, read.end) else None
        elif not _is_field(field):
            return None
        else:
            kind = kind or bool(_KIND.search(field) or _AGENCY.match(field))
            kind = kind or (bool(field) and only_head_words(field))
        start = after
    return found if kind else None


def _is_field(field: str) -> bool:
    """Tell whether a part of a line is a name or a kind, not a sentence or a label."""
    sentence = len(field) > _LONGEST_FIELD or field.endswith((".", "!", "?"))
    return not (sentence or names_no_place(field) or tells_update(field))


def _of_status(before: str, previous: str) -> bool:
    """Tell "as of" a day below the name of a report, not below prose or a table's."""
    if not _STATUS.match(before):
        return False
    if not previous.strip():
        return bool(_SITUATION.match(before))
    return (
        len(previous) <= 2 * _LONGEST_FIELD
        and bool(_KIND.search(previous))
        and not previous.rstrip().endswith((",", ";"))
    )


def _of_telegram(line: str, before: str, previous: str, following: str) -> bool:
    """Tell a place in capitals before its day, below a heading and above prose."""
    place = _TELEGRAM.match(before)
    if place is None or not line.isupper() or not previous or not previous.isupper():
        return False
    named = place["place"].lower().split()
    if names_no_place(place["place"]) or not _EVENTS.isdisjoint(named):
        return False
    if names_occasion(previous):
        return False
    prose = any(map(str.islower, following)) and not _FULL_YEAR.match(following)
    return prose and not bids(following, 0)


def tells_event(name: str) -> bool:
    """Tell whether words before a date name what befell on it, not a place."""
    told = name.split()
    return not _EVENTS.isdisjoint(map(str.lower, told)) or not (
        _NO_PLACES_ARABIC.isdisjoint(told)
    )


def _of_place(before: str) -> bool:
    """Tell a place in Arabic or Spanish before its day."""
    if spanish := _SPANISH.match(before):
        return not names_no_place(spanish["place"])
    arabic = _ARABIC.match(before)
    return arabic is not None and _NO_PLACES_ARABIC.isdisjoint(arabic["place"].split())
