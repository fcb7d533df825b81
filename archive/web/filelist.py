"""Where a report stands: its file's path, each folder of it with the reports in it."""

from dataclasses import dataclass

from archive.model import FileRef
from archive.search.paths import path_names
from archive.web.bidi import neutral
from archive.web.folderlist import folder_url
from archive.web.histogram import Link
from archive.web.links import Address


@dataclass(frozen=True, slots=True)
class FileRow:
    """A path: what of it holds other reports too, as links, and the rest."""

    folders: tuple[Link, ...]
    rest: str


def file_row(ref: FileRef, address: Address) -> FileRow:
    """Return a file as shown; its links lead to searches at ``address``.

    A file of many reports is linked as folders are.
    """
    names, many = path_names(ref.path), ref.record is not None
    # As it is written, archives keep the mark that is no part of their names.
    written = [name for name in ref.path.split("/") if name.strip()]
    links = tuple(
        Link(neutral(name), folder_url("/".join(names[:end]), address))
        for end, name in enumerate(written if many else written[:-1], 1)
    )
    rest = f", record {ref.record}" if many else neutral("".join(written[-1:]))
    return FileRow(links, rest)
