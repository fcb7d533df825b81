"""A day that stands alone below the line that names a release or a transcript.

    release = piece* (kind piece{0,4} | label) date piece+

    THE HON ANN ROE MP  Minister for Health
    MEDIA RELEASE
    25 February 2020

Ministries and parties put so many lines of names and offices above the kind that the
date is too deep for one below a headline, and so do the menus of a page that was saved
as text, whose label ("Published") may stand on a line of its own. A piece is a line, or
a part of one between wide blanks, as a PDF's lines come to stand beside each other.
"""

import re
from collections.abc import Iterator
from itertools import islice

from archive.extract.dates.written import read_written
from archive.extract.occasions import bids, names_occasion
from archive.extract.printed import printed_claim
from archive.model import DocumentDate
from archive.patterns import later

_RELEASE = (
    r"(?:press|media|news)[ ](?:release|statement)|communiqu[ée](?:[ ]de[ ]presse)?"
    r"|(?:comunicado|nota)[ ](?:de[ ]prensa|(?:de|à)[ ]imprensa)|comunicato[ ]stampa"
    r"|presse(?:mitteilung|erklärung|meldung|information)|medienmitteilung"
    r"|persbericht|pressmeddelande|pressemeddelelse|pressemelding|lehdistötiedote"
    r"|komunikat[ ]prasowy|tisková[ ]zpráva|sajtóközlemény"
    r"|basın[ ](?:açıklaması|bülteni)|siaran[ ]pers|пресс-релиз|прес-реліз"
    r"|for[ ]immediate[ ]release|δελτίο[ ]τύπου|بيان[ ]صحفي|新闻稿|新聞稿|보도자료"
    r"|報道発表|プレスリリース"
)
#: What is said on a day in some place, whose day is the transcript's.
_SPOKEN = r"transcript|doorstop(?:[ ]interview)?|(?:radio|television|tv)[ ]interview"
_KIND = later(
    rf"[\W_]*(?=[^\W\d_a-z])(?i:e&oe[\W_]+)?(?:[^\W\d_][\w'’-]*[ ]){{0,2}}"
    rf"(?i:{_RELEASE}|(?P<spoken>{_SPOKEN}))"
    # "Press Release No. 12/86".
    r"(?i:,?[ ](?:no|nr|n[º°]|№|#)\.?[ ]?[\w/.-]{1,12})?[\W_]*"
)
_LABEL = re.compile(
    r"(?i)(?:date[ ])?(?:published|posted)(?:[ ]on)?|(?:date[ ]of[ ]publication"
    r"|publication[ ]date)|publi[ée](?:[ ]le)?|publicado(?:[ ]el|[ ]em)?"
    r"|veröffentlicht(?:[ ]am)?|pubblicato(?:[ ]il)?|gepubliceerd(?:[ ]op)?"
    r"|opublikowano|publicera[dt]|опубликовано|дата[ ]публикации|تاريخ[ ]النشر"
)
#: A text in small letters has one of these where it names a kind or a label: a quick
#: look, for most texts do not.
_HINTS = (
    "release", "statement", "communiqu", "comunica", "nota ", "presse", "medien",
    "persbericht", "pressmed", "tiedote", "komunikat", "tiskov", "sajt", "klamas",
    "lten", "siaran", "transcript", "doorstop", "interview", "publi", "pubbli",
    "posted", "öffentlicht", "пресс", "прес-", "публик", "τύπου", "صحفي", "النشر",
    "新闻稿", "新聞稿", "보도자료", "報道", "プレス",
)  # fmt: skip
_PIECE = re.compile(r"[^\s](?:[^\n\t ]|[ ](?![ \t\n]))*")
_FULL_YEAR = re.compile(r"\d{4}")
#: The kind is among so many pieces, the date among so many below it.
_ABOVE, _BETWEEN = 14, 5
#: Prose below the kind has longer ones.
_LONGEST = 200
_REST = re.compile(r"[\s.,;:*_)\]]*\Z")


def release_claim(text: str, lower: str, *, date_order: str) -> DocumentDate | None:
    """Read the day that stands alone below the kind of a release, if one does.

    Args:
        text: The opening of a text as printed.
        lower: The same in small letters.
        date_order: ``dmy`` or ``mdy``: how 07/10/2023 is read.
    """
    if not any(hint in lower for hint in _HINTS):
        return None
    pieces = _PIECE.finditer(text)
    for piece in islice(pieces, _ABOVE):
        printed = piece.group()
        if _LABEL.fullmatch(printed.rstrip(" :")):
            return _dated(text, lower, islice(pieces, 1), date_order, spoken=False)
        if kind := _KIND.fullmatch(printed):
            return _dated(
                text,
                lower,
                islice(pieces, _BETWEEN),
                date_order,
                spoken=bool(kind["spoken"]),
            )
    return None


def _dated(
    text: str,
    lower: str,
    pieces: Iterator[re.Match[str]],
    date_order: str,
    *,
    spoken: bool,
) -> DocumentDate | None:
    """Read the first day below the kind, before which no sentence ends."""
    for piece in pieces:
        printed = piece.group()
        if _FULL_YEAR.search(printed):
            read = read_written(lower, piece.start(), order=date_order)
            alone = read and _REST.match(printed, read.end - piece.start())
            if read and alone and read.value.day:
                listed = _lists(text, piece.end())
                return None if listed else printed_claim(text, read)
        spoken = spoken or bool((kind := _KIND.fullmatch(printed)) and kind["spoken"])
        if len(printed) > _LONGEST or printed.endswith((".", "!", "?", ";")):
            return None
        if names_occasion(printed) and not spoken:
            # The day may be that on which it is held.
            return None
    return None


def _lists(text: str, end: int) -> bool:
    """Tell whether what follows is no report: nothing, other releases, a notice."""
    following = [piece.group() for piece in islice(_PIECE.finditer(text, end), 4)]
    if not following or following[0][0].islower():
        return True
    start = text.index(following[0], end)
    kinds = filter(None, map(_KIND.fullmatch, following))
    return bids(text, start) or not all(kind["spoken"] for kind in kinds)
