"""Old 8-bit encodings, told by the alphabets of the languages written in them.

Statistics need a long text. That all letters of a text are those of *one* language says
as much of a short one: ``ø``, ``ì`` and ``è`` together are no western language's, but
their bytes are the Czech ``ř``, ``ě`` and ``č``.
"""

from collections import Counter
from functools import cache

from archive.patterns import later

#: Letters beside a to z, by the encodings that hold them; the likeliest stand first.
_WEST = {
    "French": "àâæçéèêëîïôœùûüÿ",
    "Spanish": "áéíóúüñªº",
    "Portuguese": "áâãàçéêíóôõúüªº",
    "German": "äöüß",
    "Italian": "àèéìíîòóùúªº",
    "Dutch": "áéíóúàèäëïöü",
    "Catalan": "àçéèíïóòúü",
    "Swedish": "åäöé",
    "Danish": "æøåéóôòê",
    "Estonian": "äöõüšž",
    "Irish": "áéíóú",
}
_CENTRE = {
    "Polish": "ąćęłńóśźż",
    "Czech": "áčďéěíňóřšťúůýž",
    "Slovak": "áäčďéíĺľňóôŕšťúýž",
    "Hungarian": "áéíóöőúüű",
    "Croatian": "čćđšž",
    "Romanian": "ăâîşţ",
    "Albanian": "çë",
}
_CYRILLIC = {
    "Russian": "абвгдежзийклмнопрстуфхцчшщъыьэюяё",
    "Ukrainian": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
    "Belarusian": "абвгдеёжзійклмнопрстуўфхцчшыьэюя",
    "Bulgarian": "абвгдежзийклмнопрстуфхцчшщъьюя",
    "Serbian": "абвгдђежзијклљмнњопрстћуфхцчџш",
    "Macedonian": "абвгдѓежзѕијклљмнњопрстќуфхцчџш",
}
_ARABIC = "ءآأؤإئابةتثجحخدذرزسشصضطظعغـفقكلمنهوىيًٌٍَُِّْپچژگ"
_ENCODINGS: tuple[tuple[str, dict[str, str]], ...] = (
    ("cp1252", _WEST),
    ("iso8859_15", _WEST),
    ("cp1250", _CENTRE),
    ("iso8859_2", _CENTRE),
    ("cp1257", {"Lithuanian": "ąčęėįšųūž", "Latvian": "āčēģīķļņšūž"}),
    ("cp1254", {"Turkish": "çğıöşüâîûi\u0307"}),
    # Behind Turkish, whose ş, ğ and ı are its þ, ð and ý.
    ("cp1252", {"Icelandic": "áðéíóúýþæöø"}),
    ("cp1255", {"Hebrew": "אבגדהוזחטיךכלםמןנסעףפץצקרשת"}),
    ("cp1251", _CYRILLIC),
    ("koi8_u", _CYRILLIC),
    ("iso8859_5", _CYRILLIC),
    ("cp866", _CYRILLIC),
    ("mac_cyrillic", _CYRILLIC),
    ("cp1253", {"Greek": "αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰ"}),
    ("iso8859_7", {"Greek": "αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰ"}),
    ("cp1256", {"Arabic": _ARABIC}),
    ("iso8859_6", {"Arabic": _ARABIC}),
    ("mac_roman", _WEST),
    ("cp850", _WEST),
    ("cp852", _CENTRE),
)
#: Marks that stand in texts of any language, and inside a word only where they join it.
_MARKS = frozenset("“”„‘’‚«»‹›–—…•·°€£§©®™¿¡½¼¾´№\xa0\xad،؛؟ʼ")
_JOINING = frozenset("’‘·´\xad\xa0°")
#: Enough of a text to tell its letters.
_SAMPLE = 8192
#: So few letters are those of a name in a text of another language.
_FEWEST = 3
#: At most this share of the letters may be another language's.
_FOREIGN = 0.08
#: What a capital counts: a reading that is full of them is a wrong one.
_CAPITAL = 0.05
#: A less likely reading has to be better by so much.
_BETTER = 0.02
_UNLIKELY = later(
    # A capital behind a small letter, a mark amid a word, and what no text holds.
    r"[a-zß-öø-ÿа-яё][À-ÖØ-ÞА-ЯЁĄĆĘŁŃŚŹŻČĎĚŇŘŠŤŮŽŐŰ]"
    r"|[^\W\d_][“”„«»‹›…•€£§©®™¿¡½¼¾№][^\W\d_]|[\x80-\x9f]"
    # Letters of two scripts in one word, and the Hebrew letters of a word's end before.
    r"|[A-Za-z][\u0370-\u06ff]|[\u0370-\u06ff][A-Za-z]|[ךםןףץ][א-ת]"
)


def encoding_by_alphabet(sample: bytes) -> str:
    """Return the 8-bit encoding in which a text's letters are one language's; or "".

    Args:
        sample: The beginning of a text that is no UTF-8.
    """
    data = sample[:_SAMPLE]
    if sum(byte > 127 for byte in data) < _FEWEST:
        data = sample
    for encoding in ("euc_jp", "cp932"):
        if _in_kana(data, encoding):
            return encoding
    best, least = "", _FOREIGN
    for encoding, languages in _ENCODINGS:
        cost = _cost(data, encoding, languages)
        # Of readings that fit alike, the first is the likeliest.
        if cost < (least - _BETTER if best else least):
            best, least = encoding, cost
    return best


def _in_kana(data: bytes, encoding: str) -> bool:
    """Tell whether a text read so is Japanese: every third sign is one of its kana."""
    text = data.decode(encoding, "ignore")
    if len(text.encode(encoding)) + 3 < len(data):
        return False
    signs = [char for char in text if char > "\x7f"]
    kana = sum("ぁ" <= char <= "ヺ" for char in signs)
    return kana * 3 > len(signs) and not any("｡" <= char <= "ﾟ" for char in signs)


def _cost(data: bytes, encoding: str, languages: dict[str, str]) -> float:
    """Return what share of a text's letters does not fit any one of the languages."""
    text = data.decode(encoding, "replace")
    others = Counter(char for char in text if char > "\x7f")
    letters = {
        char: count for char, count in others.items() if char.isalpha() or char in "ªº"
    }
    total = sum(letters.values())
    if total < _FEWEST:
        return 1.0
    odd = sum(
        count
        for char, count in others.items()
        if char not in letters and char not in _MARKS
    )
    odd += len(_UNLIKELY.findall(text))
    capitals = sum(count for char, count in letters.items() if char.isupper())
    foreign = min(
        sum(count for char, count in letters.items() if not _own(char) & {language})
        for language in languages
    )
    return (foreign + odd + _CAPITAL * capitals) / total


@cache
def _own(char: str) -> frozenset[str]:
    """Return the languages that have a letter."""
    small = char.lower()
    return frozenset(
        language
        for _, languages in _ENCODINGS
        for language, letters in languages.items()
        if small in letters
    )
