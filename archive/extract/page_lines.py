"""The line of a page, saved as text, that says who published it and when.

    von David · 18. Oktober 2019
    Posted by: Ann Roe on February 18, 2020 in Showbiz Leave a comment
    Yahoo News Australia28 October 2020
    6. November 20236. November 2023 A. Roe Kultur, Theater

Pages set the parts of such a line apart by what a copy loses, and print around it what
is there to be clicked. A day is the page's own where something says so: a word of
publication, an hour with its minutes, a by-line, a count of comments, the day of the
last change at once behind it, or what the next line offers to do with the page. The
words besides are names, as their capitals tell: in prose others stand there.
"""

from dataclasses import replace

from archive.datespan import PartialDate
from archive.extract.dates.written import order_in, read_written
from archive.extract.occasions import charges_entry, names_occasion
from archive.extract.other_pages import own_part
from archive.extract.page_parts import (
    BY,
    FIGURES,
    Line,
    Parts,
    joined,
    lines_of,
    names_only,
    parts_of,
    takes_long,
)
from archive.extract.page_words import (
    AROUND,
    DATE_LABELS,
    OFFERED,
    POSTERS,
    PUBLISHES,
    STARTED,
    STARTERS,
    TELLING,
    UPDATES,
    WRITERS,
)
from archive.extract.printed import CHANGED, printed_claim, western_figures
from archive.extract.stamp_words import (
    CLOCK,
    HEAD_WORDS,
    MINUTE,
    ROUND,
    words_of,
)
from archive.extract.stamps import updated_claim
from archive.model import DocumentDate, Provenance, Span
from archive.patterns import later

#: Such a line stands within so many characters.
_DEEPEST = 2_000
#: A menu above a page is no longer.
_MENU = 8_000
#: One has so many short lines at its beginning.
_ENTRIES, _ENTRY, _MENU_HEAD = 8, 40, 500
#: A line that tells who wrote is no longer.
_LONGEST_NAME = 80
#: A headline is longer than the name of a work, an event or a person.
_HEADLINE = 40
#: A line so long is no headline of another page, but the first of this one's prose.
_PROSE = 90
#: What parts a writer and the day of writing, on a line of its own.
_DASHES = frozenset("-–—|·•")
#: Before this year there were no pages.
_FIRST_PAGES = 1995
_LABELLED = "a line of the page says that it was published then"
_BESIDE_WRITER = "a line of the page, beside who wrote it"
_TIMED = "a line of the page with an hour"
_ALONE = "a line of the page, alone below its headline"
_AMONG = "a line of the page, among what belongs to it"
_PAIR = "two stamps of the page, of its publication and of its last change"
#: Below its text, hidden, a page may say to machines when it was published, when it was
#: changed, and its title.
_STAMPS = later(
    r"\n(?P<first>\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d)\S{0,6}"
    r"\n(?P<changed>\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d)\S{0,6}\n(?P<title>[^\n]+)"
)
#: So many characters of the title are compared.
_SAME = 24
#: How a line may begin whose day has its writer behind it.
_BESIDE = later(r"[\s|·•–—/,-]*\Z")
_BAR_BEHIND, _BAR_BEFORE = later(r"[|·•–—/][ ]*\Z"), later(r"[ ]*[|·•–—/]")
#: What stands below the last line of a head: who made the picture, a dateline.
_BEGINS = later(
    r"(?:©|\(?(?:Photo|Foto|Fotos|Bild|Image|Immagine|Imagen|Imagem|Фото)\b[^\n]{0,12}:)"
    r"|[A-Z][A-Z .'’-]{2,24}(?:,[ ][A-Z][\w. ]{1,20})?[ ]?"
    r"(?:\([A-Z][\w/ .-]{1,20}\)[ ]?)?(?:--|[–—]|-[ ])"
)


def page_claim(text: str, *, date_order: str = "dmy") -> DocumentDate | None:
    """Read the day of the line of a page that says when it was published.

    Args:
        text: The text as printed, from its first character.
        date_order: ``dmy`` or ``mdy``: how 07/10/2023 is read.
    """
    opening = own_part(text[:_DEEPEST])
    if not FIGURES.search(western_figures(opening), opening.find("\n") + 1):
        return _stamped(text)
    own, update = _told(opening, date_order)
    own = own or _stamped(text)
    return own or (None if update is None or update.detail == CHANGED else update)


def _stamped(text: str) -> DocumentDate | None:
    """Read the first of two stamps that a page prints for machines, above its title."""
    pairs = list(_STAMPS.finditer(text))
    if len(pairs) != 1:
        return None
    pair = pairs[0]
    title, _, _ = text.lstrip().partition("\n")
    again = pair["title"].strip()
    if pair["changed"] < pair["first"] or not title.startswith(again[:_SAME]):
        return None
    read = read_written(pair["first"])
    if read is None:
        # "2014-13-01".
        return None
    return printed_claim(
        text, read, offset=pair.start("first"), provenance=Provenance.TEXT, detail=_PAIR
    )


def below_menu(
    text: str, start: int, *, date_order: str = "dmy"
) -> DocumentDate | None:
    """Read the day of a page below its menu, above which stands the day of its saving.

    Args:
        text: The text as printed.
        start: Where in it the day ends that stands at the top.
        date_order: ``dmy`` or ``mdy``: how 07/10/2023 is read.
    """
    menu = own_part(text[start : start + _MENU])
    first = [line for line in menu[:_MENU_HEAD].split("\n") if line.strip()][1:]
    if len(first) < _ENTRIES or any(len(line) > _ENTRY for line in first[:_ENTRIES]):
        return None
    claim, _ = _told(menu, date_order)
    if claim is None or claim.span is None:
        return None
    span = Span(start + claim.span.start, start + claim.span.end)
    return replace(claim, provenance=Provenance.HEADER, span=span)


