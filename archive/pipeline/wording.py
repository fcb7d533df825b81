"""Numbers and names as the accounts of runs print them."""


def counted(number: int, noun: str) -> str:
    """Return a number with its noun, in the plural where it is not one."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def printable(text: str) -> str:
    """Return a path or a field's name as it may be printed."""
    return "".join(c if c.isprintable() else "\ufffd" for c in text)
