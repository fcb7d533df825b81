"""The last index runs, for the pages that tell of them."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from typing import Any

from flask import g

from archive.web.site import site


def runs() -> Sequence[Mapping[str, Any]]:
    """Return the last run over each folder, the latest first; asked once a request."""
    if "runs" not in g:
        source = site().last_runs
        g.runs = source() if source else ()
    found: Sequence[Mapping[str, Any]] = g.runs
    return found


def runs_mark() -> str:
    """Return a mark that changes with any of these runs."""
    return hashlib.sha256(json.dumps(list(runs())).encode()).hexdigest()[:12]
