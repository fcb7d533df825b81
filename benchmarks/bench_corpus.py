"""The reports that the benchmark indexes, and the searches that it runs on them."""

# ruff: noqa: PERF401, SIM905
import gzip
import json
import pickle
import random
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from archive.datespan import PartialDate
from archive.extract.annotate import Options, annotate
from archive.extract.places import Gazetteer
from archive.model import (
    Document,
    DocumentDate,
    FileRef,
    Provenance,
    Record,
    document_id,
    sha256_of,
)
from archive.search.analysis import FOLDED, TERMS, pieces


def records(path: Path, most: int | None) -> Iterator[dict]:
    opener = gzip.open if path.suffix == ".gz" else Path.open
    with opener(path, "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            if number == most:
                return
            yield json.loads(line)


def synthetic(count: int) -> Iterator[dict]:
    """Yield reports of made-up words, as common and as rare as words are."""
    chance = random.Random(1)
    letters = "aeioubcdfghklmnprstvz"
    words = [
        "".join(chance.choices(letters, k=chance.randrange(3, 9)))
        for _ in range(60_000)
    ]
    towns = "Paris London Tokyo Cairo Lima Nairobi Oslo Toronto Jakarta Madrid".split()
    weights = [1 / (rank + 3) for rank in range(len(words))]
    for number in range(count):
        text = chance.choices(words, weights, k=chance.randrange(40, 260))
        for _ in range(chance.randrange(3)):
            text[chance.randrange(len(text))] = f"in {chance.choice(towns)}"
        day = date(1987, 1, 1) + timedelta(days=chance.randrange(1500))
        yield {
            "title": " ".join(text[:6]),
            "text": " ".join(text),
            "date": day.isoformat(),
            "source": chance.choice(["Alpha", "Beta", "Gamma"]),
            "number": number,
        }


def prepare(rows: Iterator[dict], path: Path) -> int:
    """Read, date and place the records, once, and write the documents to a file."""
    gazetteer = Gazetteer.load()
    count = 0
    with path.open("wb") as file:
        for row in rows:
            claims = ()
            if row.get("date"):
                value = PartialDate.parse(row["date"])
                claims = (
                    DocumentDate(
                        value=value,
                        provenance=Provenance.METADATA,
                        evidence=row["date"],
                    ),
                )
            record = Record(
                ref=FileRef(path="bench.jsonl", record=count + 1),
                raw=json.dumps(row).encode(),
                text=row.get("text") or "",
                title=row.get("title") or "",
                dates=claims,
                source=row.get("source") or "",
                keep_text=True,
            )
            pickle.dump(annotate(record, gazetteer, Options()), file)
            count += 1
    return count


def documents(path: Path, scale: int = 1) -> Iterator[Document]:
    """Yield the prepared documents, each ``scale`` times with another id and day."""
    for copy in range(scale):
        with path.open("rb") as file:
            while True:
                try:
                    document = pickle.load(file)
                except EOFError:
                    break
                yield copied(document, copy) if copy else document


def copied(document: Document, copy: int) -> Document:
    sha = sha256_of(f"{document.sha256} {copy}".encode())
    claim = document.date
    if claim and claim.value.day:
        moved = claim.value.earliest + timedelta(days=240 * copy)
        claim = replace(claim, value=PartialDate.of(moved))
    return replace(document, id=document_id(sha), sha256=sha, date=claim)


@dataclass(frozen=True)
class Search:
    """One search, for every engine: what kind, its terms, its filters."""

    kind: str
    text: str
    terms: tuple[str, ...]
    phrase: bool = False
    prefix: str = ""
    days: tuple[str, str] | None = None
    place: str = ""

    def label(self) -> str:
        extra = " + days" * bool(self.days) + " + place" * bool(self.place)
        return f"{self.text}{extra}"


def searches(path: Path) -> list[Search]:
    """Choose searches by how common their words are in the corpus itself."""
    chance = random.Random(3)
    spread: Counter[str] = Counter()
    pairs: Counter[tuple[str, str]] = Counter()
    places: Counter[str] = Counter()
    days: list[date] = []
    texts: list[list[str]] = []
    count = 0
    for document in documents(path):
        words = [w for w in pieces(document.text) if w.isascii()]
        plain = [w for w in words if w.isalpha() and w.islower() and len(w) > 2]
        spread.update(set(plain))
        alpha = [w if w.isalpha() and w.islower() else "" for w in words]
        pairs.update({p for p in pairwise(alpha) if all(p)})
        places.update(
            m.place_id for m in {m.place_id: m for m in document.places}.values()
        )
        if document.date:
            days.append(document.date.value.earliest)
        if count % 97 == 0 and len(set(plain)) > 12:
            texts.append(sorted(set(plain)))
        count += 1

    def of_share(low: float, high: float, number: int) -> list[str]:
        found = sorted(
            w for w, n in spread.items() if low * count <= n <= max(high * count, 3)
        )
        return chance.sample(found, min(number, len(found)))

    rare, middling, common = (
        of_share(0, 0.001, 5),
        of_share(0.005, 0.02, 5),
        of_share(0.15, 1, 5),
    )
    found = [
        Search(kind, w, (TERMS[w],))
        for kind, some in (("rare", rare), ("middling", middling), ("common", common))
        for w in some
    ]
    for size in (2, 2, 2, 2, 3, 3, 3):
        words = chance.sample(
            [w for w in chance.choice(texts) if spread[w] > count * 0.01], size
        )
        found.append(
            Search(f"{size} words", " ".join(words), tuple(TERMS[w] for w in words))
        )
    frequent = [p for p, _ in pairs.most_common(600)]
    for pair in [*chance.sample(frequent[:40], 2), *chance.sample(frequent[40:], 3)]:
        found.append(
            Search(
                "phrase",
                '"' + " ".join(pair) + '"',
                tuple(TERMS[w] for w in pair),
                phrase=True,
            )
        )
    for word in chance.sample([*middling, *common], 3):
        found.append(Search("prefix", word[:4] + "*", (), prefix=FOLDED[word[:4]]))
    days.sort()
    span = (days[len(days) // 4].isoformat(), days[len(days) // 2].isoformat())
    top = [p for p, _ in places.most_common(4)]
    for search in (found[2], found[7], found[10], found[12], found[17], found[20]):
        found.append(replace(search, days=span))
    for i, search in enumerate((found[3], found[8], found[11], found[13], found[18])):
        found.append(replace(search, place=top[i % len(top)]))
    found.append(replace(found[10], days=span, place=top[0]))
    return found
