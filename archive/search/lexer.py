"""Cut the text of a query into tokens; what cannot be an operator is text.

Nothing here fails: a character that means nothing is dropped with a note, a sentence
for the reader that says what was ignored and why. The grammar is in ``grammar``.
"""

import re
from dataclasses import dataclass, field
from enum import Enum, auto

from archive.search.analysis import pattern_for
from archive.search.habits import (
    call_habit,
    field_habit,
    habit,
    parted_range,
    quoted_date,
)

#: A query of more characters is cut.
MOST_CHARACTERS = 2_000
_MOST_NOTES = 10
#: Characters that any opening double quote but a guillemet may be closed by.
_QUOTES = '"“”„‟＂'
_CLOSING = {**dict.fromkeys(_QUOTES, _QUOTES), "«": "»", "»": "«"}
#: What may be written before a colon to say where to look.
FIELDS = (
    *("title", "text", "source", "author", "path", "lang", "place", "date"),
    *("mentioned", "id"),
)
#: Other names of fields.
_ALSO = {"by": "author", "byline": "author", "language": "lang"}
_FIELD = re.compile(r"([^\W\d_]+):(?=[^\s)])")
_BARE = re.compile(r"[^\s()]+")
_PHRASE_TAIL = re.compile(r"~(\d*)|\*+", re.ASCII)
_OPERATOR = re.compile(r"~(\d{0,6})|\*", re.ASCII)
#: Marks that are not seen, which what is pasted brings along. Those within a word are
#: left, since they part it in texts.
_UNSEEN = "\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
_UNSEEN_AT_EDGES = re.compile(rf"(?<!\w)[{_UNSEEN}]+|[{_UNSEEN}]+(?!\w)")
#: Operators as they are typed beside Han and kana, and the sign of minus.
_WIDE = str.maketrans("（）－﹣−＊", "()---*")
_WIDE_FIELD = re.compile("(?<=[A-Za-z])：")
#: Words between single quotation marks, which are apostrophes elsewhere.
_SINGLE = re.compile(r"['‘](\w[^'‘’\"“”()]*\s[^'‘’\"“”()]*\w)['’](?!\w)")
#: Marks that mean nothing where a term should begin.
_MARKS = "-*~:"
#: Marks that would be read as operators at the edges of a word.
_EDGES = "*~:" + "".join(_CLOSING)
_UNTIL = {q: re.compile(f"[{closing}]") for q, closing in _CLOSING.items()}
_NO_QUOTES = dict.fromkeys(map(ord, _CLOSING), " ")


class Kind(Enum):
    """What a token is."""

    OPEN = auto()
    CLOSE = auto()
    AND = auto()
    OR = auto()
    NOT = auto()
    TERM = auto()


