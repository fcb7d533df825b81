"""Citations: RIS, BibTeX, CSL-JSON and plain lines.

The address cited is where the report was published, when that is known; the archive's
own page and the SHA-256 of the record stand in a note, so that a reader can check it.
"""

import json
import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import Any

from archive.bylines import authors_of
from archive.datespan import PartialDate
from archive.export.fields import (
    NAMELESS,
    About,
    date_parts,
    in_chunks,
    named_places,
    one_line,
    permalink,
)
from archive.model import Document

_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August"),
    *("September", "October", "November", "December"),
)
_LATEX = {
    "\\": r"\textbackslash{}",
    # BibTeX counts braces even where a backslash stands before them.
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{sign: f"\\{sign}" for sign in "&%$#_"},
}


#: The number of a page as papers print it: "5", "A12", "xiv", "3-4".
_PAGE = re.compile(r"[A-Z]{0,3}-?\d{1,5}(?:\s?[-–,]\s?[A-Z]{0,3}\d{1,5})?|[ivxlc]{1,8}")


def _page_of(document: Document) -> str:
    """Return the page that a report stood on, as its record says; "" if it does not."""
    page = one_line(document.metadata.get("page", ""))
    return page if _PAGE.fullmatch(page) else ""


def write_ris(
    documents: Iterable[Document],
    base: str,
    about: About = NAMELESS,  # noqa: ARG001
) -> Iterator[str]:
    """Yield RIS records of type NEWS, as reference managers read them."""
    return in_chunks(_ris(document, base) for document in documents)


def write_bibtex(
    documents: Iterable[Document],
    base: str,
    about: About = NAMELESS,  # noqa: ARG001
) -> Iterator[str]:
    """Yield BibTeX entries, with ``date`` for biblatex; the key ends in the id."""
    return in_chunks(_bibtex(document, base) for document in documents)


def write_csl(
    documents: Iterable[Document],
    base: str,
    about: About = NAMELESS,  # noqa: ARG001
) -> Iterator[str]:
    """Yield one JSON array of CSL-JSON items."""

    def pieces() -> Iterator[str]:
        yield "["
        for number, document in enumerate(documents):
            item = json.dumps(csl_item(document, base), ensure_ascii=False)
            yield f"{',' if number else ''}\n{item}"
        yield "\n]\n"

    return in_chunks(pieces())


def write_plain(
    documents: Iterable[Document],
    base: str,
    about: About = NAMELESS,  # noqa: ARG001
) -> Iterator[str]:
    """Yield one line of plain text for each report."""
    return in_chunks(plain_citation(d, base) + "\n" for d in documents)


def plain_citation(document: Document, base: str) -> str:
    """Return a report's citation as one line of plain text."""
    return ", ".join(citation_parts(document, base))


def citation_parts(document: Document, base: str) -> list[str]:
    """Return what a report's citation says, in order, empty parts left out."""
    title, author = one_line(document.title), one_line(document.author)
    source = one_line(document.source)
    parts = (
        author,
        f"“{title}”" if title else "report without a title",
        # A mail's sender is both.
        source if source != author else "",
        _in_words(document.date.value) if document.date else "undated",
        f"p. {page}" if (page := _page_of(document)) else "",
        one_line(document.url),
        permalink(document, base),
        f"SHA-256 {document.sha256}",
    )
    return [part for part in parts if part]


def csl_item(document: Document, base: str) -> dict[str, Any]:
    """Return a report as an item of CSL-JSON, empty fields left out."""
    date = document.date
    item = {
        "id": document.id,
        "type": "article-newspaper",
        "title": one_line(document.title),
        "container-title": one_line(document.source),
        "author": [{"literal": one_line(name)} for name in authors_of(document.author)],
        "issued": {"date-parts": [date_parts(date.value)]} if date else None,
        "page": _page_of(document),
        "language": one_line(document.language),
        "URL": one_line(document.url) or permalink(document, base),
        "archive": "Dateline",
        "archive_location": permalink(document, base),
        "keyword": ", ".join(_keywords(document)),
        "note": f"SHA-256: {document.sha256}",
    }
    return {name: value for name, value in item.items() if value}


def _ris(document: Document, base: str) -> str:
    lines = [("TY", "NEWS"), ("ID", document.id), ("TI", document.title)]
    lines += [("AU", name) for name in authors_of(document.author)]
    lines += [("T2", document.source)]
    if document.date:
        value = document.date.value
        month = f"{value.month:02d}" if value.month else ""
        day = f"{value.day:02d}" if value.day else ""
        lines += [("PY", f"{value.year:04d}")]
        lines += [("DA", f"{value.year:04d}/{month}/{day}/")]
    lines += [("SP", _page_of(document)), ("LA", document.language)]
    lines += [("KW", keyword) for keyword in _keywords(document)]
    lines += [("UR", document.url or permalink(document, base))]
    lines += [("DB", "Dateline"), ("AN", document.id)]
    lines += [("N1", f"{permalink(document, base)} SHA-256: {document.sha256}")]
    text = "".join(
        f"{tag}  - {line}\r\n" for tag, value in lines if (line := one_line(value))
    )
    return f"{text}ER  - \r\n\r\n"


def _bibtex(document: Document, base: str) -> str:
    fields = {
        "title": f"{{{_latex(document.title)}}}",
        "author": " and ".join(f"{{{_latex(n)}}}" for n in authors_of(document.author)),
        "journal": _latex(document.source),
        **_bibtex_date(document),
        "pages": _latex(_page_of(document)),
        "language": _latex(document.language),
        "keywords": _latex(", ".join(_keywords(document))),
        "url": _address(document.url or permalink(document, base)),
        "note": f"{_latex(permalink(document, base))}, SHA-256 {document.sha256}",
    }
    lines = [f"  {name} = {{{value}}}" for name, value in fields.items() if value]
    body = ",\n".join(lines)
    return f"@article{{{_key(document)},\n{body}\n}}\n\n"


def _bibtex_date(document: Document) -> dict[str, str]:
    if not document.date:
        return {}
    value = document.date.value
    return {
        "date": str(value),
        "year": f"{value.year:04d}",
        "month": str(value.month or ""),
        "day": str(value.day or ""),
    }


def _key(document: Document) -> str:
    """Return a key that is one word of ASCII and unlike that of any other report."""
    plain = unicodedata.normalize("NFKD", document.source).encode("ascii", "ignore")
    name = re.sub("[^a-z0-9]", "", plain.decode("ascii").lower())[:20] or "report"
    year = f"{document.date.value.year:04d}" if document.date else "undated"
    return f"{name}-{year}-{document.id}"


def _latex(text: str) -> str:
    return "".join(_LATEX.get(sign, sign) for sign in one_line(text))


def _address(url: str) -> str:
    """Return a URL in which no brace can end the field."""
    return one_line(url).replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C")


def _keywords(document: Document) -> list[str]:
    return [one_line(named.place.name) for named in named_places(document)][:20]


def _in_words(value: PartialDate) -> str:
    """Return a date as a reader writes it: ``23 October 2020``."""
    parts = [str(value.day)] if value.day else []
    if value.month:
        parts.append(_MONTHS[value.month - 1])
    return " ".join([*parts, str(value.year)])
