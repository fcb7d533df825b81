"""Cut text into runs of capitalised words and look up the names among them.

A *run* is what could be one name: capitalised words, parted by single blanks, hyphens
or the small words of names (``Rio de Janeiro``). Within a run the longest names win,
from left to right; what is left over in it tells whether a name is part of another.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from archive.extract.places.lexicon import CONNECTORS, words
from archive.extract.places.names import fold
from archive.extract.places.parts import NOTHING, Beside
from archive.model import Field
from archive.patterns import later


def _capitals() -> str:
    """Return the character class of all capital letters, as ranges."""
    ranges: list[str] = []
    start = -1
    for code in range(0x11000):
        is_capital = unicodedata.category(chr(code)) in ("Lu", "Lt")
        if is_capital and start < 0:
            start = code
        elif not is_capital and start >= 0:
            ranges.append(f"{chr(start)}-{chr(code - 1)}")
            start = -1
    return "[" + "".join(ranges) + "]"


#: Signs within words; others that are so used (ʼ ʻ ʾ ʿ) are letters by themselves.
_SIGN = "['’‘`´′]"
#: Short forms of places that end in a full stop; they count only after a name.
SHORT = words(
    """
    Ala Alas Ariz Ark Calif Cal Colo Conn Del Fla Ga Haw Ida Il Ill Ind Ia Kan Kans Ky
    La Md Me Mass Mich Minn Miss Mo Mont Neb Nebr Nev Okla Ore Oreg Pa Penn Penna Tenn
    Tex Ut Vt Va Wash Wis Wisc Wyo Ont Que Man Sask Nfld Qld Tas Vic Alta
    """
)
#: Short forms of English counties that are words or sides as well, likewise.
COUNTIES = words("Beds Berks Bucks Notts Oxon Staffs Warks Worcs Yorks")
_STOPPED = SHORT | words(
    """
    St Ste Mt Ft Pt Dr Drs Mr Mrs Ms Prof Gen Sen Rep Reps Gov Lt Col Capt Maj Sgt Adm
    Rev Pres Cmdr Hon Fr Sr Jr ST FT MT Mex Dak
    """
)
#: Small words that lose their last letter before a vowel: ``Reggio nell'Emilia``.
_ELIDED = "d|l|dell|nell|sull|all|dall"
_BLANK = r"(?:[ \t\u00a0]+\n?|\n)[ ]?(?![ \t\n])"
#: The same where every line is a paragraph.
_BLANK_IN_LINE = r"[ \t\u00a0]+(?![ \t\n])"
#: A sentence goes on in the next line.
_BROKEN = re.compile(r"[^\s.!?:;]\n ?[a-zß-öø-ÿа-яё]")
#: So much on either side of a name tells whether all is in capitals there.
_AROUND = 25
#: What ends a heading, and how many words make one.
_HEADED = re.compile(r"\n|\.\s")
_LEAST_HEADING = 3
#: Where none does: so long is no line of a text broken into lines, nor are so few.
_LONG_LINE, _FEW_LINES = 100, 8
#: Articles written together with a name, in small letters or not.
_PREFIX = r"(?:[dDlL]|[Aa][lnstdrz]|[Ee][lszd]|[AaEe]sh|[Uu]l)[-'’]"
_PREFIX_BEFORE = re.compile(rf"(?<!\w){_PREFIX}$")
#: What hangs on to a name and says what it is, above all in Korean: ``Gyeonggi-do``.
_UNIT = (
    r"-(?:si|do|gun|gu|dong|eup|myeon|ri|shi|ku|cho|machi|mura|ken|fu|shire)(?![\w-])"
)
#: What follows the capital in a name of Chinese syllables as it was once written
#: (``Shang-hai``), but for English words that look alike and small words in a name.
_SYLLABLE = r"['’]?[aeiouü]{1,3}(?:ng|[nhw])?"
_SYLLABLES = (
    rf"[hsz]?{_SYLLABLE}(?:-(?!(?:run|ran|won|seen|wing|to|no|so|go|be|me|de|du|da|di|"
    rf"le|la|lo)\b)(?:[bpmfdtnlgkhjqxrzcsyw]|[zcs]h|hs|t[sz]|sz){_SYLLABLE})+"
    r"(?!['’\w]|-\w)"
)
#: After these words of Arabic the next may begin with an ayn: ``Bani ‘Ubayd``.
_BEFORE_AYN = words(
    """
    al el ash as az ad ed ez Al El As Abu Abū Bani Banī Beni Umm Ain Ayn Deir Dayr Beit
    Bayt Bir Bi’r Tell Tall Ras Ra’s Wadi Wādī Jabal Kafr Khirbat Madinat Madīnat Dar
    Dār Hawr Ḩawr Nahr Qasr Qaşr Burj Jisr
    """
)


def _behind(listed: frozenset[str], after: str) -> str:
    """Return a pattern that tells whether one of the words stands before ``after``."""
    by_size: dict[int, list[str]] = {}
    for word in sorted(listed):
        by_size.setdefault(len(word), []).append(word)
    joined = map("|".join, by_size.values())
    return "|".join(rf"(?<=\b(?:{same}){after})" for same in joined)


@cache
def _patterns(plain: bool) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Return the patterns of a token, a run and one in a line, of ASCII or any letters.

    The runs begin with a class of letters, for then a search is as quick as a scan.
    """
    up = "[A-Z]" if plain else _capitals()
    # Letters in one go, and none given back: one by one they would cost a choice each.
    rest = rf"\w*+(?:(?:{_SIGN}(?=\w|-[A-Za-z])|[\u0300-\u036f])\w*+)*+"
    # The stop first, for most words have none: then what stands before it.
    stopped = _behind(_STOPPED, r"\.")
    token = (
        # "W.Va." and "N.Mex." are one word each.
        rf"{up}(?:\.(?:Va|Mex|Dak)\.|\.(?:{up}\.)*(?:{up}(?!\w))?|{_SYLLABLES}"
        rf"|{rest}(?:\.(?:{stopped})|{_UNIT})?)"
    )
    # No article ends a small word: "Egmond-aan-Zee" has no "an-Zee" in it.
    inner = rf"(?:{token}|(?<!\w){_PREFIX}{up}{rest})"

    def run(blank: str) -> re.Pattern[str]:
        between = (
            rf"(?:{blank}(?:(?:{CONNECTORS}){blank}|(?:{_ELIDED})['’]){{0,2}}"
            rf"(?:[‘ʿ](?:{_behind(_BEFORE_AYN, ' .')}))?"
            # Whatever small word hyphens join is part of the name; Iranian "of" has
            # one.
            r"|[-–‑/](?:[^\W\d_A-Z]{1,6}[-–‑]){0,2}|[-–‑](?:e|i|ye|yi)[ ])"
        )
        return later(rf"{token}(?:{between}{inner})*")

    return later(inner), run(_BLANK), run(_BLANK_IN_LINE)


