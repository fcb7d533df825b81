"""A title for a report that brings none: its first sentence."""

import re

from archive.extract.dates.lexicon import words
from archive.extract.heads import head_length
from archive.extract.mastheads import masthead_claim
from archive.sentences import STOPS, is_small

#: A title is cut at a word before it grows longer.
LONGEST = 120
_BREAK = re.compile(
    r"[.!?…]+[\"'”’»)\]]*(?=\s|$)|\n\s*\n|\n(?=\s*[-*•])"
    rf"|[{STOPS}]+[\"'”’»)\]」』]*"
)
#: Words whose full stop does not end a sentence.
_ABBREVIATIONS = frozenset(
    words(
        "mr mrs ms dr prof rev hon st ste mt ft gen lt col maj capt cmdr sgt cpl "
        "pvt adm brig sen rep gov pres jr sr messrs mme mlle amb supt insp det fr "
        "bros etc vs v no nos vol art sec fig pp ed al inc ltd co corp dept est "
        "approx ave blvd rd jan feb mar apr jun jul aug sept sep oct nov dec mon "
        "tue tues wed thu thurs fri sat sun a.m p.m u.s u.k u.n e.u i.e e.g d.c b.c "
        "a.d"
    )
)
#: Those that may well end one, before a capital.
_OFTEN_LAST = frozenset(words("inc ltd co corp etc jr sr a.m p.m u.s u.k u.n e.u d.c"))
_MARK = re.compile(r"#{1,6}[ \t]+(?=\S)")
#: Lines of a head that no sentence runs into.
_HEAD_LINE = re.compile(
    r"(?:By|BY)[ ][A-Z]|(?:Published|Posted|Updated|Filed|Date|Source|Last updated)\b"
)
#: A line that says so, and then the title itself.
_RELEASED = (
    r"for[ ](?:immediate|general)[ ]release[ ]?:[ ]*"
    r"(?=(?:[^\W\d_]\S*[ ]+){2}\S)(?![^\n]*(?:\d|contact|office|department))"
)
_NAME = r"[^\W\d_a-z][\w'’.-]*"
#: Lines above a title that are none: who wrote, whom to ask, whose it is, since when; a
#: rule; and a page's first link, where its text was saved as it stands.
_NO_TITLE = re.compile(
    rf"""[*_\#>=\s(\[-]{{0,6}}(?:
    (?-i:(?:By|BY|by)[ \t]+{_NAME}
        (?:[ ](?:(?:de|la|van|von|der|da|al|bin)[ ]){{0,2}}{_NAME}){{1,3}})
        (?:(?:,|[ ](?:and|in|for|at)[ ]|[ ]?[|/&–—-])[^.!?]{{0,80}})?
    |(?:(?:media|press|news)[ ])?contacts?(?:[ ]\w+)?:.*
    |for[ ](?:more|further|additional)[ ]information[^.!?]{{0,40}}:.*
    |(?:tel|telephone|phone|fax|mobile|e-?mail)\b\.?:?[ ]*[\d(+]?.*[\d@].*
    |[^\s@]+@[^\s@]+|\+?\d[\d\s().-]{{5,24}}
    |copyright[ ]*(?:©|\(c\)|\d{{4}}).*|(?:©|\(c\)[ ]*\d{{4}}).*
    |all[ ]rights[ ]reserved.*
    |(?!{_RELEASED})for[ ](?:immediate|general)[ ]release\b(?![ ]of\b)[^.!?]{{0,60}}
    |breaking(?:[ ]news)?|urgent|flash|bulletin|exclusive|raw|refile|repeat|rpt
    |news[ ](?:alert|flash)|correct(?:ion|ed)|clarification|developing[ ]story
    |updated?(?:[ ]?\#?\d{{1,2}})?
        (?:[ ,:–—-]*(?:at[ ])?\d{{1,2}}[:.]\d\d(?:[ ]?[ap]\.?m\.?)?)?
    |eilmeldung|berichtigung|urgente|última[ ]hora|último[ ]minuto|dernière[ ]minute
    |ultim'?ora|срочно|молния|son[ ]dakika|عاجل|速報|속보|快讯
    |cross-?[ ]?posted[ ](?:from|at|on|to)[ ][^.!?:]{{1,60}}
    |(?:(?:press|news|media)[ ](?:release|statement)|communiqu[ée](?:[ ]de[ ]presse)?
        |comunicado(?:[ ]de[ ](?:prensa|imprensa))?|nota[ ](?:de[ ]prensa|à[ ]imprensa)
        |comunicato[ ]stampa|(?:presse|medien)(?:mitteilung|information|erklärung)
        |persbericht|pressmeddelande|pressemeddelelse|pressemelding|tisková[ ]zpráva
        |komunikat[ ]prasowy|пресс-?релиз|прес-?реліз|basın[ ](?:bülteni|açıklaması)
        |siaran[ ]pers|بيان[ ]صحفي|プレスリリース|보도자료|新闻稿)
        (?:[ ,:–—-]*(?:no|nr|n[°º]|№|\#|number)?\.?[ ]*[\w./-]*\d[\w./-]*)?
    |(?:p(?:age|g|\.)[ ]?[a-z]?)?\d{{1,3}}(?:[ ]?(?:of|/)[ ]?\d{{1,3}})?
    |embargo(?:ed)?(?:[ ](?:until|till|to)[ ].{{1,60}})?
    |skip[ ]to[ ](?:(?:the|main|page)[ ])*(?:content|navigation)
    |(?:zum|direkt[ ]zum)[ ](?:haupt)?inhalt(?:[ ](?:springen|wechseln))?
    |aller[ ]au[ ]contenu(?:[ ]principal)?
    |(?:saltar|ir)[ ]al[ ]contenido(?:[ ]principal)?
    |vai[ ]al[ ]contenuto(?:[ ]principale)?|(?:pular|ir)[ ]para[ ]o[ ]conteúdo
    |not[ ]for[ ]publication|[-=_*~\#.•·–—+][-=_*~\#.•·–—+ \t]{{2,}})[\W_]{{0,6}}""",
    re.IGNORECASE | re.VERBOSE,
)
_SAID_BEFORE = re.compile(rf"\s*{_RELEASED}", re.IGNORECASE | re.VERBOSE)
#: What announces names and numbers below it.
_ANNOUNCES = re.compile(r"contact|information", re.IGNORECASE)
#: A line that holds a place and a day is no longer.
_DAY_LINE = 60
#: So many lines may stand above a title.
_MOST_ABOVE = 10
_LAST_WORD = re.compile(r"([^\s(\[“\"‘]+?)\.$")


