"""Days in the opening lines of a report that are neither alone nor behind a keyword.

masthead = [words sep] weekday "," date [sep CAPITALS]       (a newspaper's first line)
letter   = place "," ["le" | "den" ...] date                     (alone on its line)
held     = words ("meeting" | "held" ...) "on" weekday date   (minutes)
status   = words "as of" date                                (a situation report)
byline   = "by" name sep date
site     = "www.agency.example" date clock
group    = day hour minute "Z" month year | year month day ("AM" | "PM")  (a telegram)
         | hour minute "GMT" date                             (a monitor's)
issued   = see ``issued``
clipping = see ``clippings``
decided  = ... ("Decided" | "Adopted by" ... "on") date       (a judgment, a resolution)
chat     = ["["] date "," clock ["]" | "-"] name ":"          (the first message)
lunar    = ... "الموافق" date
"""

import re
from collections.abc import Iterator
from functools import cache

from archive.datespan import InvalidDateError, PartialDate
from archive.extract.clippings import is_clipping
from archive.extract.dates.abroad_words import EASTERN_REIGNS, WEEKDAYS_ABROAD
from archive.extract.dates.lexicon import (
    MONTH,
    MONTHS,
    WEEKDAY,
    full_year,
    trie,
)
from archive.extract.dates.written import Written, order_in, read_written
from archive.extract.folios import is_folio
from archive.extract.issued import (
    AGENDA,
    MINUTES,
    is_issued,
    is_monthly,
    issue_of_season,
)
from archive.extract.occasions import names_occasion
from archive.extract.openings import opening_day, tells_event
from archive.extract.printed import printed_claim
from archive.extract.stamps import only_head_words, tells_update
from archive.model import DocumentDate
from archive.patterns import later

