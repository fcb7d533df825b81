"""Past or future in other languages than English, where a day does not say it itself.

The sign that stands nearest to the day decides: "dijo el lunes que el jueves se verán"
has one of either. Signs are the endings of verbs, helping verbs and words such as
*prevista* or *geplant*. Where a language tells what is to come by having no past form,
as Polish does with "rząd zbierze się w poniedziałek", a clause without one is future.
"""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from archive.extract.dates.first_person import FIRST_PERSON
from archive.extract.dates.german_verbs import is_no_past, present_behind
from archive.extract.dates.hearsay import is_hearsay
from archive.extract.dates.put_off_abroad import put_off
from archive.extract.dates.signs_further import FURTHER, SOUTH
from archive.extract.dates.verb_beside import Tense
from archive.patterns import later

_REACH, _BESIDE = 180, 24
#: A participle counts as if it stood so many characters farther.
_WEAK = 30
#: A sign behind a comma is so many characters farther.
_COMMA = 25
#: A stop behind one of these, or behind a single letter, ends no sentence.
_SENTENCE = later(
    r"(?<!\d)(?<![\s.]\w)(?<!\binc)(?<!\bcorp)(?<!\bltd)(?<!\bdr)(?<!\bsr)(?<!\bmr)"
    r"(?<!\bst)[.!?;](?=\s|$)|[。！？；؟।]|\n\s*\n",
    re.IGNORECASE,
)
_CLAUSE = re.compile(
    r"[,،，、–—:\n]|(?<!\w)(?:que|qu['’]|che|dass|dat|что|що|że|že|که|कि|أن|bahwa"
    r"|kwamba)(?!\w)"
    r"|(?<!\w)(?:כי|ש(?=\w{3}))"
)
#: Right before a day these tell the tense alone.
_SINCE = re.compile(
    r"(?<!\w)و?(?:desde|tras|depuis|après|seit|nach|sinds|dopo|após|после|після|منذ|بعد"
    r"|מאז|אחרי|sejak|setelah|tangu|baada ya)(?: (?:el|la|le|il|o|a|dem|den"
    r"|yawm))?\s+\Z"
)
#: "Ich habe ab dem 20. April trainiert" looks back.
_FROM = (
    "(?<!habe )(?<!haben )(?<!hat )(?<!hatte )(?<!hatten )(?<!war )(?<!waren )"
    "(?<!wurde )(?<!wurden )ab"
)
_UNTIL = re.compile(
    rf"(?<!\w)و?(?:vanaf|{_FROM}|dès|à partir de|a partir del?|a partire da|hasta|até"
    r"|jusqu['’](?:à|au)|fino a|entro|bis|tot|до|حتى|تا|עד|hingga"
    r"|hadi)(?: (?:el|la|le|il|o|a|zum|dem))?\s+\Z"
)
#: "Do středy": elsewhere it is "of the".
_SLAVIC, _DO = frozenset(("cs", "pl", "hr, sl")), re.compile(r"(?<!\w)do\s\Z")
_JOINED = re.compile(r" (?:y|e|et|und|en|i|и|та|och|og|ve|și|és|dan|na) ")
_LETTER = r"\w\u0900-\u0963\u0966-\u097f"
#: In Chinese a clause with a day and its verb is over; the next has its own.
_OTHER_CLAUSE = re.compile(r"[^，,]{5}[，,]")
#: So many words make a clause that would have its verb.
_CLAUSE_WORDS = 4


@dataclass(frozen=True, slots=True)
class _Signs:
    """The signs of a language as patterns; ``bare`` is what a clause without any is."""

    past: str
    future: str
    bare: Tense = ""
    #: Participles, which go with the past and the future: other signs come first.
    weak: str = "(?!)"
    spaced: bool = True


