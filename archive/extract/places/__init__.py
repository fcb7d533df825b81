"""Place names and the places that they mean."""

from archive.extract.places.corrections import Corrections, append_correction
from archive.extract.places.explain import Explanation, explain
from archive.extract.places.find import find_places
from archive.extract.places.gazetteer import Gazetteer

__all__ = [
    "Corrections",
    "Explanation",
    "Gazetteer",
    "append_correction",
    "explain",
    "find_places",
]
