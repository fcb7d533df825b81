"""How text becomes terms: the one reading shared by all engines and by snippets.

Text is cut into *pieces*, the letters as they stand in it. A piece has three forms:

- *written*: apostrophes of one kind, inner commas, soft hyphens, joiners, dots of
  initials and the point of ``col·legi`` dropped, and a possessive ``'s`` too; case,
  accents and ending stay (``=word`` compares these);
- *folded*: the written form without case and accents (prefixes, spelling, completion);
- *term*: the stem of the folded form (what a plain word searches): here by the English
  stemmer, in ``languages`` by that of a report's language.

A piece is a number with its inner comma or point (``100,000``, ``5.93``), dotted
initials (``U.S.``), or letters and digits of any script with their marks, inner
apostrophes (``be'er``) and what only says how they are drawn (soft hyphens, joiners).
Hyphens and all else part pieces. In scripts that write no blanks between words each
character is a piece, so that a word of several is a phrase.
"""

import re
import threading
import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import Any, Literal, NamedTuple

#: Changes whenever the same text would give other terms than before; an index keeps
#: the one that it was made with.
ANALYSIS_VERSION = "4"

#: A piece holds about this many characters at most: longer runs are cut.
LONGEST_PIECE = 64

# Modifier letters that stand for an apostrophe count as letters in Unicode, so they
# are taken out of the letters by name.
_MODIFIERS = "\u02b9\u02bb\u02bc\u02bd\u02be\u02bf"
# The Hebrew geresh is written as an apostrophe more often than not.
_QUOTES = "'`\u00b4\u05f3\u2018\u2019\u201b\u2032\uff07"
# Han with its radicals, kana, Thai, Lao, Tibetan, Myanmar and Khmer, all but digits: no
# blanks between words.
_UNSPACED = (
    "\u0e00-\u0e4f\u0e5a-\u0ecf\u0eda-\u0f1f\u0f2a-\u103f\u104a-\u108f\u109a-\u109f"
    "\u1780-\u17df\u17ea-\u17ff\u2e80-\u2fdf\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff"
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9d"
    "\U0001b000-\U0001b16f\U00020000-\U0003ffff"
)
# What half-width kana write beside a letter, as others write it in it.
_VOICED = "\uff9e\uff9f"
# The soft hyphen, and the joiner that Sinhala and Hindi write within words.
_DRAWN = "\u00ad\u200d"
_MARK_BLOCKS = (
    (0x300, 0x1E00),
    (0x20D0, 0x2100),
    (0x2CEF, 0x2E00),
    (0x302A, 0x309B),
    (0xA66F, 0xABF0),
    (0xFB1E, 0xFB1F),
    (0xFE00, 0xFE30),
    (0x10A00, 0x11FFF),
    (0x1E000, 0x1E950),
)


def _marks() -> str:
    """Return the ranges of combining marks, as they stand in a character class."""
    parts: list[str] = []
    start = previous = -2
    for first, end in _MARK_BLOCKS:
        for code in range(first, end):
            if unicodedata.category(chr(code))[0] != "M":
                continue
            if code != previous + 1:
                if start >= 0:
                    parts.append(f"{chr(start)}-{chr(previous)}")
                start = code
            previous = code
    parts.append(f"{chr(start)}-{chr(previous)}")
    return "".join(parts)


def _piece_pattern() -> str:
    letter = rf"[^\W_{_MODIFIERS}{_UNSPACED}{_VOICED}]"
    apostrophe = f"[{_QUOTES}{_MODIFIERS}]"
    marks = f"[{_marks()}{_DRAWN}{_VOICED}]"
    # Catalan writes a point between two l: col·legi.
    within = f"(?:{marks}{{1,8}}|·(?=[lL])(?<=[lL]·))"
    base = f"{letter}{{1,{LONGEST_PIECE}}}(?:{within}{letter}{{0,24}}){{0,16}}"
    number = (
        r"(?<!\d\.)(?:\d{1,3}(?:,\d{3}){1,6}(?!\d)(?:\.\d{1,15}(?!\d|\.\d))?"
        r"|\d{1,15}\.\d{1,15}(?!\d|\.\d))"
    )
    initials = (
        rf"[^\W\d_](?:\.[^\W\d_]){{1,9}}(?!{letter})"
        rf"(?:\.?{apostrophe}[sS](?!{letter}))?"
    )
    word = f"{base}(?:{apostrophe}{base}){{0,3}}"
    return f"{number}|{initials}|{word}|[{_UNSPACED}]{marks}{{0,8}}"


