"""Tell everyday words from the towns that are called so, in scripts without capitals.

الخبر is the news, and a town in Arabia. Such a name is a town's where the report says
somewhere that it is one (``مدينة الخبر``), or begins with it as a dateline.
"""

import re
from functools import cache

from archive.extract.places.lexicon import words
from archive.extract.places.names import fold
from archive.extract.places.tongues import nouns

#: Languages in such scripts; where a report's is unknown, it may be any of them.
_LANGUAGES = ("ar", "fa", "he", "ur")
#: Written before the name of a town: town, village, district, suburb, harbour.
_KINDS = words(
    """
    مدينة بلدة قرية قضاء بلدية محافظة ولاية ضاحية ضواحي ريف ميناء مطار
    شهر شهرستان روستای استان بخش حومه بندر
    העיר עיר העיירה היישוב מושב קיבוץ נמל עיריית תושב תושבת
    شہر ضلع قصبے گاؤں
    """
)
#: And, in, to, from and the like, written together with the next word.
_PREFIXES = "[وبلفكהובלמשכ]{0,2}"
_TOLD = rf"(?<!\w){_PREFIXES}(?:{'|'.join(sorted(_KINDS))})[ \u200c\u00a0]+"
#: What stands behind the town of a dateline.
_BEGINS = re.compile(r"[ \u00a0]*[(\u2013\u2014-]")


def is_everyday(text: str, start: int, end: int, tongue: str) -> bool:
    """Tell whether a name is sooner a word of the language than a town's name.

    Args:
        text: The text.
        start: Where the name begins in it.
        end: Where it ends, exclusive.
        tongue: The language of the report; "" if not known.
    """
    name = text[start:end]
    if fold(name) not in _ordinary(tongue):
        return False
    if not text[:start].strip() and _BEGINS.match(text, end):
        return False
    return re.search(rf"{_TOLD}{re.escape(name)}(?!\w)", text) is None


@cache
def _ordinary(tongue: str) -> frozenset[str]:
    languages = (tongue,) if tongue else _LANGUAGES
    return frozenset().union(*map(nouns, languages))
