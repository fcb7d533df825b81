"""The folder that a browser saves beside a page: its pictures, scripts and frames.

The pages in it are advertisements and buttons, no reports: ``Flood_files`` beside
``Flood.html``.
"""

import re
from collections.abc import Collection

_SUFFIXES = (".html", ".htm", ".xhtml", ".HTML", ".HTM")
#: What browsers and word processors write behind the name, in their languages.
_FOLDER = re.compile(
    r"(?P<stem>.+)[-_.](?:files?|dateien|fichiers|archivos|arquivos|ficheiros|bestanden"
    r"|filer|tiedostot|pliki|soubory|elemei|dosyalar|datoteke|fajlovi|fitxers|bylos"
    r"|failid|fails|файлы|файли)",
    re.IGNORECASE | re.DOTALL,
)
#: A page of frames says so at its beginning.
BEGINNING = 64 * 1024


def page_beside(folder: str, names: Collection[str]) -> str:
    """Return the page with which a folder of this name was saved; "" where none is.

    Args:
        folder: The folder's name.
        names: Those of the files beside it.
    """
    match = _FOLDER.fullmatch(folder)
    pages = (match["stem"] + suffix for suffix in _SUFFIXES) if match else ()
    return next((page for page in pages if page in names), "")


def in_frames(beginning: bytes) -> bool:
    """Tell whether what a page says stands in the files beside it, in frames."""
    return b"<frameset" in beginning[:BEGINNING].lower()
