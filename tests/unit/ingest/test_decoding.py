import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.ingest.decoding import TextStream, decode, storable
from archive.ingest.failure import ReadError

GREEK = "Ο σεισμός έγινε στις πέντε το πρωί και η πόλη έμεινε χωρίς ρεύμα. " * 3
POLISH = "W Łodzi zażądano, żeby książki były tańsze, a święta dłuższe. " * 4
TURKISH = "İstanbul’da şiddetli yağış nedeniyle yollar sular altında kaldı. " * 4
RUSSIAN = "Землетрясение произошло рано утром, город остался без электричества. " * 3

ARABIC = "قال المحافظ يوم الخميس إن الجسر أغلق بعد الفيضانات التي ضربت المدينة. " * 3


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"plain", "plain"),
        ("café – “x”".encode(), "café – “x”"),
        (b"\xef\xbb\xbfwith a mark", "with a mark"),
        ("wide “x” text".encode("utf-16"), "wide “x” text"),
        ("wide without a mark".encode("utf-16-le"), "wide without a mark"),
        ("wide without a mark".encode("utf-16-be"), "wide without a mark"),
        (RUSSIAN.encode("utf-16-le"), RUSSIAN),
        (GREEK.encode("utf-16-be"), GREEK),
        (ARABIC.encode("utf-16-le"), ARABIC),
        ("wider".encode("utf-32"), "wider"),
        (b"a\r\nb\rc\n", "a\nb\nc\n"),
        (b"two  spaces stay", "two  spaces stay"),
        (b"one \x00 in a long line of text", "one \ufffd in a long line of text"),
        (
            "“Quotes” of Windows – and a dash".encode("cp1252"),
            "“Quotes” of Windows – and a dash",
        ),
        ("Café déjà vu à Besançon".encode("cp1252"), "Café déjà vu à Besançon"),
        ("¿Niño? Sí, en Medellín".encode("cp1252"), "¿Niño? Sí, en Medellín"),
        ("Köln: „Straße“ gesperrt".encode("cp1252"), "Köln: „Straße“ gesperrt"),
        (POLISH.encode("cp1250"), POLISH),
        (TURKISH.encode("cp1254"), TURKISH),
        (GREEK.encode("cp1253"), GREEK),
        (RUSSIAN.encode("koi8-r"), RUSSIAN),
    ],
)
def test_text_comes_back_as_it_was_printed(data, text):
    assert decode(data) == text


def test_a_few_stray_bytes_in_utf8_are_damage_and_not_another_encoding():
    data = "Ma’an – Be’er Sheva “said” ".encode() * 5 + b"\xff" + b" end"
    assert decode(data).endswith("\ufffd end")
    assert decode(data).startswith("Ma’an –")


@pytest.mark.parametrize(
    ("data", "text"),
    [
        # As Java and some databases write what lies beyond 16 bits, in UTF-8 all the same.
        (b"it\xe2\x80\x99s \xed\xa0\xbc\xed\xbc\x8d he said", "it’s 🌍 he said"),
        (b"plain \xed\xa0\xbd\xed\xb8\x80 else", "plain 😀 else"),
        # Of half a pair there is no telling more.
        (
            "Elle a répété à Genève ".encode() + b"\xed\xa0\xbc",
            "Elle a répété à Genève �",
        ),
    ],
)
def test_pairs_of_utf16_written_in_utf8_are_the_characters_meant(data, text):
    assert decode(data) == text
    assert TextStream(io.BytesIO(data)).read() == text


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4,
        bytes(range(1, 32)) * 40 + b"\xff",
        b"".join(number.to_bytes(2, "little") for number in (3, 260, 511, 5, 300)) * 99,
    ],
)
def test_what_is_no_text_is_refused(data):
    with pytest.raises(ReadError, match="not text"):
        decode(data)


@given(st.binary(max_size=300))
def test_any_bytes_give_storable_text_or_a_read_error(data):
    try:
        text = decode(data)
    except ReadError:
        return
    text.encode("utf-8")
    assert "\x00" not in text


@given(st.text())
def test_utf8_text_survives_but_for_newlines_and_nul(text):
    if text.encode("utf-8", "replace")[:4].startswith(
        (b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")
    ):
        return
    data = text.encode("utf-8", "replace")
    if data.count(0) * 4 >= len(data):
        return
    expected = (
        text.encode("utf-8", "replace")
        .decode()
        .replace("\r\n", "\n")
        .replace("\r", "\n")
    )
    assert decode(data) == expected.replace("\x00", "\ufffd")


def test_half_a_surrogate_pair_is_replaced_one_for_one():
    assert storable("a\ud800b\x00") == "a\ufffdb\ufffd"
