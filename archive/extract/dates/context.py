"""Looking left and right of a word: modifiers, qualifiers, numbers, parts of days."""

import re
from dataclasses import dataclass
from functools import lru_cache

from archive.extract.dates.expression import (
    Core,
    Expression,
    Half,
    Qualifier,
    Weekday,
    WeekOf,
    YearLess,
)
from archive.extract.dates.lexicon import DAY_PARTS, NUMBERS, alternatives, words
from archive.extract.dates.timex import Part
from archive.frozen import quick

#: How many characters to the left a modifier may begin.
_REACH = 56

_QUALIFIERS: dict[str, Qualifier] = {
    "last": "last", "past": "last", "this": "this", "current": "this",
    "this coming": "next", "this past": "last", "next": "next", "coming": "next",
    "upcoming": "next", "that": "that", "that same": "that", "the same": "that",
    "this same": "that", "the last": "last", "the past": "last", "the current": "this",
    "the coming": "next", "the upcoming": "next", "the next": "following",
    "the following": "following",
    "the ensuing": "following", "the subsequent": "following",
    "the succeeding": "following", "the previous": "previous",
    "previous": "previous", "the preceding": "previous", "the prior": "previous",
    "the year's": "this", "the current year's": "this", "the very next": "following",
}  # fmt: skip
_PARTS: dict[str, Part] = {
    "early": "early", "beginning": "early", "start": "early", "opening": "early",
    "onset": "early", "outset": "early", "mid": "mid", "middle": "mid",
    "midst": "mid", "late": "late", "end": "late", "close": "late", "latter": "late",
}  # fmt: skip
_HALVES: dict[str | None, Half] = {None: "", "earlier": "earlier", "later": "later"}
_MODIFIER = (
    r"(?:(?P<half>earlier|later)[ ]+(?:in[ ]+|on[ ]+)?(?:the[ ]+)?"
    r"|(?:the[ ]+)?(?P<part>(?:very[ ]+)?(?:early|late|mid|end(?=-)))"
    r"(?:[ ]+(?:in|on)[ ]+|[ -]+|-to-late[ ]+)"
    r"(?:the[ ]+)?"
    r"|(?:the[ ]+)?(?:very[ ]+)?(?P<edge>beginning|start|opening|onset|outset|middle"
    r"|midst|end|close|(?:early|latter|late)[ ]+(?:part|days|months|weeks|years|half))"
    r"[ ]+of[ ]+(?:the[ ]+)?"
    r"|(?P<weekof>(?:the|this)[ ]+week(?:end)?[ ]+of[ ]+))"
)
_QUALIFIER = rf"(?:(?P<qual>{alternatives(_QUALIFIERS)})[ ]+)"
_CLOCK_LEFT = (
    r"(?:(?:(?P<h>\d{1,2})(?:[:.](?P<mi>\d\d))?[ ]?"
    r"(?P<ap>[ap]\.?[ ]?m\b\.?|hrs|hours|o['’]clock)?"
    r"|(?P<mil>[012]\d[0-5]\d)(?:[ ]?(?:hrs|hours|h)|(?=[ ]+(?:gmt|utc|local)\b)))"
    r"(?:[ ]+\(?(?:gmt|utc|e[sd]?t|c[sd]?t|m[sd]t|p[sd]?t|bst|ces?t|msk|local"
    r"(?:[ ]time)?)\)?)?"
    r",?[ ]+(?:on[ ]+|of[ ]+)?)"
)
_PART_LEFT = (
    rf"(?:(?:the[ ]+)?(?:(?:early|late|mid|predawn)[ -]+)?"
    rf"(?P<dp>(?:early|small)[ ]+hours|{alternatives(DAY_PARTS)})(?:[ ]+hours)?"
    rf"[ ]+(?:of|on)[ ]+(?:the[ ]+)?(?:(?P<q2>{alternatives(_QUALIFIERS)})[ ]+)?)"
)
_HOURS = {"noon": "T12:00", "midday": "T12:00", "midnight": "T24:00"}
#: "Noon Friday", "midnight on Tuesday" is caught by the pattern before.
_HOUR_LEFT = r"(?:(?P<dp2>noon|midday|midnight|dawn|dusk)[ ]+)"
_LEFT = re.compile(
    rf"(?<![\w'’-])(?:{_MODIFIER}?(?:the[ ]+)?{_QUALIFIER}?"
    rf"|{_CLOCK_LEFT}|{_PART_LEFT}|{_HOUR_LEFT})\Z"
)
_RUNS = re.compile(r"[^\W\d_]+")
#: No modifier begins within a word but behind one of these.
_SIGN = re.compile(r"[^\w'’-]")
#: All runs of letters that ``_LEFT`` can find, those that it puts together too.
_LEFT_WORDS = frozenset(
    (
        *_RUNS.findall(_LEFT.pattern),
        *words("weekend a p am pm et est edt ct cst cdt mst mdt pt pst pdt cet cest"),
    )
)
#: "March 31 at 1.35 dlrs" is a price.
_MEASURES = words(
    "dlrs dollars dlr cents cts pct percent per stg pounds pence francs marks yen "
    "crowns euros times points mln million billion pesos rupees rubles roubles degrees"
)
_RIGHT_PART = re.compile(
    rf"(?:[ ]+(?:(?:(?:early|late|mid)[ -]+)?"
    rf"(?P<dp>{alternatives(DAY_PARTS)}))\b(?![ ]+(?:live|club|fever))"
    r"|,?[ ]+at[ ]+(?:about[ ]+|around[ ]+)?(?P<h>\d{1,2})(?:[:.](?P<mi>\d\d))?"
    r"[ ]?(?P<ap>[ap]\.?[ ]?m\b\.?)?(?:[ ](?:gmt|utc|[ecmp][sd]?t|bst|ces?t)\b)?"
    r"(?![\w%$]|[.,:]?\d"
    rf"|[ ](?:{alternatives(_MEASURES)})\b))"
)
_PAUSES = frozenset(" ,")
#: How a word that it may begin with begins.
_RIGHT_FIRST = frozenset(word[:2] for word in (*DAY_PARTS, *words("early late mid at")))
_BLANKS = dict.fromkeys(
    (*range(9, 14), *range(28, 33), 0x85, 0xA0, 0x1680, *range(0x2000, 0x200B),
     0x2028, 0x2029, 0x202F, 0x205F, 0x3000),
    " ",
)  # fmt: skip


