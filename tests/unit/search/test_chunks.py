"""The words of a text are those of its chunks."""

from hypothesis import given
from hypothesis import strategies as st

from archive.search.analysis import WRITTEN, pieces
from archive.search.chunks import chunks, written_of

#: Bits of text that hang on what stands beside them.
_SIGNS = ".,'`’_- \n\x1c\x85\xa0\u2028\"("
_BITS = st.sampled_from(
    [*_SIGNS, *"5sSUé東", "12", "000", "u.s", "be'er", "e\u0301", "ไทย", "a" * 70]
)


@given(st.lists(_BITS | st.characters(), max_size=30).map("".join))
def test_a_text_has_the_words_of_its_chunks(text):
    words = [word for chunk in chunks(text) for word in written_of(chunk)]
    assert words == [WRITTEN[piece] for piece in pieces(text)]


def test_signs_beside_words_make_no_chunks_of_their_own():
    found = chunks('He "said", (he said). Said-so.')
    assert found == ["He", "said", "he", "said", "Said", "so."]
