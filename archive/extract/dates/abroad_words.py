"""Weekdays and the days around today as other languages than English name them.

Lower case. Monday is 0, as in ``date.weekday``; yesterday is -1.
"""

from collections.abc import Mapping

_WEEKDAYS = {
    "es": "lunes|martes|miércoles|jueves|viernes|sábado|domingo",
    "pt": "segunda-feira|terça-feira|quarta-feira|quinta-feira|sexta-feira|sábado"
    "|domingo",
    "fr": "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche",
    "it": "lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica",
    "de": "montag|dienstag|mittwoch|donnerstag|freitag|samstag sonnabend|sonntag",
    "nl": "maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag",
    "ru": "понедельник|вторник|среда среду|четверг|пятница пятницу|суббота субботу"
    "|воскресенье",
    "uk": "понеділок|вівторок|середа середу|четвер|п'ятниця п’ятниця п'ятницю п’ятницю"
    "|субота суботу|неділя неділю",
    "tr": "pazartesi|salı|çarşamba|perşembe|cuma|cumartesi|pazar",
    "pl": "poniedziałek|wtorek|środa środę|czwartek|piątek|sobota sobotę"
    "|niedziela niedzielę",
    # These stand in datelines and mastheads.
    "sv": "måndag måndagen|tisdag tisdagen|onsdag onsdagen|torsdag torsdagen"
    "|fredag fredagen|lördag lördagen|söndag söndagen",
    "da, no": "mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag",
    "cs": "pondělí|úterý|středa středu|čtvrtek|pátek|sobota sobotu|neděle neděli",
    "id": "senin|selasa|rabu|kamis|jumat|sabtu|minggu",
    "sw": "jumatatu|jumanne|jumatano|alhamisi|ijumaa|jumamosi|jumapili",
    "hu": "hétfő|kedd|szerda|csütörtök|péntek|szombat|vasárnap",
    "ro": "luni|marți marţi|miercuri|joi|vineri|sâmbătă|duminică",
    "el": "δευτέρα|τρίτη|τετάρτη|πέμπτη|παρασκευή|σάββατο|κυριακή",
    "fi": "maanantai|tiistai|keskiviikko|torstai|perjantai|lauantai|sunnuntai",
    "et": "esmaspäev|teisipäev|kolmapäev|neljapäev|reede|laupäev|pühapäev",
    "hr, sr": "ponedjeljak ponedeljak понедељак|utorak уторак|srijeda sreda среда"
    "|četvrtak четвртак|petak петак|subota субота|nedjelja nedelja недеља",
    "sl, sk": "ponedeljek pondelok|torek utorok|sreda streda|četrtek štvrtok"
    "|petek piatok|sobota|nedelja nedeľa",
    "bg": "понеделник|вторник|сряда|четвъртък|петък|събота|неделя",
    "ca": "dilluns|dimarts|dimecres|dijous|divendres|dissabte|diumenge",
    "he": "יום_שני|יום_שלישי|יום_רביעי|יום_חמישי|יום_שישי|שבת יום_שבת|יום_ראשון",
    "hi": "सोमवार|मंगलवार|बुधवार|गुरुवार|शुक्रवार|शनिवार|रविवार",
    "vi": "thứ_hai|thứ_ba|thứ_tư|thứ_năm|thứ_sáu|thứ_bảy|chủ_nhật",
    "ms, tl": "isnin lunes|martes|rabu miyerkules|khamis huwebes|jumaat biyernes"
    "|sabtu sabado|ahad linggo",
    "ar": "الاثنين الإثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت|الأحد",
}
WEEKDAYS_ABROAD: Mapping[str, int] = {
    name.replace("_", " "): number
    for row in _WEEKDAYS.values()
    for number, forms in enumerate(row.split("|"))
    for name in forms.split()
}
#: The year before the first of each era by which Eastern Asia counts.
EASTERN_REIGNS: Mapping[str, int] = {
    "明治": 1867, "大正": 1911, "昭和": 1925, "平成": 1988, "令和": 2018,
    "民國": 1911, "民国": 1911, "단기": -2333, "檀紀": -2333,
}  # fmt: skip
#: Japan took our calendar in the sixth year of Meiji.
FIRST_REIGNED = 1873
_DAYS = {
    "es": {"anteayer": -2, "ayer": -1, "hoy": 0, "mañana": 1},
    "pt": {"anteontem": -2, "ontem": -1, "hoje": 0, "amanhã": 1},
    "fr": {"avant-hier": -2, "hier": -1, "aujourd'hui": 0, "aujourd’hui": 0,
           "demain": 1, "après-demain": 2},
    "it": {"l'altro ieri": -2, "l’altro ieri": -2, "ieri": -1, "oggi": 0,
           "domani": 1, "dopodomani": 2},
    "de": {"vorgestern": -2, "gestern": -1, "heute": 0, "morgen": 1, "übermorgen": 2},
    "nl": {"eergisteren": -2, "gisteren": -1, "vandaag": 0, "morgen": 1,
           "overmorgen": 2},
    "ru": {"позавчера": -2, "вчера": -1, "сегодня": 0, "завтра": 1, "послезавтра": 2},
    "uk": {"позавчора": -2, "вчора": -1, "учора": -1, "сьогодні": 0, "завтра": 1},
    "tr": {"dün": -1, "bugün": 0, "yarın": 1},
    "ar": {"أمس": -1, "اليوم": 0, "غدا": 1, "غداً": 1, "غدًا": 1},
}  # fmt: skip
#: How many days after today a word names, by language.
DAYS_ABROAD: Mapping[str, Mapping[str, int]] = _DAYS
#: Small words that tell a language of Latin letters from the others.
FUNCTION_WORDS: Mapping[str, frozenset[str]] = {
    language: frozenset(row.split())
    for language, row in {
        "en": "the of and to in was is that for on with said were are a an at by he "
        "it from his not",
        "es": "el la los las y en que del por una con para se fue no",
        "pt": "o os as e em que do da dos das por uma com para não ao",
        "fr": "le la les et en des du que une dans est pour au sur a ont",
        "it": "il la le di e che del della un una per è con gli nel sono ha",
        "de": "der die das und in den von zu mit im auf ist war dem ein sie am wurde"
        " wird nicht eine zum zur",
        "nl": "de het een en van in op te dat met is was voor zijn",
        "tr": "ve bir bu da de ile için olarak olan çok gibi",
        "pl": "w i na z do się że nie jest o od po przez są był oraz",
        "cs": "v a na se je že s z do o ve pro byl které který po si",
        "id": "yang dan di dari ini itu dengan untuk pada akan tidak dalam adalah bahwa"
        " oleh kepada para sebagai juga mengatakan tahun hingga telah sudah karena saat"
        " tersebut orang",
        "sw": "ya wa na kwa za ni la katika kuwa kwamba hiyo huo watu alisema mkutano"
        " pia kama mwaka",
        # These are told apart so that they are taken for no other.
        "sv": "och att det som en på är av för med till den har i",
        "da, no": "og i det som er på til av af for med der en et den",
        "ro": "și în de la cu pe că este din o a fost care",
        "hu": "a az és hogy nem egy is volt meg ki",
        "ca": "el la els les i de que per a amb és dels una",
        "tl": "ang ng sa mga na ay ni si at",
        "vi": "và của là có không được cho trong các một",
        "et": "ja on ei et oli ning kui ta ka see mis aga oma selle",
        "fi": "ja on ei se että oli ovat hän kun myös",
        "hr, sl": "je u i na se da za su od kao što",
    }.items()
}
