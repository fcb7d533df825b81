"""The text under the scanner, and what the rules ask of it."""

import re
from dataclasses import dataclass, field
from string import ascii_uppercase

from archive.extract.dates.lexicon import full_year
from archive.extract.dates.persons import persons_named
from archive.extract.dates.written import order_in

#: Since then two digits mean what they mean today.
_NOWADAYS = 1950
#: No undated text writes a later year with two digits, but for those just ahead.
_LAST_YEAR = 2029
#: Years so far ahead may be written so.
_AHEAD = 10
#: Blanks within an expression: a line may end there, a paragraph not.
GAP = r"(?:[ \t\xa0]+(?:\n[ \t]*)?|\n[ \t]*)"

_LAST_WORD = re.compile(r"[\w'’.&-]+\Z")
_NEXT_WORD = re.compile(r"[ \t\xa0]*\n?[ \t]*([\w'’&-]+)")
_SENTENCE_START = re.compile(r"(?:^|[.!?:\n\"“‘(]|[-–—][ \t])\s*\Z")


#: The case of so many characters tells that of a text.
_READ = 2000
_CAPITALS = ascii_uppercase.encode()
#: Whose fiscal years begin in April: who counts so.
_INDIAN = re.compile(r"\b(?:crores?|lakhs?|rs\.?[ ]?\d|inr)\b|₹")


def _in_capitals(text: str) -> bool:
    """Tell whether a text is printed in capitals, for the most part."""
    if text.isascii():
        capitals = len(text) - len(text.encode().translate(None, _CAPITALS))
    else:
        capitals = sum(map(str.isupper, text))
    return capitals > 0.4 * len(text)


_OLD_YEAR = re.compile(
    r"(?<![\w.,:/$£€+-])1[0-7](?:[6-9]\d|\d[1-46-9])(?![\w%/]|[.,:]\d|-\d(?!\d{3}(?!\d)))"
)
#: One of these stands in all but the shortest texts in English.
_ENGLISH = (" the ", " and ", " of ")
#: The word before an expression begins so far before it at most.
_REACH = 32


def _last_word(lower: str, start: int) -> str:
    begin = start - _REACH if start > _REACH else 0
    if lower[start - 1 : start] == " ":
        # A word and a blank, as before most.
        word = lower[lower.rfind(" ", begin, start - 1) + 1 or begin : start - 1]
        if word.isalnum():
            return word
    before = lower[begin:start]
    stripped = before.rstrip(" \t\xa0\n")
    if len(stripped) == len(before):
        return ""
    word = stripped.rpartition(" ")[2]
    if word.isalnum():
        return word
    match = _LAST_WORD.search(word)
    return match[0] if match else ""


@dataclass(slots=True)
class Scan:
    """A text being scanned from left to right.

    ``lower`` is ``text`` in lower case, character for character. ``floor`` is where the
    last expression ended: no other may begin before it. What few texts need to be told
    of them is told when a rule first asks.
    """

    text: str
    lower: str
    #: How 07/10/2023 is read where the text does not tell.
    given_order: str
    floor: int = 0
    #: The year of the report, if it is known: '14 is one of its century.
    report_year: int | None = None
    #: The language of the text, as ``language_for_days`` tells it.
    language: str = "en"
    #: Whether it may name a year before the year 1 at all.
    before_christ: bool = True
    #: Whether the text counts its years before the year 1.
    antique: bool = False
    #: The years found so far.
    years: set[int] = field(default_factory=set)
    #: Whether the last expression was a season: "the spring and summer".
    last_was_season: bool = False
    #: Where the last number ended that only numbers something: "rooms 1905 and 2001".
    numbered_end: int = -1
    #: Where figures behind a month ended that are prices and the like, no dates.
    figures_end: int = 0
    #: The word before a place that was asked for last: several rules ask for it.
    _before: tuple[int, str] = (-1, "")
    #: Where the last bare year ended: "1939 and 1940" needs no preposition.
    last_year_end: int = -100
    _order: str = ""
    _names_old_years: bool | None = None
    _persons: frozenset[str] | None = None
    _shouting: bool | None = None
    _names_quarters: bool | None = None
    _counts_in_lakhs: bool | None = None
    _has_english: bool | None = None

    @property
    def order(self) -> str:
        """``dmy`` or ``mdy``, by the text's own dates where they tell."""
        if not self._order:
            self._order = order_in(self.lower, self.given_order, self.text)
        return self._order

    @property
    def names_old_years(self) -> bool:
        """Whether it has a number from 1000 to 1799 that could be no hour."""
        if self._names_old_years is None:
            self._names_old_years = _OLD_YEAR.search(self.lower) is not None
        return self._names_old_years

    @property
    def persons(self) -> frozenset[str]:
        """Names of months that are persons here: "Theresa May"."""
        if self._persons is None:
            self._persons = persons_named(self.text)
        return self._persons

    @property
    def names_quarters(self) -> bool:
        """Whether the text speaks of a quarter at all."""
        if self._names_quarters is None:
            self._names_quarters = "quarter" in self.lower
        return self._names_quarters

    @property
    def has_english(self) -> bool:
        """Whether it has small words of English at all."""
        if self._has_english is None:
            self._has_english = any(map(self.lower.__contains__, _ENGLISH))
        return self._has_english

    @property
    def counts_in_lakhs(self) -> bool:
        """Whether the text counts as in India, where fiscal years begin in April."""
        if self._counts_in_lakhs is None:
            self._counts_in_lakhs = _INDIAN.search(self.lower) is not None
        return self._counts_in_lakhs

    @property
    def shouting(self) -> bool:
        """Whether the text is printed in capitals, which then tell nothing."""
        if self._shouting is None:
            self._shouting = _in_capitals(self.text[:_READ])
        return self._shouting

    @property
    def lowered(self) -> bool:
        """Whether it is written without capitals, which then tell nothing either."""
        return self.text[:_READ] == self.lower[:_READ]

    def word_before(self, start: int) -> str:
        """Return the word before ``start`` in lower case; empty at a stop or sign."""
        if self._before[0] != start:
            self._before = start, _last_word(self.lower, start)
        return self._before[1]

    def full_year(self, two_digits: int) -> int:
        """Return the year that two digits mean, such as '14 in a letter of 1916."""
        if self.report_year is None or self.report_year >= _NOWADAYS:
            year = full_year(two_digits)
            # "Back in '45".
            last = (self.report_year or _LAST_YEAR) + _AHEAD
            return year - 100 if year > last else year
        year = self.report_year - (self.report_year - two_digits) % 100
        return year + 100 if year + 100 - self.report_year <= _AHEAD else year

    def word_after(self, end: int) -> str:
        """Return the word after ``end`` as printed; empty at a stop or sign."""
        match = _NEXT_WORD.match(self.text, end)
        return match[1] if match else ""

    def opens_sentence(self, start: int) -> bool:
        """Tell whether a sentence begins at ``start``."""
        return bool(_SENTENCE_START.search(self.text, max(0, start - 8), start))
