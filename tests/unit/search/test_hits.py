"""What a hit shows below its title."""

import pytest
from factories import make_document

from archive.search.engines.memory import MemoryEngine
from archive.search.hits import beyond_title
from archive.search.query import Query

TITLE = "Goma bulletin"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (
            f"{TITLE}\n\nNothing happened in Goma today.",
            ["Nothing happened in Goma today."],
        ),
        (f"{TITLE}. Nothing happened in Goma.", ["Nothing happened in Goma."]),
        (f"{TITLE}.", []),
        (f"{TITLE}\n\nNothing.", []),
        ("In Goma nothing happened.", ["In Goma nothing happened."]),
    ],
)
def test_what_the_title_says_is_not_said_again(text, shown):
    engine = MemoryEngine()
    with engine.writer() as writer:
        writer.add(make_document(text, title=TITLE))
    (hit,) = engine.search(Query(text="goma")).hits
    left = list(beyond_title(hit))
    assert [snippet.text for snippet in left] == shown
    for snippet in left:
        assert text[snippet.span.start : snippet.span.end] == snippet.text
        assert [snippet.text[a:b] for a, b in snippet.highlights] == ["Goma"]
