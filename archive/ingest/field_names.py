"""What the fields of records are called, in the languages of those who keep them."""

from collections.abc import Iterable, Mapping
from functools import lru_cache

from archive.ingest import localities


def together(name: str) -> tuple[str, ...]:
    """Return a name, and the same written together, as ``fullText`` is."""
    return (name, name.replace("_", ""))


#: By the names of ``options.FIELDS``, the best first; as ``plain_name`` returns them.
_NAMES: Mapping[str, tuple[str, ...]] = {
    "title": (
        "title",
        "headline",
        "subject",
        "heading",
        "article_title",
        "web_title",
        *("titel", "titre", "titulo", "título", "titolo", "tytuł", "заголовок"),
        *("العنوان", "عنوان", "כותרת", "标题", "標題", "タイトル", "제목"),
    ),
    "text": (
        "text",
        "body",
        "content",
        "article",
        "article_body",
        "maintext",
        "full_text",
        "body_text",
        "article_text",
        "content_text",
        "text_content",
        "full_content",
        "content_html",
        "body_html",
        "plaintext",
        "html",
        "story",
        "transcript",
        "fields.bodytext",
        *("texte", "texto", "testo", "tekst", "inhalt", "текст"),
        *("النص", "نص", "متن", "טקסט", "正文", "本文", "본문"),
        # Short texts, where there is no longer one.
        "lead_paragraph",
        "notes",
        "description",
        "summary",
        "abstract",
        "narrative",
        *("incident_description", "event_description", "incident_details", "details"),
        *("incident_summary", "event_summary", "what_happened", "remarks"),
        *("beschreibung", "descripción", "descripcion", "descrizione", "descrição"),
        *("descricao", "beschrijving", "beskrivelse", "beskrivning", "opis"),
        *("описание", "опис", "açıklama", "الوصف", "תיאור", "描述", "説明", "설명"),
    ),
    "date": (
        "date",
        "published",
        "published_at",
        "publication_date",
        "date_published",
        "date_publish",
        "pub_date",
        "publish_date",
        "published_date",
        "dct",
        "issued",
        "published_on",
        "date_posted",
        "posted_at",
        "post_date",
        "posted",
        "issue_date",
        "date_issued",
        "date_of_issue",
        "date_of_publication",
        "article_date",
        "story_date",
        "news_date",
        "date_text",
        "first_published",
        "first_published_at",
        "first_publication_date",
        "published_time",
        "date_time",
        "published_utc",
        "web_publication_date",
        "event_date",
        "incident_date",
        "date_of_incident",
        *("report_date", "date_of_report", "date_reported", "reported_on"),
        *("fecha_de_publicación", "fecha_de_publicacion", "date_de_publication"),
        *("veröffentlichungsdatum", "erscheinungsdatum", "data_de_publicação"),
        *("datum", "fecha", "дата", "tarih"),
        *("التاريخ", "تاريخ", "تاریخ", "תאריך", "日期", "日付", "날짜"),
    ),
    "source": (
        "source",
        "publisher",
        "outlet",
        "newspaper",
        "site_name",
        "source_name",
        "publication",
        "container_title",
        *("quelle", "fuente", "fonte", "bron", "źródło", "источник", "kaynak"),
        *("المصدر", "منبع", "מקור", "来源", "來源"),
    ),
    "url": ("url", "link", "permalink", "canonical_url", "web_url"),
    "author": (
        *("author", "authors", "byline", "creator"),
        *("autor", "auteur", "autore", "автор", "yazar"),
        *("الكاتب", "نویسنده", "מחבר", "作者", "著者"),
    ),
    "language": (
        *("language", "lang"),
        *("sprache", "langue", "idioma", "lingua", "taal", "język", "язык", "dil"),
    ),
    "places": (
        *("places", "place", "locations", "location"),
        *("ort", "lieu", "lugar", "luogo"),
    ),
    "dateline": ("dateline",),
    **localities.ALIASES,
}
#: The same, each also written together: ``firstPublished``, ``PublishDate``.
ALIASES: Mapping[str, tuple[str, ...]] = {
    field: tuple(dict.fromkeys(one for name in names for one in together(name)))
    for field, names in _NAMES.items()
}
#: A longer name is none.
LONGEST_NAME = 60
#: All of them.
ALL = frozenset(alias for aliases in ALIASES.values() for alias in aliases)


@lru_cache(maxsize=1_024)
def known_among(names: frozenset[str]) -> Mapping[str, tuple[str, ...]]:
    """Return what each field may be called by some of all aliases, best first.

    The records of a file mostly have the same.
    """
    return {
        field: tuple(alias for alias in aliases if alias in names)
        for field, aliases in ALIASES.items()
    }


def date_names(mapping: Mapping[str, str], own: Iterable[str]) -> frozenset[str]:
    """Return what fields of dates may be called in a file.

    What the mapping names counts where it is; it may be meant for another file.

    Args:
        mapping: Names of the records' own by those of ``options.FIELDS``.
        own: The names of the file, as ``plain_name`` returns them; of a field within
            an object only the last part may be known.
    """
    if mapped := plain_name(mapping.get("date", "")):
        there = {mapped, mapped.rpartition(".")[2]}.intersection(own)
        if there:
            return frozenset(there)
    return frozenset(ALIASES["date"])


def plain_name(name: object) -> str:
    """Return a field's name in the form in which names are compared."""
    printed = str(name)
    return _short(printed) if len(printed) <= LONGEST_NAME else _folded(printed)


def _folded(name: str) -> str:
    return name.strip().lower().replace("-", "_").replace(" ", "_")


#: The records of a file have the same names, and none is long.
_short = lru_cache(maxsize=4_096)(_folded)
