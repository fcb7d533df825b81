"""Names of countries in other languages, from Unicode's CLDR by way of Babel."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from babel import Locale

from archive.extract.places.lexicon import words
from archive.extract.places.names import fold
from gazetteer.entry import Entry

#: Languages in which reports are likely to be written, and whose letters are read.
LANGUAGES = words(
    """
    fr es de it pt ca nl sv da nb fi pl cs sk hu ro bg el tr az uk ru be sr hr sl mk lt
    lv et ar fa ur ps he hi ne bn mr ta te zh zh_Hant ja ko th lo km my vi id ms fil sw
    ka hy uz kk am ti gu ml kn pa si mn ky sq eu is ga cy mt gl af bs zu so ha yo ig tk
    """
)
#: Languages whose names in Latin or Cyrillic letters count in their own texts only: few
#: of them are read elsewhere, and many are words of a larger language.
ALONE = words("eu is ga cy mt gl af bs zu so ha yo ig tk sq mn ky")
_CYRILLIC_ENDS = "\u052f"
#: Names that are English words or surnames too, and worth it.
KEPT = words(
    """
    argelia chili chine chypre dania egipto espana filipinas georgien grece inde katar
    kenia kina kuba polen polska suede
    """
)
#: In these languages the country is an everyday word: Mali is "financial".
_WORDS = {
    "ML": words("ar fa ur ps hi mr ne ta te bn"),
    "TD": words("az"),
    "CN": words("az ha"),
    "CY": words("vi"),
}
_LEAST_LATIN = 4
#: Languages in whose texts a name may count that elsewhere is a word: "Çad", "Rom".
_BINDING = words(
    "fr es de it pt ca nl sv da nb fi pl cs sk hu ro tr hr sl lt lv et sw id ms uz az "
    "vi"
)
_LEAST_BOUND = 3
_HANGUL = re.compile("[\uac00-\ud7af]")
_BESIDES = re.compile(r"(.+?) ?\((.+)\)")
#: A town of so many people keeps its name to itself: Granada is not Grenada, nor
#: Brasília what Finns call Brazil.
_LEAST_TOWN = 50_000


@dataclass
class Admission:
    """Which names in other languages may be added, and where they count."""

    #: Folded words and persons' names: such a name counts in its own language only.
    mistaken: set[str]
    #: Folded names of places that are well known by them: they are bound to none.
    taken: set[str]
    #: Folded names that count in texts of some languages only, with these.
    bound: dict[str, set[str]] = field(default_factory=dict)

    def admits(self, name: str, language: str) -> bool:
        """Tell whether a name can be added, noting it if only for its language."""
        key = fold(name)
        if language in ALONE:
            if min(key) > _CYRILLIC_ENDS:
                return True
            return key not in self.mistaken and self.bind(key, language)
        if len(key) > 1 and (
            not key.isascii()
            or (len(key) >= _LEAST_LATIN and key not in self.mistaken)
            or key in KEPT
        ):
            return True
        if language not in _BINDING or len(key) < _LEAST_BOUND:
            return False
        return self.bind(key, language)

    def bind(self, key: str, language: str) -> bool:
        """Let a folded name count in its language only, unless it is another's."""
        if key in self.taken:
            return False
        self.bound.setdefault(key, set()).add(language)
        return True


def spoken(name: str, language: str) -> str:
    """Return a name without the prefix that Zulu writes before those of others."""
    return name.removeprefix("i-") if language == "zu" else name


def in_order() -> list[str]:
    """Return the languages, those whose names count in their own texts only last."""
    return sorted(LANGUAGES, key=lambda code: (code in ALONE, code))


def names_abroad(
    isos: Iterable[str],
    towns: Iterable[Entry],
    admission: Admission,
) -> dict[str, list[str]]:
    """Return what each country is called in other languages, by ISO code.

    Args:
        isos: The countries wanted.
        towns: Names that are shown for large ones are left out.
        admission: Decides about each name.
    """
    large = {fold(t.name) for t in towns if t.population >= _LEAST_TOWN}
    named: dict[str, dict[str, str]] = {iso: {} for iso in isos}
    for language in in_order():
        territories: Mapping[str, str] = Locale.parse(language).territories
        whole = {fold(name): iso for iso, name in territories.items()}
        for iso, names in named.items():
            if language in _WORDS.get(iso, ()):
                continue
            for name in _forms(spoken(territories.get(iso, ""), language)):
                key = fold(name)
                # "Svatý Martin (Francie)" is no other name of France.
                if whole.get(key, iso) != iso:
                    continue
                everywhere = key in names and key not in admission.bound
                if language in ALONE and everywhere:
                    continue
                if key not in large and admission.admits(name, language):
                    names.setdefault(key, name)
    isos_of: dict[str, set[str]] = {}
    for iso, names in named.items():
        for key in names:
            isos_of.setdefault(key, set()).add(iso)
    return {
        iso: [
            name
            for key, name in sorted(names.items())
            if key not in large and isos_of[key] == {iso}
        ]
        for iso, names in named.items()
    }


def _forms(name: str) -> Iterator[str]:
    """Yield both names of ``Myanmar (Birmanie)``, and any other as it is."""
    both = _BESIDES.fullmatch(name)
    yield from both.groups() if both else (name,)
    if " " in name and _HANGUL.search(name):
        # CLDR parts what Korean papers write in one.
        yield name.replace(" ", "")
