"""Tell names that are one, in two spellings or two languages."""

from difflib import SequenceMatcher

from archive.extract.places.lexicon import words

#: Names so much alike are one name in two languages, and in two spellings.
SPELT_ALIKE = 0.75
#: As another language may write it: Jaipur, Jeypore.
SPELT_ABROAD = 0.6
SPELT_SAME = 0.88
#: Behind it stand the letters of other scripts.
LATIN_ENDS = "\u024f"
#: What cities are called at home for which English has a name of its own.
AT_HOME = words(
    """
    sevilla roma milano napoli torino firenze venezia genova siracusa padova mantova
    livorno wien munchen koln nurnberg braunschweig praha plzen warszawa lisboa porto
    moskva bruxelles brussel antwerpen gent brugge geneve luzern basel kobenhavn
    goteborg helsinki bucuresti beograd athina thessaloniki lyon marseille habana
    """
)


def is_like(name: str, key: str, least: float) -> bool:
    """Tell whether two names have so much in common, in [0, 1], in the same order."""
    # Most have too few letters in common in any order, which is told far sooner.
    most = min(sum(map(key.__contains__, name)), sum(map(name.__contains__, key)))
    return (
        2.0 * most / (len(name) + len(key)) >= least
        and SequenceMatcher(None, name, key).ratio() >= least
    )
