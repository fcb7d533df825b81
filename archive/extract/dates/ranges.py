"""The beginning of a range holds all its days: "from 3 to 5 May", "du 3 au 5 mai"."""

import re
from dataclasses import replace

from archive.datespan import DaySpan
from archive.model import DateMention

#: So many days the older calendar was behind, and where it was last kept.
_JULIAN = range(10, 14)
_LAST_JULIAN = 1923
#: No more than so many characters stand between the days of a range.
_WIDEST_GAP = 16
_RANGE_GAP = re.compile(
    r"\s*(?:[-–—/]|to|until|till|through|up to)\s*(?:the\s+|early\s+|late\s+)?\Z"
    # "3. bis 5. Mai", "du 3 au 5 mai", "с 3 по 5 мая", "3日から5日".
    r"|\s*(?:[-–—]|(?<=\s)(?:bis(?:\szum)?|au|ao?|al?|à|hasta|até|jusqu['’]au|fino\sal"
    r"|tot(?:\sen\smet)?|t/m|til|till|do|до|по|până\sla|έως|μέχρι|sampai|hingga))"
    r"\s*(?:(?:el|le|il|den|dem|lo|la)\s)?\Z"
    r"|[日일]?\s?(?:から|至|到|[~～〜－]|부터|에서)\s?\Z"
)
#: A sign behind the number of a day, which ends no sentence: "vom 3. bis 5. Mai".
_AFTER_DAYS = (".", "º", "°")
_DASHES = frozenset("-–—")
_COUNTED = re.compile(r"\d").search
_DAY_ALONE = re.compile(r"\d{1,2}(?:[./]\d{1,2})?")
#: "Zwischen dem 3. und 5. Mai", "entre el 3 y el 5 de mayo".
_BETWEEN = re.compile(
    r"(?<!\w)(?:between|zwischen|entre|tra|fra|tussen|mellan|mellem|mellom|między|mezi"
    r"|между|між)(?:\s(?:the|dem|den|el|le|il|lo|os?))?\s\Z"
)
_BETWEEN_GAP = re.compile(
    r"\s(?:and|und|et|e|y|en|och|og|a|i|и|та|і|й)(?:\s(?:the|dem|den|el|le|il))?\s\Z"
)


def join_ranges(lower: str, mentions: list[DateMention]) -> None:
    """Let the beginning of a range hold all its days: "from 3 to 5 May"."""
    for index in range(len(mentions) - 1):
        first, last = mentions[index], mentions[index + 1]
        if last.span.start - first.span.end <= _WIDEST_GAP:
            mentions[index] = _widened(lower, first, last)


def _widened(lower: str, first: DateMention, last: DateMention) -> DateMention:
    if first.days is None or last.days is None or first.value.startswith("P"):
        return first
    gap = lower[first.span.end : last.span.start]
    if first.days.earliest > last.days.latest:
        return first
    if gap[:1] in _AFTER_DAYS and _DAY_ALONE.fullmatch(first.text):
        gap = gap[1:]
    before = lower[max(0, first.span.start - 16) : first.span.start]
    if gap.strip() in _DASHES and _COUNTED(first.text) and not _COUNTED(last.text):
        # "SYDNEY, 14 July 2014 - This winter has been".
        return first
    joined = _BETWEEN_GAP.match(gap) and _BETWEEN.search(before)
    if not joined and not _RANGE_GAP.match(gap):
        return first
    apart = (last.days.earliest - first.days.latest).days
    old = first.days.latest.year <= _LAST_JULIAN and len(first.value) == len(
        "1690-03-05"
    )
    if gap == "/" and old and apart in _JULIAN:
        # "5/16 March 1690" is one day in two calendars.
        return first
    days = DaySpan(first.days.earliest, max(first.days.latest, last.days.latest))
    to = " ".join(last.text.split())
    further = f"the days run on to “{to}”"
    anchor = f"{first.anchor}; {further}" if first.anchor else further
    return replace(first, days=days, anchor=anchor)
