"""What the address of an index says by itself; nothing heavy is imported for it."""

WHOOSH = "whoosh:"
OPENSEARCH = ("opensearch+http://", "opensearch+https://")
MEMORY = "memory:"


def packer_module(address: str) -> str:
    """Return where the packer of the engine at an address stands, "" if it has none."""
    whoosh = address.startswith(WHOOSH)
    return "archive.search.engines.whoosh.packing" if whoosh else ""
