"""Seasons of reports from the southern half of the world: winter is June to August.

A report is from there where its dateline names a land or a large town that is.
"""

from collections.abc import Iterable
from dataclasses import replace

from archive.extract.dates import timex
from archive.extract.dates.expression import (
    Expression,
    Fixed,
    SeasonsAgo,
    Vague,
    YearLess,
)
from archive.extract.dates.lexicon import alternatives, words
from archive.patterns import later

_LANDS = words(
    "australia new_zealand argentina chile uruguay paraguay south_africa lesotho "
    "namibia botswana zimbabwe falkland_islands tasmania queensland new_south_wales"
)
_TOWNS = words(
    "sydney melbourne brisbane adelaide canberra hobart perth auckland wellington "
    "christchurch dunedin buenos_aires rosario mendoza santiago santiago_de_chile "
    "valparaíso valparaiso punta_arenas montevideo asunción asuncion porto_alegre "
    "curitiba são_paulo sao_paulo johannesburg cape_town durban pretoria harare "
    "bloemfontein port_elizabeth bulawayo windhoek gaborone maseru port_stanley"
)
_LAND = alternatives(_LANDS).replace("_", " ")
_ANYWHERE = alternatives([*_TOWNS, *_LANDS]).replace("_", " ")
#: Their namesakes elsewhere have their own land behind them: "Melbourne, Fla.".
_DATELINE = later(
    rf"\W*(?:{_ANYWHERE})"
    rf"(?:,[ ](?:{_LAND}|n\.?s\.?w\.?|victoria))?"
    r"(?:,?[ ][^\W\d_]{0,9}\.?[ ]?\d[^\n–—-]{0,16}|,[ ][a-z]{3,6}day)?"
    r"[ ]?(?:\([^()\n]{2,40}\))?\.?[ ]?(?:[–—]|--?(?!\w))"
)
#: Names of seasons there, as ``timex.season`` knows them.
_SOUTHERN = "-S"


def of_their_half(lower: str, expressions: list[Expression]) -> list[Expression]:
    """Give the seasons of a report from the south the months that they have there.

    Args:
        lower: The text in lower case.
        expressions: What was found in it, in order.
    """
    if not any(map(_season, expressions)) or not _DATELINE.match(lower):
        return expressions
    return [*_turned(expressions)]


def _season(one: Expression) -> str:
    """Return the code of a season, or nothing."""
    core = one.core
    if isinstance(core, YearLess | SeasonsAgo):
        return core.season
    if isinstance(core, Fixed) and core.timex.unit == "season":
        return core.timex.value[-2:]
    return ""


def _turned(expressions: Iterable[Expression]) -> Iterable[Expression]:
    for one in expressions:
        code, core = _season(one), one.core
        if code and isinstance(core, YearLess | SeasonsAgo):
            yield replace(one, core=replace(core, season=code + _SOUTHERN))
        elif code and isinstance(core, Fixed):
            year = core.timex.days.earliest.year
            # That of 2009 may begin in it or end in it.
            told = Fixed(timex.season(year, code + _SOUTHERN))
            vague = Vague("which of two summers it is is not told")
            yield replace(one, core=vague if code == "SU" else told)
        else:
            yield one
