"""Cut text into runs of capitalised words and look up the names among them.

A *run* is what could be one name: capitalised words, parted by single blanks, hyphens or
the small words of names (``Rio de Janeiro``). Within a run the longest names win, from
left to right; what is left over in the run tells whether a name is part of another.
"""

import re
import sys
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field

from archive.extract.places.lexicon import CONNECTORS
from archive.extract.places.names import fold
from archive.model import Field


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


_UP = _capitals()
_JOINT = "['’‘ʼʻʾʿ`´′]"
_REST = rf"(?:\w|{_JOINT}(?=\w)|[\u0300-\u036f])*"
_PREFIX = rf"(?:(?:[DdLl]|[Aa][lnstdrz]|[Ee]l|[Aa]sh|[Uu]l)[-'’])?"
#: Short forms of places that end in a full stop; they count only after a name.
SHORT = (
    "Ala|Alas|Ariz|Ark|Calif|Cal|Colo|Conn|Del|Fla|Ga|Haw|Ida|Ill|Ind|Ia|Kans?|Ky|La|"
    "Md|Mass|Mich|Minn|Miss|Mo|Mont|Nebr?|Nev|Okla|Oreg?|Pa|Penna?|Tenn|Tex|Ut|Vt|Va|"
    "Wash|Wisc?|Wyo|Ont|Que|Man|Sask|Nfld|Qld|Tas|Vic|Alta"
)
_STOPPED = (
    rf"(?:St|Ste|Mt|Ft|Pt|Drs?|Mrs?|Ms|Prof|Gen|Sen|Reps?|Gov|Lt|Col|Capt|Maj|Sgt|Adm|"
    rf"Rev|Pres|Cmdr|Hon|Fr|Sr|Jr|{SHORT})\."
)
_INITIALS = r"(?:[A-Z]\.[ ]?){1,4}(?<=\.)(?:[A-Z](?![\w.]))?|[NSEW]\.[ ](?:Va|Dak|Mex)\."
_TOKEN_TEXT = rf"(?:{_STOPPED}|(?:[A-Z]\.){{1,5}}(?:[A-Z](?!\w))?|{_PREFIX}{_UP}{_REST})"
TOKEN = re.compile(_TOKEN_TEXT)
_BLANK = r"(?:[ \t\u00a0]+\n?|\n)[ ]?(?![ \t\n])"
_RUN = re.compile(
    rf"(?<!\w){_TOKEN_TEXT}"
    rf"(?:(?:{_BLANK}(?:(?:{CONNECTORS})(?:{_BLANK}|(?<=\bd)['’]|(?<=\bl)['’])){{0,2}}|[-–‑/](?:(?:{CONNECTORS}|es)[-–‑]){{0,2}})"
    rf"{_TOKEN_TEXT})*"
)
_POSSESSIVE = re.compile(r"(?:['’‘`´]s?|(?<=s)['’])$")
_CLOSED = frozenset(".!?\"“”…»«|•*>")
#: No name has more words in capitals.
LONGEST = 6


@dataclass(slots=True)
class Token:
    """A capitalised word of a run."""

    start: int
    end: int
    text: str
    key: str


@dataclass(slots=True, eq=False)
class Found:
    """A name that the gazetteer knows, with what stands beside it in its run.

    ``left`` and ``right`` are the folded neighbours in the run ("" for none), ``of`` the
    word before an ``of`` before it; ``rows`` its candidates. ``sum`` is recognition's.
    """

    field: Field
    start: int
    end: int
    text: str
    key: str
    rows: tuple[int, ...]
    words: int
    abbreviation: bool = False
    #: A postal code: it counts only as the container of the name before it.
    postal: bool = False
    left: str = ""
    left_is_place: bool = False
    left_opens: bool = False
    left_acronym: bool = False
    right: str = ""
    right_is_place: bool = False
    #: The word after the one on the right, if it follows at once.
    second_right: str = ""
    of: str = ""
    opens: bool = False
    capitals: bool = False
    headline: bool = False
    dateline: bool = False
    sum: float = 0.0
    #: The place after a comma that says where this one lies, if one does.
    container: "Found | None" = None
    #: The rows left when the container has ruled others out.
    stated: tuple[int, ...] = ()
    #: It is itself such a container, so it is no list member.
    contains: bool = False


@dataclass(slots=True)
class Scan:
    """What one pass over a text found."""

    found: list[Found] = field(default_factory=list)
    #: Folded words that stand after a given name or a title: people of the report.
    people: set[str] = field(default_factory=set)
    #: Where the dateline's place words stand in the text being scanned, if anywhere.
    dateline: tuple[int, int] = (0, 0)
    #: Folded demonyms met, with how often.
    peoples: dict[str, int] = field(default_factory=dict)


def runs(text: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of each run of capitalised words."""
    for match in _RUN.finditer(text):
        yield match.span()


_FOLDED: dict[str, str] = {}


def folded(word: str) -> str:
    """Fold one word, remembering: reports use the same words again and again."""
    key = _FOLDED.get(word)
    if key is None:
        if len(_FOLDED) > 100_000:
            _FOLDED.clear()
        key = _FOLDED[sys.intern(word)] = fold(word)
    return key


def tokens_of(text: str, start: int, end: int) -> list[Token]:
    """Cut a run into its capitalised words, possessive endings left out."""
    tokens = []
    for match in TOKEN.finditer(text, start, end):
        word = match[0]
        ending = _POSSESSIVE.search(word) if word[-1] in "s'’‘`´" else None
        if ending is not None and ending.start() > 0:
            word = word[: ending.start()]
        at = match.start()
        tokens.append(Token(at, at + len(word), word, folded(word)))
    return tokens


def opens_sentence(text: str, at: int) -> bool:
    """Tell whether what begins at ``at`` begins a sentence, a quotation or a line."""
    before = at - 1
    while before >= 0 and text[before] in " \t":
        before -= 1
    if before < 0 or text[before] in _CLOSED:
        return True
    if text[before] == "\n":
        return before == 0 or text[before - 1] in ".!?\"”\n:" or text[at - 1] in " \t"
    return text[before] in "([‘'’:" and before == at - 1
