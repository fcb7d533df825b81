"""Dateline: search an archive of dated reports."""

__version__ = "0.1.0"
