"""Which form a file is of, and its reading by that form's reader.

The name decides the form, and the first bytes must not contradict it: a picture named
``.txt`` is a failure, and a file of unknown suffix is counted, not guessed. Only of a
file that has none, or figures or a program for one, is the beginning asked
(``no_suffix``).
"""

import importlib
import re
from collections.abc import Iterator
from functools import cache
from pathlib import PurePosixPath
from typing import cast

from archive.ingest.failure import MissingExtraError, ReadElsewhereError, ReadError
from archive.ingest.form import OLE, Form
from archive.ingest.form_table import FORMS
from archive.ingest.item import Item, Reader
from archive.ingest.options import ReadOptions
from archive.ingest.source import Source

#: Beginnings of files that are of no text form, for a message that helps.
_STRANGERS = (
    (b"\x89PNG\r\n", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a zip archive or an office document"),
    (b"\x1f\x8b", "gzip data"),
    (b"BZh9", "bzip2 data"),
    (b"\xfd7zXZ\x00", "xz data"),
    (b"\x28\xb5\x2f\xfd", "zstandard data"),
    (b"\x7fELF", "a program"),
    (OLE, "an old Office document"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"{\\rtf", "RTF"),
    (b"PAR1", "Parquet"),
)
#: The tweets of an archive of Twitter: JSON that a script assigns.
_TWEETS = re.compile(r"tweets?(?:-part\d+)?\.js")
#: The reader of a single file that is packed: its form is that of what is inside.
PACKED = "packed:read_packed"


#: "ap890101", "51060", and "1." of a maildir that was unpacked: no suffix at all.
_NO_SUFFIX = re.compile(r"\.?[0-9]*")
#: A page that a program made, as a mirror of a site keeps it: "story.php?id=51".
_OF_PROGRAMS = re.compile(r".*\?.*|.*\.(?:php\d?|phtml|aspx?|jspx?|shtml?|cfm|cgi)")
#: A question for a name: "Who shot first?.txt"; a page's address has values behind it.
_QUESTION = re.compile(r"[^?]*\?[^=&]*")


@cache
def _unnamed() -> Form:
    return next(form for form in FORMS if form.unnamed)


@cache
def _by_suffix() -> dict[str, Form]:
    return {suffix: form for form in FORMS for suffix in form.suffixes}


def form_of(path: str) -> Form | None:
    """Return the form that a path's name tells, or None for an unknown one."""
    pure = PurePosixPath(path)
    name = pure.name.lower()
    if pure.parent.name in ("cur", "new") and "!/" not in path:
        # Names of a maildir's messages tell nothing: "1605.M5P8.host:2,S".
        return _by_suffix().get(pure.suffix.lower(), _by_suffix()[".eml"])
    if name in ("mbox", "inbox", "sent"):
        return _by_suffix()[".mbox"]
    if _TWEETS.fullmatch(name):
        return _by_suffix()[".json"]
    if name.endswith((".tar.gz", ".tar.bz2", ".tar.xz", ".tar.zst")):
        return _by_suffix()[".tar"]
    form = _by_suffix().get(pure.suffix.lower())
    asks = form is not None and _QUESTION.fullmatch(name)
    if name and _NO_SUFFIX.fullmatch(pure.suffix):
        return _unnamed()
    if _OF_PROGRAMS.fullmatch(name) and not asks:
        return _unnamed()
    if (
        form is not None
        and form.reader == PACKED
        and form_of(path[: -len(pure.suffix)]) is None
    ):
        return None
    return form


def known_form(path: str) -> Form:
    """Return the form of a path of known suffix, for what is only named otherwise."""
    form = form_of(path)
    if form is None:
        raise ValueError(f"no form has the suffix of {path}")
    return form


def read_form(form: Form, source: Source, options: ReadOptions) -> Iterator[Item]:
    """Yield the items of a source of a given form.

    Raises:
        MissingExtraError: A library that the form needs is not installed.
        ReadError: The bytes are not of the form.
    """
    if form.missing():
        raise MissingExtraError(form.name, form.extra)
    if form.unnamed:
        yield from _reader(form.reader)(source, options)
        return
    if source.size == 0:
        raise ReadError("empty")
    _check_beginning(form, source)
    count = 0
    try:
        for item in _reader(form.reader)(source, options):
            count += 1
            yield item
    except ReadElsewhereError:
        return
    if not count:
        raise ReadError("empty: there is no record in it")


def _check_beginning(form: Form, source: Source) -> None:
    with source.open() as stream:
        first = stream.read(1024)
    if not first:
        raise ReadError("empty")
    if form.magic:
        if not any(mark in first[:1024] for mark in form.magic):
            raise ReadError(f"not {form.name}: it begins otherwise")
        return
    for mark, noun in _STRANGERS:
        if first.startswith(mark) and form.suffixes[0] != ".tar":
            raise ReadError(f"named as {form.name}, but it holds {noun}")


@cache
def _reader(where: str) -> Reader:
    module, _, function = where.partition(":")
    found = getattr(importlib.import_module(f"archive.ingest.{module}"), function)
    return cast("Reader", found)
