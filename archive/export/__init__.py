"""Documents as CSV, RIS, BibTeX and other forms that leave the archive."""
