"""The query language the other way: from a tree to its text."""

from archive.search.language_names import UNKNOWN
from archive.search.lexer import Kind, Notes, Token, has_word, lex
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
    Word,
)


def render(tree: Node) -> str:
    """Write a tree in the query language: parsing it gives the tree back.

    This holds for trees as ``parse`` returns them.
    """
    match tree:
        case Everything():
            return ""
        case Or(children):
            return " OR ".join(map(render, children))
        case And(children):
            return " ".join(
                f"({render(child)})" if isinstance(child, Or) else render(child)
                for child in children
            )
        case Not(child):
            text = render(child)
            return f"-({text})" if isinstance(child, And | Or) else f"-{text}"
        case Days(days, clock):
            field = "mentioned" if clock is Clock.MENTIONED else "date"
            return f"{field}:{days}"
        case InPlace(text):
            return f"place:{_value(text)}"
        case FromSource(text):
            return f"source:{_value(text)}"
        case ByAuthor(text):
            return f"author:{_value(text)}"
        case InPath(text, pattern):
            return f"path:{text if pattern else _path(text)}"
        case InLanguage(code):
            return f"lang:{_value(code or UNKNOWN)}"
        case HasId(text):
            return f"id:{_value(text)}"
    return _render_text(tree)


def _render_text(leaf: Word | Prefix | Fuzzy | Phrase) -> str:
    field = f"{leaf.field}:" if leaf.field else ""
    match leaf:
        case Word(text, _, exact):
            return f"{field}{'=' * exact}{text}"
        case Prefix(text):
            return f"{field}{text}*"
        case Fuzzy(text, distance):
            return f"{field}{text}~{distance if distance > 1 else ''}"
        case Phrase(text, _, slop, exact):
            near = f"~{slop}" if slop else ""
            return f'{field}{"=" * exact}"{text}"{near}'


def _path(text: str) -> str:
    """Write a path, in quotes where it would not stand without."""
    tokens = lex(f"path:{text}", Notes())
    return text if tokens == [Token(Kind.TERM, text, "path")] else f'"{text}"'


def _value(text: str) -> str:
    """Write the value of a field, in quotes where it would not stand without."""
    tokens = lex(f"place:{text}", Notes())
    alone = len(tokens) == 1 and tokens[0] == Token(Kind.TERM, text, "place")
    return text if alone and has_word(text) else f'"{text}"'
