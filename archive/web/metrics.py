"""Counts of what was served, in the text form that Prometheus reads."""

import threading
from collections import Counter

from archive.search.results import EngineStatus

#: Upper bounds of the buckets of answer times, in seconds.
_BOUNDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)


class Metrics:
    """Counters shared by all threads of one process."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._requests: Counter[tuple[str, int]] = Counter()
        self._buckets: Counter[float] = Counter()
        self._seconds = 0.0

    def observe(self, endpoint: str, status: int, seconds: float) -> None:
        """Count one answer of a view, with the seconds that it took."""
        with self._lock:
            self._requests[endpoint, status] += 1
            self._seconds += seconds
            for bound in _BOUNDS:
                if seconds <= bound:
                    self._buckets[bound] += 1

    def text(self, status: EngineStatus | None) -> str:
        """Write all counters, with what the index holds where it answers."""
        with self._lock:
            requests, buckets = sorted(self._requests.items()), dict(self._buckets)
            seconds = self._seconds
        total = sum(count for _, count in requests)
        lines = [
            "# HELP dateline_requests_total Requests answered, by view and status.",
            "# TYPE dateline_requests_total counter",
        ]
        lines += [
            f'dateline_requests_total{{view="{view}",status="{code}"}} {count}'
            for (view, code), count in requests
        ]
        lines += [
            "# HELP dateline_request_seconds Time until an answer was ready.",
            "# TYPE dateline_request_seconds histogram",
        ]
        lines += [
            f'dateline_request_seconds_bucket{{le="{bound}"}} {buckets.get(bound, 0)}'
            for bound in _BOUNDS
        ]
        lines += [
            f'dateline_request_seconds_bucket{{le="+Inf"}} {total}',
            f"dateline_request_seconds_sum {seconds:.6f}",
            f"dateline_request_seconds_count {total}",
            "# HELP dateline_index_up Whether the index answers.",
            "# TYPE dateline_index_up gauge",
            f"dateline_index_up {int(status is not None)}",
        ]
        if status is not None:
            lines += [
                "# HELP dateline_documents Reports in the index.",
                "# TYPE dateline_documents gauge",
                f"dateline_documents {status.documents}",
                "# HELP dateline_documents_undated Reports without a date.",
                "# TYPE dateline_documents_undated gauge",
                f"dateline_documents_undated {status.undated}",
            ]
        return "\n".join(lines) + "\n"
