"""The head of a printed report: the words before it that give its day.

    head   = blank* (keyed newline* | bare newline+)
    keyed  = ("date" | "dated" | "published" ["on"] | "posted" ...) [":"] date [time]
    bare   = date                                        (alone on its line)
           | iso day                                     (before a sentence)

``" date 2020-10-23 The army said"`` has the head ``" date 2020-10-23 "``. A date alone
on the second line, below a headline or the kind of a release, or on a labelled line
below others (``By``, ``Source:``) or behind its keyword is read and left in place.
``Updated …`` is the last resort: a claim of the least trust that says what it is.
"""

import re
from dataclasses import dataclass, replace

from archive.datespan import InvalidDateError, PartialDate
from archive.extract.dates.lexicon import MONTH, MONTHS, WEEKDAY, lower_case, words
from archive.extract.dates.messages import inner_heads
from archive.extract.dates.written import (
    Written,
    may_begin,
    order_in,
    read_written,
)
from archive.extract.day_headings import heads_rows, remarked_claim
from archive.extract.head_lines import CLOCK, line_end
from archive.extract.mastheads import masthead_claim
from archive.extract.occasions import charges_entry_below
from archive.extract.opening_day import opening_claim
from archive.extract.other_pages import own_part
from archive.extract.papers import paper_claim
from archive.extract.printed import printed_claim, western_figures
from archive.extract.releases import release_claim
from archive.extract.rulings import ruling_claim
from archive.extract.stamps import stamp_claim, updated_claim
from archive.extract.told_days import tells_of_day
from archive.model import DocumentDate, Provenance

#: The case of a Greek letter depends on the next one.
_FIRST_LETTERS = 8
#: A head begins within so many characters.
_DEEPEST = 2000
_KEYS_ABROAD = (
    r"publi[ée](?:[ ]le)?|date[ ]de[ ]publication|publicado(?:[ ]el|[ ]em)?|fecha|data"
    r"|veröffentlicht(?:[ ]am)?|datum|pubblicato(?:[ ]il)?|опубликовано"
    r"|дата(?:[ ]публикации)?|yayın(?:lanma)?[ ]tarihi|tarih|تاريخ[ ]النشر|التاريخ"
    # Elsewhere these are words of a sentence: "on the date of 8 October".
    r"|(?:تاريخ|تاریخ(?:[ ](?:انتشار|اشاعت))?|תאריך(?:[ ]פרסום)?)(?=[ \t]*:)"
)
_UPDATES_ABROAD = (
    r"mis[ ]à[ ]jour(?:[ ]le)?|actualizado(?:[ ]el)?|aktualisiert(?:[ ]am)?|stand"
    r"|aggiornato(?:[ ]il)?|atualizado(?:[ ]em)?|обновлено|güncelle(?:me|ndi)"
)
_KEY = re.compile(
    r"[\s\ufeff]*(?:[*_#>\[(-]+[ \t]*)?(?P<key>(?:first[ \t]+|originally[ \t]+)?"
    r"(?:(?:date[ \t]+)?reported(?=[ \t]*:)"
    r"|date[ \t]+of[ \t]+(?:report|issue|patent|interview)"
    r"|date(?:[ \t]+of[ \t]+publication|[ \t]+published)?|dated|published|posted"
    r"|publication[ \t]+date|pub[ \t]?date|issued|released|filed"
    r"|(?:public[ \t]+)?release[ \t]+date"
    r"|log[ \t]+opened|session[ \t]+start|month[ \t]+and[ \t]+year(?=[ \t]*:)"
    r"|for[ \t]+(?:immediate[ \t]+)?release|date[ \t]+of[ \t]+judgment|decided"
    rf"|(?:{_KEYS_ABROAD})"
    rf"|(?P<update>(?:last[ \t]+)?(?:updated|modified)|{_UPDATES_ABROAD})))"
    r"(?:[ \t]*(?::|=|-|–|—)[ \t]*|[ \t]+)"
    r"(?:by[ \t]+[^\n]{1,40}?[ \t]+(?=(?:on|at)[ \t]))?(?:(?:on|at)[ \t]+)?"
    r"[*_\"']*[ \t]*"
    r"(?:(?:\d{1,2}[:.]\d\d|\d{4}(?=[ \t]?(?:z|utc|gmt|h(?:ou)?rs)\b))[ \t]*"
    r"(?:[ap]\.?m\.?)?[ \t]*(?:z|[A-Z]{2,4})?,?[ \t]+"
    r"(?:on[ \t]+)?)?",
    re.IGNORECASE,
)
#: How it begins, where with plain letters.
_KEY_BEGINNINGS = frozenset(
    words(
        "fir ori dat rep pub pos iss rel fil for mon dec fec ver yay tar las upd mod "
        "ses mis act akt sta agg atu"
    )
)
_SAME_LINE = re.compile(r"[ \t]*(?:[-–—|:][ \t]+|[ \t])(?=\S)")
#: "2020-10-23 The army", "[2020-10-23] The army".
_STAMP = re.compile(
    r"\[?(?P<day>\d{4}-\d\d-\d\d)\]?[ \t]*(?:[-–—|:][ \t]+|[ \t])"
    r"(?=[^\W\d_a-z]|[\"“‘'])"
)
#: Another line that begins so.
_STAMPED = re.compile(r"\n[ \t]*\[?(\d{4}-\d\d-\d\d)\]?[ \t]")
#: "Updated 5 May 2020, first published 3 May 2020".
_FIRST = re.compile(
    r"[^\n]{0,30}?\b(?:(?:first|originally)[ \t]+)?(?:published|posted)[ \t:]+"
    r"(?:(?:on|at)[ \t]+)?",
    re.IGNORECASE,
)
#: Clocks that are written where the month is written before the day.
_AMERICAN = re.compile(r"[^\n]{0,14}\d:\d\d[ \t]?[AP]M\b|[^\n]{0,30}\b[ECMP][SD]T\b")
#: A line of a head is no longer, unless it is a sentence.
_LONGEST = 100
_LABELLED = re.compile(r"[A-Z][A-Za-z -]{1,24}:[ \t]+\S|(?:By|BY)[ \t]+[A-Z]")
#: The first may be a page's title, with the name of its site.
_LONGEST_TITLE = 180
#: So many characters are alike in a title said again: a quick look.
_ALIKE = 9
#: "MAY 4618" is a row of figures.
_FIRST_YEAR, _LAST_YEAR = 1500, 2199
#: Lines above a date that stands alone are no longer, unless it has a keyword.
_TITLE = 45
#: A date below so many lines is not the head's.
_LINES_ABOVE = 6
#: "1920 Harbor Street,", "Boston, Mass.".
_ADDRESS = re.compile(
    r"[A-Z\d][\w .'’]{2,24},\Z|[A-Z][\w .'’]{2,20},[ ][A-Z][A-Za-z.]{1,6}\.\Z"
)
#: Before the last line of a list: categories, and the day of the page. Before words
#: that Markdown sets off: "*9 November 2016*".
_BULLET = re.compile(
    r"[•·▪‣*][ \t]+(?=[^\n]*(?:\Z|\n\s*[^\s•·▪‣*]))|(?:\*{1,3}|_{1,3})(?=[^\W_])"
)
_CTIME = re.compile(
    rf"(?:{WEEKDAY},?[ ]+)?(?P<m>{MONTH})[ ]+(?P<d>\d{{1,2}})[ ]+"
    r"\d{1,2}:\d\d(?::\d\d)?[ ]+(?:[a-z]{2,5}[ ]+)?(?P<y>\d{4})(?:[ ]+[+-]\d{4})?(?!\w)"
)
_LINE = re.compile(r"\s*(?P<line>[^\n]*)")


