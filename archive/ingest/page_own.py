"""What in a page may date it: not its comments, its changes, or what it links to."""

import re
from typing import Any

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
#: "Last updated: 3 May 2011", up to where another day may be told.
_CHANGED = re.compile(
    r"\b(?:(?:last|page|zuletzt|letzte|última|dernière|ultim[oa]|laatst)\s+)"
    r"(?:(?:was\s+)?(?:updated|modified|revised|edited|changed|reviewed|update"
    r"|modification|revision|change|edit|geändert|aktualisiert|bearbeitet|änderung"
    r"|aktualisierung|modificación|actualización|atualização|modificação|mise\s+à\s+jour"
    r"|aggiornamento|modifica|bijgewerkt|gewijzigd))\b"
    r"(?:(?!publi|post|first|creat|issue)[^\n|]){0,40}",
    re.IGNORECASE,
)
#: An element that holds no more characters may be the day of a change.
_SHORT = 60


def leave_out_others(tree: Any) -> None:
    """Take out of a page's tree what tells days that are not the page's own.

    These are comments, lists of related pages and the times of changes. A part with
    the page's headline or its article in it stays, whatever it is called.
    """
    for element in list(tree.iter("div", "section", "aside", "ul", "ol", "nav", "li")):
        if _of_others(element) and not element.xpath(".//h1|.//article|.//main"):
            _drop(element)
    for element in list(tree.iter()):
        if not isinstance(element.tag, str):
            continue
        if element.text and (changed := _CHANGED.search(element.text)):
            element.text = element.text[: changed.start()]
            if not re.search(r"\d", changed[0]):
                _drop_day(next(iter(element), None))
        if element.tail and (changed := _CHANGED.search(element.tail)):
            element.tail = element.tail[: changed.start()]
            if not re.search(r"\d", changed[0]):
                _drop_day(element.getnext())


def _of_others(element: Any) -> bool:
    for name in ("class", "id"):
        if _OTHERS.search(element.get(name) or ""):
            return True
    first = next(iter(element), None)
    if first is None or first.tag not in {"h2", "h3", "h4", "h5", "h6"}:
        return False
    return bool(_HEADED.match("".join(first.itertext())))


def _drop_day(element: Any) -> None:
    """Take out the element after "Last updated", if it holds hardly more than a day."""
    if element is not None and len("".join(element.itertext())) <= _SHORT:
        _drop(element)


def _drop(element: Any) -> None:
    if element.getparent() is not None:
        element.drop_tree()
