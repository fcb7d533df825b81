"""The persons that the author field of a report names.

The field stays as it was printed; who is found, counted and cited for it is read out of
it here. A field is parted only where semicolons part it, or where each part is surely a
person's name in full; any other is one author, as printed.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache

from archive.patterns import later
from archive.resources import word_list


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


#: What a name of a person does not hold: words of offices, papers and teams.
_ORGANISATION = _words(
    "the our from for of to at by press news staff agency agencies agence agencia "
    "agenzia agentur desk bureau bureaus bureaux team office ministry department dept "
    "council committee commission union association society institute university "
    "college school group company co inc ltd llc gmbh ag corp corporation foundation "
    "trust bank times post journal gazette herald tribune daily weekly today telegraph "
    "mail star globe chronicle observer review magazine newspaper newspapers radio tv "
    "television broadcasting media network channel wire wires service services "
    "editorial board special international national federal united nations european "
    "american british world global rights watch amnesty cross police army force forces "
    "government state city county party embassy church club league center centre "
    "research studies project program programme online digital web admin guest "
    "anonymous unknown reuters ap afp upi dpa tass xinhua bbc cnn npr pti ani ians efe "
    "ansa interfax bloomberg associated france-presse presse public health affairs "
    "communications redaktion rédaction redacción redazione redação redactie redakcja "
    "ministère ministerio ministério ministerium others agents und et"
)
#: What somebody is who writes; behind a name it is no other person.
_ROLE = _words(
    "writer writers correspondent correspondents reporter reporters editor editors "
    "columnist columnists contributor contributors photographer photographers "
    "producer producers analyst analysts journalist journalists intern interns author "
    "authors staff special freelance freelancer"
)
_NOBODY = _ORGANISATION | _ROLE
#: Before a name.
_TITLE = _words(
    "dr prof professor sir dame mr mrs ms miss rev revd fr father sister rabbi imam "
    "sheikh capt captain col colonel gen general lt lieutenant maj major sgt sergeant "
    "cpl hon sen rep lord lady judge justice herr frau mme mlle don doña dra"
)
_GIVEN = "given.txt"
#: Given names that are more often months.
_MONTH = _words("april may june august")
#: Small words within a name.
_PARTICLE = _words(
    "van von der den de del della di da dos das do du la le las los el al bin ibn ben "
    "bint abu ter ten zu zur y e af av"
)
#: Behind a name, and part of it.
_SUFFIX = _words("jr sr ii iii iv")
#: Behind a name, and no part of what somebody is called.
_DEGREE = _words("phd md ma mba msc bsc ba rn mp mep cbe obe mbe kc qc esq facs frcp")

#: What an author field may begin with, in any case. Where prose may stand as well, "By"
#: says less: ``ingest.byline_line`` takes it only with its capital.
_BY = re.compile(
    r"(?:(?:written|story|posted|reported|reporting|words) )?by(?:[:\s]\s*|\Z)"
    r"|p[ao]r\s+(?=\w+\s+\w)",
    re.IGNORECASE,
)
#: Without one of these a field is one author, as it stands; most have none.
_SIGN = re.compile(
    r"[,;；؛|•、&()/@]|\b(?:by|p[ao]r|and|with|und|et|og|och|ve|и|та|y|e|i|en|in)\b",
    re.IGNORECASE,
)
_STRONG = re.compile(r"\s*[;；؛]\s*")
#: A comma parts names and what their bearers are, the other signs and words only names.
#: The Romance words stand within names, too.
_JOINT = later(
    r"(?:\s*,)?\s+(?i:with\s+(?:additional\s+)?reporting\s+by)\s+"
    r"|(?:\s*,)?\s+(?:(?i:and|with|und|et)|og|och|ve|и|та|&)\s+"
    r"|\s*、\s*|(?:\s*,)?\s+(?P<within>y|e|i|en)\s+|\s*(?P<comma>[,|•])\s*"
)
_TURNED = re.compile(r"(?:\s*,)?\s+(?:(?i:and|und|et)|&)\s+")
#: What says that there are more, without their names.
_MORE = re.compile(
    r"(?:\s*,)?\s+(?:(?:and|&)\s+(?:(?:news\s+)?agencies|(?:\w+\s)?others|colleagues|staff|wires)"
    r"|et\s+al\.?)\Z",
    re.IGNORECASE,
)
#: What stands behind a name: an agency or an address in brackets, what its bearer is
#: called by elsewhere, or where one was.
_BESIDE = re.compile(
    r"\s*(?:\([^()]*\)|\s@\w{2,30}|\s[iI]n(?:\s+[A-Z][\w.'’-]*){1,3})\Z"
)
#: How feeds name whom to write to.
_MAIL = re.compile(r"[^\s@()]+@[^\s@()]+ \((?P<name>[^()]+)\)")
#: A name's word has a capital, maybe behind a small beginning: d'Ormesson, al-Assad.
_NAME_WORD = re.compile(r"(?:[dl]['’]|[ae][a-z]-)?([^\W\d_])(?:[^\W\d_]|\w\b|['’.-])*")
#: Scripts in which a name has no blank and no capital.
_UNBROKEN = later("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{2,8}")
#: A name has at most so many words, and a field that is parted so many letters.
_MOST_WORDS = 6
_LONGEST = 5_000


@lru_cache(maxsize=32_768)
def authors_of(field: str) -> tuple[str, ...]:
    """Return the authors that a field names, each once, in order.

    “By”, brackets, and what their bearers are or work for are left out of names. A name
    returned is one author by itself, too: ``authors_of(name) == (name,)``. A field of
    blanks names none.
    """
    whole = " ".join(field.split())
    if not whole:
        return ()
    if len(whole) > _LONGEST or not _SIGN.search(whole):
        return (whole,)
    named = _named(whole)
    # What is read otherwise by itself could not be asked for by its name.
    return named if named and all(_named(one) == (one,) for one in named) else (whole,)


def _named(whole: str) -> tuple[str, ...]:
    """Return the authors of a field, before it is known that each is one by itself."""
    plain = without_by(whole)
    parts: list[str] = []
    for piece in filter(None, _STRONG.split(plain)):
        parts += _persons(piece, by=plain != whole)
    return tuple(dict.fromkeys(parts))


def without_by(field: str) -> str:
    """Return what an author field says behind its “By” or “Written by”, if it has one.

    Args:
        field: The field, its blanks single.
    """
    match = _BY.match(field)
    return field[match.end() :] if match else field


def is_persons(text: str) -> bool:
    """Tell whether a text is surely the name of a person, or those of several."""
    plain = " ".join(text.split())
    if not plain or len(plain) > _LONGEST:
        return False
    return bool(_straight(_MORE.sub("", plain), by=True))


def are_known(text: str) -> bool:
    """Tell whether persons surely named bear known given names, or titles or roles.

    “Jane Doe” and “Wanjiru Kamau, Staff Writer” do, “Popular Demand” and “May Day” not.
    """
    if not is_persons(text):
        return False
    if not _telling(text.split()).isdisjoint(_ROLE):
        return True
    for name in _straight(_MORE.sub("", " ".join(text.split())), by=True):
        first, second, *_ = name.split()
        plain = _bare(first)
        known = plain in _TITLE or (plain in word_list(_GIVEN) and plain not in _MONTH)
        # “J. Doe”, and “J. Edgar Hoover”.
        initial = len(plain) == 1 and first.endswith(".") and second
        if not known and not initial:
            return False
    return True


def _persons(piece: str, *, by: bool) -> Sequence[str]:
    """Return the persons that a piece without semicolons names, or the piece itself."""
    named = _MORE.sub("", piece)
    return _turned(named) or _straight(named, by=by) or (piece,)


def _turned(piece: str) -> Sequence[str]:
    """Return names of which each has the family name first: “Doe, Jane and Roe, J.”."""
    if "," not in piece:
        return ()
    sides = _TURNED.split(piece)
    halves = [[half.strip() for half in side.split(",")] for side in sides]
    turned = all(len(both) == 2 and _are_halves(*both) for both in halves)
    return sides if turned and len(sides) > 1 else ()


def _are_halves(family: str, given: str) -> bool:
    """Tell whether two parts are one name: one of them is a word, the other no more."""
    words = [*family.split(), *given.split()]
    return (
        bool(family and given)
        and 1 in (len(family.split()), len(given.split()))
        and all(map(_is_name_word, words))
        and not _telling(words) & (_ORGANISATION | _ROLE | _DEGREE | _SUFFIX)
    )


def _straight(piece: str, *, by: bool) -> Sequence[str]:
    """Return names of which each has the given name first, or none where one has not.

    Args:
        piece: A name or several, with what their bearers are.
        by: Whether “By” stood before it: no name is turned then.
    """
    persons: list[str] = []
    beside = False
    joints = list(_joined(piece))
    for joint, part in joints:
        alone = _alone(part)
        if _is_person(alone) and _may_begin(joint, alone):
            persons.append(alone)
            beside = False
        elif not persons or (joint != "," and not beside):
            return ()
        elif _all_of(part, _SUFFIX):
            # The comma stays, as it is printed.
            persons[-1] = f"{persons[-1]}, {part}"
        elif _is_beside(part):
            beside = True
        else:
            return ()
    comma = len(joints) == 2 and joints[1][0] == ","
    if comma and len(persons) == 2 and not by and _may_be_one(*persons):
        return ()
    return persons


def _alone(part: str) -> str:
    """Return a part without what stands beside a name."""
    if mail := _MAIL.fullmatch(part):
        return mail["name"]
    name, _, beside = (side.strip() for side in part.partition("/"))
    return name if beside and _is_beside(beside) else _BESIDE.sub("", part)


def _joined(piece: str) -> Iterator[tuple[str, str]]:
    """Yield the parts of a piece, each with what joins it to the one before.

    That is “,”, “within” for a word that names have within them, “and”, or "".
    """
    joint, end = "", 0
    for match in _JOINT.finditer(piece):
        if part := piece[end : match.start()].strip():
            yield joint, part
        joint = "," if match["comma"] else "within" if match["within"] else "and"
        end = match.end()
    if part := piece[end:].strip():
        yield joint, part


def _may_begin(joint: str, name: str) -> bool:
    """Tell whether a person's name may begin behind a joint: not “Ortega y Gasset”."""
    return joint != "within" or _bare(name.split(maxsplit=1)[0]) in word_list(_GIVEN)


