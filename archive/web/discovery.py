"""What other programs read to find their way: OpenSearch, robots, the sitemap."""

from collections.abc import Iterator
from itertools import islice
from xml.sax.saxutils import escape

from flask import (
    Blueprint,
    Response,
    abort,
    current_app,
    make_response,
    render_template,
    request,
)

from archive.web.caching import revalidated
from archive.web.requests import base
from archive.web.site import site

routes = Blueprint("discovery", __name__)

#: The most addresses that the sitemap protocol allows in one file.
_PER_SITEMAP = 50_000


@routes.get("/opensearch.xml")
def opensearch() -> Response:
    """Describe the search to browsers and reference managers."""
    host = request.host_url.rstrip("/")
    page = render_template("opensearch.xml", base=base(), host=host)
    response = make_response(page)
    response.mimetype = "application/opensearchdescription+xml"
    return response


@routes.get("/robots.txt")
def robots() -> Response:
    """Keep crawlers to the reports: the links of searches have no end."""
    response = make_response(render_template("robots.txt", base=base()))
    response.mimetype = "text/plain"
    return response


@routes.get("/sitemap.xml")
@revalidated
def sitemap() -> Response:
    """Return all reports, or, of a large archive, the list of sitemaps."""
    documents = site().engine.status().documents
    if documents <= _PER_SITEMAP:
        return _xml(_urlset(0))
    count = -(-documents // _PER_SITEMAP)
    return _xml(
        iter(
            [
                '<?xml version="1.0" encoding="UTF-8"?>\n',
                '<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n',
                *(
                    f"<sitemap><loc>{escape(base())}/sitemap-{n}.xml</loc></sitemap>\n"
                    for n in range(1, count + 1)
                ),
                "</sitemapindex>\n",
            ]
        )
    )


@routes.get("/sitemap-<int:number>.xml")
@revalidated
def sitemap_part(number: int) -> Response:
    """Return one part of the sitemap of a large archive."""
    documents = site().engine.status().documents
    if not 1 <= number <= -(-documents // _PER_SITEMAP):
        abort(404)
    return _xml(_urlset(number - 1))


def _urlset(part: int) -> Iterator[str]:
    start = part * _PER_SITEMAP
    ids = islice(sorted(site().engine.ids()), start, start + _PER_SITEMAP)
    prefix = escape(base())
    yield (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
    )
    for document_id in ids:
        yield f"<url><loc>{prefix}/doc/{document_id}</loc></url>\n"
    yield "</urlset>\n"


def _xml(chunks: Iterator[str]) -> Response:
    body = "".join(chunks)
    return current_app.response_class(body, mimetype="application/xml")
