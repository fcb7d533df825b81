"""Days and years wholly in words, as deeds, registers and judgments write them.

"Le trois mai deux mille dix", "a tres de mayo de mil ochocientos doce", "il tre maggio
duemiladieci", "aos três dias do mês de maio de mil novecentos e dez"; in English the
year alone: "the third day of May, two thousand and ten".
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache

from archive.datespan import InvalidDateError, PartialDate
from archive.extract.dates import timex
from archive.extract.dates.abroad_months import months_of
from archive.extract.dates.expression import (
    Core,
    Expression,
    Fixed,
    Qualifier,
    YearLess,
    yearless,
)
from archive.extract.dates.lexicon import alternatives, words

_LAST_DAY = 31
_QUALIFIERS: tuple[Qualifier, Qualifier] = ("last", "next")
_CENTURIES = range(10, 21)


@dataclass(frozen=True, slots=True)
class _Words:
    """The numbers of a language: 1 to 19, the tens from 20 on, the hundreds to 900.

    Forms of one number stand beside a stroke. ``joins`` are the words between the parts
    of a number, which are left out; ``of`` is what stands between a day and its month,
    ``first`` the first of a month, ``beside`` how "last" and "next" are said behind it.
    """

    small: str
    tens: str
    hundreds: str
    thousand: str
    first: str
    of: str
    year: str
    beside: str
    joins: tuple[str, ...] = ()
    one_word: bool = False
    #: Whether "one of May" may be said for its first.
    has_one: bool = False


_LANGUAGES = {
    "fr": _Words(
        "un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze "
        "quinze seize dix-sept dix-huit dix-neuf",
        "vingt trente quarante cinquante soixante soixante-dix quatre-vingt "
        "quatre-vingt-dix",
        "cent deux-cent trois-cent quatre-cent cinq-cent six-cent sept-cent huit-cent "
        "neuf-cent",
        "mil",
        "premier",
        "[ ](?:jours?[ ]du[ ]mois[ ](?:de[ ]|d['’]))?",
        ",?[ ](?:de[ ])?(?:l['’]an(?:née)?[ ])?",
        "dernier prochain",
        ("et",),
    ),
    "es": _Words(
        "uno|un dos tres cuatro cinco seis siete ocho nueve diez once doce trece "
        "catorce quince dieciséis diecisiete dieciocho diecinueve",
        "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa",
        "ciento|cien doscientos trescientos cuatrocientos quinientos seiscientos "
        "setecientos ochocientos novecientos",
        "mil",
        "primero",
        "[ ](?:días?[ ]del[ ]mes[ ])?de[ ]",
        ",?[ ](?:del?[ ])?(?:año[ ](?:de[ ])?)?",
        "pasado próximo",
        ("y",),
        has_one=True,
    ),
    "it": _Words(
        "uno|un due tre quattro cinque sei sette otto nove dieci undici dodici "
        "tredici quattordici quindici sedici diciassette diciotto diciannove",
        "venti trenta quaranta cinquanta sessanta settanta ottanta novanta",
        "cento duecento trecento quattrocento cinquecento seicento settecento "
        "ottocento novecento",
        "mille",
        "primo",
        "[ ](?:(?:del[ ]mese[ ])?di[ ])?",
        ",?[ ](?:del[ ])?(?:l['’]anno[ ])?",
        "scorso prossimo",
        one_word=True,
    ),
    "pt": _Words(
        "um dois três quatro cinco seis sete oito nove dez onze doze treze "
        "catorze|quatorze quinze dezasseis|dezesseis dezassete|dezessete dezoito "
        "dezanove|dezenove",
        "vinte trinta quarenta cinquenta sessenta setenta oitenta noventa",
        "cento|cem duzentos trezentos quatrocentos quinhentos seiscentos setecentos "
        "oitocentos novecentos",
        "mil",
        "primeiro",
        "[ ](?:dias?[ ]do[ ]mês[ ])?de[ ]",
        ",?[ ](?:de[ ])?(?:ano[ ]de[ ])?",
        "passado próximo",
        ("e",),
        has_one=True,
    ),
}
WORDED = frozenset(_LANGUAGES)
_ACCENTS = str.maketrans("áéíóúâêôãõç", "aeiouaeoaoc")
#: One word of a number as it is printed in any of its forms.
_SAME = {"cents": "cent", "vingts": "vingt", "mille": "mil"}
_VIGESIMAL = (70, 90)
#: A street or a square is named after a day, and a metro station after the square.
_NAMES = re.compile(
    r"(?<!\w)(?:plaza|calle|avenida|barrio|estación|metro|puente|rue|place|avenue|via"
    r"|boulevard|pont|piazza|corso|viale|largo|rua|praça|ponte|escola|escuela|colegio)"
    r"(?:[ ](?:del?|du|do|la))*[ ]\Z"
)
_YEAR_BEFORE = re.compile(
    r"(?<!\w)(?:l['’]an(?:née)?|(?:del?[ ])?año(?:[ ]de)?|(?:l['’]|dell['’])?anno"
    r"|ano[ ]de)[ ](?P<y>[^\d,;.:]{3,60}),?[ ](?:(?:et|y|e)[ ])?"
    r"(?:(?:le|el|il|au|al|a|aos|ao)[ ])?(?:(?:día|giorno|dia|jour)[ ])?\Z"
)
_RUN = re.compile(r"[^\W\d_]+(?:[ -][^\W\d_]+){0,9}")
_REACH = 100


def _key(said: str, known: _Words) -> str:
    """Return a number's words in the one form in which the tables have them."""
    plain = said.translate(_ACCENTS).replace("-", " ").split()
    if known.one_word:
        return "".join(plain)
    return " ".join(_SAME.get(word, word) for word in plain if word not in known.joins)


