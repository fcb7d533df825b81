"""How a web page begins, of which neither a name nor a server says what it is."""

import re

_PAGE = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*"
    rb"<(?:!doctype\s+html|html)\b",
    re.IGNORECASE | re.DOTALL,
)
#: So many bytes tell it: what browsers note above a page that they save is shorter.
BEGINNING = 1024


def begins_page(data: bytes) -> bool:
    """Tell whether bytes are a whole page, by their beginning."""
    return _PAGE.match(data[:BEGINNING]) is not None
