"""Compile archive/data/unparted.tsv: words of scripts that part none by blanks.

    python scripts/build_unparted.py JIEBA JANOME THAI

``JIEBA`` is ``dict.txt`` of the Python package ``jieba`` (MIT licence), ``JANOME`` the
unpacked package ``janome`` (its ``sysdic`` is IPADIC, free for any use), ``THAI``
``tnc_freq.txt`` of ``pythainlp`` (CC0). The package ``opencc-python-reimplemented``
must be installed: it writes Chinese words in traditional signs as well. Which names of
places are words or people, and which are sure, says ``gazetteer/unparted_words.tsv``.

Each line is a kind, a tab, words: ``zh 9`` are words of Chinese of which there is one
in e^9 (``ja``, ``th`` alike), kept if one could stand across an edge of a place's name
or is frequent; the other kinds are those of our own table, folded.
"""

import argparse
import importlib
import math
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from opencc import OpenCC

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
sys.path.insert(0, str(Path(__file__).resolve().parent))

from gazetteer.tables import table  # noqa: E402

from archive.extract.places import Gazetteer, codes  # noqa: E402
from archive.extract.places.names import fold  # noqa: E402
from archive.extract.places.unparted import unparted_names  # noqa: E402

_HAN = re.compile(r"[\u3400-\u9fff々]+")
_KATAKANA = re.compile(r"[\u30a1-\u30fc]{2,}")
#: Nouns of IPADIC that are no names: things, deeds, qualities.
_ORDINARY = ("名詞,一般", "名詞,サ変接続", "名詞,形容動詞語幹")
_THAI = re.compile(r"[\u0e01-\u0e4e]+")
#: Signs that end the names of divisions and towns.
_KINDS = "市县縣区區镇鎮乡鄉村州省郡町府都国國"
#: After a name: whose people, speech or side it is.
_OF_THERE = (
    *"人族队隊軍军话話语語式籍裔方系菜画畫岛島省州市区區",
    *("政府", "地区", "地區"),
)
#: The rarest words kept, as the natural logarithm of one in how many words.
_RAREST = {"zh": 13.5, "ja": 13, "th": 12.5}
#: Up to here every word is kept, as what may stand beside a name.
_FREQUENT = 12
#: Parts of speech of jieba's that are things, and signs that say what is in a town.
_THINGS = ("n", "nz")
_THERE = _KINDS + "人站路网牌港湾山河江"
#: IPADIC gives costs, of which about so many are a factor of e.
_COST = 850
_LEAST_PEOPLE = 100_000
_LONGEST = 6


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("jieba", type=Path)
    parser.add_argument("janome", type=Path)
    parser.add_argument("thai", type=Path)
    parser.add_argument("--out", type=Path, default=ROOT / "archive" / "data")
    given = parser.parse_args()
    own = own_words()
    names = sought(own)
    lines: dict[str, set[str]] = defaultdict(set)
    common = begun_by_towns(given.jieba, own["bare"])
    levels = {
        "zh": chinese(given.jieba),
        "ja": japanese(given.janome),
        "th": thai(given.thai),
    }
    for tongue, words in levels.items():
        crossing = across(words, names)
        for word, level in words.items():
            if _names_people(word, names):
                continue
            frequent = level <= (_RAREST[tongue] - 3 if len(word) == 1 else _FREQUENT)
            rare = level > _RAREST[tongue]
            if frequent or (not rare and (word in crossing or word in names)):
                lines[f"{tongue} {round(level)}"].add(word)
            elif tongue == "zh" and word in common:
                lines[f"zh {round(min(level, _RAREST['zh']))}"].add(word)
    for kind, keys in own.items():
        lines[kind] |= keys
    lines["word"] |= {key for key in map(fold, loans(given.janome)) if key in names}
    text = "".join(
        f"{kind}\t{' '.join(sorted(lines[kind]))}\n" for kind in sorted(lines)
    )
    (given.out / "unparted.tsv").write_text(text, "utf-8")


def own_words() -> dict[str, set[str]]:
    """Return our own table: by kind, the folded names in all kinds of signs."""
    found: dict[str, set[str]] = defaultdict(set)
    for row in table("unparted_words.tsv"):
        for name in row["names"].split():
            ways = {name}
            if _HAN.fullmatch(name) and "ja" not in row["kind"]:
                ways |= {_TRADITIONAL.convert(name), _TAIWAN.convert(name)}
            # Given names stand in the text beside a place: nobody folds them.
            given = row["kind"].startswith("given")
            found[row["kind"]] |= ways if given else set(map(fold, ways))
    return found


