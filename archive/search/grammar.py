"""The query language: from text to a tree.

``rendering`` writes a tree as text again, ``explain`` as a plain sentence.

No text is an error. What cannot be read as an operator is searched as text or, where
it holds nothing to search, ignored; ``Parsed.notes`` says so. The grammar, over the
tokens of ``lexer``::

    query   = [ either ] ;
    either  = both { ( "OR" | "|" | "||" ) both } ;
    both    = single { [ "AND" | "&&" ] single } ;
    single  = { "NOT" | "-" } ( group | term ) ;
    group   = [ field ":" ] "(" either ")" ;
    term    = [ field ":" ] [ "=" ] ( word [ "*" | "~" [ digits ] ]
                                    | phrase [ "~" digits ] ) ;
    field   = "title" | "text" | "source" | "author" | "path" | "lang" | "place"
            | "date" | "mentioned" | "id" ;
    phrase  = quote { any character but a closing quote } quote ;
    word    = run of characters other than blanks and parentheses ;

``AND``, ``OR`` and ``NOT`` are upper case; ``AND`` binds closer than ``OR`` and may be
left out; fields in either case, ``by`` and ``byline`` for ``author`` and ``language``
for ``lang``. ``-`` stands at the beginning of a term. A ``path`` that is no phrase is a
word with all its marks, in which each ``*`` stands for any characters. A range is
``2020``, ``2020-10``, ``2020-10-23``, ``2020-10..2020-12``, ``..2014``, ``2014..`` or
a comparison such as ``>=2020-10``.

The tree is in normal form: no operator directly within one of its own kind, none with
one child, no double ``Not``, and ``Everything`` only where the query asks for nothing.
"""

import re
from dataclasses import dataclass
from datetime import timedelta
from unicodedata import normalize

from archive.datespan import DayRange, InvalidDateError, PartialDate, plain_figures
from archive.search.analysis import pieces
from archive.search.explain import explain
from archive.search.habits import SMALL, date_habit, range_habit
from archive.search.joined_letters import widened
from archive.search.language_names import language_code
from archive.search.lexer import (
    MOST_CHARACTERS,
    Kind,
    Notes,
    Token,
    has_word,
    lex,
    shown,
)
from archive.search.rendering import render
from archive.search.tree import (
    And,
    ByAuthor,
    Clock,
    Days,
    Everything,
    FromSource,
    Fuzzy,
    HasId,
    InLanguage,
    InPath,
    InPlace,
    Node,
    Not,
    Or,
    Phrase,
    Prefix,
    TextField,
    Word,
)

__all__ = ["MOST_CHARACTERS", "MOST_TERMS", "Parsed", "explain", "parse", "render"]

#: Words, phrases and filters that a query may hold; further ones are ignored.
MOST_TERMS = 64
#: How deep parentheses may lie within each other; deeper ones are ignored.
MOST_DEPTH = 20
#: Other words that may stand between words that are to be near each other.
MOST_SLOP = 100
MOST_EDITS = 2
#: What a pattern of a path may hold.
MOST_STARS = 8
LONGEST_PATTERN = 200
_KOREAN = re.compile("[가-힣]{2,}")
_PLAIN_WORDS = re.compile("[A-Za-z]+(?: [A-Za-z]+)*")
#: Words that are operators, or of which something is to be said.
_SPECIAL = frozenset(("AND", "OR", "NOT", "NEAR", "ADJ", *SMALL))


@dataclass(frozen=True, slots=True)
class Parsed:
    """A query as understood; ``cut`` when it was too long or had too many terms."""

    tree: Node
    notes: tuple[str, ...] = ()
    cut: bool = False

    @property
    def sought(self) -> Node:
        """What reports are matched with: the tree with the forms of its words."""
        return widened(self.tree)


def parse(text: str) -> Parsed:
    """Read a query; never fails."""
    if words := _plain_words(text):
        return Parsed(words)
    notes = Notes()
    cut = len(text) > MOST_CHARACTERS
    if cut:
        notes.add(
            f"The query is longer than {MOST_CHARACTERS:,} characters; what follows "
            "was ignored."
        )
        text = text[:MOST_CHARACTERS]
    if " " in text and (said := date_habit(text.strip())):
        notes.add(f"{shown(text.strip())} was searched as words: {said}.")
    parser = _Parser(lex(text, notes), notes)
    tree = parser.either(0) or Everything()
    return Parsed(tree, notes.said(), cut or parser.terms > MOST_TERMS)


def _plain_words(text: str) -> Node | None:
    """Return the tree of a query that is words alone, as most are; else None.

    The long way finds the same; it is spared.
    """
    if len(text) > MOST_CHARACTERS or not _PLAIN_WORDS.fullmatch(text):
        return None
    words = text.split(" ")
    if len(words) > MOST_TERMS or not _SPECIAL.isdisjoint(words):
        return None
    return joined(And, [Word(word) for word in words])