@quick
@dataclass(frozen=True, slots=True)
class Left:
    """What stands before an expression and belongs to it."""

    start: int
    qualifier: Qualifier | None = None
    part: Part | None = None
    half: Half = ""
    clock: str = ""
    week_of: WeekOf = ""


def opens_line(text: str, start: int) -> bool:
    """Tell whether nothing but blanks stands before ``start`` in its line."""
    if start > 1 and text[start - 1] == " " and not text[start - 2].isspace():
        # As most that stands behind a word.
        return False
    # Lines may have megabytes: what is told from their end must not read them whole.
    return not text[max(0, start - _REACH) : start].rpartition("\n")[2].strip()


def chunk_before(lower: str, floor: int, start: int) -> str:
    """Return the characters at once before ``start``, every blank a plain one."""
    chunk = lower[max(floor, start - _REACH) : start]
    if chunk.isprintable():
        return chunk
    # Nothing is read across the end of a paragraph.
    chunk = chunk[chunk.rfind("\n\n") + 1 :]
    plain = chunk.replace("\n", " ")
    return plain if plain.isprintable() else chunk.translate(_BLANKS)


def _modifiers_from(chunk: str) -> int:
    """Return where the words at its end begin that modifiers are made of."""
    end = len(chunk)
    for word in reversed(chunk.split(" ")):
        modifying = _modifying(word)
        if modifying < len(word):
            return end - modifying
        end -= len(word) + 1
    return 0


