"""The fields of a record in XML of any kind: elements and attributes by their names.

An element that holds but text is a field, one that holds others is an object, as in
JSON; those of ``head`` or ``metadata`` are the record's own. Where a name comes twice
the values are a list, and an element goes before an attribute.
"""

import re
from collections.abc import Iterator
from typing import Any

from archive.ingest.options import ReadOptions
from archive.ingest.xml_names import (
    BLOCKS,
    HOLDERS,
    SILENT,
    VALUES,
    field_name,
    is_mark,
    kind_of,
)
from archive.ingest.xml_tree import Element, attribute, local

#: Objects within objects; what is deeper is text.
_DEEPEST = 4
#: Attributes that tell how to read a document, not what it says.
_TECHNICAL = frozenset(("schemaLocation", "noNamespaceSchemaLocation", "space", "nil"))
_PARAGRAPHS = frozenset(("p", "para", "paragraph"))
_ANSWERS = frozenset(("0", "1", "yes", "no", "true", "false", "y", "n"))
_BLANKS = re.compile(r"[^\S\n]*\n\s*")


def values_of(
    record: Element, options: ReadOptions
) -> tuple[dict[str, Any], dict[str, str]]:
    """Return the fields of a record, and where each of them stands.

    Returns:
        The values by their names, and by the same names ``element date`` or
        ``attribute date of newsitem``.
    """
    fields = _Fields(options)
    fields.take(record, 0)
    fields.take_text(record)
    for key, value in record.attrib.items():
        name = key.rpartition("}")[2]
        if value.strip() and name not in _TECHNICAL and name not in fields.values:
            fields.values[name] = value.strip()
            fields.where[name] = f"attribute {name} of {local(record)}"
    return fields.values, fields.where


class _Fields:
    def __init__(self, options: ReadOptions) -> None:
        self.values: dict[str, Any] = {}
        self.where: dict[str, str] = {}
        self._depth: dict[str, int] = {}
        self._options = options

    def take(self, holder: Element, depth: int) -> None:
        """Take in the fields of a record, or of what holds some of them together."""
        within: list[Element] = []
        for child in holder:
            name = field_name(child)
            if is_mark(child) or name.lower() in SILENT:
                continue
            if holds_fields(child, self._options) and depth < _DEEPEST:
                within.append(child)
                continue
            value = self._value(child, name)
            if value not in ("", [], {}) and not self._answers(name, value):
                self._add(name, value, child, depth)
        for child in within:
            self.take(child, depth + 1)

    def _answers(self, name: str, value: Any) -> bool:
        """Tell whether a field called as a day only says yes or no: ``published``."""
        answer = isinstance(value, str) and value.lower() in _ANSWERS
        return answer and self._kind(name) == "date"

    def _add(self, name: str, value: Any, element: Element, depth: int) -> None:
        if name not in self.values:
            self.values[name], self._depth[name] = value, depth
            called = local(element)
            self.where[name] = f"element {called}" + f" named {name}" * (name != called)
        elif self._depth[name] == depth:
            # What stands deeper is told of something else.
            held = self.values[name]
            self.values[name] = [*(held if isinstance(held, list) else [held]), value]

    def _value(self, element: Element, name: str) -> Any:
        if kind_of(name, self._options) in ("text", "short"):
            return paragraphs(element)
        return _plain(element, 0)

    def take_text(self, record: Element) -> None:
        """Take in the text of a record that has it in no field of a known name."""
        known = [name for name in self.values if self._kind(name) == "text"]
        if "main" in known and len(known) == 1:
            self.values["text"] = self.values.pop("main")
            return
        if known or "text" in self._options.mapping:
            return
        if any(local(child) in _PARAGRAPHS for child in record):
            self.values["text"] = paragraphs(record, only=_PARAGRAPHS)
        elif len(record) == 0 and (text := _unmarked(record)):
            self.values["text"] = text

    def _kind(self, name: str) -> str:
        return kind_of(name, self._options)


def holds_fields(element: Element, options: ReadOptions) -> bool:
    """Tell whether an element holds fields of its record: ``head``, ``metadata``.

    So does ``content`` or ``body``, unless it is the text: then what is in it is marks.
    """
    name = local(element).lower()
    if name not in HOLDERS or len(element) == 0:
        return False
    kinds = [kind_of(field_name(child), options) for child in element]
    marked = any(map(is_mark, element))
    if kind_of(name, options) == "text":
        return "text" in kinds or (not marked and any(kinds))
    return not marked


def _plain(element: Element, depth: int) -> Any:
    """Return a field as text, an object, or a list where all in it are called alike."""
    inner = [child for child in element if not is_mark(child)]
    if not inner or depth == _DEEPEST:
        text = paragraphs(element)
        # So phpMyAdmin writes that there is none.
        return ("" if text == "NULL" else text) or _said(element)
    found: dict[str, Any] = {}
    for child in inner:
        name = field_name(child)
        value = _plain(child, depth + 1)
        if value in ("", [], {}):
            continue
        held = found.get(name)
        if held is None:
            found[name] = value
        else:
            found[name] = [*(held if isinstance(held, list) else [held]), value]
    if not found:
        return _said(element)
    if len(found) == 1 and len({local(child) for child in inner}) == 1 < len(inner):
        return next(iter(found.values()))
    return _day(found)


def _said(element: Element) -> str:
    """Return what an element without a text says in an attribute."""
    keys = (*VALUES, local(element))
    return next(filter(None, (attribute(element, key) for key in keys)), "")


def _day(found: dict[str, Any]) -> Any:
    """Return a day that is parted into year, month and day as text, else the object."""
    parts = [found.get(name, "") for name in ("year", "month", "day")]
    parts = (
        parts if any(parts) else [found.get(n, "") for n in ("Year", "Month", "Day")]
    )
    if not parts[0] or not all(isinstance(part, str) for part in parts):
        return found
    if parts[1].isalpha():
        return " ".join(filter(None, reversed(parts)))
    return "-".join(f"{part:>02}" for part in parts if part)


def _unmarked(element: Element) -> str:
    return (element.text or "").strip()


def paragraphs(element: Element, only: frozenset[str] | None = None) -> str:
    """Return the text of an element with its paragraphs apart.

    Where nothing in it is marked the text stays as it is.

    Args:
        element: The element.
        only: Of its children those of these names alone.
    """
    if len(element) == 0:
        return _unmarked(element)
    pieces: list[str] = []
    for child in _children(element, only):
        pieces.extend(_pieces(child))
    if only is None:
        pieces.insert(0, element.text or "")
    text = "".join(pieces)
    parts = (_BLANKS.sub(" ", part) for part in text.split("\x00"))
    return "\n\n".join(filter(None, (" ".join(part.split()) for part in parts)))


def _children(element: Element, only: frozenset[str] | None) -> Iterator[Element]:
    return (child for child in element if only is None or local(child) in only)


def _pieces(element: Element) -> Iterator[str]:
    """Yield the text of an element and what follows it, with NUL between paragraphs.

    Without recursion: documents may be nested as deeply as anyone likes.
    """
    waiting: list[tuple[Element, bool]] = [(element, False)]
    while waiting:
        one, left = waiting.pop()
        name = local(one).lower()
        block = name in BLOCKS
        if left:
            yield "\x00" * block + (one.tail or "")
            continue
        waiting.append((one, True))
        if name in SILENT:
            continue
        yield (
            "\x00" * block + " " * (name in ("br", "lb", "td", "th")) + (one.text or "")
        )
        waiting.extend((child, False) for child in reversed(one))
