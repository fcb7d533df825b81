"""Who wrote a page, as its body says: elements marked as its author, and bylines.

Pages also name who wrote what they link to, and who commented. So only what stands near
the beginning of the report is taken.
"""

from dataclasses import dataclass, field

from archive.bylines import is_persons, without_by
from archive.ingest.byline_line import names_of_byline

#: So many characters below the headline, or from the top of a page without one.
_NEAR = 1_000
#: So many between the names of several authors: a teaser's author stands farther off.
_BESIDE = 100
#: What an element says that is longer is no name.
_LONGEST = 200


@dataclass(slots=True)
class _Element:
    """An open element that names an author; ``within`` are open ones of its tag."""

    tag: str
    kind: str
    within: int = 0
    pieces: list[str] = field(default_factory=list)


class PageAuthors:
    """The authors that elements of a page name, fed with its tags and its text."""

    def __init__(self) -> None:
        self._open: list[_Element] = []
        self._found: dict[str, None] = {}
        self._read, self._most = 0, _NEAR
        self._headed = False
        #: Whether an author may be named here: where not, only a headline is of use.
        self.near = True

    def start(self, tag: str, given: dict[str, str]) -> None:
        """Take the beginning of an element that has an end."""
        if tag == "h1" and not self._headed and not self._found:
            self._read, self._headed, self.near = 0, True, True
        if self._open:
            if tag == "p":
                # Its end may be left out.
                self.end(tag)
            for one in self._open:
                one.within += one.tag == tag
        if self.near and (kind := _kind(tag, given, within=bool(self._open))):
            self._open.append(_Element(tag, kind))

    def data(self, text: str) -> None:
        """Take a piece of text that the page shows."""
        self._read += len(text)
        if not self._open and self._read > self._most:
            self.near = False
            return
        for one in self._open:
            one.pieces.append(text)

    def end(self, tag: str) -> None:
        """Take an element's end."""
        for one in reversed(self._open):
            if one.tag != tag:
                continue
            one.within -= 1
            if one.within < 0 and one in self._open:
                self._open.remove(one)
                if name := _name(one.kind, "".join(one.pieces)):
                    self._found[name] = None
                    self._most = self._read + _BESIDE
                    # What stands around a name is no further one.
                    self._open.clear()
                    return

    def names(self) -> list[str]:
        """Return the authors found so far, each once."""
        return list(self._found)


def _kind(tag: str, given: dict[str, str], *, within: bool) -> str:
    """Return by what an element is marked as an author's; "" where it is not."""
    marks = given.get("itemprop", "").lower().split()
    if "author" in marks or (within and "name" in marks):
        return "itemprop"
    if tag == "a" and "author" in given.get("rel", "").lower().split():
        return "rel"
    return "byline" if "byline" in given.get("class", "").lower().split() else ""


def _name(kind: str, text: str) -> str:
    """Return what an element says, where that names its author."""
    line = " ".join(text.split())
    name = without_by(line)
    if not name or len(name) > _LONGEST:
        return ""
    if kind == "itemprop":
        return name
    return name if is_persons(name) else names_of_byline(line)
