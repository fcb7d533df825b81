"""Kill a real indexing process at random moments, and look at what it leaves.

The process notes, before each commit, which documents the commit is to leave. So what
is found after a kill can be told from every state that the index may be in.
"""

import hashlib
import json
import os
import random
import signal
import subprocess
import sys
import time
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from archive.model import document_id, sha256_of
from archive.pipeline.index import IndexOptions, index_folder
from archive.pipeline.ledger import Ledger
from archive.pipeline.opening import opened
from archive.pipeline.rebuilding import rebuild
from archive.pipeline.verifying import verify
from archive.search.engine import IndexMissingError
from archive.search.engines.memory import MemoryEngine
from archive.search.factory import open_engine, verify_index
from archive.search.query import Query
from archive.settings import Settings

ROOT = Path(__file__).resolve().parents[2]
FILES, LINES = 5, 40
#: Commits of a rebuild, about.
REBUILT = 26

#: ``dateline index`` with small batches, so that a short run commits many times.
INDEXING = """
import os, sys
import archive.pipeline.run as run
from archive.search.engines.whoosh.writer import WhooshWriter, live_mask
from torment.kills import digest
from archive.cli import main

run.BATCH_DOCUMENTS = 8
notes = os.open(os.environ["TORMENT_NOTES"], os.O_WRONLY | os.O_APPEND | os.O_CREAT)
commit = WhooshWriter._commit

def noting(writer):
    ids = []
    for segment in writer._segments:
        names = writer._reader(segment).id_words.all()
        ids += [n.decode() for n, live in zip(names, live_mask(segment)) if live]
    os.write(notes, (digest(ids) + "\\n").encode())
    commit(writer)

WhooshWriter._commit = noting
if __name__ == "__main__":
    main()
"""


def digest(ids):
    """Return what tells one set of documents from another."""
    return hashlib.sha256("\n".join(sorted(ids)).encode()).hexdigest()


@dataclass
class Tally:
    """What was tried, and what was lost; ``lost`` has a sentence for each."""

    kills: int = 0
    in_the_midst: int = 0
    rebuilds: int = 0
    commits: int = 0
    between: int = 0
    lost: list[str] = field(default_factory=list)


