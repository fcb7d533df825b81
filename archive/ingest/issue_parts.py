"""The parts of a METS file: divisions, files of text, and what describes them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from archive.ingest.mods import Described, described
from archive.ingest.xml_tree import Element, attribute, every, local

#: Names of files that may be pages of text.
_TEXT_NAME = re.compile(r"(?i)\.(?:xml|alto)(?:[?#].*)?\Z")
#: Group of files that holds the text to be shown, where there are several.
_FULL_TEXT = "FULLTEXT"
#: What a label ends with, behind the newspaper's name: number and day of the issue.
_LABEL_END = re.compile(r"[\s,.:;(]+(?:no?\.?\s*)?[\d(][\d\s./,_()-]*\Z")


@dataclass(frozen=True, slots=True)
class Area:
    """A part of a page: from one id to another; the whole page without an id."""

    file: str
    first: str = ""
    last: str = ""


@dataclass(slots=True)
class Division:
    """A division of an issue; ``above`` is the one that it is a part of."""

    kind: str
    label: str
    order: str
    sections: Sequence[str]
    above: "Division | None" = None
    areas: list[Area] = field(default_factory=list)

    @classmethod
    def of(cls, element: Element, above: "Division | None") -> "Division":
        """Return the division of an element."""
        return cls(
            kind=element.get("TYPE", "").rpartition(":")[2].lower(),
            label=" ".join(element.get("LABEL", "").split()),
            order=element.get("ORDERLABEL", "") or element.get("ORDER", ""),
            sections=element.get("DMDID", "").split(),
            above=above,
        )

    def chain(self) -> "Iterator[Division]":
        """Yield the division and those that it is a part of."""
        division: Division | None = self
        while division is not None:
            yield division
            division = division.above


class Issue:
    """An issue as its METS file tells it."""

    def __init__(self, root: Element) -> None:
        self.label = " ".join(root.get("LABEL", "").split())
        self._sections = {e.get("ID", ""): e for e in every(root, "dmdSec")}
        self._described: dict[str, Described] = {}
        self._read_files(root)
        self._links = _links(root)
        self._divisions: list[tuple[Element, Division]] = []
        self._maps: list[tuple[str, int, int]] = []
        for found in every(root, "structMap"):
            start = len(self._divisions)
            self._divisions.extend(_divisions(found))
            kind = found.get("TYPE", "").lower()
            self._maps.append((kind, start, len(self._divisions)))

    def _read_files(self, root: Element) -> None:
        self.hrefs: dict[str, str] = {}
        self._full: set[str] = set()
        for group in every(root, "fileGrp"):
            for file in group:
                href = next((attribute(e, "href") for e in file), "")
                if local(file) == "file" and _TEXT_NAME.search(href):
                    self.hrefs.setdefault(file.get("ID", ""), href)
                    if group.get("USE", "").upper() == _FULL_TEXT:
                        self._full.add(file.get("ID", ""))

    @cached_property
    def articles(self) -> list[Division]:
        """The articles that are part of no other, with where their text stands."""
        by_id = {e.get("ID", ""): e for e, _ in self._divisions}
        found = []
        for element, division in self._divisions:
            if not _is_article(division):
                continue
            if division.above and any(map(_is_article, division.above.chain())):
                continue
            areas = self._areas(element)
            for linked in () if areas else self._links.get(element.get("ID", ""), ()):
                if linked in by_id:
                    areas += self._areas(by_id[linked])
            parts = [area for area in areas if area.first]
            division.areas = parts or areas
            if areas:
                found.append(division)
        return found

    @cached_property
    def pages(self) -> list[tuple[Division | None, list[str]]]:
        """The pages, each with the files that hold its text, best first."""
        physical = [m for m in self._maps if m[0] == "physical"] or [
            # A map of articles names a page in each of its parts.
            m
            for m in self._maps[:1]
            if m[0] != "logical"
        ]
        found: list[tuple[Division | None, list[str]]] = []
        for _, start, end in physical:
            inside: set[int] = set()
            for element, division in self._divisions[start:end]:
                if any(id(d) in inside for d in division.chain()):
                    continue
                files = list(dict.fromkeys(area.file for area in _direct(element)))
                files = [file for file in files if file in self.hrefs]
                if files:
                    inside.add(id(division))
                    files.sort(key=lambda file: file not in self._full)
                    found.append((division, files))
        if found:
            return found
        return [(None, [file]) for file in self.hrefs]

    @cached_property
    def _folios(self) -> dict[str, str]:
        numbers: dict[str, str] = {}
        for place, (division, files) in enumerate(self.pages, start=1):
            order = division.order if division else ""
            for file in files:
                numbers.setdefault(file, order or str(place))
        return numbers

    def folio(self, file: str) -> str:
        """Return the number of the page of a file."""
        return self._folios.get(file, "")

    def is_wanted(self, file: str) -> bool:
        """Tell whether a file is a page, and not another table of the issue."""
        return file in self._folios

    def _areas(self, element: Element) -> list[Area]:
        areas = [a for e in element.iter() if local(e) == "div" for a in _direct(e)]
        return [area for area in areas if area.file in self.hrefs]

    def _describe(self, division: Division) -> Iterator[Described]:
        for section in division.sections:
            if section in self._sections:
                if section not in self._described:
                    self._described[section] = described(self._sections[section])
                yield self._described[section]

    def told(self, division: Division | None) -> Described:
        """Return what is known of a report: title and author only of an article."""
        chain = list(division.chain()) if division else []
        day, where = self._day(chain)
        issue = [d for _, d in self._divisions if d.kind == "issue"]
        around = [about for d in [*chain, *issue] for about in self._describe(d)]
        language = next((about.language for about in around if about.language), "")
        found = Described(day=day, where=where, language=language)
        if division is None or not _is_article(division):
            return found
        own = list(self._describe(division))
        title = next((about.title for about in own if about.title), division.label)
        author = next((about.author for about in own if about.author), "")
        return replace(found, title=title, author=author)

    def _day(self, chain: Sequence[Division]) -> tuple[str, str]:
        """Return the day of an issue, never that on which the newspaper began."""
        issues = [d for d in chain if d.kind == "issue"] or [
            d for _, d in self._divisions if d.kind == "issue"
        ]
        for divisions in (issues, chain):
            days = {(a.day, a.where) for d in divisions for a in self._describe(d)}
            days = {day for day in days if day[0]}
            if days:
                return days.pop() if len(days) == 1 else ("", "")
        days = {(a.day, a.where) for a in map(described, self._sections.values())}
        days = {day for day in days if day[0]}
        return days.pop() if len(days) == 1 else ("", "")

    @cached_property
    def newspaper(self) -> str:
        """The name of the newspaper; "" where nothing tells it."""
        for kind in ("issue", "newspaper", "volume"):
            for _, division in self._divisions:
                if division.kind == kind:
                    for about in self._describe(division):
                        if about.title and not about.title[:4].isdecimal():
                            return about.title.rstrip(" .:,;/")
        return _LABEL_END.sub("", self.label)


def _is_article(division: Division) -> bool:
    return division.kind == "article"


def _divisions(found: Element) -> Iterator[tuple[Element, Division]]:
    """Yield the divisions of a map, each before its own."""
    pending: list[tuple[Element, Division | None]] = [(found, None)]
    while pending:
        element, above = pending.pop()
        if local(element) == "div":
            above = Division.of(element, above)
            yield element, above
        pending.extend((child, above) for child in reversed(element))


def _direct(element: Element) -> Iterator[Area]:
    """Yield the areas that a division names itself."""
    for pointer in element:
        if local(pointer) != "fptr":
            continue
        for part in pointer.iter():
            file = part.get("FILEID")
            if file:
                yield Area(file, part.get("BEGIN", ""), part.get("END", ""))


def _links(root: Element) -> dict[str, list[str]]:
    """Return to which divisions each division is linked."""
    links: dict[str, list[str]] = {}

    def add(source: str, target: str) -> None:
        links.setdefault(source.lstrip("#"), []).append(target.lstrip("#"))

    for link in every(root, "smLink"):
        add(attribute(link, "from"), attribute(link, "to"))
    for group in every(root, "smLinkGrp"):
        names = {
            attribute(e, "label"): attribute(e, "href")
            for e in every(group, "smLocatorLink")
        }
        for arc in every(group, "smArcLink"):
            source, target = attribute(arc, "from"), attribute(arc, "to")
            if source in names and target in names:
                add(names[source], names[target])
    return links