def _told(printed: str, order: str) -> tuple[DocumentDate | None, DocumentDate | None]:
    """Return the day of publication that a page's lines tell, and of an update."""
    text = western_figures(printed)
    order = order_in(text.lower(), order, text)
    title, update = "", None
    found, likely = dict[PartialDate, DocumentDate](), dict[PartialDate, DocumentDate]()
    for line in lines_of(text):
        if not title:
            title = line.words
            continue
        parts = parts_of(line.words, order)
        if parts is None:
            continue
        told = [word for word in words_of(parts.before) if word in TELLING]
        day, at = parts.days[0], line.start
        day = replace(day, start=at + day.start, end=at + day.end)
        if told and told[-1] in UPDATES:
            update = update or updated_claim(printed, day)
        elif detail := _own(line, parts, title, text):
            claim = printed_claim(
                printed, day, provenance=Provenance.TEXT, detail=detail
            )
            if detail == _LABELLED:
                return claim, None
            said = detail in (_BESIDE_WRITER, _AMONG)
            (found if said else likely).setdefault(claim.value, claim)
    # Those of many days head other pages.
    best = found or likely
    return next(iter(best.values())) if len(best) == 1 else None, update


def _own(line: Line, parts: Parts, title: str, text: str) -> str:
    """Tell why the day of a line is the page's; "" if nothing says that it is."""
    before, behind = parts.before, parts.behind
    if not PUBLISHES.isdisjoint(words_of(before)) or _labelled(line, before):
        return _LABELLED
    if parts.days[0].value.year < _FIRST_PAGES:
        return ""
    if charges_entry(text, line.start):
        return ""
    if before.rstrip().endswith((":", "：")):
        # "Registered: 3 May 2014, 10:12", of a member of a forum.
        return ""
    if len(parts.days) == 2 and joined(parts.between[0]):
        return _AMONG
    if names_occasion(" ".join(parts.rest)):
        return ""
    if _by_line(parts):
        return _BESIDE_WRITER
    if not OFFERED.isdisjoint(words_of(behind)) or takes_long(behind):
        return _AMONG
    return "" if names_occasion(title) else _likely(line, parts, title, text)


def _likely(line: Line, parts: Parts, title: str, text: str) -> str:
    """Tell why a day is the page's, where the line does not say so by itself."""
    near = f"{parts.before[-16:]} {parts.behind[:16]}"
    if MINUTE.search(near) and not ROUND.search(near):
        return _TIMED
    if line.wrapped:
        return ""
    alone = HEAD_WORDS.issuperset(words_of("".join(parts.rest)))
    if alone and (_writes(line.above) or _writes(line.below)):
        return _BESIDE_WRITER
    counted = line.above in _DASHES and line.below.isdecimal()
    if alone and (counted or _offers(line.below) or _BEGINS.match(line.below)):
        return _AMONG
    printed = line.words[parts.days[0].start : parts.days[0].end]
    if len(title) < _HEADLINE or text.count(printed) > 1:
        return ""
    if _set_apart(parts):
        return "a line of the page, beside the name of who published it"
    return _ALONE if alone and len(line.below) > _PROSE else ""


def _writes(line: str) -> bool:
    """Tell whether a line has no more than who wrote what stands below it."""
    by = BY.match(line)
    if not by or len(line) > _LONGEST_NAME or line[-1:] in ".!?":
        return False
    return names_only([line])


def _set_apart(parts: Parts) -> bool:
    """Tell whether a bar parts a day from a name before it or behind it."""
    if len(parts.days) != 1 or ":" in "".join(parts.rest):
        return False
    by = BY.search(parts.before)
    if by and by.start():
        # "Signed by the envoys — 3 May 1998".
        return False
    before, behind = (words_of(each) for each in (parts.before, parts.behind))
    if any(word.isdecimal() for word in (*before, *behind)):
        return False
    if before and not behind:
        return len(before) <= 5 and _BAR_BEHIND.search(parts.before) is not None
    return 0 < len(behind) <= 5 and not before and bool(_BAR_BEFORE.match(parts.behind))


def _labelled(line: Line, before: str) -> bool:
    """Tell whether the line above a day or a word before it makes it a page's."""
    if before.strip():
        label, beside = before, [line.above, line.below]
    else:
        label, beside = line.above, [line.below]
    told = words_of(label)
    if STARTED.issuperset(told) and line.above.lower().startswith(STARTERS):
        return bool(told)
    if not told or len(told) > 3:
        return False
    if not before.strip() and not PUBLISHES.isdisjoint(told):
        return True
    return DATE_LABELS.issuperset(told) and any(
        not WRITERS.isdisjoint(words_of(each)[:1]) for each in beside
    )


def _by_line(parts: Parts) -> bool:
    """Tell whether a line has who wrote it, before its day or behind it."""
    before, behind = parts.before, parts.behind
    told = words_of(before) + words_of(behind)
    if told and POSTERS.issuperset(told):
        return True
    opens = BY.match(before)
    if opens and 0 < len(words_of(before[opens.end() :])) <= 8:
        return True
    behind = CLOCK.sub("", behind).replace("Uhr", "")
    closes = BY.search(behind)
    if (
        closes
        and HEAD_WORDS.issuperset(words_of(before))
        and _BESIDE.match(behind[: closes.start()])
    ):
        return 0 < len(words_of(behind[closes.end() :])) <= 6
    return False


def _offers(line: str) -> bool:
    """Tell whether a line has nothing but what a page offers to do with it."""
    told = [word for word in words_of(line) if not word.isdecimal()]
    return not OFFERED.isdisjoint(told) and (OFFERED | AROUND).issuperset(told)
