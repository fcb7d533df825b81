"""Cutting text at its blanks, so that the same few words are not read over and over.

No piece (``analysis.any_piece``) has a blank in it or depends on what stands beyond
one, so a text has the pieces of its chunks, one chunk after the other. There are few
different chunks, so what one holds can be remembered.
"""

from archive.search.analysis import LONGEST_PIECE, WRITTEN, pieces

# What parts pieces anyway becomes a blank, to make fewer different chunks.
_PARTING = bytes(
    code if chr(code).isalnum() or chr(code) in "'`,." else ord(" ")
    for code in range(128)
).ljust(256)


def written_of(chunk: str) -> tuple[str, ...]:
    """Return the written forms of the pieces of a chunk."""
    if chunk.isascii() and chunk.isalnum() and len(chunk) <= LONGEST_PIECE:
        # Most are; such a chunk is a piece as it stands.
        return (chunk,)
    return tuple(map(WRITTEN.__getitem__, pieces(chunk)))


def chunks(text: str) -> list[str]:
    """Return the chunks of a text: each holds some pieces whole, often one."""
    if text.isascii():
        text = text.encode().translate(_PARTING).decode()
        text = text.replace(", ", " ").replace(". ", " ")
    return text.split()
