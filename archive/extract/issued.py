"""What is issued on a day says so: a line of its kind, its number and its date.

serial = words kind [words] sep date               ("Security Bulletin - 5 May 2016")
titled = kind ["No." n] ("of" | "dated" | "vom" ...) date   ("Communiqué du 3 mars")
number = [words sep] ("Vol." | "Issue" | "No.") n [sep] date
ending = kind ... "week ending" date
spoken = ("Speech" | "Interview" ...) ("delivered" | "recorded" ...) ... "on" date
held   = ("Minutes" | "Proceedings") ... "held" ["on"] date
sat    = see ``sittings``

Each is the whole of its line but for a clock behind the date. In ``titled``, ``ending``
and ``held`` the line begins with the kind: "Reactions to the statement of 3 March" is
not of that day.
"""

import re

from archive.datespan import PartialDate
from archive.extract.dates.written import Written
from archive.extract.sittings import tells_sitting
from archive.patterns import later

_KIND_ABROAD = (
    r"communiqu[ée]|comunicado|nota|bolet[íi]n|boletim|parte|informe|relatório"
    r"|comunicato|bollettino|rapporto|rapport|pressemitteilung|presseerklärung"
    r"|pressemeldung|mitteilung|lagebericht|bericht|persbericht|pressmeddelande"
    r"|pressemeddelelse|pressemelding|komunikat|bülten|bülteni|basın|сводка|заявление"
    r"|сообщение|пресс-релиз|бюллетень|зведення|заява|بيان|نشرة|تقرير"
)
#: A month tells enough of these.
_SERIAL = r"bulletin|report|update|newsletter|review|monitor|digest|snapshot"
KIND = (
    rf"(?:dispatch|statement|briefing|(?:press|news|media)[ ]release|{_SERIAL}"
    rf"|diary|log|blotter|sitrep|summary|memorandum|circular|{_KIND_ABROAD})"
)
_NUMBER = r"(?:no|nos|nr|n[º°]|№|vol|volume|issue|number|num|edition|#)"
#: "No. 12", "#12", "No. XIV of 2012"; its stop ends no sentence.
NUMBERED = rf"(?:{_NUMBER}(?!\w)\.?[ ]?[\w/-]{{1,9}}|#\d+)"
_SERIES = later(
    rf"(?i)\A(?:[^.!?]{{0,60}}[^\w.!?])?(?:{KIND})\b"
    rf"(?:(?>{NUMBERED}|[^.!?,:–—|]){{0,30}}[ ]?[,:|–—-][ ]+|[ ]{NUMBERED}[ ]\()\Z"
)
_MONTHLY = re.compile(rf"(?i)\b(?:{_SERIAL})\b")
_TITLED = later(
    rf"(?i)\A[\W_]*(?:[^\W\d_]+(?:[ -]|[ ]of[ ]|,[ ])){{0,2}}{KIND}"
    rf"(?:[ ](?:de[ ]prensa|de[ ]presse|de[ ]imprensa|stampa|oficial|officiel|prasowy"
    rf"|de[ ]situation|de[ ]situación|de[ ]guerra|açıklaması|صحفي))?"
    rf"(?:,?[ ]{NUMBERED},?)?"
    r"[ ](?:of|dated|from|for|on|du|de|del|do|di|dal|vom|von|van|av|fra|z[ ]dnia|z|от"
    r"|за|від|بتاريخ|ليوم)[ ]+(?:the[ ]+|le[ ]+|el[ ]+)?\Z"
)
_COUNTED = re.compile(
    rf"(?i)\A(?:[^.!?]{{1,60}}[,|:;–—-][ ]+)?"
    rf"(?:[\W_]*{NUMBERED}[\s,.;:|–—-]+){{1,3}}\Z"
)
#: "Issue 41 — Spring 2020", "Autumn 2003 Newsletter": the year is known, no month.
_SEASON = later(
    r"(?i)\A(?P<before>[^.!?]{0,60}?(?:\bvol\.[^.!?]{1,40}?)?)[ ,|:•·–—(-]*"
    r"\b(?P<season>spring|summer|autumn|fall|winter)[ ](?:issue[ ,]+|edition[ ,]+)?"
    r"(?P<year>(?:1[89]|20)\d\d)(?![\d/]|[–-]\d)[ )]*"
    r"(?P<after>(?:[ ,|:•·–—-]+[^.!?]{0,60}?(?:\b(?:vol|no)\.[^.!?]{1,40}?)*)?)\Z"
)
_SEASONS = re.compile(r"(?i)\b(?:spring|summer|autumn|fall|winter)\b")
_SET_OFF = " \t*_#"
_ISSUE_NUMBER = re.compile(rf"(?i)(?<!\w){NUMBERED}")
_SERIALS = re.compile(
    r"(?i)\b(?:newsletter|bulletin|magazine|quarterly|journal|digest|review|gazette)\b"
)
#: Of what has numbers, only magazines have their month beside them.
_VOLUME = re.compile(r"(?i)\b(?:vol|volume|issue|edition)\b")
_LETTER = re.compile(
    r"(?i)[ ](?:(?:e-?|monthly[ ])?newsletter|bulletin|digest)[\s*_]*\Z"
)
_PRICED = re.compile(r"[.,;:|–— -]+(?:Price|PRICE|Prix|Preis|Precio|Prezzo)\b[^\n]*\Z")
_ENDING = later(
    rf"(?i)\A[\W_]*(?:[^.!?\d]{{0,40}}[^\w.!?])?{KIND}\b[^.!?\d]{{0,40}}"
    r"\b(?:week|fortnight|month|period|day|24[ ]hours)[ ](?:ending|ended|to)"
    r"(?:[ ]on)?[: ]+\Z"
)
#: "Speech delivered in the Town Hall on 3 May 1931", "Interview recorded on ...".
_SPOKEN = later(
    r"(?i)\A[\W_]*(?:interview|conversation|podcast|programme|speech|lecture|talk|sermon"
    r"|remarks|address|homily|broadcast|testimony|deposition|examination|affidavit)\b"
    r"(?:[^.!?\d]|\bst\.){0,80}?\b"
    r"(?:recorded|conducted|taped|taken|sworn|delivered|given|preached|broadcast|aired)\b"
    r"(?:(?:[^.!?\d]|\bst\.){0,60}?\bon[ ](?:the[ ])?|[ ])\Z"
)
_IN_PLACE = re.compile(r"[ ](?:in|at)[ ][A-Z][^.!?\d]{2,40}\Z")
#: "Delivered in Washington, D.C., on" below "ADDRESS TO CONGRESS".
_SPEECH = re.compile(
    r"(?i)[^.!?]{0,60}\b(?:interview|speech|lecture|sermon|remarks|address|homily"
    r"|broadcast|testimony|deposition|examination|affidavit)\b"
)
_DELIVERED = later(
    r"(?i)\A[\W_]*(?:recorded|delivered|given|preached|broadcast|taken|sworn)\b"
    r"(?:[^.!?\d]|\b(?:st|[a-z])\.){0,60}?\bon[ ](?:the[ ])?\Z"
)
_HELD = re.compile(
    r"(?i)\A[\W_]*(?:minutes|proceedings|record|verbatim|transcript)\b[^.!?]*"
    r"\b(?:held|meeting|session|sitting|hearing)\b[^.!?]*?[ ,]"
    r"(?:on[ ]|of[ ])?(?:the[ ])?\Z"
)
#: "HELD ON OCTOBER 12, 1999", "Held in the Memorial Hall on Monday" below "MINUTES".
_HELD_ON = re.compile(
    r"(?i)\A\s*(?:(?:held|convened|meeting)[ ](?:(?:in|at)[ ][^.!?\d]{2,60}[ ])?)?"
    r"(?:of|on|at)?[ ]*\Z"
)
#: It names the minutes that are to be read.
AGENDA = re.compile(
    r"(?i)\W*(?:agenda|tagesordnung|ordre[ ]du[ ]jour|orden[ ]del[ ]día)\b"
)
MINUTES = re.compile(r"(?i)\s*(?:minutes|proceedings)\b")
#: "... held on Monday 11 March 2019 at 7.30 pm in the Village Hall".
_HELD_AT = re.compile(
    r"(?i),?[ ](?:at|in|from|commencing|starting)[ ][^.!?]*[^.!?\d]\Z"
)
#: A ruling begins its line: one that is spoken of is another's.
_RULING = re.compile(
    r"(?i)\A[\W_]*(?:sentencia|sentenza|sentença|acórdão|arrêt|jugement|ordonnance"
    r"|ordinanza|urteil|beschluss|vonnis|wyrok|postanowienie)"
    r"[ ](?:del?|di|du|do|vom|van|z[ ]dnia)[ ]+\Z"
    # "Audience publique du", "JORF n°0167 du".
    r"|\A\s*(?:audience[ ]publique|jorf[ ]n[°º][ ]?\d{1,5})[ ]du[ ]+\Z"
)
#: "Bulletin émis le", "Warnlagebericht, ausgegeben am", "Forecast issued ... on".
_ISSUED = later(
    r"(?i)\A(?:[^.!?]|\b(?:n[ro]|vol)\.){3,80}[ ](?:émise?[ ]le|emitid[oa][ ](?:el|em)"
    r"|emess[oa][ ]il|(?:her)?ausgegeben(?:[ ](?:zu|in)[ ][^\W\d_]+)?[ ]am"
    r"|uitgegeven[ ]op|wydan[aey][ ]dnia"
    r"|(?<!be[ ])issued\b[^.!?]{0,50}[ ]on"
    # "Gale warning issued at 1530 UTC Tuesday 4 March 2008".
    r"|(?<!be[ ])issued[: ](?:by[ ][^.!?\d]{2,40}[ ])?(?:at[ ])?"
    r"[0-2]\d:?[0-5]\d[ ]?(?:h(?:ou)?rs[ ]?)?"
    r"(?:utc|gmt|z|[a-z]{2,4}t|local[ ]time)?,?(?:[ ]on)?)[ ]+(?:the[ ])?\Z"
)
#: "UA: 338/11 Index: AMR 41/071/2011 Mexico Date:", a line of the fields of a paper.
_FIELDS = later(
    r"\A(?=[^\n]{0,60}\b(?i:index|(?:our[ ])?ref(?:erence)?|subject|file|document"
    r"|doc|distr|author|source)\b\.?[ ]?:)"
    # The day on which something else takes place.
    r"(?![^\n]*\b(?i:due|event|start|end|\w+ing|trial|birth|entry)[ ]Date:)"
    r"[^\n]{4,140}[ \t|;,]Date:[ ]*\Z"
)
_ENDS = later(
    r"(?i)(?:[\s,|–—-]+(?:(?:at|à|a[ ]las|às|alle(?:[ ]ore)?|um)[ ])?"
    r"(?:\d{1,2}[:.h]\d\d(?::\d\d)?|\d{1,2}(?=[ ]?(?:h|uhr|uur)\b))[ ]?(?:[ap]\.?m\.?)?"
    r"[ ]?(?:gmt|utc|hrs|hours|h|uhr|uur|horas|ore|local[ ]time|[a-z]{2,4}t)?)?"
    r"[\s.,;:)\]*_]*\Z"
)


