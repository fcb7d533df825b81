"""Front matter: a block of ``key: value`` lines before the text of a file.

Read are blocks between ``---`` lines (the part of YAML that reports use: plain and
quoted values, over several lines too, ``[a, b]`` and ``- a`` lists, fields within a
field) or ``+++`` lines (TOML), Pandoc's title, authors and date, each behind ``%``, and
the lines with which collections of speeches begin, ``<title="...">`` and
``<date="...">``. A block that is none of these is text.
"""

import json
import re
import tomllib
from collections.abc import Iterator
from textwrap import dedent
from typing import Any

_KEY = re.compile(
    r"""(?P<mark>["']?)(?P<key>[^\W\d][\w .-]{0,60}?)(?P=mark)\s*:"""
    r"(?:\s+(?P<value>.*))?$"
)
#: A quoted value, and what may stand behind it.
_QUOTED = re.compile(
    r"""(?P<value>"(?:[^"\\]|\\[\s\S])*+"|'(?:[^']|'')*+')[ \t]*(?:\#.*)?$""",
    re.MULTILINE,
)
#: No quoted value has more lines; past them a mark that never closes is not followed.
_MOST_LINES = 100
#: What says that the lines below are one text.
_FOLDED = re.compile(r"[|>][+-]?\d?[+-]?")
#: How an item of a list begins.
_ITEM = re.compile(r"- |-$")
#: A note of Obsidian, whose name is its day: "[[2021-08-15]]", "[[2021-08-15|Sunday]]".
_NOTE = re.compile(r"\[\[(?:[^\[\]|#]*/)?([^\[\]|#/]+)(?:[|#][^\[\]]*)?\]\]")
#: Pandoc's title block: each part may go on in lines that are further in.
_PANDOC = re.compile(
    r"%(?P<title>[^\n]*+(?:\n[ ][^\n]*+)*+)\n%(?P<author>[^\n]*+(?:\n[ ][^\n]*+)*+)"
    r"(?:\n%(?P<date>[^\n]*+))?(?:\n|\Z)"
)
#: ``<date="May 12, 1989">``, a line of its own.
_MARKED = re.compile(
    r"<(?P<key>[A-Za-z_]{2,30})[ ]?=[ ]?\"(?P<value>[^\"\n]{0,500})\"[ ]?/?>"
    r"[ \t\r]*(?:\n|\Z)"
)
#: A block longer than this is no front matter, only a rule in a long text.
_LONGEST = 64 * 1024


def split_front_matter(text: str) -> tuple[dict[str, Any], str]:
    """Return the fields of the front matter and the text after it.

    A text without front matter comes back whole, with no fields.
    """
    if text.startswith("%"):
        return _split_pandoc(text)
    if text.startswith("<"):
        return _split_marked(text)
    for fence, closing, parse in (
        ("---", ("---", "..."), _parse_flat),
        ("+++", ("+++",), _parse_toml),
    ):
        if not text.startswith(fence):
            continue
        lines = text[:_LONGEST].split("\n")
        if lines[0].rstrip() != fence:
            continue
        ends = (n for n, line in enumerate(lines) if n and line.rstrip() in closing)
        end = next(ends, 0)
        values = parse(lines[1:end]) if end else None
        if values:
            used = sum(len(line) + 1 for line in lines[: end + 1])
            return values, text[used:].lstrip("\n")
    return {}, text


def _split_pandoc(text: str) -> tuple[dict[str, Any], str]:
    block = _PANDOC.match(text, 0, _LONGEST)
    if block is None or text.startswith(("%PDF", "%!", "%%")):
        return {}, text
    told = {name: " ".join((v or "").split()) for name, v in block.groupdict().items()}
    values = {name: value for name, value in told.items() if value}
    return (values, text[block.end() :].lstrip("\n")) if values else ({}, text)


