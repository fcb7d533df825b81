"""How more languages name last weekend, this one, and those to come.

Patterns are written as those of ``tongues``. Where a word says "the coming weekend", or
"at the weekend", the tense tells which is meant, as ``reckoning`` has it.
"""

from collections.abc import Mapping

WEEKENDS: Mapping[str, Mapping[str, str]] = {
    "pl": {
        "weekend-1": "(?:miniony|ubiegły|zeszły|ostatni)(?:ego|m)? weekend(?:u|zie)?"
        ";(?:minion|ubiegł|zeszł|ostatni)(?:ego|ym|m) weekend(?:u|zie)",
        "weekend+0": "ten weekend;tego weekendu;(?:w|na) ::najbliższy weekend"
        ";(?:w|na) ::nadchodzący weekend;(?:najbliższego|nadchodzącego) weekendu",
        "weekend+1": "(?:przyszł|następn)(?:y|ego) weekend(?:u)?",
    },
    "cs": {
        "weekend-1": "(?:minul|uplynul|předchoz)(?:ý|ého|ém|í|ího|ím) víkendu?",
        "weekend+0": "t(?:ento|ohoto|omto) víkendu?;o ::nadcházejícím víkendu"
        ";nadcházející víkend",
        "weekend+1": "příští(?:ho|m)? víkendu?",
    },
    "ru": {
        "weekend-1": "(?:прошлы|минувши|прошедши)(?:е|х|ми|м)? выходны(?:е|х|ми)"
        ";(?:прошлые|минувшие|прошедшие) выходные",
        "weekend+0": "эти(?:х|ми)? выходны(?:е|х|ми)"
        ";(?:ближайш|предстоящ|грядущ)и(?:е|х|ми) выходны(?:е|х|ми)",
        "weekend+1": "следующи(?:е|х|ми) выходны(?:е|х|ми)",
    },
    "uk": {
        "weekend-1": "(?:минул|попередні|останні)(?:і|их|ими|х|ми)? вихідн(?:і|их|ими)",
        "weekend+0": "ц(?:і|их|ими) вихідн(?:і|их|ими)"
        ";(?:найближч|прийдешн)(?:і|их|ими|іх|іми) вихідн(?:і|их|ими)",
        "weekend+1": "наступн(?:і|их|ими) вихідн(?:і|их|ими)",
    },
    "sv": {
        "weekend-1": "(?:förra|gångna) helgen;i helgen som var",
        "weekend+0": "i ::helgen(?! som var);den här helgen;kommande helg(?:en)?"
        ";till ::helgen",
        "weekend+1": "nästa helg",
    },
    "da, no": {
        "weekend-1": "(?:forrige|sidste|siste) (?:helg|weekend)",
        "weekend+0": "i ::(?:helg(?:en|a)|weekenden);denne (?:helg(?:en|a)|weekend)"
        ";(?:kommende|førstkommende) (?:helg|weekend);til ::helg(?:en|a)",
        "weekend+1": "(?:neste|næste) (?:helg|weekend)",
    },
    "fi": {
        "weekend-1": "viime viikonlop(?:puna|un|pu)",
        "weekend+0": "tänä viikonloppuna;(?:ensi|tulevana) viikonloppuna",
    },
    "hu": {
        "weekend-1": "(?:múlt|előző|elmúlt) hétvég(?:én|e|i)",
        "weekend+0": "(?:ezen a|e) hétvégén;(?:közelgő|jövő) hétvégén;a ::hétvégén",
    },
    "ro": {
        "weekend-1": "weekend-?ul trecut;(?:la )?::sfârșitul săptămânii trecute",
        "weekend+0": "(?:în )?::acest weekend;weekend-?ul acesta",
        "weekend+1": "weekend-?ul viitor",
    },
    "id": {
        "weekend-1": "akhir (?:pekan|minggu) (?:yang )?lalu",
        "weekend+0": "akhir (?:pekan|minggu) (?:ini|mendatang)",
        "weekend+1": "akhir (?:pekan|minggu) depan",
    },
    "vi": {
        "weekend-1": "cuối tuần (?:trước|rồi|qua)",
        "weekend+0": "cuối tuần (?:này|tới)",
    },
}
#: What a text holds if it speaks of any of these.
WEEKEND_STEMS: Mapping[str, tuple[str, ...]] = {
    "pl": ("weekend",),
    "cs": ("víkend",),
    "ru": ("выходны",),
    "uk": ("вихідн",),
    "sv": ("helg",),
    "da, no": ("helg", "weekend"),
    "fi": ("viikonlop",),
    "hu": ("hétvég",),
    "ro": ("weekend", "sfârșitul săpt"),
    "id": ("akhir pekan", "akhir minggu"),
    "vi": ("cuối tuần",),
}
