"""Tell whole names from parts of words, in scripts that part no words by blanks.

A run of katakana is one word; Hangul parts words and writes particles at their end; in
Chinese the signs that write foreign names by sound tell that a name goes on.
"""

import re
from collections.abc import Callable

from archive.extract.places.names import fold
from archive.patterns import later

#: Signs of katakana; the point parts the words of one name, or names of a list.
_KATAKANA = re.compile(r"[\u30a1-\u30fa\u30fc-\u30fe・]")
_POINT = "・"
#: A part of a name in katakana has fewer signs.
_REACH = 24
#: What Korean writes at the end of a word: what the place is or who acts there, then
#: particles.
_KINDS = (
    "특별시|광역시|시|도|군|구|주|성|현|섬|항|강|만|인|어|군|발|산|행|내|측|대통령|총리|정부|당국|경찰|대사관|"
    "공항|외무부|외교부|국방부|의회|시장|지역|지구|남부|북부|동부|서부|중부"
)
_PARTICLES = (
    "은|는|이|가|을|를|에|의|로|으로|와|과|도|만|까지|부터|에서|에게|에서는|에는|에도|에선|에서도|에서의|으로부터|"
    "로부터|이나|나|처럼|보다|이라고|라고|과의|와의|이며|며|에서만|이다|였다|으로의|로의|간"
)
_KOREAN = later(rf"(?:{_KINDS})?(?:{_KINDS})?(?:{_PARTICLES})?")
#: What is written together with a country's name: whose it is.
_OF_COUNTRY = later(
    "(?:시각|시간|국적|국민|사회|영화|경제|기업|시장|문화|언론|여성|남성|학생|유학생|축구|음식|문학|음악|"
    "드라마|배우|감독|선수|대표|대표팀|작가|교포|동포|자본|증시|제품|상품|역사|정치|외교|국기|영토|국경|"
    "내전|공장|법인|지사|출신|관광객|여행|진출|수출|수입|대륙|본토|전역|정부군|행|계|제|식)"
    rf"(?:{_PARTICLES})?"
)
#: As much of a word as decides.
_HANGUL = re.compile(r"[\uac00-\ud7af]{0,16}")
#: Signs by which Chinese writes the sounds of foreign names.
SOUNDS = frozenset(
    "斯尔爾亚亞尼拉克娜莉妮瓦娃丝絲蒂迪弗姆伊埃奥奧丽麗莎普塔萨薩鲁魯洛诺諾维維伯布朗达達兹茲夫"
    "茨乌烏波尔贝貝卡梅穆杜库庫纳納罗羅里沙扎阿巴利勒雷莱萊蒙坎坦托特图圖希霍胡惠吉贾賈科科肯"
    "凯凱基内內帕佩皮丁顿頓登恩格戈哥古瑟塞西谢謝舍什什赫哈汉泽澤佐祖泰肖舒申德特兰蘭"
)
#: A name of more signs is hardly part of a longer one.
_SHORT = 3
_HAN = later(r"[\u3400-\u9fff]")
#: Before a town in Arabic: what was agreed there.
_AGREED = re.compile(
    r"(?:^|\s)[وبلف]?(?:ال)?(?:اتفاق(?:ية|يات)?|معاهدة|بروتوكول|إعلان)\s+$"
)

#: Tells whether a name that is known stands in a run from one place to another.
Known = Callable[[int, int], bool]


def is_whole(
    run: str, at: int, end: int, *, parted: bool, wide: bool, known: Known
) -> bool:
    """Tell whether a name found in a run of signs is no part of another word.

    Args:
        run: The signs that stand together.
        at: Where the name begins.
        end: Where it ends.
        parted: Another name ends where it begins.
        wide: It is a country's or continent's.
        known: Looks a name of the run up.
    """
    first = run[at]
    if _is_kana(first) or _is_kana(run[end - 1]):
        return _is_word(run, at, end, known)
    if _HANGUL.match(first)[0]:  # type: ignore[index]
        return _is_korean(run, at, end, parted=parted, wide=wide)
    if _HAN.match(first) and end - at <= _SHORT:
        return _is_said(run, at, end, parted=parted, known=known)
    return True


def is_begun_longer(run: str, at: int, end: int, everyday: frozenset[str]) -> bool:
    """Tell whether a longer everyday word of Korean begins where a name does."""
    rest = _HANGUL.match(run, at)
    word = rest[0] if rest else ""
    longer = (word[:size] for size in range(end - at + 1, len(word) + 1))
    return any(fold(one) in everyday for one in longer)


def is_agreed(before: str) -> bool:
    """Tell whether the word before a town in Arabic makes it an agreement's name."""
    return _AGREED.search(before) is not None


def _is_word(run: str, at: int, end: int, known: Known) -> bool:
    """Tell whether a name ends where its runs of katakana end, or is one of a list."""
    before, after = run[at - 1 : at], run[end : end + 1]
    if _is_kana(run[at]) and _is_kana(before) and before != _POINT:
        return False
    if _is_kana(run[end - 1]) and _is_kana(after) and after != _POINT:
        return False
    # "ジョージ・ワシントン" is somebody, "アメリカ・ワシントン" is not.
    if before == _POINT and _is_kana(run[at]):
        start = at - 1
        while start > max(0, at - _REACH) and _is_part(run[start - 1]):
            start -= 1
        if start < at - 1 and not known(start, at - 1):
            return False
    if after == _POINT and _is_kana(run[end - 1]):
        stop = end + 1
        while stop < min(len(run), end + _REACH) and _is_part(run[stop]):
            stop += 1
        return stop == end + 1 or known(end + 1, stop)
    return True


def _is_kana(sign: str) -> bool:
    return _KATAKANA.match(sign) is not None


def _is_part(sign: str) -> bool:
    return sign != _POINT and _is_kana(sign)


def _is_korean(run: str, at: int, end: int, *, parted: bool, wide: bool) -> bool:
    """Tell whether a name begins a word, and only particles end that."""
    begins = at == 0 or not _HANGUL.match(run[at - 1])[0]  # type: ignore[index]
    rest = _HANGUL.match(run, end)
    if not (begins or parted):
        return False
    ending = rest[0] if rest else ""
    if _KOREAN.fullmatch(ending):
        return True
    return wide and _OF_COUNTRY.fullmatch(ending) is not None


def _is_said(run: str, at: int, end: int, *, parted: bool, known: Known) -> bool:
    """Tell whether no signs beside a short name make it part of a longer one."""
    before, after = run[max(0, at - 2) : at], run[end : end + 2]
    if not parted and before and SOUNDS.issuperset(before) and (at == 1 or before[1:]):
        return False
    if len(after) < 2 or not SOUNDS.issuperset(after):
        return True
    return any(known(end, stop) for stop in range(end + 2, min(len(run), end + 6) + 1))
