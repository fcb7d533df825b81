"""Word documents of 1997 to 2003, and what is only named like them."""

import struct
from pathlib import Path

import press_exports
import pytest

from archive.ingest.doc_text import Header, paragraphs_of
from archive.ingest.failure import ReadError
from archive.ingest.limits import Limits

DATA = Path(__file__).parents[2] / "data" / "forms"
TITLE = "Hundreds dug out after earthquake in Nepal"
#: Where the text begins, and the places of tables in the header.
BEGIN, STYLES, CHARACTERS, PARAGRAPHS, PIECES = 1024, 1, 12, 13, 33
#: How the main stream of the samples begins.
MAGIC = b"\xec\xa5\x01\x01"


def wide(text):
    return text.encode("utf-16-le", "surrogatepass")


def western(text):
    return text.encode("cp1252")


def page(edges, blocks, width):
    """Return a page of properties, for runs that lie between the edges."""
    made = bytearray(512)
    struct.pack_into(f"<{len(edges)}I", made, 0, *edges)
    at = 400
    for number, block in enumerate(blocks):
        made[4 * len(edges) + width * number] = at // 2
        made[at : at + len(block)] = block
        at += len(block) + len(block) % 2
    made[511] = len(blocks)
    return bytes(made)


def pages(number, edges):
    """Return the table that names one page."""
    return struct.pack("<III", edges[0], edges[-1], number)


def sheet(*styles):
    """Return a sheet of styles, each the number that Word has for it, and a name."""
    out = struct.pack("<HHH", 4, len(styles), 10)
    for number, name in styles:
        text = struct.pack("<HHHHH", number, 0, 0, 0, 0)
        text += struct.pack("<H", len(name)) + wide(name) + b"\0\0"
        out += struct.pack("<H", len(text)) + text
    return out


