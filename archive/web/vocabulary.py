"""The words that most reports of an archive share, those of every text left out."""

import threading

from archive.search.engine import SearchEngine

#: The engine's most frequent words so many of which are looked through.
_CANDIDATES = 400
#: Words shorter than this mostly hold sentences together, whatever the language.
_LEAST_LETTERS = 4
#: Words of English that say nothing of what an archive is about.
_LISTED = """
about above across according added after again against ahead almost along already also
although among amid another around asked away back because been before began being
below between both called came cannot come could days does done down during each
earlier early either else even ever every expected face fell first five following
former four from full further give given going gone good half have having held here
high however including inside instead into itself just keep kept known large last late
later least left less like long look made main make making many more most move much
must near nearly need never next night none nothing number often once only other
others over own part past place point quite rather reported same said saying says
second seen several shall should show since small some soon spoke still stood such
take taken tell than that their them then there these they thing third this those
though three through time today together told took toward towards under until upon
used using very want week weeks well went were what when where whether which while
whole whose will with within without work would year years yesterday your
"""
_COMMON = frozenset(_LISTED.split())

Word = tuple[str, int]


class Vocabulary:
    """The telling words of an archive, looked up once for every generation."""

    def __init__(self, engine: SearchEngine) -> None:
        self._engine = engine
        self._lock = threading.Lock()
        self._known: tuple[str, tuple[Word, ...]] = ("", ())

    def most_frequent(self, limit: int) -> tuple[Word, ...]:
        """Return words with the number of their reports, most first."""
        generation = self._engine.generation()
        with self._lock:
            if self._known[0] != generation:
                words = self._engine.words("", _CANDIDATES)
                telling = tuple(pair for pair in words if _tells(pair[0]))
                self._known = (generation, telling)
            return self._known[1][:limit]


def _tells(word: str) -> bool:
    return len(word) >= _LEAST_LETTERS and word not in _COMMON and not word.isdigit()
