"""The part of last month or next year that words tell, in other languages."""

import pytest

from archive.datespan import PartialDate
from archive.extract.dates import find_dates
from archive.model import DocumentDate, Provenance


def days_of(language, text):
    known = DocumentDate(
        value=PartialDate.parse("2018-10-05"),
        provenance=Provenance.METADATA,
        evidence="2018-10-05",
    )
    return {m.text: str(m.days) for m in find_dates(text, known, language=language)}


_LATE_2017, _EARLY_2019 = "2017-09-01..2017-12-31", "2019-01-01..2019-04-30"
_LATE_2018, _LATE_SEPTEMBER = "2018-09-01..2018-12-31", "2018-09-21..2018-09-30"


@pytest.mark.parametrize(
    ("language", "text", "words", "days"),
    [
        ("fr", "À la fin du mois dernier, il a neigé.", "fin du mois dernier", _LATE_SEPTEMBER),
        ("fr", "Il partira à la fin de l'année.", "fin de l'année", _LATE_2018),
        ("de", "Anfang kommenden Jahres will er gehen.", "Anfang kommenden Jahres", _EARLY_2019),
        ("de", "Ende des Jahres soll es kommen.", "Ende des Jahres", _LATE_2018),
        ("de", "Ende vergangenen Jahres starb er.", "Ende vergangenen Jahres", _LATE_2017),
        ("es", "Llovió a finales del mes pasado.", "finales del mes pasado", _LATE_SEPTEMBER),
        ("es", "A comienzos del próximo año vendrá.", "comienzos del próximo año", _EARLY_2019),
        ("pt", "Choveu no final do mês passado.", "final do mês passado", _LATE_SEPTEMBER),
        ("pt", "A lei muda até ao final do ano.", "final do ano", _LATE_2018),
        ("it", "È morto alla fine dell'anno scorso.", "fine dell'anno scorso", _LATE_2017),
        ("nl", "Begin volgend jaar komt hij terug.", "Begin volgend jaar", _EARLY_2019),
        ("ru", "Он умер в конце прошлого года.", "конце прошлого года", _LATE_2017),
        ("pl", "Zmarł pod koniec ubiegłego roku.", "koniec ubiegłego roku", _LATE_2017),
        ("ar", "توفي الرئيس في أواخر الشهر الماضي.", "أواخر الشهر الماضي", _LATE_SEPTEMBER),
        ("id", "Ia akan datang pada awal tahun depan.", "awal tahun depan", _EARLY_2019),
        ("zh", "他去年年底去世。", "去年年底", _LATE_2017),
        ("zh", "上月底他来了。", "上月底", _LATE_SEPTEMBER),
        ("ja", "昨年末に死亡した。", "昨年末", _LATE_2017),
        ("tr", "Yıl sonunda yeni bir başkan gelecek.", "Yıl sonunda", _LATE_2018),
    ],
)  # fmt: skip
def test_words_beside_a_told_stretch_tell_a_third_of_it(language, text, words, days):
    assert days_of(language, text) == {words: days}


@pytest.mark.parametrize(
    ("language", "text", "words", "days"),
    [
        ("fr", "L'école a pris fin l'année dernière.", "année dernière", "2017"),
        ("es", "Jugó las finales del año pasado.", "año pasado", "2017"),
        ("it", "Nella prima metà dell'anno scorso è piovuto.", "anno scorso", "2017"),
        ("ja", "今年初めて雪が降った。", "今年", "2018"),
        ("zh", "这是今年初次下雪。", "今年", "2018"),
    ],
)
def test_words_that_only_look_alike_narrow_nothing(language, text, words, days):
    assert days_of(language, text) == {words: f"{days}-01-01..{days}-12-31"}
