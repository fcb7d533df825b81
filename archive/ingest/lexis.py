"""Reports as LexisNexis prints them into text: the classic form, and Nexis Uni's.

classic = "1 of 200 DOCUMENTS" notice* source day [edition] [title] field* text field*
uni     = title source day notice field* "Body" text field* "End of Document"

A field is ``SECTION: …`` in the classic form and ``Section: …`` in the other. Where a
report was loaded, and whose it is, says nothing of its day.
"""

import re
from dataclasses import dataclass, field
from itertools import islice, takewhile

from archive.ingest.export_parts import (
    Export,
    Told,
    blocks,
    day_of,
    is_notice,
    one_line,
    page_in,
    record_of,
)
from archive.ingest.failure import ReadError
from archive.ingest.options import ReadOptions
from archive.model import FileRef, Record
from archive.patterns import later

_DETAIL = "the day line of LexisNexis"
_MARK = re.compile(
    r"^[ \t\f]*(?:FOCUS - )?(?:\d{1,5} (?:of|von|de) \d{1,5} DOCUMENTS?"
    r"|D(?:ocument|OCUMENT) \d{1,5} of \d{1,5})[ \t]*$",
    re.MULTILINE,
)
#: Names of one field, as its English name.
_NAMES = {
    "AUTOR": "BYLINE",
    "AUTEUR": "BYLINE",
    "RUBRIK": "SECTION",
    "RUBRIQUE": "SECTION",
    "LÄNGE": "LENGTH",
    "LONGUEUR": "LENGTH",
    "SPRACHE": "LANGUAGE",
    "LANGUE": "LANGUAGE",
    "ENCART": "HIGHLIGHT",
    "SUJET": "SUBJECT",
    "LOCALISATION-GEO": "GEOGRAPHIC",
}
_ABOVE = (
    "SECTION RUBRIK RUBRIQUE LENGTH LÄNGE LONGUEUR HEADLINE BYLINE AUTOR AUTEUR"
    " DATELINE HIGHLIGHT ENCART TRANSCRIPT GUESTS? ANCHORS? TYPE SERIES COLUMN SOURCE"
    " KICKER"
)
#: Names that end a text; those that a text may print itself do so with a weight, as
#: the database gives its index terms: "CITY: BAGHDAD, IRAQ (93%)".
_BELOW = (
    "LOAD-DATE LANGUAGE SPRACHE LANGUE PUBLICATION-TYPE TYPE-PUBLICATION GRAPHIC GRAFIK"
    " DOCUMENT-TYPE JOURNAL-CODE ACC-NO CORRECTION-DATE DATE-CHARGEMENT"
)
_INDEXED = (
    "SUBJECT COMPANY ORGANIZATION TICKER INDUSTRY GEOGRAPHIC PERSON CITY STATE COUNTRY"
    " SUJET SOCIETE ORGANISATION SYMBOLE-BOURSIER SECTEUR-ACTIVITE LOCALISATION-GEO"
    " PERSONNE VILLE ETAT PAYS"
)
_UNI_ABOVE = "Section Length Byline Dateline Highlight Series Anchor Guests?"
_UNI_BELOW = "Load-Date Language Publication-Type Journal_Code Correction-Date"
#: Words alone on a line that head what is below the text.
_UNI_PARTS = "Graphic Classification"
_BAD = "there is an error in this document and it is not possible"


def _labels(names: str) -> str:
    return "(?:" + "|".join(names.split()).replace("_", " ") + ")"


@dataclass(frozen=True, slots=True)
class _Layout:
    """The lines by which one form is read.

    ``body`` heads the text, within the first ``reach`` lines if at all.
    """

    above: re.Pattern[str]
    below: re.Pattern[str]
    body: re.Pattern[str]
    part: re.Pattern[str]
    reach: int | None = None


_CLASSIC = _Layout(
    re.compile(rf"[ \t]*(?P<name>{_labels(_ABOVE)}):(?P<value>.*)"),
    re.compile(
        rf"[ \t]*(?:(?P<name>{_labels(_BELOW)}):(?P<value>.*)"
        rf"|(?P<indexed>{_labels(_INDEXED)}):(?P<terms>.*\(\d\d?%.*)"
        r"|(?P<loaded>UPDATE):[ ]+\d.*|(?P<address>URL):[ ]+(?P<url>http\S+)[ \t]*)"
    ),
    re.compile(r"[ \t]*(?:BODY|TEXTE?):(?P<value>.*)"),
    re.compile(r"(?!)"),
    reach=80,
)
_UNI = _Layout(
    re.compile(rf"(?P<name>{_labels(_UNI_ABOVE)}):(?P<value>.*)"),
    re.compile(rf"(?P<name>{_labels(_UNI_BELOW)}):(?P<value>.*)"),
    re.compile(r"Body[ \t\u00a0]*(?P<value>)"),
    re.compile(rf"(?P<name>{_labels(_UNI_PARTS)})[ \t\u00a0]*"),
)


