"""What a deployment may change, read from the environment in one place."""

import math
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from typing import Any, Self

from archive.errors import DatelineError

_PREFIX = "DATELINE_"

#: Variables of the test suite, which are no settings.
_TEST_PREFIX = "DATELINE_TEST_"


#: The least and the most that numbers may be; None: no bound.
_BOUNDS: dict[str, tuple[int, int | None]] = {
    "per_page": (1, 200),
    "proxies": (0, 20),
    "workers": (0, 1_000),
    "record_bytes": (1, None),
}
_HOST = re.compile(
    r"\.?[a-z0-9_-]+(\.[a-z0-9_-]+)*\.?|\[?[0-9a-f:.]+\]?", re.IGNORECASE
)


class SettingsError(DatelineError):
    """A setting is unknown or has a value that it cannot have."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The settings; field ``name`` is read from ``DATELINE_NAME``."""

    #: Where the index is: ``whoosh:DIR`` or ``opensearch+http(s)://HOST:PORT/NAME``.
    engine: str = "whoosh:index"
    #: Hits on a page when the request does not say.
    per_page: int = 20
    #: The order of 07/10/2023: ``dmy`` or ``mdy``.
    date_order: str = "dmy"
    #: Whether the document page may write ``corrections.csv``.
    corrections: bool = False
    #: Hosts that requests may name, comma-separated; empty: the local machine only.
    trusted_hosts: str = ""
    #: How many proxies in front may set X-Forwarded-* headers.
    proxies: int = 0
    #: Hash of the password of the whole site (``dateline hash-password``); empty: none.
    password_hash: str = field(default="", repr=False)
    #: Seconds that a search may take before it is given up.
    time_budget: float = 10.0
    #: Requests a minute that one address may make; 0: no limit.
    rate_limit: int = 0
    #: Bytes of decoded postings kept in memory.
    cache_bytes: int = 256 * 1024 * 1024
    #: Bytes that a file of one record, or one record of many, may have.
    record_bytes: int = 64 * 1024 * 1024
    #: Processes that read, date and place reports in ``index``; 0: one for each core.
    workers: int = 0
    #: Path of PEM file with the certificate authorities of an OpenSearch cluster.
    opensearch_ca: str = ""
    #: User of an OpenSearch cluster.
    opensearch_user: str = ""
    #: File that holds the password of that user.
    opensearch_password_file: str = ""
    #: The password itself, where a file will not do.
    opensearch_password: str = field(default="", repr=False)

    @classmethod
    def from_environ(cls, environ: Mapping[str, str] | None = None) -> Self:
        """Read the settings; those not named keep their default.

        Raises:
            SettingsError: A variable beginning with ``DATELINE_`` is no setting, or its
                value is not of the setting's kind or out of its bounds.
        """
        environ = os.environ if environ is None else environ
        known = {f.name: type(f.default) for f in fields(cls)}
        given: dict[str, Any] = {}
        for variable, text in environ.items():
            if not variable.startswith(_PREFIX) or variable.startswith(_TEST_PREFIX):
                continue
            name = variable.removeprefix(_PREFIX).lower()
            if name not in known:
                raise SettingsError(
                    f"{variable} is not a setting of Dateline; the settings are "
                    + ", ".join(sorted(_PREFIX + n.upper() for n in known))
                )
            given[name] = _read(variable, text, known[name])
        settings = cls(**given)
        if settings.date_order not in ("dmy", "mdy"):
            raise SettingsError(
                f"DATELINE_DATE_ORDER={settings.date_order!r}: write dmy or mdy"
            )
        for host in filter(None, map(str.strip, settings.trusted_hosts.split(","))):
            if not _HOST.fullmatch(host):
                raise SettingsError(
                    f"DATELINE_TRUSTED_HOSTS names {host!r}: write names of hosts with "
                    "commas between, without http:// and without ports; .example.org "
                    "is example.org and all below it"
                )
        return settings

    def override(self, **values: Any) -> Self:
        """Return the settings with those values changed that are not None."""
        return replace(self, **{k: v for k, v in values.items() if v is not None})


def _read(variable: str, text: str, kind: type) -> Any:
    if kind is bool:
        if text.lower() in ("1", "on", "yes", "true"):
            return True
        if text.lower() in ("0", "off", "no", "false", ""):
            return False
        raise SettingsError(f"{variable}={text!r}: write on or off")
    try:
        value = kind(text)
    except ValueError as error:
        noun = "a whole number" if kind is int else "a number"
        raise SettingsError(f"{variable}={text!r}: write {noun}") from error
    if kind in (int, float):
        _check(variable, text, value)
    return value


def _check(variable: str, text: str, value: float) -> None:
    """Hold a number to its bounds."""
    if not math.isfinite(value):
        raise SettingsError(f"{variable}={text!r}: write a number")
    name = variable.removeprefix(_PREFIX).lower()
    least, most = _BOUNDS.get(name, (0, None))
    if value < 0:
        raise SettingsError(f"{variable}={text!r}: it cannot be negative")
    if value < least:
        raise SettingsError(f"{variable}={text!r}: it cannot be less than {least}")
    if most is not None and value > most:
        raise SettingsError(f"{variable}={text!r}: it cannot be more than {most:,}")
