"""Paths as reports are found by them: name by name, whatever the case and accents.

A report lies in its file, in the folder of that, and in all folders above it. A file of
many reports and an archive of files (``a.zip!/b.txt``) are like folders: what they hold
lies within them. Paths begin at the folder that was indexed, so none tells where on the
machine that is.
"""

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from archive.model import FileRef
from archive.search.analysis import FOLDS

#: Folders told of when none has the path that was typed.
MOST_ALIKE = 5


class Spot(NamedTuple):
    """Where a report lies: a folder, or file of many reports, and a file of its own.

    Both are as they are written; ``name`` is "" where the report is one of many.
    """

    folder: str
    name: str


@lru_cache(maxsize=4_096)
def _spot(path: str, *, one_of_many: bool) -> Spot:
    names = path_names(path)
    if one_of_many or not names:
        return Spot("/".join(names), "")
    return Spot("/".join(names[:-1]), names[-1])


def spots(files: Iterable[FileRef]) -> tuple[Spot, ...]:
    """Return where the files of a report lie, each spot once."""
    found = [_spot(ref.path, one_of_many=ref.record is not None) for ref in files]
    if len(found) > 1:
        found = list({"/".join(filter(None, spot)): spot for spot in found}.values())
    return tuple(found)


def path_names(path: str) -> list[str]:
    """Return the names that a path goes through; the mark of archives is no part."""
    names = [name for name in path.split("/") if name.strip()]
    for at, name in enumerate(names[:-1]):
        if name.endswith("!") and "." in name:
            names[at] = name[:-1]
    return names


def upwards(folder: str) -> Iterator[str]:
    """Yield a folder and those above it, the innermost first; the top is not one."""
    while folder:
        yield folder
        folder = folder.rpartition("/")[0]


def path_key(path: str) -> str:
    """Return what two paths have in common when they are one."""
    return "/".join(map(name_key, path_names(path)))


def name_key(name: str) -> str:
    """Return what two names of files or folders have in common when they are one.

    Case, accents, and how many blanks stand together do not count; marks do, since
    ``C++`` and ``C#`` are two folders.
    """
    plain = " ".join(name.split())
    if plain.isascii():
        return plain.lower()
    folded = unicodedata.normalize("NFC", plain).lower()
    return folded.translate(FOLDS) or folded


def top_key(keys: Iterable[str]) -> str:
    """Return the key of the innermost folder that holds all of some; "" is the top."""
    ways = [key.split("/") for key in keys]
    shared = 0
    for names in zip(*ways, strict=False):
        if len(set(names)) > 1:
            break
        shared += 1
    return "/".join(ways[0][:shared]) if ways else ""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A path as it was asked for: names that follow each other, folded.

    ``from_top`` says that the first of them lies in no other folder; ``pattern`` that
    a ``*`` in a name stands for any characters.
    """

    names: tuple[str, ...]
    from_top: bool = False
    pattern: bool = False

    @property
    def whole(self) -> str:
        """The names as a key, where they are no pattern."""
        return "/".join(self.names)

    def ends(self, key: str) -> bool:
        """Tell whether a path, by its key, ends with these names, or is all of them."""
        if not self.pattern:
            if key == self.whole or not self.names:
                return key == self.whole
            return not self.from_top and key.endswith(f"/{self.whole}")
        names = key.split("/")
        size = len(self.names)
        if len(names) < size or (self.from_top and len(names) > size):
            return False
        return all(map(fits, self.names, names[-size:]))

    def holds(self, key: str) -> bool:
        """Tell whether a path is what was asked for, or lies within it."""
        return not self.names or any(map(self.ends, upwards(key)))


@lru_cache(maxsize=1_024)
def wanted(typed: str, *, pattern: bool = False) -> Wanted:
    """Return what a typed path asks for; a ``/`` before it is the top of the archive.

    No names at all ask for everything.
    """
    typed = typed.strip()
    from_top = typed.startswith(("/", "./"))
    names = list(map(name_key, path_names(typed[typed.startswith("./") :])))
    pattern = pattern and "*" in typed
    # At any depth is where all that has no / before it is looked for.
    while pattern and names[:1] == ["**"]:
        names, from_top = names[1:], False
    return Wanted(tuple(names), from_top, pattern)


def begun(typed: str) -> Wanted:
    """Return what asks for paths whose last name only begins as it was typed."""
    return wanted(f"{typed}*", pattern=True)


def fits(pattern: str, name: str) -> bool:
    """Tell whether a name is as a pattern has it, in time that grows with both alone.

    The parts between the stars are looked for one after the other, which finds all.
    """
    first, *others = pattern.split("*")
    if not others:
        return name == pattern
    *inner, last = others
    if len(name) < len(first) + len(last):
        return False
    if not (name.startswith(first) and name.endswith(last)):
        return False
    at, end = len(first), len(name) - len(last)
    for part in inner:
        at = name.find(part, at, end)
        if at < 0:
            return False
        at += len(part)
    return True


def holds(asked: Wanted, files: Iterable[FileRef]) -> bool:
    """Tell whether a report of these files lies where was asked."""
    return not asked.names or any(
        asked.holds(path_key(f"{folder}/{name}" if name else folder))
        for folder, name in spots(files)
    )


def path_notes(typed: str, folders: Iterable[str]) -> tuple[str, ...]:
    """Return what to say of a typed path that no report lies in.

    ``folders`` are all of the archive, in order, as they are written. Those that a
    part of the name stands in are told.
    """
    asked = wanted(typed)
    if not asked.names:
        return ()
    last = asked.names[-1].strip("*") or asked.names[-1]
    alike = (f for f in folders if last in name_key(f.rpartition("/")[2]))
    told = [folder for folder, _ in zip(alike, range(MOST_ALIKE + 1), strict=False)]
    note = f"No report here lies in a folder or file “{typed[:80]}”."
    if told:
        more = ", …" if len(told) > MOST_ALIKE else ""
        quoted = ", ".join(f"“{folder}”" for folder in told[:MOST_ALIKE])
        note += f" Folders are asked for by whole names: {quoted}{more}."
    return (note,)
