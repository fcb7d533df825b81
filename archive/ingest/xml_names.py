"""What elements of any XML may be called, and what that says of them.

Exports of editors' systems, databases and press archives name their elements as JSON
and tables name fields (``field_names``). Other names tell how a document is built.
"""

import re

from archive.ingest.field_names import ALIASES, plain_name
from archive.ingest.field_table import SHORT_TEXTS
from archive.ingest.options import ReadOptions
from archive.ingest.xml_tree import Element, attribute, local


def words(text: str) -> frozenset[str]:
    """Return the words of a text: names that are listed."""
    return frozenset(text.split())


#: Marks within a text and its paragraphs; they are no fields.
MARKS = words(
    "p para paragraph br b i u s em strong a span div h1 h2 h3 h4 h5 h6 ul ol li dl "
    "dt dd blockquote q sub sup small big tt pre hr table thead tbody tr td th "
    "caption font center emph hi lb pb quote figure figcaption img crosshead "
    "subhead intertitle hl2 block graphic ref xref cite abbr"
)
#: Those that begin a paragraph and end one.
BLOCKS = words(
    "p para paragraph div h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote table tr "
    "hr crosshead subhead intertitle hl2 block section sec head title quote list "
    "item caption figure"
)
#: What is no part of a text.
SILENT = frozenset(("script", "style", "comments", "noscript"))
#: Elements that only hold the fields of a record together.
HOLDERS = words(
    "head header meta metadata metas info front frontmatter docdata properties "
    "attributes fields content contents body main dc oai_dc details data article- "
    "meta"
)
#: What stands below these belongs to a report, and is none.
BESIDE = words(
    "comments replies related see_also links images media photos pictures galleries "
    "gallery videos audio attachments enclosure tags keywords nav menu menus widgets "
    "options settings authors contributors codes"
)
#: No report is called so either.
OTHERS = BESIDE | words(
    "comment reply link image img photo picture video attachment file tag category "
    "categories topic topics section sections chapter part author creator "
    "contributor user users code keyword widget option setting"
)
#: Elements of which an attribute tells the name: ``<field name="title">`` (Solr, MySQL,
#: Django), ``<column name=...>`` (phpMyAdmin), ``<dc element=... value=...>``.
NAMED = words(
    "field column col str date int long float double bool arr value property "
    "attribute data meta dc element cell param text string"
)
_NAMES = ("name", "key", "property", "element")
#: An element that holds nothing may say it in one of these.
VALUES = (
    "value",
    "content",
    "when",
    "norm",
    "iso",
    "datetime",
    "date",
    "term",
    "label",
)
#: Days of such a kind are not a report's.
_OTHER_DAYS = re.compile(
    r"birth|born|death|died|updat|modif|revis|chang|crawl|scrap|retriev|access|captur"
    r"|download|index|import|export|insert|expir|valid|creat|generat|embargo|hijri|jalali"
    r"|persian|islamic|hebrew|last|start|begin|end|ingest|digit|scan",
    re.IGNORECASE,
)
#: A blank in the name of a field, as Access writes it: ``Publication_x0020_Date``.
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_KINDS = (
    "type",
    "role",
    "event",
    "kind",
    "qualifier",
    "calendar",
    "calender",
    "dateType",
)


def is_mark(element: Element) -> bool:
    """Tell whether an element is a mark within a text; a database's table is none."""
    name = local(element).lower()
    return name in MARKS and not (name == "table" and "name" in element.attrib)


def field_name(element: Element) -> str:
    """Return what a field is called: as its element, or as an attribute of it says.

    A day whose element says that it is of something else has a name that tells it.
    """
    name = _ESCAPED.sub(lambda code: chr(int(code[1], 16)), local(element))
    if name.lower() in NAMED:
        for key in _NAMES:
            if said := attribute(element, key):
                # "dc.date.published".
                return said.removeprefix("dc.").replace(".", "_")
    if plain_name(name) in _DATES and element.attrib:
        for key in _KINDS:
            said = attribute(element, key)
            if said and _OTHER_DAYS.search(said):
                return f"{name} of {said}"
    return name


_DATES = frozenset(ALIASES["date"])


def kind_of(name: str, options: ReadOptions) -> str:
    """Return which field of a record a name is that of; of a short text ``short``.

    Args:
        name: The field's, as printed.
        options: A mapping names fields too.
    """
    plain = plain_name(name)
    for field in ("title", "text", "date"):
        if plain == plain_name(options.mapping.get(field, "")):
            return field
    if plain in SHORT_TEXTS:
        return "short"
    return _FIELDS.get(plain, "")


_FIELDS = {
    **{name: field for field in ("date", "text", "title") for name in ALIASES[field]},
    # Extractors of web pages write the text there.
    "main": "text",
}
