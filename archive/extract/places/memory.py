"""What was worked out of the gazetteer once, kept for the next report."""

from typing import Any

from archive.model import Locality

#: What is remembered of a kind; past this the memory is emptied and starts again.
MANY = 200_000
#: The same for what is larger.
FEW = 20_000
_READINGS = 60_000


class Memory:
    """Room for conclusions, by name or row; threads may share it.

    Nothing in it is needed: it may be forgotten at any time. Each step is whole for
    other threads, so there is no lock. The dictionaries are to be read only; ``keep``
    and the ``note`` methods write them.
    """

    def __init__(self) -> None:
        #: What the words between two blanks say on their own (``word.Piece``).
        self.pieces: dict[str, Any] = {}
        #: What words of scripts without capitals say, by word and language
        #: (``scripts``).
        self.parted: dict[tuple[str, str], Any] = {}
        #: Runs of words as written that say nothing.
        self.dull: set[str] = set()
        #: What other runs say (``readings.Reading``).
        self.readings: dict[str, Any] = {}
        #: Runs that say another thing elsewhere.
        self.unsteady: set[str] = set()
        #: What other modules conclude from a folded name alone.
        self.profiles: dict[str, Any] = {}
        self.rankings: dict[str, Any] = {}
        #: The ISO codes of the countries that a source or an address suggests.
        self.hints: dict[str, frozenset[str]] = {}
        #: The divisions that they suggest, by source.
        self.homes: dict[str, frozenset[int]] = {}
        #: The places of names that metadata gives, by name and what the hints suggest.
        self.given: dict[tuple[str, frozenset[str], frozenset[int]], Any] = {}
        #: The places of what records say in fields of their own (``locality.Located``).
        self.located: dict[Locality, Any] = {}
        #: How many signs of scripts that part no words have been read, and the names
        #: in them (``unparted.Unparted``), which are collected once it is worth while.
        self.unparted_signs = 0
        self.unparted: object = None

    @staticmethod
    def keep(
        memory: dict[Any, Any], key: object, value: object, most: int = MANY
    ) -> None:
        """Keep what was worked out once."""
        if len(memory) >= most:
            memory.clear()
        memory[key] = value

    def note_dull(self, run: str) -> None:
        """Keep a run of words that says nothing."""
        if len(self.dull) >= MANY:
            self.dull.clear()
        self.dull.add(run)

    def note_reading(self, run: str, around: str, reading: object) -> None:
        """Keep what a run of words says, wherever it stands or in such surroundings."""
        self.keep(self.readings, run + around, reading, _READINGS)
        if around:
            if len(self.unsteady) >= _READINGS:
                self.unsteady.clear()
            self.unsteady.add(run)
