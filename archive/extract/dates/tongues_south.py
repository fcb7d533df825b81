"""How Greek, Bulgarian, Catalan, Croatian and Vietnamese say yesterday and last week.

See ``tongues``, which this table continues; ``signs_further`` tells their tenses.
"""

from collections.abc import Mapping

from archive.extract.dates.tongues import Tongue

#: "Three months ago" and "some months ago" are no "last month".
_NOT_MANY = "(?<!\\d )(?<!vài )(?<!mấy )(?<!nhiều )(?<!các )(?<!những )(?<!mươi )"
TONGUES_SOUTH: Mapping[str, Tongue] = {
    "el": Tongue(
        units="ημέρα ημέρες μέρα μέρες|εβδομάδα εβδομάδες βδομάδα βδομάδες εβδομάδας"
        "|μήνα μήνες μηνός|χρόνο χρόνια έτος έτη έτους|δεκαετία δεκαετίες",
        years="το του μεταξύ έτος έτους έτη",
        weekdays="δευτέρα δευτέρας|τρίτη τρίτης|τετάρτη τετάρτης|πέμπτη πέμπτης"
        "|παρασκευή παρασκευής|σάββατο σαββάτου|κυριακή κυριακής",
        numbers="ένα μία μια έναν|δύο δυο|τρεις τρία|τέσσερις τέσσερα|πέντε|έξι"
        "|επτά εφτά|οκτώ οχτώ|εννέα εννιά|δέκα",
        phrases={
            "weekend-1": "περασμένο σαββατοκύριακο",
            "ago": "πριν (?:από )?(?:περίπου )?{n} {u}",
            "later": "{n} {u} αργότερα",
            "last": "περασμέν(?:η|ης|ο|ου) (?!η?μέρα){u};περασμέν(?:η|ης|ο|ου) {w}",
            "next": "(?:επόμεν|ερχόμεν)(?:η|ης|ο|ου) (?!η?μέρα){u};"
            "ερχόμεν(?:η|ης|ο|ου) {w}",
            "this": "(?:αυτήν? την|αυτόν? τον|αυτό το) (?!η?μέρα){u}",
            "day-1": "χθες(?: το βράδυ)?;χτες(?: το βράδυ)?", "day-2": "προχ[θτ]ές",
            "day+0": "σήμερα;απόψε", "day+1": "αύριο", "day+2": "μεθαύριο",
            "year-1": "πέρυσι;πέρσι", "year+0": "φέτος",
            "after": "την επόμενη η?μέρα",
            # "The third" and "the fifth" are called as Tuesday and Thursday are.
            "weekday": "(?:την?|της|το|του) ::"
            "(?!(?:τρίτη|τρίτης|πέμπτη|πέμπτης) (?!στ|τ[οαηις]|την |οι? |η |και |σε "
            "|με |από |για |θα |να |που |όταν |μετά |πριν |κατά |δεν )[α-ωά-ώ]){w}",
        },
    ),
    "bg": Tongue(
        units="ден дни|седмица седмици|месец месеца месеци|година години"
        "|десетилетие десетилетия",
        years="през между година годината",
        year_after="г г. год година година, години годините",
        weekdays="понеделник|вторник|сряда|четвъртък|петък|събота|неделя",
        numbers="един една|два две|три|четири|пет|шест|седем|осем|девет|десет",
        phrases={
            "weekend-1": "минали(?:я|ят) уикенд",
            "ago": "преди(?: около)? {n} {u}",
            "later": "{n} {u} по-късно",
            "last": "(?:из|от)?минал(?:ата|ия|ият) (?!ден){u};"
            "(?:из|от)?минал(?:ата|ия|ият) {w}",
            "next": "(?:следващ|идн)(?:ата|ия|ият) (?!ден){u};"
            "(?:следващ|идн)(?:ата|ия|ият) {w}",
            "this": "(?:тази|този) (?!ден){u}",
            "day-1": "вчера;снощи", "day-2": "завчера",
            "day+0": "днес;довечера;тази (?:сутрин|вечер|нощ)", "day+1": "утре",
            "day+2": "вдругиден",
            "year-1": "лани", "year+1": "догодина",
            "after": "на следващия ден",
            "weekday": "(?:в|във|от|до|за|през) ::{w}",
        },
    ),
    "ca": Tongue(
        units="dia dies|setmana setmanes|mes mesos|any anys|dècada dècades",
        years="de entre any anys l'any l’any d'any el del al estiu hivern primavera "
        "tardor",
        weekdays="dilluns|dimarts|dimecres|dijous|divendres|dissabte|diumenge",
        numbers="un una|dos dues|tres|quatre|cinc|sis|set|vuit|nou|deu",
        seasons="primavera|estiu|tardor|hivern",
        phrases={
            "weekend-1": "cap de setmana passat;passat cap de setmana",
            "ago": "fa(?: uns| unes| gairebé)? {n} {u}",
            "ahead": "d['’]aquí a {n} {u}",
            "later": "{n} {u} (?:després(?! d)|més tard)",
            "last": "(?!dia){u} passa(?:t|da);passa(?:t|da) (?!dia){u};"
            "{w} passat;passat {w};{s} passa(?:t|da)",
            "next": "(?!dia){u} (?:vinent|que ve);(?:pròxima?|propera?) (?!dia){u};"
            "{w} (?:vinent|que ve);(?:pròxim|proper) {w}",
            "this": "aques(?:t|ta) (?!dia){u}",
            "first": "primer de {m}(?: de {y})?",
            "day-1": "ahir", "day-2": "abans[- ]d['’]ahir;despús[- ]ahir",
            "day+0": "avui;aques(?:t|ta) (?:matí|tarda|vespre|nit|matinada)",
            "day+2": "demà passat", "day+1": "demà", "year+0": "enguany",
            "after": "l['’]endemà",
            "weekday": "(?<!els )(?<!cada )(?<!sant ){w}",
        },
    ),
    "hr, sl": Tongue(
        units="dan dana dane|tjedan tjedna tjedana tjedne tjednu"
        "|mjesec mjeseca mjeseci mjesecu|godina godine godinu godini|desetljeće",
        years="godina godine godinu godini g. god. leta letu leto let ljeta",
        year_after="godine godina godini godinu g g. god. leta",
        weekdays="ponedjeljak ponedjeljka|utorak utorka|srijeda srijedu srijede"
        "|četvrtak četvrtka|petak petka"
        "|subota subotu subote|nedjelja nedjelju nedjelje",
        numbers="jedan jednu|dva dvije|tri|četiri|pet|šest|sedam|osam|devet|deset",
        phrases={
            "weekend-1": "prošl(?:i|og) vikenda?;protekl(?:i|og) vikenda?",
            "ago": "prije(?: oko)? {n} {u}",
            "later": "{n} {u} kasnije",
            "last": "(?:prošl|protekl|minul)(?:i|og|oga|om|oj|e|u) (?!dan){u};"
            "(?:prošl|protekl|minul)(?:i|og|oga|e|u) {w}",
            "next": "(?:iduć|sljedeć)(?:i|eg|ega|em|oj|e|u) (?!dan){u};"
            "(?:iduć|sljedeć)(?:i|eg|ega|e|u) {w}",
            "this": "ov(?:aj|og|oga|om|oj|e|u) (?!dan){u}",
            "day-1": "jučer;sinoć;včeraj", "day-2": "prekjučer;predvčerajšnjim",
            "day+0": "danas;večeras;jutros;danes", "day+1": "sutra;jutri",
            "day+2": "prekosutra;pojutrišnjem", "year-1": "lani",
            "after": "sljedeće?(?:ga|g)? dana?",
            "weekday": "(?:u|v|do|od|za|i) ::{w}",
        },
    ),
    "vi": Tongue(
        units="ngày|tuần|tháng|năm|thập_kỷ",
        years="năm hè xuân thu đông",
        weekdays="thứ_hai|thứ_ba|thứ_tư|thứ_năm|thứ_sáu|thứ_bảy|chủ_nhật",
        numbers="một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười",
        phrases={
            "weeklast": "{w} tuần (?:trước|rồi)", "weekthis": "{w} tuần này",
            "weeknext": "{w} tuần (?:sau|tới)",
            "ago": "cách đây {n} {u};{n} {u} trước(?! (?:khi|đó|ngày|khi đó))",
            "week-1": f"{_NOT_MANY}(?<!cuối )tuần trước(?! (?:khi|đó))",
            "week+0": "(?<!cuối )tuần này", "week+1": "(?<!cuối )tuần (?:sau|tới)",
            "month-1": f"{_NOT_MANY}tháng trước(?! (?:khi|đó))",
            "month+0": "tháng này", "month+1": "tháng (?:sau|tới)",
            "year-1": "năm ngoái", "year+0": "năm nay", "year+1": "năm tới",
            "day-1": "hôm qua;(?:tối|đêm|chiều|sáng) qua", "day-2": "hôm kia",
            "day+0": "hôm nay;(?:sáng|trưa|chiều|tối|đêm) nay", "day+1": "ngày mai",
            "after": "ngày hôm sau",
            "last": "(?:hôm|vào|sáng|trưa|chiều|tối|đêm) ::{w} "
            "(?:vừa qua|vừa rồi|trước)",
            "next": "(?:hôm|vào|sáng|trưa|chiều|tối|đêm) ::{w} (?:tới|sắp tới)",
            "weekday": "(?:hôm|vào|sáng|trưa|chiều|tối|đêm|từ|đến) ::{w}(?! tuần)",
        },
    ),
}  # fmt: skip
