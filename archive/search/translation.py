"""A query of another search language, written in this one: offered, not obeyed."""

import re
from collections.abc import Callable, Iterator
from datetime import timedelta

from archive.datespan import DayRange, InvalidDateError, PartialDate, plain_figures
from archive.search.grammar import MOST_CHARACTERS

#: Fields of other languages by what they are here.
_SAME = {
    "title": ("intitle", "headline", "hlead", "hl", "hd", "title"),
    "text": ("intext", "body", "content", "fulltext", "text"),
    "place": ("location", "loc", "city", "country", "region", "place"),
    "source": ("site", "publication", "newspaper", "pub", "source"),
    "author": ("byline", "author"),
}
_FIELDS = {name: ours for ours, names in _SAME.items() for name in names}
_NAMES = "|".join(sorted(_FIELDS, key=len, reverse=True))
#: Others between words of which one only says that they are near each other.
_NEAR = 10
#: Stands for a phrase while the rest is rewritten; no query is typed with it.
_MARK = "\ue000{}\ue001"
_MASKED = re.compile("\ue000(\\d+)\ue001")
_PHRASE = re.compile('["“”„«][^"“”„«»]*["“”»]')
_SINGLE = re.compile(r"(?<!\S)['‘]([^'‘’\"]*\w\s+\w[^'‘’\"]*)['’](?!\w)")
_ONE = r"(?!(?:AND|OR|NOT)\s)[^\s():*~|-][^\s():*~|]*"
_DAY = r"\d{4}(?:[-/.]\d\d?){0,2}"
_NEARNESS = re.compile(
    rf"(?<!\S)({_ONE})\s+(?:(?i:o?near|pre|adj|[wnp])?/(\d{{1,3}})"
    rf"|(?i:near|adj)(\d{{1,3}})|NEAR|ADJ|AROUND\((\d{{1,3}})\))\s+({_ONE})(?!\S)"
)
_FIELD = re.compile(rf"(?<![^\s(-])(?i:({_NAMES}))(?::[^\S\n]*(?=[^\s])|(?=\())(?!//)")
_ALL = re.compile(r"\A\s*(?i:all(intitle|intext)):\s*([^()]*\S)\s*\Z")
_BOUND = re.compile(
    rf"(?<![^\s(-])(?i:(after|since|from|before|until|to)):({_DAY}|\ue000\d+\ue001)(?!\S)"
)
_COMPARED = re.compile(
    rf"(?<!\S)(?i:date|pub-?date|published|year)\s*([<>]=?)\s*({_DAY})(?!\S)"
)
_RANGE = re.compile(
    rf"(?<!\S)(date:|mentioned:|)\[?({_DAY})(\.\.|\s*[-–—]\s*|\s+(?i:to|until)\s+)"
    rf"({_DAY})\]?(?!\S)"
)
_DECADE = re.compile(r"(?<!\S)(date|mentioned):(\d{3})0['’]?s(?!\S)")
_IN_WORDS = re.compile(
    r"(?<!\S)(date|mentioned):((?:\d\d?(?:st|nd|rd|th)?\s+)?[A-Za-z]+\.?"
    r"(?:\s+\d\d?(?:st|nd|rd|th)?,?)?\s+\d{4})(?!\S)"
)
_EITHER = re.compile(rf"(?<!\S)({_ONE}(?:\|{_ONE})+)(?!\S)")


def translated(text: str) -> str:
    """Return a query with signs of other search languages written as here are.

    It is a guess at what was meant, for a query that finds nothing as it stands; ""
    where there are no such signs.
    """
    if len(text) > MOST_CHARACTERS or _MARK[0] in text:
        return ""
    phrases: list[str] = []
    masked = _PHRASE.sub(lambda match: _kept(match[0], phrases), text)
    masked = _SINGLE.sub(lambda match: _kept(f'"{match[1]}"', phrases), masked)

    def shown(piece: str) -> str:
        return _MASKED.sub(lambda match: phrases[int(match[1])], piece)

    for rule in _rules(shown):
        masked = rule(masked)
    changed = shown(masked)
    return changed if changed != text else ""


def _kept(phrase: str, phrases: list[str]) -> str:
    """Keep a phrase, with its ``*`` as others between its words."""
    words = phrase[1:-1].split()
    while words and words[-1] == "*":
        words.pop()
    while words and words[0] == "*":
        words.pop(0)
    stars = words.count("*")
    if stars:
        known = " ".join(word for word in words if word != "*")
        phrase = f'"{known}"~{stars}'
    phrases.append(phrase)
    return _MARK.format(len(phrases) - 1)


def _rules(shown: Callable[[str], str]) -> Iterator[Callable[[str], str]]:
    """Yield what is done to a query in turn, its phrases masked."""

    def near(match: re.Match[str]) -> str:
        words = f"{shown(match[1])} {shown(match[5])}".replace('"', "")
        most = next((group for group in match.groups()[1:4] if group), str(_NEAR))
        return f'"{words}"~{most}'

    yield lambda text: _ALL.sub(lambda m: f"{m[1]}:({m[2]})", text)
    yield lambda text: _NEARNESS.sub(near, text)
    yield lambda text: _FIELD.sub(lambda m: f"{_FIELDS[m[1].lower()]}:", text)
    yield lambda text: _BOUND.sub(lambda m: _bound(m, shown), text)
    yield lambda text: _COMPARED.sub(r"date:\1\2", text)
    yield lambda text: _RANGE.sub(_range, text)
    yield lambda text: _DECADE.sub(r"\1:\g<2>0..\g<2>9", text)
    yield lambda text: _IN_WORDS.sub(_quoted, text)
    yield lambda text: _EITHER.sub(lambda m: f"({m[1].replace('|', ' OR ')})", text)
    yield lambda text: re.sub(r"(?<!\S)!(?=\w)", "-", text)
    yield lambda text: re.sub(r"(?<=\S) +or +(?=\S)", " OR ", text)


def _bound(match: re.Match[str], shown: Callable[[str], str]) -> str:
    """Return a range with one end; what is "before" a day does not hold it."""
    try:
        day = PartialDate.parse(plain_figures(shown(match[2]).strip('"“”')))
        if match[1].lower() in ("after", "since", "from"):
            return f"date:{DayRange(day, None)}"
        if match[1].lower() == "before":
            day = PartialDate.of(day.earliest - timedelta(days=1))
        return f"date:{DayRange(None, day)}"
    except (InvalidDateError, OverflowError):
        return match[0]


def _range(match: re.Match[str]) -> str:
    """Return a range; two days joined by a stroke may be a number of something."""
    if not match[1] and match[3] != "..":
        return match[0]
    try:
        days = DayRange.parse(f"{match[2]}..{match[4]}")
    except InvalidDateError:
        return match[0]
    return f"{match[1] or 'date:'}{days}"


def _quoted(match: re.Match[str]) -> str:
    try:
        return f"{match[1]}:{PartialDate.parse(match[2])}"
    except InvalidDateError:
        return match[0]