_TRADITIONAL = OpenCC("s2t")
_TAIWAN = OpenCC("s2tw")


def sought(own: dict[str, set[str]]) -> set[str]:
    """Return the names of places that may count where they stand among other signs."""
    gazetteer = Gazetteer.load()
    sure = own["bare"] | own["bare ja"] | own["surname ja"]
    found = set()
    for key in unparted_names(gazetteer).keys:
        rows = gazetteer.rows(key)
        wide = any(gazetteer.kind(row) != codes.CITY for row in rows)
        large = any(gazetteer.population(row) >= _LEAST_PEOPLE for row in rows)
        plain = len(key) > 2 or key in sure or not _HAN.fullmatch(key)
        if wide or (large and plain):
            found.add(key)
    return found


def _names_people(word: str, names: set[str]) -> bool:
    """Tell whether a word is a place's name and says people or speech of there."""
    return any(word.endswith(end) and word[: -len(end)] in names for end in _OF_THERE)


def across(words: Iterable[str], names: set[str]) -> set[str]:
    """Return the words that can stand across an edge of a name, or around one."""
    begins = {name[:size] for name in names for size in range(1, len(name) + 1)}
    ends = {name[-size:] for name in names for size in range(1, len(name) + 1)}
    ends |= set(_KINDS)
    found = set()
    for word in words:
        for cut in range(1, len(word)):
            left, right = word[:cut], word[cut:]
            if right in begins or left in ends or _holds(right, names):
                found.add(word)
                break
    return found


def _holds(text: str, names: set[str]) -> bool:
    """Tell whether a text begins with a name and goes on."""
    return any(text[:size] in names for size in range(2, len(text) + 1))


def chinese(path: Path) -> dict[str, float]:
    """Return the words of jieba's dictionary with the logarithm of how rare each is."""
    rows = [line.split(" ") for line in path.read_text("utf-8").splitlines()]
    counts = {word: int(count) for word, count, _ in rows if _HAN.fullmatch(word)}
    counts = {word: n for word, n in counts.items() if len(word) <= _LONGEST}
    total = sum(counts.values())
    found: dict[str, float] = {}
    for word, count in counts.items():
        level = math.log(total / max(count, 1))
        for way in {word, _TRADITIONAL.convert(word), _TAIWAN.convert(word)}:
            found[way] = min(level, found.get(way, level))
    return found


def begun_by_towns(path: Path, towns: set[str]) -> set[str]:
    """Return words of jieba's that begin as a town's name does, but name none.

    However rare, they are no places: 长春藤 is ivy.
    """
    found = set()
    for line in path.read_text("utf-8").splitlines():
        word, _, part = line.split(" ")
        thing = len(word) == 3 and part in _THINGS and word[-1] not in _THERE
        if word[:2] in towns and (thing or part == "i"):
            found |= {word, _TRADITIONAL.convert(word), _TAIWAN.convert(word)}
    return found


def japanese(path: Path) -> dict[str, float]:
    """Return the words of IPADIC in Chinese signs with about the same logarithm."""
    found: dict[str, float] = {}
    for word, cost, _ in _entries(path):
        if _HAN.fullmatch(word) and len(word) <= _LONGEST:
            level = 6 + max(cost, 0) / _COST
            found[word] = min(level, found.get(word, level))
    return found


def loans(path: Path) -> set[str]:
    """Return the nouns of IPADIC in katakana that it knows as no place's name."""
    nouns, places = set(), set()
    for word, _, part in _entries(path):
        if _KATAKANA.fullmatch(word):
            if "地域" in part:
                places.add(word)
            elif part.startswith(_ORDINARY):
                nouns.add(word)
    return nouns - places


def _entries(path: Path) -> Iterator[tuple[str, int, str]]:
    sys.path.insert(0, str(path.parent))
    for number in range(10):
        compact = importlib.import_module(f"janome.sysdic.entries_compact{number}")
        extra = importlib.import_module(f"janome.sysdic.entries_extra{number}")
        for key, (word, _, _, cost) in compact.DATA.items():
            yield word, cost, extra.DATA[key][0]


def thai(path: Path) -> dict[str, float]:
    """Return the words of a corpus of Thai with the same logarithm."""
    rows = [line.split("\t") for line in path.read_text("utf-8").splitlines()]
    counts = {w: int(n) for w, n in rows if _THAI.fullmatch(w) and len(w) > 1}
    total = sum(counts.values())
    return {word: math.log(total / count) for word, count in counts.items()}


if __name__ == "__main__":
    main()
