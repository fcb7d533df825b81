"""Compile archive/data/town_words.tsv: names of towns that are words of a language.

    python scripts/build_town_words.py WORDFREQ_DATA

The directory is ``wordfreq/data`` of the Python package ``wordfreq``, which says how
often a word is used; what is a word at all, and how it is inflected, say the
dictionaries of the Python package ``simplemma``, which must be installed, as must
``msgpack`` and ``babel``. Each line is a language, a tab, the folded names: "Como" is a
town in Italy, and in Portuguese most often the word for how. Names by which towns are
likelier to be meant are left out: of towns where the language is spoken, of those known
far and wide. Run ``build_gazetteer.py`` first. Equal sources give equal bytes.
"""

import argparse
import gzip
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

import msgpack
from babel.core import get_global
from babel.languages import get_official_languages
from simplemma.strategies.dictionaries.dictionary_factory import (
    DefaultDictionaryFactory,
)

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from archive.extract.places import codes  # noqa: E402
from archive.extract.places.facts import Facts  # noqa: E402
from archive.extract.places.gazetteer import Gazetteer  # noqa: E402
from archive.extract.places.lexicon import words  # noqa: E402
from archive.extract.places.names import fold  # noqa: E402

#: Codes of languages told in texts, where the dictionaries have others.
_DICTIONARY = {"no": "nb", "hr": "hbs", "sr": "hbs", "bs": "hbs"}
_FREQUENCY = {"no": "nb", "hr": "sh", "sr": "sh", "bs": "sh"}
_LANGUAGES = words(
    "bg ca cs da de el es fi fr hr bs sr hu id is it lt lv mk nl no pl pt ro ru sk sl "
    "sv sw tr uk"
)
#: Zipf values (the decimal digits of uses in a thousand million words): what is rarer
#: is no ordinary word; what is as frequent as "often" is read as the word.
_ORDINARY, _FREQUENT, _EVERYDAY = 3.0, 4.0, 4.5
#: Where nobody has counted, words are taken to be so frequent.
_UNCOUNTED = 3.5
#: So many names in all languages make a town known.
_KNOWN = 20


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("wordfreq", type=Path)
    parser.add_argument("--out", type=Path, default=ROOT / "archive" / "data")
    given = parser.parse_args()
    gazetteer = Gazetteer.load()
    lines = []
    for language in sorted(_LANGUAGES):
        frequent = frequencies(given.wordfreq, _FREQUENCY.get(language, language))
        zipfs = ordinary_words(_DICTIONARY.get(language, language), frequent)
        homes = homes_of(language)
        kept = sorted(
            key
            for key, zipf in zipfs.items()
            if zipf >= _ORDINARY and is_rather_word(key, zipf, homes, gazetteer)
        )
        lines.append(f"{language}\t{' '.join(kept)}\n")
    (given.out / "town_words.tsv").write_text("".join(lines), "utf-8")


def frequencies(folder: Path, language: str) -> dict[str, float]:
    """Return the Zipf value of each word of a language; empty where none is counted."""
    found: dict[str, float] = {}
    for size in ("small", "large"):
        path = folder / f"{size}_{language}.msgpack.gz"
        if path.exists():
            with gzip.open(path) as file:
                _, *steps = msgpack.load(file, raw=False)
            # The words of step n are used 10 to the power of -n/100 times.
            found.update((w, 9 - n / 100) for n, same in enumerate(steps) for w in same)
    return found


def ordinary_words(language: str, frequent: Mapping[str, float]) -> dict[str, float]:
    """Return the folded words of a dictionary with how frequent they are."""
    forms = {
        _text(form): _text(lemma)
        for form, lemma in DefaultDictionaryFactory().get_dictionary(language).items()
    }
    nouns: dict[str, set[str]] = defaultdict(set)
    for form, lemma in forms.items():
        if form[:1].isupper():
            nouns[lemma].add(form)
    found: dict[str, float] = {}
    for form, lemma in forms.items():
        # A town's name has no plural and no other case than the genitive.
        inflected = nouns[lemma] - {lemma, f"{lemma}s", f"{lemma}es"}
        is_noun = language == "de" and form[1:].islower() and bool(inflected)
        if form.isalpha() and (form.islower() or is_noun):
            zipf = frequent.get(form.lower(), 0.0) if frequent else _UNCOUNTED
            key = fold(form)
            found[key] = max(zipf, found.get(key, 0.0))
    return found


def _text(word: str | bytes) -> str:
    return word.decode("utf-8") if isinstance(word, bytes) else word


def homes_of(language: str) -> set[str]:
    """Return the ISO codes of the countries in which a language is official."""
    same = {language, {"no": "nb"}.get(language, language)}
    return {
        country
        for country in get_global("territory_languages")
        if same & set(get_official_languages(country, regional=True, de_facto=True))
    }


def is_rather_word(
    key: str, zipf: float, homes: set[str], gazetteer: Gazetteer
) -> bool:
    """Tell whether a name is sooner the word than any of the places of that name."""
    facts = [gazetteer.facts(row) for row in gazetteer.rows_of_key(key)]
    return bool(facts) and not any(
        _is_meant(f, key, zipf, homes, gazetteer) for f in facts
    )


def _is_meant(
    fact: Facts, key: str, zipf: float, homes: set[str], gazetteer: Gazetteer
) -> bool:
    if fact.kind != codes.CITY and not fact.flags & codes.SECOND:
        return True
    if fact.flags & codes.CAPITAL:
        return True
    if zipf < _EVERYDAY and gazetteer.renown(fact.row) >= _KNOWN:
        return True
    own = fold(gazetteer.name(fact.row)) == key
    least = next(
        people for at_least, people in _people(fact, own, homes) if zipf >= at_least
    )
    return fact.people >= least


def _people(fact: Facts, own: bool, homes: set[str]) -> Iterator[tuple[float, int]]:
    """Yield from which Zipf value on a town of so many people is still not meant."""
    if own and fact.country in homes:
        yield from ((_EVERYDAY, 30_000), (0.0, 5_000))
    elif own:
        yield from ((_EVERYDAY, 200_000), (_FREQUENT, 100_000), (0.0, 50_000))
    else:
        yield from ((_EVERYDAY, 500_000), (0.0, 100_000))


if __name__ == "__main__":
    main()
