"""Names parted by a line's end, streets, parties, laws, and towns behind “au”."""

import pytest
from named_places import names


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "en",
            "The train left Massachu-\nsetts on Monday.",
            [("Massachu-\nsetts", "US.MA")],
        ),
        (
            "en",
            "A fire burnt half of New Or¬\nleans down.",
            [("New Or¬\nleans", "4335045")],
        ),
        (
            "en",
            "He lived in Spring-\nfield, Ill., then.",
            [("Spring-\nfield", "4250542"), ("Ill.", "US.IL")],
        ),
        ("en", "LON-\nDON, May 3. The House sat late.", [("LON-\nDON", "2643743")]),
        ("de", "Die Truppen stehen in Bel¬\ngien.", [("Bel¬\ngien", "2802361")]),
        (
            "de",
            "Das Heer Deutsch¬\nlands stand bereit.",
            [("Deutsch¬\nlands", "2921044")],
        ),
        ("de", "Er kam aus Ham\u00adburg hierher.", [("Ham\u00adburg", "2911298")]),
        ("fr", "Les armées de l'Alle¬\nmagne reculent.", [("Alle¬\nmagne", "2921044")]),
    ],
)
def test_a_name_that_the_end_of_a_line_parts_is_found(
    language, text, expected, gazetteer
):
    assert names(text, gazetteer, language) == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Mr. Wash-\nington spoke for an hour."),
        ("en", "The Wash-\nington Post wrote of it."),
        ("en", "The State Col-\nlege of Agriculture was closed."),
        ("de", "Der alte Spei¬\ncher brannte ab."),
        ("de", "Das schrieb Fürst Bis¬\nmarck an den König."),
    ],
)
def test_a_broken_word_of_something_else_is_no_place(language, text, gazetteer):
    assert names(text, gazetteer, language) == []


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "L'incendie de la rue de Rennes a fait deux morts.", []),
        ("fr", "Elle loge au 12, avenue d'Italie.", []),
        ("fr", "Ils se sont réunis place d'Italie.", []),
        ("fr", "Le boulevard de Strasbourg est fermé.", []),
        ("fr", "On a dansé dans les rues de Rennes.", ["Rennes"]),
        ("fr", "L'Allemagne a pris la place de Bruxelles.", ["Allemagne", "Bruxelles"]),
        ("es", "El incendio de la calle de Toledo dejó dos heridos.", []),
        ("es", "Protestaron en las calles de Toledo.", ["Toledo"]),
        ("it", "In via Roma un uomo è stato ferito.", []),
        ("pt", "O acidente na avenida Brasil matou dois.", []),
        ("pt", "O navio afundou ao largo de Lisboa.", ["Lisboa"]),
        ("it", "Il barcone è affondato al largo di Lampedusa.", ["Lampedusa"]),
    ],
)
def test_a_street_is_no_place_in_romance_languages(language, text, expected, gazetteer):
    assert [name for name, _ in names(text, gazetteer, language)] == expected


@pytest.mark.parametrize(
    ("text", "place_id"),
    [
        ("Le pilote a gagné au Mans.", "3003603"),
        ("La mairie du Locle est fermée.", "2659960"),
        ("Au Creusot, l'usine ferme.", "3004427"),
        ("Six bateaux du Portel sont rentrés.", "3002551"),
        ("Il a été arrêté au Caire.", "360630"),
    ],
)
def test_a_town_with_an_article_of_its_own_is_found_behind_au_and_du(
    text, place_id, gazetteer
):
    assert [place for _, place in names(text, gazetteer, "fr")] == [place_id]


@pytest.mark.parametrize(
    "text",
    [
        "Il travaille au Palais de justice.",
        "L'application du Traité de Rome est finie.",
        "Il revient du Portugal.",
    ],
)
def test_other_words_behind_au_and_du_are_no_such_towns(text, gazetteer):
    assert "Le " not in " ".join(
        str(gazetteer.get(place)) for _, place in names(text, gazetteer, "fr")
    )


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Creditors under the Act 22nd and 23rd Victoria, cap. 35, met.", []),
        ("en", "It was repealed by 22 & 23 Vic. c. 35 at last.", []),
        ("en", "The house of Jos. C. Wendell was burnt.", []),
        ("en", "Gunmen struck near Jos. The governor wept.", ["2335953"]),
        ("fr", "Le public est averti que Charlotte née Bourgoin est partie.", []),
        ("fr", "— Mon père est malade.", []),
        ("fr", "Maurice a reçu un sac. Maurice est content.", []),
        ("fr", "Les Seychelles et Maurice ont signé.", ["241170", "934292"]),
        ("de", "Das kostet 20 Franken, denn der Franken ist stark.", []),
        ("de", "Es regnet in Franken.", ["x-franconia-region"]),
        ("de", "Ein Forscher der Universität Zürich sagt das.", []),
        ("de", "Der Bann des ersten Satzes löst sich.", []),
        ("en", "The Kurdistan Democratic Party won.", []),
        ("en", "The Communist Party of China met.", []),
        ("en", "Oil rose; West Texas Intermediate was at 78.", []),
        ("de", "Basel: Zwei Verletzte bei Unfall.", ["2661604"]),
        ("fr", "Lyon : la police cherche des témoins.", ["2996944"]),
        ("de", "Sofia: Ich singe gern.", []),
        ("it", "A Roma Francesco ha detto messa.", ["3169070"]),
        ("it", "A Milano Sala ha risposto ai cittadini.", ["3173435"]),
    ],
)
def test_what_stands_beside_a_name_tells_what_it_is(
    language, text, expected, gazetteer
):
    assert [place for _, place in names(text, gazetteer, language)] == expected
