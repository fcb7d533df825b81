"""CSV and TSV with a header line: one record a row."""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import suppress
from functools import partial
from itertools import islice
from typing import BinaryIO

from archive.ingest.day_order import in_own_order
from archive.ingest.decoding import encoding_of, errors_for, storable
from archive.ingest.failure import ReadError, ReadFailure
from archive.ingest.field_names import ALL, names_reports, plain_name
from archive.ingest.fields import record_of
from archive.ingest.item import Item, Pending
from archive.ingest.options import ReadOptions
from archive.ingest.source import Source
from archive.model import FileRef, Record

_SAMPLE = 64 * 1024
#: So many lines are looked through for the header.
_MOST_ABOVE = 20
#: The line above the header by which spreadsheets say how the cells are parted.
_SEPARATOR = re.compile(r"\"?sep=(?P<sign>[,;\t|])\"?\r?\n", re.IGNORECASE)


class _Lines:
    """Lines on their way to the CSV parser, with those of the current row kept."""

    def __init__(self, stream: io.TextIOWrapper, longest: int) -> None:
        self._stream = stream
        self._longest = longest
        self._row: list[str] = []
        self._held = 0

    def __iter__(self) -> Iterator[str]:
        while line := self._stream.readline(self._longest):
            self._held += len(line)
            if self._held > self._longest:
                raise ReadError(
                    f"a row of more than {self._longest:,} characters: an open quote?"
                )
            self._row.append(line)
            yield line.replace("\x00", "\ufffd")

    def take(self) -> bytes:
        """Return the bytes of the row just parsed, as printed but in UTF-8."""
        row = "".join(self._row).rstrip("\r\n")
        self._row.clear()
        self._held = 0
        return row.encode("utf-8", "surrogatepass")


def read_table(source: Source, options: ReadOptions) -> Iterator[Item]:
    """Yield the rows of a table as records, numbered from 1 after the header.

    Raises:
        ReadError: There is no header line with at least one name that we know.
    """
    limits = options.limits
    csv.field_size_limit(limits.record)
    with source.open() as raw:
        sample = raw.read(_SAMPLE)
        if not sample:
            raise ReadError("empty")
        encoding = "utf-8-sig" if sample.isascii() else encoding_of(_whole(sample))
        raw.seek(0)
        stream = _decoded(raw, encoding)
        begin = sample.decode(encoding, "replace").lstrip("\ufeff")
        told = _SEPARATOR.match(begin)
        above = 1 if told else _above(begin, options)
        delimiter = told["sign"] if told else delimiter_of(_line(begin, above))
        held, rows = _from_line(stream, above, delimiter, limits.record)
        try:
            header = names_of(next(rows))
        except (csv.Error, StopIteration) as error:
            raise ReadError(f"no header line: {error}") from error
        if numbers := numbers_of(header, options):
            # No header: the first line is a record as well.
            stream.seek(0)
            header = numbers
            held, rows = _from_line(stream, above, delimiter, limits.record)
        else:
            held.take()
        if reason := lacking(header, options):
            raise ReadError(reason)
        options = _in_own_order(source, encoding, delimiter, header, options)
        yield from _rows(rows, held, header, source.path, options)


def _from_line(
    stream: io.TextIOWrapper, line: int, delimiter: str, longest: int
) -> tuple[_Lines, Iterator[list[str]]]:
    """Return the rows from a line on, and the lines that they are read from."""
    for _ in range(line):
        stream.readline()
    held = _Lines(stream, longest)
    return held, csv.reader(held, delimiter=delimiter)


def numbers_of(header: Sequence[str], options: ReadOptions) -> list[str]:
    """Return the numbers of the columns, where they are mapped by these; else none.

    A table without a header has no other names for them. Numbers that are all names of
    its columns are just that.
    """
    mapped = set(options.mapping.values())
    numbers = [str(number) for number in range(1, len(header) + 1)]
    is_numbered = mapped <= {*numbers} and not mapped <= {*header}
    return numbers if is_numbered else []


