"""Rules for numbers: years, decades, dates in figures, years before the year 1."""

import re
from collections.abc import Sequence

from archive.extract.dates import timex
from archive.extract.dates.context import opens_line, placed
from archive.extract.dates.expression import (
    Antique,
    Core,
    Expression,
    Fixed,
    InYear,
)
from archive.extract.dates.lexicon import MONTHS, SEASONS, words
from archive.extract.dates.month_days import day_of_month
from archive.extract.dates.months import day_month_rule
from archive.extract.dates.scan import GAP, Scan
from archive.extract.dates.timex import Unit
from archive.extract.dates.written import read_written

_DECADE = re.compile(r"(?P<y>\d{3}0)['’]?s\b")
_RANGE = re.compile(
    r"(?P<y>\d{4})(?P<join>[ ]?[-–—/][ ]?)(?P<y2>\d{4}|\d\d)(?![\d%]|[-–.,:/]\d)"
)
_ANTIQUE = re.compile(
    r"(?P<n>\d{1,4})(?:[ ]?[-–—/][ ]?(?P<n2>\d{1,4}))?[ ]?"
    r"(?:bce?\b|b\.[ ]?c\.(?:[ ]?e\.)?)"
)
_ANTIQUE_DECADE = re.compile(r"(?P<n>\d{1,3}0)s[ ]?(?:bce?\b|b\.[ ]?c\.(?:[ ]?e\.)?)")
_SHORT_DECADE = re.compile(r"(?P<y>[2-9]0)s\b")
_ERA = re.compile(r"(?P<n>\d{1,4})[ ]?(?:AD|CE|A\.D\.|C\.E\.)(?![\w])")
_ERAS = re.compile(r"\b(?:(?P<ad>AD|A\.D\.|CE)|BCE?|B\.C\.)(?!\w)")
_COMPARED = re.compile(rf"{GAP}(?P<u>quarter|period)\b")
_AFTER_NUMBER = re.compile(
    r"(?P<hyphen>[-–]?)(?P<blank>[ \t\xa0]?\n?[ \t]*)(?P<word>[^\W\d_][\w’']*)"
)
_NEAR = re.compile(
    r"[.,:/]\d|[%°]|[ ]?(?:±|\+/?-)|[ ]\(\d{4}[ ](?:gmt|utc|edt|est|local)\b"
)
#: What follows the beginning of an amount: "12,345", "1.5 mln", not "1.5.1987".
_AMOUNT = re.compile(r",\d|(?P<point>\.)\d+(?![-./\d])")