def title_start(text: str) -> int:
    """Return where what may be a title begins; 0 where nothing stands above it.

    A line that names a writer or a contact, a notice of copyright or of release, and a
    day below one of them is no title, unless there is nothing else.
    """
    at = 0
    for _ in range(_MOST_ABOVE):
        line = text[at : at + 200].lstrip().partition("\n")[0]
        if not line or not _NO_TITLE.fullmatch(line.rstrip()):
            break
        end = text.index(line, at) + len(line)
        if line.rstrip().endswith(":") and _ANNOUNCES.search(line):
            # The names that it announces go on to an empty line.
            blank = re.compile(r"\n[ \t]*\n").search(text, end, end + 400)
            end = blank.start() if blank else end
        at = end
        rest = text[at:].lstrip()
        at = len(text) - len(rest)
        at += head_length(rest) or _day_line(rest)
    if said := _SAID_BEFORE.match(text, at):
        at = said.end()
    return at if text[at:].strip() else 0


def _day_line(text: str) -> int:
    """Return where the next line begins, if this one holds only a place and its day."""
    line, broken, rest = text[:200].partition("\n")
    if not broken or len(line) > _DAY_LINE or line.endswith((":", ";")):
        return 0
    claim = masthead_claim(line)
    if claim is None or claim.value.day is None or claim.span is None:
        return 0
    alone = not line[claim.span.end :].strip(" .)\t")
    return len(text) - len(text[len(line) + 1 :].lstrip()) if alone and rest else 0


def first_sentence(text: str) -> str:
    """Return the first sentence of ``text``, its blanks made single.

    The full stop of an abbreviation or an initial does not end it.
    """
    text = text.lstrip()[:2000]
    if heading := _heading(text):
        return heading
    for stop in _BREAK.finditer(text):
        if stop.group().startswith("\n") or not _goes_on(text, stop):
            return " ".join(text[: stop.end()].split())
    return " ".join(text.split())


def _heading(text: str) -> str:
    """Return the first line, if it stands for itself; else nothing.

    Headings have their mark or their underline. Any other line does so that ends
    without a stop although the next word would have found room on it.
    """
    first, broken, rest = text.partition("\n")
    if mark := _MARK.match(first):
        return " ".join(first[mark.end() :].rstrip(" #\t\r").split())
    line, following = first.rstrip(), rest.split("\n")
    if not broken or not line or not line[-1].isalnum():
        return ""
    below = following[0].strip()
    if len(below) > 2 and not below.strip("=-~"):
        return " ".join(line.split())
    if not below or _HEAD_LINE.match(below):
        return " ".join(line.split())
    width = max(len(one.rstrip()) for one in [line, *following])
    fits = len(line) + 1 + len(below.split()[0]) <= width
    return " ".join(line.split()) if fits and not is_small(below[0]) else ""


def _goes_on(text: str, stop: re.Match[str]) -> bool:
    if stop.group() != ".":
        return False
    word_match = _LAST_WORD.search(text, max(0, stop.start() - 30), stop.end())
    word = word_match[1].lower().lstrip("'’") if word_match else ""
    if not text[: stop.start()].strip("()0123456789"):
        return True  # "1. The minister said" begins with a number.
    following = text[stop.end() :].lstrip()
    if is_small(following[:1]):
        return True
    if word in _OFTEN_LAST:
        return False
    initial = len(word) == 1 and word.isalpha()
    return initial or word in _ABBREVIATIONS


def shown_title(text: str) -> str:
    """Return a title with single blanks, without marks of where a line may break."""
    return " ".join(text.replace("\u00ad", "").split())


def make_title(text: str) -> str:
    """Return the first sentence, cut at a word to at most ``LONGEST`` characters."""
    sentence = shown_title(first_sentence(text))
    if len(sentence) <= LONGEST:
        return sentence
    cut = sentence[: LONGEST - 1]
    if not sentence[LONGEST - 1].isspace():
        at_word = cut.rpartition(" ")[0]
        # A text without blanks (or of one long word) is cut where it must be.
        cut = at_word if len(at_word) > LONGEST // 2 else cut
    return cut.rstrip(" ,;:–—-") + "…"
