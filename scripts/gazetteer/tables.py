"""Our own tables: tab-separated files beside this one."""

import csv
from collections.abc import Iterator, Mapping
from pathlib import Path

HERE = Path(__file__).resolve().parent


def table(name: str) -> Iterator[dict[str, str]]:
    """Yield the rows of one of our own tables; blank cells are empty strings."""
    with (HERE / name).open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            yield {key: (value or "").strip() for key, value in row.items() if key}


def split(cell: str) -> list[str]:
    return [part.strip() for part in cell.split(";") if part.strip()]


def names_of_towns() -> Iterator[tuple[str, str, str]]:
    """Yield the id, a language or "", and a name of each of our own names of towns."""
    for row in table("abroad.tsv"):
        for name in split(row["names"]):
            written, _, language = name.partition("@")
            yield row["id"], language, written


def eastern_names() -> Iterator[tuple[str, str]]:
    """Yield the id, or a country's ISO code, and a name in a script of eastern Asia."""
    for file in ("divisions_abroad.tsv", "eastern.tsv"):
        for row in table(file):
            for name in split(row["names"]):
                yield row["id"], name


def short_forms(row: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield the short forms of a country, each with its language or ""."""
    for short in split(row["abbreviations"]):
        written, _, language = short.partition("@")
        yield written, language
