"""What readers bring from other search languages, and how it is said in this one."""

import re

from archive.datespan import DayRange, InvalidDateError, PartialDate, plain_figures

_NEARNESS = 'nearness is written "one other"~5'
_HABITS = tuple(
    (re.compile(pattern), said)
    for pattern, said in (
        (
            r"\A(?!\w+://).*\w[*?]+\w",
            "only a * at the end of a word stands for other letters",
        ),
        (r"\w\^\d", "no word can be given more weight"),
        (r"\A(?i:(?:o?near|pre|adj|[wnp])?/(?:\d+|[sp]|in|para|sent))\Z", _NEARNESS),
        (r"\w\|+\w", "write OR between two words to find either"),
        (r"\A[!–—]\w", "write - before a word to leave it out"),
        (r"\A[\[{]\w", "a range of days is written date:2014..2016"),
    )
)
#: Words that are operators when written in capitals, and what to say of the small ones.
SMALL = {
    "and": "all words are required, so it can be left out",
    "or": "OR in capitals finds reports with either side",
    "not": "NOT in capitals leaves out reports with what follows",
}
#: Operators that are words: only what nobody means as one.
_NEAR_WORDS = re.compile(r"NEAR|ADJ|(?i:near|adj)\d+")
_DATE = re.compile(r"\d{4}[-/.]\d\d?(?:[-/.]\d\d?)?|\d\d?[/.]\d\d?[/.]\d{4}", re.ASCII)
#: The most characters of a date in words.
_LONGEST_DATE = 30
#: Fields of other search languages, and how they are written in this one.
_FIELDS = {
    **dict.fromkeys(
        ("headline", "hl", "hd", "hlead", "intitle", "allintitle"),
        "write title: for what stands in the title",
    ),
    **dict.fromkeys(
        ("body", "content", "intext", "allintext", "fulltext"),
        "write text: for what stands in the text",
    ),
    **dict.fromkeys(
        ("site", "publication", "newspaper", "pub", "rst"),
        'write source:"Its whole name" for reports of a source',
    ),
    **dict.fromkeys(
        ("location", "loc", "city", "country", "region"),
        "write place: for reports that name a place",
    ),
    **dict.fromkeys(
        ("folder", "directory", "dir", "file", "filename", "in", "under"),
        "write path:2019/march for reports of a folder or file",
    ),
    **dict.fromkeys(
        ("after", "since", "from"), "write date:2020-10.. for days from one on"
    ),
    **dict.fromkeys(
        ("before", "until", "to"), "write date:..2020-10 for days up to one"
    ),
    **dict.fromkeys(
        ("year", "published", "on", "dates", "daterange"),
        "write date:2020-10 or date:2014..2016 for days of publication",
    ),
}
#: What some write before a parenthesis, as in "headline(oil)".
_CALLED = {
    "title": _FIELDS["intitle"],
    "text": _FIELDS["intext"],
    "author": "write author:smith",
    "byline": "write author:smith",
    "source": _FIELDS["publication"],
    "date": _FIELDS["dates"],
    "around": _NEARNESS,
}
_COUNTED = re.compile(r"atl(?:east)?\d+")
_COMPARED = re.compile(r"(?i:date|pub-?date|published|year)([<>]=?)(\d[\w./-]*)")
#: The rest of a date whose first word stands alone: " May 2020" behind "date:3".
_WORDS_BEHIND = re.compile(r"\s+([\w.,]+)(?:\s+([\w.,]+))?")
_DECADE = re.compile(r"(\d{3})(?:0['’]?s|[x?*])", re.ASCII)
_NO_DATE = frozenset(
    ("none", "null", "unknown", "undated", "missing", "empty", "n/a", "na")
)
#: The second end of a range that is not written as one: "date:2019 to 2020".
_PARTED = re.compile(
    r"\s+(?:(?:to|until|till|through|bis|au|al?|hasta|до|по)\s+|[-–—]\s*|\.\.\s*)"
    r"(\d{4}(?:[-/.]\d\d?){0,2}|\d\d?[/.]\d\d?[/.]\d{4})(?![\w-])",
    re.IGNORECASE,
)
_YEARS = re.compile(r"\[?\d{4}\s*[-–—/]\s*\d{4}\]?|[\[{].*")


def habit(typed: str) -> str:
    """Return what to say of a typed word that means more elsewhere; mostly ""."""
    if typed.isalnum():
        return _NEARNESS if _NEAR_WORDS.fullmatch(typed) else ""
    if _DATE.fullmatch(typed):
        return (
            date_habit(typed) or "write date:2020-10-23 for reports published on a day"
        )
    if compared := _COMPARED.fullmatch(typed):
        return f"write date:{compared[1]}{compared[2]}"
    if ".." in typed.strip("."):
        return _range_alone(typed)
    for pattern, said in _HABITS:
        if pattern.search(typed):
            return said
    return ""


def date_habit(typed: str) -> str:
    """Return what to say of words that are a date as they stand; mostly ""."""
    if len(typed) > _LONGEST_DATE or typed.isdigit():
        return ""
    try:
        PartialDate.parse(plain_figures(typed))
    except InvalidDateError:
        return ""
    value = f'"{typed}"' if " " in typed else typed
    return f"date:{value} finds the reports published then"


def _range_alone(typed: str) -> str:
    try:
        DayRange.parse(plain_figures(typed))
    except InvalidDateError:
        return ""
    return f"date:{typed} finds the reports published then"


def call_habit(name: str) -> str:
    """Return what to say of a word right before a parenthesis; mostly ""."""
    if _COUNTED.fullmatch(name):
        return "how often a word stands in a report cannot be asked for"
    return _CALLED.get(name) or _FIELDS.get(name, "")


def quoted_date(typed: str, behind: str) -> str:
    """Return how a date of several words is written that stands without quotes, or "".

    Args:
        typed: Its first word, the value of a field of days.
        behind: What stands behind it.
    """
    if not (rest := _WORDS_BEHIND.match(behind)):
        return ""
    for words in ((typed, rest[1], rest[2]), (typed, rest[1])):
        date = " ".join(word for word in words if word)
        if date_habit(date):
            return f'a date of several words stands in quotes: "{date}"'
    return ""


def field_habit(name: str) -> str:
    """Return how a field of another search language is written here, or ""."""
    return _FIELDS.get(name, "")


def range_habit(typed: str) -> str:
    """Return what to say of a value that is some days elsewhere and no date here."""
    if _YEARS.fullmatch(typed):
        return " A range is written 2014..2016."
    if decade := _DECADE.fullmatch(typed):
        return f" A decade is written {decade[1]}0..{decade[1]}9."
    if typed.lower() in _NO_DATE:
        return " Undated reports are found by undated=only, the link below the chart."
    return ""


def parted_range(typed: str, behind: str) -> str:
    """Return what to say of a range whose ends stand apart; "" where none is meant.

    Args:
        typed: The value of a field of days.
        behind: What stands behind it.
    """
    if not typed[:1].isdigit() or not (end := _PARTED.match(behind)):
        return ""
    written = f"{typed}..{end[1]}"
    return f"{end[0].strip()} was no part of it: a range is written {written}"
