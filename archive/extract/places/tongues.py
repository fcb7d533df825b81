"""What the language of a report says about its words: which of them are no places.

What is known of English is left alone here: the tongue of English reports, and of those
whose language nobody knows, is "".
"""

import re
from functools import cache

from archive.extract.places.lexicon import words
from archive.extract.places.names import fold
from archive.resources import resource_dir

#: Text with one of these in so many characters is English, whatever a field or a
#: template says; with fewer, it quotes a title.
_ENGLISH, _QUOTED = " the ", 600
#: Codes of languages that are read alike.
_SAME = {"nb": "no", "nn": "no", "fil": "tl", "iw": "he"}


#: Languages that share small words with Persian where they share its letters.
_BESIDE_PERSIAN = frozenset(("ps", "ku", "ug"))
_ARABIC, _OPENING = re.compile("[ء-ۓ]"), 200


def tongue_of(language: str, text: str) -> str:
    """Return the code of the language whose words a report is read by; "" for English.

    Args:
        language: The report's ISO 639-1 code; "" if not known.
        text: The report.
    """
    code = language.replace("_", "-").split("-")[0].lower()
    if not code or code == "en" or text.count(_ENGLISH) * _QUOTED > len(text):
        return ""
    if code in _BESIDE_PERSIAN and _ARABIC.search(text, 0, _OPENING):
        return "fa"
    return _SAME.get(code, code)


@cache
def _lists() -> dict[str, frozenset[str]]:
    """Return the folded words of ``archive/data/common.tsv`` by language and kind."""
    path = resource_dir("data") / "common.tsv"
    lines = (line.partition("\t") for line in path.read_text("utf-8").splitlines())
    return {code: words(row) for code, _, row in lines}


_NONE: frozenset[str] = frozenset()


def common(tongue: str) -> frozenset[str]:
    """Return the days, months and words of the news of a language: never places."""
    return _lists().get(tongue, _NONE)


def opening(tongue: str) -> frozenset[str]:
    """Return its most frequent words: no places where they open a sentence."""
    return _lists().get(f"{tongue} opening", _NONE)


@cache
def nouns(tongue: str) -> frozenset[str]:
    """Return its words that are the names of small and middling towns as well."""
    own = _lists().get(f"{tongue} nouns", _NONE)
    return own | _town_words().get(tongue, _NONE)


@cache
def _town_words() -> dict[str, frozenset[str]]:
    """Return the folded words of ``archive/data/town_words.tsv`` by language."""
    path = resource_dir("data") / "town_words.tsv"
    lines = (line.partition("\t") for line in path.read_text("utf-8").splitlines())
    return {code: words(row) for code, _, row in lines}


@cache
def bound() -> dict[str, frozenset[str]]:
    """Return folded names that count in texts of some languages only, with these."""
    path = resource_dir("data") / "bound.tsv"
    lines = (line.partition("\t") for line in path.read_text("utf-8").splitlines())
    return {
        key: frozenset(_SAME.get(code, code) for code in codes.split())
        for key, _, codes in lines
    }