_POSSESSIVE = re.compile(r"(?:['’‘`´]s?|(?<=s)['’])$")
_CLOSED = frozenset('.!?"“”…»«|•*>')
#: A dateline is shorter; in it a town's name ends with one of these.
_LINE = 60
_TOWN_ENDS = re.compile(r", | \(")
#: No name has more words in capitals.
LONGEST = 6


@dataclass(slots=True, eq=False)
class Found:
    """A name that the gazetteer knows, with what stands beside it in its run.

    ``left`` and ``right`` are the folded neighbours in the run or empty, ``of`` the
    word before an ``of`` before it; ``rows`` its candidates. ``sum`` is recognition's.
    """

    field: Field
    start: int
    end: int
    # From here to ``tail``: what the run says wherever it stands (``run.Settled``).
    text: str
    key: str
    rows: tuple[int, ...]
    words: int
    abbreviation: bool = False
    #: A postal code: it counts only as the container of the name before it.
    postal: bool = False
    left: str = ""
    left_is_place: bool = False
    #: Nothing but a blank parts it from ``left``.
    left_close: bool = False
    #: A Romance "of" parts it from ``left``: ``Dorados de Sinaloa``.
    left_of: bool = False
    left_acronym: bool = False
    of: str = ""
    right: str = ""
    right_is_place: bool = False
    #: The word after the one on the right, if it follows at once.
    second_right: str = ""
    #: The last word of those on the right, if more than one follow one another.
    tail: str = ""
    #: ``left`` opens a sentence.
    left_opens: bool = False
    opens: bool = False
    capitals: bool = False
    headline: bool = False
    dateline: bool = False
    sum: float = 0.0
    #: The text right beside it.
    near: Beside = NOTHING
    #: The place after a comma that says where this one lies, if one does.
    container: "Found | None" = None
    #: The rows left when the container has ruled others out.
    stated: tuple[int, ...] = ()
    #: "the" stands before it: a river, a region, hardly a town.
    article: bool = False
    #: The text says that it lies where no place of that name is known.
    nowhere: bool = False
    #: It is the end of a longer name that was found otherwise.
    inner: bool = False
    #: The words beside it make it somebody's.
    somebody: bool = False
    #: The sentence is about what lies in one of these: ``In Mali, ...``.
    held: tuple[int, ...] = ()
    #: The kind word that makes it a division: ``province`` in "Mendoza province".
    called: str = ""
    #: The word for a people that says whose it is: ``Lebanese`` in "the Lebanese port".
    people: str = ""
    #: How surely the words beside it say that it is a town nearby, not a country.
    homely: float = 0.0
    #: It is a side in a game: of its country the report speaks, but names no place.
    side: bool = False
    #: It is itself such a container, so it is no list member.
    contains: bool = False
    #: The language by whose words it is judged; "" for English (``tongues``).
    tongue: str = ""


