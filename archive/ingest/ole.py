"""Streams within the containers of old Office files (OLE), which olefile opens."""

from typing import Any

from archive.ingest.failure import ReadError

#: What olefile raises at a container that is damaged.
DAMAGED = (
    OSError,
    ValueError,
    LookupError,
    ArithmeticError,
    RuntimeError,
    TypeError,
    AttributeError,
)
#: Code pages whose encodings are not called after their numbers.
_NAMES = {
    1200: "utf-16-le",
    10000: "mac-roman",
    20127: "ascii",
    20866: "koi8-r",
    21866: "koi8-u",
    28591: "cp1252",
    50220: "iso2022_jp",
    51932: "euc_jp",
    51949: "euc_kr",
    54936: "gb18030",
    65000: "utf-7",
    65001: "utf-8",
    **{28590 + n: f"iso8859-{n}" for n in (2, 3, 4, 5, 6, 7, 8, 9, 13, 15)},
}


def stream_of(container: Any, name: str, most: int) -> bytes:
    """Return a stream of an open container.

    Args:
        container: An ``olefile.OleFileIO``.
        name: The stream, with ``/`` behind each storage.
        most: The bytes that the whole file has.

    Raises:
        ReadError: It is not there, or says that it is larger than the file.
    """
    if not container.exists(name):
        raise ReadError(f"damaged: there is no {name} in it")
    if container.get_size(name) > most:
        # The library would follow the chain of its sectors round and round.
        raise ReadError("damaged or cut off: a part says that it is larger than all")
    with container.openstream(name) as stream:
        data: bytes = stream.read()
    return data


def encoding_of_page(page: int) -> str:
    """Return the name of a code page's encoding; it may be one that nobody knows."""
    return _NAMES.get(page, f"cp{page}")


def decoded(data: bytes, page: int) -> str:
    """Return text in a code page, or in western Windows' where that is not known."""
    try:
        return data.decode(encoding_of_page(page), "replace")
    except LookupError:
        return data.decode("cp1252", "replace")
