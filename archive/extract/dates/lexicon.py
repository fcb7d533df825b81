"""The words of English dates, and the pieces of patterns made of them.

Everything here is lower case: texts are folded before they are scanned.
"""

import re
from collections.abc import Iterable, Mapping


def words(text: str) -> tuple[str, ...]:
    """Return the words of a list written out with blanks."""
    return tuple(text.split())


def _numbered(rows: str) -> dict[str, int]:
    return {
        word: number
        for number, row in enumerate(rows.strip().splitlines(), start=1)
        for word in row.split()
    }


#: With the short forms of old letters: "Feby. 3d", "Decr. 4th".
MONTHS: Mapping[str, int] = _numbered(
    """january jan jany
    february feb feby
    march mar
    april apr
    may
    june jun
    july jul
    august aug augt
    september sept sep septr septbr
    october oct octr octbr
    november nov novr novbr
    december dec decr decbr"""
)
#: Behind these a full stop ends the sentence.
FULL_MONTHS = frozenset(
    words(
        "january february march april may june july august september october november "
        "december"
    )
)
#: Monday is 0, as in ``date.weekday``.
WEEKDAYS: Mapping[str, int] = {
    word: number - 1
    for word, number in _numbered(
        """monday mon
        tuesday tues tue
        wednesday weds wed
        thursday thurs thur thu
        friday fri
        saturday sat
        sunday sun"""
    ).items()
}
#: Short forms that are words or parts of names besides: a full stop or a day's number
#: must stand beside them.
DOUBTFUL_WEEKDAYS = frozenset(words("sat sun mon wed fri thu tue"))
NUMBERS: Mapping[str, int] = {
    word: number
    for number, word in enumerate(
        words(
            "zero one two three four five six seven eight nine ten eleven twelve "
            "thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
        )
    )
} | {
    tens: 10 * number
    for number, tens in enumerate(
        words("twenty thirty forty fifty sixty seventy eighty ninety"), start=2
    )
}
ORDINALS: Mapping[str, int] = {
    word: number
    for number, word in enumerate(
        words(
            "first second third fourth fifth sixth seventh eighth ninth tenth "
            "eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth "
            "eighteenth nineteenth twentieth"
        ),
        start=1,
    )
} | {"twenty-first": 21}
SEASONS: Mapping[str, str] = {
    "spring": "SP",
    "summer": "SU",
    "autumn": "FA",
    "fall": "FA",
    "winter": "WI",
}
#: Parts of a day, with TIMEX3's letters for them.
DAY_PARTS: Mapping[str, str] = {
    "morning": "MO",
    "dawn": "MO",
    "daybreak": "MO",
    "sunrise": "MO",
    "noon": "MI",
    "midday": "MI",
    "lunchtime": "MI",
    "afternoon": "AF",
    "evening": "EV",
    "dusk": "EV",
    "sunset": "EV",
    "night": "NI",
    "nightfall": "NI",
    "midnight": "NI",
}
UNITS: Mapping[str, str] = {
    form: unit
    for unit in words("day weekend week fortnight month quarter year decade century")
    for form in (unit, "centuries" if unit == "century" else unit + "s")
}
#: The tens by which decades go: "the sixties".
DECADES: Mapping[str, int] = {
    name: 10 * number
    for number, name in enumerate(
        words("twenties thirties forties fifties sixties seventies eighties nineties"),
        start=2,
    )
}
#: Days with a fixed place in the calendar: month and day.
FIXED_HOLIDAYS: Mapping[str, tuple[int, int]] = {
    "new year's day": (1, 1),
    "new year's eve": (12, 31),
    "new year": (1, 1),
    "christmas day": (12, 25),
    "christmas eve": (12, 24),
    "christmas": (12, 25),
    "boxing day": (12, 26),
    "valentine's day": (2, 14),
    "st. patrick's day": (3, 17),
    "may day": (5, 1),
    "bastille day": (7, 14),
    "armistice day": (11, 11),
    "all saints' day": (11, 1),
    "international women's day": (3, 8),
    "halloween": (10, 31),
    "epiphany": (1, 6),
    "candlemas": (2, 2),
    "lady day": (3, 25),
    "anzac day": (4, 25),
    "juneteenth": (6, 19),
    "michaelmas": (9, 29),
    "all souls' day": (11, 2),
    "martinmas": (11, 11),
    "veterans day": (11, 11),
    "remembrance day": (11, 11),
    "canada day": (7, 1),
    "australia day": (1, 26),
    "guy fawkes night": (11, 5),
    "bonfire night": (11, 5),
    "burns night": (1, 25),
    "twelfth night": (1, 5),
    "lady-day": (3, 25),
    "christmas-day": (12, 25),
    "new-year's day": (1, 1),
    "hogmanay": (12, 31),
}
#: Days that go with Easter: how many days after Easter Sunday.
EASTER_HOLIDAYS: Mapping[str, int] = {
    "shrove tuesday": -47,
    "pancake day": -47,
    "mothering sunday": -21,
    "ash wednesday": -46,
    "palm sunday": -7,
    "maundy thursday": -3,
    "good friday": -2,
    "holy saturday": -1,
    "easter sunday": 0,
    "easter monday": 1,
    "easter": 0,
    "ascension day": 39,
    "whit sunday": 49,
    "whit monday": 50,
}
#: Days on a Monday of a month: the number of the month, and which Monday.
MONDAY_HOLIDAYS: Mapping[str, tuple[int, int]] = {
    "labor day": (9, 1),
    "memorial day": (5, -1),
    "columbus day": (10, 2),
    "presidents day": (2, 3),
    "presidents' day": (2, 3),
}
#: And those on a Sunday.
SUNDAY_HOLIDAYS: Mapping[str, tuple[int, int]] = {"remembrance sunday": (11, 2)}
#: Days that go with the fourth Thursday of November: how many days after it.
THANKSGIVING_HOLIDAYS: Mapping[str, int] = {"thanksgiving day": 0, "thanksgiving": 0}


def alternatives(words: Iterable[str]) -> str:
    """Return a pattern for any of ``words``, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


#: A month's name; abbreviations may have a full stop.
MONTH = rf"(?:{alternatives(MONTHS)})\b"
WEEKDAY = rf"(?:{alternatives(WEEKDAYS)})\b"
#: Of old, and in law, "2d" and "23d" too.
ORDINAL_ENDING = r"(?:st|nd|rd|th|(?i:(?<=[23])d)(?!\w))"


def full_year(two_digits: int) -> int:
    """Return the year that is written with two digits: 40 to 99 lie before 2000."""
    return two_digits + (1900 if two_digits >= 40 else 2000)


def lower_case(text: str) -> str:
    """Return ``text`` in lower case with every character in its place.

    A few characters grow when lowered; they stay as they are, but for İ, which is i.
    """
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    text = text.replace("İ", "i")
    return "".join(low if len(low := char.lower()) == 1 else char for char in text)


def trie(entries: Iterable[str]) -> str:
    """Return a pattern for any of ``entries``, with shared beginnings taken out.

    It tries the longest first, and costs one step for each letter, not each word.
    """
    branches: dict[str, list[str]] = {}
    ends = False
    for entry in entries:
        if entry:
            branches.setdefault(entry[0], []).append(entry[1:])
        else:
            ends = True
    parts = [re.escape(first) + trie(rest) for first, rest in branches.items()]
    if not parts:
        return ""
    joined = parts[0] if len(parts) == 1 and not ends else f"(?:{'|'.join(parts)})"
    return joined + "?" if ends else joined
