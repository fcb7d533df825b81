"""The months of the Gregorian calendar as other languages than English name them.

Lower case, in the forms that stand in dates: nominative, genitive, and where a language
has it the case of "in December".
"""

from collections.abc import Mapping

_ENDINGS = ("", "l", "s", "st", "ks", "ni", "ga")
_STEMS = "jaanuari veebruari märtsi aprilli mai juuni juuli augusti septembri oktoobri"
_NOMINATIVES = "jaanuar veebruar märts aprill mai juuni juuli august september oktoober"
#: Endings of Estonian say "in", "from" and "until", at the name or at "kuu", the month.
_ESTONIAN = "|".join(
    " ".join([name, *(s + e for s in (stem, f"{stem}kuu") for e in _ENDINGS)])
    for name, stem in zip(
        f"{_NOMINATIVES} november detsember".split(),
        f"{_STEMS} novembri detsembri".split(),
        strict=True,
    )
)
_LANGUAGES = {
    "es": "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre setiembre"
    "|octubre|noviembre|diciembre",
    "pt": "janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro"
    "|novembro|dezembro",
    "ca": "gener|febrer|març|abril|maig|juny|juliol|agost|setembre|octubre|novembre"
    "|desembre",
    "gl": "xaneiro|febreiro|marzo|abril|maio|xuño|xullo|agosto|setembro|outubro"
    "|novembro|decembro",
    "fr": "janvier|février fevrier|mars|avril|mai|juin|juillet|août aout aoust"
    "|septembre"
    "|octobre|novembre|décembre decembre",
    "it": "gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre"
    "|novembre|dicembre",
    "de": "januar jänner|februar feber|märz maerz|april|mai|juni|juli|august|september"
    "|oktober|november|dezember",
    "nl": "januari januarij|februari februarij|maart|april|mei|juni junij|juli julij"
    "|augustus|september|oktober"
    "|november|december",
    "sv, no, da": "januari januar|februari februar|mars marts|april|maj mai|juni|juli"
    "|augusti august|september|oktober|november|december desember",
    "fi": "tammikuuta tammikuussa|helmikuuta helmikuussa|maaliskuuta maaliskuussa"
    "|huhtikuuta huhtikuussa|toukokuuta toukokuussa|kesäkuuta kesäkuussa"
    "|heinäkuuta heinäkuussa|elokuuta elokuussa|syyskuuta syyskuussa"
    "|lokakuuta lokakuussa|marraskuuta marraskuussa|joulukuuta joulukuussa",
    "pl": "styczeń stycznia styczniu|luty lutego lutym|marzec marca marcu"
    "|kwiecień kwietnia kwietniu|maja maju|czerwiec czerwca czerwcu"
    "|lipiec lipca lipcu|sierpień sierpnia sierpniu|wrzesień września wrześniu"
    "|październik października październiku|listopad listopada listopadzie"
    "|grudzień grudnia grudniu",
    "cs": "leden ledna lednu|únor února únoru|březen března březnu|duben dubna dubnu"
    "|květen května květnu|červen června červnu|červenec července červenci"
    "|srpen srpna srpnu|září|říjen října říjnu|listopadu|prosinec prosince prosinci",
    "ru": "январь января январе|февраль февраля феврале|март марта марте"
    "|апрель апреля апреле апрѣля|май мая мае|июнь июня июне іюня|июль июля июле іюля"
    "|август августа августе|сентябрь сентября сентябре|октябрь октября октябре"
    "|ноябрь ноября ноябре|декабрь декабря декабре",
    "uk": "січень січня січні|лютий лютого лютому|березень березня березні"
    "|квітень квітня квітні|травень травня травні|червень червня червні"
    "|липень липня липні|серпень серпня серпні|вересень вересня вересні"
    "|жовтень жовтня жовтні|листопад листопада листопаді|грудень грудня грудні",
    "tr": "ocak|şubat|mart|nisan|mayıs|haziran|temmuz|ağustos|eylül|ekim|kasım|aralık",
    "ro": "ianuarie|februarie|martie|aprilie|mai|iunie|iulie|august|septembrie"
    "|octombrie|noiembrie|decembrie",
    # As they are written and as they are said.
    "el": "ιανουάριος ιανουάριο ιανουαρίου γενάρης γενάρη"
    "|φεβρουάριος φεβρουάριο φεβρουαρίου φλεβάρης φλεβάρη"
    "|μάρτιος μάρτιο μαρτίου μάρτης μάρτη|απρίλιος απρίλιο απριλίου απρίλης απρίλη"
    "|μάιος μάιο μαΐου μαίου μάης μάη|ιούνιος ιούνιο ιουνίου ιούνης ιούνη"
    "|ιούλιος ιούλιο ιουλίου ιούλης ιούλη|αύγουστος αύγουστο αυγούστου"
    "|σεπτέμβριος σεπτέμβριο σεπτεμβρίου σεπτέμβρης σεπτέμβρη"
    "|οκτώβριος οκτώβριο οκτωβρίου οκτώβρης οκτώβρη"
    "|νοέμβριος νοέμβριο νοεμβρίου νοέμβρης νοέμβρη"
    "|δεκέμβριος δεκέμβριο δεκεμβρίου δεκέμβρης δεκέμβρη",
    "id": "januari|februari|maret|april|mei|juni|juli|agustus|september|oktober"
    "|november|desember",
    "ms": "januari|februari|mac|april|mei|jun|julai|ogos|september|oktober|november"
    "|disember",
    "tl": "enero|pebrero|marso|abril|mayo|hunyo|hulyo|agosto|setyembre|oktubre"
    "|nobyembre|disyembre",
    "ar": "يناير كانون_الثاني|فبراير شباط|مارس آذار اذار|أبريل إبريل ابريل نيسان"
    "|مايو أيار ايار آيار|يونيو يونيه حزيران|يوليو يوليه تموز|أغسطس اغسطس آب"
    "|سبتمبر أيلول ايلول|أكتوبر اكتوبر تشرين_الأول تشرين_الاول"
    "|نوفمبر تشرين_الثاني|ديسمبر كانون_الأول كانون_الاول",
    "he": "ינואר|פברואר|מרץ מרס|אפריל|מאי|יוני|יולי|אוגוסט|ספטמבר|אוקטובר|נובמבר|דצמבר",
    # October is left out: its name is November in Polish; see ``month_abroad``.
    "hr": "siječnja siječnju siječanj|veljače veljači|ožujka ožujku ožujak"
    "|travnja travnju travanj|svibnja svibnju svibanj|lipnja lipnju lipanj"
    "|srpnja srpnju srpanj|kolovoza kolovozu|rujna rujnu||studenoga studenog studenom"
    "|prosinca prosincu",
    "sr, bs, sl": "januara|februara|marta marca|aprila|maja|juna junija|jula julija"
    "|avgusta augusta|septembra|oktobra|novembra|decembra",
    "sr": "јануар јануара јануару|фебруар фебруара фебруару|март марта марту"
    "|април априла априлу|мај маја мају|јун јуна јуну|јул јула јулу"
    "|август августа августу|септембар септембра септембру"
    "|октобар октобра октобру|новембар новембра новембру"
    "|децембар децембра децембру",
    "bg": "януари|февруари|март|април|май|юни|юли|август|септември|октомври|ноември"
    "|декември",
    "sk": "januára|februára|marca|apríla|mája|júna|júla|augusta|septembra|októbra"
    "|novembra|decembra",
    "et": _ESTONIAN,
    "lv": "janvārī janvāris janvāra|februārī februāris februāra|martā marts"
    "|aprīlī aprīlis aprīļa|maijā maijs maija|jūnijā jūnijs jūnija|jūlijā jūlijs jūlija"
    "|augustā augusts|septembrī septembris septembra|oktobrī oktobris oktobra"
    "|novembrī novembris novembra|decembrī decembris decembra",
    "lt": "sausio|vasario|kovo|balandžio|gegužės|birželio|liepos|rugpjūčio|rugsėjo"
    "|spalio|lapkričio|gruodžio",
    "hi": "जनवरी|फरवरी फ़रवरी|मार्च|अप्रैल|मई|जून|जुलाई|अगस्त|सितंबर सितम्बर|अक्टूबर|नवंबर नवम्बर"
    "|दिसंबर दिसम्बर",
    "bn": "জানুয়ারি জানুয়ারী জানুয়ারি জানুয়ারী|ফেব্রুয়ারি ফেব্রুয়ারী ফেব্রুয়ারি ফেব্রুয়ারী|মার্চ|এপ্রিল"
    "|মে|জুন|জুলাই|আগস্ট আগষ্ট|সেপ্টেম্বর|অক্টোবর|নভেম্বর|ডিসেম্বর",
    "ta": "ஜனவரி|பிப்ரவரி|மார்ச்|ஏப்ரல்|மே|ஜூன்|ஜூலை|ஆகஸ்ட் ஆகஸ்டு|செப்டம்பர் செப்டெம்பர்"
    "|அக்டோபர்|நவம்பர்|டிசம்பர்",
    "ur": "جنوری|فروری|مارچ|اپریل|مئی|جون|جولائی|اگست|ستمبر|اکتوبر|نومبر|دسمبر",
    "sw": "januari|februari|machi|aprili|mei|juni|julai|agosti|septemba|oktoba|novemba"
    "|desemba",
    "fa": "ژانویه|فوریه|مارس|آوریل|مه|ژوئن|ژوئیه|اوت|سپتامبر|اکتبر|نوامبر|دسامبر",
}
#: Short forms, which stand for a month only behind a day, and before a stop or a year.
_SHORT = {
    "es": "ene|feb|mar|abr|may|jun|jul|ago|sep set sept|oct|nov|dic",
    "pt": "jan|fev|mar|abr|mai|jun|jul|ago|set|out|nov|dez",
    "fr": "janv|févr fév|mars|avr|mai|juin|juil|août|sept|oct|nov|déc",
    "it": "gen genn|feb febbr|mar|apr|mag|giu|lug|ago|set sett|ott|nov|dic",
    "de": "jan jän|febr|mrz mär|apr|mai|jun|jul|aug|sept|okt|nov|dez",
    "nl": "jan|feb febr|mrt|apr|mei|jun|jul|aug|sept|okt|nov|dec",
    "sv": "jan|febr|mars|apr|maj|jun|jul|aug|sept|okt|nov|dec",
    "da, no": "jan|febr|mar|apr|maj|jun|jul|aug|sept|okt|nov|des dec",
    "pl": "sty|lut|mar|kwi|maj|cze|lip|sie|wrz|paź|lis|gru",
    "ru": "янв|фев февр|мар|апр|май|июн|июл|авг|сен сент|окт|ноя нояб|дек",
    "uk": "січ|лют|бер|квіт|трав|черв|лип|серп|вер|жовт|лист|груд",
    "tr": "oca|şub|mar|nis|may|haz|tem|ağu|eyl|eki|kas|ara",
    "ro": "ian|feb|mart|apr|mai|iun|iul|aug|sept|oct|noi|dec",
    "id": "jan|feb|mar|apr|mei|jun|jul|agt agu|sep|okt|nov|des",
}
_HUNGARIAN = (
    "január|február|március|április|május|június|július|augusztus|szeptember|október"
    "|november|december"
)


