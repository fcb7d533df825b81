"""In scripts without capitals no everyday word or piece of a name is a place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.extract.places import cutting, find_places

#: A sentence, its language, and what it names.
CHINESE = [
    ("球队昨天取得了三场胜利，教练非常高兴。", ""),
    ("他们为民主奋斗了一生，青年们也联合起来。", ""),
    ("西南风渐强，请居民注意安全，保安人员将巡逻。", ""),
    ("江泽民主席昨天会见了来访的客人。", ""),
    ("邓小平同志与孙中山先生都受到人们怀念。", ""),
    ("这项协议具有重大和深远的意义。", ""),
    ("她从小就有远大理想。", ""),
    ("会议于二十四日下午结束。", ""),
    ("法国总统希拉克与埃马纽埃尔都没有出席。", "法国"),
    ("塞莱斯特和德里克是同学。", ""),
    ("马里兰州的一名妇女中了奖。", "马里兰"),
    ("沿海地区的工厂已经停产。", ""),
    ("记者李长春从沈阳发来报道。", "沈阳"),
    ("部长在北京会见了朝鲜半岛事务代表。", "北京 朝鲜半岛"),
    ("中华人民共和国与南斯拉夫曾签署协定。", "中华人民共和国 南斯拉夫"),
    ("代表团访问了东亚和东南亚各国。", "东亚 东南亚"),
    ("登山队翻越了喀喇昆仑山脉。", "喀喇昆仑山脉"),
    ("中国政府希望日本政府作出解释。", "中国 日本"),
    ("德国人喜欢足球，日本队却赢了。", "德国 日本"),
    ("他毕业于南京大学，在苏州宝光电子公司工作。", ""),
    ("犹他州和夏威夷州都发出了警报。", "犹他州 夏威夷州"),
    ("太平洋上的台风正在靠近台湾。", "太平洋 台湾"),
]
JAPANESE = [
    ("新しいコーチは選手たちを集めた。", ""),
    ("気温の低さが農家を悩ませた。", ""),
    ("池田氏と野田さんは荒川選手を祝った。", ""),
    ("池田市で火事があった。", "池田市"),
    ("自由民主党の総裁が辞任した。", ""),
    ("彼女は日本語と英語を話す。", ""),
    ("太平洋の島々を台風が通過した。", "太平洋"),
    ("ジョージ・ワシントンの肖像が盗まれた。", ""),
    ("ワシントンで会談が開かれた。", "ワシントン"),
    ("ユタ州とハワイで山火事が続いている。", "ユタ州 ハワイ"),
    ("ソ連は近隣諸国を占領した。", "ソ連"),
    ("選手団はパリからバリ島へ向かった。", "パリ バリ島"),
    ("メディアはオレンジの価格を伝えた。", ""),
    ("京都市と高山市は観光客を迎えた。", "京都市 高山市"),
    ("いわきで展覧会が始まった。", "いわき"),
    ("奈良さんは大学で教えている。", ""),
    ("高知健二さんと大阪ゆかり選手が会った。", ""),
    ("高知県の議員と大阪市民が会った。", "高知県 大阪"),
    ("ローマ教皇が南米を訪れた。", "南米"),
]
KOREAN = [
    ("평화를 위해 경기 시간을 미리 바꾸었다.", ""),
    ("고양이 세 마리가 홀로 남았다.", ""),
    ("마이클 잭슨과 조지 워싱턴의 초상화가 팔렸다.", ""),
    ("워싱턴에서 회담이 열렸다.", "워싱턴"),
    ("케리 장관은 브랜드 이야기를 했다.", ""),
    ("경기 고양시에서 불이 났다.", "경기 고양시"),
    ("미국사회와 한국영화를 비교했다.", "미국 한국"),
    ("모든 수단을 동원해 가자고 말했다.", ""),
    ("수단 정부는 가자지구 소식을 들었다.", "수단 가자지구"),
    ("2차 대전의 기억이 한반도에 남아 있다.", "한반도"),
    ("대전에서 동남아시아 축제가 열린다.", "대전 동남아시아"),
]
THAI = [
    ("คณะผู้แทนเดินทางถึงกรุงโตเกียวเมื่อวานนี้", "โตเกียว"),
    ("ราคาน้ำมันเปลี่ยนแปลงในเกาหลีใต้", "เกาหลีใต้"),
]
SENTENCES = [
    (text, language, names)
    for language, table in (
        ("zh", CHINESE),
        ("ja", JAPANESE),
        ("ko", KOREAN),
        ("th", THAI),
    )
    for text, names in table
]


@pytest.mark.parametrize(("text", "language", "names"), SENTENCES)
def test_only_what_is_a_place_is_found(gazetteer, text, language, names):
    found = [one.text for one in find_places(text, gazetteer, language=language)]
    assert found == names.split()


@pytest.mark.parametrize(
    ("text", "language", "place"),
    [
        ("代表团抵达巴厘岛。", "zh", "x-bali"),
        ("パリの天気は晴れ。", "ja", "2988507"),
        ("バリの天気は晴れ。", "ja", "x-bali"),
        ("วอชิงตันส่งตัวแทนมาเจรจา", "th", "4140963"),
        ("加利福尼亚州的农场缺水。", "zh", "US.CA"),
    ],
)
def test_the_place_is_the_right_one(gazetteer, text, language, place):
    found = find_places(text, gazetteer, language=language)
    assert [one.place_id for one in found] == [place]


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("双方希望发展中美关系。", "zh", [("中", "中国"), ("美", "美国")]),
        ("总统下月访华。", "zh", [("华", "中国")]),
        ("这种办法中双方都得利。", "zh", []),
        ("花的颜色很美，日子很长。", "zh", []),
        ("日米首脳会談が延期された。", "ja", [("日", "日本"), ("米", "アメリカ")]),
        ("米政府は抗議した。", "ja", [("米", "アメリカ")]),
        ("日中は晴れ、米の値段は上がった。", "ja", []),
        ("한미 정상회담이 열린다.", "ko", [("한", "한국"), ("미", "미국")]),
        ("美 대통령이 발표했다.", "ko", [("美", "미국")]),
        ("한 사람이 미리 왔다.", "ko", []),
    ],
)
def test_one_sign_is_a_country_beside_its_words(gazetteer, text, language, found):
    places = {
        sign: gazetteer.id(gazetteer.rows(name)[0])
        for sign, name in dict(found).items()
    }
    mentions = find_places(text, gazetteer, language=language)
    assert {one.text: one.place_id for one in mentions} == places


def test_the_cheapest_reading_decides_whether_a_name_is_cut():
    words = cutting.lexicon("zh")
    assert not cutting.fits("有远大理想", 2, 4, words, great=False)
    assert cutting.fits("到大理旅行", 1, 3, words, great=False)


#: Everyday words, most of them also the names of towns.
EVERYDAY = """
    胜利 高兴 奋斗 民主 青年 联合 光明 安宁 理想 先锋 保安 进化 的 了 也 很 ，
"""


@given(st.lists(st.sampled_from(EVERYDAY.split()), max_size=12))
def test_everyday_words_in_any_order_are_no_places(gazetteer, pieces):
    assert find_places("".join(pieces), gazetteer, language="zh") == ()
