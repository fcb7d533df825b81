"""Tell planets and their moons from the towns that are called like them."""

import re

from archive.extract.places.lexicon import words

#: Bodies of the solar system by whose names somewhere towns, or Europe, go.
BODIES = words(
    "jupiter saturn mars venus mercury neptune uranus pluto titan europa callisto luna"
)
_SKY = re.compile(
    r"\b(?:moons?|planets?|planetary|orbit(?:s|ed|ing|er)?|spacecraft|space\sprobe|"
    r"telescopes?|astronom\w+|asteroids?|comets?|solar\ssystem|NASA)\b",
    re.IGNORECASE,
)
#: So many such words make a report one about the sky.
_ENOUGH = 2


def is_of_sky(text: str) -> bool:
    """Tell whether a report speaks of planets and moons."""
    return len({match[0].lower() for match in _SKY.finditer(text)}) >= _ENOUGH
