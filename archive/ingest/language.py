"""The language of a text that does not say it: by py3langid, where installed."""

from functools import cache
from types import ModuleType

from archive.ingest.normal import KNOWN_CODES

#: So many characters tell a language; more only cost time.
_SAMPLE = 600
#: Texts with fewer letters than this are not guessed at.
_FEWEST = 40
#: Words of which English prose is full and no other language has several.
_ENGLISH = frozenset(
    (
        "the",
        "of",
        "and",
        "to",
        "that",
        "was",
        "were",
        "said",
        "with",
        "for",
        "by",
        "from",
    )
)
_ENOUGH = 4


def detect(text: str) -> str:
    """Return the code of a text's language (ISO 639-1); "" where nothing tells it.

    English is told by its commonest words alone, so that an archive in English needs
    no library and loses no time.
    """
    sample = text[:_SAMPLE]
    if len(_ENGLISH.intersection(sample.lower().split())) >= _ENOUGH:
        return "en"
    library = _library()
    if library is None or sum(map(str.isalpha, sample)) < _FEWEST:
        return ""
    code: str = library.classify(sample)[0]
    return code


@cache
def _library() -> ModuleType | None:
    try:
        import py3langid
    except ImportError:
        return None
    # Of the two hundred that it knows, those that reports are written in: among
    # near neighbours a short text is easily mistaken.
    py3langid.set_languages(sorted(KNOWN_CODES))
    module: ModuleType = py3langid
    return module
