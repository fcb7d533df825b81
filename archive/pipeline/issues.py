"""Issues of newspapers in a plan: pages and the table that names them change together.

What a METS file gives stands in the pages beside it, and they give nothing themselves.
So where one of them is new, changed or gone the others are read again.
"""

import posixpath
from collections.abc import Iterable, Iterator

from archive.ingest import Found, is_page, named_by
from archive.pipeline.ledger import FileRow, Ledger

_SUFFIXES = (".xml", ".alto")


class _Touched:
    """What of issues is new, changed or gone.

    Args:
        pages: Paths of pages.
        named: Those that new or changed tables name.
        tables: The folders in which tables are, or may have been.
    """

    def __init__(self, pages: set[str], named: set[str], tables: set[str]) -> None:
        self._named, self._tables = named, tables
        self._paths = pages | named
        self._above_tables = _above(tables)
        folders = _above(pages)
        self._of_tables = folders | _above(folders) | self._above_tables

    def concerns(self, found: Found, *, silent: bool) -> bool:
        """Tell whether an unchanged file is to be read again.

        Args:
            found: The file.
            silent: Whether it gave nothing when it was read.
        """
        folder = posixpath.dirname(found.path)
        if silent and (
            folder in self._tables
            or folder in self._above_tables
            or posixpath.dirname(folder) in self._tables
        ):
            return True
        if found.path in self._named:
            return True
        if folder not in self._of_tables:
            return False
        return not self._paths.isdisjoint(named_by(found))


def _above(paths: set[str]) -> set[str]:
    return set(map(posixpath.dirname, paths))


def _may_belong(path: str) -> bool:
    return path.lower().endswith(_SUFFIXES)


def drawn_along(
    unchanged: Iterable[tuple[Found, FileRow]],
    new: Iterable[Found],
    gone: Iterable[FileRow],
    ledger: Ledger,
    root: int,
) -> Iterator[tuple[Found, FileRow]]:
    """Yield the unchanged files to be read again with others of their issue."""
    held = [entry for entry in unchanged if _may_belong(entry[0].path)]
    come = [entry for entry in new if _may_belong(entry.path)]
    left = [row for row in gone if _may_belong(row.path)]
    if not held or not (come or left):
        return
    pages: set[str] = set()
    named: set[str] = set()
    tables: set[str] = set()
    for entry in come:
        if names := frozenset(named_by(entry)):
            named |= names
            tables.add(posixpath.dirname(entry.path))
        elif is_page(entry):
            pages.add(entry.path)
    if not (pages or named or left):
        return
    silent = ledger.silent_files(root)
    for row in left:
        if row.id in silent:
            pages.add(row.path)
        else:
            tables.add(posixpath.dirname(row.path))
    touched = _Touched(pages, named, tables)
    for found, row in held:
        if touched.concerns(found, silent=row.id in silent):
            yield found, row