def _numbered(row: str) -> dict[str, int]:
    return {
        name.replace("_", " "): number
        for number, forms in enumerate(row.split("|"), start=1)
        for name in forms.split()
    }


#: Hungarian writes the year first: "1956. október 23."
HUNGARIAN_MONTHS: Mapping[str, int] = _numbered(_HUNGARIAN)
#: "Novemberben", and behind its year "novemberében".
_HUNGARIAN_IN = {
    f"{name}{ending}": number
    for name, number in HUNGARIAN_MONTHS.items()
    for ending in (
        ("ben", "ében")
        if name.endswith("ber")
        else ("ban", "jában" if name.endswith("ár") else "ában")
    )
}
#: Hebrew joins its "in", "to" and "from" to the name.
_HEBREW = {
    joined + name: number
    for name, number in _numbered(_LANGUAGES["he"]).items()
    for joined in "בלמ"
}
MONTHS_ABROAD: Mapping[str, int] = {
    name: number
    for row in (*_LANGUAGES.values(), _HUNGARIAN)
    for name, number in _numbered(row).items()
    # *Mais* is "in May" in Estonian, and "more" in Portuguese: "dois mais dois".
    if name != "mais"
} | _HEBREW

#: Those of three letters that are no words besides: no year need stand behind them.
CLEAR_SHORT = frozenset(
    ("dez", "okt", "déc", "dic", "ene", "янв", "mrz", "mrt", "fev", "fév", "abr")
)
SHORT_MONTHS: Mapping[str, Mapping[str, int]] = {
    language: _numbered(row) for language, row in _SHORT.items()
}