_SIGNS = {
    "es": _Signs(
        r"dij\w+|\w+duj(?:o|eron)|introdujo|(?:\w+)?puso|quiso|(?:inter)?vino"
        r"|\w*tuvo|pudo|supo|fue|fueron|ha|han|había|habían|hubo|hizo|era|eran"
        r"|estaba\w*"
        r"|murió|dio|vio|\w{2,}(?:ó|aron|ieron|aba|aban|ía|ían)|ocurrid[oa]s?"
        r"|celebrad[oa]s?"
        r"|registrad[oa]s?|pasad[oa]",
        r"\w{2,}(?:rá|rán|ría|rían)|va a|van a|previst[oa]s?|próxim[oa]s?|debe|deben"
        r"|planea|(?:convocad[oa]s?|se espera|esperad[oa]s?) para"
        r"|a partir del?|programad[oa]s?",
    ),
    "pt": _Signs(
        r"disse|foi|foram|era|eram|havia|houve|(?:es)?teve|fez|veio|deu|estava\w*|(?!moscou(?!\w))\w{2,}(?:ou|eu|iu|aram"
        r"|eram|iram|ava|avam)|ocorrid[oa]s?|realizad[oa]s?|caíram|passad[oa]",
        r"\w{2,}(?:rá|rão|ria|riam)|vai|vão|previst[oa]s?|próxim[oa]s?|deve|devem"
        r"|marcad[oa]s?|esperad[oa]s? para|a partir d[eao]|é|são",
    ),
    "fr": _Signs(
        r"a|ont|avait|avaient|était|étaient|été|est \w+é|sont \w+és?|fut|furent|dit"
        r"|(?:est|sont) (?:(?:sur|inter|par|de)?venu|(?:re|ad|trans|per)?mis"
        r"|(?:re|sur)?pris|parti|sorti|descendu|rendu|réuni|produit|mort)e?s?"
        r"|\w{3,}(?:ait|aient|èrent)|dernière?|eu lieu|morts?"
        r"|mourut|naquit|(?:sur|inter|par|de)?vint|prit|tint|fit|mit|eut|reçut",
        r"\w{2,}(?:ra|ront|rait|raient)|va|vont|doit|doivent|devrait|devraient"
        r"|prévue?s?|prochaine?|(?:est|sont|sera|seront) attendue?s?"
        r"|d['’]ici|dès|à partir d[eu]",
    ),
    "it": _Signs(
        r"ha|hanno|(?:è|e['’]) stat[oa]|(?:è|e['’]) \w+[aiu]t[oa]|sono stat[ie]|era"
        r"|erano|aveva\w*|fu|furono|disse|\w{3,}(?:ò|o['’]|arono|irono|erono|ava"
        r"|avano|eva|evano)"
        r"|(?!così|(?:lune|marte|mercole|giove|vener)dì)\w{3,}ì"
        r"|scors[oa]|tremò|mort[oaie]|morì|nacque|cadde|esplose|avvenne|vinse|vennero?",
        r"\w{2,}(?:rà|ranno)|\w{3,}ra['’]|\w{2,}rebber?o?|previst[oaie]|prossim[oa]|deve|devono|entro"
        r"|a partire da\w*|attes[oaie] per|in programma|in vista",
    ),
    "de": _Signs(
        r"war|waren|hatten?|wurden?|habe|sagte|kam|kamen|ging|gingen|gab|gaben|fand"
        r"|fanden|sprach|starb|starben|fiel|fielen|traf|trafen|begann|schlug|blieb"
        r"|rief|ließ|hieß|zog|stieg|verlor|gewann|nahm|brach|flog|worden|geschah|empfing"
        r"|[a-zäöü]{0,5}(?:stand|hielt|lief|trat|lag|schien|sah|schrieb|griff|lud|trug"
        r"|schoss|floh|sank|sprang|bot|bat|riet|galt|litt|stritt|schritt|wuchs|warf|wich"
        r"|schied|fing|hob|half|fuhr|schloss)(?:en)?"
        r"|(?!(?:[a-zäöü]{2,5})?(?:halten|starten|warten|arbeiten|leisten|treten|bieten"
        r"|bitten|raten|leiten|gelten|kosten|richten|achten|hinten|heute|bitte"
        r"|dürften?|könnten?|müssten?|weite)\b)"
        r"[a-zäöü]{3,}ten?|vergangene\w*|letzte\w*",
        r"wird|werden|würden?|dürften?|könnten?|müssten?|bleib(?:t|en)|will|wollen|soll|sollen|muss|müssen|kann|können"
        r"|möchte\w*"
        rf"|geplant\w*|kommende\w*|nächste\w*|{_FROM}"
        r"|(?!nicht|erst|jetzt|zuletzt|damit|mit|seit|statt|dort|fast|meist|bereits"
        r"|selbst|ist|hat|hält)[a-zäöü]{3,}t(?= (?:am|an diesem|im|zum|ab|vom) )",
        weak=r"[a-zäöü]{0,8}ge[a-zäöü]{3,}(?:t|en)|(?:ver|be|er|ent)[a-zäöü]{3,}(?:t"
        r"|en)",
    ),
    "nl": _Signs(
        r"was|waren|had|hadden|werd|werden|zei|zeiden|kwam|kwamen|ging|gingen|gaf|vond"
        r"|vonden|stierf|vielen|viel|bleef|heeft \w+|hebben|is ge\w+|[a-z]{3,}(?:de"
        r"|te)n?"
        r"|begon(?:nen)?|stond(?:en)?|lag|trof|hield(?:en)?|liep(?:en)?|zag(?:en)?|vloog"
        r"|brak|[a-z]{0,5}(?:zocht|bracht|dacht|kocht|mocht)(?:en)?"
        # Present forms of other verbs: "dat gebeurt woensdag".
        r"|(?!geb(?:eurt|euren|iedt|ruikt|ruiken)|gelo(?:oft|ven)|geldt|gelden|geeft|geven"
        r"|geniet|genieten|gemeente|geheel|geen)ge[a-z]{3,}(?:d|t|en)"
        r"|vorige?|afgelopen|bekend",
        r"wordt|worden|[a-z]{0,4}(?:moeten|houden|vinden|praten|sluiten|starten|bieden)"
        r"|zal|zullen|wil|willen|moet|moeten|gaat|gaan|gepland|volgende?|komende?"
        r"|vanaf|komt|komen|vertrekt|begint|beginnen|gebeurt|gebeuren|geldt|geeft",
    ),
    "tr": _Signs(
        # Ministers, experts, meetings and parties are no verbs.
        r"(?!(?:baş)?bakan|başkan|uzman|insan|zaman|neden|kaptan|orman|meydan|plan|alan"
        r"|nisan|haziran|ramazan|kurban|hemen|bazen|tamamen|yeniden|itibaren|rağmen"
        r"|toplantı|parti|kendi|şimdi|kenti|hattı|altı\b|yedi\b)"
        r"\w{2,}(?:[dt][ıiuü](?:ler|lar|m|k)?|m[ıiuü]ş(?:t[ıiuü])?|[dt][ıiuü]ğ[ıiuü]\w*"
        r"|an|en)|geçen|geçtiğimiz|önce",
        r"\w{2,}(?:acak|ecek|acağ\w+|eceğ\w+|acaklar|ecekler)|gelecek|önümüzdeki|kadar"
        r"|planlan\w+|\w{2,}[ıiuü]yoru[mz]|(?:başl|gel|gid|açıl|toplan|düzenlen|buluş)[ıi]yor(?:lar)?",
    ),
    "pl": _Signs(
        r"\w+(?:ł|ła|ło|łam|łem)|\w{2,}(?:li|ły)|\w{3,}(?:ano|ono|ęto|yto|ito|uto|arto)|zeszł\w+"
        r"|ubiegł\w+|minion\w+|odkąd",
        r"będzie|będą|ma \w+|mają|mia(?:ł[aoy]?|li) (?:się )?\w+(?:ć|c)|przyszł\w+"
        r"|najbliższ\w+|odbędzie|zostanie|zostaną"
        r"|zaplanowan\w+",
        bare="future",
    ),
    "cs": _Signs(
        r"\w{2,}(?:l|la|lo|li|ly)|minul\w+|uplynul\w+|loňsk\w+",
        r"bude|budou|má|mají|příští\w*|chce|chtějí|čeká|plánuj\w+|uskuteční|proběhne"
        r"|začne|sejde|(?:pojed|půjd)(?:u|eš|e|eme|ete|ou)|po(?:let|běž)í(?:m|š|me|te)?",
        bare="future",
    ),
    "ru": _Signs(
        r"(?!(?:школа|сила|или|если|около|дела|дело|числ[ао]|начала|тыла|села|цели"
        r"|земли|недели|доли|роли|боли)(?!\w))\w{2,}(?:л|ла|ло|ли|лся|лась|лось|лись)|прошл\w+"
        # Those that end in no л: погиб, умер.
        r"|погиб|умер|исчез|(?:с|по)?мог|вырос|возрос|сл[её]г|л[её]г|достиг|возник|проник"
        r"|(?:при|на|у|по|вы|в|пере|от)н[её]с|(?:при|вы|у|про|от|пере)в[её]з|погас|зам[её]рз"
        r"|(?:за|под|с)ж[её]г|прес[её]к|(?:при|от)влек|запер|подверг|отверг"
        r"|минувш\w+|накануне|\w+(?:вший|вшие|вшая|вшего|вших|нный|нная|нные)",
        r"будет|будут|состоится|состоятся|пройд[её]т|пройдут|начн[её]тся|начнутся"
        r"|\w+(?:дут|дет|дёт|ится|ятся|ется|утся)|планиру\w+|намерен\w*|следующ\w+"
        r"|ближайш\w+|запланирован\w+|назначен\w*(?= на)|должн\w+",
        bare="future",
        weak=r"\w+ован[аоы]?|(?:убит|ранен|задержан|закрыт|принят|избран|введ[её]н"
        r"|найден"
        r"|подписан|объявлен|отмен[её]н|поврежд[её]н|обнаружен|уничтожен|освобожд[её]н"
        r"|спас[её]н|разруш[её]н|доставлен)[аоы]?",
    ),
    "uk": _Signs(
        r"\w{2,}(?:ив|ав|яв|ів(?=ся)|увся|івся|ався|ла|ло|ли|лась|лася|лося|лися|вся|ано"
        r"|ено|іто|ито|уто|ято)"
        r"|\w*(?:й|і)шов|\w{2,}(?:ув|їв)|помер|вмер|зник|виник|проник|[ву]тік"
        r"|(?:з|допо|пере)?міг|запобіг|ліг|(?:при|ви|за|пере)ніс|(?:при|ви|за)віз|виріс|зріс"
        r"|досяг|був|минул\w+|торік|напередодні",
        r"буде|будуть|відбудеться|відбудуться|пройде|почнеться|розпочнеться|планує\w*"
        r"|має|мають|наступн\w+|запланован\w+|призначен\w+(?= на)",
        bare="future",
    ),
    "ar": _Signs(
        r"قال|تمت?|أعلن\w*|كان|كانت|قتل\w*|وصل\w*|أكد\w*|ذكر\w*|شهد\w*|بدأت?|انتهت|وقع\w*"
        r"|أصيب|التقى|اندلعت|سقط\w*|أمس|الماضي\w*|مضى|صرح|أضاف"
        # Of many verbs the feminine: أجبرت, أسفرت; no plural such as أوقات.
        r"|أ\w{2,4}(?<!ا)ت",
        r"(?!سيا|سيد|سين|سيط|سير|ستة|ستين|ستون|سنة|سنو|سنت)س[يتن]\w{2,}|سوف|المقبل\w*"
        r"|القادم\w*|[يت](?:بدأ|فتتح|نطلق|نعقد|ستأنف)|غدا|من المقرر"
        r"|المقررة?|يعتزم|[يت]\w{2,4}(?= يوم)",
    ),
    "fa": _Signs(
        r"گفت\w*|کرد\w*|شد\w*|بود\w*|داد\w*|گذشته|است|باختند|کشته|آمد\w*|رفت\w*",
        r"خواه(?:د|ند)|قرار است|آینده|می‌(?:شود|شوند|کند|کنند|رود|آید|گیرد|یابد)",
    ),
    "he": _Signs(
        r"אמר\w*|נהרג\w*|נפצע\w*|הודיע\w*|היה|היו|הייתה|נורו|שעבר\w*|האחרון"
        r"|הגיע\w*|פרצה?|ירד\w*|נפגש\w*|החליט\w*",
        r"(?:יי|ית|תת|תי)\w{2,}|יהיה|יהיו|תהיה|צפוי\w*|אמור\w*|עתיד\w*|הבאה?|הקרוב\w*"
        r"|יגיע\w*|תגיע|יחל\w*|יוצא\w*",
    ),
    "hi": _Signs(
        r"था|थे|थी|गया|गई|गए|किया|कहा|हुआ|हुई|हुए|दिया|दी|की|बताया|मारे|मिली|मिला"
        r"|आया|आई|आए|पिछले|गत|बाद",
        r"\w*[\u0900-\u097f]+(?:गा|गे|गी)|अगले|आगामी|तक",
    ),
    "id": _Signs(
        r"telah|sudah|lalu|mengatakan|kata|ujar|menyatakan|terjadi|tewas"
        r"|tiba|mengumumkan|menyebut|menewaskan|dilaporkan",
        r"akan|bakal|direncanakan|dijadwalkan|mendatang|depan|rencananya|hendak",
        bare="past",
    ),
    "sw": _Signs(
        r"(?:a|u|i|wa|zi|ya|ki|li|tu|m)li\w{2,}|iliyopita|jana",
        r"(?:a|u|i|wa|zi|ya|ki|li|tu)ta\w{3,}|ijayo|ujao",
    ),
    "sv": _Signs(
        r"\w{3,}(?:ade|ades|dde|ddes)|var|hade|har \w+t|fick|kom|gick|sade|sa|blev|dog"
        r"|föll|tog|gav|såg|höll|hölls|stod|lade|sköt|sjönk|slog|byggdes|valdes|köpte"
        r"|dödades|greps|förra|sedan|(?!fjärde)\w{2,}(?:rde|rdes|kte|ktes|pte|ptes|tte|ttes)"
        r"|brann|bröt|drog|flög|försvann|grep|hann|hände|led|låg|sprang|steg|satt|skrev"
        r"|sköts|slöt|vann|avled|omkom|reste",
        r"ska|skall|kommer att|väntas|planeras|hålls|öppnar|börjar|inleds|startar|nästa"
        r"|blir",
    ),
    "da, no": _Signs(
        r"\w{3,}(?:ede|edes)|var|hadde|havde|har \w+t|ble|blev|kom|gikk|gik|sa|sagde"
        r"|fikk|fik|døde|falt|faldt|tok|tog|ga|gav|sank|begynte|begyndte|forrige|siden"
        r"|drept|dræbt|\w{3,}(?:erte|ldte|ndte|kte)|skjedde|skete|brant|brøt|brød|stod|sto"
        r"|lå|løp|løb|så|dro|fant|fandt|traff|traf|skjøt|skød|vant|vandt|omkom|kjørte"
        r"|kørte|opplyste|oplyste|forsvant|forsvandt|ramte|fortalte|uttalte|udtalte"
        r"|\w*(?:svarte|klarte|klærte|førte|hørte)|solgte|møtte|mødte|mente|viste|satte"
        r"|gjorde|krevde",
        r"skal|vil|ventes|planlegges|planlægges|begynner|begynder|åpner|åbner|neste"
        r"|næste|kommende|blir|bliver",
    ),
    "fi": _Signs(
        r"oli|olivat|kuoli\w*|kertoi\w*|sanoi\w*|alkoi\w*|syttyi|tapahtui|päättyi|paloi"
        r"|räjähti|kaatui|ilmoitti|tuli|meni|satoi|löytyi|jäi|sai|voitti"
        r"|upposi|\w{3,}(?:sivat|tiin|nut|neet)|viime",
        r"tulee|aikoo|aikovat|pidetään|järjestetään|alkaa|alkavat|avataan|kokoontuu"
        r"|ensi",
    ),
    "et": _Signs(
        r"oli|olid|\w{3,}(?:sid|nud|tud|dud)|uppus|ütles|suri|eelmisel"
        r"|(?!eriti|kohati)\w{3,}(?:iti|ati|eti|uti)(?<!aati)|tehti|viidi|toodi|loodi|pandi"
        r"|saadi|müüdi|löödi|leiti|anti|nähti|öeldi|lasti|tunti"
        # Of the past in -s the commoner ones: places and times end so too.
        r"|juhtus|toimus|sai|läks|jäi|tuli|pidi|tegi|lõi|viis|tõi|nägi|tabas|sattus|kukkus"
        r"|põles|hukkus|langes|tõusis|lõppes|algas|väljus|\w*(?:alustas|hakkas|avas)"
        r"|võitis|kaotas|otsustas|esitas|kohtas|kohtus|kuulutas|kinnitas|lisas|märkis"
        r"|rääkis|arvas|lükkas|teatas|avaldas|andis|lahkus|saabus|kutsus|valis|sõlmis"
        r"|peatas|naasis|kogunes|sõitis|leidis|mängis|selgus|allkirjastas|algatas|nimetas"
        r"|vahistas|võttis|jättis|kinkis|ostis|müüs|viibis",
        r"(?!(?:ütle|räägi|kinnita|arva|märgi|lisa|selgu|teata|usu|meenuta|tunnista|nendi"
        r"|leia|selgita|vahenda|kirjuta|looda|tea)b(?!\w))\w{2,}b"
        r"|\w{3,}vad(?<!tavad)|\w{2,}[td]akse|peaks(?:id)?|järgmisel|tuleval|kavas",
    ),
    "ro": _Signs(
        r"(?:s-)?(?:a|au) \w+(?:t|s)|era|erau|(?<!vor )(?<!va )aveau?|trecut\w*",
        r"va|vor|urmează|programat\w*|viito\w+|are loc|începând cu",
    ),
    "hu": _Signs(
        r"\w{3,}(?:ott|ett|ött|tak|tek|ták|ték)|volt|voltak|lett|múlt|mondta|meghalt|történt"
        r"|robbant|\w*(?:jött|ment|állt|élt|írt|kért|várt|nyert|tért|halt|szólt|ult|ült)"
        r"|zárt|nyílt|\w{3,}(?:ette|otta|ötte)"
        r"|tavaly",
        r"fog|fognak|lesz|lesznek|jövő|kezdődik|tartják|tartanak|várható",
    ),
    "zh": _Signs(
        r"了|曾|已",
        r"将|將|拟|擬|定于|定於|预计|預計|计划|計劃|(?<=[一二三四五六日天末])要(?![求员員塞害])"
        r"|(?<=[一二三四五六日天末])[会會](?![议議见見谈談])",
        "past",
        spaced=False,
    ),
    "ja": _Signs(
        r"た[。、]|した",
        r"る[。、]|だろう|でしょう|予定|方針|見通し|始まる|開く|へ。|する。",
        "past",
        spaced=False,
    ),
    "ko": _Signs(
        r"[했였었았]다|지난|밝혔",
        r"예정|오는|할 것|한다|연다|열린다|만난다|겠다|계획",
        "past",
        spaced=False,
    ),
    **{name: _Signs(*told) for name, told in SOUTH.items()},
}  # fmt: skip