class _Parser:
    """Recursive descent over the tokens; a rule that finds nothing returns None."""

    def __init__(self, tokens: list[Token], notes: Notes) -> None:
        self.tokens = tokens
        self.notes = notes
        self.at = 0
        self.terms = 0

    def kind(self, ahead: int = 0) -> Kind | None:
        at = self.at + ahead
        return self.tokens[at].kind if at < len(self.tokens) else None

    def either(self, depth: int, field: str = "") -> Node | None:
        """Read up to the end, or to the parenthesis that closes the group."""
        sides: list[Node] = []
        parts: list[Node] = []
        while (kind := self.kind()) is not None:
            if kind is Kind.CLOSE:
                if depth:
                    break
                self.at += 1
                self.notes.add("A ) with no ( before it was ignored.")
            elif kind is Kind.OR and parts and self.operand_follows():
                self.at += 1
                sides.append(joined(And, parts))
                parts = []
            elif kind is Kind.AND and parts and self.operand_follows():
                self.at += 1
            elif node := self.single(depth, field):
                parts.append(node)
        if parts:
            sides.append(joined(And, parts))
        return joined(Or, sides) if sides else None

    def operand_follows(self) -> bool:
        """Tell whether what comes after the operator here can be its right side."""
        ahead = 1
        while self.kind(ahead) is Kind.NOT:
            ahead += 1
        return self.kind(ahead) in (Kind.TERM, Kind.OPEN)

    def single(self, depth: int, field: str) -> Node | None:
        """Read a term or group with the NOTs before it."""
        negated = False
        while self.kind() is Kind.NOT and self.operand_follows():
            negated = not negated
            self.at += 1
        token = self.tokens[self.at]
        self.at += 1
        if token.kind is Kind.OPEN:
            node = self.group(depth, token.field or field)
        elif token.kind is Kind.TERM:
            node = self.term(token, token.field or field)
        else:
            node = self.dangling(token, field)
        if node is None or not negated:
            return node
        return node.child if isinstance(node, Not) else Not(node)

    def group(self, depth: int, field: str) -> Node | None:
        """Read what stands in parentheses, after the opening one."""
        if depth >= MOST_DEPTH:
            self.notes.add(
                f"Parentheses more than {MOST_DEPTH} deep were ignored with what they "
                "hold."
            )
            level = 1
            while level and self.kind() is not None:
                level += {Kind.OPEN: 1, Kind.CLOSE: -1}.get(
                    self.tokens[self.at].kind, 0
                )
                self.at += 1
            return None
        node = self.either(depth + 1, field)
        if self.kind() is Kind.CLOSE:
            self.at += 1
        else:
            self.notes.add("A ( that is never closed was ignored.")
        return node

    def dangling(self, token: Token, field: str) -> Node | None:
        """Read an operator that lacks a side as the word that it is."""
        if token.text == "-":
            self.notes.add("A - with nothing to leave out was ignored.")
            return None
        if not has_word(token.text):
            self.notes.add(f"{token.text} has nothing to join here, so it was ignored.")
            return None
        self.notes.add(
            f"{token.text} has nothing to join here, so it was searched as a word."
        )
        return self.term(Token(Kind.TERM, token.text.lower()), field)

    def term(self, token: Token, field: str) -> Node | None:
        self.terms += 1
        if self.terms > MOST_TERMS:
            self.notes.add(
                f"A query holds at most {MOST_TERMS} words; those from "
                f"{shown(token.text)} on were ignored."
            )
            return None
        between = self.at > 1 and self.kind() in (Kind.TERM, Kind.OPEN)
        if between and token.text in SMALL and not (token.quoted or token.exact):
            self.notes.add(
                f"“{token.text}” in small letters was searched as a word; "
                f"{SMALL[token.text]}."
            )
        match field:
            case "date" | "mentioned":
                return self.days(token, field)
            case "place":
                return InPlace(self.whole(token, field))
            case "source":
                return FromSource(self.whole(token, field))
            case "author":
                return ByAuthor(self.whole(token, field))
            case "path":
                return self.path(token)
            case "lang":
                return InLanguage(language_code(self.whole(token, field)))
            case "id":
                return HasId(self.whole(token, field).lower())
            case "title" | "text":
                return self.text(token, field)
        return self.text(token, None)

    def whole(self, token: Token, field: str) -> str:
        """Return the value of a field that is compared in whole words or names."""
        if token.star or token.tilde is not None:
            taken = "whole words" if field == "author" else "a whole name"
            self.notes.add(
                f"{field}: takes {taken}, so the mark after {shown(token.text)} "
                "was ignored."
            )
        return token.text

    def path(self, token: Token) -> InPath:
        """Return the file or folder of a path, which may be a pattern."""
        pattern = token.star
        if pattern and (
            token.text.count("*") > MOST_STARS or len(token.text) > LONGEST_PATTERN
        ):
            self.notes.add(
                f"A path holds at most {MOST_STARS} * and {LONGEST_PATTERN} characters "
                f"with them, so those of {shown(token.text)} stood for themselves."
            )
            pattern = False
        if token.quoted and (token.exact or token.tilde is not None):
            self.notes.add(
                f"path: takes {shown(token.text)} as it stands; = and ~ were ignored."
            )
        return InPath(token.text, pattern)

    def days(self, token: Token, field: str) -> Node:
        """Read a range of days; what is none is searched as words, never dropped."""
        clock = Clock.MENTIONED if field == "mentioned" else Clock.PUBLISHED
        try:
            days = _read_days(token.text)
        except InvalidDateError as error:
            self.notes.add(
                f"{field}: {error.message}. It was searched as words."
                f"{range_habit(token.text + '*' * token.star)}"
            )
            return (
                Phrase(f"{field} {token.text}") if token.quoted else _odd(field, token)
            )
        if days.reversed:
            self.notes.add(
                f"{field}:{days} ends before it begins, so its two ends were swapped."
            )
        return Days(days.ordered(), clock)

    def text(
        self, token: Token, field: TextField | None
    ) -> Word | Prefix | Fuzzy | Phrase:
        """Read a word or phrase that is searched in the text."""
        if token.quoted:
            slop = token.tilde or 0
            if slop > MOST_SLOP:
                self.notes.add(
                    f"~{slop} after {shown(token.text)} was read as ~{MOST_SLOP}, the "
                    "most there is."
                )
            return Phrase(token.text, field, min(slop, MOST_SLOP), token.exact)
        word = _plain(token, field)
        if not token.star and token.tilde is None:
            if not token.exact and _takes_particles(word):
                return Prefix(word, field)
            return Word(word, field, token.exact)
        mark = "*" if token.star else "~"
        if len(pieces(word)) > 1 or token.exact:
            why = (
                "= asks for the word as written" if token.exact else "it needs one word"
            )
            self.notes.add(f"The {mark} after {shown(word)} was ignored: {why}.")
            return Word(word, field, token.exact)
        if token.star:
            return Prefix(word, field)
        return self.fuzzy(word, token.tilde, field)

    def fuzzy(self, word: str, edits: int | None, field: TextField | None) -> Fuzzy:
        if edits is not None and edits > MOST_EDITS:
            self.notes.add(
                f"~{edits} after {shown(word)} was read as ~{MOST_EDITS}, the most "
                "letters that may differ."
            )
        return Fuzzy(word, min(edits or 1, MOST_EDITS), field)


