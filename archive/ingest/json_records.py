"""JSON Lines, one record a line; and JSON, one object or an array of them.

Lines and arrays may be of any length; of an object as long as a record may be, all is
held in memory, and of a longer one only a record at a time.
"""

import json
import re
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial
from io import BytesIO
from typing import Any, BinaryIO

from archive.ingest.day_order import JSON_BYTES, in_order_of_fields
from archive.ingest.decoding import decode, encoding_of, with_pairs_joined
from archive.ingest.failure import ReadError, ReadFailure
from archive.ingest.fields import record_of
from archive.ingest.item import Item, Pending
from archive.ingest.json_lists import LISTS, records_within
from archive.ingest.json_stream import JsonText, TooLongError, whole_number
from archive.ingest.options import ReadOptions
from archive.ingest.posts import no_post, post_of, posts_within, unfolded
from archive.ingest.source import Source
from archive.model import FileRef, Record

_MARK = b"\xef\xbb\xbf"
_ARRAY = re.compile(rb"\s*\[\s*\{")
#: What stands before the array in a file of an archive of Twitter.
_ASSIGNED = re.compile(rb"\s*window\.YTD\.[\w.]{1,40}\s*=\s*")


def read_json_lines(source: Source, options: ReadOptions) -> Iterator[Item]:
    """Yield the records of a JSON Lines file; they are numbered as its lines are.

    One that turns out to be an array is read as that.
    """
    with source.open() as stream:
        begin = stream.read(JSON_BYTES).removeprefix(_MARK)
    options = in_order_of_fields(begin, options)
    if _ARRAY.match(begin):
        yield from read_json(source, options)
        return
    with source.open() as stream:
        yield from lines(stream, source.path, options)


def lines(stream: BinaryIO, path: str, options: ReadOptions) -> Iterator[Item]:
    """Yield the records of a stream of JSON Lines."""
    most = options.limits.record
    number = 0
    while line := stream.readline(most + 1):
        number += 1
        ref = FileRef(path=path, record=number)
        if len(line) > most:
            _skip_line(stream, line)
            yield ReadFailure(ref, f"a line of more than {most:,} bytes")
            continue
        if number == 1:
            line = line.removeprefix(_MARK)
            if b"\x00" in line[:4] or line[:2] in (b"\xff\xfe", b"\xfe\xff"):
                yield ReadFailure(
                    ref, "JSON Lines must be UTF-8; this is UTF-16 or -32"
                )
                return
        line = line.rstrip(b"\r\n")
        if line.strip():
            yield Pending(ref, partial(_parse_line, line, ref, options))


def _skip_line(stream: BinaryIO, line: bytes) -> None:
    while line and not line.endswith(b"\n"):
        line = stream.readline(1 << 20)


def _parse_line(line: bytes, ref: FileRef, options: ReadOptions) -> Record:
    # Some part records by a sign before each, or by commas as in an array.
    plain = line.strip(b" \t\x1e").removesuffix(b",")
    return _record(parse_json(plain), line, ref, options)


def _record(value: Any, raw: bytes, ref: FileRef, options: ReadOptions) -> Record:
    if not isinstance(value, dict):
        raise ReadError("a JSON value, but no object with fields")
    if post := post_of(value):
        value, names = post
        options = replace(options, mapping={**names, **options.mapping})
    return record_of(value, ref, raw, options)


def parse_json(data: bytes) -> Any:
    """Return the value that JSON text holds.

    Raises:
        ReadError: It is not JSON, or nested too deeply.
    """
    try:
        return json.loads(with_pairs_joined(data), strict=False)
    except UnicodeDecodeError:
        return parse_json(decode(data).encode("utf-8"))
    except RecursionError as error:
        raise ReadError("JSON nested too deeply") from error
    except json.JSONDecodeError as error:
        raise ReadError(f"not JSON: {error}") from error
    except ValueError:
        # A number of thousands of figures. The usual way is quicker by far.
        return json.loads(data, strict=False, parse_int=whole_number)