#: What follows the year that heads a paragraph of annals.
_ANNAL = re.compile(r"[.:][ ]+(?=[A-Z])")
#: A year before these is that of a car.
_MAKERS = frozenset(
    words(
        "Ford Toyota Honda Chevrolet Chevy Nissan Hyundai Kia BMW Audi Mercedes "
        "Mercedes-Benz Volkswagen VW Volvo Subaru Mazda Dodge Jeep Chrysler Buick "
        "Cadillac Lexus Tesla Porsche Ferrari Fiat Renault Peugeot Citroen Opel "
        "Vauxhall Skoda Pontiac Mitsubishi Suzuki GMC Acura Infiniti Jaguar Land "
        "Range Lincoln Oldsmobile Saab Rover Harley Harley-Davidson Yamaha Kawasaki"
    )
)
#: An old year is taken for one near another that is certain.
_NEARBY = 30
_PREPOSITIONS = frozenset(
    words(
        "in of since by until till from to during after before around circa c. late "
        "early mid between through throughout and or spring summer autumn fall "
        "winter year years mid-to-late a.d. ad election class fiscal christmas "
        "easter"
    )
)
#: What a number follows that is no year.
_NUMBERED = frozenset(
    words(
        "flight no no. nos nos. number numbers boeing airbus windows route highway "
        "page pages pp pp. p. room resolution resolutions agenda vision article "
        "section chapter line gate channel model series psalm unit level office law "
        "act bill decree directive regulation exactly precisely some nearly almost "
        "than least only another additional estimated approximately roughly totaled "
        "totalled numbered versus vs just exceeding exceeded minimum maximum top "
        "peugeot mercedes bmw formula area code version zip box suite apartment lot "
        "table figure fig appendix annex case exhibit catalog catalogue sample "
        "which whom them "
        "block dlrs dollars usd rs eur gbp hk us c$ a$ hk$ feet ft at"
    )
)
#: What follows a number that counts it.
_COUNTED = frozenset(
    words(
        "people persons men women children boys girls troops soldiers civilians "
        "militants fighters rebels guerrillas insurgents police policemen officers "
        "prisoners detainees hostages casualties dead deaths killed wounded injured "
        "injuries missing refugees migrants families households homes houses "
        "buildings workers employees jobs students pupils teachers doctors nurses "
        "patients cases infections passengers residents villagers inhabitants "
        "protesters demonstrators supporters followers delegates participants "
        "members seats votes voters meters metres miles kilometers kilometres km "
        "kms m mm cm feet foot ft yards acres hectares square cubic inches kg kilos "
        "kilograms kilogrammes grams pounds lb lbs tons tonnes tonne ton barrels "
        "bpd gallons liters litres bushels bales dollars dollar dlrs dlr cents cts "
        "euros euro yen pesos rupees rubles roubles francs marks crowns lire won "
        "yuan riyals dinars shekels mln million billion bln thousand hundred pct "
        "percent per points shares lots contracts options hours hrs hr gmt utc est "
        "edt pst local minutes seconds days weeks months years times degrees "
        "calories watts volts mw megawatts kw horsepower hp rpm mph kph knots cc "
        "copies words pages items rounds guns tanks aircraft planes jets "
        "helicopters ships vessels boats vehicles cars trucks buses horses cattle "
        "sheep head rockets missiles shells bombs mines warheads targets sorties "
        "flights others or-so odd strong each companies firms schools villages "
        "tickets letters books photographs documents graves bodies corpses samples "
        "specimens birds animals trees plants respondents volunteers subjects pilgrims "
        "tourists visitors guests spectators fans runners litre "
        "towns islands runs goals games kilometre kilometer meter metre mile rooms "
        "beds units"
    )
)
#: Adjectives that a year makes with a hyphen: "a 1967-style ceasefire".
_HYPHENATED = frozenset(words("style era vintage born model present now to"))
_VERBS_IN_S = frozenset(words("was is has as its this does says us"))


def number_rule(scan: Scan, number: re.Match[str]) -> Sequence[Expression]:
    """Read what a number begins."""
    start, digits = number.start(), number.group()
    amount = _AMOUNT.match(scan.lower, number.end())
    if (
        amount
        and (len(digits) < 4 or not amount["point"])
        and not _after_era(scan, start)
    ):
        return ()
    following = scan.lower[number.end() : number.end() + 1]
    if following in ("-", "/", ".") and (found := _figures(scan, number)):
        return found
    if len(digits) <= 2:
        if found := day_month_rule(scan, number):
            return found
    elif len(digits) == 4 and (found := _years(scan, number)):
        return found
    if decade := _ANTIQUE_DECADE.match(scan.lower, start):
        core = Antique(f"BC{int(decade['n']) // 10:03d}")
        return (placed(scan.lower, scan.floor, start, decade.end(), core),)
    if antique := _ANTIQUE.match(scan.lower, start):
        return _antiques(scan, antique)
    if era := _ERA.match(scan.text, start):
        return _one(scan, start, era.end(), int(era["n"]))
    if len(digits) < 4 and _after_era(scan, start):
        return _one(scan, start, number.end(), int(digits))
    if len(digits) <= 2:
        return _short_decade(scan, number) or day_of_month(scan, number)
    if scan.antique and len(digits) == 3 and _bare_antique(scan, number):
        if _common_era(scan, start):
            return _one(scan, start, number.end(), int(digits))
        core = Antique(f"BC{int(digits):04d}")
        return (placed(scan.lower, scan.floor, start, number.end(), core),)
    return ()


def _after_era(scan: Scan, start: int) -> bool:
    return scan.text[max(0, start - 3) : start] == "AD "


def _bare_antique(scan: Scan, number: re.Match[str]) -> bool:
    """Tell whether a number of three digits is a year before the year 1."""
    start, end = number.span()
    if scan.word_before(start) in ("around", "about") or _NEAR.match(scan.lower, end):
        return False
    return _strong(scan, start) and not scan.word_after(end)[:1].islower()


def _common_era(scan: Scan, start: int) -> bool:
    """Tell whether the era named last before a place is the common one."""
    eras = list(_ERAS.finditer(scan.text, 0, start))
    return bool(eras) and eras[-1]["ad"] is not None


