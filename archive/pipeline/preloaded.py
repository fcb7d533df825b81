"""What all workers read, loaded when imported: by the process they are forked from.

Nothing here may leave a lock held, a thread or an open file behind.
"""

import sys
from threading import Thread

from archive.ingest.language import prepare

#: Seconds after which a thread lets others go on: the tables that tell languages are
#: unpacked in many small steps, each of which would wait that long for the imports.
_TURN = 0.0005

_usual = sys.getswitchinterval()
sys.setswitchinterval(_TURN)
_preparing = Thread(target=prepare)
_preparing.start()
try:
    from archive.extract import annotate
    from archive.extract.dates.finder import prepare as prepare_dates

    # What reads text, the form of most reports, and most of what reads the others.
    from archive.ingest import plain
    from archive.pipeline import worker

    prepare_dates()
finally:
    _preparing.join()
    sys.setswitchinterval(_usual)

__all__ = ["annotate", "plain", "worker"]
