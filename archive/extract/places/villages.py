"""Tell a state's code by the village before it that no table has: ``in Tyvan, SK``."""

from archive.extract.places.parts import Beside
from archive.patterns import later

#: Before a state's code: something is in, near or outside of a village.
_VILLAGE = later(
    r"\b(?:in|near|outside|at|to|from)\s(?:the\s)?(?:[A-Z][\w.'’-]*\s){0,2}[A-Z][\w'’-]+"
    r"(?:\s(?:area|district))?,\s$"
)
#: Codes that stand behind somebody's name as well: ``a letter from Ann Lee, MD``.
_DEGREES = frozenset(("=md", "=pa", "=ma", "md", "pa", "ma"))


def is_behind_village(code: str, near: Beside) -> bool:
    """Tell whether a state's code says where a village is: ``in Tyvan, SK``."""
    return (
        code not in _DEGREES
        and near.before.endswith(", ")
        and _VILLAGE.search(near.before) is not None
    )
