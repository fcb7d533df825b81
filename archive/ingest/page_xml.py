"""PAGE XML (PcGts): regions of a page in reading order, and what is written in them."""

from collections.abc import Iterator

from archive.ingest.scan import Page, Word, text_of_words
from archive.ingest.xml_tree import Element, find, local

#: Regions that are no text of the page: its number, and marks for the binder.
_NO_TEXT = frozenset(("page-number", "signature-mark", "catch-word"))


def page_xml(root: Element) -> Page:
    """Return the words of a page, each line of a region as one."""
    page = Page()
    for number, region in enumerate(_regions(root)):
        start = len(page.words)
        for line, (identity, text) in enumerate(_lines(region)):
            if identity:
                page.spans[identity] = (len(page.words), len(page.words) + 1)
            page.words.append(Word(text, number, line))
        page.spans[region.get("id", "")] = (start, len(page.words))
    return page


def read_page(root: Element) -> dict[str, str | list[str]]:
    """Return the text of a page that stands alone."""
    return {"text": text_of_words([page_xml(root).words])}


def _regions(root: Element) -> list[Element]:
    """Return the regions of text in reading order; those without a place in it last."""
    regions = [
        element
        for element in root.iter()
        if local(element) == "TextRegion" and element.get("type") not in _NO_TEXT
    ]
    order = find(root, "ReadingOrder")
    if order is None:
        return regions
    places: dict[str, int] = {}
    for identity in _ordered(order):
        places.setdefault(identity, len(places))
    return sorted(regions, key=lambda r: places.get(r.get("id", ""), len(places)))


def _ordered(group: Element) -> Iterator[str]:
    """Yield the ids of regions as a group and the groups in it order them."""
    if identity := group.get("regionRef"):
        yield identity
    children = list(group)
    if all(child.get("index", "").isdecimal() for child in children):
        children.sort(key=lambda child: int(child.get("index", "0")[:9]))
    for child in children:
        yield from _ordered(child)


def _lines(region: Element) -> Iterator[tuple[str, str]]:
    """Yield the id and text of each line of a region, or its text where it has none."""
    found = False
    for line in region:
        if local(line) != "TextLine":
            continue
        text = _written(line) or " ".join(
            filter(None, (_written(word) for word in line if local(word) == "Word"))
        )
        if text:
            found = True
            yield line.get("id", ""), text
    if not found:
        for text in _written(region).split("\n"):
            yield "", text


def _written(element: Element) -> str:
    """Return what is written in an element by its first reading."""
    readings = [child for child in element if local(child) == "TextEquiv"]
    if not readings:
        return ""
    # The first of several is the best, whatever order they stand in.
    best = min(readings, key=lambda reading: _index(reading.get("index", "")))
    for name in ("Unicode", "PlainText"):
        told = next((child for child in best if local(child) == name), None)
        if told is not None and told.text:
            return told.text.strip()
    return ""


def _index(text: str) -> int:
    return int(text) if text.isdecimal() and len(text) < 9 else 0