def _short_decade(scan: Scan, number: re.Match[str]) -> Sequence[Expression]:
    """Read "the early 90s", "mid-80s"; "in the 90s" may be a temperature."""
    match = _SHORT_DECADE.match(scan.lower, number.start())
    if match is None:
        return ()
    core = Fixed(timex.decade(1900 + int(match["y"])))
    found = placed(
        scan.lower, scan.floor, number.start(), match.end(), core, right=False
    )
    return (found,) if found.part else ()


def _figures(scan: Scan, number: re.Match[str]) -> Sequence[Expression]:
    """Read 2023-10-07, 07/10/2023, 7.10.2023."""
    start = number.start()
    read = read_written(scan.lower, start, order=scan.order)
    if read is None or read.end <= number.end() or read.value.month is None:
        return ()
    words_after = scan.lower[start : read.end]
    years = _RANGE.match(words_after)
    if read.value.day is None and years and not _month_of_year(years):
        return ()
    # 5.6.07 may number a chapter, 1-2-07 a score: short years need strokes.
    short = not re.search(r"\d{4}", words_after)
    if short and "/" not in words_after:
        return ()
    core = Fixed(timex.partial(read.value), read.detail)
    return (placed(scan.lower, scan.floor, start, read.end, core),)


def _month_of_year(years: re.Match[str]) -> bool:
    """Tell 2020-10, a month, from 2009-10, two years."""
    if years["join"] != "-" or len(years["y2"]) != 2:
        return False
    number = int(years["y2"])
    return 1 <= number <= 12 and number <= int(years["y"][2:])


