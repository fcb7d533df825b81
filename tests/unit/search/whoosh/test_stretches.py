"""Check sums of stretches see what can befall the bytes of a file."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.search.engines.whoosh.stretches import LONGEST, WORD, sums, sums_of

STRETCH = 64

words = st.binary(min_size=WORD, max_size=40 * WORD).map(
    lambda data: data[: len(data) - len(data) % WORD]
)


def whole(data: bytes) -> list[int]:
    return sums(data, STRETCH).tolist()


@given(words, st.data())
def test_every_flipped_bit_changes_the_sum_of_its_stretch_alone(data, draw):
    bit = draw.draw(st.integers(0, 8 * len(data) - 1))
    changed = bytearray(data)
    changed[bit >> 3] ^= 1 << (bit & 7)
    one, other = whole(data), whole(bytes(changed))
    differing = [i for i, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
    assert differing == [(bit >> 3) // STRETCH]


@given(words, words)
def test_stretches_that_differ_are_seen_when_swapped(one, other):
    one, other = one.ljust(STRETCH, b"\0")[:64], other.ljust(STRETCH, b"\0")[:64]
    swapped = whole(one + other) == whole(other + one)
    assert swapped == (one == other)


@pytest.mark.parametrize("block", [WORD, 64, 512, 4096])
def test_swapped_and_zeroed_blocks_within_a_stretch_are_seen(block):
    # Numbers in order, as postings are: differences are small, and alike.
    data = np.arange(LONGEST // 4, dtype="<i4").tobytes()
    sound = sums(data, LONGEST)
    for at in range(0, LONGEST - 2 * block + 1, 2 * block):
        one, other = data[at : at + block], data[at + block : at + 2 * block]
        for changed in (other + one, bytes(block) + other, one + one):
            if changed != one + other:
                damaged = data[:at] + changed + data[at + 2 * block :]
                assert sums(damaged, LONGEST) != sound, at


@given(words, st.lists(st.integers(0, 40), max_size=8))
def test_bytes_that_come_in_pieces_have_the_sums_of_the_whole(data, cuts):
    at = sorted({0, len(data), *(c * WORD for c in cuts if c * WORD < len(data))})
    pieces = [memoryview(data)[a:b] for a, b in pairwise(at)]
    assert sums_of(pieces, STRETCH).tolist() == whole(data)


def test_nothing_has_no_sums():
    assert sums(b"", STRETCH).tolist() == []
    assert sums_of([], STRETCH).tolist() == []


def test_what_is_written_down_in_sidecars_stays_what_it_is():
    # Else sidecars written before would all count as damaged.
    numbers = np.array([1, 2, 3], "<u8").tobytes()
    assert sums(numbers, STRETCH).tolist() == [0xD35EFC583EAC6986]
