"""Corrections of one report that change nothing in it, and why."""

from collections.abc import Iterable

from archive.extract.places.corrections import NO_PLACE
from archive.extract.places.names import fold, key_of
from archive.model import Document, Record

NOT_THERE = "these words do not stand in the report"
#: The words are there, but nothing that a place of the gazetteer is called.
NO_NAME = (
    "these words stand in the report, but not as a name that Dateline knows; "
    "places.csv makes a name of them"
)


def why_idle(record: Record, document: Document, name: str, place_id: str) -> str:
    """Return why a correction changes nothing in its report; "" where it may.

    That a name is no place is true, too, where it is not taken for one.

    Args:
        record: What was read; the places that it gives itself are in no text.
        document: What was made of it, by this correction among others.
        name: The name that the correction is about.
        place_id: What it shall mean.
    """
    key = fold(name)
    if any(fold(mention.text) == key for mention in document.places):
        return ""
    printed = (document.title, document.head, document.text)
    if not _stands_in((*printed, record.dateline, *record.places), key):
        return NOT_THERE
    return "" if place_id == NO_PLACE else NO_NAME


def _stands_in(texts: Iterable[str], key: str) -> bool:
    """Tell whether words stand in texts, wherever a line or a hyphen parts them.

    Within a text each St is written out, even one that ends a name.
    """
    close = {_close(key), _close(f"{key} x").removesuffix("x")} - {""}
    return any(words in kept for kept in map(_close, texts) for words in close)


def _close(text: str) -> str:
    return key_of(text).replace(" ", "")
