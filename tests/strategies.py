"""What hypothesis draws from: days, trees, queries, archives of a few reports."""

from datetime import date

from factories import PLACES, make_document
from hypothesis import strategies as st

from archive.datespan import DayRange, PartialDate
from archive.model import Provenance
from archive.search.query import Box, Dated, Query, Sort, Undated
from archive.search.tree import (
    And,
    ByAuthor,
    Clock,
    Days,
    FromSource,
    Fuzzy,
    HasId,
    InLanguage,
    InPath,
    InPlace,
    Not,
    Or,
    Phrase,
    Prefix,
    Word,
)

#: Few words, so that reports and queries meet; some that fold, stem and join.
WORDS = (
    *("rocket", "rockets", "Rocket", "fired", "fire", "ash", "Ashkelon", "ashes"),
    *("Be'er", "Be’er", "Sheva", "F-16", "café", "cafe", "Zürich", "100,000", "U.S."),
    *("tunnel", "tunnels", "the", "אשקלון", "μάχη", "東京", "drill"),
    *("sécurité", "securites", "Wahl", "Wahlen", "ракеты", "ракета", "המחבל"),
)
SOURCES = ("", "Reuters", "REUTERS", "Ma'an", "Die Presse")
AUTHORS = (
    *("", "Jane Doe", "DOE, Jane", "Jané O'Neill; John Doe", "—", "desk@wire.org"),
    *("By Jane Doe and John Roe, Staff Writers", "Roe, John; Jane O'Neill", "Roe & Co"),
)
#: Folders within folders, copies, spellings; files of many reports and archives.
FILES = (
    *("a.txt", "2019/a.txt", "2019/March/a.txt", "2019/march/b.txt", "2019/mars.txt"),
    *("2020/Été/a.txt", "2020/ete/c.csv#1", "2020/c.csv#2", "2020/c.csv#3", "c.csv#1"),
    *("2020/b.zip!/2019/a.txt", "copies/2019/March/a.txt", "C++/a.txt", "C#/a.txt#1"),
    *("my  papers/a.txt", "2019!/a b.txt", "日本/東京.txt", "2020/x*y.txt"),
)
#: Paths as they are asked for.
PATHS = (
    *("2019", "/2019", "march", "/2019/march", "2019/MARCH/", "a.txt", "/a.txt", "ete"),
    *("c.csv", "2020/c.csv", "b.zip", "b.zip!/2019", "2019/a.txt", "C++", "c#", "/"),
    *(
        "My Papers",
        "2019/a.txt/",
        "x*y.txt",
        "20",
        "nowhere",
        "./2020",
        "日本",
        "2019!",
    ),
)
PATTERNS = (
    *(
        "*.csv",
        "/20*/m*",
        "*/a.*",
        "/*",
        "2019/*",
        "**/march",
        "m*r*h",
        "*x*",
        "*x*y*z",
    ),
    "x*y.txt",
)
LANGUAGES = ("", "en", "fr", "de", "ru", "he", "FR")


def partial_dates(first: int = 1, last: int = 9999) -> st.SearchStrategy[PartialDate]:
    """Draw days, months and years."""
    days = st.dates(date(first, 1, 1), date(last, 12, 31))
    return st.one_of(
        days.map(PartialDate.of),
        days.map(lambda d: PartialDate(d.year, d.month)),
        days.map(lambda d: PartialDate(d.year)),
    )


_SOUND = partial_dates(2018, 2021)


def day_ranges(first: int = 1, last: int = 9999) -> st.SearchStrategy[DayRange]:
    """Draw ranges with at least one bound, in either order."""
    bound = st.none() | partial_dates(first, last)
    return st.builds(DayRange, bound, bound).filter(bool)


def typed_words() -> st.SearchStrategy[str]:
    """Draw words as a query's tree may hold them."""
    return st.sampled_from(WORDS)


def _leaves() -> st.SearchStrategy[object]:
    field = st.sampled_from([None, None, "title", "text"])
    single = st.sampled_from(["rock", "ash", "Be'er", "tun", "rockets", "caf", "tunel"])
    names = st.sampled_from(
        ["Israel", "Paris", "Southern District", "nowhere", "295629"]
    )
    ranges = day_ranges(2018, 2021).map(DayRange.ordered)
    return st.one_of(
        st.builds(Word, typed_words(), field, st.booleans()),
        st.builds(Word, typed_words(), field),
        st.builds(Prefix, single, field),
        st.builds(Fuzzy, single, st.sampled_from([1, 2]), field),
        st.builds(
            Phrase,
            st.lists(typed_words(), min_size=1, max_size=3).map(" ".join),
            field,
            st.sampled_from([0, 0, 2, 5]),
            st.booleans(),
        ),
        st.builds(Days, ranges, st.sampled_from(Clock)),
        st.builds(InPlace, names),
        st.builds(FromSource, st.sampled_from(["Reuters", "Ma'an", "die presse"])),
        st.builds(
            ByAuthor,
            st.sampled_from(
                ["Doe", "jane doe", "O’Neill", "wire desk", "Roe", "Jane Roe"]
            ),
        ),
        st.builds(InPath, st.sampled_from([path for path in PATHS if path != "/"])),
        st.builds(InPath, st.sampled_from(sorted({*PATTERNS} - {"/*"})), st.just(True)),
        st.builds(InLanguage, st.sampled_from([*LANGUAGES, "zz"])),
        st.builds(HasId, st.sampled_from(["abcdefgh", "a2b3c4d5"])),
    )


