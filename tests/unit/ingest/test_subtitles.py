"""Subtitles: what is spoken, without the stamps."""

import pytest

SRT = """\
1
00:00:01,000 --> 00:00:03,000
<i>The river rose</i>
over the bridge.

2
00:00:03,100 --> 00:00:05,000
{\\an8}Nobody was &amp; is hurt.

3
00:00:05,500 --> 00:00:06,000
- Where is it?
- At 12:30 it was here.

4
00:00:20,000 --> 00:00:21,000
A pause ends a paragraph.
5
00:00:21,100 --> 00:00:22,000
1999

"""
VTT = """\
WEBVTT - The evening news
Kind: captions
Language: en-GB

STYLE
::cue { color: lime }

NOTE
00:00 is no cue

intro
00:01.000 --> 00:02.000 align:start position:0%
<v Jo Dahl>Good <00:00:01.500><c>evening.</c>

00:02.000 --> 00:03.000
<v Jo Dahl>The river rose.

00:03.000 --> 00:04.000
<v.loud Ana Ruiz>Again?
"""
#: As live captions are: each line is shown again above the next.
ROLLING = """\
WEBVTT

00:00:00.000 --> 00:00:02.000
_
the river<00:00:01.000><c> rose</c>

00:00:02.010 --> 00:00:04.000
the river rose
over<00:00:03.000><c> the bridge</c>

00:00:04.000 --> 00:00:04.010
over the bridge
_
""".replace("_", " ")


@pytest.mark.parametrize(
    ("name", "data", "text"),
    [
        (
            "a.srt",
            SRT,
            (
                "The river rose over the bridge. Nobody was & is hurt.\n\n"
                "- Where is it?\n\n- At 12:30 it was here.\n\n"
                "A pause ends a paragraph. 1999"
            ),
        ),
        (
            "a.vtt",
            VTT,
            "Jo Dahl: Good evening. The river rose.\n\nAna Ruiz: Again?",
        ),
        ("b.vtt", ROLLING, "the river rose over the bridge"),
        ("c.srt", SRT.replace("\n", "\r\n"), None),
        ("d.srt", "\ufeff" + SRT.replace(",", "."), None),
    ],
)
def test_the_words_are_one_text(folder, name, data, text):
    record = folder.one(name, data)
    expected = text or folder.one("z.srt", SRT).text
    assert record.text == expected.replace(" hurt,", " hurt.")
    assert record.dates == ()


def test_the_language_is_that_of_the_head_or_of_the_name(folder):
    assert folder.one("a.vtt", VTT).language == "en"
    assert folder.one("talk.fr.srt", SRT).language == "fr"
    assert folder.one("talk.final.srt", SRT).language == ""
    assert folder.one("talk.fr.srt", SRT.encode("cp1252")).text


def test_a_long_talk_has_paragraphs_of_sentences(folder):
    cues = "".join(
        f"{n}\n00:{n // 60:02}:{n % 60:02},000 --> 00:{n // 60:02}:{n % 60:02},900\n"
        f"This is sentence number {n} of the talk.\n\n"
        for n in range(600)
    )
    paragraphs = folder.one("a.srt", cues).text.split("\n\n")
    assert 20 < len(paragraphs) < 60
    assert all(one.endswith("talk.") for one in paragraphs)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        ("A text of another kind.", "no subtitles"),
        ("WEBVTT\n\nNOTE nothing\n", "no subtitles"),
        ("1\n00:00:01,000 --> 00:00:02,000\n<i></i>\n", "without words"),
        (b"\x89PNG\r\n\x1a\n" + bytes(50), "PNG"),
    ],
)
def test_what_holds_no_words_says_so(folder, data, reason):
    assert reason in folder.failure("a.srt", data)
