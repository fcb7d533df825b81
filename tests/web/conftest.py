"""A small archive in memory, and the application that shows it."""

from datetime import date

import pytest
from factories import (
    ASHKELON,
    FIJI,
    FRANCE,
    GAZA_STRIP,
    PARIS,
    PARIS_TEXAS,
    TONGA,
    make_document,
)

from archive.model import Provenance
from archive.search.engines.memory import MemoryEngine
from archive.settings import Settings
from archive.web import create_app

TODAY = date(2024, 6, 1)

REPORTS = {
    "rocket": make_document(
        "A rocket was intercepted over Ashkelon on Thursday.\n\n"
        "Another fell in the Gaza Strip. Rockets fell all week.",
        title="Rocket over Ashkelon",
        date="2020-10-23",
        places=(ASHKELON, GAZA_STRIP),
        mentions=(("2020-10-22", "on Thursday"),),
        source="Example Wire",
        language="en",
    ),
    "protest": make_document(
        "Thousands marched in Paris, the rocket of a firework above them.",
        title="March in Paris",
        date="2020-10",
        places=(PARIS,),
        source="Le Courrier",
    ),
    "texas": make_document(
        "Paris held its fair.",
        title="Fair in Paris",
        date="1998",
        provenance=Provenance.FILENAME,
        places=(PARIS_TEXAS,),
        source="Example Wire",
    ),
    "undated": make_document(
        "A rocket was seen late Wednesday.",
        title="Rocket late on Wednesday",
        mentions=(("", "late Wednesday"),),
    ),
    "ocean": make_document(
        "Tonga and Fiji met.",
        title="Meeting of islands",
        date="2021-03-04",
        places=(TONGA, FIJI),
    ),
    "future": make_document("From far ahead.", title="Misprint", date="9654-01-01"),
    "france": make_document(
        "France voted.", title="Vote", date="2022-04-10", places=(FRANCE,)
    ),
}


def engine_with(*documents):
    engine = MemoryEngine(TODAY)
    with engine.writer() as writer:
        for document in documents:
            writer.add(document)
    return engine


@pytest.fixture
def fill():
    """Return a function that makes an engine holding some documents."""
    return engine_with


@pytest.fixture(scope="session")
def engine():
    return engine_with(*REPORTS.values())


@pytest.fixture(scope="session")
def app(engine):
    """The application as it is without any setting; tests change nothing in it."""
    return create_app(engine, Settings(), today=lambda: TODAY)


@pytest.fixture
def make_client(engine):
    """Return a function that makes a client, of other settings or another engine."""

    def make(*, of=None, correct=None, originals=None, last_runs=None, **settings):
        app = create_app(
            engine if of is None else of,
            Settings(**settings),
            correct=correct,
            originals=originals,
            last_runs=last_runs,
            today=lambda: TODAY,
        )
        return app.test_client()

    return make


@pytest.fixture(scope="session")
def client(app):
    return app.test_client()


@pytest.fixture(scope="session")
def ids():
    """Return the ids of the sample reports by their short names."""
    return {name: document.id for name, document in REPORTS.items()}
