"""Further signs of past and future: presents that announce, and common verbs.

``SOUTH`` holds those of the languages of ``tongues_south``: past, future, and what a
clause without either is (see ``abroad_tense``). ``FURTHER`` goes before the signs told
there.
"""

from collections.abc import Mapping
from typing import Literal

#: Past and future.
FURTHER: Mapping[str, tuple[str, str]] = {
    # Presents that tell what is to come: "el juicio comienza el lunes".
    "es": (
        "(?!)",
        (
            r"(?:comienza|empieza|inicia|arranca|termina|finaliza|juega|debuta|enfrenta"
            r"|viaja|llega|regresa|reanuda|celebra|vota|estrena|inaugura)n?"
            r"|(?:concluye|recibe|vuelve|reúne|abre|decide|comparece)n?"
        ),
    ),
    "pt": (
        "(?!)",
        (
            r"(?:começa|inicia|termina|continua|retoma|joga|enfrenta|estreia|viaja|chega"
            r"|volta|vota|disputa|celebra|inaugura)m?"
            r"|(?:acontece|ocorre|segue|recebe|decide|reabre|reúne)m?"
        ),
    ),
    "fr": (
        "(?!)",
        (
            r"(?:commence|débute|démarre|rencontre|affronte|joue|vote|arrive|s['’]ouvre"
            r"|s['’]achève|entre)(?:nt)?|reprend|reprennent|(?:se )?tien(?:t|nent)"
            r"|réuni(?:t|ssent)|reçoi(?:t|vent)"
        ),
    ),
    "it": (
        "(?!)",
        (
            r"(?:inizia|comincia)(?:no)?|tengono|tiene|(?:apr|riprend|ricev)(?:e|ono)"
            r"|(?:gioca|affronta|incontra|arriva|torna|vota|vola|debutta|termina)(?:no)?"
            r"|partono|riunisc(?:e|ono)"
        ),
    ),
    "de": (
        # "Die im Herbst beschlossene Verlängerung".
        (
            r"(?:ge|be|ver|er|ent|zer)(?!plant)[a-zäöü]{3,}(?:[^ndi]t|en)e[nrsm]?"
            r"(?<!ende)(?<!enden)(?= )(?! \d)"
        ),
        "(?!)",
    ),
    "ar": (
        (
            r"[وف]?(?:دخل|خرج|عاد|غادر|توفي|أطلق|استقبل|ألقى|نفذ|شن|هاجم|قصف|اغتيل|اعتقل"
            r"|أوقف|عقد|زار|بحث|ناقش|وافق|صوت|فاز|خسر|تعادل|تغلب|أدى|حذر|دعا|طالب|رفض|نفى"
            r"|أفاد|أوضح|أشار|كشف|اتهم|قضى|حكم|أمر|قرر|أصدر|انفجر|ضرب|هز|استهدف|استشهد|لقي"
            r"|جرى|جرت|انطلق|اندلع|افتتح|دشن|اختتم|شارك|تظاهر|احتشد|تجمع|أغلق|فتح|منع|سمح"
            r"|نقل|تسلم|حصل|اختفى|هرب|عثر|ضبط|صادر|أحبط|تصدى|سيطر|انسحب|استعاد|حرر|احتل"
            r"|نزح|تعرض|خطف|غرق|تحطم|انهار|سجل|بلغ|أجرى|أجرت|حضر|ترأس)(?:ت|وا|ا)?"
        ),
        "(?!)",
    ),
    "hi": (
        (
            r"दिए|लिया|लिए|गये|गयी|चुका|चुके|चुकी|डाला|डाले|डाली|पड़ा|पड़े|पड़ी|पहुंचा|पहुंचे|पहुंची"
            r"|निकला|निकले|लगा|लगे|चला|चले|बना|बने|बनी|मरे|टूटा|गिरा|गिरे|फटा|कहा|बोला|बोले"
            r"|सुनाया|उठाया|बनाया|लगाया|कराया|जीता|जीते|हारा|हारे|छोड़ा|मारा|पाया|पाए|रखा|रखे"
        ),
        "(?!)",
    ),
}
SOUTH: Mapping[str, tuple[str, str, Literal["past", "future", ""]]] = {
    "el": (
        (
            r"\w{2,}[σξψ](?:ε|αν|αμε)|\w{2,}[ηά]κ(?:ε|αν)|\w{2,}ούσ(?:ε|αν)"
            r"|\w{2,}όταν|είπ(?:ε|αν)"
            r"|ήταν|είχ(?:ε|αν)|έγιν(?:ε|αν)|πήγ(?:ε|αν)|ήρθ(?:ε|αν)|έφυγ(?:ε|αν)"
            r"|έμειν(?:ε|αν)|πέθαν(?:ε|αν)|έπεσ(?:ε|αν)|πήρ(?:ε|αν)|είδ(?:ε|αν)"
            r"|έκαν(?:ε|αν)|έβαλ(?:ε|αν)|βγήκ(?:ε|αν)|περασμέν\w+"
        ),
        (
            r"θα|(?:ανα|μετα)βλήθηκ(?:ε|αν)|ορίστηκ(?:ε|αν)|πρόκειται|αναμένεται|αναμένονται"
            r"|προγραμματι\w+|προβλέπεται|επόμεν\w+"
            r"|ερχόμεν\w+|ξεκινά(?:ει|νε?)?|αρχίζ(?:ει|ουν)"
        ),
        "",
    ),
    "bg": (
        (
            r"\w{3,}(?:аха|яха|иха|оха|аше|еше|яше)|беше|бяха|бе|каза|заяви|съобщи"
            r"|обяви|стана|загина|почина|избухна|пристигна|започна|завърши|отиде|дойде|прие"
            r"|реши|откри|подписа|отхвърли|поиска|получи|спечели|загуби|уби|удари"
            r"|падна|изтече|подаде|нападна|посети|призова|осъди|арестува|гласува|миналат?\w*"
        ),
        (
            r"ще|предстои|очаква се|се очаква|предвижда\w*|планира\w*|започва"
            r"|следващ\w+|идн\w+"
        ),
        "",
    ),
    "ca": (
        (
            r"(?:va|van|vaig|vam) (?:\w+-?)?\w*(?:r|re)(?:-\w+)?|ha|han|havia|havien"
            r"|era|eren|estava|estaven|\w{3,}(?:ava|aven)|passa(?:t|da)"
        ),
        (
            r"\w{2,}(?:rà|ran|ria|rien)|previst\w*|vinent|pròxim\w*|ha de|han de"
            r"|comen(?:ça|cen)|s['’]inicia|arrenca"
        ),
        "",
    ),
    "hr, sl": (
        (
            r"(?!cijel|bijel|vesel|debel|ostal)\w{3,}(?:ao|io|jeo|ala|alo|ali|ale|ila|ilo"
            r"|ili|ile|ela|elo|eli|ele)|bio|bila|bilo|bili|došao|došla|došlo|umro|umrla"
            r"|prošl\w+|protekl\w+"
        ),
        (
            r"će|ću|ćemo|bo|bodo|planira\w*|očekuje se|zakazan\w*|predviđen\w*"
            r"|sljedeć\w+|iduć\w+|počinje|počinju|održava se"
        ),
        "",
    ),
    "vi": (
        (
            r"đã|vừa|hôm(?= (?:thứ|chủ))|qua|cho biết|cho hay|tuyên bố|thông báo"
            r"|xác nhận|khẳng định|xảy ra|thiệt mạng|bị bắt|qua đời"
        ),
        r"sẽ|dự kiến|sắp|chuẩn bị|tới|sau",
        "",
    ),
}
