import pytest

from archive.ingest.language import detect, language_of
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
        ("नाशिकच्या महापौरांनी कोल्हापूरला भेट दिली. भारताने पाकिस्तानला इशारा दिला.", "mr"),
        ("मंत्री ने कहा कि सरकार इस बैठक में किसानों की मांगों पर विचार करेगी।", "hi"),
        ("Vyriausybė vakar nusprendė dėl rinkimų Vilniuje.", "lt"),
        ("Влада је јуче одлучила о изборима у Београду.", "sr"),
        ("El govern va decidir ahir sobre les eleccions a Barcelona.", "ca"),
        # Of scripts of their own, or as unlike the known ones.
        ("ጠቅላይ ሚኒስትሩ በአዲስ አበባ ከተማ ከአምባሳደሩ ጋር ተገናኝተው ስለ ሰላም ተነጋገሩ።", "am"),
        ("ቀዳማይ ሚኒስተር ኣብ ኣዲስ ኣበባ ምስ ኣምባሳደር ተራኺቡ ብዛዕባ ሰላም ተዘራሪቡ።", "ti"),
        ("ဝန်ကြီးချုပ်က ရန်ကုန်မြို့တွင် သံအမတ်ကြီးနှင့် တွေ့ဆုံပြီး ဆွေးနွေးခဲ့သည်။", "my"),
        ("នាយករដ្ឋមន្ត្រីបានជួបជាមួយឯកអគ្គរដ្ឋទូតនៅភ្នំពេញ ហើយបាននិយាយ។", "km"),
        ("ප්‍රධානියා කොළඹදී තානාපතිවරයා හමුවී සාමය ගැන කතා කළේය.", "si"),
        ("ప్రధాన మంత్రి హైదరాబాద్‌లో రాయబారిని కలిసి శాంతి గురించి మాట్లాడారు.", "te"),
        (
            "Ерөнхий сайд Улаанбаатарт элчин сайдтай уулзаж энх тайвны тухай ярилцлаа.",
            "mn",
        ),
        (
            "Премьер-министр Астанада елшімен кездесіп, бейбітшілік туралы сөйлесті.",
            "kk",
        ),
        (
            "لومړي وزیر په کابل کې له سفیر سره ولیدل او د سولې په اړه یې خبرې وکړې.",
            "ps",
        ),
        ("سەرۆک وەزیران لە هەولێر لەگەڵ باڵیۆز کۆبووەوە و باسی ئاشتی کرد.", "ku"),
        (
            "Ra'iisul wasaaraha ayaa Muqdisho kula kulmay danjiraha oo ka wada hadleen.",
            "so",
        ),
        (
            "Firayim minista ya gana da jakadan a Abuja kuma sun tattauna batun zaman.",
            "ha",
        ),
        ("Kryeministri u takua me ambasadorin në Tiranë dhe foli për paqen.", "sq"),
        ("Statsministeren møtte ambassadøren i Oslo og snakket om fred og krig.", "no"),
        # Tibetan, that the library takes for Dzongkha: not for the nearest known one.
        ("སྲིད་བློན་གྱིས་ལྷ་སར་གཞུང་ཚབ་དང་མཇལ་འཕྲད་གནང་ནས་ཞི་བདེའི་སྐོར་བཀའ་མོལ་གནང་།", ""),
        ("Abt 31.10 kg brutto 1,234\nAbt 2,90 kg netto 5,678\nMickelberry Corp", ""),
        ("1,234 5,678", ""),
        ("Short.", ""),
        ("", ""),
    ],
)
def test_the_language_of_a_text_is_told(text, code):
    assert detect(text) == code


ROMANIAN = (
    "Daca doresti sa gatesti acasa, totul este mai simplu decat pare la prima vedere. "
    "Daca nu, cumperi de la piata in fiecare zi si te bucuri de vara."
)


@pytest.mark.parametrize(
    ("said", "text", "code"),
    [
        ("en", ROMANIAN, "ro"),
        ("en", "Das Erdbeben hat gestern Abend die Stadt schwer erschüttert.", "de"),
        ("", ROMANIAN, "ro"),
        ("fr", ROMANIAN, "fr"),
        ("en", f"{ROMANIAN * 5} It was said by the mayor that they came for it.", "en"),
        ("en", "Net 1,234 vs 987. Revs 12.3 mln. Abt 31.10 kg brutto", "en"),
        (
            "en",
            "Arsenal 2 Chelsea 1; Juventus 3 Milan 1; Bayern 4 Werder Bremen 0",
            "en",
        ),
        ("en", "Juan Carlos Hernández García, Guadalajara, Jalisco, México", "en"),
        ("en", "", "en"),
    ],
)
def test_only_english_is_not_believed_of_a_text_in_another_language(said, text, code):
    assert language_of(said, text) == code


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ("en-GB", "en"),
        ("EN", "en"),
        ("German", "de"),
        ("Amharic", "am"),
        ("bur", "my"),
        ("pt_BR", "pt"),
        ("C", ""),
        ("und", ""),
        ("", ""),
        ("nonsense words", ""),
    ],
)
def test_languages_are_kept_as_codes(given, code):
    assert language_code(given) == code


@pytest.mark.parametrize(
    ("said", "code"), [("ger", "de"), ("deu", "de"), ("fre-CH", "fr"), ("haw", "haw")]
)
def test_codes_of_libraries_are_those_of_the_others(said, code):
    assert language_code(said) == code
