"""``dateline geonames``: the villages of a country, for ``places.csv``."""

import csv
import io
import sys
from pathlib import Path

import click


@click.command()
@click.argument(
    "files",
    metavar="FILE...",
    nargs=-1,
    required=True,
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
)
def command(files: tuple[Path, ...]) -> None:
    """Turn country files of GeoNames into lines of places.csv, on standard output.

    Dateline has the towns of 500 people and more. GeoNames offers a file for each
    country with every village, under a licence that asks you to name it (CC BY 4.0):
    https://download.geonames.org/export/dump/, UA.zip for Ukraine. The places
    that Dateline lacks become lines with their people, so that they are weighed against
    others of their name and do not win over them.

    \b
    Examples:
      dateline geonames UA.zip > ~/reports/places.csv
      dateline geonames SD.zip SS.zip TD.zip > ~/reports/places.csv
    """  # noqa: D301
    from archive.extract.places import Gazetteer
    from archive.extract.places.geonames import HEADER, villages

    gazetteer = Gazetteer.load()
    out = io.TextIOWrapper(sys.stdout.buffer, "utf-8", newline="", write_through=True)
    try:
        lines = csv.writer(out, lineterminator="\n")
        lines.writerow(HEADER)
        for path in files:
            lines.writerows(villages(path, gazetteer))
    finally:
        out.flush()
        out.detach()
