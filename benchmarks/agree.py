"""Ask two engines the same searches, and tell where their answers differ.

    python benchmarks/agree.py CORPUS --engine opensearch+http://127.0.0.1:9201/agree

CORPUS is JSON Lines, plain or gzipped (title, text, date, source). Its reports go into
a Whoosh index and into the engine named, whose index there is replaced. Then both are
asked the same searches, chosen by the words, days and places of the corpus itself, of
every kind that the query language has. Totals, facets, notes and remedies must be
equal, and the order of hits where it is by date. Exits with 1 when something differs.
"""

import argparse
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import bench_corpus

from archive.datespan import DayRange, PartialDate
from archive.search.answer import has_words
from archive.search.engine import SearchEngine
from archive.search.factory import open_engine, rebuild_target
from archive.search.grammar import parse
from archive.search.query import Box, Query, Sort, Undated
from archive.search.tree import Clock

#: Searches of which every match is compared, not the page alone, if they have fewer.
WALKED = 2_000


def filled(address: str, documents: Path) -> SearchEngine:
    started = time.perf_counter()
    count = 0
    with rebuild_target(address) as target, target.writer() as writer:
        for document in bench_corpus.documents(documents):
            writer.add(document)
            count += 1
    taken = time.perf_counter() - started
    print(f"{address}: {count:,} reports in {taken:.0f} s", flush=True)
    return open_engine(address)


def queries(documents: Path) -> list[Query]:
    """Choose the searches: those of the benchmark, and other kinds on their words."""
    chosen = bench_corpus.searches(documents)
    found = [
        Query(
            text=search.text,
            days=days_of(search.days) if search.days else DayRange(),
            places=(search.place,) if search.place else (),
        )
        for search in chosen
    ]
    sources: Counter[str] = Counter()
    languages: Counter[str] = Counter()
    for document in bench_corpus.documents(documents):
        sources[document.source] += 1
        languages[document.language] += 1
    common, middling, rare = chosen[10].text, chosen[7].text, chosen[2].text
    days = next(q.days for q in found if q.days != DayRange())
    place = next(q.places[0] for q in found if q.places)
    texts = [
        *(f"{common} OR {rare}", f"{common} -{middling}", f"NOT {common}"),
        *(f"={common}", f"={common.capitalize()}", f"title:{middling}"),
        *(f"text:{rare}~", f"{middling}~", f"{common}~2", f"{middling[:3]}*"),
        *(f'"{common} {middling}"~9', f"({common} {middling}) OR {rare}*"),
        *(f"date:{days.start}..{days.end}", f"{common} date:..{days.end}"),
        f"place:{place}",
        *(f"{middling}qx", f"{common} {rare}zz", "", "“unclosed", "AT&T"),
    ]
    plain = Query(text=common)
    return [
        *found,
        *(Query(text=text) for text in texts),
        Query(days=days),
        *(replace(plain, days=days, undated=u) for u in (*Undated, None)),
        *(replace(plain, sort=sort, page=page) for sort in Sort for page in (1, 3)),
        *(replace(plain, clock=Clock.MENTIONED, days=d) for d in (days, DayRange())),
        replace(plain, places_not=(place,)),
        replace(plain, places=(place, "London")),
        replace(plain, sources=tuple(dict(sources.most_common(1)))),
        replace(plain, languages=tuple(dict(languages.most_common(1)))),
        replace(plain, box=Box(south=30.0, west=-10.0, north=60.0, east=40.0)),
        replace(plain, mapped=True, per_page=50),
    ]


def days_of(bounds: tuple[str, str]) -> DayRange:
    return DayRange(*map(PartialDate.parse, bounds))


def facts(engine: SearchEngine, query: Query) -> dict[str, object]:
    """Return all of an answer in which engines may not differ."""
    results = engine.search(query)
    words = has_words(parse(query.text).tree)
    by_score = words and query.sort in (None, Sort.RELEVANCE)
    hits = [replace(hit, score=0.0) for hit in results.hits]
    said: dict[str, object] = {
        "total": results.total,
        "undated hidden": results.undated_hidden,
        "facets": results.facets,
        "understood": results.understood,
        "notes": results.notes,
        "remedies": results.remedies,
        "suggestion": results.suggestion,
        "hits": len(hits) if by_score else hits,
    }
    if results.total <= WALKED:
        ids = [document.id for document in engine.scan(query)]
        said["all"] = sorted(ids) if by_score else ids
    return said


def differences(
    left: SearchEngine, right: SearchEngine, asked: list[Query]
) -> Iterator[str]:
    for query in asked:
        here, there = facts(left, query), facts(right, query)
        for name, value in here.items():
            if there.get(name) != value:
                yield f"{query}\n  {name}: {value!s:.1000}\n  {there.get(name)!s:.1000}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--engine", required=True, help="what NAME holds is replaced")
    parser.add_argument("--most", type=int, help="reports taken of the corpus")
    parser.add_argument(
        "--prepared", type=Path, help="keep, or take, the dated and placed reports here"
    )
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        documents = options.prepared or Path(temporary) / "documents"
        if not documents.exists():
            rows = bench_corpus.records(options.corpus, options.most)
            bench_corpus.prepare(rows, documents)
        asked = queries(documents)
        whoosh = filled(f"whoosh:{temporary}/index", documents)
        other = filled(options.engine, documents)
        told = list(differences(whoosh, other, asked))
        for difference in told:
            print(difference)
        print(f"{len(asked)} searches, {len(told)} differences")
        whoosh.close()
        other.close()
    sys.exit(bool(told))


if __name__ == "__main__":
    main()
