"""The address of a cluster, the way to it, and what its errors mean to a person."""

import base64
import logging
import re
import shlex
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self
from urllib.parse import parse_qs

from opensearchpy import OpenSearch
from opensearchpy.exceptions import (
    AuthenticationException,
    AuthorizationException,
    ConnectionError,  # noqa: A004
    ConnectionTimeout,
    NotFoundError,
    OpenSearchException,
    SSLError,
    TransportError,
)

from archive.search.engine import (
    EngineError,
    EngineUnavailableError,
    IndexMissingError,
    SearchTimeoutError,
)
from archive.settings import Settings

_LOG = logging.getLogger(__name__)

#: What an address looks like, for messages.
FORM = "opensearch+https://HOST:9200/NAME"
#: Its scheme, hosts, path and query.
_ADDRESS = re.compile(r"(opensearch\+https?)://([^/?#]*)([^?#]*)(?:\?([^#]*))?")
#: A host, by name or number, with its port if it has one.
_HOST = re.compile(r"(?:\[[\da-fA-F:.]+\]|[^\[\]:\s]+)(:\d+)?")
_NAME = re.compile(r"[a-z0-9][a-z0-9._-]{0,99}")
_PART = re.compile(r"[a-z0-9][a-z0-9._-]{0,39}")
_LOOPBACK = ("localhost", "127.0.0.1", "[::1]")
#: Seconds that the answer to a search may be late after its time budget.
_GRACE = 5.0
#: Seconds that a bulk of documents, or a refresh, may take.
WRITE_TIMEOUT = 300.0
_HUNG_UP = re.compile("RemoteDisconnected|BadStatusLine|ConnectionResetError")
#: HTTP states that mean: not now.
_BUSY = (429, 502, 503, 504)


class AddressError(EngineError):
    """The address of a cluster cannot be read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """Where an index is: ``hosts`` as ``host:port``, and the name of the index.

    ``part`` names one part of an archive that is written in parts; "" is all of it.
    ``shards`` and ``replicas`` hold for indexes made from now on; None leaves them to
    the cluster.
    """

    hosts: tuple[str, ...]
    name: str
    tls: bool
    part: str = ""
    shards: int | None = None
    replicas: int | None = None

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read ``opensearch+http(s)://HOST:PORT[,HOST:PORT]/NAME[?part=P&shards=N...]``.

        Raises:
            AddressError: It is none. The message repeats no part that may be secret.
        """
        # Several hosts make no URL: a parser of those may refuse them.
        parts = _ADDRESS.fullmatch(text)
        if parts is None:
            raise AddressError(f"The address of an OpenSearch index is {FORM}")
        scheme, listed, path, query = parts.groups(default="")
        if "@" in listed:
            raise AddressError(
                "An address shows in logs and on pages, so it cannot hold a password: "
                "set DATELINE_OPENSEARCH_USER and DATELINE_OPENSEARCH_PASSWORD_FILE"
            )
        hosts = tuple(map(_with_port, filter(None, listed.split(","))))
        name = path.strip("/")
        if not hosts or not _NAME.fullmatch(name):
            raise AddressError(
                f"The address of an OpenSearch index is {FORM}, where NAME is made of "
                "small letters, digits, “.”, “_” and “-”"
            )
        known = {"part", "shards", "replicas"}
        options = parse_qs(query, keep_blank_values=True)
        if unknown := sorted(set(options) - known):
            raise AddressError(
                f"“{unknown[0][:40]}” is not a part of the address of an OpenSearch "
                "index; part, shards and replicas are"
            )
        part = options.pop("part", [""])[-1]
        if part and not _PART.fullmatch(part):
            raise AddressError(
                f"part={part[:40]}: write up to 40 small letters, digits, “.”, “_”, “-”"
            )
        numbers = {key: _number(key, values[-1]) for key, values in options.items()}
        tls = scheme.endswith("https")
        return cls(hosts=hosts, name=name, tls=tls, part=part, **numbers)

    def __str__(self) -> str:
        """Write the address, without shards and replicas."""
        scheme = "opensearch+https" if self.tls else "opensearch+http"
        whole = f"{scheme}://{','.join(self.hosts)}/{self.name}"
        return f"{whole}?part={self.part}" if self.part else whole

    @property
    def loopback(self) -> bool:
        """Tell whether all hosts are this machine."""
        return all(host.rpartition(":")[0] in _LOOPBACK for host in self.hosts)


def _with_port(host: str) -> str:
    """Return ``host:port``; OpenSearch's own port where none is given."""
    parts = _HOST.fullmatch(host)
    if parts and not parts[1]:
        return f"{host}:9200"
    if not parts:
        raise AddressError(
            f"“{host[:80]}” is not a host with its port, as in host:9200"
        )
    return host


def _number(key: str, text: str) -> int:
    least = 1 if key == "shards" else 0
    if not text.isascii() or not text.isdigit() or not least <= int(text) <= 1024:
        raise AddressError(f"{key}={text[:20]}: write a number from {least} to 1024")
    return int(text)


