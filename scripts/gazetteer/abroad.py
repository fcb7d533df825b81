"""Names of countries in other languages, from Unicode's CLDR by way of Babel."""

from collections.abc import Iterable, Mapping

from babel import Locale

from archive.extract.places.lexicon import words
from archive.extract.places.names import fold
from gazetteer.entry import Entry

#: Languages in which reports are likely to be written, and whose letters are read.
_LANGUAGES = words(
    """
    fr es de it pt ca nl sv da nb fi pl cs sk hu ro bg el tr az uk ru be sr hr sl mk lt
    lv et ar fa ur ps he hi ne bn mr ta te zh zh_Hant ja ko vi id ms fil sw ka hy uz kk
    """
)
#: Names that are English words or surnames too, and worth it.
_KEPT = words(
    """
    argelia chili chine chypre dania egipto espana filipinas georgien grece inde katar
    kenia kina kuba polen polska suede
    """
)
#: In these languages the country is an everyday word: Mali is "financial".
_WORDS = {
    "ML": words("ar fa ur ps hi mr ne ta te bn"),
    "TD": words("tr az"),
    "CN": words("tr az ha"),
    "MA": words("tr"),
    "CY": words("vi"),
}
_LEAST_LATIN = 4
#: A town of so many people keeps its name to itself: Granada is not Grenada, nor
#: Brasília what Finns call Brazil.
_LEAST_TOWN = 50_000


def names_abroad(
    isos: Iterable[str], towns: Iterable[Entry], mistaken: set[str]
) -> dict[str, list[str]]:
    """Return what each country is called in other languages, by ISO code.

    Args:
        isos: The countries wanted.
        towns: Names that are shown for large ones are left out.
        mistaken: Folded words and persons' names that a name must not be.
    """
    large = {fold(t.name) for t in towns if t.population >= _LEAST_TOWN}
    named: dict[str, dict[str, str]] = {iso: {} for iso in isos}
    for language in sorted(_LANGUAGES):
        territories: Mapping[str, str] = Locale.parse(language).territories
        for iso, names in named.items():
            name = territories.get(iso, "")
            key = fold(name)
            if _is_usable(key, mistaken) and language not in _WORDS.get(iso, ()):
                names.setdefault(key, name)
    spoken: dict[str, set[str]] = {}
    for iso, names in named.items():
        for key in names:
            spoken.setdefault(key, set()).add(iso)
    return {
        iso: [
            name
            for key, name in sorted(names.items())
            if key not in large and spoken[key] == {iso}
        ]
        for iso, names in named.items()
    }


def _is_usable(key: str, mistaken: set[str]) -> bool:
    if key.isascii() and len(key) < _LEAST_LATIN:
        return False
    return len(key) > 1 and (key not in mistaken or key in _KEPT)
