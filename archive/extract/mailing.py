"""What stands below a newsletter: whose it is, where they live, how to be rid of it."""

from archive.patterns import later

#: The words stand within so many characters of the end: a box in a page's article tells
#: of its letters too. The foot begins no more than so many before them.
_TAIL, _ABOVE = 500, 600
#: A line of a foot is no longer.
_LONGEST = 240
#: How readers are told to leave, in the languages of many senders.
_LEAVE = (
    *(
        "unsubscribe",
        "opt out of these",
        "to opt out",
        "désabonner",
        "désinscri",
        "abbestellen",
    ),
    *("abmelden", "darse de baja", "cancelar la suscripción", "cancelar inscrição"),
    *("disiscriv", "annulla iscrizione", "uitschrijven", "отписаться", "відписатися"),
    *("wypisz się", "avregistrera", "avsluta prenumeration", "afmeld", "abonelikten"),
    *("إلغاء الاشتراك", "退订", "取消订阅", "配信停止", "수신거부"),
)
#: What else a foot says; the first of such lines begins it.
_FOOT = later(
    r"(?im)^[^\n]{0,80}?(?:©|\bcopyright\b|\b(?:our|mailing) address\b"
    r"|\byou(?:['’]re| are| were| have)? (?:receiv|getting|subscribed)"
    r"|\bth(?:is|e) e-?mail was sent\b|\b(?:view|read)[^\n.]{1,20}\bbrowser\b"
    r"|\b(?:manage|update|change)[^\n.]{0,12}\bpreferences\b)[^\n]{0,120}$"
)
#: Such a line is a row of links, or speaks to its reader.
_LINKS = later(
    r"[|•·]|\b(?:you|your|vous|votre|ihre?n?|usted|sus?|você|uw|вы|din|here|preferences"
    r"|cliquez|aquí|qui|hier|здесь)\b"
)
_FEW = 3


def mailing_foot(text: str) -> int:
    """Return where the foot of a newsletter begins; the length of the text without one.

    The place in it is where the sender lives, in every letter alike.
    """
    start = max(0, len(text) - _TAIL - _ABOVE)
    tail = text[start:].lower()
    if len(tail) != len(text) - start:
        return len(text)
    last = max(0, len(tail) - _TAIL)
    for at in sorted(tail.find(words, last) for words in _LEAVE):
        if at < 0:
            continue
        begin = tail.rfind("\n", 0, at) + 1
        end = tail.find("\n", at)
        line = tail[begin : end if end >= 0 else None]
        alone = len(line.split()) <= _FEW
        if len(line) > _LONGEST or not (alone or _LINKS.search(line)):
            continue
        above = _FOOT.search(tail, max(0, begin - _ABOVE), begin)
        return start + (above.start() if above else begin)
    return len(text)