def is_issued(before: str, after: str, previous: str = "") -> bool:
    """Tell whether a line gives the day on which the report was issued.

    Args:
        before: What stands on the line before its date.
        after: What stands behind it.
        previous: The line above.
    """
    if not _ENDS.match(after):
        line = after.replace(".", "")
        if _IN_PLACE.match(line) and _SPOKEN.match(before):
            return True
        return bool(_HELD.match(before) and _HELD_AT.match(line))
    if MINUTES.match(previous) and _HELD_ON.match(before):
        return True
    if _DELIVERED.match(before) and _SPEECH.match(previous):
        return True
    shapes = (
        _SERIES,
        _TITLED,
        _COUNTED,
        _ENDING,
        _SPOKEN,
        _HELD,
        _ISSUED,
        _RULING,
        _FIELDS,
    )
    return tells_sitting(before, previous) or any(
        shape.match(before) for shape in shapes
    )


def issue_of_season(line: str) -> Written | None:
    """Read the year of the season of which a magazine's issue is."""
    if (
        not _SEASONS.search(line)
        or (match := _SEASON.match(line.rstrip(_SET_OFF))) is None
    ):
        return None
    beside = f"{match['before']} · {match['after']}"
    if not (_ISSUE_NUMBER.search(beside) or _SERIALS.search(beside)):
        return None
    start, end = match.start("season"), match.end("year")
    detail = f"the season of its issue, {match['season'].lower()}"
    return Written(start, end, PartialDate(int(match["year"])), detail)


def is_monthly(before: str, after: str) -> bool:
    """Tell whether a line gives a bulletin's month, or that of a magazine's issue.

    "MONTHLY BULLETIN - May 2016", "Vol. 12, No. 3 (March 2003)", "May 2016 Newsletter",
    "March, 1921. Price 2d.".
    """
    if not before.strip() and (_LETTER.match(after) or _PRICED.match(after)):
        return True
    if not _ENDS.match(after):
        return False
    if _SERIES.match(before) and _MONTHLY.search(before):
        return True
    return bool(_COUNTED.match(before.rstrip("(")) and _VOLUME.search(before))
