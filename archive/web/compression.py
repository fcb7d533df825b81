"""Answers packed with gzip, whole or streamed."""

import zlib
from collections.abc import Iterable, Iterator

from flask import Request, Response

from archive.deflate import compressor

_TEXTUAL = (
    "text/",
    "application/json",
    "application/xml",
    "application/atom+xml",
    "application/geo+json",
    "application/vnd.citationstyles.csl+json",
    "application/x-suggestions+json",
    "application/x-ndjson",
    "application/vnd.oai.openapi+json",
    "application/x-research-info-systems",
    "application/x-bibtex",
    "application/opensearchdescription+xml",
    "image/svg+xml",
)
#: Below this many bytes packing costs more than it saves.
_LEAST_BYTES = 600
#: The highest level of gzip is a tenth smaller than this and takes five times as long.
_LEVEL = 3
_GZIP = 16 + zlib.MAX_WBITS
_compress = compressor(_LEVEL, _GZIP)


def compress(request: Request, response: Response) -> Response:
    """Pack ``response`` where the client takes gzip and the answer is text."""
    if not (response.mimetype or "").startswith(_TEXTUAL):
        return response
    response.vary.add("Accept-Encoding")
    if (
        request.accept_encodings["gzip"] <= 0
        or response.status_code in (204, 206, 304)
        or "Content-Encoding" in response.headers
    ):
        return response
    if response.is_streamed:
        response.response = _packed(response.iter_encoded())
        response.headers.pop("Content-Length", None)
    else:
        plain = response.get_data()
        if len(plain) < _LEAST_BYTES:
            return response
        response.set_data(_compress(plain))
    response.headers["Content-Encoding"] = "gzip"
    return response


def _packed(chunks: Iterable[bytes]) -> Iterator[bytes]:
    packer = zlib.compressobj(_LEVEL, zlib.DEFLATED, _GZIP)
    for chunk in chunks:
        if packed := packer.compress(chunk):
            yield packed
    yield packer.flush()
