"""The facet of folders as rows with links, and the way down to its level."""

import re
from dataclasses import dataclass

from archive.search.engine import SearchEngine
from archive.search.paths import path_key, path_notes, upwards, wanted
from archive.search.query import Query
from archive.search.rendering import render
from archive.search.results import FolderBucket, Results
from archive.search.tree import InPath
from archive.web.bidi import neutral
from archive.web.histogram import Link
from archive.web.links import Address
from archive.web.placetree import without
from archive.web.sourcelist import MOST_SOURCES, SourceRow, adding_words

#: So many folders are all shown, by name as months are looked for; of more, those with
#: most reports.
_ALL_SHOWN = 12
_SHOWN = 8
#: Folders offered for a typed path that none of the archive has.
_MOST_ALIKE = 5
_DIGITS = re.compile("([0-9]+)")


@dataclass(frozen=True, slots=True, kw_only=True)
class FolderList:
    """One level of folders. ``crumbs`` lead to it from the top, the last is its own.

    An empty address of a crumb: nothing would change.
    """

    crumbs: tuple[Link, ...]
    rows: tuple[SourceRow, ...]
    more: tuple[SourceRow, ...]
    cut: bool


def folder_list(results: Results, address: Address) -> FolderList | None:
    """Return the folders that the matches lie in, None where they are no help."""
    facet, query = results.facets.folders, address.query
    if not facet.buckets and not facet.within:
        return None
    buckets = list(facet.buckets[:MOST_SOURCES])
    few = len(facet.buckets) <= _ALL_SHOWN
    if few:
        buckets.sort(key=lambda bucket: _by_name(bucket.path))
    rows = tuple(map(_Rows(address).row, buckets))
    shown = _ALL_SHOWN if few else _SHOWN
    return FolderList(
        crumbs=_crumbs(facet.within, address) if facet.within or query.paths else (),
        rows=rows[:shown],
        more=rows[shown:],
        cut=facet.cut or len(facet.buckets) > len(buckets),
    )


def folders_alike(
    address: Address, results: Results, engine: SearchEngine
) -> tuple[tuple[Link, int], ...]:
    """Return the search with a folder of the archive for each typed one that is none.

    Each has the number of all reports in it: ``mar`` may be ``2019/march``.
    """
    paths, found = address.query.paths, []
    for at, typed in enumerate(paths):
        said = path_notes(typed, ())
        if not any(note.startswith(said) for note in results.notes):
            continue
        for bucket in engine.folders(typed, _MOST_ALIKE):
            meant = (*paths[:at], from_top(bucket.path), *paths[at + 1 :])
            link = Link(neutral(bucket.path), address.to(paths=meant))
            found.append((link, bucket.count))
    return tuple(found)


def folder_url(folder: str, address: Address) -> str:
    """Return the search narrowed to a folder, by its whole path, in place of others."""
    return address.to(paths=(from_top(folder),))


def from_top(path: str) -> str:
    """Return a path as it is asked for so that no other is meant."""
    return f"/{path}"


def path_label(asked: str) -> str:
    """Return a path that is asked for as people read it."""
    return neutral(asked).strip("/") or "/"


def _crumbs(within: str, address: Address) -> tuple[Link, ...]:
    way = list(upwards(within))[::-1]
    narrowed = bool(address.query.paths)
    top = Link("All folders", address.to(paths=()) if narrowed else "", not way)
    return (
        top,
        *(
            Link(
                neutral(folder.rpartition("/")[2]),
                folder_url(folder, address) if folder != within else "",
                folder == within,
            )
            for folder in way
        ),
    )


class _Rows:
    """Makes the rows of one page.

    What is clicked finds what is counted. Filters by path are an OR: so a folder that
    lies in none of those asked for is asked for by the words of the query, beside them.
    """

    def __init__(self, address: Address) -> None:
        self._address = address
        self._query: Query = address.query
        self._asked = [(path, wanted(path)) for path in self._query.paths]
        self._besides = adding_words(address)
        left_out = self._query.paths_not
        self._only = address.filled(lambda path: {"paths": (path,)})
        self._not = address.filled(lambda path: {"paths_not": (*left_out, path)})

    def row(self, bucket: FolderBucket) -> SourceRow:
        key, path = path_key(bucket.path), from_top(bucket.path)
        name = neutral(bucket.path.rpartition("/")[2])
        for typed, asked in self._asked:
            if asked.ends(key):
                gone = self._address.to(paths=without(self._query.paths, typed))
                return SourceRow(name, bucket.count, gone, selected=True)
        inside = not self._asked or any(asked.holds(key) for _, asked in self._asked)
        url = self._only(path) if inside else self._besides(render(InPath(path)))
        return SourceRow(
            name, bucket.count, url, selected=False, exclude_url=self._not(path)
        )


def _by_name(path: str) -> list[tuple[int, str]]:
    """Return what folders are sorted by as people do: 2 before 10."""
    parts = _DIGITS.split(path_key(path))
    return [
        (int(part), "") if number % 2 else (0, part)
        for number, part in enumerate(parts)
    ]
