"""Where the files of an index lie, by its address alone."""

import re
from hashlib import sha256
from pathlib import Path

from archive.search.addresses import WHOOSH

_NAME = "ledger.sqlite"


def ledger_file(address: str) -> Path:
    """Return where the ledger of an index lies.

    Inside the folder of an index that has one; else below ``index``, under a name made
    from the address.
    """
    if address.startswith(WHOOSH):
        return Path(address.removeprefix(WHOOSH)) / _NAME
    # How an index is laid out on a cluster is no part of what it is.
    plain = re.sub(r"(?<=[?&])(shards|replicas)=[^&]*&?", "", address).rstrip("?&")
    plain = re.sub(r"//[^/@]*@", "//", plain)
    slug = re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")[:60]
    mark = sha256(plain.encode()).hexdigest()[:8]
    return Path("index") / f"{slug}-{mark}.sqlite"


def index_folders(address: str) -> list[Path]:
    """Return the folders that the index takes, which no walk may enter."""
    if address.startswith(WHOOSH):
        return [Path(address.removeprefix(WHOOSH))]
    return []
