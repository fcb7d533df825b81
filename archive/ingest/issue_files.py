"""Which files belong to an issue: the pages that a METS file names, beside it."""

import posixpath
import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from urllib.parse import unquote

from archive.ingest.failure import ReadError
from archive.ingest.limits import Limits
from archive.ingest.source import Around, DiskSource, Source, read_whole
from archive.ingest.walk import Found
from archive.ingest.xml_tree import attribute, every, parse_xml

_ROOT = re.compile(rb"<(?:[\w.-]+:)?mets[\s>]")
_PAGE_ROOT = re.compile(rb"<(?:[\w.-]+:)?(?:alto|PcGts)[\s>]")
#: The root element stands within so many bytes.
_HEAD = 4096


def named_files(hrefs: Mapping[str, str], path: str) -> dict[str, str]:
    """Return the paths of the files that a METS file at ``path`` names, by their ids.

    What is named by an address elsewhere, or leads out of the folder, is left out.
    """
    named = ((key, _below(href, path)) for key, href in hrefs.items())
    return {key: found for key, found in named if found}


def _below(href: str, path: str) -> str:
    plain = unquote(href.strip()).replace("\\", "/")
    plain = plain.removeprefix("file://").removeprefix("file:")
    if not plain or plain.startswith("/") or ":" in plain or "\0" in plain:
        return ""
    found = posixpath.normpath(posixpath.join(posixpath.dirname(path), plain))
    return "" if found.startswith("..") else found


def issue_of(source: Source) -> str:
    """Return the path of a METS file that names a page; "" where none does.

    It is looked for beside the page and in the folder above.
    """
    around = source.around()
    if around is None:
        return ""
    folder = posixpath.dirname(source.path)
    for near in dict.fromkeys((folder, posixpath.dirname(folder))):
        if found := _named_in(around, near).get(source.path):
            return found
    return ""


def _named_in(around: Around, folder: str) -> Mapping[str, str]:
    """Return by which METS file of a folder each file is named."""
    return _table(around, folder, around.stamp(folder))


# A folder is gone through once, not for each of its pages.
@lru_cache(16)
def _table(
    around: Around,
    folder: str,
    stamp: int,  # noqa: ARG001 - another one is another state of the folder
) -> Mapping[str, str]:
    table: dict[str, str] = {}
    for name in sorted(around.names(folder)):
        if name.lower().endswith(".xml"):
            source = around.source(posixpath.join(folder, name))
            if source is not None:
                table.update((path, source.path) for path in pages_named_by(source))
    return table


def pages_named_by(source: Source) -> Iterable[str]:
    """Return the paths of the files that a METS file names; of another file, none.

    One that is damaged names none: its pages are then read alone.
    """
    try:
        if not _begins(source, _ROOT):
            return ()
        root = parse_xml(read_whole(source, Limits().record))
    except (OSError, ReadError):
        return ()
    hrefs = {
        href: href for e in every(root, "FLocat") if (href := attribute(e, "href"))
    }
    return named_files(hrefs, source.path).values()


def _begins(source: Source, root: re.Pattern[bytes]) -> bool:
    with source.open() as stream:
        return root.search(stream.read(_HEAD).replace(b"\x00", b"")) is not None


def named_by(found: Found) -> Iterable[str]:
    """Return the paths of the files that a file of the folder names, as METS does."""
    try:
        return pages_named_by(DiskSource.of(found.file, found.path))
    except OSError:
        return ()


def is_page(found: Found) -> bool:
    """Tell whether a file of the folder is a page that an issue may name."""
    try:
        return _begins(DiskSource.of(found.file, found.path), _PAGE_ROOT)
    except OSError:
        return False
