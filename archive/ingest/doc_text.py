"""The text of a Word document of 1997 to 2003, out of the streams of its container.

The text lies in pieces anywhere in the main stream; the piece table, in the table
stream, says in which order. Offsets in files (``fc``) are of the main stream, positions
of characters (``cp``) of the text that the pieces give together. The names of the parts
are those of Microsoft's specification MS-DOC.
"""

import re
import struct
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from archive.ingest.doc_styles import Styles, deleted_of, numbers
from archive.ingest.failure import ReadError

#: The magic number of Word 97. Those before it had several, and these versions; builds
#: of 97 for Hebrew and Arabic count from the last of them on.
_WORD, _OLDER = 0xA5EC, range(0x20, 0xC0)
_ENCRYPTED, _TABLE_1 = 0x0100, 0x0200
#: Places of lengths of text among the numbers of the header: the text itself, what
#: stands between it and the boxes (footnotes, headers, macros, comments, endnotes), and
#: the boxes.
_TEXT, _BETWEEN, _BOXES = 3, (4, 5, 6, 7, 8), 9
#: Places of tables among the pairs of offset and length in the header.
_STYLES, _CHARACTERS, _PARAGRAPHS, _PIECES = 1, 12, 13, 33
#: What compressed text means by 0x80 to 0x9F: the characters of western Windows.
_WESTERN = {
    byte: bytes([byte]).decode("cp1252", "ignore") or chr(byte)
    for byte in range(0x80, 0xA0)
}
_FIELD = re.compile("[\x13-\x15]")
#: Ends of paragraphs, of cells and rows of tables, and of pages and sections.
_END = re.compile("[\r\x07\x0c]")
#: Breaks of lines and columns, and hyphens; other controls stand for pictures, marks of
#: notes and the like.
_SIGNS = {
    **dict.fromkeys(range(0x20)),
    **dict.fromkeys(range(0x7F, 0xA0)),
    0x09: "\t",
    0x0B: "\n",
    0x0E: "\n",
    0x1E: "-",
}
_WIDE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class _Piece:
    """Characters that lie together: their positions, and where and how they lie."""

    begin: int
    end: int
    offset: int
    width: int


@dataclass(frozen=True, slots=True)
class Header:
    """What the first bytes of the main stream tell (the FIB).

    ``table`` is the name of the table stream, ``counts`` are the lengths of the parts
    of the text in characters, ``places`` are offset and length of each table.
    """

    table: str
    counts: tuple[int, ...]
    places: tuple[tuple[int, int], ...]

    @classmethod
    def of(cls, main: bytes) -> "Header":
        """Read the header of a document.

        Raises:
            ReadError: It is damaged, behind a password, or of another version.
        """
        magic, version = numbers("HH", main, 0)
        if version in _OLDER:
            raise ReadError("of Word 2 to 95; save it anew as DOCX")
        if magic != _WORD:
            raise ReadError("damaged: the header of the Word document is none")
        (flags,) = numbers("H", main, 10)
        if flags & _ENCRYPTED:
            raise ReadError("protected by a password")
        (words,) = numbers("H", main, 32)
        at = 34 + 2 * words
        (longs,) = numbers("H", main, at)
        counts = numbers(f"{longs}i", main, at + 2)
        at += 2 + 4 * longs
        (pairs,) = numbers("H", main, at)
        told = numbers(f"{2 * pairs}I", main, at + 2)
        if longs <= _BOXES or pairs <= _PIECES or min(counts[_TEXT : _BOXES + 1]) < 0:
            raise ReadError("damaged: the header of the Word document is cut short")
        return cls(
            table="1Table" if flags & _TABLE_1 else "0Table",
            counts=counts,
            places=tuple(zip(told[::2], told[1::2], strict=True)),
        )

    def part(self, table: bytes, number: int) -> bytes:
        """Return a table out of the table stream.

        Raises:
            ReadError: It does not lie within the stream.
        """
        offset, length = self.places[number]
        if offset + length > len(table):
            raise ReadError("damaged or cut off: a table of the document is missing")
        return table[offset : offset + length]


def paragraphs_of(
    main: bytes, table: bytes, header: Header
) -> Iterator[tuple[str, str]]:
    """Yield the style and the text of each paragraph that has one.

    Those of boxes follow behind the text. What revisers deleted and the instructions of
    fields are left out, their results are not.

    Raises:
        ReadError: The document is damaged.
    """
    pieces = list(_pieces(header.part(table, _PIECES), len(main)))
    text = _text(main, pieces)
    if header.counts[_TEXT] > len(text):
        raise ReadError("damaged or cut off: the end of the text is missing")
    deleted = deleted_of(main, header.part(table, _CHARACTERS))
    text = _without(text, _positions(deleted, pieces))
    styles = Styles(main, header.part(table, _STYLES), header.part(table, _PARAGRAPHS))
    begins = [piece.begin for piece in pieces]
    for begin, part in _parts(text, header.counts):
        at = 0
        for end in (*(match.start() for match in _END.finditer(part)), len(part)):
            plain = part[at:end].translate(_SIGNS)
            if plain.strip():
                piece = pieces[max(0, bisect_right(begins, begin + end) - 1)]
                lies = piece.offset + piece.width * (begin + end - piece.begin)
                yield styles.of(lies), _whole(plain)
            at = end + 1


