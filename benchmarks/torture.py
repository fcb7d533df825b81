"""Do to an archive all that may befall it, at length, and print what was lost.

    torture.py [--quick] [--corpus reports.jsonl.gz] [--only kills ...]

Kills a real indexing process again and again, has a crowd ask a served archive while a
writer commits, reads odd queries by the million, and indexes hostile files. A corpus,
where one is given, is indexed and asked the costliest shapes of queries. The exit code
is 1 when anything was lost.
"""

import argparse
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from torment import crowd, hostile, kills, queries  # noqa: E402

from archive.pipeline.index import IndexOptions, index_folder  # noqa: E402
from archive.pipeline.opening import opened  # noqa: E402
from archive.settings import Settings  # noqa: E402

#: Seconds of processor that a query over a corpus may take at most.
SLOWEST = 1.0


@dataclass(frozen=True)
class Row:
    """A line of the table: what was done how often, what was seen, what was lost."""

    what: str
    tried: str
    seen: str
    lost: list[str]


def killing(path: Path, quick: bool, _: Path | None) -> Iterator[Row]:
    """Kill indexing runs."""

    def show(tally: kills.Tally) -> None:
        if tally.kills % 10 == 0:
            print(f"  {tally.kills} kills, {len(tally.lost)} lost", file=sys.stderr)

    tally = kills.torment(path, 10 if quick else 200, each=show)
    seen = (
        f"{tally.in_the_midst} in the midst of a run, {tally.rebuilds} of rebuilds, "
        f"{tally.commits} commits under way, {tally.between} with the ledger behind"
    )
    yield Row(
        "runs killed (SIGKILL)",
        f"{tally.kills:,}",
        seen,
        tally.lost,
    )


def crowding(path: Path, quick: bool, _: Path | None) -> Iterator[Row]:
    """Ask while a writer commits."""
    tally = crowd.torment(path, 2_000 if quick else 100_000)
    memory = [size >> 20 for size in tally.memory]
    if len(memory) > 2 and memory[-1] > 1.25 * memory[1] + 32:
        tally.lost.append(f"the server grew from {memory[1]} to {memory[-1]} MiB")
    if len(tally.files) > 2 and max(tally.files) > 500:
        tally.lost.append(f"the server held {max(tally.files)} files")
    seen = (
        f"{tally.commits:,} commits meanwhile, {tally.generations:,} generations "
        f"answered, {tally.requests / max(tally.seconds, 0.001):.0f} a second, "
        f"memory after each tenth {', '.join(map(str, memory))} MiB, "
        f"{max(tally.files, default=0)} files at most"
    )
    yield Row("requests of 8 readers", f"{tally.requests:,}", seen, tally.lost)


def reading(path: Path, quick: bool, corpus: Path | None) -> Iterator[Row]:
    """Read odd queries, and ask an engine some of them."""
    tally = queries.read_all(20_000 if quick else 1_000_000)
    slowest = f"slowest {1000 * tally.slowest:.0f} ms"
    yield Row("odd queries read", f"{tally.asked:,}", slowest, tally.lost)
    folder = path / "reports"
    folder.mkdir(parents=True)
    if corpus is None:
        kills.Ground(path / "ground").folder.rename(folder / "some")
    else:
        (folder / corpus.name).symlink_to(corpus.resolve())
    settings = Settings(engine=f"whoosh:{path / 'index'}")
    files = (folder / corpus.name,) if corpus else ()
    with opened(settings, create=True) as archive:
        report = index_folder(
            folder, archive.engine, archive.ledger, IndexOptions(files=files)
        )
        of = f" of {report.documents:,} reports"
        tally = queries.ask_all(archive.engine, 300 if quick else 5_000)
        seen = f"slowest {1000 * tally.slowest:.0f} ms, {tally.given_up} given up"
        yield Row(f"odd queries asked{of}", f"{tally.asked:,}", seen, tally.lost)
        timed = queries.time_costly(archive.engine)
        late = [
            f"“{name}” took {seconds:.2f} s of processor"
            for seconds, name, _ in timed
            if seconds > SLOWEST
        ]
        seen = f"slowest {1000 * timed[0][0]:.0f} ms ({timed[0][1]})"
        yield Row(f"costly queries asked{of}", f"{len(timed):,}", seen, late)


def harming(path: Path, quick: bool, _: Path | None) -> Iterator[Row]:
    """Index hostile files."""
    tally = hostile.torment(path, 2_000_000 if quick else 100_000_000)
    seen = (
        f"{tally.read} read, {tally.failed} told as failures, {tally.skipped} skipped"
    )
    yield Row("hostile files and their neighbours", f"{tally.files}", seen, tally.lost)


PARTS: dict[str, Callable[[Path, bool, Path | None], Iterator[Row]]] = {
    "kills": killing,
    "requests": crowding,
    "queries": reading,
    "files": harming,
}


def main() -> int:
    """Run what was asked for and print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--quick", action="store_true", help="a little of each")
    parser.add_argument("--corpus", type=Path, help="reports to ask costly queries of")
    parser.add_argument("--only", nargs="+", choices=PARTS, default=list(PARTS))
    given = parser.parse_args()
    print("| tried | times | seen | lost |\n|---|---:|---|---:|", flush=True)
    lost = []
    for name in given.only:
        begun = time.monotonic()
        with tempfile.TemporaryDirectory(prefix="dateline-torture-") as scratch:
            for row in PARTS[name](Path(scratch), given.quick, given.corpus):
                took = time.monotonic() - begun
                print(
                    f"| {row.what} | {row.tried} | {row.seen}, {took:.0f} s "
                    f"| {len(row.lost)} |",
                    flush=True,
                )
                lost += row.lost
    for what in lost[:100]:
        print(what)
    return 1 if lost else 0


if __name__ == "__main__":
    sys.exit(main())
