"""A page as tests look at it: its links, its elements and its words."""

from html.parser import HTMLParser
from urllib.parse import parse_qsl, urlsplit

_EMPTY = {"meta", "link", "input", "br", "hr", "img"}


class Page(HTMLParser):
    """The elements of a page in order, each a tag, its attributes and its words."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str], list[str]]] = []
        self._open: list[tuple[str, list[str]]] = []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        words: list[str] = []
        self.elements.append((tag, {k: v or "" for k, v in attrs}, words))
        if tag not in _EMPTY:
            self._open.append((tag, words))

    def handle_startendtag(self, tag, attrs):
        self.elements.append((tag, {k: v or "" for k, v in attrs}, []))

    def handle_endtag(self, tag):
        while self._open and self._open.pop()[0] != tag:
            pass

    def handle_data(self, data):
        for _, words in self._open:
            words.append(data)

    def all(self, tag, **attributes):
        """Return the words of all elements of a tag that have these attributes."""
        return [
            " ".join("".join(words).split())
            for name, attrs, words in self.elements
            if name == tag and _has(attrs, attributes)
        ]

    def attributes(self, tag, **attributes):
        """Return the attributes of all such elements."""
        return [
            attrs
            for name, attrs, _ in self.elements
            if name == tag and _has(attrs, attributes)
        ]

    def link(self, words):
        """Return where the first link with these words or this label leads."""
        for name, attrs, text in self.elements:
            shown = " ".join("".join(text).split())
            if name == "a" and words in (shown, attrs.get("aria-label")):
                return attrs["href"]
        raise AssertionError(f"no link {words!r} in {self.all('a')}")

    @property
    def text(self):
        """All words of the page."""
        return self.all("html")[0]


def _has(attrs, wanted):
    return all(
        attrs.get(k.rstrip("_").replace("_", "-")) == v for k, v in wanted.items()
    )


def parameters(url):
    """Return the parameters of an address, each name with all of its values."""
    found: dict[str, list[str]] = {}
    for name, value in parse_qsl(urlsplit(url).query):
        found.setdefault(name, []).append(value)
    return found


def read(client, url, status=200):
    """Return the page at an address, which must answer with this status."""
    response = client.get(url)
    assert response.status_code == status, response.text[:500]
    return Page(response.text)
