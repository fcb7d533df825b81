"""Issues of newspapers in a plan: pages and the table that names them change together.

What a METS file gives stands in the pages beside it, and they give nothing themselves.
So where one of them is new, changed or gone the others are read again.
"""

import posixpath
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from archive.ingest import Found, is_page, named_by
from archive.pipeline.ledger import FileRow, Ledger

_SUFFIXES = (".xml", ".alto")


@dataclass(slots=True)
class _Touched:
    """What of issues is new, changed or gone.

    ``pages`` are paths, ``named`` those that new or changed tables name, ``tables`` the
    folders in which tables are, or may have been.
    """

    pages: set[str] = field(default_factory=set)
    named: set[str] = field(default_factory=set)
    tables: set[str] = field(default_factory=set)

    def concerns(self, found: Found, *, silent: bool) -> bool:
        """Tell whether an unchanged file is to be read again.

        Args:
            found: The file.
            silent: Whether it gave nothing when it was read.
        """
        folder = posixpath.dirname(found.path)
        above = {posixpath.dirname(table) for table in self.tables}
        if silent and (
            folder in self.tables | above or posixpath.dirname(folder) in self.tables
        ):
            return True
        if found.path in self.named:
            return True
        folders = {posixpath.dirname(page) for page in self.pages}
        if folder not in folders | above | set(map(posixpath.dirname, folders)):
            return False
        return not (self.pages | self.named).isdisjoint(named_by(found))


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
    silent = ledger.silent_files(root)
    touched = _Touched()
    for entry in come:
        if names := frozenset(named_by(entry)):
            touched.named |= names
            touched.tables.add(posixpath.dirname(entry.path))
        elif is_page(entry):
            touched.pages.add(entry.path)
    for row in left:
        if row.id in silent:
            touched.pages.add(row.path)
        else:
            touched.tables.add(posixpath.dirname(row.path))
    for found, row in held:
        if touched.concerns(found, silent=row.id in silent):
            yield found, row