def _may_be_one(first: str, second: str) -> bool:
    """Tell whether “A B, C D” may be one person, the family name first."""
    family, given = (
        _bare(first.split(maxsplit=1)[0]),
        _bare(second.rsplit(maxsplit=1)[-1]),
    )
    known = word_list(_GIVEN)
    return family in _PARTICLE or (given in known and family not in known)


def _bare(word: str) -> str:
    """Return a word in small letters without accents and stops."""
    plain = unicodedata.normalize("NFD", word.casefold())
    return "".join(c for c in plain if not unicodedata.combining(c)).strip(".,'’")


def _is_beside(part: str) -> bool:
    """Tell whether a part behind a name says what its bearer is or works for."""
    telling = _telling(part.split())
    if _bare(part.split(maxsplit=1)[0]) in word_list(_GIVEN) and not telling & _ROLE:
        # Emily Post and Frank Church are no papers.
        return False
    return bool(telling & (_ROLE | _ORGANISATION)) or _all_of(part, _DEGREE)


def _all_of(part: str, known: frozenset[str]) -> bool:
    words = [word.casefold().replace(".", "") for word in part.split()]
    return bool(words) and all(word in known for word in words)


def _telling(words: Sequence[str]) -> frozenset[str]:
    return frozenset(word.casefold().strip(".,'’") for word in words)


def _is_person(part: str) -> bool:
    """Tell whether a part is surely a person's name in full."""
    if _UNBROKEN.fullmatch(part):
        return True
    words = part.split()
    while words and words[0].casefold().rstrip(".") in _TITLE:
        words = words[1:]
    while len(words) > 2 and words[-1].casefold().rstrip(".") in _SUFFIX:
        words = words[:-1]
    if not 2 <= len(words) <= _MOST_WORDS:
        return False
    if not _telling(words).isdisjoint(_NOBODY):
        return False
    ends = _is_name_word(words[0]) and _is_name_word(words[-1])
    # An initial ends no name in full: “Doe J.” is turned.
    full = len(words[-1].strip(".")) > 1
    return ends and full and all(w in _PARTICLE or _is_name_word(w) for w in words)


def _is_name_word(word: str) -> bool:
    """Tell whether a word is written as names are: a capital, letters, no digit."""
    if word.isalpha() and word[0].isupper():
        return True
    match = _NAME_WORD.fullmatch(word)
    return match is not None and match[1].isupper()
