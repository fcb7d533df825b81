"""The words beside which other languages than English have a year."""

from functools import lru_cache

from archive.extract.dates.tongues import TONGUES, Tongue
from archive.extract.dates.tongues_east import TONGUES_EAST
from archive.extract.dates.tongues_further import TONGUES_FURTHER
from archive.extract.dates.tongues_south import TONGUES_SOUTH

#: What other languages have, by their codes.
ALL_TONGUES: dict[str, Tongue] = {
    **TONGUES,
    **TONGUES_FURTHER,
    **TONGUES_EAST,
    **TONGUES_SOUTH,
}

#: Some that are read alike have one name.
_NAMES = {
    code: name for name in ALL_TONGUES if "," in name for code in name.split(", ")
} | {"nb": "da, no", "nn": "da, no"}


def tongue_of(code: str) -> str:
    """Return the name by which a language's words are known here.

    Args:
        code: Its ISO 639-1 code.
    """
    return _NAMES.get(code, code)


@lru_cache(maxsize=64)
def year_words(language: str) -> tuple[frozenset[str], frozenset[str]] | None:
    """Return the words before and after a year; None where no rule is known."""
    tongue = ALL_TONGUES.get(language)
    if tongue is None or not tongue.years:
        return None
    return frozenset(tongue.years.split()), frozenset(tongue.year_after.split())
