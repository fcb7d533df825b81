"""Wikimedia's markup to plain text, as far as a reader and a search need it."""

import re
from collections.abc import Callable

_TEMPLATE = re.compile(r"\{\{[^{}]*\}\}")
#: Where what is dropped begins; a reference without a name may be over at once.
_DROPPED = re.compile(
    r"(?P<whole><ref\b[^<>/]*/>)|<(?P<tag>ref|gallery|math|timeline)\b|(?P<note><!--)"
)
_TABLE = re.compile(r"\{\|")
_FILES = re.compile(
    r"\[\[(?:File|Image|Category)\s*:[^\[\]]*(?:\[\[[^\[\]]*\]\][^\[\]]*)*\]\]",
    re.IGNORECASE,
)
_LINK = re.compile(r"\[\[(?:[^|\[\]]*\|)?([^\[\]]*)\]\]")
_OUTER = re.compile(r"\[(?:https?:)?//\S+(?:\s+([^\]]*))?\]")
_TAG = re.compile(r"<[^<>]{1,200}>")
_HEADING = re.compile(r"^=(.*)=\s*$", re.MULTILINE)
_DAY = re.compile(r"\{\{\s*date\s*\|\s*([^{}|]{4,40}?)\s*[|}]", re.IGNORECASE)
_MOST_NESTED = 12


def stated_day(markup: str) -> str:
    """Return what a page's date template says, as Wikinews has it; "" for none."""
    match = _DAY.search(markup)
    return match[1] if match else ""


def plain_text(markup: str) -> str:
    """Return the running text of a page."""
    text = _without(markup, _DROPPED, _end_of_dropped)
    for _ in range(_MOST_NESTED):
        text, count = _TEMPLATE.subn("", text)
        if not count:
            break
    text = _FILES.sub("", _without(text, _TABLE, lambda _: "|}"))
    # No address ends behind the last bracket, however many begin there.
    linked, bracket, rest = _LINK.sub(r"\1", text).rpartition("]")
    text = _OUTER.sub(lambda match: match[1] or "", linked + bracket) + rest
    text = _HEADING.sub(lambda match: match[1].strip("=").strip(), _TAG.sub("", text))
    text = re.sub(r"'{2,5}", "", text)
    text = re.sub(r"^[*#:;]+\s*", "", text, flags=re.MULTILINE)
    return re.sub(r"\n{3,}", "\n\n", text).strip()


def _end_of_dropped(opening: re.Match[str]) -> str:
    if opening["whole"]:
        return ""
    return "-->" if opening["note"] else f"</{opening['tag']}>"


def _without(
    text: str, opening: re.Pattern[str], end_of: Callable[[re.Match[str]], str]
) -> str:
    """Return a text without all that lies between an opening and its end.

    Args:
        text: The text.
        opening: What may open.
        end_of: What ends it; "" where it is over at once.
    """
    kept: list[str] = []
    endless: set[str] = set()
    done = at = 0
    while begun := opening.search(text, at):
        at, end = begun.end(), end_of(begun)
        found = -1 if end in endless else text.find(end, at)
        if found < 0:
            # Nor does any that begins later: the text is looked through once for each.
            endless.add(end)
            continue
        kept.append(text[done : begun.start()])
        done = at = found + len(end)
    return "".join([*kept, text[done:]])
