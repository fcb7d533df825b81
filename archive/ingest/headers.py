"""Lines such as ``Headline: …`` that many clippings have above their text."""

import re
from collections.abc import Mapping

from archive.ingest.field_names import ALIASES, plain_name

_LINE = re.compile(r"(?P<key>[^\W\d_][\w -]{1,24}?)[ \t]*:[ \t]+(?P<value>\S[^\n]*)")
#: What such lines may say of a report, its text aside.
_KNOWN = frozenset(
    name
    for field in ("title", "source", "author", "url", "language", "date")
    for name in ALIASES[field]
)
#: One line of a known name may be a sentence (“Subject: the weather.”), two are a head.
_LEAST = 2
_MOST_LINES = 20


def header_fields(text: str) -> Mapping[str, str]:
    """Return what the lines above a text say by their names; nothing where none do.

    They are the lines before the first empty one, each of which has a name, and they
    stay part of the text: their words are to be found, and their day is read there.
    """
    fields: dict[str, str] = {}
    lines = text.lstrip("\ufeff\r\n").split("\n", _MOST_LINES)
    for line in lines:
        if not line.strip():
            known = _KNOWN.intersection(map(plain_name, fields))
            return fields if len(known) >= _LEAST else {}
        match = _LINE.fullmatch(line.strip())
        if match is None:
            return {}
        fields.setdefault(match["key"], match["value"])
    return {}
