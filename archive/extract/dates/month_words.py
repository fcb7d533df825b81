"""Whether a word that names a month is one here: not "may", not "Theresa May"."""

import re

from archive.extract.dates.lexicon import MONTH, MONTHS, words
from archive.extract.dates.persons import PERSONS
from archive.extract.dates.scan import Scan

#: "May-August 1950", "Jan.-March".
_NEXT_MONTH = re.compile(rf"\.?[ ]?[-–/][ ]?{MONTH}")
_MONTH_BEFORE = re.compile(rf"(?<!\w){MONTH}\.?[-–/]\Z")
_JOINS = frozenset("-–/")
#: How "every" and "each" end, or what stands between them and a second blank.
_EACH_ENDS = frozenset("yh \t\xa0\n")
#: Words that may stand before the name of a month.
PREPOSITIONS = frozenset(
    words(
        "in of since until till til by from to last next this early late mid during "
        "before after between and through throughout for on around about circa past "
        "or that than previous following end beginning earlier later coming both every"
    )
)
#: Prepositions that no person stands behind: "in May", not "by May".
_OF_TIME = frozenset(words("in since until last next this early late mid during past"))
#: Names of months that are words or names besides.
_WORDS_TOO = frozenset(words("may march mar jan dec sep jun april june august"))
_DETERMINERS = frozenset(words("the a an its their his her our this last next"))
_AT_LEAST = "at least "
_JOINING = frozenset(("and", "or"))
_SUBJECTS = frozenset(("this", "that"))
_VERBS = frozenset(words("be have not also well only still help cause lead result"))
_AFTER_MARCH = frozenset(
    words("on to of for by through from toward towards against into with in past")
)


def means_month(scan: Scan, start: int, end: int, match: re.Match[str]) -> bool:
    """Tell whether the word is a month's name here.

    ``match`` is the day, the year or the words for one that follow it, if any do.
    """
    name = scan.lower[start:end]
    lowered = scan.text[start].islower()
    if match["y"] or match["ref"]:
        return True
    if scan.lower[start - 2 : start - 1] in _EACH_ENDS and (
        scan.word_before(start) in ("every", "each")
    ):
        return False
    if match["d"]:
        return not lowered or name not in ("may", "march", "mar")
    before = scan.word_before(start)
    if before == "least" and scan.lower.endswith(_AT_LEAST, 0, start):
        # "Until at least March".
        before = scan.word_before(start - len(_AT_LEAST))
    if _NEXT_MONTH.match(scan.lower, end) and not lowered:
        return True
    joined = scan.lower[start - 1 : start] in _JOINS and not lowered
    if joined and _MONTH_BEFORE.search(scan.lower, max(0, start - 12), start):
        return True
    if lowered and (name in _WORDS_TOO or len(name) <= 4):
        # Who writes "i" and "we left" writes "in march" too.
        return scan.lowered and before in _OF_TIME and name not in ("mar", "dec", "sep")
    if name in PERSONS and before not in _OF_TIME and name in scan.persons:
        return False
    if name not in _WORDS_TOO:
        return len(name) > 4 or name == "july" or before in PREPOSITIONS
    after = scan.word_after(end)
    if name == "may" and before in _SUBJECTS and after.lower() in _VERBS:
        # "THIS MAY BE BRIEF".
        return False
    if before in _JOINING and scan.text[start:end] == "MAY" and after.islower():
        # "Servers MUST or MAY do so": a standard's word; "April and MAY" are months.
        return scan.word_before(scan.lower.rfind(before, 0, start)) in MONTHS
    if before == "that" and scan.opens_sentence(start - len("that ")):
        return True
    if before in _OF_TIME or (before in PREPOSITIONS and not after[:1].isupper()):
        return True
    if scan.lower[max(0, start - 4) : start] == "mid-":
        return True
    return _attributive(name, before, after)


def _attributive(name: str, before: str, after: str) -> bool:
    """Tell whether a doubtful name stands before its noun: "the May elections"."""
    if name in ("april", "june", "august"):
        return not after[:1].isupper() and after not in ("said", "says", "told")
    if before not in _DETERMINERS and not before.endswith(("'s", "’s")):
        return False
    return after[:1].islower() and not (name == "march" and after in _AFTER_MARCH)
