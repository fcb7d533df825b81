"""Whether a number of four digits is a year in other languages than English."""

import re

from archive.extract.dates.abroad_words import FUNCTION_WORDS
from archive.extract.dates.lexicon import words
from archive.extract.dates.scan import Scan
from archive.patterns import later

#: "In", "of", "from", "until" stand behind a year in Hindi.
_HINDI_YEAR = re.compile("[ ](?:में|के|से|तक|की|का|ई)(?![ऀ-ॿ])")
#: What reports count by the thousand.
_COUNTED = frozenset(
    words(
        "personas soldados euros dólares pesos pesetas millones metros kilómetros km "
        "toneladas viviendas empleos trabajadores heridos muertos casos hectáreas "
        "familias niños votos hombres mujeres habitantes plazas efectivos alumnos "
        "agentes puntos años pessoas reais milhões mortos feridos trabalhadores "
        "famílias hectares quilômetros quilómetros crianças anos personnes soldats "
        "hommes femmes francs dollars milliards millions mètres kilomètres tonnes "
        "emplois postes salariés blessés morts habitants voix élèves logements ans "
        "persone soldati lire miliardi milioni mila euro metri chilometri tonnellate "
        "posti lavoratori dipendenti feriti morti abitanti famiglie uomini donne voti "
        "unità anni mark franken dollar menschen personen meter metern kilometer "
        "kilometern tonnen soldaten flüchtlinge einwohner stimmen liter hektar "
        "quadratmeter mitarbeiter beschäftigte teilnehmer besucher zuschauer schüler "
        "häuser wohnungen tote verletzte stück prozent stellen arbeitsplätze mann kilo "
        "gramm uhr grad grados gradi graus degrés millionen milliarden jahre "
        "jahren kinder betriebe mensen gulden ton "
        "inwoners banen huizen woningen doden gewonden osób ludzi żołnierzy złotych "
        "metrów kilometrów domów lidí osob vojáků korun eur человек солдат рублей "
        "долларов евро метров километров тонн бойцов семей домов осіб людей солдатів "
        "вояків гривень доларів євро метрів кілометрів кіннотників бійців kişi asker "
        "lira dolar metre kilometre orang tentara rupiah rumah warga watu "
        "personer människor mennesker folk kronor kroner bilar biler hus husstande "
        "barn børn kvinnor kvinder kvinner män mænd menn soldater meter bostäder "
        "boliger jobb fall sager saker döda døde skadade sårede invånare indbyggere "
        "innbyggere åskådare tilskuere besökare röster stemmer anställda ansatte "
        "elever dagar dage dager timmar timer ihmistä henkilöä euroa markkaa oameni "
        "lei locuitori persoane άτομα άνθρωποι ευρώ души лева къщи persones pessetes "
        "ljudi kuna vojnika ljudi người đồng"
    )
)
#: Of "1450 bis 1850 Mark" either number counts.
_COUNTS = re.compile(
    r"(?:[ ](?:bis|à|al?|y|e|i|и|tot|do|до)[ ]\d{4})?[ \xa0](?P<w>[^\W\d_]+)"
)
#: "Before Christ": such a year reaches no day of our calendar.
_ANTE = later(
    r"[ \xa0]?(?:(?:р(?:ік|оку|\.|р\.)|г(?:од|ода|оду|\.|г\.))[ ]?)?"
    r"(?:до[ ](?:н\.?[ ]?[еэ]\b|нашої[ ]ери|нашей[ ]эры|р\.[ ]?х)|v\.[ ]?chr"
    r"|vor[ ](?:christus|unserer)|a\.[ ]?c\.|antes[ ]de[ ]cristo|avanti[ ]cristo"
    r"|av\.[ ]?j|avant[ ](?:j|notre)"
    r"|p\.[ ]?n\.[ ]?e|př\.[ ]?n|i\.ö\.)"
)
#: "En el 2009", where the article stands between.
_ARTICLED = re.compile(
    r"(?<!\w)(?:en|desde|durante|para|hasta|de|a partir de|tras) el \Z"
)
_ARTICLES = frozenset(("el",))
#: Behind these a bare number of a German text is no year.
_SUMS = frozenset(
    words(
        "auf um über rund etwa fast knapp circa ca gut als mindestens höchstens bei "
        "mit insgesamt genau je pro postfach seite artikel telefon hausnummer nummer"
    )
)
#: "2021 neue Fälle": an ending of adjectives before a noun, not "1997 eine Studie".
_QUALITY = re.compile(
    r"[ ](?!(?:d(?:er|ie|as|en|em|es)|(?:k|m|s)?eine?[rnms]?|ihre?[rnms]?|diese[rnms]?"
    r"|alle[rnms]?)[ ])[a-zäöüß]+e[rnms]?[ ][A-ZÄÖÜ]"
)
_YEARLY = frozenset(words("рік року році роки год года году годов годы roku roce"))
#: "De 1500 à 2000 victimes": what is counted by round numbers, behind weak words.
_WEAK = frozenset(words("de à a di do von bis до от od tot van até entre e y et und i"))
_ROUND = re.compile(
    r"[ ](?:(?:à|al?|y|e|et|und|i|и|bis|tot|do|до)[ ]\d{4}[ ])?(?P<w>[^\W\d_]{4,})"
)
_ORDINAL = frozenset(("et", "hr, sl", "hu"))
#: Before a year with its stop in Croatian: "od 1987. živi".
_OF_ORDINALS = frozenset(words("u od do iz nakon prije poslije između i"))
_NORDIC = frozenset(("sv", "da, no"))
_STOPS = frozenset(("", *".,;:)!?"))
#: Behind these a bare number is none in Swedish, Danish and Norwegian.
_NORTHERN_SUMS = frozenset(
    words(
        "till til på om av af cirka ca omkring omtrent ungefär runt över over minst "
        "mindst nästan næsten nesten drygt knappt knap som och og eller än enn end "
        "sida side kapitel artikel rum rom nummer nr telefon box postboks kr kronor "
        "kroner hela hele med för for"
    )
)
#: "I slutet av 1938", "fram till 1974", "från och med 2012".
_UNTIL = re.compile(
    r"(?:(?:början|mitten|slut\w{2,6}|beg\w{3,7}en|starten|løpet|løbet|loppet) a[vf]"
    r"|(?:fr[ae]m|in|ända) till?|in[dn]?til|(?:från|fra|till?) o(?:ch|g) med) \Z"
)
_BARE_FIRST, _BARE_LAST = 1800, 2040


