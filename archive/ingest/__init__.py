"""Read files into records."""
