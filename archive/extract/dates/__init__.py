"""Date expressions in running text, found and resolved."""

from archive.extract.dates.finder import find_dates

__all__ = ["find_dates"]
