"""Feeding a page to Python's parser, so that tags without an end cost it no hours."""

import re
from html.parser import HTMLParser

#: A page that was cut short ends within a tag, and its attributes may hold a few more.
_MANY = 20
_COMMENT_END = re.compile(r"--!?\s*>")


def feed(reader: HTMLParser, markup: str) -> None:
    """Feed a whole page to a parser and close it.

    Behind the last ``>`` no tag ends, and behind the last ``-->`` no comment. Some
    versions of Python look for the end of each that opens there through all that
    follows, so where many do they are fed as text.
    """
    markup = _as_text(markup, "<", _last_tag(markup))
    reader.feed(_as_text(markup, "<!--", _last_comment(markup)))
    reader.close()


def _as_text(markup: str, opening: str, start: int) -> str:
    if markup.count(opening, start) <= _MANY:
        return markup
    return markup[:start] + markup[start:].replace(opening, "&lt;" + opening[1:])


def _last_tag(markup: str) -> int:
    return markup.rfind(">") + 1


def _last_comment(markup: str) -> int:
    return max((found.end() for found in _COMMENT_END.finditer(markup)), default=0)
