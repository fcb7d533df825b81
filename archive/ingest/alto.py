"""ALTO: the text of a page with its layout, as libraries keep it (versions 1 to 4)."""

from archive.ingest.scan import Page, Word, text_of_words
from archive.ingest.xml_tree import Element, local

_HALVES = {"HypPart1": 1, "HypPart2": 2}


def alto_page(root: Element) -> Page:
    """Return the words of a page, in the order of its blocks."""
    page = Page()
    # Where no blank is marked on the whole page, each string is a word.
    marked = any(local(element) == "SP" for element in root.iter())
    block = line = 0
    opened: list[tuple[str, int]] = []
    pending = [(root, False)]
    while pending:
        element, left = pending.pop()
        name = local(element)
        if left:
            identity, start = opened.pop()
            if identity:
                page.spans.setdefault(identity, (start, len(page.words)))
            continue
        if name in ("TextBlock", "TextLine"):
            block += name == "TextBlock"
            line += 1
        opened.append((element.get("ID", ""), len(page.words)))
        pending.append((element, True))
        if name == "TextLine":
            _add_line(page, element, block, line, marked=marked)
        elif name in _AROUND_LINES:
            pending.extend((child, False) for child in reversed(element))
    return page


#: What lines of text stand in, at any depth.
_AROUND_LINES = frozenset(
    (
        *("alto", "Layout", "Page", "PrintSpace", "ComposedBlock", "TextBlock"),
        *("TopMargin", "BottomMargin", "LeftMargin", "RightMargin"),
    )
)


def _add_line(
    page: Page, element: Element, block: int, line: int, *, marked: bool
) -> None:
    apart = True
    before: Element | None = None
    for child in element:
        name = local(child)
        if name == "String":
            words = page.words
            page.spans.setdefault(child.get("ID", ""), (len(words), len(words) + 1))
            whole = child.get("SUBS_CONTENT", "")
            half = _HALVES.get(child.get("SUBS_TYPE", ""), 0) if whole else 0
            text = child.get("CONTENT", "")
            apart = apart and not (before is not None and _touch(before, child))
            words.append(Word(text, block, line, apart, whole, half))
            apart, before = not marked, None if marked else child
        elif name == "SP":
            apart = True
        elif name == "HYP" and page.words and not page.words[-1].half:
            sign = child.get("CONTENT") or "\u00ad"
            page.words.append(Word(sign, block, line, apart=False))


def _touch(one: Element, next_one: Element) -> bool:
    """Tell whether a mark, a string of its own, stands at the word beside it."""
    first, last = one.get("CONTENT", ""), next_one.get("CONTENT", "")
    if first[-1:].isalnum() and last[:1].isalnum():
        return False
    try:
        end = float(one.get("HPOS", "")) + float(one.get("WIDTH", ""))
        return float(next_one.get("HPOS", "")) <= end
    except ValueError:
        return False


def read_alto(root: Element) -> dict[str, str | list[str]]:
    """Return the text of a page that stands alone."""
    return {"text": text_of_words([alto_page(root).words])}
