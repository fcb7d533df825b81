"""Countries by one sign in Chinese, Japanese and Korean: 中美关系, 日米, 訪中, 방미.

One sign says little by itself: it counts beside another country's before a word for
what is between them, behind a word for a visit, or, of some, before who acts there.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from archive.extract.places import cutting


def _table(cells: str) -> dict[str, str]:
    return {cell[0]: cell[1:] for cell in cells.split()}


#: What each sign stands for, by language: the sign, then the name.
_SIGNS = {
    "zh": _table(
        """
        中中国 华中国 華中国 美美国 俄俄罗斯 日日本 英英国 法法国 德德国 韩韩国 韓韩国
        朝朝鲜 印印度 澳澳大利亚 加加拿大 越越南 泰泰国 菲菲律宾 墨墨西哥 苏苏联 蘇苏联
        欧欧洲 歐欧洲 台台湾 伊伊朗 以以色列 缅缅甸 緬缅甸 乌乌克兰 烏乌克兰
        """
    ),
    "ja": _table(
        """
        日日本 米アメリカ 中中国 韓韓国 朝北朝鮮 露ロシア ロロシア ソソ連 英イギリス
        仏フランス 独ドイツ 伊イタリア 印インド 豪オーストラリア 台台湾 欧ヨーロッパ
        """
    ),
    "ko": _table(
        """
        한한국 미미국 중중국 일일본 러러시아 북북한 영영국 프프랑스 독독일 美미국 日일본
        北북한 英영국 佛프랑스 獨독일 露러시아 中중국 韓한국 臺대만
        """
    ),
}
#: What is between two countries.
_BETWEEN = {
    "zh": (
        "关系|關係|两国|兩國|三国|三國|建交|双边|雙邊|贸易|貿易|会谈|會談|首脑|首腦|元首|"
        "领导人|領導人|友好|边境|邊境|边界|邊界|战争|戰爭|冲突|衝突|双方|雙方|外交|经贸|"
        "經貿|人民|合作|联合|聯合|谈判|談判|协议|協議|峰会|峰會|高层|高層|磋商|军演|軍演|"
        "同盟|之间|之間|摩擦|互信|对话|對話"
    ),
    "ja": (
        "首脳|関係|両国|会談|貿易|安保|安全保障|同盟|協議|交渉|共同|戦争|対立|摩擦|間|国交|"
        "外相|防衛|条約|協定|合意|親善|友好|修好|地位|軍事|経済|政府"
    ),
    "ko": (
        r"\s?(?:정상|관계|회담|양국|동맹|연합|군사|무역|협상|자유무역|합동|외교|갈등|전쟁|"
        r"공조|국교|수교|FTA|통상|경제|안보|미사일|핵|대화|경쟁|패권)"
    ),
}
#: Behind a word for a visit or a post there: that word's sign, then the country's.
_VISITS = {
    "zh": r"(?<=[访訪驻駐赴])(?P<visit>[美俄日英法德韩韓朝印澳越泰台华華])",
    "ja": r"(?<=[訪駐渡])(?P<visit>[日米中韓朝露ロソ英仏独印豪台欧])",
    "ko": (
        r"(?<=[방주])(?<![가-힣].)(?P<visit>"
        r"(?<=방)[미중일한북러](?=[ ,.·]|길|단|[은을에의과]|외교)|"
        r"(?<=주)[한미일](?=\s?(?:미군|대사|미국|일본)))"
    ),
}
#: Before who acts there, as headlines have it; what is behind the country's sign.
_ACTS = {
    "zh": "(?!)",
    "ja": (
        r"(?<=[米英仏独露])(?<![\u3400-\u9fff々].)(?=大統領|政府|軍|国務|国防|議会|上院|下院|"
        r"首相|空軍|海軍|メディア|紙|中央情報局)"
    ),
    "ko": (
        r"(?<=[美日北英佛獨露])(?<![\u3400-\u9fff가-힣·].)"
        r"(?=[가-힣]|\s[가-힣]|[·,…\"”'’(])"
    ),
}
_HEADS = {"zh": "访訪驻駐赴", "ja": "訪駐渡", "ko": "방주"}


class Initial(NamedTuple):
    """A sign that stands for a country, and the country's name."""

    start: int
    name: str


@cache
def _pattern(tongue: str) -> re.Pattern[str]:
    """Return a pattern that begins with one class of signs: those are found quickly."""
    signs = "".join(_SIGNS[tongue])
    pair = (
        rf"(?<=[{signs}])(?P<pair>[·・]?[{signs}](?:[·・]?[{signs}])?)"
        f"(?={_BETWEEN[tongue]})"
    )
    if tongue == "ko":
        pair = rf"(?<![가-힣\u3400-\u9fff].){pair}"
    return re.compile(
        f"[{signs}{_HEADS[tongue]}](?:{pair}|{_VISITS[tongue]}|{_ACTS[tongue]})"
    )


def initials(text: str, tongue: str) -> Iterator[Initial]:
    """Yield the signs of a text that stand for countries.

    Args:
        text: The text.
        tongue: Its language: ``zh``, ``ja`` or ``ko``.
    """
    signs = _SIGNS[tongue]
    for match in _pattern(tongue).finditer(text):
        start, end = match.span()
        if match["visit"] is not None:
            start += 1
        elif match["pair"] is not None:
            # 办法中双方: the sign is the end of another word.
            words = cutting.lexicon(tongue).levels
            if text[max(0, start - 1) : start + 1] in words:
                continue
        for at in range(start, end):
            if text[at] in signs:
                yield Initial(at, signs[text[at]])