@dataclass(slots=True)
class _Parts:
    """What stands where in a report."""

    front: list[str] = field(default_factory=list)
    fields: dict[str, list[str]] = field(default_factory=dict)
    text: list[str] = field(default_factory=list)

    def one(self, name: str) -> str:
        """Return a field as one line; "" where it is not there."""
        return one_line(" ".join(self.fields.get(name, ())))


def _take_apart(lines: list[str], layout: _Layout) -> _Parts:
    """Part the lines of a report into its front, its fields and its text.

    A field's value goes on until an empty line; behind it what has no name is text,
    unless a line heads the text.
    """
    parts = _Parts()
    headed = any(map(layout.body.fullmatch, lines[: layout.reach]))
    place = parts.front
    state = "above"
    blank = True
    for line in lines:
        before, blank = blank, not line.strip()
        above = state == "above"
        if above and (match := layout.body.fullmatch(line)):
            state, place = "text", parts.text
            place.append(match["value"])
        elif above and (match := layout.above.fullmatch(line)):
            place = _begun(parts, match)
        elif (before or state == "below") and (match := layout.below.fullmatch(line)):
            state = "above" if above else "below"
            place = _begun(parts, match)
        elif not above and before and (match := layout.part.fullmatch(line)):
            state, place = "below", _begun(parts, match)
        elif state == "below" and is_notice(line):
            # What follows the fields is whose the report is.
            place = []
        else:
            unnamed = above and not headed and place is not parts.front
            if unnamed and before and not blank:
                state, place = "text", parts.text
            place.append(line)
    return parts


def _begun(parts: _Parts, match: re.Match[str]) -> list[str]:
    """Return the list that a field's lines go to; a second one of a name adds to it."""
    found = [value for value in match.groups() if value is not None]
    name = found[0].upper().replace(" ", "-")
    place = parts.fields.setdefault(_NAMES.get(name, name), [])
    place.extend(found[1:])
    return place


@dataclass(frozen=True, slots=True)
class _Front:
    """What stands above the fields; ``lead`` is what follows the title there."""

    title: str = ""
    source: str = ""
    day: str = ""
    edition: str = ""
    lead: str = ""


#: Where a page of the print ends.
_PAGE_LINE = re.compile(r"[ \t]*Page \d+[ \t]*")
_SHOW = re.compile(r"SHOW:|Supplied by\b")
_EDITION = re.compile(r"(?i)[^.!?:]{0,40}\b(?:edition|ausgabe|édition)\b[^.!?]{0,30}")


def _told_lines(group: list[str]) -> list[str]:
    """Return a group of lines without notices and lines such as "SHOW: …"."""
    kept: list[str] = []
    for line in group:
        if " may not be " in line:
            # Its next line goes on with it.
            break
        if not is_notice(line) and not _SHOW.match(line):
            kept.append(line)
    return kept


def _classic_front(lines: list[str]) -> _Front:
    """Read source, day and title, which stand in this order."""
    groups = list(filter(None, map(_told_lines, blocks(lines))))
    for number, group in enumerate(groups):
        day = next((n for n, line in enumerate(group) if day_of(line)), None)
        if day is None:
            continue
        above = group[:day] or (groups[number - 1] if number else [])
        behind, following = group[day + 1 :], groups[number + 1 :]
        if behind and not following:
            behind, following = [], [behind]
        while following and _EDITION.fullmatch(" ".join(following[0])):
            behind += following.pop(0)
        return _Front(
            title=" ".join(following[0]) if following else "",
            source=above[0] if above else "",
            day=group[day],
            edition=" ".join(behind),
            lead="\n\n".join("\n".join(head) for head in following[1:]),
        )
    # A report whose day cannot be read still has its source above its title.
    if len(groups) > 1:
        return _Front(
            title=" ".join(groups[-1]),
            source=groups[0][0],
            day=" ".join(groups[1]) if len(groups) > 2 else "",
        )
    return _Front(title=" ".join(groups[0]) if groups else "")


def _parse_classic(piece: str, ref: FileRef, options: ReadOptions) -> Record:
    mark = _MARK.match(piece)
    raw = piece[mark.end() if mark else 0 :].replace("\f", "").strip("\n")
    if _BAD in one_line(raw[:1000]):
        raise ReadError("the database could not show this report when it was saved")
    parts = _take_apart(raw.split("\n"), _CLASSIC)
    front = _classic_front(parts.front)
    headline = parts.one("HEADLINE")
    text = "\n".join(_without_notices(parts.text))
    if front.lead and not headline:
        text = f"{front.lead}\n\n{text}"
    told = _told(parts, front, headline or front.title, text)
    return record_of(told, raw, ref, options)


def _is_foot(line: str) -> bool:
    """Tell whether a line is none of the text that it ends."""
    return not line.strip() or is_notice(line) or _PAGE_LINE.fullmatch(line) is not None


def _without_notices(lines: list[str]) -> list[str]:
    """Return a text without the notice at its end and empty lines around it."""
    end = len(lines)
    while end and _is_foot(lines[end - 1]):
        end -= 1
    start = 0
    while start < end and not lines[start].strip():
        start += 1
    return [line.rstrip() for line in lines[start:end]]


