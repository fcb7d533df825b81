"""What is put off, or fixed, to a day: it is to come though the verb is past.

Le tribunal a renvoyé l'audience au 8 décembre.
Das Gericht hat die Verhandlung auf den 8. Dezember verschoben.
Суд перенёс заседание на 8 декабря.
"""

from typing import Literal

from archive.patterns import later

#: The verb stands no more characters before the day, or behind it.
_BEFORE, _BEHIND = 90, 40
_CLOSE = 24
#: "Le procès, reporté au 4 mars, s'est ouvert".
_APART = frozenset((",", ")"))


class _Ways:
    """How a language puts off.

    ``to`` stands at once before the day, ``verb`` farther before it, ``done`` too, but
    only where nothing behind the day looks back: a mere participle may be of a day
    that is over ("il match rinviato a mercoledì si è giocato"). ``behind`` is the verb
    that stands behind the day.
    """

    def __init__(
        self, to: str, verb: str = "(?!)", *, done: str = "(?!)", behind: str = "(?!)"
    ) -> None:
        self.to = later(rf"(?:\A|(?<=[\s(,]))(?:{to})\Z")
        self.verb = later(rf"(?<!\w)(?:{verb})(?!\w)")
        self.done = later(rf"(?<!\w)(?:{done})(?!\w)")
        self.behind = later(rf"(?:{behind})(?!\w)")


