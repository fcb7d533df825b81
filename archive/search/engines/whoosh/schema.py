"""The fields of the index.

The schema is pickled into the index, so it is made of Whoosh's own classes alone: a
bare Whoosh opens the index, searches it and merges it.
"""

from whoosh.analysis import (
    Analyzer,
    CharsetFilter,
    LowercaseFilter,
    RegexTokenizer,
    StemFilter,
    SubstitutionFilter,
)
from whoosh.fields import ID, KEYWORD, NUMERIC, STORED, TEXT, Schema
from whoosh.lang.snowball.english import EnglishStemmer

from archive.search.analysis import APOSTROPHES, DROPPED, FOLDS, STEMS, any_piece
from archive.search.engines.whoosh.textfields import WORDS_OF

#: Where the current Snowball English differs from the one that comes with Whoosh, for
#: words met often enough to matter to one who searches the index with a bare Whoosh.
_NEWER_STEMS = """
    add added adding adds emergence emergencies emergency emergent err erred erring
    even evening evenings geologist geologists ecologist ecologists inter interfere
    interfered interference interferes interfering interim internal internally
    international internationally internationals interstate interval intervals
    lateral laterally meteorologist meteorologists offing organ organic organically
    organisation organisations organise organised organiser organisers organises
    organising organism organisms organization organizations organize organized
    organizer organizers organizes organizing organs past paste pasted pastes
    pharmacologist pharmacologists realization realizations seismologist
    seismologists univers universal universally universe universities university
    virologist virologists vie vying
""".split()  # noqa: SIM905


def _stemmer() -> EnglishStemmer:
    stemmer = EnglishStemmer()
    name = "_EnglishStemmer__special_words"
    words = {word: STEMS[word] for word in _NEWER_STEMS}
    setattr(stemmer, name, {**getattr(stemmer, name), **words})
    return stemmer


def _stemmed() -> Analyzer:
    return (
        RegexTokenizer(any_piece())
        | LowercaseFilter()
        | CharsetFilter(FOLDS)
        | SubstitutionFilter(DROPPED, "")
        | StemFilter(_stemmer().stem)
    )


def _as_written() -> Analyzer:
    return (
        RegexTokenizer(any_piece())
        | CharsetFilter(APOSTROPHES)
        | SubstitutionFilter(DROPPED, "")
    )


def schema(*, text_only: bool = False) -> Schema:
    """Return the schema; with ``text_only``, of id, title and text alone.

    Days are ordinals of the proleptic Gregorian calendar (1 January of year 1 is 1); an
    undated report has none. ``places`` holds the places named with all above them,
    ``own_places`` those named. A term of ``path`` is that of a file, below the folder
    that was indexed. A term of ``mentions`` is a stretch of days that the report speaks
    of, ``first-last``. ``data`` is the document (``stored``).
    """
    made = Schema(
        id=ID(stored=True, unique=True),
        title=TEXT(analyzer=_stemmed()),
        text=TEXT(analyzer=_stemmed()),
        data=STORED(),
    )
    if text_only:
        return made
    for field in WORDS_OF.values():
        made.add(field, TEXT(analyzer=_as_written(), phrase=False))
    made.add("source", ID())
    made.add("author", ID())
    made.add("language", ID())
    made.add("path", ID())
    for field in ("first_day", "last_day"):
        made.add(field, NUMERIC(int, bits=32, signed=True, shift_step=0))
    for field in ("places", "own_places", "mentions"):
        made.add(field, KEYWORD(scorable=False))
    return made