def _above(begin: str, options: ReadOptions) -> int:
    """Return how many lines stand above the header: what a program says of its export.

    Below the first line only one with two names that we know is the header.
    """
    known = ALL.union(map(plain_name, options.mapping.values()))
    for at, line in enumerate(islice(io.StringIO(begin, newline=""), _MOST_ABOVE)):
        with suppress(csv.Error, StopIteration, ReadError):
            cells = next(csv.reader([line], delimiter=delimiter_of(line)))
            names = {plain_name(name) for name in names_of(cells)}
            if not lacking(cells, options) and (not at or len(names & known) > 1):
                return at
    return 0


def _line(begin: str, at: int) -> str:
    return next(islice(io.StringIO(begin, newline=""), at, None), "")


def _decoded(raw: BinaryIO, encoding: str) -> io.TextIOWrapper:
    """Return the lines of a table as text, each with the end of line that it has."""
    return io.TextIOWrapper(raw, encoding, errors=errors_for(encoding), newline="")


def _in_own_order(
    source: Source,
    encoding: str,
    delimiter: str,
    header: Sequence[str],
    options: ReadOptions,
) -> ReadOptions:
    """Return the options with the order of day and month that the table shows."""
    with source.open() as raw:
        stream = _decoded(raw, encoding)
        read = partial(stream.readline, options.limits.record)
        lines = (line.replace("\x00", "\ufffd") for line in iter(read, ""))
        with suppress(csv.Error):
            rows = csv.reader(lines, delimiter=delimiter)
            return in_own_order(rows, header, options)
    return options


def _whole(sample: bytes) -> bytes:
    """Return a sample cut behind a line, so that no character is torn."""
    return sample[: sample.rfind(b"\n") + 1] or sample


def delimiter_of(sample: str) -> str:
    """Choose the delimiter that the header line holds most of."""
    counts = Counter(c for c in sample.split("\n", 1)[0] if c in ",;\t|")
    return counts.most_common(1)[0][0] if counts else ","


def names_of(cells: Sequence[str]) -> list[str]:
    """Return the names of the columns, each once: one that is repeated is numbered."""
    seen: Counter[str] = Counter()
    names: list[str] = []
    for cell in cells:
        name = storable(cell).lstrip("\ufeff").strip()
        seen[name] += 1
        names.append(name if seen[name] == 1 else f"{name} ({seen[name]})")
    return names


def lacking(header: Sequence[str], options: ReadOptions) -> str:
    """Return why a row is no header of reports; "" when it has a name that we know.

    Raises:
        ReadError: It has more columns than any table of reports.
    """
    if len(header) > options.limits.columns:
        raise ReadError(f"{len(header):,} columns; more than any table of reports has")
    names = {plain_name(name) for name in header}
    mapped = map(plain_name, options.mapping.values())
    if names_reports(names) or names.intersection(mapped):
        return ""
    shown = ", ".join(name[:40] for name in header[:12])
    return (
        f"no column of title or text in the header ({shown}); "
        "name them with --map text=NAME,title=NAME, or by their numbers where the "
        "table has no header: --map date=1,text=3"
    )


def _rows(
    rows: Iterator[list[str]],
    held: _Lines,
    header: list[str],
    path: str,
    options: ReadOptions,
) -> Iterator[Item]:
    number = 0
    while True:
        number += 1
        ref = FileRef(path=path, record=number)
        try:
            cells = next(rows)
        except StopIteration:
            return
        except csv.Error as error:
            held.take()
            yield ReadFailure(ref, f"not a row of a table: {error}")
            continue
        raw = held.take()
        if not cells:
            number -= 1
            continue
        yield Pending(ref, partial(_parse, cells, header, raw, ref, options))


def _parse(
    cells: list[str],
    header: list[str],
    raw: bytes,
    ref: FileRef,
    options: ReadOptions,
) -> Record:
    if raw.count(b'"') % 2 and b"\n" in raw:
        raise ReadError("a quote that is opened and never closed")
    if len(cells) > len(header):
        raise ReadError(
            f"{len(cells)} cells under {len(header)} columns: "
            "a delimiter that is not quoted?"
        )
    return record_of(dict(zip(header, cells, strict=False)), ref, raw, options)
