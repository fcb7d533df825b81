"""Without the client of OpenSearch there is nothing to test here."""

from importlib.util import find_spec

collect_ignore_glob = [] if find_spec("opensearchpy") else ["test_*.py"]
