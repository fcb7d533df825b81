"""The marked text of a report as HTML.

It is written here and not in a template: a long report has ten thousand pieces, and the
macros of a template cost three calls for each.
"""

from collections.abc import Iterable, Mapping

from markupsafe import Markup, escape

from archive.web.bidi import direction
from archive.web.findings import DateRow
from archive.web.textview import Paragraph, Piece

#: The id of the place of a mention, and the words of its note.
PlaceNote = tuple[str, str]


def marked_text(
    paragraphs: Iterable[Paragraph],
    dates: Mapping[int, DateRow],
    places: Mapping[int, PlaceNote],
    *,
    turning: bool = False,
) -> Markup:
    """Return paragraphs with their marks, each leading to what is said of it.

    Args:
        paragraphs: The text, in pieces under the same marks.
        dates: The days that are marked, by their numbers.
        places: The notes of places, by the numbers of their mentions; a mention
            without one stays plain.
        turning: Whether paragraphs may run either way; each then has its own.
    """
    written: list[str] = []
    for paragraph in paragraphs:
        lines = ' class="lines"' if paragraph.as_lines else ""
        written.append(f"<p{lines}{_own_direction(paragraph) if turning else ''}>")
        for piece in paragraph.pieces:
            if piece.date or piece.place or piece.hit:
                written.append(_marked(piece, dates, places))
            else:
                written.append(str(escape(piece.text)))
        written.append("</p>\n")
    return Markup("".join(written))  # noqa: S704 - all of the text was escaped


def _own_direction(paragraph: Paragraph) -> str:
    return f' dir="{direction("".join(piece.text for piece in paragraph.pieces))}"'


def _marked(
    piece: Piece, dates: Mapping[int, DateRow], places: Mapping[int, PlaceNote]
) -> str:
    """Return a piece in its marks, outermost the day, then the place, then the word."""
    shown = str(escape(piece.text))
    if piece.hit:
        shown = f"<mark{_id('hit-', piece.hit, opens=piece.opens_hit)}>{shown}</mark>"
    if piece.place in places:
        place_id, note = places[piece.place]
        named = _id("p", piece.place, opens=piece.opens_place)
        if piece.date:
            # A link holds no other.
            shown = f'<span class="place"{named}>{shown}</span>'
        else:
            shown = (
                f'<a class="note place"{named} href="#place-{escape(place_id)}"'
                f' data-note="{escape(note)}">{shown}</a>'
            )
    return _dated(piece, dates[piece.date], shown) if piece.date else shown


def _dated(piece: Piece, row: DateRow, shown: str) -> str:
    machine = f' datetime="{escape(row.machine)}"' if row.machine else ""
    note = row.days or "not resolved"
    if row.anchor:
        note += f"{', ' if row.resolved else ': '}{row.anchor}"
    target = f"date-{piece.date}" if row.sentence else "dates-rest"
    return (
        f"<time{machine}{_id('d', piece.date, opens=piece.opens_date)}>"
        f'<a class="note day{"" if row.resolved else " open"}" href="#{target}"'
        f' data-note="{escape(note)}">{shown}</a></time>'
    )


def _id(kind: str, number: int, *, opens: bool) -> str:
    return f' id="{kind}{number}"' if opens else ""