def document(
    *pieces, main=None, boxes=0, deleted=(), styled=(), styles=b"", stored=None
):
    """Return the main and the table stream of a document.

    Pieces are bytes of western or of wide text, which are told by their type; they lie
    in the order of ``stored``. ``styled`` are a length in bytes and a style each.
    """
    out = bytearray(BEGIN)
    places = {}
    for number in stored or range(len(pieces)):
        text, encode = pieces[number]
        places[number] = len(out)
        out += encode(text)
    length = sum(len(encode(text)) // (1 + (encode is wide)) for text, encode in pieces)
    out += bytes(-len(out) % 512)
    tables = {STYLES: styles}
    if deleted:
        edges = [BEGIN, *(BEGIN + at for at in deleted)]
        blocks = [b"", b"\3\x00\x08\1"] * len(deleted)
        tables[CHARACTERS] = pages(len(out) // 512, edges)
        made = page(edges, blocks[: len(edges) - 1], 1)
        # A run without properties has no place on the page.
        for at in range(0, len(edges) - 1, 2):
            made = bytearray(made)
            made[4 * len(edges) + at] = 0
        out += made
    if styled:
        edges = [BEGIN]
        for size, _ in styled:
            edges.append(edges[-1] + size)
        blocks = [struct.pack("<BH", 2, style) for _, style in styled]
        tables[PARAGRAPHS] = pages(len(out) // 512, edges)
        out += page(edges, blocks, 13)
    tables[PIECES] = piece_table(pieces, places)
    return _streams(out, tables, length - boxes if main is None else main, boxes)


def piece_table(pieces, places):
    at, positions, told = 0, [0], b""
    for number, (text, encode) in enumerate(pieces):
        at += len(encode(text)) // (1 + (encode is wide))
        positions.append(at)
        place = places[number] if encode is wide else places[number] * 2 | 0x40000000
        told += struct.pack("<HIH", 0, place, 0)
    table = struct.pack(f"<{len(positions)}I", *positions) + told
    # Properties that pieces share stand before.
    return b"\x01\x02\x00ab" + b"\x02" + struct.pack("<I", len(table)) + table


def _streams(out, tables, length, boxes):
    table, pairs = b"", [0] * 186
    for number, data in tables.items():
        pairs[2 * number : 2 * number + 2] = [len(table), len(data)]
        table += data
    counts = [0] * 22
    counts[3], counts[9] = length, boxes
    head = struct.pack("<HH6xH20x", 0xA5EC, 0xC1, 0x0200) + struct.pack("<H28x", 14)
    head += struct.pack("<H22i", 22, *counts) + struct.pack("<H186I", 93, *pairs)
    out[: len(head)] = head
    return bytes(out), table


def read(main, table):
    return list(paragraphs_of(main, table, Header.of(main)))


def texts(*pieces, **said):
    return [text for _, text in read(*document(*pieces, **said))]


def test_marks_notes_fields_and_boxes_of_a_real_document(folder):
    record = folder.one("a.doc", (DATA / "marks.doc").read_bytes())
    assert (record.title, record.author) == ("Bridge closed at Ołtarzew", "Zofia Ćwik")
    assert record.dates == ()
    assert record.text == (
        "OŁTARZEW, 2 March 2004 – The bridge over the old canal was closed on Tuesday."
        "\n\nThe town posted a notice at its own page, and engineers came from the "
        "city.\n\nCracks\n\nfourteen\n\nLorries must go by\nthe  northern road 😀.\n\n"
        "Ferries run every hour."
    )


def test_pieces_are_joined_in_their_order_wherever_they_lie():
    pieces = [("The ", western), ("żar of ", wide), ("“noon” – 5 €.\r", western)]
    whole = ["The żar of “noon” – 5 €."]
    assert texts(*pieces) == texts(*pieces, stored=[2, 0, 1]) == whole


def test_signs_are_read_and_what_stands_for_pictures_is_not():
    text = "A\x0bB\x0eC\x1eD\x1fE\x01\x08\x02\x05\tF\x07G\x07\x07\x0cH\r\r"
    assert texts((text, western)) == ["A\nB\nC-DE\tF", "G", "H"]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("See \x13 PAGEREF x \x14page 5\x15.\r", "See page 5."),
        ("\x13 IF \x13 DATE \x14May\x15 = 1 \x14yes \x13 A \x14b\x15\x15 it is.\r", "yes b it is."),
        ("Hidden \x13 XE harbour \x15index.\r", "Hidden index."),
        ("An \x13 opened one.\r", "An  opened one."),
        ("A \x15 closed \x14 one.\r", "A  closed  one."),
    ],
)  # fmt: skip
def test_instructions_of_fields_are_no_text_and_results_are(text, read):
    assert texts((text, western)) == [read]


def test_what_a_reviser_deleted_is_no_text_and_its_paragraph_goes_on():
    text = "It was not closed\rnever open.\r"
    assert texts((text, western), deleted=(7, 11)) == ["It was closed", "never open."]
    assert texts((text, western), deleted=(17, 18)) == ["It was not closednever open."]
    assert texts((text, wide), deleted=(14, 22)) == ["It was closed", "never open."]
    halves = [(text[:9], western), (text[9:], western)]
    assert texts(*halves, deleted=(7, 11)) == ["It was closed", "never open."]


def test_both_halves_of_a_wide_character_count():
    text = "😀 smiled at noon.\r"
    assert texts((text, wide), deleted=(6, 20)) == ["😀 at noon."]
    assert texts(("half \ud83d.\r", wide)) == ["half \ufffd."]


def test_boxes_follow_the_text_and_notes_are_left_out():
    text = "The text.\rA note.\r"
    main, table = document((text + "A box.\r", western), main=10, boxes=7)
    counts = bytearray(main)
    struct.pack_into("<i", counts, 64 + 4 * 4, 8)
    assert [text for _, text in read(bytes(counts), table)] == ["The text.", "A box."]


def test_styles_are_told_by_their_numbers_in_any_language():
    text = "Flut\r14. Juli 2021\rIda\rRegen fiel.\r"
    styles = sheet((0, "Standard"), (62, "Titel"), (76, "Datum"), (4094, "Author"))
    main, table = document(
        (text, western), styled=((5, 1), (14, 2), (4, 3), (13, 0)), styles=styles
    )
    assert [style for style, _ in read(main, table)] == [
        "title",
        "date",
        "author",
        "standard",
    ]


def test_a_style_that_is_none_has_no_name():
    styles = struct.pack("<HHH", 4, 3, 10) + struct.pack("<H", 0)
    main, table = document(("Rain.\r", western), styled=((6, 0),), styles=styles)
    assert read(main, table) == [("", "Rain.")]


def _cut(main, table):
    return main[:BEGIN], table


def _short(main, table):
    return main, table[:-1]


def _packed(form, at, *values):
    def change(main, table):
        made = bytearray(main)
        struct.pack_into(form, made, at, *values)
        return bytes(made), table

    return change


def _table(old, new):
    def change(main, table):
        assert old in table
        return main, table.replace(old, new)

    return change


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (_cut, "a piece of the text is missing"),
        (_short, "a table of the document is missing"),
        (_packed("<H", 0, 0xA5DC), "the header of the Word document is none"),
        (_packed("<HH", 0, 0xA5DC, 0x68), "of Word 2 to 95"),
        (_packed("<H", 10, 0x0300), "protected by a password"),
        (_packed("<H", 32, 0xFFFF), "a table ends too early"),
        (_packed("<H", 62, 3), "the header of the Word document is cut short"),
        (_packed("<i", 76, -1), "the header of the Word document is cut short"),
        (_packed("<i", 76, 99), "the end of the text is missing"),
        (_table(b"\x02\x1c\0\0\0", b"\x03\x1c\0\0\0"), "no table of the pieces"),
        (_table(b"\x02\x1c\0\0\0", b"\x02\xff\0\0\0"), "pieces of the text is cut"),
        (_table(b"\0\0\0\0\5\0\0\0", b"\1\0\0\0\5\0\0\0"), "leave a gap"),
        (_table(b"\0\0\0\0\5\0\0\0", b"\0\0\0\0\xff\0\0\0"), "is missing"),
    ],
)
def test_a_damaged_document_says_what_is_wrong(change, reason):
    main, table = document(("Rain ", western), ("fell.\r", western))
    with pytest.raises(ReadError, match=reason):
        read(*change(main, table))