def _plain(token: Token, field: TextField | None) -> str:
    """Return the word of a token so that it cannot be read as an operator again."""
    bare = field is None and not token.exact and token.text in ("AND", "OR", "NOT")
    return token.text.lower() if bare else token.text


def _takes_particles(word: str) -> bool:
    """Tell a word of Korean, which writes its particles behind nouns without a blank.

    No stemmer knows them, and hardly a noun stands without one. So many words begin
    with one syllable that it is left alone.
    """
    return _KOREAN.fullmatch(normalize("NFC", word)) is not None


def _odd(field: str, token: Token) -> Node:
    """Return the words of a value that its field could not read."""
    return Word(f"{field}:{token.text}")


def _read_days(text: str) -> DayRange:
    """Read a range, or a comparison such as ``>=2020-10``.

    Raises:
        InvalidDateError: It is neither.
    """
    text = plain_figures(text)
    for sign in (">=", "<=", ">", "<"):
        if not text.startswith(sign):
            continue
        bound = PartialDate.parse(text.removeprefix(sign))
        try:
            if sign == ">":
                bound = PartialDate.of(bound.latest + timedelta(days=1))
            elif sign == "<":
                bound = PartialDate.of(bound.earliest - timedelta(days=1))
        except OverflowError as error:
            raise InvalidDateError(text, "no day lies beyond it") from error
        return DayRange(bound, None) if sign[0] == ">" else DayRange(None, bound)
    return DayRange.parse(text)


def joined(kind: type[And] | type[Or], nodes: list[Node]) -> Node:
    """Join nodes by an operator, in normal form; needs at least one."""
    flat: list[Node] = []
    for node in nodes:
        if isinstance(node, And | Or) and isinstance(node, kind):
            flat.extend(node.children)
        else:
            flat.append(node)
    return flat[0] if len(flat) == 1 else kind(tuple(flat))
