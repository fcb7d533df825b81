"""Verbs of German sentences, told by their place: presents, and no past forms."""

import re

from archive.extract.dates.lexicon import words

#: "Sie will im Herbst punkten": behind such a verb the last word is no past form.
_MODAL = re.compile(
    r"(?<!\w)(?:will|wollen|soll|sollen|muss|müssen|kann|können|wird|werden|dürfte"
    r"|möchte)(?!\w)[^,;:]*\Z"
)
_CLAUSE_END = re.compile(r"[.,;!?]|\s(?:und|oder)\s|\s*\Z")
#: "Mit einer vehementen Kritik": no more is an adjective between article and noun.
_ARTICLE = re.compile(
    r"(?i)(?<!\w)(?:d(?:er|ie|as|em|en|es)|(?:k?ein|mein|dein|sein|ihr|unser|dies|jed)"
    r"(?:e[rnms]?)?|zum|zur|im|vom|beim)\s\Z"
)
_NOUN = re.compile(r"\s[A-ZÄÖÜ][a-zäöüß]{2,}")
#: "Am Freitag besucht er": the verb of a sentence stands behind the day that opens it.
_OPENED = re.compile(r"\s*(?:Am|Ab|Zum|Im Laufe des)?\s*\Z")
_VERB = re.compile(r" [a-zäöü]{3,}t(?= )")
_NO_VERBS = frozenset(
    words(
        "ist hat nicht erst jetzt zuletzt damit mit seit statt dort fast meist bereits "
        "selbst laut spät zunächst oft sonst gut höchst einst insgesamt überhaupt nacht"
    )
)


def is_no_past(text: str, begin: int, sign: re.Match[str]) -> bool:
    """Tell whether a word is no past form or participle, but only looks like one.

    Args:
        text: The text as printed.
        begin: Where the sentence begins.
        sign: The word.
    """
    word, start, end = sign.group(), sign.start(), sign.end()
    if not word.endswith(("te", "en")):
        return False
    if (
        word.endswith("ten")
        and _CLAUSE_END.match(text, end)
        and _MODAL.search(text, begin, start)
    ):
        return True
    return bool(
        _NOUN.match(text, end) and _ARTICLE.search(text, max(begin, start - 8), start)
    )


def present_behind(text: str, begin: int, start: int, end: int) -> int:
    """Return where the verb of a sentence stands that a day opens, if it ends in -t.

    -1 where it does not. It may yet be a past form.
    """
    if not _OPENED.match(text, begin, start):
        return -1
    verb = _VERB.match(text, end)
    if verb is None or verb.group().strip() in _NO_VERBS:
        return -1
    return verb.start() + 1