#: The languages whose tenses are told here.
SIGNED = frozenset(_SIGNS)
#: Those of them whose verbs' endings tell it.
ENDED = frozenset(name for name, signs in _SIGNS.items() if signs.spaced)
UNENDED = SIGNED - ENDED


@lru_cache(maxsize=32)
def _pattern(language: str) -> re.Pattern[str]:
    signs = _SIGNS[language]
    if own := FIRST_PERSON.get(language):
        past, future = f"{own[0]}|{signs.past}", f"{own[1]}|{signs.future}"
        signs = replace(signs, past=past, future=future)
    if further := FURTHER.get(language):
        past, future = f"{further[0]}|{signs.past}", f"{further[1]}|{signs.future}"
        signs = replace(signs, past=past, future=future)
    made = f"(?:(?P<past>{signs.past})|(?P<future>{signs.future}))"
    if signs.spaced:
        # A future form may end as a past one does: the longer reading comes first.
        made = (
            rf"(?<![{_LETTER}])(?:(?P<future>{signs.future})|(?P<past>{signs.past})"
            rf"|(?P<weak>{signs.weak}))(?![{_LETTER}])"
        )
    return re.compile(made)


def tense_abroad(text: str, start: int, end: int, language: str) -> Tense:
    """Tell in which tense a text of ``language`` speaks of the day at a place.

    Args:
        text: The text: German as printed, others in lower case.
        start: Where the day's words begin.
        end: Where they end.
        language: As ``language_for_days`` tells it.
    """
    signs = _SIGNS.get(language)
    if signs is None:
        return ""
    begin = max(0, start - _REACH)
    for stop in _SENTENCE.finditer(text, begin, start):
        begin = stop.end()
    before = text[max(begin, start - _BESIDE) : start].lower()
    if _SINCE.search(before):
        return "past"
    if _UNTIL.search(before) or (language in _SLAVIC and _DO.search(before)):
        return "future"
    stopped = _SENTENCE.search(text, end, end + _REACH)
    put = put_off(text, begin, start, end, language)
    if put and (put == "surely" or not _looks_back(text, end, stopped, language)):
        return "future"
    # The sign that ends it may belong to a verb: る。
    reach = stopped.end() if stopped else min(len(text), end + _REACH)
    if is_hearsay(text, begin, reach, language):
        return "past"
    if language == "de" and (told := _verb_second(text, begin, start, end)):
        return told
    bare = signs.bare == "future"
    if bare and _bare_clause(text, begin, start, end, reach, language):
        return "future"
    best: Tense = ""
    nearest = 2 * _REACH
    # "Won on Saturday and will play": what is joined behind the day is another deed.
    joined = _JOINED.match(text, end)
    for sign in _pattern(language).finditer(text, begin, reach):
        if sign.start() < end and start < sign.end():
            continue
        ahead = sign.start() >= end
        gap = text[end : sign.start()] if ahead else text[sign.end() : start]
        if ahead and language == "zh" and _OTHER_CLAUSE.search(gap):
            continue
        if language == "de" and not sign["future"] and is_no_past(text, begin, sign):
            continue
        distance = len(gap) + _COMMA * len(_CLAUSE.findall(gap))
        distance += _COMMA if ahead and joined else 0
        distance += _WEAK if sign.lastgroup == "weak" else 0
        if distance < nearest:
            nearest, best = distance, "future" if sign["future"] else "past"
    return best or signs.bare


