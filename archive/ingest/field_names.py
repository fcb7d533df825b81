"""What the fields of records are called, in the languages of those who keep them."""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from archive.ingest.field_table import NAMES


def together(name: str) -> tuple[str, ...]:
    """Return a name, and the same written together, as ``fullText`` is."""
    return (name, name.replace("_", ""))


#: By the names of ``options.FIELDS``, the best first; as ``plain_name`` returns them.
#: Each is also written together: ``firstPublished``, ``PublishDate``.
ALIASES: Mapping[str, tuple[str, ...]] = {
    field: tuple(dict.fromkeys(one for name in names for one in together(name)))
    for field, names in NAMES.items()
}
#: A longer name is none.
LONGEST_NAME = 60
#: All of them.
ALL = frozenset(alias for aliases in ALIASES.values() for alias in aliases)

#: It says "date" in some languages, and counts where it holds one.
DATA = "data"
#: Where no name is known: what one must have among its words (``Art_Headline_EN``), and
#: what it may not.
_TITLE_WORDS = frozenset(("title", "headline", "headlines", "heading"))
_TEXT_WORDS = frozenset(
    ("text", "body", "content", "contents", "transcript", "paragraphs")
)
_DATE_WORDS = frozenset(
    (
        *("published", "publish", "publication", "publishing", "posted", "issued"),
        *("issue", "released", "release", "article", "news", "story", "report"),
        *("event", "incident", "press", "document"),
    )
)
#: A time is that of these or of reading, of work, of anything.
_TIMED_WORDS = frozenset(
    (
        *("published", "publish", "publication", "posted", "issued", "released"),
        *("release", "article", "news", "story", "report", "press"),
    )
)
_NO_TITLE = frozenset(
    (
        *("id", "url", "link", "kind", "type", "count", "number", "length", "language"),
        *("image", "photo", "video", "file", "meta", "seo", "og", "twitter", "slug"),
        *("job", "person", "author", "series", "journal", "newspaper", "publication"),
        *("source", "site", "channel", "book", "section", "category", "sub", "alt"),
    )
)
_NO_TEXT = _NO_TITLE | frozenset(
    (
        *("format", "size", "hash", "path", "date", "time", "score", "class", "label"),
        *("rating", "warning", "status", "encoding", "provider", "owner", "caption"),
        *("num", "nr", "total", "average"),
    )
)
_NO_DATE = frozenset(
    (
        *("update", "updated", "modified", "change", "changed", "crawl", "crawled"),
        *("scraped", "retrieved", "accessed", "downloaded", "captured", "indexed"),
        *("imported", "inserted", "expiry", "expires", "valid", "end", "id", "url"),
        *("text", "type", "format", "precision", "approximate"),
        *("zone", "reading", "read", "spent", "elapsed", "taken", "response"),
    )
)
_PARTED = re.compile(r"[_\W]+")
#: A name of more words is a sentence.
_MOST_WORDS = 4


@lru_cache(maxsize=1_024)
def known_among(names: frozenset[str]) -> Mapping[str, tuple[str, ...]]:
    """Return what each field is called by some names of a record, the best first.

    Those that we know; where a record has none for its title, text or date, one that
    says it among other words. The records of a file mostly have the same.
    """
    known = {
        field: tuple(alias for alias in aliases if alias in names)
        for field, aliases in ALIASES.items()
    }
    if DATA in names:
        known["date"] += (DATA,)
    for field in ("title", "text", "date"):
        if not known[field]:
            known[field] = tuple(sorted(one for one in names if _says(field, one)))
    return known


def _says(field: str, name: str) -> bool:
    """Tell whether a name that is not known says what it is."""
    if name in ALL or "." in name:
        return False
    words = frozenset(_PARTED.split(name))
    if len(words) > _MOST_WORDS:
        return False
    if field == "title":
        return not _TITLE_WORDS.isdisjoint(words) and _NO_TITLE.isdisjoint(words)
    if field == "text":
        return not _TEXT_WORDS.isdisjoint(words) and _NO_TEXT.isdisjoint(words)
    dated = "date" in words and not _DATE_WORDS.isdisjoint(words)
    dated = dated or ("time" in words and not _TIMED_WORDS.isdisjoint(words))
    return dated and _NO_DATE.isdisjoint(words)


def names_reports(names: Iterable[str]) -> bool:
    """Tell whether columns of such names hold reports: one is of titles or texts.

    One that says so among other words may be a cell of a table without a header: there
    must be another name that we know beside it.

    Args:
        names: As ``plain_name`` returns them.
    """
    header = frozenset(names)
    known = known_among(header)
    told = {*known["title"], *known["text"]}
    if told <= ALL:
        return bool(told)
    return bool(known["date"]) or not ALL.isdisjoint(header)


def date_names(mapping: Mapping[str, str], own: Iterable[str]) -> frozenset[str]:
    """Return what fields of dates may be called in a file.

    What the mapping names counts where it is; it may be meant for another file.

    Args:
        mapping: Names of the records' own by those of ``options.FIELDS``.
        own: The names of the file, as ``plain_name`` returns them; of a field within
            an object only the last part may be known.
    """
    names = frozenset(own)
    if mapped := plain_name(mapping.get("date", "")):
        there = names.intersection((mapped, mapped.rpartition(".")[2]))
        if there:
            return there
    return frozenset((*ALIASES["date"], *known_among(names)["date"]))


def plain_name(name: object) -> str:
    """Return a field's name in the form in which names are compared."""
    printed = str(name)
    return _short(printed) if len(printed) <= LONGEST_NAME else _folded(printed)


def _folded(name: str) -> str:
    return name.strip().lower().replace("-", "_").replace(" ", "_")


#: The records of a file have the same names, and none is long.
_short = lru_cache(maxsize=4_096)(_folded)
