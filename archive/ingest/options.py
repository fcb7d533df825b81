"""How the records of a folder are to be read, from ``dateline.toml`` and the caller."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Literal, cast

from archive.errors import DatelineError
from archive.ingest.limits import Limits

#: The fields of a record that a mapping may name.
FIELDS = (
    "title",
    "text",
    "date",
    "source",
    "url",
    "author",
    "language",
    "places",
    "dateline",
    "latitude",
    "longitude",
    "country",
    "admin1",
    "admin2",
    "admin3",
    "city",
)
CONFIG_NAME = "dateline.toml"


class ConfigError(DatelineError):
    """``dateline.toml`` or ``--map`` says what cannot be followed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadOptions:
    """How to read.

    ``mapping`` gives for one of ``FIELDS`` the name that the records use; ``source``
    and ``language`` hold where a record does not say; ``date_order`` is the order of
    07/10/2023, ``order_given`` says that somebody named it, and ``order_shown`` that
    other dates of the file show it; ``ocr`` allows a PDF without text to be recognised.
    """

    mapping: Mapping[str, str] = field(default_factory=dict)
    source: str = ""
    language: str = ""
    date_order: Literal["dmy", "mdy"] = "dmy"
    order_given: bool = False
    order_shown: bool = False
    ocr: bool = False
    limits: Limits = field(default_factory=Limits)

    def with_folder(self, folder: Path) -> "ReadOptions":
        """Return the options with what the folder's ``dateline.toml`` adds.

        What the caller gave wins over the file.

        Raises:
            ConfigError: The file cannot be read, or says something unknown.
        """
        config = _read_config(folder / CONFIG_NAME)
        given = self.order_given or self.date_order != ReadOptions().date_order
        return replace(
            self,
            mapping={**config.get("map", {}), **self.mapping},
            source=self.source or config.get("source", ""),
            language=self.language or config.get("language", ""),
            date_order=self.date_order
            if given
            else config.get("date_order", self.date_order),
            # Two runs that read alike are alike, whoever named the order.
            order_given=False,
        )


def names_order(folder: Path) -> bool:
    """Tell whether a folder's ``dateline.toml`` names the order of day and month."""
    try:
        return "date_order" in _read_config(folder / CONFIG_NAME)
    except ConfigError:
        # Whoever reads by it says so.
        return False


def parse_mapping(text: str) -> dict[str, str]:
    """Read ``date=published_at,text=body``.

    Raises:
        ConfigError: A part is not ``field=name``, or names no field of a record.
    """
    mapping = {}
    for part in text.split(","):
        name, equals, column = (piece.strip() for piece in part.partition("="))
        name = {"place": "places", "body": "text"}.get(name, name)
        if not equals or not column or name not in FIELDS:
            raise ConfigError(
                f"“{part.strip()}” maps nothing; write FIELD=NAME with a FIELD of "
                + ", ".join(FIELDS)
            )
        mapping[name] = column
    return mapping


def _read_config(file: Path) -> dict[str, Any]:
    try:
        plain = tomllib.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ConfigError(f"{file} cannot be read: {error}") from error
    for key, value in plain.items():
        if key == "map":
            if not isinstance(value, dict):
                raise ConfigError(f"{file}: map must be a table: [map]")
            _check_map(file, cast("dict[str, object]", value))
        elif key not in ("source", "language", "date_order"):
            raise ConfigError(
                f"{file}: unknown key {key}; known: map, source, language, date_order"
            )
        elif not isinstance(value, str):
            raise ConfigError(f"{file}: {key} must be a text in quotes")
    if plain.get("date_order", "dmy") not in ("dmy", "mdy"):
        raise ConfigError(f"{file}: date_order must be dmy or mdy")
    return plain


def _check_map(file: Path, mapping: dict[str, object]) -> None:
    for name, column in mapping.items():
        if name not in FIELDS or not isinstance(column, str):
            raise ConfigError(
                f'{file}: [map] {name}: write FIELD = "name" with a FIELD of '
                + ", ".join(FIELDS)
            )