def _ascii_pattern() -> str:
    """Return what ``any_piece`` amounts to where all characters are ASCII."""
    letter = "[a-zA-Z0-9]"
    base = f"{letter}{{1,{LONGEST_PIECE}}}"
    number = (
        r"(?<!\d\.)(?:\d{1,3}(?:,\d{3}){1,6}(?!\d)(?:\.\d{1,15}(?!\d|\.\d))?"
        r"|\d{1,15}\.\d{1,15}(?!\d|\.\d))"
    )
    initials = rf"[a-zA-Z](?:\.[a-zA-Z]){{1,9}}(?!{letter})(?:\.?['`][sS](?!{letter}))?"
    return f"{number}|{initials}|{base}(?:['`]{base}){{0,3}}"


@cache
def any_piece() -> re.Pattern[str]:
    """Return the pattern of a piece of text, in any script; made when it is wanted."""
    return re.compile(_piece_pattern())


_ASCII_PIECE = re.compile(_ascii_pattern(), re.ASCII)
#: What a piece loses to become its written form, once its apostrophes are plain.
DROPPED = re.compile(rf",|(?<!\d)\.|'[sS]\Z|[{_DRAWN}·]")
_HALF_WIDTH = re.compile("[\uff66-\uff9f]")
#: Every kind of apostrophe to the plain one, for ``str.translate``.
APOSTROPHES = dict.fromkeys(map(ord, _QUOTES + _MODIFIERS), "'")


def _folds() -> dict[int, str]:
    """Return what lower-case letters fold to; "" for marks that fold to nothing."""
    table: dict[int, str] = dict(APOSTROPHES)
    table.update(dict.fromkeys(range(0x300, 0x370), ""))
    # Points and vowel signs that Hebrew and Arabic texts write or leave out.
    for first, end in ((0x591, 0x5C8), (0x610, 0x61B), (0x64B, 0x660), (0x6D6, 0x6EE)):
        for code in range(first, end):
            if unicodedata.category(chr(code)) == "Mn":
                table[code] = ""
    table.update({0x670: "", 0x640: "", 0x200D: "", 0x200C: "", 0xAD: ""})
    for first, end in _FOLDING:
        for code in range(first, end):
            if (char := chr(code)).isalnum() or code >> 8 in _RADICALS:
                table.setdefault(code, _plain_of(char))
    special = {ord(a): b for a, b in _SPECIAL.items()}
    # Arabic letters drawn as they join stand for letters that are folded themselves.
    table = {code: plain.translate(special) for code, plain in table.items()} | special
    return {code: plain for code, plain in table.items() if plain != chr(code)}


def _plain_of(char: str) -> str:
    """Return what stands for a character in plain letters and digits."""
    if char.isdigit():
        plain = str(unicodedata.digit(char))
    else:
        plain = unicodedata.normalize("NFKD", char).lower()
        plain = "".join(c for c in plain if not unicodedata.combining(c))
    return plain if plain.isalnum() else char


#: The radicals of Han are symbols to Unicode, letters to fonts.
_RADICALS = (0x2E, 0x2F)
# Letters with accents, ligatures, digits of other scripts, small raised and lowered
# ones, Roman numbers, radicals of Han, and letters as they are drawn narrow or joined.
_FOLDING = (
    (0xAA, 0x250), (0x386, 0x3D0), (0x587, 0x588), (0x620, 0x6FA), (0x966, 0x970),
    (0x1E00, 0x2000), (0x2070, 0x20A0), (0x2100, 0x2190), (0x2460, 0x249C),
    (0x2E80, 0x2FE0), (0xFB00, 0xFB18), (0xFB50, 0xFC00), (0xFDF2, 0xFDF3),
    (0xFE80, 0xFEFD), (0xFF10, 0xFF5B),
    *((zero, zero + 10) for zero in map(ord, "߀০੦૦୦௦౦೦൦෦๐໐༠၀႐០᠐᥆᧐᪀᪐᭐᮰᱀᱐꘠꣐꤀꧐꧰꩐꯰")),
)  # fmt: skip
_SPECIAL = {
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "ł": "l",
    "ħ": "h", "ı": "i", "þ": "th", "ŋ": "n", "ŧ": "t", "ə": "a", "ς": "σ",
    "ŀ": "l", "ё": "е", "ѐ": "е", "ى": "ي", "ة": "ه", "ک": "ك", "ی": "ي",
}  # fmt: skip

