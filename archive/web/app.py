"""The application factory: views, guards and headers put together."""

import time
from collections.abc import Callable
from datetime import date

from flask import Flask, Request, Response, g, request
from jinja2 import StrictUndefined
from werkzeug.middleware.proxy_fix import ProxyFix
from werkzeug.routing import BaseConverter
from werkzeug.wrappers import Response as AnyResponse

from archive.resources import resource_dir
from archive.search.addresses import WHOOSH
from archive.search.engine import SearchEngine
from archive.settings import Settings
from archive.web import (
    api,
    assets,
    batch,
    corrections,
    discovery,
    document,
    errors,
    exports,
    filters,
    health,
    mappage,
    overview,
    search,
)
from archive.web.accesslog import AccessLog
from archive.web.assets import Assets
from archive.web.completion import Sources
from archive.web.compression import compress
from archive.web.metrics import Metrics
from archive.web.relatives import Relatives
from archive.web.security import (
    FormGuard,
    HostCheck,
    Password,
    RateLimit,
    add_headers,
    paths_alone,
)
from archive.web.site import EXTENSION, Correct, LastRuns, Originals, Site
from archive.web.turns import PATIENCE, Turns
from archive.web.vocabulary import Vocabulary

#: A pasted or uploaded list of queries fits in so many bytes; nothing else is posted.
_MOST_BYTES = 1_000_000
#: Bytes of an address's parameters; longer ones are no search that a person made.
_LONGEST_QUERY_STRING = 8_000
#: Views that answer without a password and without a limit: what watches the process.
_OPEN = frozenset({"health.healthz", "health.readyz"})


_PARTS = tuple(
    part.routes
    for part in (
        *(search, document, mappage, exports, api, overview, batch),
        *(corrections, discovery, health),
    )
)


class _ReportId(BaseConverter):
    """The part of an address that is an id: it has no point, a form follows one."""

    regex = "[^/.]+"


def create_app(
    engine: SearchEngine,
    settings: Settings,
    *,
    correct: Correct | None = None,
    originals: Originals | None = None,
    last_runs: LastRuns | None = None,
    today: Callable[[], date] = date.today,
) -> Flask:
    """Return the application that answers from ``engine``.

    Args:
        engine: The index; shared by all threads.
        settings: Hosts, limits and what is switched on.
        correct: Saves a correction of a place; None: the pages offer none.
        originals: Opens the source file of a report; None: none can be had.
        last_runs: Tells of the last index runs; None: the pages do not speak of them.
        today: The civil day now, for what is shown as of today.
    """
    app = _bare_app()
    place = Site(
        engine=engine,
        settings=settings,
        today=today,
        assets=Assets.load(),
        metrics=Metrics(),
        forms=FormGuard(),
        relatives=Relatives(engine),
        sources=Sources(engine),
        vocabulary=Vocabulary(engine),
        # Threads that wait for a cluster do not get in each other's way.
        turns=Turns(PATIENCE if settings.engine.startswith(WHOOSH) else 0),
        correct=correct if settings.corrections else None,
        originals=originals,
        last_runs=last_runs,
    )
    app.extensions[EXTENSION] = place
    filters.install(app, place)
    for part in _PARTS:
        app.register_blueprint(part)
    app.register_blueprint(assets.blueprint(place.assets))
    errors.install(app)
    _install_guards(app, place)
    if settings.proxies:
        count = settings.proxies
        fixed = ProxyFix(
            app.wsgi_app, x_for=count, x_proto=count, x_host=count, x_prefix=count
        )
        app.wsgi_app = paths_alone(fixed)  # type: ignore[method-assign, assignment]
    return app


def _bare_app() -> Flask:
    app = Flask(__name__, static_folder=None, template_folder=resource_dir("templates"))
    app.config["MAX_CONTENT_LENGTH"] = app.config["MAX_FORM_MEMORY_SIZE"] = _MOST_BYTES
    app.json.sort_keys = False  # type: ignore[attr-defined]
    app.url_map.strict_slashes = False
    app.url_map.converters["report"] = _ReportId
    app.jinja_options = {
        "undefined": StrictUndefined,
        "trim_blocks": True,
        "lstrip_blocks": True,
    }
    return app


def _install_guards(app: Flask, place: Site) -> None:
    """Check each request before its view, and finish each answer after it."""
    gate = _Gate(place.settings)
    log = AccessLog(trust_ids=place.settings.proxies > 0)

    @app.before_request
    def guard() -> Response | None:
        g.started = time.perf_counter()
        g.request_id = log.request_id(request)
        return gate.refusal(request)

    @app.after_request
    def finish(response: Response) -> AnyResponse:
        add_headers(response)
        response.headers["X-Request-ID"] = g.request_id
        if response.status_code not in (200, 304):
            response.headers.setdefault("Cache-Control", "no-store")
        response = compress(request, response)
        seconds = time.perf_counter() - g.started
        view = request.endpoint or "none"
        place.metrics.observe(view, response.status_code, seconds)
        log.write(request, response, g.request_id, seconds)
        return response


class _Gate:
    """All reasons for which a request is turned away before any view sees it."""

    def __init__(self, settings: Settings) -> None:
        self._hosts = HostCheck(settings.trusted_hosts)
        self._limit = RateLimit(settings.rate_limit)
        self._password = Password(settings.password_hash)

    def refusal(self, request: Request) -> Response | None:
        """Return the answer that turns the request away, or None to let it in."""
        # As it was sent: ``request.host`` leaves a port out that goes without saying.
        host = request.headers.get("Host", request.host)
        if not self._hosts.allows(host):
            return errors.answer(
                400,
                f"This server does not answer for the host “{host}”; "
                "name it in DATELINE_TRUSTED_HOSTS.",
            )
        if request.endpoint in _OPEN:
            return None
        if len(request.query_string) > _LONGEST_QUERY_STRING:
            return errors.answer(
                414,
                f"The address is too long: at most {_LONGEST_QUERY_STRING:,} "
                "characters of parameters are read.",
            )
        if wait := self._limit.wait(request.remote_addr or ""):
            return _later("Too many requests from your address.", wait)
        refused = self._password.refusal(request)
        if refused is None:
            return None
        status, wait = refused
        if status == 429:
            return _later("Too many passwords were tried from your address.", wait)
        response = errors.answer(401, "This archive asks for a password.")
        response.headers["WWW-Authenticate"] = 'Basic realm="Dateline", charset="UTF-8"'
        return response


def _later(message: str, wait: float) -> Response:
    response = errors.answer(429, message)
    response.headers["Retry-After"] = str(max(1, round(wait)))
    return response
