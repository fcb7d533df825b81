"""Teams and their matches: "Italy face Wales on Saturday" tells of a day to come."""

import re

from archive.extract.dates.lexicon import words

#: What teams do on a day to come: the verb stands near to it.
MATCHES = frozenset(words("play meet face host visit travel entertain take go"))
#: A side, what is said of it between commas, and a plain verb with those it meets.
_HOSTS = re.compile(
    r"(?:\b(?P<before>\w+)[ ])?\b(?P<side>[A-Z][\w’'-]+)"
    r"(?:,[ ][^.;!?]{3,80},)?[ ](?:also[ ]|then[ ]|now[ ])?"
    r"(?:(?:play|face|host|visit|meet|entertain|take[ ]on)[ ](?:the[ ]|a[ ])?"
    r"|(?:travel|go)[ ](?:away[ ])?to[ ]|play[ ]at[ ])"
    r"(?:[a-z]+-placed[ ]|[a-z]+[ ])?[A-Z]"
)
#: Behind these a plain verb tells no tense: "saw Italy face Wales", "did Italy face".
_SEEN = frozenset(
    words("saw see seen watch watched let made make helped help did to had must will")
)


def hosts(text: str, start: int, end: int) -> bool:
    """Tell whether a clause names a side and, in a plain verb, what it is to do."""
    for match in _HOSTS.finditer(text, start, end):
        # "Ann's visit to Rome" is no side.
        owner = match["side"].endswith(("'s", "’s"))
        if not owner and (match["before"] or "").lower() not in _SEEN:
            return True
    return False
