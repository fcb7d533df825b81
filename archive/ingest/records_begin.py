"""How a table or JSON Lines begin that were saved under a name of text.

Spreadsheets save “Text (Tab delimited)” and “Unicode Text” as ``.txt``. A report that
begins like a header line must not be taken for one, so the row below it is looked at
too.
"""

import csv
import json
import re
from contextlib import suppress

from archive.ingest.decoding import decode
from archive.ingest.failure import ReadError
from archive.ingest.field_names import date_names, plain_name
from archive.ingest.options import ReadOptions
from archive.ingest.posts import post_of
from archive.ingest.source import Source
from archive.ingest.table import delimiter_of, lacking, names_of

#: So many bytes are looked at where the first ones may be those of a table.
_SAMPLE = 64 * 1024
#: Names of columns are of one word mostly.
_MOST_BLANKS = 12
_SIGN = re.compile(r"[\t,;|]")
#: No name of a column is so long.
_LONGEST_NAME = 40
_MARK = b"\xef\xbb\xbf"
#: The marks of UTF-16.
_WIDE = (b"\xff\xfe", b"\xfe\xff")


def form_within(beginning: bytes, source: Source, options: ReadOptions) -> str:
    """Return a name of the form that a file of text has, "" where it is but text.

    Args:
        beginning: Its first bytes, a kilobyte at most.
        source: The file.
        options: How it is read: a mapping names columns too.
    """
    if beginning.removeprefix(_MARK).lstrip().startswith(b"{"):
        begins, name = _objects, "a.jsonl"
    elif _header(beginning, options):
        begins, name = _table, "a.csv"
    else:
        return ""
    with source.open() as stream:
        sample = stream.read(_SAMPLE)
    return name if begins(sample, options) else ""


def _header(beginning: bytes, options: ReadOptions) -> bool:
    """Tell whether the first line names columns, without a look at the rest."""
    if beginning.startswith(_WIDE):
        line, end, _ = decode(beginning).partition("\n")
    else:
        first, _, rest = beginning.partition(b"\n")
        line, end = first.decode("utf-8", "replace"), rest[:1].decode("latin-1")
    line = line.strip('\ufeff \r"')
    # A first line of a report is mostly a sentence, and one of many blanks.
    if not end or line.count(" ") > _MOST_BLANKS or not _SIGN.search(line):
        return False
    names = line.split(delimiter_of(line))
    short = all(len(name) <= _LONGEST_NAME for name in names)
    return short and _named([name.strip(' "') for name in names], options)


def _objects(sample: bytes, options: ReadOptions) -> bool:
    """Tell whether the first line is an object with a title or a text, and ends it."""
    first, end, _ = sample.lstrip().removeprefix(_MARK).partition(b"\n")
    if not end and len(sample) == _SAMPLE:
        return False
    try:
        value = json.loads(first)
    except (ValueError, RecursionError):
        return False
    if not isinstance(value, dict):
        return False
    return post_of(value) is not None or _named([*value], options)


def _table(sample: bytes, options: ReadOptions) -> bool:
    """Tell whether names of columns stand above a row with a day in its place."""
    text = decode(sample).lstrip("\ufeff")
    rows = csv.reader(text.splitlines(keepends=True), delimiter=delimiter_of(text))
    header: list[str] = []
    row: list[str] = []
    with suppress(csv.Error, StopIteration):
        header, row = next(rows), next(rows)
    names = [plain_name(name) for name in names_of(header)]
    if not all(0 < len(name) <= _LONGEST_NAME for name in names):
        return False
    dates = date_names(options.mapping, names)
    at = next((at for at, name in enumerate(names) if name in dates), -1)
    if at < 0 or not at < len(row) <= len(names):
        return False
    day = row[at]
    short = len(day) <= _LONGEST_NAME and any(c.isdigit() for c in day)
    return short and _named(header, options)


def _named(names: list[str], options: ReadOptions) -> bool:
    try:
        return not lacking(names, options)
    except ReadError:
        return False
