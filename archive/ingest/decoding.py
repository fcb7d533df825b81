"""Bytes to text: byte order marks, UTF-16, old 8-bit encodings, damage."""

import codecs
import re
from typing import BinaryIO
from unicodedata import category

from charset_normalizer import from_bytes

from archive.ingest.alphabets import encoding_by_alphabet
from archive.ingest.failure import ReadError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
#: Enough to tell an encoding by; the rest of a large file would only cost time.
_SAMPLE = 64 * 1024
#: Bytes that are read at a time of a file that is not held as a whole.
STEP = 1 << 18
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
#: UTF-8 in which each half of a UTF-16 pair is written as if it were a character.
_PAIR = re.compile(rb"\xed[\xa0-\xaf][\x80-\xbf]\xed[\xb0-\xbf][\x80-\xbf]")
_HALF = re.compile(rb"\xed[\xa0-\xbf][\x80-\xbf]")
#: The name of what is done about bytes that are not UTF-8.
_MEND = "dateline-mend"
#: Told by their marks and patterns before; as a guess they are always wrong.
_NOT_8_BIT = ["utf_16", "utf_16_be", "utf_16_le", "utf_32", "utf_32_be", "utf_32_le"]
#: High halves of the letters of UTF-16, from Greek to Georgian.
_ALPHABETS = range(0x01, 0x11)
#: One character of so many is a blank, at least, where an alphabet is written.
_BLANKS = 30
_ALIKE = 0.01
#: What western Windows texts have beside ASCII, and hardly any other text read as one:
#: letters of French, Spanish, Portuguese, German, Italian and the north, and marks.
_WESTERN = frozenset(
    "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÜàáâãäåæçèéêëìíîïñòóôõöøùúüßœŒ“”‘’–—…«»•°€£§¿¡ªº·©®™"
)
#: Marks where letters of other encodings stand: those of DOS, and Polish.
_MISPLACED = re.compile(r"[^\W\d_](?:[¡¿£§]|[“”…«»•°€·©®™][^\W\d_])")
#: Control characters that no text in any encoding has, but pictures and programs do.
_BINARY = re.compile(rb"[\x01-\x08\x0e-\x1a\x1c-\x1f]")


def decode(data: bytes) -> str:
    """Return the text of a file, newlines unified and the rest as printed.

    UTF-8 where it is valid, UTF-16 and UTF-32 by mark or by pattern, else the 8-bit
    encoding that fits best. A character that cannot be stored (NUL, half of a pair)
    becomes U+FFFD, one for one.

    Raises:
        ReadError: The bytes are no text.
    """
    encoding = encoding_of(data)
    return printed(data.decode(encoding, errors_for(encoding)))


def errors_for(encoding: str) -> str:
    """Return the name of the handler of bytes that are none of the encoding."""
    return _MEND if encoding.startswith("utf-8") else "replace"


def _mend(error: UnicodeError) -> tuple[str, int]:
    """Join a pair whose halves were encoded one by one (CESU-8); else give U+FFFD."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    if pair := _PAIR.match(error.object, error.start):
        return _joined(pair).decode(), pair.end()
    half = _HALF.match(error.object, error.start)
    return "\ufffd", half.end() if half else error.end


def _joined(pair: re.Match[bytes]) -> bytes:
    halves = pair[0].decode("utf-8", "surrogatepass").encode("utf-16", "surrogatepass")
    return halves.decode("utf-16").encode()


def with_pairs_joined(data: bytes) -> bytes:
    """Return UTF-8 in which no character is written as the two halves of a pair."""
    return _PAIR.sub(_joined, data) if b"\xed" in data else data


codecs.register_error(_MEND, _mend)


def printed(text: str) -> str:
    """Return text with its newlines unified, and storable."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return storable(text)


class TextStream:
    """The text of a stream of any length, in the encoding that its beginning tells.

    What is no character of it becomes U+FFFD; newlines stay as they are. For UTF-8
    ``errors`` may name another handler.
    """

    def __init__(self, stream: BinaryIO, errors: str = _MEND) -> None:
        """Begin at the beginning of a stream.

        Raises:
            ReadError: The bytes are no text.
        """
        self._stream = stream
        self._first = stream.read(STEP)
        encoding = encoding_of(_whole_characters(self._first))
        name = "utf-8-sig" if encoding == "utf-8" else encoding
        self._decoder = codecs.getincrementaldecoder(name)(
            errors if encoding.startswith("utf-8") else "replace"
        )

    def read(self, size: int = 0) -> str:
        """Return what comes next, of ``size`` bytes or a step; "" at the end."""
        text = ""
        while not text:
            data = self._first or self._stream.read(max(size, STEP))
            self._first = b""
            text = self._decoder.decode(data, final=not data)
            if not data:
                break
        return text


