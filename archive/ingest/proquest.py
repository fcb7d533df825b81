"""Reports as ProQuest prints them into text: named lines between ruled lines."""

import re

from archive.ingest.export_parts import Export, Told, day_of, one_line, record_of
from archive.ingest.options import ReadOptions
from archive.model import FileRef, Record
from archive.patterns import later

#: Sixty in all that were seen; the line that a text draws itself is shorter.
_RULE = re.compile(r"^_{50,}[ \t]*$", re.MULTILINE)
_NUMBER = re.compile(r"Document[ ]\d+[ ]of[ ]\d+[ \t]*")
_LABEL = later(
    r"(?P<name>Title|Alternate title|Author|Correspondence author|Publication info"
    r"|Publication title|Abstract|Summary|Links?|Full text|Subject"
    r"|Business indexing term"
    r"|Location|People|Company ?/ ?organi[sz]ation|Company|Classification"
    r"|Identifier ?/ ?keyword|Identifiers ?/ ?keywords|Keyword|Volume|Issue|Supplement"
    r"|Pages|First page|Start page|Number of pages|Publication year|Publication date"
    r"|Year|Date|column|Column|Section|Publication subject|Publisher"
    r"|Place of publication|Country of publication|ISSN|e-?ISSN|CODEN|Source type"
    r"|Publication frequency|Language of publication|Language|Document type"
    r"|Document feature|DOI|Accession number|ProQuest document ID|Document URL"
    r"|Copyright|Last updated|Database|Credit|Illustration|Dateline|Edition)"
    r":(?:[ \t]+(?P<value>.*))?"
)
_STRONG = tuple(
    re.compile(rf"^{sign}", re.MULTILINE)
    for sign in (
        r"Publication title: *\S",
        r"Publication date: *\S",
        r"Publication info: *\S",
        r"ProQuest document (?:ID: *\d|link)",
        r"Full text:",
        r"Document URL: *\S",
    )
)
#: "New York Times; New York, N.Y. 07 Aug 2010: A.1."
_INFO_DAY = re.compile(
    r"(?P<day>\d{1,2} [A-Z][a-z]{2,8} \d{4})(?:: *(?P<page>[\w.-]+?)\.?)?\Z"
)


def _fields(lines: list[str]) -> tuple[list[str], dict[str, list[str]]]:
    """Return the lines above the first named one, and the lines of each field.

    A text may begin a line with such a name too. What ends it is a named line that
    another one follows, or nothing.
    """
    front: list[str] = []
    fields: dict[str, list[str]] = {}
    name, place = "", front
    for number, line in enumerate(lines):
        match = _LABEL.fullmatch(line.rstrip())
        if match and name == "Full text" and not _in_a_row(lines, number):
            match = None
        if match is None:
            place.append(line.rstrip())
            continue
        name = match["name"]
        if name in fields and name != "Full text":
            place = []
            continue
        place = fields.setdefault(name, [])
        place.append(match["value"] or "")
    return front, fields


def _in_a_row(lines: list[str], number: int) -> bool:
    """Tell whether the next line has a name as well, or there is none."""
    for following in range(number + 1, len(lines)):
        if line := lines[following].rstrip():
            return _LABEL.fullmatch(line) is not None
    return True


def _parse(piece: str, ref: FileRef, options: ReadOptions) -> Record:
    lines = [
        line
        for line in piece.split("\n")
        if not _RULE.fullmatch(line) and not _NUMBER.fullmatch(line)
    ]
    front, fields = _fields(lines)

    def one(*names: str) -> str:
        found = (one_line(" ".join(fields.get(name, ()))) for name in names)
        return next(filter(None, found), "")

    source = one("Publication title", "Publication info")
    info = _INFO_DAY.search(one("Publication info").rstrip(". "))
    printed, name = one("Publication date", "Date"), "field Publication date"
    unread = "" if day_of(printed, options.date_order) else printed
    if not day_of(printed, options.date_order):
        printed, name = (info["day"] if info else ""), "field Publication info"
    if not printed:
        printed, name = one("Publication year", "Year"), "field Publication year"
    text = "\n".join(fields.get("Full text") or fields.get("Abstract") or ())
    above = next((line for line in front if line.strip()), "")
    told = Told(
        text=text.strip("\n"),
        title=one("Title") or above,
        source=source.partition(";")[0],
        author=one("Author"),
        language=one("Language of publication", "Language"),
        url=one("Document URL"),
        dateline=one("Dateline"),
        day=printed,
        field=f"{name} of ProQuest",
        metadata=(
            ("section", one("Section")),
            ("page", one("First page", "Start page", "Pages") or _page(info)),
            ("edition", one("Edition")),
            ("subjects", one("Subject")),
            ("places as indexed", one("Location")),
            ("document", one("ProQuest document ID")),
            ("date as printed", unread),
        ),
    )
    raw = "\n".join(line for line in lines if not line.startswith("Last updated:"))
    return record_of(told, raw, ref, options)


def _page(info: re.Match[str] | None) -> str:
    return (info["page"] or "") if info else ""


def _signs(text: str) -> int:
    return sum(sign.search(text) is not None for sign in _STRONG)


def _opens(text: str) -> bool:
    """Tell whether a file begins with a rule, or the database's name above one."""
    rule = _RULE.search(text)
    if rule is None:
        return False
    above = text[: rule.start()].strip()
    if above and "ProQuest" not in above[:500]:
        return False
    return any(_signs(piece) > 1 for piece in _RULE.split(text)[:4])


PROQUEST = Export(
    boundary=_RULE,
    opens=_opens,
    is_report=lambda piece: _signs(piece) > 0,
    parse=_parse,
)
