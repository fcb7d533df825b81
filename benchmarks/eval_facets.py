"""Measure the country facet against the tags that a news desk gave its reports.

    python benchmarks/eval_facets.py CORPUS [--errors] [--every N]

CORPUS is JSON Lines (``.gz`` allowed) with ``title``, ``text`` and ``places``: tags
such
as ``el-salvador``, ``usa``. Only title and text (with its dateline) are read; a report
counts under the countries of the places it names, whatever the confidence.

A tag is spelt like a name of a country with hyphens for blanks. Countries that have
come apart or together since count as the one that the tag means: both Germanies are
Germany, the republics of the Soviet Union are the Soviet Union.
"""

import argparse
import sys
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
sys.path.insert(0, str(Path(__file__).resolve().parent))

from eval_places import read

from archive.extract.dateline import find_dateline
from archive.extract.places import Gazetteer, find_places
from archive.extract.places.lexicon import words

#: States of the past by the codes of their parts.
UNIONS = {
    "USSR": words("RU UA BY MD EE LV LT GE AM AZ KZ KG TJ TM UZ"),
    "YUGOSLAVIA": words("RS HR SI BA MK ME XK"),
    "CZECHOSLOVAKIA": words("CZ SK"),
}
PART_OF = {code: union for union, codes in UNIONS.items() for code in codes}
STATES = {
    "x-ussr": "USSR",
    "x-yugoslavia": "YUGOSLAVIA",
    "x-czechoslovakia": "CZECHOSLOVAKIA",
}
#: Tags that are spelt as no name of a country is.
SPELLINGS = {
    "uk": "GB", "usa": "US", "ussr": "USSR", "uae": "AE", "west-germany": "DE",
    "east-germany": "DE", "yugoslavia": "YUGOSLAVIA",
    "czechoslovakia": "CZECHOSLOVAKIA",
    "us-virgin-islands": "VI", "british-virgin-islands": "VG", "north-yemen": "YE",
    "yemen-arab-republic": "YE", "yemen-demo-republic": "YE", "south-yemen": "YE",
    "german-democratic-republic": "DE",
}  # fmt: skip


def code_of(tag: str, gazetteer: Gazetteer) -> str:
    if tag in SPELLINGS:
        return SPELLINGS[tag]
    places = gazetteer.candidates(tag.replace("-", " "))
    countries = [place for place in places if place.kind == "country"]
    if not countries:
        return tag
    state = STATES.get(countries[0].id)
    return state or PART_OF.get(countries[0].country, countries[0].country)


def countries(record: dict, gazetteer: Gazetteer) -> dict[str, str]:
    text = record["text"]
    found = find_places(
        text, gazetteer, title=record.get("title", ""), dateline=find_dateline(text)
    )
    said: dict[str, str] = {}
    for mention in found:
        for place in gazetteer.path(mention.place_id)[:1]:
            if place.kind == "country" or place.country:
                code = STATES.get(place.id) or PART_OF.get(place.country, place.country)
                said.setdefault(code, f"{mention.text!r} ({mention.field})")
    said.pop("", None)
    return said


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--errors", action="store_true")
    parser.add_argument("--every", type=int, default=1, help="take every Nth record")
    given = parser.parse_args()
    gazetteer = Gazetteer.load()
    tags: dict[str, str] = {}
    right = said_count = gold_count = 0
    extra: Counter[str] = Counter()
    missing: Counter[str] = Counter()
    for number, record in enumerate(read(given.corpus)):
        if number % given.every:
            continue
        for tag in record["places"]:
            tags.setdefault(tag, code_of(tag, gazetteer))
        gold = {tags[tag] for tag in record["places"]}
        said = countries(record, gazetteer)
        right += len(gold & said.keys())
        said_count, gold_count = said_count + len(said), gold_count + len(gold)
        extra.update(said.keys() - gold)
        missing.update(gold - said.keys())
        if given.errors:
            for code in sorted(said.keys() - gold):
                print(f"EXTRA   {record['id']} {code} for {said[code]}  {sorted(gold)}")
            for code in sorted(gold - said.keys()):
                print(f"MISSING {record['id']} {code}  {record.get('title', '')}")
    precision, recall = right / max(said_count, 1), right / max(gold_count, 1)
    f1 = 2 * precision * recall / max(precision + recall, 1e-9)
    print("most often too many:", extra.most_common(12))
    print("most often missing:", missing.most_common(12))
    print(f"countries: P {precision:.3f}  R {recall:.3f}  micro F1 {f1:.3f}")


if __name__ == "__main__":
    main()
