"""How other languages say yesterday, last week, two years ago, on Monday.

A row of ``phrases`` is a kind and its patterns, in which ``{n}`` stands for a number,
``{u}`` for a unit, ``{w}`` for a weekday, ``{m}`` for a month and ``{d}`` for a day's
number; ``{s}`` stands for a season. What stands before ``::`` must come before, and is
no part of the expression. Kinds that name their stretch, such as ``year-1``, need no
more; see ``abroad_patterns``. Everything is lower case, in the forms of reports.
"""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tongue:
    """The words of one language.

    ``units`` gives the forms of day, week, month and year (and decade), ``weekdays``
    those of Monday to Sunday; a letter of ``numbers`` stands for any.
    """

    units: str
    weekdays: str
    phrases: Mapping[str, str]
    numbers: str = ""
    #: Spring, summer, autumn and winter.
    seasons: str = ""
    #: Words behind which a number of four digits is a year, and those before which.
    years: str = ""
    year_after: str = ""
    #: What stands before "of last year", "of this year": a month and its day.
    dated: str = ""
    #: Whether words are set apart by blanks.
    spaced: bool = True


TONGUES: Mapping[str, Tongue] = {
    "es": Tongue(
        units="día días|semana semanas|mes meses|año años|década décadas",
        weekdays="lunes|martes|miércoles|jueves|viernes|sábado|domingo",
        numbers="un una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce",
        years="en de del desde hasta año años entre fines principios mediados c. "
        "para durante",
        dated="(?:(?:en|de|desde|hasta|a) )?::(?:{d} de )?{m} ",
        seasons="primavera|verano|otoño|invierno",
        phrases={
            "ago": "hace(?: unos| unas| casi)? {n} {u};{n} {u} atrás",
            "ahead": "dentro de {n} {u}",
            "within": "(?<!sólo )(?<!solo )en {n} {u}(?! de )",
            "later": "{n} {u} (?:después(?! del? | que )|más tarde)",
            "earlier": "{n} {u} antes(?! del? | que )",
            "following": "(?:(?:el|del|al) )?::{w} siguiente",
            "last": "(?:la |el )?::{s} pasad[oa];pasad[oa] {s};"
            "(?:(?:la|el|del|al) )::{u} pasad[oa];"
            "(?:(?:la|el|del|al) )?::pasad[oa] (?!día \\d|mes de [efmajsond]){u};"
            "(?:(?:el|del|al|un|día|desde|hasta|de|y|noche|tarde|mañana) )?::{w} "
            "pasado;pasado {w};pasado {d} de {m};"
            "{d} de {m} (?:pasado|último|(?:p\\. ?)?p?pdo\\.?);{m} pasado;"
            "pasado(?: mes de)? {m}",
            "next": "próxim[oa] {s};{s} (?:próxim[oa]|que viene);"
            "próxim[oa] (?!mes de [efmajsond]){u};"
            "{u} (?:próxim[oa]|que viene|entrante);"
            "próximo {w};(?:(?:el|del|al|un|día|desde|hasta|de|y|noche|tarde|mañana) "
            ")?::{w} (?:próximo|que viene);próximo {d} de {m};"
            "{d} de {m} próximo;{m} próximo;próximo(?: mes de)? {m}",
            "this": "est[ea] {s};"
            "est[ea] (?:mism[oa] )?{u};este {w}(?= que viene)?;"
            "est[ea] (?:mismo )?{w};est[ea] {m}",
            "weekday": "(?:el|del|al|un|día|desde|hasta|de|y|noche|tarde|mañana) ::{w}",
            "dmlast": "del (?:año pasado|pasado año)",
            "dmthis": "(?:de este|del presente) año",
            "dmnext": "del (?:próximo año|año próximo|año que viene)",
            "month": "(?:en|desde|hasta|entre|mes de|principios de|finales de|"
            "mediados de|(?<!plaza )(?<!avenida )(?<!calle )(?<!cinco )(?<!rio )"
            "(?<!\\d )de) ::{m}",
            "year+0": "en lo que va (?:de|del) año",
            "month+0": "en lo que va (?:de|del) mes",
            "after": "al día siguiente;un día después",
            "century": "siglo {r}",
            "decade": "los años (?:{y}|{t});década de (?:los )?(?:{y}|{t})",
            "season": "(?:la )?::(?:primavera|verano|otoño|invierno) (?:de|del) {y}",
            "quarter": "{q} trimestre(?: (?:de|del)(?: año)? {y})?(?!(?: del?)? \\d)",
            "half": "{q} semestre(?: (?:de|del)(?: año)? {y})?(?!(?: del?)? \\d)",
            "day+0": "esta (?:misma )?(?:noche|tarde|mañana|madrugada)",
            "day-1": "anoche", "day-2": "antes de ayer;antier;antenoche;anteanoche",
            "day+0text": "(?:el|ese|aquel) mismo día",
            "weekend-1": "pasado fin de semana;fin de semana pasado",
            "weekend+0": "este fin de semana;"
            "próximo fin de semana;fin de semana (?:próximo|que viene)",
            "year+0near": "(?:principios|mediados|finales|fines|comienzos|final) "
            "de(?:l)? año(?! pasado| próximo| que viene| anterior| siguiente| \\d)",
            "first": "(?:primero|uno) de {m}(?: del? {y})?",
            "domlast": "(?:el|del|al) ::(?:día )?{d} del (?:mes pasado|pasado mes"
            "|(?:próximo )?pasado(?= se |[,.]))",
            "domthis": "(?:el|del|al) ::(?:día )?{d} de(?:l presente|l corriente| este)"
            " mes"
            ";(?:el|del|al) ::(?:día )?{d} del (?:actual|corriente)(?= se |[,.])",
            "domnext": "(?:el|del|al) ::(?:día )?{d} del (?:próximo mes|mes próximo"
            "|mes que viene)",
            "dom": "(?:el|del|al) (?:pasado )?::día {d}",
            "seasonlast": "{s} del (?:año pasado|pasado año)",
            "seasonthis": "{s} de(?: este|l presente) año",
            "seasonnext": "{s} del (?:próximo año|año que viene)",
        },
    ),
    "pt": Tongue(
        units="dia dias|semana semanas|mês meses|ano anos|década décadas",
        weekdays="segunda-feira segunda|terça-feira terça|quarta-feira quarta"
        "|quinta-feira quinta|sexta-feira sexta|sábado|domingo",
        numbers="um uma|dois duas|três|quatro|cinco|seis|sete|oito|nove|dez|onze|doze",
        years="em de do desde até ano anos entre no",
        dated="(?:(?:em|de|desde|até|a) )?::(?:{d} de )?{m} ",
        seasons="primavera|verão|outono|inverno",
        phrases={
            "ago": "há(?: cerca de)? {n} {u};{n} {u} atrás",
            "ahead": "daqui a {n} {u};dentro de {n} {u}",
            "later": "{n} {u} (?:depois(?! d| que )|mais tarde)",
            "earlier": "{n} {u} antes(?! d| que )",
            "following": "(?:(?:na|no|da|do|à|a|até) )?::{w} seguinte",
            "last": "{s} passad[oa];últim[oa] {s};"
            "{u} passad[oa];"
            "passad[oa] {u}(?! de (?:jan|fev|mar|abr|mai|ju[nl]|ago|set|out|nov|dez));"
            "passad[oa] {w};"
            "(?:(?:na|no|da|do|à|a|até|de|desde|noite de|e) )?::{w} passad[oa];"
            "passado {d} de {m};último dia {d} de {m};{m} passado;"
            "{d} de {m} (?:passado|último|p\\. ?p\\.);"
            "passado mês de {m}",
            "next": "próxim[oa] {s};{s} que vem;"
            "próxim[oa] (?!mês de [jfmasond]){u};{u} que vem;próxim[oa] {w};"
            "(?:(?:na|no|da|do|à|a|até|de|desde|noite de|e) )?::{w} que vem;"
            "próximo {d} de {m};próximo mês de {m}",
            "this": "(?:n|d)?est[ea] {s};"
            "(?:n|d)?est[ea] {u};(?:n|d)?est[ea] "
            "(?!(?:segunda|terça|quarta|quinta|sexta) [a-zà-ü]){w};est[ea] {m}",
            "weekday": "(?:na|no|da|do|à|a|até|de|desde|noite de|e) ::"
            "(?!segunda(?!-)|terça parte|quarta [^,.]|quinta [^,.]|sexta [^,.]){w}",
            "dmlast": "do ano passado",
            "dmthis": "d(?:este|o corrente) ano",
            "dmnext": "do (?:próximo ano|ano que vem)",
            "month": "(?:em|desde|até|(?<!\\d )(?<!rio )de|entre) ::{m}",
            "after": "no dia seguinte;um dia depois",
            "century": "século {r}",
            "decade": "anos (?:{y}|{t});década de (?:{y}|{t})",
            "season": "(?:primavera|verão|outono|inverno) de {y}",
            "quarter": "{q} trimestre(?: de {y})?(?!(?: del?)? \\d)",
            "half": "{q} semestre(?: de {y})?(?!(?: del?)? \\d)",
            "day+0": "(?:n|d)?esta (?:noite|tarde|manhã|madrugada)(?! d)",
            "day-2": "antes de ontem;antes d['’]ontem",
            "day+0text": "(?:no )?::mesmo dia",
            "weekend-1": "último fim de semana;fim de semana passado",
            "weekend+0": "(?:n|d)?este fim de semana;"
            "próximo fim de semana;fim de semana que vem",
            "first": "primeiro de {m}(?: de {y})?",
            "domlast": "(?:no|do|ao) ::dia {d} do mês passado",
            "domthis": "(?:no|do|ao) ::dia {d} d(?:este|o corrente) mês",
            "domnext": "(?:no|do|ao) ::dia {d} do (?:próximo mês|mês que vem)",
            "dom": "(?:no|do|ao) (?:próximo |passado |último )?::dia {d}",
            "seasonlast": "{s} do ano passado",
            "seasonthis": "{s} deste ano",
            "seasonnext": "{s} do (?:próximo ano|ano que vem)",
        },
    ),
    "fr": Tongue(
        units="jour jours|semaine semaines|mois|an ans année années|décennie décennies",
        weekdays="lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche",
        numbers="un une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze",
        years="en de depuis fin début an année années l'année l’année "
        "jusqu'en dès vers entre",
        dated="(?:(?:en|depuis|dès|fin|début|le) )?::(?:{d} )?{m} ",
        seasons="printemps|été|automne|hiver",
        phrases={
            "ago": "il y a(?: près de| environ)? {n} {u}",
            "ahead": "dans {n} {u}",
            "later": "{n} {u} (?:plus tard|après(?=[,.]))",
            "earlier": "{n} {u} (?:plus tôt|auparavant)",
            "following": "{w} suivant",
            "last": "{s} derni(?:er|ère);{s} passé;"
            "{u} derni(?:er|ère);{u} passée?;{w} derni(?:er|ère);"
            "{d} {m} dernier;{m} dernier",
            "next": "{s} prochain;"
            "{u} prochaine?;{w} prochaine?;{d} {m} prochain;{m} prochain",
            "this": "cet? {s};"
            "cette? {u};ce {w};en ce mois de {m}",
            "first": "premier {m}(?: {y})?(?! (?:prochain|dernier))",
            "weekafter": "{w} en huit", "fortnightafter": "{w} en quinze",
            "weekday": "(?<!tous les )(?<!chaque )(?<!le )::(?!mardi gras|vendredi "
            "saint){w}",
            "dmlast": "(?:de )?l['’](?:an|année) (?:derni(?:er|ère)|passée?)",
            "dmthis": "de cette année",
            "dmnext": "(?:de )?l['’](?:an prochain|année prochaine)",
            "month": "(?:en|depuis|fin|début|mi-|d[eè]s|mois d(?:e|['’])|courant"
            "|entre) ?::{m}",
            "after": "le lendemain;le jour suivant",
            "before": "la veille",
            "century": "{r}e siècle;{r}ème siècle",
            "decade": "les années (?:{y}|{t})",
            "season": "(?:printemps|été|automne|hiver) {y}",
            "quarter": "{q} trimestre(?: (?:de )?{y})?(?!(?: del?)? \\d)",
            "half": "{q} semestre(?: (?:de )?{y})?(?!(?: del?)? \\d)",
            "domlast": "(?:le|du|au) ::{d} du mois (?:dernier|passé)",
            "domthis": "(?:le|du|au) ::{d} (?:de ce mois|(?:du )?courant)",
            "domnext": "(?:le|du|au) ::{d} du mois prochain",
            "month+0near": "(?:début|fin|milieu) du mois(?! d| prochain)",
            "year+0near": "(?:début|fin|milieu) de l['’]année(?! d| prochaine| \\d)",
            "day+0": "ce (?:matin|soir|midi);cet après-midi", "day-2": "avant hier",
            "day+2": "après demain",
            "day+0text": "le même jour",
            "weekend-1": "(?:week-end|weekend) (?:dernier|passé)",
            "weekend+0": "ce (?:week-end|weekend);"
            "(?:week-end|weekend) prochain",
            "inseason": "(?:au|(?:à|dès|depuis) l['’]|d['’]ici l['’]) ?::{s}(?! "
            "(?:comme|et|de|prochain|dernier|passé))",
            "seasonlast": "{s} de l['’](?:an|année) (?:derni(?:er|ère)|passée?)",
            "seasonthis": "{s} de cette année",
        },
    ),
    "it": Tongue(
        units="giorno giorni|settimana settimane|mese mesi|anno anni|decennio decenni",
        # Wire copy has an apostrophe for the accent.
        weekdays="lunedì lunedi' lunedi’|martedì martedi' martedi’"
        "|mercoledì mercoledi' mercoledi’|giovedì giovedi' giovedi’"
        "|venerdì venerdi' venerdi’|sabato|domenica",
        numbers="un uno una|due|tre|quattro|cinque|sei|sette|otto|nove|dieci|undici"
        "|dodici",
        years="nel nell' dal del al il anno anni dell'anno dell’anno "
        "nell'anno fino tra fra l'",
        dated="(?:(?:nel|a|dal|il|di) )?::(?:{d} )?{m} ",
        seasons="primavera|estate|autunno|inverno",
        phrases={
            "ago": "{n} {u} fa",
            "ahead": "(?:tra|fra) {n} {u}",
            "later": "{n} {u} (?:dopo(?=[,.])|più tardi)",
            "earlier": "{n} {u} prima(?! d| che )",
            "following": "{w} (?:seguente|successiv[oa])",
            "last": "{s} scors[oa];scors[oa] {s};"
            "scors[oa] (?!mese di [gfmalsond]){u};{u} scors[oa];"
            "{w} scors[oa];scors[oa] {w};"
            "scorso {d} {m};{d} {m} (?:scorso|p\\. ?p\\.|u\\. ?s\\.);"
            "scorso(?: mese di)? {m};{m} scorso",
            "next": "prossim[oa] {s};{s} prossim[oa];"
            "prossim[oa] (?!mese di [gfmalsond]){u};{u} prossim[oa];{w} prossim[oa];"
            "prossim[oa] {w};prossimo {d} {m};{d} {m} (?:prossimo|p\\. ?v\\.);"
            "prossimo(?: mese di)? {m};{m} prossimo",
            "this": "quest[oa'’] ?{s};"
            "quest[oa'’] ?{u};quest[oa] {w}",
            "weekday": "(?<!ogni )(?<!tutti i )(?<!la )(?<!il )::{w}",
            "dmlast": "(?:dello scorso anno|dell['’] ?anno scorso)",
            "dmthis": "(?:di quest['’] ?anno|dell['’] ?anno in corso)",
            "dmnext": "(?:del prossimo anno|dell['’] ?anno prossimo)",
            "after": "il giorno (?:dopo|seguente|successivo);l['’]indomani",
            "century": "{r} secolo",
            "decade": "anni (?:{y}|{t})",
            "season": "(?:primavera|estate|autunno|inverno) (?:del )?{y}",
            "quarter": "{q} trimestre(?: (?:del )?{y})?(?!(?: del?)? \\d)",
            "half": "{q} semestre(?: (?:del )?{y})?(?!(?: del?)? \\d)",
            "day-2": "(?:l['’])?altro ?ieri",
            "day+0": "stasera;stamattina;stamani;stamane;questa (?:mattina|sera);"
            "questo pomeriggio",
            "day+0text": "lo stesso giorno",
            "weekend-1": "(?:scorso|passato) (?:fine settimana|weekend);"
            "(?:fine settimana|weekend) scorso",
            "weekend+0": "questo (?:fine settimana|weekend);"
            "prossimo (?:fine settimana|weekend);fine settimana prossimo",
            "first": "primo {m}(?: {y})?(?! (?:prossimo|scorso))",
            "month": "(?:inizio|fine|dall['’]|nell['’]|all['’]|"
            "a|in|da|di|ad|dal|mese di|metà|tra|fra) ?::{m}",
            "domlast": "(?:il|del|al|dal) ::{d} (?:dello scorso mese|del mese scorso"
            "|ultimo scorso|u\\. ?s\\.)",
            "domthis": "(?:il|del|al|dal) ::{d} (?:(?:di questo|del corrente) mese"
            "|corr(?:ente(?: mese)?(?! anno)|\\.))",
            "domnext": "(?:il|del|al|dal) ::{d} del (?:prossimo mese|mese prossimo)",
            "seasonlast": "{s} (?:dello scorso anno|dell['’] ?anno scorso)",
            "seasonthis": "{s} di quest['’] ?anno",
            "year+0near": "(?:inizio|fine|metà) (?:dell['’] ?)?anno(?! scorso| "
            "prossimo|[a-z]| \\d)",
        },
    ),
    "de": Tongue(
        units="tag tage tagen|woche wochen|monat monats monate monaten"
        "|jahr jahre jahres jahren|jahrzehnt jahrzehnte jahrzehnten",
        weekdays="montag|dienstag|mittwoch|donnerstag|freitag|samstag sonnabend"
        "|sonntag",
        numbers="ein eine einem einer|zwei|drei|vier|fünf|sechs|sieben|acht|neun"
        "|zehn|elf|zwölf",
        years="in im jahr jahre jahres jahren seit bis von ab um anfang ende mitte "
        "zwischen sommer winter herbst frühjahr frühling vor nach für",
        dated="(?:(?:im|seit|bis|ab|am|anfang|ende|mitte) )?::(?:{d}\\. )?{m} ",
        seasons="frühjahr frühling|sommer|herbst|winter",
        phrases={
            "ago": "vor(?: rund| etwa| gut| fast)? {n} {u}",
            "within": "(?<!nur )in {n} {u}",
            "later": "{n} {u} (?:später|danach)",
            "earlier": "{n} {u} (?:zuvor|davor|vorher)",
            "following": "(?:darauf)?folgende[nrs]? {w};(?:am )?::{w} darauf",
            "last": "(?:vergangene|letzte|vorige)[nrsm]? {s};"
            "(?:vergangene|letzte|vorige)[nrs]? "
            # "In den letzten Tagen" is no day, and "am letzten Tag" not yesterday.
            "(?!tag|wochen|woche im {m}|monaten?(?!\\w)|jahre(?!s)|jahrzehnte(?!s)){u};"
            "(?:vergangene|letzte|vorige)[nrs]? {w};"
            "(?:vergangene|letzte|vorige)[nrs]? "
            "{w}(?:abend|nacht|morgen|mittag|vormittag|nachmittag);"
            "(?:vergangene|letzte|vorige)[nrs]? {m}",
            "next": "(?:nächste|kommende)[nrsm]? {s};"
            "(?:nächste|kommende)[nrs]? "
            "(?!tag|wochen|monaten?(?!\\w)|jahre(?!s)|jahrzehnte(?!s)){u};"
            "(?:nächste|kommende)[nrs]? {w};(?:nächste|kommende)[nrs]? "
            "{w}(?:abend|nacht|morgen|mittag|vormittag|nachmittag);"
            "(?:nächste|kommende)[nrs]? {m}",
            "this": "diese[nrsm]? {s};"
            "(?:diese|laufende)[nrsm]? {u};diese[nrsm]? {w}",
            "domlast": "{d}\\. (?:v(?:or)?\\. ?m(?:ts)?\\.|"
            "(?:des )?(?:vergangenen|letzten|vorigen) monats)",
            "domthis": "{d}\\. (?:(?:d|ds|l)\\. ?m(?:ts)?\\.|"
            "(?:dieses|des laufenden) monats)",
            "domnext": "{d}\\. (?:des )?(?:nächsten|kommenden) monats",
            "day+0": "heutige[nrsm]? {w}", "day-1": "gestrige[nrsm]? {w}",
            "day+1": "morgige[nrsm]? {w}",
            "weekday": "(?:am|vom|zum|bis|seit|ab|von|bereits|auf|dem|und|tag,|den) "
            "::{w};"
            "{w}(?:abend|nacht|morgen|mittag|vormittag|nachmittag)",
            "dmlast": "(?:v(?:or)?\\. ?j\\.|"
            "(?:des )?(?:vergangenen|letzten|vorigen) jahres)",
            "dmthis": "(?:(?:d|ds|l)\\. ?j\\.|(?:dieses|diesen|des laufenden) jahres)",
            "dmnext": "(?:des )?(?:nächsten|kommenden) jahres",
            "month": "(?:im|seit|bis|ab|anfang|ende|mitte|von|zwischen) ::{m}",
            "after": "am nächsten tag;am folgenden tag;tags darauf;am tag darauf",
            "before": "am vortag;am tag zuvor",
            "century": "{d}\\. jahrhunderts?",
            "decade": "(?:die|den|der) ::(?:{y}|{t})er(?: |-)?jahren?",
            "season": "(?:frühjahr|frühling|sommer|herbst|winter) "
            "(?:des jahres )?{y}",
            "quarter": "(?:{q}|{d}\\.) (?:quartals?|trimester)"
            "(?: (?:des jahres )?{y})?",
            "half": "(?:{q}|{d}\\.) (?:halbjahre?s?|jahreshälfte)"
            "(?: (?:des jahres )?{y})?",
            "day+0text": "am (?:selben|gleichen) tag",
            "weekend-1": "(?:letzte|vergangene|vorige)[nms]? wochenendes?",
            "weekend+0": "(?:am|übers|über das) ::wochenende;diese[ms]? wochenende;"
            "(?:nächste|kommende)[nms]? wochenende",
            "year+0": "heuer", "year-1near": "vorjahre?s?",
            "year+0near": "(?:anfang|beginn|mitte|ende) des jahres(?! \\d)",
            "month+0near": "(?:anfang|beginn|mitte|ende) des monats",
            "week+0near": "(?:anfang|beginn|mitte|ende|im laufe|im verlauf) der woche",
            "inseason": "(?<!jahr )(?<!jedes jahr )(?:im|seit dem|bis zum|zum) "
            "::{s}(?! (?:und|wie|oder|des|dieses|vergangenen|letzten|vorigen"
            "|nächsten|kommenden))",
            "seasonlast": "{s} (?:des )?(?:vergangenen|letzten|vorigen) jahres",
            "seasonthis": "{s} (?:dieses|des laufenden) jahres",
            "seasonnext": "{s} (?:des )?(?:nächsten|kommenden) jahres",
        },
    ),
    "nl": Tongue(
        units="dag dagen|week weken|maand maanden|jaar jaren|decennium decennia",
        weekdays="maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag",
        numbers="een één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf",
        years="in sinds tot van uit jaar jaren eind begin medio vanaf tussen rond",
        dated="(?:(?:in|sinds|tot|op) )?::(?:{d} )?{m} ",
        seasons="voorjaar lente|zomer|najaar herfst|winter",
        phrases={
            "ago": "{n} {u} geleden",
            "ahead": "over {n} {u}",
            "later": "{n} {u} later",
            "earlier": "{n} {u} eerder",
            "last": "(?:vorige?|afgelopen) {s};"
            "(?:vorige?|afgelopen) (?!dag|weken|maanden|jaren|decennia){u};"
            "(?:vorige?|afgelopen) {w};"
            "(?:vorige?|afgelopen) {w}(?:avond|ochtend|middag|nacht);"
            "(?:vorige?|afgelopen) {m}",
            "next": "(?:volgende?|komende?) {s};"
            "(?:volgende?|komende?) (?!dag|weken|maanden|jaren|decennia){u};"
            "(?:volgende?|(?:aan)?komende?|aanstaande) {w};"
            "(?:volgende?|komende?|aanstaande) {w}(?:avond|ochtend|middag|nacht)",
            "this": "(?:deze|dit) {s};"
            "(?:deze|dit) {u}",
            # "Goede Vrijdag", "Zwarte Zaterdag" are no days of these weeks.
            "weekday": "(?<!elke )(?<!iedere )(?<!elk )(?<!goede )(?<!witte )"
            "(?<!stille )(?<!zwarte )(?<!black )::{w};"
            "{w}(?:avond|ochtend|middag|nacht)",
            "dmlast": "(?:van )?(?:vorig|afgelopen|verleden) jaar",
            "dmthis": "(?:van )?dit jaar",
            "dmnext": "(?:van )?volgend jaar",
            "domthis": "{d}(?:e|n|en|den|sten|de|ste)? dezer(?: maand)?",
            "month": "(?:in|sinds|tot|vanaf|eind|begin|half|tussen) ::{m}",
            "after": "de volgende dag;een dag later",
            "century": "{d}(?:e|de|ste) eeuw",
            "decade": "de jaren (?:{y}|{t})",
            "season": "(?:voorjaar|lente|zomer|herfst|najaar|winter) (?:van )?{y}",
            "quarter": "{q} kwartaal(?: van {y})?",
            "day+0": "van(?:avond|ochtend|morgen|middag)",
            "day-1": "gister(?:en)?(?:avond|ochtend|middag)",
            "day+1": "morgen(?:avond|ochtend|middag)",
            "day+0text": "(?:op )?dezelfde dag",
            "weekend-1": "(?:vorig|afgelopen) weekend",
            "weekend+0": "dit weekend;"
            "(?:volgend|komend|aanstaand) weekend",
            "inseason": "(?<!elk jaar )in (?:het|de) ::{s}(?! (?:en|of|van))",
            "seasonlast": "{s} van (?:vorig|afgelopen) jaar",
            "seasonthis": "{s} van dit jaar",
            "year+0near": "(?:begin|einde?|eind|midden) van het jaar(?! \\d)",
        },
    ),
}  # fmt: skip