@dataclass(frozen=True, slots=True)
class Head:
    """What was read before the report's first sentence.

    ``length`` characters of the printed text are head; ``claims`` are the days that it
    gives, their spans counted in the printed text.
    """

    length: int = 0
    claims: tuple[DocumentDate, ...] = ()


def read_head(text: str, *, date_order: str = "dmy") -> Head:
    """Read the head of a printed text.

    Args:
        text: The text as printed, from its first character.
        date_order: ``dmy`` or ``mdy``: how 07/10/2023 is read where no other day of
            the opening tells.
    """
    opening = own_part(western_figures(text[:_DEEPEST]))
    lower = lower_case(opening)
    date_order = order_in(lower, date_order, opening)
    head = (
        _keyed(opening, lower, date_order)
        or _bare(opening, lower, date_order)
        or _below(opening, lower, date_order)
        or _in_place(opening, lower, date_order)
    )
    for first in head.claims[:1]:
        if (
            heads_rows(lower, first, date_order)
            or charges_entry_below(opening, first)
            or tells_of_day(lower, first)
        ):
            return Head()
    return head if text.startswith(opening) else _as_printed(head, text)


def _as_printed(head: Head, text: str) -> Head:
    """Return a head whose claims quote the figures that are printed."""
    claims = (
        replace(c, evidence=text[c.span.end - len(c.evidence) : c.span.end])
        for c in head.claims
        if c.span is not None
    )
    return Head(head.length, tuple(claims))