def _told(parts: _Parts, front: _Front, title: str, text: str) -> Told:
    section = parts.one("SECTION")
    return Told(
        text=text,
        title=title,
        source=front.source,
        author=parts.one("BYLINE"),
        language=parts.one("LANGUAGE"),
        dateline=parts.one("DATELINE"),
        url=parts.one("URL"),
        day=front.day,
        field=_DETAIL,
        metadata=(
            ("section", section),
            ("page", page_in(section)),
            ("edition", front.edition),
            ("summary", parts.one("HIGHLIGHT")),
            ("graphic", parts.one("GRAPHIC") or parts.one("GRAFIK")),
            ("correction", parts.one("CORRECTION")),
            ("subjects", parts.one("SUBJECT")),
            ("places as indexed", parts.one("GEOGRAPHIC")),
        ),
    )


_STRONG = re.compile(
    r"^[ \t]*(?:LENGTH|LÄNGE|LONGUEUR):[ \t]+[\d,.]+ \w+[ \t]*$"
    r"|^[ \t]*(?:LOAD-DATE|PUBLICATION-TYPE|BODY|HEADLINE|UPDATE):",
    re.MULTILINE,
)
_WEAK = re.compile(
    rf"^[ \t]*(?P<name>{_labels(_ABOVE)}|{_labels(_BELOW)}):", re.MULTILINE
)
#: Lines of the page that is printed before the reports.
_COVER = re.compile(
    r"^\s*(?:(?:Print|Download|Delivery|E-?mail) Request|Time of Request|Project ID"
    r"|Number of Lines|Job Number|Combined Source|Research Information):"
    r"|\A\s*Page \d+\s*\Z",
    re.IGNORECASE | re.MULTILINE,
)


def _opens_classic(text: str) -> bool:
    """Tell whether a file begins with a numbered report, or with the page before it."""
    mark = _MARK.search(text)
    if mark is None or "\n____" in text[: mark.start()] or text.startswith("____"):
        return False
    cover = text[: mark.start()]
    if cover.strip() and not _COVER.search(cover):
        return False
    inner = text[mark.end() :]
    names = {match["name"] for match in _WEAK.finditer(inner)}
    return _STRONG.search(inner) is not None and len(names) > 1


LEXIS_CLASSIC = Export(
    boundary=_MARK,
    opens=_opens_classic,
    is_report=lambda piece: _MARK.match(piece) is not None,
    parse=_parse_classic,
)

_END = re.compile(r"^(?P<end>[ \t]*End of Document[ \t]*\n?)$", re.MULTILINE)
#: So many reports at the beginning are looked at for one that is whole.
_MOST_BROKEN = 3
_UNI_SIGNS = tuple(
    later(rf"^{sign}", re.MULTILINE)
    for sign in (
        r"Length:[ \t\u00a0]*[\d,.]+[ \t\u00a0]\w+[ \t]*$",
        r"(?:Load-Date:[ \t\u00a0]*\S|Copyright[ ](?:©[ ])?\d{4}[ ])",
        r"Body[ \t]*$",
    )
)


def _opens_uni(text: str) -> bool:
    """Tell whether one of the first reports of a file has all that Nexis Uni prints."""
    at = 0
    for end in islice(_END.finditer(text), _MOST_BROKEN):
        if all(sign.search(text, at, end.start()) for sign in _UNI_SIGNS):
            return True
        at = end.end()
    return False


def _uni_front(lines: list[str]) -> tuple[_Front, int]:
    """Read title, source and day above the fields, and the line where they begin.

    What the first report has above it tells how the reports were looked for.
    """
    day = next((n for n in range(len(lines) - 1, -1, -1) if day_of(lines[n])), None)
    if day is None:
        return _Front(title=" ".join(blocks(lines)[-1]) if blocks(lines) else ""), 0
    at = day
    found: list[str] = []
    while at and len(found) < 2:
        at -= 1
        if lines[at].strip():
            found.append(lines[at].strip())
    source, title = [*found, "", ""][:2]
    if not title:
        source, title = "", source
    behind = [one for line in lines[day + 1 :] if (one := line.strip())]
    edition = " ".join(takewhile(lambda line: not is_notice(line), behind))
    front = _Front(title=title, source=source, day=lines[day].strip(), edition=edition)
    return front, at


def _parse_uni(piece: str, ref: FileRef, options: ReadOptions) -> Record:
    lines = _END.sub("", piece).replace("\f", "").split("\n")
    parts = _take_apart(lines, _UNI)
    front, start = _uni_front(parts.front)
    text = "\n".join(_without_notices(parts.text))
    raw = "\n".join(lines[start:])
    return record_of(_told(parts, front, front.title, text), raw, ref, options)


def _is_uni(piece: str) -> bool:
    return bool(piece.strip()) and any(sign.search(piece) for sign in _UNI_SIGNS)


NEXIS_UNI = Export(boundary=_END, opens=_opens_uni, is_report=_is_uni, parse=_parse_uni)