#: "Telegram From the Embassy": the hour of sending stands behind its day.
_CABLE = re.compile(r"(?i)\b(?:telegram|airgram|cable|despatch|dispatch|message)\b")
_SENT_AT = re.compile(
    r"(?i),[ ](?:\d{1,2}(?:[:.]\d\d)?[ ]?[ap]\.?m\.?|noon|midnight|\d{4}Z)[.,]?\s*\Z"
)
#: A book tells of its chapter's day long after.
_CHAPTER = later(
    r"\s*(?i:chapter|chapitre|kapitel|cap[íi]tulo|capitolo|hoofdstuk|rozdział|kapitola|глава)"
    r"[ ](?:\d|[ivxlc]+\b)"
)
#: Lines that may hold such a day, and how long each may be.
_LINES = 6
_LONGEST = 110
#: Above the hour of the weather's offices stand codes, zones and their own names.
_CODED_LINES = 12
_LINE = re.compile(r"[^\n]*\n?")
_ENDS = later(
    r"(?:(?:--|[—–])[ ]?\d{1,2}(?:[.:]\d\d)?[ ]?[ap]\.?[ ]?m)?"
    r"[\s.,;:)\]*_·•]*(?:[rгр]\.?)?\s*\Z"
)
#: What may follow the day on a newspaper's first line: its price, its pages.
_PRICE = re.compile(
    r"[\s.,;:|–—-]+(?:[^a-z]*|(?:Price|Prix|Preis|Precio|Prezzo|Vol|No|Nr|Page)\b.*)\Z"
)
_PAPER = later(
    r"(?:[A-Z][A-Z'’ -]+\.\s+)?(?:(?:[^.!?]|\b(?:Vol|No|Nos|Nr|Est|St|VOL|NO)\."
    r"|(?i:\b(?:vol|no|nos)\.\s*(?:[ivxlc]+|[\d,]+)\.))*(?:[,:;|–—-]\s+|\s{2,}))?\Z"
)
_FIGURE = re.compile(r"\d")
_NUMBER_BEFORE = re.compile(r"(?i)\b(?:no|nr|vol|issue)\b\.?[ ]?\Z")
_FULL_YEAR = re.compile(r"\d{4}")
_ANY_YEAR = re.compile(rf"\d{{4}}|{'|'.join(EASTERN_REIGNS)}")
_WORD = r"(?:[^\W\d_a-z][\w.'’\u0900-\u0dff-]*|near|the|of|in|at|de|la)"
_PLACE = later(
    # "Brumadinho (MG), 26 de janeiro de 2019", "Niterói/RJ, ...".
    rf"[\s\"“(*_]*(?:Kelt:?[ ])?{_WORD}(?:[ ]+{_WORD}){{0,5}}"
    r"(?:[ ]?\([A-Z]{2}\)|(?:[ ]?[/-][ ]?)[A-Z]{2})?[,،]"
    rf"(?:[ ]+{_WORD}(?:[ ]+{_WORD})?,)?"
    r"[ ]+(?:(?:le|ce|den|the|this|am|ngày|dnia|dne|el|il|add[ìi]|a[ ]dì|lì|li|em"
    r"|aos)[ ]+)?\Z"
    # "V Praze dne 12. dubna 1945".
    rf"|\A\s*(?:Ve?|W|We|U)[ ]{_WORD}(?:[ -]{_WORD})?,?[ ](?:dne|dňa|dnia|dana)[ ]\Z"
    # "Stockholm den 3 maj".
    rf"|\A\s*(?P<nordic>{_WORD}(?:[ -]{_WORD})?)[ ]den[ ]\Z"
)
_HELD = re.compile(
    r"(?i)\b(?:meeting|held|session|sitting|minutes|proceedings|hearing)\b"
    r"[^.!?]*(?:\bon|\bof|,|:)[ ]+(?:the[ ]+)?\Z"
)
#: "At a meeting of the Vestry held in the Schoolroom on Tuesday": so minutes began.
_OLD_MINUTES = later(
    r"\A\s*At (?:a|an|the)\b[^.!?]*\b(?:meeting|session|sitting|vestry|court|assembly)"
    r"\b[^.!?]*\bheld\b[^.!?]*?(?:\bon|,)[ ]+(?:the[ ]+)?\Z"
)
_STATUS = re.compile(
    r"(?:\A\s*As|\([Aa]s"
    r"|(?i:(?:report|update|bulletin|snapshot|sitrep)\b[^.!?]*[ ,]as))"
    r"[ ](?:of|at|on)[: ]+\Z"
)
#: Below the name of such a report stands its day: "3 October 2017 | Weekly".
_REPORTS = later(
    r"(?i)\b(?:situation[ ](?:report|update|overview)|sitrep|flash[ ]update"
    r"|humanitarian[ ](?:update|bulletin|snapshot))\b"
)
_BYLINE = re.compile(
    r"(?i:\A[\s*_]*by[ ]+[^.,|]{2,40}?[ ]*[|,·•–—-][ ]*\Z)"
    r"|\A[^\W\d_a-z][^.!?|\d]{2,60}\|[ ]*\Z"
    r"|\A(?:By|BY)[ ](?:(?:[^\W\d_a-z][\w'’-]*\.?|and)[ ]+){1,8}\Z"
)
#: "Jane Doe • Apr 24, 2026 • 3 min read".
_READ_IN = re.compile(r"(?i)[ ]*[•·|–—-][ ]*\d{1,3}[ -]?min(?:ute)?s?[ -]read\s*\Z")
#: So a sentence begins, which tells of another day: "That the Minutes of the sitting
#: held on Tuesday, 12 November 2024," is a motion.
_SENTENCE = re.compile(
    r"(?i)\A\W*(?:that|during|since|following|whereas|pursuant|further|referring"
    r"|in[ ]{1,3}(?:addition|accordance|line)|with[ ]reference)\b"
)
_NAMED = 70
_UPDATED = re.compile(
    r"[ ]*[-–—|/,]?[ ]*\(?(?:last[ ])?(?:updated?|modified)\b.*\Z", re.IGNORECASE
)
_DECIDED = later(
    r"(?i)(?:\A|[\s–—.;,-])(?:decided(?:[ ]and[ ]filed)?|handed[ ]down|promulgated"
    r"|judgment[ ](?:given|delivered|rendered|pronounced))(?:[ ]on)?:?[ ]+(?=\w)"
    r"|\A\s*(?:(?:resolution|decision|recommendation|statement|declaration)[ ])?"
    r"adopted[ ](?:by|at)[ ][^.!?]{3,90}[ ]on[ ](?=\w)"
)
#: What was decided, or where it was adopted, on a line above its day: "On 5 May 2016".
_DECIDED_ABOVE = later(
    r"(?i)\s*(?:(?:decision|judgment|determination|reasons)(?:[ ]&[ ]reasons)?[ ]"
    r"(?:promulgated|handed[ ]down|given|delivered|issued)\W*"
    r"|adopted[ ](?:by|at)[ ][^.!?]{3,90},)\Z"
)
_ON = re.compile(r"(?i)\s*on[ ](?=\w)")
_LUNAR = re.compile(r"\A[^.،]{0,60}الموافق[ ]?(?:لـ[ ]?)?(?=\d)")
_MONITOR = re.compile(r"\b[0-2]\d[0-5]\d[ ](?:GMT|UTC)[ ]+(?:on[ ]+)?(?=\d)")
#: "2011年3月12日 東京".
_EASTERN = re.compile(r"\s*(?=\d{4}[年년])[^。.:：,，]{8,30}\Z")
#: "朝日新聞 2016年7月18日".
_EASTERN_PAPER = re.compile(
    r"\s*[^\s\d。]{1,8}(?:新聞|新闻|日报|日報|时报|時報|通讯|通信|社|网"
    r"|신문|일보|뉴스)[ 　]*"
    rf"(?:\d{{4}}|(?:{'|'.join(EASTERN_REIGNS)})\w{{1,4}})[年년][^。.:：,，]{{4,12}}\Z"
)
_CHAT = re.compile(
    r"\[?(?P<date>\d{1,2}[./]\d{1,2}[./]\d{2,4}),?[ ]\d{1,2}[:.]\d\d(?:[:.]\d\d)?"
    r"(?:[ \u202f]?[AaPp]\.?[Mm]\.?)?(?:\]|[ ]-)[ ][^:\n]{1,40}:[ ]"
)
#: Of names of places as of events: "The Hague", "Isle of Man".
_SMALL = ("the", "of", "and")
_SITE = re.compile(r"(?i)\A\s*(?:https?://|www\.)\S+[ ]+\Z")
_CLOCK = re.compile(r"[ ]*\d{1,2}:\d\d(?::\d\d)?\s*\Z")
#: "From Tuesday May 4. to Saturday May 8. 1756": of later papers it is an occasion's.
_GAZETTE = re.compile(
    r"(?:[^.!?\n]{0,60}[ ,.])?(?i:from)[ ]\w+,?[ ](?=[^\n]{0,20}\d)"
    r"[\w.,‘’' ]{4,30}[ ](?i:to)[ ]\Z"
)
_LAST_GAZETTE = 1850
_BAR = re.compile(r"[ ]*\|[^.!?]*\Z")
_BAR_BEFORE = re.compile(r"[^.!?]{0,60}\|[ ]*\Z")
#: "1100 AM EDT MON OCT 29 2012".
_HOUR = re.compile(r"\s*\d{1,4}(?::\d\d)?[ ][AP]M[ ][A-Z]{2,4}[ ]")
_AT = re.compile(rf"\A{_HOUR.pattern}\Z")
#: "1936 DEC 7 AM 9 14": the hour at which a telegram came in.
_RECEIVED = re.compile(
    r"(?<!\S)(?P<y>1[89]\d\d)[ ](?P<m>[A-Z]{3})[ ](?P<d>[0-3]?\d)[ ]+[AP]M(?!\w)"
)
_GROUP = re.compile(
    r"\b(?P<d>[0-3]\d)[0-2]\d[0-5]\dZ[ ]?(?P<m>[A-Z]{3})[ ]?(?P<y>\d{4}|\d\d)\b"
)