class Ground:
    """A folder of reports that changes all the time, and its index."""

    def __init__(self, path, seed=1):
        self.path = path
        self.random = random.Random(seed)
        self.folder = path / "reports"
        self.folder.mkdir(parents=True)
        self.notes = path / "notes"
        self.settings = Settings(engine=f"whoosh:{path / 'index'}", workers=1)
        self.options = IndexOptions(workers=1)
        self.tally = Tally()
        for number in range(FILES):
            self._fill(number, "first")
        (self.folder / "again.jsonl").write_text(self._line(0, 0, "first") + "\n")

    @staticmethod
    def _line(file, number, turn):
        text = f"Report {file}-{number} of a storm in Paris, turn {turn}."
        # A language that is told spares each run the tables that tell languages.
        given = {"date": "1987-02-26", "title": "Storm", "language": "en"}
        return json.dumps({"text": text, **given})

    def _fill(self, number, turn, keep=0):
        file = self.folder / f"{number}.jsonl"
        kept = file.read_text().splitlines()[:keep] if keep else []
        new = [self._line(number, n, turn) for n in range(keep, LINES)]
        file.write_text("\n".join(kept + new) + "\n")

    def change(self, turn):
        """Do to the folder what people do: rewrite, add to, move, bring, take away."""
        number = turn % FILES
        self._fill(number, turn)
        self._fill((number + 1) % FILES, turn, keep=LINES // 2)
        extra, moved = self.folder / "extra.txt", self.folder / "deep" / "extra.txt"
        if turn % 3 == 0:
            extra.write_text(f"date 2020-10-23 An extra report, turn {turn}.")
        elif turn % 3 == 1:
            moved.parent.mkdir(exist_ok=True)
            if extra.exists():
                extra.rename(moved)
        else:
            moved.unlink(missing_ok=True)

    def wanted(self):
        """Return the ids that the folder's bytes call for, reckoned without Dateline's reading."""
        records = []
        for file in self.folder.rglob("*.*"):
            if file.suffix == ".jsonl":
                records += file.read_bytes().splitlines()
            elif file.suffix == ".txt":
                records.append(file.read_bytes())
        return {document_id(sha256_of(record)) for record in records}

    def start(self, command="index"):
        """Start a real ``dateline index``, or a ``rebuild``."""
        environ = {k: v for k, v in os.environ.items() if not k.startswith("DATELINE_")}
        return subprocess.Popen(
            [sys.executable, "-c", INDEXING, command, str(self.folder), "--json"],
            env={
                **environ,
                "DATELINE_ENGINE": self.settings.engine,
                "DATELINE_WORKERS": "1",
                "TORMENT_NOTES": str(self.notes),
                "PYTHONPATH": os.pathsep.join((str(ROOT), str(ROOT / "tests"))),
            },
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            start_new_session=True,
        )

    def noted(self):
        """Return the states that commits were to leave, since the notes were cleared."""
        return self.notes.read_text().split() if self.notes.exists() else []

    def kill(self, whole, command="index"):
        """Start a run and kill it: anywhere in it, or close upon one of its commits."""
        self.notes.unlink(missing_ok=True)
        begun = time.monotonic()
        process = self.start(command)
        if self.random.random() < 0.3:
            wait = self.random.uniform(0, whole)
        else:
            # The last commits of a rebuild are close to the moment of its switch.
            aim = self.random.randint(1, 5 if command == "index" else REBUILT)
            while process.poll() is None and len(self.noted()) < aim:
                if time.monotonic() - begun > 3 * whole + 30:
                    break
                time.sleep(0.0005)
            wait = self.random.uniform(0, 0.04)
        time.sleep(wait)
        self.tally.in_the_midst += process.poll() is None
        # The workers are of its session: a power cut spares none of them.
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.communicate()
        self.tally.kills += 1

    def finish(self):
        """Have the next run finish the work."""
        with opened(self.settings, create=True) as archive:
            return index_folder(
                self.folder, archive.engine, archive.ledger, self.options
            )


def held(engine):
    """Return the ids in an index, and what is amiss with its answers."""
    ids = list(engine.ids())
    results = engine.search(Query(per_page=5))
    dates = results.facets.dates
    counted = sum(b.count for b in dates.buckets) + dates.undated
    amiss = []
    if len(set(ids)) != len(ids):
        amiss.append("an id twice")
    if not len(ids) == results.total == counted:
        amiss.append(f"{len(ids)} ids, total {results.total}, by days {counted}")
    if {d.id for d in engine.scan(Query())} != set(ids):
        amiss.append("reports that are counted cannot be read")
    if engine.search(Query(text="storm -extra")).total > len(ids):
        amiss.append("more matches than reports")
    return set(ids), amiss


def after_a_kill(ground, before, command="index"):
    """Yield what is wrong with what a killed run left; ``before`` is what was there."""
    try:
        open_engine(ground.settings.engine).close()
    except IndexMissingError:
        if before or ground.noted():
            yield "the index is gone"
        return
    with opened(ground.settings, create=True) as archive:
        ids, amiss = held(archive.engine)
        yield from amiss
        noted = ground.noted()
        ground.tally.commits += len(noted)
        if command == "rebuild":
            if ids not in (before, ground.wanted()):
                yield "the index answers as neither before nor after the rebuild"
        elif ids != before and digest(ids) not in noted:
            yield "the index answers as neither before nor after any commit"
        known, orphans = set(archive.ledger.documents()), set(archive.ledger.orphans())
        if archive.ledger.get("generation") != archive.engine.generation():
            # Killed between the two commits: the next run is told of it by this.
            ground.tally.between += 1
        elif not known <= ids <= known | orphans:
            yield "the ledger says that it agrees, and does not"
    yield from verify_index(ground.settings.engine)


def left_over(ground):
    """Yield what killed runs left on the disk that no later run needs."""
    for path in (ground.path / "index").iterdir():
        if path.name.startswith("index-") and path.name != _current(ground):
            yield f"{path.name} lies beside the index in force"
        if path.name.startswith(".rebuild-"):
            yield f"{path.name} was left by a rebuild"


def _current(ground):
    return (ground.path / "index" / "current").read_text().strip()


def after_the_next_run(ground, report):
    """Yield what is wrong with an index after the run that finished the work."""
    yield from (f"{f.ref.path}: {f.reason}" for f in report.failures)
    with opened(ground.settings) as archive:
        ids, amiss = held(archive.engine)
        yield from amiss
        if ids != ground.wanted():
            yield f"{len(ids)} reports, not those {len(ground.wanted())} of the folder"
        if set(archive.ledger.documents()) != ids:
            yield "the ledger knows other reports than the index"
        yield from (f"{f.kind}: {f.subject}: {f.detail}" for f in verify(archive))


@contextmanager
def undisturbed(ground, name):
    """Give an index of the folder as it is, made in one go by a run that nobody killed."""
    engine = MemoryEngine()
    ledger = Ledger(ground.path / f"undisturbed-{name}.sqlite", create=True)
    try:
        index_folder(ground.folder, engine, ledger, ground.options)
        yield engine
    finally:
        ledger.close()


def differences(ground, name):
    """Yield how the index differs from that of an undisturbed run, report by report."""
    with undisturbed(ground, name) as other, opened(ground.settings) as archive:
        if set(other.ids()) != set(archive.engine.ids()):
            yield "other ids than an undisturbed run gives"
            return
        for id_ in other.ids():
            if other.get(id_) != archive.engine.get(id_):
                yield f"{id_} differs from what an undisturbed run gives"


def torment(path, kills, seed=1, each=lambda _: None):
    """Kill that many runs, and return the tally."""
    ground = Ground(path, seed)
    tally = ground.tally
    process = ground.start()
    _, complaint = process.communicate()
    if process.returncode:
        raise RuntimeError(complaint.decode())
    whole = None
    for turn in range(kills):
        with opened(ground.settings) as archive:
            before = set(archive.engine.ids())
        ground.change(turn)
        if whole is None:
            begun = time.monotonic()
            ground.start().communicate()
            whole = time.monotonic() - begun
            before = ground.wanted()
            ground.change(turn + 1)
        command = "rebuild" if turn % 10 == 5 else "index"
        ground.kill(whole, command)
        tally.rebuilds += command == "rebuild"
        wrong = after_a_kill(ground, before, command)
        tally.lost += (f"kill {turn} ({command}): {what}" for what in wrong)
        if turn % 4 == 3:
            # The one that mends is killed too, and the folder has changed meanwhile.
            continue
        report = ground.finish()
        found = after_the_next_run(ground, report)
        tally.lost += (f"after kill {turn}: {what}" for what in found)
        if turn % 25 == 0:
            tally.lost += differences(ground, turn)
        each(tally)
    rebuild(ground.settings, [ground.folder])
    tally.lost += after_the_next_run(ground, ground.finish())
    tally.lost += left_over(ground)
    tally.lost += differences(ground, "end")
    return tally
