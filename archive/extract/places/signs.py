"""Which names among signs without blanks or capitals are places: East and South-East.

What looks like a name may be an everyday word, a piece of a longer word or of
somebody's name, or belong to a company. Small towns are rather missed than wrong.
"""

import re
from dataclasses import dataclass

from archive.extract.places import cutting
from archive.extract.places.cutting import Words
from archive.extract.places.whole import SOUNDS, Known
from archive.patterns import later

_HAN = later(r"[\u3400-\u9fff々]")
_HANGUL = later(r"[\uac00-\ud7af]")
_THAI = re.compile(r"[\u0e00-\u0e7f]")
_HIRAGANA = re.compile(r"[\u3041-\u3096]")
#: After a town that is a word or a surname as well: what it is, so it is the town.
_KIND = re.compile(
    r"市(?![场場民价價值])|[县縣](?!令)|区(?![域别別间間])|區(?!域)|[镇鎮](?![压壓])|州(?!长)|"
    r"郡|町|県"
)
#: After a town of Japan with a surname's signs: what is there, or happens there.
_THERE = re.compile(
    r"市|区(?![間別])|[町村県郡駅港]|空港|湾|で(?!あ|し|す)|方面|出身|在住|産"
)
#: After somebody's name: what he is called or does.
_TITLE = re.compile(
    r"先生|女士|小姐|夫人|太太|同志|教授|博士|老师|老師|医生|醫生|律师|律師|将军|將軍|上校|上尉|"
    r"爵士|[伯侯公]爵|主教|牧师|牧師|さん|さま|ちゃん|くん|氏|選手|監督|議員|容疑者|被告|投手|捕手|"
    r"社長|会長|首相|大臣|記者|アナ"
)
#: After a town: a company, a school, a paper, a club or a ship that is called after it.
_BODY = later(
    r"(?:[\u3400-\u9fff\u30a1-\u30fc]{0,9}?)(?:大学|大學|学院|學院|师范|師範|专科学校|中学(?!生)|"
    r"公司|集团|集團|银行|銀行|日报|日報|晚报|晚報|邮报|郵報|时报|時報|新闻社|新聞|俱乐部|俱樂部|"
    r"出版社|律师事务所|株式会社|高校|高等学校|放送|鉄道|電鉄|電力|電気|電灯|製紙|製作所|証券取引所|"
    r"楽団|乐团|樂團|歌劇団|马戏团|ドーム|オリンピック|五輪|クラブ|フィルハーモニー|ユナイテッド|"
    r"(?<![部军軍支大中小分总總舰艦])[队隊](?!伍))"
)
#: Written in Latin letters beside a town: its club.
_CLUB = re.compile(r"(?:FC|AFC|SC|AC|CF|VfB|fc|ac|F\.C\.)$")
_CLUB_AFTER = re.compile(r"\s?(?:FC|SC|CF|AC|F\.C\.|fc)(?![A-Za-z])")
#: A sign of each of them: a quick look first.
_BODY_SIGN = re.compile(
    r"[大学學院师師司团團行报報聞闻俱足版务会高送鉄電紙証楽乐樂歌马ドオ五クフユ队隊]"
)
#: What stands between is no part of a body's name then.
_LOOSE = re.compile(
    r"[的在和与與是有为為了到从從向对對等及或至]|[市县縣省区區町村駅]|位于|成立|举行|参加|访问|访|当地"
)
#: What was agreed in a town, and the time by its clocks.
_AGREED = re.compile(
    r"协定|協定|协议|協議|公约|公約|条约|條約|条約|议定书|議定書|宣言|时间|時間|条約|号(?![线線])|號|法王|教皇"
)
#: After two signs of a Japanese surname: its third.
_NAMED_ON = later(r"[野田原本口崎沢岡井上下谷尾江木藤子](?![\u3400-\u9fff])")
#: After a town of Korea that is a word as well: what it is.
_KOREAN_KIND = later(
    "(?:특별|광역)?시(?!간|작|절|각|계|기)|군(?!인|대|사)|구(?!조|역)|읍|현(?!재)|섬|주(?![가-힣])|\\s?위구르"
)
#: After a province: one of its towns.
_TOWN_NEXT = later(
    r"\s[가-힣]{1,3}(?:시|군|구)(?:에서|에|의|는|은|가|로|와|과)?(?![가-힣])"
)
#: Behind a name that is a form of a verb or a common noun as well: it is the place.
_KOREAN_PLACE = re.compile(
    "에서|에 |의 |와 |과 |로 |으로 |지구|공화국|정부|국경|"
    r"\s(?:지구|시티|정부|내전|대통령|총리|군부|당국|휴전|전쟁|수도|국경|해안|연안|왕국|국왕)"
)
#: Behind a town of Korea that is a noun as well, but not what things happen in.
_KOREAN_THERE = re.compile(
    r"에서|역(?![가-힣])|\s?(?:시내|지역|일대|주민|시민|출신|공단|공항|읍내)"
)
_KOREAN_TITLE = re.compile(
    r"\s?(?:씨|의원|감독|선수|교수|기자|박사|회장|여사|장관|대통령|총리|국왕|목사|신부|대령|장군|중위|"
    r"소위)(?![가-힣]{3})"
)
_OF_WARS = re.compile(r"(?:차|세계|냉전)\s?$")
_WORD_BEFORE = re.compile("([가-힣]+)[ ·]$")
#: After a surname: a given name with a title.
_FULL_NAME = later(
    r"(?:(?![市県府都町村区国大]|出身|在住|代表|所属|地[区方])[\u3400-\u9fff々]{1,3}|"
    r"(?![のにではがをとへもやかまだ])[\u3041-\u3096]{2,4})"
    r"(?:さん|氏(?!名)|選手(?!権|団|村)|容疑者|被告|議員(?!会)|監督|投手|アナウンサー)"
)
_POINTS = frozenset("·•‧")
#: Surnames of Chinese, but for those that are small words as well.
_SURNAMES = frozenset(
    "王李张張刘劉陈陳杨楊赵趙吴吳周徐孙孫马馬朱胡郭何林罗羅郑鄭梁宋谢謝韩韓唐冯馮董萧蕭程曹"
    "袁邓鄧许許傅沈曾彭吕呂苏蘇卢盧蒋蔣蔡贾賈丁魏薛叶葉阎閻余潘杜戴夏钟鍾汪姜范姚谭譚廖邹鄒"
    "熊陆陸郝孔崔邱秦顾顧侯邵孟龙龍万段雷钱錢汤湯尹黎易武乔喬贺賀赖賴龚龔樊兰殷施陶洪翟颜顏"
    "倪严嚴牛温芦季俞章鲁魯葛伍韦韋毛聂聶丛叢焦柴"
)
_RARE_ALONE = 9
#: Signs that write foreign names by sound and stand in many other words.
_ALSO_SOUNDS = frozenset(
    "德特兰蘭纽紐加马馬西比伦倫森林曼安艾爱愛温溫法费費福莫摩墨波多汗里杰因英维苏蘇哥立查桑切金"
)
#: Signs that hardly ever stand for a word of their own.
_ONLY_SOUNDS = frozenset("尔爾斯娜莉妮娃絲丝蒂迪弗姆埃奥奧莎萨薩鲁魯诺諾茨奈克")
_ALL_SOUNDS = SOUNDS | _ALSO_SOUNDS


