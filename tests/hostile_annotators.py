"""Annotators that do what a hostile record may make a parser do.

Worker processes import this module by name, so it stands beside the test folders.
"""

import os
import signal
import time
from dataclasses import dataclass
from pathlib import Path

from archive.pipeline.annotator import Annotator, Setup


@dataclass(frozen=True, slots=True)
class HostileSetup(Setup):
    #: A file that notes that a worker was killed once, that the disk is full, or that
    #: who waits may go on.
    mark: str = ""

    def build(self):
        return HostileAnnotator(self)


class HostileAnnotator(Annotator):
    def __init__(self, setup):
        super().__init__(setup)
        self._mark = setup.mark

    def begin(self, record):
        if "LATE" not in record.text:
            self._act(record)
        return super().begin(record)

    def finish(self, begun):
        if "LATE" in begun.record.text:
            self._act(begun.record)
        return super().finish(begun)

    def _act(self, record):
        if "HANG" in record.text:
            time.sleep(1000)
        if "EXIT" in record.text:
            os._exit(3)
        if "CRASH" in record.text:
            os.kill(os.getpid(), signal.SIGSEGV)
        if "KILL" in record.text:
            os.kill(os.getpid(), signal.SIGKILL)
        if "ONCE" in record.text and not Path(self._mark).exists():
            Path(self._mark).touch()
            os.kill(os.getpid(), signal.SIGKILL)
        if "WAIT" in record.text:
            while not Path(self._mark).exists():
                time.sleep(0.01)
        if "GO ON" in record.text:
            Path(self._mark).touch()
        if "FULL" in record.text and Path(self._mark).exists():
            Path("/dev/full").write_text("what a disk without room does not take")
        if "RAISE" in record.text:
            raise ValueError("what a parser says")
        if "EAT" in record.text:
            # Five times what a worker may take; zeroes that nobody reads need no memory.
            held = [bytes(256 * 1024 * 1024) for _ in range(60)]
            del held


@dataclass(frozen=True, slots=True)
class DeadSetup(Setup):
    def build(self):
        os._exit(9)
