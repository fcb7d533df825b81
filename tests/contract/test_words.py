"""Which words find which reports, in every engine."""

import math
from random import Random

import pytest
from factories import make_document

from archive.search.answer import MOST_EXPANSIONS
from archive.search.query import Query, Sort

TEXTS = {
    "rockets": "Two rockets were fired at Ashkelon; one was intercepted.",
    "rocket": "A ROCKET fire drill ended.",
    "phrase": "The Washington Free Beacon and the Jerusalem Post reported.",
    "apart": "Free the post of the beacon in Washington.",
    "accents": "Café owners in Zürich and Łódź met.",
    "numbers": "About 100,000 people; 5.93 percent; the F-16 and the W-2 form.",
    "initials": "The U.S. and the U.N. met Ma'an and Be’er Sheva’s mayors.",
    "hebrew": "אשקלון ומטה",
    "in hebrew": "אזעקות בחיפה ולעכו, שלה",
    "japanese": "東京都の会議",
    "korean": "부산에서 회의를 열었다",
    "joined": "AT&T and C++ at http://x.y/z, 24/7.",
    "soft": "A sa\xadvings bank in Lon\xaddon; ශ්\u200dරී ලංකා.",
    "twice": "rocket after rocket after rocket",
}
TITLED = make_document("Nothing of it here.", title="Tunnel found at the border")


@pytest.fixture(scope="module")
def full(shared_engine):
    with shared_engine.writer() as writer:
        for name, text in TEXTS.items():
            writer.add(make_document(text, id=name))
        writer.add(TITLED)
    return shared_engine


def names(engine, text):
    found = {document.id for document in engine.scan(Query(text=text))}
    assert engine.search(Query(text=text)).total == len(found)
    return {"title" if name == TITLED.id else name for name in found}


ROCKETS = {"rockets", "rocket", "twice"}
FINDS = {
    "rocket": ROCKETS,
    "ROCKETS": ROCKETS,
    "=rocket": {"twice"},
    "=ROCKET": {"rocket"},
    "=rockets": {"rockets"},
    "rocket fire": {"rocket", "rockets"},
    "rocket -drill": {"rockets", "twice"},
    "rocket NOT drill": {"rockets", "twice"},
    "drill OR zurich": {"rocket", "accents"},
    "(drill OR fired) ashkelon": {"rockets"},
    "savings london": {"soft"},
    "=London": {"soft"},
    "savi*": {"soft"},
    '"ශ්රී ලංකා"': {"soft"},
    "ශ්\u200dරී": {"soft"},
    "rock*": ROCKETS,
    "Rock*": ROCKETS,
    "caf*": {"accents"},
    "부산 회의": {"korean"},
    "חיפה": {"in hebrew"},
    "אשקלון OR חיפה": {"hebrew", "in hebrew"},
    "בחיפה -ירושלים": {"in hebrew"},
    "אזעקות -עכו": set(),
    "=חיפה": set(),
    '"חיפה"': set(),
    "title:חיפה": set(),
    # Of so few letters another word is made, and none is taken away.
    "לה": set(),
    "ממשלה": set(),
    "=부산": set(),
    '"부산"': set(),
    "에서": set(),
    "be'e*": {"initials"},
    "roket~": ROCKETS - {"rockets"},
    "rokcet~": ROCKETS - {"rockets"},
    "rokets~": {"rockets"},
    "rokets~2": ROCKETS,
    "roxxet~": set(),
    "roxxet~2": ROCKETS - {"rockets"},
    "cafe": {"accents"},
    "CAFÉ zurich lodz": {"accents"},
    "=cafe": set(),
    "=Café": {"accents"},
    '"free beacon"': {"phrase"},
    '"beacon free"': set(),
    '"Jerusalem Posts"': {"phrase"},
    '="Jerusalem Post"': {"phrase"},
    '="Jerusalem Posts"': set(),
    '"washington beacon"~1': {"phrase", "apart"},
    '"washington free"~0': {"phrase"},
    '"washington beacon"': set(),
    '"beacon washington"~1': {"phrase", "apart"},
    '"free post"': set(),
    '"free post"~1': {"apart"},
    '"rocket rocket"~1': {"twice"},
    '"rocket rocket rocket"~2': {"twice"},
    '"rocket rocket rocket"~1': set(),
    "100000": {"numbers"},
    "100,000": {"numbers"},
    "5.93": {"numbers"},
    "F-16": {"numbers"},
    "f16": set(),
    "W-2": {"numbers"},
    "US": {"initials"},
    "u.n.": {"initials"},
    "ma'an": {"initials"},
    "Ma’an": {"initials"},
    "Be'er Sheva": {"initials"},
    "אשקלון": {"hebrew"},
    "東京": {"japanese"},
    "京東": set(),
    "AT&T": {"joined"},
    "C++": {"joined"},
    "http://x.y/z": {"joined"},
    "24/7": {"joined"},
    "tunnel": {"title"},
    "title:tunnels": {"title"},
    "text:tunnel": set(),
    "title:rocket": set(),
    "text:rocket": ROCKETS,
    "title:tun*": {"title"},
    "text:tun*": set(),
    "title:tunel~": {"title"},
    'title:"found at"': {"title"},
    "tunnel nothing": {"title"},
    '"border nothing"': set(),
    "": {*TEXTS, "title"},
    "-rocket": {*TEXTS, "title"} - ROCKETS,
    "-(rocket OR cafe) -title:tunnel": {*TEXTS} - ROCKETS - {"accents"},
    "-title:tunnel -text:rocket": {*TEXTS} - ROCKETS,
    "nowhere": set(),
    "rocket nowhere": set(),
    "rocket OR nowhere": ROCKETS,
    "id:rocket": {"rocket"},
    "id:ROCKET rocket": {"rocket"},
    "-id:rocket rocket": {"rockets", "twice"},
    "id:none": set(),
    "the": {"phrase", "apart", "numbers", "initials", "title"},
}


