"""Places as reports in other languages than English name them.

Every case was seen in a report: a place that is none, or a namesake far away.
"""

import pytest

from archive.extract.places import find_places

ABROAD = [
    ("de", "Ein Virologe am College of Health kam aus den USA.", ["USA"]),
    ("de", "Der Africa Forward Summit rügte die USA.", ["Africa", "USA"]),
    ("de", "In Worms und in Mobile regnet es, in den USA.", ["Worms", "Mobile", "USA"]),
    ("de", "Der einzige Müll liegt in Köln. Wenn die Maus ruht, ist es gut.", ["Köln"]),
    ("de", "Er sprach in den USA im Madison Square Garden.", ["USA"]),
    ("fr", "Les délégués de l'Irak et de l'Iran sont là.", ["Irak", "Iran"]),
    (
        "fr",
        "Il critique Lénine pour cela. La Russie annexa la Crimée. L'Ukraine tient.",
        ["Russie", "Crimée", "Ukraine"],
    ),
    ("es", "Murió en el Centro Médico de las Américas de Mérida.", ["Mérida"]),
    ("es", "Los pueblos de las Américas se reunieron.", ["Américas"]),
    ("es", "Confirma la recuperación de la planta en Saratov, Hidalgo.", ["Hidalgo"]),
    (
        "es",
        "Viajó de Toledo a Madrid. Vive en Tula, Rusia.",
        ["Toledo", "Madrid", "Tula", "Rusia"],
    ),
    ("de", "Ein Laster kam bei Bremen (NI) von der Straße ab.", ["Bremen"]),
    (
        "tl",
        "Isinugod ng mga pulis sa Maynila si Santiago at ang kay Rizal.",
        ["Maynila"],
    ),
    ("pt", "Nadou na Baía de Guanabara, no Brasil.", ["Baía de Guanabara", "Brasil"]),
    ("pt", "A audiência no Vaticano foi na manhã de hoje.", ["Vaticano"]),
    ("pt", "Já a France Presse disse que a França vai bem.", ["França"]),
    ("es", "Gastarán millones en el Valle de los Caídos, en España.", ["España"]),
    (
        "es",
        "Murió en el barrio Belgrano de Añatuya, cerca de Tucumán.",
        ["Añatuya", "Tucumán"],
    ),
    ("es", "Dos heridos en el barrio Santa Elena de Cali, dijo la radio.", ["Cali"]),
    ("es", "Lo vieron en el barrio de Salamanca, en Madrid.", ["Salamanca", "Madrid"]),
    ("pt", "Tiros na favela do Jacarezinho, dizem em Niterói.", ["Niterói"]),
    (
        "pt",
        "A Guarda Municipal agiu no Recife. Segundo a Guarda, dois foram presos.",
        ["Recife"],
    ),
    (
        "pt",
        "A Guarda Nacional Republicana foi de Viseu para a Guarda e parou na Guarda.",
        ["Viseu", "Guarda", "Guarda"],
    ),
    ("pt", "Fugiram pela rodovia Presidente Dutra, em Guarulhos.", ["Guarulhos"]),
    (
        "tr",
        "Sarsıntı Gaziantep, Malatya ve Hatay'da hissedildi. Mehmet Adana, Ali ve Can.",
        ["Gaziantep", "Malatya", "Hatay"],
    ),
    (
        "es",
        "Vecinos del barrio Belgrano marchan en Buenos Aires.",
        ["Belgrano", "Buenos Aires"],
    ),
    ("es", "En la vereda El Carmen, de Soacha, hubo tiros.", ["Soacha"]),
    ("pt", "Moradores do bairro Petrópolis, em Natal, protestam.", ["Natal"]),
    (
        "pt",
        "No bairro de Copacabana, no Rio de Janeiro, choveu.",
        ["Copacabana", "Rio de Janeiro"],
    ),
    ("fr", "Un incendie dans le quartier Malakoff à Nantes.", ["Nantes"]),
    ("de", "Im Stadtteil Münster in Stuttgart brannte ein Haus.", ["Stuttgart"]),
    ("de", "Im Stadtteil Bonn-Beuel regnet es, auch in Köln.", ["Bonn", "Köln"]),
    ("nl", "In de wijk Haarlem in Enschede brandde een huis.", ["Enschede"]),
    ("es", "El volcán San Cristóbal lanzó ceniza sobre Chinandega.", ["Chinandega"]),
    ("es", "Desde el cerro San Cristóbal se ve Santiago.", ["Santiago"]),
    ("es", "Cerro de Pasco está en Perú.", ["Cerro de Pasco", "Perú"]),
    (
        "pt",
        "Na Maré choveu; em Niterói, Suzano, Resende e Santos também.",
        ["Niterói", "Suzano", "Resende", "Santos"],
    ),
    ("ru", "Река Москва обмелела, в Рязани дождь.", ["Рязани"]),
    ("id", "Polisi Menteng di Jakarta menangkap dua orang.", ["Jakarta"]),
    ("bn", "ঢাকার মিরপুরে আগুন, সিলেটে বৃষ্টি।", ["ঢাকা", "সিলেট"]),
    ("bn", "চীনের প্রেসিডেন্ট দিল্লিতে গেলেন।", ["চীন", "দিল্লি"]),
    ("bn", "এক কাতারে দাঁড়িয়ে সবাই শপথ নিলেন।", []),
    ("bn", "বিশ্বকাপ হলো কাতারে।", ["কাতার"]),
    ("he", "במטולה נפלו רקטות, ובחיפה שקט.", ["חיפה"]),
    (
        "no",
        "En mann omkom ved Kautokeino; i Oslo og Bodø er det kaldt.",
        ["Kautokeino", "Oslo", "Bodø"],
    ),
    ("it", "Nel Salento, a Nardò e a Lecce, vento.", ["Nardò", "Lecce"]),
    ("it", "Visse nella Milano del Seicento.", ["Milano"]),
    ("pl", "W Kielcach na osiedlu Czarnów znaleziono ciało.", ["Kielcach"]),
    ("ar", "زار مدينة مرسيليا مسقط رأسه في فرنسا", ["مرسيليا", "فرنسا"]),
    ("ar", "وصل بـدمشق وبـالقاهرة، ثم لـأنقرة", ["دمشق", "القاهرة", "أنقرة"]),
    ("ar", "هذا هو الجاري به العمل في أكثر بلاد المسلمين اليوم", []),
    ("ar", "من وُلد قبل غروب الشمس في باريس", ["باريس"]),
]


