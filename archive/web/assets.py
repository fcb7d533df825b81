"""Style sheet, scripts and drawings, read once, named by their content.

A file is served under an address that holds a hash of its bytes, so that a browser may
keep it for ever: another version has another address.
"""

import gzip
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path, PurePosixPath

from flask import Blueprint, Response, abort, current_app, request

from archive.web.outlines import world_svg

_TYPES = {
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
}
_FOR_EVER = "public, max-age=31536000, immutable"


@dataclass(frozen=True, slots=True)
class Asset:
    """One file: its bytes, plain and compressed, and its type."""

    content: bytes
    packed: bytes
    mimetype: str
    digest: str


class Assets:
    """The files of the ``static`` directory and the drawing of the world."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        self._assets = {
            name: Asset(
                content,
                gzip.compress(content, mtime=0),
                _TYPES[PurePosixPath(name).suffix],
                hashlib.sha256(content).hexdigest()[:12],
            )
            for name, content in files.items()
        }

        digests = "".join(asset.digest for asset in self._assets.values())
        #: Changes with any of the files.
        self.digest = hashlib.sha256(digests.encode()).hexdigest()[:12]

    @classmethod
    @cache
    def load(cls) -> "Assets":
        """Read the files that come with the program, once in a process."""
        directory = Path(__file__).resolve().parent / "static"
        files = {
            path.name: path.read_bytes()
            for path in sorted(directory.iterdir())
            if path.suffix in _TYPES
        }
        return cls({**files, "world.svg": world_svg().encode()})

    def url(self, name: str) -> str:
        """Return the lasting address of the file ``name``, below the site's root."""
        path = PurePosixPath(name)
        return f"/static/{path.stem}.{self._assets[name].digest}{path.suffix}"

    def find(self, requested: str) -> tuple[Asset, bool] | None:
        """Return the file of a plain or hashed name, and whether the hash is right."""
        if asset := self._assets.get(requested):
            return asset, False
        stem, _, rest = requested.partition(".")
        digest, _, suffix = rest.rpartition(".")
        asset = self._assets.get(f"{stem}.{suffix}")
        if asset is None:
            return None
        return asset, asset.digest == digest


def blueprint(assets: Assets) -> Blueprint:
    """Return the route that serves ``assets``."""
    routes = Blueprint("static", __name__)

    @routes.get("/static/<name>")
    def static(name: str) -> Response:
        found = assets.find(name)
        if found is None:
            abort(404)
        asset, lasting = found
        response = current_app.response_class(mimetype=None)
        response.headers["Content-Type"] = asset.mimetype
        response.headers["Cache-Control"] = _FOR_EVER if lasting else "no-cache"
        response.vary.add("Accept-Encoding")
        response.set_etag(asset.digest)
        if request.accept_encodings["gzip"] > 0:
            response.set_data(asset.packed)
            response.headers["Content-Encoding"] = "gzip"
            response.set_etag(asset.digest + "-gz")
        else:
            response.set_data(asset.content)
        response.make_conditional(request)
        return response

    return routes
