"""Reports for an index of Whoosh, and the folder in which it keeps them."""

from factories import make_document


def add(engine, *documents):
    with engine.writer() as writer:
        for document in documents:
            writer.add(document)


def folder(engine):
    return engine._snapshot().folder


def reports(count, word="rocket", start=0):
    return [
        make_document(
            f"Number {n} {word} fell near the town.",
            title=f"Report {n}",
            date="2020-10-23",
        )
        for n in range(start, start + count)
    ]