def head_length(text: str, *, date_order: str = "dmy") -> int:
    """Return the length of ``read_head``'s head, where its claims are not asked for.

    Only a head that opens the text has a length.
    """
    opening = western_figures(text[:_DEEPEST])
    start = _first_sign(opening)
    dated = opening.startswith("[", start) or may_begin(
        lower_case(opening[start : start + _FIRST_LETTERS])
    )
    first = opening[start : start + 3]
    if first.isalpha() and first.isascii() and first.lower() not in _KEY_BEGINNINGS:
        keyed = False
    else:
        keyed = _KEY.match(opening) is not None
    if not (dated or keyed):
        # As most prose.
        return 0
    lower = lower_case(opening)
    head = _keyed(opening, lower, date_order) or _bare(opening, lower, date_order)
    return head.length if head else 0


def _first_sign(text: str) -> int:
    return len(text) - len(text.lstrip(" \t\r\n\ufeff"))


def _in_place(opening: str, lower: str, order: str) -> Head:
    """Return a head that stays where it is: a newspaper's first line, a letter's."""
    claim = masthead_claim(opening, date_order=order)
    if claim is not None and claim.value.day is not None:
        return Head(0, (claim,))
    if lower.startswith("united states patent") and "filed" in lower:
        patent = paper_claim(opening, lower, date_order=order)
        return Head(0, (patent,) if patent else ())
    # A bulletin of a month may say on which day of it it came out.
    stamp = (
        stamp_claim(opening, date_order=order)
        or release_claim(opening, lower, date_order=order)
        or paper_claim(opening, lower, date_order=order)
    )
    if stamp is None and (
        "case n" in lower
        or "neutral citation" in lower
        or "judgment given" in lower
        or "judgment delivered" in lower
    ):
        stamp = ruling_claim(opening, lower, date_order=order)
    return Head(0, tuple(each for each in (claim, stamp) if each is not None))


def inner_claims(text: str, *, date_order: str = "dmy") -> tuple[DocumentDate, ...]:
    """Read the dates in the heads of messages that a message carries on."""
    if "From:" not in text:
        return ()
    lower = lower_case(text)
    return tuple(
        printed_claim(
            text,
            read,
            provenance=Provenance.TEXT,
            detail="the head of a message within",
        )
        for read in inner_heads(text, lower, date_order)
    )


def _keyed(text: str, lower: str, order: str) -> Head | None:
    key = _KEY.match(text)
    if key is None:
        return None
    read = _read_after(text, lower, key, order)
    if read is None:
        return None
    if key["update"]:
        if first := _first_published(text, lower, read, order):
            return first
        end = line_end(text, read.end)
        if end is None:
            return None
        return Head(end, (_published(text, order) or updated_claim(text, read),))
    claims = (printed_claim(text, read, key=key.start("key")),)
    if (end := line_end(text, read.end)) is not None:
        return Head(end, claims)
    end = read.end
    clock = CLOCK.match(text, end)
    # "5.93" begins a sentence; a clock before one has a colon.
    if clock and ":" in clock.group():
        end = clock.end()
    same_line = _SAME_LINE.match(text, end)
    if same_line is None or not _opens(text, same_line.end(), key["key"].lower(), read):
        return None
    return Head(same_line.end(), claims)


def _published(text: str, order: str) -> DocumentDate | None:
    """Read the day of publication that stands on another line than an update's."""
    dateline = masthead_claim(text, date_order=order)
    if dateline is not None and dateline.value.day is not None:
        return dateline
    return stamp_claim(text, date_order=order)


def _first_published(text: str, lower: str, update: Written, order: str) -> Head | None:
    """Read the day of publication that stands behind that of an update."""
    key = _FIRST.match(text, update.end)
    read = read_written(lower, key.end(), order=order) if key else None
    if read is None or (end := line_end(text, read.end)) is None:
        return None
    return Head(end, (printed_claim(text, read),))


def _read_after(
    text: str, lower: str, key: re.Match[str], order: str
) -> Written | None:
    """Read the date after its keyword; a clock may tell the order of day and month."""
    read = read_written(lower, key.end(), order=order)
    if read is None:
        return _as_clocks_write(lower, key.end())
    if read.detail and _AMERICAN.match(text, read.end):
        return read_written(lower, key.end(), order="mdy")
    return read


def _as_clocks_write(lower: str, start: int) -> Written | None:
    """Read "Wed Jul 2 10:11:12 2008 +0200", as programs print it."""
    match = _CTIME.match(lower, start)
    if match is None:
        return None
    try:
        value = PartialDate(int(match["y"]), MONTHS[match["m"]], int(match["d"]))
    except InvalidDateError:
        return None
    return Written(start, match.end(), value)


