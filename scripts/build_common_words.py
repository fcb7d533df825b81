"""Compile archive/data/common.tsv: words of other languages that are never places.

    python scripts/build_common_words.py STOPWORDS_ISO_JSON

The file is ``stopwords-iso.json`` of the Python package ``stopwordsiso`` (MIT licence);
days and months come from Unicode's CLDR by way of Babel, words of the news from
``gazetteer/news_words.tsv``. Each line is a language, a tab, its words, folded; after
"opening" those that are no places where they open a sentence, after "nouns" those that
are towns as well where the text says so.
"""

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from babel import Locale, localedata

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
sys.path.insert(0, str(Path(__file__).resolve().parent))

from gazetteer import sources  # noqa: E402
from gazetteer.abroad import LANGUAGES  # noqa: E402

from archive.extract.dates.abroad_words import DAYS_ABROAD  # noqa: E402
from archive.extract.places.lexicon import words  # noqa: E402
from archive.extract.places.names import fold  # noqa: E402

#: CLDR's codes where those of languages told in texts differ.
_CODES = {"nb": "no", "fil": "tl"}
#: Stop words that are places in CLDR too, and in reports most often words.
_STAY = {"ru": words("того")}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("stopwords", type=Path)
    parser.add_argument("--out", type=Path, default=ROOT / "archive" / "data")
    given = parser.parse_args()
    common: dict[str, set[str]] = defaultdict(set)
    stopped = json.loads(given.stopwords.read_text("utf-8"))
    for language in sorted(LANGUAGES):
        locale = Locale.parse(language)
        code = language.split("_")[0]
        code = _CODES.get(code, code)
        places = keys_of(named(locale)) - _STAY.get(code, set())
        common[code] |= keys_of(calendar(locale)) | keys_of(DAYS_ABROAD.get(code, ()))
        common[f"{code} opening"] |= keys_of(stopped.get(code, ())) - places
    for row in sources.table("news_words.tsv"):
        code = row["language"]
        common[_CODES.get(code, code)] |= keys_of(row["words"].split())
    lines = (f"{code}\t{' '.join(sorted(keys))}\n" for code, keys in common.items())
    (given.out / "common.tsv").write_text("".join(sorted(lines)), "utf-8")


def keys_of(names: Iterable[str]) -> set[str]:
    """Return the folded forms of names that are one word."""
    return {key for key in map(fold, names) if key and " " not in key}


def calendar(locale: Locale) -> set[str]:
    """Return the names of days and months of a language, of one word each."""
    # Babel keeps what it read, and gives one language the names of another for it.
    localedata._cache.clear()  # noqa: SLF001
    fresh = Locale.parse(str(locale))
    return {
        name
        for kind in (fresh.days, fresh.months)
        for style in ("format", "stand-alone")
        for name in kind[style]["wide"].values()
    }


def named(locale: Locale) -> set[str]:
    """Return what a language calls countries and the cities of time zones."""
    cities = (zone.get("city", "") for zone in locale.time_zones.values())
    return {*locale.territories.values(), *cities}


if __name__ == "__main__":
    main()
