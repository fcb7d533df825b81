"""Read, annotate and write: from a folder to an index."""
