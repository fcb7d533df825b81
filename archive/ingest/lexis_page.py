"""Reports as LexisNexis and Nexis save them as a page: the classic form in markup.

Between the reports stand comments, ``<!-- Hide XML section from browser <DOC NUMBER=2>
<DOCFULL> -->``; what a browser shows are the lines of the text export.
"""

import re
from dataclasses import replace

from archive.ingest.html_parts import read_parts
from archive.ingest.lexis import LEXIS_CLASSIC

_BOUNDARY = re.compile(r"<!--[^<>]{0,80}<DOC NUMBER=\d{1,6}>\s*<DOCFULL>\s*-->")
#: So many characters of the first report are looked at.
_SHOWN = 32_768


def _plain(piece: str) -> str:
    return read_parts(piece).text


def _opens(markup: str) -> bool:
    begin = _BOUNDARY.search(markup)
    return begin is not None and LEXIS_CLASSIC.opens(
        _plain(markup[begin.end() : begin.end() + _SHOWN])
    )


LEXIS_PAGE = replace(
    LEXIS_CLASSIC,
    boundary=_BOUNDARY,
    opens=_opens,
    is_report=lambda piece: _BOUNDARY.match(piece) is not None,
    parse=lambda piece, ref, options: LEXIS_CLASSIC.parse(_plain(piece), ref, options),
)
