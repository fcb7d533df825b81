"""The places that are found in a text, as tests of places look at them."""

from archive.extract.dateline import find_dateline
from archive.extract.places import find_places


def names(text, gazetteer, language=""):
    """Return what is found as it stands in the text, with its places' ids."""
    mentions = find_places(text, gazetteer, language=language)
    found = {(m.span.start, m.span.end): m.place_id for m in mentions}
    return [(text[start:end], place) for (start, end), place in sorted(found.items())]


def ids_by_name(text, gazetteer):
    """Return the ids of the places found in an English report, by how it names them."""
    mentions = find_places(text, gazetteer, dateline=find_dateline(text))
    return {one.text: one.place_id for one in mentions}