def _opens(text: str, start: int, key: str, read: Written) -> bool:
    """Tell whether a sentence begins on the line of a head.

    "Date palms" and "Published 2010 accounts" are sentences themselves; after the word
    ``date`` and a day in figures anything may follow.
    """
    opens = text[start]
    if key == "date" and text[read.start].isdigit():
        return read.value.day is not None or not opens.islower()
    return read.value.day is not None and not (opens.islower() or opens.isdigit())


def _bare(text: str, lower: str, order: str) -> Head | None:
    """Read a date alone on the first line, or a day in figures before a sentence."""
    start = _behind_bullet(text, _first_sign(text))
    if read := _alone(text, lower, start, order):
        return Head(read[1], (read[0],))
    if remarked := remarked_claim(text, lower, start, order):
        return Head(0, (remarked,))
    stamp = _STAMP.match(text, start)
    if stamp is None:
        told = opening_claim(text, lower, start, order)
        return Head(0, (told,)) if told else None
    day = read_written(lower, stamp.start("day"))
    if day is None or day.end != stamp.end("day"):
        return None
    others = _STAMPED.findall(text, stamp.end())
    if any(other != stamp["day"] for other in others):
        # A log, or a table of many days.
        return None
    return Head(stamp.end(), (printed_claim(text, day),))


def _below(text: str, lower: str, order: str) -> Head | None:
    """Read a date below a headline, or among lines such as "Source: Agency"."""
    start = 0
    keyed_only, headed, title = False, True, ""
    for above in range(_LINES_ABOVE):
        line = _LINE.match(text, start)
        assert line is not None
        # A page saved as text says its title again below its menu.
        again = line["line"][:_ALIKE] == title[:_ALIKE] and _again(line["line"], title)
        start = line.end()
        apart = text.startswith("\n\n", start)
        longest = _LONGEST if above and not (again or apart) else _LONGEST_TITLE
        if len(line["line"]) > longest:
            return None
        title = title or line["line"]
        while start < len(text) and text[start].isspace():
            start += 1
        start = _behind_bullet(text, start)
        labelled = _LABELLED.match(text, line.start("line"))
        if not labelled and text.startswith("From:", start):
            # The head of a message within.
            return None
        key = _KEY.match(text, start)
        if key and key["key"].lower() == "filed" and "patent" in lower[:start]:
            # When it was applied for.
            key = None
        headed = again or (headed and _heading(text, line, start))
        keyed_only = not again and (keyed_only or (above > 0 and not headed))
        if key or not keyed_only:
            read = _alone(text, lower, start, order, key)
            if read and not key and _amid_prose(text, read, above):
                return None
            if read is not None and read[0].provenance is Provenance.TEXT:
                # "Updated" stands above "Posted".
                return Head(0, (_published(text, order) or read[0],))
            if read is not None:
                # Alone on the last line it is the report's end, not its head.
                return Head(0, (read[0],)) if read[1] < len(text) else None
    return None


def _behind_bullet(text: str, start: int) -> int:
    """Return where the last line of a page's list begins behind its bullet."""
    bullet = _BULLET.match(text, start)
    return start if bullet is None else bullet.end()


def _amid_prose(text: str, read: tuple[DocumentDate, int], above: int) -> bool:
    """Tell whether a date on a line of its own is only where prose was wrapped."""
    claim, following = read
    return text[following : following + 1].islower() or (
        above > 0 and claim.value.day is None
    )


def _again(line: str, title: str) -> bool:
    """Tell whether a line says the title again, the first line, below a page's menu."""
    return len(line) > _TITLE and title.startswith(line.rstrip())


def _heading(text: str, line: re.Match[str], following: int) -> bool:
    """Tell whether a line may stand in a head: a short one, or one set off by a blank.

    Prose that an agency has wrapped may break before a date.
    """
    printed = line["line"].strip()
    if _ADDRESS.match(printed):
        return True
    if printed.endswith((".", "!", "?", ",")):
        return False
    apart = text.count("\n", line.end("line"), following) > 1
    return apart or len(printed) <= _TITLE


def _alone(
    text: str, lower: str, start: int, order: str, key: re.Match[str] | None = None
) -> tuple[DocumentDate, int] | None:
    """Read a date from ``start`` to the end of its line, and where the next begins."""
    if key is not None:
        read = _read_after(text, lower, key, order)
    else:
        read = read_written(lower, start, order=order)
    if read is None or read.value.month is None:
        return None
    updated = key is not None and key["update"]
    if updated and (first := _first_published(text, lower, read, order)):
        return first.claims[0], first.length
    if read.value.day is None and not _FIRST_YEAR <= read.value.year <= _LAST_YEAR:
        return None
    end = line_end(text, read.end)
    if end is None:
        return None
    if updated:
        return updated_claim(text, read), end
    return printed_claim(text, read), end