def _split_marked(text: str) -> tuple[dict[str, Any], str]:
    values: dict[str, Any] = {}
    end = 0
    while line := _MARKED.match(text, end):
        values[line["key"].lower()] = line["value"].strip()
        end = line.end()
    if values.keys().isdisjoint(("title", "date")):
        return {}, text
    return values, text[end:].lstrip("\n")


def _parse_toml(lines: list[str]) -> dict[str, Any] | None:
    try:
        return tomllib.loads("\n".join(lines))
    except tomllib.TOMLDecodeError:
        return None


def _parse_flat(lines: list[str]) -> dict[str, Any] | None:
    values: dict[str, Any] = {}
    for line, below in _entries(lines, list_below=True):
        match = _KEY.match(line)
        if not match:
            return None
        values[match["key"]] = _held(match["value"] or "", below)
    return values


def _entries(
    lines: list[str], *, list_below: bool = False
) -> Iterator[tuple[str, list[str]]]:
    """Yield each line of the outermost level, with the lines that belong to it.

    Those are further in, or within its quotation marks, or, where ``list_below``, the
    items of its list.
    """
    first = ""
    below: list[str] = []
    end = 0
    for number, line in enumerate(lines):
        stripped = line.strip()
        if number < end:
            below.append(line)
        elif not stripped or stripped.startswith("#"):
            continue
        elif first and (line[0] in " \t" or (list_below and _ITEM.match(stripped))):
            below.append(line)
            end = _quoted_until(lines, number)
        else:
            if first:
                yield first, below
            first, below = line, []
            end = _quoted_until(lines, number)
    if first:
        yield first, below


def _quoted_until(lines: list[str], number: int) -> int:
    """Return the number of the line behind those of a quoted value that begins here."""
    begun = lines[number].strip().removeprefix("- ").lstrip()
    if match := _KEY.match(begun):
        begun = match["value"] or ""
    if begun[:1] not in ("'", '"') or _QUOTED.match(begun):
        return number + 1
    following = lines[number + 1 : number + _MOST_LINES]
    whole = _QUOTED.match("\n".join((begun, *following)))
    return number + 1 + whole.group().count("\n") if whole else number + 1


def _held(value: str, below: list[str]) -> Any:
    """Return what stands behind a key and in the lines below it."""
    if _FOLDED.fullmatch(value.strip()):
        value = ""
    elif not value and below:
        inner = dedent("\n".join(below)).split("\n")
        if _ITEM.match(inner[0]):
            return [_item(line[2:], rest) for line, rest in _entries(inner)]
        within = _parse_flat(inner)
        if within is not None:
            return within
    return _value(_joined([value, *below]))


def _item(first: str, below: list[str]) -> Any:
    """Return an item of a list: a text, or an object where that has a name."""
    fields = _parse_flat([first, *dedent("\n".join(below)).split("\n")])
    if fields and isinstance(fields.get("name"), str):
        return fields
    return _value(_joined([first, *below]))


def _joined(lines: list[str]) -> str:
    """Return lines as one; a backslash at the end of one leaves out the blank."""
    joined = " ".join(line.strip() for line in lines).strip()
    return joined.replace("\\ ", "") if joined.startswith('"') else joined


def _value(text: str) -> Any:
    text = text.strip()
    if note := _NOTE.fullmatch(text):
        return note[1]
    if quoted := _QUOTED.fullmatch(text):
        text = _unquoted(quoted["value"])
        note = _NOTE.fullmatch(text)
        return note[1] if note else text
    if text.startswith("[") and text.endswith("]"):
        return [_value(piece) for piece in text[1:-1].split(",") if piece.strip()]
    return re.sub(r"\s+#.*$", "", text)


def _unquoted(text: str) -> str:
    inner = text[1:-1]
    if text[0] == "'":
        return inner.replace("''", "'")
    try:
        return str(json.loads(text, strict=False))
    except ValueError:
        # An escape that YAML has and JSON has not.
        return inner.replace('\\"', '"').replace("\\\\", "\\")