# Named by the words alone: a set has no order that two workers share.
@pytest.mark.parametrize(
    ("text", "expected"), [pytest.param(*row, id=repr(row[0])) for row in FINDS.items()]
)
def test_words_find_their_reports(full, text, expected):
    expected = expected - {"title"} if text == "the" else expected
    found = names(full, text)
    assert (found - {"title"} if text == "the" else found) == expected


def test_notes_of_the_query_reach_the_reader(full):
    results = full.search(Query(text='rocket "unclosed'))
    assert any("never closed" in note for note in results.notes)
    assert results.understood == "reports with “rocket” and “unclosed”"


def test_a_star_that_stands_for_too_many_words_says_so(engine):
    words = [f"zz{number:05d}" for number in range(MOST_EXPANSIONS + 5)]
    often = make_document(f"{words[-1]} again")
    with engine.writer() as writer:
        writer.add(make_document(" ".join(words)))
        writer.add(often)
    results = engine.search(Query(text="zz*"))
    assert any("stands for more than 1,024 words" in note for note in results.notes)
    assert results.total == 2, "the words in most reports are kept"
    assert engine.search(Query(text="zz0000*")).notes == ()


def test_the_title_weighs_more_and_rarer_words_too(engine):
    with engine.writer() as writer:
        writer.add(make_document("calm words of calm", title="Rocket", id="title"))
        writer.add(make_document("a rocket of calm words", title="Day", id="text"))
        writer.add(make_document("calm all day", title="Words", id="none"))
    hits = engine.search(Query(text="rocket")).hits
    assert [hit.id for hit in hits] == ["title", "text"]
    assert hits[0].score > hits[1].score > 0


def test_hits_of_one_score_stand_by_id(engine):
    with engine.writer() as writer:
        for name in "ecadb":
            writer.add(make_document("one rocket", id=name))
    hits = engine.search(Query(text="rocket", sort=Sort.RELEVANCE)).hits
    assert [hit.id for hit in hits] == list("abcde")


