"""What an HTML page says of itself: title, text, canonical address, days.

This reader needs no library beyond Python's own. It keeps the text of block elements as
paragraphs and leaves out scripts, styles, navigation and forms.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any

from archive.ingest.html_feed import feed
from archive.ingest.no_titles import real_title
from archive.ingest.page_authors import PageAuthors

_SILENT = frozenset(
    [
        "script",
        "style",
        "noscript",
        "template",
        "svg",
        "nav",
        "form",
        "button",
        "select",
        "iframe",
        "object",
        "aside",
        "footer",
    ]
)
#: What may stand in the head; anything else ends it, whether its end is written or not.
_OF_HEAD = frozenset(
    [
        "base",
        "head",
        "html",
        "link",
        "meta",
        "noscript",
        "script",
        "style",
        "template",
        "title",
    ]
)
_VOID = frozenset(
    [
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "source",
        "track",
        "wbr",
    ]
)
_BLOCKS = frozenset(
    [
        "address",
        "article",
        "blockquote",
        "body",
        "br",
        "dd",
        "div",
        "dl",
        "dt",
        "figcaption",
        "figure",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "li",
        "main",
        "ol",
        "p",
        "pre",
        "section",
        "table",
        "td",
        "th",
        "tr",
        "ul",
    ]
)
#: ``<meta>`` names of the day of publication, surest first; never one of a change.
_DAY_NAMES = (
    "article:published_time",
    "og:published_time",
    "datepublished",
    "citation_publication_date",
    "dc.date.issued",
    "dcterms.issued",
    "date.issued",
    "parsely-pub-date",
    "sailthru.date",
    "article.published",
    "pubdate",
    "publish-date",
    "publish_date",
    "publication_date",
    "dcterms.created",
    "dc.date",
    "dcterms.date",
    "date",
)


#: ``<meta>`` names of an author, best first; each may be there several times.
_AUTHOR_NAMES = ("author", "dc.creator", "citation_author", "article:author")
#: An author may be given by the address of a page alone, which names nobody.
_WEB = re.compile("https?://", re.IGNORECASE)
#: What stands between a headline and the name of the site.
_BEHIND = re.compile(r"\s*[|•»]|\s+[·:/–—-]\s")


@dataclass(slots=True)
class PageParts:
    """What was found in a page.

    ``days`` are (where it stands, what it says), ``authors`` those of each ``<meta>``,
    ``shown_authors`` those whom the body names.
    """

    title: str = ""
    heading: str = ""
    text: str = ""
    language: str = ""
    metas: dict[str, str] = field(default_factory=dict)
    authors: dict[str, list[str]] = field(default_factory=dict)
    shown_authors: list[str] = field(default_factory=list)
    canonical: str = ""
    times: list[tuple[str, str]] = field(default_factory=list)
    linked: list[dict[str, Any]] = field(default_factory=list)
    people: dict[str, str] = field(default_factory=dict)

    @property
    def best_title(self) -> str:
        """The headline, without the site's name behind it."""
        for named in (
            self.metas.get("og:title"),
            self.metas.get("dc.title"),
            *(str(entry.get("headline") or "") for entry in self.linked),
        ):
            if named:
                return self._alone(named)
        return self._alone(real_title(self.title))

    def _alone(self, title: str) -> str:
        """Return a title without the site's name, told by the page's first heading.

        The heading may be the site's name itself: what stands behind it is then longer
        mostly, and kept. It is the title where nobody gave one.
        """
        title, heading = " ".join(title.split()), " ".join(self.heading.split())
        if not title:
            return heading
        rest = title.removeprefix(heading)
        between = _BEHIND.match(rest) if heading else None
        if between is None or len(rest) - between.end() > len(heading):
            return title
        return heading

    @property
    def site(self) -> str:
        """The name of the site or publisher."""
        for entry in self.linked:
            publisher = entry.get("publisher")
            if isinstance(publisher, dict) and isinstance(publisher.get("name"), str):
                return str(publisher["name"])
        return self.metas.get("og:site_name", "") or self.metas.get("dc.publisher", "")

    @property
    def author(self) -> str:
        """Who wrote the page."""
        for entry in self.linked:
            author = entry.get("author") or entry.get("creator")
            people = author if isinstance(author, list) else [author]
            names = [name for name in map(self._name_of, people) if name]
            if names:
                return "; ".join(dict.fromkeys(names))
        for name in _AUTHOR_NAMES:
            if name in self.authors:
                return "; ".join(dict.fromkeys(self.authors[name]))
        return "; ".join(self.shown_authors)

    def _name_of(self, value: Any) -> str:
        """Return the name of a person of JSON-LD, told there or in another node."""
        if isinstance(value, dict):
            value = value.get("name") or self.people.get(str(value.get("@id")), "")
        plain = " ".join(value.split()) if isinstance(value, str) else ""
        return "" if _WEB.match(plain) else plain

    def days(self) -> Iterator[tuple[str, str]]:
        """Yield each day of publication that the head states, surest first."""
        for entry in self.linked:
            if isinstance(entry.get("datePublished"), str):
                yield "datePublished of the page’s JSON-LD", entry["datePublished"]
        for name in _DAY_NAMES:
            if self.metas.get(name):
                yield f"<meta> {name}", self.metas[name]
        for entry in self.linked:
            if isinstance(entry.get("dateCreated"), str):
                yield "dateCreated of the page’s JSON-LD", entry["dateCreated"]


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts = PageParts()
        self._silent = 0
        self._in_head = False
        self._pieces: list[str] = []
        self._held: list[str] | None = None
        self._holding = ""
        self._heading = -1
        self._authors = PageAuthors()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self._pass_head(tag)
        if tag == "meta":
            name = (
                given.get("property") or given.get("name") or given.get("itemprop", "")
            )
            self._meta(name.lower(), given.get("content", "").strip())
        elif tag == "link" and "canonical" in given.get("rel", "").lower().split():
            self.parts.canonical = given.get("href", "")
        elif tag == "html":
            self.parts.language = given.get("lang") or given.get("xml:lang", "")
        elif tag == "time" and given.get("datetime"):
            self._time(given)
        if tag == "title" or (tag == "script" and "ld+json" in given.get("type", "")):
            self._held, self._holding = [], tag
        if (
            (self._authors.near or tag == "h1")
            and not self._silent
            and tag not in _VOID
            and tag not in _SILENT
        ):
            self._authors.start(tag, given)
        if tag in _SILENT:
            self._silent += 1
        elif tag in _BLOCKS:
            self._break(tag)
        if tag == "h1" and not self.parts.heading:
            self._heading = len(self._pieces)

    def _pass_head(self, tag: str) -> None:
        """Note that the head begins, or that something ends it."""
        if self._in_head and tag not in _OF_HEAD:
            self._leave_head()
        elif tag == "head" and not self._in_head:
            self._in_head = True
            self._silent += 1

    def _leave_head(self) -> None:
        self._in_head = False
        self._silent -= 1

    def _meta(self, name: str, content: str) -> None:
        self.parts.metas.setdefault(name, content)
        if name in _AUTHOR_NAMES and content and not _WEB.match(content):
            self.parts.authors.setdefault(name, []).append(content)

    def _time(self, given: dict[str, str]) -> None:
        marks = " ".join((given.get("itemprop", ""), given.get("class", ""))).lower()
        if "pubdate" in given or "publish" in marks:
            self.parts.times.insert(0, ("<time> of publication", given["datetime"]))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag == "head":
            if self._in_head:
                self._leave_head()
            return
        if tag == self._holding and self._held is not None:
            self._finish("".join(self._held), tag)
            self._held, self._holding = None, ""
        if tag == "h1" and self._heading >= 0:
            self.parts.heading = "".join(self._pieces[self._heading :]).strip()
            self._heading = -1
        if self._authors.near and not self._silent and tag not in _SILENT:
            self._authors.end(tag)
        if tag in _SILENT:
            self._silent = max(int(self._in_head), self._silent - 1)
        elif tag in _BLOCKS:
            self._break(tag)

    def _finish(self, text: str, tag: str) -> None:
        if tag == "title":
            self.parts.title = self.parts.title or text
        else:
            for node in _nodes(text):
                if _is_article(node.get("@type")):
                    self.parts.linked.append(node)
                elif isinstance(name := node.get("name"), str):
                    self.parts.people.setdefault(str(node.get("@id")), name)

    def handle_data(self, data: str) -> None:
        if self._held is not None:
            self._held.append(data)
        elif not self._silent:
            self._pieces.append(re.sub(r"\s+", " ", data))
            if self._authors.near:
                self._authors.data(data)

    def _break(self, tag: str) -> None:
        self._pieces.append("\n" if tag in ("br", "tr", "li", "td", "th") else "\n\n")

    def finish(self) -> PageParts:
        text = "".join(self._pieces)
        text = re.sub(r"[ \t]*\n[ \t]*", "\n", text)
        self.parts.text = re.sub(r"\n{3,}", "\n\n", text).strip()
        self.parts.shown_authors = self._authors.names()
        return self.parts


def _nodes(text: str) -> Iterator[dict[str, Any]]:
    """Yield the objects of a JSON-LD block."""
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        return
    entries = value if isinstance(value, list) else [value]
    for entry in entries:
        if not isinstance(entry, dict):
            continue
        graph = entry.get("@graph")
        for node in graph if isinstance(graph, list) else [entry]:
            if isinstance(node, dict):
                yield node


def _is_article(kind: Any) -> bool:
    kinds = kind if isinstance(kind, list) else [kind]
    return any(isinstance(k, str) and ("Article" in k or "Posting" in k) for k in kinds)


def read_parts(markup: str) -> PageParts:
    """Return what a page says of itself, and its text."""
    reader = _Reader()
    feed(reader, markup)
    return reader.finish()
