"""What stands inside one ``<DOC>``: its elements, whether they are closed or not.

Nothing in it is an expression that looks ahead: each sign is gone over once, so that a
hostile document takes no longer than another of its length.
"""

import html
import re
from collections.abc import Iterable
from dataclasses import dataclass, field


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_TAG = re.compile(r"<(?P<end>/?)(?P<name>[A-Za-z][\w.:-]*+)(?P<rest>[^<>]*+)>")
_ATTRIBUTE = re.compile(r"""([\w:.-]++)\s*+=\s*+("[^"]*"|'[^']*'|[^\s"'<>]++)""")
_ENTITY = re.compile(r"&(#?\w{1,31});")
#: Entities of these collections that no page has. Those of typesetters (quad left,
#: upper rail) say how a line was set, and nothing to a reader.
_ENTITIES = {
    "blank": " ",
    "hyph": "-",
    "md": "—",
    "ht": "\t",
    "sp": " ",
    **dict.fromkeys(("ql", "qr", "qc", "ur", "lr", "cc", "uc", "lc"), ""),
}
#: Tags that only part paragraphs.
_BREAKS = frozenset(("p", "para", "br", "paragraph"))
#: Elements that hold one thing: another of these ends one that was not closed.
_SINGLE = _words(
    "datetime docno docid doc-id headline title hl head ti ttl hedline dateline byline "
    "author au source so pub date date1 date_time dd language lang doctype fileid"
)
#: Elements that hold a text: tags in it are marks within it.
_WHOLE = _words("text txt tx te body_text bodytext lead lead1 ld le lp leadpara")
#: No document nests more elements of its own.
_DEEPEST = 32
#: Where the day stands in the attributes of ``<DOC>``, and its number.
_NUMBERS = ("docno", "docid", "doc-id", "id")


@dataclass(slots=True)
class _Open:
    """An element that is open: its name, what its tag says, and its paragraphs."""

    name: str
    printed: str = ""
    rest: str = ""
    paragraphs: list[list[str]] = field(default_factory=lambda: [[]])

    def text(self) -> str:
        """Return the text with its entities read and its paragraphs apart."""
        parts = (_read("".join(pieces)).strip() for pieces in self.paragraphs)
        return "\n\n".join(filter(None, parts))


@dataclass(frozen=True, slots=True)
class Element:
    """An element as found: where it stands, its attributes, its text."""

    where: str
    attributes: dict[str, str]
    text: str


@dataclass(slots=True)
class Parts:
    """The elements of a document, by their names in small letters.

    ``number`` is the document's with where it stands, ``loose`` what stands in no
    element.
    """

    found: dict[str, list[Element]] = field(default_factory=dict)
    number: tuple[str, str] = ("", "")
    loose: str = ""

    def names(self) -> Iterable[str]:
        """Return the names of the elements, as they came."""
        return self.found

    def elements(self, name: str) -> list[Element]:
        """Return the elements of a name."""
        return self.found.get(name, [])

    def texts(self, name: str) -> list[str]:
        """Return what the elements of a name say."""
        return [element.text for element in self.elements(name)]


def read_parts(inner: str, attributes: str) -> Parts:
    """Return the elements of a document.

    Args:
        inner: What stands between ``<DOC>`` and ``</DOC>``.
        attributes: What the first tag says behind its name.
    """
    inner = _plain(inner)
    parts = _Reader(inner).read()
    given = _attributes(attributes)
    for name, value in given.items():
        parts.found.setdefault(name, [Element(f"attribute {name} of DOC", {}, value)])
    for name in _NUMBERS:
        for element in parts.elements(name):
            if element.text:
                parts.number = (element.text, element.where)
                return parts
    return parts


def _attributes(text: str) -> dict[str, str]:
    found = _ATTRIBUTE.findall(text[:2_000])
    return {name.lower(): _read(value.strip("\"'")).strip() for name, value in found}


def _read(text: str) -> str:
    """Return text with its entities read; one without a semicolon is none."""
    return _ENTITY.sub(_character, text) if "&" in text else text


def _character(entity: re.Match[str]) -> str:
    name = entity[1].lower()
    return _ENTITIES[name] if name in _ENTITIES else html.unescape(entity[0])


def _plain(text: str) -> str:
    """Return text without comments, and with what CDATA holds as any other text."""
    text = _without(text, "<!--", "-->")
    if "<![CDATA[" not in text:
        return text
    return _without(text, "<![CDATA[", "]]>", kept=True)


def _without(text: str, begin: str, end: str, *, kept: bool = False) -> str:
    pieces: list[str] = []
    at = 0
    while (start := text.find(begin, at)) >= 0:
        inside = start + len(begin)
        stop = text.find(end, inside)
        if stop < 0:
            break
        pieces.append(text[at:start])
        if kept:
            pieces.append(html.escape(text[inside:stop], quote=False))
        at = stop + len(end)
    return "".join((*pieces, text[at:]))


class _Reader:
    def __init__(self, text: str) -> None:
        self._text = text
        self._lower = text.lower()
        self._ends: dict[str, int] = {}
        self._parts = Parts()
        self._open = [_Open("")]
        # Elsewhere it stands around the text, with the headline.
        self._whole_body = not any(f"<{name}" in self._lower for name in _WHOLE)

    def read(self) -> Parts:
        """Return what was found, all elements closed."""
        at = 0
        for tag in _TAG.finditer(self._text):
            self._open[-1].paragraphs[-1].append(self._text[at : tag.start()])
            at = tag.end()
            name = tag["name"].lower()
            if name in _BREAKS:
                self._open[-1].paragraphs.append([])
            elif tag["end"]:
                self._end(name)
            else:
                self._start(name, tag)
        self._open[-1].paragraphs[-1].append(self._text[at:])
        self._close(1)
        self._parts.loose = self._open[0].text()
        return self._parts

    def _start(self, name: str, tag: re.Match[str]) -> None:
        inner = self._open[-1].name
        known = name in _SINGLE or name in _WHOLE or name == "body"
        if inner in _WHOLE and (not known or self._ends_later(inner, tag.end())):
            return
        if inner == "body" and self._whole_body and not known:
            return
        if inner in _SINGLE or inner in _WHOLE:
            if not known:
                return
            self._close(len(self._open) - 1)
        if tag["rest"].endswith("/"):
            return
        if len(self._open) == _DEEPEST:
            self._close(1)
        self._open.append(_Open(name, tag["name"], tag["rest"]))

    def _end(self, name: str) -> None:
        for depth in range(len(self._open) - 1, 0, -1):
            if self._open[depth].name == name:
                self._close(depth)
                return

    def _close(self, depth: int) -> None:
        """Close the elements that are open from a depth on."""
        for one in self._open[depth:]:
            if text := one.text():
                given = _attributes(one.rest) if one.rest else {}
                element = Element(f"element {one.printed}", given, text)
                self._parts.found.setdefault(one.name, []).append(element)
        del self._open[depth:]

    def _ends_later(self, name: str, at: int) -> bool:
        """Tell whether an element of a name is closed behind a place."""
        if name not in self._ends:
            self._ends[name] = self._lower.rfind(f"</{name}")
        return self._ends[name] >= at
