"""Measure the finding and resolving of dates on a corpus with gold annotation.

    python benchmarks/eval_dates.py CORPUS [--errors] [--limit N]

CORPUS is JSON Lines, plain or gzipped: ``text``, ``dct`` (the document date, may be
missing or null) and ``timex [{start, end, value, type}]``.

Counted are expressions of type DATE or TIME whose gold value names a place in the
calendar (a day, week, month, season, quarter, year, decade, century); of the TIMEs,
those that name a day. Others (durations, sets, PRESENT_REF and its like, XXXX-…) are
neutral: to miss one is no fault, and neither is to find something there. Our own
durations ("the past two months", value P2M) are left out likewise. The last table
counts every gold DATE and TIME, whatever its value.

A span is right when it is the same (exact) or shares a character (overlap), one to
one; a value is right when it is the same text as in the gold.
"""

import argparse
import gzip
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from archive.datespan import InvalidDateError, PartialDate
from archive.extract.dates import find_dates
from archive.model import DocumentDate, Provenance

_CALENDAR = re.compile(r"(?:BC)?\d[\dWQHSPUFAIE-]*(?:T\S+)?\Z")
_WITH_DAY = re.compile(r"\d{4}-\d\d-\d\dT")


@dataclass(frozen=True)
class Timex:
    """A date expression, of gold or of ours."""

    start: int
    end: int
    value: str
    kind: str
    text: str

    def overlap(self, other: "Timex") -> int:
        """Return how many characters the two share."""
        return min(self.end, other.end) - max(self.start, other.start)


@dataclass
class Score:
    """Counts of one kind of expression over a corpus."""

    gold: int = 0
    found: int = 0
    exact: int = 0
    overlap: int = 0
    value: int = 0

    def __add__(self, other: "Score") -> "Score":
        """Return the two counted together."""
        return Score(*(a + b for a, b in zip(self._all(), other._all(), strict=True)))

    def _all(self) -> tuple[int, ...]:
        return (self.gold, self.found, self.exact, self.overlap, self.value)

    def line(self, name: str, right: int) -> str:
        """Return a row of the table."""
        precision = right / self.found if self.found else 0.0
        recall = right / self.gold if self.gold else 0.0
        both = precision + recall
        f1 = 2 * precision * recall / both if both else 0.0
        return f"  {name:<22} {precision:6.3f} {recall:6.3f} {f1:6.3f}"

    def show(self, title: str) -> None:
        """Print the table."""
        print(f"{title}: {self.gold} in gold, {self.found} found")
        print(f"  {'':<22} {'P':>6} {'R':>6} {'F1':>6}")
        print(self.line("spans, exact", self.exact))
        print(self.line("spans, overlapping", self.overlap))
        print(self.line("with the right value", self.value))


@dataclass
class Tally:
    """The scores of a corpus, and what went wrong in it."""

    scores: dict[str, Score] = field(
        default_factory=lambda: {"DATE": Score(), "TIME": Score(), "all": Score()}
    )
    errors: list[str] = field(default_factory=list)
    confusions: Counter[tuple[str, str]] = field(default_factory=Counter)
    neutral: int = 0