def counts_abroad(lower: str, end: int) -> bool:
    """Tell whether the word behind a number is counted by it."""
    following = _COUNTS.match(lower, end)
    return following is not None and following["w"] in _COUNTED


def before_christ_abroad(lower: str, end: int) -> bool:
    """Tell whether a number is followed by "before Christ"."""
    return _ANTE.match(lower, end) is not None


def told_abroad(
    scan: Scan,
    start: int,
    end: int,
    before: frozenset[str],
    after: frozenset[str],
) -> bool:
    """Tell whether a text of another language says that a number is a year.

    It does by the word on either side, "seit 1933", "1982'de"; or by a bracket.

    Args:
        scan: The text.
        start: Where the number begins.
        end: Where it ends.
        before: The words before a year in this language.
        after: Those behind one.
    """
    if counts_abroad(scan.lower, end) or before_christ_abroad(scan.lower, end):
        return False
    if scan.last_year_end > start - len(" sampai "):
        # "1871 und 1914".
        return True
    if scan.language == "hi":
        return bool(_HINDI_YEAR.match(scan.lower, end))
    # An ordinal has a stop in some: "1968. aastal", "1968. godine", "1968. évi".
    stopped = scan.language in _ORDINAL and scan.lower[end : end + 1] == "."
    following = scan.word_after(end + stopped)
    left = scan.word_before(start)
    if scan.language == "de" and not following[:1].isupper():
        # "Der Aufstand 1953 war", "1953 war"; what is counted has a capital: a noun.
        if left in before or scan.opens_sentence(start):
            return True
        if left in _SUMS or _QUALITY.match(scan.text, end):
            return False
        named = scan.text[: start - 1].rpartition(" ")[2][:1].isupper()
        return named or _bare(int(scan.lower[start:end]))
    if scan.language in _NORDIC and _bare_in_north(scan, left, following, start, end):
        return True
    if stopped and scan.language == "hr, sl" and left in _OF_ORDINALS:
        return True
    following = following.lower()
    if left in _WEAK and _is_sum(scan, start, end):
        return False
    return (
        left in before
        or scan.text[start - 1 : start] in ("(", "（", "'", "’")
        or following in after
        or following.startswith(("'", "’"))
        or (
            left in _ARTICLES
            and bool(_ARTICLED.search(scan.lower, max(0, start - 20), start))
        )
    )


def _bare_in_north(scan: Scan, left: str, following: str, start: int, end: int) -> bool:
    """Tell "grundades 1901 av", "VM 2010,": no noun behind that could be counted."""
    small = FUNCTION_WORDS[scan.language]
    if _UNTIL.search(scan.lower, max(0, start - 16), start):
        return True
    if following in small or (not following and scan.lower[end : end + 1] in _STOPS):
        return left.isalpha() and left not in _NORTHERN_SUMS
    return False


def _is_sum(scan: Scan, start: int, end: int) -> bool:
    """Tell a round number before a noun: "de 1500 à 2000 victimes"."""
    if int(scan.lower[start:end]) % 50:
        return False
    following = _ROUND.match(scan.lower, end)
    small = FUNCTION_WORDS.get(scan.language, frozenset())
    return following is not None and following["w"] not in small | _YEARLY


def _bare(number: int) -> bool:
    """Tell a year that may stand without a word for it: "wurde 1991 begonnen"."""
    return _BARE_FIRST < number < _BARE_LAST and number % 100 != 0