def test_pieces_that_claim_more_text_than_there_is_are_refused():
    main, _ = document(("Rain.\r" * 200, western))
    positions = struct.pack("<1001I", *range(0, 1001 * 1000, 1000))
    told = struct.pack("<HIH", 0, BEGIN * 2 | 0x40000000, 0) * 1000
    table = positions + told
    table = b"\x02" + struct.pack("<I", len(table)) + table
    made = bytearray(main)
    struct.pack_into("<II", made, 154 + 8 * PIECES, 0, len(table))
    with pytest.raises(ReadError, match="a piece of the text is missing"):
        read(bytes(made), table)


@pytest.mark.parametrize("number", [CHARACTERS, PARAGRAPHS])
def test_a_page_of_properties_that_is_none_is_told(number):
    main, table = document(
        ("Rain fell.\r", western), deleted=(5, 6), styled=((11, 0),), styles=sheet()
    )
    at, length = struct.unpack_from("<II", main, 154 + 8 * number)
    place = struct.unpack_from("<I", table, at + length - 4)[0]
    crowded = bytearray(main)
    crowded[512 * place + 511] = 0xFF
    with pytest.raises(ReadError, match="more than fits on it"):
        read(bytes(crowded), table)
    gone = bytearray(table)
    struct.pack_into("<I", gone, at + length - 4, 9999)
    with pytest.raises(ReadError, match="a page of properties is missing"):
        read(main, bytes(gone))


@pytest.mark.parametrize(
    "name",
    [
        "writer.rtf",
        "writer.html",
        "pandoc.html",
        "writer.docx",
        "pandoc.odt",
        "writer.doc",
    ],
)
def test_a_document_is_read_as_what_it_is(folder, name):
    data = (DATA / name).read_bytes()
    assert folder.one("a.doc", data).title == TITLE