def read_corpus(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the records of a corpus."""
    opener = gzip.open if path.suffix == ".gz" else Path.open
    with opener(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            if line.strip():
                yield json.loads(line)


def kind_of(value: str) -> str:
    """Return DATE or TIME, by the value."""
    return "TIME" if re.search(r"\dT", value) else "DATE"


def counted(gold: dict[str, Any]) -> bool:
    """Tell whether a gold expression names a place in the calendar."""
    value = gold["value"] or ""
    if gold["type"] not in ("DATE", "TIME") or not _CALENDAR.match(value):
        return False
    return kind_of(value) == "DATE" or bool(_WITH_DAY.match(value))


def ours(record: dict[str, Any]) -> Sequence[Timex]:
    """Return what we find in a record."""
    try:
        value = PartialDate.parse(record["dct"]) if record.get("dct") else None
    except InvalidDateError as error:
        print(f"{record.get('id')}: dct: {error}", file=sys.stderr)
        value = None
    day = value and DocumentDate(
        value=value, provenance=Provenance.METADATA, evidence=str(record.get("dct"))
    )
    return [
        Timex(*mention.span, mention.value, mention.kind, mention.text)
        for mention in find_dates(record["text"], day or None)
    ]


def match(gold: Sequence[Timex], found: Sequence[Timex]) -> dict[int, int]:
    """Pair found expressions with gold ones, one to one, the largest overlap first."""
    pairs = sorted(
        (-shared, g, f)
        for g, expression in enumerate(gold)
        for f, other in enumerate(found)
        if (shared := expression.overlap(other)) > 0
    )
    matched: dict[int, int] = {}
    taken: set[int] = set()
    for _, g, f in pairs:
        if g not in matched and f not in taken:
            matched[g] = f
            taken.add(f)
    return matched


def tally_record(record: dict[str, Any], tally: Tally) -> None:
    """Add a record to the tally."""
    text = record["text"]
    gold: list[Timex] = []
    neutral: list[Timex] = []
    for row in record["timex"]:
        start, end, value = row["start"], row["end"], row["value"] or ""
        timex = Timex(start, end, value, kind_of(value), text[start:end])
        (gold if counted(row) else neutral).append(timex)
        tally.scores["all"].gold += row["type"] in ("DATE", "TIME")
    every = ours(record)
    found = [timex for timex in every if not timex.value.startswith("P")]
    matched = match(gold, found)
    taken = set(matched.values())
    beside = [
        timex
        for index, timex in enumerate(found)
        if index not in taken and not any(timex.overlap(n) > 0 for n in neutral)
    ]
    tally.neutral += len(neutral)
    where = record.get("id", "?")
    for index, timex in enumerate(gold):
        score = tally.scores[timex.kind]
        score.gold += 1
        partner = found[matched[index]] if index in matched else None
        if partner is None:
            tally.errors.append(f"{where}: missed {_around(text, timex)}")
            tally.confusions["missed", timex.text.lower()] += 1
            continue
        score.found += 1
        score.overlap += 1
        score.exact += (partner.start, partner.end) == (timex.start, timex.end)
        if partner.value == timex.value:
            score.value += 1
        else:
            tally.errors.append(
                f"{where}: {partner.text!r} read as {partner.value or 'unresolved'}, "
                f"gold {timex.value}: {_around(text, timex)}"
            )
            tally.confusions[timex.value, partner.value] += 1
    for timex in beside:
        tally.scores[timex.kind].found += 1
        tally.errors.append(f"{where}: not in gold {_around(text, timex)}")
        tally.confusions["not in gold", timex.text.lower()] += 1
    _tally_all(gold + neutral, every, tally.scores["all"])


def _tally_all(gold: Sequence[Timex], found: Sequence[Timex], score: Score) -> None:
    matched = match(gold, found)
    score.found += len(found)
    score.overlap += len(matched)
    for g, f in matched.items():
        score.exact += (gold[g].start, gold[g].end) == (found[f].start, found[f].end)
        score.value += gold[g].value == found[f].value


def _around(text: str, timex: Timex) -> str:
    left = " ".join(text[max(0, timex.start - 50) : timex.start].split())
    right = " ".join(text[timex.end : timex.end + 40].split())
    return f"…{left} [{timex.text}]={timex.value} {right}…"


def main() -> int:
    """Read the command line and print the tables."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--errors", action="store_true", help="list every error")
    parser.add_argument("--limit", type=int, help="read only so many records")
    options = parser.parse_args()
    tally = Tally()
    for count, record in enumerate(read_corpus(options.corpus)):
        if count == options.limit:
            break
        tally_record(record, tally)
    if options.errors:
        print(*tally.errors, sep="\n")
        print()
        for (one, other), times in tally.confusions.most_common(40):
            print(f"{times:5}  {one} | {other}")
        print()
    scores = tally.scores
    print(f"{tally.neutral} gold expressions name no place in the calendar: neutral\n")
    scores["DATE"].show("DATE")
    scores["TIME"].show("TIME that names a day")
    (scores["DATE"] + scores["TIME"]).show("DATE and TIME together")
    print()
    scores["all"].show("Every gold DATE and TIME, neutral ones too, all of ours")
    return 0


if __name__ == "__main__":
    sys.exit(main())
