"""Titles that programs give to what nobody has named."""

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
    |microsoft[ ]word(?:[ ]-.*)?|.*\.(?:docx?|rtf|odt|indd|qxd|pdf)
    )""",
    re.IGNORECASE | re.VERBOSE,
)


def real_title(title: str) -> str:
    """Return a title with single blanks, or nothing for one that no person gave."""
    plain = " ".join(title.split())
    return "" if _NONE.fullmatch(plain) else plain
