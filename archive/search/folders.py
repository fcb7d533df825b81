"""The facet of folders, alike for every engine: one level of them, where hits part."""

from collections.abc import Callable, Iterable, Mapping
from heapq import nsmallest

from archive.search.paths import top_key, upwards
from archive.search.results import FolderBucket, FolderFacet

#: Folders of one level that an answer holds.
MOST_FOLDERS = 500


def folder_order(key: str) -> str:
    """Return what keys of folders are sorted by: each stands before what it holds."""
    return key.replace("/", "\0")


def folder_facet(
    counts: Mapping[str, int],
    total: int,
    chosen: Iterable[str],
    shown: Callable[[str], str],
    holds_all: Callable[[str], bool],
) -> FolderFacet:
    """Return the level at which matches part: in the folder that holds them all.

    Args:
        counts: The matches in each folder, by its key, with those of folders in it.
        total: All matches.
        chosen: The keys of folders that the query asks for. Where copies of all of
            them lie elsewhere too, the level is sought in what was asked for.
        shown: Gives a folder as it is written.
        holds_all: Tells whether a folder holds all reports of the archive.
    """
    if not total:
        return FolderFacet()
    below: dict[str, list[str]] = {}
    for key in counts:
        below.setdefault(key.rpartition("/")[0], []).append(key)
    within = next((k for k in upwards(top_key(chosen)) if counts.get(k) == total), "")
    inside = below.get(within, [])
    while len(inside) == 1 and counts[inside[0]] == total:
        within = inside[0]
        inside = below.get(within, [])
    ranked = nsmallest(MOST_FOLDERS + 1, inside, key=lambda k: (-counts[k], k))
    if not ranked and (not within or holds_all(within)):
        return FolderFacet()
    return FolderFacet(
        shown(within) if within else "",
        tuple(FolderBucket(shown(key), counts[key]) for key in ranked[:MOST_FOLDERS]),
        len(ranked) > MOST_FOLDERS,
    )
