"""Pages as servers pack them on their way, beyond what warcio unpacks well."""

from importlib import import_module

from archive.ingest import zstd

#: What unpacks them, by their names in HTTP: libraries, and the extras that bring them.
_UNPACKED_BY = {"br": ("brotli", "warc"), "zstd": (zstd.MODULE, "zstd")}


def lacking(packed: str) -> str:
    """Return the extra that would unpack a page, where it is not installed; else ""."""
    library, extra = _UNPACKED_BY.get(packed, ("", ""))
    try:
        if library:
            import_module(library)
    except ImportError:
        return extra
    return ""


def unpacked(data: bytes, packed: str, most: int) -> bytes:
    """Return the first bytes of what a server packed; ``data`` where that cannot be.

    Some crawlers unpack what they keep, and leave the header as it was sent.

    Args:
        data: The page as it was captured.
        packed: How its header says that it was packed.
        most: So many bytes are returned at most, however small they were packed.
    """
    try:
        if packed == "br":
            return _from_brotli(data, most)
        if packed == "zstd":
            return zstd.beginning(data, most)
    except ImportError:
        pass
    return data


def _from_brotli(data: bytes, most: int) -> bytes:
    # warcio's own way to it fails of newer versions of the library.
    import brotli

    try:
        page: bytes = brotli.Decompressor().process(data, output_buffer_limit=most)
    except brotli.error:
        return data
    return page
