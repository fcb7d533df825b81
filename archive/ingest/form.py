"""A form of file, and what reading it needs."""

import importlib.util
from dataclasses import dataclass
from functools import cache

#: How files of Office of before 2007 begin, and later ones behind a password: the mark
#: of an OLE container.
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A form of file.

    ``reader`` is ``module:function``. ``needs`` are the modules without which nothing
    of the form is read; ``betters`` are those that only make the reading better, both
    brought by ``extra``. ``many`` says that a file may hold many records. ``taken``
    tells what is read from it. ``magic`` are the marks of which one stands at the
    beginning; an empty one leaves it to the reader to tell what a file is.
    ``unnamed`` says that no suffix tells the form: its reader looks at the beginning,
    and yields a file that is of no known form as one that is ``unknown``.
    """

    name: str
    suffixes: tuple[str, ...]
    reader: str
    taken: str
    library: str = "Python"
    extra: str = ""
    needs: tuple[str, ...] = ()
    betters: tuple[str, ...] = ()
    many: bool = False
    magic: tuple[bytes, ...] = ()
    unnamed: bool = False

    def missing(self) -> tuple[str, ...]:
        """Return the modules that are needed and not installed."""
        return tuple(name for name in self.needs if not _installed(name))

    def worse(self) -> tuple[str, ...]:
        """Return the modules that would better the reading and are not installed."""
        return tuple(name for name in self.betters if not _installed(name))


@cache
def _installed(module: str) -> bool:
    try:
        return importlib.util.find_spec(module) is not None
    except ModuleNotFoundError:
        # The package of the module is not there either.
        return False