def _years(scan: Scan, number: re.Match[str]) -> Sequence[Expression]:
    start = number.start()
    if decade := _DECADE.match(scan.lower, start):
        first = int(decade["y"])
        if first < 1000 or _age(scan, start):
            return ()
        # "The 1800s" are a century; "the 2000s", by now, ten years.
        hundred = first % 100 == 0 and first < 2000
        when = timex.century(first // 100 + 1) if hundred else timex.decade(first)
        core = Fixed(when)
        return (placed(scan.lower, scan.floor, start, decade.end(), core),)
    pair = _RANGE.match(scan.lower, start)
    if pair and (found := _pair(scan, pair)):
        return found
    if _ANTIQUE.match(scan.lower, start):
        return ()
    if not _means_year(scan, start, number.end(), int(number.group())):
        return ()
    return _one(scan, start, number.end(), int(number.group()))


def _age(scan: Scan, start: int) -> bool:
    return scan.word_before(start) in ("his", "her", "their")


def _one(scan: Scan, start: int, end: int, number: int) -> Sequence[Expression]:
    if number < 1:
        return ()
    compared = _COMPARED.match(scan.lower, end)
    if compared and scan.lower.startswith("the ", max(0, start - 4)):
        unit: Unit | None = "quarter" if compared["u"] == "quarter" else None
        begin = start - len("the ")
        core: Core = InYear(unit, number)
        return (Expression(start=begin, end=compared.end(), core=core),)
    scan.last_year_end = end
    core = Fixed(timex.year(number))
    begin = start
    before = scan.word_before(start)
    if before in ("fiscal", "year") or (before == "ad" and number < 1500):
        begin = scan.lower.rindex(before, 0, start)
    scan.years.add(number)
    bare = not scan.lower.startswith("year", begin)
    return (placed(scan.lower, scan.floor, begin, end, core, right=False, bare=bare),)


def _pair(scan: Scan, pair: re.Match[str]) -> Sequence[Expression]:
    """Read 1939-45 and 1939–1945: a year and the one it runs to."""
    first = int(pair["y"])
    second = int(pair["y2"])
    if len(pair["y2"]) == 2:
        second += first - first % 100
    if not first < second <= first + 400 or not _plausible(first):
        return ()
    if len(pair["y2"]) == 4 and not _followed_as_year(
        scan, pair.start("y2"), pair.end(), second, strong=False
    ):
        # "1075-1100 lbs".
        return ()
    if not _means_year(scan, pair.start(), pair.start("join"), first, paired=True):
        return ()
    scan.last_year_end = pair.end()
    head = placed(
        scan.lower,
        scan.floor,
        pair.start(),
        pair.start("join"),
        Fixed(timex.year(first)),
        right=False,
        bare=True,
    )
    tail = Fixed(timex.year(second))
    return (head, Expression(start=pair.start("y2"), end=pair.end(), core=tail))


def _antiques(scan: Scan, match: re.Match[str]) -> Sequence[Expression]:
    first: Core = Antique(f"BC{int(match['n']):04d}")
    if not match["n2"]:
        return (
            placed(
                scan.lower, scan.floor, match.start(), match.end(), first, right=False
            ),
        )
    second = Antique(f"BC{int(match['n2']):04d}")
    return (
        placed(
            scan.lower, scan.floor, match.start(), match.end("n"), first, right=False
        ),
        Expression(start=match.start("n2"), end=match.end(), core=second),
    )


def _plausible(number: int) -> bool:
    return 1000 <= number <= 2199


def _strong(scan: Scan, start: int) -> bool:
    """Tell whether a year is looked for where a number stands."""
    before = scan.word_before(start)
    if scan.last_year_end == start - 2 and scan.lower[start - 2] == ",":
        # "1601, 1602 and 1603".
        return True
    if before in _PREPOSITIONS or before in SEASONS or before.rstrip(".") in MONTHS:
        return before not in ("and", "or") or scan.last_year_end > start - 8
    return scan.text[start - 1 : start] == "("


def _means_year(
    scan: Scan, start: int, end: int, number: int, *, paired: bool = False
) -> bool:
    """Tell whether a number of four digits is a year here."""
    if not _plausible(number) or (not paired and _NEAR.match(scan.lower, end)):
        return False
    if _ANNAL.match(scan.text, end) and opens_line(scan.text, start):
        return True
    before = scan.word_before(start)
    strong = _strong(scan, start)
    if before in ("a", "an", "his", "her") and scan.word_after(end) in _MAKERS:
        return False
    if before in _NUMBERED and not (before == "at" and number % 100 > 59):
        return False
    if scan.text[start - 1 : start] in "\"“'‘" and scan.text[end : end + 1] in "\"”'’":
        return False
    if scan.lower[start - 1 : start] == "-" and not _prefixed(scan, start):
        return False
    modern = 1800 <= number <= 2100
    if paired:
        return True
    if not _followed_as_year(scan, start, end, number, strong):
        return False
    if strong:
        return True
    if re.fullmatch(r"\d{3,}[a-z]?", before):
        # A telephone number, a code, a row of figures.
        return False
    if not modern and any(abs(number - known) <= _NEARBY for known in scan.years):
        return before in ("the", "for", "as")
    return modern and not _named(scan, start, before)


def _prefixed(scan: Scan, start: int) -> bool:
    prefix = re.search(r"(\w+)-\Z", scan.lower[max(0, start - 12) : start])
    prefixes = ("mid", "post", "pre", "early", "late", "end")
    return prefix is not None and prefix[1] in prefixes


def _followed_as_year(
    scan: Scan, start: int, end: int, number: int, strong: bool
) -> bool:
    """Tell whether what follows lets a number be a year: no "people", no "-pound"."""
    match = _AFTER_NUMBER.match(scan.lower, end)
    if match is None:
        return True
    word = match["word"]
    if match["hyphen"]:
        return word in _HYPHENATED or bool(match["blank"])
    if not match["blank"]:
        return word[0] in "'’"
    if word in _COUNTED:
        # "In 1987 workers struck", but "in 1987 cases".
        opens = scan.opens_sentence(start - 3) and scan.word_before(start) == "in"
        return opens and word not in ("hours", "gmt", "hrs", "or", "m")
    plural = word.endswith("s") and len(word) > 3 and word not in _VERBS_IN_S
    if number % 100 == 0 and plural:
        # "2000 leaflets" are more often counted than dated.
        before = scan.word_before(start)
        return strong and before not in ("and", "or", "of")
    if 1900 <= number <= 2099 or (strong and number >= 1500):
        return True
    return strong or not (plural or word in ("or", "more"))


def _named(scan: Scan, start: int, before: str) -> bool:
    """Tell whether a number belongs to a name: "Windows 2000", "Expo 2010"."""
    if not before:
        return False
    printed = scan.text[start - len(before) - 1 : start - 1]
    if not printed[:1].isupper() or scan.shouting:
        return False
    if printed.isupper():
        # "(NRKI 1821)": a code.
        return True
    return not scan.opens_sentence(start - len(before) - 1)


def antique_text(text: str) -> bool:
    """Tell whether a text counts years before the year 1, so that "499" may be one."""
    lower = text.lower()
    if "bc" not in lower and "b.c." not in lower and "b. c." not in lower:
        return False
    return sum(1 for _ in _ANTIQUE.finditer(lower)) >= 3
