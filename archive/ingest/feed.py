"""Feeds: the entries of RSS and Atom files, read by feedparser."""

import io
import json
from collections.abc import Iterator
from datetime import timedelta
from functools import partial
from typing import Any

from archive.ingest.claims import claim
from archive.ingest.decoding import storable
from archive.ingest.failure import ReadError, ReadFailure
from archive.ingest.html_parts import read_parts
from archive.ingest.item import Item, Pending
from archive.ingest.options import ReadOptions
from archive.ingest.source import Source, read_whole
from archive.model import UNREAD, DocumentDate, FileRef, Provenance, Record

#: What an export of WordPress holds besides its posts and pages.
_NO_POSTS = frozenset(
    [
        "attachment",
        "custom_css",
        "customize_changeset",
        "nav_menu_item",
        "oembed_cache",
        "revision",
        "settings",
        "template",
        "user_request",
        "wp_block",
        "wp_font_face",
        "wp_font_family",
        "wp_global_styles",
        "wp_navigation",
        "wp_template",
        "wp_template_part",
    ]
)
#: Versions of RSS whose entries have one day, ``dc:date``: to feedparser a change.
_ONE_DAY = ("rss090", "rss10")
#: Clocks of two zones show no days farther apart.
_ZONES = timedelta(days=1)


def read_feed(source: Source, options: ReadOptions) -> Iterator[Item]:
    """Yield the entries of a feed, numbered from 1.

    Raises:
        ReadError: It is no feed.
    """
    import feedparser

    raw = read_whole(source, options.limits.record)
    # A stream, since feedparser takes plain text for an address and fetches it.
    feed = feedparser.parse(io.BytesIO(raw), sanitize_html=False)
    if not feed.entries:
        problem = feed.get("bozo_exception", "there is no entry in it")
        raise ReadError(f"not a feed, or an empty one: {problem}")
    site = feed.feed.get("title", "")
    language = feed.feed.get("language", "")
    for number, entry in enumerate(feed.entries, start=1):
        if feed.version in _ONE_DAY and "updated" in entry:
            entry.setdefault("published", entry["updated"])
        kind = str(entry.get("wp_post_type", "")) or _blogger_kind(entry)
        if kind in _NO_POSTS:
            part = FileRef(path=f"{source.path}!/{kind}", record=number)
            reason = f"no post of the site but its {kind}"
            yield ReadFailure(part, reason, unknown=True)
            continue
        ref = FileRef(path=source.path, record=number)
        yield Pending(ref, partial(_parse, entry, ref, options, site, language))


def _blogger_kind(entry: Any) -> str:
    """Return what an entry of an export of Blogger is; "" in other feeds."""
    for tag in entry.get("tags", ()):
        if str(tag.get("scheme", "")).endswith("/g/2005#kind"):
            return str(tag.get("term", "")).rpartition("#")[2]
    return ""


def _parse(
    entry: Any, ref: FileRef, options: ReadOptions, site: str, language: str
) -> Record:
    content = _content(entry)
    title = " ".join(read_parts(entry.get("title", "")).text.split())
    text = read_parts(content).text
    if not text and not title:
        raise ReadError("an entry without title and text")
    printed = " ".join(str(entry.get("published", "")).split())
    day = _day(entry, printed)
    identity = {
        key: str(entry.get(key, "")) for key in ("id", "link", "title", "published")
    }
    raw = json.dumps({**identity, "content": content}, sort_keys=True).encode()
    return Record(
        ref=ref,
        raw=raw,
        text=storable(text),
        title=storable(title),
        dates=(day,) if day else (),
        source=storable(" ".join(site.split())) or options.source,
        url=storable(str(entry.get("link", ""))),
        author=storable(_authors(entry)),
        language=(language or options.language),
        metadata={UNREAD: storable(printed)} if printed and not day else {},
    )


def _day(entry: Any, printed: str) -> DocumentDate | None:
    """Return the day on which an entry was published.

    An export of WordPress has it in universal time, and beside that the moment by the
    site's own clock, whose day is the one printed on the page.
    """
    day = claim(printed, Provenance.METADATA, "published, of the feed’s entry")
    if day is None:
        return None
    local = " ".join(str(entry.get("wp_post_date", "")).split())
    own = claim(local, Provenance.METADATA, "wp:post_date, the site’s own clock")
    if own is None:
        return day
    apart = own.value.earliest - day.value.earliest
    return own if abs(apart) <= _ZONES else day


def _authors(entry: Any) -> str:
    """Return all authors of an entry, with semicolons between them."""
    # feedparser lists the one it knows without a name, too.
    names = (str(one.get("name", "")) for one in entry.get("authors", ()))
    named = dict.fromkeys(filter(None, names))
    if len(named) > 1:
        return "; ".join(named)
    return str(entry.get("author", ""))


def _content(entry: Any) -> str:
    """Return the longest of what an entry gives as its text."""
    pieces = [str(piece.get("value", "")) for piece in entry.get("content", ())]
    return max([*pieces, str(entry.get("summary", ""))], key=len)
