"""Compile archive/data/{words,given,surnames}.txt: what place names are mistaken for.

    python scripts/build_wordlists.py ENGLISH_WORDS_DIR NAMES_DIR

The directories are the unpacked Python packages ``english-words`` (its public word
lists of Webster's dictionaries) and ``names`` (the US Census Bureau's name counts of
1990, public domain); the package ``simplemma`` (MIT licence) must be installed, whose
dictionary tells which of Webster's words are in use: hardly anyone who writes "geneva",
"calais" or "finland" means the gin, the trimming or the dish. Only words that are also
names in the gazetteer are kept, so run ``build_gazetteer.py`` first; given names are
kept whole.
"""

import argparse
import io
import pickle
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
sys.path.insert(0, str(Path(__file__).resolve().parent))

from gazetteer.mistaken import GIVEN, SURNAMES  # noqa: E402

from archive.extract.places.gazetteer import Gazetteer  # noqa: E402

#: A given name must be borne by so many in 100,000, a surname likewise.
GIVEN_SHARE = 0.004
SURNAME_SHARE = 0.002


class _SetsOnly(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> None:
        raise pickle.UnpicklingError(f"{module}.{name} is not a plain set")


def english(folder: Path) -> set[str]:
    words: set[str] = set()
    for name in ("gcide_alpha", "web2_alpha"):
        raw = (folder / "english_words" / "data" / f"{name}.pickle").read_bytes()
        words |= _SetsOnly(io.BytesIO(raw)).load()
    return {word for word in words if word.islower() and word.isascii()}


def in_use() -> set[str]:
    """Return the words, and forms of words, of today's English."""
    from simplemma.strategies.dictionaries.dictionary_factory import (
        DefaultDictionaryFactory,
    )

    forms = DefaultDictionaryFactory().get_dictionary("en")
    return {*map(_text, forms), *map(_text, forms.values())}


def _text(word: str | bytes) -> str:
    return word.decode("utf-8") if isinstance(word, bytes) else word


def shares(path: Path) -> dict[str, float]:
    rows = (line.split() for line in path.read_text("ascii").splitlines())
    return {row[0].lower(): float(row[1]) for row in rows if row}


def mistaken_for(english_words: Path, names: Path) -> set[str]:
    """Return English words, given names and surnames, all in lower case."""
    lists = names / "names"
    people = set(GIVEN)
    for file in ("dist.male.first", "dist.female.first", "dist.all.last"):
        people |= {
            name for name, share in shares(lists / file).items() if share >= 0.001
        }
    return english(english_words) | people


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("english_words", type=Path)
    parser.add_argument("names", type=Path)
    parser.add_argument("--out", type=Path, default=ROOT / "archive" / "data")
    given = parser.parse_args()
    gazetteer = Gazetteer.load()
    lists = given.names / "names"
    first = {
        name
        for sex in ("male", "female")
        for name, share in shares(lists / f"dist.{sex}.first").items()
        if share >= GIVEN_SHARE
    } | set(GIVEN)
    borne = shares(lists / "dist.all.last").items()
    last = {name for name, share in borne if share >= SURNAME_SHARE} | set(SURNAMES)
    plain = english(given.english_words) & in_use()
    plain |= {word + "s" for word in plain} | {word + "ing" for word in plain}
    _write(given.out / "words.txt", {w for w in plain if gazetteer.rows(w)})
    _write(given.out / "given.txt", first)
    _write(given.out / "surnames.txt", {n for n in last if gazetteer.rows(n)})


def _write(path: Path, words: set[str]) -> None:
    path.write_text("\n".join(sorted(words)) + "\n", "utf-8")
    print(path.name, len(words))


if __name__ == "__main__":
    main()
