"""What all workers read, loaded when imported: by the process they are forked from.

Nothing here may hold a lock, a thread or an open file.
"""

from archive.extract import annotate
from archive.ingest.language import prepare
from archive.pipeline import worker

__all__ = ["annotate", "worker"]

prepare()