@dataclass(slots=True)
class Scan:
    """What one pass over a text found."""

    found: list[Found] = field(default_factory=list)
    #: Folded words that stand after a given name or a title: people of the report.
    people: set[str] = field(default_factory=set)
    #: Keys of names that are the last part of a longer one, most often a person's.
    persons: set[str] = field(default_factory=set)
    #: Those of them, of any size but no countries, that end it behind a given name.
    called: set[str] = field(default_factory=set)
    #: Those of them that end it behind a word that is no place's, nor a thing's.
    surnames: set[str] = field(default_factory=set)
    #: Those that begin a longer one that is hardly anything but a person's.
    firsts: set[str] = field(default_factory=set)
    #: Keys of names that are part of an organisation's somewhere in the report.
    organisations: set[str] = field(default_factory=set)
    #: The same of keys of countries and states, of all mentions, whatever they are.
    homely: dict[str, float] = field(default_factory=dict)
    #: Neighbours in lists that do not yet speak for each other: who, and for whom.
    listed: "list[tuple[Found, Found]]" = field(default_factory=list)
    #: The keys by country of what first comes to mind, once they are asked for.
    lands: dict[str, set[str]] = field(default_factory=dict)
    #: Take in words, too, that are hardly ever places: a correction may make them ones.
    words: bool = False
    #: The language of the report; "" for English (``tongues``).
    tongue: str = ""
    #: Where the dateline's place words stand in the text being scanned, if anywhere.
    dateline: tuple[int, int] = (0, 0)
    #: Whether the report speaks of planets and moons; told where it names one.
    sky: bool = False
    #: Folded demonyms met, with how often.
    peoples: dict[str, int] = field(default_factory=dict)


