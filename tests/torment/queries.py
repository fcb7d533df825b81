"""Odd queries without end: made of operators, marks, dates, scripts and noise."""

import random
import time
from dataclasses import dataclass, field

from archive.search.engine import SearchTimeoutError
from archive.search.grammar import MOST_TERMS, explain, parse, render
from archive.search.query import Query

PIECES = (
    *("AND", "OR", "NOT", "and", "or", "not", "-", "--", "(", ")", "((", "))", " ", "  "),
    *('"', "“", "”", "'", "’", "«", "=", "~", "~2", "~99", "*", "**", "?", ":", "::", ".."),
    *("title:", "text:", "source:", "place:", "date:", "mentioned:", "id:", "body:", "a:"),
    *("2020", "2020-10", "2020-13-45", "9999-12-31", "0000", "..2014", ">=2020-10", "<", "<<x"),
    *("rocket", "rockets", "storm", "paris", "Ma'an", "F-16", "C++", "AT&T", "U.S.", "100,000"),
    *("a", "e*", "r*", "rokcet~", "x" * 300, "été", "غزة", "北京", "café", "ﬁ", "İ", "ß", "Ǆ"),
    *("\ud800", "\udfff", "\x00", "\x1b[31m", "\u202e", "\u0301", "\u200d", "\n", "\t", "\ufeff"),
    *("[a TO zzz]", "{1 TO", "/(\\w+)*/", "^2", "\\", "%", "<script>", "{{7*7}}", "${x}", "#"),
    *("🚀", "👩‍🚀", "٢٠٢٠", "²", "½", "Ⅷ", "date:[1900 TO {", "ANDMAYBE", "ANDNOT", "REQUIRE"),
)  # fmt: skip


def odd_queries(count, seed=1):
    """Yield that many queries; the same for the same seed."""
    source = random.Random(seed)
    for _ in range(count):
        kind = source.random()
        if kind < 0.7:
            pieces = source.choices(PIECES, k=source.randint(1, 12))
            yield source.choice(("", " ")).join(pieces)
        elif kind < 0.97:
            points = (_point(source) for _ in range(source.randint(0, 25)))
            yield "".join(points)
        elif kind < 0.995:
            yield source.choice(PIECES) * source.randint(1, 60)
        else:
            yield source.choice(PIECES) * source.randint(60, 3_000)


def _point(source):
    reach = source.choice((0x80, 0x250, 0x3000, 0x11_0000))
    return chr(source.randrange(reach))


@dataclass
class Tally:
    """How many were asked, the slowest in seconds, and what went wrong."""

    asked: int = 0
    slowest: float = 0.0
    slowest_text: str = ""
    given_up: int = 0
    lost: list[str] = field(default_factory=list)

    def timed(self, seconds, text):
        if seconds > self.slowest:
            self.slowest, self.slowest_text = seconds, text


def terms_of(node):
    """Return how many leaves a tree has."""
    children = getattr(node, "children", None)
    if children is not None:
        return sum(map(terms_of, children))
    child = getattr(node, "child", None)
    return terms_of(child) if child is not None else 1


def read_all(count, seed=1):
    """Have the parser read odd queries; each is read back from what it was rendered as."""
    tally = Tally()
    for text in odd_queries(count, seed):
        tally.asked += 1
        begun = time.perf_counter()
        try:
            parsed = parse(text)
            explain(parsed.tree)
            again = parse(render(parsed.tree)).tree
        except Exception as error:  # noqa: BLE001 - whatever it is, no query may raise it
            tally.lost.append(f"{text[:80]!r}: {type(error).__name__}: {error}")
            continue
        tally.timed(time.perf_counter() - begun, text)
        if not parsed.cut and again != parsed.tree:
            tally.lost.append(f"{text[:80]!r} reads otherwise when rendered")
        if terms_of(parsed.tree) > MOST_TERMS:
            tally.lost.append(f"{text[:80]!r} holds more terms than are allowed")
    return tally


def ask_all(engine, count, seed=1, twin=None):
    """Ask an engine that many odd queries."""
    return ask_these(engine, odd_queries(count, seed), twin)


