"""Rules for seasons by name: summer 2014, last winter, four summers ago."""

import re
from collections.abc import Sequence

from archive.extract.dates import timex
from archive.extract.dates.context import (
    NUMBER,
    chunk_before,
    placed,
    read_number,
)
from archive.extract.dates.expression import (
    Antique,
    Core,
    Expression,
    Fixed,
    Qualifier,
    SeasonsAgo,
    yearless,
)
from archive.extract.dates.lexicon import (
    SEASONS,
    words,
)
from archive.extract.dates.scan import GAP, Scan

QUALIFIERS: dict[str, Qualifier] = {
    "last": "last", "this": "this", "next": "next", "that": "that", "same": "that",
    "following": "following", "previous": "previous", "preceding": "previous",
}  # fmt: skip
_BEFORE_SEASON = frozenset(
    words(
        "in during by since until till through throughout over before after from "
        "last this next that early late mid the previous following coming past "
        "between for and of"
    )
)
_FUNCTION_WORDS = frozenset(
    words(
        "the a an and or but when while as if of in on at by to for with until from "
        "he she it they we i his her their its this that was were is are had has have "
        "would will could because since after before through and"
    )
)
_FORESEEN = re.compile(
    r"\b(?:expect|forecast|predict|foresee|fear|face)(?:s|ed|ing)?[ ](?:for[ ])?"
    r"(?:an?|another)[ ](?:\w+[ ])?\Z"
)
#: What a season is named for: "the spring offensive".
_CAMPAIGNS = frozenset(words("offensive offensives campaign campaigns uprising"))
_SEASON_YEAR = re.compile(
    rf"(?:,?{GAP}(?:of{GAP}(?:the{GAP}year{GAP})?|in{GAP})?(?P<y>\d{{4}})"
    rf"(?:[-–/](?:\d{{4}}|\d\d))?(?![\d%]|[.,:]\d)"
    rf"|{GAP}of{GAP}['’](?P<y2>\d\d)\b"
    rf"|{GAP}of{GAP}(?P<bc>\d{{1,4}}){GAP}?(?:bce?\b|b\.[ ]?c\.)"
    rf"|,?{GAP}(?:of{GAP}|in{GAP})?(?P<ref>last|this|next|that|the{GAP}(?:same|following|next"
    rf"|previous|preceding)){GAP}year\b)"
)
#: "The summer before last".
_BEFORE_LAST = re.compile(rf"{GAP}before{GAP}last\b")


def season_rule(scan: Scan, start: int, end: int, name: str) -> Sequence[Expression]:
    """Read summer 2014, the spring of that year, last winter; not "the fall of"."""
    if name not in SEASONS:
        return _seasons_ago(scan, start, end - 1)
    code = SEASONS[name]
    if year := _SEASON_YEAR.match(scan.lower, end):
        return _season_of_year(scan, start, code, year)
    if found := _seasons_ago(scan, start, end):
        return found
    before = scan.word_before(start)
    if before == "the" and (last := _BEFORE_LAST.match(scan.lower, end)):
        twice = SeasonsAgo(code, 2)
        return (Expression(start=start, end=last.end(), core=twice),)
    after = scan.word_after(end)
    named = scan.text[start].isupper()
    listed = before in ("and", "or") and scan.floor > start - 12
    if after.lower() in _CAMPAIGNS or (listed and scan.last_was_season):
        core = yearless(season=code)
        return (placed(scan.lower, scan.floor, start, end, core, right=False),)
    left = chunk_before(scan.lower, scan.floor, start)
    if _FORESEEN.search(left) and not is_noun(after):
        return (Expression(start=start, end=end, core=yearless(season=code)),)
    if before not in _BEFORE_SEASON or (named and after[:1].isupper()):
        return ()
    told = re.search(
        r"(?<!\w)(?:last|this|next|that|previous|following|coming|past|same)[ ]+\Z",
        left,
    )
    timely = re.search(
        r"(?<!\w)(?:in|during|by|since|until|till|through|throughout|over|before|after"
        r"|from|early|late|mid)[ ]+(?:the[ ]+)?(?:early[ ]+|late[ ]+)?\Z",
        left,
    )
    if not told and (not timely or after == "of"):
        return ()
    if not told and " the " not in f" {left}"[-5:] and is_noun(after):
        # Such as the breaks of schools in summer.
        return ()
    if name in ("fall", "spring") and not told and " the " not in f" {left}"[-5:]:
        return ()
    core = yearless(season=code)
    return (placed(scan.lower, scan.floor, start, end, core, right=False),)


def _seasons_ago(scan: Scan, start: int, end: int) -> Sequence[Expression]:
    """Read "four summers ago", "a winter ago"."""
    ago = re.compile(r"s?[ ]ago\b").match(scan.lower, end)
    left = chunk_before(scan.lower, scan.floor, start)
    count = re.search(rf"(?<![\w-])(?P<n>{NUMBER})[ ]\Z", left)
    number = read_number(count["n"]) if count else None
    if ago is None or count is None or not number:
        return ()
    core = SeasonsAgo(SEASONS[scan.lower[start:end]], number)
    return (Expression(start=start - len(count.group()), end=ago.end(), core=core),)


def is_noun(word: str) -> bool:
    """Tell whether a word may be a noun that a season goes before."""
    return word.isalpha() and word not in _FUNCTION_WORDS


def _season_of_year(
    scan: Scan, start: int, code: str, year: re.Match[str]
) -> Sequence[Expression]:
    core: Core
    if year["bc"]:
        core = Antique(f"BC{int(year['bc']):04d}-{code}")
    elif year["ref"]:
        qualifier = QUALIFIERS[year["ref"].split()[-1]]
        core = yearless(season=code, year=qualifier)
    else:
        number = int(year["y"]) if year["y"] else scan.full_year(int(year["y2"]))
        if not 1 <= number < 9999:
            return ()
        core = Fixed(timex.season(number, code))
    return (placed(scan.lower, scan.floor, start, year.end(), core, right=False),)
