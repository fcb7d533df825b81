"""Files whose names have no suffix, or figures for one: collections, mail, pages.

The disks of TREC and the newswires of the LDC (``ap890101``, ``afp_eng_199405``), the
20 Newsgroups (``51060``) and Enron's maildirs (``1.``) are called so, and the pages of
a mirrored site (``story.php?id=51``). A name tells nothing of them, so their beginning
is asked for signs that nothing else has. What has none is of unknown form, as any file
of unknown suffix is.
"""

from collections.abc import Iterator

from archive.ingest.documents import read_documents
from archive.ingest.failure import ReadFailure
from archive.ingest.html import read_html
from archive.ingest.item import Item
from archive.ingest.mail import read_mbox, read_message
from archive.ingest.options import ReadOptions
from archive.ingest.page_begins import (
    SIGN,
    begins_documents,
    begins_mailbox,
    begins_message,
    begins_page,
)
from archive.ingest.source import Source
from archive.model import FileRef

_READERS = (
    (begins_documents, read_documents),
    (begins_mailbox, read_mbox),
    (begins_message, read_message),
    (begins_page, read_html),
)


def read_unnamed(source: Source, options: ReadOptions) -> Iterator[Item]:
    """Yield the items of a file whose name does not tell its form.

    Of one that is of no known form that is a single failure, which is ``unknown``.

    Raises:
        ReadError: It begins as documents, mail or a page do, and is none.
    """
    with source.open() as stream:
        beginning = stream.read(SIGN)
    for begins, read in _READERS:
        if begins(beginning):
            yield from read(source, options)
            return
    yield ReadFailure(FileRef(path=source.path), "unknown form of file", unknown=True)
