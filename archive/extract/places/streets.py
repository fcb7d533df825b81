"""Tell streets, squares and houses from the places whose names they bear.

In scripts without capitals, and where a word of a town is written before a name or
behind it: ``جامعة دمشق``, ``ברחוב יפו``, ``کراچی یونیورسٹی``; and where Romance
languages have the street before the name: ``rue de Rennes``, ``via Roma``.
"""

import re
from collections.abc import Callable

from archive.extract.places.lexicon import words
from archive.extract.places.names import fold
from archive.patterns import later

#: Written before a name, which may be a country's too: streets and what treats people.
_STREETS = words(
    "شارع طريق مستشفى مستوصف خیابان خيابان بلوار بزرگراه بیمارستان کوچه شاہراہ רחוב"
)
#: Written before the name of a town: squares, quarters, bridges, schools and the like.
_BUILT = words(
    """
    ميدان ساحة دوار حي جسر نفق جامعة كلية معهد مدرسة ثانوية مسجد جامع كنيسة فندق ملعب
    میدان محله پل تونل دانشگاه دانشکده مدرسه هتل ورزشگاه چهارراه سینما
    כיכר שכונת גשר אוניברסיטת מכללת אצטדיון מלון קניון סמטת
    """
)
#: The same in two words.
_TWO_WORDS = ("בית החולים", "בית חולים", "בית הספר", "בית ספר")
#: Written behind the name of a town in Urdu.
_BEHIND = re.compile(
    r"\s(?:یونیورسٹی|ہسپتال|اسپتال|روڈ|چوک|سٹریٹ|ہوٹل|سٹیڈیم|کالج)(?!\w)"
)
#: And, in, to and the like, written together with the next word.
_PREFIXES = "وبلفكובלמשכ"
_LAST_WORDS = re.compile(r"(?:(\w+)[ \u200c\u00a0]+)?(\w+)[ \u200c\u00a0]+\Z")
#: Said before a town that goes by such a word.
_TOWN = words("مدينة بمدينة شهر شہر העיר בעיר לעיר")
#: Streets, and the town of Rehovot; what stands behind them where they are streets.
_STREETS_OR_TOWN = "רחובות"
_OF_TOWN = later(
    r"[ \u00a0]+(?:(?:העיר|המדינה|הבירה|הארץ|העולם|השכונה|הכפר|העיירה|המרכז|הערים|"
    r"ראשיים|צרים|ריקים|סמוכים|שלמים|רבים|נחסמו|נסגרו|הוצפו)(?!\w))"
)
_NEXT = re.compile(r"[ \u00a0]+(?P<all>(?P<first>\w+)(?:[ \u00a0]\w+)?)")
_OWN = frozenset(map(fold, _STREETS | _BUILT))
#: Between such a word and a name, and the words, with which they may stand.
_LINKS = words("de du des d la las los le les del della dei delle do da dos das di")
_ROADS = {
    "fr": words("rue ruelle avenue av bd boulevard quai"),
    "es": words("calle avenida avda av paseo glorieta callejón"),
    "pt": words("rua avenida av travessa alameda praça rodovia"),
    "it": words("via viale piazza piazzale vicolo piazzetta lungomare"),
    "ca": words("carrer avinguda passeig plaça rambla"),
    "ro": words("strada bulevardul piața șoseaua"),
    "gl": words("rúa avenida praza"),
    "ru": words(
        "улица улицы улице улицу улицей улиц ул проспект проспекта проспекте проспекту "
        "проспектом просп пр-т пр-та переулок переулка переулке пер бульвар бульвара "
        "бульваре набережная набережной наб проезд проезда проезде микрорайон "
        "микрорайона микрорайоне мкр имени им"
    ),
    "uk": words(
        "вулиця вулиці вулицю вулицею вулиць вул проспект проспекту проспекті просп "
        "провулок провулку пров бульвар бульвару бульварі набережна набережній імені ім"
    ),
    "bg": words("улица улицата ул булевард булеварда бул"),
    "sr": words("улица улици улицу ул булевар булевару ulica ulici ulicu bulevar"),
}
#: Of several in a row: "улиц Чехова и Кирова".
_OF_SEVERAL = later(
    r"(?:улиц|вулиць)(?:[ами]|ах|ами)?\s[^\W\d_a-zа-яё][\w-]+(?:,|\s[ий])\s\Z"
)
#: Squares, if no article stands before them: those take the place of another.
_SQUARES = {"fr": words("place"), "es": words("plaza")}
_ARTICLES = words("la une sa leur cette en sur una su esta")
_GAPS = frozenset(" \n\u00a0'’")


def is_street(before: str, after: str, *, town: bool) -> bool:
    """Tell whether a street, a square or a house bears a name.

    Args:
        before: What stands before the name.
        after: What stands behind it.
        town: A town goes by the name, and no country or region.
    """
    if town and _BEHIND.match(after):
        return True
    last = _LAST_WORDS.search(before)
    if last is None:
        return False
    kinds = _STREETS | _BUILT if town else _STREETS
    word = last[2]
    for cut in range(3):
        if word[cut:] in kinds:
            return True
        if word[cut] not in _PREFIXES or cut + 1 == len(word):
            break
    return f"{last[1]} {word}".endswith(_TWO_WORDS)


def is_road(tongue: str, before: str) -> bool:
    """Tell whether what stands before a name makes it a street's, in some tongues."""
    roads = _ROADS.get(tongue)
    if roads is None or before[-1:] not in _GAPS:
        return False
    if "лиц" in before and _OF_SEVERAL.search(before):
        return True
    parts = before.replace("’", " ").replace("'", " ").split()
    for number in range(len(parts) - 1, max(len(parts) - 4, -1), -1):
        word = parts[number]
        key = word.lower().strip("(«.")
        if key in roads:
            return True
        if key in _SQUARES.get(tongue, ()):
            article = parts[number - 1] if number else ""
            return word != key or article.lower() not in _ARTICLES
        if key not in _LINKS:
            return False
    return False


def are_streets(name: str, after: str, is_place: Callable[[str], bool]) -> bool:
    """Tell whether a name is the Hebrew word for streets: ``רחובות ירושלים``.

    Args:
        name: The name.
        after: What stands behind it.
        is_place: Tells whether a place goes by some words.
    """
    if name != _STREETS_OR_TOWN:
        return False
    if _OF_TOWN.match(after):
        return True
    following = _NEXT.match(after)
    return following is not None and (
        is_place(following["all"]) or is_place(following["first"])
    )


def is_word_for_one(name: str, before: str) -> bool:
    """Tell whether a name is rather the word for a street or a square itself."""
    if fold(name) not in _OWN:
        return False
    last = _LAST_WORDS.search(before)
    return last is None or last[2] not in _TOWN
