"""Weekdays by their number, and those of a range, in other languages than English.

"Le premier lundi d'octobre 2014" is a day; "la prima domenica" is not last Sunday.
Patterns are written as those of ``tongues``.
"""

from archive.extract.dates.lexicon import alternatives

_COUNTS = (
    "primer primero primera primeiro primeira premier première 1er primo prima erste"
    " ersten erster erstem eerste första første ensimmäinen ensimmäisenä első"
    " esimene esimesel prvi prvý první pierwszy pierwszą pierwsza первый первую первое"
    " первая перший першу перша ilk birinci पहले पहला प्रथम πρώτη πρώτο"
    "|segundo segunda deuxième second seconde 2e secondo seconda zweite zweiten zweiter"
    " zweitem tweede andra anden andre toinen toisena második teine teisel druhý druhou"
    " druhá drugi drugą druga второй вторую второе вторая другий другу друга ikinci"
    " दूसरे दूसरा δεύτερη δεύτερο"
    "|tercer tercero tercera terceiro terceira troisième 3e terzo terza dritte dritten"
    " dritter drittem derde tredje kolmas kolmantena harmadik kolmandal třetí trzeci"
    " trzecią trzecia третий третью третье третья третій третю третя üçüncü तीसरे तीसरा"
    " τρίτη τρίτο"
    "|cuarto cuarta quarto quarta quatrième 4e vierte vierten vierter viertem vierde"
    " fjärde fjerde neljäs neljäntenä negyedik neljandal čtvrtý čtvrtou czwarty czwartą"
    " четвертый четвёртый четвертую четвёртую четвертое четверту dördüncü चौथे चौथा"
    "|quinto quinta cinquième 5e fünfte fünften fünfter vijfde femte ötödik пятый пятую"
    " piąty piątą pátý"
)
_LAST = (
    "último última ultimo ultima dernier dernière letzte letzten letzter letztem"
    " laatste sista sidste siste viimeinen viimeisenä utolsó viimasel poslední ostatni"
    " ostatnią последний последнюю последнее останній останню son आखिरी आख़िरी अंतिम"
    " τελευταία τελευταίο"
)
#: Which weekday of a month a word names; -1 is the last.
NTH_ABROAD = {
    **{
        word: number
        for number, row in enumerate(_COUNTS.split("|"), start=1)
        for word in row.split()
    },
    **dict.fromkeys(_LAST.split(), -1),
}
_COUNTED = alternatives([word for word in NTH_ABROAD if NTH_ABROAD[word] > 0])
_OF = (
    "(?: (?:de|del|do|da|di|dell['’]|im|in|des|van|i|w|we|v|ve|в|во|у|του)"
    "(?: mes de| mês de| monat)?| d['’])? ?"
)
#: With its month and year it is a day; else no weekday of these weeks. Of the last one
#: the month must be told: "am letzten Sonntag" is that of these days.
NUMBERED_WEEKDAYS = (
    ("nth", f"{{k}} {{w}}{_OF}{{m}},?(?: del?| do| του| van)? {{y}}"),
    ("skip", f"(?:{_COUNTED}) {{w}}"),
    ("skip", f"{{k}} {{w}}(?={_OF}(?:{{m}}|(?:mes|mês|mois|mese|monat)))"),
)
#: "segunda-feira (8)", "lundi 8 à Paris", "Dienstag, dem 9.,": a weekday and the number
#: of its day; not "lundi 8 personnes": what follows is a stop or a small word.
_SMALL = (
    "à|au|aux|et|en|dans|sur|pour|par|du|la|le|les|y|a|al|por|para|con|se|e|ed|em|no"
    "|na|"
    "nos|nas|il|in|ad|und|im|am|um|bei|mit|der|die|das|i|w|do|od|te|op|om|het|și|pe"
    "|di|de"
)
WEEKDAY_AND_DAY = (
    r"{w},? (?:(?:el|le|den|dem|día|dia|di|tarehe) )?{d}(?:[ºª]|\.(?=,))?(?![:.,/-]?\d)"
    rf"(?=[.,;)]|\s*\Z|\n| (?:{_SMALL})(?!\w))"
)
IN_BRACKETS = r"{w},? \({d}[.ºª]?\)"
#: "No dia 3/5/2017", "no dia 3 e 4 de maio": the date itself is read elsewhere.
OF_NO_DATE = (
    r"(?![/.-]\d)(?![º°ª]?(?:,? (?:e|y|a|al|ao) | ?[-–] ?)\d{1,2} de )(?![º°ª] de )"
)
DAY_AND_MONTH = r"{w},? \({d}/{cm}\)"
_UNTIL = (
    "(?: (?:au|al|ao?|à|y|e|et|und|bis|tot|tot en met|do|até|til|till|и|i|en|по)"
    "(?: (?:el|le|zum|la|den))? | ?[-–] ?)"
)


def ranged(weekdays: str) -> str:
    """Return the pattern of the first of two: "du samedi 13 au dimanche 14 juillet".

    Args:
        weekdays: The pattern of a weekday of the language.
    """
    return (
        "{w},? (?:(?:el|le|den|dem|día|dia|di) )?{d}(?:er|[.ºª])?"
        f"(?=,?{_UNTIL}(?:(?:{weekdays}),? (?:(?:el|le|den|dem|día|dia) )?)?"
        "{cd}(?:er|[.ºª])? (?:de |d['’])?{m}(?:,?(?: del?)? {y})?)"
    )


#: Behind these a weekday or a month is a part of a date with its number.
NO_DAY = (
    r"(?![,،]?[ \xa0\n](?:(?:el|le|den|dem|del?|día|dia|dne|di|tarehe)[ ])?\d"
    # "Am Samstag 2:0", "am Samstag 20:15 Uhr".
    r"(?!\d?:\d))(?!\d)"
    r"(?![,،]?[ \xa0\n]\(\d{1,2}(?:[.ºª]|/\d{1,2})?\))"
    # "Viernes Santo", "lundi de Pâques" are no weekdays of these weeks.
    r"(?![ \xa0\n](?:(?:sant[oa]|saint|gras|grasso|gorda)(?!\w)"
    r"|(?:d(?:el?|es|i|elle)[ ](?:la[ ])?|dell['’]|de[ ]l['’])(?:pascua|páscoa|pâques"
    r"|pasqua|rame?a?ux|ramos|palme|cendres|ceneri|ceniza|cinzas|carn[ae]val|pentec"
    r"|resurre|ressurrei|ascension|angelo)))"
)
NOT_OF_YEAR = (
    r"(?!\.?,?[ \xa0\n](?:del?[ ]|d['’]|des[ ]jahres[ ]|im[ ]jahre?[ ]|del?[ ]año[ ]"
    r"|do[ ]ano[ ](?:de[ ])?|de[ ]l['’]an(?:née)?[ ]|dell['’]anno[ ])?\d{4}(?!\d))"
    # "Maio de 68", "mayo del 68".
    r"(?![ ]del?[ ]['’]?\d\d(?!\d))"
)
#: "En novembre dernier" is told by the word behind it.
NO_LAST = (
    r"(?![ \xa0\n](?:derni|prochain|pasado|próximo|passado|que[ ]v|scorso|prossimo))"
)
