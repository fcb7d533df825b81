"""Words that reports in other languages write with capitals are no towns."""

import pytest

from archive.extract.places import find_places
from archive.extract.places.everyday import UNTOLD, tongue_in


def texts_found(text, gazetteer, language):
    return [one.text for one in find_places(text, gazetteer, language=language)]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        # The report itself has the word in small letters.
        (
            "pt",
            (
                "A Ação foi julgada em Brasília. Na mesma ação, o juiz de Goiânia negou o "
                "pedido que a Corte já tinha visto no Brasil."
            ),
            ["Brasília", "Goiânia", "Brasil"],
        ),
        # A small word of the language opens the sentence, or is a noun of German.
        ("pt", "Como já disse o ministro em Lisboa, nada muda.", ["Lisboa"]),
        ("de", "Drei Meilen von Wien lagen die Dome im Nebel.", ["Wien"]),
        ("fr", "Un train de Lyon a déraillé. Sur place, deux morts.", ["Lyon"]),
        # It opens a clause behind a colon.
        (
            "ro",
            "Redacția: Dacă te gândești la mare, mergi la Constanța.",
            ["Constanța"],
        ),
        ("es", "El ministro: “Como dije en Lima, nada cambia.”", ["Lima"]),
        ("it", "Il sindaco ha detto: Como non si arrende mai.", ["Como"]),
        # The town is still meant where the text says so.
        ("pt", "O ministro chegou ontem a Como, na Itália.", ["Como", "Itália"]),
        ("it", "A Como, in Italia, piove da tre giorni.", ["Como", "Italia"]),
    ],
)
def test_everyday_words_are_towns_only_where_the_text_says_so(
    language, text, expected, gazetteer
):
    assert texts_found(text, gazetteer, language) == expected


_SWAHILI_LIKE = (
    "Bangi bali ne bagenda mu kibuga okulaba omupiira ogwategekebwa ku lunaku olwo, "
    "naye enkuba n'etonnya nnyo era abantu ne badduka okuva ku kisaawe e Kampala."
)


def test_towns_that_only_open_sentences_of_an_unknown_language_are_words(gazetteer):
    assert texts_found(_SWAHILI_LIKE, gazetteer, "sw") == ["Kampala"]
    inside = _SWAHILI_LIKE.replace("e Kampala", "e Kampala ne Bangi")
    assert "Bangi" in texts_found(inside, gazetteer, "sw")


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("sw", _SWAHILI_LIKE, ("sw", False)),
        ("", _SWAHILI_LIKE, (UNTOLD, False)),
        ("", "Short lines tell nothing.", ("", True)),
        (
            "sw",
            (
                "Serikali ya nchi hiyo imesema kwamba watu wote wa mji huo ni salama na "
                "kwamba hakuna mtu aliyekufa katika ajali ya jana kwenye barabara kuu ya "
                "mji, lakini wengi wao wamelazwa kwa siku kadhaa."
            ),
            ("sw", True),
        ),
        (
            "",
            (
                "Three men were taken to hospital on Monday with burns to hands and face, "
                "and police in Leeds have asked for witnesses to come forward with film."
            ),
            ("", True),
        ),
    ],
)
def test_a_language_is_known_by_its_frequent_words(language, text, expected):
    assert tongue_in(language, language, text) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        # Short forms of American states count after a town of theirs only.
        ("de", "Der SC Paderborn siegte in Köln.", ["Köln"]),
        ("de", "Er lebt in Columbia, SC, und in Köln.", ["Columbia", "SC", "Köln"]),
        # A word for a part of any country needs its country.
        ("fr", "Le vent du Nord souffle sur Lyon.", ["Lyon"]),
        ("de", "Die Provinz Centre in Burkina Faso wählt.", None),
        ("pt", "O Supremo da Federação julgou em Lisboa.", ["Lisboa"]),
        # What the end of a line has parted is no name, nor a small word in capitals.
        ("de", "Die Stadt Bern¬ heim liegt bei Wien.", ["Wien"]),
        ("pt", "A CARTA PARA TODOS chegou ontem ao Recife.", ["Recife"]),
        ("fr", "Selon l'Union, la France a signé.", ["France"]),
        # No town in Oregon has such an accent, and Turku is known by it.
        ("fr", "Amérique: la place du prince Eugène reste vide.", ["Amérique"]),
        ("sv", "Mellan Stockholm och Åbo går en båt.", ["Stockholm", "Åbo"]),
        # A city is known as one, and a word for its kind says so.
        ("pt", "A vitória veio. A Prefeitura de Vitória abriu as ruas.", ["Vitória"]),
        ("pt", "O porto fechou. Moradores do Porto reclamam.", ["Porto"]),
        # The people of a land, and money, are no place in German.
        ("de", "Die Polen zahlten 100 Franken an Ungarn.", ["Ungarn"]),
    ],
)
def test_short_forms_parts_and_broken_words_are_no_places(
    language, text, expected, gazetteer
):
    found = texts_found(text, gazetteer, language)
    if expected is None:
        assert "Centre" in found
    else:
        assert found == expected


def test_names_behind_the_prefixes_of_bantu_languages_are_read_where_they_stand(
    gazetteer,
):
    text = (
        "Mapurisa emuHarare akati vanhu vatatu vakakuvara mutsaona yemotokari "
        "yakaitika zuro masikati mumugwagwa unobuda muguta uchienda kuSouth Africa, "
        "uye umwe wavo akazofa mugwaro rechipatara cheguta, vakadaro naMarange."
    )
    found = find_places(text, gazetteer, language="sn")
    assert [one.text for one in found][:2] == ["Harare", "South Africa"]
    assert all(text[one.span.start : one.span.end] == one.text for one in found)


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "es",
            (
                "Chile picante sube de precio. El chile verde falta desde hace semanas en "
                "los mercados de Puebla, dijeron ayer los productores."
            ),
            ["Puebla"],
        ),
        (
            "tr",
            (
                "Mısır tarlaları kurudu. Bakan, mısır üreticisinin zor durumda olduğunu "
                "Ankara’da söyledi."
            ),
            ["Ankara"],
        ),
        # A country within a sentence, behind which a colon stands, or with its capital.
        (
            "es",
            "Chile exporta más. El chile verde falta, y en Chile sube el precio.",
            ["Chile", "Chile"],
        ),
        ("es", "Chile: el chile verde sube de precio otra vez.", ["Chile"]),
        (
            "es",
            "Chile vende chile verde, según se dijo ayer en Santiago.",
            ["Chile", "Santiago"],
        ),
        # In Finnish the name in small letters is that of the language.
        (
            "fi",
            (
                "Ruotsi avasi rajan. Hän puhuu sujuvasti ruotsia, ja ruotsi on koulussa "
                "pakollinen aine."
            ),
            ["Ruotsi"],
        ),
        # Financial, in Turkish; names take their endings behind an apostrophe.
        ("tr", "Mali disiplinden taviz yok, dedi bakan Ankara’da.", ["Ankara"]),
        ("tr", "Mali’de askerler yönetime el koydu.", ["Mali"]),
    ],
)
def test_a_country_that_only_opens_sentences_may_be_a_word(
    language, text, expected, gazetteer
):
    assert texts_found(text, gazetteer, language) == expected
