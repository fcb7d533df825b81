"""Web addresses and names of files in a text: words and figures in them say nothing.

A report does not speak of New Zealand where it links to ``.../wiki/Neuseeland``, nor of
a day where it shows ``2019-05-03_harbour.jpg``.
"""

import re

#: Signs that part the words of an address; beside other words none is looked for.
SIGNS = frozenset("/_-.=+%&?#(~:@")
_BLANKS = (" ", "\n", "\t", "\u00a0")
_STOPS = (". ", ".\n", ".")
#: Longer addresses are not seen to their ends.
_LONGEST = 500
_ADDRESS = re.compile(
    r"\w://|\bwww\.|\w@[\w-]+\.\w"
    # A site, or a folder, without more: haz.de/Hannover/, ../raw-files/
    r"|\w\.[a-z]{2,8}/|(?<![\w.])\.\.?/\w"
    r"|[\w-]\.(?:avif|csv|docx?|gif|html?|jpe?g|json|md|mp[34]|odt|pdf|php|png|pptx?|"
    r"svg|tiff?|txt|webp|xlsx?|xml|zip)(?!\w)",
    re.IGNORECASE,
)


def in_address(text: str, start: int, end: int) -> bool:
    """Tell whether a stretch of a text is part of an address or of a file's name."""
    if not (start and text[start - 1] in SIGNS):
        if text[end : end + 1] not in SIGNS:
            return False
        alone = not start or text[start - 1] in _BLANKS
        if alone and text[end : end + 2] in _STOPS:
            # Words of their own that end a sentence: most that a sign stands behind.
            return False
    first = max(0, start - _LONGEST)
    left = max(text.rfind(blank, first, start) for blank in _BLANKS) + 1
    right = min(
        at if (at := text.find(blank, end, end + _LONGEST)) >= 0 else end + _LONGEST
        for blank in _BLANKS
    )
    return _ADDRESS.search(text, max(left, first), right) is not None
