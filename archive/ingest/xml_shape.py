"""Which elements of an XML document of unknown kind are its records.

Those that have a field of a known name, such as a title or a text, are looked for in
its beginning. A text counts more than a title, what is repeated more than what stands
around it: the title of an export is none of a report, nor is its day.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from archive.ingest.failure import ReadError
from archive.ingest.field_names import ALIASES
from archive.ingest.options import ReadOptions
from archive.ingest.source import Source
from archive.ingest.xml_names import (
    BESIDE,
    HOLDERS,
    OTHERS,
    field_name,
    is_mark,
    kind_of,
)
from archive.ingest.xml_stream import Progress, events
from archive.ingest.xml_tree import Element, local

#: So many bytes are looked at where they hold records, and so many where each of those
#: found has but a title.
_BEGINNING, _FURTHER = 1 << 20, 16 << 20
#: Elements of so many different places are counted, so many names told in a message.
_MOST_PLACES, _MOST_NAMES = 10_000, 12
_WORTH = {"text": 3, "short": 1, "title": 1, "date": 1}
#: Names of texts that records are called by, too.
_RECORDS = frozenset(
    ("article", "story", "content", "contents", "transcript", "news", "message")
)
_TEXTS = frozenset(ALIASES["text"]) - _RECORDS

Place = tuple[str, ...]


@dataclass(slots=True)
class Shape:
    """The places of a document's records, as local names from the root on.

    ``names`` are those of all elements that were seen, the first of them.
    """

    places: frozenset[Place] = frozenset()
    names: tuple[str, ...] = ()

    def is_record(self, place: Place) -> bool:
        """Tell whether what stands at a place is a record, or called as one is."""
        if place in self.places:
            return True
        if not any(place[-1] == own[-1] for own in self.places):
            return False
        around = any(place == own[: len(place)] for own in self.places)
        return not around and not is_other(place)


@dataclass(slots=True)
class _Open:
    """An open element: what fields it has, and whether there is text in it.

    ``held`` are those of the elements that hold some of them, by their names. Of what
    comes twice each is a record of its own.
    """

    element: Element
    place: Place
    kinds: set[str] = field(default_factory=set)
    held: dict[str, set[str]] = field(default_factory=dict)
    marked: bool = False
    paragraphs: bool = False
    text: bool = False


@dataclass(slots=True)
class _Candidate:
    """What was seen of the elements at one place."""

    count: int = 0
    kinds: set[str] = field(default_factory=set)


def is_other(place: Place) -> bool:
    """Tell whether an element is, or lies in, what tells of something else."""
    around = any(name.lower() in BESIDE for name in place[1:-1])
    return around or (len(place) > 1 and place[-1].lower() in OTHERS)


def shape_of(source: Source, options: ReadOptions) -> Shape:
    """Return where the records of a document are; of one without any, no places.

    Raises:
        ReadError: It is not well-formed before the first record, or hostile.
    """
    found: dict[Place, _Candidate] = {}
    names: dict[str, None] = {}
    progress = Progress()
    try:
        for one in _closed(source, options, progress):
            if len(names) < _MOST_NAMES:
                names.setdefault(local(one.element), None)
            if _enough(_counted(one, found), progress.bytes):
                break
    except ReadError:
        # Where it breaks off is told when its records are read.
        if not found:
            raise
    return Shape(_chosen(found), tuple(names))


def _counted(one: _Open, found: dict[Place, _Candidate]) -> _Candidate | None:
    """Count an element that may be a record among those of its place."""
    if not one.kinds or not _may_be_record(one):
        return None
    # Paragraphs alone may be a text of a name that is not known, beside its title.
    kinds = one.kinds | ({"text"} if one.paragraphs else set())
    if one.place not in found and len(found) == _MOST_PLACES:
        return None
    candidate = found.setdefault(one.place, _Candidate())
    candidate.count += 1
    candidate.kinds |= kinds
    return candidate


def _enough(candidate: _Candidate | None, seen: int) -> bool:
    if candidate is None or candidate.count < 2 or seen < _BEGINNING:
        return False
    return "text" in candidate.kinds or seen > _FURTHER


def _closed(
    source: Source, options: ReadOptions, progress: Progress
) -> Iterator[_Open]:
    """Yield each element as it ends, with what is in it; its tree is let go."""
    above: list[_Open] = []
    for event, element in events(source, options, progress):
        if event == "start":
            place = (*(above[-1].place if above else ()), local(element))
            above.append(_Open(element, place))
            continue
        one = above.pop()
        one.text = one.text or bool((element.text or "").strip())
        one.kinds.update(*one.held.values())
        _take_attributes(one, options)
        yield one
        if above:
            _tell(one, above[-1], options)
            del above[-1].element[-1]


def _take_attributes(one: _Open, options: ReadOptions) -> None:
    for key in one.element.attrib:
        if kind := kind_of(key.rpartition("}")[2], options):
            one.kinds.add(kind)
    if one.text and "title" in one.kinds and not one.marked:
        one.kinds.add("short")


def _tell(one: _Open, outer: _Open, options: ReadOptions) -> None:
    """Add to an element what one within it says."""
    name = field_name(one.element)
    if is_mark(one.element):
        outer.text |= one.text
        outer.marked = True
        outer.paragraphs |= one.text and local(one.element).lower() in ("p", "para")
        return
    kind = kind_of(name, options)
    if kind == "text" and one.kinds:
        holds = name.lower() in HOLDERS and ("text" in one.kinds or not one.marked)
        if name.lower() in _RECORDS and name.lower() not in HOLDERS:
            return
    else:
        holds = name.lower() in HOLDERS and kind != "text" and not one.marked
    if holds and one.kinds:
        outer.held[name] = set() if name in outer.held else one.kinds
    elif kind and (one.text or one.paragraphs or one.element.attrib):
        outer.kinds.add(kind)


def _may_be_record(one: _Open) -> bool:
    name = one.place[-1].lower()
    if is_mark(one.element) or name in _TEXTS or is_other(one.place):
        return False
    return not one.kinds.isdisjoint(("title", "text", "short"))


def _chosen(found: dict[Place, _Candidate]) -> frozenset[Place]:
    """Return the best place, and those of others that are as good beside it."""
    if not found:
        return frozenset()
    ranks = {place: _rank(place, candidate) for place, candidate in found.items()}
    best = max(ranks, key=lambda place: ranks[place])
    for depth in range(1, len(best)):
        outer = found.get(best[:depth])
        if outer and {"title", "text"} <= outer.kinds and not _holds(best[:depth]):
            # What is repeated in a report are parts of it.
            best = best[:depth]
            break
    least = ranks[best][0], _worth(found[best]) - 1
    return frozenset(
        place
        for place, candidate in found.items()
        if place == best
        or (
            (ranks[place][0], _worth(candidate)) >= least
            and not _holds(place)
            and place != best[: len(place)]
            and best != place[: len(best)]
        )
    )


def _rank(place: Place, candidate: _Candidate) -> tuple[bool, bool, bool, int, int]:
    return (
        "text" in candidate.kinds,
        not _holds(place),
        candidate.count > 1,
        _worth(candidate),
        -len(place),
    )


def _holds(place: Place) -> bool:
    return place[-1].lower() in HOLDERS


def _worth(candidate: _Candidate) -> int:
    return sum(_WORTH[kind] for kind in candidate.kinds)
