"""Find the places that a report names: the one way in."""

import re
from collections.abc import Sequence
from typing import get_args

from archive.extract.dateline import Dateline
from archive.extract.places.corrections import NO_PLACE, Corrections
from archive.extract.places.gazetteer import Gazetteer
from archive.model import Field, PlaceMention, Span

_RUN = re.compile(r"[^\W\d_][\w.’'‘-]*(?:[ \n]+[^\W\d_][\w’'‘-]*){0,3}")


def find_places(
    text: str,
    gazetteer: Gazetteer,
    *,
    title: str = "",
    dateline: Dateline | None = None,
    hints: Sequence[str] = (),
    corrections: Corrections | None = None,
    document_id: str = "",
) -> tuple[PlaceMention, ...]:
    """Return the places named in ``title`` and ``text``, in order of appearance."""
    mentions: list[PlaceMention] = []
    fields: tuple[Field, ...] = get_args(Field)
    for field, content in ((fields[1], title), (fields[0], text)):
        at = 0
        while match := re.compile(r"[^\W\d_][\w’'‘-]*").search(content, at):
            at = match.end()
            run = _RUN.match(content, match.start())
            if run is None or not match[0][0].isupper():
                continue
            words = run[0].split(" ")
            for size in range(len(words), 0, -1):
                name = " ".join(words[:size]).rstrip("'’.")
                rows = gazetteer.rows(name)
                decided = (corrections or Corrections()).place_for(document_id, name)
                if decided == NO_PLACE:
                    break
                if rows and (gazetteer.population(rows[0]) > 15000 or size > 1):
                    span = Span(match.start(), match.start() + len(name))
                    mentions.append(
                        PlaceMention(
                            span=span,
                            text=name,
                            place_id=decided or gazetteer.id(rows[0]),
                            confidence=1.0 if decided else 0.5,
                            reason="corrected by hand"
                            if decided
                            else "the largest of that name",
                            field=field,
                        )
                    )
                    at = span.end
                    break
    return tuple(mentions)
