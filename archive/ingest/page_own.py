"""What in a page is its own: not what stands around the text of every page.

What dates it are not its comments, its changes, or what it links to.
"""

import re
from typing import Any

_NAMES = (
    "translate(concat(@id, ' ', @class), 'ABCDEFGHIJKLMNOPQRSTUVWXYZ',"
    " 'abcdefghijklmnopqrstuvwxyz')"
)
#: How parts are called that ask for consent. No plain word of a subject is among them:
#: pages carry what they tell of as names, too.
_ASKS = (
    *(
        f"{what}{mark}{how}"
        for what in ("cookie", "cookies", "gdpr", "consent")
        for mark in ("", "-", "_")
        for how in ("banner", "bar", "notice", "popup", "overlay", "consent")
    ),
    "cookie-law-info",
    "onetrust",
    "cookiebot",
    # The Wayback Machine's own bar, which tells days of captures.
    "wm-ipp",
)
_ASKING = " or ".join(f"contains({_NAMES}, '{name}')" for name in _ASKS)
_NO_ARTICLE = (
    "[not(descendant-or-self::article or descendant-or-self::main or .//h1"
    " or self::html or self::body or ancestor::article)]"
)
#: XPath of menus and of requests for consent without an article in them: of a short
#: page they are most of the text.
AROUND = (f"//nav{_NO_ARTICLE}", f"//*[{_ASKING}]{_NO_ARTICLE}")
#: Parts of pages whose days are those of others, by their class or id.
_OTHERS = re.compile(
    r"(?:^|[\s_-])(?:comments?|comment-?(?:list|area|section)|disqus|respond"
    r"|related|relateds|recommended|recommendations|trending|popular|most-?read"
    r"|read-?(?:more|next)|more-?(?:stories|news|articles)|see-?also)"
    r"(?:[\s_-]?(?:posts?|articles?|news|stories|stor(?:y|ies)|content|links?|items?"
    r"|list|area|section|box|block|container|wrapper|widget|thread|body|text|meta))*"
    r"(?:\s|$)",
    re.IGNORECASE,
)
#: A heading that says the same.
_HEADED = re.compile(
    r"\s*(?:\d+\s+)?(?:comments?|related(?:\s+\w+)?|read\s+(?:more|next)|see\s+also"
    r"|recommended(?:\s+\w+)?|more\s+(?:stories|news|articles)|most\s+read)\s*:?\s*\Z",
    re.IGNORECASE,
)
#: "Last updated: 3 May 2011", and in the cache of a search engine "as it appeared on 3
#: May 2011", up to where another day may be told.
_CHANGED = re.compile(
    r"(?:\bas\s+(?:it\s+appeared|retrieved)\s+on\b"
    r"|\b(?:printed|retrieved|accessed|downloaded|archived|exported|expires|generated)\b"
    r"(?:\s+(?:on|at|from|by)\b|:|(?=\s+\d))|\b(?:print|access|expiry)\s+date\b"
    r"|\bdate\s+(?:printed|accessed|retrieved)\b"
    r"|\b(?:(?:last|page|zuletzt|letzte|última|dernière|ultim[oa]|laatst)\s+)"
    r"(?:(?:was\s+)?(?:updated|modified|revised|edited|changed|reviewed|update"
    r"|modification|revision|change|edit|geändert|aktualisiert|bearbeitet|änderung"
    r"|aktualisierung|modificación|actualización|atualização|modificação|mise\s+à\s+jour"
    r"|aggiornamento|modifica|bijgewerkt|gewijzigd))\b)"
    r"(?:(?!publi|post|first|creat|issue)[^\n|]){0,40}",
    re.IGNORECASE,
)
#: What shows the day on which a page is looked at, or notices of many pages.
_PASSING = re.compile(
    r"(?:^|\s)(?:sidebar|today"
    r"|(?:current|todays?)[_-]?(?:date|time|day)"
    r"|(?:date|time)[_-]?(?:now|today|current))(?:[\s_-]|$)",
    re.IGNORECASE,
)
#: What shows the day of a fair or a meeting that the page tells of.
_EVENT = re.compile(
    r"(?:^|[\s_-])(?:(?:event|start|end)[_-]?dates?|dtstart|dtend"
    r"|upcoming(?:[_-]?events?)?|events?[_-](?:list|time|when|calendar))(?:[\s_-]|$)",
    re.IGNORECASE,
)
_EVENT_DAYS = frozenset(["startdate", "enddate"])
_PARTS = ("div", "section", "aside", "ul", "ol", "nav", "li", "span", "p", "time")
#: The words of a link that are a day, "08/08/2017" or "8 May 2017".
_DAY_ALONE = re.compile(r"\s*(?=.*\d\D+\d)[^()]{6,30}\Z", re.DOTALL)
#: Words of publication: a sentence with one may tell the page's own day.
_PUBLISHES = re.compile(
    r"\b(?:publish|posted|print|publi[ée]|publi[cç]a[dtç]|pubbli|veröffentlich|erschienen|geplaatst"
    r"|gepubliceerd|publice|опубликован|yayın)|نشر|发布|發布|掲載|公開",
    re.IGNORECASE,
)
#: So does a line that begins with a day, or holds an hour.
_STAMPED = re.compile(r"\A\W*\d+[-./][ ]?\d|\b\d\d?:\d\d\b")
#: A text so long has such a word or an hour at its beginning, or before figures.
_LONG = 400
_NEAR = re.compile(rf"(?:{_PUBLISHES.pattern})[^\d\n]{{0,40}}\d", re.IGNORECASE)
#: A sentence is longer, or ends as one and has so many words that no name or label has.
_PROSE, _PROSE_UNPARTED, _SMALL_WORDS = 140, 50, 4
_ENDS = (".", "!", "?", "…", "”", '"', "»", "。", "।", "؟")
_SMALL_WORD = re.compile(r"(?<![\w'’])[^\W\d_]{3,}")
_FIGURES = re.compile(r"\d")
_PARAGRAPHS = frozenset(["p", "li", "blockquote"])
#: Links of a head that lead to what a page is shown with.
_ASSETS = re.compile(
    r"\b(?:stylesheet|preload|prefetch|icon|manifest|modulepreload)\b", re.IGNORECASE
)
#: So many articles with days make a list of articles.
_LISTED = 3
#: An element that holds no more characters may be the day of a change.
_SHORT = 60