def _looks_back(
    text: str, end: int, stopped: re.Match[str] | None, language: str
) -> bool:
    """Tell whether a verb behind a day is of the past."""
    reach = stopped.start() if stopped else min(len(text), end + _REACH)
    signs = _pattern(language).finditer(text, end, reach)
    return any(sign.lastgroup == "past" for sign in signs)


def _verb_second(text: str, begin: int, start: int, end: int) -> Tense:
    """Tell the tense of a German sentence that a day opens, if its verb is a present.

    "Am Freitag besucht", where a participle would look back: "hat am Freitag besucht".
    """
    verb = present_behind(text, begin, start, end)
    if verb < 0:
        return ""
    past = _pattern("de").match(text, verb)
    back = past is not None and past.lastgroup == "past"
    return "past" if back else "future"


def _bare_clause(  # noqa: PLR0917
    text: str, begin: int, start: int, end: int, reach: int, language: str
) -> bool:
    """Tell whether the clause around a day has its own words but no past form."""
    for comma in _CLAUSE.finditer(text, begin, start):
        begin = comma.end()
    comma_after = _CLAUSE.search(text, end, reach)
    stop = comma_after.start() if comma_after else reach
    clause = f"{text[begin:start]} {text[end:stop]}"
    if len(clause.split()) < _CLAUSE_WORDS:
        return False
    signs = _pattern(language).finditer(clause)
    return not any(sign.lastgroup in ("past", "weak") for sign in signs)