@cache
def _numbers(language: str) -> Mapping[str, int]:
    """Return the numbers from 1 to 99 by their words."""
    known = _LANGUAGES[language]
    names = [row.split("|") for row in known.small.split()]
    found = {name: n for n, row in enumerate(names, start=1) for name in row}
    tens = known.tens.split()
    for n, ten in enumerate(tens, start=2):
        found[ten] = 10 * n
        for unit in range(1, 10):
            base, left = ten, names[unit - 1]
            if language == "fr" and 10 * n in _VIGESIMAL:
                base, left = tens[n - 3], names[unit + 9]
            for name in left:
                said = f"{base} {name}"
                if known.one_word and name[0] in "uo":
                    said = f"{base[:-1]}{name}"
                found[said] = 10 * n + unit
                if language == "es" and ten == "veinte":
                    found[f"veinti{name}"] = 20 + unit
    return {_key(said, known): number for said, number in found.items()}


@cache
def _years(language: str) -> Mapping[str, int]:
    """Return the years from 1000 to 2099 by their words."""
    known = _LANGUAGES[language]
    small = {0: [""]}
    for said, number in _numbers(language).items():
        small.setdefault(number, []).append(said)
    hundreds = [[""], *(row.split("|") for row in known.hundreds.split())]
    found: dict[str, int] = {}
    for century in _CENTURIES:
        heads = [known.thousand + f" {name}" for name in hundreds[century % 10]]
        if century == _CENTURIES[-1]:
            two = "duemila" if known.one_word else f"{small[2][0]} {known.thousand}"
            heads = [two]
        elif language == "fr":
            heads += [f"{name} cent" for name in small.get(century, ())]
        for rest, names in small.items():
            for head in heads:
                for name in names:
                    found[_key(f"{head} {name}", known)] = 100 * century + rest
                    if known.one_word and name.startswith("ottant"):
                        found[_key(f"{head[:-1]}{name}", known)] = 100 * century + rest
    return found


@cache
def _pattern(language: str) -> re.Pattern[str]:
    known = _LANGUAGES[language]
    names = re.split(r"[ |]", f"{known.small} {known.tens} {known.first}")
    single = {*names, *(_es_twenties() if language == "es" else ())}
    if known.one_word:
        single |= _numbers(language).keys()
    joined = rf"(?:[ -](?:(?:{'|'.join(known.joins) or '-'})[ -])?)?"
    word = alternatives(single)
    return re.compile(
        rf"(?<![\w-])(?P<d>(?:{word})(?:{joined}(?:{word}))?){known.of}"
        rf"(?P<m>{alternatives(months_of(language))})(?!\w)"
    )


def _es_twenties() -> list[str]:
    units = "uno|dós|trés|cuatro|cinco|séis|siete|ocho|nueve|ún"
    return [f"veinti{unit}" for unit in units.split("|")]


