"""The day on which a deed was made, which its first sentence tells.

deed = "this" [words] kind [words] ("made" | "entered into" ...) [words] date
       ("This Agreement is made this 3rd day of March, 2004, between")
"""

from archive.extract.dates.lexicon import lower_case
from archive.extract.dates.written import read_written
from archive.extract.printed import printed_claim
from archive.model import DocumentDate, Provenance
from archive.patterns import later

#: The sentence begins within so many characters.
_LEAD = 600
_DEED = later(
    r"\bthis (?:[a-z]+ ){0,3}(?:agreement|indenture|deed|lease|contract|treaty|bond"
    r"|convention|mortgage|licen[cs]e|covenant|conveyance|memorandum of understanding"
    r"|(?:memorandum|articles) of agreement|power of attorney|declaration of trust)"
    r"(?: \([^()\n]{1,40}\))?,? (?:(?:is|was|has been|being) )?"
    r"(?:made|entered into|executed|concluded|dated|signed)"
    r"(?:(?: and|,)? (?:entered into|executed|concluded|dated|signed|effective))?,?"
    r"\s(?:(?:as of|on|this|at [a-z]+,?)\s)?(?:the\s|this\s)?(?=\w)"
)
_WORDS = ("made", "entered into", "executed", "concluded", "dated", "signed")


def deed_claim(text: str, *, date_order: str = "dmy") -> DocumentDate | None:
    """Read the day on which a text says that it was made as a deed.

    Args:
        text: The text as printed, from its first character.
        date_order: ``dmy`` or ``mdy``: how 07/10/2023 is read.
    """
    lower = lower_case(text[:_LEAD])
    if "this " not in lower or not any(word in lower for word in _WORDS):
        return None
    deed = _DEED.search(lower.replace("\n", " "))
    read = read_written(lower, deed.end(), order=date_order) if deed else None
    if read is None or read.value.day is None:
        return None
    return printed_claim(
        text, read, provenance=Provenance.TEXT, detail="the day on which it was made"
    )
