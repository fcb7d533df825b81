"""Tell companies, products and languages of programs from the places called alike.

``Amazon opened a warehouse`` and ``written in Java`` name no water and no land, where
the report does not speak of these otherwise, nor is ``ReVal`` the old Reval.
"""

import re
from collections.abc import Iterable
from functools import cache

from archive.extract.places import codes
from archive.extract.places.gazetteer import Gazetteer
from archive.extract.places.lexicon import PREPOSITIONS
from archive.extract.places.scan import Found
from archive.patterns import later
from archive.resources import word_list

_BRANDS = frozenset(("amazon", "the amazon", "java"))
#: A capital within a word, as products have it; names of people and places have it
#: behind these alone.
_WITHIN = re.compile(
    r"\b(?!(?:Ma?c|De[lns]?|D[aiou]|L[aeo]s?|[EA]l|V[ao]n|Fitz|Sa?n?t?|O|Ben|Bin|New"
    r"|North|South|East|West|Mid)[A-Z])[A-Z][a-z]+[A-Z][a-z]\w*"
)
_PARTNER = re.compile(r" & ([A-Z][\w’'-]+)")
#: After a firm's name, or two more words of it: what its shares go by. In marks for
#: pages, signs of one letter, and those that are breaks, mean other things.
_TICKER = later(
    r"(?P<more>(?:\s(?:[A-Z][\w&.’'-]*|and|&)){0,2})\s(?:<(?!(?:BR|LI|T[DRH]|HR|[UOD]L|EM|"
    r"PRE|DIV|SPAN|FONT|IMG)\b)[A-Z]{2,5}(?:\.[A-Z]{1,2})?>|\((?:NYSE|NASDAQ|Nasdaq|AMEX|"
    r"LSE|LON|TSXV?|ASX|AIM|JSE|NSE|BSE|TYO|HKEX|HKG|SGX|NZX)\s?:)"
)
#: A city of so many people is known without its country.
_KNOWN = 100_000
#: What follows a noun behind "the", and no noun that a town's name would belong to.
_PHRASE_ENDS = re.compile(
    r"[.;:)?!]|,\s[a-z]|\s(?:is|was|has|had|will|can|itself|that|which|directly|by|from)\b"
)
_RIVER = re.compile(
    r"\bAmazon(?:ia\b|ian\b|as\b|\s(?:[Rr]iver|[Bb]asin|[Rr]ain\s?forest|[Ff]orests?"
    r"|[Jj]ungle|[Rr]egion|[Dd]elta|[Tt]rib\w+|biome|deforestation|fires|[Vv]alley"
    r"|[Cc]ooperation|[Ff]und)\b)"
    # "Up the Amazon, where", but not "the Amazon workers".
    r"|\b[Tt]he\sAmazon(?:[’']s\s(?:rain|forest|water|indigenous|fish)|[.,;:)?!]|\s(?:in"
    r"|from|to|for|on|into|with|by|between|above|below|when|while|where|which|that|is"
    r"|was|has|had|and|as|at|near)\b)"
)
_ITS_LANDS = re.compile(
    r"\b(?:Brazil|Peru|Colombia|Ecuador|Bolivia|Venezuela|Guyana|Suriname|Manaus"
    r"|Iquitos|Leticia|[Rr]ain\s?forests?|[Dd]eforestation)"
)
_COMPANY = re.compile(
    r"\bAmazon(?:\.com|\sPrime|\sWeb\sServices|\sAlexa|\sKindle)\b|\b(?:Bezos|AWS|Alexa"
    r"|Kindle|Walmart|Google|Microsoft|Facebook|Netflix|eBay|Alibaba|e-commerce"
    r"|(?:online|internet)\s(?:retailer|giant|shop\w*|store|sales)|[Ww]arehouses?)\b"
)
_PROGRAMS = re.compile(
    r"\b(?:JavaScript|Python|PHP|Ruby|Perl|Scala|Kotlin|Node(?:\.js)?|HTML|SQL|Oracle"
    r"|Microsystems|[Pp]rogramm(?:ing|ers?)|[Ss]oftware|[Dd]evelopers?|[Aa]pplets?)\b"
    r"|\bC\+\+|\.NET\b"
)
_ISLAND = re.compile(
    r"\b(?:Indonesia|Jakarta|Sumatra|Bali\b|Java(?:nese|\sSea)|(?:East|West|Central)\sJava"
    r"|Dutch\sEast|Batavia|Surabaya|Bandung|Yogyakarta|Borneo|volcan|(?:earth)?quake"
    r"|[Ii]slands?\b)"
)


