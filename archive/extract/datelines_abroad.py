"""Datelines as they are written in Asia, and where the year stands first."""

import re
from collections.abc import Iterator

from archive.extract.wires import ANY_MONTH, DASH, PLACE, Shape
from archive.patterns import later

_CJK = r"[\u4e00-\u9fff가-힣ぁ-ヿ]"
_EASTERN_DATE = (
    r"(?P<date>(?P<year>\d{4})[年년][ ]?(?P<month>\d{1,2})[月월][ ]?"
    r"(?P<day>\d{1,2})[日일])"
)
_OPEN, _CLOSE = r"[ ]?[(（]", r"[)）]"
#: An agency that needs no dash behind it; "（星期四）" is none.
_EASTERN_AGENCY = (
    r"(?P<agency>[^()（）\n\d]{0,10}(?:通信|通讯社|通訊社|新聞|新闻社|共同|時事|ロイター|통신|뉴스)"
    r"|[A-Z]{2,9}(?:[＝=・·]\w{1,8})?)"
)
#: Those of China, Japan and Korea, which nothing parts from what follows but a sign.
EASTERN = (
    # "新华社北京5月12日电", "成都，2008年5月13日电".
    later(
        r"\s*(?P<all>(?P<wire>新华社|新华网|中新社|中新网|中央社|人民网)?"
        r"(?P<place>[\u4e00-\u9fff]{2,10}?)[,，]?(?P<date>(?:(?P<year>\d{4})年)?"
        r"(?P<month>\d{1,2})月(?P<day>\d{1,2})日)[电電讯訊])[\s:：]?"
    ),
    # "부산, 2009년 5월 3일 - ", "北京，2012年5月3日——", "仙台、2011年3月12日（共同）".
    later(
        rf"\s*(?P<all>(?P<place>{_CJK}{{2,8}})[,，、][ ]?{_EASTERN_DATE}"
        rf"(?:{_OPEN}(?P<agency>[^()（）\n]{{2,12}}){_CLOSE})?)(?P<dash>[ ]?[-–—―]+)"
    ),
    later(
        rf"\s*(?P<all>(?P<place>{_CJK}{{2,8}})[,，、][ ]?{_EASTERN_DATE}"
        rf"{_OPEN}{_EASTERN_AGENCY}{_CLOSE})"
    ),
    # "【仙台2011年3月12日】", "【カイロ、2011年3月12日共同】".
    later(
        rf"\s*(?P<all>【(?P<place>{_CJK}{{2,10}}?)[,，、 ]?{_EASTERN_DATE}"
        r"(?P<agency>[^】\n\d]{0,12})】)"
    ),
)
#: "भोपाल, 3 दिसंबर 2014 - ", "ঢাকা, ৫ মে ২০১২ (বাসস): ", "சென்னை, நவம்பர் 16, 2018: ".
_INDIC = Shape(
    r"[ \t]*(?P<all>(?P<place>[\u0900-\u0dff\u200c\u200d]+"
    r"(?:[ ][\u0900-\u0dff\u200c\u200d]+){0,2}),?[ ]"
    rf"(?P<date>(?:(?P<day>\d{{1,2}})[ ](?P<month>{ANY_MONTH})"
    rf"|(?P<month2>{ANY_MONTH})[ ](?P<day2>\d{{1,2}})),?[ ](?P<year>\d{{4}})))"
    r"(?:[ ]?[(/](?P<agency>[^()/\n]{2,40})[)/])?(?P<dash>[ ]?[-–—:।]+)(?=\s)"
)
INDIC = (_INDIC,)
#: "HÀ NỘI, ngày 13 tháng 9 năm 2023 - ".
_VIETNAMESE = Shape(
    rf"[ \t]*(?P<all>{PLACE},?[ ]+(?P<date>ngày[ ](?P<day>\d{{1,2}})[ ]tháng[ ]"
    r"(?P<month>\d{1,2})(?:[ ]năm[ ]|/)(?P<year>\d{4}))"
    rf"(?:[ ]?[(/](?P<agency>[^()/\n]{{2,40}})[)/])?)(?P<dash>{DASH})"
)
#: "Hà Nội, 13/9/2023 - ".
_VIETNAMESE_FIGURES = Shape(
    rf"[ \t]*(?P<all>{PLACE},?[ ]+(?:ngày[ ])?(?P<date>(?P<day>\d{{1,2}})/"
    r"(?P<month>\d{1,2})/(?P<year>\d{4}))"
    rf"(?:[ ]?[(/](?P<agency>[^()/\n]{{2,40}})[)/])?)(?P<dash>{DASH}|:)"
)
_VIETNAMESE_LETTERS = re.compile("[ăđơưạ-ỹ]")
_SLASHED = re.compile(r"\d/\d{1,2}/\d{4}")
#: "Veszprém, 2010. október 5., kedd (MTI) - ", "VILNIUS, 2012 m. gegužės 5 d. - ",
#: "Rīgā, 2014. gada 18. novembrī (LETA).".
_YEAR_FIRST = Shape(
    rf"[ \t]*(?P<all>{PLACE},?[ ]+(?P<date>(?P<year>\d{{4}})(?:(?:\.|[ ]m\.)[ ]"
    rf"(?P<month>{ANY_MONTH})[ ](?P<day>\d{{1,2}})(?:\.|[ ]d\.)"
    rf"|\.[ ]gada[ ](?P<day2>\d{{1,2}})\.[ ](?P<month2>{ANY_MONTH})))"
    r"(?:,?[ ][^\W\d_]{4,10})?(?:[ ]?[(/](?P<agency>[^()/\n]{2,40})[)/])?)"
    rf"(?P<dash>[ ]?[-–—]+|(?<=[)/])[.:])(?=\s)"
)
_YEAR_BEFORE_MONTH = re.compile(r"\d{4}(?:\.|[ ]m\.)[ ][^\W\d_]")


def shapes_abroad(opening: str) -> Iterator[Shape | re.Pattern[str]]:
    """Yield the shapes that an opening with other letters than plain ones may have."""
    first = opening[:1]
    if not first.isascii():
        if "\u0900" <= first <= "\u0dff":
            yield _INDIC
            return
        if first >= "\u3000":
            yield from EASTERN
            return
    if "ngày" in opening:
        yield _VIETNAMESE
    if _SLASHED.search(opening) and _VIETNAMESE_LETTERS.search(opening):
        yield _VIETNAMESE_FIGURES
    if _YEAR_BEFORE_MONTH.search(opening):
        yield _YEAR_FIRST
