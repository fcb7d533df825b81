"""Cutting text at its blanks, so that the same few words are not read over and over.

No piece (``analysis.PIECE``) has a blank in it or depends on what stands beyond one, so
a text has the pieces of its chunks, one chunk after the other. There are few different
chunks, and what one holds is remembered.
"""

from archive.search.analysis import LONGEST_PIECE, WRITTEN, pieces

# What parts pieces anyway becomes a blank, to make fewer different chunks.
_PARTING = {
    code: " "
    for code in range(128)
    if not chr(code).isalnum() and chr(code) not in "'`,."
}
#: Longer chunks (text without blanks) will not come again: they are not remembered.
_LONGEST = LONGEST_PIECE
_MOST = 1_000_000


class _Written(dict[str, tuple[str, ...]]):
    """The written forms of the pieces of a chunk; emptied when it grows too large."""

    def __missing__(self, chunk: str) -> tuple[str, ...]:
        short = len(chunk) <= _LONGEST
        if short and chunk.isascii() and chunk.isalnum():
            # Most are; such a chunk is a piece as it stands.
            found: tuple[str, ...] = (chunk,)
        else:
            found = tuple(map(WRITTEN.__getitem__, pieces(chunk)))
        if short:
            if len(self) >= _MOST:
                self.clear()
            self[chunk] = found
        return found


#: Chunk to the written forms of its pieces.
WRITTEN_OF = _Written()


def chunks(text: str) -> list[str]:
    """Return the chunks of a text: each holds some pieces whole, often one."""
    if text.isascii():
        text = text.translate(_PARTING).replace(", ", " ").replace(". ", " ")
    return text.split()
