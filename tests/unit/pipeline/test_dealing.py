"""Whose a block of records is."""

import subprocess
import sys

import pytest

from archive.pipeline.dealing import dealt, room_for_deals

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there are only turns")


def test_a_block_is_the_first_one_s_that_comes_and_stays_so(tmp_path):
    common = tmp_path / "0"
    with dealt(common, 0, 2) as first, dealt(common, 1, 2) as second:
        assert [first.mine(n) for n in range(3)] == [True, True, True]
        assert [second.mine(n) for n in range(5)] == [False, False, False, True, True]
        assert [first.mine(n) for n in range(3, 7)] == [False, False, True, True]
    with dealt(common, 1, 2) as again:
        assert [again.mine(n) for n in range(8)] == [n in (3, 4, 7) for n in range(8)]


def test_blocks_beyond_what_there_was_room_for_are_dealt_too(tmp_path):
    with dealt(tmp_path / "0", 0, 2) as first, dealt(tmp_path / "0", 1, 2) as second:
        assert first.mine(1 << 20)
        assert not second.mine(1 << 20)


RIVAL = """
import sys
from pathlib import Path
from archive.pipeline.dealing import dealt

with dealt(Path(sys.argv[1]), int(sys.argv[2]), 4) as deal:
    print(*[n for n in range(20_000) if deal.mine(n)])
"""


def test_processes_at_once_take_each_block_once(tmp_path):
    rivals = [
        subprocess.Popen(
            [sys.executable, "-c", RIVAL, tmp_path / "0", str(share)],
            stdout=subprocess.PIPE,
        )
        for share in range(4)
    ]
    taken = [int(n) for one in rivals for n in one.communicate()[0].split()]
    assert sorted(taken) == list(range(20_000))


def test_without_a_common_file_shares_take_turns():
    with dealt(None, 1, 3) as deal:
        assert [n for n in range(9) if deal.mine(n)] == [1, 4, 7]


def test_room_is_given_back_and_not_needed_by_one_alone():
    with room_for_deals(1) as none:
        assert none is None
    with room_for_deals(2) as folder:
        (folder / "0").touch()
    assert not folder.exists()