def runs(text: str) -> Iterator[re.Match[str]]:
    """Return the matches of the runs of a text; some begin inside a word.

    They go on in the next line only where sentences do: "Tehran" that ends a paragraph
    is no part of what begins the next one.
    """
    patterns = _patterns(text.isascii())
    in_line = "\n" in text and _BROKEN.search(text) is None and _is_of_paragraphs(text)
    return patterns[2 if in_line else 1].finditer(text)


def _is_of_paragraphs(text: str) -> bool:
    """Tell whether the lines of a text in which no sentence goes on are paragraphs."""
    return (
        text.count("\n") >= _FEW_LINES
        or len(max(text.split("\n"), key=len)) > _LONG_LINE
    )


def begins(text: str, start: int) -> int:
    """Return where the run matched at ``start`` begins, or -1 inside a word."""
    if not start or not (text[start - 1].isalnum() or text[start - 1] in "_'’-"):
        return start
    before = _PREFIX_BEFORE.search(text, max(0, start - 5), start)
    if before is not None:
        return before.start()
    return start if text[start - 1] in "'’-" else -1


def parts_of(piece: str) -> list[tuple[int, str]]:
    """Return the capitalised words of a piece of a run with where they begin in it.

    A piece stands between blanks; small words are none.
    """
    if piece.isalpha():
        return [] if piece[0].islower() else [(0, piece)]
    inner = _patterns(piece.isascii())[0]
    return [(word.start(), word[0]) for word in inner.finditer(piece)]


def bare(word: str) -> tuple[str, str]:
    """Return a word without its possessive ending, and the key of that."""
    if word.isascii() and word.isalpha():
        return word, word.lower()
    ending = _POSSESSIVE.search(word)
    kept = word[: ending.start()] if ending and ending.start() else word
    return kept, fold(kept)


def shouts(text: str, start: int, end: int) -> bool:
    """Tell whether all around some words is in capitals, so that those say nothing.

    In a heading of several words it is, whatever stands behind it or in the next line.
    """
    if not text[start:end].isupper():
        return False
    first = start - _AROUND if start > _AROUND else 0
    if text[first : end + _AROUND].isupper():
        return True
    heading: str = (
        _HEADED.split(text[first:start])[-1]
        + text[start:end]
        + _HEADED.split(text[end : end + _AROUND], maxsplit=1)[0]
    )
    if not heading.isupper():
        return False
    return sum(word[:1].isalpha() for word in heading.split()) >= _LEAST_HEADING


def opens_sentence(text: str, at: int) -> bool:
    """Tell whether what begins at ``at`` begins a sentence, a quotation or a line."""
    if at > 1 and text[at - 1] == " " and text[at - 2].isalnum():
        return False
    before = at - 1
    while before >= 0 and text[before] in " \t":
        before -= 1
    if before < 0 or text[before] in _CLOSED:
        return True
    if text[before] in "—–-":
        # "SIDNEY — A man": behind a dateline, not within a sentence.
        if text[before] == text[before - 1]:
            before -= 1
        line = text.rfind("\n", 0, before) + 1
        if text[before - 1 : before] != " " or before - line >= _LINE:
            return False
        # "OXFORD, Miss. (AP) -- A man" likewise.
        opening = text[line:before]
        return opening.isupper() or (
            opening[1:2].isupper()
            and _TOWN_ENDS.split(opening, maxsplit=1)[0].isupper()
        )
    if text[before] == "\n":
        return before == 0 or text[before - 1] in '.!?"”\n:' or text[at - 1] in " \t"
    return text[before] in "([‘'’:" and before == at - 1


def opens_clause(text: str, at: int) -> bool:
    """Tell whether what begins at ``at`` stands behind a colon or a dash.

    ``Mayor: In Goma`` and ``- In Goma`` begin with a word that is no part of the name.
    """
    before = text[max(0, at - 4) : at].rstrip(" \t\u00a0")
    return before.endswith((":", "–", "—", "-")) and text[at - 1].isspace()
