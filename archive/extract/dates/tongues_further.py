"""How further languages say yesterday, last week, two years ago, on Monday.

See ``tongues``, which this table continues. Where no signs of a language's tenses are
known a weekday alone is left out: only “i måndags” and “på måndag” tell which one.
"""

from collections.abc import Mapping

from archive.extract.dates.tongues import Tongue

#: Estonian names the year before its month.
_EARLIER_YEAR = "(?:eelmise|möödunud|läinud) aasta"
_THIS_YEAR = "(?:selle|käesoleva|tänavuse) aasta"
_COMING_YEAR = "(?:järgmise|tuleva) aasta"

#: "Akhir pekan lalu" is a weekend.
_NO_END = "(?<!akhir (?=pekan|minggu))"
#: "Geçen yıl 3 Ekim'de", "bu yılın Mart ayında".
_THE_YEAR = (
    "(?:yıl|sene)(?:[ıi]n)? (?:{d} )?{m}"
    "(?:['’]?(?:[dt][ae]n?)|['’][ıiuü]n| ay(?:ında|ından|ının|ı))?"
)

TONGUES_FURTHER: Mapping[str, Tongue] = {
    "tr": Tongue(
        units="gün|hafta|ay|yıl yılı sene|on_yıl",
        weekdays="pazartesi|salı|çarşamba|perşembe|cuma|cumartesi|pazar",
        numbers="bir|iki|üç|dört|beş|altı|yedi|sekiz|dokuz|on|on_bir|on_iki",
        years="yıl",
        year_after="yılında yılı yılından yılının yılındaki senesinde 'de 'da 'te 'ta "
        "'den 'dan 'ten 'tan 'ün 'in 'un 'ın 'deki 'daki 'teki 'taki",
        seasons="ilkbahar ilkbaharda baharda ilkbaharında baharında"
        "|yaz yazın yazında|sonbahar sonbaharda sonbaharında|kış kışın kışında",
        phrases={
            "dmlast": f"(?:geçen|geçtiğimiz) {_THE_YEAR}",
            "dmthis": f"bu {_THE_YEAR}",
            "dmthat": f"aynı {_THE_YEAR}",
            "dmfollowing": f"(?:ertesi|bir sonraki) {_THE_YEAR}",
            "dmnext": f"(?:gelecek|önümüzdeki) {_THE_YEAR}",
            "weekend-1": "(?:geçen|geçtiğimiz) hafta ?sonu(?:nda)?",
            "weekend+0": "(?:bu|önümüzdeki) hafta ?sonu(?:nda)?",
            "weekend+1": "gelecek hafta ?sonu(?:nda)?",
            "day-2": "(?:evvelsi|dünden önceki) gün",
            "ago": "{n} {u} önce",
            "ahead": "{n} {u} sonra",
            "last": "geçen {s};geçtiğimiz {s};"
            # "Geçen gün" is the other day.
            "geçen (?!gün){u};geçtiğimiz (?!gün){u};geçen {w}(?: günü)?;"
            "geçtiğimiz {w}(?: günü)?;geçen {m}",
            "next": "gelecek {s};önümüzdeki {s};"
            "gelecek {u};önümüzdeki {u};gelecek {w}(?: günü)?;"
            "önümüzdeki {w}(?: günü)?",
            "this": "bu {s};"
            "bu {u};bu {w}(?: günü)?",
            "weekday": "{w} (?:günü|gecesi|akşamı|sabahı|sabaha karşı)",
            "season": "{y} {s}(?<=ında)",
            "after": "ertesi gün",
            "day+0": "bu (?:sabah|akşam|gece)",
            "month": "{m}(?:['’]?[dt][ae]n?| ayında| ayından)",
            # "2017 Nisan ayında": the year stands first.
            "monthyear": "{y} {m}(?:['’]?[dt][ae]n?| ayında| ayından)",
            "year+0near": "yıl sonun[ad]a?(?: kadar)?",
        },
    ),
    "pl": Tongue(
        units="dzień dnia dni|tydzień tygodnia tygodniu tygodnie tygodni"
        "|miesiąc miesiąca miesiącu miesiące miesięcy|rok roku lata lat|dekada",
        weekdays="poniedziałek|wtorek|środa środę środy|czwartek|piątek"
        "|sobota sobotę soboty|niedziela niedzielę niedzieli",
        numbers="jeden|dwa dwie|trzy|cztery|pięć|sześć|siedem|osiem|dziewięć|dziesięć",
        years="w od do roku lat roku, z po przed rok latach przełomie",
        year_after="r r. rok roku roku. roku, rokiem",
        seasons="wiosna wiosną wiosnę wiosny|lato latem lata|jesień jesienią jesieni"
        "|zima zimą zimę zimy",
        dated="(?:(?:w|we|od|do|z|dnia) )?::(?:{d} )?{m} ",
        phrases={
            "ago": "{n} {u} temu",
            "ahead": "za {n} {u}",
            "later": "{n} {u} później",
            "last": "(?:zeszłej|ubiegłej|minionej|zeszłego|ubiegłego|minionego) {s};"
            "(?:w )?::(?:zeszłym|ubiegłym|minionym|zeszłego|ubiegłego) {u};"
            "(?:zeszły|ubiegły|zeszłą|ubiegłą|miniony|minioną) {w};"
            "(?:zeszłym|ubiegłym|minionym) {m}",
            "next": "przyszłe(?:j|go) {s};"
            "(?:w )?::(?:przyszłym|przyszłego) {u};"
            "(?:przyszły|przyszłą|najbliższy|najbliższą) {w}",
            "this": "te(?:j|go) {s};"
            "(?:tym|tego|bieżącego|obecnym) (?!d){u}",
            # "W soboty" is every Saturday.
            "weekday": "(?:w|we|od|do|na|po) ::(?!(?<=[we] )(?:soboty|środy)){w}",
            "dmlast": "(?:ub\\.? ?r\\.|r\\. ?ub\\."
            "|(?:ubiegłego|zeszłego|minionego) roku)",
            "dmthis": "(?:b\\.? ?r\\.|r\\. ?b\\.|(?:bieżącego|tego) roku)",
            "domthis": "{d} (?:bm\\.|b\\. ?m\\.|(?:bieżącego|tego) miesiąca)",
            "domlast": "{d} (?:ub\\. ?m\\.|(?:ubiegłego|zeszłego) miesiąca)",
            "month": "(?:w|we|od|do|początku|końca|końcu|połowie|między) ::{m}",
            "day-1": "wczoraj", "day-2": "przedwczoraj", "day+0": "dziś;dzisiaj",
            "day+1": "jutro", "day+2": "pojutrze",
            "after": "następnego dnia;nazajutrz",
            "before": "poprzedniego dnia;dzień wcześniej",
            "century": "{r} wieku?",
            "decade": "lata(?:ch)? {t}\\.;lata(?:ch)? (?=[^\\d]){t}",
            "season": "(?:wiosn[aąęy]|lat(?:em|o|a)|jesie(?:nią|ni|ń)|zim[aąęy]) "
            "{y}",
            "quarter": "{q} kwarta(?:le|łu|ł)(?: {y})?",
            "day+0text": "te(?:go|n) samego dnia;tego samego dnia",
            "inseason": "(?=wiosną|latem|jesienią|zimą)::{s}(?! (?:i|oraz|lub|roku"
            "|zeszł|ubiegł|minion|tego|przyszł))",
            "seasonlast": "{s} (?:zeszłego|ubiegłego|minionego) roku",
            "seasonthis": "{s} tego roku",
            "seasonnext": "{s} przyszłego roku",
            "year+0near": "(?:końc[aeu]|koniec|początk(?:u|iem)) roku(?! \\d)",
        },
    ),
    "cs": Tongue(
        units="den dny dnů dní dnem|týden týdny týdnu týdnů|měsíc měsíce měsíci měsíců"
        "|rok roku roce roky let lety|desetiletí",
        weekdays="pondělí|úterý|středa středu středy|čtvrtek|pátek|sobota sobotu soboty"
        "|neděle neděli",
        numbers="jeden jedním|dva dvě dvěma|tři třemi|čtyři čtyřmi|pět pěti|šest šesti"
        "|sedm sedmi|osm osmi|devět devíti|deset deseti",
        years="v od do roce roku rok let z po před letech",
        seasons="jaro jaře jara|léto létě léta|podzim podzimu|zima zimě zimu zimy",
        dated="(?:(?:v|ve|od|do|z|dne) )?::(?:{d}\\. )?{m} ",
        phrases={
            "ago": "před {n} {u}",
            "ahead": "za {n} {u}",
            "later": "o {n} {u} později",
            "last": "(?:minul(?:é|ou|ém)|loňsk(?:é|ou|ém)) {s};"
            "(?:minulý|minulém|loňský|minulého|uplynulý) {u};"
            "(?:minulý|minulé|minulou|uplynulý|uplynulou) {w}",
            "next": "příští {s};"
            "(?:příští|příštím|příštího) {u};(?:příští) {w}",
            "this": "(?:letošní|letošním) {s};"
            "(?:tento|tomto|letošní|letošním) {u};tento {w}",
            "weekday": "(?:v|ve|od|do|na|po) ::(?!(?<=[ve] )(?:soboty|středy)){w}",
            "dmlast": "(?:loňského|minulého) roku",
            "dmthis": "(?:t\\. ?r\\.|(?:letošního|tohoto) roku)",
            "dmnext": "příštího roku",
            "domthis": "{d}\\. (?:t\\. ?m\\.|tohoto měsíce)",
            "domlast": "{d}\\. (?:m\\. ?m\\.|minulého měsíce)",
            "month": "(?:v|ve|od|do|začátku|začátkem|konci|koncem|polovině|mezi) ::{m}",
            "day-1": "včera", "day-2": "předevčírem", "day+0": "dnes",
            "day+1": "zítra", "day+2": "pozítří",
            "year-1": "loni", "year+0": "letos",
            "after": "následující den;druhý den;další den",
            "century": "{d}\\. století",
            "season": "(?:na )?::(?:ja(?:ře|ro|ra)|lét(?:o|ě|a)|podzimu?|zim(?:ě|a)) "
            "{y}",
            "quarter": "{d}\\. čtvrtletí(?: {y})?",
            "day+0text": "(?:téhož|stejného) dne;tentýž den",
            "inseason": "na ::(?=jaře|podzim){s}(?! (?:a|i|nebo|roku|loňského"
            "|letošního|minulého|příštího));"
            "v ::(?=létě|zimě){s}(?! (?:a|i|nebo|roku|loňského|letošního|minulého"
            "|příštího))",
        },
    ),
    "id": Tongue(
        units="hari|minggu pekan|bulan|tahun|dekade dasawarsa",
        weekdays="senin|selasa|rabu|kamis|jumat jum'at|sabtu|hari_minggu ahad",
        numbers="satu se|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh",
        years="tahun pada sejak hingga akhir awal",
        dated="(?:{d} )?{m} ",
        phrases={
            "ago": "{n} {u} (?:yang )?lalu;{n} {u} silam",
            "later": "{n} {u} kemudian",
            "dmlast": "tahun lalu", "dmthis": "tahun ini", "dmnext": "tahun depan",
            "last": "{m} (?:yang )?lalu;"
            f"{_NO_END}{{u}} (?:yang )?lalu;{{u}} kemarin;"
            "{w} (?:yang )?lalu;{w} pekan lalu;{w} kemarin",
            "next": f"{_NO_END}{{u}} (?:depan|mendatang);"
            "{w} (?:depan|mendatang|pekan depan|besok)",
            "this": f"(?!hari ini){_NO_END}{{u}} ini;{{w}} ini",
            # Elsewhere "minggu" is a week.
            "sunday": "(?<!setiap )(?<!tiap )::minggu"
            "(?= (?:pagi|siang|sore|malam|dini hari)(?!\\w))",
            "weekday": "(?<!setiap )(?<!tiap )::{w}",
            "month": "(?:pada|sejak|hingga|bulan|akhir|awal|di bulan) "
            "(?!\\w+ (?:yang |tahun )?(?:lalu|mendatang|depan|berikutnya)(?!\\w))::{m}",
            "day-1": "kemarin", "day+0": "hari ini", "day+1": "besok", "day+2": "lusa",
            "after": "keesokan harinya",
        },
    ),
    "sw": Tongue(
        units="siku|wiki|mwezi miezi|mwaka miaka|muongo",
        weekdays="jumatatu|jumanne|jumatano|alhamisi|ijumaa|jumamosi|jumapili",
        numbers="moja|mbili miwili|tatu mitatu|nne minne|tano mitano|sita|saba|nane"
        "|tisa|kumi",
        years="mwaka tangu hadi miaka mwakani",
        phrases={
            "ago": "{u} {n} (?:zi|i)liyopita;{u} {n} (?:zilizo|iliyo)pita",
            "last": "{u} (?:iliyopita|uliopita|jana);{w} (?:iliyopita|jana)",
            "next": "{u} (?:ijayo|ujao);{w} ijayo",
            "this": "{u} (?:hii|huu);{w} hii",
            "weekday": "(?<!kila )::{w}",
            "month": "(?:mwezi|mwezi wa|tangu) ::{m}",
            "day-1": "jana", "day-2": "juzi", "day+0": "leo", "day+1": "kesho",
            "day+2": "kesho_kutwa",
        },
    ),
    "sv": Tongue(
        units="dag dagar dagarna|vecka veckor veckan|månad månader månaden"
        "|år året|årtionde årtionden",
        weekdays="måndag måndags måndagen|tisdag tisdags tisdagen|onsdag onsdags "
        "onsdagen"
        "|torsdag torsdags torsdagen|fredag fredags fredagen|lördag lördags lördagen"
        "|söndag söndags söndagen",
        numbers="en ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv",
        years="år åren året i sedan från före efter under mellan c. ca våren "
        "sommaren hösten vintern julen påsken valet säsongen",
        year_after="års årets",
        seasons="våras våren|somras sommaren|höstas hösten|vintras vintern",
        phrases={
            "ago": "för {n} {u} sedan;{n} {u} sedan",
            "ahead": "om {n} {u}",
            "later": "{n} {u} senare",
            "last": "i (?=våras|somras|höstas|vintras){s};förra {u};förra {s};i "
            "{w}(?<=s);"
            "i {w}s;natten (?:till|mot) {w};förra {w};förra {m}",
            "season": "{s}(?<=[er]n) {y}(?: ?[-–/] ?\\d{2,4})?",
            "next": "nästa {u};nästa {m};(?:nu )?på (?=\\w+dag(?!en)){w};nästa {w};"
            "kommande (?!dag|veckor|månader){u}",
            # "På fredag" is to come, "på fredagen" as its verb tells.
            "weekday": "(?:på|under) (?=\\w+dagen){w};"
            "på (?=\\w+dags){w}(?:kvällen|natten|morgonen|eftermiddagen|förmiddagen)",
            "this": "(?:denna|den här|det här|innevarande) {u}",
            "day-1": "i går;igår;i går kväll", "day-2": "i förrgår",
            "day+0": "i dag;idag;i kväll;ikväll;i morse;i natt",
            "day+1": "i morgon;imorgon", "day+2": "i övermorgon",
            "year-1": "i fjol", "year+0": "i år",
            "month": "(?:i|sedan|från|till|slutet av|början av|mitten av) ::{m}",
        },
    ),
    "da, no": Tongue(
        units="dag dage dager dagene|uke uker uka uken uge uger ugen|måned måneder"
        " måneden|år året|tiår årti årtier",
        weekdays="mandag mandags|tirsdag tirsdags|onsdag onsdags|torsdag torsdags"
        "|fredag fredags|lørdag lørdags|søndag søndags",
        numbers="en et ett én|to|tre|fire|fem|seks|sju syv|åtte otte|ni|ti|elleve"
        "|tolv",
        years="år året årene i siden fra før efter etter under mellem mellom "
        "våren foråret sommeren høsten efteråret vinteren julen påsken "
        "valget sesongen sæsonen",
        seasons="vår våren forår foråret|sommer sommeren|høst høsten efterår efteråret"
        "|vinter vinteren",
        phrases={
            "ago": "for {n} {u} (?:siden|siden);{n} {u} siden",
            "ahead": "om {n} {u}",
            "later": "{n} {u} (?:senere|etter)",
            "last": "(?:forrige|sidste|siste) (?!dage|uger|uker|årene|år(?=ti)){u};"
            "i {w}(?<=s);(?:forrige|sidste|sist) "
            "{w};"
            "(?:forrige|sidste) {s};nat(?:t|ten|ta)? til {w};"
            "(?:forrige|sidste|sist) {m}",
            "season": "{s} {y}",
            "next": "(?:neste|næste|kommende) (?!dage|uger|uker|årene|år(?=ti)){u};"
            "(?:neste|næste) {w};(?:neste|næste) {m};"
            "på {w}",
            "weekday": "(?<!hver )(?<!hvert )(?<!på )(?<!til )::(?!\\w+dags){w}",
            "this": "(?:denne|dette|inneværende) {u}",
            "day-1": "i går;i går kveld;i går aftes;i aftes", "day-2": "i forgårs",
            "day+0": "i dag;i kveld;i aften;i dag morges;i morges;i natt;i nat",
            "day+1": "i morgen;i morgon", "day+2": "i overmorgen",
            "year-1": "i fjor", "year+0": "i år",
            "month": "(?:i|siden|fra|til|slutten av|slutningen af|begynnelsen av"
            "|begyndelsen af) ::{m}",
        },
    ),
    "fi": Tongue(
        units="päivä päivää|viikko viikkoa viikolla viikon|kuukausi kuukautta kuussa"
        "|vuosi vuotta vuonna|vuosikymmen vuosikymmentä",
        weekdays="maanantai maanantaina|tiistai tiistaina|keskiviikko keskiviikkona"
        "|torstai torstaina|perjantai perjantaina|lauantai lauantaina"
        "|sunnuntai sunnuntaina",
        numbers="yksi|kaksi|kolme|neljä|viisi|kuusi|seitsemän|kahdeksan|yhdeksän"
        "|kymmenen",
        years="vuosi vuonna vuoden vuodesta vuoteen vuotta vuosina vuosien "
        "vuodet vuosiin vuosilta vuodelta vuodelle vuodeksi keväällä "
        "kevään kesällä kesän syksyllä syksyn talvella talven jouluna "
        "pääsiäisenä",
        seasons="keväänä keväällä|kesänä kesällä|syksynä syksyllä|talvena talvella",
        phrases={
            "ago": "{n} {u} sitten",
            "later": "{n} {u} myöhemmin",
            "last": "viime (?!päiv){u};viime {w};viime {s};viime {m}(?<=ssa)",
            "season": "{s}(?<=ll[aä]) {y}",
            "next": "ensi {u};ensi {w};ensi {s}",
            "this": "tällä {u};tässä {u};tänä {s}",
            "day-1": "eilen", "day-2": "toissapäivänä", "day+0": "tänään",
            "day+1": "huomenna", "day+2": "ylihuomenna",
            "year+0": "tänä vuonna", "year-2": "toissa vuonna",
            "dmlast": "viime vuoden {m}", "dmthis": "tämän vuoden {m}",
            "dmnext": "ensi vuoden {m}",
            "month": "{m}(?<=ssa)",
            "weekday": "(?<!joka )::{w}(?<=na)",
        },
    ),
    "et": Tongue(
        units="päev päeva|nädal nädala nädalat nädalal|kuu kuud kuul"
        "|aasta aastat aastal aastast aastani aastaks|kümnend kümnendit",
        weekdays="esmaspäev esmaspäeval esmaspäeva|teisipäev teisipäeval teisipäeva"
        "|kolmapäev kolmapäeval kolmapäeva|neljapäev neljapäeval neljapäeva"
        "|reede reedel|laupäev laupäeval laupäeva|pühapäev pühapäeval pühapäeva",
        numbers="üks ühe|kaks kahe|kolm kolme|neli nelja|viis viie|kuus kuue"
        "|seitse seitsme|kaheksa|üheksa|kümme kümne",
        seasons="kevadel kevadest kevadeni|suvel suvest suveni|sügisel sügisest"
        " sügiseni|talvel talvest talveni",
        years="aasta aastal aastast aastani aastaks aastatel",
        year_after="a. a aasta aastal aastast aastani aastaks aastasse aastate",
        phrases={
            "dmlast": f"(?:mullu|{_EARLIER_YEAR}) (?:{{d}}\\. )?{{m}}",
            "dmthis": f"(?:tänavu|{_THIS_YEAR}) (?:{{d}}\\. )?{{m}}",
            "dmnext": f"{_COMING_YEAR} (?:{{d}}\\. )?{{m}}",
            "monthyear": "{y}\\. aasta (?:{d}\\. )?{m}",
            "season": "{y}\\. aasta {s}",
            "seasonlast": f"(?:mullu|{_EARLIER_YEAR}) {{s}}",
            "seasonthis": f"(?:tänavu|{_THIS_YEAR}) {{s}}",
            "seasonnext": f"{_COMING_YEAR} {{s}}",
            "weekend-1": "(?:eelmis|möödunud|läinud)(?:el)? nädalavahetusel",
            "weekend+0": "sel(?:lel)? nädalavahetusel",
            "weekend+1": "(?:järgmisel|tuleval) nädalavahetusel",
            "after": "(?:järgmis|järgnev)(?:el|al) päeval",
            "before": "(?:eelmis|eelnev)(?:el|al) päeval",
            "ago": "{n} {u} (?:tagasi|eest)",
            "ahead": "{n} (?!aasta){u} pärast",
            "later": "{n} {u} hiljem",
            "last": "(?:eelmise|eelmisel|eelmisest|möödunud|läinud) (?!päev){u}"
            ";(?:eelmisel|möödunud|läinud) {w};(?:eelmisel|möödunud|läinud) {s}",
            "next": "(?:järgmis|tulev)(?:el|al|e|a|eks|aks) (?!päev){u}"
            ";(?:järgmisel|tuleval) {w};(?:järgmisel|tuleval) {s}",
            "this": "(?:sel|sellel|käesoleval|selle|käesoleva) (?!päev){u};sel {s}",
            "day-1": "eile;eil(?:ne|se|sel|ses|sest|seks|set)",
            "day-2": "üleeile;üleeil(?:ne|se|sel|ses|sest)",
            "week-1": "nädal tagasi", "month-1": "kuu(?: aega)? tagasi",
            "day+0": "täna",
            "day+1": "homme;hom(?:ne|se|sel|ses|sest|seks|set)", "day+2": "ülehomme",
            "year-1": "mullu(?:ne|se|sel|ses|st)?;aasta tagasi",
            "year-2": "üle-?eelmisel aastal",
            "year+0": "tänavu(?:ne|se|sel|ses|st|gi)?",
            "month": "{m}(?<=s)",
            "weekday": "(?<!igal )::{w}(?<=l);(?<!iga )::{w}"
            "(?= (?:hommikul|õhtul|öösel|pärastlõunal|keskpäeval|õhtupoolikul)(?!\\w))",
            "century": "{d}\\. ?sajand(?:il|i|it|ist|ini)",
        },
    ),
    "ro": Tongue(
        units="zi zile ziua|săptămână săptămâni săptămâna|lună luni luna|an ani anul"
        "|deceniu decenii",
        weekdays="luni lunea|marți marţi marțea marţea|miercuri miercurea|joi joia"
        "|vineri vinerea|sâmbătă sâmbăta|duminică duminica",
        numbers="un o|doi două|trei|patru|cinci|șase şase|șapte şapte|opt|nouă|zece",
        years="în anul anului anii anilor din până pînă prin după lui între "
        "primăvara vara toamna iarna",
        seasons="primăvara|vara|toamna|iarna",
        phrases={
            "ago": "acum {n} {u};în urmă cu {n} {u}",
            "ahead": "peste {n} {u}",
            "last": "{u} trecută?;{w} trecută?;{s} trecută",
            "season": "{s} (?:anului |lui |din )?{y}",
            # "Luni" are months too, "joia" is every Thursday.
            "weekday": "(?<!fiecare )::(?!luni){w}(?<![ei]a)(?<!duminica)(?<!sâmbăta)",
            "next": "{u} viitoare;{u} viitor;{w} viitoare;{s} viitoare",
            "this": "{u} acest(?:a|ea)?;(?:această|acest) {u}",
            "day-1": "ieri;aseară", "day-2": "alaltăieri",
            "day+0": "azi;astăzi;diseară",
            "day+1": "mâine", "day+2": "poimâine",
            "year-1": "anul trecut", "year+0": "anul acesta;acest an",
            "month": "(?:în|din|luna|până în|începutul lunii|sfârșitul lunii|lunii) "
            "::{m}",
        },
    ),
    "hu": Tongue(
        units="nap napja nappal|hét héttel hete héten|hónap hónapja hónappal"
        " hónapban|év éve évvel évben|évtized évtizede évtizeddel",
        weekdays="hétfő hétfőn|kedd kedden|szerda szerdán|csütörtök csütörtökön"
        "|péntek pénteken|szombat szombaton|vasárnap",
        numbers="egy|két kettő|három|négy|öt|hat|hét|nyolc|kilenc|tíz",
        years="anno",
        year_after="-ban -ben -tól -től -ig -ból -ből -os -es -as -ös -i -ra -re -nak "
        "-nek -ról -ről -beli évi évben óta után előtt között körül eleje elején "
        "közepén végén tavaszán nyarán őszén telén során",
        seasons="tavasszal tavaszán|nyáron nyarán|ősszel őszén|télen telén",
        phrases={
            "ago": "{n} {u} ezelőtt",
            "later": "{n} {u} később",
            "last": "múlt (?!nap){u};előző (?!nap){u};múlt {w};tavaly {s};"
            "múlt {m}(?<![jáé][áb]an)",
            "month": "{m}(?<!ában)(?<!ében)", "dmlast": "tavaly {m}",
            "dmthis": "idén {m}", "dmnext": "jövő {m}",
            "monthyear": "{y}\\.? {m}",
            "next": "jövő {u};jövő {w};jövő {s}",
            "season": "{y}(?: ?[-–/] ?\\d{2,4})? {s}(?<=[áé]n)(?<!áron)",
            "this": "idén {s}",
            "day-1": "tegnap;tegnap este", "day-2": "tegnapelőtt",
            "before": "előző napo?n?",
            "day+0": "ma este;ma",
            "day+1": "holnap", "day+2": "holnapután",
            "year-1": "tavaly", "year+0": "idén",
            "week+0": "ezen a héten;a héten",
            "weekday": "(?<!minden )::{w}(?<=n);(?<!minden )::(?=vasárnap){w}",
        },
    ),
}  # fmt: skip
