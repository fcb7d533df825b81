"""Words that the end of a line parts."""

import json

from archive.ingest.line_ends import whole_words

COLUMN = """The mayor said in the even-
ing that the new govern-
ment would not ask the well-
known engineer of the har-
bour to leave the town of Sel-
by, whose well-known bridge
had stood since the win-
ter. Nobody asked the Anglo-
French company for its part-
ner."""


def test_a_printed_column_has_its_words_whole_and_its_lines_kept(folder):
    text = folder.one("a.txt", COLUMN).text
    assert "in the evening\nthat" in text
    assert "government\n" in text
    assert "of Selby,\nwhose" in text
    assert text.endswith("its partner.")
    assert text.count("\n\n") == 0


def test_a_compound_keeps_its_hyphen():
    text = whole_words(COLUMN)
    assert "well-\nknown engineer" in text
    assert "Anglo-\nFrench" in text


def test_a_second_half_that_is_a_word_of_the_text_is_in_doubt_and_stays():
    text = "Er kam in die Stadt-\nmitte und dort war-\ntete er. Die mitte der Brü-\ncke"
    assert whole_words(text + "\nlag dort leer.") == (
        "Er kam in die Stadt-\nmitte und dort wartete\ner. Die mitte der Brücke\n"
        "lag dort leer."
    )


def test_a_word_that_stands_whole_elsewhere_is_made_whole():
    text = "The out was long with-\nout an end, with-\nin reach. It is without\nhope and come-\nly."
    assert "long without\nan" in whole_words(text)


def test_a_text_that_a_program_wrapped_stays_as_it_is(folder):
    wrapped = (
        "The committee of twenty-\nfive members met in the long room of the\n"
        "old library and talked of the matter for hours until it was late.\n"
    ) * 2 + "Nothing was said of the costs that the town would have to bear.\n" * 40
    assert folder.one("a.txt", wrapped).text == wrapped


def test_records_of_json_keep_their_text(folder):
    assert folder.one("a.jsonl", json.dumps({"text": COLUMN})).text == COLUMN


def test_signs_that_only_part_words_part_them():
    text = "Der Reichs¬\ntag hat be⸗\nschlossen, daß er ge\u00ad\nschlossen wird."
    whole = "Der Reichstag\nhat beschlossen,\ndaß er geschlossen\nwird."
    assert whole_words(text) == whole


def test_a_line_without_end_costs_no_time():
    text = ("a" * 300_000 + "\n") * 3 + "even-\ning\n" * 4
    assert len(whole_words(text)) > 900_000
