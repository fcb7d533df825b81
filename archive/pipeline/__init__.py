"""Reports from folder to index: read, annotate, write; keep account; check; mend."""