#: The marks are those of other search languages; without words they would be ignored.
_OPERATORS = {
    "AND": Kind.AND,
    "OR": Kind.OR,
    "NOT": Kind.NOT,
    "&&": Kind.AND,
    "|": Kind.OR,
    "||": Kind.OR,
}


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a query.

    ``text`` is as typed, without quotes, field and the operators at its edges.
    ``field`` is one of ``FIELDS`` or empty. ``star`` says that a ``*`` followed (of a
    path, that it holds one), ``tilde`` is the number after a ``~``, 0 for none given,
    None for no ``~``.
    """

    kind: Kind
    text: str = ""
    field: str = ""
    quoted: bool = False
    exact: bool = False
    star: bool = False
    tilde: int | None = None


@dataclass(slots=True)
class Notes:
    """Sentences for the reader, each once, in the order of their causes."""

    _lines: dict[str, None] = field(default_factory=dict)

    def add(self, line: str) -> None:
        """Keep ``line`` unless it was said already."""
        self._lines.setdefault(line)

    def said(self) -> tuple[str, ...]:
        """Return the sentences, all but the first few summed up in one."""
        lines = tuple(self._lines)
        if len(lines) <= _MOST_NOTES:
            return lines
        more = len(lines) - _MOST_NOTES
        return (*lines[:_MOST_NOTES], f"{more} more marks or words were ignored.")


def shown(text: str) -> str:
    """Return ``text`` in quotes, cut when long, fit to stand in a note."""
    return f"“{text if len(text) <= 40 else text[:39] + '…'}”"


def has_word(text: str) -> bool:
    """Tell whether ``text`` holds a letter or digit, so that it can be searched."""
    return pattern_for(text).search(text) is not None


def lex(text: str, notes: Notes) -> list[Token]:
    """Return the tokens of ``text``, adding to ``notes`` what was ignored."""
    return _Lexer(text, notes).run()


class _Lexer:
    def __init__(self, text: str, notes: Notes) -> None:
        self.text = text if text.isascii() else _plainly(text)
        self.notes = notes
        self.at = 0
        self.tokens: list[Token] = []
        #: For each parenthesis that is open, whether it asks for paths.
        self.in_paths: list[bool] = []

    def run(self) -> list[Token]:
        while self.at < len(self.text):
            here = self.text[self.at]
            after = self.text[self.at + 1 : self.at + 2]
            if here.isspace():
                self.at += 1
            elif here in "()":
                self.at += 1
                self.parenthesis(here)
            elif here == "-" and after and not after.isspace() and after not in "-)":
                self.at += 1
                self.tokens.append(Token(Kind.NOT, "-"))
            else:
                self.term()
        return self.tokens

    def parenthesis(self, mark: str, field: str = "") -> None:
        """Take a parenthesis; one that opens is of a field, or of that around it."""
        if mark == "(":
            around = self.in_paths[-1:] == [True] and not field
            self.in_paths.append(field == "path" or around)
        elif self.in_paths:
            self.in_paths.pop()
        kind = Kind.OPEN if mark == "(" else Kind.CLOSE
        self.tokens.append(Token(kind, mark if field else "", field))

    def term(self) -> None:
        """Read one word or phrase with its field and the marks at its edges."""
        if self.in_paths[-1:] == [True] and self.path_in_group():
            return
        if not self.skip_marks():
            return
        name = self.field_name()
        if name and self.text.startswith("(", self.at):
            self.at += 1
            self.parenthesis("(", name)
            return
        exact = self.text.startswith("=", self.at)
        at = self.at + exact
        if at < len(self.text) and self.text[at] in _CLOSING:
            self.at = at + 1
            if self.phrase(self.text[at], name, exact):
                return
            if not name and not exact:
                return
            self.at = at - exact
        self.bare(name)

    def skip_marks(self) -> bool:
        """Pass over marks that begin no term; tell whether a term follows them."""
        start = self.at
        while self.at < len(self.text) and self.text[self.at] in _MARKS:
            self.at += 1
        head = self.text[start : self.at]
        rest = _BARE.match(self.text, self.at)
        if not rest:
            self.ignored(head)
            return False
        if head.strip(":"):
            self.notes.add(
                f"The {head[:9]} before {shown(rest[0])} was ignored: * and ~ work at "
                "the end of a word, and one - before it leaves it out."
            )
        return True

    def field_name(self) -> str:
        """Read the name of a field and its colon, when they stand here."""
        match = _FIELD.match(self.text, self.at)
        if not match:
            return ""
        name = match[1].lower()
        name = _ALSO.get(name, name)
        if name in FIELDS:
            self.at = match.end()
            return name
        if not self.text.startswith("//", match.end()):
            known = f"the fields are {', '.join(f + ':' for f in FIELDS)}"
            self.notes.add(
                f"“{match[1][:39]}:” is not a field, so it was searched as a word; "
                f"{field_habit(name) or known}."
            )
        return ""

    def phrase(self, opening: str, name: str, exact: bool) -> bool:
        """Read a phrase after its opening quote; tell whether there was one."""
        found = _UNTIL[opening].search(self.text, self.at)
        if not found:
            rest = self.text[self.at : self.at + 60].strip()
            self.notes.add(
                f"The quotation mark before {shown(rest)} is never closed, so it was "
                "ignored."
                if rest
                else "A quotation mark with nothing after it was ignored."
            )
            return False
        inside = self.text[self.at : found.start()].translate(_NO_QUOTES)
        inside = " ".join(inside.split())
        self.at = found.end()
        tilde = self.phrase_tail(inside)
        if not has_word(inside):
            self.notes.add("Quotation marks with no word between them were ignored.")
            return True
        if "*" in inside:
            self.starred(inside, name)
        self.tokens.append(
            Token(Kind.TERM, inside, name, quoted=True, exact=exact, tilde=tilde)
        )
        return True

    def starred(self, inside: str, name: str) -> None:
        """Say what became of a ``*`` in quotes, where others let it be any word."""
        what = "stands for itself" if name == "path" else "was ignored"
        known = " ".join(word for word in inside.split() if word != "*")
        also = ""
        if name != "path" and " " in known and known != inside and len(known) <= 40:
            also = f'; "{known}"~1 has another between them'
        self.notes.add(
            f"The * in {shown(inside)} {what}: words in quotes stand as typed{also}."
        )

    def phrase_tail(self, inside: str) -> int | None:
        """Read ``~5`` after a phrase."""
        match = _PHRASE_TAIL.match(self.text, self.at)
        if not match:
            return None
        self.at = match.end()
        if match[1]:
            return int(match[1][:6])
        self.notes.add(
            f"The {match[0][0]} after {shown(inside)} was ignored; write ~5 to find "
            "its words with at most 5 others between them."
        )
        return None

    def bare(self, name: str) -> None:
        """Read a run of characters up to a blank or a parenthesis."""
        match = _BARE.match(self.text, self.at)
        typed = match[0] if match else ""
        self.at += len(typed)
        if typed in _OPERATORS and not name:
            self.tokens.append(Token(_OPERATORS[typed], typed))
            return
        if name == "path":
            self.path(typed)
            return
        if typed[:1] in "'‘":
            self.single_quotes(self.at - len(typed))
        core = typed.lstrip(_EDGES + "-=")
        head = typed[: len(typed) - len(core)]
        word, tail = _split_tail(core)
        if not has_word(word):
            self.ignored(typed)
            return
        if name and "-" in head:
            self.notes.add(
                f"The - in {shown(f'{name}:{typed}')} was ignored; to leave it out, "
                f"write -{name}:{word[:39]}"
            )
        if typed.endswith(":") and word.lower() in FIELDS:
            self.notes.add(
                f"{shown(typed)} stands alone, so it was searched as a word; write "
                f"{word.lower()}: and its value without a blank between."
            )
        self.tell_habits(typed, name)
        operator = _OPERATOR.search(tail)
        tilde = operator[1] if operator else None
        self.tokens.append(
            Token(
                Kind.TERM,
                word,
                name,
                exact="=" in head,
                star=operator is not None and tilde is None,
                tilde=int(tilde or 0) if tilde is not None else None,
            )
        )

    def tell_habits(self, typed: str, name: str) -> None:
        """Say it where what was just read means more in another search language."""
        behind = self.text[self.at : self.at + 40]
        if name in ("date", "mentioned"):
            if said := parted_range(typed, behind) or quoted_date(typed, behind):
                self.notes.add(f"{shown(f'{name}:{typed}')} was read alone; {said}.")
        elif said := (behind[:1] == "(" and call_habit(typed.lower())) or habit(typed):
            self.notes.add(f"{shown(typed)} was searched as it stands: {said}.")

    def path_in_group(self) -> bool:
        """Read one of several paths in parentheses; tell whether there was one."""
        match = _BARE.match(self.text, self.at)
        typed = match[0] if match else ""
        field = _FIELD.match(typed)
        if (
            typed in _OPERATORS
            or typed.lstrip("=")[:1] in _CLOSING
            or (field and field[1].lower() in (*FIELDS, *_ALSO))
        ):
            return False
        self.at += len(typed)
        self.path(typed)
        return True

    def path(self, typed: str) -> None:
        """Take a path as it is written: names of files hold all sorts of marks."""
        if not has_word(typed):
            self.ignored(typed)
            return
        token = Token(Kind.TERM, typed, "path", star="*" in typed)
        self.tokens.append(token)

    def single_quotes(self, start: int) -> None:
        """Say it where words stand between single quotation marks, as in print."""
        if match := _SINGLE.match(self.text, start):
            self.notes.add(
                f"{shown(match[0])} was searched as single words: a phrase stands in "
                "double quotation marks."
            )

    def ignored(self, typed: str) -> None:
        self.notes.add(f"{shown(typed)} holds no letter or digit, so it was ignored.")


def _plainly(text: str) -> str:
    """Return a query without what hides an operator or keeps it from being one."""
    text = _UNSEEN_AT_EDGES.sub("", text)
    return _WIDE_FIELD.sub(":", text.translate(_WIDE))


def _split_tail(core: str) -> tuple[str, str]:
    """Cut a word from the operators and marks that follow it."""
    end = len(core)
    while True:
        word = core[:end].rstrip(_EDGES)
        bare = word.rstrip("0123456789")
        if not bare.endswith("~"):
            return word, core[len(word) :]
        end = len(bare) - 1