#: What a name is, by its language and the noun beside it.
WATERS_AND_TOWNS = [
    ("es", "El río Cauca se desbordó en Caucasia.", "Cauca=x-cauca-river"),
    ("es", "El Cauca y el Huila piden ayuda a Colombia.", "Cauca=CO.09"),
    ("pt", "O rio Madeira subiu em Porto Velho.", "Madeira=x-madeira-river"),
    ("pt", "Ele nasceu na Madeira, em Portugal.", "Madeira=x-madeira"),
    ("fr", "Le fleuve Sénégal est en crue à Dakar.", "Sénégal=x-senegal-river"),
    ("fr", "Le Sénégal est en deuil à Dakar.", "Sénégal=2245662"),
    ("", "The river Niger rose at Lokoja.", "Niger=x-niger-river"),
    ("", "The Cauca river burst its banks near Cali.", "Cauca=x-cauca-river"),
    ("", "The Uruguay river rose at Salto.", "Uruguay=x-uruguay-river"),
    ("", "Illinois river towns such as Cairo and Peoria flooded.", "Illinois=US.IL"),
    ("", "Paris river cruises are full.", "Paris=2988507"),
    (
        "pt",
        "Choveu em Petrolina; o São Francisco subiu.",
        "São Francisco=x-sao-francisco",
    ),
    ("es", "Viajó a Magdalena, en Sonora, México.", "Magdalena=MX.26.036"),
    ("", "Ash fell from Mayon volcano on Albay.", "Mayon=x-mayon"),
    ("fr", "À Cuba, le président a parlé.", "Cuba=3562981"),
    ("fr", "À Mexico, le président a parlé.", "Mexico=3530597"),
    ("fr", "La crue touche Kourou. À Saint-Georges aussi.", "Saint-Georges=3380402"),
]


@pytest.mark.parametrize(("language", "text", "expected"), WATERS_AND_TOWNS)
def test_a_name_is_what_the_words_beside_it_say(language, text, expected, gazetteer):
    name, _, place = expected.partition("=")
    found = find_places(text, gazetteer, language=language)
    assert [one.place_id for one in found if one.text == name] == [place]


def shown(place_id, gazetteer):
    return ", ".join(one.name for one in reversed(gazetteer.path(place_id)))


@pytest.mark.parametrize(("language", "text", "expected"), ABROAD)
def test_in_other_languages(language, text, expected, gazetteer):
    found = find_places(text, gazetteer, language=language)
    assert [one.text for one in found] == expected


def test_the_congo_of_brazzaville_and_the_democratic_one(gazetteer):
    text = (
        "Il va en République du Congo, en Ouganda et en République démocratique du "
        "Congo."
    )
    found = find_places(text, gazetteer, language="fr")
    lands = [shown(one.place_id, gazetteer) for one in found]
    assert lands == [
        "Republic of the Congo",
        "Uganda",
        "Democratic Republic of the Congo",
    ]


def test_the_sahel_of_many_countries_in_french(gazetteer):
    text = "Le Mali et le Burkina Faso se battent dans le Sahel."
    found = {
        one.text: shown(one.place_id, gazetteer)
        for one in find_places(text, gazetteer, language="fr")
    }
    assert found["Sahel"] == "Sahel"
