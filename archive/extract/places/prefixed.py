"""Read names behind the prefixes of Bantu languages: ``muHarare``, ``eGoli``.

They are written in small letters before the name's capital, and say that something is
there, comes from there, or does something.
"""

import re

from archive.extract.places.lexicon import words

#: Those of the languages that the library tells.
BANTU = words("zu xh st tn ss nr ts ve sn ny rw rn lg nd bem")
#: Prefixes, several at once (``waseRichards Bay``), or one vowel that opens a sentence.
#: Those of persons (``uMandela``) are left alone.
_PREFIX = re.compile(
    r"(?<![\w'’.@/-])(?!(?:u|ngu|ka|uka|kuka)[A-Z])(?:[a-z]{1,5}|[AEIOU])(?=[A-Z][a-z]{2})"
)


def without_prefixes(text: str) -> str:
    """Return a text of the same length in which no prefix touches a name.

    The sign in their stead joins no words, as a blank would.
    """
    return _PREFIX.sub(lambda match: "#" * len(match[0]), text)
