"""Who may ask, how often, and what a browser may do with the answer."""

import base64
import binascii
import hashlib
import hmac
import ipaddress
import re
import secrets
import threading
import time
from collections import OrderedDict
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from flask import Request, Response
from werkzeug.security import check_password_hash, generate_password_hash

from archive.settings import SettingsError

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

_HEADERS = {
    "Content-Security-Policy": (
        "default-src 'self'; object-src 'none'; base-uri 'none'; "
        "form-action 'self'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
_COOKIE = "dateline_form"
#: A name or an address, the longer kind in brackets, and perhaps a port.
_HOST = re.compile(
    r"(?:(?P<name>[^][:@/\s]+)|\[(?P<address>[0-9a-f:.]+)\])(?::\d{0,5})?"
)


#: The path below which a site may be served, or none.
_PATH = re.compile(r"(?:/[\w.~%-]+)*/?", re.ASCII)


def paths_alone(application: "WSGIApplication") -> "WSGIApplication":
    """Return ``application`` without ears for a forwarded prefix that is no path.

    A proxy that was not told to set one hands on what the visitor sent, and each link
    of the page begins with it: ``//elsewhere.example`` would lead there.
    """

    def heard(environ: "WSGIEnvironment", start: "StartResponse") -> Iterable[bytes]:
        # Several proxies write theirs with commas between.
        given = environ.get("HTTP_X_FORWARDED_PREFIX", "").split(",")
        if not all(_PATH.fullmatch(path.strip()) for path in given):
            del environ["HTTP_X_FORWARDED_PREFIX"]
        return application(environ, start)

    return heard


def add_headers(response: Response) -> Response:
    """Tell the browser to run nothing but our own files and to show no frames."""
    for name, value in _HEADERS.items():
        response.headers.setdefault(name, value)
    return response


class HostCheck:
    """Refuses requests for names that are not ours, against DNS rebinding.

    A bare IP address cannot be rebound, so those are always answered; of names, the
    configured ones (``.example.org`` takes all below it), else ``localhost`` alone.
    """

    def __init__(self, trusted: str) -> None:
        names = (name.strip().lower() for name in trusted.split(","))
        self._names = tuple(name for name in names if name) or ("localhost",)

    def allows(self, host: str) -> bool:
        """Tell whether the ``Host`` header ``host`` (with its port) is one of ours."""
        found = _HOST.fullmatch(host.lower())
        if found is None:
            return False
        name = (found["name"] or found["address"]).rstrip(".")
        try:
            ipaddress.ip_address(name)
        except ValueError:
            return any(
                name == known or (known[0] == "." and f".{name}".endswith(known))
                for known in self._names
            )
        return True


class RateLimit:
    """A bucket of tokens for each address, filled at so many a minute.

    Of IPv6 the first 64 bits count: whoever has one such address has all below them.
    """

    #: Addresses remembered at once; the longest unseen are forgotten first.
    MOST_CLIENTS = 10_000

    def __init__(
        self, per_minute: int, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._per_minute = per_minute
        self._clock = clock
        self._lock = threading.Lock()
        self._clients: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def wait(self, client: str) -> float:
        """Take one token; return 0, or the seconds until there will be one again."""
        if not self._per_minute:
            return 0.0
        client = _whose(client)
        rate = self._per_minute / 60
        with self._lock:
            now = self._clock()
            tokens, seen = self._clients.pop(client, (float(self._per_minute), now))
            tokens = min(self._per_minute, tokens + (now - seen) * rate)
            allowed = tokens >= 1
            self._clients[client] = (tokens - 1 if allowed else tokens, now)
            if len(self._clients) > self.MOST_CLIENTS:
                self._clients.popitem(last=False)
        return 0.0 if allowed else (1 - tokens) / rate


def _whose(client: str) -> str:
    try:
        address = ipaddress.ip_address(client)
    except ValueError:
        return client
    if address.version == 4:
        return client
    return str(address.ipv4_mapped or ipaddress.ip_network((address, 64), strict=False))


def hash_password(password: str) -> str:
    """Return the salted hash of a password, as ``DATELINE_PASSWORD_HASH`` takes it."""
    return generate_password_hash(password)


class Password:
    """The one password of the site, checked by HTTP Basic; any user name will do."""

    #: Passwords a minute that one address may try.
    MOST_GUESSES = 10
    #: Headers that were right, remembered: hashing is slow on purpose.
    _MOST_KNOWN = 64

    def __init__(
        self, password_hash: str, clock: Callable[[], float] = time.monotonic
    ) -> None:
        """Take the hash.

        Raises:
            SettingsError: No password could be checked against it.
        """
        self._hash = password_hash
        if password_hash:
            _try_out(password_hash)
        self._salt = secrets.token_bytes(16)
        self._known: tuple[bytes, ...] = ()
        self._guesses = RateLimit(self.MOST_GUESSES, clock)

    def refusal(self, request: Request) -> tuple[int, float] | None:
        """Return None to admit; else 401, or 429 and how many seconds to wait."""
        if not self._hash:
            return None
        header = request.headers.get("Authorization", "")
        mark = hmac.digest(self._salt, header.encode("utf-8", "replace"), "sha256")
        if any(hmac.compare_digest(mark, known) for known in self._known):
            return None
        password = _basic_password(header)
        if password is None:
            return 401, 0.0
        if wait := self._guesses.wait(request.remote_addr or ""):
            return 429, wait
        if not check_password_hash(self._hash, password):
            return 401, 0.0
        self._known = (*self._known, mark)[-self._MOST_KNOWN :]
        return None


def _try_out(password_hash: str) -> None:
    """Refuse at the start what would lock everybody out, such as a password itself."""
    try:
        fits = password_hash.count("$") == 2
        check_password_hash(password_hash, "")
    except ValueError:
        fits = False
    if not fits:
        # What stands there may be a password: no part of it is shown.
        raise SettingsError(
            "DATELINE_PASSWORD_HASH is no hash of a password; `dateline hash-password` "
            "asks for the password and prints what belongs there"
        )


def _basic_password(header: str) -> str | None:
    scheme, _, encoded = header.partition(" ")
    if scheme.lower() != "basic":
        return None
    try:
        plain = base64.b64decode(encoded.strip(), validate=True).decode()
    except (binascii.Error, UnicodeDecodeError):
        return None
    _, colon, password = plain.partition(":")
    return password if colon else None


class FormGuard:
    """Ties a form to the browser that was shown it, so no other site can send it."""

    def __init__(self) -> None:
        # Another process has another: forms that this one did not show are refused.
        self._key = secrets.token_bytes(32)

    def token(self, request: Request, response_cookies: dict[str, str]) -> str:
        """Return the token for a form; a new cookie goes into ``response_cookies``."""
        cookie = request.cookies.get(_COOKIE, "")
        if not cookie:
            cookie = secrets.token_urlsafe(24)
            response_cookies[_COOKIE] = cookie
        return self._sign(cookie)

    def mark(self, request: Request) -> str:
        """Return what stays the same as long as a form shown before is accepted.

        A browser that has no cookie (any more) must be given one with the form, so that
        no answer that it kept will do: the mark is then another each time.
        """
        cookie = request.cookies.get(_COOKIE, "")
        return self._sign(cookie) if cookie else secrets.token_hex(8)

    def accepts(self, request: Request) -> bool:
        """Tell whether a posted form carries the token of the browser's cookie."""
        if request.headers.get("Sec-Fetch-Site", "same-origin") != "same-origin":
            # A neighbour under the same domain could plant a cookie that it knows.
            return False
        cookie = request.cookies.get(_COOKIE, "")
        given = request.form.get("token", "")
        return bool(cookie) and hmac.compare_digest(
            self._sign(cookie).encode(), given.encode("utf-8", "replace")
        )

    def _sign(self, cookie: str) -> str:
        return hmac.new(self._key, cookie.encode(), hashlib.sha256).hexdigest()
