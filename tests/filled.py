"""An engine filled with reports by name, and which of them a query finds."""

from factories import make_document

from archive.search.query import Query


def fill(engine, documents):
    with engine.writer() as writer:
        for name, fields in documents.items():
            writer.add(
                make_document(**{"text": f"Report {name}.", "id": name, **fields})
            )
    return engine


def names(engine, **query):
    query = Query(**query)
    found = [document.id for document in engine.scan(query)]
    assert engine.search(query).total == len(found)
    return found