def connect(address: Address, settings: Settings) -> OpenSearch:
    """Return a client of the cluster; no connection is made yet.

    A certificate is checked, always: against ``DATELINE_OPENSEARCH_CA`` where it is
    set, else against the authorities that the machine trusts.

    Raises:
        EngineError: A file that the settings name cannot be read, or a password would
            cross a network unencrypted.
    """
    # What goes wrong is said by our errors; the client's own log repeats it.
    logging.getLogger("opensearch").setLevel(logging.ERROR)
    options: dict[str, Any] = {}
    credentials = _credentials(settings)
    if credentials:
        if not address.tls and not address.loopback:
            raise EngineError(
                "The password of the cluster would cross the network unencrypted; use "
                "an address that begins with opensearch+https://"
            )
        # Made here, since the client would write the password in Latin-1.
        token = base64.b64encode(":".join(credentials).encode()).decode("ascii")
        options["headers"] = {"authorization": f"Basic {token}"}
    if address.tls:
        ca = settings.opensearch_ca
        try:
            options["ssl_context"] = ssl.create_default_context(cafile=ca or None)
        except OSError as error:
            raise EngineError(
                f"DATELINE_OPENSEARCH_CA={ca}: no certificate can be read ({error})"
            ) from error
        options["use_ssl"] = True
    return OpenSearch(
        hosts=[_host(host) for host in address.hosts],
        timeout=(settings.time_budget or 60.0) + _GRACE,
        pool_maxsize=16,
        # A node that does not answer is left out for a while, and another one asked.
        max_retries=max(2, len(address.hosts)),
        retry_on_timeout=False,
        dead_timeout=5,
        timeout_cutoff=3,
        **options,
    )


def _host(text: str) -> dict[str, object]:
    host, _, port = text.rpartition(":")
    return {"host": host.strip("[]") if "[" in host else host, "port": int(port)}


def _credentials(settings: Settings) -> tuple[str, str] | None:
    password = settings.opensearch_password
    if path := settings.opensearch_password_file:
        try:
            password = Path(path).read_text("utf-8").strip()
        except (OSError, UnicodeDecodeError) as error:
            raise EngineError(
                f"DATELINE_OPENSEARCH_PASSWORD_FILE={path}: it cannot be read ({error})"
            ) from error
    if bool(password) != bool(settings.opensearch_user):
        raise EngineError(
            "A cluster's user and password go together: set DATELINE_OPENSEARCH_USER "
            "and DATELINE_OPENSEARCH_PASSWORD_FILE, or neither"
        )
    return (settings.opensearch_user, password) if password else None


@contextmanager
def translated(address: Address) -> Iterator[None]:
    """Turn the client's errors into those of the contract, with what to do.

    Raises:
        EngineError: Or the one of its kinds that fits.
    """
    try:
        yield
    except OpenSearchException as error:
        raise _translate(error, address) from error


def _translate(error: OpenSearchException, address: Address) -> EngineError:
    match error:
        case SSLError() if "CERTIFICATE_VERIFY_FAILED" not in str(error):
            return EngineError(
                f"{address} does not speak TLS, or none that is safe: where it is to "
                "be plain HTTP, the address begins with opensearch+http://"
            )
        case SSLError():
            return EngineError(
                f"The certificate of {address} was refused: name the authority that "
                "signed it, as a PEM file, in DATELINE_OPENSEARCH_CA"
            )
        case ConnectionTimeout():
            return SearchTimeoutError(
                f"The OpenSearch cluster at {address} did not answer in time; narrow "
                "the search, or try again later"
            )
        case ConnectionError() if not address.tls and _HUNG_UP.search(str(error)):
            return EngineUnavailableError(
                f"The OpenSearch cluster at {address} does not answer: it hung up. See "
                "whether it runs; if it speaks TLS, the address begins with "
                "opensearch+https://"
            )
        case ConnectionError():
            return EngineUnavailableError(
                f"The OpenSearch cluster at {address} does not answer; see whether it "
                "runs and try again"
            )
        case AuthenticationException() | AuthorizationException():
            return EngineError(
                f"The OpenSearch cluster at {address} refuses this user: set "
                "DATELINE_OPENSEARCH_USER and DATELINE_OPENSEARCH_PASSWORD_FILE to one "
                "that may use the index"
            )
        case NotFoundError():
            return missing(address)
        case TransportError(status_code=code) if code in _BUSY:
            _LOG.info("The cluster answered %s: %s", code, error.error)
            return EngineUnavailableError(
                f"The OpenSearch cluster at {address} is too busy, or a part of the "
                "index is on no node that runs; try again later"
            )
        case TransportError():
            _LOG.error("The cluster answered %s: %.2000s", error, error.info)
            return EngineError(
                f"The OpenSearch cluster at {address} refused a request "
                f"({error.status_code}, {error.error}); its version may be too old"
            )
    _LOG.error("The client failed: %s", error)
    return EngineError(f"The OpenSearch client failed at {address}: {error}")


def missing(address: Address) -> IndexMissingError:
    """Return the error that there is no index."""
    return IndexMissingError(
        f"There is no index at {address}; make one with: dateline index FOLDER "
        f"--engine {shlex.quote(str(address))}"
    )
