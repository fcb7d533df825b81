"""Check sums of stretches of bytes, taken many times faster than CRC-32s.

The sum of a stretch is that of its numbers of 64 bits, each times a fixed odd weight of
its place, modulo 2**64. A change of one number by ``d`` changes the sum by ``d`` times
an odd number, which is 0 only if ``d`` is: so whatever befalls eight bytes that stand
together is seen, a flipped bit among it. Other changes, of a block that is swapped,
shifted or zeroed, change many numbers; the weights being like random ones, they cancel
out once in 2**64 times, or in 2**(64 - k) if all differences are multiples of 2**k.
"""

from collections.abc import Iterable
from typing import Any

import numpy as np
import numpy.typing as npt

Sums = npt.NDArray[np.uint64]
#: Bytes of a number that is weighed.
WORD = 8


def _weights(count: int) -> Sums:
    """Return the weights: SplitMix64 of their places, the last bit set."""
    mixed = np.arange(1, count + 1, dtype=np.uint64) * np.uint64(0x9E3779B97F4A7C15)
    for shift, factor in ((30, 0xBF58476D1CE4E5B9), (27, 0x94D049BB133111EB)):
        mixed = (mixed ^ (mixed >> np.uint64(shift))) * np.uint64(factor)
    return (mixed ^ (mixed >> np.uint64(31))) | np.uint64(1)


#: For stretches of up to so many numbers.
_WEIGHTS = _weights(1 << 11)
LONGEST = len(_WEIGHTS) * WORD


def sums(data: Any, stretch: int) -> Sums:
    """Return the sum of each stretch of some bytes; the last one may be shorter.

    Args:
        data: Bytes, or what lends them; a whole number of words.
        stretch: Bytes of a stretch, a whole number of words, ``LONGEST`` at most.
    """
    words = np.frombuffer(data, "<u8")
    each = stretch // WORD
    rows = len(words) // each
    found = np.einsum("ij,j->i", words[: rows * each].reshape(rows, each), _of(each))
    rest = words[rows * each :]
    if len(rest):
        found = np.append(found, np.einsum("i,i->", rest, _of(len(rest))))
    every: Sums = found.astype(np.uint64, copy=False)
    return every


def _of(count: int) -> Sums:
    return _WEIGHTS[:count]


def sums_of(pieces: Iterable[memoryview], stretch: int) -> Sums:
    """Return the same of bytes that come in pieces, each a whole number of words."""
    found: list[Sums] = []
    begun = bytearray()
    for piece in pieces:
        rest = piece
        if begun:
            missing = stretch - len(begun)
            begun += rest[:missing]
            rest = rest[missing:]
            if len(begun) < stretch:
                continue
            found.append(sums(begun, stretch))
            begun = bytearray()
        whole = len(rest) - len(rest) % stretch
        if whole:
            found.append(sums(rest[:whole], stretch))
        begun += rest[whole:]
    if begun:
        found.append(sums(begun, stretch))
    return np.concatenate(found) if found else np.zeros(0, np.uint64)