#: Before a place, with or without a small word between: what it is, or who acts there.
KINDS = words(
    """
    ville villes commune village villages quartier banlieue région province département
    district gare port aéroport maire mairie préfet habitants frontière capitale rues
    centre sud nord est ouest environs
    ciudad ciudades municipio localidad pueblo aldea barrio región provincia estado
    departamento distrito puerto aeropuerto alcalde alcaldesa alcaldía gobernador
    gobernadora vecinos habitantes frontera capital calles afueras norte sur oeste
    cidade cidades município vila aldeia bairro região prefeito prefeita prefeitura
    governador governadora moradores fronteira aeroporto sul leste
    città cittadina comune villaggio paese quartiere regione sindaco sindaca prefetto
    abitanti confine capitale strade periferia aeroporto porto
    stadt städte gemeinde dorf kreis landkreis bezirk bundesland oberbürgermeister
    oberbürgermeisterin bürgermeister bürgermeisterin einwohner hauptstadt hafen
    flughafen großraum raum nähe norden süden osten westen innenstadt
    stad dorp gemeente burgemeester inwoners hoofdstad provincie luchthaven haven
    staden kommunen borgmästaren byen kommune borgmester ordfører
    miasto mieście miasta wieś gmina burmistrz prezydent mieszkańcy stolica
    город города городе городу мэр мэра село селе деревня посёлок область области
    администрация суд адміністрація
    столица столице район районе губернатор жители аэропорт полиция власти мэрия
    прокуратура посольство поліція влада мешканці мерія
    місто міста місті мер мера селі області столиця губернатор аеропорт
    orașul primarul municipiul satul město městě primátor obec
    orașului municipiului comuna comunei județul județului judeţul satului regiunea
    kota desa kabupaten provinsi walikota bupati warga gubernur thành phố
    kecamatan kelurahan pulau wilayah negeri polres polresta polrestabes polsek polda
    rsud pemkab pemkot pemprov dprd bpbd kejari kejati imigrasi
    mkoa wilaya mji jiji kijiji kaunti jimbo kisiwa nchi
    jihar jahar birnin garin ƙauyen kauyen ƙasar hukumar gwamnatin masarautar
    gobolka degmada magaalada tuulada dalka ìpínlẹ̀ ìlú steeti obodo akarere umurenge
    intara umujyi qyteti qytetin qytetit fshati fshatin fshatit komuna qarku rrethi
    pilsētas novada ciema miesto rajono kaimo linna valla küla hiria herria udala
    """
)
#: After a place, written with a blank: its kind, with any ending.
_KIND_AFTER = re.compile(
    r"['’]?\w*[ \n](?:kent|şehr|şehir|il(?:i|in|inde|ine|çe\w*)\b|köy|bölge|belediye|"
    r"város|megye|kommune?n?\b|län\b|област|город|міст)"
)
_OF_PLACE = re.compile(r"\sd(?:[eoa]s?|el?|ell?[ao]?|i)\s(?:l[ao]s?\s)?[^\W\d_a-zà-ÿ]")
#: Small words between such a word and a name.
_LINKS = words("de du des d di del della do da dos das von van der den of wa ya la")
#: Before a place, as ``PREPOSITIONS`` of English and others: in, to, from, towards.
_SOMEWHERE = {
    "fr": words("à en a de vers depuis dans"),
    "es": words("en a de desde hacia hasta"),
    "pt": words("em no na nos nas a à ao de do da para desde até"),
    "it": words("a ad in di da dal dalla nel nella verso"),
    "de": words("in nach aus bei von zu"),
    "nl": words("in te naar uit bij van"),
    "sv": words("i på till från vid"),
    "da": words("i på til fra ved"),
    "no": words("i på til fra ved"),
    "vi": words("ở tại từ đến o tai tu den"),
    "ro": words("în la din spre"),
    "pl": words("w we z ze do od pod"),
    "cs": words("v ve z ze do od u"),
    "hu": words("a az"),
    "ru": words("в во на из от до под у к ко с со"),
    "uk": words("в у на із з від до під"),
    "bg": words("в във на от до"),
    "sr": words("у на из од до u na iz od do"),
    "hr": words("u na iz od do"),
    "bs": words("u na iz od do"),
    "sl": words("v na iz od do pri"),
    "sk": words("v vo na z zo od do"),
    "mk": words("во на од до кон"),
    "ca": words("a en de des"),
    "gl": words("en a de desde ata no na do da"),
    "af": words("in na van te op uit"),
    "sq": words("në nga drejt prej"),
    "lt": words("į iš prie nuo iki"),
    "lv": words("uz no pie līdz"),
    "id": words("di ke dari"),
    "ms": words("di ke dari"),
    "sw": words("katika huko nchini mjini jijini"),
    "ha": words("a daga zuwa"),
    "so": words("ee ka ku"),
    "is": words("í á frá til"),
}
#: Small words that stand before a name and say nothing of it: articles.
_ARTICLES = {
    "fr": words("le la les l"),
    "es": words("el la los las"),
    "pt": words("o a os as"),
    "it": words("il lo la i gli le l"),
    "de": words("der die das den dem"),
    "nl": words("de het"),
    "ro": words("a al"),
    "hu": words("a az"),
    "sq": words("e i të së"),
    "ca": words("el la els les l"),
    "gl": words("o a os as"),
    "af": words("die"),
}
#: Before a town and a small word: what was agreed there, not the town.
_AGREED = re.compile(
    r"\b(?:accords?|acuerdos?|acordos?|accord[oi]|abkommens?|vertr[aä]ge?s?|akkoord(?:en)?|"
    r"verdrag|traités?|tratados?|trattat[oi]|protocol[eo]s?|protocoll[oi]|protokolls?|"
    r"conventions?|convenci[oó]n|convenios?|convenç(?:ão|ões)|convenzion[ei]|konvention|"
    r"processus|proceso|processo|consensus|consenso|déclaration|declaraci[oó]n|"
    r"declaração|dichiarazione|erklärung)\s+(?:d[eiuo]l?|d[ao]|von|van)\s+$",
    re.IGNORECASE,
)