@lru_cache(maxsize=10_000)
def _modifying(word: str) -> int:
    """Return how many characters at the end of a word may belong to modifiers."""
    for part in (word, _SIGN.split(word)[-1]):
        digits = any(map(str.isdigit, part))
        if digits or _LEFT_WORDS.issuperset(_RUNS.findall(part)):
            return len(part)
    return 0


def _bare(lower: str, floor: int, start: int) -> bool:
    """Tell whether the last words before a date surely modify nothing: most do not.

    A blank stands before ``start``. "In May" takes a word before it: "late in May".
    """
    reach = max(floor, start - _REACH)
    end = start - 1
    blank = lower.rfind(" ", reach, end)
    last = lower[blank + 1 if blank >= 0 else reach : end]
    if not last:
        return False
    if not _modifying(last):
        return True
    if last not in _TAKING:
        return False
    if blank < 0:
        return True
    end, blank = blank, lower.rfind(" ", reach, blank)
    last = lower[blank + 1 if blank >= 0 else reach : end]
    return bool(last) and not _modifying(last)


#: What a modifier may stand before.
_TAKING = frozenset(("in", "on", "of"))


def look_left(lower: str, floor: int, start: int) -> Left:
    """Read the modifiers before an expression that begins at ``start``.

    Nothing before ``floor``, where the last expression ended, is read.
    """
    return _modifiers(lower, floor, start) or Left(start)


def _modifiers(lower: str, floor: int, start: int) -> Left | None:
    """Do the work of ``look_left``; None where nothing modifies, as before most."""
    if start <= floor or not (lower[start - 1].isspace() or lower[start - 1] == "-"):
        return None
    if _bare(lower, floor, start):
        return None
    chunk = chunk_before(lower, floor, start)
    if not chunk:
        return None
    match = _LEFT.search(chunk, _modifiers_from(chunk))
    if match is None or not match.group():
        return None
    begin = start - len(match.group())
    if match["h"] or match["mil"]:
        clock = _clock(match)
        return Left(begin, clock=clock) if clock else None
    if match["dp2"]:
        return Left(begin, clock=part_clock(match["dp2"]))
    if match["dp"]:
        qualifier = _QUALIFIERS[match["q2"]] if match["q2"] else None
        return Left(begin, qualifier, clock=part_clock(match["dp"]))
    word = match["part"] or match["edge"] or ""
    part = next((_PARTS[w] for w in word.split() if w in _PARTS), None)
    qualifier = _QUALIFIERS[match["qual"]] if match["qual"] else None
    if match["qual"] == "next" and match.group().lstrip().startswith("the "):
        # "The next summer" is that after another, "next summer" that after today.
        qualifier = "following"
    return Left(begin, qualifier, part, _HALVES[match["half"]], "", _week_of(match))


def _week_of(match: re.Match[str]) -> WeekOf:
    words = match["weekof"] or ""
    return "weekend" if "weekend" in words else "week" if words else ""


def look_right(lower: str, end: int) -> tuple[int, str]:
    """Read the part or the hour of the day after an expression: its end and clock."""
    # Most that follows has another letter.
    if lower[end : end + 1] not in _PAUSES:
        return end, ""
    pair = lower[end + 1 : end + 3]
    if pair not in _RIGHT_FIRST and pair[:1] != " ":
        return end, ""
    match = _RIGHT_PART.match(lower, end)
    if match is None:
        return end, ""
    if match["dp"]:
        return match.end(), part_clock(match["dp"])
    clock = _clock(match)
    return (match.end(), clock) if clock else (end, "")


def _clock(match: re.Match[str]) -> str:
    groups = match.groupdict()
    if groups.get("mil"):
        return f"T{groups['mil'][:2]}:{groups['mil'][2:]}"
    hour, minute = int(groups["h"]), groups["mi"]
    suffix = (groups["ap"] or "").replace(" ", "")
    if not minute and (not suffix or (suffix[0] == "h" and len(groups["h"]) < 2)):
        # "Two hours on Wednesday" are as long as "2hrs on Wednesday".
        return ""
    return clock_of(hour, int(minute or 0), suffix[:1])


