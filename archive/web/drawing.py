"""The many small shapes of a page's drawings, written as SVG in one go.

A template takes several times as long for each of them, and a page has a hundred.
"""

from collections.abc import Iterable

from markupsafe import Markup, escape

from archive.web import wording
from archive.web.histogram import Bar
from archive.web.mapview import Circle

# Whatever is not a number is escaped before it is put between our own tags.


def circles_svg(circles: Iterable[Circle], noun: str = "report") -> Markup:
    """Return the circles of a map, then the names of those that have room for one.

    ``noun`` is what a circle counts. A circle leads to its address, if it has one.
    """
    shapes, names = [], []
    for circle in circles:
        spot, kind = circle.spot, ' class="area"' * circle.area
        shape = (
            f'<circle{kind} cx="{circle.x:g}" cy="{circle.y:g}" r="{circle.radius:g}"/>'
        )
        name = escape(spot.name)
        if spot.url:
            label = f"{name}: {wording.count(max(spot.found, spot.count), noun)}"
            if spot.found > spot.count:
                label += f", {wording.count(spot.count)} of them naming it itself"
            shapes.append(
                f'<a href="{escape(spot.url)}" rel="nofollow" aria-label="{label}">'
                f"<title>{label}</title>{shape}</a>\n"
            )
        else:
            shapes.append(f"<g><title>{name}</title>{shape}</g>\n")
        if circle.label_x is not None:
            names.append(
                f'<text x="{circle.label_x:g}" y="{circle.y + 4:g}" '
                f'data-x="{circle.x:g}" data-y="{circle.y:g}" '
                f'text-anchor="{circle.anchor}" aria-hidden="true">{name}</text>\n'
            )
    return Markup("".join(shapes + names))  # noqa: S704


def bars_svg(bars: Iterable[Bar], base: int) -> Markup:
    """Return the bars of a histogram that stand on ``base``, in pixels from the top.

    Empty buckets are shapes too: a range can be dragged across them.
    """
    shapes = []
    for bar in bars:
        days = f'data-start="{escape(bar.start)}" data-end="{escape(bar.end)}"'
        slot = (
            f'<rect class="hitbox" x="{bar.slot_x:g}%" y="0" '
            f'width="{bar.slot_width:g}%" height="{base}"/>'
        )
        label = escape(bar.label)
        if not bar.url:
            shapes.append(f"<g {days}><title>{label}: none</title>{slot}</g>\n")
            continue
        counted = f"{label}: {wording.count(bar.count, 'report')}"
        of_all = f" of {wording.count(bar.total)}" if bar.total else ""
        kind = "bar outer" if bar.outer else "bar"
        shapes.append(
            f'<a href="{escape(bar.url)}" aria-label="{counted}" {days} rel="nofollow">'
            f"<title>{counted}{of_all}</title>{slot}"
            f'<rect class="{kind}" x="{bar.x:g}%" y="{bar.y:g}" '
            f'width="{bar.width:g}%" height="{bar.height:g}"/></a>\n'
        )
    return Markup("".join(shapes))  # noqa: S704
