"""The country files of GeoNames, as lines for ``places.csv``: every village.

The compiled gazetteer has the towns of 500 people and more; GeoNames has ten times as
many places. The form of the files, one place a line with its columns parted by tabs, is
told at https://download.geonames.org/export/dump/readme.txt.
"""

import zipfile
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from io import TextIOWrapper
from pathlib import Path
from typing import NamedTuple, TextIO

from archive.errors import DatelineError
from archive.extract.places.gazetteer import Gazetteer
from archive.extract.places.lexicon import words
from archive.extract.places.names import fold

#: The header of what ``villages`` yields.
HEADER = ("name", "other names", "lat", "lon", "parent", "id", "population")
_COLUMNS = 19
#: Feature class P: what people live in. Of it, sections of towns are left out: in many
#: files these are words such as "Downtown".
_INHABITED, _SECTION = "P", "PPLX"
#: The files of names beside the places in an archive.
_ABOUT = "readme"
#: Names in Latin letters beside the place's own that are shorter say too many things.
_LEAST = 4

#: Scripts (first and last sign), the countries that write their own names in them, and
#: how many people a town elsewhere must have for its name in that script to be kept.
_SCRIPTS = (
    ("\u0370", "\u03ff", words("GR CY"), 5_000),
    ("\u0400", "\u052f", words("RU UA BY BG RS MK ME KZ KG TJ UZ MN BA MD"), 5_000),
    ("\u0590", "\u05ff", words("IL PS"), 5_000),
    (
        "\u0600",
        "\u06ff",
        words(
            "AE BH DZ EG IL IQ IR JO KM KW LB LY MA MR OM PS QA SA SD SO SY TN YE PK "
            "AF TD DJ ER"
        ),
        5_000,
    ),
    ("\u0900", "\u0dff", words("IN NP LK BD"), 5_000),
    ("\u2e80", "\uffff", words("CN TW HK MO JP KR KP SG"), 20_000),
)


class GeoNamesFileError(DatelineError):
    """A file is no country file of GeoNames."""


class _Entry(NamedTuple):
    """A line of a file; ``divisions`` are the codes of both levels, widest first."""

    id: str
    name: str
    names: Sequence[str]
    lat: str
    lon: str
    inhabited: bool
    country: str
    divisions: tuple[str, str]
    people: int


def is_name(text: str) -> bool:
    """Leave out codes of airports and letter-by-letter transcriptions."""
    if not text or len(text) > 60 or text[0].isdigit():
        return False
    if text.isascii() and (text[0].islower() or (text.isupper() and len(text) <= 5)):
        return False
    return len(text) > 1 and not any(sign in text for sign in ",(/")


def is_read(name: str, country: str, people: int) -> bool:
    """Tell whether a name is in a script in which the town would be looked for."""
    for first, last, countries, least in _SCRIPTS:
        if first <= name[0] <= last:
            return country in countries or people >= least
    return True


def villages(path: Path, gazetteer: Gazetteer) -> Iterator[tuple[str, ...]]:
    """Yield the inhabited places of a file that the gazetteer lacks.

    Each is a line of ``places.csv`` with the columns of ``HEADER``. It counts under the
    division whose code the file gives, else under that of the towns of that code, else
    under the country.

    Args:
        path: ``XX.txt`` as GeoNames gives it, or the ZIP archive that it comes in.
        gazetteer: What there is already.

    Raises:
        GeoNamesFileError: The file cannot be read, or is of another form.
    """
    parents = _parents(path, gazetteer)
    for entry in _entries(path):
        if not entry.inhabited or gazetteer.get(entry.id) is not None:
            continue
        yield (
            entry.name,
            ";".join(_others(entry)),
            entry.lat,
            entry.lon,
            _parent(entry, parents, gazetteer),
            entry.id,
            str(entry.people),
        )


def _others(entry: _Entry) -> Iterator[str]:
    own = fold(entry.name)
    known = {own}
    for name in entry.names:
        key = fold(name)
        if (
            key in known
            or not is_name(name)
            or not is_read(name, entry.country, entry.people)
            or (key.isascii() and len(key) < _LEAST)
            or any(sign in name for sign in ";|")
        ):
            continue
        known.add(key)
        yield name


def _parents(path: Path, gazetteer: Gazetteer) -> dict[str, str]:
    """Return what the towns of a division's or country's code count under."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for entry in _entries(path):
        above = gazetteer.path(entry.id)
        if entry.inhabited and len(above) > 1:
            found[entry.divisions[0]][above[-2].id] += 1
            found[entry.country][above[0].id] += 1
    return {code: ids.most_common(1)[0][0] for code, ids in found.items()}


def _parent(entry: _Entry, parents: dict[str, str], gazetteer: Gazetteer) -> str:
    first, second = entry.divisions
    for code in (second, first):
        if gazetteer.get(code) is not None:
            return code
    return parents.get(first) or parents.get(entry.country, "")


def _entries(path: Path) -> Iterator[_Entry]:
    try:
        with _opened(path) as lines:
            for number, line in enumerate(lines, 1):
                yield _read(line, f"{path}, line {number}")
    except (OSError, UnicodeDecodeError, zipfile.BadZipFile) as error:
        raise GeoNamesFileError(f"{path} cannot be read: {error}") from error


@contextmanager
def _opened(path: Path) -> Iterator[TextIO]:
    if path.suffix.lower() != ".zip":
        with path.open(encoding="utf-8", newline="\n") as lines:
            yield lines
        return
    with zipfile.ZipFile(path) as archive:
        names = [
            name
            for name in archive.namelist()
            if name.lower().endswith(".txt") and not name.lower().startswith(_ABOUT)
        ]
        if len(names) != 1:
            raise GeoNamesFileError(
                f"{path} holds {len(names)} text files; a country file of GeoNames "
                "holds one, such as UA.txt"
            )
        with (
            archive.open(names[0]) as member,
            TextIOWrapper(member, "utf-8", newline="\n") as lines,
        ):
            yield lines


def _read(line: str, where: str) -> _Entry:
    cells = line.rstrip("\r\n").split("\t")
    if len(cells) != _COLUMNS or not cells[0].isdigit():
        raise GeoNamesFileError(
            f"{where}: this is no country file of GeoNames, which has {_COLUMNS} "
            "columns parted by tabs, the first of them a number; see "
            "https://download.geonames.org/export/dump/"
        )
    id_, name, _ascii, names, lat, lon, kind, form, country = cells[:9]
    first, second, people = cells[10], cells[11], cells[14]
    return _Entry(
        id_,
        name,
        names.split(",") if names else (),
        lat,
        lon,
        kind == _INHABITED and form != _SECTION and bool(fold(name)),
        country,
        (f"{country}.{first}", f"{country}.{first}.{second}"),
        int(people) if people.isdigit() else 0,
    )