def _parts(text: str, counts: tuple[int, ...]) -> Iterator[tuple[int, str]]:
    """Yield the text and that of its boxes, each with where it begins."""
    boxes = sum(counts[number] for number in (_TEXT, *_BETWEEN))
    for begin, length in ((0, counts[_TEXT]), (boxes, counts[_BOXES])):
        part = text[begin : begin + length]
        yield begin, _without(part, _instructions(part))


def _pieces(table: bytes, size: int) -> Iterator[_Piece]:
    """Yield the pieces of the text in their order.

    Raises:
        ReadError: They are not in order, or lie beyond the file, or are more text than
            it has.
    """
    at = 0
    while table[at : at + 1] == b"\x01":
        # Properties that pieces share; of the text they tell nothing.
        at += 3 + numbers("H", table, at + 1)[0]
    if table[at : at + 1] != b"\x02":
        raise ReadError("damaged: there is no table of the pieces of the text")
    (length,) = numbers("I", table, at + 1)
    count = (length - 4) // 12
    if count < 0 or at + 5 + length > len(table):
        raise ReadError("damaged: the table of the pieces of the text is cut off")
    positions = numbers(f"{count + 1}I", table, at + 5)
    left = size
    for number in range(count):
        begin, end = positions[number : number + 2]
        (told,) = numbers("I", table, at + 5 + 4 * (count + 1) + 8 * number + 2)
        compressed, offset = bool(told & 0x40000000), told & 0x3FFFFFFF
        width = 1 if compressed else 2
        offset //= 2 if compressed else 1
        left -= width * (end - begin)
        if end < begin or left < 0 or offset + width * (end - begin) > size:
            raise ReadError("damaged or cut off: a piece of the text is missing")
        yield _Piece(begin, end, offset, width)


def _text(main: bytes, pieces: list[_Piece]) -> str:
    """Return all text, with a character for each position."""
    found, at = [], 0
    for piece in pieces:
        if piece.begin != at:
            raise ReadError("damaged: the pieces of the text leave a gap")
        at = piece.end
        data = main[
            piece.offset : piece.offset + piece.width * (piece.end - piece.begin)
        ]
        if piece.width == 1:
            found.append(data.decode("latin-1").translate(_WESTERN))
            continue
        plain = data.decode("utf-16-le", "surrogatepass")
        if len(plain) * 2 != len(data):
            # Both halves of a pair count.
            plain = "".join(map(chr, struct.unpack(f"<{len(data) // 2}H", data)))
        found.append(plain)
    return "".join(found)


def _positions(
    ranges: list[tuple[int, int]], pieces: list[_Piece]
) -> Iterator[tuple[int, int]]:
    """Yield from where to where the characters stand that lie in parts of the file."""
    begins = [begin for begin, _ in ranges]
    for piece in pieces:
        last = piece.offset + piece.width * (piece.end - piece.begin)
        at = max(0, bisect_right(begins, piece.offset) - 1)
        while at < len(ranges) and ranges[at][0] < last:
            begin, end = (
                piece.begin
                + (min(max(edge, piece.offset), last) - piece.offset) // piece.width
                for edge in ranges[at]
            )
            if begin < end:
                yield begin, end
            at += 1


def _instructions(text: str) -> Iterator[tuple[int, int]]:
    """Yield from where to where the instructions of fields stand, with their marks.

    A mark without its other is none.
    """
    ranges, opened = [], list[list[int]]()
    for match in _FIELD.finditer(text):
        at = match.start()
        if match.group() == "\x13":
            opened.append([at, 0])
        elif not opened:
            continue
        elif match.group() == "\x14":
            opened[-1][1] = at
        else:
            begin, parted = opened.pop()
            ranges.append((begin, (parted or at) + 1))
    yield from sorted(ranges)


def _without(text: str, ranges: Iterator[tuple[int, int]]) -> str:
    """Return a text with NUL in the place of each character of ranges in order."""
    kept, at = [], 0
    for begin, end in ranges:
        if end > at:
            kept.append(text[at:begin])
            kept.append("\x00" * (end - max(at, begin)))
            at = end
    return "".join(kept) + text[at:]


def _whole(text: str) -> str:
    """Return text with its surrogate pairs joined."""
    if _WIDE.search(text) is None:
        return text
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
