"""``dateline places``: how the name of a place is understood."""

from pathlib import Path
from typing import Any

import click

from archive.cli.terminal import print_json, say
from archive.model import Place


@click.command()
@click.argument("names", metavar="NAME...", nargs=-1, required=True)
@click.option(
    "--places-csv",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="The places.csv of your folder, if it has one.",
)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object a name.")
def command(names: tuple[str, ...], places_csv: Path | None, *, as_json: bool) -> None:
    """Explain how NAME would be resolved in a report that gives no other evidence.

    Lists every place that goes by the name, likeliest first, with what it lies in.

    \b
    Examples:
      dateline places Paris
      dateline places 'Gaza Strip' Georgia
    """  # noqa: D301
    from archive.extract.places import Gazetteer, explain

    gazetteer = Gazetteer.load(places_csv)
    for name in names:
        found = explain(name, gazetteer)
        if as_json:
            rows = [
                {**_plain(c.place, c.path), "score": round(c.score, 3), "why": c.why}
                for c in found.candidates
            ]
            answer = {
                "name": name,
                "chosen": found.chosen.id if found.chosen else None,
                "confidence": found.confidence,
                "reason": found.reason,
                "candidates": rows,
            }
            print_json(answer)
            continue
        say(f"{name}: {found.reason}")
        for candidate in found.candidates:
            place = candidate.place
            mark = "*" if found.chosen and place.id == found.chosen.id else " "
            above = " › ".join(p.name for p in candidate.path[:-1])
            say(
                f" {mark} {place.name} ({place.kind}) {above}  "
                f"[{place.id}] {place.lat:.2f}, {place.lon:.2f}  {candidate.why}"
            )


def _plain(place: Place, path: tuple[Place, ...]) -> dict[str, Any]:
    return {
        "id": place.id,
        "name": place.name,
        "kind": place.kind,
        "country": place.country or None,
        "lat": place.lat,
        "lon": place.lon,
        "population": place.population,
        "path": [above.name for above in path],
    }
