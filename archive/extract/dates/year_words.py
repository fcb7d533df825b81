"""The words beside which other languages than English have a year."""

from functools import lru_cache

from archive.extract.dates.tongues import TONGUES, Tongue
from archive.extract.dates.tongues_east import TONGUES_EAST
from archive.extract.dates.tongues_further import TONGUES_FURTHER

#: What other languages have, by their codes.
ALL_TONGUES: dict[str, Tongue] = {
    **TONGUES,
    **TONGUES_FURTHER,
    **TONGUES_EAST,
}


@lru_cache(maxsize=64)
def year_words(language: str) -> tuple[frozenset[str], frozenset[str]] | None:
    """Return the words before and after a year; None where no rule is known."""
    tongue = ALL_TONGUES.get(language)
    if tongue is None or not tongue.years:
        return None
    return frozenset(tongue.years.split()), frozenset(tongue.year_after.split())