#: Before a town, in Germanic languages without a small word: a university, which goes
#: by the town.
_SCHOOL = re.compile(
    r"\b(?:(?:universi(?:t[àáé]|täten|tät|tat|teit|dade?|tate)s?)\s+"
    r"(?:d[ei]|d[aou]|del|d['’]|von|van)\s*|"
    r"(?:universität(?:en)?|(?:fach|musik|kunst)?hochschule|universiteit|universitetet)\s+)$",
    re.IGNORECASE,
)


def stands_in(tongue: str, before: str) -> bool:
    """Tell whether the word before a name says that something is there."""
    return _last(before)[0] in _SOMEWHERE.get(tongue, _NONE)


#: Those of them that are somebody's office: without a small word a person follows.
_OFFICES = words(
    """
    maire mairie préfet alcalde alcaldesa gobernador gobernadora prefeito prefeita
    governador governadora sindaco sindaca prefetto oberbürgermeister bürgermeister
    oberbürgermeisterin bürgermeisterin burgemeester borgmästaren borgmester ordfører
    """
)


def is_kind_before(before: str) -> bool:
    """Tell whether the words before a name say what it is: ``ville de``, ``мэр``."""
    last, rest = _last(before)
    if last in _LINKS:
        last, _ = _last(rest)
        return last in KINDS
    return last in KINDS and last not in _OFFICES


def is_office(tongue: str, key: str) -> bool:
    """Tell whether the folded word right before a name is the office of somebody."""
    return bool(tongue) and key in _folded_offices()


#: In Slavic languages the place follows in another case: what has the ending of a
#: surname behind these is somebody's.
_SLAVIC_OFFICES = words(
    """
    губернатор мэр мер президент министр міністр премьер глава депутат генерал полковник
    майор прокурор судья адвокат посол тренер журналист директор
    """
)
_SURNAME_ENDS = ("ов", "ев", "ин", "ын", "скии", "ко", "ів", "їв")


def is_surname_after(tongue: str, before: str, key: str) -> bool:
    """Tell whether a folded name behind somebody's office is a surname: ``Гусев``."""
    if tongue not in ("ru", "uk", "be", "bg") or not key.endswith(_SURNAME_ENDS):
        return False
    return before.lower() in _SLAVIC_OFFICES


def last_word(before: str) -> str:
    """Return the word right before a name, in small letters."""
    return _last(before)[0]


@cache
def _folded_offices() -> frozenset[str]:
    return frozenset(map(fold, _OFFICES))


def is_kind_after(after: str) -> bool:
    """Tell whether the word after a name says what it is: ``kentinde``."""
    return _KIND_AFTER.match(after) is not None


def is_of_place(after: str) -> bool:
    """Tell whether what follows a word is what it belongs to: ``Porto de Lobito``."""
    return _OF_PLACE.match(after) is not None


def is_agreement(before: str) -> bool:
    """Tell whether a name is that of what was agreed or is taught in the town."""
    return _AGREED.search(before) is not None or _SCHOOL.search(before) is not None


def is_small_word(tongue: str, key: str) -> bool:
    """Tell whether a folded word before a name is an article or preposition."""
    return key in _ARTICLES.get(tongue, _NONE) or key in _folded_somewhere(tongue)


def is_article(tongue: str, key: str) -> bool:
    """Tell whether a folded word is an article of a language."""
    return key in _ARTICLES.get(tongue, _NONE)


@cache
def _folded_somewhere(tongue: str) -> frozenset[str]:
    return frozenset(map(fold, _SOMEWHERE.get(tongue, _NONE)))


@cache
def folded_kinds() -> frozenset[str]:
    """Return the words of ``KINDS`` as they stand in a run of capitalised words."""
    return frozenset(map(fold, KINDS))


def _last(before: str) -> tuple[str, str]:
    """Return the last word of a text that ends with a blank, in small letters."""
    if before[-1:] in ("'", "’"):
        before = before[:-1] + " "
    if not before[-1:].isspace():
        return "", before
    kept = before.rstrip()
    at = max(kept.rfind(" "), kept.rfind("\n"), kept.rfind("'"), kept.rfind("’")) + 1
    return kept[at:].lower().lstrip('("«“'), kept[:at]