def _whole_characters(data: bytes) -> bytes:
    """Return the data without a UTF-8 character that is cut off at its end."""
    end = len(data)
    while end and len(data) - end < 3 and data[end - 1] & 0xC0 == 0x80:
        end -= 1
    return data[: end - 1] if end and data[end - 1] >= 0xC0 else data


def storable(text: str) -> str:
    """Return the text with what no file can hold replaced by U+FFFD, one for one."""
    if text.isascii() and "\x00" not in text:
        # Ten times as quick as the search.
        return text
    return _UNSTORABLE.sub("\ufffd", text)


def encoding_of(data: bytes) -> str:
    """Return the name of the encoding of a text's bytes.

    Raises:
        ReadError: The bytes are no text.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    else:
        if b"\x1b$" in data[:_SAMPLE] and data.isascii():
            return "iso2022_jp"
        # A wide text whose letters all have low halves of ASCII passes for UTF-8.
        if data.count(0) * 4 < len(data) and not _wide(data[:_SAMPLE]):
            return "utf-8"
    sample = data[:_SAMPLE]
    if wide := _wide(sample):
        return wide
    odd = len(_BINARY.findall(sample)) + sample.count(0)
    if odd * 50 > len(sample):
        raise ReadError("not text: the bytes are in no encoding known")
    return _legacy(sample)


def _wide(sample: bytes) -> str:
    """Tell UTF-16 without a mark by the halves of its characters.

    NULs stand in every other place where the letters are Latin; else at blanks and
    figures, and nearly all other high halves are the number of one alphabet.
    """
    pairs = len(sample) // 2
    if pairs < 2 or 0 not in sample:
        return ""
    evens, odds = sample[: pairs * 2 : 2], sample[1 : pairs * 2 : 2]
    for encoding, high, low in (("utf-16-le", odds, evens), ("utf-16-be", evens, odds)):
        nuls = high.count(0)
        if low.count(0) * 10 >= pairs or not nuls:
            continue
        if nuls * 2 > pairs:
            return encoding
        alphabet = max(high.count(number) for number in _ALPHABETS)
        if (
            nuls * _BLANKS > pairs
            and (nuls + alphabet) * 10 > pairs * 9
            and _all_characters(sample.decode(encoding, "replace"))
        ):
            return encoding
    return ""


def _all_characters(text: str) -> bool:
    """Tell text from small numbers, which hit controls and what is no character."""
    odd = sum(category(c)[0] == "C" and c not in "\t\n\r\f" for c in text)
    return odd * 50 < len(text)


def _western(sample: bytes) -> bool:
    """Tell a western text, which statistics know only when it is long."""
    text = sample.decode("cp1252", "replace")
    others = [c for c in text if not c.isascii()]
    if not _WESTERN.issuperset(others) or _MISPLACED.search(text):
        return False
    letters = sum(c.isalpha() for c in others)
    return letters * 5 < sum(c.isalpha() for c in text)


def _legacy(sample: bytes) -> str:
    """Choose among the 8-bit encodings; western Windows when none stands out."""
    # A few stray bytes in what is otherwise UTF-8 are damage, not another encoding.
    lost = _HALF.sub(b"", sample).decode("utf-8", "replace").count("\ufffd")
    high = sum(byte > 127 for byte in sample)
    if lost * 10 < high:
        return "utf-8"
    if found := encoding_by_alphabet(sample):
        return found
    if _western(sample):
        return "cp1252"
    matches = from_bytes(sample, cp_exclusion=_NOT_8_BIT)
    best = matches.best()
    if best is None or best.encoding in ("ascii", "utf_8"):
        return "cp1252"
    for match in matches:
        # A short western text fits several encodings alike; the usual one is likeliest.
        western = {"cp1252", "latin_1"}.intersection(match.could_be_from_charset)
        alike = abs(match.coherence - best.coherence) < _ALIKE
        if western and match.chaos == best.chaos and alike:
            return "cp1252"
    return best.encoding
