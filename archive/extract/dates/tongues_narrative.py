"""How languages say the year after, the same month, a century: words of histories.

Patterns are written as those of ``tongues``. Kinds that end in ``text`` are reckoned
from the date told before, and say nothing where none was told; ``near`` is so where the
text tells of bygone years, else reckoned from the report's date.
"""

from collections.abc import Mapping

from archive.extract.dates.tongues_east import ZH_NO_SEASON

#: Behind "dopo" without a comma: "quattro giorni dopo vinsero", not "dopo Natale".
_IT_PAST = (
    "(?=[,.]| (?:fu|furono|era|erano|venne|vennero|\\w+(?:arono|erono|irono|ero|sero"
    "|tero|tenne|prese|vinse|scrisse|decise|ò|ì))(?!\\w))"
)
_IT_CENTURIES = (
    "duecento trecento quattrocento cinquecento seicento settecento ottocento novecento"
)
_ZH_DAY = "{cm}[月](?: ?{cd}[日号號])?"
NARRATIVE: Mapping[str, Mapping[str, str]] = {
    "es": {
        "dmfollowing": "del año siguiente",
        "dmthat": "de(?:l mismo| ese(?: mismo)?| aquel) año",
        "year+1text": "año siguiente", "year-1text": "año anterior",
        "month+1text": "mes siguiente", "month-1text": "mes anterior",
        "week+1text": "semana siguiente", "week-1text": "semana anterior",
        "year+0text": "(?:(?:ese|aquel) )?mismo año;(?:ese|aquel) año",
        "month+0text": "(?:(?:ese|aquel) )?mismo mes;(?:ese|aquel) mes",
    },
    "pt": {
        "dmfollowing": "do ano seguinte", "dmthat": "d(?:o mesmo|esse|aquele) ano",
        "year+1text": "ano seguinte", "year-1text": "ano anterior",
        "month+1text": "mês seguinte", "month-1text": "mês anterior",
        "week+1text": "semana seguinte", "week-1text": "semana anterior",
        "year+0text": "mesmo ano;(?:n?esse|n?aquele) (?:mesmo )?ano",
    },
    "fr": {
        "dmfollowing": "(?:de )?l['’]année suivante",
        "dmthat": "de (?:la|cette) même année",
        "year+1text": "l['’]année (?:suivante|d['’]après);l['’]an suivant",
        "year-1text": "l['’]année (?:précédente|d['’]avant)",
        "month+1text": "mois suivant", "month-1text": "mois précédent",
        "week+1text": "semaine suivante", "week-1text": "semaine précédente",
        "year+0text": "la même année;cette même année", "month+0text": "même mois",
    },
    "it": {
        "later": f"{{n}} {{u}} dopo{_IT_PAST}",
        "dmfollowing": "dell['’]anno (?:successivo|seguente)",
        "dmthat": "dello stesso anno",
        "year+1text": "anno (?:successivo|seguente|dopo(?! l| i))",
        "year-1text": "anno (?:precedente|prima(?! d| che ))",
        "month+1text": "mese (?:successivo|seguente|dopo(?! l| i))",
        "week+1text": "settimana (?:successiva|seguente|dopo(?! l| i))",
        "year+0text": "stesso anno;quell['’]anno", "month+0text": "stesso mese",
        **{
            f"century{number}": f"(?:nel|del|dal|al|il|nell['’]|dell['’]|dall['’]"
            f"|all['’]|l['’]|fine|metà|inizio|inizi) ?::{name}(?! \\d)"
            for number, name in enumerate(_IT_CENTURIES.split(), start=13)
        },
    },
    "de": {
        "dmfollowing": "des (?:folgenden jahres|folgejahres)",
        "dmthat": "(?:desselben|des gleichen|jenes) jahres",
        "year+1text": "jahr darauf;(?:darauf)?folgenden jahre?(?! \\d);folgejahr",
        "year-1text": "jahr (?:davor|zuvor)",
        "month+1text": "folgenden monat;monat darauf;folgemonat",
        "week+1text": "folgenden woche;woche darauf",
        "year+0text": "(?:gleichen|selben) jahre?", "month+0text": "selben monat",
    },
    "nl": {
        "dmfollowing": "van het (?:jaar daarop|volgende jaar|daaropvolgende jaar)",
        "dmthat": "van (?:dat|hetzelfde|datzelfde) jaar",
        "year+1text": "jaar (?:daarop|erna);(?:daaropvolgende?|volgende) jaar",
        "year-1text": "jaar (?:daarvoor|ervoor)",
        "month+1text": "maand (?:daarop|erna);daaropvolgende maand",
        "year+0text": "(?:het|dat)zelfde jaar",
    },
    "pl": {
        "dmfollowing": "następnego roku", "dmthat": "te(?:go samego|goż) roku",
        "year+1text": "rok później;(?:kolejnym|następnym) roku;następnego roku",
        "year-1text": "rok wcześniej;poprzedniego roku",
        "month+1text": "miesiąc później", "week+1text": "tydzień później",
        "year+0text": "tym samym roku;tego samego roku;tegoż roku",
    },
    "cs": {
        "dmfollowing": "následujícího roku", "dmthat": "téhož roku",
        "year+1text": "následujícího roku;následujícím roce;o rok později",
        "year-1text": "o rok dříve;předchozího roku",
        "month+1text": "o měsíc později", "week+1text": "o týden později",
        "year+0text": "téhož roku;stejném roce;tomtéž roce",
    },
    "ru": {
        "within": "через (?=неделю|месяц(?!а|е)|год(?!а|ы)){u}(?! после| и )",
        "dmthat": "того же года",
        "year+1text": "год спустя;спустя год", "year-1text": "годом ранее;годом раньше",
        "month+1text": "месяц спустя;спустя месяц",
        "week+1text": "неделю спустя;спустя неделю",
        "year+0text": "том же году;того же года;тем же годом",
        "month+0text": "том же месяце;того же месяца",
    },
    "uk": {
        "within": "через (?=тиждень|місяць|рік){u}(?! після| і )",
        "year+1text": "рік потому", "year-1text": "роком раніше",
        "year+0text": "(?:того|цього) (?:ж|самого) року;тому ж році",
        "month+0text": "того (?:ж|самого) місяця",
    },
    "tr": {
        "near": "{n} {u} sonra",
        "year+1text": "ertesi (?:yıl|sene);(?:bir )?sonraki (?:yıl|sene)",
        "year-1text": "(?:bir )?önceki (?:yıl|sene)",
        "month+1text": "ertesi ay;bir sonraki ay", "week+1text": "ertesi hafta",
        "year+0text": "aynı (?:yıl|sene)", "month+0text": "aynı ay(?: içinde)?",
        "century": "{d}\\. yüzyıl(?:da|ın|dan|a|daki)?",
    },
    "id": {
        "dmfollowing": "tahun berikutnya", "dmthat": "tahun (?:itu|yang sama)",
        "year+1text": "tahun berikutnya;setahun kemudian",
        "month+1text": "bulan berikutnya;sebulan kemudian",
        "week+1text": "(?:pekan|minggu) berikutnya;(?:seminggu|sepekan) kemudian",
        "year-1text": "(?:tahun|setahun) sebelumnya", "year+0text": "tahun yang sama",
        "century": "abad ke-?(?:{d}|{r})",
    },
    "hu": {
        "year+1text": "következő év(?:ben)?;egy évvel később",
        "year-1text": "előző év(?:ben)?;egy évvel korábban",
        "month+1text": "következő hónap(?:ban)?;egy hónappal később",
        "year+0text": "ugyanabban az évben;ugyanebben az évben;ugyanazon évben"
        ";még abban az évben",
        "century": "{d}\\. század(?:ban|i|tól|ig)?",
    },
    "ro": {
        "later": "{n} {u} mai târziu",
        "year+1text": "anul următor", "year-1text": "anul precedent",
        "month+1text": "luna următoare", "year+0text": "(?:același|acelaşi) an",
        "century": "secolul(?: al)? {r}(?:-lea)?",
    },
    "sv": {
        "year+1text": "året (?:efter|därpå|därefter)(?=[,.]);följande år",
        "year-1text": "året (?:före|innan)(?=[,.])",
        "year+0text": "samma år", "month+0text": "samma månad",
    },
    "da, no": {
        "year+1text": "året (?:efter|etter)(?=[,.]);følgende år",
        "year-1text": "året før(?=[,.])",
        "year+0text": "samme år", "month+0text": "samme måned",
    },
    "fi": {
        "after": "seuraavana päivänä", "before": "edellisenä päivänä",
        "year+1text": "seuraavana vuonna", "year-1text": "edellisenä vuonna",
        "month+1text": "seuraavassa kuussa", "week+1text": "seuraavalla viikolla",
        "year+0text": "samana vuonna", "month+0text": "samassa kuussa",
    },
    "ar": {
        "year+1text": "العام التالي;السنة التالية",
        "year-1text": "العام السابق;السنة السابقة",
        "month+1text": "الشهر التالي", "week+1text": "الأسبوع التالي",
        "year+0text": "(?:العام|السنة) (?:نفسه|ذاته|نفسها|ذاتها);نفس (?:العام|السنة)",
    },
    "fa": {
        "year+1text": "سال بعد", "year-1text": "سال (?:قبل|پیش) از آن",
        "year+0text": "همان سال",
    },
    "he": {
        "later": "כעבור {n} {u};{n} {u} לאחר מכן",
        "year+1text": "ב?שנה שלאחר מכן;כעבור שנה;שנה לאחר מכן",
        "year-1text": "שנה קודם לכן", "year+0text": "ב?אותה (?:ה)?שנה",
    },
    "zh": {
        "dmfollowing": f"(?:次年|翌年){_ZH_DAY}", "dmthat": f"同年{_ZH_DAY}",
        "year+1text": "次年;翌年", "year+0text": "同年", "month+1text": "次月;翌月",
        "month+0text": "同月", "after": "次日;翌日",
        "season": f"{{y}}年{{s}}{ZH_NO_SEASON}",
        "century": "(?<!\\d){d}世[纪紀]",
    },
    "ja": {
        "dmfollowing": f"翌年の?{_ZH_DAY}", "dmthat": f"同年の?{_ZH_DAY}",
        "year+1text": "翌年(?!度)", "year+0text": "同年(?![代齢])",
        "month+1text": "翌月", "month+0text": "同月", "after": "翌日",
        "before": "(?<![一-鿿\\d])前日(?![比本])",
        "season": "{y}年の?{s}(?![場分日])",
        "century": "(?<!\\d){d}世紀",
    },
    "ko": {
        "dmfollowing": "(?:이듬해|다음 ?해) ?{cm}월(?: ?{cd}일)?",
        "dmthat": "(?:같은 ?해|그해) ?{cm}월(?: ?{cd}일)?",
        "year+1text": "이듬해;(?<!그 )다음 ?해", "year+0text": "같은 ?해;그해",
        "after": "다음 ?날;이튿날", "before": "전날(?=[,.밤의에]| )",
        "month+1": "내달", "season": "{y}년 ?{s}",
        "century": "(?<!\\d){d}세기",
    },
}  # fmt: skip
#: Twenty, thirty, forty, fifty, a hundred: how long ago is told in round numbers.
TENS: Mapping[str, str] = {
    "es": "veinte|treinta|cuarenta|cincuenta|cien",
    "pt": "vinte|trinta|quarenta|cinquenta|cem",
    "fr": "vingt|trente|quarante|cinquante|cent",
    "it": "venti vent'|trenta trent'|quaranta quarant'|cinquanta cinquant'|cento",
    "de": "zwanzig|dreißig|vierzig|fünfzig|hundert",
    "nl": "twintig|dertig|veertig|vijftig|honderd",
    "pl": "dwadzieścia|trzydzieści|czterdzieści|pięćdziesiąt|sto",
    "cs": "dvaceti dvacet|třiceti třicet|čtyřiceti čtyřicet|padesáti padesát|sto",
    "ru": "двадцать|тридцать|сорок|пятьдесят|сто",
    "uk": "двадцять|тридцять|сорок|п'ятдесят|сто",
    "sv": "tjugo|trettio|fyrtio|femtio|hundra",
    "da, no": "tyve tjue|tredive tretti|fyrre førti|halvtreds femti|hundrede hundre",
    "tr": "yirmi|otuz|kırk|elli|yüz",
    "ro": "douăzeci_de|treizeci_de|patruzeci_de|cincizeci_de|o_sută_de",
    "hu": "húsz|harminc|negyven|ötven|száz",
    "fi": "kaksikymmentä|kolmekymmentä|neljäkymmentä|viisikymmentä|sata",
}
TENS_COUNTED = (20, 30, 40, 50, 100)
