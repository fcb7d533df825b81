"""Words of what happens on a day, and of other things that have one.

A line or a bracket with one of them beside its date gives the day of something else
than the report.
"""

import re

from archive.extract.dates.lexicon import WEEKDAYS, words
from archive.model import DocumentDate

#: Of what happens on a day, and not of who tells it.
OCCASIONS = frozenset(
    words(
        "next event born birth death died deadline valid expires expiry closing opens "
        "starts start begins ends end until due when where venue arrival departure "
        "incident period effective appointment kickoff meeting hearing trial match "
        "game concert show tickets sale wedding funeral election vote flight train "
        "session tour exam test delivery termin treffen sitzung konzert beginn "
        "événement réunion naissance né née début evento reunión nacimiento inicio "
        "incontro nascita inizio afspraak geboren aanvang spotkanie wydarzenie "
        "urodzony мероприятие встреча заседание начало etkinlik toplantı doğum acara "
        "rapat möte møte møde sammanträde"
    )
)
#: Of gatherings and where they are held: these and a day look like a place and its day.
_GATHERINGS = frozenset(
    words(
        "fair festival fete gala dinner lunch party ball race cup auction workshop "
        "conference seminar webinar rally march parade market exhibition exhibit "
        "opening premiere congress summit symposium forum picnic launch championship "
        "hall theatre theater stadium arena museum hotel club auditorium library "
        "regatta reunion anniversary holiday agenda programme program calendar menu"
    )
)
#: Of papers, numbers and persons that have a day of their own.
_LABELS = frozenset(
    words(
        "figure version revision chapter section "
        "part table contract yours copyright photo photograph picture image file draft "
        "invoice order case act law volume page note source stand updated modified "
        "revised chapter article clause annex appendix signed sincerely regards from "
        "to till before after by dear treaty map agreement deadline "
        "registered established founded est opened built printed model serial batch lot"
    )
)
#: Of the words that open a sentence.
_OPENERS = frozenset(words("on in at it he she we they this that today yesterday"))
_BESIDE = OCCASIONS | _GATHERINGS | _LABELS | _OPENERS | frozenset(WEEKDAYS)
#: Cut short, these may be parts of a place's name: "Tel Aviv".
_CUT_SHORT = frozenset(words("tel fax fig nr no art vers rev geb est ref abb tab"))
_WORD = re.compile(r"[^\W\d_]+")
#: How a notice of something to come goes on.
_BIDS = re.compile(
    r"(?i)[^\n]{0,160}?\b(?:invit\w+|welcome|join[ ]us|regist(?:er|ration)|rsvp"
    r"|tickets?|admission|venue|please|will[ ]be[ ]held|takes[ ]place|bring[ ]your"
    r"|open[ ]to[ ]all|photo(?:graph)?s?:|©|copyright)(?!\w)"
)


#: How lines below the day of something to come begin: what it costs, when one comes in.
_ENTRY = re.compile(
    r"(?im)(?:(?<=[.!?][ ])"
    r"(?=(?:gates|doors|tickets|please)\b)|^[ \t*•]*)"
    r"(?:tickets?[ ](?:from|at|on[ ]the[ ]door|cost|are|on[ ]sale|\d)"
    r"|admission\b|doors[ ](?:open|at)|register[ ](?:now|here|by)|r\.?s\.?v\.?p\b"
    r"|free[ ]entry|venue[ ]?:|eintritt\b|einlass\b|anmeldung\b|vorverkauf\b"
    r"|tarifs?[ ]?:|entrada[ ](?:libre|gratuita|livre|franca)"
    r"|entrée[ ](?:libre|gratuite)|(?:gates|doors)[ ]open\b"
    r"|please[ ](?:reply|rsvp)[ ]by|r[ée]ponse[ ]souhaitée|inscripci(?:ón|ones)\b"
    r"|inscriptions?\b|ingresso[ ](?:libero|gratuito)"
    r"|biglietti\b|bilety\b|wstęp\b|vstupné\b|toegang\b|inträde\b|вход[ ]|билеты\b)"
)
#: So far below a day such a line stands.
_ENTRY_BELOW = 500


def names_no_place(name: str) -> bool:
    """Tell whether words beside a date name an occasion or a paper, not a place."""
    told = _WORD.findall(name.lower())
    return not _BESIDE.isdisjoint(told) or (
        len(told) == 1 and not _CUT_SHORT.isdisjoint(told)
    )


def names_occasion(heading: str) -> bool:
    """Tell whether a heading names something that takes place."""
    told = _WORD.findall(heading.lower())
    return not (OCCASIONS | _GATHERINGS).isdisjoint(told)


def tells_occasion(remark: str) -> bool:
    """Tell whether a remark on a day says that it is an occasion's or a paper's."""
    told = _WORD.findall(remark.lower())
    return not (OCCASIONS | _LABELS).isdisjoint(told)


def charges_entry(text: str, start: int) -> bool:
    """Tell whether a line not far behind ``start`` says how one comes in."""
    return _ENTRY.search(text, start, start + _ENTRY_BELOW) is not None


def charges_entry_below(text: str, claim: DocumentDate) -> bool:
    """Tell whether a day with no word before it is that of what lines below it sell."""
    if claim.span is None or not charges_entry(text, claim.span.end):
        return False
    start = claim.span.start
    return not text[text.rfind("\n", 0, start) + 1 : start].strip()


def bids(text: str, start: int) -> bool:
    """Tell whether the words from ``start`` bid to come or explain a picture."""
    return bool(_BIDS.match(text, start))
