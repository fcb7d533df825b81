"""The endings that names have in other languages, from ``archive/data/endings.tsv``.

Each line of the table is a language, a kind and entries apart by blanks. Of the kinds
``noun``, ``adjective`` and ``irregular``, whose entries are folded as the names of the
gazetteer are, and of ``parted``, in scripts without capitals, an entry is an ending, a
colon, and what the name has in its stead when it stands alone: ``ei:a`` reads *Rusiei*
as Rusia; several of these stand apart by ``/``. Of ``where`` it is a word before a
place: in, to, from. The grammars are common knowledge; the entries were tried on the
names of countries and towns of the gazetteer.
"""

from functools import cache

from archive.extract.places.lexicon import words
from archive.resources import resource_dir

#: The countries of a language: small towns of others are not thought of.
HOMES = {
    "pl": ("PL",),
    "cs": ("CZ", "SK"),
    "sk": ("SK", "CZ"),
    "hr": ("HR", "BA", "RS", "SI"),
    "bs": ("BA", "HR", "RS"),
    "sr": ("RS", "BA", "ME", "XK"),
    "sl": ("SI", "HR"),
    "hu": ("HU",),
    "fi": ("FI",),
    "lt": ("LT",),
    "el": ("GR", "CY"),
    "ru": ("RU", "BY", "KZ"),
    "uk": ("UA",),
    "ro": ("RO", "MD"),
    "lv": ("LV",),
    "et": ("EE",),
    "sq": ("AL", "XK", "MK"),
    "az": ("AZ",),
    "uz": ("UZ",),
    "kk": ("KZ",),
    "ky": ("KG",),
    "mn": ("MN",),
    "hy": ("AM",),
    "is": ("IS",),
    "eu": ("ES", "FR"),
}
#: Of these only names of two words are read here: others are known by their endings.
PAIRS_ONLY = frozenset(("ru", "uk"))
#: How the second word of a region begins in them, and that word folded.
LANDS = {
    "област": "область",
    **dict.fromkeys(words("край края краю краем крае"), "краи"),
}
#: Languages whose ending says itself that something is there.
SAYS_WHERE = words("hu fi et az uz kk ky mn hy eu")
#: Endings, as they are written, by which something is there where folded it is not
#: seen: ``Jelgavā`` is in Jelgava.
LOCATIVES = {"lv": ("ā", "ē", "ī", "ū")}
#: Languages in which a declined name that opens a sentence is hardly another word.
OPENS = words("ro lv lt is sq")

_Rules = tuple[tuple[str, tuple[str, ...]], ...]


@cache
def _table() -> dict[tuple[str, str], tuple[str, ...]]:
    path = resource_dir("data") / "endings.tsv"
    rows = (line.split("\t") for line in path.read_text("utf-8").splitlines()[1:])
    return {(kind, language): tuple(row.split()) for language, kind, row in rows}


@cache
def rules(kind: str, tongue: str) -> _Rules:
    """Return the endings of a language with what may stand in their stead.

    Args:
        kind: ``noun``, ``adjective`` or ``parted``.
        tongue: The language's ISO 639-1 code.
    """
    pairs = (one.partition(":") for one in _table().get((kind, tongue), ()))
    return tuple((ending, tuple(forms.split("/"))) for ending, _, forms in pairs)


@cache
def irregular(tongue: str) -> dict[str, str]:
    """Return the words of a language that part at no ending, with what they are of."""
    pairs = (one.partition(":") for one in _table().get(("irregular", tongue), ()))
    return {form: name for form, _, name in pairs}


@cache
def where(tongue: str) -> frozenset[str]:
    """Return the folded words of a language that stand before a place: in, to, from."""
    return frozenset(_table().get(("where", tongue), ()))
