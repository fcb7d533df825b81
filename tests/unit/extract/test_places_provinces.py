"""States, provinces and governorates by the names that they have at home."""

import pytest

from archive.extract.places import Gazetteer, find_places


def ids(text: str, language: str, gazetteer: Gazetteer) -> list[str]:
    return [one.place_id for one in find_places(text, gazetteer, language=language)]


@pytest.mark.parametrize(
    ("language", "text", "places"),
    [
        ("hi", "बिहार और उत्तर प्रदेश में बारिश हुई।", ["IN.34", "IN.36"]),
        ("hi", "पंजाब के अमृतसर में भीड़ थी।", ["IN.23", "1278710"]),
        ("hi", "गुजरात और असम में मतदान हुआ।", ["IN.09", "IN.03"]),
        ("mr", "महाराष्ट्र आणि कर्नाटक यांच्यात वाद.", ["IN.16", "IN.19"]),
        ("bn", "পশ্চিমবঙ্গ ও ত্রিপুরা থেকে খবর", ["IN.28", "IN.26"]),
        ("ta", "தமிழ்நாடு மற்றும் கேரளா அரசுகள்", ["IN.25", "IN.13"]),
        ("te", "తెలంగాణ, ఆంధ్రప్రదేశ్ ప్రభుత్వాలు", ["IN.40", "IN.02"]),
        ("ur", "پنجاب کے شہر لاہور میں بارش", ["PK.04", "1172451"]),
        ("ur", "سندھ، بلوچستان اور خیبر پختونخوا", ["PK.05", "PK.02", "PK.03"]),
        ("ur", "گجرات اور لاہور میں سیلاب", ["1177654", "1172451"]),
        ("ar", "هدوء في نينوى والأنبار وديالى", ["IQ.15", "IQ.01", "IQ.10"]),
        ("ar", "قصف على البقاع في لبنان", ["LB.08", "272103"]),
        ("ar", "معارك في شمال دارفور", ["SD.55"]),
        ("fa", "سیل در خوزستان و گیلان", ["IR.15", "IR.08"]),
        ("fa", "زلزله در سیستان و بلوچستان", ["IR.04"]),
        (
            "en",
            "In the Amazonas department of Colombia, it rained.",
            ["CO.01", "3686110"],
        ),
        ("en", "Peru, and the US state of Georgia.", ["3932488", "6252001", "US.GA"]),
        ("ps", "په هلمند او ننگرهار کې جګړه", ["AF.10", "AF.18"]),
    ],
)
def test_provinces_go_by_their_names_at_home(
    language: str, text: str, places: list[str], gazetteer: Gazetteer
) -> None:
    assert ids(text, language, gazetteer) == places


@pytest.mark.parametrize(
    ("language", "text", "places"),
    [
        ("fa", "خبرگزاری فارس نوشت", []),
        ("fa", "کشتی در خلیج فارس", ["x-persian-gulf"]),
        ("ar", "هذا أمر عسير على الناس", []),
        ("ar", "بث مباشر من قناة الجزيرة", []),
        ("ur", "موسم بہار آ گیا", []),
    ],
)
def test_what_is_another_word_is_no_province(
    language: str, text: str, places: list[str], gazetteer: Gazetteer
) -> None:
    assert ids(text, language, gazetteer) == places