def ask_these(engine, texts, twin=None):
    """Ask an engine; a ``twin`` with the same reports must count alike."""
    tally = Tally()
    for text in texts:
        tally.asked += 1
        begun = time.perf_counter()
        try:
            results = engine.search(Query(text=text))
        except SearchTimeoutError:
            tally.given_up += 1
            continue
        except Exception as error:  # noqa: BLE001 - whatever it is, no query may raise it
            tally.lost.append(f"{text[:80]!r}: {type(error).__name__}: {error}")
            continue
        finally:
            tally.timed(time.perf_counter() - begun, text)
        if twin is not None and twin.search(Query(text=text)).total != results.total:
            tally.lost.append(f"{text[:80]!r} finds other reports in another engine")
    return tally


COMMON = ("the", "of", "to", "in", "and", "a", "said", "for", "on", "it", "is", "by")
NEWS = ("bank", "mln", "pct", "year", "rate", "trade", "stock", "price", "share", "oil")
PLACES = ("France", "Japan", "Paris", "London", "Brazil", "Iran")
LETTERS = "abcdefghijklmnopqrstuvwxyz"

#: Shapes of queries that bring other engines down, by what is costly in them.
COSTLY = {
    "every word": "*",
    "a word's middle": "*a*",
    "any five letters": "?????",
    "one letter and all after it": "a*",
    "many beginnings": " OR ".join(f"{c}*" for c in LETTERS),
    "all beginnings at once": " ".join(f"{c}*" for c in "aeiostrn"),
    "none of the beginnings": " ".join(f"-{c}*" for c in "abcdefghij"),
    "a spelling two away": "presidant~2",
    "many spellings two away": " OR ".join(f"{w}~2" for w in NEWS * 6),
    "short spellings": " OR ".join(f"{a}{b}~2" for a in "abcde" for b in "aeiou"),
    "spellings of nonsense": " OR ".join(f"{'qxzjvkw' * n}~2" for n in range(1, 9)),
    "a range of words": "[a TO zzz]",
    "a regular expression": "/(\\w+)*$/",
    "a phrase of common words": '"the of to in and a"',
    "a phrase of one word, again": '"' + "the " * 1_000 + '"',
    "many phrases of common words": " OR ".join(f'"{a} the"' for a in COMMON * 5),
    "many quoted pairs": " ".join(f'"{a} {b}"' for a in COMMON[:7] for b in COMMON[:8]),
    "common words near each other": '"the of to in said"~100',
    "many near each other": " OR ".join(f'"{w} the of to in and"~100' for w in NEWS),
    "all common words": " ".join(COMMON),
    "any common word": " OR ".join(COMMON * 5),
    "a thousand parentheses": "(" * 1_000 + "oil" + ")" * 1_000,
    "a thousand words": " ".join(f"word{n}" for n in range(1_000)),
    "a word of a million letters": "x" * 1_000_000,
    "a hundred thousand quotes": '"' * 100_000,
    "a thousand negations": "NOT " * 1_000 + "oil",
    "deep alternation": "(oil OR (gas AND (trade OR (bank AND (rate OR (stock AND (year OR the)))))))",
    "every day": "date:0001..9999",
    "every day spoken of": "mentioned:0001..9999",
    "many ranges of days": " OR ".join(
        f"date:1987-{m:02}..1987-{m + 1:02}" for m in range(1, 12)
    ),
    "many places": " OR ".join(f"place:{p}" for p in PLACES * 10),
    "a misspelt page": "presidnt comitee goverment minster anounced agrement",
    "many words that are not there": " ".join(f"qzx{c}vw" for c in LETTERS),
    "words by their letters": " ".join(f"={w}" for w in COMMON),
    "combining marks": "e" + "\u0301" * 1_900,
    "one sign, again": "-" * 2_000,
}


def time_costly(engine, rounds=2):
    """Return (seconds of processor, name, total) of each costly shape, slowest first.

    The cache is emptied before each.
    """
    found = []
    for name, text in COSTLY.items():
        best = 0.0
        for page in range(rounds):
            engine._caches.clear()
            begun = time.thread_time()
            try:
                total = engine.search(Query(text=text, page=page * 500 + 1)).total
            except SearchTimeoutError:
                total = None
            best = max(best, time.thread_time() - begun)
        found.append((best, name, total))
    return sorted(found, key=lambda row: -row[0])