def clock_of(hour: int, minute: int, half: str) -> str:
    """Return an hour in TIMEX3's way; ``half`` is ``a`` or ``p``, empty if not said.

    Empty when no clock shows it.
    """
    if half == "p" and hour < 12:
        hour += 12
    elif half == "a" and hour == 12:
        hour = 0
    return f"T{hour:02d}:{minute:02d}" if hour <= 24 and minute <= 59 else ""


def part_clock(name: str) -> str:
    """Return a part of the day in TIMEX3's way."""
    return _HOURS.get(name) or "T" + DAY_PARTS.get(name, "MO")


#: "I shall not forget that Saturday evening when".
_BEFORE_WHEN = re.compile(rf"(?:[ ](?:{alternatives(DAY_PARTS)}))?[ ]when\b")
_BEFORE_THAT = re.compile(
    r"(?:^|[.!?;:,]|\b(?:on|in|of|by|since|until|till|during|from|after|before|for"
    r"|through|late|early|later|earlier))\s*\Z"
)


def _takes(lower: str, floor: int, left: Left, end: int, core: Core) -> bool:
    """Tell whether a qualifier goes with what it stands before.

    "Last" goes with no full date, and "that" is no pointer in "said that Monday".
    """
    if not isinstance(core, YearLess | Weekday):
        return False
    if left.qualifier != "that" or not lower.startswith("that", left.start):
        return True
    if _BEFORE_WHEN.match(lower, end):
        return True
    return bool(_BEFORE_THAT.search(lower, max(floor, left.start - 12), left.start))


def placed(
    lower: str,
    floor: int,
    start: int,
    end: int,
    core: Core,
    *,
    clock: str = "",
    right: bool = True,
    bare: bool = False,
) -> Expression:
    """Return the expression for ``core`` with what stands on either side of it.

    ``right`` says whether to look to the right, ``bare`` that a mere "the" before it
    does not belong to it ("the 1967 war").
    """
    left = _modifiers(lower, floor, start)
    if left is not None and (
        (left.qualifier and not _takes(lower, floor, left, end, core))
        or (bare and left.start + 4 == start and lower.startswith("the", left.start))
    ):
        left = None
    if right and not clock and not (left and left.clock):
        end, clock = look_right(lower, end)
    if left is None:
        return Expression(start=start, end=end, core=core, clock=clock)
    return Expression(
        start=left.start,
        end=end,
        core=core,
        qualifier=left.qualifier,
        part=left.part,
        half=left.half,
        clock=clock or left.clock,
        week_of=left.week_of,
    )


_SMALL = "|".join(w for w, n in NUMBERS.items() if n < 20)
_TENS = "|".join(w for w, n in NUMBERS.items() if n >= 20)
NUMBER = (
    rf"(?:\d{{1,4}}|(?:an?|one|two|three|four|five)[ ]hundred"
    rf"|(?:{_TENS})(?:[ -](?:{_SMALL}))?|{_SMALL}|an?|half[ ]an?"
    r"|(?:a[ ]|the[ ])?(?:few|couple(?:[ ]of)?|handful[ ]of)|several|some|many|recent)"
)


@lru_cache(maxsize=10_000)
def read_number(words: str) -> int | None:
    """Read a number as ``NUMBER`` finds it; None when it is not said exactly."""
    if words.isdigit():
        return int(words)
    if words in ("a", "an"):
        return 1
    if "couple" in words:
        return 2
    if words.endswith(" hundred"):
        return 100 * NUMBERS.get(words.removesuffix(" hundred"), 1)
    parts = re.split(r"[ -]", words)
    if all(part in NUMBERS for part in parts):
        return sum(NUMBERS[part] for part in parts)
    return None
