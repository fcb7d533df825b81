"""What a Word document of 1997 to 2003 says of its characters and paragraphs.

Properties stand in pages of 512 bytes of the main stream, for runs of bytes of it; a
table says which pages these are.
"""

import struct
from bisect import bisect_right
from collections.abc import Iterator

from archive.ingest.failure import ReadError

_PAGE = 512
#: The number of a page has so many bits.
_PAGE_NUMBER = 0x3FFFFF
#: The property of characters that a reviser has deleted them.
_DELETED = 0x0800
#: How many bytes the operand of a property has, by the first three bits of its code;
#: one of six says it in a byte of its own.
_OPERANDS = (1, 1, 2, 4, 2, 2, 0, 3)
_SAID = 6
#: The numbers of styles that Word brings along, whatever it calls them in a language.
_KNOWN = {62: "title", 74: "subtitle", 76: "date"}


def numbers(form: str, data: bytes, at: int) -> tuple[int, ...]:
    """Return the numbers that stand at a place, as ``struct`` names their forms.

    Raises:
        ReadError: The data end before.
    """
    try:
        return struct.unpack_from("<" + form, data, at)
    except struct.error as error:
        raise ReadError("damaged or cut off: a table ends too early") from error


def deleted_of(main: bytes, table: bytes) -> list[tuple[int, int]]:
    """Return in order from where to where bytes are text that revisers deleted.

    Raises:
        ReadError: A page of properties is missing or damaged.
    """
    found = []
    for page in _pages(main, table):
        count = page[-1]
        edges = _edges(page, count, 1)
        for at in range(count):
            place = 2 * page[4 * (count + 1) + at]
            if place and _is_deleted(page[place + 1 : place + 1 + page[place]]):
                found.append((edges[at], edges[at + 1]))
    return sorted(found)


class Styles:
    """The names of the styles of paragraphs, in small letters."""

    def __init__(self, main: bytes, sheet: bytes, table: bytes) -> None:
        """Read which paragraph has which style.

        Args:
            main: The main stream.
            sheet: The table of the styles.
            table: Where the properties of paragraphs stand.

        Raises:
            ReadError: A page of properties is missing or damaged.
        """
        runs = sorted(_styled(main, table))
        self._begins = [begin for begin, _ in runs]
        self._styles = [style for _, style in runs]
        self._names = dict(enumerate(_names(sheet)))

    def of(self, offset: int) -> str:
        """Return the style of the paragraph whose end lies at an offset."""
        at = bisect_right(self._begins, offset) - 1
        return self._names.get(self._styles[at], "") if at >= 0 else ""


def _pages(main: bytes, table: bytes) -> Iterator[bytes]:
    """Yield each page of properties, once."""
    count = (len(table) - 4) // 8
    if count < 1:
        return
    for number in dict.fromkeys(numbers(f"{count}I", table, 4 * (count + 1))):
        begin = _PAGE * (number & _PAGE_NUMBER)
        page = main[begin : begin + _PAGE]
        if len(page) < _PAGE:
            raise ReadError("damaged or cut off: a page of properties is missing")
        yield page


def _edges(page: bytes, count: int, width: int) -> tuple[int, ...]:
    """Return where the runs of a page begin, and where the last one ends.

    Args:
        page: The page.
        count: How many runs it says that it has.
        width: How many bytes it says of each besides.
    """
    if 4 * (count + 1) + width * count >= _PAGE:
        raise ReadError("damaged: a page of properties has more than fits on it")
    return numbers(f"{count + 1}I", page, 0)


def _is_deleted(properties: bytes) -> bool:
    at = 0
    while at + 3 <= len(properties):
        (code,) = numbers("H", properties, at)
        if code == _DELETED:
            return properties[at + 2] == 1
        kind = code >> 13
        at += 2 + (properties[at + 2] + 1 if kind == _SAID else _OPERANDS[kind])
    return False


def _styled(main: bytes, table: bytes) -> Iterator[tuple[int, int]]:
    """Yield where each run of paragraphs begins, with the number of its style."""
    for page in _pages(main, table):
        count = page[-1]
        edges = _edges(page, count, 13)
        for at in range(count):
            place = 2 * page[4 * (count + 1) + 13 * at]
            style = 0
            if place:
                # A length of nought is followed by another.
                (style,) = numbers("H", page, place + (1 if page[place] else 2))
            yield edges[at], style


def _names(sheet: bytes) -> Iterator[str]:
    """Yield the names of the styles in their order; "" for none."""
    if not sheet:
        return
    (head, count, fixed) = numbers("HHH", sheet, 0)
    at = 2 + head
    for _ in range(count):
        if at + 2 > len(sheet):
            return
        (length,) = numbers("H", sheet, at)
        style = sheet[at + 2 : at + 2 + length]
        at += 2 + length + length % 2
        if len(style) < fixed + 2 or len(style) < 2:
            yield ""
            continue
        (told,) = numbers("H", style, 0)
        (letters,) = numbers("H", style, fixed)
        name = style[fixed + 2 : fixed + 2 + 2 * letters].decode("utf-16-le", "replace")
        yield _KNOWN.get(told & 0x0FFF, name.lower())