_FR = "(?:report|repouss|ajourn|renvoy|décal|différ|fix|programm|convoqu|prolong)"
_ES = "(?:aplaz|posterg|convoc|fij|program|reprogram|traslad|prorrog|retras)"
_ES_DONE = rf"(?:{_ES}ad[oa]s?|pospuest[oa]s?|diferid[oa]s?)"
_PT_DONE = (
    r"(?:(?:adi|remarc|marc|convoc|agend|prorrog|fix|program)ad[oa]s?|transferid[oa]s?)"
)
_IT = "(?:rinvi|aggiorn|slitt|posticip|fiss|convoc|spost|prorog|rimand)"
_IT_DONE = rf"(?:{_IT}at[oaie]|differit[oaie]|indett[oaie])"
_DE = (
    r"(?:verschoben|vertagt|verlegt|angesetzt|anberaumt|festgesetzt|festgelegt"
    r"|terminiert|verlängert|einberufen|vorgezogen)"
)
_NL = r"(?:uitgesteld|verplaatst|verschoven|verdaagd|opgeschort|verzet)"
_WAYS = {
    "fr": _Ways(
        r"(?:au|à|pour(?: le)?|jusqu['’](?:au|à)) (?:\w+di )?",
        rf"(?:a|ont|avait|est|sont|été|fut|furent) (?:\w+ )?{_FR}ée?s?"
        rf"|{_FR}(?:ent|a|èrent)|renvoie(?:nt)?|(?:report|repouss|prolong)e",
        done=rf"{_FR}ée?s?",
    ),
    "es": _Ways(
        r"(?:al|a|para(?: el)?|hasta el) (?:próximo )?",
        rf"{_ES}(?:ó|aron|a|an)|pospus(?:o|ieron)|pospone"
        rf"|(?:fue|fueron|ha|han|sido|quedó|quedaron|está|están) (?:\w+ )?{_ES_DONE}",
        done=_ES_DONE,
    ),
    "pt": _Ways(
        r"(?:para(?: o dia| o| a)?|ao|até(?: o dia| o)?) (?:próxim[oa] )?",
        r"(?:adi|remarc|marc|convoc|agend|prorrog|fix)(?:ou|aram)|transfer(?:iu|iram)"
        rf"|(?:foi|foram|está|estão|ficou|ficaram|é|são|sido) (?:\w+ )?{_PT_DONE}",
        done=_PT_DONE,
    ),
    "it": _Ways(
        r"(?:(?:al|a|per(?: il| la)?|fino al?) (?:prossim[oa] )?|(?:all|per l)['’])",
        rf"(?:ha|hanno|aveva|è|sono|era|stat[oaie]|viene|vengono) (?:\w+ )?{_IT_DONE}"
        rf"|{_IT}(?:a|ano|ò|arono)",
        done=_IT_DONE,
    ),
    "de": _Ways(
        r"(?:auf|für|bis zum|zum) (?:den )?(?:\w+tag, (?:den |dem )?)?",
        r"verschob(?:en)?|verschieb(?:t|en)|vertag(?:t|ten?|en)|verleg(?:t|ten?|en)",
        behind=rf" {_DE}",
    ),
    "nl": _Ways(
        r"(?:naar|tot|voor) ",
        _NL,
        behind=rf" {_NL}",
    ),
    "pl": _Ways(
        r"(?:na|do) (?:dnia )?",
        r"przełoż\w+|przesun\w+|odrocz\w+|wyznacz\w+|zaplanowan\w+|przenie[sś]\w+"
        r"|przenios\w+|przeniós\w*|odłoż\w+|zwoła\w+",
    ),
    "cs": _Ways(
        r"(?:na|do) ",
        r"odlož\w+|odroč\w+|přesun\w+|stanov\w+|naplán\w+|přelož\w+|odsun\w+",
    ),
    "ru": _Ways(
        r"(?:на|до) ",
        r"перен[её]с\w*|перенос\w+|отлож\w+|назнач\w+|сдвин\w+|продл\w+|запланир\w+"
        r"|намеч\w+",
    ),
    "uk": _Ways(
        r"(?:на|до) ", r"перен[еіо]с\w*|відкла\w+|признач\w+|заплан\w+|продовж\w+"
    ),
    "tr": _Ways(
        r"[^\n]*",
        behind=r"['’]?(?:[yn]?[ae])? (?:gün\w+ )?(?:ertele|kaydır|bırakıl|alın)\w*",
    ),
    "id": _Ways(
        r"(?:hingga|sampai|ke|menjadi) (?:tanggal )?",
        r"ditunda|menunda|diundur\w*|mengundur\w*|dijadwalkan|menjadwalkan|digeser",
    ),
    "ar": _Ways(
        r"(?:إلى|الى|حتى) (?:يوم )?", r"و?\w?(?:أجل|تأجيل|أرجأ|إرجاء|تمديد|مدد)\w*"
    ),
    "sv": _Ways(
        r"till (?:den )?",
        r"skjut(?:s|it|its|er)|sköt|sköts|flytta(?:s|t|ts|des)|ajournera\w*"
        r"|uppskjut\w+|senarelagd\w*",
    ),
    "da, no": _Ways(
        r"til (?:den )?",
        r"utsatt\w*|utsette\w*|udsat|udsatte|udskudt|udskyd\w*|flyttet|berammet",
    ),
    "ro": _Ways(r"(?:pe|până pe|pentru) ", r"amân\w+|(?:re)?programat\w*|stabilit\w*"),
}


def put_off(
    text: str, begin: int, start: int, end: int, language: str
) -> Literal["surely", "perhaps", ""]:
    """Tell whether a text says that something is put off to a day, or fixed for it.

    Perhaps it is where a mere participle says so; then what is told behind the day
    counts more.

    Args:
        text: The text: German as printed, others in lower case.
        begin: Where the sentence begins.
        start: Where the day's words begin.
        end: Where they end.
        language: As ``language_for_days`` tells it.
    """
    ways = _WAYS.get(language)
    begin = max(begin, start - _BEFORE)
    if ways is None or not ways.to.search(text, max(begin, start - _CLOSE), start):
        return ""
    if ways.behind.match(text, end, end + _BEHIND) or ways.verb.search(
        text, begin, start
    ):
        return "surely"
    apart = text[end : end + 1] in _APART
    return "perhaps" if not apart and ways.done.search(text, begin, start) else ""
