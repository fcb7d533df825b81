"""How other languages count decades, quarters and halves of a year.

Patterns are written as those of ``tongues``: ``{q}`` stands for a quarter's number in
words, ``{t}`` for a decade's, in words or two figures, ``{r}`` for a Roman number. A
number whose last figures are 00 is a century's in the north ("1800-talet").
"""

from collections.abc import Mapping

_TENS = (
    "veinte vinte vingt venti zwanziger zwanzig twintig двадцатых двадцатые húszas"
    " dwudziestych dwudzieste dvacátých vint עשרים العشرينيات عشرينيات عشرينات 二十"
    "|treinta trinta trente trenta dreißiger dreißig dertig тридцатых тридцатые"
    " trzydziestych trzydzieste třicátých harmincas שלושים ثلاثينيات ثلاثينات 三十"
    "|cuarenta quarenta quarante quaranta vierziger vierzig veertig сороковых"
    " сороковые czterdziestych czterdzieste čtyřicátých negyvenes ארבעים أربعينيات"
    " أربعينات 四十"
    "|cincuenta cinquenta cinquante cinquanta fünfziger fünfzig vijftig пятидесятых"
    " пятидесятые pięćdziesiątych pięćdziesiąte padesátých ötvenes חמישים خمسينيات"
    " خمسينات 五十"
    "|sesenta sessenta soixante sessanta sechziger sechzig zestig шестидесятых"
    " шестидесятые sześćdziesiątych sześćdziesiąte šedesátých hatvanas seixanta"
    " שישים ستينيات ستينات 六十"
    "|setenta soixante-dix settanta siebziger siebzig zeventig семидесятых"
    " семидесятые siedemdziesiątych siedemdziesiąte sedmdesátých hetvenes setanta"
    " שבעים سبعينيات سبعينات 七十"
    "|ochenta oitenta quatre-vingt quatre-vingts ottanta achtziger achtzig tachtig"
    " восьмидесятых восьмидесятые osiemdziesiątych osiemdziesiąte osmdesátých"
    " nyolcvanas vuitanta שמונים ثمانينيات ثمانينات 八十"
    "|noventa quatre-vingt-dix novanta neunziger neunzig negentig девяностых"
    " девяностые dziewięćdziesiątych dziewięćdziesiąte devadesátých kilencvenes"
    " noranta תשעים تسعينيات تسعينات 九十"
)
#: The years of a century after its first that a word for a decade names.
DECADES = {
    word: 10 * number
    for number, row in enumerate(_TENS.split("|"), start=2)
    for word in (*row.split(), f"{10 * number}")
}
#: The four quarters of a year by their numbers in words, and its halves.
_QUARTERS = (
    "primer primero primera primeiro primeira premier première 1er primo prima ersten"
    " erste erstes eerste pierwszym pierwszego pierwsze pierwszej первом первый"
    " первого первое первой першому першого перше першій första første ensimmäisellä"
    " ensimmäisen birinci ilk első primul întâi πρώτο πρώτου първото първата prvom"
    " prvog prvoj prvním první الأول ראשון ראשונה pertama 一 首 上 前 상"
    " esimeses esimese"
    "|segundo segunda deuxième second seconde 2e 2ème secondo seconda zweiten zweite"
    " zweites tweede drugim drugiego drugie drugiej втором второй второго второе"
    " другому другого друге другій andra andet anden andre toisella toisen ikinci"
    " második doilea δεύτερο δευτέρου δεύτερου второто втората drugom drugog drugoj"
    " druhém druhé segon الثاني שני שנייה kedua 二 下 後 后 하 teises teise"
    "|tercer tercero terceiro troisième 3e 3ème terzo dritten dritte drittes derde"
    " trzecim trzeciego trzecie третьем третий третьего третье третьому третє tredje"
    " kolmannella kolmannen üçüncü harmadik treilea τρίτο τρίτου третото trećem"
    " trećeg třetím الثالث שלישי ketiga 三 kolmandas kolmanda"
    "|cuarto quarto quatrième 4e 4ème vierten vierte viertes vierde czwartym czwartego"
    " czwarte четвертом четвёртом четвертый четвёртый четвертого четвертое четвертому"
    " четверте fjärde fjerde neljännellä neljännen dördüncü negyedik patrulea τέταρτο"
    " τετάρτου τέταρτου четвъртото četvrtom četvrtog čtvrtém quart الرابع רביעי"
    " keempat 四 neljandas neljanda"
)
#: The number that such a word names.
QUARTERS = {
    word: number
    for number, row in enumerate(_QUARTERS.split("|"), start=1)
    for word in row.split()
}
#: Behind a decade: "de los años 90 del siglo XIX" are of another century than ours.
OWN_CENTURY = (
    "(?!,? (?:(?:del?|du|des|do|na|van de|του|в) |dell['’])?"
    "(?:siglo |século |secolo )?(?:x(?:v|vi|vii|viii|ix)|1[5-9](?:\\.|e|de|-го|ου)?"
    "|ottocento|settecento)(?!\\w))"
)
#: Behind a quarter or a half: its year stands there, in words that are not known.
NO_YEAR = "(?!(?: \\w{1,5})? ['’(]?\\d{4}(?!\\d))"
_NO_CENTURY = "(?!1\\d00)"
_NO_OTHER = "(?!(?: del?)? \\d)"
STRETCHES: Mapping[str, Mapping[str, str]] = {
    "es": {
        "quarter": "(?:{q}|{d}º|{r}) trimestre(?: (?:de|del)(?: año)? {y})?"
        + _NO_OTHER,
        "half": "(?:{q}|{r}) semestre(?: (?:de|del)(?: año)? {y})?"
        + _NO_OTHER
        + ";{q} mitad del? {y}",
    },
    "pt": {
        "quarter": "(?:{q}|{d}º|{r}) trimestre(?: de {y})?" + _NO_OTHER,
        "half": "(?:{q}|{d}º|{r}) semestre(?: de {y})?"
        + _NO_OTHER
        + ";{q} metade de {y}",
    },
    "fr": {
        "half": "{q} semestre(?: (?:de )?{y})?" + _NO_OTHER + ";{q} moitié de {y}",
    },
    "it": {
        "decade": "anni (?:{y}|['’]?{t})",
        "quarter": "(?:{q}|{d}[°º]|{r}) trimestre(?: (?:del )?{y})?" + _NO_OTHER,
        "half": "(?:{q}|{r}) semestre(?: (?:del )?{y})?"
        + _NO_OTHER
        + ";{q} metà del {y}",
    },
    "nl": {
        "quarter": "(?:{q}|{d}[de]e?) kwartaal(?: (?:van )?{y})?",
        "half": "{q} helft van {y}",
    },
    "ru": {
        "quarter": "(?:{q}|{r}|{d}(?:-[а-я]{1,3})?) квартал(?:е|а|у)?(?: {y})?",
        "half": "(?:{q}|{r}) полугоди[ияею](?: {y})?;{q} половин[еуы] {y}",
    },
    "uk": {
        "quarter": "(?:{q}|{r}|{d}(?:-[а-я]{1,3})?) квартал(?:і|у)?(?: {y})?",
        "half": "(?:{q}|{r}) півріч(?:чі|чя)(?: {y})?;{q} половин[іиу] {y}",
    },
    "pl": {
        # "I" is a small word, too.
        "quarter": "(?:{q}|(?:(?<=w )|(?=i[iv])){r}) kwarta(?:le|łu|ł)(?: {y})?",
        "half": "(?:{q}|(?:(?<=w )|(?=ii)){r}) półrocz[aeu](?: {y})?"
        ";{q} połow(?:ie|y|ę) {y}",
    },
    "cs": {
        "decade": "{t}\\. (?:let(?:ech)?|léta);(?=\\D){t} (?:let(?:ech)?|léta)",
        "quarter": "(?:{q}|{d}\\.) čtvrtletí(?: (?:roku )?{y})?",
        "half": "(?:{q}|{d}\\.) pololetí(?: (?:roku )?{y})?"
        ";{q} polovin[ěyu] (?:roku )?{y}",
    },
    "sv": {
        "decade": _NO_CENTURY + "{y}-talets?;{t}-talets?",
        "quarter": "(?:{q}|{d}:e) kvartalet(?: {y})?",
        "half": "{q} halvåret(?: {y})?;{q} hälften av {y}",
    },
    "da, no": {
        # "I 70'erne" is said of people's years.
        "decade": _NO_CENTURY + "{y}(?:-(?:tallet|årene|åra)|['’]?erne);{t}-tallet",
        "quarter": "(?:{q}|{d}\\.) kvartal(?:et)?(?: (?:i |a[fv] )?{y})?",
        "half": "{q} halvår(?:et)?(?: (?:i |a[fv] )?{y})?;{q} halvdel(?:en)? a[fv] {y}",
    },
    "fi": {
        "decade": _NO_CENTURY + "{y}-luvu(?:lla|lta|lle|n);{t}-luvu(?:lla|lta|lle|n)",
        "quarter": "vuoden {y} {q} (?:vuosi)?neljännekse(?:llä|n)"
        ";{q} (?:vuosi)?neljännekse(?:llä|n)(?: {y})?",
    },
    "et": {
        "decade": "{y}\\. aasta(?:te(?:l|st|ni|ks)?|il|ist);{y}-?ndate(?:l|st|ni)?"
        "(?: aasta(?:tel|il|te))?",
        "quarterlast": "(?:mullu|(?:eelmise|möödunud|läinud) aasta) {q} kvartal\\w*",
        "quarterthis": "(?:tänavu|(?:selle|käesoleva) aasta) {q} kvartal\\w*",
        "quarter": "(?:{y}\\. aasta )?{q} kvartal\\w*",
    },
    "tr": {
        "decade": _NO_CENTURY
        + "{y}['’]?l(?:ar|er)(?:[dt][ae]n?|[ıi]n)?;{y}['’]?l[ıiuü] yıllar\\w*"
        ";{t}['’]l[ıiuü] yıllar\\w*",
        "quarter": "{y}(?: yılının|['’]\\w{2,3})? {q} çeyre(?:k|ği)\\w*"
        ";yılın {q} çeyreği\\w*",
        "half": "{y}(?: yılının|['’]\\w{2,3}) {q} yarısı\\w*",
    },
    "hu": {
        "decade": "(?:{y}|{t})-[aeoö]s évek\\w*;(?=\\D){t} évek\\w*",
        "quarter": "{y}\\.? {q} negyedév\\w*;{q} negyedév\\w*",
        "half": "{y}\\.? {q} fél(?:év\\w*|ében)",
    },
    "ro": {
        "decade": "anii (?:{y}|['’]?{t})(?! ?[-–] ?\\d| și \\d)",
        "quarter": "trimestrul (?:al )?(?:{q}(?:-lea)?|{r})(?: (?:din |al )?{y})?"
        ";{q} trimestru(?: (?:din|al) {y})?",
        "half": "semestrul (?:al )?(?:{q}(?:-lea)?|{r})(?: (?:din |al )?{y})?"
        ";{q} semestru(?: (?:din|al) {y})?;{q} jumătate a (?:anului )?{y}",
    },
    "el": {
        "decade": "δεκαετίας? του (?:{y}|['’]?{t})",
        "quarter": "(?:{q}|{d}ου?) (?:τρίμηνο|τριμήνου)(?: του {y})?",
        "half": "(?:{q}|{d}ου?) (?:εξάμηνο|εξαμήνου)(?: του {y})?",
    },
    "bg": {
        "decade": "(?:{y}|{t})-те години;{y}-те",
        "quarter": "{q} тримесечие(?: на {y})?",
        "half": "{q} полугодие(?: на {y})?;{q} половина на {y}",
    },
    "ca": {
        "decade": "els anys (?:{y}|{t})",
        "quarter": "{q} trimestre(?: (?:de|del) {y})?" + _NO_OTHER,
        "half": "{q} semestre(?: (?:de|del) {y})?" + _NO_OTHER,
    },
    "hr, sl": {
        "decade": "{y}-ih(?: godina)?;{y}-ima",
        "quarter": "{q} (?:tromjesečj[aeu]|kvartal[au]?)(?: {y})?",
        "half": "{q} polugodišt[aeu](?: {y})?;{q} polovic[ieau] {y}",
    },
    "ar": {
        "decade": "{t} القرن (?:الماضي|العشرين|المنصرم)",
        "quarter": "الربع {q} (?:من )?(?:عام |العام |سنة )?{y}"
        ";الربع {q}(?= من (?:ال)?(?:عام|سنة))",
        "half": "النصف {q} من (?:عام |العام |سنة )?{y}",
    },
    # Years before 1800 are those of the Persian calendar.
    "fa": {"decade": "دهه (?=1[89]|20|۱[۸۹]|۲۰){y}"},
    "he": {
        "decade": "[בלמ]?שנות ה-?(?:{y}|{t})(?! לחי)",
        "quarter": "[בה]?רבעון ה{q}(?: (?:של |ב-?){y})?",
        "half": "[בה]?מחצית ה{q} של (?:שנת )?{y}",
    },
    "hi": {
        "decade": "{y} के दशक",
    },
    "zh": {
        "decade": "(?:20|二十|上个?|上個)世[纪紀]{t}年代;{y}年代",
        "quarter": "{y}年第?(?:{q}|{d})季度?;第(?:{q}|{d})季度",
        "quarterlast": "去年第?(?:{q}|{d})季度?",
        "quarterthis": "今年第?(?:{q}|{d})季度?",
        "quarternext": "明年第?(?:{q}|{d})季度?",
        "half": "{y}年{q}半年",
        "halflast": "去年{q}半年",
        "halfthis": "今年{q}半年",
        "halfnext": "明年{q}半年",
    },
    "ja": {
        "decade": "{y}年代;(?<![\\d紀])(?=[5-9]){t}年代",
        "quarter": "{y}年の?第(?:{q}|{d})四半期",
        "half": "{y}年の?{q}半期?",
        "halflast": "(?:昨年|去年)の?{q}半期?",
        "halfthis": "今年の?{q}半期?",
        "halfnext": "来年の?{q}半期?",
    },
    "ko": {
        "decade": "{y}년대;(?<!\\d)(?=[5-9]){t}년대",
        "quarter": "{y}년 ?제?{d}분기",
        "quarterlast": "(?:지난해|작년) ?{d}분기",
        "quarterthis": "올해 ?{d}분기",
        "quarternext": "내년 ?{d}분기",
        "half": "{y}년 ?{q}반기",
        "halflast": "(?:지난해|작년) ?{q}반기",
        "halfthis": "올해 ?{q}반기",
        "halfnext": "내년 ?{q}반기",
    },
    "id": {
        "decade": "(?:tahun|era|dekade) {y}-?an;dekade {y}",
        "quarter": "(?:kuartal|triwulan) (?:ke-)?(?:{q}|{r}|{d})"
        "(?:(?: tahun |-|/| ){y})?",
        "half": "semester (?:{q}|{r}|{d})(?: tahun |-|/| ){y}",
    },
    "vi": {
        "decade": "(?:thập (?:niên|kỷ)|những năm) (?:{y}|{t})(?! ?[-–] ?\\d)",
        "quarter": "quý (?:{r}|{d})(?:(?: năm |-|/| ){y})?",
    },
    "sw": {"decade": "miaka ya {y}"},
}
#: What a text holds if it speaks of any of these: most do not, and are passed over.
STEMS: Mapping[str, tuple[str, ...]] = {
    language: tuple(row.split())
    for language, row in {
        "es": "trimestre semestre mitad década años",
        "pt": "trimestre semestre metade década anos",
        "fr": "trimestre semestre moitié années",
        "it": "trimestre semestre metà anni",
        "de": "quartal trimester halbjahr hälfte 0er iger",
        "nl": "kwartaal helft jaren",
        "ru": "квартал полугод половин годы годов годах",
        "uk": "квартал півріч половин роки років роках",
        "pl": "kwarta półrocz połow lata",
        "cs": "čtvrtlet pololet polovin let lét",
        "sv": "kvartal halvår hälft talet",
        "da, no": "kvartal halvår halvdel tallet årene åra erne",
        "fi": "luvu neljänn",
        "et": "aastate aastai ndate kvarta",
        "tr": "çeyre yarısı 0'l 0’l 0l",
        "hu": "évek negyedév fél",
        "ro": "anii trimestr semestr jumătate",
        "el": "δεκαετία τρίμην τριμήν εξάμην εξαμήν",
        "bg": "-те тримесеч полугод половина",
        "ca": "anys trimestre semestre",
        "hr, sl": "0-i tromjeseč kvartal polugodiš polovic",
        "ar": "القرن الربع النصف",
        "fa": "دهه",
        "he": "שנות רבעון מחצית",
        "hi": "दशक",
        "zh": "年代 季 半年",
        "ja": "年代 四半 半",
        "ko": "년대 분기 반기",
        "id": "0an 0-an kuartal triwulan semester dekade",
        "vi": "thập những quý",
        "sw": "miaka",
    }.items()
}
