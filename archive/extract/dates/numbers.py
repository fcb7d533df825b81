"""Whether a number of four digits is a year: not a code, a sum, a model, an address."""

import re

from archive.extract.dates.context import opens_line
from archive.extract.dates.lexicon import MONTHS, SEASONS, words
from archive.extract.dates.scan import Scan
from archive.extract.dates.year_words import year_words
from archive.extract.dates.years_abroad import told_abroad
from archive.patterns import later

AFTER_NUMBER = re.compile(
    r"(?P<hyphen>[-–]?)(?P<blank>[ \t\xa0]?\n?[ \t]*)(?P<word>[^\W\d_][\w’']*)"
)
#: Behind these no word belongs to a number.
_STOPS = frozenset(("", *".,;:)]?!"))
_CITES = (" (", "1 in ", "one in ")
_CITED = re.compile(r"resolutions?[ ]\d{1,4}[ ]\(\Z|\b(?:1|one)[ ]in[ ]\Z")
#: "One in 2000" is a chance, "one in 1940" a film; "one in 1990" may be either.
_CHANCE = re.compile(r"\b(?:odds|chances?|risks?|probability|likelihood|1)\b")
#: "16 trucks, 1950 kits" are counted.
_ITEM = re.compile(r"\d[ ][a-z]+s(?:,|,?[ ]and)[ ]\Z")
#: "2020 Vine St." is an address.
#: "Resolutions 338 (1973) and 1515 (2003)": each number and each year after it.
_LISTED = re.compile(r"\b(?:resolutions?|decisions?|unscrs?)\b[^.;\n]*\d[ ]\(\Z")
_RESOLVED = re.compile(r"\b(?:resolutions?|decisions?|unscrs?)\b")
_BRACKETED = re.compile(r"[ ]\(\d{4}\)")
#: "+44 20 7946 2018", "020 7946 2018", "(0)20 2018".
_DIALLED = re.compile(
    r"(?:\+\d[\d ().-]{0,14}|\(\d{2,5}\)[ -]?(?:\d{2,4}[ -])?"
    r"|(?<![\d.,])0\d{1,4}[ -](?:\d{2,4}[ -])?)\Z"
)
_DIALLED_ON = re.compile(r"[ ]\d{4}(?!\d)")
#: "Heights 1071 and 2020".
_NUMBERS_LISTED = re.compile(r"(?<![\d,.])(?P<n>\d{3,4})(?:,)?[ ](?:and|or|to)[ ]\Z")
#: "Fell 508 points to 1738".
_RISEN = re.compile(
    r"\b(?:points?|percent|pct|index|fell|rose|risen|fallen|climbed|dropped|slid|jumped"
    r"|declined|increased|decreased|grew|gained|lost|soared|slipped|tumbled|closed)\b"
    r"[^.;:]{0,60}\s(?:to|at)\s\Z"
)
#: "A new high of 1757", but "the high of 1987".
_REACHED = later(
    r"\b(?:an?|new|record|closing)[ ](?:[\w-]+[ ]){0,3}"
    r"(?:high|low|peak|figure|level|close)[ ]of[ ]\Z"
)
_REPORT_SIGNS = frozenset(("] ", ") "))
_REPORT = re.compile(
    r"(?:\[\d{4}\][ ](?:\d{1,3}[ ])?|\(\d{4}\)[ ]\d{1,3}[ ])"
    r"[A-Z][A-Za-z.]{0,8}(?:[ ](?:&[ ]|\()?[A-Z][A-Za-z.]{0,8}\)?){0,3}[ ]\d"
)
_STREET = re.compile(
    r"[ ](?:[NSEW]\.?[ ])?(?:[A-Z][\w’'-]*[ ]){1,3}"
    r"(?:St|Street|Ave|Avenue|Road|Rd|Blvd|Boulevard|Drive|Lane|Ln|Parkway)\b"
)
NEAR = re.compile(
    r"[.,:/]\d|-\d(?!\d)|-\d{3}|-\d\d/|[ ]\d{4}[ ]\d|[%°]|[ ]?(?:±|\+/?-)"
    r"|[ ]\(\d{1,2}\.\d+[ ]?m\)|[ ]\(\d{4}[ ](?:gmt|utc|edt|est|local)\b"
)
#: A telephone number, a code, a row of figures before a number.
_CODE = re.compile(r"\d{3,}[a-z]?")
_PREFIX = re.compile(r"(\w+)-\Z")
#: What follows the year that heads a paragraph of annals.
_BLANKS = frozenset(" \n")
_ANNALS = (". ", ": ")
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
        "easter lord domini"
    )
)
#: What a number follows that is no year.
NUMBERED = frozenset(
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
        "build node release patch form call dial phone tel tel. fax hotline "
        "block dlrs dollars usd rs eur gbp hk us c$ a$ hk$ feet ft at "
        "cheque cheques check drawer folio volume vol vol. invoice receipt voucher "
        "docket warrant serial ref ref. reg permit licence license plate ticket locker "
        "cell shelf height heights hill hut point camp ward bus train tram item items "
        "lots inventory nos opus op op. bwv rfc iso psalms hymn verse sonnet "
        "paragraph para clause rule order form pin sort extension ext ext. frequency "
        "squadron battalion regiment brigade platoon unscr"
    )
)
#: What follows a number that counts it.
COUNTED = frozenset(
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
        "edt pst cst cdt mst mdt pdt bst jst local minutes seconds days weeks months "
        "years times degrees "
        "calories watts volts mw megawatts kw horsepower hp rpm mph kph knots cc "
        "copies words pages items rounds guns tanks aircraft planes jets "
        "helicopters ships vessels boats vehicles cars trucks buses horses cattle "
        "sheep head rockets missiles shells bombs mines warheads targets sorties "
        "flights others or-so odd strong each companies firms schools villages "
        "tickets letters books photographs documents graves bodies corpses samples "
        "specimens birds animals trees plants respondents volunteers subjects pilgrims "
        "tourists visitors guests spectators fans runners litre "
        "towns islands runs goals games kilometre kilometer meter metre mile rooms "
        "beds units who block flats apartments tents huts latrines doses blankets "
        "mattresses shelters parcels"
    )
)
#: Adjectives that a year makes with a hyphen: "a 1967-style ceasefire".
_HYPHENATED = frozenset(words("style era vintage born model present now to"))
#: Numbers before this one that could be hours are rarely years.
_HOURLESS = 1800
#: "Dating back to 1415", "built about 1350" tell of a year.
_DATING = later(
    r"\b(?:dat(?:ing|es?|ed)|goes|going|built|founded|begun|established|erected|written"
    r"|painted|born|died|reign\w*|century)\b[^.;!?\n]{0,24}\Z"
)
_BUILT = 40
_IN_YEARS = frozenset(
    words("in of year years circa c. c ca. ca anno ad a.d. mid since")
)
#: A bare number past this one is hardly a year before its noun.
_AHEAD = 2040
_COUNTING = frozenset(words("with has had have all these those over under killed"))
#: Of what is counted, verbs before those to whom it was done.
_DONE = frozenset(words("killed injured wounded"))
_TO_SO_MANY = later(
    r",?[ \n]+(?:or[ ]|and[ ])?(?:(?:injured|wounded|maimed)[ ])?(?:\d|an?[ ]|the[ ]"
    r"|at[ ]least|about|more|over|almost|nearly|some|up[ ]to|around|dozens|scores"
    r"|hundreds|thousands|many|several|his|her|their|its|all|both|two|three|four|five"
    r"|six|seven|eight|nine|ten)"
)
_VERBS_IN_S = frozenset(words("was is has as its this does says us"))


