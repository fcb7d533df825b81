"""How well each engine ranks: mean average precision on a retrieval test collection.

    python benchmarks/eval_ranking.py DIR [DIR ...]

DIR holds ``docs.jsonl.gz`` (id, title, text), ``queries.jsonl.gz`` (id, text) and
``qrels.tsv.gz`` (query, 0, document, grade). The words of a query are joined by OR. The
peers are SQLite FTS5 (Porter stemmer) and tantivy (English stemmer), both as they come.
"""

import argparse
import gzip
import json
import math
import sqlite3
import sys
import tempfile
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from archive.model import Document, sha256_of
from archive.search.analysis import pieces
from archive.search.engines.whoosh.engine import WhooshEngine
from archive.search.engines.whoosh.target import create_index
from archive.search.tree import Or, Word

DEPTH = 1000
Ranker = Callable[[str], list[str]]


def read_collection(folder: Path):
    def lines(name):
        with gzip.open(folder / name, "rt", encoding="utf-8") as file:
            yield from file

    docs = [json.loads(line) for line in lines("docs.jsonl.gz")]
    queries = [json.loads(line) for line in lines("queries.jsonl.gz")]
    grades: dict[str, dict[str, int]] = defaultdict(dict)
    for line in lines("qrels.tsv.gz"):
        query, _, document, grade = line.split()
        if int(grade) > 0:
            grades[query][document] = int(grade)
    return docs, queries, grades


def dateline(docs, folder: Path) -> Ranker:
    create_index(folder)
    engine = WhooshEngine(folder)
    with engine.writer() as writer:
        for doc in docs:
            text = doc.get("text") or ""
            writer.add(
                Document(
                    id=str(doc["id"]),
                    sha256=sha256_of(text.encode()),
                    title=doc.get("title") or "",
                    text=text,
                )
            )

    def rank(query: str) -> list[str]:
        words = tuple(Word(word) for word in dict.fromkeys(pieces(query)))
        return [id_ for id_, _ in engine.rank(Or(words), DEPTH)]

    return rank


def fts5(docs, _folder: Path) -> Ranker:
    db = sqlite3.connect(":memory:")
    db.execute(
        "create virtual table f using fts5(id unindexed, title, text, "
        "tokenize='porter unicode61')"
    )
    db.executemany(
        "insert into f values (?, ?, ?)",
        [(str(d["id"]), d.get("title") or "", d.get("text") or "") for d in docs],
    )

    def rank(query: str) -> list[str]:
        words = " OR ".join(f'"{word}"' for word in dict.fromkeys(pieces(query)))
        rows = db.execute(
            f"select id from f where f match ? order by rank limit {DEPTH}", (words,)
        )
        return [row[0] for row in rows]

    return rank


def tantivy(docs, _folder: Path) -> Ranker:
    import tantivy as t

    builder = t.SchemaBuilder()
    builder.add_text_field("id", stored=True, tokenizer_name="raw")
    for name in ("title", "text"):
        builder.add_text_field(name, tokenizer_name="en_stem")
    index = t.Index(builder.build())
    writer = index.writer(50_000_000, 1)
    for d in docs:
        writer.add_document(
            t.Document(
                id=str(d["id"]), title=d.get("title") or "", text=d.get("text") or ""
            )
        )
    writer.commit()
    writer.wait_merging_threads()
    index.reload()
    searcher = index.searcher()

    def rank(query: str) -> list[str]:
        words = " OR ".join(f'"{word}"' for word in dict.fromkeys(pieces(query)))
        parsed = index.parse_query(words, ["title", "text"])
        hits = searcher.search(parsed, DEPTH).hits
        return [searcher.doc(address)["id"][0] for _, address in hits]

    return rank


def average_precision(ranked: list[str], grades: dict[str, int]) -> float:
    found = 0
    total = 0.0
    for place, id_ in enumerate(ranked, start=1):
        if id_ in grades:
            found += 1
            total += found / place
    return total / len(grades)


def ndcg(ranked: list[str], grades: dict[str, int], depth: int = 10) -> float:
    def gain(values: list[int]) -> float:
        return sum(v / math.log2(i + 2) for i, v in enumerate(values[:depth]))

    return gain([grades.get(id_, 0) for id_ in ranked]) / gain(
        sorted(grades.values(), reverse=True)
    )


def recall(ranked: list[str], grades: dict[str, int], depth: int = 100) -> float:
    return len(set(ranked[:depth]) & grades.keys()) / len(grades)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path, nargs="+")
    for folder in parser.parse_args().folder:
        docs, queries, grades = read_collection(folder)
        judged = [q for q in queries if grades.get(str(q["id"]))]
        print(f"{folder.name}: {len(docs)} documents, {len(judged)} queries")
        print(f"{'':10} {'MAP':>7} {'nDCG@10':>8} {'recall@100':>11}")
        for name, make in (
            ("Dateline", dateline),
            ("FTS5", fts5),
            ("tantivy", tantivy),
        ):
            with tempfile.TemporaryDirectory() as temporary:
                rank = make(docs, Path(temporary) / "index")
                ranked = [(rank(q["text"]), grades[str(q["id"])]) for q in judged]
            means = [
                sum(measure(*pair) for pair in ranked) / len(ranked)
                for measure in (average_precision, ndcg, recall)
            ]
            print(f"{name:10} {means[0]:7.4f} {means[1]:8.4f} {means[2]:11.4f}")
        print()


if __name__ == "__main__":
    main()
