"""Find days and places in text."""
