"""What the cluster knows of an archive: one entry that says what is in force.

It is replaced as a whole, and only by who has seen what it replaces. So a commit is one
write, whatever the number of shards, nodes and parts.
"""

import time
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from archive.search.analysis import ANALYSIS_VERSION
from archive.search.engine import EngineError, IndexDamagedError, IndexLockedError
from archive.search.engines.opensearch.mapping import FORMAT
from archive.search.engines.opensearch.visibility import Json, Seen, View

#: Seconds for which a batch given up is remembered: whoever sent it may be late.
_REMEMBERED = 24 * 3600.0


class OvertakenError(EngineError):
    """Something else was committed meanwhile."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One part of an archive, or all of it: its ``index`` in force, by its own name.

    ``batch`` is the last one committed here, ``under_way`` are those begun.
    """

    index: str
    batch: int = 0
    under_way: tuple[int, ...] = ()
    format: int = FORMAT
    analysis: str = ANALYSIS_VERSION

    @property
    def readable(self) -> bool:
        """Tell whether this version of Dateline wrote it."""
        return (self.format, self.analysis) == (FORMAT, ANALYSIS_VERSION)


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """The parts of an archive, and the batches.

    ``uid`` is drawn when the archive is made. ``tried`` is the last number given to a
    batch, ``last`` the highest of those committed, ``changes`` counts the commits.
    ``commits`` holds the numbers of late batches with the time of their commit, in
    seconds since 1970, ``given_up`` those never committed. ``version`` is the entry's
    own.
    """

    uid: str
    parts: Mapping[str, Part] = field(default_factory=dict)
    tried: int = 0
    last: int = 0
    changes: int = 0
    commits: tuple[tuple[int, float], ...] = ()
    given_up: tuple[tuple[int, float], ...] = ()
    version: tuple[int, int] = (0, 0)

    @classmethod
    def read(cls, plain: Mapping[str, Any], version: tuple[int, int]) -> "State":
        """Return the state that ``entry`` wrote."""
        values = dict(plain)
        values["parts"] = {
            name: Part(**{**part, "under_way": tuple(part["under_way"])})
            for name, part in plain["parts"].items()
        }
        for key in ("commits", "given_up"):
            values[key] = tuple((number, at) for number, at in plain[key])
        return cls(**values, version=version)

    def entry(self) -> Json:
        """Return the entry that holds this."""
        parts = {
            name: {
                "index": part.index,
                "batch": part.batch,
                "under_way": list(part.under_way),
                "format": part.format,
                "analysis": part.analysis,
            }
            for name, part in self.parts.items()
        }
        plain = {
            "uid": self.uid,
            "parts": parts,
            "tried": self.tried,
            "last": self.last,
            "changes": self.changes,
            "commits": [list(commit) for commit in self.commits],
            "given_up": [list(one) for one in self.given_up],
        }
        return {"state": plain}

    @property
    def seen(self) -> Seen:
        """The batches in force."""
        hidden = {number for number, _ in self.given_up}
        for part in self.parts.values():
            hidden.update(part.under_way)
        below = sorted(number for number in hidden if number <= self.last)
        return Seen(self.last, tuple(below))

    def view(self, name: str) -> View:
        """Return what a reader of one part sees; of the whole archive for "".

        Raises:
            IndexDamagedError: Another version of Dateline wrote it.
        """
        whole = not name
        parts = self.parts if whole else {name: self.parts[name]}
        for key, part in parts.items():
            if not part.readable:
                where = f"part {key} of the index" if key else "index"
                raise IndexDamagedError(
                    f"The {where} was made by another version of Dateline; "
                    "`dateline rebuild` makes it again from the reports"
                )
        mark = f"{self.uid}-{self.changes}"
        generation = mark if whole else f"{self.uid}-{name}-{parts[name].batch}"
        return View(
            indexes=tuple(sorted(part.index for part in parts.values())),
            seen=self.seen,
            generation=generation,
            mark=mark,
            whole=whole and len(self.parts) > 1,
        )

    def begun(self, name: str, number: int) -> "State":
        """Return the state with a batch under way in a part."""
        part = self.parts[name]
        under_way = (*part.under_way, number)
        return replace(
            self,
            tried=number,
            parts={**self.parts, name: replace(part, under_way=under_way)},
        )

    def committed(self, name: str, part: Part, after: int) -> "State":
        """Return the state with ``part``, and the batch that it names, in force.

        Args:
            name: The part of the archive.
            part: What it is from now on.
            after: The number of commits that the batch took account of.

        Raises:
            OvertakenError: There have been more of them.
            IndexLockedError: Another writer has ended this batch.
        """
        if part.batch not in self.parts[name].under_way:
            if self.parts[name].batch == part.batch:
                return self
            raise IndexLockedError(
                "Another writer took over; nothing of this batch was kept: try again"
            )
        if self.changes != after:
            raise OvertakenError("Another part of the archive was committed meanwhile")
        return replace(
            self,
            parts={**self.parts, name: replace(part, under_way=())},
            last=max(self.last, part.batch),
            changes=self.changes + 1,
            commits=(*self.commits, (part.batch, time.time())),
        )

    def without(self, name: str, numbers: tuple[int, ...]) -> "State":
        """Return the state with batches of a part given up."""
        part = self.parts[name]
        gone = [number for number in numbers if number in part.under_way]
        if not gone:
            return self
        left = tuple(n for n in part.under_way if n not in numbers)
        since = time.time() - _REMEMBERED
        return replace(
            self,
            parts={**self.parts, name: replace(part, under_way=left)},
            given_up=(
                *(one for one in self.given_up if one[1] > since),
                *((number, time.time()) for number in gone),
            ),
        )

    def forgetting(self, numbers: tuple[int, ...]) -> "State":
        """Return the state without the time of commits whose dead are removed."""
        kept = tuple(commit for commit in self.commits if commit[0] not in numbers)
        return replace(self, commits=kept)
