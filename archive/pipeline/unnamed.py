"""Fields that nobody named and that may be what the records of a file lack."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from shlex import quote
from typing import Any

from archive.ingest import ReadOptions, names_order
from archive.ingest.claims import MISTAKABLE
from archive.ingest.overlooked import ORDER
from archive.pipeline.wording import counted, printable

#: So many pairs of a file and a field are told apart.
_MOST_LISTED = 1000
#: So many files have lines in the account.
_MOST_TOLD = 5


@dataclass(slots=True, kw_only=True)
class Unnamed:
    """What records lack, by their file and their own name of what may be it.

    ``order_given`` says that somebody named the order of day and month, so that nothing
    is lacking of dates in figures; ``mapping`` is what the run was given: another one
    takes its place, so what is advised holds it too.
    """

    order_given: bool = False
    mapping: Mapping[str, str] = field(default_factory=dict)
    found: Counter[tuple[str, str, str]] = field(default_factory=Counter)

    @classmethod
    def by(cls, read: ReadOptions, folder: Path) -> "Unnamed":
        """Return what a run of a folder knows that was given these options."""
        return cls(
            order_given=read.order_given or names_order(folder), mapping=read.mapping
        )

    def add(self, path: str, lacks: tuple[tuple[str, str], ...]) -> None:
        """Count what a record of a file lacks, with its field that may be it."""
        for pair in lacks:
            if self.order_given and pair[0] == ORDER:
                continue
            if len(self.found) < _MOST_LISTED or (path, *pair) in self.found:
                self.found[(path, *pair)] += 1

    def lines(self) -> Iterator[str]:
        """Yield for each file what its records lack, and how they would have it."""
        files = dict.fromkeys(path for (path, _, _), _ in self.found.most_common())
        for path in list(files)[:_MOST_TOLD]:
            lacks = {
                (lacking, name): number
                for (file, lacking, name), number in self.found.most_common()
                if file == path
            }
            told = list(_told(lacks))
            if named := _named(lacks):
                told[-1] += f": --map {_pairs({**self.mapping, **named})}"
            yield from (f"  {printable(path)}: {line}" for line in told)

    def to_json(self) -> list[dict[str, Any]]:
        """Return the same as plain JSON values, most records first."""
        return [
            {"file": path, "lacking": lacking, "field": name, "records": number}
            for (path, lacking, name), number in self.found.most_common()
        ]


def _told(lacks: Mapping[tuple[str, str], int]) -> Iterator[str]:
    """Yield a line for each thing that records lack; the order of dates comes first."""
    for (lacking, name), number in sorted(
        lacks.items(), key=lambda one: one[0][0] != ORDER
    ):
        if lacking == ORDER:
            yield (
                f"{counted(number, 'date')} in figures, of which {MISTAKABLE}, "
                "read as day, month, year: --date-order says which"
            )
            continue
        what = "looks like one" if lacking == "text" else "holds one"
        records = counted(number, "record")
        own = printable(name)
        yield f"{records} without a {lacking}, though the field “{own}” {what}"


def _named(lacks: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Return the mapping that gives records what they lack, by the commonest names."""
    named: dict[str, str] = {}
    for lacking, name in lacks:
        if lacking != ORDER:
            named.setdefault(lacking, name)
    return named


def _pairs(mapping: Mapping[str, str]) -> str:
    """Return a mapping as a shell takes it."""
    pairs = ",".join(f"{lacking}={name}" for lacking, name in mapping.items())
    return quote(printable(pairs))