def masthead_claim(text: str, *, date_order: str = "dmy") -> DocumentDate | None:
    """Read the day in the opening lines of a printed text, if one is plain.

    Args:
        text: The text as printed, from its first character.
        date_order: ``dmy`` or ``mdy``: how 07/10/2023 is read.
    """
    if (chat := _CHAT.match(text)) and (read := _sent(chat, date_order)):
        return printed_claim(text, read)
    previous = ""
    for start, line in _lines(text):
        read = _telegram(line)
        if read is None and _ANY_YEAR.search(line):
            following = _next_line(text, start + len(line))
            # A row of a table has others beside it; where an occasion takes place
            # stands in brackets below its name.
            row = "|" in line and "|" in previous + following
            if not row and not (line.startswith("(") and names_occasion(previous)):
                read = _in_line(line, date_order, previous) or opening_day(
                    line, date_order, previous=previous, following=following
                )
                read = read or issue_of_season(line)
        if read is not None:
            return printed_claim(text, read, offset=start)
        if not MINUTES.match(previous) or _FIGURE.search(line):
            # Whose minutes they are stands below that they are.
            previous = line
    return None


def _sent(chat: re.Match[str], order: str) -> Written | None:
    """Read the day of the first message of a chat; others may tell its order."""
    text = chat.string
    start, end = chat.span("date")
    read = read_written(text, start, order=order_in(text, order))
    return read if read and read.end == end else None


def _next_line(text: str, start: int) -> str:
    """Return the next line that is not empty."""
    return text[start : start + 3 * _LONGEST].lstrip().partition("\n")[0]


def _lines(text: str) -> Iterator[tuple[int, str]]:
    """Yield the opening lines that are not empty, down to the first long one.

    Below the first six, those alone that begin with the hour of a bulletin.
    """
    start = seen = 0
    most = _CODED_LINES if " AM " in text or " PM " in text else _LINES
    while seen < most and start < len(text):
        match = _LINE.match(text, start)
        assert match is not None
        line = match.group().rstrip("\r\n")
        if len(line) > _LONGEST or line.startswith(("From:", ">")):
            # Prose, or the head of a message within.
            return
        if line.strip():
            seen += 1
            if seen <= _LINES or _HOUR.match(line):
                yield start, line
        start = match.end()


