"""What templates can call: wording, marks and addresses of files."""

from datetime import date

from flask import Flask, request
from markupsafe import Markup, escape

from archive import __version__
from archive.search.language_names import language_name
from archive.web import wording
from archive.web.bidi import neutral, printable
from archive.web.drawing import bars_svg, circles_svg
from archive.web.hits import Marked
from archive.web.site import Site


def install(app: Flask, place: Site) -> None:
    """Give the templates of ``app`` their filters and globals."""
    app.jinja_env.filters.update(
        bars=bars_svg,
        circles=circles_svg,
        count=wording.count,
        day=wording.day,
        days=wording.span,
        partial=wording.partial,
        language=language_name,
        marked=marked,
        neutral=neutral,
        printable=printable,
    )

    def asset(name: str) -> str:
        return request.script_root + place.assets.url(name)

    def today() -> date:
        return place.today()

    app.jinja_env.globals.update(
        asset=asset,
        root=lambda: request.script_root,
        today=today,
        version=__version__,
    )


def marked(pieces: Marked) -> Markup:
    """Return pieces of text as HTML, each escaped, the marked ones in ``<mark>``."""
    return Markup("").join(
        [
            # Only these two tags are ours; the text between them is escaped.
            Markup(f"<mark>{escape(text)}</mark>") if is_marked else escape(text)  # noqa: S704
            for text, is_marked in pieces
        ]
    )
