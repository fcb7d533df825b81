"""Titles and authors that programs give to what nobody has named."""

import re

from archive.patterns import later

_NONE = later(
    r"""(?:
    untitled(?:[ -]?(?:document|page|form|presentation)?[ -]?\d*)?
    |new[ ]page[ ]\d*|no[ ]title|(?:document|page|word[ ]document)[ -]?\d*
    |unbenannt(?:es[ ]dokument)?(?:[ -]?\d+)?
    |document[ ]sans[ ](?:nom|titre)[ ]?\d*|sans[ ](?:nom|titre)[ ]?\d*
    |documento[ ](?:sin|sem)[ ]t[íi]tulo[ ]?\d*|documento[ ]senza[ ]titolo[ ]?\d*
    |naamloos[ ]document|без[ ](?:имени|названия)|новая[ ]страница[ ]?\d*
    |about:blank|https?://\S+
    |(?:created|generated|converted|exported)[ ](?:by|with|from|using)[ ].*
    (?:\bsdk|pdf|\(html[ ]version\)|(?:easy|open|libre)\w+).*
    |microsoft[ ]word(?:[ ]-.*)?|.*\.(?:docx?|rtf|odt|indd|qxd|pdf)
    )""",
    re.IGNORECASE | re.VERBOSE,
)


def real_title(title: str) -> str:
    """Return a title with single blanks, or nothing for one that no person gave."""
    plain = " ".join(title.split())
    return "" if _NONE.fullmatch(plain) else plain


#: "2013-03-20,H,N,C,12575" is what a database prints there.
_FIGURE, _NAME = re.compile(r"\d"), re.compile(r"[^\W\d_]{2}")


def real_author(author: str) -> str:
    """Return the author of a document, or nothing for figures without a word."""
    plain = " ".join(author.split())
    return "" if _FIGURE.search(plain) and not _NAME.search(plain) else plain
