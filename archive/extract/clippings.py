"""Lines that name the paper a report was cut from, or the judgment that it is.

paper  = name in quotes sep date sep number
       | ["Source:"] name of a paper sep date [sep page | price | edition]
ruling = kind of judgment ("vom" | "de" | "of" ...) date [sep case number]
handle = "@" name sep date

Each is the whole of its line, the first one or right below a heading. "The court's
judgment of 3 May" within other words dates nothing.
"""

import re

from archive.extract.dates.abroad_words import WEEKDAYS_ABROAD
from archive.extract.dates.lexicon import trie
from archive.extract.occasions import names_occasion
from archive.patterns import later

_SOURCE = (
    r"(?:source|from|fuente|fonte|quelle|aus|bron|źródło|zdroj|källa|kilde|kaynak"
    r"|источник|джерело|المصدر)"
)
#: What papers are called, in lower case, as a word or the end of one.
_PAPERS = (
    r"times|gazette|herald|news|post|tribune|chronicle|journal|telegraph|observer"
    r"|courier|mail|guardian|standard|advertiser|argus|star|sun|express|examiner"
    r"|mercury|echo|press|bulletin|record|dispatch|republican|democrat|diario|diário"
    r"|periódico|nación|país|mundo|comercio|prensa|universal|heraldo|gaceta|correo"
    r"|jornal|folha|correio|gazeta|corriere|gazzetta|messaggero|stampa|repubblica"
    r"|[a-zäöü]*zeitung|[a-zäöü]*anzeiger|[a-zäöü]*blatt|nachrichten|kurier|courant"
    r"|[a-z]*dagblad|[a-z]*handelsblad|figaro|monde|matin|progrès|dépêche|courrier|écho"
    r"|[a-zåäö]*bladet|[a-zåäöø]*posten|правда|известия|вестник|ведомости|газета"
    r"|cumhuriyet|milliyet|gazetesi"
)
_NAME = rf"(?=[^\n]*?(?<![^\W\d_])(?:{_PAPERS})(?!\w))[^.!?:;\d\n]{{3,60}}?"
_PAPER = later(
    rf"(?i)\A[\s\[(*_]*(?:{_SOURCE}:[ ]*)?(?:{_NAME}(?:[ ]*[,.–—|(-]+[ ]*)"
    rf"|{_SOURCE}:[ ]*[^.!?:;\d\n]{{3,60}}?(?:[ ]*[,–—|(-]+[ ]*))\Z"
)
#: Behind the day of a paper: its page, its price, its edition.
_PAGE = later(
    rf"(?i)(?:,?[ ](?:{trie(WEEKDAYS_ABROAD)})(?!\w))?[\s.,;:|–—)\]-]*"
    r"(?:(?:page|pages|pp?\.|pg\.?|seite|s\.|página|pág\.|pagina|col"
    r"\.?|section|sec\.?)[ ]?[a-z]?\d[\w ,.&-]*|[\w ]{0,20}\bedition|\d[\d.,]*[ ]?"
    r"(?:fr|f|c|d|s|p|cts?|centimes|cents?|pf|pfennig|lire|ptas?|kr|öre|øre)\b\.?"
    r"|(?:№|n[o°º]|nr|no|vol|núm|année|jahrgang|anno|año)\b\.?[ ]?[\w. ]*)?[\s.)\]]*\Z"
)
_RULING = later(
    r"(?i)\A[\s*_]*(?:[A-Z]{2,6}[,:]?[ ])?(?:urteil|beschluss|beschluß|sentencia"
    r"|sentenza|ordinanza|arrêt|jugement|ordonnance|vonnis|uitspraak|arrest|wyrok"
    r"|postanowienie|acórdão|решение|определение|постановление|judgment|judgement"
    r"|ruling|(?:verbale[ ]di[ ])?(?:deliberazione|delibera)|determinazione|determina"
    r"|decreto|resolución|portaria|despacho|arrêté|décret|délibération)"
    r"(?:[ ]n[o°º.]+[ ]?[\d/.-]+,?)?"
    r"[ ](?:vom|von|de|del|du|di|van|z[ ]dnia|z|от|of|dated)[ ]+(?:the[ ]+)?\Z"
)
_CASE = re.compile(r"[\s.]*(?:[ ]?[,(|–—-]+[ ]?[^\n!?]{0,20}\d[^\n!?]{0,30})?\s*\Z")
_HANDLE = re.compile(
    r"\A\s*(?:[^\W\d_][\w .'’-]{1,40}[ ]+)?@\w{2,30}[ ]*[·•|–—-][ ]*\Z"
)
#: «Красный путь», 12 мая 1938 г., № 108: the number makes a name a paper's.
_QUOTED = re.compile(r"\s*[«„“\"][^»“”\"\d\n]{2,50}[»“”\"][\s,.–—-]+\Z")
_NUMBER = re.compile(r"(?i)[\s.,;:гр–—-]*(?:№|n[o°º]|nr)\.?[ ]?\d[\d ()/-]*[\s.)]*\Z")
#: "Dnia 14 maja 2013 r." below "WYROK W IMIENIU RZECZYPOSPOLITEJ POLSKIEJ".
_RULINGS = later(
    r"(?i)[\W_]*(?:wyrok|postanowienie|uchwała|rozsudek|usnesení|rozsudok|uznesenie"
    r"|urteil|beschluss|решение|определение|приговор|ухвала|рішення|вирок)\b[^.!?\d]{0,60}"
)
_OF_DAY = re.compile(r"(?i)\s*(?:z[ ])?(?:dnia|dne|dňa|vom|от|від)[ ]+")
_BLANK = re.compile(r"[\s·•.]*\Z")
_LONGEST_HEADING = 80


def is_clipping(before: str, after: str, previous: str) -> bool:
    """Tell whether a line gives the day of the paper or the judgment that it names.

    Args:
        before: What stands on the line before its date.
        after: What stands behind it.
        previous: The line above that is not empty, or nothing.
    """
    heading = previous.strip()
    if len(heading) > _LONGEST_HEADING or heading.endswith((".", ",", ";")):
        return False
    if not heading and _RULING.match(before):
        return bool(_CASE.match(after))
    if _HANDLE.match(before):
        return bool(_BLANK.match(after))
    if _RULINGS.fullmatch(heading) and _OF_DAY.fullmatch(before):
        return bool(_CASE.match(after))
    if not heading and _QUOTED.match(before) and _NUMBER.match(after):
        return True
    if not _PAPER.match(before) or names_occasion(before):
        return False
    return bool(_PAGE.match(after))
