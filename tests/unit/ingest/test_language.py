import pytest

from archive.ingest.language import detect
from archive.ingest.normal import language_code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (
            "The army said that two rockets were fired from the Strip and one was shot down.",
            "en",
        ),
        (
            "Das Erdbeben hat gestern Abend die Stadt erschüttert, es gab viele Verletzte.",
            "de",
        ),
        (
            "Le séisme a secoué la ville hier soir, il y a de nombreux blessés dans les rues.",
            "fr",
        ),
        ("Землетрясение произошло рано утром, город остался без электричества.", "ru"),
        ("רעידת אדמה חזקה הרגישו תושבי הצפון אתמול בערב, ואין נפגעים בנפש.", "he"),
        ("وقع زلزال قوي في شمال البلاد مساء أمس ولم ترد أنباء عن وقوع إصابات.", "ar"),
        ("Die Wahlen wurden verschoben.", "de"),
        ("Vyriausybė vakar nusprendė dėl rinkimų Vilniuje.", "lt"),
        ("Влада је јуче одлучила о изборима у Београду.", "sr"),
        ("El govern va decidir ahir sobre les eleccions a Barcelona.", "ca"),
        ("Abt 31.10 kg brutto 1,234\nAbt 2,90 kg netto 5,678\nMickelberry Corp", ""),
        ("1,234 5,678", ""),
        ("Short.", ""),
        ("", ""),
    ],
)
def test_the_language_of_a_text_is_told(text, code):
    assert detect(text) == code


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ("en-GB", "en"),
        ("EN", "en"),
        ("German", "de"),
        ("pt_BR", "pt"),
        ("C", ""),
        ("und", ""),
        ("", ""),
        ("nonsense words", ""),
    ],
)
def test_languages_are_kept_as_codes(given, code):
    assert language_code(given) == code
