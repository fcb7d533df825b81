"""Tell countries from other words in Vietnamese, where accents make the word.

``Lào`` is Laos and ``lao`` labour; ``Đức`` is Germany, a given name and, before those
who are venerated, a title.
"""

from archive.extract.places.lexicon import words
from archive.extract.places.scan import Found

#: Short names of countries, folded, and how they are written.
_WRITTEN = {
    "anh": "anh",
    "ao": "áo",
    "bi": "bỉ",
    "duc": "đức",
    "lao": "lào",
    "my": "mỹ",
    "nga": "nga",
    "nhat": "nhật",
    "phap": "pháp",
    "sec": "séc",
    "sip": "síp",
    "uc": "úc",
    "y": "ý",
}
#: Behind "Đức": whom that honours, folded.
_VENERATED = words("phat me giao chua thanh cha hong ong thay maria")
#: Before a country's name: its language.
_LANGUAGE = "tiếng"


def is_other_word(one: Found) -> bool:
    """Tell whether a name in a report in Vietnamese is not the country's it looks."""
    if one.tongue != "vi" or one.words > 1:
        return False
    if one.near.last == _LANGUAGE:
        return True
    written = _WRITTEN.get(one.key)
    if written is None:
        return False
    if one.text.lower() != written:
        return True
    if one.key == "duc" and one.right in _VENERATED:
        return True
    # "Nguyễn Văn Đức" is somebody, and so is "Thành Đức Đặng".
    somebody = not one.left_opens or one.right != ""
    return one.left_close and somebody and not one.left_is_place
