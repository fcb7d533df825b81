"""Seas, and states of the past, in the languages that reports are written in."""

import pytest

from archive.extract.places import find_places

SENTENCES = [
    ("fr", "Un navire en mer Noire, puis en mer Rouge.", "x-black-sea x-red-sea"),
    ("fr", "L'océan Indien et l'océan Atlantique.", "x-indian-ocean x-atlantic"),
    ("fr", "Vers le golfe de Guinée et le golfe Persique.",
     "x-gulf-of-guinea x-persian-gulf"),
    ("fr", "Les pêcheurs du lac Victoria se plaignent.", "x-lake-victoria"),
    ("it", "Un battello sul lago di Garda.", "x-lake-garda"),
    ("es", "Cruzó el mar Rojo y el golfo de México.", "x-red-sea x-gulf-of-mexico"),
    ("it", "Nel mar Nero e nello stretto di Hormuz.", "x-black-sea x-hormuz"),
    ("nl", "In de Golf van Aden en de Zwarte Zee.", "x-gulf-of-aden x-black-sea"),
    ("ru", "Корабли вошли в Черное море, затем в Тихий океан.", "x-black-sea x-pacific"),
    ("uk", "Кораблі в Чорному морі та в Азовському морі.", "x-black-sea x-sea-of-azov"),
    ("cs", "Na Baltském moři a v Indickém oceánu.", "x-baltic x-indian-ocean"),
    ("pl", "Na Morzu Czarnym i w zatoce Perskiej.", "x-black-sea x-persian-gulf"),
    ("sv", "Fartyget gick genom Röda havet.", "x-red-sea"),
    ("el", "Πλοία στη Μαύρη Θάλασσα και στο Αιγαίο.", "x-black-sea x-aegean"),
    ("fr", "L'Union soviétique et l'Empire ottoman.", "x-ussr x-ottoman-empire"),
    ("fr", "L'Arabie saoudite a répondu.", "102358"),
    ("fr", "Les relations de l'URSS avec la Tchécoslovaquie.", "x-ussr x-czechoslovakia"),
    ("ru", "Войска СССР вошли в Чехословакию; Югославия протестовала.",
     "x-ussr x-czechoslovakia x-yugoslavia"),
    ("ru", "Войска Османской империи и Советского Союза.", "x-ottoman-empire x-ussr"),
    ("cs", "Sovětský svaz obsadil Československo.", "x-ussr x-czechoslovakia"),
    ("pl", "Związek Radziecki i rząd w Czechosłowacji.", "x-ussr x-czechoslovakia"),
    ("de", "Die Tschechoslowakei grenzte an die UdSSR.", "x-czechoslovakia x-ussr"),
    ("es", "El presidente de Corea visitó la Alemania Oriental.",
     "x-korea x-east-germany"),
    ("zh", "苏联和南斯拉夫签署了协议。", "x-ussr x-yugoslavia"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "wanted"), SENTENCES)
def test_is_found_whole(language, text, wanted, gazetteer):
    found = find_places(text, gazetteer, language=language)
    assert [mention.place_id for mention in found] == wanted.split()


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "En mer, Noire vit une autre vie."),
        ("es", "El canal Rojo emitió el programa; un mar de fondo."),
        ("fr", "La mer de Tartempion n'existe pas."),
    ],
)
def test_a_word_for_waters_alone_makes_none(language, text, gazetteer):
    found = find_places(text, gazetteer, language=language)
    assert not [mention for mention in found if mention.place_id.startswith("x-")]