#: English, and what is told by its rules.
PLAIN = ("en", "")


def plausible(number: int) -> bool:
    """Tell whether a number may be the year of anything that reports tell."""
    return 1000 <= number <= 2199


def strong_place(scan: Scan, start: int) -> bool:
    """Tell whether a year is looked for where a number stands."""
    before = scan.word_before(start)
    if scan.last_year_end == start - 2 and scan.lower[start - 2] == ",":
        # "1601, 1602 and 1603".
        return True
    if before in _PREPOSITIONS or before in SEASONS or before.rstrip(".") in MONTHS:
        return before not in ("and", "or") or scan.last_year_end > start - 8
    return scan.text[start - 1 : start] == "("


def means_year(
    scan: Scan, start: int, end: int, number: int, *, paired: bool = False
) -> bool:
    """Tell whether a number of four digits is a year here."""
    behind = scan.text[end : end + 2]
    # A blank and a word behind it are most of what follows, and near to no number.
    word = behind[:1] in _BLANKS and behind[1:].isalpha()
    if not plausible(number) or not (paired or word or not NEAR.match(scan.lower, end)):
        return False
    if scan.text[start - 1 : start] in "\"“'‘" and scan.text[end : end + 1] in "\"”'’:":
        return False
    before = scan.word_before(start)
    if (
        behind in _ANNALS
        and _ANNAL.match(scan.text, end)
        and not _numbers(scan, start, before)
    ):
        alone = scan.years and scan.opens_sentence(start)
        if alone or opens_line(scan.text, start):
            return True
    abroad = year_words(scan.language) if scan.language not in PLAIN else None
    if abroad and not (paired or told_abroad(scan, start, end, *abroad)):
        return False
    if not abroad and number < _HOURLESS and _tells_hour(scan, start, number):
        return False
    strong = bool(abroad) or strong_place(scan, start)
    if _cited(scan, start):
        return False
    if behind[1:].isupper() and _STREET.match(scan.text, end):
        return False
    if before in ("a", "an", "his", "her") and scan.word_after(end) in _MAKERS:
        return False
    if _numbers(scan, start, before) and not (before == "at" and number % 100 > 59):
        scan.numbered_end = end
        return False
    if before in _LISTING and _counts_on(scan, start):
        return False
    if before == "of" and _REACHED.search(scan.lower, max(0, start - _BUILT), start):
        return False
    if scan.lower[start - 1 : start] == "-" and not _prefixed(scan, start):
        return False
    modern = 1800 <= number <= 2100
    if paired:
        return True
    if not followed_as_year(scan, start, end, number, strong):
        return False
    if strong:
        return True
    if _CODE.fullmatch(before):
        return False
    if not modern and any(abs(number - known) <= _NEARBY for known in scan.years):
        return before in ("the", "for", "as")
    return modern and not _named(scan, start, before)


