"""What may stand behind a date on its line of a head, and still leave it one.

rest = [weekday] [edition] [clock] ["by" name]
       ["updated" ... | "|" source | whom to ask]
"""

import re

from archive.extract.dates.abroad_words import WEEKDAYS_ABROAD
from archive.extract.dates.lexicon import WEEKDAY, trie
from archive.patterns import later

#: ", 6:12 AM GMT", "at 1430 hrs", "T14:05:00Z", "às 15h42".
CLOCK = re.compile(
    r"""[ \t]*[,|/•·–—-]?[ \t]*(?:(?:at|[àa]s?|a[ ]las|alle|ore|um|kl\.?)[ \t]+)?t?
    (?:\d{1,2}(?:[:.]\d\d){1,2}(?:[.,]\d{1,9})?|[012]\d[0-5]\d(?=[ ]?h(?:ou)?rs\b)
    |[012]?\d[ ]?h(?:[ ]?[0-5]\d)?(?:min)?(?!\w))
    [ \t]*(?:[ap]\.?m\.?)?[ \t]*(?:z\b|[+-]\d\d:?\d\d)?
    [ \t]*(?:\(?(?:gmt|utc|bst|cest|cet|est|edt|cst|cdt|mst|mdt|pst|pdt|ist|idt|jst|msk
    |eet|eest|hrs|uhr|local[ ]time)\b\)?)?(?:[ \t]*[+-]\d{1,2}(?::?\d\d)?\b)?""",
    re.IGNORECASE | re.VERBOSE,
)
#: "(1700 EST)", "(as of 18:00 hrs)".
_BRACKETED = re.compile(
    r"[ \t]*[(\[](?:(?:as[ ]of|at)[ ])?[012]?\d[:.h]?[0-5]\d[ ]?(?:[ap]\.?m\.?)?[ ]?"
    r"(?:gmt|utc|z|h(?:ou)?rs|local[ ]time|[a-z]{2,4}t)?[)\]]",
    re.IGNORECASE,
)
#: "18 March 2014, Tuesday", "March 12, 2004 Friday".
_WEEKDAY_AFTER = later(
    rf"[ \t]*[,(（]?[ \t]*(?:{WEEKDAY}|(?:{trie(WEEKDAYS_ABROAD)})(?!\w)"
    r"|(?:星期|礼拜|禮拜|週|周)[一二三四五六日天]|[月火水木金土日](?:曜日?)?(?=[)）])"
    r"|[月火水木金土日]曜日?)[)）]?",
    re.IGNORECASE,
)
_UPDATE = re.compile(
    r"[ \t]*[|/,;·•–—-]?[ \t]*\(?(?:last[ \t]+)?(?:updated?|modified)\b"
    r"[^\n]{0,60}",
    re.IGNORECASE,
)
#: "Posted on May 3, 2011 by jsmith".
_BY = re.compile(r"[ \t]*[|,·•–—-]?[ \t]*by[ \t]+[^\n.]{1,60}(?=\n|\Z)", re.IGNORECASE)
#: "May 7, 2021 / 6:12 AM / CBS News", "| Source: Agency".
_SOURCE = re.compile(r"[ \t]*[|/][ \t]*[^\W\d_a-z][^|/\n]{1,50}(?=\n|\Z)")
#: "March 18, 2019  Media contact: Jane Doe", the other column of a release's head.
_ASK = re.compile(
    r"""[ \t]*[|,;·•–—-]?[ \t]+(?:
    (?:(?:media|press|news)[ \t]+)?contacts?(?:[ \t]+\w+)?:[^\n]{0,80}
    |for[ \t]+(?:immediate|general)[ \t]+release[ \t]*)(?=\n|\Z)""",
    re.IGNORECASE | re.VERBOSE,
)
_END_OF_LINE = re.compile(r"[ \t]*[*_\])\"'.,·•]*[ \t]*(?:\r?\n|\Z)\s*")
#: "May 3, 1994, Tuesday, FINAL EDITION".
_EDITION = re.compile(r"[ \t]*,?(?:[ \t]+[A-Z][A-Za-z]*){0,3}[ \t]+(?i:edition)\b")
#: How long a site holds that reading takes: no report says so of itself elsewhere.
READING = later(
    r"(?i)<?[ ]?\b\d{1,2}[ ]?(?:min(?:ut[eo]?|uut|ut[eo]s|uten|uti)?s?\.?[ ]?(?:read"
    r"(?:ing)?(?:[ ]time)?|de[ ]lectur[ae]|de[ ]leitura|di[ ]lettura|lesezeit|leestijd"
    r"|czytania|čtení|läsning|lesetid|okuma)|мин\w*[ ](?:на[ ])?чтени[ея]"
    r"|хв\w*[ ]читання|分钟阅读|分で読める)\b"
)
#: How long ago it was changed, when it was saved: "Atualizado há 2 horas".
CHANGED_AGO = later(
    r"(?i)(?:(?:last |laatste |son )?updated?|a[ck]?tuali[sz]ado|mis à jour"
    r"|aktualisiert"
    r"|bijgewerkt|aggiornato|güncellendi|güncelleme|обновлено|diperbarui|uppdaterad)"
    r"[: ]{1,2}(?:há |hace |il y a |vor )?\d{1,2} [^\W\d_]{1,9}"
    r"(?: (?:ago|geleden|fa|önce|назад|atrás|yang lalu|sedan))?(?![^\W_])"
)
#: How many a blog begins its line below a title: "by Ann Roe | Jan 10, 2020 | News".
BYLINE_BAR = re.compile(r"(?i)(?:by|por|par|von|di|da|door)\b[^|\n\d]{0,40}\|\s*\Z")


def line_end(text: str, end: int) -> int | None:
    """Return where the next line begins, if no report begins on this one."""
    if weekday := _WEEKDAY_AFTER.match(text, end):
        end = weekday.end()
    if edition := _EDITION.match(text, end):
        end = edition.end()
    if clock := CLOCK.match(text, end) or _BRACKETED.match(text, end):
        end = clock.end()
    if by := _BY.match(text, end):
        end = by.end()
    if update := _UPDATE.match(text, end):
        end = update.end()
    elif source := _SOURCE.match(text, end):
        end = source.end()
    elif ask := _ASK.match(text, end):
        end = ask.end()
    match = _END_OF_LINE.match(text, end)
    return match.end() if match else None