#: Those of one meaning wherever they are written, behind a day and before its year.
#: *Lip* and *lis* are months of their own in Croatian.
SHORT_ANYWHERE: Mapping[str, int] = {
    name: number
    for row in SHORT_MONTHS.values()
    for name, number in row.items()
    if name not in ("lip", "lis", "лип", "лист", *MONTHS_ABROAD)
}


#: October in Croatian, November in Polish and Czech.
_CROATIAN = frozenset(("listopad", "listopada", "listopadu"))
_OCTOBER = 10
#: Before, Polish papers wrote a stop behind the day as Croatian ones do.
_STOPS_DROPPED = 1945


def month_abroad(
    name: str, language: str = "", *, stopped: bool = False, year: int = 0
) -> int | None:
    """Return the number of a month; None for other words.

    Args:
        name: Its name in lower case.
        language: The text's, where that is known.
        stopped: Whether a stop stands behind the day before it.
        year: Its year, 0 if that is not told.
    """
    if name in _CROATIAN:
        late = not year or year >= _STOPS_DROPPED
        told = stopped and late and name == "listopada" and language != "pl"
        if told or language == "hr, sl":
            return _OCTOBER
    if name in _WORDS_IN.get(language, ()):
        return None
    return MONTHS_ABROAD.get(name)


def months_of(language: str) -> Mapping[str, int]:
    """Return the months' names in one language, each with its number."""
    if language == "hu":
        return _HUNGARIAN_IN
    for names, row in _LANGUAGES.items():
        if language == names or language.partition(",")[0] in names.split(", "):
            return _numbered(row)
    return {}


#: Words of one language that are months in others: *maja* is a house.
_WORDS_IN = {"et": frozenset(("maja", "maju"))}


#: Words or names besides, in English or in the language itself.
DOUBTFUL_MONTHS = frozenset(
    (
        "mac",
        "mars",
        "mart",
        "mai",
        "maj",
        "maju",
        "maja",
        "mei",
        "mayo",
        "maio",
        "julio",
        "junio",
        "julho",
        "juli",
        "juni",
        "juin",
        "avril",
        "abril",
        "agosto",
        "augustus",
        "august",
        "april",
        "september",
        "november",
        "december",
        "ocak",
        "nisan",
        "ekim",
        "leden",
        "luty",
        "listopad",
        "май",
        "мае",
        "март",
        "مه",
        "آب",
        "مارس",
        "marca",
        "augusti",
        "mail",
        "marta",
        "augusta",
        "julija",
        "юли",
        "май",
    )
)