#: Lower-case letters to their folded form, for ``str.translate``.
FOLDS = _folds()


class Forms(dict[str, str]):
    """A dictionary that computes what it lacks; emptied when it grows too large.

    Strangers' queries pass through it too: their long words are not kept.
    """

    _most = 250_000
    _longest = 64

    def __missing__(self, key: str) -> str:
        value = self.compute(key)
        if len(key) <= self._longest:
            if len(self) >= self._most:
                self.clear()
            self[key] = value
        return value

    def compute(self, key: str) -> str:
        """Return the value of a key that is not known yet."""
        raise NotImplementedError


class Snowball:
    """One of Snowball's stemmers. It keeps its word inside, hence the lock."""

    def __init__(self, name: str) -> None:
        self._lock = threading.Lock()
        self._stemmer = _snowball(name)

    def stem(self, word: str) -> str:
        """Return the stem of a word in small letters."""
        with self._lock:
            return str(self._stemmer.stemWord(word))


def _snowball(name: str) -> Any:
    try:
        from Stemmer import Stemmer
    except ModuleNotFoundError:
        # The same stems in Python alone, where nobody has compiled it.
        from snowballstemmer import stemmer

        return stemmer(name)
    # Without a cache of its own: each word is asked for once.
    return Stemmer(name, 0)


class _Written(Forms):
    def compute(self, key: str) -> str:
        if key.isascii() and key.isalnum():
            return key
        form: Literal["NFC", "NFKC"] = "NFKC" if _HALF_WIDTH.match(key) else "NFC"
        plain = unicodedata.normalize(form, key).translate(APOSTROPHES)
        return DROPPED.sub("", plain)


class _Folded(Forms):
    def compute(self, key: str) -> str:
        lowered = WRITTEN[key].lower()
        return lowered if lowered.isascii() else lowered.translate(FOLDS)


class _Stems(Forms):
    def __init__(self) -> None:
        super().__init__()
        self._snowball = Snowball("english")

    def compute(self, key: str) -> str:
        if key.replace(".", "").isdecimal():
            return key
        return self._snowball.stem(key) or key


class _Terms(Forms):
    def compute(self, key: str) -> str:
        return STEMS[FOLDED[key]]


#: Piece to written form, piece to folded form, folded word to stem, piece to term.
#: Index with a piece that ``any_piece`` finds; what is not known yet is computed.
WRITTEN = _Written()
FOLDED = _Folded()
STEMS = _Stems()
TERMS = _Terms()


class Token(NamedTuple):
    """A folded word and where its piece stands: characters, end exclusive."""

    word: str
    start: int
    end: int


def pattern_for(text: str) -> re.Pattern[str]:
    """Return the quickest pattern that finds the pieces of ``text``."""
    return _ASCII_PIECE if text.isascii() else any_piece()


def pieces(text: str) -> list[str]:
    """Return the pieces of a text in order: the position of each is its index."""
    return pattern_for(text).findall(text)


def tokens(text: str) -> Iterator[Token]:
    """Yield the folded words of a text with their offsets, in order."""
    for match in pattern_for(text).finditer(text):
        yield Token(FOLDED[match[0]], match.start(), match.end())


def fold(text: str) -> str:
    """Return a word, or any text, without case and accents, apostrophes plain.

    Pieces are kept apart by one blank, so two names that differ in blanks, hyphens or
    points alone are the same.
    """
    return " ".join(map(FOLDED.__getitem__, pieces(text)))


def query_written(text: str) -> tuple[str, ...]:
    """Return the written forms of a typed word or phrase, in order."""
    return tuple(map(WRITTEN.__getitem__, pieces(text)))


def query_folded(text: str) -> tuple[str, ...]:
    """Return the folded forms of a typed word or phrase, in order."""
    return tuple(map(FOLDED.__getitem__, pieces(text)))
