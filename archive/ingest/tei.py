"""Texts in TEI: letters, diaries, articles and speeches as editors encode them."""

from collections.abc import Sequence
from xml.etree.ElementTree import Element

from archive.ingest.xml_tree import (
    attribute,
    every,
    find,
    found,
    local,
    text_at,
    text_of,
    texts_of,
)

#: Elements that are paragraphs of their own, beside divisions and the like.
_BLOCKS = frozenset(
    (
        *("div", "div1", "div2", "div3", "floatingText", "body", "p", "ab", "head"),
        *("l", "lg", "list", "item", "label", "row", "table", "figure", "u", "sp"),
        *("speaker", "stage", "opener", "closer", "dateline", "salute", "signed"),
        *("address", "addrLine", "postscript", "byline", "docAuthor", "titlePart"),
        *("argument", "epigraph", "cit", "trailer", "imprimatur"),
    )
)
#: What the writer struck out, and what a printer put on each page.
_LEFT_OUT = frozenset(["del", "surplus", "fw"])
#: What gives way to the editor's reading beside it, for which a search looks.
_EDITED = {"sic": "corr", "orig": "reg", "abbr": "expan"}
_BREAKS = frozenset(["lb", "pb", "cb"])
_QUOTES = frozenset(["q", "quote"])
_HYPHENS = "-\u2010\u00ac\u2e17="


def read_tei(root: Element) -> dict[str, str | list[str]]:
    """Return the fields of one text."""
    header = found(root, "teiHeader")
    described = found(header, "sourceDesc")
    published = found(header, "publicationStmt")
    body = find(root, "body")
    if body is None:
        body = find(root, "text")
    titles = every(found(header, "titleStmt"), "title")
    written = _written(header, body) or _dated_by(titles)
    date = find(described, "date")
    if date is None:
        date = find(published, "date")
    return {
        "title": text_of(_own_title(titles)),
        "text": reading(body),
        "written": written,
        # The day of an edition is none of the letter in it.
        "issued": "" if written else attribute(date, "when") or text_of(date),
        "source": text_at(described, "publisher") or text_at(published, "publisher"),
        "author": texts_of(every(found(header, "titleStmt"), "author")),
        "language": attribute(find(header, "language"), "ident"),
    }


def _written(header: Element, body: Element | None) -> str:
    """Return the day on which a text was sent or written; "" where none is told."""
    sent = next(
        (e for e in every(header, "correspAction") if attribute(e, "type") == "sent"),
        None,
    )
    opener = find(body, "opener") if body is not None else None
    for place in (sent, find(header, "creation"), opener):
        date = find(place, "date") if place is not None else None
        if told := attribute(date, "when") or text_of(date):
            return told
    return ""


def _own_title(titles: Sequence[Element]) -> Element | None:
    """Return the title of a text itself, not that of the series it stands in."""
    own = (e for e in titles if attribute(e, "level") not in ("s", "j"))
    undated = (e for e in own if "date" not in attribute(e, "type"))
    return next(undated, titles[0] if titles else None)


def _dated_by(titles: Sequence[Element]) -> str:
    """Return the day that is a title of its own: that of a diary's entry."""
    for title in titles:
        if attribute(title, "type") in ("iso-date", "date"):
            return attribute(title, "when-iso") or text_of(title)
    return ""


def reading(body: Element | None) -> str:
    """Return what a reader of a text reads, its paragraphs parted by empty lines."""
    if body is None:
        return ""
    text = _Reading()
    text.take_within(body)
    text.close()
    return "\n\n".join(text.paragraphs)


class _Reading:
    """The text of elements as it is gathered."""

    def __init__(self) -> None:
        self.paragraphs: list[str] = []
        self._open: list[str] = []
        self._notes: list[str] = []

    def close(self) -> None:
        """End a paragraph, if one is open; its notes stand behind it."""
        if words := "".join(self._open).split():
            self.paragraphs.append(" ".join(words))
        self.paragraphs += self._notes
        self._open, self._notes = [], []

    def take(self, element: Element) -> None:
        """Take in an element with all that it holds."""
        name = local(element)
        if name in _BREAKS:
            self._break(element)
        elif name == "note":
            note = _Reading()
            note.take_within(element)
            note.close()
            self._notes += note.paragraphs
        elif name == "choice":
            self._choose(element)
        elif name in _BLOCKS:
            self.close()
            self.take_within(element)
            self.close()
        elif name not in _LEFT_OUT:
            self._take_inline(element, name)

    def take_within(self, element: Element) -> None:
        """Take in what an element holds."""
        self._open.append(element.text or "")
        for child in element:
            self.take(child)
            self._open.append(child.tail or "")

    def _take_inline(self, element: Element, name: str) -> None:
        before, behind = "", ""
        if name == "cell":
            before = " "
        elif name in _QUOTES and element.find(".//{*}p") is None:
            before, behind = "“", "”"
        self._open.append(before)
        self.take_within(element)
        self._open.append(behind)

    def _choose(self, element: Element) -> None:
        names = set(map(local, element))
        for child in element:
            if _EDITED.get(local(child)) not in names:
                self.take(child)

    def _break(self, element: Element) -> None:
        """Begin a line: with a blank, unless it stands within a word."""
        if attribute(element, "break") != "no":
            self._open.append(" ")
            return
        self._open = ["".join(self._open).rstrip().rstrip(_HYPHENS)]