def read_json(source: Source, options: ReadOptions) -> Iterator[Item]:
    """Yield the records of a JSON file: an object, an array, or lines after all.

    Raises:
        ReadError: It is not JSON; what came before the place that is not was yielded.
    """
    most = options.limits.record
    with source.open() as stream:
        begin = stream.read(JSON_BYTES)
    assigned = _ASSIGNED.match(begin)
    options = in_order_of_fields(begin, options)
    with source.open() as stream:
        stream.read(assigned.end() if assigned else 0)
        text = JsonText(stream, most)
        if text.peek() == "[":
            text.take("[")
            if text.peek() == "]":
                raise ReadError("empty: an array of no records")
            yield from _entries(text.array(), source.path, options)
            _check_end(text)
            return
    with source.open() as stream:
        raw = stream.read(most + 1)
    if len(raw) <= most:
        yield from _read_object(raw, source, options)
    elif _looks_like_lines(raw):
        yield from read_json_lines(source, options)
    else:
        with source.open() as stream:
            yield from _wrapped(JsonText(stream, most), source.path, options)


def _entries(values: Iterable[Any], path: str, options: ReadOptions) -> Iterator[Item]:
    for number, value in enumerate(unfolded(values), start=1):
        ref = FileRef(path=path, record=number)
        if isinstance(value, ReadError):
            yield ReadFailure(ref, value.message)
        elif reason := no_post(value):
            part = FileRef(path=f"{path}!/{number}", record=number)
            yield ReadFailure(part, reason, unknown=True)
        else:
            yield Pending(ref, partial(_parse_entry, value, ref, options))


def _wrapped(text: JsonText, path: str, options: ReadOptions) -> Iterator[Item]:
    """Yield the records of the first array of some within a large object."""
    found = False
    text.take("{")
    while True:
        key = text.value()
        text.take(":")
        if text.peek() == "[" and key in LISTS and not found:
            text.take("[")
            found = text.peek() == "{"
            values = text.array()
            yield from _entries(values, path, options) if found else ()
            deque(values, maxlen=0)
        else:
            text.value()
        if text.peek() != ",":
            break
        text.take(",")
    text.take("}")
    _check_end(text)
    if not found:
        raise TooLongError(
            f"one object of more than {options.limits.record:,} bytes; set "
            "DATELINE_RECORD_BYTES to allow more"
        )


def _check_end(text: JsonText) -> None:
    if text.peek():
        raise ReadError("not JSON: there is more after its end")


def _read_object(raw: bytes, source: Source, options: ReadOptions) -> Iterator[Item]:
    if encoding_of(raw) != "utf-8":
        raw = decode(raw).encode("utf-8")
    try:
        value = parse_json(raw)
    except ReadError as error:
        if _looks_like_lines(raw):
            yield from read_json_lines(source, options)
        else:
            yield from _broken(raw, source, options, error)
        return
    held = value
    if isinstance(value, dict):
        held = posts_within(value) or records_within(value, options) or value
    if not isinstance(held, list):
        ref = FileRef(path=source.path)
        yield Pending(ref, partial(_record, held, raw, ref, options))
        return
    yield from _entries(held, source.path, options)


def _broken(
    raw: bytes, source: Source, options: ReadOptions, error: ReadError
) -> Iterator[Item]:
    """Yield what can be read of the records within an object that is no JSON."""
    text = JsonText(BytesIO(raw), options.limits.record)
    items = _wrapped(text, source.path, options)
    try:
        first = next(items)
    except (ReadError, StopIteration):
        raise error from None
    yield first
    yield from items


def _parse_entry(entry: Any, ref: FileRef, options: ReadOptions) -> Record:
    if isinstance(entry, dict) and isinstance(entry.get("_source"), dict):
        entry = {**entry["_source"]}
    plain = json.dumps(entry, sort_keys=True, separators=(",", ":"))
    return _record(entry, plain.encode("utf-8"), ref, options)


def _looks_like_lines(raw: bytes) -> bool:
    first = raw.lstrip().split(b"\n", 1)[0].strip()
    if not first.startswith(b"{"):
        return False
    try:
        return isinstance(parse_json(first), dict)
    except ReadError:
        return False