def _nest(children: st.SearchStrategy[object]) -> st.SearchStrategy[object]:
    some = st.lists(children, min_size=2, max_size=4)

    def others(kind: type) -> st.SearchStrategy[object]:
        return (
            some.map(lambda nodes: [n for n in nodes if not isinstance(n, kind)])
            .filter(lambda nodes: len(nodes) > 1)
            .map(lambda nodes: kind(tuple(nodes)))
        )

    negated = children.filter(lambda n: not isinstance(n, Not)).map(Not)
    return st.one_of(others(And), others(Or), negated)


def trees() -> st.SearchStrategy[object]:
    """Draw syntax trees in the normal form of ``grammar``."""
    return st.recursive(_leaves(), _nest, max_leaves=6)


#: Pieces from which texts are drawn that look like queries, well made or not.
SCRAPS = (
    *(
        " ",
        " ",
        " ",
        "(",
        ")",
        '"',
        "“",
        "”",
        "«",
        "»",
        "-",
        "--",
        "*",
        "~",
        "~2",
        "~9",
    ),
    *("=", ":", "OR", "AND", "NOT", "or", "title:", "place:", "date:", "mentioned:"),
    *(
        "source:",
        "author:",
        "by:",
        "lang:",
        "path:",
        "path:2019/*",
        "id:",
        "foo:",
        "2020",
        "2020-10",
        "..",
        ">=",
        "\x00",
        "\ud800",
        "İ",
    ),
    *("\u0301", "’", "\n", "😀", "ß", "AT&T", "C++", "http://x.y/z", ":)", "5.93"),
)


def query_texts() -> st.SearchStrategy[str]:
    """Draw texts that people, or their enemies, may type."""
    scraps = st.lists(st.sampled_from(SCRAPS + WORDS), max_size=25).map("".join)
    return st.one_of(scraps, st.text(max_size=60))


def _authors() -> st.SearchStrategy[tuple[str, ...]]:
    typed = st.sampled_from((*AUTHORS, "doe jane", "Doe", "Nobody"))
    return st.lists(typed, max_size=2, unique=True).map(tuple)


def _paths() -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(PATHS), max_size=2, unique=True).map(tuple)


def queries() -> st.SearchStrategy[Query]:
    """Draw searches over archives as ``archives`` draws them."""
    from archive.search.grammar import render

    names = ("294640", "295629", "Paris", "gaza", "x-gaza-strip", "nowhere")
    places = st.lists(st.sampled_from(names), max_size=2, unique=True).map(tuple)
    boxes = st.sampled_from([Box(30, 29, 36, 33), Box(170, -25, -170, -10)])
    return st.builds(
        Query,
        text=st.just("") | trees().map(render) | query_texts().map(str.strip),
        days=st.just(DayRange()) | day_ranges(2018, 2021),
        clock=st.sampled_from(Clock),
        undated=st.none() | st.sampled_from(Undated),
        dated=st.none() | st.sampled_from(Dated),
        places=st.just(()) | places,
        places_not=st.just(()) | places,
        sources=st.lists(st.sampled_from(SOURCES), max_size=2, unique=True).map(tuple),
        authors=st.just(()) | st.just(()) | _authors(),
        paths=st.just(()) | st.just(()) | _paths(),
        paths_not=st.just(()) | st.just(()) | _paths(),
        languages=st.just(()) | st.sampled_from([("en",), ("", "fr"), ("zz",)]),
        box=st.none() | boxes,
        sort=st.none() | st.sampled_from(Sort),
        page=st.integers(1, 3),
        per_page=st.integers(1, 5),
    )


#: Made once: a strategy that is made at each draw takes longer than its draws.
_PARTS = {
    "text": st.lists(typed_words(), max_size=12).map(" ".join),
    "title": st.lists(typed_words(), max_size=4).map(" ".join),
    "date": st.just("") | _SOUND.map(str) | _SOUND.map(str) | st.just("9654-05"),
    "provenance": st.sampled_from(Provenance),
    "places": st.lists(st.sampled_from(PLACES), max_size=3, unique=True),
    "source": st.sampled_from(SOURCES),
    "author": st.sampled_from(AUTHORS),
    "language": st.sampled_from(LANGUAGES),
    "files": st.sampled_from(FILES).map(lambda file: [file])
    | st.lists(st.sampled_from(FILES), max_size=4, unique=True),
    "spoken": st.lists(st.builds(DayRange, _SOUND, _SOUND), max_size=2),
}


@st.composite
def documents(draw: st.DrawFn) -> object:
    """Draw a short report over ``WORDS`` with days, places and a source."""
    parts = {name: draw(part) for name, part in _PARTS.items()}
    spoken = [days.ordered() for days in parts.pop("spoken")]
    said = [f"said on day {n}" for n in range(len(spoken))]
    return make_document(
        ". ".join([parts.pop("text"), *said]),
        mentions=[(str(d), w) for d, w in zip(spoken, said, strict=True)],
        **parts,
    )


def archives(most: int = 10) -> st.SearchStrategy[list[object]]:
    """Draw a few reports, no two of one id."""
    return st.lists(documents(), max_size=most, unique_by=lambda d: d.id)