def test_a_word_with_a_soft_hyphen_is_marked_whole(full):
    (hit,) = full.search(Query(text="london")).hits
    (snippet,) = hit.snippets
    assert [snippet.text[s:e] for s, e in snippet.highlights] == ["Lon\xaddon"]


def test_hits_show_title_snippet_and_marks(full):
    (hit,) = full.search(Query(text="tunnels nothing")).hits
    assert hit.title == TITLED.title
    assert [hit.title[s:e] for s, e in hit.title_highlights] == ["Tunnel"]
    (snippet,) = hit.snippets
    assert snippet.text == TITLED.text
    assert [snippet.text[s:e] for s, e in snippet.highlights] == ["Nothing"]


def test_words_that_begin_so_are_counted_by_report(full):
    assert list(full.words("rock")) == [("rocket", 2), ("rockets", 1)]
    assert list(full.words("ROCK", limit=1)) == [("rocket", 2)]
    assert list(full.words("caf")) == [("cafe", 1)]
    assert list(full.words("nowhere")) == []


def test_a_misspelt_word_is_mended_where_that_finds_something(full):
    assert full.search(Query(text="rockett")).suggestion in ("rocket", "rockets")
    assert full.search(Query(text="rocket")).suggestion == ""
    assert full.search(Query(text="qqqqqqqqqq")).suggestion == ""


def test_like_reports_share_rare_words(engine):
    with engine.writer() as writer:
        writer.add(make_document("a factory blast at Lodz", id="a"))
        writer.add(make_document("after the factory blast at Lodz", id="b"))
        writer.add(make_document("rain at sea", id="c"))
        writer.add(make_document("snow", id="d"))
    like = engine.similar("a")
    assert [hit.id for hit in like][:1] == ["b"]
    assert "a" not in {hit.id for hit in like}
    assert len(engine.similar("a", limit=1)) == 1
    assert list(engine.similar("none")) == []


def test_what_a_like_report_shares_is_weighed_by_rarity(engine):
    with engine.writer() as writer:
        writer.add(make_document("blast at Lodz", id="a"))
        writer.add(make_document("rain at Lodz", id="b"))
        writer.add(make_document("blast", id="c"))
        writer.add(make_document("rain at sea", id="d"))
        writer.add(make_document("sea at night", id="e"))
    rarer, common = math.log1p(3.5 / 2.5), math.log1p(1.5 / 4.5)
    total = 2 * rarer + common
    assert {hit.id: hit.score for hit in engine.similar("a")} == pytest.approx(
        {
            "b": (rarer + common) / total,
            "c": rarer / total,
            "d": common / total,
            "e": common / total,
        },
        rel=1e-4,
    )


def test_a_long_report_is_not_like_all_others_by_its_length(engine):
    rng = Random(7)
    usual = [f"usual{n:03d}" for n in range(120)]

    def some():
        return " ".join(rng.sample(usual, 40))

    with engine.writer() as writer:
        story = "factory blast at Lodz killed four workers"
        writer.add(make_document(f"{story} {some()}", id="a"))
        writer.add(make_document(f"{story} {some()}", id="same"))
        for number in range(10):
            writer.add(make_document(f"{some()} other{number}", id=f"o{number}"))
        # It has every usual word, and of its own many more.
        own = " ".join(f"almanac{number}" for number in range(600))
        writer.add(make_document(f"{own} {' '.join(usual)}", id="almanac"))
    assert next(iter(engine.similar("a", limit=20))).id == "same"


def test_a_report_of_very_many_words_is_like_its_reprint(engine):
    words = [f"word{number}" for number in range(1_500)]
    with engine.writer() as writer:
        writer.add(make_document(" ".join(words), id="a"))
        writer.add(make_document(" ".join(words[200:]), id="same"))
        for number in range(5):
            some = " ".join(words[number * 300 : number * 300 + 20])
            writer.add(make_document(f"{some} other{number}", id=f"o{number}"))
    assert next(iter(engine.similar("a"))).id == "same"