def worded_days(lower: str, language: str) -> Iterator[Expression]:
    """Yield the days of a text whose number is told in words.

    Args:
        lower: The text in lower case.
        language: One of ``WORDED``.
    """
    known, months = _LANGUAGES[language], months_of(language)
    for match in _pattern(language).finditer(lower):
        key = _key(match["d"], known)
        day = 1 if match["d"] == known.first else _numbers(language).get(key, 0)
        start, end = match.start("d"), match.end()
        one = day == 1 and match["d"] != known.first and not known.has_one
        if (
            one
            or not 1 <= day <= _LAST_DAY
            or _NAMES.search(lower, max(0, start - 40), start)
        ):
            continue
        year, end = _year_of(lower, start, end, language)
        core = _day(year, months[match["m"]], day)
        if core is None:
            continue
        told: Qualifier | None = None
        for word, meant in zip(known.beside.split(), _QUALIFIERS, strict=True):
            if not year and lower.startswith(f" {word}", end):
                told, end = meant, end + len(f" {word}")
                break
        yield Expression(start=start, end=end, core=core, qualifier=told)


def _year_of(lower: str, start: int, end: int, language: str) -> tuple[int, int]:
    """Return the year beside a day, 0 for none, and where the two end."""
    known, years = _LANGUAGES[language], _years(language)
    gap = re.compile(known.year).match(lower, end)
    figures = gap and re.compile(r"(?P<y>\d{4})(?!\d)").match(lower, gap.end())
    if figures:
        return int(figures["y"]), figures.end()
    run = gap and _RUN.match(lower, gap.end())
    if run:
        ends = [part.start() for part in re.finditer(r"[ -]", run.group())]
        for stop in reversed([*ends, len(run.group())]):
            if year := years.get(_key(run.group()[:stop], known)):
                return year, run.start() + stop
    before = _YEAR_BEFORE.search(lower, max(0, start - _REACH), start)
    return years.get(_key(before["y"], known), 0) if before else 0, end


def _day(year: int, month: int, day: int) -> Core | None:
    try:
        # 2000 had a 29 February.
        value = PartialDate(year or 2000, month, day)
    except InvalidDateError:
        return None
    return Fixed(timex.partial(value)) if year else yearless(month=month, day=day)


_SMALL_ENGLISH = words(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
)
_TENS_ENGLISH = words("twenty thirty forty fifty sixty seventy eighty ninety")
_ENGLISH = {
    **{word: n for n, word in enumerate(_SMALL_ENGLISH, start=1)},
    **{
        f"{ten}{rest and f' {rest}'}": 10 * n + unit
        for n, ten in enumerate(_TENS_ENGLISH, start=2)
        for unit, rest in enumerate(["", *_SMALL_ENGLISH[:9]])
    },
}
_LONGEST_FIRST = sorted(_ENGLISH, key=len, reverse=True)
_REST = (
    rf"(?:,?[ ](?:and[ ])?(?P<rest>{'|'.join(_LONGEST_FIRST).replace(' ', '[ -]')}))?"
)
_YEAR_ENGLISH = re.compile(
    r",?[ ](?:in[ ]the[ ]year[ ](?:of[ ]our[ ]lord[ ])?)?"
    r"(?:(?P<th>one|two)[ ]thousand"
    rf"(?:,?[ ](?:and[ ])?(?P<h>{'|'.join(_SMALL_ENGLISH[:9])})"
    rf"[ ]hundred)?|(?P<c>{'|'.join(_SMALL_ENGLISH[9:])}|twenty)(?P<hd>[ ]hundred)?)"
    rf"{_REST}(?=[,.;:)]|\s*\Z|[ ](?:at|in|by|between|before|was)\b)"
)
#: How what stands behind a day goes on, if it may be that: a quick look.
WORDED_YEARS = frozenset(
    f"{gap}{word}"[:4]
    for gap in (" ", ", ")
    for word in ("one", "two", "in the", *_SMALL_ENGLISH[9:], "twenty")
)


def with_worded_year(lower: str, day: Expression) -> Expression:
    """Join an English day to the year in words behind it, if one stands there."""
    core = day.core
    if not isinstance(core, YearLess) or not core.day or core.year or core.holiday:
        return day
    said = _YEAR_ENGLISH.match(lower, day.end)
    if said is None or (said["c"] and not (said["hd"] or said["rest"])):
        return day
    if said["th"]:
        year = 1000 * _ENGLISH[said["th"]] + 100 * _ENGLISH.get(said["h"] or "", 0)
    else:
        year = 100 * _ENGLISH[said["c"]]
    year += _ENGLISH.get((said["rest"] or "").replace("-", " "), 0)
    told = _day(year, core.month, core.day)
    return replace(day, end=said.end(), core=told) if told else day