def test_text_and_a_saved_page_that_are_named_so_are_read(folder):
    assert folder.one("a.doc", "Rain fell at noon.").text == "Rain fell at noon."
    page = "MIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n<p>Rain fell at noon."
    assert folder.one("b.doc", page).text == "Rain fell at noon."
    page = "\ufeff<!-- saved --><html><body><p>Rain fell at noon.</p></body></html>"
    assert folder.one("c.doc", page).text == "Rain fell at noon."
    assert folder.one("d.doc", page[1:].encode("utf-16")).text == "Rain fell at noon."
    letter = "From: the harbour office\n\nRain fell at noon."
    assert "harbour office" in folder.one("e.doc", letter).text


def test_an_older_document_under_the_newer_name_is_read(folder):
    assert folder.one("a.docx", (DATA / "writer.doc").read_bytes()).title == TITLE


def test_an_export_of_a_database_is_read_report_by_report(folder):
    found = folder.read("a.doc", (DATA / "nexis.doc").read_bytes())
    plain = folder.read("b.txt", press_exports.NEXIS)
    assert [one.title for one in found] == [one.title for one in plain]
    assert [one.dates for one in found] == [one.dates for one in plain]


def changed(old, new, name="marks.doc"):
    data = (DATA / name).read_bytes()
    assert old in data
    return data.replace(old, new)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (changed(MAGIC, b"\xec\xa5\x68\x00"), "of Word 2 to 95; save it anew as DOCX"),
        (changed(wide("WordDocument"), wide("NoneDocument")), "another old Office"),
        (changed(wide("1Table"), wide("2Table")), "there is no 1Table in it"),
        (b"\xdb\xa5\x2d\0" + bytes(200), "of Word 2; save it anew as DOCX"),
        (b"\xffWPC" + bytes(200), "of WordPerfect"),
        (b"\x89PNG\r\n" + bytes(200), "not DOC: named as plain text, but it holds a PNG"),
        (
            b'<?xml version="1.0"?><w xmlns="http://schemas.microsoft.com/office/word/2003/wordml">',
            "XML of Word 2003",
        ),
    ],
)  # fmt: skip
def test_what_is_no_document_says_why(folder, data, reason):
    assert reason in folder.failure("a.doc", data)


def entry(name):
    """Return how a directory of a container begins the entry of a part."""
    return wide(name).ljust(64, b"\0") + struct.pack("<H", 2 * len(name) + 2)


@pytest.mark.parametrize("name", ["a.doc", "a.docx"])
def test_a_document_behind_a_password_says_so(folder, name):
    data = changed(entry("WordDocument"), entry("EncryptedPackage"))
    assert folder.failure(name, data) == "protected by a password"


@pytest.mark.parametrize(
    ("title", "text"),
    [("OŁTARZEW, 2 March", "OŁTARZEW, 2 March 2004"), ("marks", "OŁTARZEW, 2")],
)
def test_a_title_that_word_made_by_itself_is_none(folder, title, text):
    old = "Bridge closed at Ołtarzew".encode()
    data = changed(old, title.encode().ljust(len(old), b"\0"))
    record = folder.one("marks.doc", data)
    assert record.title == ""
    assert record.text.startswith(text)


def test_a_summary_that_is_damaged_costs_the_title_alone(folder):
    data = changed(wide("\x05SummaryInformation"), wide("\x05SummaryInformatiox"))
    assert folder.one("a.doc", data).title == ""
    data = (DATA / "marks.doc").read_bytes()
    at = data.index(b"\xfe\xff\0\0")
    for place in range(at + 40, at + 100, 4):
        made = bytearray(data)
        made[place : place + 4] = b"\xff\xff\xff\x7f"
        assert "Ferries" in folder.one("a.doc", bytes(made)).text


def test_a_file_beyond_the_limit_is_refused_with_the_setting(folder):
    data = (DATA / "writer.doc").read_bytes()
    failure = folder.failure("a.doc", data, limits=Limits(record=500))
    assert "DATELINE_RECORD_BYTES" in failure


def test_damage_costs_a_reason_and_no_more(folder):
    whole = (DATA / "writer.doc").read_bytes()
    for at in range(0, len(whole), 61):
        for value in (0, 0xFF):
            data = bytearray(whole)
            data[at : at + 4] = bytes([value]) * 4
            for found in folder.read("a.doc", bytes(data)):
                assert "its parser failed" not in getattr(found, "reason", "")
