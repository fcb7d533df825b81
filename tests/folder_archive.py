"""A folder of reports with an index in memory and its ledger."""

import json
from dataclasses import replace

from archive.pipeline.index import IndexOptions, index_folder
from archive.pipeline.ledger import Ledger
from archive.pipeline.opening import Archive
from archive.pipeline.verifying import verify
from archive.search.engines.memory import MemoryEngine


class FolderArchive:
    """A folder, an index in memory and its ledger."""

    def __init__(self, path):
        self.folder = path / "reports"
        self.folder.mkdir(parents=True)
        self.engine = MemoryEngine()
        self.ledger = Ledger(path / "state" / "ledger.sqlite", create=True)
        self.options = IndexOptions(workers=1)

    def write(self, name, text):
        file = self.folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
        return file

    def lines(self, name, *texts):
        return self.write(name, "".join(json.dumps({"text": t}) + "\n" for t in texts))

    def index(self, **options):
        return index_folder(
            self.folder, self.engine, self.ledger, replace(self.options, **options)
        )

    def findings(self):
        """Return the kinds of what ``verify`` finds amiss."""
        return [found.kind for found in verify(Archive(self.engine, self.ledger))]

    def documents(self):
        found = (self.engine.get(i) for i in self.engine.ids())
        return {d.text.strip(): d for d in found}

    def paths(self):
        return {
            text: [(f.path, f.record) for f in document.files]
            for text, document in self.documents().items()
        }