@cache
def _starts() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Make what finds where a date may begin, and a weekday, when first needed."""
    weekday = rf"(?:{WEEKDAY}|(?:{trie(WEEKDAYS_ABROAD)})(?=[, ]))"
    start = rf"(?<![\w/.-])(?:{weekday}|(?:{MONTH})|\d)"
    return re.compile(start, re.IGNORECASE), re.compile(weekday, re.IGNORECASE)


def _in_line(line: str, order: str, previous: str) -> Written | None:
    """Read the day of a line that has a full year."""
    lower = line.lower()
    if len(lower) != len(line):
        return None
    if _EASTERN.match(line) or _EASTERN_PAPER.match(line):
        begin = _ANY_YEAR.search(line)
        read = read_written(lower, begin.start()) if begin else None
        return read if read and read.value.day else None
    above = _ON.match(line) if _DECIDED_ABOVE.match(previous) else None
    if told := _DECIDED.search(line) or _LUNAR.match(line) or above:
        read = read_written(lower, told.end(), order=order)
        ends = read and (told.re is _LUNAR or _ENDS.match(line[read.end :]))
        return read if ends and read and read.value.day else None
    start, weekday = _starts()
    for begin in start.finditer(line):
        read = read_written(lower, begin.start(), order=order)
        if read is None or _NUMBER_BEFORE.search(line, 0, read.start):
            # "No. 3. March, 1921" is of no third of March.
            continue
        if read.value.day is None:
            parts = line[: read.start], line[read.end :]
            if read.value.month and is_monthly(*parts):
                return read
            continue
        if not _FULL_YEAR.search(line, read.start, read.end):
            return None
        named = bool(weekday.match(line, read.start))
        return read if _plain(line, read, previous, named=named) else None
    return None


def _plain(line: str, read: Written, previous: str, *, named: bool) -> bool:
    """Tell whether a line gives its date as its own; ``named``: with the weekday."""
    before, after = line[: read.start], line[read.end :]
    if (
        tells_update(before)
        or _CHAPTER.match(before)
        or _SENTENCE.match(before)
        or (AGENDA.match(previous) and MINUTES.match(before))
    ):
        return False
    if _SITE.match(before):
        return bool(_CLOCK.match(after))
    if (
        not before.strip()
        and _BAR.match(after)
        and (named or _REPORTS.search(previous))
    ):
        return True
    if _BAR_BEFORE.match(before) and _BAR.match(after):
        return True
    if is_issued(before, after, previous) or is_clipping(before, after, previous):
        return True
    if is_folio(before, after, named=named):
        return True
    if _BYLINE.match(before) and (_ENDS.match(after) or _UPDATED.match(after)):
        return True
    if len(before) < _NAMED and _READ_IN.match(after):
        return True
    if _PLACE.match(before) and "(" in after and only_head_words(after):
        # "Paris, May 25, 2020 (AFP) 22:40 GMT".
        return True
    if _PLACE.match(before) and _SENT_AT.match(after) and _CABLE.search(previous):
        return True
    if _OLD_MINUTES.match(before) and not after.strip(" ."):
        return True
    if not _ENDS.match(after):
        capitals = line.isupper()
        return (named or capitals) and bool(
            _PAPER.match(before) and _PRICE.match(after)
        )
    if place := _PLACE.match(before):
        # “The Battle of Verdun, 21 February 1916” is no letter from there.
        words = before.replace(",", " ").split()
        event = tells_event(" ".join(w for w in words if w.lower() not in _SMALL))
        return not event and not (place["nordic"] and names_occasion(before))
    if _STATUS.search(before):
        return True
    if named and _AT.match(before):
        return True
    if named and _HELD.search(before):
        return not after.strip().endswith(".")
    if named and _GAZETTE.match(before):
        return read.value.year <= _LAST_GAZETTE
    paper = (named or line.isupper()) and _PAPER.match(before)
    # What takes place on a day stands before it, too: “Town Hall, Monday 4 May 2020”.
    return bool(paper) and not names_occasion(before)


def _telegram(line: str) -> Written | None:
    """Read the date-time group of a telegram: "051530Z NOV 79", "1936 DEC 7 AM"."""
    if (" GMT " in line or " UTC " in line) and (monitor := _MONITOR.search(line)):
        read = read_written(line.lower(), monitor.end())
        return (
            read if read and read.value.day and not line[read.end :].strip() else None
        )
    group = _GROUP.search(line) or _RECEIVED.search(line)
    if group is None or group["m"].lower() not in MONTHS:
        return None
    year = int(group["y"])
    year = year if len(group["y"]) == 4 else full_year(year)
    try:
        value = PartialDate(year, MONTHS[group["m"].lower()], int(group["d"]))
    except InvalidDateError:
        return None
    return Written(group.start(), group.end(), value)
