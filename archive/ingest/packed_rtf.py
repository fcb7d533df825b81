"""RTF as Outlook packs it into a message (LZFu), after Microsoft's [MS-OXRTFCP]."""

import struct

from archive.ingest.failure import ReadError

#: What stands in the window before a text begins.
_BEFORE = (
    b"{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss "
    b"\\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier"
    b"{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab"
    b"\\tx"
)
_PACKED, _PLAIN = b"LZFu", b"MELA"
_WINDOW = 4096


def unpack_rtf(data: bytes, most: int) -> bytes:
    """Return the RTF of a message.

    Args:
        data: The property, from its header on.
        most: So many bytes may come out.

    Raises:
        ReadError: It is damaged, or more than that.
    """
    if len(data) < 16:
        raise ReadError("damaged: its RTF is cut off")
    _, size, kind, _ = struct.unpack_from("<II4sI", data)
    if size > most:
        raise ReadError(f"an RTF of {size:,} bytes; more than a record may have")
    if kind == _PLAIN:
        return data[16 : 16 + size]
    if kind != _PACKED:
        raise ReadError("damaged: its RTF is packed in no known way")
    return _unpacked(data, size)


def _unpacked(data: bytes, size: int) -> bytes:
    """Unpack: of eight marks in a byte each says whether bytes or a reference follow.

    A reference is a place in the window of the last bytes, in twelve bits, and how many
    from there, less two, in four; one to where the window stands is the end.
    """
    out = bytearray(_BEFORE)
    end = len(_BEFORE) + size
    at = 16
    while at < len(data) and len(out) < end:
        marks = data[at]
        at += 1
        for bit in range(8):
            if not marks >> bit & 1:
                out += data[at : at + 1]
                at += 1
                continue
            if at + 2 > len(data):
                return bytes(out[len(_BEFORE) : end])
            (reference,) = struct.unpack_from(">H", data, at)
            at += 2
            # The window goes round; what it holds is the last that came out.
            back = (len(out) - (reference >> 4)) % _WINDOW
            if not back:
                return bytes(out[len(_BEFORE) : end])
            for _ in range((reference & 15) + 2):
                start = len(out) - back
                out.append(out[start] if start >= 0 else 0)
    return bytes(out[len(_BEFORE) : end])
