"""Say in one plain line how a query was understood."""

from datetime import date

from archive.datespan import DayRange, DaySpan
from archive.search.language_names import language_name
from archive.search.tree import (
    And,
    ByAuthor,
    Clock,
    Days,
    Everything,
    Filter,
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
    conjuncts,
)

_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August"),
    *("September", "October", "November", "December"),
)


def explain(tree: Node) -> str:
    """Return the line, such as ``reports with “rocket”, not “drill”, naming Gaza``."""
    if isinstance(tree, Everything):
        return "all reports"
    parts = conjuncts(tree)
    bare = [p.child if isinstance(p, Not) else p for p in parts]
    words = [p for p in parts if not isinstance(p, Filter | Not)]
    left = [b for b, p in zip(bare, parts, strict=True) if b is not p]
    left = [b for b in left if not isinstance(b, Filter)]
    clauses = []
    if words:
        clauses.append(
            "with " + _series([_node(w, len(parts) > 1) for w in words], "and")
        )
    if left:
        dropped = _series([_node(b, len(left) > 1) for b in left], "or")
        clauses.append(f"not {dropped}" if words else f"but those with {dropped}")
    for b, p in zip(bare, parts, strict=True):
        if isinstance(b, Filter):
            clauses.append(("" if b is p else "not ") + _clause(b))
    every = "all reports " if left and not words else "reports "
    return every + ", ".join(clauses)


def _clause(node: Filter) -> str:
    match node:
        case Days(days, Clock.PUBLISHED):
            return f"dated {days_in_words(days)}"
        case Days(days, _):
            return speaking_of(days)
        case InPlace(text):
            return f"naming {text}"
        case FromSource(text):
            return f"from {text}"
        case ByAuthor(text):
            return f"by {text}"
        case InPath(text):
            return f"filed under {text}"
        case InLanguage(code):
            return f"in {language_name(code)}"
        case HasId(text):
            return f"with the id {text}"


def thing(node: Node) -> str:
    """Describe a node as a thing that a report has: ``the source Reuters``."""
    return _node(node, nested=False)


def _node(node: Node, nested: bool = True) -> str:
    match node:
        case And(children) | Or(children):
            word = "and" if isinstance(node, And) else "or"
            text = _series([_node(c) for c in children], word)
            return f"({text})" if nested else text
        case Not(child):
            return f"not {_node(child)}"
        case Days(days, clock):
            verb = "a date in" if clock is Clock.PUBLISHED else "a mention of"
            return f"{verb} {days_in_words(days)}"
        case InPlace(text):
            return f"the place {text}"
        case FromSource(text):
            return f"the source {text}"
        case ByAuthor(text):
            return f"the author {text}"
        case InPath(text):
            return f"the path {text}"
        case InLanguage(code):
            return f"the language {language_name(code)}" if code else language_name("")
        case HasId(text):
            return f"the id {text}"
        case Everything():
            return "anything"
    return _leaf(node)


def _leaf(leaf: Word | Prefix | Fuzzy | Phrase) -> str:
    match leaf:
        case Word(text, _, exact):
            said = f"“{text}”" + (" as written" if exact else "")
        case Prefix(text):
            said = f"a word beginning with “{text}”"
        case Fuzzy(text, distance):
            letters = "one letter" if distance == 1 else f"{distance} letters"
            said = f"a word at most {letters} off “{text}”"
        case Phrase(text, _, slop, exact):
            said = f"“{text}”" + (" as written" if exact else "")
            if slop:
                said = f"the words of {said} with at most {slop} others between them"
            else:
                said = f"the phrase {said}"
    where = {"title": " in the title", "text": " in the text"}.get(leaf.field or "", "")
    return said + where


def _series(items: list[str], word: str) -> str:
    """Join ``a``, ``b`` and ``c`` as a sentence does."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {word} {items[-1]}"


def speaking_of(days: DayRange) -> str:
    """Return what a report does that has a mention within a range."""
    word = "days " if days.start is None else ""
    return f"speaking of {word}{days_in_words(days)}"


def days_in_words(days: DayRange) -> str:
    """Return a range with both its ends spelled: ``1–31 October 2020``."""
    if days.start is None and days.end is None:
        return "any day"
    span = days.span
    if days.start is None:
        return f"up to {day_in_words(span.latest)}"
    if days.end is None:
        return f"{day_in_words(span.earliest)} or later"
    return span_in_words(span)


def span_in_words(span: DaySpan) -> str:
    """Return a span of days: ``1–31 October 2020``, ``5 May–3 June 2020``."""
    first, last = span.earliest, span.latest
    end = day_in_words(last)
    if first == last:
        return end
    if first.year != last.year:
        return f"{day_in_words(first)} – {end}"
    if first.month != last.month:
        return f"{first.day} {_MONTHS[first.month - 1]} – {end}"
    return f"{first.day}–{end}"


def day_in_words(day: date) -> str:
    """Return a day: ``23 October 2020``."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
