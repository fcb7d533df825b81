"""Wikimedia's markup to plain text, as far as a reader and a search need it."""

import re

_TEMPLATE = re.compile(r"\{\{[^{}]*\}\}")
_TABLE = re.compile(r"\{\|.*?\|\}", re.DOTALL)
_DROPPED = re.compile(
    r"<ref\b[^>/]*/>|<(ref|gallery|math|timeline)\b.*?</\1>|<!--.*?-->", re.DOTALL
)
_FILES = re.compile(
    r"\[\[(?:File|Image|Category)\s*:[^\[\]]*(?:\[\[[^\[\]]*\]\][^\[\]]*)*\]\]",
    re.IGNORECASE,
)
_LINK = re.compile(r"\[\[(?:[^|\[\]]*\|)?([^\[\]]*)\]\]")
_OUTER = re.compile(r"\[(?:https?:)?//\S+(?:\s+([^\]]*))?\]")
_TAG = re.compile(r"<[^<>]{1,200}>")
_HEADING = re.compile(r"^=+\s*(.*?)\s*=+\s*$", re.MULTILINE)
_DAY = re.compile(r"\{\{\s*date\s*\|\s*([^{}|]{4,40}?)\s*[|}]", re.IGNORECASE)
_MOST_NESTED = 12


def stated_day(markup: str) -> str:
    """Return what a page's date template says, as Wikinews has it; "" for none."""
    match = _DAY.search(markup)
    return match[1] if match else ""


def plain_text(markup: str) -> str:
    """Return the running text of a page."""
    text = _DROPPED.sub("", markup)
    for _ in range(_MOST_NESTED):
        text, count = _TEMPLATE.subn("", text)
        if not count:
            break
    text = _FILES.sub("", _TABLE.sub("", text))
    text = _OUTER.sub(lambda match: match[1] or "", _LINK.sub(r"\1", text))
    text = _HEADING.sub(r"\1", _TAG.sub("", text))
    text = re.sub(r"'{2,5}", "", text)
    text = re.sub(r"^[*#:;]+\s*", "", text, flags=re.MULTILINE)
    return re.sub(r"\n{3,}", "\n\n", text).strip()