class Brands:
    """Tells which names of a report few mean a place by, and this report none.

    What a word is by the report's other words is asked of it once.
    """

    def __init__(self, texts: Iterable[str], gazetteer: Gazetteer) -> None:
        self._texts = tuple(texts)
        self._gazetteer = gazetteer
        self._known: dict[str, bool] = {}

    def has(self, one: Found) -> bool:
        """Tell whether a name is such a one."""
        key, text = one.key, one.text
        if key in _BRANDS:
            if one.stated or one.container is not None:
                return False
            return self._is_product(key)
        if key.startswith("the ") and not one.stated:
            return _is_nickname(one, self._gazetteer)
        if one.near.after.startswith(" & ") and _is_firm(one, self._gazetteer):
            return True
        after = one.near.after
        if ("<" in after or ":" in after) and _is_on_exchange(one, self._gazetteer):
            return True
        if one.words == 1 and key in _words() and self._is_noun(one):
            return True
        if text.istitle() or not (product := _WITHIN.search(text)):
            return False
        return not any(product[0] in self._gazetteer.name(row) for row in one.rows)

    def _is_product(self, key: str) -> bool:
        known = self._known.get(key)
        if known is None:
            asked = _is_language if key == "java" else _is_company
            known = self._known[key] = asked("\n".join(self._texts))
        return known

    def _is_noun(self, one: Found) -> bool:
        """Tell whether a noun has a capital in the report: ``put it into the Hub``."""
        if one.stated:
            return False
        behind = f"the {one.text}"
        known = self._known.get(behind)
        if known is None:
            known = any(_ends_phrase(behind, text) for text in self._texts)
            self._known[behind] = known
        kind = self._gazetteer.kind
        return known and all(kind(row) == codes.CITY for row in one.rows)


@cache
def _words() -> frozenset[str]:
    """Return the common words of English."""
    return word_list("words.txt")


def _is_nickname(one: Found, gazetteer: Gazetteer) -> bool:
    """Tell whether a word with its article is a town's byname: ``The Hub``."""
    return one.key[len("the ") :] in _words() and not any(
        gazetteer.kind(row) != codes.CITY
        or gazetteer.name(row).lower().endswith(one.key[len("the ") :])
        for row in one.rows
    )


def _is_firm(one: Found, gazetteer: Gazetteer) -> bool:
    """Tell whether a name is a partner's: ``Holland & Barrett``, no land."""
    other = _PARTNER.match(one.near.after)
    return other is not None and not any(
        gazetteer.kind(row) != codes.CITY or gazetteer.population(row) >= _KNOWN
        for row in gazetteer.rows(other[1])
    )


def _is_on_exchange(one: Found, gazetteer: Gazetteer) -> bool:
    """Tell whether a name is that of shares: ``Pacific Gas <PCG>``, ``Halifax (LON:``.

    A clause may begin behind a town: ``In London Shell <SHEL.L> said``.
    """
    match = _TICKER.match(one.near.after)
    if match is None or one.dateline:
        return False
    if match["more"] and one.near.last in PREPOSITIONS:
        return False
    return gazetteer.kind(one.rows[0]) != codes.COUNTRY


def _ends_phrase(words: str, text: str) -> bool:
    at = text.find(words)
    while at >= 0:
        if _PHRASE_ENDS.match(text, at + len(words)):
            return True
        at = text.find(words, at + 1)
    return False


def _is_language(text: str) -> bool:
    return bool(_PROGRAMS.search(text)) and not _ISLAND.search(text)


def _is_company(text: str) -> bool:
    if _RIVER.search(text):
        return False
    return not _ITS_LANDS.search(text) or bool(_COMPANY.search(text))