def leave_out_others(tree: Any) -> None:
    """Take out of a page's tree what tells days that are not the page's own.

    These are comments, events, lists of related pages, what stands beside it, the
    addresses of links, the times of changes, and prose, which tells of other days. A
    part with the page's headline or its article in it stays, whatever it is called.
    """
    for element in tree.xpath("//*[starts-with(@id, 'wm-ipp')]"):
        _drop(element)
    for asset in tree.iter("img", "source", "video", "audio", "iframe", "embed"):
        for name in ("src", "srcset", "data-src", "data-srcset", "poster"):
            asset.attrib.pop(name, None)
    for link in list(tree.iter("link")):
        if _ASSETS.search(link.get("rel") or ""):
            _drop(link)
    _leave_out_lists(tree)
    whole = len("".join(tree.itertext()))
    for element in list(tree.iter(*_PARTS)):
        others = _of_others(element) or (
            _beside(element) and len("".join(element.itertext())) * 2 < whole
        )
        if others and not element.xpath(".//h1|.//article|.//main"):
            _drop(element)
    _silence_links(tree)
    for element in list(tree.iter()):
        if not isinstance(element.tag, str):
            continue
        _silence_prose(element)
        if element.text and (changed := _CHANGED.search(element.text)):
            element.text = element.text[: changed.start()]
            if not re.search(r"\d", changed[0]):
                _drop_day(next(iter(element), None))
        if element.tail and (changed := _CHANGED.search(element.tail)):
            element.tail = element.tail[: changed.start()]
            if not re.search(r"\d", changed[0]):
                _drop_day(element.getnext())


