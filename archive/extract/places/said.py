"""What a record's fields say of one place, looked up: country, divisions, name."""

import re
from collections.abc import Iterator, Sequence

from archive.extract.places import codes
from archive.extract.places.gazetteer import Gazetteer
from archive.model import Locality

#: What a table adds to a name to say what it is.
_UNIT = re.compile(
    r"\b(?:town|city|village|province|governorate|state|region|county|district|oblast"
    r"|raion|rayon|department|municipality|prefecture|division)$",
    re.IGNORECASE,
)
_TOWNS = frozenset(("town", "city", "village"))
_NOTE = re.compile(r"\s*\([^()]*\)$")
_CODE = re.compile(r"[A-Z]{2}")


class Said:
    """The parts of a locality as rows of the gazetteer."""

    def __init__(self, given: Locality, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self._given = given
        self.name = given.name
        self._names_of_divisions = [*given.divisions]
        self._letters = given.country if _CODE.fullmatch(given.country) else ""
        #: The row of the country, or -1.
        self.country = self._country_row(given.country)
        if "," in given.name and not gazetteer.rows(given.name):
            # "Kabul, Kabol, Afghanistan" in one field.
            self.name, *around = (part.strip() for part in given.name.split(","))
            self._names_of_divisions = [*filter(None, around), *given.divisions]
            if self.country < 0 and around:
                self.country = self._country_row(around[-1])
        self._leave_country()

    def code(self) -> str:
        """Return the ISO code of the country given, or ""."""
        if self.country >= 0:
            return self._gazetteer.country(self.country)
        return self._letters

    def forget_country(self) -> None:
        """Go on as if no country were given."""
        self.country, self._letters = -1, ""

    def is_bare(self) -> bool:
        """Tell whether two letters for a state are all that is said round the place."""
        return not self._given.country and any(
            _CODE.fullmatch(name) for name in self._names_of_divisions
        )

    def divisions(self) -> Iterator[list[int]]:
        """Yield for each division given, the smallest first, the rows of its name."""
        code = self.code()
        for name in self._names_of_divisions:
            yield [*self._division(name, code)]

    def named(self) -> Sequence[int]:
        """Return the rows that go by the place's name, in the country given."""
        gazetteer, code = self._gazetteer, self.code()
        return [
            row
            for plain in _plainer(self.name)
            for row in gazetteer.rows(plain)
            if not code or gazetteer.country(row) in (code, "")
        ]

    def is_meant(self, row: int) -> bool:
        """Tell whether a row is a town, or what else the name is said to be."""
        unit = _UNIT.search(_NOTE.sub("", self.name))
        town = unit is None or unit[0].lower() in _TOWNS
        return (self._gazetteer.kind(row) == codes.CITY) == town

    def _country_row(self, name: str) -> int:
        """Return the row of a country, or of what else stands in its place, or -1."""
        gazetteer = self._gazetteer
        for plain in _plainer(name):
            rows = (*gazetteer.rows(plain), *gazetteer.rows_of_short(plain))
            found = [row for row in rows if gazetteer.kind(row) == codes.COUNTRY]
            now = [row for row in found if not gazetteer.flags(row) & codes.ENDED]
            if found:
                return (now or found)[0]
        return -1

    def _leave_country(self) -> None:
        """Take a division that the gazetteer has as a country for that: Réunion."""
        code = self.code()
        for name in self._names_of_divisions if code else ():
            country = self._country_row(name)
            if country >= 0 and not any(True for _ in self._division(name, code)):
                self.country = country

    def _division(self, name: str, code: str) -> Iterator[int]:
        gazetteer = self._gazetteer
        if _CODE.fullmatch(name):
            # "AL" in a column of states is Alabama, and not Ål.
            state = gazetteer.row(f"US.{name}") if code in ("US", "") else None
            yield from () if state is None else (state,)
            return
        for plain in _plainer(name):
            for row in (*gazetteer.rows(plain), *gazetteer.rows_of_short(plain)):
                there = not code or gazetteer.country(row) == code
                if there and gazetteer.kind(row) in (codes.DIVISION, codes.REGION):
                    yield row


def _plainer(name: str) -> Iterator[str]:
    """Yield a name, it without a note in brackets, and without the word for a unit."""
    yield name
    short = _NOTE.sub("", name)
    if short != name:
        yield short
    bare = _UNIT.sub("", short).strip()
    if bare and bare != short:
        yield bare