def _tells_hour(scan: Scan, start: int, number: int) -> bool:
    """Tell an hour, "from 1000 to 1600", where the text names no year so long ago.

    One that could be no hour shows that it does; "in 1300" is none either.
    """
    if number % 100 > 59 or number % 5:
        return False
    if scan.word_before(start) in _IN_YEARS or scan.names_old_years:
        return False
    return not _DATING.search(scan.lower, max(0, start - _BUILT), start)


def _numbers(scan: Scan, start: int, before: str) -> bool:
    """Tell whether the word before numbers things, or a number of such a list does."""
    if before in NUMBERED or (before.endswith("s") and before[:-1] in NUMBERED):
        return True
    listed = scan.lower[scan.numbered_end : start]
    return scan.numbered_end >= 0 and listed in _GOES_ON


_LISTING = frozenset(words("and or to at"))
_GOES_ON = (" and ", ", ", " or ", " to ", "-", "–")


def _counts_on(scan: Scan, start: int) -> bool:
    """Tell a number that follows another one, or says how far something rose."""
    left = scan.lower[max(0, start - 90) : start]
    listed = _NUMBERS_LISTED.search(left)
    if listed:
        modern = 1800 <= int(listed["n"]) <= _AHEAD
        return not modern and scan.floor < start - len(left) + listed.end("n")
    # "From 1990 to 1995" is a stretch, "fell on Monday to 1738" a level.
    behind = scan.floor < start - len(" to ") or not left[-5:-4].isdigit()
    return behind and bool(_RISEN.search(left))


