"""What becomes of a record that cannot be read."""

from dataclasses import dataclass

from archive.errors import DatelineError
from archive.model import FileRef


class ReadError(DatelineError):
    """A file or record cannot be read; the text says why, without naming the file."""


class MissingExtraError(ReadError):
    """Reading this form needs a library that is not installed, or does not load."""

    def __init__(self, form: str, extra: str, *, broken: bool = False) -> None:
        needs = "needs an extra" + " that is there and does not load" * broken
        super().__init__(
            f"reading {form} {needs}: pip install 'dateline-archive[{extra}]'"
        )


class ReadElsewhereError(ReadError):
    """A file is a part of another one, and is read with that."""


@dataclass(frozen=True, slots=True)
class ReadFailure:
    """A record that could not be read, and why; the run goes on without it.

    ``passing`` says that the circumstances are to blame and not the bytes (a missing
    library, a lost permission, a file that is being written), so the next run tries
    again. ``unknown`` says that it is no failure at all: a member of a container that
    is of no known form, which is counted and listed like such a file.
    """

    ref: FileRef
    reason: str
    passing: bool = False
    unknown: bool = False

    @property
    def stranger(self) -> bool:
        """Whether it is a file that is of no known form, as a whole."""
        return self.unknown and self.ref.record is None and "!/" not in self.ref.path