@dataclass(frozen=True, slots=True)
class Signs:
    """A stretch of signs within a text, and what is known of its language."""

    run: str
    #: What stands right before and after it in the text.
    before: str
    after: str
    #: ``zh``, ``ja`` or another language code.
    tongue: str

    def follows(self, end: int) -> str:
        """Return the signs behind a place in the run, with what ends the run."""
        return self.run[end : end + 16] or self.after

    def is_sure(self, key: str, end: int, *, narrow: bool) -> bool:
        """Tell whether a name is hardly a word or a person, or the text says a place.

        Args:
            key: The name, folded.
            end: Where it ends in the run.
            narrow: It is a town's only.
        """
        kinds = cutting.kept
        if _HANGUL.match(self.run, end - 1):
            return self._is_sure_in_korean(key, end, narrow=narrow)
        after = self.run[end : end + 4]
        if self.tongue == "ja" and key in kinds("bare ja"):
            return True
        japanese = self.tongue == "ja"
        if key in kinds("surname ja") and (japanese or key not in kinds("bare")):
            return bool(_THERE.match(after)) if japanese else after[:1] == "市"
        if key in kinds("weak th"):
            return False
        if key in kinds("word") or (narrow and key in kinds("person")):
            return bool(_HAN.match(key)) and _KIND.match(after) is not None
        if narrow and len(key) == 2 and _HAN.match(key):
            return key in kinds("bare") or _KIND.match(after) is not None
        if _HIRAGANA.match(self.run, end - 1) and _HIRAGANA.match(key):
            return _KIND.match(after) is not None
        return True

    def _is_sure_in_korean(self, key: str, end: int, *, narrow: bool) -> bool:
        after = self.run[end:] + self.after
        if key in cutting.kept("verb ko"):
            return _KOREAN_PLACE.match(after) is not None
        if key in cutting.kept("town ko") and _KOREAN_THERE.match(after):
            return True
        if key in cutting.kept("weak ko"):
            town = None if narrow else _TOWN_NEXT.match(after)
            return bool(_KOREAN_KIND.match(after) or town)
        # "2차 대전" is a war, not Daejeon.
        return not _OF_WARS.search(self.before + self.run[: end - 2]) or (
            self.run[end - 2 : end] != "대전"
        )

    def is_cut(
        self, at: int, end: int, *, narrow: bool, parted: bool, known: Known
    ) -> bool:
        """Tell whether a name in Chinese signs or Thai is a piece of other words."""
        if _THAI.match(self.run, at):
            words = cutting.lexicon("th")
            return not cutting.fits(self.run, at, end, words, great=not narrow)
        if not _HAN.match(self.run, at):
            return False
        words = cutting.lexicon(self.tongue)
        if not cutting.fits(self.run, at, end, words, great=not narrow):
            return True
        return self.tongue == "zh" and self._goes_on(
            at, end, words, parted=parted, known=known
        )

    def _goes_on(
        self, at: int, end: int, words: Words, *, parted: bool, known: Known
    ) -> bool:
        """Tell whether a foreign name that is written by sound goes on beside."""
        run = self.run
        if not _ALL_SOUNDS.issuperset(run[at:end]) or end - at > 4:
            return False
        if _is_sound(run[end : end + 1], words) and not (
            cutting.begins_word(run, end, words)
            or any(known(end, end + size) for size in range(2, 6))
        ):
            return True
        return (
            not parted
            and _is_sound(run[at - 1 : at] if at else "", words)
            and not cutting.ends_word(run, at, words)
        )

    def is_somebody(self, at: int, end: int, *, parted: bool) -> bool:
        """Tell whether what stands beside a town's name makes it a person's."""
        run = self.run
        if _HANGUL.match(run, at):
            return self._is_somebody_in_korean(at, end)
        before = run[at - 1] if at else self.before[-1:]
        after = self.follows(end)
        if _TITLE.match(after) or (before in _POINTS):
            return True
        if after[:1] in _POINTS:
            return True
        if self.tongue == "ja" and (_NAMED_ON.match(after) or _FULL_NAME.match(after)):
            return True
        if self.tongue != "zh" or parted or end - at > 2 or not at:
            return False
        words = cutting.lexicon("zh")
        return before in _SURNAMES and not cutting.ends_word(run, at, words)

    def _is_somebody_in_korean(self, at: int, end: int) -> bool:
        if _KOREAN_TITLE.match(self.run[end:] + self.after):
            return True
        before = _WORD_BEFORE.search(self.before) if not at else None
        return before is not None and before[1] in cutting.kept("given ko")

    def is_language(self, end: int) -> bool:
        """Tell whether a country's name is that of its language."""
        return self.run[end : end + 1] in ("語", "语") and self.run[
            end + 1 : end + 2
        ] not in ("圏", "圈")

    def is_body(self, at: int, end: int) -> bool:
        """Tell whether a town's name is that of a body, or of what was agreed there."""
        if not at and _CLUB.search(self.before):
            return True
        if end == len(self.run) and _CLUB_AFTER.match(self.after):
            return True
        after = self.run[end : end + 16]
        if not _BODY_SIGN.search(after):
            return _AGREED.match(after) is not None
        body = _BODY.match(after)
        if body is not None and not _LOOSE.search(body[0]):
            return True
        return _AGREED.match(after) is not None


def is_no_word(key: str) -> bool:
    """Tell whether a folded name is not known as a word or as a person's."""
    return key not in cutting.kept("word") and key not in cutting.kept("person")


def _is_sound(sign: str, words: Words) -> bool:
    if sign in _ONLY_SOUNDS:
        return True
    return sign in SOUNDS and words.levels.get(sign, _RARE_ALONE) >= _RARE_ALONE
