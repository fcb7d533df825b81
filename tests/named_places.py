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


def ids_or_countries(text, gazetteer):
    """Return the same with the words of names joined, and countries by their codes."""
    found = {}
    for name, place_id in ids_by_name(text, gazetteer).items():
        country = gazetteer.path(place_id)[0]
        is_country = place_id == country.id
        found["_".join(name.split())] = country.country if is_country else place_id
    return found


def wanted(row):
    """Return what a row such as ``Paris=2988507 France=FR`` asks for."""
    return dict(pair.split("=") for pair in row.split())
