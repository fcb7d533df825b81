"""Minutes in other languages than English, which name the day of their sitting.

sat = record ... sitting ... link date     ("Protokoll der Sitzung vom", "Acta de la
      sesión celebrada el día", "Procès-verbal" above "Séance du")

A record of an earlier sitting, which an agenda lists, gives no day.
"""

import re

_RECORD = (
    r"(?:sitzungs|ergebnis|verlaufs|kurz|beschluss)?protokoll|niederschrift"
    r"|proc[èe]s[- ]verbal|compte[- ]rendu|acta|ata|verbale|notulen|protokol|referat"
    r"|(?:møte|møde)referat|protokół|zápis(?:nica)?|zapisnik|proces[- ]verbal|протокол"
)
_SITTING = (
    r"\w*sitzung|\w*versammlung|besprechung|s[ée]ance|r[ée]union|assembl[ée]e|sesi[óo]n"
    r"|reuni[óo]n|asamblea|junta|pleno|sess[ãa]o|reuni[ãa]o|assembleia|seduta|riunione"
    r"|assemblea|adunanza|\w*vergadering|zitting|bijeenkomst|\w*sammanträde\w*"
    r"|\w*möte\w*|\w*møte\w*|\w*møde\w*|posiedzeni\w+|zebrani\w+|sesji|jednání|zasedání"
    r"|schůze|zasadnuti\w+|sjednic\w+|seje|ședinț\w+|заседани\w+|собрани\w+|засідання"
)
_LINK = (
    r"vom|am|du|le|del|el|d[íi]a|do|no|em|de|di|il|giorno|van|op|den|dnia|dniu|dne|dňa"
    r"|fra|av|af|от|від|od|din"
)
_EARLIER = (
    r"letzten|vorigen|vorhergehenden|précédente|dernière|anterior|precedente|vorige"
    r"|poprzedni\w+|minulé\w*|förra|forrige|предыдущ\w+|попередн\w+"
)
_BEGINS = re.compile(rf"(?i)[\s*_#\"„«]*(?:{_RECORD})\b(?!.*\b(?:{_EARLIER})\b)")
_SAT = re.compile(
    rf"(?i)[\s*_#\"„«]*(?:{_RECORD})\b[^!?]*?\b(?:{_SITTING})\b"
    rf"[^!?]*?[ ,](?:{_LINK})[ ]+\Z"
)


def tells_sitting(before: str, previous: str) -> bool:
    """Tell whether minutes name the day of their sitting at the end of ``before``.

    Args:
        before: What stands on the line before the date.
        previous: The line above, on which the name of the record may stand alone.
    """
    if _BEGINS.match(before):
        return _SAT.match(before) is not None
    return bool(_BEGINS.match(previous) and _SAT.match(f"{previous} {before}"))