def _cited(scan: Scan, start: int) -> bool:
    """Tell the year of a resolution, "1701 (2006)", and a chance, "1 in 2000".

    That of a law report is none of an event: "[1998] 2 AC 1", "(1987) 54 P & CR 220".
    """
    lower, end = scan.lower, start + 4
    if lower[end : end + 2] in _REPORT_SIGNS and _REPORT.match(scan.text, start - 1):
        return True
    ends = lower.endswith(_CITES, max(0, start - 7), start)
    if ends and (cited := _CITED.search(lower, max(0, start - 24), start)):
        chance = cited.group().endswith("in ")
        odds = lower[start:end].endswith(("00", "50"))
        if not chance or odds or _CHANCE.search(lower, max(0, start - 60), start):
            return True
    if lower[start - 1 : start] == "(":
        return bool(_LISTED.search(lower, max(0, start - 200), start))
    if (
        lower.startswith(" (", end)
        and _BRACKETED.match(lower, end)
        and _RESOLVED.search(lower, max(0, start - 200), start)
    ):
        return True
    return _dialled(lower, start, end)


def _dialled(lower: str, start: int, end: int) -> bool:
    """Tell a part of a telephone number: "+44 20 2020 1999"."""
    if lower[start - 1 : start] not in (" ", "-", ")", "."):
        return False
    before = lower[max(0, start - 20) : start]
    if not before[-2:-1].isdigit() and before[-1:] != ")" and before[-2:-1] != ")":
        return False
    match = _DIALLED.search(before)
    if match is None:
        return False
    return (
        "+" in match.group()
        or match.group()[0] == "0"
        or bool(_DIALLED_ON.match(lower, end))
    )


def _prefixed(scan: Scan, start: int) -> bool:
    prefix = _PREFIX.search(scan.lower[max(0, start - 12) : start])
    prefixes = ("mid", "post", "pre", "early", "late", "end")
    return prefix is not None and prefix[1] in prefixes


#: "From 1800 to 2100 hrs".
_HOURS_TO = re.compile(
    r"(?:to|and)[ ]\d{4}[ ]"
    r"(?:gmt|utc|e[sd]t|c[sd]t|m[sd]t|p[sd]t|bst|hrs|hours|local)\b"
)
_CLOCKED = re.compile(r"this[ ](?:morning|afternoon|evening)\b")


def is_done(lower: str, following: re.Match[str]) -> bool:
    """Tell "in 1970 killed 70,000" from "with 1970 killed"; see ``AFTER_NUMBER``."""
    done = following["word"] in _DONE
    return done and _TO_SO_MANY.match(lower, following.end()) is not None


def followed_as_year(
    scan: Scan, start: int, end: int, number: int, strong: bool
) -> bool:
    """Tell whether what follows lets a number be a year: no "people", no "-pound"."""
    if scan.lower[end : end + 1] in _STOPS:
        return True
    match = AFTER_NUMBER.match(scan.lower, end)
    if match is None:
        return True
    word = match["word"]
    if match["hyphen"]:
        # Endings have a hyphen in Hungarian: "1956-os".
        ending = scan.language == "hu"
        return word in _HYPHENATED or bool(match["blank"]) or ending
    if not match["blank"]:
        return word[0] in "'’"
    if word == "this" and _CLOCKED.match(scan.lower, match.start("word")):
        # "As of 1530 this afternoon".
        return number % 100 > 59
    if word in _LISTING and _HOURS_TO.match(scan.lower, match.start("word")):
        return number % 100 > 59
    if word == "games" and scan.text.startswith("Games", match.start("word")):
        # "The 2012 Games".
        return True
    if word in COUNTED:
        # "In 1987 workers struck", but "in 1987 cases".
        if is_done(scan.lower, match):
            return scan.word_before(start) in _IN_YEARS
        opens = scan.opens_sentence(start - 3) and scan.word_before(start) == "in"
        return opens and word not in ("hours", "gmt", "hrs", "or", "m")
    plural = word.endswith("s") and len(word) > 3 and word not in _VERBS_IN_S
    if number % 100 == 0 and (plural or word == "more"):
        # "2000 leaflets" are more often counted than dated.
        before = scan.word_before(start)
        return strong and before not in ("and", "or", "of")
    if plural and not strong and _ITEM.search(scan.lower, max(0, start - 24), start):
        return False
    if (
        plural
        and not strong
        and (number > _AHEAD or scan.word_before(start) in _COUNTING)
    ):
        # "With 2048 cores".
        return False
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
    if len(printed) > 1 and printed.isupper():
        # "(NRKI 1821)": a code.
        return True
    return not scan.opens_sentence(start - len(before) - 1)
