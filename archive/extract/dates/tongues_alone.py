"""How languages say a year ago without a number, the end of the week, Christmas Eve.

Patterns are written as those of ``tongues``. A kind such as ``on1224`` is that day of
every year.
"""

from collections.abc import Mapping

ALONE: Mapping[str, Mapping[str, str]] = {
    "es": {
        "easter monday": "lunes de pascua(?: de {y})?",
        "easter sunday": "domingo de (?:resurrección|pascua)(?: de {y})?",
        "good friday": "viernes santo(?: de {y})?",
        "maundy thursday": "jueves santo(?: de {y})?",
        "palm sunday": "domingo de ramos(?: de {y})?",
        "numbered": "(?:próximo|pasado|este) {w} {d}(?! de |[.,:/-]?\\d)"
        "(?! (?!los |las )\\w{3,}s(?!\\w))",
        "month+0near": "(?:principios|comienzos|inicios|mediados|finales|fines|fin) "
        "de(?:l)? mes(?! pasado| próximo| que viene| anterior| siguiente| de )",
        "week+0near": "(?:principios|comienzos|inicios|mediados|finales"
        "|en el (?:trans)?curso) de (?:la )?semana"
        "(?! pasada| próxima| que viene| anterior| siguiente| santa)",
        "day+1": "(?:a partir de|desde|hasta|para) ::mañana(?! del? | que )",
        "on1224": "nochebuena(?: de {y})?",
        "on1231": "nochevieja(?: de {y})?",
        "on1225": "día de navidad(?: de {y})?",
        "on0106": "día de reyes(?: de {y})?",
        "on0101": "día de año nuevo(?: de {y})?",
    },
    "pt": {
        "easter sunday": "domingo de páscoa(?: de {y})?",
        "good friday": "sexta-feira santa(?: de {y})?",
        "ash wednesday": "quarta-feira de cinzas(?: de {y})?",
        "month+0near": "(?:início|começo|meados|final|fim) d[eo] mês"
        "(?! passado| que vem| seguinte| anterior)",
        "year+0near": "(?:início|começo|princípio|meados|final|fim) d[eo] ano"
        "(?! passado| que vem| seguinte| anterior| novo| lec?tivo| \\d)",
        "on1224": "véspera de natal(?: de {y})?",
        "on1225": "dia de natal(?: de {y})?",
        "on1231": "véspera de ano[- ]novo(?: de {y})?",
    },
    "fr": {
        "easter monday": "lundi de pâques(?: {y})?",
        "easter sunday": "dimanche de pâques(?: {y})?",
        "good friday": "vendredi saint(?: {y})?",
        "whit monday": "lundi de (?:la )?pentecôte(?: {y})?",
        "ash wednesday": "mercredi des cendres(?: {y})?",
        "on1224": "(?:la )?(?:veille|réveillon) de noël(?: {y})?",
        "on1225": "jour de noël",
        "on1231": "saint-sylvestre(?: {y})?",
        "on0101": "jour de l['’]an(?: {y})?",
        "on1101": "(?:la )::toussaint(?: {y})?",
    },
    "it": {
        "easter monday": "(?:pasquetta|lunedì dell['’]angelo)(?: del)?(?: {y})?",
        "easter sunday": "domenica di pasqua(?: del)?(?: {y})?",
        "good friday": "venerdì santo(?: del)?(?: {y})?",
        "month+0near": "(?:inizio|fine|metà|inizi) (?:del )?mese"
        "(?! scorso| prossimo| di | successivo| seguente)",
        "week+0near": "(?:inizio|fine|metà|nel corso) (?:della )?settimana"
        "(?! scorsa| prossima)(?<!fine settimana)",
        "on1224": "vigilia di natale(?: del)?(?: {y})?",
        "on0815": "ferragosto(?: {y})?",
        "on0101": "capodanno(?: (?:del )?{y})?",
    },
    "de": {
        "easter monday": "ostermontag(?: {y})?",
        "easter sunday": "ostersonntag(?: {y})?",
        "good friday": "karfreitag(?: {y})?",
        "whit monday": "pfingstmontag(?: {y})?",
        "whit sunday": "pfingstsonntag(?: {y})?",
        "ash wednesday": "aschermittwoch(?: {y})?",
        "ascension day": "christi himmelfahrt(?: {y})?",
        "year+0": "jahresbeginn(?! \\d)",
        "on1224": "heilig(?:abend|en abend)(?: {y})?",
        "on1225": "(?:ersten weihnachts(?:feier)?tag)(?: {y})?",
        "on1226": "(?:zweiten weihnachts(?:feier)?tag)(?: {y})?",
        "on1231": "silvester(?:abend|nacht)?(?: {y})?",
        "on0101": "neujahrstag(?: {y})?",
    },
    "nl": {
        "easter monday": "tweede paasdag(?: {y})?",
        "easter sunday": "eerste paasdag(?: {y})?",
        "good friday": "goede vrijdag(?: {y})?",
        "whit monday": "tweede pinksterdag(?: {y})?",
        "month+0near": "(?:begin|eind|einde|midden) van de maand(?! [a-z]*(?:ari|ril))",
        "week+0near": "(?:begin|eind|einde|in de loop) van de week",
        "on1224": "kerstavond(?: {y})?",
        "on1225": "eerste kerstdag(?: {y})?",
        "on1226": "tweede kerstdag(?: {y})?",
        "on1231": "oudejaarsavond(?: {y})?",
        "on0101": "nieuwjaarsdag(?: {y})?",
    },
    "pl": {
        "easter monday": "poniedział(?:ek|ku) wielkanocny(?:m)?(?: {y})?",
        "good friday": "wielki piątek(?: {y})?",
        "year-1": "rok temu;przed rokiem",
        "week-1": "tydzień temu;przed tygodniem",
        "month-1": "miesiąc temu;przed miesiącem",
        "month+0near": "(?:końc[aeu]|koniec|początk(?:u|iem)|połow(?:ie|y)) miesiąca",
        "week+0near": "(?:końc[aeu]|koniec|początk(?:u|iem)|połow(?:ie|y)) tygodnia",
        "on1224": "wigili[ęiaą](?: {y})?",
    },
    "cs": {
        "year-1": "před rokem",
        "week-1": "před týdnem",
        "month-1": "před měsícem",
        "month+0near": "(?:konc[ie]|konce|začátku|polovině|poloviny) měsíce",
        "week+0near": "(?:konc[ie]|konce|začátku|polovině) týdne",
        "on1224": "štědrý den(?: {y})?",
    },
    "ru": {
        "year-1": "год назад",
        "week-1": "неделю назад",
        "month-1": "месяц назад",
        "month+0near": "(?:конц[еау]|начал[еау]|середин[еуы]) (?:этого )?месяца",
        "week+0near": "(?:конц[еау]|начал[еау]|середин[еуы]) (?:этой )?недели",
    },
    "uk": {
        "year-1": "рік тому",
        "week-1": "тиждень тому",
        "month-1": "місяць тому",
        "month+0near": "(?:кінц[яюі]|початк[уа]|наприкінці|середин[іи]) місяця",
        "week+0near": "(?:кінц[яюі]|початк[уа]|наприкінці|середин[іи]) тижня",
    },
    "id": {
        "year-1": "setahun (?:yang )?(?:lalu|silam)",
        "month-1": "sebulan (?:yang )?(?:lalu|silam)",
        "week-1": "se(?:minggu|pekan) (?:yang )?(?:lalu|silam)",
    },
    "sv": {
        "good friday": "långfredagen(?: {y})?",
        "easter monday": "annandag påsk(?: {y})?",
        "on1224": "julafton(?:en)?(?: {y})?",
        "on1225": "juldagen(?: {y})?",
        "on1231": "nyårsafton(?:en)?(?: {y})?",
        "on0101": "nyårsdagen(?: {y})?",
    },
    "da, no": {
        "on1224": "julea?ften(?: {y})?",
        "on1231": "nytt?årsa?ften(?: {y})?",
    },
    "fi": {
        "year-1": "vuosi sitten",
        "week-1": "viikko sitten",
        "month-1": "kuukausi sitten",
        "on1224": "jouluaatto(?:na)?(?: {y})?",
    },
    "hu": {
        "on1224": "szenteste",
        "on1231": "szilveszterkor;szilveszter éjsz?\\w*",
    },
    "ar": {
        "year-1": "قبل (?:عام|سنة)(?! \\w+ة)(?=[،,.]|\\s)",
        "week-1": "قبل أسبوع(?=[،,.]|\\s)",
        "month-1": "قبل شهر(?=[،,.]| من الآن)",
    },
    "he": {
        "year-1": "לפני (?:כ-?)?שנה",
        "week-1": "לפני שבוע",
        "month-1": "לפני חודש",
    },
    "zh": {
        "on0101": "(?:{y}年)?元旦",
        "on1224": "(?:{y}年)?平安夜(?=[，。,晚的里])",
    },
    "ja": {
        "on0101": "(?:{y}年)?元[日旦]",
        "on1231": "(?:{y}年の?)?(?:大晦日|大みそか)",
    },
}