def _leave_out_lists(tree: Any) -> None:
    """Take the times out of the articles of others that a page lists.

    The page's own article has the headline. Of a page without one, where several
    articles have different days and none has most of the text, none is its own.
    """
    listed = [each for each in tree.iter("article") if each.find(".//time") is not None]
    others = [each for each in listed if not each.xpath(".//h1")]
    if len(others) == len(listed):
        times = [time for each in listed for time in each.iter("time")]
        days = {(time.get("datetime") or time.text_content())[:10] for time in times}
        lengths = [len("".join(each.itertext())) for each in listed]
        if min(len(days), len(listed)) < _LISTED or max(lengths) * 2 >= sum(lengths):
            return
    for each in others:
        for time in list(each.iter("time")):
            _drop(time)


def _silence_links(tree: Any) -> None:
    """Take the addresses out of a page's links, but for the one that is its own.

    Its own is that of its headline, or its only lasting one (``rel="bookmark"``). A
    link whose words are a day leads to what else is of that day.
    """
    lasting = tree.xpath('//h1//a/@href|//a[contains(@rel, "bookmark")]/@href')
    own = lasting[0] if len(set(lasting)) == 1 else None
    for link in tree.iter("a"):
        if link.get("href") in {None, own}:
            continue
        if not _DAY_ALONE.match("".join(link.itertext())):
            del link.attrib["href"]


def _silence_prose(element: Any) -> None:
    """Take sentences out of an element: the days that they tell are not the page's."""
    if element.tag in {"script", "style"}:
        return
    whole = element.tag in _PARAGRAPHS and not element.xpath(
        ".//div|.//p|.//ul|.//table"
    )
    if whole and _is_prose("".join(element.itertext())):
        for within in element.iter():
            within.text = None
            if within is not element:
                within.tail = None
    if element.text and _is_prose(element.text):
        element.text = None
    if element.tail and _is_prose(element.tail):
        element.tail = None


def _is_prose(text: str) -> bool:
    """Tell a sentence, which says nothing of publication, from a line of a head."""
    text = text.strip()
    if not _FIGURES.search(text):
        return False
    head = text if len(text) < _LONG else text[:_PROSE]
    if _PUBLISHES.search(head) or _STAMPED.search(head) or _NEAR.search(text):
        return False
    if len(text) > _PROSE:
        return True
    if text.endswith(_ENDS):
        small = sum(word.islower() for word in _SMALL_WORD.findall(text))
        unparted = " " not in text and len(text) > _PROSE_UNPARTED
        return unparted or small >= _SMALL_WORDS
    return False


def _of_others(element: Any) -> bool:
    for name in ("class", "id"):
        called = element.get(name) or ""
        if _OTHERS.search(called) or _EVENT.search(called):
            return True
    if (element.get("itemprop") or "").lower() in _EVENT_DAYS:
        return True
    first = next(iter(element), None)
    if first is None or first.tag not in {"h2", "h3", "h4", "h5", "h6"}:
        return False
    return bool(_HEADED.match("".join(first.itertext())))


def _beside(element: Any) -> bool:
    """Tell what stands beside an article, and the day on which a page is looked at."""
    if any(_PASSING.search(element.get(name) or "") for name in ("class", "id")):
        return True
    return element.tag == "aside" and not any(
        above.tag in {"article", "main"} for above in element.iterancestors()
    )


def _drop_day(element: Any) -> None:
    """Take out the element after "Last updated", if it holds hardly more than a day."""
    if element is not None and len("".join(element.itertext())) <= _SHORT:
        _drop(element)


def _drop(element: Any) -> None:
    if element.getparent() is not None:
        element.drop_tree()
