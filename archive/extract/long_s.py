"""The long s of old print: "laſt Thurſday" is last Thursday, "Auguſt" August.

It is read as a round one where days are looked for, sign by sign, so that what is found
stands at the same place in the text as it is printed.
"""

from dataclasses import replace

from archive.model import DateMention

#: It has a sign of its own.
LONG_S = "\u017f"


def modern(text: str) -> str:
    """Return a text with each long s as a round one."""
    return text.replace(LONG_S, "s")


def as_printed(mentions: tuple[DateMention, ...], text: str) -> tuple[DateMention, ...]:
    """Return what was found in a modern text with the words as they are printed."""
    if LONG_S not in text:
        return mentions
    return tuple(
        replace(found, text=text[found.span.start : found.span.end])
        if modern(text[found.span.start : found.span.end]) == found.text
        else found
        for found in mentions
    )
