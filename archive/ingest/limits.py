"""What a file may cost at most before it is given up as hostile or broken."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Bounds on one file; sizes are bytes.

    ``record`` bounds a file of one record, and each record of a file of many.
    ``ratio`` bounds how many times its packed size a member may unpack to; small
    members may exceed it, since a kilobyte of blanks packs to almost nothing.
    """

    record: int = 64 * 1024 * 1024
    unpacked: int = 64 * 1024**3
    ratio: int = 400
    depth: int = 3
    members: int = 200_000
    columns: int = 2_000


#: A member that unpacks to less than this is never called a bomb, whatever its ratio.
HARMLESS = 8 * 1024 * 1024
