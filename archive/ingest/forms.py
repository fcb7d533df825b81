"""The table of forms: which suffix is read by which reader, and what that needs.

The name decides the form, and the first bytes must not contradict it: a picture named
``.txt`` is a failure, and a file of unknown suffix is counted, not guessed.
"""

import importlib
import importlib.util
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import PurePosixPath
from typing import cast

from archive.ingest.failure import MissingExtraError, ReadError
from archive.ingest.item import Item, Reader
from archive.ingest.options import ReadOptions
from archive.ingest.source import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A form of file.

    ``reader`` is ``module:function``. ``needs`` are the modules without which nothing
    of the form is read; ``betters`` are those that only make the reading better, both
    brought by ``extra``. ``many`` says that a file may hold many records. ``taken``
    tells what is read from it.
    """

    name: str
    suffixes: tuple[str, ...]
    reader: str
    taken: str
    library: str = "Python"
    extra: str = ""
    needs: tuple[str, ...] = ()
    betters: tuple[str, ...] = ()
    many: bool = False
    magic: tuple[bytes, ...] = ()

    def missing(self) -> tuple[str, ...]:
        """Return the modules that are needed and not installed."""
        return tuple(name for name in self.needs if not _installed(name))

    def worse(self) -> tuple[str, ...]:
        """Return the modules that would better the reading and are not installed."""
        return tuple(name for name in self.betters if not _installed(name))


FORMS = (
    Form(
        name="plain text",
        suffixes=(".txt", ".text"),
        reader="plain:read_text",
        taken="text with its head; front matter: title, date, source, author, places",
    ),
    Form(
        name="Markdown",
        suffixes=(".md", ".markdown"),
        reader="plain:read_markdown",
        taken="text; first heading; front matter: title, date, source, author, places",
    ),
    Form(
        name="HTML",
        suffixes=(".html", ".htm", ".xhtml"),
        reader="html:read_html",
        taken="main text, headline, day of publication, address, site, author",
        library="trafilatura, htmldate; plain reading without them",
        extra="html",
        betters=("trafilatura", "htmldate"),
    ),
    Form(
        name="JSON Lines",
        suffixes=(".jsonl", ".ndjson", ".jsonlines"),
        reader="json_records:read_json_lines",
        taken="fields of each line: text unchanged, title, date, source, places, ...",
        many=True,
    ),
    Form(
        name="JSON",
        suffixes=(".json",),
        reader="json_records:read_json",
        taken="fields of the object, or of each object of an array",
        many=True,
    ),
    Form(
        name="table",
        suffixes=(".csv", ".tsv", ".tab"),
        reader="table:read_table",
        taken="columns of each row under the header line",
        many=True,
    ),
    Form(
        name="mail",
        suffixes=(".eml",),
        reader="mail:read_message",
        taken="plain or HTML part, Subject, day of Date as printed, From",
        library="Python; HTML parts as HTML",
    ),
    Form(
        name="mailbox",
        suffixes=(".mbox", ".mbx"),
        reader="mail:read_mbox",
        taken="each message, as mail",
        many=True,
    ),
    Form(
        name="gzip",
        suffixes=(".gz",),
        reader="containers:read_packed",
        taken="the one file inside, by its name without .gz",
        many=True,
        magic=(b"\x1f\x8b",),
    ),
    Form(
        name="bzip2",
        suffixes=(".bz2",),
        reader="containers:read_packed",
        taken="the one file inside, by its name without .bz2",
        many=True,
        magic=(b"BZh",),
    ),
    Form(
        name="xz",
        suffixes=(".xz",),
        reader="containers:read_packed",
        taken="the one file inside, by its name without .xz",
        many=True,
        magic=(b"\xfd7zXZ\x00",),
    ),
    Form(
        name="zip",
        suffixes=(".zip",),
        reader="containers:read_zip",
        taken="each member that is of a known form",
        many=True,
        magic=(b"PK\x03\x04", b"PK\x05\x06"),
    ),
    Form(
        name="tar",
        suffixes=(".tar", ".tgz", ".tbz2", ".txz"),
        reader="containers:read_tar",
        taken="each member that is of a known form",
        many=True,
    ),
)

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
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"{\\rtf", "RTF"),
    (b"PAR1", "Parquet"),
)


@cache
def _installed(module: str) -> bool:
    return importlib.util.find_spec(module) is not None


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
    if name.endswith((".tar.gz", ".tar.bz2", ".tar.xz", ".tar.zst")):
        return _by_suffix()[".tar"]
    return _by_suffix().get(pure.suffix.lower())


def read_form(form: Form, source: Source, options: ReadOptions) -> Iterator[Item]:
    """Yield the items of a source of a given form.

    Raises:
        MissingExtraError: A library that the form needs is not installed.
        ReadError: The bytes are not of the form.
    """
    if form.missing():
        raise MissingExtraError(form.name, form.extra)
    if source.size == 0:
        raise ReadError("empty")
    _check_beginning(form, source)
    yield from _reader(form.reader)(source, options)


def _check_beginning(form: Form, source: Source) -> None:
    with source.open() as stream:
        first = stream.read(1024)
    if form.magic:
        if not any(mark in first for mark in form.magic):
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
